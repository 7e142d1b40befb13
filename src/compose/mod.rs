//! Assessments → Markdown, one report a language.
//!
//! A view with all strings ready is built first; templates (`report-templates/*.md.j2`, which a strategy
//! folder may replace one by one) only lay it out, with words from `report-templates/locales`. Whatever
//! a template prints is escaped unless it is marked as Markdown, so a cell can never become markup.
//! minijinja is used only here.

mod abbreviation;
mod charts;
mod environment;
mod error;
mod escape;
mod formula;
mod narrative;
mod prose;
mod reminder;
mod templates;
mod tidy;
mod view;

pub use error::ComposeError;
pub use narrative::narrative_findings;
pub use reminder::reminder;
pub use templates::Templates;
pub use view::Room;

use crate::assess::{Assessment, StatusMove};
use crate::chart::Measure;
use crate::checkpoint::{Comparison, Round};
use crate::finding::Finding;
use crate::output::FileRecord;
use crate::strategy::{Checkpoint, Organisation};
use crate::words::Words;

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// Everything known at the checkpoint.
    pub round: &'a Round,
    /// How everything stands at it.
    pub assessment: &'a Assessment,
    /// How everything stood at the mid-term, for the report of the end of term.
    pub previous: Option<Previous<'a>>,
    /// What was corrected since earlier versions, oldest first.
    pub errata: &'a [Erratum],
    /// Whether it is a draft: said in its title, with the findings in an annex.
    pub draft: bool,
    /// The files that it is made from: of them the register and the analyst's tables have their hashes.
    pub inputs: &'a [FileRecord],
    /// How much room its pages have for charts.
    pub measure: Measure,
}

/// An earlier checkpoint that this one is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Previous<'a> {
    /// The checkpoint.
    pub checkpoint: &'a Checkpoint,
    /// How everything stood at it.
    pub assessment: &'a Assessment,
}

/// What one version of a frozen checkpoint has otherwise than the version that it superseded.
#[derive(Debug, Clone, PartialEq)]
pub struct Erratum {
    /// Why it was superseded.
    pub reason: String,
    /// Who decided so.
    pub name: String,
    /// Figures, texts and indicators that were corrected.
    pub comparison: Comparison,
    /// Statuses that moved.
    pub moves: Vec<StatusMove>,
}

/// A composed report.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// The report.
    pub markdown: String,
    /// The charts that it refers to: file name relative to it, and picture.
    pub charts: Vec<(String, String)>,
    /// Faults that are only seen when a report is composed.
    pub findings: Vec<Finding>,
}

/// Composes the report of the checkpoint in the language of `words`.
///
/// # Errors
///
/// [`ComposeError::Labels`] where names of the strategy or register are not written in the language,
/// [`ComposeError::Words`] where words of the program are not, [`ComposeError::Template`] where a
/// template is not well-formed or names something that there is not.
pub fn compose(
    input: &Input<'_>,
    words: &Words,
    templates: &Templates,
) -> Result<Composed, ComposeError> {
    compose_within(input, words, templates, Room::STEPS[0])
}

/// As [`compose`], with no more in the executive group's review than there is `room` for; reports of
/// other kinds hold all.
///
/// # Errors
///
/// As [`compose`].
pub fn compose_within(
    input: &Input<'_>,
    words: &Words,
    templates: &Templates,
    room: Room,
) -> Result<Composed, ComposeError> {
    let charts = charts::draw(input, words)?;
    let report = view::report(input, words, &charts, room)?;
    let name = format!("{}.md.j2", input.round.checkpoint.kind.id());
    let view = minijinja::Value::from(minijinja::value::Serde(&report));
    let markdown = environment::render(&name, templates, words.messages(), view)?;
    let markdown =
        abbreviation::expand(&markdown, &input.round.strategy.expansions(words.language()));
    Ok(Composed { markdown, charts: charts.into_files(), findings: Vec::new() })
}

/// Composes an organisation's extract of the checkpoint in the language of `words`, with the charts that
/// it refers to.
///
/// # Errors
///
/// As [`compose`].
pub fn extract(
    input: &Input<'_>,
    organisation: &Organisation,
    words: &Words,
    templates: &Templates,
) -> Result<Composed, ComposeError> {
    let charts = charts::draw(input, words)?;
    let extract = view::extract(input, organisation, words, &charts)?;
    let view = minijinja::Value::from(minijinja::value::Serde(&extract));
    let markdown = environment::render("organisation.md.j2", templates, words.messages(), view)?;
    let markdown =
        abbreviation::expand(&markdown, &input.round.strategy.expansions(words.language()));
    let charts = charts.into_files().into_iter();
    let charts = charts.filter(|(file, _)| markdown.contains(&format!("({file})"))).collect();
    Ok(Composed { markdown, charts, findings: Vec::new() })
}
