//! Two states of checkpoints beside each other, for a terminal, a document and a program.
//!
//! - `entries`: what differs, in words, as sections of entries
//! - `layout`: sections → text of 80 columns, or Markdown
//! - `json`: what differs, as data

mod entries;
mod json;
mod layout;

use crate::assess::{Assessment, StatusMove, moved};
use crate::checkpoint::{Comparison, Round, compare};
use crate::words::{Words, WordsError};

/// One of two states.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What it was called by: `mid-term`, `mid-term@1`, `today:mid-term`.
    pub name: &'a str,
    /// Everything known in it.
    pub round: &'a Round,
    /// How everything stands in it.
    pub assessment: &'a Assessment,
}

/// What a newer state has otherwise than an older one.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    old: Side<'a>,
    new: Side<'a>,
    comparison: Comparison,
    moves: Vec<StatusMove>,
}

/// How a difference is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceFormat {
    /// For a terminal.
    Text,
    /// For a document.
    Markdown,
    /// For programs, version 1.
    Json,
}

impl<'a> Difference<'a> {
    /// Compares an older state with a newer one.
    #[must_use]
    pub fn between(old: Side<'a>, new: Side<'a>) -> Self {
        let comparison = compare(old.round, new.round);
        let moves = moved(old.assessment, new.assessment);
        Self { old, new, comparison, moves }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.comparison.is_empty() && self.moves.is_empty()
    }

    /// How many figures, rows of the register, texts and statuses differ.
    #[must_use]
    pub fn count(&self) -> usize {
        let Comparison { figures, register, texts } = &self.comparison;
        figures.len() + register.len() + texts.len() + self.moves.len()
    }
}

/// Writes what differs.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn difference(
    difference: &Difference<'_>,
    format: DifferenceFormat,
    words: &Words,
) -> Result<String, WordsError> {
    let sections = || entries::sections(difference, words);
    Ok(match format {
        DifferenceFormat::Text => layout::text(&entries::title(difference, words)?, &sections()?),
        DifferenceFormat::Markdown => {
            layout::markdown(&entries::title(difference, words)?, &sections()?)
        }
        DifferenceFormat::Json => json::json(difference, words)?,
    })
}

/// What differs in one line each, `most` lines at most and then how many more there are.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn difference_lines(
    difference: &Difference<'_>,
    most: usize,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let entries: Vec<_> = entries::sections(difference, words)?
        .into_iter()
        .flat_map(|section| section.entries)
        .collect();
    let mut lines: Vec<String> =
        entries.iter().take(most).map(|entry| entry.brief.clone()).collect();
    if entries.len() > most {
        let more = i64::try_from(entries.len() - most).unwrap_or(i64::MAX);
        lines.push(words.format("difference-more", &[("count".to_owned(), more.into())].into())?);
    }
    Ok(lines)
}
