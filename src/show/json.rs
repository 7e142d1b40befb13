//! Findings for programs: JSON, version 1.

use serde::Serialize;

use super::{Report, count};
use crate::finding::{Finding, Place, Spot};
use crate::intake::SheetNote;
use crate::validate::message;
use crate::words::Words;

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    checkpoint: Option<&'a str>,
    summary: Summary,
    findings: Vec<Entry<'a>>,
    read: Vec<Read<'a>>,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    observations: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    organisation: Option<&'a str>,
    place: Located<'a>,
    related: Vec<Located<'a>>,
    indicator: Option<&'a str>,
    period: Option<&'a str>,
    found: Option<&'a str>,
    expected: Option<&'a str>,
    waiver: Option<&'a str>,
    message: String,
    help: String,
}

#[derive(Serialize)]
struct Located<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    cell: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
}

#[derive(Serialize)]
struct Read<'a> {
    file: &'a str,
    sheet: &'a str,
    layout: &'a str,
    headings: Option<String>,
    observations: usize,
    passed_over: Vec<PassedOver<'a>>,
}

#[derive(Serialize)]
struct PassedOver<'a> {
    cells: String,
    why: &'a str,
}

/// `report` as JSON, version 1, with the messages in the language of `words`.
///
/// # Errors
///
/// None that can occur: every part is plain text and numbers.
pub fn json(report: &Report<'_>, words: &Words) -> Result<String, serde_json::Error> {
    let counts = count(report.findings);
    let root = Root {
        version: 1,
        checkpoint: report.checkpoint,
        summary: Summary {
            files: report.files,
            observations: report.observations,
            errors: counts.errors,
            warnings: counts.warnings,
            notes: counts.notes,
            waived: counts.waived,
        },
        findings: report.findings.iter().map(|finding| entry(finding, words)).collect(),
        read: report.notes.iter().map(read).collect(),
    };
    Ok(serde_json::to_string_pretty(&root)? + "\n")
}

fn entry<'a>(finding: &'a Finding, words: &Words) -> Entry<'a> {
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

fn located(place: &Place) -> Located<'_> {
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

fn read(note: &SheetNote) -> Read<'_> {
    Read {
        file: &note.file,
        sheet: &note.sheet,
        layout: &note.layout,
        headings: note.headings.map(|area| area.to_string()),
        observations: note.observations,
        passed_over: note
            .passed_over
            .iter()
            .map(|(area, why)| PassedOver { cells: area.to_string(), why })
            .collect(),
    }
}
