//! Indicators: what is measured, in what unit, towards what, by whom.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Halves, Id, Period, Validity};
use crate::finding::Place;
use crate::words::LocalText;

/// What an indicator's figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndicatorKind {
    /// Numbers in a unit.
    Numeric,
    /// Stages of an undertaking.
    Stage,
}

/// How far an undertaking has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Not begun.
    NotStarted,
    /// Begun.
    Started,
    /// Under way.
    UnderWay,
    /// Done.
    Done,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::Started, Self::UnderWay, Self::Done];

    /// The word used in the register, JSON and CSV.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::Started => "started",
            Self::UnderWay => "under-way",
            Self::Done => "done",
        }
    }

    /// The stage with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }

    /// Its rank, from 0 to 3; observations of stages carry it as their value.
    #[must_use]
    pub fn rank(self) -> i64 {
        match self {
            Self::NotStarted => 0,
            Self::Started => 1,
            Self::UnderWay => 2,
            Self::Done => 3,
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
    /// Within a band is good.
    Keep,
}

/// How a status is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// A way from the baseline to the target.
    Linear,
    /// A floor or ceiling to hold.
    Level,
    /// A compound rate of growth.
    Cagr,
    /// Within a band.
    Band,
    /// Stages against a plan.
    Milestone,
    /// Better or worse than the baseline.
    Trend,
    /// The organisation's own judgement.
    Judged,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 7] = [
        Self::Linear,
        Self::Level,
        Self::Cagr,
        Self::Band,
        Self::Milestone,
        Self::Trend,
        Self::Judged,
    ];

    /// The word used in the register, JSON and words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Level => "level",
            Self::Cagr => "cagr",
            Self::Band => "band",
            Self::Milestone => "milestone",
            Self::Trend => "trend",
            Self::Judged => "judged",
        }
    }

    /// The method with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.id() == id)
    }
}

/// How figures of several organisations or breakdowns become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// There is one figure.
    Single,
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
    /// Their mean, weighted by another indicator.
    WeightedMean,
    /// The least.
    Min,
    /// The greatest.
    Max,
}

/// How often a figure is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Every year.
    Year,
    /// Every half of a year.
    Half,
    /// Every quarter.
    Quarter,
    /// Every month.
    Month,
    /// A survey every so many years from the baseline's.
    Survey(u8),
}

impl Frequency {
    /// Months from one figure to the next.
    #[must_use]
    pub fn months(self) -> i64 {
        match self {
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
            Self::Survey(years) => 12 * i64::from(years),
        }
    }
}

impl Indicator {
    /// Whether a figure covers some months of a year only, where whole years are followed or the months are no half and no
    /// quarter.
    #[must_use]
    pub fn is_part_of_year(&self, period: Period) -> bool {
        let is_shorter = match period {
            Period::Half(..) | Period::Quarter(..) | Period::Month(..) | Period::Months(..) => {
                period.length_in_months() < 12
            }
            Period::Year(_) | Period::Season(..) | Period::Day(_) => false,
        };
        period.is_partial_year() || (self.frequency == Frequency::Year && is_shorter)
    }

    /// Whether a period is longer or shorter than those of this indicator's figures, and shares days with one of `others`
    /// that is not: what is of both is told twice.
    #[must_use]
    pub fn overlaps(&self, period: Period, others: impl IntoIterator<Item = Period>) -> bool {
        let is_regular =
            |period: Period| i64::from(period.length_in_months()) == self.frequency.months();
        let shares_days = |other: &Period| {
            period.first_day() <= other.last_day() && other.first_day() <= period.last_day()
        };
        let is_span = period.length_in_months() > 0;
        is_span
            && !is_regular(period)
            && others
                .into_iter()
                .filter(|other| is_regular(*other))
                .any(|other| shares_days(&other))
    }
}

/// A dimension in which figures may be broken down, with its groups: `sex=women,men`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The dimension.
    pub dimension: String,
    /// Its groups; an observation's breakdown is one of them as `dimension=group`.
    pub groups: Vec<String>,
}

/// What a milestone asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MilestoneValue {
    /// A value.
    Value(Decimal),
    /// A stage.
    Stage(Stage),
}

/// A point of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// When.
    pub period: Period,
    /// What.
    pub value: MilestoneValue,
}

/// Baseline, target and what lies between, as the register has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// When the baseline was measured.
    pub baseline_period: Option<Period>,
    /// The baseline, where the register has it; else the return's figure for the period.
    pub baseline_value: Option<Decimal>,
    /// When the target is to be reached.
    pub target_period: Option<Period>,
    /// The target.
    pub target_value: Option<Decimal>,
    /// The band's lower end.
    pub target_low: Option<Decimal>,
    /// The band's upper end.
    pub target_high: Option<Decimal>,
    /// Points on the way, in order of time.
    pub milestones: Vec<Milestone>,
}

/// A checked row of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its id.
    pub id: Id,
    /// Its goal.
    pub goal: Id,
    /// Its name.
    pub name: LocalText,
    /// What organisations also call it.
    pub aliases: Vec<String>,
    /// What is counted.
    pub definition: LocalText,
    /// Numbers or stages.
    pub kind: IndicatorKind,
    /// Its unit; empty for stages.
    pub unit: String,
    /// Decimals in print, where the register names them.
    pub decimals: Option<u32>,
    /// Which way is better, where the register says.
    pub direction: Option<Direction>,
    /// The least legal value.
    pub min: Option<Decimal>,
    /// The greatest legal value.
    pub max: Option<Decimal>,
    /// The largest believable relative change between two periods, as a fraction.
    pub max_change: Option<Decimal>,
    /// Baseline, target and milestones.
    pub plan: Plan,
    /// The method, as named or as the register's other columns make it.
    pub method: Method,
    /// What counts as no change, in the unit.
    pub tolerance: Option<Decimal>,
    /// Who decided baseline and target, and when.
    pub decided: Option<String>,
    /// Who reports it.
    pub organisations: Vec<Id>,
    /// How their figures become one.
    pub aggregate: Aggregate,
    /// The weighting indicator.
    pub weight: Option<Id>,
    /// Allowed breakdowns.
    pub breakdowns: Vec<Breakdown>,
    /// How often a figure is made.
    pub frequency: Frequency,
    /// Months from a period's end until its figure exists.
    pub lag: u32,
    /// Who owns the statistic.
    pub source: Option<String>,
    /// The published error of a survey, ± in the unit.
    pub error: Option<Decimal>,
    /// What the figures cover.
    pub scope: Option<String>,
    /// When it is in use.
    pub valid: Validity,
    /// The smallest count that may be published.
    pub min_count: Option<Decimal>,
    /// Further facts by column name, kept as they are.
    pub other: BTreeMap<String, String>,
    /// Where its row stands in the register.
    pub place: Place,
    /// How its series names the halves of a year, as far as the figures are known; no record keeps it.
    #[serde(skip)]
    pub halves: Halves,
}

impl Indicator {
    /// Whether what one organisation gives is a part of the indicator's figure.
    #[must_use]
    pub fn is_given_in_parts(&self) -> bool {
        self.aggregate != Aggregate::Single && self.organisations.len() > 1
    }

    /// Whether it is in use on `date`.
    #[must_use]
    pub fn is_valid_on(&self, date: Date) -> bool {
        self.valid.contains(date)
    }

    /// The day from or until which it is in use, where `period` lies wholly before or after; that of the baseline is
    /// asked for all the same.
    #[must_use]
    pub fn bound_of_use(&self, period: Period) -> Option<Date> {
        let is_baseline = self.plan.baseline_period == Some(period);
        let from = self.valid.from.filter(|from| period.last_day() < *from && !is_baseline);
        from.or_else(|| self.valid.to.filter(|to| period.first_day() > *to))
    }

    /// +1 where more is better, −1 where less is: the `s` of the assessment; `None` for `keep` or unsaid.
    #[must_use]
    pub fn sign(&self) -> Option<i64> {
        match self.direction {
            Some(Direction::Increase) => Some(1),
            Some(Direction::Decrease) => Some(-1),
            Some(Direction::Keep) | None => None,
        }
    }
}
