//! `T`: figures that do not fit the series they stand in.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::checkpoint::Round;
use crate::finding::{Finding, JUMP};
use crate::intake::{Kind, Observation, runs};
use crate::strategy::{Id, Indicator};

/// Actuals that differ from the one before by more than the register's `max_change`.
pub(super) fn jumps(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut by_indicator: BTreeMap<&Id, Vec<&[Observation]>> = BTreeMap::new();
    for run in runs(&round.observations) {
        if let Some(first) = run.first() {
            by_indicator.entry(&first.key.indicator).or_default().push(run);
        }
    }
    for indicator in &round.strategy.indicators {
        let Some(limit) = indicator.max_change else { continue };
        let own = by_indicator.get(&indicator.id).into_iter().flatten().copied().flatten();
        let actuals: Vec<&Observation> =
            own.filter(|o| o.key.kind == Kind::Actual && o.outcome.value().is_some()).collect();
        findings.extend(actuals.windows(2).filter_map(|pair| match pair {
            [before, after] => jump(round, indicator, limit, before, after),
            _ => None,
        }));
    }
    findings
}

fn jump(
    round: &Round,
    indicator: &Indicator,
    limit: Decimal,
    before: &Observation,
    after: &Observation,
) -> Option<Finding> {
    let one_series = before.key.breakdown == after.key.breakdown
        && before.key.scope == after.key.scope
        && before.organisation == after.organisation
        && before.key.period.length_in_months() == after.key.period.length_in_months();
    let (old, new) = (before.outcome.value()?, after.outcome.value()?);
    let beyond = (new - old).abs() > limit * old.abs();
    (one_series && !old.is_zero() && beyond && after.checkpoint == round.checkpoint.id).then(|| {
        let percent = (limit * Decimal::ONE_HUNDRED).normalize();
        Finding::new(&JUMP, after.provenance.place.clone())
            .organisation(after.organisation.as_str())
            .indicator(indicator.id.as_str())
            .period(after.key.period.to_string())
            .found(after.provenance.raw.clone())
            .expected(before.provenance.raw.clone())
            .text("limit", percent.to_string())
            .related(before.provenance.place.clone())
    })
}
