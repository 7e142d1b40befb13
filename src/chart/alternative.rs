//! The text alternatives: what is shown, from where to where, against which target.
//!
//! Numbers are written as in the table beside the chart: with the indicator's decimals and unit.

use rust_decimal::Decimal;

use super::levels::Step;
use super::story::{Datum, Story};
use crate::strategy::Period;
use crate::words::{Arguments, WordsError};

/// Of a line or of bars; `form` is the id of the word that says which.
pub(super) fn of_series(story: &Story<'_>, form: &str) -> Result<String, WordsError> {
    let mut parts = Vec::new();
    if let Some((period, value)) = story.baseline {
        parts.push(figure(story, "alt-baseline", period, value)?);
    }
    let registered =
        |period: Period| story.baseline.is_some_and(|(other, _)| other.time() == period.time());
    match (story.actuals.first(), story.actuals.last()) {
        (Some(first), Some(last)) if first.period != last.period => {
            if !registered(first.period) {
                parts.push(measured(story, "alt-first", first)?);
            }
            parts.push(measured(story, "alt-latest", last)?);
        }
        (Some(only), _) => parts.push(measured(story, "alt-latest", only)?),
        (None, _) => {}
    }
    if let Some(forecast) = story.forecasts.last() {
        parts.push(measured(story, "alt-forecast", forecast)?);
    }
    if story.has_margins() {
        parts.push(story.margin_word()?);
    }
    parts.extend(groups(story)?);
    if story.has_unknown_change() {
        parts.push(story.words.text("alt-unknown-change")?);
    }
    let target = target(story)?;
    let mut arguments = Arguments::from([
        ("form".to_owned(), story.words.text(form)?.into()),
        ("name".to_owned(), story.name.clone().into()),
        ("figures".to_owned(), parts.join(", ").into()),
    ]);
    let mut text = story.words.format("alt-series", &arguments)?;
    if let Some(target) = target {
        arguments.insert("target".to_owned(), target.into());
        text.push(' ');
        text.push_str(&story.words.format("alt-against", &arguments)?);
    }
    Ok(text)
}

impl Story<'_> {
    /// The published margin of error in words.
    pub(super) fn margin_word(&self) -> Result<String, WordsError> {
        let margin = self.margin.unwrap_or_default();
        let places = self.places.max(margin.normalize().scale());
        let margin = self.words.number(margin, Some(places));
        self.words.format("chart-margin", &Arguments::from([("margin".to_owned(), margin.into())]))
    }
}

/// Target, level or band, and the projection.
fn target(story: &Story<'_>) -> Result<Option<String>, WordsError> {
    let mut parts = Vec::new();
    if let Some((period, value)) = story.target {
        parts.push(figure(story, "alt-target", period, value)?);
    }
    let latest = story.actuals.last().map(|latest| latest.period);
    if let Some(latest) = latest
        && let Some(level) = story.level(latest)
    {
        parts.push(figure(story, "alt-level", latest, level)?);
    }
    let still_to_come = |step: &&Step| latest.is_none_or(|latest| latest.time() < step.from.time());
    for step in story.levels.iter().filter(still_to_come) {
        parts.push(figure(story, "alt-level", step.from, step.value)?);
    }
    if let Some((low, high)) = story.band {
        let arguments = Arguments::from([
            ("low".to_owned(), story.number(low).into()),
            ("high".to_owned(), story.quantity(high).into()),
        ]);
        parts.push(story.words.format("alt-band", &arguments)?);
    }
    if let Some(projection) = story.projection {
        let arguments = Arguments::from([
            ("value".to_owned(), story.quantity(projection.value).into()),
            ("period".to_owned(), story.period(projection.period)?.into()),
            ("years".to_owned(), story.assessed.years_ahead().into()),
        ]);
        parts.push(story.words.format("alt-projection", &arguments)?);
    }
    Ok((!parts.is_empty()).then(|| parts.join(", ")))
}

fn groups(story: &Story<'_>) -> Result<Vec<String>, WordsError> {
    let named = story.breakdowns.iter().filter_map(|(name, data)| Some((name, data.last()?)));
    named
        .map(|(name, last)| {
            let arguments = Arguments::from([
                ("name".to_owned(), name.clone().into()),
                ("value".to_owned(), story.told(last)?.into()),
                ("period".to_owned(), story.period(last.period)?.into()),
            ]);
            story.words.format("alt-group", &arguments)
        })
        .collect()
}

fn figure(
    story: &Story<'_>,
    id: &str,
    period: Period,
    value: Decimal,
) -> Result<String, WordsError> {
    at(story, id, period, story.quantity(value))
}

fn measured(story: &Story<'_>, id: &str, datum: &Datum) -> Result<String, WordsError> {
    at(story, id, datum.period, story.told(datum)?)
}

fn at(story: &Story<'_>, id: &str, period: Period, value: String) -> Result<String, WordsError> {
    let arguments = Arguments::from([
        ("value".to_owned(), value.into()),
        ("period".to_owned(), story.period(period)?.into()),
    ]);
    story.words.format(id, &arguments)
}

/// Of a strip of stages, with what is written beside it.
pub(super) fn of_stages(story: &Story<'_>, told: &[String]) -> Result<String, WordsError> {
    let arguments = Arguments::from([
        ("name".to_owned(), story.name.clone().into()),
        ("figures".to_owned(), told.join(", ").into()),
    ]);
    story.words.format("alt-stages", &arguments)
}
