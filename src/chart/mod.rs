//! Series → SVG, with a text alternative in words.
//!
//! One way for all: a [`Story`](story::Story) gathers what a chart tells, a drawing lays it out on axes, a
//! sentence tells the same in words. Drawings use shapes, dashes and words; colour only repeats them.

mod advance;
mod ahead;
mod alike;
mod alternative;
mod area;
mod bar_numbers;
mod bar_way;
mod bars;
mod blocks;
mod coverage;
mod extent;
mod ground;
mod ink;
mod key;
mod labels;
mod letters;
mod levels;
mod line;
mod marks;
mod measure;
mod names;
mod numbers;
mod palette;
mod place;
mod plot;
mod point;
mod scale;
mod series;
mod slots;
mod stages;
mod status_marks;
mod statuses;
mod steps;
mod story;
mod stretch;
mod svg;

pub use alike::Assessed;
pub(crate) use blocks::order;
pub use letters::lettered;
pub use measure::Measure;
pub use palette::Palette;

use crate::assess::Assessment;
use crate::strategy::{Checkpoint, Strategy};
use crate::validate::Coverage;
use crate::words::{Words, WordsError};

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The picture.
    pub svg: String,
    /// What it shows, in one or two sentences.
    pub alternative: String,
}

/// A chart with its size.
type Sized = (Chart, plot::Size);

/// An indicator's chart: bars for yearly figures that have a level to hold and are seen from zero on, a strip for stages, a
/// point for one figure against a level or a range, else a line;
/// `None` where there is no figure at all.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn indicator(
    assessed: Assessed<'_>,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    Ok(of_goal(&[assessed], checkpoint, (measure, words))?.into_iter().next().flatten())
}

/// The charts of a goal's indicators, in their order, each as [`indicator`] draws it: those that are read against each other on
/// one scale, in one width and of one height.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn of_goal(
    goal: &[Assessed<'_>],
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Vec<Option<Chart>>, WordsError> {
    alike::draw(goal, checkpoint, (measure, words))
}

/// How many indicators have which status, as bars; `None` without indicators.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn counts(
    assessment: &Assessment,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<Option<Chart>, WordsError> {
    statuses::counts(assessment, checkpoint, words)
}

/// The statuses of each priority's indicators, a mark for each; `None` without indicators.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn by_priority(
    assessment: &Assessment,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    statuses::by_priority(assessment, strategy, checkpoint, (measure, words))
}

/// The statuses of each programme's indicators, a mark for each; `None` without indicators.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn by_programme(
    assessment: &Assessment,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    statuses::by_programme(assessment, strategy, checkpoint, (measure, words))
}

/// How much of what was asked of each organisation came, as bars; `None` where nothing was asked.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn coverage(
    coverage: &Coverage<'_>,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    coverage::draw(coverage, measure, words)
}
