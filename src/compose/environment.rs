//! The template language: strict names, words by function, escaping of all that is not marked as Markdown.

use std::collections::BTreeSet;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value,
};

use super::{ComposeError, Templates, escape, formula, narrative, prose, tidy};
use crate::words::{Arguments, Messages, Value as Argument};

/// Lays `view` out with the template `name`.
///
/// # Errors
///
/// [`ComposeError::Template`] with the file and line where a template is not well-formed, or names a
/// value, word or template that there is not.
pub(super) fn render(
    name: &str,
    templates: &Templates,
    words: &Messages,
    view: Value,
) -> Result<String, ComposeError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(write);
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    let [translating, marking, heading] = [(); 3].map(|()| words.clone());
    environment.add_function("t", move |id: &str, arguments: Kwargs| {
        translate(&translating, id, &arguments)
    });
    environment.add_filter("marked", move |passage: &Value| marked(&marking, passage));
    environment
        .add_function("languages", move |rows: &Value, cell: &str| languages(&heading, rows, cell));
    environment.add_filter("prose", |passage: &Value, lead: Option<&str>| {
        passage_with(passage, |text, lang| prose::blocks(text, lang, lead))
    });
    environment.add_filter("line", |passage: &Value| passage_with(passage, prose::line));
    environment.add_filter("narrative", |passage: &Value, level: usize| {
        passage_with(passage, |text, lang| narrative::fit(text, level, lang))
    });
    environment.add_filter("sentence", sentence);
    environment.add_filter("formula", |text: &str| safe(formula::paragraphs(text)));
    environment.add_filter("comment", |text: &str| safe(escape::comment(text)));
    environment.add_filter("attribute", |text: &str| safe(escape::attribute(text)));
    environment.add_filter("yaml", |text: &str| safe(escape::yaml(text)));
    for (name, text) in templates.files() {
        environment.add_template(name, text)?;
    }
    let rendered = environment.get_template(name)?.render(view)?;
    Ok(tidy::tidy(&rendered))
}

/// Writes what a template names: Markdown as it is, a number or word as text, nothing else at all.
fn write(output: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
    let text = match value.kind() {
        ValueKind::String if value.is_safe() => value.to_string(),
        ValueKind::String => escape::inline(value.as_str().unwrap_or_default()),
        ValueKind::Number => value.to_string(),
        kind => {
            let message = format!("a value of kind {kind} cannot be printed");
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
    };
    Ok(output.write_str(&text)?)
}

/// A word of the report's language with its values put in.
fn translate(words: &Messages, id: &str, arguments: &Kwargs) -> Result<String, Error> {
    let mut values = Arguments::new();
    for name in arguments.args() {
        let value: Value = arguments.peek(name)?;
        let argument = match (value.kind(), value.as_i64()) {
            (ValueKind::Number, Some(count)) => Argument::Count(count),
            (ValueKind::String, _) => Argument::Text(value.to_string()),
            (kind, _) => {
                let message =
                    format!("word `{id}` takes a text or a count as `{name}`, not {kind}");
                return Err(Error::new(ErrorKind::InvalidOperation, message));
            }
        };
        values.insert(name.to_owned(), argument);
    }
    words
        .format(id, &values)
        .map_err(|problem| Error::new(ErrorKind::InvalidOperation, problem.to_string()))
}

/// Lays a passage (`text` and `lang`) out as Markdown.
fn passage_with(
    passage: &Value,
    lay: impl Fn(&str, Option<&str>) -> String,
) -> Result<Value, Error> {
    let text = passage.get_attr("text")?;
    let lang = passage.get_attr("lang")?;
    match text.as_str() {
        Some(text) => Ok(safe(lay(text, lang.as_str()))),
        None => Err(Error::new(ErrorKind::InvalidOperation, "not a passage with text and lang")),
    }
}

/// A passage on one line, with its language after it where that is not the report's.
fn marked(words: &Messages, passage: &Value) -> Result<Value, Error> {
    let line = passage_with(passage, prose::line)?;
    let lang = passage.get_attr("lang")?;
    Ok(safe(format!("{line}{}", in_brackets(words, lang.as_str())?)))
}

/// The languages of a cell of some rows that are not the report's, as they stand after its heading.
fn languages(words: &Messages, rows: &Value, cell: &str) -> Result<Value, Error> {
    let mut tags = BTreeSet::new();
    for row in rows.try_iter()? {
        let passage = row.get_attr(cell)?;
        if !passage.is_none() {
            tags.extend(passage.get_attr("lang")?.as_str().map(str::to_owned));
        }
    }
    let languages: Result<String, Error> =
        tags.iter().map(|tag| in_brackets(words, Some(tag))).collect();
    languages.map(safe)
}

/// What stands after a text in another language: ` (på finska)`.
fn in_brackets(words: &Messages, lang: Option<&str>) -> Result<String, Error> {
    let Some(lang) = lang else { return Ok(String::new()) };
    let said = words.format(&format!("language-in-{lang}"), &Arguments::new());
    let said =
        said.map_err(|problem| Error::new(ErrorKind::InvalidOperation, problem.to_string()))?;
    Ok(format!(" ({})", escape::inline(&said)))
}

/// A text as a sentence begins: its first letter is a capital.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn safe(markdown: String) -> Value {
    Value::from_safe_string(markdown)
}
