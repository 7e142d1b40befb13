//! What the TOML parser refuses, as findings whose words can be translated.

use toml::de::Error;

use super::Reading;
use crate::finding::{Spot, TOML_SYNTAX};

/// Reports the first problem of every line; what follows on the same line mostly follows from it.
pub(super) fn report(errors: &[Error], reading: &mut Reading<'_>) {
    let mut lines = std::collections::BTreeSet::new();
    for error in errors {
        let span = error.span().unwrap_or(reading.text.len()..reading.text.len());
        let place = reading.place(span.start);
        let Spot::Line { line, .. } = place.spot else { continue };
        if lines.insert(line) {
            let found = line_at(reading.text, span.start);
            reading.report(&TOML_SYNTAX, span.start, |finding| {
                finding.found(found).text("problem", problem(error.message()))
            });
        }
    }
}

/// The line in which a byte lies, without the spaces around it.
fn line_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |found| found + 1);
    let end = after.find('\n').map_or(text.len(), |found| at + found);
    let line: String = text.get(start..end).unwrap_or_default().trim().chars().take(120).collect();
    line
}

/// The kind of problem that the parser's message tells of, as the wordings choose by.
fn problem(message: &str) -> &'static str {
    const KINDS: [(&str, &str); 12] = [
        ("duplicate key", "duplicate"),
        ("unclosed", "unclosed"),
        ("missing comma", "comma"),
        ("extra comma", "comma"),
        ("missing opening quote", "quotes"),
        ("must be quoted", "quotes"),
        ("string", "quotes"),
        ("value", "value"),
        ("date", "value"),
        ("integer", "value"),
        ("float", "value"),
        ("key", "key"),
    ];
    KINDS.iter().find(|(part, _)| message.contains(part)).map_or("other", |(_, kind)| kind)
}
