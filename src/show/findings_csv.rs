//! Findings as a table for spreadsheet programs.

use super::Report;
use super::entry::{entry, within_file};
use super::table;
use crate::finding::Finding;
use crate::words::Words;

/// The columns, in their order: the names of the JSON output, with the place in parts.
const COLUMNS: [&str; 17] = [
    "code",
    "name",
    "severity",
    "organisation",
    "file",
    "sheet",
    "cell",
    "line",
    "column",
    "related",
    "indicator",
    "period",
    "found",
    "expected",
    "waiver",
    "message",
    "help",
];

/// The findings of `report`, waived ones too, as CSV under a row of headings.
///
/// A text that a spreadsheet program would take for a formula has an apostrophe before it.
#[must_use]
pub fn findings_csv(report: &Report<'_>, words: &Words) -> String {
    table::csv(&COLUMNS, report.findings.iter().map(|finding| row(finding, words)))
}

fn row(finding: &Finding, words: &Words) -> Vec<String> {
    let said = entry(finding, words);
    let place = &said.place;
    let related: Vec<String> = finding
        .related
        .iter()
        .map(|place| format!("{} {}", place.file, within_file(place)).trim_end().to_owned())
        .collect();
    let text = |text: Option<&str>| harmless(text.unwrap_or_default());
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    vec![
        said.code.to_owned(),
        said.name.to_owned(),
        said.severity.to_owned(),
        text(said.organisation),
        text(Some(place.file)),
        text(place.sheet),
        text(place.cell.as_deref()),
        number(place.line),
        number(place.column),
        harmless(&related.join("; ")),
        text(said.indicator),
        text(said.period),
        text(said.found),
        text(said.expected),
        text(said.waiver),
        harmless(&said.message),
        harmless(&said.help),
    ]
}

/// The text, kept from being run: a cell of a return may begin as a formula does.
fn harmless(text: &str) -> String {
    let runs = |first: char| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n');
    let begins = text.trim_start_matches(' ').starts_with(runs);
    if begins { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_as_a_formula_is_kept_from_being_run() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless(" @SUM(A1)"), "' @SUM(A1)");
        assert_eq!(harmless("-5 %"), "'-5 %");
        assert_eq!(harmless("2 637 €"), "2 637 €");
    }
}
