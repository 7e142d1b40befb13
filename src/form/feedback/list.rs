//! Findings → the rows of the list, and the marks of cells.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Sent;
use crate::finding::{CellRef, Finding, MISSING_FIGURE, STALE_SERIES, Severity, Spot};
use crate::validate::{message_to_sender, spot_to_sender};
use crate::words::{Arguments, Value, Words, WordsError};

/// Rows that a list has at most; what is beyond them is counted.
const LONGEST_LIST: usize = 10_000;
/// Cells that are marked at most.
const MOST_MARKS: usize = 5_000;

/// The findings of one file in words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct List {
    /// The name of its sheet.
    pub(super) sheet: String,
    /// Its title.
    pub(super) title: String,
    /// What is said below the title.
    pub(super) advice: String,
    /// The headings of its columns.
    pub(super) headings: [String; 6],
    /// A row a finding.
    pub(super) rows: Vec<Row>,
    /// Said below the rows where there are more findings than rows.
    pub(super) more: Option<String>,
    /// What is said at each cell that is faulty.
    pub(super) marks: Vec<Mark>,
}

/// A finding as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The texts of its columns: place, severity, code, message, help, what it is about.
    pub(super) cells: [String; 6],
    /// The cell that it is about.
    pub(super) target: Option<Target>,
}

/// A cell of the return: of a sheet, or a line and field of a text file, counted from one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Cell(String, CellRef),
    Field(u32, u32),
}

/// What is said at a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) target: Target,
    pub(super) text: String,
}

/// The list of what was found in a return.
pub(super) fn of(sent: &Sent<'_>, words: &Words) -> Result<List, WordsError> {
    let name = sent.file.rsplit('/').next().unwrap_or(sent.file);
    let count = i64::try_from(sent.findings.len()).unwrap_or(i64::MAX);
    let arguments = Arguments::from([
        ("file".to_owned(), name.into()),
        ("count".to_owned(), Value::Count(count)),
    ]);
    let heading = |id: &str| words.text(&format!("feedback-column-{id}"));
    let mut rows = Vec::new();
    let mut marks: BTreeMap<Target, Vec<String>> = BTreeMap::new();
    for finding in heaviest(sent.findings) {
        let row = row(finding, words)?;
        // Notes are in the list; a coloured cell is one to be corrected.
        if finding.code.severity > Severity::Note {
            let [_, _, code, message, help, _] = &row.cells;
            let said = format!("{code}: {message}\n{help}");
            for target in faulty(finding) {
                if marks.len() < MOST_MARKS || marks.contains_key(&target) {
                    marks.entry(target).or_default().push(said.trim_end().to_owned());
                }
            }
        }
        rows.push(row);
    }
    let beyond = sent.findings.len().saturating_sub(LONGEST_LIST);
    let more = (beyond > 0).then(|| {
        let count = Value::Count(i64::try_from(beyond).unwrap_or(i64::MAX));
        words.format("feedback-more", &[("count".to_owned(), count)].into())
    });
    Ok(List {
        sheet: words.text("feedback-sheet")?,
        title: words.format("feedback-title", &arguments)?,
        advice: words.format("feedback-advice", &arguments)?,
        headings: [
            heading("place")?,
            heading("severity")?,
            heading("code")?,
            heading("message")?,
            heading("help")?,
            heading("about")?,
        ],
        rows,
        more: more.transpose()?,
        marks: marks
            .into_iter()
            .map(|(target, texts)| Mark { target, text: texts.join("\n\n") })
            .collect(),
    })
}

/// As many findings as a list has rows, in the order of their places; where there are more, those that
/// weigh most.
fn heaviest<'f>(findings: &[&'f Finding]) -> Vec<&'f Finding> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    if findings.len() > LONGEST_LIST {
        order.sort_by_key(|at| findings.get(*at).map(|found| Reverse(found.code.severity)));
        order.truncate(LONGEST_LIST);
        order.sort_unstable();
    }
    order.into_iter().filter_map(|at| findings.get(at).copied()).collect()
}

/// The cells that a finding asks to be corrected: its own, and where figures are missing, all that are empty.
fn faulty(finding: &Finding) -> Vec<Target> {
    let is_gap = [MISSING_FIGURE.id, STALE_SERIES.id].contains(&finding.code.id);
    let others = finding.related.iter().filter(|_| is_gap);
    std::iter::once(&finding.place)
        .chain(others.filter(|place| place.file == finding.place.file))
        .filter_map(|place| target(&place.spot))
        .collect()
}

fn target(spot: &Spot) -> Option<Target> {
    match spot {
        Spot::File | Spot::Sheet(_) => None,
        Spot::Cells { sheet, area } => Some(Target::Cell(sheet.to_string(), area.first)),
        Spot::Line { line, column } => column.map(|column| Target::Field(*line, column)),
    }
}

fn row(finding: &Finding, words: &Words) -> Result<Row, WordsError> {
    let said = message_to_sender(finding, words);
    let place = match spot_to_sender(&finding.place.spot, words) {
        Some(place) => place,
        None => words.text("feedback-whole-file")?,
    };
    let severity = match finding.code.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    };
    let about = [&finding.indicator, &finding.period].into_iter().flatten();
    let about = about.map(String::as_str).collect::<Vec<_>>().join(" · ");
    let code = finding.code.id.to_owned();
    let cells = [place, words.text(severity)?, code, said.message, said.help, about];
    Ok(Row { cells, target: target(&finding.place.spot) })
}

/// The place of a cell as a link within a workbook names it: `'Mittarit'!E7`.
pub(super) fn location(sheet: &str, at: CellRef) -> String {
    format!("'{}'!{at}", sheet.replace('\'', "''"))
}
