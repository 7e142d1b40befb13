//! Where the figures would be at the target period if they went on as they went.
//!
//! Least squares through the actuals from the baseline on, three or more, to the target period and
//! never beyond. With five or more, an 80 % prediction interval: ŷ ± t·s·√(1 + 1/n + (u − ū)²/S), with
//! u the years from the first of the figures, s the residuals' standard error on n − 2 degrees of freedom, S the
//! sum of squares of the times about their mean, and t the 0.9 quantile of Student's distribution. Beside
//! it the line of Theil and Sen: the median of all pairs' slopes, through the median of what is left. A
//! projection is words and a thin line, never a status. Where the line explains less than half of the variation of
//! its figures, R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)² < 0.5, it is said that they have no clear direction.
//!
//! # Units
//!
//! Values in the indicator's unit, floating, kept to nine places; times in years.
//!
//! # Source
//!
//! Ordinary least squares and its prediction interval as in any text book; Sen, *Journal of the American
//! Statistical Association* 63 (1968).

use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::Projection;
use super::assessing::judge;
use super::fit::{least_squares, theil_sen};
use super::judgement::{Case, Sample, Verdict};
use super::ratio::Ratio;
use crate::strategy::{Bands, CheckpointKind, Indicator, Method, Period, Time};

/// The fewest actuals that a line is drawn through.
const FEWEST: usize = 3;
/// The fewest with which an interval is given.
pub(super) const FEWEST_FOR_INTERVAL: usize = 5;
/// Of figures of whose variation the line explains less, it is said that they have no clear direction.
pub(super) const LEAST_EXPLAINED: f64 = 0.5;
/// Places that are kept, more than are ever printed: what is rounded for print must not be rounded twice.
const PLACES: u32 = 9;

/// What a projection is worked out from.
#[derive(Clone)]
pub(super) struct Prospect {
    indicator: Indicator,
    baseline: Option<Sample>,
    bands: Bands,
    /// The target period, and its years from the first of the figures.
    period: Period,
    at: f64,
    /// The figures: years from the first of them, and value.
    points: Vec<(f64, f64)>,
}

impl Prospect {
    /// What the projection to the target period is worked out from; `None` where it has been measured or figures are
    /// too few.
    pub(super) fn of(case: &Case<'_>) -> Option<Self> {
        let period = case.indicator.plan.target_period?;
        if period.time() <= case.latest.period.time() {
            return None;
        }
        let baseline = case.baseline.map(|baseline| (baseline.period, baseline.value));
        let actuals = case.series.iter().map(|actual| (actual.period, actual.value));
        let figures: Vec<(Period, Ratio)> = figures_used(baseline, actuals).collect();
        let points = points_of(&figures, |value| value.float())?;
        if points.len() < FEWEST {
            return None;
        }
        let at = years(figures.first()?.0, period)?;
        let Case { indicator, baseline, bands, .. } = *case;
        Some(Self { indicator: indicator.clone(), baseline, bands, period, at, points })
    }

    /// The projection to the target period; `None` where all figures are of one time.
    pub(super) fn projection(&self) -> Option<Projection> {
        let Self { indicator, baseline, bands, period, at, points } = self;
        let (period, at) = (*period, *at);
        let line = least_squares(points)?;
        let value = decimal(line.at(at))?;
        let interval = (points.len() >= FEWEST_FOR_INTERVAL).then(|| line.half_interval(at));
        let end = |sign: f64| interval.and_then(|half| decimal(line.at(at) + sign * half));
        let (low, high) = (end(-1.0), end(1.0));
        let theil_sen = decimal(theil_sen(points)?.at(at))?;
        let outlook = |value| outlook(indicator, *baseline, *bands, period, value);
        let status = |value| outlook(value).map(|verdict| verdict.status);
        let agrees = value == theil_sen || status(value) == status(theil_sen);
        Some(Projection { period, value, low, high, theil_sen, agrees })
    }
}

/// The baseline, where no actual is of its time, and the actuals from its time on.
pub(super) fn figures_used<V: Copy>(
    baseline: Option<(Period, V)>,
    actuals: impl Iterator<Item = (Period, V)> + Clone,
) -> impl Iterator<Item = (Period, V)> {
    let start = baseline.map(|(period, _)| period.time());
    let before = baseline
        .filter(|(period, _)| actuals.clone().all(|(actual, _)| !actual.is_same_time(*period)));
    let after = actuals.filter(move |(period, _)| start.is_none_or(|start| period.time() >= start));
    before.into_iter().chain(after)
}

/// Figures as a line is fitted to them: the years from the first of them, and the value.
pub(super) fn points_of<V>(
    figures: &[(Period, V)],
    float: impl Fn(&V) -> Option<f64>,
) -> Option<Vec<(f64, f64)>> {
    let (first, _) = figures.first()?;
    figures.iter().map(|(when, value)| Some((years(*first, *when)?, float(value)?))).collect()
}

/// The years from the end of one period to that of another.
pub(super) fn years(from: Period, to: Period) -> Option<f64> {
    let ticks = to.time().0 - from.time().0;
    let part = |part: i64| i32::try_from(part).ok().map(f64::from);
    let whole = part(ticks.div_euclid(Time::PER_YEAR))?;
    Some(whole + part(ticks.rem_euclid(Time::PER_YEAR))? / part(Time::PER_YEAR)?)
}

/// A floating figure as it is kept.
pub(super) fn decimal(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value).map(|value| value.round_dp(PLACES).normalize())
}

/// How the indicator would be judged with `value` in its target period; `None` where its method cannot tell.
///
/// A way or a growth ends there and is judged as at the end of term, a level or a band as on any way.
pub(super) fn outlook(
    indicator: &Indicator,
    baseline: Option<Sample>,
    bands: Bands,
    period: Period,
    value: Decimal,
) -> Option<Verdict> {
    let kind = match indicator.method {
        Method::Linear | Method::Cagr => CheckpointKind::EndOfTerm,
        Method::Level | Method::Band | Method::Milestone | Method::Trend | Method::Judged => {
            CheckpointKind::MidTerm
        }
    };
    let day = period.last_day();
    let case = Case {
        indicator,
        method: indicator.method,
        kind,
        as_of: day,
        term: (day, day),
        bands,
        baseline,
        series: &[],
        latest: Sample { period, value: Ratio::from(value) },
        is_told: false,
        decimals: 0,
    };
    judge(&case).ok()
}
