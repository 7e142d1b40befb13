//! A figure of an indicator as its table and its notes have it: what it is, and what is said of it.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::desk::Desk;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Kind, Mark};
use crate::notation::label::normalised;
use crate::strategy::{Indicator, IndicatorKind, Method, Period};
use crate::words::NO_BREAK_SPACE;

/// A figure of an indicator, or what stands in its place.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) period: Period,
    pub(super) part: Part,
    /// Whose it is, where it is not the whole.
    pub(super) sender: Option<String>,
    /// The figure without its unit.
    pub(super) value: String,
    /// What it is called as a figure that is not final.
    pub(super) finality: Option<Mark>,
    /// Whether it is the latest actual.
    pub(super) is_latest: bool,
    /// Whether it stands in no table, but is told below it: what was expected of a period before its figure came,
    /// and what an organisation aimed at for itself.
    pub(super) is_aside: bool,
    /// What is said of it, which stands below the table; see [`super::remarks`].
    pub(super) notes: Vec<Note>,
}

/// What is said of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// Of whose part of it, where it is not of the whole.
    pub(super) sender: Option<String>,
    pub(super) text: Passage,
}

impl Entry {
    pub(super) fn new(period: Period, part: Part, value: String) -> Self {
        let (sender, finality, notes) = (None, None, Vec::new());
        Self { period, part, sender, value, finality, is_latest: false, is_aside: false, notes }
    }

    /// What it is, in words; a part of a baseline is a figure like others.
    pub(super) fn kind(
        &self,
        desk: &Desk<'_>,
        indicator: &Indicator,
        of_part: bool,
    ) -> Result<String, ComposeError> {
        let word = match self.part {
            Part::Other(Kind::Forecast) if self.is_aside => "part-earlier-forecast",
            Part::Baseline if of_part => Part::Actual.word(indicator),
            part => part.word(indicator),
        };
        desk.text(word)
    }

    /// Its figure with what it is before it, unless its place says so, and with that it is not final.
    pub(super) fn told(
        &self,
        desk: &Desk<'_>,
        indicator: &Indicator,
        is_said: bool,
    ) -> Result<String, ComposeError> {
        let value = self.value.clone();
        let kind = (!is_said).then(|| desk.text(self.part.word(indicator))).transpose()?;
        if let (Some(kind), IndicatorKind::Stage) = (&kind, indicator.kind) {
            let period = kind.as_str().into();
            return desk.with("value-at", [("value", value.into()), ("period", period)]);
        }
        let finality = self.finality.and_then(finality_word);
        let finality = finality.map(|word| desk.text(word)).transpose()?;
        let words: Vec<String> = kind.into_iter().chain(finality).collect();
        if words.is_empty() {
            return Ok(value);
        }
        Ok(format!("{}{NO_BREAK_SPACE}{value}", words.join(", ")))
    }
}

/// The id of the word for a figure that is not final.
fn finality_word(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Preliminary => Some("figure-preliminary"),
        Mark::Estimate => Some("figure-estimate"),
        Mark::Hidden | Mark::Converted => None,
    }
}

/// What orders periods by their ends, and holds for a season and the half of a year that it stands for alike.
pub(super) fn days(period: Period) -> (Date, Reverse<Date>) {
    (period.last_day(), Reverse(period.first_day()))
}

/// What a figure is, in the order in which those of one period are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Baseline,
    Actual,
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
