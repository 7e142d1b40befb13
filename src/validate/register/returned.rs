//! What the returns say to the register: targets and baselines that moved, a pace that was never seen, weights of nothing.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rust_decimal::{Decimal, dec};

use crate::assess::{Assessment, IndicatorAssessment, Reason};
use crate::checkpoint::Round;
use crate::finding::{
    CONTRADICTED_BASELINE, Finding, IMPLAUSIBLE_PACE, MOVED_TARGET, Place, WEIGHTS_WITHOUT_SUM,
};
use crate::intake::{ByIndicator, Kind, Observation};
use crate::strategy::{Indicator, Method, MilestoneValue, Period, Time};

/// How many times the fastest change so far a target may need before it is asked about.
const FASTER: Decimal = dec!(2);
/// The fewest figures, the baseline among them, that a pace is told from.
const FEWEST: usize = 3;

/// Looks the register over against the figures of a round.
pub(in crate::validate) fn returned(
    round: &Round,
    (figures, doubted): (&ByIndicator<'_>, &BTreeSet<&Place>),
    assessment: &Assessment,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let indicators = round.strategy.indicators_by_id();
    let contradicting = figures.par_iter().flat_map_iter(|(id, runs)| {
        let indicator = indicators.get(id.as_str()).copied();
        let given = runs.iter().copied().flatten();
        given.filter_map(move |one| contradicting(round, indicator?, one))
    });
    findings.par_extend(contradicting);
    let paces = assessment.indicators.par_iter().map(|assessed| {
        let indicator = indicators.get(assessed.indicator.as_str()).copied()?;
        Some((indicator, assessed, pace(indicator, assessed)))
    });
    let paces: Vec<_> = paces.collect();
    let is_sound = |assessed: &IndicatorAssessment| {
        let figures = assessed.series.iter().flat_map(|point| &point.parts);
        figures.into_iter().all(|figure| !doubted.contains(&figure.provenance.place))
    };
    for (indicator, assessed, pace) in paces.into_iter().flatten() {
        findings.extend(pace.filter(|_| is_sound(assessed)));
        if assessed.reason == Some(Reason::ZeroWeights) {
            let weight = indicator.weight.as_ref().map(ToString::to_string);
            findings.push(
                Finding::new(&WEIGHTS_WITHOUT_SUM, indicator.place.clone())
                    .indicator(indicator.id.as_str())
                    .found(weight.unwrap_or_default()),
            );
        }
    }
    findings
}

/// A target, or a figure of the baseline's period, that is another than the register's.
fn contradicting(round: &Round, indicator: &Indicator, given: &Observation) -> Option<Finding> {
    let key = &given.key;
    if key.breakdown.is_some() || key.scope != indicator.scope {
        return None;
    }
    let (code, decided) = match key.kind {
        Kind::Target => (&MOVED_TARGET, planned(indicator, key.period)),
        Kind::Actual => (&CONTRADICTED_BASELINE, baseline(indicator, key.period)),
        Kind::Forecast | Kind::Budget | Kind::Plan => return None,
    };
    // Where several report, each may have a part of it.
    let is_told = given.checkpoint == round.checkpoint.id && indicator.organisations.len() < 2;
    let decided = decided.filter(|_| is_told)?;
    let rounded = |value: Decimal| value.round_dp(indicator.decimals.unwrap_or(value.scale()));
    let value = given.outcome.value().filter(|value| rounded(*value) != rounded(decided))?;
    Some(
        Finding::new(code, given.provenance.place.clone())
            .organisation(given.organisation.as_str())
            .indicator(indicator.id.as_str())
            .period(key.period.to_string())
            .found(value.normalize().to_string())
            .expected(decided.normalize().to_string())
            .related(indicator.place.clone()),
    )
}

/// The register's baseline, where it is the period's.
fn baseline(indicator: &Indicator, period: Period) -> Option<Decimal> {
    indicator.plan.baseline_value.filter(|_| indicator.plan.baseline_period == Some(period))
}

/// The register's target or milestone of a period.
fn planned(indicator: &Indicator, period: Period) -> Option<Decimal> {
    let plan = &indicator.plan;
    if plan.target_period == Some(period) {
        return plan.target_value;
    }
    plan.milestones.iter().find(|milestone| milestone.period == period).and_then(|milestone| {
        match milestone.value {
            MilestoneValue::Value(value) => Some(value),
            MilestoneValue::Stage(_) => None,
        }
    })
}

/// The target of a way that would have to be gone far faster than it ever was.
fn pace(indicator: &Indicator, assessed: &IndicatorAssessment) -> Option<Finding> {
    if !matches!(indicator.method, Method::Linear | Method::Cagr) {
        return None;
    }
    let points = points(assessed);
    let (latest_period, latest) = points.last().copied().filter(|_| points.len() >= FEWEST)?;
    let (period, target) = indicator.plan.target_period.zip(indicator.plan.target_value)?;
    let sign = Decimal::from(indicator.sign()?);
    let needed = sign * a_year((latest_period, latest), (period, target))?;
    // Dividing is slow, and a pace that was seen is mostly seen among the first.
    let is_seen = |pace: Decimal| {
        let most = pace.max(Decimal::ZERO).checked_mul(FASTER);
        most.is_none_or(|most| needed <= most)
    };
    let mut fastest: Option<Decimal> = None;
    for pair in points.windows(2) {
        let Some(pace) = a_year(*pair.first()?, *pair.last()?) else { continue };
        let pace = sign * pace;
        if is_seen(pace) {
            return None;
        }
        fastest = fastest.max(Some(pace));
    }
    let fastest = fastest?;
    let shown = |pace: Decimal| (sign * pace).round_dp(2).normalize();
    Some(
        Finding::new(&IMPLAUSIBLE_PACE, indicator.place.clone())
            .indicator(indicator.id.as_str())
            .period(period.to_string())
            .found(target.normalize().to_string())
            .number("needed", shown(needed))
            .number("fastest", shown(fastest))
            .text("unit", indicator.unit.clone()),
    )
}

/// The baseline, where it is none of the actuals, and the actuals after it.
fn points(assessed: &IndicatorAssessment) -> Vec<(Period, Decimal)> {
    let baseline = assessed.baseline;
    let later =
        |period: &Period| baseline.is_none_or(|(baseline, _)| period.time().0 > baseline.time().0);
    let actuals = assessed.series.iter().map(|point| (point.period, point.value));
    baseline.into_iter().chain(actuals.filter(|(period, _)| later(period))).collect()
}

/// The change a year from one figure to a later one; `None` where there is no time between them.
fn a_year(from: (Period, Decimal), to: (Period, Decimal)) -> Option<Decimal> {
    let span = to.0.time().0 - from.0.time().0;
    let years = Decimal::from(span).checked_div(Decimal::from(Time::PER_YEAR))?;
    (span > 0).then_some(())?;
    to.1.checked_sub(from.1)?.checked_div(years)
}
