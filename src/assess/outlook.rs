//! The projection as people are told it: as precisely as the figures are known that it comes from.

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use super::fit::least_squares;
use super::projection::{LEAST_EXPLAINED, decimal, figures_used, points_of, years};
use super::{IndicatorAssessment, Projection};
use crate::intake::{Kind, Observation};
use crate::strategy::{Aggregate, Indicator, Period};

impl IndicatorAssessment {
    /// Where it would lead, in whole tens, hundreds and so on where all figures that it comes from are in such.
    #[must_use]
    pub fn outlook(&self) -> Option<Projection> {
        let exact = *self.projection()?;
        let grain = grain(self.figures_ahead().map(|(_, value)| value));
        let rounded = |value: Decimal| rounded(value, grain);
        Some(Projection {
            value: rounded(exact.value),
            low: exact.low.map(rounded),
            high: exact.high.map(rounded),
            theil_sen: rounded(exact.theil_sen),
            ..exact
        })
    }

    /// The figures that the projection comes from.
    pub(super) fn figures_ahead(&self) -> impl Iterator<Item = (Period, Decimal)> {
        let actuals = self.series.iter().map(|point| (point.period, point.value));
        figures_used(self.baseline, actuals)
    }

    /// Whether the figures have no clear direction: the line that leads to the projection explains less than half of their variation.
    pub(super) fn has_no_direction(&self) -> bool {
        let explained = || {
            let figures: Vec<(Period, Decimal)> = self.figures_ahead().collect();
            least_squares(&points_of(&figures, Decimal::to_f64)?)?.explained()
        };
        self.projection().is_some() && explained().is_some_and(|share| share < LEAST_EXPLAINED)
    }

    /// The values of the line that leads to the projection at the times of the first and the last of those figures.
    pub(crate) fn line_ahead(&self) -> Option<[(Period, Decimal); 2]> {
        self.projection()?;
        let figures: Vec<(Period, Decimal)> = self.figures_ahead().collect();
        let line = least_squares(&points_of(&figures, Decimal::to_f64)?)?;
        let (first, last) = (figures.first()?.0, figures.last()?.0);
        let at = |period| Some((period, decimal(line.at(years(first, period)?))?));
        Some([at(first)?, at(last)?])
    }

    /// The first and the last year of those figures: `2020–2022`.
    pub(crate) fn years_ahead(&self) -> String {
        let years = self.figures_ahead().map(|(period, _)| period.year());
        let ends = years.fold(None, |ends, year| {
            let (first, last) = ends.unwrap_or((year, year));
            Some((year.min(first), year.max(last)))
        });
        match ends {
            Some((first, last)) if first < last => format!("{first}–{last}"),
            Some((only, _)) => only.to_string(),
            None => String::new(),
        }
    }

    /// The newest forecast of the reporting organisation, where the figures lead to the other side of the latest one.
    pub(super) fn forecast_apart(&self, indicator: &Indicator) -> Option<(&Observation, Decimal)> {
        let (ahead, latest) = (self.projection()?, self.latest.as_ref()?);
        let forecasts = self.others.iter().filter(|other| {
            other.key.kind == Kind::Forecast
                && other.key.breakdown.is_none()
                && other.key.period.time() > latest.period.time()
        });
        let newest = forecasts.max_by_key(|other| other.key.period.time())?;
        let value = newest.outcome.value()?;
        let sides = [ahead.value, value].map(|value| value.cmp(&latest.value));
        let is_apart = sides[0] == sides[1].reverse() && sides[0].is_ne();
        (is_apart && indicator.aggregate == Aggregate::Single).then_some((newest, value))
    }
}

/// The largest power of ten that all values are multiples of; one where they are not whole.
fn grain(values: impl Iterator<Item = Decimal>) -> Decimal {
    let zeros = values.filter(|value| !value.is_zero()).map(zeros).min().unwrap_or(0);
    10_i64.checked_pow(zeros).map_or(Decimal::ONE, Decimal::from)
}

/// How many zeros a whole number ends with.
fn zeros(value: Decimal) -> u32 {
    let whole = value.normalize();
    if whole.scale() > 0 {
        return 0;
    }
    let mut digits = whole.mantissa();
    let mut zeros = 0;
    while digits % 10 == 0 && digits != 0 {
        digits /= 10;
        zeros += 1;
    }
    zeros
}

/// A value in whole `grain`, or in smaller ones where that would leave it fewer than three figures.
fn rounded(value: Decimal, mut grain: Decimal) -> Decimal {
    while grain > Decimal::ONE
        && grain.checked_mul(Decimal::ONE_HUNDRED).is_none_or(|least| value.abs() < least)
    {
        grain /= Decimal::TEN;
    }
    if grain <= Decimal::ONE {
        return value;
    }
    let nearest = RoundingStrategy::MidpointNearestEven;
    let whole = value.checked_div(grain).map(|parts| parts.round_dp_with_strategy(0, nearest));
    whole.and_then(|parts| parts.checked_mul(grain)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn what_follows_from_figures_is_as_precise_as_they_are() {
        let of = |values: &[Decimal], value| rounded(value, grain(values.iter().copied()));
        assert_eq!(of(&[dec!(640000), dec!(735500)], dec!(839083.4)), dec!(839100));
        assert_eq!(of(&[dec!(-160), dec!(0), dec!(60)], dec!(344.6)), dec!(344.6));
        assert_eq!(of(&[dec!(6000), dec!(-12000)], dec!(-3446)), dec!(-3450));
        assert_eq!(of(&[dec!(160), dec!(64)], dec!(344.6)), dec!(344.6));
        assert_eq!(of(&[dec!(70.0), dec!(80.5)], dec!(91.26)), dec!(91.26));
        assert_eq!(of(&[dec!(0)], dec!(7.5)), dec!(7.5));
    }
}
