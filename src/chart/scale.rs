//! Axes: round ticks, and where a value or a time lies.

use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

use crate::strategy::{Period, Time};
use crate::words::{Words, WordsError};

/// The axis of values.
#[derive(Debug, Clone)]
pub(super) struct Axis {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) step: Decimal,
}

/// Values whose least is above this part of the greatest are shown on an axis that does not start at zero.
const FAR_FROM_ZERO: Decimal = dec!(0.5);

/// A change by this part of the values fills half of an axis that nothing else measures.
pub(super) const SMALL_CHANGE: Decimal = dec!(0.02);

impl Axis {
    /// An axis with round ticks around `values`, from zero where `from_zero` or where that is fitting; `None`
    /// without values, or with such as cannot be reckoned with. A change by the part `least` of them fills half of it
    /// at the most.
    pub(super) fn around(values: &[Decimal], from_zero: bool, least: Decimal) -> Option<Self> {
        let (mut low, mut high) = (values.iter().copied().min()?, values.iter().copied().max()?);
        if from_zero || !are_far_from_zero(low, high) || low == high {
            low = low.min(Decimal::ZERO);
            high = high.max(Decimal::ZERO);
        } else {
            (low, high) = widened((low, high), least)?;
        }
        if low == high {
            high = Decimal::ONE;
        }
        let step = round_step(high.checked_sub(low)?.checked_div(dec!(4))?)?;
        let below = low.checked_div(step)?.floor().checked_mul(step)?;
        let above = high.checked_div(step)?.ceil().checked_mul(step)?;
        // Where zero is but a step away, nothing is won by leaving it out.
        let below = if below == step { Decimal::ZERO } else { below };
        let above = if above == -step { Decimal::ZERO } else { above };
        Some(Self { low: below, high: above, step })
    }

    /// The axis with a step more where one of `levels` would lie on its edge and look like its frame;
    /// a share of a whole has nothing above 100.
    pub(super) fn clear_of(mut self, levels: &[Decimal], unit: &str) -> Self {
        let is_whole = unit == "%" && self.high == dec!(100);
        if levels.contains(&self.high) && !is_whole && !self.high.is_zero() {
            self = self.higher();
        }
        if levels.contains(&self.low) && !self.low.is_zero() {
            self.low = self.low.checked_sub(self.step).unwrap_or(self.low);
        }
        self
    }

    /// With a step more at its high end.
    pub(super) fn higher(self) -> Self {
        Self { high: self.high.checked_add(self.step).unwrap_or(self.high), ..self }
    }

    /// Whether zero is on it.
    pub(super) fn has_zero(&self) -> bool {
        self.holds(Decimal::ZERO)
    }

    /// Whether a value is on it.
    pub(super) fn holds(&self, value: Decimal) -> bool {
        self.low <= value && value <= self.high
    }

    /// The ticks from below.
    pub(super) fn ticks(&self) -> Vec<Decimal> {
        const MOST: usize = 12;
        let mut ticks = Vec::new();
        let mut tick = self.low;
        while tick <= self.high && ticks.len() < MOST {
            ticks.push(tick);
            let Some(next) = tick.checked_add(self.step) else { break };
            tick = next;
        }
        ticks
    }

    /// The unit, and the note of an axis that does not start at zero.
    pub(super) fn caption(&self, words: &Words, unit: &str) -> Result<String, WordsError> {
        let caption = words.unit(unit);
        if self.has_zero() {
            return Ok(caption);
        }
        let note = words.text("chart-axis-not-from-zero")?;
        Ok(if caption.is_empty() { note } else { format!("{caption} ({note})") })
    }

    /// The decimals that all ticks can be written with.
    pub(super) fn places(&self) -> u32 {
        self.step.normalize().scale()
    }

    /// Where `value` lies, 0 at the low end and 1 at the high one.
    pub(super) fn part(&self, value: Decimal) -> f64 {
        let float = |value: Decimal| value.to_f64().unwrap_or(0.0);
        let (low, high) = (float(self.low), float(self.high));
        if high > low { (float(value) - low) / (high - low) } else { 0.0 }
    }
}

/// Whether values from `low` to `high` lie on one side of zero, and the nearest of them far away from it.
pub(super) fn are_far_from_zero(low: Decimal, high: Decimal) -> bool {
    let far = |near: Decimal, away: Decimal| near > away.checked_mul(FAR_FROM_ZERO).unwrap_or(away);
    if low > Decimal::ZERO { far(low, high) } else { high < Decimal::ZERO && far(-high, -low) }
}

/// An axis away from zero must neither blow a small change up nor have a figure on its edge: a change by the part
/// `least` of the values fills no more than half of it, and it has a seventh more on the side of zero.
fn widened((low, high): (Decimal, Decimal), least: Decimal) -> Option<(Decimal, Decimal)> {
    let least = low.abs().max(high.abs()).checked_mul(least)?.checked_mul(dec!(2))?;
    let span = high.checked_sub(low)?.max(least);
    let lack = span.checked_sub(high.checked_sub(low)?)?;
    // half of it on each side, but a share of a whole has nothing above 100
    let whole = dec!(100).checked_sub(high)?;
    let half = lack.checked_div(dec!(2))?;
    let above = if whole.is_sign_positive() { half.min(whole) } else { half };
    let (low, high) = (low.checked_sub(lack.checked_sub(above)?)?, high.checked_add(above)?);
    let more = span.checked_mul(dec!(0.15))?;
    if low.is_sign_positive() {
        Some((low.checked_sub(more)?, high))
    } else {
        Some((low, high.checked_add(more)?))
    }
}

/// The next step of 1, 2 or 5 times a power of ten that is not below `least`, or of 2.5 times where that is whole.
fn round_step(least: Decimal) -> Option<Decimal> {
    if least <= Decimal::ZERO {
        return None;
    }
    let mut power = Decimal::ONE;
    while power > least {
        power = power.checked_div(dec!(10)).filter(|power| !power.is_zero())?;
    }
    while power.checked_mul(dec!(10))? <= least {
        power = power.checked_mul(dec!(10))?;
    }
    [dec!(1), dec!(2), dec!(2.5), dec!(5), dec!(10)]
        .into_iter()
        .filter_map(|times| Some((times, power.checked_mul(times)?)))
        .filter(|(times, step)| times.scale() == 0 || step.is_integer())
        .map(|(_, step)| step)
        .find(|step| *step >= least)
        .map(|step| step.normalize())
}

/// The axis of time, in ticks: every period lies where it ends, as it does in the calculations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: i64,
    pub(super) last: i64,
    years: Years,
    /// Whether a period lies in the middle of its own time, not where it ends.
    is_centred: bool,
}

/// How years are written on the axis, as statistical offices advise for axes of time (Office for National Statistics,
/// *Data visualisation: axis labels and tick marks*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Years {
    /// At a tick each, where they end: all figures are of years, and each lies above its own.
    AtEnds,
    /// Between two ticks each, where they begin and end: figures of parts of years lie within their years.
    Between,
}

impl Span {
    /// From the earliest of some periods to the latest, half a year wide at least; where some are parts of years, from
    /// the beginning of the first year to the end of the last.
    pub(super) fn around(periods: &[Period], is_yearly: bool) -> Option<Self> {
        let year = Time::PER_YEAR;
        let is_part = |period: &Period| !matches!(period, Period::Year(_));
        if !is_yearly && periods.iter().any(is_part) {
            let years = periods.iter().map(|period| i64::from(period.year()));
            let (first, last) = (years.clone().min()?, years.max()?);
            return Some(Self {
                first: (first - 1) * year,
                last: last * year,
                years: Years::Between,
                is_centred: false,
            });
        }
        let times = periods.iter().map(|period| period.time().0);
        let (first, last) = (times.clone().min()?, times.max()?);
        let short = year / 2;
        let widened = if last - first >= short { 0 } else { short };
        let (first, last) = (first - widened, last + widened);
        Some(Self { first, last, years: Years::AtEnds, is_centred: false })
    }

    /// The same with periods in the middle of their own time, where years lie between ticks.
    pub(super) fn centred(self) -> Self {
        Self { is_centred: self.years == Years::Between, ..self }
    }

    /// Where a period lies, 0 at the start and 1 at the end.
    pub(super) fn of(self, period: Period) -> f64 {
        let half = i64::from(period.length_in_months()) * Time::PER_MONTH / 2;
        self.part(Time(period.time().0 - if self.is_centred { half } else { 0 }))
    }

    /// Whether a period is a whole year among parts of years, so that its place, the end of the year, is not below the year's
    /// number.
    pub(super) fn is_year_among_parts(self, period: Period) -> bool {
        self.years == Years::Between && matches!(period, Period::Year(_))
    }

    /// Where a year's number has its place.
    pub(super) fn place(self, year: i64) -> Time {
        let before_end = match self.years {
            Years::AtEnds => 0,
            Years::Between => Time::PER_YEAR / 2,
        };
        Time(year * Time::PER_YEAR - before_end)
    }

    /// Where the ticks of some years stand.
    pub(super) fn ticks(self, years: &[i64]) -> Vec<Time> {
        let ends = |year: &i64| match self.years {
            Years::AtEnds => vec![*year],
            Years::Between => vec![year - 1, *year],
        };
        let mut ticks: Vec<i64> = years.iter().flat_map(ends).collect();
        ticks.dedup();
        ticks.into_iter().map(|end| Time(end * Time::PER_YEAR)).collect()
    }

    /// Where a time lies, 0 at the start and 1 at the end.
    pub(super) fn part(self, time: Time) -> f64 {
        let float = |ticks: i64| i32::try_from(ticks / 1000).map_or(0.0, f64::from);
        let (first, last) = (float(self.first), float(self.last));
        if last > first { (float(time.0) - first) / (last - first) } else { 0.5 }
    }

    /// The years that have their place on it.
    pub(super) fn years(self) -> std::ops::RangeInclusive<i64> {
        let year = Time::PER_YEAR;
        let first = match self.years {
            Years::AtEnds => (self.first + year - 1).div_euclid(year),
            Years::Between => self.first.div_euclid(year) + 1,
        };
        first..=self.last.div_euclid(year)
    }

    /// The years to write beneath, no nearer to each other than `apart`: the first and the last, and some between.
    pub(super) fn written(self, apart: i64) -> Vec<i64> {
        // round ones first
        const STEPS: [i64; 9] = [1, 2, 5, 10, 20, 25, 50, 3, 4];
        let (first, last) = self.years().into_inner();
        let wide = || STEPS.into_iter().filter(|step| *step >= apart);
        let is_even = |step: &i64| (last - first) % step == 0 && *step < 2 * apart;
        let step = wide().find(is_even).or_else(|| wide().next()).unwrap_or(apart.max(1));
        let mut written: Vec<i64> =
            (first..=last).step_by(usize::try_from(step).unwrap_or(1)).collect();
        let is_near = |year: &i64| *year != last && last - year < apart;
        while written.last().is_some_and(is_near) {
            written.pop();
        }
        if written.last() != Some(&last) {
            written.push(last);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_start_at_zero_where_fitting() {
        let axis = Axis::around(&[dec!(702), dec!(3510)], false, SMALL_CHANGE).unwrap();
        assert_eq!(axis.ticks(), [dec!(0), dec!(1000), dec!(2000), dec!(3000), dec!(4000)]);
        let near = Axis::around(&[dec!(79), dec!(87)], false, SMALL_CHANGE).unwrap();
        assert!(!near.has_zero());
        assert_eq!(near.ticks().first(), Some(&dec!(75)));
        assert!(Axis::around(&[dec!(79), dec!(87)], true, SMALL_CHANGE).unwrap().has_zero());
        assert!(Axis::around(&[dec!(20.5), dec!(40)], false, SMALL_CHANGE).unwrap().has_zero());
        assert!(Axis::around(&[Decimal::MAX, Decimal::MIN], false, SMALL_CHANGE).is_none());
        assert!(Axis::around(&[dec!(0)], false, SMALL_CHANGE).is_some());
    }

    #[test]
    fn a_level_does_not_lie_on_the_edge() {
        let axis = |top, unit| {
            Axis::around(&[dec!(40), top], true, SMALL_CHANGE).unwrap().clear_of(&[top], unit).high
        };
        assert_eq!((axis(dec!(80), "min"), axis(dec!(100), "%")), (dec!(100), dec!(100)));
    }

    fn span(first: i16, last: i16) -> Span {
        Span::around(&[Period::Year(first), Period::Year(last)], true).unwrap()
    }

    #[test]
    fn a_year_stands_where_it_ends_or_between_where_it_begins_and_ends() {
        let halves = [Period::Half(2021, 2), Period::Year(2022), Period::Half(2023, 1)];
        let span = Span::around(&halves, false).unwrap();
        assert_eq!(span.years(), 2021..=2023);
        let end = |year| Period::Year(year).time();
        assert_eq!(span.ticks(&[2021, 2022, 2023]), [end(2020), end(2021), end(2022), end(2023)]);
        assert_eq!(span.place(2023), Period::Half(2023, 1).time());
        let springs = Span::around(&[Period::Half(2022, 1), Period::Half(2024, 1)], false).unwrap();
        assert_eq!(springs.place(2024), Period::Half(2024, 1).time());
        let part = Span::around(&[Period::Year(2022), Period::Months(2023, 1, 8)], true).unwrap();
        assert_eq!((part.place(2022), part.ticks(&[2022])), (end(2022), vec![end(2022)]));
    }

    #[test]
    fn the_first_and_the_last_year_are_written_and_none_closer_than_fits() {
        assert_eq!(span(2020, 2024).written(1), [2020, 2021, 2022, 2023, 2024]);
        assert_eq!(span(2018, 2025).written(2), [2018, 2020, 2022, 2025]);
        assert_eq!(span(2020, 2030).written(3), [2020, 2025, 2030]);
        assert_eq!(span(1990, 2030).written(8), [1990, 2000, 2010, 2020, 2030]);
        assert_eq!(span(2020, 2025).written(4), [2020, 2025]);
        assert_eq!(span(2020, 2021).written(3), [2021]);
    }
}
