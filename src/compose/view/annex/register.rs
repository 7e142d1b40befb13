//! The register: all indicators in one table, definitions with sources and decisions, changes, abbreviations.

use serde::Serialize;

use super::super::desk::{Desk, StatusView};
use super::super::{series, summary};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::Indicator;

/// An indicator in the table of all.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    id: String,
    name: String,
    goal: String,
    baseline: String,
    latest: String,
    target: String,
    status: StatusView,
}

/// What an indicator counts, whose statistic it is, and who decided its targets.
#[derive(Debug, Serialize)]
pub(super) struct Definition {
    id: String,
    name: String,
    unit: String,
    definition: Option<Passage>,
    source: Option<String>,
    decided: Option<String>,
    organisations: String,
    place: String,
}

/// An indicator that was not in use for the whole term.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    name: String,
    goal: String,
    from: String,
    to: String,
}

/// An abbreviation.
#[derive(Debug, Serialize)]
pub(super) struct AbbreviationRow {
    short: String,
    name: Passage,
}

pub(super) fn lines(desk: &Desk<'_>) -> Result<Vec<Line>, ComposeError> {
    let mut lines = Vec::new();
    for assessed in &desk.input.assessment.indicators {
        let Some(indicator) = desk.strategy().indicator(assessed.indicator.as_str()) else {
            continue;
        };
        let baseline =
            assessed.baseline.map(|(period, value)| desk.value_at(indicator, value, period));
        lines.push(Line {
            id: indicator.id.to_string(),
            name: desk.label(&indicator.name),
            goal: desk.subject(&indicator.goal),
            baseline: baseline.transpose()?.unwrap_or_default(),
            latest: summary::latest(desk, indicator, assessed)?,
            target: series::target_at(desk, indicator)?.unwrap_or_default(),
            status: desk.status(assessed.effective)?,
        });
    }
    Ok(lines)
}

pub(super) fn definitions(desk: &Desk<'_>) -> Result<Vec<Definition>, ComposeError> {
    let in_use = desk.strategy().indicators.iter().filter(|indicator| is_in_use(desk, indicator));
    in_use.map(|indicator| definition(desk, indicator)).collect()
}

fn is_in_use(desk: &Desk<'_>, indicator: &Indicator) -> bool {
    desk.input.assessment.indicator(indicator.id.as_str()).is_some()
}

fn definition(desk: &Desk<'_>, indicator: &Indicator) -> Result<Definition, ComposeError> {
    let organisations: Vec<String> =
        indicator.organisations.iter().map(|id| desk.organisation_short(id)).collect();
    let place = match &indicator.place.spot {
        crate::finding::Spot::Cells { area, .. } => {
            let row = i64::from(area.first.row) + 1;
            desk.with("place-row", [("row", row.into())])?
        }
        crate::finding::Spot::Line { line, .. } => {
            desk.with("place-row", [("row", i64::from(*line).into())])?
        }
        crate::finding::Spot::File | crate::finding::Spot::Sheet(_) => String::new(),
    };
    Ok(Definition {
        id: indicator.id.to_string(),
        name: desk.label(&indicator.name),
        unit: desk.unit(indicator),
        definition: desk.passage(&indicator.definition),
        source: indicator.source.clone(),
        decided: indicator.decided.clone(),
        organisations: organisations.join(", "),
        place,
    })
}

/// The notice above definitions that are not all in the report's language.
pub(super) fn notice(
    desk: &Desk<'_>,
    definitions: &[Definition],
) -> Result<Option<String>, ComposeError> {
    desk.notice(definitions.iter().filter_map(|one| one.definition.as_ref()))
}

pub(super) fn changes(desk: &Desk<'_>) -> Result<Vec<Change>, ComposeError> {
    let (first, last) = desk.strategy().term;
    let within = |indicator: &&Indicator| {
        indicator.valid.from.is_some_and(|from| from > first)
            || indicator.valid.to.is_some_and(|to| to < last)
    };
    desk.strategy()
        .indicators
        .iter()
        .filter(within)
        .map(|indicator| {
            let day = |date: Option<jiff::civil::Date>| date.map(|date| desk.date(date));
            Ok(Change {
                name: desk.label(&indicator.name),
                goal: desk.subject(&indicator.goal),
                from: day(indicator.valid.from.filter(|from| *from > first)).unwrap_or_default(),
                to: day(indicator.valid.to.filter(|to| *to < last)).unwrap_or_default(),
            })
        })
        .collect()
}

pub(super) fn abbreviations(desk: &Desk<'_>) -> Vec<AbbreviationRow> {
    let mut rows: Vec<AbbreviationRow> = desk
        .strategy()
        .abbreviations
        .iter()
        .filter_map(|one| {
            Some(AbbreviationRow { short: one.short.clone(), name: desk.passage(&one.name)? })
        })
        .collect();
    crate::words::sort_by_name(&mut rows, desk.language(), |row| &row.short);
    rows
}
