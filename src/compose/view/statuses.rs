//! Statuses as they are printed: mark and word, with what their figures are, and how many there are of each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Desk;
use crate::assess::{self, Flag, IndicatorAssessment, Place};
use crate::chart;
use crate::compose::ComposeError;
use crate::strategy::{CheckpointKind, Indicator, Status};

/// A status as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct StatusView {
    /// Its id.
    pub(super) id: &'static str,
    /// Its mark.
    pub(super) mark: &'static str,
    /// Its word, with what its figures are as a sentence says it.
    pub(super) word: String,
    /// The same as it is said in a cell of a table.
    pub(super) cell: String,
}

/// Some statuses' count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct CountView {
    /// The status.
    pub(super) status: StatusView,
    /// How many.
    pub(super) count: usize,
    /// Of all, in whole per cent.
    pub(super) share: String,
}

impl Desk<'_> {
    pub(super) fn status(&self, status: Status) -> Result<StatusView, ComposeError> {
        self.status_at(status, self.kind())
    }

    /// The indicator that an assessment is of.
    fn measured(&self, assessed: &IndicatorAssessment) -> Option<&Indicator> {
        self.strategy().indicator(assessed.indicator.as_str())
    }

    /// The status of an indicator that holds, with what its figures are.
    pub(super) fn standing(
        &self,
        assessed: &IndicatorAssessment,
    ) -> Result<StatusView, ComposeError> {
        self.standing_at(assessed, self.kind())
    }

    /// The same as it is said at a checkpoint of `kind`.
    pub(super) fn standing_at(
        &self,
        assessed: &IndicatorAssessment,
        kind: CheckpointKind,
    ) -> Result<StatusView, ComposeError> {
        let indicator = self.measured(assessed);
        let said = |place| assess::standing_words(assessed, indicator, (kind, place), self.words);
        let (word, cell) = (said(Place::Sentence)?, said(Place::Cell)?);
        Ok(StatusView { word, cell, ..self.status_at(assessed.effective, kind)? })
    }

    /// The status of an indicator that was computed, with what its figures are.
    pub(super) fn computed(
        &self,
        assessed: &IndicatorAssessment,
    ) -> Result<StatusView, ComposeError> {
        let (indicator, kind) = (self.measured(assessed), self.kind());
        let said = |place| assess::computed_words(assessed, indicator, (kind, place), self.words);
        let (word, cell) = (said(Place::Sentence)?, said(Place::Cell)?);
        Ok(StatusView { word, cell, ..self.status(assessed.computed)? })
    }

    /// A status with what it rests on.
    pub(super) fn status_on(
        &self,
        status: Status,
        bases: &[Flag],
    ) -> Result<StatusView, ComposeError> {
        let said = |place| assess::status_on(status, bases, (self.kind(), place), self.words);
        let (word, cell) = (said(Place::Sentence)?, said(Place::Cell)?);
        Ok(StatusView { word, cell, ..self.status(status)? })
    }

    /// A status with the word that it has at a checkpoint of `kind`.
    pub(super) fn status_at(
        &self,
        status: Status,
        kind: CheckpointKind,
    ) -> Result<StatusView, ComposeError> {
        let word = status.word(kind, self.words)?;
        Ok(StatusView { id: status.id(), mark: status.mark(), cell: word.clone(), word })
    }

    /// The counts of `indicators` by effective status, without those that do not occur.
    pub(super) fn counts<'i>(
        &self,
        indicators: impl IntoIterator<Item = &'i IndicatorAssessment>,
    ) -> Result<Vec<CountView>, ComposeError> {
        let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
        for assessed in indicators {
            *counts.entry(assessed.effective).or_default() += 1;
        }
        let total: usize = counts.values().sum();
        chart::order()
            .filter_map(|status| counts.get(&status).map(|count| (status, *count)))
            .map(|(status, count)| {
                let share = self.share(count, total);
                Ok(CountView { status: self.status(status)?, count, share })
            })
            .collect()
    }

    /// Counts as a sentence has them: `● 2 tavoitetasolla, ▲ 5 etenee ja ▼ 1 ei etene`.
    pub(super) fn counts_text(&self, counts: &[CountView]) -> String {
        let parts: Vec<String> = counts
            .iter()
            .map(|count| {
                format!("{}\u{a0}{}\u{a0}{}", count.status.mark, count.count, count.status.word)
            })
            .collect();
        self.words.list(&parts)
    }
}
