//! The figures that the analyst's texts may ask for, and those that they did, with where each comes from.

use std::sync::Arc;

use serde::Serialize;

use super::annex::{place_in_register, place_in_sources};
use super::desk::Desk;
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::compose::narrative::{Figure, Known, Lookup, Use, render};
use crate::intake::{Kind, Observation};
use crate::strategy::{Indicator, Period};
use crate::words::Language;

/// A figure that a text asked for.
#[derive(Debug, Serialize)]
pub(super) struct Quote {
    text: String,
    indicator: String,
    period: String,
    kind: String,
    value: String,
    source: String,
}

/// Every figure and name, as the report prints them.
pub(super) fn known(desk: &Desk<'_>) -> Result<Known, ComposeError> {
    let mut known = Known::default();
    for indicator in &desk.strategy().indicators {
        known.names.insert(indicator.id.to_string(), desk.label(&indicator.name));
        let mut gathering = Gathering { desk, indicator, known: &mut known };
        gathering.observations()?;
        gathering.register()?;
        if let Some(assessed) = desk.input.assessment.indicator(indicator.id.as_str()) {
            gathering.assessed(assessed)?;
        }
    }
    Ok(known)
}

/// Gathers the figures of one indicator; what is added later holds.
struct Gathering<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    known: &'a mut Known,
}

impl Gathering<'_> {
    fn add(&mut self, kind: &'static str, breakdown: Option<&str>, period: Period, figure: Figure) {
        let indicator = self.indicator.id.to_string();
        let breakdown = breakdown.map(str::to_owned);
        self.known.figures.insert(Lookup { indicator, kind, breakdown, period }, figure);
    }

    /// Figures as organisations gave them; parts of an aggregate are no figures of the whole.
    fn observations(&mut self) -> Result<(), ComposeError> {
        let is_single = self.indicator.organisations.len() < 2;
        let desk = self.desk;
        let given = desk.round().observations.iter().filter(|one| {
            one.key.indicator == self.indicator.id
                && one.outcome.value().is_some()
                && (is_single || one.key.kind != Kind::Actual)
        });
        for one in given {
            let text = desk.outcome(self.indicator, one)?;
            let figure = Figure { text, parts: vec![one.clone()], register: None };
            self.add(one.key.kind.id(), one.key.breakdown.as_deref(), one.key.period, figure);
        }
        Ok(())
    }

    /// The baseline and the target of the register.
    fn register(&mut self) -> Result<(), ComposeError> {
        let plan = &self.indicator.plan;
        let baseline = plan.baseline_period.zip(plan.baseline_value);
        let target = plan.target_period.zip(plan.target_value);
        for (kind, figure) in [("baseline", baseline), ("target", target)] {
            if let Some((period, value)) = figure {
                let text = self.desk.value(self.indicator, value)?;
                let register = Some(self.indicator.place.clone());
                self.add(kind, None, period, Figure { text, parts: Vec::new(), register });
            }
        }
        Ok(())
    }

    /// The series that is judged, and those of breakdowns.
    fn assessed(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let whole = assessed.series.iter().map(|point| (None, point));
        let groups = assessed.breakdowns.iter();
        let groups = groups
            .flat_map(|(key, points)| points.iter().map(move |point| (Some(key.as_str()), point)));
        for (breakdown, point) in whole.chain(groups) {
            let text = self.desk.point(self.indicator, point)?;
            let figure = Figure { text, parts: point.parts.clone(), register: None };
            self.add(Kind::Actual.id(), breakdown, point.period, figure);
        }
        Ok(())
    }
}

/// The figures that the texts of this report asked for, text by text.
pub(super) fn quotes(desk: &Desk<'_>) -> Result<Vec<Quote>, ComposeError> {
    let mut names: Vec<&String> = desk.round().narrative.keys().map(|(_, name)| name).collect();
    names.sort();
    names.dedup();
    let mut quotes = Vec::new();
    for name in names {
        let Some((language, text)) = desk.narrative_text(name) else { continue };
        if !text.contains("{{") {
            continue;
        }
        let known = desk.known(language)?;
        for quoted in render(text, &known).uses {
            quotes.push(quote(desk, name, language, &quoted, &known)?);
        }
    }
    Ok(quotes)
}

fn quote(
    desk: &Desk<'_>,
    name: &str,
    language: Language,
    quoted: &Use,
    known: &Arc<Known>,
) -> Result<Quote, ComposeError> {
    let figure = &quoted.figure;
    let id = format!("{language}/{name}.md:{}", quoted.line);
    let kind = match figure.kind {
        "baseline" => desk.text("part-baseline")?,
        kind => desk.text(&format!("kind-{kind}"))?,
    };
    let found = known.figures.get(figure);
    let known_as = desk.strategy().indicator(&figure.indicator);
    let label = known_as.map(|one| desk.label(&one.name));
    let period = known_as.map_or(figure.period, |one| one.told(figure.period));
    let group = figure.breakdown.as_deref().and_then(|breakdown| breakdown.split_once('='));
    let label = label.unwrap_or_default();
    let indicator = match group {
        Some((_, group)) => format!("{label}: {}", desk.words.group(group)),
        None => label,
    };
    Ok(Quote {
        text: id,
        indicator,
        period: period.label(desk.words)?,
        kind,
        value: found.map(|found| found.text.clone()).unwrap_or_default(),
        source: found.map(|found| source(desk, found)).transpose()?.unwrap_or_default(),
    })
}

/// Numbers of files with sheets and cells, or the register's row.
fn source(desk: &Desk<'_>, figure: &Figure) -> Result<String, ComposeError> {
    if let Some(place) = &figure.register {
        return place_in_register(desk, place);
    }
    let parts: Result<Vec<String>, ComposeError> =
        figure.parts.iter().map(|part: &Observation| place_in_sources(desk, part)).collect();
    Ok(parts?.join("; "))
}
