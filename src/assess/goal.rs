//! Goals: the binding rule, counts by status, own judgements, overrides.
//!
//! A binding goal is achieved only when every one of its indicators is: its status is the worst of
//! theirs. Other goals have no computed status, only counts; colours are never averaged.

use std::collections::BTreeMap;

use super::{GoalAssessment, IndicatorAssessment};
use crate::checkpoint::{Override, Round};
use crate::intake::Subject;
use crate::strategy::{Goal, Id, Status};

/// All statuses, the worst first: in this order a binding goal is as the worst of its indicators.
pub const WORST_FIRST: [Status; 8] = [
    Status::NotAchieved,
    Status::OffTrack,
    Status::NotReported,
    Status::NotAssessable,
    Status::PartlyAchieved,
    Status::AtRisk,
    Status::OnTrack,
    Status::Achieved,
];

/// The worst of some statuses.
pub(super) fn worst(statuses: impl Iterator<Item = Status>) -> Option<Status> {
    let rank = |status: &Status| WORST_FIRST.iter().position(|other| other == status);
    statuses.min_by_key(rank)
}

/// What the organisations judged of `subject` themselves, in the accounts' order.
pub(super) fn own(round: &Round, subject: &Subject) -> Vec<(Id, Status)> {
    round
        .accounts
        .iter()
        .filter(|account| account.subject == *subject)
        .filter_map(|account| {
            let (status, _) = account.status.as_ref()?;
            Some((account.organisation.clone(), *status))
        })
        .collect()
}

/// The analyst's status of an indicator or goal; the last line holds.
pub(super) fn overridden(round: &Round, id: &Id) -> Option<Override> {
    let of_this = |line: &&Override| line.id == *id && line.checkpoint == round.checkpoint.id;
    round.overrides.iter().rfind(of_this).cloned()
}

/// How a goal stands, its indicators being `assessed`.
pub(super) fn assess(
    round: &Round,
    goal: &Goal,
    assessed: &[IndicatorAssessment],
) -> GoalAssessment {
    let statuses = || {
        assessed
            .iter()
            .filter(|indicator| indicator.goal == goal.id)
            .map(|indicator| indicator.effective)
    };
    let mut counts = BTreeMap::new();
    for status in statuses() {
        *counts.entry(status).or_default() += 1;
    }
    // A binding goal that nothing measures has not been shown to be met.
    let computed = goal.binding.then(|| worst(statuses()).unwrap_or(Status::NotAssessable));
    let overridden = overridden(round, &goal.id);
    GoalAssessment {
        goal: goal.id.clone(),
        binding: goal.binding,
        computed,
        effective: overridden.as_ref().map(|line| line.status).or(computed),
        counts,
        own: own(round, &Subject::Goal(goal.id.clone())),
        overridden,
    }
}
