//! Observations: figures, or the reasons for their absence, with where each comes from.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::finding::Place;
use crate::read::Text;
use crate::strategy::{Id, MissingReason, Period};

/// What kind of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What was (TP, toteuma, utfall).
    Actual,
    /// What is expected to be (ENN, ennuste, prognos).
    Forecast,
    /// What the budget has (TA, talousarvio, budget).
    Budget,
    /// What the financial plan has (TS, taloussuunnitelma, ekonomiplan).
    Plan,
    /// What is aimed at (tavoite, mål).
    Target,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::Actual, Self::Forecast, Self::Budget, Self::Plan, Self::Target];

    /// The word used in CSV and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Forecast => "forecast",
            Self::Budget => "budget",
            Self::Plan => "plan",
            Self::Target => "target",
        }
    }
}

/// What tells one figure from all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The indicator.
    pub indicator: Id,
    /// `dimension=group`, or `None` for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<String>,
    /// The period.
    pub period: Period,
    /// The kind.
    pub kind: Kind,
    /// What it covers, where the return or register says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The day of the data, where the return says.
    #[serde(with = "crate::finding::day::maybe", default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

/// What is said of a value beside the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The value itself.
    Exact,
    /// About (`n.`, `noin`, `~`, `lähes`).
    About,
    /// Below (`<`, `alle`).
    Below,
    /// Above (`>`, `yli`).
    Above,
    /// At most (`≤`, `enintään`).
    AtMost,
    /// At least (`≥`, `vähintään`).
    AtLeast,
}

impl Qualifier {
    /// The word used in exports, forms and words' ids (`qualifier-…`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Below => "below",
            Self::Above => "above",
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
        }
    }

    /// What holds of figures that are put together: the one side that all are on, else about.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let sides = [self, other].map(|one| match one {
            Self::Exact | Self::About => 0,
            Self::Below | Self::AtMost => -1,
            Self::Above | Self::AtLeast => 1,
        });
        match (self, other) {
            (one, Self::Exact) | (Self::Exact, one) => one,
            _ if sides.first() == sides.last() => self,
            _ => Self::About,
        }
    }
}

/// What else is known of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Not final (`*`, ennakkotieto).
    Preliminary,
    /// An estimate.
    Estimate,
    /// Read from a hidden row, column or sheet.
    Hidden,
    /// Converted by a declared conversion.
    Converted,
}

/// A figure, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A value in the register's unit; the rank of a stage for `stage` indicators.
    Value(Decimal, Qualifier),
    /// No value, for a reason.
    Missing(MissingReason),
}

impl Outcome {
    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Value(value, _) => Some(*value),
            Self::Missing(_) => None,
        }
    }
}

/// Where a figure or a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Provenance {
    /// File, sheet and cell, or file, line and column.
    pub place: Place,
    /// The file's SHA-256 in hexadecimal.
    pub sha256: Text,
    /// The text of the cell as it was.
    pub raw: Text,
    /// What was done to it, such as `t → kt × 0.001`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversion: Option<String>,
}

/// A figure as an organisation gave it. Cloning one copies nothing: a series, its parts and a round
/// all hold the same figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Observed", into = "Observed")]
pub struct Observation(Arc<Observed>);

impl From<Observed> for Observation {
    fn from(observed: Observed) -> Self {
        Self(Arc::new(observed))
    }
}

impl From<Observation> for Observed {
    fn from(observation: Observation) -> Self {
        Arc::unwrap_or_clone(observation.0)
    }
}

impl Deref for Observation {
    type Target = Observed;

    fn deref(&self) -> &Observed {
        &self.0
    }
}

impl DerefMut for Observation {
    /// The figure for changing; where others hold it as well, it is copied first.
    fn deref_mut(&mut self) -> &mut Observed {
        Arc::make_mut(&mut self.0)
    }
}

/// What an [`Observation`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// What it is a figure of.
    pub key: Key,
    /// The figure.
    pub outcome: Outcome,
    /// What else is known.
    pub marks: BTreeSet<Mark>,
    /// Who gave it.
    pub organisation: Id,
    /// Whose statistic it is, as the return says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// What the sender noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The id of the checkpoint in whose returns it came.
    pub checkpoint: Id,
    /// Where it comes from.
    pub provenance: Provenance,
}
