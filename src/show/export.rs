//! Tidy data: one row an observation, with its provenance.

use serde::Serialize;

use super::table;
use crate::checkpoint::Round;
use crate::finding::Spot;
use crate::intake::{Mark, Observation, Outcome, Qualifier};
use crate::strategy::Indicator;

/// The columns, in their order.
const COLUMNS: [&str; 19] = [
    "indicator",
    "breakdown",
    "period",
    "kind",
    "scope",
    "as_of",
    "value",
    "missing",
    "qualifier",
    "flags",
    "unit",
    "organisation",
    "source",
    "note",
    "file",
    "sha256",
    "sheet",
    "cell",
    "raw",
];

#[derive(Serialize)]
struct Entry<'a> {
    indicator: &'a str,
    breakdown: Option<&'a str>,
    period: String,
    kind: &'a str,
    scope: Option<&'a str>,
    as_of: Option<String>,
    value: Option<String>,
    missing: Option<&'a str>,
    qualifier: Option<&'a str>,
    flags: String,
    unit: &'a str,
    organisation: &'a str,
    source: Option<&'a str>,
    note: Option<&'a str>,
    file: &'a str,
    sha256: &'a str,
    sheet: Option<&'a str>,
    cell: String,
    raw: &'a str,
}

/// The observations of `round` as CSV with a heading row.
///
/// # Units
///
/// `value` is in the register's unit, with a decimal point and without grouping. A text that a spreadsheet
/// program would take for a formula has an apostrophe before it; [`export_json`] has all texts as they are.
#[must_use]
pub fn export_csv(round: &Round) -> String {
    table::csv(&COLUMNS, rows(round))
}

/// One row an observation, in the order of [`COLUMNS`].
pub(super) fn rows(round: &Round) -> impl Iterator<Item = Vec<String>> {
    entries(round).map(|entry| {
        let plain = |text: Option<&str>| text.unwrap_or_default().to_owned();
        vec![
            entry.indicator.to_owned(),
            plain(entry.breakdown),
            entry.period,
            entry.kind.to_owned(),
            plain(entry.scope),
            entry.as_of.unwrap_or_default(),
            entry.value.unwrap_or_default(),
            plain(entry.missing),
            plain(entry.qualifier),
            entry.flags,
            entry.unit.to_owned(),
            entry.organisation.to_owned(),
            plain(entry.source),
            plain(entry.note),
            entry.file.to_owned(),
            entry.sha256.to_owned(),
            plain(entry.sheet),
            entry.cell,
            entry.raw.to_owned(),
        ]
    })
}

/// The observations of `round` as a JSON array of objects with the same names.
///
/// # Errors
///
/// None that can occur: every part is text.
pub fn export_json(round: &Round) -> Result<String, serde_json::Error> {
    let entries: Vec<Entry<'_>> = entries(round).collect();
    Ok(serde_json::to_string_pretty(&entries)? + "\n")
}

fn entries(round: &Round) -> impl Iterator<Item = Entry<'_>> {
    let indicators = round.strategy.indicators_by_id();
    round.observations.iter().map(move |observation| {
        entry(indicators.get(observation.key.indicator.as_str()).copied(), observation)
    })
}

fn entry<'a>(indicator: Option<&'a Indicator>, observation: &'a Observation) -> Entry<'a> {
    let key = &observation.key;
    let provenance = &observation.provenance;
    let (value, missing, qualifier) = match &observation.outcome {
        Outcome::Value(value, qualifier) => {
            (Some(value.normalize().to_string()), None, qualifier_id(*qualifier))
        }
        Outcome::Missing(reason) => (None, Some(reason.id()), None),
    };
    let (sheet, cell) = match &provenance.place.spot {
        Spot::File => (None, String::new()),
        Spot::Sheet(sheet) => (Some(&**sheet), String::new()),
        Spot::Cells { sheet, area } => (Some(&**sheet), area.to_string()),
        Spot::Line { line, column: Some(column) } => (None, format!("{line}:{column}")),
        Spot::Line { line, column: None } => (None, line.to_string()),
    };
    Entry {
        indicator: key.indicator.as_str(),
        breakdown: key.breakdown.as_deref(),
        period: key.period.to_string(),
        kind: key.kind.id(),
        scope: key.scope.as_deref(),
        as_of: key.as_of.map(|day| day.to_string()),
        value,
        missing,
        qualifier,
        flags: observation.marks.iter().map(mark_id).collect::<Vec<_>>().join(" "),
        unit: indicator.map_or("", |indicator| indicator.unit.as_str()),
        organisation: observation.organisation.as_str(),
        source: observation.source.as_deref(),
        note: observation.note.as_deref(),
        file: &provenance.place.file,
        sha256: &provenance.sha256,
        sheet,
        cell,
        raw: &provenance.raw,
    }
}

fn qualifier_id(qualifier: Qualifier) -> Option<&'static str> {
    (qualifier != Qualifier::Exact).then(|| qualifier.id())
}

fn mark_id(mark: Mark) -> &'static str {
    match mark {
        Mark::Preliminary => "preliminary",
        Mark::Estimate => "estimate",
        Mark::Hidden => "hidden",
        Mark::Converted => "converted",
    }
}
