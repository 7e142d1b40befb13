//! The organisations: what each reported and did not, when it came, who approved it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::desk::Desk;
use crate::checkpoint::{Owed, Receipt};
use crate::compose::ComposeError;
use crate::intake::Subject;
use crate::strategy::{Id, Organisation, OrganisationKind};

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
    figures: String,
    goals: String,
    received: String,
    late: bool,
    approved: String,
    missing_figures: Vec<Missing>,
    missing_goals: Vec<String>,
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
    let asked = asked(desk);
    [OrganisationKind::Division, OrganisationKind::Chancellery, OrganisationKind::Enterprise]
        .into_iter()
        .filter(|kind| asked.iter().any(|one| one.kind == *kind))
        .map(|kind| {
            let members = asked.iter().filter(|one| one.kind == kind);
            let organisations: Result<Vec<_>, ComposeError> =
                members.map(|one| organisation(desk, one)).collect();
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

fn organisation(desk: &Desk<'_>, one: &Organisation) -> Result<OrganisationView, ComposeError> {
    let owed: Vec<&Owed> =
        desk.round().owed.iter().filter(|owed| owed.organisation == one.id).collect();
    let came = owed.iter().filter(|owed| owed.came).count();
    let (told, asked_goals) = goals(desk, &one.id);
    let missing_goals: Vec<String> = asked_goals
        .iter()
        .filter(|goal| !told.contains(*goal))
        .map(|goal| desk.subject(goal))
        .collect();
    let of = |part: usize, whole: usize| format!("{part}/{whole}");
    let received = receipts(desk, &one.id).filter_map(|receipt| receipt.received).max();
    Ok(OrganisationView {
        name: desk.label(&one.name),
        short: one.short.clone(),
        answered: has_answered(desk, &one.id),
        figures: if owed.is_empty() { String::new() } else { of(came, owed.len()) },
        goals: of(asked_goals.len() - missing_goals.len(), asked_goals.len()),
        received: received.map(|date| desk.date(date)).unwrap_or_default(),
        late: is_late(desk, &one.id),
        approved: approvals(desk, &one.id)?,
        missing_figures: missing(desk, &owed)?,
        missing_goals,
    })
}

/// The goals that an organisation wrote of, and those that its indicators belong to.
fn goals<'a>(desk: &Desk<'a>, organisation: &Id) -> (BTreeSet<&'a Id>, Vec<&'a Id>) {
    let accounts =
        desk.round().accounts.iter().filter(|account| account.organisation == *organisation);
    let told = accounts
        .filter_map(|account| match &account.subject {
            Subject::Goal(goal) => Some(goal),
            Subject::Indicator(id) => Some(&desk.strategy().indicator(id.as_str())?.goal),
            Subject::Priority(_) => None,
        })
        .collect();
    let takes_part = |goal: &Id| {
        desk.strategy().indicators_of(goal).any(|indicator| {
            indicator.organisations.contains(organisation)
                && indicator.is_valid_on(desk.round().checkpoint.as_of)
        })
    };
    let asked = desk.strategy().priorities.iter().flat_map(|priority| &priority.goals);
    (told, asked.map(|goal| &goal.id).filter(|goal| takes_part(goal)).collect())
}

/// Who approved its returns: person's office, body, date, section.
fn approvals(desk: &Desk<'_>, organisation: &Id) -> Result<String, ComposeError> {
    let mut approvals = Vec::new();
    for receipt in receipts(desk, organisation) {
        let section = match &receipt.section {
            Some(section) if section.trim_start().starts_with('§') => Some(section.clone()),
            Some(section) => {
                Some(desk.with("minutes-section", [("section", section.clone().into())])?)
            }
            None => None,
        };
        let parts: Vec<String> = [
            receipt.approved_by.clone(),
            receipt.body.clone(),
            receipt.date.map(|date| desk.date(date)),
            section,
        ]
        .into_iter()
        .flatten()
        .collect();
        let approval = parts.join(", ");
        if !approval.is_empty() && !approvals.contains(&approval) {
            approvals.push(approval);
        }
    }
    Ok(approvals.join("; "))
}

/// What is missing of `owed`, an indicator a line.
pub(super) fn missing(desk: &Desk<'_>, owed: &[&Owed]) -> Result<Vec<Missing>, ComposeError> {
    let mut periods: BTreeMap<&Id, Vec<String>> = BTreeMap::new();
    for owed in owed.iter().filter(|owed| !owed.came) {
        let period = desk.period(owed.period)?;
        let period = match &owed.breakdown {
            Some(breakdown) => {
                let group =
                    breakdown.split_once('=').map_or(breakdown.as_str(), |(_, group)| group);
                let group = super::breakdown::word(desk, group);
                desk.with("value-at", [("value", period.into()), ("period", group.into())])?
            }
            None => period,
        };
        periods.entry(&owed.indicator).or_default().push(period);
    }
    let in_order = desk.strategy().indicators.iter().map(|indicator| &indicator.id);
    Ok(in_order
        .filter_map(|id| periods.get(id).map(|periods| (id, periods)))
        .map(|(id, periods)| Missing {
            indicator: desk.indicator(id),
            periods: desk.words.list(periods),
        })
        .collect())
}
