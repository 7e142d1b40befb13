//! Where every figure comes from: numbered files with hashes, and the cell of each figure.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::desk::Desk;
use super::judgements::{JudgementRow, judgements_where};
use super::record;
use crate::checkpoint::Override;
use crate::compose::ComposeError;
use crate::finding::{Place, Spot};
use crate::intake::Observation;
use crate::strategy::{Id, Indicator};

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

/// The files of the organisations, and after them the analyst's own that figures and judgements come from.
pub(super) fn sources(desk: &Desk<'_>) -> Result<Vec<SourceRow>, ComposeError> {
    let returns = desk.round().sources.iter().map(|source| {
        let organisations: Vec<String> =
            source.organisations.iter().map(|id| desk.organisation_short(id)).collect();
        (&source.file, &source.sha256, organisations.join(", "))
    });
    let mut rows: Vec<(&String, &String, String)> = returns.collect();
    for file in desk.own_files() {
        let is_overrides = desk.round().overrides.iter().any(|one| stands_in(one, &file.file));
        let role = if is_overrides { "source-overrides" } else { "source-register" };
        rows.push((&file.file, &file.sha256, desk.text(role)?));
    }
    let rows = rows.into_iter().zip(1..).map(|((file, sha256, organisations), number)| SourceRow {
        number,
        file: file.clone(),
        organisations,
        sha256: sha256.clone(),
    });
    Ok(rows.collect())
}

fn stands_in(one: &Override, file: &str) -> bool {
    one.place.as_ref().is_some_and(|place| *place.file == *file)
}

/// All figures, in the register's order and then in that of their keys.
pub(super) fn figures(desk: &Desk<'_>) -> Result<Vec<FigureRow>, ComposeError> {
    figures_of(desk, desk.strategy().indicators.iter())
}

/// What the annex of an extract shows: the files that its figures and judgements come from, under the report's
/// numbers.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct Origins {
    sources: Vec<SourceRow>,
    figures: Vec<FigureRow>,
    judgements: Vec<JudgementRow>,
    /// Baselines and targets are told in the whole report.
    register_numbers: Option<String>,
}

/// The figures of `indicators`, and the judgements of `organisation` and of these indicators.
pub(in crate::compose::view) fn origins(
    desk: &Desk<'_>,
    indicators: &[&Indicator],
    organisation: &Id,
) -> Result<Origins, ComposeError> {
    let figures = figures_of(desk, indicators.iter().copied())?;
    let judgements = judgements_where(
        desk,
        |account| account.organisation == *organisation,
        |set| indicators.iter().any(|indicator| indicator.id == set.id),
    )?;
    let used: BTreeSet<&str> = figures
        .iter()
        .map(|row| row.source.as_str())
        .chain(judgements.iter().map(|row| row.source.as_str()))
        .collect();
    let sources = sources(desk)?.into_iter();
    let sources = sources.filter(|row| used.contains(row.number.to_string().as_str())).collect();
    Ok(Origins { sources, figures, judgements, register_numbers: None })
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
                period: desk.period(indicator, observation.key.period)?,
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

/// The numbers of the register's files; `None` where they are not among those listed.
pub(super) fn register_numbers(desk: &Desk<'_>) -> Option<String> {
    let places = desk.strategy().indicators.iter().map(|one| &*one.place.file);
    let files: BTreeSet<&str> = places.collect();
    let is_listed = |file: &&str| desk.own_files().any(|own| own.file == **file);
    let numbers = files.into_iter().filter(is_listed).map(|file| own_source(desk, file));
    let numbers: Vec<String> = numbers.collect();
    (!numbers.is_empty()).then(|| desk.words.list(&numbers))
}

/// The number of the row that a place in the register is on.
pub(super) fn row_number(place: &Place) -> Option<u32> {
    match &place.spot {
        Spot::Cells { area, .. } => Some(area.first.row + 1),
        Spot::Line { line, .. } => Some(*line),
        Spot::File | Spot::Sheet(_) => None,
    }
}

/// The number of one of the analyst's own files, or the file itself where it is not among those listed.
pub(super) fn own_source(desk: &Desk<'_>, file: &str) -> String {
    let place = desk.own_files().position(|own| own.file == file);
    let returns = desk.round().sources.len();
    place.map_or_else(|| file.to_owned(), |place| (returns + place + 1).to_string())
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
    let place = &observation.provenance.place;
    let (sheet, cell) = spot(desk, &place.spot)?;
    Ok(place_of([source(desk, observation), sheet, cell]))
}

/// The number of the file of a place in the register with the row: `14, rivi 5`.
pub(in crate::compose::view) fn place_in_register(
    desk: &Desk<'_>,
    place: &Place,
) -> Result<String, ComposeError> {
    let (sheet, _) = spot(desk, &place.spot)?;
    let row = row_number(place).map(|row| desk.with("place-row", [("row", i64::from(row).into())]));
    Ok(place_of([own_source(desk, &place.file), sheet, row.transpose()?.unwrap_or_default()]))
}

fn place_of(parts: [String; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The sheet, and the cell or the line of a text file.
pub(super) fn spot(desk: &Desk<'_>, spot: &Spot) -> Result<(String, String), ComposeError> {
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
