//! The charts of a report in one language: drawn once, named, and referred to by the view.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ComposeError, Input};
use crate::chart::{self, Assessed, Chart};
use crate::checkpoint::Round;
use crate::strategy::Id;
use crate::validate::coverage;
use crate::words::{Language, Words};

/// The summary chart of indicators by status.
pub(super) const COUNTS: &str = "_counts";
/// The summary chart of statuses by priority.
pub(super) const PRIORITIES: &str = "_priorities";
/// The summary chart of statuses by programme group.
pub(super) const PROGRAMMES: &str = "_programmes";

/// The chart of what came of what was asked of each organisation.
pub(super) const COVERAGE: &str = "_coverage";

/// Draws the charts of the report.
///
/// # Errors
///
/// [`ComposeError::Words`] where a chart's word is missing.
pub(super) fn draw(input: &Input<'_>, words: &Words) -> Result<Charts, ComposeError> {
    let Round { strategy, checkpoint, .. } = input.round;
    let (assessment, measure) = (input.assessment, input.measure);
    let mut charts = Charts { language: words.language(), charts: BTreeMap::new() };
    let mut by_goal: BTreeMap<&Id, Vec<Assessed<'_>>> = BTreeMap::new();
    for assessed in &assessment.indicators {
        if let Some(indicator) = strategy.indicator(assessed.indicator.as_str()) {
            by_goal.entry(&indicator.goal).or_default().push((assessed, indicator));
        }
    }
    for goal in by_goal.values() {
        let drawn = chart::of_goal(goal, checkpoint, (measure, words))?;
        for ((_, indicator), chart) in goal.iter().zip(drawn) {
            charts.add(indicator.id.as_str(), chart);
        }
    }
    charts.add(COUNTS, chart::counts(assessment, checkpoint, words)?);
    charts.add(PRIORITIES, chart::by_priority(assessment, strategy, checkpoint, (measure, words))?);
    charts
        .add(PROGRAMMES, chart::by_programme(assessment, strategy, checkpoint, (measure, words))?);
    charts.add(COVERAGE, chart::coverage(&coverage(input.round, assessment), (measure, words))?);
    Ok(charts)
}

/// A chart as the Markdown refers to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Figure {
    /// Its file, beside the report.
    pub(super) file: String,
    /// Its text alternative.
    pub(super) alternative: String,
}

/// The charts of one report, by file name without `.svg`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Charts {
    language: Language,
    charts: BTreeMap<String, Chart>,
}

impl Charts {
    /// No charts.
    pub(super) fn none(language: Language) -> Self {
        Self { language, charts: BTreeMap::new() }
    }

    fn add(&mut self, name: &str, chart: Option<Chart>) {
        if let Some(chart) = chart {
            self.charts.insert(name.to_owned(), chart);
        }
    }

    /// File names relative to the report, with the pictures.
    pub(super) fn into_files(self) -> Vec<(String, String)> {
        let names: Vec<String> = self.charts.keys().map(|name| self.file(name)).collect();
        names.into_iter().zip(self.charts.into_values().map(|chart| chart.svg)).collect()
    }

    pub(super) fn indicator(&self, id: &Id) -> Option<Figure> {
        self.named(id.as_str())
    }

    pub(super) fn named(&self, name: &str) -> Option<Figure> {
        let chart = self.charts.get(name)?;
        Some(Figure { file: self.file(name), alternative: chart.alternative.clone() })
    }

    fn file(&self, name: &str) -> String {
        let language = self.language.tag();
        format!("charts/{language}/{name}.svg")
    }
}
