//! `T`: figures that do not fit the series they stand in.

use rust_decimal::Decimal;

use crate::checkpoint::Round;
use crate::finding::{Finding, JUMP};
use crate::intake::{Kind, Observation};
use crate::strategy::Indicator;

/// Actuals that differ from the one before by more than the register's `max_change`.
pub(super) fn jumps(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &round.strategy.indicators {
        let Some(limit) = indicator.max_change else { continue };
        let actuals: Vec<&Observation> = round
            .observations
            .iter()
            .filter(|o| o.key.indicator == indicator.id && o.key.kind == Kind::Actual)
            .filter(|o| o.outcome.value().is_some())
            .collect();
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
