//! The numbers at the points of a line chart: which are written, and beside which side.

use rust_decimal::Decimal;

use super::key::{Entry, Sample};
use super::labels::Label;
use super::line::Drawing;
use super::marks::WHOLE;
use super::place::Side;
use super::story::{Datum, Story};
use super::svg::Type;
use crate::strategy::Period;
use crate::words::{Arguments, WordsError};

impl Drawing<'_> {
    /// Baseline and target by name, values at first, last and extremes, forecasts and projection.
    ///
    /// The number of the figure of the period `told` is written already.
    pub(super) fn numbers(&mut self, told: Option<Period>) -> Result<(), WordsError> {
        let story = self.story;
        if let Some((period, value)) = story.target {
            let at = self.at(period, value);
            let label = self.plan_number((period, value), "chart-target-label", Sample::Target)?;
            self.labels.push(Label { at, ..label });
        }
        if let Some((period, value)) = story.baseline {
            let at = self.at(period, value);
            let own = story.actuals.iter().find(|datum| datum.period == period);
            let reach = own.and_then(|datum| self.reach(datum));
            let first = match own {
                Some(_) => self.first_side(period, value),
                None => Side::Right,
            };
            let label =
                self.plan_number((period, value), "chart-baseline-label", Sample::Baseline)?;
            self.labels.push(Label { at, reach, first, ..label });
        }
        let latest = story.noted_latest().map(|latest| latest.period);
        for datum in noted(&story.actuals, story.baseline) {
            let label = if Some(datum.period) == latest {
                self.latest_number(&datum)?
            } else {
                self.number(&datum)?
            };
            if told != Some(datum.period) {
                self.labels.push(label);
            }
        }
        for datum in &story.forecasts {
            let label = self.number(datum)?;
            self.labels.push(label);
        }
        self.projected_number()?;
        Ok(())
    }

    /// The number of the target or the baseline, with its word.
    fn plan_number(
        &self,
        (period, value): (Period, Decimal),
        word: &str,
        sample: Sample,
    ) -> Result<Label, WordsError> {
        let arguments = Arguments::from([("value".to_owned(), self.story.number(value).into())]);
        let text = self.of_its_year(self.story.words.format(word, &arguments)?, period)?;
        let (at, set, beneath) = ((0.0, 0.0), Type::LABEL, Some((sample, text.clone())));
        Ok(Label { at, reach: None, text, set, first: Side::Above, beneath })
    }

    /// A figure of the whole as it is written beneath the chart.
    fn beneath(&self, datum: &Datum) -> Result<Entry, WordsError> {
        let period = self.story.period(datum.period)?;
        let text = format!("{period}: {}", self.story.label(datum)?);
        Ok((Sample::Figure(WHOLE, datum.firmness), text))
    }

    /// The number of the latest figure.
    pub(super) fn latest_number(&self, latest: &Datum) -> Result<Label, WordsError> {
        let (label, beneath) = (self.number(latest)?, Some(self.beneath(latest)?));
        Ok(Label { set: label.set.bold(), beneath, ..label })
    }

    /// The number of a figure.
    fn number(&self, datum: &Datum) -> Result<Label, WordsError> {
        let (at, reach) = (self.at(datum.period, datum.value), self.reach(datum));
        let first = self.first_side(datum.period, datum.value);
        let text = self.of_its_year(self.story.label(datum)?, datum.period)?;
        Ok(Label { at, reach, text, set: Type::LABEL, first, beneath: None })
    }

    /// The text of a label, with its time where the axis does not tell that: of a year among its parts, of a part among years.
    fn of_its_year(&self, text: String, period: Period) -> Result<String, WordsError> {
        let is_told = !self.span.is_year_among_parts(period);
        if is_told && !self.story.indicator.is_part_of_year(period) {
            return Ok(text);
        }
        Ok(format!("{text} ({})", self.story.period(period)?))
    }

    fn first_side(&self, period: Period, value: Decimal) -> Side {
        if self.is_valley(period, value) { Side::Below } else { Side::Above }
    }

    /// Whether the neighbours of an actual lie above it, so that its label reads better beneath.
    fn is_valley(&self, period: Period, value: Decimal) -> bool {
        let data = &self.story.actuals;
        let Some(place) = data.iter().position(|datum| datum.period == period) else {
            return false;
        };
        let above = |datum: Option<&Datum>| datum.is_some_and(|datum| datum.value > value);
        let before = place.checked_sub(1).and_then(|place| data.get(place));
        match (before, data.get(place + 1)) {
            (None, None) => false,
            (before, after) => {
                (before.is_none() || above(before)) && (after.is_none() || above(after))
            }
        }
    }
}

impl Story<'_> {
    /// The latest figure, unless the baseline names it.
    pub(super) fn noted_latest(&self) -> Option<Datum> {
        self.actuals.last().filter(|latest| !is_named(latest, self.baseline)).copied()
    }
}

/// Whether a figure is the baseline, which is named.
fn is_named(datum: &Datum, baseline: Option<(Period, Decimal)>) -> bool {
    baseline
        .is_some_and(|(period, value)| period.time() == datum.period.time() && value == datum.value)
}

/// Last and first, then the greatest and the least where they are others; none that the baseline names.
pub(super) fn noted(data: &[Datum], baseline: Option<(Period, Decimal)>) -> Vec<Datum> {
    let mut noted: Vec<Datum> = Vec::new();
    for end in [data.last(), data.first()].into_iter().flatten() {
        if !is_named(end, baseline) && noted.iter().all(|known| known.period != end.period) {
            noted.push(*end);
        }
    }
    let greatest = data.iter().max_by_key(|datum| datum.value);
    let least = data.iter().min_by_key(|datum| datum.value);
    for extreme in [greatest, least].into_iter().flatten() {
        let is_said = noted.iter().any(|known| known.value == extreme.value)
            || baseline.is_some_and(|(_, value)| value == extreme.value);
        if !is_said {
            noted.push(*extreme);
        }
    }
    noted
}
