//! Baseline, target, milestones and bands of one indicator, against its method and direction.

use rust_decimal::{Decimal, dec};

use super::Asked;
use crate::finding::{
    EMPTY_BAND, GROWTH_UNDEFINED, MILESTONES_NOT_MONOTONIC, NO_BASELINE, NO_DIRECTION, NO_TARGET,
    TARGET_EQUALS_BASELINE, TARGET_OUTSIDE_RANGE, UNDECIDED, WRONG_WAY_TARGET,
};
use crate::strategy::{Column, Frequency, Indicator, IndicatorKind, Method, MilestoneValue, Time};

pub(super) fn indicator(asked: &mut Asked<'_>) {
    direction(asked);
    baseline(asked);
    target(asked);
    way(asked);
    growth(asked);
    band(asked);
    range(asked);
    milestones(asked);
    decided(asked);
}

fn direction(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let needs_one = match indicator.method {
        Method::Linear | Method::Level | Method::Cagr | Method::Trend => true,
        Method::Band | Method::Milestone | Method::Judged => false,
    };
    if needs_one && indicator.kind == IndicatorKind::Numeric && indicator.direction.is_none() {
        asked.report(&NO_DIRECTION, Column::Direction, |finding| {
            finding.expected("increase, decrease").text("method", indicator.method.id())
        });
    }
}

/// A way needs its beginning; a survey is counted from its baseline's year.
fn baseline(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let plan = &indicator.plan;
    let is_survey = matches!(indicator.frequency, Frequency::Survey(_));
    let from_baseline = matches!(indicator.method, Method::Linear | Method::Cagr) || is_survey;
    // Where only the period is given, the baseline is the return's figure for it.
    let is_told = asked.is_filled(Column::BaselinePeriod);
    if from_baseline && plan.baseline_period.is_none() && !is_told {
        asked.report(&NO_BASELINE, Column::BaselinePeriod, |finding| {
            finding.expected(Column::BaselinePeriod.id()).text("method", indicator.method.id())
        });
    }
}

fn target(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let plan = &indicator.plan;
    let missing = match indicator.method {
        Method::Linear if plan.target_value.is_none() => Column::TargetValue,
        Method::Linear if plan.target_period.is_none() => Column::TargetPeriod,
        Method::Level if plan.target_value.is_none() && plan.milestones.is_empty() => {
            Column::TargetValue
        }
        Method::Cagr if plan.target_value.is_some() && plan.target_period.is_none() => {
            Column::TargetPeriod
        }
        Method::Band if plan.target_low.is_none() && plan.target_high.is_none() => {
            Column::TargetLow
        }
        Method::Milestone if plan.milestones.is_empty() => Column::Milestones,
        Method::Linear
        | Method::Level
        | Method::Cagr
        | Method::Band
        | Method::Milestone
        | Method::Trend
        | Method::Judged => return,
    };
    if asked.is_filled(missing) {
        return;
    }
    asked.report(&NO_TARGET, missing, |finding| {
        finding.expected(missing.id()).text("method", indicator.method.id())
    });
}

/// How far the target lies from the baseline in the direction that is better.
fn distance(indicator: &Indicator) -> Option<Decimal> {
    let (baseline, target) = (indicator.plan.baseline_value?, indicator.plan.target_value?);
    Some(Decimal::from(indicator.sign()?) * (target - baseline))
}

fn way(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let (Method::Linear | Method::Cagr, Some(distance)) = (indicator.method, distance(indicator))
    else {
        return;
    };
    let plan = &indicator.plan;
    let (Some(baseline), Some(target)) = (plan.baseline_value, plan.target_value) else { return };
    let found = asked.shown(Column::TargetValue, &target);
    let baseline = asked.shown(Column::BaselineValue, &baseline);
    if distance == dec!(0) {
        asked.report(&TARGET_EQUALS_BASELINE, Column::TargetValue, |finding| finding.found(found));
    } else if distance < dec!(0) {
        let is_more = indicator.sign() == Some(1);
        asked.report(&WRONG_WAY_TARGET, Column::TargetValue, |finding| {
            finding
                .found(found)
                .expected(format!("{} {baseline}", if is_more { ">" } else { "<" }))
                .text("baseline", baseline)
                .text("direction", if is_more { "increase" } else { "decrease" })
        });
    }
}

/// A rate of growth needs two figures of one sign, neither of them zero.
fn growth(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let Some(baseline) = indicator.plan.baseline_value else { return };
    if indicator.method != Method::Cagr {
        return;
    }
    let target = indicator.plan.target_value;
    let zero = dec!(0);
    let (column, value) = match target {
        _ if baseline == zero => (Column::BaselineValue, baseline),
        Some(target) if target == zero || (target < zero) != (baseline < zero) => {
            (Column::TargetValue, target)
        }
        _ => return,
    };
    let found = asked.shown(column, &value);
    asked.report(&GROWTH_UNDEFINED, column, |finding| finding.found(found));
}

fn band(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    if indicator.method != Method::Band {
        return;
    }
    let (column, problem) = match (indicator.plan.target_low, indicator.plan.target_high) {
        (Some(low), Some(high)) if low == high => (Column::TargetHigh, "no-width"),
        (Some(_), None) => (Column::TargetHigh, "one-sided"),
        (None, Some(_)) => (Column::TargetLow, "one-sided"),
        (Some(_), Some(_)) | (None, None) => return,
    };
    let found = asked.shown(column, &"");
    asked.report(&EMPTY_BAND, column, |finding| finding.found(found).text("problem", problem));
}

/// Baseline, target and milestones are legal values themselves.
fn range(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let plan = &indicator.plan;
    let single = [
        (Column::BaselineValue, plan.baseline_value),
        (Column::TargetValue, plan.target_value),
        (Column::TargetLow, plan.target_low),
        (Column::TargetHigh, plan.target_high),
    ];
    let points = plan.milestones.iter().map(|milestone| match milestone.value {
        MilestoneValue::Value(value) => (Column::Milestones, Some(value)),
        MilestoneValue::Stage(_) => (Column::Milestones, None),
    });
    let is_outside = |value: Decimal| {
        indicator.min.is_some_and(|min| value < min) || indicator.max.is_some_and(|max| value > max)
    };
    let limit = |limit: Option<Decimal>| limit.map_or("…".to_owned(), |limit| limit.to_string());
    for (column, value) in single.into_iter().chain(points) {
        let Some(value) = value.filter(|value| is_outside(*value)) else { continue };
        asked.report(&TARGET_OUTSIDE_RANGE, column, |finding| {
            finding.found(value.to_string()).expected(format!(
                "{}–{}",
                limit(indicator.min),
                limit(indicator.max)
            ))
        });
    }
}

/// A way goes in one direction, and an undertaking does not go back to an earlier stage.
fn milestones(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    if !matches!(indicator.method, Method::Linear | Method::Milestone) {
        return;
    }
    let points = points(indicator);
    let values: Vec<Decimal> = points.iter().map(|(_, value)| *value).collect();
    let sign = match indicator.kind {
        IndicatorKind::Stage => Some(1),
        IndicatorKind::Numeric => indicator.sign(),
    };
    let goes = |sign: i64| {
        values.windows(2).all(|pair| match pair {
            [a, b] => Decimal::from(sign) * (b - a) >= dec!(0),
            _ => true,
        })
    };
    let is_fine = sign.map_or_else(|| goes(1) || goes(-1), goes);
    if !is_fine {
        let path: Vec<String> = values.iter().map(ToString::to_string).collect();
        asked.report(&MILESTONES_NOT_MONOTONIC, Column::Milestones, |finding| {
            finding.found(path.join(" → "))
        });
    }
}

/// The points of the way in order of time: where the ends themselves agree with the direction they
/// are points too.
fn points(indicator: &Indicator) -> Vec<(Time, Decimal)> {
    let plan = &indicator.plan;
    let mut points: Vec<(Time, Decimal)> = plan
        .milestones
        .iter()
        .map(|milestone| match milestone.value {
            MilestoneValue::Value(value) => (milestone.period.time(), value),
            MilestoneValue::Stage(stage) => (milestone.period.time(), stage.rank().into()),
        })
        .collect();
    if points.is_empty() {
        return points;
    }
    if distance(indicator).is_some_and(|distance| distance > dec!(0)) {
        let baseline = plan.baseline_period.zip(plan.baseline_value);
        let target = plan.target_period.zip(plan.target_value);
        for (period, value) in [baseline, target].into_iter().flatten() {
            points.push((period.time(), value));
        }
        points.sort_by_key(|(time, _)| *time);
    }
    points
}

/// Auditors ask who set what is measured against.
fn decided(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let plan = &indicator.plan;
    let is_measured_against =
        [plan.target_value, plan.target_low, plan.target_high].iter().any(Option::is_some)
            || !plan.milestones.is_empty();
    if is_measured_against && indicator.decided.is_none() {
        asked.report(&UNDECIDED, Column::Decided, |finding| finding);
    }
}
