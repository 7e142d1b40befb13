//! Findings for people: what, where, the cells around it, what to do.

use std::fmt::Write as _;

use super::colour::{bold, dim, severity};
use super::grid::grid;
use super::{Report, count};
use crate::finding::{Finding, Place, Severity, Spot};
use crate::validate::message;
use crate::words::{Arguments, Value, Words};

/// All findings of `report` and a closing line with their numbers; waived ones are only counted.
#[must_use]
pub fn text(report: &Report<'_>, words: &Words) -> String {
    let mut out = String::new();
    for finding in report.findings.iter().filter(|finding| finding.waiver.is_none()) {
        one(&mut out, finding, words);
    }
    out.push_str(&closing(report, words));
    out
}

fn one(out: &mut String, finding: &Finding, words: &Words) {
    let said = message(finding, words);
    let head = format!("{}[{}]", severity_word(finding.code.severity, words), finding.code.id);
    let _ = writeln!(out, "{}: {}", severity(finding.code.severity, &head), bold(&said.message));
    let _ = writeln!(out, "  {} {}", dim("-->"), place(&finding.place, words));
    let about: Vec<&str> = [&finding.organisation, &finding.indicator, &finding.period]
        .into_iter()
        .filter_map(Option::as_deref)
        .collect();
    if !about.is_empty() {
        let _ = writeln!(out, "      {}", dim(&about.join(" · ")));
    }
    if let Some(excerpt) = &finding.excerpt {
        out.push_str(&grid(excerpt));
    }
    for related in &finding.related {
        let _ = writeln!(out, "  {} {}", dim("see"), place(related, words));
    }
    if !said.help.is_empty() {
        let _ = writeln!(out, "  {} {}", bold(&word("help-label", words)), said.help);
    }
    out.push('\n');
}

/// A place in words: file, sheet and cell, or file, line and column.
pub(super) fn place(place: &Place, words: &Words) -> String {
    match &place.spot {
        Spot::File => place.file.to_string(),
        Spot::Sheet(sheet) => format!("{}, {} {sheet}", place.file, word("sheet-label", words)),
        Spot::Cells { sheet, area } => {
            format!("{}, {} {sheet}, {area}", place.file, word("sheet-label", words))
        }
        Spot::Line { .. } => place.to_string(),
    }
}

/// A word of the terminal; its id where the language lacks it, which a test rules out.
pub(super) fn word(id: &str, words: &Words) -> String {
    words.text(id).unwrap_or_else(|_| id.to_owned())
}

pub(super) fn severity_word(severity: Severity, words: &Words) -> String {
    word(&format!("severity-{}", severity.id()), words)
}

fn closing(report: &Report<'_>, words: &Words) -> String {
    let counts = count(report.findings);
    let number = |count: usize| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let arguments: Arguments = [
        ("errors", counts.errors),
        ("warnings", counts.warnings),
        ("notes", counts.notes),
        ("waived", counts.waived),
        ("files", report.files),
        ("observations", report.observations),
    ]
    .into_iter()
    .map(|(name, count)| (name.to_owned(), number(count)))
    .collect();
    let id = if report.checkpoint.is_some() { "closing-check" } else { "closing-lint" };
    let line = words.format(id, &arguments).unwrap_or_else(|_| id.to_owned());
    format!("{line}\n")
}
