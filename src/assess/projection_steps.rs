//! The projection's arithmetic, step by step, as [`super::projection`] reckons it.
//!
//! It is reckoned again from the figures of the assessment where it is to be read, since telling it takes
//! longer than reckoning it. Each step prints as many places as its own result, reckoned from what is
//! printed, needs to come out as printed.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::fit::{Line, Median, least_squares, theil_sen};
use super::judgement::{Sample, Verdict, places_on_side};
use super::median::median as middle;
use super::projection::{FEWEST_FOR_INTERVAL, LEAST_EXPLAINED, decimal, outlook, points_of, years};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, IndicatorAssessment, Point, Projection, printed_places};
use crate::intake::Qualifier;
use crate::strategy::{Bands, Indicator, Method, Period, Status};

/// The most places that a step prints.
const MOST: u32 = 9;
/// How many more places than the intercept the slope has at most; beyond, a result just at a half takes one more itself.
const FINER: u32 = 4;
/// The most figures of which the slopes between all pairs are told.
const MOST_TOLD: usize = 6;
/// Places of Student's quantile, as tables have it.
const PLACES_OF_QUANTILE: u32 = 6;

/// The steps from the figures to the projection; none where there is no projection.
#[must_use]
pub fn projection_steps(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    bands: Bands,
) -> Vec<Arithmetic> {
    let steps = assessed.projection().and_then(|projection| {
        let told = Told::of(assessed, indicator, projection)?;
        let mut steps = vec![told.figures_step(), told.means_step()?, told.slope_step()?];
        steps.push(told.value_step()?);
        steps.extend(told.fit_step());
        if told.figures.len() >= FEWEST_FOR_INTERVAL {
            steps.extend(told.interval_steps()?);
        }
        steps.extend([told.slopes_step()?, told.median_step()?]);
        let baseline = assessed.baseline;
        let baseline = baseline.map(|(period, value)| Sample { period, value: Ratio::from(value) });
        let outlook = |value| outlook(indicator, baseline, bands, projection.period, value);
        let outlooks = [projection.value, projection.theil_sen].map(outlook);
        steps.extend(outlook_step(indicator, outlooks, bands));
        Some(steps)
    });
    steps.unwrap_or_default()
}

/// What the steps tell, with the places that they print it with.
struct Told {
    /// With what is said of each.
    figures: Vec<(Period, Decimal, Qualifier)>,
    /// u and y of each.
    points: Vec<(f64, f64)>,
    first: Period,
    target: Period,
    /// u of the target period.
    at: f64,
    line: Line,
    median: Median,
    /// Places of the projection itself.
    value_places: u32,
    /// Places of the intercept.
    intercept_places: u32,
    /// Places of the means and the slope.
    places: u32,
}

impl Told {
    fn of(
        assessed: &IndicatorAssessment,
        indicator: &Indicator,
        projection: &Projection,
    ) -> Option<Self> {
        let used: Vec<(Period, Decimal)> = assessed.figures_ahead().collect();
        let (first, _) = *used.first()?;
        let points = points_of(&used, Decimal::to_f64)?;
        let said = |(when, value)| (when, value, qualifier_of(assessed, when, value));
        let figures = used.into_iter().map(said).collect();
        let target = projection.period;
        let mut told = Self {
            first,
            target,
            at: years(first, target)?,
            line: least_squares(&points)?,
            median: theil_sen(&points)?,
            value_places: printed_places(assessed, indicator),
            intercept_places: MOST,
            places: MOST,
            figures,
            points,
        };
        (told.value_places, told.intercept_places, told.places) = told.fewest_places();
        Some(told)
    }

    /// Of the projection, of the intercept, and of the means and the slope, with which the printed ones of these give
    /// the other two as they are printed.
    fn fewest_places(&self) -> (u32, u32, u32) {
        let line = &self.line;
        let gives = |to: f64, whole: f64, shown: u32, places: u32| {
            let figures = [line.mean_value, line.slope, line.mean_time];
            let [mean, slope, time] = figures.map(|figure| printed(figure, places));
            same(mean + slope * (to - time), whole, shown)
        };
        let gives_value = |shown, places| gives(self.at, line.at(self.at), shown, places);
        let (shown, _) = fewest_of_both(self.value_places, 2, gives_value);
        let (rest, places) = fewest_of_both(shown + 1, 1, |rest, places| {
            gives_value(shown, places) && gives(0.0, line.intercept(), rest, places)
        });
        (shown, rest, places)
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
                .with("times", self.sum(|(time, _)| time)?)
                .with("values", self.sum(|(_, value)| value)?)
                .with("mean-time", number(line.mean_time, self.places)?)
                .with("mean-value", number(line.mean_value, self.places)?),
        )
    }

    fn slope_step(&self) -> Option<Arithmetic> {
        let line = &self.line;
        Some(
            Arithmetic::new("projection-slope")
                .with("count", self.count())
                .with("times", self.sum(|(time, _)| time)?)
                .with("values", self.sum(|(_, value)| value)?)
                .with("products", self.sum(|(time, value)| time * value)?)
                .with("squares", self.sum(|(time, _)| time * time)?)
                .with("slope", difference(line.slope, self.places)?)
                .with("mean-time", number(line.mean_time, self.places)?)
                .with("mean-value", number(line.mean_value, self.places)?)
                .with("intercept", number(line.intercept(), self.intercept_places)?),
        )
    }

    /// The sum over all figures of what `part` makes of u and y.
    fn sum(&self, part: impl Fn((f64, f64)) -> f64) -> Option<Figure> {
        number(self.points.iter().copied().map(part).sum(), MOST)
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

    /// How much of the figures' variation the line explains; nothing where they are all equal.
    fn fit_step(&self) -> Option<Arithmetic> {
        const SHOWN: u32 = 2;
        let (line, explained) = (&self.line, self.line.explained()?);
        let is_little = |share: f64| share < LEAST_EXPLAINED;
        let shown =
            fewest(SHOWN, |places| is_little(printed(explained, places)) == is_little(explained));
        let places = fewest(0, |fine| {
            let [rest, all] = [line.residuals, line.variation].map(|sum| printed(sum, fine));
            same(1.0 - rest / all, explained, shown)
        });
        Some(
            Arithmetic::new("projection-fit")
                .with("residuals", number(line.residuals, places)?)
                .with("variation", number(line.variation, places)?)
                .with("share", number(explained, shown)?),
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
        let (time_places, error_places) = self.interval_places(half, places);
        let error = line.error();
        let residual_places = fewest(places, |fine| {
            same((printed(line.residuals, fine) / line.freedom).sqrt(), error, error_places)
        });
        let residual = Arithmetic::new("projection-error")
            .with("residuals", number(line.residuals, residual_places)?)
            .with("freedom", number(line.freedom, 0)?)
            .with("error", difference(error, error_places)?);
        let interval = Arithmetic::new("projection-interval")
            .with("quantile", number(line.quantile, PLACES_OF_QUANTILE)?)
            .with("error", number(error, error_places)?)
            .with("count", self.count())
            .with("span", self.span())
            .with("mean-time", number(line.mean_time, time_places)?)
            .with("spread", number(line.spread, MOST)?)
            .with("half", difference(half, places)?)
            .with("value", number(value, places)?)
            .with("low", number(ends[0], self.value_places)?)
            .with("high", Figure::Value(decimal(ends[1])?, Some(self.value_places)));
        Some([residual, interval])
    }

    /// With which the printed ū and residual error give the interval's printed half.
    fn interval_places(&self, half: f64, places: u32) -> (u32, u32) {
        let line = &self.line;
        let half_with = |time: f64, error: f64| {
            let away = (self.at - time).powi(2) / printed(line.spread, MOST);
            line.quantile * error * (1.0 + line.count.recip() + away).sqrt()
        };
        let error = line.error();
        let time_places = fewest(self.places, |fine| {
            same(half_with(printed(line.mean_time, fine), error), half, places)
        });
        let time = printed(line.mean_time, time_places);
        let error_places =
            fewest(places, |fine| same(half_with(time, printed(error, fine)), half, places));
        (time_places, error_places)
    }

    /// Of the value, the intercept and the slope of Theil and Sen, with which the printed slope gives the printed
    /// intercept, and both give the printed value.
    fn median_places(&self) -> (u32, u32, u32) {
        let median = &self.median;
        let holds = |&(shown, rest, fine): &(u32, u32, u32)| {
            let (slope, intercept) = (printed(median.slope, fine), printed(median.intercept, rest));
            let rests = self.points.iter().map(|(time, value)| value - slope * time).collect();
            same(intercept + slope * self.at, median.at(self.at), shown)
                && middle(rests).is_some_and(|again| same(again, intercept, rest))
        };
        let finer = |shown: u32| {
            let pairs = (shown + 1..=MOST)
                .flat_map(|rest| (rest..=MOST.min(rest + FINER)).map(move |fine| (rest, fine)));
            pairs.map(move |(rest, fine)| (shown, rest, fine))
        };
        let found = (self.value_places..MOST).flat_map(finer).find(holds);
        found.unwrap_or((self.value_places, MOST, MOST))
    }

    /// The slopes whose median is the slope: all of few, of many their number.
    fn slopes_step(&self) -> Option<Arithmetic> {
        let mut slopes = self.slopes();
        slopes.sort_by(|one, other| one.2.total_cmp(&other.2));
        let count = Figure::Count(i64::try_from(slopes.len()).ok()?);
        let (slope, (_, _, places)) = (self.median.slope, self.median_places());
        if self.figures.len() > MOST_TOLD {
            let step = Arithmetic::new("projection-slopes-many").with("count", count);
            return Some(step.with("slope", difference(slope, places)?));
        }
        // The median with as many places as follow from slopes that are cut themselves.
        let follows = |(shown, fine): &(u32, u32)| {
            let all = slopes.iter().map(|(.., slope)| printed(*slope, *fine)).collect();
            middle(all).is_some_and(|again| same(again, slope, *shown))
        };
        let mut both =
            (0..=places).rev().flat_map(|shown| (shown..=MOST).map(move |fine| (shown, fine)));
        let (shown, fine) = both.find(follows).unwrap_or((places, MOST));
        let told = slopes
            .iter()
            .map(|(from, to, slope)| Some((*from, *to, rounded(*slope, fine)?.normalize())));
        let told: Vec<(Period, Period, Decimal)> = told.collect::<Option<_>>()?;
        Some(
            Arithmetic::new("projection-slopes")
                .with("slopes", Figure::Slopes(told))
                .with("count", count)
                .with("slope", difference(slope, shown)?),
        )
    }

    /// The slopes between all pairs of figures of different times.
    fn slopes(&self) -> Vec<(Period, Period, f64)> {
        let points = || self.figures.iter().zip(&self.points);
        let pairs = points().enumerate().flat_map(|(place, (from, (time, value)))| {
            let later = points().skip(place + 1);
            later.map(move |(to, (then, other))| (from.0, to.0, (other - value) / (then - time)))
        });
        pairs.filter(|(.., slope)| slope.is_finite()).collect()
    }

    fn median_step(&self) -> Option<Arithmetic> {
        let median = &self.median;
        let (shown, rest, places) = self.median_places();
        Some(
            Arithmetic::new("projection-median")
                .with("slope", difference(median.slope, places)?)
                .with("intercept", number(median.intercept, rest)?)
                .with("span", self.span())
                .with("value", Figure::Value(decimal(median.at(self.at))?, Some(shown))),
        )
    }
}

/// What is said of a figure of the series; nothing of a baseline that is the register's.
fn qualifier_of(assessed: &IndicatorAssessment, when: Period, value: Decimal) -> Qualifier {
    let point = assessed.series.iter().find(|point| (point.period, point.value) == (when, value));
    point.map_or(Qualifier::Exact, Point::qualifier)
}

/// What both lines would lead to, where that can be told.
fn outlook_step(
    indicator: &Indicator,
    outlooks: [Option<Verdict>; 2],
    bands: Bands,
) -> Option<Arithmetic> {
    let symbol = match indicator.method {
        Method::Linear | Method::Cagr => 'q',
        Method::Level | Method::Band | Method::Milestone | Method::Trend | Method::Judged => 'p',
    };
    let judged = |verdict: Verdict| {
        let share = verdict.share.filter(|_| verdict.status != Status::Achieved);
        let places = |share| places_on_side(share, &[bands.on_track, bands.at_risk], 3);
        let share = share.and_then(|share| Some((symbol, share.decimal()?, places(share))));
        Figure::Judged(verdict.status, share)
    };
    let [least, median] = outlooks.map(|verdict| verdict.map(judged));
    Some(Arithmetic::new("projection-outlook").with("least", least?).with("median", median?))
}

/// The least number of places from `least` on that `holds`.
fn fewest(least: u32, holds: impl Fn(u32) -> bool) -> u32 {
    (least..MOST).find(|places| holds(*places)).unwrap_or(MOST)
}

/// The places of a result, from `shown` on, and those of the figures that it is reckoned from, at least `more` beyond.
///
/// A result just at an exact half takes one place more where figures that are cut cannot tell to which side it
/// would be rounded.
fn fewest_of_both(shown: u32, more: u32, holds: impl Fn(u32, u32) -> bool) -> (u32, u32) {
    let mut both =
        (shown..MOST).flat_map(|shown| (shown + more..MOST).map(move |fine| (shown, fine)));
    both.find(|(shown, fine)| holds(*shown, *fine)).unwrap_or((shown, MOST))
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

/// As [`number`], of a difference of values or a slope.
fn difference(figure: f64, places: u32) -> Option<Figure> {
    let figure = rounded(figure, places)?.normalize();
    Some(Figure::Difference(figure, Some(figure.scale())))
}
