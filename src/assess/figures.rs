//! The figures that a judgement starts from: baseline, latest actual, what is said of them, how near an edge.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::aggregate::{self, Part};
use super::collect::weight_of;
use super::gather::{Gathered, value_of};
use super::judgement::{Case, Sample, Verdict};
use super::ledger::Ledger;
use super::ratio::Ratio;
use super::trend::half_digit;
use super::{Arithmetic, Figure, Flag, Point, Reason};
use crate::checkpoint::Round;
use crate::intake::{Mark, Observation, Outcome, Qualifier};
use crate::strategy::{Indicator, IndicatorKind, Method, Status, Time};

/// The register's baseline; where it has a period only, the return's figure for that period.
pub(super) fn baseline(indicator: &Indicator, gathered: &Gathered) -> Option<Sample> {
    let period = indicator.plan.baseline_period?;
    let registered = indicator.plan.baseline_value.map(Ratio::from);
    let returned = || {
        let found = gathered.series.iter().find(|sample| sample.period.is_same_time(period));
        found.map(|sample| sample.value)
    };
    registered.or_else(returned).map(|value| Sample { period, value })
}

/// What the method is given; `None` without an actual.
pub(super) fn case_of<'a>(
    round: &Round,
    indicator: &'a Indicator,
    gathered: &'a Gathered,
    baseline: Option<Sample>,
) -> Option<Case<'a>> {
    let latest = gathered.series.last().copied()?;
    Some(Case {
        indicator,
        method: indicator.method,
        kind: round.checkpoint.kind,
        as_of: round.checkpoint.as_of,
        term: round.strategy.term,
        bands: round.strategy.bands,
        baseline,
        series: &gathered.series,
        latest,
        is_told: true,
        decimals: printed_decimals(indicator, gathered),
    })
}

/// The register's decimals, else as many as the figures have.
fn printed_decimals(indicator: &Indicator, gathered: &Gathered) -> u32 {
    const MOST: u32 = 6;
    let plan = &indicator.plan;
    let of_parts = gathered.points.iter().flat_map(|point| &point.parts).filter_map(value_of);
    let of_plan = [plan.baseline_value, plan.target_value].into_iter().flatten();
    let scale = |value: Decimal| value.normalize().scale();
    let seen = || of_parts.chain(of_plan).map(scale).max().unwrap_or(0).min(MOST);
    indicator.decimals.unwrap_or_else(seen)
}

/// What is said of the figures that the status rests on: the latest actual, a returned baseline, and where the status
/// `rests_on_term` those of all its measured periods.
pub(super) fn figure_flags(
    case: &Case<'_>,
    gathered: &Gathered,
    rests_on_term: bool,
) -> BTreeSet<Flag> {
    let mut flags = BTreeSet::new();
    let returned_baseline = case.indicator.plan.baseline_value.is_none();
    for (sample, point) in gathered.series.iter().zip(&gathered.points) {
        let is_baseline = returned_baseline
            && case.baseline.is_some_and(|baseline| baseline.period.is_same_time(sample.period));
        let decides = rests_on_term && case.is_within_term(sample.period);
        if sample.period == case.latest.period || is_baseline || decides {
            point.parts.iter().for_each(|part| flags.extend(marks_of(part)));
        }
    }
    if case.indicator.is_part_of_year(case.latest.period) {
        flags.insert(Flag::PartialYear);
    }
    let age = Time::end_of(case.as_of).0 - case.latest.period.time().0;
    if age > case.indicator.frequency.months() * Time::PER_MONTH {
        flags.insert(Flag::Old);
    }
    flags
}

/// What is said with a status that rests on a figure.
pub(super) fn marks_of(part: &Observation) -> impl Iterator<Item = Flag> + use<> {
    let qualifier = match part.outcome {
        Outcome::Value(_, qualifier) => qualifier,
        Outcome::Missing(_) => Qualifier::Exact,
    };
    let is_estimate = part.marks.contains(Mark::Estimate) || qualifier == Qualifier::About;
    let is_bound = match qualifier {
        Qualifier::Below | Qualifier::Above | Qualifier::AtMost | Qualifier::AtLeast => true,
        Qualifier::Exact | Qualifier::About => false,
    };
    [
        part.marks.contains(Mark::Preliminary).then_some(Flag::Preliminary),
        is_estimate.then_some(Flag::Estimate),
        is_bound.then_some(Flag::Bound),
    ]
    .into_iter()
    .flatten()
}

/// The steps that show how the status would change within half of the last printed digit of the latest
/// figure, or within the register's error: one a side on which it would.
pub(super) fn near_edge(
    case: &Case<'_>,
    status: Status,
    judge: impl Fn(&Case<'_>) -> Result<Verdict, Reason>,
) -> Vec<Arithmetic> {
    if case.indicator.kind != IndicatorKind::Numeric {
        return Vec::new();
    }
    let digit = half_digit(case.decimals);
    let error = case.indicator.error.map(|error| Ratio::from(error).abs());
    let (id, reach) = match error.filter(|error| *error >= digit) {
        Some(error) => ("near-edge-error", error),
        None => ("near-edge-digit", digit),
    };
    let latest = case.latest.value;
    let changed = |value| {
        let other = judge(&case.with_latest(value)).ok()?.status;
        // Half a digit is one place finer than what is printed else.
        let places = case.places() + 1;
        (other != status).then(|| {
            Arithmetic::new(id)
                .with("x", Case::shown(value, places))
                .with("reach", Case::difference(reach, places))
                .with("status", Figure::Status(other))
        })
    };
    [latest - reach, latest + reach].into_iter().filter_map(changed).collect()
}

/// The steps that name the figures before the method's own.
pub(super) fn given(case: &Case<'_>, ledger: &Ledger<'_>, gathered: &Gathered) -> Vec<Arithmetic> {
    if case.indicator.kind == IndicatorKind::Stage || case.method == Method::Milestone {
        return Vec::new();
    }
    let figure = |id, sample: Sample| {
        Arithmetic::new(id)
            .with("value", case.told_as(sample.value))
            .with("period", Figure::Period(sample.period))
    };
    let measured = |ids, sample: Sample| measured(ids, sample, case, gathered);
    let towards = matches!(case.method, Method::Linear | Method::Cagr);
    let baseline = case.baseline.filter(|_| towards || case.method == Method::Trend);
    let plan = &case.indicator.plan;
    let target = plan.target_value.zip(plan.target_period).filter(|_| towards);
    let target = target.map(|(value, period)| Sample { period, value: Ratio::from(value) });
    let mut steps = Vec::new();
    let is_returned = plan.baseline_value.is_none();
    steps.extend(baseline.map(|baseline| {
        if is_returned {
            measured(["baseline", "baseline-bound"], baseline)
        } else {
            figure("baseline", baseline)
        }
    }));
    steps.extend(target.map(|target| figure("target", target)));
    steps.extend(aggregation(case, ledger, gathered));
    steps.push(measured(["latest", "latest-bound"], case.latest));
    steps
}

/// The step that names a figure of the returns, by the second id where it is no exact one.
fn measured(
    [exact, bound]: [&'static str; 2],
    sample: Sample,
    case: &Case<'_>,
    gathered: &Gathered,
) -> Arithmetic {
    let of_sample = |point: &&Point| point.period.is_same_time(sample.period);
    let point = gathered.points.iter().rev().find(of_sample);
    let qualifier = point.map_or(Qualifier::Exact, Point::qualifier);
    let (id, value) = match (qualifier, case.told_as(sample.value)) {
        (Qualifier::Exact, value) => (exact, value),
        (_, Figure::Value(value, places)) => (bound, Figure::Qualified(value, places, qualifier)),
        (_, value) => (exact, value),
    };
    Arithmetic::new(id).with("value", value).with("period", Figure::Period(sample.period))
}

fn aggregation(case: &Case<'_>, ledger: &Ledger<'_>, gathered: &Gathered) -> Option<Arithmetic> {
    let (sample, point) = gathered.series.last().zip(gathered.points.last())?;
    let part = |observation| {
        let weight = weight_of(ledger, case.indicator, observation);
        value_of(observation).map(|value| Part { value, weight })
    };
    let parts: Vec<Part> = point.parts.iter().filter_map(part).collect();
    aggregate::step(&parts, case.indicator.aggregate, sample.value, case.places())
}
