//! A finding in words.

use crate::finding::{Argument, Finding};
use crate::words::{Arguments, Value, Words};

/// A finding's sentence and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The words of a finding in the language of `words`.
///
/// Where a word is missing or asks for a value that the finding does not have, the code's name stands
/// in its place, so that a finding is never lost for want of words; a test holds that this never is so.
#[must_use]
pub fn message(finding: &Finding, words: &Words) -> Message {
    worded(finding, words, &format!("{}.help", finding.code.id))
}

/// As [`message`], for the sender of a return: what only the analyst can do is said as what to ask of the
/// analyst's office.
#[must_use]
pub fn message_to_sender(finding: &Finding, words: &Words) -> Message {
    let own = format!("{}.help-sender", finding.code.id);
    if words.has(&own) { worded(finding, words, &own) } else { message(finding, words) }
}

fn worded(finding: &Finding, words: &Words, help: &str) -> Message {
    let mut arguments = arguments(finding, words);
    let said = |id: &str| words.format(id, &arguments).ok().map(|text| on_one_line(&text));
    let message = said(finding.code.id).unwrap_or_else(|| finding.code.name.to_owned());
    let help = said(help).unwrap_or_default();
    let help = match arguments.get("near") {
        Some(Value::Text(near)) if !near.is_empty() => {
            arguments.insert("help".to_owned(), Value::Text(help.clone()));
            words.format("did-you-mean", &arguments).unwrap_or(help)
        }
        Some(_) | None => help,
    };
    Message { message, help }
}

fn arguments(finding: &Finding, words: &Words) -> Arguments {
    let plain = [
        ("found", &finding.found),
        ("expected", &finding.expected),
        ("indicator", &finding.indicator),
        ("period", &finding.period),
        ("organisation", &finding.organisation),
    ];
    let mut arguments: Arguments = plain
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::Text(value.clone().unwrap_or_default())))
        .collect();
    arguments.insert("near".to_owned(), Value::Text(String::new()));
    arguments.insert("count".to_owned(), Value::Count(0));
    let related = finding.related.first().map(ToString::to_string).unwrap_or_default();
    arguments.insert("related".to_owned(), Value::Text(related));
    for (name, argument) in &finding.arguments {
        let value = match argument {
            Argument::Text(text) => Value::Text(text.clone()),
            Argument::Count(count) => Value::Count(*count),
            Argument::List(items) => Value::Text(words.list(items)),
            Argument::Number(number) => Value::Text(words.number(*number, None)),
            Argument::Day(day) => Value::Text(words.date(*day)),
        };
        arguments.insert(name.to_string(), value);
    }
    arguments
}

/// Line breaks of a cell's text are shown as `⏎`, so that a message stays one line.
fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join(" ⏎ ")
}
