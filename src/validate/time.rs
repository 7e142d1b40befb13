//! `T`: figures that do not fit the series they stand in.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::checkpoint::Round;
use crate::finding::{Code, Finding, JUMP, OTHER_FREQUENCY, SCOPE_CHANGE};
use crate::intake::{ByIndicator, Kind, Observation};
use crate::strategy::{Frequency, Indicator, Period};

/// Jumps, figures of other periods than the register asks for, and changes of scope, in the register's order.
///
/// No indicator's figures have to do with another's, so that they are looked at side by side.
pub(super) fn series(round: &Round, figures: &ByIndicator<'_>) -> Vec<Finding> {
    let of_one = |indicator: &Indicator| {
        let own = figures.get(&indicator.id).into_iter().flatten().copied().flatten();
        of_indicator(round, indicator, own)
    };
    round.strategy.indicators.par_iter().flat_map_iter(of_one).collect()
}

/// The same of one indicator, whose figures are `own`.
fn of_indicator<'r>(
    round: &'r Round,
    indicator: &Indicator,
    own: impl Iterator<Item = &'r Observation>,
) -> Vec<Finding> {
    let actuals: Vec<&Observation> =
        own.filter(|o| o.key.kind == Kind::Actual && o.outcome.value().is_some()).collect();
    let mut findings: Vec<Finding> = jumps(round, indicator, &actuals);
    let mut lines: BTreeMap<_, Vec<&Observation>> = BTreeMap::new();
    for actual in actuals {
        let line = (&actual.organisation, actual.key.breakdown.as_deref());
        lines.entry(line).or_default().push(actual);
    }
    for line in lines.values_mut() {
        line.sort_by_key(|actual| (actual.key.period, actual.key.scope.as_deref()));
        findings.extend(other_periods(round, indicator, line));
        // Where the register names the scope, another is told at its own cell.
        if indicator.scope.is_none() {
            findings.extend(scope_change(round, line));
        }
    }
    findings
}

/// Actuals that differ from the one before by more than the register's `max_change`.
fn jumps(round: &Round, indicator: &Indicator, actuals: &[&Observation]) -> Vec<Finding> {
    let Some(limit) = indicator.max_change else { return Vec::new() };
    let pairs = actuals.windows(2).enumerate();
    let jumps = pairs.filter_map(|(at, pair)| match pair {
        [before, after]
            if !is_back(limit, at.checked_sub(1).and_then(|at| actuals.get(at..at + 3))) =>
        {
            jump(round, limit, before, after)
        }
        _ => None,
    });
    jumps.collect()
}

/// Whether the last of three figures is back at the first, and the one between them is the odd one, which is told.
fn is_back(limit: Decimal, three: Option<&[&Observation]>) -> bool {
    let Some([first, odd, last]) = three else { return false };
    let are_alike = |a: &Observation, b: &Observation| {
        a.key.breakdown == b.key.breakdown
            && a.key.scope == b.key.scope
            && a.organisation == b.organisation
    };
    let beyond = |a: &Observation, b: &Observation| {
        let values = a.outcome.value().zip(b.outcome.value());
        values.is_some_and(|(a, b)| is_beyond(limit, a, b))
    };
    are_alike(first, odd)
        && are_alike(odd, last)
        && beyond(first, odd)
        && beyond(odd, last)
        && !beyond(first, last)
}

/// Whether a figure differs from the one before by more than `limit` of it.
fn is_beyond(limit: Decimal, old: Decimal, new: Decimal) -> bool {
    !old.is_zero() && (new - old).abs() > limit * old.abs()
}

/// The figures of one line that are of longer or of shorter periods than the register asks for: one
/// finding for each, at the newest. Periods outside the indicator's use are told as that, periods of the plan are what they are, and what stands beside the figures
/// asked for is more than was asked.
fn other_periods(round: &Round, indicator: &Indicator, line: &[&Observation]) -> Vec<Finding> {
    let (asked, every) = match indicator.frequency {
        Frequency::Year => (12, "year"),
        Frequency::Half => (6, "half"),
        Frequency::Quarter => (3, "quarter"),
        Frequency::Month => (1, "month"),
        Frequency::Survey(_) => return Vec::new(),
    };
    let plan = &indicator.plan;
    let of_plan: BTreeSet<Period> = [plan.baseline_period, plan.target_period]
        .into_iter()
        .flatten()
        .chain(plan.milestones.iter().map(|milestone| milestone.period))
        .collect();
    let is_other = |period: Period| {
        let length = period.length_in_months();
        length != 0
            && length != asked
            && !of_plan.contains(&period)
            && indicator.bound_of_use(period).is_none()
            && (is_odd_run(period, asked) || !is_beside(period, asked, line))
    };
    let others: Vec<&Observation> = line
        .iter()
        .copied()
        .filter(|o| o.checkpoint == round.checkpoint.id && is_other(o.key.period))
        .collect();
    let (longer, shorter): (Vec<&Observation>, Vec<&Observation>) =
        others.into_iter().partition(|o| o.key.period.length_in_months() > asked);
    let told =
        [(longer, "longer"), (shorter, "shorter")].into_iter().filter_map(|(all, length)| {
            let mut periods: Vec<String> = all.iter().map(|o| o.key.period.to_string()).collect();
            periods.dedup();
            let finding = about(&OTHER_FREQUENCY, all.last()?).text("every", every);
            Some(finding.text("length", length).periods("periods", periods))
        });
    told.collect()
}

/// Whether a period is a run of months that is no half or quarter, and shorter than what is asked for: it is left
/// over from the course of the year.
fn is_odd_run(period: Period, asked: u8) -> bool {
    matches!(period, Period::Months(..)) && period.length_in_months() < asked
}

/// Whether a line has the figures asked for of the same time as well: all within a longer period, or
/// the one around a shorter.
fn is_beside(period: Period, asked: u8, line: &[&Observation]) -> bool {
    let length = period.length_in_months();
    let (from, to) = (period.first_day(), period.last_day());
    let of_length = || line.iter().map(|o| o.key.period).filter(|p| p.length_in_months() == asked);
    if length > asked {
        let within = of_length().filter(|p| p.first_day() >= from && p.last_day() <= to).count();
        return within >= usize::from(length / asked);
    }
    of_length().any(|p| p.first_day() <= from && p.last_day() >= to)
}

/// The first figure of a line in another scope than those before it, where no period has both.
fn scope_change(round: &Round, line: &[&Observation]) -> Option<Finding> {
    let is_one = |pair: &[&Observation]| match pair {
        [a, b] => a.key.period != b.key.period || a.key.scope == b.key.scope,
        _ => true,
    };
    if !line.windows(2).all(is_one) {
        return None;
    }
    let changed = line.windows(2).find_map(|pair| match pair {
        [before, after] => (before.key.scope != after.key.scope).then_some((*before, *after)),
        _ => None,
    });
    let (before, after) = changed.filter(|(_, after)| after.checkpoint == round.checkpoint.id)?;
    let scope = |of: &Observation| of.key.scope.clone().unwrap_or_default();
    let change = match (&before.key.scope, &after.key.scope) {
        (None, _) => "named",
        (_, None) => "unnamed",
        _ => "other",
    };
    let finding = about(&SCOPE_CHANGE, after).found(scope(after)).expected(scope(before));
    let finding =
        finding.text("change", change).periods("before", vec![before.key.period.to_string()]);
    Some(finding.related(before.provenance.place.clone()))
}

/// A finding at a figure's cell.
pub(super) fn about(code: &'static Code, figure: &Observation) -> Finding {
    Finding::new(code, figure.provenance.place.clone())
        .organisation(figure.organisation.as_str())
        .indicator(figure.key.indicator.as_str())
        .period(figure.key.period.to_string())
        .found(figure.provenance.raw.trim())
}

fn jump(
    round: &Round,
    limit: Decimal,
    before: &Observation,
    after: &Observation,
) -> Option<Finding> {
    let one_series = before.key.breakdown == after.key.breakdown
        && before.key.scope == after.key.scope
        && before.organisation == after.organisation
        && before.key.period.length_in_months() == after.key.period.length_in_months();
    let (old, new) = (before.outcome.value()?, after.outcome.value()?);
    (one_series && is_beyond(limit, old, new) && after.checkpoint == round.checkpoint.id).then(
        || {
            let percent = (limit * Decimal::ONE_HUNDRED).normalize();
            about(&JUMP, after)
                .expected(before.provenance.raw.clone())
                .text("limit", percent.to_string())
                .related(before.provenance.place.clone())
        },
    )
}
