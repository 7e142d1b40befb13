//! Lines through figures: least squares with a prediction interval, and the line of Theil and Sen.
//!
//! # Units
//!
//! Times in years from any origin, values in the indicator's unit, all floating.

use super::median::median;

/// The line of least squares, with what its interval needs.
pub(super) struct Line {
    pub(super) count: f64,
    pub(super) mean_time: f64,
    pub(super) mean_value: f64,
    /// Sum of squares of the times about their mean.
    pub(super) spread: f64,
    pub(super) slope: f64,
    /// Sum of squares of the values about their mean.
    pub(super) variation: f64,
    /// Sum of squares of the residuals.
    pub(super) residuals: f64,
    /// Degrees of freedom of the residuals.
    pub(super) freedom: f64,
    /// The 0.9 quantile of Student's t on them.
    pub(super) quantile: f64,
}

impl Line {
    pub(super) fn at(&self, time: f64) -> f64 {
        self.mean_value + self.slope * (time - self.mean_time)
    }

    /// The value at time zero.
    pub(super) fn intercept(&self) -> f64 {
        self.at(0.0)
    }

    /// The share of the values' variation that the line explains, R²; `None` where they are all equal.
    pub(super) fn explained(&self) -> Option<f64> {
        // floating noise is no variation
        const NOISE: f64 = 1e-9;
        let is_noise = self.variation.sqrt() <= self.mean_value.abs() * NOISE;
        (!is_noise).then(|| 1.0 - self.residuals / self.variation)
    }

    /// The residuals' standard error.
    pub(super) fn error(&self) -> f64 {
        (self.residuals / self.freedom).sqrt()
    }

    pub(super) fn half_interval(&self, time: f64) -> f64 {
        let away = (time - self.mean_time).powi(2) / self.spread;
        self.quantile * self.error() * (1.0 + self.count.recip() + away).sqrt()
    }
}

/// The line of least squares; `None` where all figures are of one time.
pub(super) fn least_squares(points: &[(f64, f64)]) -> Option<Line> {
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
    let variation: f64 = points.iter().map(|(_, value)| (value - mean_value).powi(2)).sum();
    let residuals: f64 = points
        .iter()
        .map(|(time, value)| (value - mean_value - slope * (time - mean_time)).powi(2))
        .sum();
    let freedom = points.len().saturating_sub(2);
    let quantile = student_nine_tenths(freedom);
    let freedom = f64::from(u32::try_from(freedom.max(1)).ok()?);
    Some(Line {
        count,
        mean_time,
        mean_value,
        spread,
        slope,
        variation,
        residuals,
        freedom,
        quantile,
    })
}

/// A line whose slope is the median of all pairs' slopes, through the median of what is left.
pub(super) struct Median {
    pub(super) slope: f64,
    pub(super) intercept: f64,
}

impl Median {
    pub(super) fn at(&self, time: f64) -> f64 {
        self.intercept + self.slope * time
    }
}

/// The line of Theil and Sen; `None` without two figures of different times.
pub(super) fn theil_sen(points: &[(f64, f64)]) -> Option<Median> {
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
    let intercept = median(points.iter().map(|(time, value)| value - slope * time).collect())?;
    Some(Median { slope, intercept })
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
        assert!((theil_sen(&points).unwrap().at(2030.0) - 30.0).abs() < 1e-9);
    }

    #[test]
    fn a_line_explains_all_of_a_straight_way_and_nothing_of_a_turn() {
        let explained = |values: [f64; 3]| {
            let points: Vec<(f64, f64)> = [0.0, 1.0, 2.0].into_iter().zip(values).collect();
            least_squares(&points).unwrap().explained()
        };
        assert!((explained([1.0, 2.0, 3.0]).unwrap() - 1.0).abs() < 1e-9);
        assert!(explained([1.0, 2.0, 1.0]).unwrap().abs() < 1e-9);
        assert!((explained([0.0, 0.0, 1.0]).unwrap() - 0.75).abs() < 1e-9);
        assert_eq!(explained([86.3, 86.3, 86.3]), None);
    }

    #[test]
    fn one_outlier_does_not_move_theil_and_sen() {
        let points = [(1.0, 1.0), (2.0, 2.0), (3.0, 30.0), (4.0, 4.0), (5.0, 5.0)];
        assert!((theil_sen(&points).unwrap().at(6.0) - 6.0).abs() < 1e-9);
    }
}
