//! Observations → statuses, one file a method. The formulas and their limits stand in the methods' own docs.

mod arithmetic;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

pub use arithmetic::{Arithmetic, Figure};

use crate::checkpoint::Override;
use crate::intake::Observation;
use crate::strategy::{Id, Method, Period, Status};

/// Why no judgement can be made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
    /// No organisation judged it.
    NotJudged,
    /// The method is not made yet.
    MethodNotAvailable,
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
            Self::NotJudged => "not-judged",
            Self::MethodNotAvailable => "method-not-available",
        }
    }
}

/// What goes with a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// What the figures would be at the target period if they went on as they went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// The target period.
    pub period: Period,
    /// By least squares, in the unit, rounded to three places.
    pub value: Decimal,
    /// The lower end of the 80 % interval, with five figures or more.
    pub low: Option<Decimal>,
    /// Its upper end.
    pub high: Option<Decimal>,
}

/// A point of the series that is judged: the aggregate of its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// How much, in the unit.
    pub value: Decimal,
    /// The observations that it was made of; one for `single`.
    pub parts: Vec<Observation>,
}

/// How one indicator stands at a checkpoint, and how that was worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorAssessment {
    /// The indicator.
    pub indicator: Id,
    /// Its goal.
    pub goal: Id,
    /// The method used.
    pub method: Method,
    /// What the method gives.
    pub computed: Status,
    /// What holds: the override's status where there is one, else the computed one.
    pub effective: Status,
    /// Why it cannot be judged, with `not-assessable`.
    pub reason: Option<Reason>,
    /// What goes with the status.
    pub flags: BTreeSet<Flag>,
    /// The baseline used: the register's, or the return's figure for the baseline's period.
    pub baseline: Option<(Period, Decimal)>,
    /// The latest actual.
    pub latest: Option<Point>,
    /// Where the way should be at the latest actual's time, in the unit.
    pub expected: Option<Decimal>,
    /// The share `p` of the assessment, unrounded.
    pub share: Option<Decimal>,
    /// Where it would lead.
    pub projection: Option<Projection>,
    /// All actuals that were used, in order of time.
    pub series: Vec<Point>,
    /// Actuals of breakdowns, by `dimension=group`, in order of time.
    pub breakdowns: BTreeMap<String, Vec<Point>>,
    /// Figures of other kinds (forecasts, targets given by the organisation, …), in order of their keys.
    pub others: Vec<Observation>,
    /// The steps from the figures to the status.
    pub arithmetic: Vec<Arithmetic>,
    /// What the organisations judged themselves.
    pub own: Vec<(Id, Status)>,
    /// The analyst's status.
    pub overridden: Option<Override>,
}

/// How one goal stands.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalAssessment {
    /// The goal.
    pub goal: Id,
    /// Met only when every indicator is.
    pub binding: bool,
    /// The worst of its indicators' statuses, for a binding goal.
    pub computed: Option<Status>,
    /// What holds.
    pub effective: Option<Status>,
    /// How many of its indicators have which status.
    pub counts: BTreeMap<Status, usize>,
    /// What the organisations judged themselves.
    pub own: Vec<(Id, Status)>,
    /// The analyst's status.
    pub overridden: Option<Override>,
}

/// How everything stands at a checkpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The indicators in use, in the register's order.
    pub indicators: Vec<IndicatorAssessment>,
    /// All goals, in the strategy's order.
    pub goals: Vec<GoalAssessment>,
}

impl Assessment {
    /// The assessment of an indicator.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&IndicatorAssessment> {
        self.indicators.iter().find(|assessed| assessed.indicator == *id)
    }

    /// The assessment of a goal.
    #[must_use]
    pub fn goal(&self, id: &str) -> Option<&GoalAssessment> {
        self.goals.iter().find(|assessed| assessed.goal == *id)
    }

    /// How many indicators have which effective status.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Status, usize> {
        let mut counts = BTreeMap::new();
        for assessed in &self.indicators {
            *counts.entry(assessed.effective).or_default() += 1;
        }
        counts
    }
}
