//! Axes: round ticks, and where a value or a time lies.

use rust_decimal::{Decimal, dec, prelude::ToPrimitive};

use crate::strategy::Time;
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

impl Axis {
    /// An axis with round ticks around `values`, from zero where `from_zero` or where that is fitting; `None`
    /// without values, or with such as cannot be reckoned with.
    pub(super) fn around(values: &[Decimal], from_zero: bool) -> Option<Self> {
        let (mut low, mut high) = (values.iter().copied().min()?, values.iter().copied().max()?);
        let far =
            |near: Decimal, away: Decimal| near > away.checked_mul(FAR_FROM_ZERO).unwrap_or(away);
        let is_far = if low > Decimal::ZERO {
            far(low, high)
        } else {
            high < Decimal::ZERO && far(-high, -low)
        };
        if from_zero || !is_far || low == high {
            low = low.min(Decimal::ZERO);
            high = high.max(Decimal::ZERO);
        } else {
            (low, high) = widened(low, high)?;
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

/// An axis away from zero must neither blow a small change up nor have a figure on its edge: it spans a
/// fiftieth of the values at least, and a seventh of that more on the side of zero.
fn widened(low: Decimal, high: Decimal) -> Option<(Decimal, Decimal)> {
    let least = low.abs().max(high.abs()).checked_mul(dec!(0.02))?;
    let span = high.checked_sub(low)?.max(least);
    let span = span.checked_add(span.checked_mul(dec!(0.15))?)?;
    if low.is_sign_positive() {
        Some((high.checked_sub(span)?, high))
    } else {
        Some((low, low.checked_add(span)?))
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

/// The axis of time, in ticks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Span {
    /// From the earliest of some times to the latest, half a year wide at least.
    pub(super) fn around(times: impl Iterator<Item = Time> + Clone) -> Option<Self> {
        let first = times.clone().min()?.0;
        let last = times.max()?.0;
        let short = Time::PER_YEAR / 2;
        if last - first >= short {
            return Some(Self { first, last });
        }
        Some(Self { first: first - short, last: last + short })
    }

    /// From the start of the first year to the end of the last.
    pub(super) fn of_whole_years(self) -> Self {
        let year = Time::PER_YEAR;
        let first = (self.first - 1).div_euclid(year) * year;
        Self { first, last: first + (self.last - first + year - 1).div_euclid(year) * year }
    }

    /// The years from their starts to their ends, with as many between as leaves `most` at the most.
    pub(super) fn bands(self, most: i64) -> Vec<(i64, [Time; 2])> {
        let year = Time::PER_YEAR;
        let band = |number: &i64| (*number, [Time((number - 1) * year), Time(number * year)]);
        let whole = Self { first: self.first + year, last: self.last };
        whole.years(most).iter().map(band).collect()
    }

    /// Where a time lies, 0 at the start and 1 at the end.
    pub(super) fn part(self, time: Time) -> f64 {
        let float = |ticks: i64| i32::try_from(ticks / 1000).map_or(0.0, f64::from);
        let (first, last) = (float(self.first), float(self.last));
        if last > first { (float(time.0) - first) / (last - first) } else { 0.5 }
    }

    /// The years to write beneath, with as many between as leaves `most` at the most.
    pub(super) fn years(self, most: i64) -> Vec<i64> {
        let ceiling = |ticks: i64| {
            ticks.div_euclid(Time::PER_YEAR) + i64::from(ticks.rem_euclid(Time::PER_YEAR) > 0)
        };
        let (first, last) = (ceiling(self.first), self.last.div_euclid(Time::PER_YEAR));
        let fits = |step: &i64| (last - first) / step < most;
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(fits).unwrap_or(100);
        let start = first.div_euclid(step) * step;
        let start = if start < first { start + step } else { start };
        (0..=most).map(|count| start + count * step).take_while(|year| *year <= last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_start_at_zero_where_fitting() {
        let axis = Axis::around(&[dec!(702), dec!(3510)], false).unwrap();
        assert_eq!(axis.ticks(), [dec!(0), dec!(1000), dec!(2000), dec!(3000), dec!(4000)]);
        let near = Axis::around(&[dec!(79), dec!(87)], false).unwrap();
        assert!(!near.has_zero());
        assert_eq!(near.ticks().first(), Some(&dec!(75)));
        assert!(Axis::around(&[dec!(79), dec!(87)], true).unwrap().has_zero());
        assert!(Axis::around(&[dec!(20.5), dec!(40)], false).unwrap().has_zero());
        assert!(Axis::around(&[Decimal::MAX, Decimal::MIN], false).is_none());
        assert!(Axis::around(&[dec!(0)], false).is_some());
    }

    #[test]
    fn a_level_does_not_lie_on_the_edge() {
        let axis =
            |top, unit| Axis::around(&[dec!(40), top], true).unwrap().clear_of(&[top], unit).high;
        assert_eq!((axis(dec!(80), "min"), axis(dec!(100), "%")), (dec!(100), dec!(100)));
    }

    #[test]
    fn whole_years_hold_their_parts() {
        let year = |year: i64| year * Time::PER_YEAR;
        let span = Span { first: year(2021), last: year(2022) + 5 }.of_whole_years();
        assert_eq!((span.first, span.last), (year(2020), year(2023)));
        let numbers: Vec<i64> = span.bands(5).iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [2021, 2022, 2023]);
    }

    #[test]
    fn years_are_written_no_closer_than_they_fit() {
        let year = |year: i64| year * Time::PER_YEAR;
        let span = Span { first: year(1990), last: year(2030) };
        assert_eq!(span.years(10), [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025, 2030]);
        let part = Span { first: year(2021) + 5, last: year(2023) };
        assert_eq!(part.years(10), [2022, 2023]);
    }
}
