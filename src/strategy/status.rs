//! Statuses: a mark, a word, a colour in third place.

use serde::{Deserialize, Serialize};

use crate::words::{Words, WordsError};

use super::CheckpointKind;

/// How an indicator or goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The target is reached.
    Achieved,
    /// The way to the target is covered as planned.
    OnTrack,
    /// Less of the way is covered than planned.
    AtRisk,
    /// Far less of the way is covered than planned.
    OffTrack,
    /// At the end of term: most of the way was covered.
    PartlyAchieved,
    /// At the end of term: less than that.
    NotAchieved,
    /// No judgement can be made, for a reason that is told.
    NotAssessable,
    /// Nothing owed came.
    NotReported,
}

impl Status {
    /// All statuses, in the order in which they are counted and printed.
    pub const ALL: [Self; 8] = [
        Self::Achieved,
        Self::OnTrack,
        Self::AtRisk,
        Self::OffTrack,
        Self::PartlyAchieved,
        Self::NotAchieved,
        Self::NotAssessable,
        Self::NotReported,
    ];

    /// The id used in JSON and CSV.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::PartlyAchieved => "partly-achieved",
            Self::NotAchieved => "not-achieved",
            Self::NotAssessable => "not-assessable",
            Self::NotReported => "not-reported",
        }
    }

    /// The status with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }

    /// The mark that stands before its word: hollow where there is no judgement, and nowhere else.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Self::Achieved => "●",
            Self::OnTrack => "▲",
            Self::AtRisk => "◆",
            Self::OffTrack => "▼",
            Self::PartlyAchieved => "⬖",
            Self::NotAchieved => "✘",
            Self::NotAssessable => "○",
            Self::NotReported => "□",
        }
    }

    /// The mark that stood for it alone in earlier reports.
    #[must_use]
    pub fn former_mark(self) -> Option<&'static str> {
        match self {
            Self::PartlyAchieved => Some("◇"),
            Self::NotAchieved => Some("▽"),
            Self::Achieved
            | Self::OnTrack
            | Self::AtRisk
            | Self::OffTrack
            | Self::NotAssessable
            | Self::NotReported => None,
        }
    }

    /// Whether it tells how something stands, and not that this cannot be told.
    #[must_use]
    pub fn is_judged(self) -> bool {
        !matches!(self, Self::NotAssessable | Self::NotReported)
    }

    /// Whether its organisation owes an explanation and measures.
    #[must_use]
    pub fn needs_explanation(self) -> bool {
        matches!(self, Self::AtRisk | Self::OffTrack | Self::NotAchieved)
    }

    /// Its word at a checkpoint of `kind`: *achieved* reads *at target level* before the end of term.
    ///
    /// # Errors
    ///
    /// [`WordsError::Missing`] where the language lacks the word.
    pub fn word(self, kind: CheckpointKind, words: &Words) -> Result<String, WordsError> {
        match (self, kind) {
            (Self::Achieved, CheckpointKind::MidTerm | CheckpointKind::Interim) => {
                words.text("status-at-target-level")
            }
            _ => words.text(&format!("status-{}", self.id())),
        }
    }
}
