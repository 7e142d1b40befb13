//! Round and assessment → a plain model of the report in one language, all strings ready.
//!
//! Templates only lay it out. Every name here is a name that templates may use.

mod account;
mod annex;
mod breakdown;
mod calendar;
mod comparison;
mod dated;
mod desk;
mod entry;
mod erratum;
mod extract;
mod figures;
mod front;
mod goal;
mod indicator;
mod interim;
mod labels;
mod notes;
mod organisation;
mod parts;
mod programme;
mod quoted;
mod remarks;
mod say;
mod series;
mod statuses;
mod summary;

pub use interim::Room;

use serde::Serialize;

use super::charts::Charts;
use super::narrative::Known;
use super::{ComposeError, Input};
use crate::assess::Assessment;
use crate::chart::Measure;
use crate::checkpoint::Round;
use crate::strategy::{CheckpointKind, Organisation};
use crate::words::Words;

/// A report.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    kind: &'static str,
    /// Whether it is the full one, not the shortened one of a `summary-only` language.
    full: bool,
    draft: bool,
    front: front::Front,
    cover: front::Cover,
    errata: Vec<erratum::ErratumView>,
    summary: summary::Summary,
    priorities: Vec<goal::PriorityView>,
    programmes: programme::Programmes,
    coverage: organisation::CoverageView,
    organisations: Vec<organisation::Group>,
    comparison: Option<comparison::Comparison>,
    interim: Option<interim::Interim>,
    annexes: annex::Annexes,
}

/// The view of `input` in the language of `words`.
///
/// # Errors
///
/// [`ComposeError::Labels`] where names lack the language, [`ComposeError::Words`] where words do.
pub(super) fn report(
    input: &Input<'_>,
    words: &Words,
    charts: &Charts,
    room: Room,
) -> Result<Report, ComposeError> {
    labels::check(input, words.language())?;
    let desk = desk::Desk::new(input, words, charts);
    let kind = desk.kind();
    let full = !desk.strategy().summary_only.contains(&words.language());
    let comparison = match kind {
        CheckpointKind::EndOfTerm => Some(comparison::comparison(&desk)?),
        CheckpointKind::MidTerm | CheckpointKind::Interim => None,
    };
    let interim = match kind {
        CheckpointKind::Interim => Some(interim::interim(&desk, room)?),
        CheckpointKind::MidTerm | CheckpointKind::EndOfTerm => None,
    };
    Ok(Report {
        kind: kind.id(),
        full,
        draft: input.draft,
        front: front::front(&desk)?,
        cover: front::cover(&desk)?,
        errata: erratum::errata(&desk)?,
        summary: summary::summary(&desk)?,
        priorities: goal::priorities(&desk)?,
        programmes: programme::programmes(&desk)?,
        coverage: organisation::coverage_view(&desk),
        organisations: organisation::groups(&desk)?,
        comparison,
        interim,
        annexes: annex::annexes(&desk, full)?,
    })
}

/// The view of an organisation's extract in the language of `words`.
///
/// # Errors
///
/// As [`report`].
pub(super) fn extract(
    input: &Input<'_>,
    organisation: &Organisation,
    words: &Words,
    charts: &Charts,
) -> Result<extract::Extract, ComposeError> {
    labels::check(input, words.language())?;
    extract::extract(&desk::Desk::new(input, words, charts), organisation)
}

/// The figures and names that a narrative may ask for in the language of `words`.
///
/// # Errors
///
/// [`ComposeError::Words`] where words lack the language.
pub(super) fn known(
    round: &Round,
    assessment: &Assessment,
    words: &Words,
) -> Result<Known, ComposeError> {
    let (previous, errata, inputs, measure) = (None, &[], &[], Measure::default());
    let input = Input { round, assessment, previous, errata, draft: false, inputs, measure };
    let charts = Charts::none(words.language());
    quoted::known(&desk::Desk::new(&input, words, &charts))
}
