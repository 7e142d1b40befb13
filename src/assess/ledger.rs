//! A round's figures and debts by indicator, so that each indicator looks at its own only.

use std::collections::BTreeMap;

use crate::checkpoint::{Owed, Round};
use crate::intake::{ByIndicator, Observation, by_indicator};
use crate::strategy::Id;

/// A round, with what belongs to each indicator.
pub(super) struct Ledger<'a> {
    pub(super) round: &'a Round,
    observations: ByIndicator<'a>,
    owed: BTreeMap<&'a Id, Vec<&'a Owed>>,
}

impl<'a> Ledger<'a> {
    pub(super) fn of(round: &'a Round) -> Self {
        let observations = by_indicator(&round.observations);
        let mut owed: BTreeMap<&Id, Vec<&Owed>> = BTreeMap::new();
        // What is owed of an indicator mostly stands together.
        for run in round.owed.chunk_by(|one, next| one.indicator == next.indicator) {
            owed.entry(&run[0].indicator).or_default().extend(run);
        }
        Self { round, observations, owed }
    }

    /// The figures of an indicator, in the round's order.
    pub(super) fn observations(&self, indicator: &Id) -> impl Iterator<Item = &'a Observation> {
        let runs = self.observations.get(indicator).map_or(&[][..], Vec::as_slice);
        runs.iter().copied().flatten()
    }

    /// What was owed of an indicator.
    pub(super) fn owed(&self, indicator: &Id) -> &[&'a Owed] {
        self.owed.get(indicator).map_or(&[], Vec::as_slice)
    }
}
