//! How a table and its columns are described.

use serde_json::{Value, json};

/// The type of a column, in the standard's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Number,
    Day,
    Yes,
}

impl Type {
    fn id(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Number => "number",
            Self::Day => "date",
            Self::Yes => "boolean",
        }
    }
}

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: &'static str,
    kind: Type,
    about: &'static str,
    required: bool,
    unique: bool,
    /// The only values, where they are few and fixed.
    values: Vec<&'static str>,
}

impl Column {
    pub(super) fn new(name: &'static str, kind: Type, about: &'static str) -> Self {
        Self { name, kind, about, required: false, unique: false, values: Vec::new() }
    }

    /// A text that may be absent.
    pub(super) fn text(name: &'static str, about: &'static str) -> Self {
        Self::new(name, Type::Text, about)
    }

    /// Never absent.
    pub(super) fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The table's key: never absent, and each value once.
    pub(super) fn key(self) -> Self {
        Self { required: true, unique: true, ..self }
    }

    /// One of `values`.
    pub(super) fn one_of(self, values: impl IntoIterator<Item = &'static str>) -> Self {
        Self { values: values.into_iter().collect(), ..self }
    }

    fn field(&self) -> Value {
        let mut field = json!({
            "name": self.name,
            "type": self.kind.id(),
            "description": self.about,
        });
        if self.kind == Type::Yes {
            field["trueValues"] = json!(["true"]);
            field["falseValues"] = json!(["false"]);
        }
        let mut constraints = serde_json::Map::new();
        if self.required {
            constraints.insert("required".to_owned(), json!(true));
        }
        if self.unique {
            constraints.insert("unique".to_owned(), json!(true));
        }
        if !self.values.is_empty() {
            constraints.insert("enum".to_owned(), json!(self.values));
        }
        if !constraints.is_empty() {
            field["constraints"] = Value::Object(constraints);
        }
        field
    }
}

/// A table with its rows.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) columns: Vec<Column>,
    /// The column that is its key.
    pub(super) key: Option<&'static str>,
    /// Columns that name rows of other tables: column, table, its column.
    pub(super) references: Vec<(&'static str, &'static str, &'static str)>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A table's entry in the description.
pub(super) fn resource(table: &Table, path: &str, bytes: usize, hash: &str) -> Value {
    let mut schema = json!({
        "fields": table.columns.iter().map(Column::field).collect::<Vec<_>>(),
        "missingValues": [""],
    });
    if let Some(key) = table.key {
        schema["primaryKey"] = json!([key]);
    }
    if !table.references.is_empty() {
        let references: Vec<Value> = table
            .references
            .iter()
            .map(|(field, resource, other)| {
                json!({
                    "fields": [field],
                    "reference": { "resource": resource, "fields": [other] },
                })
            })
            .collect();
        schema["foreignKeys"] = Value::Array(references);
    }
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": path,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "header": true },
        "bytes": bytes,
        "hash": format!("sha256:{hash}"),
        "schema": schema,
    })
}
