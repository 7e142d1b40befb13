//! What became of the figures: revisions, what is missing, and why.

use serde::Serialize;

use super::super::desk::Desk;
use super::super::{notes, organisation};
use crate::checkpoint::Owed;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Observation, Outcome};
use crate::strategy::{Id, Indicator};

/// A figure that a later return changed.
#[derive(Debug, Serialize)]
pub(super) struct RevisionRow {
    indicator: String,
    period: String,
    old: String,
    old_place: String,
    new: String,
    new_place: String,
    organisation: String,
}

/// What one organisation owes of one indicator.
#[derive(Debug, Serialize)]
pub(super) struct MissingRow {
    organisation: String,
    indicator: String,
    periods: String,
}

/// A figure in whose place a reason came.
#[derive(Debug, Serialize)]
pub(super) struct ReasonRow {
    organisation: String,
    indicator: String,
    period: String,
    reason: String,
    note: Option<Passage>,
}

pub(super) fn revisions(desk: &Desk<'_>) -> Result<Vec<RevisionRow>, ComposeError> {
    desk.round()
        .revisions
        .iter()
        .filter_map(|revision| known(desk, &revision.key.indicator).map(|one| (one, revision)))
        .map(|(indicator, revision)| {
            Ok(RevisionRow {
                indicator: name(desk, indicator, revision.key.breakdown.as_deref())?,
                period: desk.period(indicator, revision.key.period)?,
                old: desk.outcome(indicator, &revision.old)?,
                old_place: revision.old.provenance.place.to_string(),
                new: desk.outcome(indicator, &revision.new)?,
                new_place: revision.new.provenance.place.to_string(),
                organisation: desk.organisation_short(&revision.new.organisation),
            })
        })
        .collect()
}

pub(super) fn missing(desk: &Desk<'_>) -> Result<Vec<MissingRow>, ComposeError> {
    let mut rows = Vec::new();
    for one in &desk.strategy().organisations {
        let owed: Vec<&Owed> =
            desk.round().owed.iter().filter(|owed| owed.organisation == one.id).collect();
        for missing in organisation::missing(desk, &owed)? {
            rows.push(MissingRow {
                organisation: one.called_in(desk.language()).to_owned(),
                indicator: missing.indicator,
                periods: missing.periods,
            });
        }
    }
    Ok(rows)
}

pub(super) fn reasons(desk: &Desk<'_>) -> Result<Vec<ReasonRow>, ComposeError> {
    let is_reason = |observation: &&Observation| matches!(observation.outcome, Outcome::Missing(_));
    desk.round()
        .observations
        .iter()
        .filter(is_reason)
        .filter_map(|observation| {
            known(desk, &observation.key.indicator).map(|one| (one, observation))
        })
        .map(|(indicator, observation)| {
            Ok(ReasonRow {
                organisation: desk.organisation_short(&observation.organisation),
                indicator: name(desk, indicator, observation.key.breakdown.as_deref())?,
                period: desk.period(indicator, observation.key.period)?,
                reason: desk.outcome(indicator, observation)?,
                note: notes::of_sender(desk, observation),
            })
        })
        .collect()
}

fn known<'a>(desk: &Desk<'a>, id: &Id) -> Option<&'a Indicator> {
    desk.strategy().indicator(id.as_str())
}

/// An indicator's name, with the group where the figure is of one.
pub(super) fn name(
    desk: &Desk<'_>,
    indicator: &Indicator,
    breakdown: Option<&str>,
) -> Result<String, ComposeError> {
    let name = desk.label(&indicator.name);
    match breakdown.map(|breakdown| breakdown.split_once('=').map_or(breakdown, |(_, group)| group))
    {
        Some(group) => desk.at(name, desk.words.group(group)),
        None => Ok(name),
    }
}
