//! The charts of a report in one language: drawn once, named, and referred to by the view.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::chart::Chart;
use crate::strategy::Id;
use crate::words::Language;

/// A chart as the Markdown refers to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Figure {
    /// Its file, beside the report.
    pub(super) file: String,
    /// Its text alternative.
    pub(super) alternative: String,
}

/// The charts of one report, by file name without `.svg`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Charts {
    language: Option<Language>,
    charts: BTreeMap<String, Chart>,
}

impl Charts {
    /// No charts yet, for a report in `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language: Some(language), charts: BTreeMap::new() }
    }

    /// With the chart of an indicator (its id), or a summary chart (a name that begins with `_`).
    pub fn insert(&mut self, name: impl Into<String>, chart: Chart) {
        self.charts.insert(name.into(), chart);
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
        let language = self.language.map_or("", Language::tag);
        format!("charts/{language}/{name}.svg")
    }
}
