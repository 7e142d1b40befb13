//! Findings for programs: JSON, version 1, whole or a line a finding.

use rayon::prelude::*;
use serde::Serialize;

use super::entry::{Entry, entry};
use super::{Report, count};
use crate::intake::SheetNote;
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

/// The findings of `report`, waived ones too, each a line of JSON with the names of [`json`]; nothing else.
///
/// # Errors
///
/// None that can occur: every part is plain text and numbers.
pub fn json_lines(report: &Report<'_>, words: &Words) -> Result<String, serde_json::Error> {
    let line = |finding| Ok(serde_json::to_string(&entry(finding, words))? + "\n");
    report.findings.par_iter().map(line).collect()
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
