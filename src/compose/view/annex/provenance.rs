//! Where every figure comes from: numbered files with hashes, and the cell of each figure.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::desk::Desk;
use super::record;
use crate::compose::ComposeError;
use crate::finding::Spot;
use crate::intake::Observation;
use crate::strategy::Indicator;

/// A file that was read.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct SourceRow {
    number: usize,
    file: String,
    organisations: String,
    sha256: String,
}

/// A figure and its cell.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct FigureRow {
    indicator: String,
    period: String,
    kind: String,
    value: String,
    source: String,
    sheet: String,
    cell: String,
    raw: String,
}

pub(super) fn sources(desk: &Desk<'_>) -> Vec<SourceRow> {
    let sources = desk.round().sources.iter().enumerate();
    sources
        .map(|(index, source)| {
            let organisations: Vec<String> =
                source.organisations.iter().map(|id| desk.organisation_short(id)).collect();
            SourceRow {
                number: index + 1,
                file: source.file.clone(),
                organisations: organisations.join(", "),
                sha256: source.sha256.clone(),
            }
        })
        .collect()
}

/// All figures, in the register's order and then in that of their keys.
pub(super) fn figures(desk: &Desk<'_>) -> Result<Vec<FigureRow>, ComposeError> {
    figures_of(desk, desk.strategy().indicators.iter())
}

/// The figures of `indicators`, and the files that they come from, under the report's numbers.
pub(in crate::compose::view) fn sources_and_figures(
    desk: &Desk<'_>,
    indicators: &[&Indicator],
) -> Result<(Vec<SourceRow>, Vec<FigureRow>), ComposeError> {
    let rows = figures_of(desk, indicators.iter().copied())?;
    let used: BTreeSet<&str> = rows.iter().map(|row| row.source.as_str()).collect();
    let sources = sources(desk).into_iter();
    let sources = sources.filter(|row| used.contains(row.number.to_string().as_str())).collect();
    Ok((sources, rows))
}

fn figures_of<'i>(
    desk: &Desk<'_>,
    indicators: impl Iterator<Item = &'i Indicator>,
) -> Result<Vec<FigureRow>, ComposeError> {
    let mut rows = Vec::new();
    for indicator in indicators {
        let observations =
            desk.round().observations.iter().filter(|one| one.key.indicator == indicator.id);
        for observation in observations {
            let (sheet, cell) = spot(desk, &observation.provenance.place.spot)?;
            rows.push(FigureRow {
                indicator: record::name(desk, indicator, observation.key.breakdown.as_deref())?,
                period: desk.period(observation.key.period)?,
                kind: desk.text(&format!("kind-{}", observation.key.kind.id()))?,
                value: desk.outcome(indicator, observation)?,
                source: source(desk, observation),
                sheet,
                cell,
                raw: raw(observation),
            });
        }
    }
    Ok(rows)
}

/// The file's number, or the file itself where it is not among those listed.
fn source(desk: &Desk<'_>, observation: &Observation) -> String {
    desk.source_number(observation)
        .map_or_else(|| observation.provenance.place.file.to_string(), |number| number.to_string())
}

/// The number of an observation's file with its sheet and cell: `3, Mittarit, E7`.
pub(in crate::compose::view) fn place_in_sources(
    desk: &Desk<'_>,
    observation: &Observation,
) -> Result<String, ComposeError> {
    let (sheet, cell) = spot(desk, &observation.provenance.place.spot)?;
    let parts = [source(desk, observation), sheet, cell];
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

/// The sheet, and the cell or the line of a text file.
fn spot(desk: &Desk<'_>, spot: &Spot) -> Result<(String, String), ComposeError> {
    Ok(match spot {
        Spot::File => (String::new(), String::new()),
        Spot::Sheet(sheet) => (sheet.to_string(), String::new()),
        Spot::Cells { sheet, area } => (sheet.to_string(), area.to_string()),
        Spot::Line { line, column } => {
            let line = i64::from(*line).into();
            let text = match column {
                Some(column) => desk
                    .with("place-field", [("line", line), ("field", i64::from(*column).into())])?,
                None => desk.with("place-row", [("row", line)])?,
            };
            (String::new(), text)
        }
    })
}

/// The cell's text as it was, with what was done to it.
fn raw(observation: &Observation) -> String {
    match &observation.provenance.conversion {
        Some(conversion) => format!("{} ({conversion})", observation.provenance.raw),
        None => observation.provenance.raw.to_string(),
    }
}
