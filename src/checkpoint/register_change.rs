//! What became of indicators between two frozen checkpoints: exchanged ones, moved targets and baselines.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::strategy::{Id, Indicator};

/// What of an indicator is another than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// It is new.
    Added,
    /// It is gone.
    Dropped,
    /// Its baseline.
    Baseline,
    /// Its target or band.
    Target,
    /// The points on its way.
    Milestones,
    /// How its status is worked out: method, direction, tolerance, aggregation.
    Method,
    /// What it counts, in what unit and scope.
    Definition,
    /// When it is in use.
    Validity,
}

impl Aspect {
    /// The word used in JSON and in words' ids (`aspect-…`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::Milestones => "milestones",
            Self::Method => "method",
            Self::Definition => "definition",
            Self::Validity => "validity",
        }
    }
}

/// An indicator whose row of the register is another than at a frozen checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterChange {
    /// The checkpoint at which it was as `old` has it.
    pub since: Id,
    /// The checkpoint at which it is as `new` has it.
    pub until: Id,
    /// Its row then; `None` where there was none.
    pub old: Option<Indicator>,
    /// Its row now; `None` where there is none any more.
    pub new: Option<Indicator>,
}

impl RegisterChange {
    /// The indicator's row: now, or where it is gone, then.
    #[must_use]
    pub fn indicator(&self) -> Option<&Indicator> {
        self.new.as_ref().or(self.old.as_ref())
    }

    /// What is another than before.
    #[must_use]
    pub fn aspects(&self) -> BTreeSet<Aspect> {
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => aspects(old, new),
            (None, Some(_)) => BTreeSet::from([Aspect::Added]),
            (Some(_), None) => BTreeSet::from([Aspect::Dropped]),
            (None, None) => BTreeSet::new(),
        }
    }
}

fn aspects(old: &Indicator, new: &Indicator) -> BTreeSet<Aspect> {
    let (then, now) = (&old.plan, &new.plan);
    let target = |plan: &crate::strategy::Plan| {
        (plan.target_period, plan.target_value, plan.target_low, plan.target_high)
    };
    let way = |one: &Indicator| {
        (one.method, one.direction, one.tolerance, one.aggregate, one.weight.clone(), one.kind)
    };
    let baseline_moved =
        (then.baseline_period, then.baseline_value) != (now.baseline_period, now.baseline_value);
    [
        (Aspect::Baseline, baseline_moved),
        (Aspect::Target, target(then) != target(now)),
        (Aspect::Milestones, then.milestones != now.milestones),
        (Aspect::Method, way(old) != way(new)),
        (
            Aspect::Definition,
            (&old.definition, &old.unit, &old.scope) != (&new.definition, &new.unit, &new.scope),
        ),
        (Aspect::Validity, old.valid != new.valid),
    ]
    .into_iter()
    .filter_map(|(aspect, moved)| moved.then_some(aspect))
    .collect()
}

/// What the register `now` has otherwise than `then`, in the order of `now`, those that are gone last.
#[must_use]
pub fn register_changes(
    (since, then): (&Id, &[Indicator]),
    (until, now): (&Id, &[Indicator]),
) -> Vec<RegisterChange> {
    let find = |list: &[Indicator], id: &Id| list.iter().find(|one| one.id == *id).cloned();
    let change = |old, new| RegisterChange { since: since.clone(), until: until.clone(), old, new };
    let standing = now.iter().map(|new| change(find(then, &new.id), Some(new.clone())));
    let gone = then
        .iter()
        .filter(|old| now.iter().all(|new| new.id != old.id))
        .map(|old| change(Some(old.clone()), None));
    standing.chain(gone).filter(|change| !change.aspects().is_empty()).collect()
}
