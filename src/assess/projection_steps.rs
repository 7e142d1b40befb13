//! The projection's arithmetic, step by step, as [`super::projection`] reckons it.
//!
//! It is reckoned again from the figures of the assessment where it is to be read, since telling it takes
//! longer than reckoning it. Each step prints as many places as its own result, reckoned from what is
//! printed, needs to come out as printed.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::fit::{Line, Median, least_squares, theil_sen};
use super::projection::{FEWEST_FOR_INTERVAL, decimal, figures_used, outcome, years};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, IndicatorAssessment, Projection, printed_places};
use crate::strategy::{Bands, Indicator, Period};

/// The most places that a step prints.
const MOST: u32 = 9;
/// Places of Student's quantile, as tables have it.
const PLACES_OF_QUANTILE: u32 = 6;

/// The steps from the figures to the projection; none where there is no projection.
#[must_use]
pub fn projection_steps(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    bands: Bands,
) -> Vec<Arithmetic> {
    let steps = assessed.projection.as_ref().and_then(|projection| {
        let told = Told::of(assessed, indicator, projection)?;
        let mut steps = vec![told.figures_step(), told.means_step()?, told.slope_step()?];
        steps.push(told.value_step()?);
        if told.figures.len() >= FEWEST_FOR_INTERVAL {
            steps.extend(told.interval_steps()?);
        }
        steps.push(told.median_step()?);
        let baseline = assessed.baseline.map(|(_, value)| Ratio::from(value));
        steps.extend(outcome_step(projection, |value| outcome(indicator, baseline, bands, value)));
        Some(steps)
    });
    steps.unwrap_or_default()
}

/// What the steps tell, with the places that they print it with.
struct Told {
    figures: Vec<(Period, Decimal)>,
    first: Period,
    target: Period,
    /// u of the target period.
    at: f64,
    line: Line,
    median: Median,
    /// Places of the projection itself.
    value_places: u32,
    /// Places of the means and the slope.
    places: u32,
}

impl Told {
    fn of(
        assessed: &IndicatorAssessment,
        indicator: &Indicator,
        projection: &Projection,
    ) -> Option<Self> {
        let actuals = assessed.series.iter().map(|point| (point.period, point.value));
        let figures: Vec<(Period, Decimal)> = figures_used(assessed.baseline, actuals).collect();
        let (first, _) = *figures.first()?;
        let point =
            |(when, value): &(Period, Decimal)| Some((years(first, *when)?, value.to_f64()?));
        let points: Vec<(f64, f64)> = figures.iter().map(point).collect::<Option<_>>()?;
        let target = projection.period;
        let mut told = Self {
            first,
            target,
            at: years(first, target)?,
            line: least_squares(&points)?,
            median: theil_sen(&points)?,
            value_places: printed_places(assessed, indicator),
            places: MOST,
            figures,
        };
        told.places = told.fewest_places();
        Some(told)
    }

    /// With which the printed means and slope give the printed intercept and projection.
    fn fewest_places(&self) -> u32 {
        let line = &self.line;
        let (value, intercept) = (line.at(self.at), line.intercept());
        fewest(self.value_places + 2, |places| {
            let figures = [line.mean_value, line.slope, line.mean_time];
            let [mean, slope, time] = figures.map(|figure| printed(figure, places));
            same(mean + slope * (self.at - time), value, self.value_places)
                && same(mean - slope * time, intercept, self.value_places + 1)
        })
    }

    fn count(&self) -> Figure {
        Figure::Count(i64::try_from(self.figures.len()).unwrap_or(i64::MAX))
    }

    fn span(&self) -> Figure {
        Figure::Years(self.first, self.target)
    }

    fn figures_step(&self) -> Arithmetic {
        Arithmetic::new("projection-figures")
            .with("figures", Figure::Points(self.figures.clone()))
            .with("count", self.count())
    }

    fn means_step(&self) -> Option<Arithmetic> {
        let line = &self.line;
        Some(
            Arithmetic::new("projection-means")
                .with("count", self.count())
                .with("times", number(line.mean_time * line.count, MOST)?)
                .with("values", number(line.mean_value * line.count, MOST)?)
                .with("mean-time", number(line.mean_time, self.places)?)
                .with("mean-value", number(line.mean_value, self.places)?),
        )
    }

    fn slope_step(&self) -> Option<Arithmetic> {
        let line = &self.line;
        Some(
            Arithmetic::new("projection-slope")
                .with("joint", number(line.joint, self.sum_places())?)
                .with("spread", number(line.spread, self.sum_places())?)
                .with("slope", number(line.slope, self.places)?)
                .with("mean-time", number(line.mean_time, self.places)?)
                .with("mean-value", number(line.mean_value, self.places)?)
                .with("intercept", number(line.intercept(), self.value_places + 1)?),
        )
    }

    /// With which the printed sums give the printed slope.
    fn sum_places(&self) -> u32 {
        let line = &self.line;
        fewest(self.places, |places| {
            same(
                printed(line.joint, places) / printed(line.spread, places),
                line.slope,
                self.places,
            )
        })
    }

    fn value_step(&self) -> Option<Arithmetic> {
        let value = decimal(self.line.at(self.at))?;
        Some(
            Arithmetic::new("projection-value")
                .with("period", Figure::Period(self.target))
                .with("span", self.span())
                .with("mean-time", number(self.line.mean_time, self.places)?)
                .with("mean-value", number(self.line.mean_value, self.places)?)
                .with("slope", number(self.line.slope, self.places)?)
                .with("value", Figure::Value(value, Some(self.value_places))),
        )
    }

    /// The residuals' error, and the interval that comes of it.
    fn interval_steps(&self) -> Option<[Arithmetic; 2]> {
        let line = &self.line;
        let (value, half) = (line.at(self.at), line.half_interval(self.at));
        let ends = [value - half, value + half];
        let places = fewest(self.value_places + 1, |places| {
            let [value, half] = [value, half].map(|figure| printed(figure, places));
            same(value - half, ends[0], self.value_places)
                && same(value + half, ends[1], self.value_places)
        });
        let spread = printed(line.spread, self.sum_places());
        let away = (self.at - printed(line.mean_time, self.places)).powi(2) / spread;
        let root = (1.0 + line.count.recip() + away).sqrt();
        let quantile = printed(line.quantile, PLACES_OF_QUANTILE);
        let error = line.error();
        let error_places =
            fewest(places, |fine| same(quantile * printed(error, fine) * root, half, places));
        let residual_places = fewest(places, |fine| {
            same((printed(line.residuals, fine) / line.freedom).sqrt(), error, error_places)
        });
        let residual = Arithmetic::new("projection-error")
            .with("residuals", number(line.residuals, residual_places)?)
            .with("freedom", number(line.freedom, 0)?)
            .with("error", number(error, error_places)?);
        let interval = Arithmetic::new("projection-interval")
            .with("quantile", number(quantile, PLACES_OF_QUANTILE)?)
            .with("error", number(error, error_places)?)
            .with("count", self.count())
            .with("span", self.span())
            .with("mean-time", number(line.mean_time, self.places)?)
            .with("spread", number(line.spread, self.sum_places())?)
            .with("half", number(half, places)?)
            .with("value", number(value, places)?)
            .with("low", number(ends[0], self.value_places)?)
            .with("high", Figure::Value(decimal(ends[1])?, Some(self.value_places)));
        Some([residual, interval])
    }

    fn median_step(&self) -> Option<Arithmetic> {
        let median = &self.median;
        let value = median.at(self.at);
        let places = fewest(self.value_places + 1, |places| {
            let [slope, rest] =
                [median.slope, median.intercept].map(|figure| printed(figure, places));
            same(rest + slope * self.at, value, self.value_places)
        });
        Some(
            Arithmetic::new("projection-median")
                .with("slope", number(median.slope, places)?)
                .with("intercept", number(median.intercept, places)?)
                .with("span", self.span())
                .with("value", Figure::Value(decimal(value)?, Some(self.value_places))),
        )
    }
}

/// What both lines would lead to, where that can be told.
fn outcome_step(
    projection: &Projection,
    outcome: impl Fn(Decimal) -> Option<crate::strategy::Status>,
) -> Option<Arithmetic> {
    let [least, median] = [outcome(projection.value)?, outcome(projection.theil_sen)?];
    Some(
        Arithmetic::new("projection-outcome")
            .with("least", Figure::Status(least))
            .with("median", Figure::Status(median)),
    )
}

/// The least number of places from `least` on that `holds`.
fn fewest(least: u32, holds: impl Fn(u32) -> bool) -> u32 {
    (least..MOST).find(|places| holds(*places)).unwrap_or(MOST)
}

fn rounded(figure: f64, places: u32) -> Option<Decimal> {
    decimal(figure).map(|figure| figure.round_dp(places))
}

/// The figure as a reader has it who sees it printed.
fn printed(figure: f64, places: u32) -> f64 {
    rounded(figure, places).and_then(|figure| figure.to_f64()).unwrap_or(f64::NAN)
}

/// Whether two figures are printed alike.
fn same(one: f64, other: f64, places: u32) -> bool {
    rounded(one, places).is_some_and(|one| Some(one) == rounded(other, places))
}

/// A figure for print, without the zeros at its end.
fn number(figure: f64, places: u32) -> Option<Figure> {
    let figure = rounded(figure, places)?.normalize();
    Some(Figure::Number(figure, figure.scale()))
}
