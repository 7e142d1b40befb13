//! A figure of an indicator as its table and its notes have it: what it is, and what is said of it.

use super::desk::Desk;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::Kind;
use crate::notation::label::normalised;
use crate::strategy::{Indicator, Method, Period};

/// A figure of an indicator, or what stands in its place.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) period: Period,
    pub(super) part: Part,
    /// Whose it is, where it is not the whole.
    pub(super) sender: Option<String>,
    /// The figure without its unit.
    pub(super) value: String,
    /// Whether it is the latest actual.
    pub(super) is_latest: bool,
    /// The parts that it was made of, where there are several.
    pub(super) parts: Option<String>,
    /// What is said of it, which stands below the table; see [`super::remarks`].
    pub(super) notes: Vec<Passage>,
}

impl Entry {
    pub(super) fn new(period: Period, part: Part, value: String) -> Self {
        let (sender, parts) = (None, None);
        Self { period, part, sender, value, is_latest: false, parts, notes: Vec::new() }
    }

    /// What it is, in words, with whose it is.
    pub(super) fn kind(
        &self,
        desk: &Desk<'_>,
        indicator: &Indicator,
    ) -> Result<String, ComposeError> {
        let word = desk.text(self.part.word(indicator))?;
        Ok(self.sender.as_ref().map_or(word.clone(), |sender| format!("{word}, {sender}")))
    }
}

/// What a figure is, in the order in which those of one period are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Baseline,
    Actual,
    Piece,
    Missing,
    Other(Kind),
    Expected,
    Milestone,
    Target,
    Projection,
}

impl Part {
    /// Whether a note is nothing but a name of what the row is, in whatever language its sender writes.
    pub(super) fn is_called(self, note: &str, kind: &str) -> bool {
        const BASELINE: [&str; 4] = ["lähtötaso", "lähtöarvo", "utgångsnivå", "baseline"];
        let note = normalised(note);
        let note = note.trim_end_matches('.');
        note == normalised(kind) || (self == Self::Baseline && BASELINE.contains(&note))
    }

    /// Whether it is no measured figure: a forecast, a plan, an organisation's own target.
    pub(super) fn is_ahead(self) -> bool {
        matches!(self, Self::Other(_) | Self::Projection)
    }

    /// Whether it is of the way to the target.
    pub(super) fn is_on_way(self) -> bool {
        matches!(self, Self::Expected | Self::Milestone)
    }

    /// The id of its word.
    pub(super) fn word(self, indicator: &Indicator) -> &'static str {
        let is_level = indicator.method == Method::Level;
        match self {
            Self::Baseline => "part-baseline",
            Self::Actual | Self::Missing | Self::Other(Kind::Actual) => "part-actual",
            Self::Piece => "part-piece",
            Self::Other(Kind::Forecast) => "part-forecast",
            Self::Other(Kind::Budget) => "part-budget",
            Self::Other(Kind::Plan) => "part-plan",
            Self::Other(Kind::Target) => "part-own-target",
            Self::Expected | Self::Milestone if is_level && indicator.sign() == Some(-1) => {
                "part-ceiling"
            }
            Self::Expected | Self::Milestone if is_level => "part-floor",
            Self::Expected => "part-expected",
            Self::Milestone if indicator.method == Method::Milestone => "part-planned",
            Self::Milestone => "part-milestone",
            Self::Target => "part-target",
            Self::Projection => "part-projection",
        }
    }
}
