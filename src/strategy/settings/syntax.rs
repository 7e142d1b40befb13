//! What the TOML parser refuses, as findings whose words can be translated.

use std::collections::BTreeSet;

use toml::de::Error;

use super::Reading;
use crate::finding::{Spot, TOML_SYNTAX};

/// A line is quoted up to this many characters.
const QUOTED: usize = 120;

/// Reports the first problem of every line; what follows on the same line mostly follows from it.
pub(super) fn report(errors: &[Error], reading: &mut Reading<'_>) {
    let end = reading.text.len();
    let mut faults: Vec<(usize, &'static str)> = errors
        .iter()
        .map(|error| (error.span().map_or(end, |span| span.start), problem(error.message())))
        .collect();
    faults.sort_unstable();
    let mut lines = BTreeSet::new();
    for (at, problem) in faults {
        let found = line_at(reading.text, at);
        if problem == "comma" && is_first_of_line(reading.text, at) && begins_a_statement(found) {
            // The list above was never closed, so that all that follows is read as its entries.
            let before = last_line_before(reading.text, at);
            tell(before, "unclosed", reading);
            break;
        }
        let Spot::Line { line, .. } = reading.place(at).spot else { continue };
        if lines.insert(line) {
            // A key with nothing after it is told by the parser as a text without its quotes.
            tell(at, if found.ends_with('=') { "value" } else { problem }, reading);
        }
    }
}

fn tell(at: usize, problem: &str, reading: &mut Reading<'_>) {
    let found: String = line_at(reading.text, at).chars().take(QUOTED).collect();
    reading.report(&TOML_SYNTAX, at, |finding| finding.found(found).text("problem", problem));
}

/// The line in which a byte lies, without the spaces around it.
fn line_at(text: &str, at: usize) -> &str {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |found| found + 1);
    let end = after.find('\n').map_or(text.len(), |found| at + found);
    text.get(start..end).unwrap_or_default().trim()
}

/// Whether nothing but spaces stands before a byte in its line.
fn is_first_of_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.rsplit('\n').next().is_none_or(|start| start.trim().is_empty())
}

/// Whether a line reads as the head of a table, or as a key with its value.
fn begins_a_statement(line: &str) -> bool {
    let is_key = |key: &str| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
    };
    let is_head = line.starts_with('[') && line.ends_with(']') && !line.contains('"');
    is_head || line.split_once('=').is_some_and(|(key, _)| is_key(key))
}

/// Where the last line before a byte's own begins that is neither blank nor a remark.
fn last_line_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let own = before.rfind('\n').map_or(0, |found| found + 1);
    let mut start = 0;
    let mut last = 0;
    for line in before.get(..own).unwrap_or_default().split_inclusive('\n') {
        let content = line.trim_start();
        if !content.is_empty() && !content.starts_with('#') {
            last = start + (line.len() - content.len());
        }
        start += line.len();
    }
    last
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
