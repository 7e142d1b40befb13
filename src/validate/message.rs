//! A finding in words.

use crate::finding::{Argument, Finding, Place, Spot};
use crate::strategy::{Halves, Period};
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
    let related = finding.related.first().map(ToString::to_string);
    worded(finding, words, "help", related)
}

/// As [`message`], for the sender of a return: what only the analyst can do is said as what to ask of the
/// chancellery, and files go by their names alone.
#[must_use]
pub fn message_to_sender(finding: &Finding, words: &Words) -> Message {
    let own = words.has(&format!("{}.help-sender", finding.code.id));
    let related = finding.related.first().map(|place| place_to_sender(place, words));
    worded(finding, words, if own { "help-sender" } else { "help" }, related)
}

/// A place as its file's sender knows it: `kymp.xlsx, Mittarit, E7`.
#[must_use]
pub fn place_to_sender(place: &Place, words: &Words) -> String {
    let file = place.file.rsplit('/').next().unwrap_or(&place.file);
    match spot_to_sender(&place.spot, words) {
        Some(spot) => format!("{file}, {spot}"),
        None => file.to_owned(),
    }
}

/// Where in a file: `Mittarit, E7`, `line 2, field 3`; `None` for the file as a whole.
#[must_use]
pub fn spot_to_sender(spot: &Spot, words: &Words) -> Option<String> {
    let number = |number: u32| Value::Text(number.to_string());
    match spot {
        Spot::File => None,
        Spot::Sheet(sheet) => Some(sheet.to_string()),
        Spot::Cells { sheet, area } => Some(format!("{sheet}, {area}")),
        Spot::Line { line, column } => {
            let arguments = Arguments::from([
                ("line".to_owned(), number(*line)),
                ("column".to_owned(), number(column.unwrap_or(1))),
            ]);
            Some(words.format("feedback-line", &arguments).unwrap_or_else(|_| line.to_string()))
        }
    }
}

fn worded(finding: &Finding, words: &Words, help: &str, related: Option<String>) -> Message {
    let mut arguments = arguments(finding, words);
    arguments.insert("related".to_owned(), Value::Text(related.unwrap_or_default()));
    let said = |id: &str| words.format(id, &arguments).ok().map(|text| on_one_line(&text));
    let message = said(finding.code.id).unwrap_or_else(|| finding.code.name.to_owned());
    let help = said(&format!("{}.{help}", finding.code.id)).unwrap_or_default();
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
        ("organisation", &finding.organisation),
    ];
    let mut arguments: Arguments = plain
        .into_iter()
        .map(|(name, value)| (name.to_owned(), Value::Text(value.clone().unwrap_or_default())))
        .collect();
    let named = |period: &str, words: &Words| phrase(period, finding, words);
    let period = finding.period.as_deref().map(|period| named(period, words)).unwrap_or_default();
    arguments.insert("period".to_owned(), Value::Text(period));
    arguments.insert("near".to_owned(), Value::Text(String::new()));
    arguments.insert("count".to_owned(), Value::Count(0));
    for (name, argument) in &finding.arguments {
        let value = match argument {
            Argument::Text(text) => Value::Text(text.clone()),
            Argument::Count(count) => Value::Count(*count),
            Argument::List(items) => Value::Text(words.list(items)),
            Argument::Number(number) => Value::Text(words.number(*number, None)),
            Argument::Day(day) => Value::Text(words.date(*day)),
            Argument::Periods(periods) => listed(periods, words, named),
            Argument::Groups(groups) => listed(groups, words, group),
            Argument::Words(ids) => {
                listed(ids, words, |id, words| words.text(id).unwrap_or_else(|_| id.to_owned()))
            }
        };
        arguments.insert(name.to_string(), value);
    }
    arguments
}

fn listed(items: &[String], words: &Words, named: impl Fn(&str, &Words) -> String) -> Value {
    let items: Vec<String> = items.iter().map(|item| named(item, words)).collect();
    Value::Text(words.list(&items))
}

/// A period in its canonical writing, as a sentence on its series names it.
fn phrase(canonical: &str, finding: &Finding, words: &Words) -> String {
    let told = |period: Period| match finding.in_seasons {
        Some(true) => period.told_in(Halves::Seasons),
        Some(false) => period.told_in(Halves::Numbered),
        None => period,
    };
    let period = Period::from_canonical(canonical).map(told);
    let period = period.and_then(|period| period.phrase(words).ok());
    period.unwrap_or_else(|| canonical.to_owned())
}

/// A group as a sentence names it; an empty text is the whole.
fn group(written: &str, words: &Words) -> String {
    let whole = || words.text("form-breakdown-whole").unwrap_or_default();
    if written.is_empty() { whole() } else { words.group(written) }
}

/// Line breaks of a cell's text are shown as `⏎`, so that a message stays one line.
fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join(" ⏎ ")
}
