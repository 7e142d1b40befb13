//! The register: all indicators in one table, definitions with sources and decisions, abbreviations.

use serde::Serialize;

use super::super::dated::{self, Dated, Units};
use super::super::desk::Desk;
use super::super::statuses::StatusView;
use super::provenance;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::{Indicator, Organisation};

/// An indicator in the table of all.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    id: String,
    name: String,
    goal: String,
    baseline: Dated,
    latest: Dated,
    target: Dated,
    status: StatusView,
}

/// What an indicator counts, whose statistic it is, and who decided its targets.
#[derive(Debug, Serialize)]
pub(super) struct Definition {
    id: String,
    name: String,
    unit: String,
    counts: Option<Passage>,
    source: Option<Passage>,
    decided: Option<Passage>,
    organisations: String,
    /// The row of the register.
    row: Option<u32>,
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
        lines.push(Line {
            id: indicator.id.to_string(),
            name: desk.label(&indicator.name),
            goal: desk.subject(&indicator.goal),
            baseline: dated::baseline(desk, indicator, assessed, Units::Beside)?,
            latest: dated::latest(desk, indicator, assessed, Units::Beside)?,
            target: dated::target(desk, indicator, assessed, Units::Beside)?,
            status: desk.standing(assessed)?,
        });
    }
    Ok(lines)
}

pub(super) fn definitions(desk: &Desk<'_>) -> Vec<Definition> {
    let in_use = desk.strategy().indicators.iter().filter(|indicator| is_in_use(desk, indicator));
    in_use.map(|indicator| definition(desk, indicator)).collect()
}

fn is_in_use(desk: &Desk<'_>, indicator: &Indicator) -> bool {
    desk.input.assessment.indicator(indicator.id.as_str()).is_some()
}

fn definition(desk: &Desk<'_>, indicator: &Indicator) -> Definition {
    let organisations: Vec<String> =
        indicator.organisations.iter().map(|id| desk.organisation_short(id)).collect();
    Definition {
        id: indicator.id.to_string(),
        name: desk.label(&indicator.name),
        unit: desk.unit(indicator),
        counts: desk.passage(&indicator.definition),
        source: indicator.source.as_deref().map(|text| desk.written(text)),
        decided: indicator.decided.as_deref().map(|text| desk.written(text)),
        organisations: organisations.join(", "),
        row: provenance::row_number(&indicator.place),
    }
}

impl Definition {
    fn texts(&self) -> impl Iterator<Item = &Passage> {
        [&self.counts, &self.source, &self.decided].into_iter().flatten()
    }
}

/// The notice above definitions that are not all in the report's language.
pub(super) fn notice(
    desk: &Desk<'_>,
    definitions: &[Definition],
) -> Result<Option<String>, ComposeError> {
    desk.notice(definitions.iter().flat_map(Definition::texts))
}

/// The strategy's abbreviations, and the short names of the organisations that the report may name.
pub(super) fn abbreviations(desk: &Desk<'_>) -> Vec<AbbreviationRow> {
    let own = desk.strategy().abbreviations.iter().filter_map(|one| {
        Some(AbbreviationRow { short: one.short.clone(), name: desk.passage(&one.name)? })
    });
    let mut rows: Vec<AbbreviationRow> = own.collect();
    for one in desk.strategy().organisations.iter().filter(|one| is_named(desk, one)) {
        let name = desk.label(&one.name);
        let short = one.short_in(desk.language()).filter(|short| **short != *name);
        if let Some(short) = short
            && rows.iter().all(|row| row.short != short)
        {
            rows.push(AbbreviationRow { short: short.to_owned(), name: Passage::said(name) });
        }
    }
    crate::words::sort_by_name(&mut rows, desk.language(), |row| &row.short);
    rows
}

/// Whether an organisation exists at the checkpoint, or sent something that the report rests on.
fn is_named(desk: &Desk<'_>, organisation: &Organisation) -> bool {
    let round = desk.round();
    organisation.valid.contains(round.checkpoint.as_of)
        || round.sources.iter().any(|source| source.organisations.contains(&organisation.id))
}
