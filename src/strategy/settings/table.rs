//! Tables of a TOML document, read key by key: each fault a finding with its line, none the last.

use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use crate::finding::{TOML_MISSING_KEY, TOML_UNKNOWN_KEY, TOML_WRONG_TYPE};
use crate::notation::nearest;
use crate::words::{Language, LocalText};

/// What a value has to be, and how it is taken.
pub(super) struct Form<T> {
    /// The word for it in the wording of findings.
    name: &'static str,
    /// An example in TOML, which no language needs to translate.
    example: &'static str,
    take: fn(&DeValue<'_>) -> Option<T>,
}

/// Text in quotation marks.
pub(super) const TEXT: Form<String> = Form {
    name: "text",
    example: "\"…\"",
    take: |value| value.as_str().map(|text| text.trim().to_owned()),
};

/// `true` or `false`.
pub(super) const FLAG: Form<bool> =
    Form { name: "flag", example: "true", take: |value| value.as_bool() };

/// A day, without a time.
pub(super) const DATE: Form<Date> = Form { name: "date", example: "2023-06-30", take: take_date };

/// A whole or decimal number, taken from its digits and never through a float.
pub(super) const NUMBER: Form<Decimal> =
    Form { name: "number", example: "0.95", take: take_number };

/// The version of the file's format.
pub(super) const VERSION: Form<Decimal> = Form { name: "number", example: "1", take: take_number };

/// A number, or a text, which holds one that must stay exact.
pub(super) const NUMBER_TEXT: Form<String> = Form {
    name: "text",
    example: "\"0.001\"",
    take: |value| match value {
        DeValue::String(text) => Some(text.trim().to_owned()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    },
};

const TABLE: &str = "{ … }";
const LIST: &str = "[\"…\"]";

fn take_date(value: &DeValue<'_>) -> Option<Date> {
    let moment = value.as_datetime()?;
    if moment.time.is_some() || moment.offset.is_some() {
        return None;
    }
    let date = moment.date?;
    let part = |part: u8| i8::try_from(part).ok();
    Date::new(i16::try_from(date.year).ok()?, part(date.month)?, part(date.day)?).ok()
}

fn take_number(value: &DeValue<'_>) -> Option<Decimal> {
    let digits = match value {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        _ => return None,
    };
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    Decimal::from_str_exact(digits).or_else(|_| Decimal::from_scientific(digits)).ok()
}

/// One table of the document, with the path of keys that leads to it.
#[derive(Clone)]
pub(super) struct Section<'d> {
    path: String,
    span: Range<usize>,
    table: &'d DeTable<'d>,
}

impl<'d> Section<'d> {
    /// The whole document.
    pub(super) fn root(document: &'d Spanned<DeTable<'d>>) -> Self {
        Self { path: String::new(), span: 0..0, table: document.get_ref() }
    }

    /// Where the table begins.
    pub(super) fn start(&self) -> usize {
        self.span.start
    }

    /// What findings call the table: its path of keys, such as `checkpoint.decision`, or the file.
    fn name(&self, reading: &Reading<'_>) -> String {
        if self.path.is_empty() { reading.file.to_owned() } else { self.path.clone() }
    }

    /// Its keys with their values, in the order of the file.
    pub(super) fn entries(
        &self,
    ) -> Vec<(&'d Spanned<std::borrow::Cow<'d, str>>, &'d Spanned<DeValue<'d>>)> {
        let mut entries: Vec<_> = self.table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    /// Reports every key that is not one of `known`.
    pub(super) fn only(&self, known: &[&str], reading: &mut Reading<'_>) {
        for (key, _) in self.entries() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let near = nearest(name, known.iter().copied());
                let table = self.name(reading);
                reading.report(&TOML_UNKNOWN_KEY, key.span().start, |finding| {
                    finding.found(name).text("table", table).did_you_mean(near)
                });
            }
        }
    }

    pub(super) fn value(&self, key: &str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.table.get(key)
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Reports that a required key is not there.
    pub(super) fn missing(&self, key: &str, example: &str, reading: &mut Reading<'_>) {
        let table = self.name(reading);
        reading.report(&TOML_MISSING_KEY, self.start(), |finding| {
            finding.expected(format!("{key} = {example}")).text("key", key).text("table", table)
        });
    }

    fn wrong_type(
        &self,
        key: &str,
        span: &Range<usize>,
        form: (&str, &str),
        reading: &mut Reading<'_>,
    ) {
        let found = reading.snippet(span);
        reading.report(&TOML_WRONG_TYPE, span.start, |finding| {
            finding
                .found(found)
                .expected(form.1)
                .text("key", self.path_of(key))
                .text("form", form.0)
        });
    }

    /// The value of `key` where it is there.
    pub(super) fn optional<T>(
        &self,
        key: &str,
        form: &Form<T>,
        reading: &mut Reading<'_>,
    ) -> Option<Spanned<T>> {
        let value = self.value(key)?;
        let taken = (form.take)(value.get_ref());
        if taken.is_none() {
            self.wrong_type(key, &value.span(), (form.name, form.example), reading);
        }
        taken.map(|taken| Spanned::new(value.span(), taken))
    }

    /// The value of `key`, whose absence is a finding.
    pub(super) fn required<T>(
        &self,
        key: &str,
        form: &Form<T>,
        reading: &mut Reading<'_>,
    ) -> Option<Spanned<T>> {
        if self.value(key).is_none() {
            self.missing(key, form.example, reading);
        }
        self.optional(key, form, reading)
    }

    /// As [`Section::required`], of a text that may not be blank.
    pub(super) fn required_text(
        &self,
        key: &str,
        reading: &mut Reading<'_>,
    ) -> Option<Spanned<String>> {
        let text = self.required(key, &TEXT, reading)?;
        if text.get_ref().is_empty() {
            self.missing(key, TEXT.example, reading);
            return None;
        }
        Some(text)
    }

    /// The table under `key` where it is there.
    pub(super) fn table(&self, key: &str, reading: &mut Reading<'_>) -> Option<Section<'d>> {
        let value = self.value(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, &value.span(), ("table", TABLE), reading);
        }
        table.map(|table| Section { path: self.path_of(key), span: value.span(), table })
    }

    /// The table under `key`, whose absence is a finding.
    pub(super) fn required_table(
        &self,
        key: &str,
        example: &str,
        reading: &mut Reading<'_>,
    ) -> Option<Section<'d>> {
        if self.value(key).is_none() {
            self.missing(key, example, reading);
        }
        self.table(key, reading)
    }

    /// The tables written `[[key]]`, in the order of the file.
    pub(super) fn tables(&self, key: &str, reading: &mut Reading<'_>) -> Vec<Section<'d>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let brackets = format!("[[{}]]", self.path_of(key));
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, &value.span(), ("tables", &brackets), reading);
            return Vec::new();
        };
        let mut sections = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => {
                    sections.push(Section { path: self.path_of(key), span: item.span(), table });
                }
                _ => self.wrong_type(key, &item.span(), ("tables", &brackets), reading),
            }
        }
        sections
    }

    /// As [`Section::tables`], of which there has to be one.
    pub(super) fn required_tables(&self, key: &str, reading: &mut Reading<'_>) -> Vec<Section<'d>> {
        let sections = self.tables(key, reading);
        if self.value(key).is_none() || (sections.is_empty() && self.is_empty_list(key)) {
            let brackets = format!("[[{}]]", self.path_of(key));
            let table = self.name(reading);
            reading.report(&TOML_MISSING_KEY, self.start(), |finding| {
                finding.expected(brackets).text("key", key).text("table", table)
            });
        }
        sections
    }

    fn is_empty_list(&self, key: &str) -> bool {
        self.value(key)
            .and_then(|value| value.get_ref().as_array())
            .is_some_and(|items| items.is_empty())
    }

    /// The list of texts under `key`; empty where it is not there.
    pub(super) fn texts(&self, key: &str, reading: &mut Reading<'_>) -> Vec<Spanned<String>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, &value.span(), ("texts", LIST), reading);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match (TEXT.take)(item.get_ref()) {
                Some(text) => texts.push(Spanned::new(item.span(), text)),
                None => self.wrong_type(key, &item.span(), (TEXT.name, TEXT.example), reading),
            }
        }
        texts
    }

    /// A text in some of the languages; empty where it is not there.
    pub(super) fn local(&self, key: &str, reading: &mut Reading<'_>) -> LocalText {
        let mut text = LocalText::default();
        let Some(section) = self.table(key, reading) else { return text };
        section.only(&Language::ALL.map(Language::tag), reading);
        for language in Language::ALL {
            if let Some(words) = section.optional(language.tag(), &TEXT, reading) {
                text.set(language, words.into_inner());
            }
        }
        text
    }

    /// As [`Section::local`], with a text at least in the primary language.
    pub(super) fn required_local(&self, key: &str, reading: &mut Reading<'_>) -> LocalText {
        let primary = reading.primary;
        let example = format!("{{ {primary} = \"…\" }}");
        if self.value(key).is_none() {
            self.missing(key, &example, reading);
            return LocalText::default();
        }
        let before = reading.findings.len();
        let text = self.local(key, reading);
        if text.get(primary).is_none() && reading.findings.len() == before {
            let start = self.value(key).map_or(self.start(), |value| value.span().start);
            reading.report(&TOML_MISSING_KEY, start, |finding| {
                finding
                    .expected(format!("{primary} = \"…\""))
                    .text("key", primary.tag())
                    .text("table", self.path_of(key))
            });
        }
        text
    }
}
