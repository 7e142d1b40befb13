//! Observations: figures, or the reasons for their absence, with where each comes from.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::marks::Marks;
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
///
/// The figures of a long return lie one after another in pages: a piece of memory for each of 200 000 took
/// a fifth of the time of taking them in.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "Observed", into = "Observed")]
pub struct Observation {
    page: Arc<Vec<Observed>>,
    /// Its place on the page, which is never left: a page does not change while two hold it.
    at: u32,
}

impl Observation {
    /// The figures of a page, in their order.
    pub(super) fn page(figures: Vec<Observed>) -> impl Iterator<Item = Self> {
        let count = u32::try_from(figures.len()).unwrap_or(u32::MAX);
        let page = Arc::new(figures);
        (0..count).map(move |at| Self { page: Arc::clone(&page), at })
    }
}

/// Figures by indicator, in their order: a run of them for each place where they stand one after another. They mostly
/// come sorted, so that nearly always one run holds all of an indicator's.
pub type ByIndicator<'a> = BTreeMap<&'a Id, Vec<&'a [Observation]>>;

/// Sorts figures by indicator. They lie all over the memory, so that looking at all of them is slow on one core.
#[must_use]
pub fn by_indicator(figures: &[Observation]) -> ByIndicator<'_> {
    let pairs = figures.par_windows(2).enumerate();
    let ends = pairs.filter_map(|(at, pair)| match pair {
        [one, next] if one.key.indicator != next.key.indicator => Some(at + 1),
        _ => None,
    });
    let ends: Vec<usize> = ends.collect();
    let mut sorted = ByIndicator::new();
    let (mut rest, mut start) = (figures, 0);
    for end in ends.into_iter().chain([figures.len()]) {
        let (run, later) = rest.split_at(end - start);
        (rest, start) = (later, end);
        if let Some(first) = run.first() {
            sorted.entry(&first.key.indicator).or_default().push(run);
        }
    }
    sorted
}

impl From<Observed> for Observation {
    fn from(observed: Observed) -> Self {
        Self { page: Arc::new(vec![observed]), at: 0 }
    }
}

impl From<Observation> for Observed {
    fn from(observation: Observation) -> Self {
        (*observation).clone()
    }
}

impl fmt::Debug for Observation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl PartialEq for Observation {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Observation {}

impl Deref for Observation {
    type Target = Observed;

    fn deref(&self) -> &Observed {
        self.page.get(self.at as usize).expect("a figure's place is on its page")
    }
}

impl DerefMut for Observation {
    /// The figure for changing; where others are held as well, it is copied first.
    fn deref_mut(&mut self) -> &mut Observed {
        if Arc::get_mut(&mut self.page).is_none_or(|page| page.len() > 1) {
            *self = Self::from((**self).clone());
        }
        let page = Arc::make_mut(&mut self.page);
        page.get_mut(self.at as usize).expect("a figure's place is on its page")
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
    pub marks: Marks,
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
