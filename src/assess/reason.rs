//! Why there is no judgement, and what goes with one.

use serde::{Deserialize, Serialize};

/// Why no judgement can be made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// There is no baseline.
    NoBaseline,
    /// There is no target.
    NoTarget,
    /// The baseline is zero, from which no rate can be worked out.
    ZeroBaseline,
    /// The target is zero, towards which no rate can be worked out.
    ZeroTarget,
    /// Baseline, value and target do not have one sign.
    SignChange,
    /// The target is the baseline.
    TargetEqualsBaseline,
    /// The target lies on the wrong side of the baseline.
    WrongWayTarget,
    /// The latest figure is not from after the baseline.
    NotAfterBaseline,
    /// The band has no width.
    EmptyBand,
    /// There is one figure only.
    SinglePoint,
    /// The newest owed figure is absent.
    StaleValue,
    /// Scope or definition changed after the baseline.
    SeriesBreak,
    /// A part of an aggregate did not come: whose.
    MissingPart(Vec<String>),
    /// The newest figure, or a part of it, is confidential or too small to be published.
    Confidential,
    /// The weights of an aggregate come to nothing.
    ZeroWeights,
    /// No organisation judged it.
    NotJudged,
    /// No figure was due yet, or only reasons for its absence came.
    NoFigure,
    /// The figures have more digits than can be reckoned with exactly.
    OutOfRange,
}

impl Reason {
    /// The word used in JSON and in words' ids (`reason-…`).
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::NoBaseline => "no-baseline",
            Self::NoTarget => "no-target",
            Self::ZeroBaseline => "zero-baseline",
            Self::ZeroTarget => "zero-target",
            Self::SignChange => "sign-change",
            Self::TargetEqualsBaseline => "target-equals-baseline",
            Self::WrongWayTarget => "wrong-way-target",
            Self::NotAfterBaseline => "not-after-baseline",
            Self::EmptyBand => "empty-band",
            Self::SinglePoint => "single-point",
            Self::StaleValue => "stale-value",
            Self::SeriesBreak => "series-break",
            Self::MissingPart(_) => "missing-part",
            Self::Confidential => "confidential",
            Self::ZeroWeights => "zero-weights",
            Self::NotJudged => "not-judged",
            Self::NoFigure => "no-figure",
            Self::OutOfRange => "out-of-range",
        }
    }
}

/// What goes with a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// On preliminary figures.
    Preliminary,
    /// On an estimate.
    Estimate,
    /// On a bound such as `yli 70`.
    Bound,
    /// On a part of a year.
    PartialYear,
    /// The latest figure is old for its frequency.
    Old,
    /// The status would change within half of the last printed digit, or within the survey's error.
    NearEdge,
    /// The target's period has not been measured.
    TargetNotYetMeasured,
    /// The target's period lies beyond the term.
    TargetBeyondTerm,
}

impl Flag {
    /// The word used in JSON and in words' ids (`flag-…`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Estimate => "estimate",
            Self::Bound => "bound",
            Self::PartialYear => "partial-year",
            Self::Old => "old",
            Self::NearEdge => "near-edge",
            Self::TargetNotYetMeasured => "target-not-yet-measured",
            Self::TargetBeyondTerm => "target-beyond-term",
        }
    }
}
