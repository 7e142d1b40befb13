//! Whether what the register asks for can be measured at all: in time, and by more than the figure's own error.

use super::Asked;
use crate::checkpoint::is_ever_due;
use crate::finding::{BASELINE_TO_COME, LEAST_OF_NO_COUNT, NEVER_MEASURED, TARGET_WITHIN_ERROR};
use crate::notation::unit;
use crate::strategy::{Column, Frequency, IndicatorKind, Method, Strategy};

/// Units of figures that are no counts.
const NO_COUNTS: [&str; 5] = ["%", "‰", "%-yks.", "indeksi", "index"];

pub(super) fn indicator(strategy: &Strategy, asked: &mut Asked<'_>) {
    within_error(asked);
    measured(strategy, asked);
    least_count(asked);
}

/// A survey cannot tell a way that is no longer than its error.
fn within_error(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let plan = &indicator.plan;
    let (Some(error), Some(baseline), Some(target)) =
        (indicator.error, plan.baseline_value, plan.target_value)
    else {
        return;
    };
    let way = (target - baseline).abs();
    let is_way = matches!(indicator.method, Method::Linear | Method::Cagr);
    if is_way && !way.is_zero() && way <= error {
        let found = asked.shown(Column::TargetValue, &target);
        asked.report(&TARGET_WITHIN_ERROR, Column::TargetValue, |finding| {
            finding
                .found(found)
                .number("way", way.normalize())
                .number("error", error.normalize())
                .text("unit", indicator.unit.clone())
        });
    }
}

/// Something has to be measured after the baseline and before the last checkpoint.
fn measured(strategy: &Strategy, asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let Some(last) = strategy.checkpoints.iter().map(|checkpoint| checkpoint.as_of).max() else {
        return;
    };
    let baseline = indicator.plan.baseline_period;
    if let Some(period) = baseline.filter(|period| period.last_day() > last) {
        asked.report(&BASELINE_TO_COME, Column::BaselinePeriod, |finding| {
            finding.found(period.to_string()).day("last", last)
        });
        return;
    }
    let is_figure = indicator.kind == IndicatorKind::Numeric && indicator.method != Method::Judged;
    let is_reported = !indicator.organisations.is_empty();
    // One that was exchanged for another before the first checkpoint is not asked about.
    let is_in_use = strategy.checkpoints.iter().any(|c| indicator.is_valid_on(c.as_of));
    // A survey without a baseline has no years to be counted from, which is told already.
    let is_counted = !matches!(indicator.frequency, Frequency::Survey(_)) || baseline.is_some();
    if is_figure && is_reported && is_counted && is_in_use && !is_ever_due(strategy, indicator) {
        let lag = i64::from(indicator.lag);
        asked.report(&NEVER_MEASURED, Column::Frequency, |finding| finding.count("count", lag));
    }
}

/// What may be too few to publish are people and things, not shares.
fn least_count(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let is_share = NO_COUNTS.iter().any(|known| unit::same(known, &indicator.unit));
    if let Some(least) = indicator.min_count.filter(|_| is_share) {
        let found = asked.shown(Column::MinCount, &least);
        let unit = indicator.unit.clone();
        asked.report(&LEAST_OF_NO_COUNT, Column::MinCount, |f| f.found(found).text("unit", unit));
    }
}
