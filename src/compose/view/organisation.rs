//! The organisations: what each reported and did not, when it came, who approved it.

use serde::Serialize;

use super::desk::{Desk, NOTHING};
use crate::checkpoint::{Owed, Receipt};
use crate::compose::ComposeError;
use crate::compose::charts::{self, Figure};
use crate::compose::prose::Passage;
use crate::strategy::{Id, Organisation, OrganisationKind};
use crate::validate::{OrganisationCoverage, Part, Tally, coverage};

/// Organisations of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    name: String,
    organisations: Vec<OrganisationView>,
}

/// One organisation.
#[derive(Debug, Serialize)]
pub(super) struct OrganisationView {
    name: String,
    short: Option<String>,
    answered: bool,
    received: String,
    late: bool,
    approved: Option<Passage>,
    lacking: Vec<Lacking>,
}

/// What of one part an organisation lacks.
#[derive(Debug, Serialize)]
pub(super) struct Lacking {
    id: &'static str,
    lines: Vec<String>,
}

/// What came of what was asked for, by organisation.
#[derive(Debug, Serialize)]
pub(super) struct CoverageView {
    chart: Option<Figure>,
    rows: Vec<CoverageRow>,
}

/// One organisation's row: came of asked for.
#[derive(Debug, Serialize)]
struct CoverageRow {
    name: String,
    figures: String,
    texts: String,
    judgements: String,
    reasons: String,
}

/// An indicator of which figures are missing.
#[derive(Debug, Serialize)]
pub(super) struct Missing {
    /// Its name.
    pub(super) indicator: String,
    /// The periods, as a list.
    pub(super) periods: String,
}

pub(super) fn groups(desk: &Desk<'_>) -> Result<Vec<Group>, ComposeError> {
    let coverage = coverage(desk.round(), desk.input.assessment);
    let of_kind = |kind: OrganisationKind| {
        coverage.organisations.iter().filter(move |one| one.organisation.kind == kind)
    };
    [OrganisationKind::Division, OrganisationKind::Chancellery, OrganisationKind::Enterprise]
        .into_iter()
        .filter(|kind| of_kind(*kind).next().is_some())
        .map(|kind| {
            let organisations: Result<Vec<_>, ComposeError> =
                of_kind(kind).map(|one| organisation(desk, one)).collect();
            let name = desk.text(&format!("organisations-{}", kind.id()))?;
            Ok(Group { name, organisations: organisations? })
        })
        .collect()
}

/// The organisations that exist at the checkpoint, in the strategy's order.
pub(super) fn asked<'a>(desk: &Desk<'a>) -> Vec<&'a Organisation> {
    let as_of = desk.round().checkpoint.as_of;
    desk.strategy().organisations.iter().filter(|one| one.valid.contains(as_of)).collect()
}

/// Whether anything came from it to this checkpoint.
pub(super) fn has_answered(desk: &Desk<'_>, organisation: &Id) -> bool {
    let round = desk.round();
    round.sources.iter().any(|source| {
        source.checkpoint == round.checkpoint.id && source.organisations.contains(organisation)
    })
}

/// Whether what came from it came after it was due.
pub(super) fn is_late(desk: &Desk<'_>, organisation: &Id) -> bool {
    let received = receipts(desk, organisation).filter_map(|receipt| receipt.received).max();
    match (received, desk.round().checkpoint.due) {
        (Some(received), Some(due)) => received > due,
        _ => false,
    }
}

fn receipts<'a>(desk: &Desk<'a>, organisation: &'a Id) -> impl Iterator<Item = &'a Receipt> {
    let round = desk.round();
    round.receipts.iter().filter(move |receipt| {
        receipt.checkpoint == round.checkpoint.id && receipt.organisation == *organisation
    })
}

fn organisation(
    desk: &Desk<'_>,
    one: &OrganisationCoverage<'_>,
) -> Result<OrganisationView, ComposeError> {
    Ok(OrganisationView {
        name: desk.label(&one.organisation.name),
        short: one.organisation.short_in(desk.language()).map(str::to_owned),
        answered: one.answered(),
        received: one.received.map(|date| desk.date(date)).unwrap_or_default(),
        late: one.late,
        approved: Some(one.approvals(desk.words)?)
            .filter(|text| !text.is_empty())
            .map(|text| desk.written(&text)),
        lacking: lacking(desk, one)?,
    })
}

/// What an organisation lacks, part by part.
pub(super) fn lacking(
    desk: &Desk<'_>,
    one: &OrganisationCoverage<'_>,
) -> Result<Vec<Lacking>, ComposeError> {
    let lacking = one.lacking(desk.words, &|id| desk.subject(id))?.into_iter();
    Ok(lacking.map(|(part, lines)| Lacking { id: part.id(), lines }).collect())
}

/// How much of each part was asked of each organisation and came, with its chart.
pub(super) fn coverage_view(desk: &Desk<'_>) -> CoverageView {
    let coverage = coverage(desk.round(), desk.input.assessment);
    let row = |one: &OrganisationCoverage<'_>| CoverageRow {
        name: desk.label(&one.organisation.name),
        figures: told(one.tally(&[Part::Figure])),
        texts: told(one.tally(&[Part::Text])),
        judgements: told(one.tally(&[Part::Status])),
        reasons: told(one.tally(&[Part::Explanation, Part::Measures])),
    };
    CoverageView {
        chart: desk.charts.named(charts::COVERAGE),
        rows: coverage.organisations.iter().map(row).collect(),
    }
}

/// `38/40`, or a dash where nothing was asked for.
fn told(tally: Tally) -> String {
    if tally.owed == 0 { NOTHING.to_owned() } else { format!("{}/{}", tally.came, tally.owed) }
}

/// What is missing of `owed`, an indicator a line.
pub(super) fn missing(desk: &Desk<'_>, owed: &[&Owed]) -> Result<Vec<Missing>, ComposeError> {
    let mut missing = Vec::new();
    for indicator in &desk.strategy().indicators {
        let of_it = owed.iter().filter(|owed| owed.indicator == indicator.id && !owed.came);
        let periods = of_it.map(|owed| {
            let period = desk.period(indicator, owed.period)?;
            match &owed.breakdown {
                Some(breakdown) => desk.at(period, desk.words.group(breakdown)),
                None => Ok(period),
            }
        });
        let periods = periods.collect::<Result<Vec<_>, ComposeError>>()?;
        if !periods.is_empty() {
            let periods = desk.words.list(&periods);
            missing.push(Missing { indicator: desk.label(&indicator.name), periods });
        }
    }
    Ok(missing)
}
