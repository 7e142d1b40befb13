//! Accounts: what an organisation wrote of a goal, a priority or an indicator.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Provenance;
use crate::strategy::{Id, Status};

/// What an account is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A goal.
    Goal(Id),
    /// A priority.
    Priority(Id),
    /// An indicator.
    Indicator(Id),
}

impl Subject {
    /// The id of what it is about.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Goal(id) | Self::Priority(id) | Self::Indicator(id) => id,
        }
    }
}

/// What a text tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Onnistumiset.
    Successes,
    /// Haasteet.
    Challenges,
    /// Vaikutukset.
    Impacts,
    /// Selvitys: why it is not on track.
    Explanation,
    /// Toimenpiteet: what is done about it.
    Measures,
    /// Suositukset.
    Recommendations,
}

impl Topic {
    /// All topics, in the order in which they are printed.
    pub const ALL: [Self; 6] = [
        Self::Successes,
        Self::Challenges,
        Self::Impacts,
        Self::Explanation,
        Self::Measures,
        Self::Recommendations,
    ];

    /// The word used in JSON and in words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Successes => "successes",
            Self::Challenges => "challenges",
            Self::Impacts => "impacts",
            Self::Explanation => "explanation",
            Self::Measures => "measures",
            Self::Recommendations => "recommendations",
        }
    }
}

/// A written text and where it comes from. Its language is the organisation's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text, with its line breaks.
    pub text: String,
    /// Where it stands.
    pub provenance: Provenance,
}

/// What one organisation wrote of one subject at one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What it is about.
    pub subject: Subject,
    /// Who wrote it.
    pub organisation: Id,
    /// The checkpoint in whose returns it came.
    pub checkpoint: Id,
    /// Its own judgement.
    pub status: Option<(Status, Provenance)>,
    /// Its texts; blank ones are absent.
    pub texts: BTreeMap<Topic, Text>,
}
