//! Two assessments → the statuses that moved, with the steps of the arithmetic that are not the same.

use std::collections::BTreeSet;

use super::sentence::bases;
use super::{Arithmetic, Assessment, Flag, IndicatorAssessment};
use crate::checkpoint::Override;
use crate::strategy::{Id, Status};

/// An indicator or goal whose status is another than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusMove {
    /// The indicator or goal.
    pub id: Id,
    /// The status that held; `None` where there was none.
    pub old: Option<Status>,
    /// The status that holds; `None` where there is none.
    pub new: Option<Status>,
    /// What the old status rested on, of what is said in one breath with it.
    pub bases_then: Vec<Flag>,
    /// What the new status rests on.
    pub bases_now: Vec<Flag>,
    /// Steps that led to the old status alone.
    pub steps_then: Vec<Arithmetic>,
    /// Steps that lead to the new status alone.
    pub steps_now: Vec<Arithmetic>,
    /// The override that makes the new status.
    pub overridden: Option<Override>,
}

/// The statuses that `new` has otherwise than `old`: indicators, then goals, each in the order of `new`.
#[must_use]
pub fn moved(old: &Assessment, new: &Assessment) -> Vec<StatusMove> {
    let ids = |assessment: &Assessment| -> Vec<Id> {
        assessment.indicators.iter().map(|one| one.indicator.clone()).collect()
    };
    let goals = |assessment: &Assessment| -> Vec<Id> {
        assessment.goals.iter().map(|one| one.goal.clone()).collect()
    };
    let indicators = in_order(ids(new), ids(old)).into_iter().filter_map(|id| {
        let (then, now) = (old.indicator(id.as_str()), new.indicator(id.as_str()));
        indicator_move(id, then, now)
    });
    let goals = in_order(goals(new), goals(old)).into_iter().filter_map(|id| {
        let (then, now) = (old.goal(id.as_str()), new.goal(id.as_str()));
        let (before, after) =
            (then.and_then(|goal| goal.effective), now.and_then(|goal| goal.effective));
        let overridden = now.and_then(|goal| goal.overridden.clone());
        (before != after).then(|| StatusMove {
            id,
            old: before,
            new: after,
            bases_then: Vec::new(),
            bases_now: Vec::new(),
            steps_then: Vec::new(),
            steps_now: Vec::new(),
            overridden,
        })
    });
    indicators.chain(goals).collect()
}

/// The ids of `first`, then those of `second` that are not among them.
fn in_order(first: Vec<Id>, second: Vec<Id>) -> Vec<Id> {
    let known: BTreeSet<Id> = first.iter().cloned().collect();
    first.into_iter().chain(second.into_iter().filter(|id| !known.contains(id))).collect()
}

fn indicator_move(
    id: Id,
    then: Option<&IndicatorAssessment>,
    now: Option<&IndicatorAssessment>,
) -> Option<StatusMove> {
    let (before, after) = (then.map(|one| one.effective), now.map(|one| one.effective));
    if before == after {
        return None;
    }
    let steps = |one: Option<&IndicatorAssessment>| {
        one.map(|one| one.arithmetic.clone()).unwrap_or_default()
    };
    let (mut steps_then, mut steps_now) = (steps(then), steps(now));
    let common: Vec<Arithmetic> =
        steps_then.iter().filter(|step| steps_now.contains(step)).cloned().collect();
    steps_then.retain(|step| !common.contains(step));
    steps_now.retain(|step| !common.contains(step));
    let overridden = now.and_then(|one| one.overridden.clone());
    let [bases_then, bases_now] = [then, now].map(|one| one.map(bases).unwrap_or_default());
    let (old, new) = (before, after);
    Some(StatusMove { id, old, new, bases_then, bases_now, steps_then, steps_now, overridden })
}
