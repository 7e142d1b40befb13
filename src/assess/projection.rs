//! Where the figures would be at the target period if they went on as they went.
//!
//! Least squares through the actuals from the baseline on, three or more, to the target period and
//! never beyond. With five or more, an 80 % prediction interval: ŷ ± t·√(v·(1 + 1/n + (t* − t̄)²/S)), with
//! v the residuals' variance on n − 2 degrees of freedom, S the sum of squares of the times about their
//! mean, and t the 0.9 quantile of Student's distribution. Beside it the line of Theil and Sen: the
//! median of all pairs' slopes, through the median of what is left. A projection is words and a thin
//! line, never a status.
//!
//! # Units
//!
//! Values in the indicator's unit, floating, rounded to three places; times in years.
//!
//! # Source
//!
//! Ordinary least squares and its prediction interval as in any text book; Sen, *Journal of the American
//! Statistical Association* 63 (1968).

use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::Projection;
use super::judgement::{Case, at_end_of_way, is_same_time};
use super::median::median;
use super::ratio::Ratio;
use crate::strategy::{Period, Status, Time};

/// The fewest actuals that a line is drawn through.
const FEWEST: usize = 3;
/// The fewest with which an interval is given.
const FEWEST_FOR_INTERVAL: usize = 5;
/// Places of what is printed.
const PLACES: u32 = 3;

/// The projection to the target period; `None` where it has been measured or figures are too few.
pub(super) fn project(case: &Case<'_>) -> Option<Projection> {
    let period = case.indicator.plan.target_period?;
    if period.time() <= case.latest.period.time() {
        return None;
    }
    let points = points(case)?;
    if points.len() < FEWEST {
        return None;
    }
    let at = years(period)?;
    let line = least_squares(&points)?;
    let value = decimal(line.at(at))?;
    let interval = (points.len() >= FEWEST_FOR_INTERVAL).then(|| line.half_interval(at));
    let end = |sign: f64| interval.and_then(|half| decimal(line.at(at) + sign * half));
    let (low, high) = (end(-1.0), end(1.0));
    let theil_sen = decimal(theil_sen(&points, at)?)?;
    let agrees = outcome(case, value) == outcome(case, theil_sen);
    Some(Projection { period, value, low, high, theil_sen, agrees })
}

/// The actuals from the baseline on, the baseline itself among them, as time in years and value.
fn points(case: &Case<'_>) -> Option<Vec<(f64, f64)>> {
    let start = case.baseline.map(|baseline| baseline.period.time());
    let before = case.baseline.filter(|baseline| {
        case.actuals().all(|actual| !is_same_time(actual.period, baseline.period))
    });
    let actuals =
        case.actuals().filter(|actual| start.is_none_or(|start| actual.period.time() >= start));
    before
        .into_iter()
        .chain(actuals)
        .map(|sample| Some((years(sample.period)?, sample.value.float()?)))
        .collect()
}

fn years(period: Period) -> Option<f64> {
    let ticks = period.time().0;
    let parts = (ticks.div_euclid(Time::PER_YEAR), ticks.rem_euclid(Time::PER_YEAR));
    let part = |part: i64| i32::try_from(part).ok().map(f64::from);
    Some(part(parts.0)? + part(parts.1)? / part(Time::PER_YEAR)?)
}

fn decimal(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value).map(|value| value.round_dp(PLACES).normalize())
}

/// What the value would be judged at the end of the way; `None` where that is not defined.
fn outcome(case: &Case<'_>, value: Decimal) -> Option<Status> {
    let target = case.target().ok()?;
    let value = Ratio::from(value);
    let sign = case.sign_towards(target)?;
    if sign * (value - target) >= Ratio::ZERO {
        return Some(Status::Achieved);
    }
    let baseline = case.baseline?.value;
    let share = (value - baseline) / (target - baseline);
    share.is_known().then(|| at_end_of_way(share, case.bands))
}

/// A fitted line, with what its interval needs.
struct Line {
    count: f64,
    mean_time: f64,
    mean_value: f64,
    slope: f64,
    /// Sum of squares of the times about their mean.
    spread: f64,
    /// Variance of the residuals.
    variance: f64,
    quantile: f64,
}

impl Line {
    fn at(&self, time: f64) -> f64 {
        self.mean_value + self.slope * (time - self.mean_time)
    }

    fn half_interval(&self, time: f64) -> f64 {
        let away = (time - self.mean_time).powi(2) / self.spread;
        self.quantile * (self.variance * (1.0 + self.count.recip() + away)).sqrt()
    }
}

fn least_squares(points: &[(f64, f64)]) -> Option<Line> {
    let count = f64::from(u32::try_from(points.len()).ok()?);
    let mean_time = points.iter().map(|(time, _)| time).sum::<f64>() / count;
    let mean_value = points.iter().map(|(_, value)| value).sum::<f64>() / count;
    let spread: f64 = points.iter().map(|(time, _)| (time - mean_time).powi(2)).sum();
    if spread <= 0.0 {
        return None;
    }
    let joint: f64 =
        points.iter().map(|(time, value)| (time - mean_time) * (value - mean_value)).sum();
    let slope = joint / spread;
    let residuals: f64 = points
        .iter()
        .map(|(time, value)| (value - mean_value - slope * (time - mean_time)).powi(2))
        .sum();
    let freedom = points.len().saturating_sub(2);
    let variance = residuals / f64::from(u32::try_from(freedom.max(1)).ok()?);
    let quantile = student_nine_tenths(freedom);
    Some(Line { count, mean_time, mean_value, slope, spread, variance, quantile })
}

/// The line of Theil and Sen at a time.
fn theil_sen(points: &[(f64, f64)], at: f64) -> Option<f64> {
    let mut slopes = Vec::with_capacity(points.len() * points.len() / 2);
    for (place, (time, value)) in points.iter().enumerate() {
        let later = points.get(place + 1..).unwrap_or_default();
        slopes.extend(later.iter().map(|(later, other)| (other - value) / (later - time)));
    }
    // Two figures of one time have no slope; nothing else makes one that is not finite.
    if points.windows(2).any(|pair| pair.first().map(|one| one.0) >= pair.last().map(|one| one.0)) {
        slopes.retain(|slope| slope.is_finite());
    }
    let slope = median(slopes)?;
    let rest = median(points.iter().map(|(time, value)| value - slope * time).collect())?;
    Some(rest + slope * at)
}

/// The 0.9 quantile of Student's t on `freedom` degrees of freedom.
fn student_nine_tenths(freedom: usize) -> f64 {
    const TABLE: [f64; 30] = [
        3.077_684, 1.885_618, 1.637_744, 1.533_206, 1.475_884, 1.439_756, 1.414_924, 1.396_815,
        1.383_029, 1.372_184, 1.363_430, 1.356_217, 1.350_171, 1.345_030, 1.340_606, 1.336_757,
        1.333_379, 1.330_391, 1.327_728, 1.325_341, 1.323_188, 1.321_237, 1.319_460, 1.317_836,
        1.316_345, 1.314_972, 1.313_703, 1.312_527, 1.311_434, 1.310_415,
    ];
    if let Some(known) = freedom.checked_sub(1).and_then(|place| TABLE.get(place)) {
        return *known;
    }
    // Beyond the table, the expansion about the normal quantile, right to six places there.
    let normal = 1.281_551_566_f64;
    let freedom = f64::from(u32::try_from(freedom).unwrap_or(u32::MAX)).max(1.0);
    let first = (normal.powi(3) + normal) / 4.0;
    let second = (5.0 * normal.powi(5) + 16.0 * normal.powi(3) + 3.0 * normal) / 96.0;
    normal + first / freedom + second / freedom.powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_and_the_expansion_meet() {
        assert!((student_nine_tenths(30) - 1.310_415).abs() < 1e-9);
        // 1.309464 and 1.303077 are the published quantiles for 31 and 40.
        assert!((student_nine_tenths(31) - 1.309_464).abs() < 2e-5);
        assert!((student_nine_tenths(40) - 1.303_077).abs() < 2e-5);
    }

    #[test]
    fn a_straight_line_goes_on_straight() {
        let points =
            [(2020.0, 10.0), (2021.0, 12.0), (2022.0, 14.0), (2023.0, 16.0), (2024.0, 18.0)];
        let line = least_squares(&points).unwrap();
        assert!((line.at(2030.0) - 30.0).abs() < 1e-9);
        assert!(line.half_interval(2030.0) < 1e-9);
        assert!((theil_sen(&points, 2030.0).unwrap() - 30.0).abs() < 1e-9);
    }

    #[test]
    fn one_outlier_does_not_move_theil_and_sen() {
        let points = [(1.0, 1.0), (2.0, 2.0), (3.0, 30.0), (4.0, 4.0), (5.0, 5.0)];
        assert!((theil_sen(&points, 6.0).unwrap() - 6.0).abs() < 1e-9);
    }
}
