//! The numbers at the points of a line chart: which are written, and beside which side.

use rust_decimal::Decimal;

use super::key::{Entry, Sample};
use super::labels::Label;
use super::line::Drawing;
use super::marks::WHOLE;
use super::place::Side;
use super::story::Datum;
use super::svg::Type;
use crate::strategy::Period;
use crate::words::{Arguments, WordsError};

impl Drawing<'_> {
    /// Baseline and target by name, values at first, last and extremes, forecasts and projection.
    pub(super) fn numbers(&mut self) -> Result<(), WordsError> {
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
        for datum in noted(&story.actuals, story.baseline) {
            let is_last = story.actuals.last().is_some_and(|last| last.period == datum.period);
            let set = if is_last { Type::LABEL.bold() } else { Type::LABEL };
            let beneath = if is_last { Some(self.beneath(&datum)?) } else { None };
            self.number(&datum, set, beneath)?;
        }
        for datum in &story.forecasts {
            self.number(datum, Type::LABEL, None)?;
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

    /// The number of a figure.
    fn number(
        &mut self,
        datum: &Datum,
        set: Type,
        beneath: Option<Entry>,
    ) -> Result<(), WordsError> {
        let (at, reach) = (self.at(datum.period, datum.value), self.reach(datum));
        let first = self.first_side(datum.period, datum.value);
        let text = self.of_its_year(self.story.label(datum)?, datum.period)?;
        self.labels.push(Label { at, reach, text, set, first, beneath });
        Ok(())
    }

    /// The text of a label, with its year where the axis does not tell that.
    fn of_its_year(&self, text: String, period: Period) -> Result<String, WordsError> {
        if !self.span.is_year_among_parts(period) {
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

/// Last and first, then the greatest and the least where they are others; none that the baseline names.
fn noted(data: &[Datum], baseline: Option<(Period, Decimal)>) -> Vec<Datum> {
    let is_named = |datum: &Datum| {
        baseline.is_some_and(|(period, value)| {
            period.time() == datum.period.time() && value == datum.value
        })
    };
    let mut noted: Vec<Datum> = Vec::new();
    for end in [data.last(), data.first()].into_iter().flatten() {
        if !is_named(end) && noted.iter().all(|known| known.period != end.period) {
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
