//! Observations → statuses, one file a method. The formulas and their limits stand in the methods' own docs.

mod aggregate;
mod ahead;
mod arithmetic;
mod assessing;
mod band;
mod cagr;
mod collect;
mod compare;
mod figures;
mod fit;
mod gather;
mod goal;
mod held;
mod judged;
mod judgement;
mod ledger;
mod level;
mod linear;
mod median;
mod milestone;
mod outlook;
mod projection;
mod projection_steps;
mod ratio;
mod reason;
mod record;
mod sentence;
mod settings;
mod teller;
mod told;
mod trend;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use arithmetic::{Arithmetic, Figure};
pub use assessing::series_break;
pub use collect::weight_of_part;
pub use compare::{StatusMove, moved};
pub use goal::WORST_FIRST;
pub(crate) use level::known_level;
pub(crate) use milestone::{planned, stage_plan};
pub use projection_steps::projection_steps;
pub use reason::{Flag, Reason};
pub use record::{recorded, restored};
pub use sentence::{
    Place, computed_words, flag_sentences, printed_places, projection_sentence, qualified,
    reason_sentence, standing_sentence, standing_words, status_on, status_sentence, status_words,
};
pub use settings::{explain_method, settings_sentence};
pub use told::told_steps;

use crate::checkpoint::{Override, Round};
use crate::intake::{Observation, Outcome, Qualifier};
use crate::strategy::{Id, Method, Period, Status};

/// What the figures would be at the target period if they went on as they went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Projection {
    /// The target period.
    pub period: Period,
    /// By least squares, in the unit, kept to nine places.
    pub value: Decimal,
    /// The lower end of the 80 % interval, with five figures or more.
    pub low: Option<Decimal>,
    /// Its upper end.
    pub high: Option<Decimal>,
    /// By the line of Theil and Sen, in the unit, kept to nine places.
    pub theil_sen: Decimal,
    /// Whether both would give one status at the target period.
    pub agrees: bool,
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

impl Point {
    /// What is said of the value, as its parts say it.
    #[must_use]
    pub fn qualifier(&self) -> Qualifier {
        let said = self.parts.iter().map(|part| match part.outcome {
            Outcome::Value(_, qualifier) => qualifier,
            Outcome::Missing(_) => Qualifier::Exact,
        });
        said.fold(Qualifier::Exact, Qualifier::with)
    }

    /// What it is where it is no final and exact figure: preliminary, an estimate, a bound, as its parts are.
    pub fn flags(&self) -> impl Iterator<Item = Flag> {
        self.parts.iter().flat_map(figures::marks_of)
    }
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
    /// The period of which a figure, or a part of one, is lacking, where that is the reason.
    pub lacking: Option<Period>,
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
    /// Where it would lead: see [`IndicatorAssessment::projection`].
    ahead: ahead::Ahead,
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

impl IndicatorAssessment {
    /// Where it would lead; worked out where it is first asked for.
    #[must_use]
    pub fn projection(&self) -> Option<&Projection> {
        self.ahead.get()
    }
}

/// How one goal stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// Judges every indicator in use at the round's checkpoint, and every goal.
#[must_use]
pub fn assess(round: &Round) -> Assessment {
    let ledger = ledger::Ledger::of(round);
    let indicators: Vec<IndicatorAssessment> = round
        .strategy
        .indicators
        .par_iter()
        .filter(|indicator| indicator.is_valid_on(round.checkpoint.as_of))
        .map(|indicator| assessing::assess(&ledger, indicator))
        .collect();
    let goals =
        round.strategy.goals().map(|(_, goal)| goal::assess(round, goal, &indicators)).collect();
    Assessment { indicators, goals }
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

    /// Works out all projections, side by side: for who is about to ask for them all.
    pub fn look_ahead(&self) {
        self.indicators.par_iter().for_each(|assessed| {
            let _ = assessed.projection();
        });
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
