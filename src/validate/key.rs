//! `K` and overrides: two organisations that speak of one figure, and overrides that change nothing.

use rayon::prelude::*;

use crate::assess::Assessment;
use crate::checkpoint::Round;
use crate::finding::{CONFLICTING_RETURNS, Finding, OVERRIDE_IDLE, Place};
use crate::strategy::Aggregate;

/// Two organisations that give different values for an indicator of which there is one figure.
pub(super) fn conflicts(round: &Round) -> Vec<Finding> {
    let single = |id: &str| {
        let indicator = round.strategy.indicator(id);
        indicator.is_some_and(|indicator| indicator.aggregate == Aggregate::Single)
    };
    round
        .observations
        .par_windows(2)
        .filter_map(|pair| match pair {
            // Periods tell most figures from the next, and sooner than keys do.
            [a, b]
                if a.key.period == b.key.period
                    && a.key == b.key
                    && a.outcome.value().is_some()
                    && b.outcome.value().is_some()
                    && a.outcome != b.outcome
                    && single(a.key.indicator.as_str()) =>
            {
                Some((a, b))
            }
            _ => None,
        })
        .map(|(first, second)| {
            Finding::new(&CONFLICTING_RETURNS, second.provenance.place.clone())
                .organisation(second.organisation.as_str())
                .indicator(second.key.indicator.as_str())
                .period(second.key.period.to_string())
                .found(second.provenance.raw.clone())
                .expected(first.provenance.raw.clone())
                .text("other", first.organisation.as_str())
                .related(first.provenance.place.clone())
        })
        .collect()
}

/// Overrides that give the status that is computed anyway.
pub(super) fn idle_overrides(round: &Round, assessment: &Assessment) -> Vec<Finding> {
    round
        .overrides
        .iter()
        .filter(|set| {
            let indicator = assessment.indicator(set.id.as_str()).map(|found| found.computed);
            let goal = assessment.goal(set.id.as_str()).and_then(|found| found.computed);
            indicator.or(goal) == Some(set.status)
        })
        .map(|set| {
            Finding::new(&OVERRIDE_IDLE, Place::file("overrides.csv"))
                .indicator(set.id.as_str())
                .found(set.status.id())
        })
        .collect()
}
