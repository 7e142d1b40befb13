//! Findings for people: what, where, the cells around it, what to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::colour::{bold, dim, severity};
use super::grid::{USUAL_WIDTH, grid};
use super::wrap::{columns, wrapped};
use super::{Report, count};
use crate::finding::{Finding, Place, Severity, Spot};
use crate::validate::message;
use crate::words::{Arguments, Value, Words};

/// All findings of `report`, a line an organisation, and a closing line with their numbers; waived ones are
/// only counted. A message stays on its line however long it is, for other programs to find it there.
#[must_use]
pub fn text(report: &Report<'_>, words: &Words) -> String {
    all(report, words, None)
}

/// As [`text`], for a window of `width` columns: messages are wrapped, and cells are drawn within it.
///
/// # Units
///
/// `width` in columns of the terminal; below 40, as if it were 40.
#[must_use]
pub fn text_within(report: &Report<'_>, words: &Words, width: usize) -> String {
    all(report, words, Some(width.max(40)))
}

fn all(report: &Report<'_>, words: &Words, width: Option<usize>) -> String {
    let mut out = String::new();
    for finding in report.findings.iter().filter(|finding| finding.waiver.is_none()) {
        one(&mut out, finding, words, width);
    }
    if report.checkpoint.is_some() {
        out.push_str(&by_organisation(report, words));
    }
    let closing = closing(report, words);
    let lines =
        width.map_or_else(|| vec![closing.clone()], |width| wrapped(&closing, width, width));
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
    out
}

fn one(out: &mut String, finding: &Finding, words: &Words, width: Option<usize>) {
    let said = message(finding, words);
    let weight = severity_word(finding.code.severity, words);
    let head = format!("{weight}[{}]", finding.code.id);
    let coloured = severity(finding.code.severity, &head);
    headed(out, (&format!("{head}:"), &format!("{coloured}:")), &bold, &said.message, width);
    let _ = writeln!(out, "  {} {}", dim("-->"), place(&finding.place, words));
    let about: Vec<&str> = [&finding.organisation, &finding.indicator, &finding.period]
        .into_iter()
        .filter_map(Option::as_deref)
        .collect();
    if !about.is_empty() {
        let _ = writeln!(out, "      {}", dim(&about.join(" · ")));
    }
    if let Some(excerpt) = &finding.excerpt {
        out.push_str(&grid(excerpt, width.unwrap_or(USUAL_WIDTH)));
    }
    for related in &finding.related {
        let _ = writeln!(out, "  {} {}", dim(&word("see-label", words)), place(related, words));
    }
    if !said.help.is_empty() {
        let label = word("help-label", words);
        let plain = str::to_owned;
        headed(
            out,
            (&format!("  {label}"), &format!("  {}", bold(&label))),
            &plain,
            &said.help,
            width,
        );
    }
    out.push('\n');
}

/// A text after its `head`, which is given as it counts and as it is written; what does not fit the width
/// goes on below, indented by four.
fn headed(
    out: &mut String,
    (head, written): (&str, &str),
    style: &dyn Fn(&str) -> String,
    text: &str,
    width: Option<usize>,
) {
    let lines = match width {
        None => vec![text.to_owned()],
        Some(width) => wrapped(text, width.saturating_sub(columns(head) + 1), width - 4),
    };
    for (number, line) in lines.iter().enumerate() {
        let before = if number == 0 { format!("{written} ") } else { "    ".to_owned() };
        let _ = writeln!(out, "{before}{}", style(line));
    }
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

/// A line an organisation that has findings, and one for those that no organisation can mend.
fn by_organisation(report: &Report<'_>, words: &Words) -> String {
    let mut groups: BTreeMap<(bool, String), Vec<Finding>> = BTreeMap::new();
    for finding in report.findings {
        let id = finding.organisation.clone();
        let name = id.clone().unwrap_or_else(|| word("no-organisation", words));
        groups.entry((id.is_none(), name)).or_default().push(finding.clone());
    }
    let widest = groups.keys().map(|(_, name)| columns(name)).max().unwrap_or_default();
    let mut out = String::new();
    for ((_, name), findings) in &groups {
        let counts = count(findings);
        let parts = [
            ("count-errors", "errors", counts.errors),
            ("count-warnings", "warnings", counts.warnings),
            ("count-notes", "notes", counts.notes),
            ("count-waived", "waived", counts.waived),
        ];
        let said: Vec<String> = parts
            .into_iter()
            .filter(|(_, _, count)| *count > 0)
            .map(|(id, name, count)| {
                let arguments = Arguments::from([(name.to_owned(), number(count))]);
                words.format(id, &arguments).unwrap_or_else(|_| id.to_owned())
            })
            .collect();
        let gap = " ".repeat(widest - columns(name));
        let _ = writeln!(out, "{}{gap}  {}", bold(name), said.join(", "));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

fn number(count: usize) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

fn closing(report: &Report<'_>, words: &Words) -> String {
    let counts = count(report.findings);
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
    words.format(id, &arguments).unwrap_or_else(|_| id.to_owned())
}
