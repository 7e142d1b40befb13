//! One finding as programs get it: the same names in JSON, JSON lines and CSV.

use serde::Serialize;

use crate::finding::{Finding, Place, Spot};
use crate::validate::message;
use crate::words::Words;

/// A finding with its message, under the names that stand in the outputs.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) severity: &'a str,
    pub(super) organisation: Option<&'a str>,
    pub(super) place: Located<'a>,
    pub(super) related: Vec<Located<'a>>,
    pub(super) indicator: Option<&'a str>,
    pub(super) period: Option<&'a str>,
    pub(super) found: Option<&'a str>,
    pub(super) expected: Option<&'a str>,
    pub(super) waiver: Option<&'a str>,
    pub(super) message: String,
    pub(super) help: String,
}

/// A place in parts; `line` and `column` are for text files.
#[derive(Serialize)]
pub(super) struct Located<'a> {
    pub(super) file: &'a str,
    pub(super) sheet: Option<&'a str>,
    pub(super) cell: Option<String>,
    pub(super) line: Option<u32>,
    pub(super) column: Option<u32>,
}

/// A finding with its message in the language of `words`.
pub(super) fn entry<'a>(finding: &'a Finding, words: &Words) -> Entry<'a> {
    let said = message(finding, words);
    Entry {
        code: finding.code.id,
        name: finding.code.name,
        severity: finding.code.severity.id(),
        organisation: finding.organisation.as_deref(),
        place: located(&finding.place),
        related: finding.related.iter().map(located).collect(),
        indicator: finding.indicator.as_deref(),
        period: finding.period.as_deref(),
        found: finding.found.as_deref(),
        expected: finding.expected.as_deref(),
        waiver: finding.waiver.as_deref(),
        message: said.message,
        help: said.help,
    }
}

/// A place in parts.
pub(super) fn located(place: &Place) -> Located<'_> {
    let mut located =
        Located { file: &place.file, sheet: None, cell: None, line: None, column: None };
    match &place.spot {
        Spot::File => {}
        Spot::Sheet(sheet) => located.sheet = Some(sheet),
        Spot::Cells { sheet, area } => {
            located.sheet = Some(sheet);
            located.cell = Some(area.to_string());
        }
        Spot::Line { line, column } => {
            located.line = Some(*line);
            located.column = *column;
        }
    }
    located
}

/// Whether the columns of a file's places count characters; in delimited files they count fields.
pub(super) fn counts_characters(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["toml", "md"].contains(&ending.as_str()))
}

/// The place within its file in a few characters: `Mittarit!E7`, `2:3`; empty for a file as a whole.
pub(super) fn within_file(place: &Place) -> String {
    match &place.spot {
        Spot::File => String::new(),
        Spot::Sheet(sheet) => sheet.to_string(),
        Spot::Cells { sheet, area } => format!("{sheet}!{area}"),
        Spot::Line { line, column: None } => line.to_string(),
        Spot::Line { line, column: Some(column) } => format!("{line}:{column}"),
    }
}
