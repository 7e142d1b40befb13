//! The end of term beside the mid-term: baseline → mid-term → end, where statuses went, goals met and not.
//!
//! At the mid-term a status tells whether an indicator is on its way, at the end mostly whether it arrived: of two
//! statuses of these two scales neither is the better one. What can be compared is the figures, and statuses of
//! one scale.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::Serialize;

use super::account::{self, Accounts};
use super::annex::changes;
use super::dated::{self, Dated, Units};
use super::desk::Desk;
use super::goal;
use super::statuses::StatusView;
use crate::assess::{IndicatorAssessment, Point};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Qualifier, Topic};
use crate::strategy::{CheckpointKind, Goal, Indicator, Method, Status};

/// The end of term beside the mid-term.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    has_previous: bool,
    rows: Vec<ComparisonRow>,
    /// The indicators that are judged without a figure, so that they have no row.
    without_figures: Vec<String>,
    without_figures_text: String,
    /// How many figures are better, worse and as they were.
    better: usize,
    worse: usize,
    same: usize,
    moves: Vec<Move>,
    revised: usize,
    /// Indicators that were exchanged or are judged otherwise since the mid-term.
    changed: usize,
    goals_all: Vec<GoalResult>,
    goals_some: Vec<GoalResult>,
    goals_none: Vec<GoalResult>,
    recommendations: Accounts,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
}

/// One indicator from the baseline to the end.
#[derive(Debug, Serialize)]
pub(super) struct ComparisonRow {
    /// With the unit of its figures.
    name: String,
    baseline: Dated,
    middle: Dated,
    end: Dated,
    target: Dated,
    /// The id of the word for how its figure changed, where that can be told.
    change: Option<&'static str>,
}

impl ComparisonRow {
    fn has_figures(&self) -> bool {
        [&self.baseline, &self.middle, &self.end, &self.target].iter().any(|one| one.is_given)
    }
}

/// The indicators whose statuses went from one to the same other one.
#[derive(Debug, Serialize)]
pub(super) struct Move {
    then: StatusView,
    now: StatusView,
    /// The id of the word for what that means, where it can be told.
    meaning: Option<&'static str>,
    count: usize,
    names: String,
    #[serde(skip)]
    of: (Status, Status, Vec<String>),
}

/// How a goal's indicators stand.
#[derive(Debug, Serialize)]
pub(super) struct GoalResult {
    name: String,
    binding: bool,
    counts_text: String,
    status: Option<StatusView>,
}

pub(super) fn comparison(desk: &Desk<'_>) -> Result<Comparison, ComposeError> {
    let recommendations =
        account::collect(desk, desk.round().accounts.iter(), &[Topic::Recommendations])?;
    let mut comparison = Comparison {
        has_previous: desk.input.previous.is_some(),
        rows: Vec::new(),
        without_figures: Vec::new(),
        without_figures_text: String::new(),
        better: 0,
        worse: 0,
        same: 0,
        moves: Vec::new(),
        revised: desk.round().revisions.len(),
        changed: changes::since_middle(desk),
        goals_all: Vec::new(),
        goals_some: Vec::new(),
        goals_none: Vec::new(),
        recommendations,
        narrative: desk.narrative("recommendations")?,
        narrative_notice: None,
    };
    comparison.narrative_notice = desk.notice(&comparison.narrative)?;
    for assessed in &desk.input.assessment.indicators {
        if let Some(indicator) = desk.strategy().indicator(assessed.indicator.as_str()) {
            comparison.add(desk, indicator, assessed)?;
        }
    }
    comparison.without_figures_text = desk.words.list(&comparison.without_figures);
    comparison.moves.sort_by_key(|one| (one.of.0, one.of.1));
    for one in &mut comparison.moves {
        (one.count, one.names) = (one.of.2.len(), desk.words.list(&one.of.2));
    }
    for (_, goal) in desk.strategy().goals() {
        comparison.add_goal(desk, goal)?;
    }
    Ok(comparison)
}

impl Comparison {
    fn add(
        &mut self,
        desk: &Desk<'_>,
        indicator: &Indicator,
        assessed: &IndicatorAssessment,
    ) -> Result<(), ComposeError> {
        let previous = desk.input.previous.as_ref();
        let then =
            previous.and_then(|previous| previous.assessment.indicator(indicator.id.as_str()));
        let middle = match then {
            Some(then) => dated::latest(desk, indicator, then, Units::Apart)?,
            None => Dated::none(desk, "nothing-in-use")?,
        };
        if let (Some(previous), Some(then)) = (previous, then) {
            let name = desk.label(&indicator.name);
            self.add_move(desk, (then, previous.checkpoint.kind), assessed, name)?;
        }
        let change = then.and_then(|then| change(indicator, then, assessed));
        match change {
            Some("change-better") => self.better += 1,
            Some("change-worse") => self.worse += 1,
            Some("change-none") => self.same += 1,
            _ => {}
        }
        let row = ComparisonRow {
            name: desk.name_in_unit(indicator),
            baseline: dated::baseline(desk, indicator, assessed, Units::Apart)?,
            middle,
            end: dated::latest(desk, indicator, assessed, Units::Apart)?,
            target: dated::target(desk, indicator, assessed, Units::Apart)?,
            change,
        };
        if indicator.method == Method::Judged && !row.has_figures() {
            self.without_figures.push(desk.label(&indicator.name));
        } else {
            self.rows.push(row);
        }
        Ok(())
    }

    /// Adds an indicator to those whose statuses went the same way.
    fn add_move(
        &mut self,
        desk: &Desk<'_>,
        (then, kind): (&IndicatorAssessment, CheckpointKind),
        now: &IndicatorAssessment,
        name: String,
    ) -> Result<(), ComposeError> {
        let (before, after) = (then.effective, now.effective);
        if let Some(one) = self.moves.iter_mut().find(|one| (one.of.0, one.of.1) == (before, after))
        {
            one.of.2.push(name);
            return Ok(());
        }
        self.moves.push(Move {
            then: desk.status_at(before, kind)?,
            now: desk.status(after)?,
            meaning: meaning(before, after),
            count: 0,
            names: String::new(),
            of: (before, after, vec![name]),
        });
        Ok(())
    }

    fn add_goal(&mut self, desk: &Desk<'_>, one: &Goal) -> Result<(), ComposeError> {
        let assessed = goal::of_goals(desk, &[&one.id]);
        let achieved =
            assessed.iter().filter(|assessed| assessed.effective == Status::Achieved).count();
        let counts = desk.counts(assessed.iter().copied())?;
        let result = GoalResult {
            name: desk.label(&one.name),
            binding: one.binding,
            counts_text: desk.counts_text(&counts),
            status: goal::status(desk, desk.input.assessment.goal(one.id.as_str()))?,
        };
        match (achieved, assessed.len()) {
            (_, 0) => {}
            (0, _) => self.goals_none.push(result),
            (some, all) if some < all => self.goals_some.push(result),
            _ => self.goals_all.push(result),
        }
        Ok(())
    }
}

/// The id of the word for what it means that a status went from one to another, where both are of one scale, or
/// one is none.
fn meaning(before: Status, after: Status) -> Option<&'static str> {
    let rank = |status| match status {
        Status::OnTrack => Some(2),
        Status::AtRisk => Some(1),
        Status::OffTrack => Some(0),
        _ => None,
    };
    match (before.is_judged(), after.is_judged()) {
        (false, true) => Some("move-assessable"),
        (true, false) => Some("move-not-assessable"),
        _ if before == after && before != Status::Achieved => Some("move-none"),
        _ => match rank(before)?.cmp(&rank(after)?) {
            Ordering::Less => Some("move-better"),
            Ordering::Greater => Some("move-worse"),
            Ordering::Equal => None,
        },
    }
}

/// The id of the word for how the figure of `now` is beside that of `then`: nothing where a bound is all that is
/// known of one, or one is of a longer time.
fn change(
    indicator: &Indicator,
    then: &IndicatorAssessment,
    now: &IndicatorAssessment,
) -> Option<&'static str> {
    let (old, new) = (then.latest.as_ref()?, now.latest.as_ref()?);
    if old.period.is_same_time(new.period) {
        return Some("change-no-figure");
    }
    let is_known = |point: &Point| matches!(point.qualifier(), Qualifier::Exact | Qualifier::About);
    let length = |point: &Point| point.period.length_in_months();
    if !(is_known(old) && is_known(new) && length(old) == length(new)) {
        return None;
    }
    let gain = merit(indicator, new.value)?.checked_sub(merit(indicator, old.value)?)?;
    let error = indicator.error.unwrap_or_default();
    Some(match gain {
        gain if gain.abs() <= error => "change-none",
        gain if gain > Decimal::ZERO => "change-better",
        _ => "change-worse",
    })
}

/// A number that is greater the better a value is: the value in its direction, or how far it is within its range.
fn merit(indicator: &Indicator, value: Decimal) -> Option<Decimal> {
    let plan = &indicator.plan;
    match (indicator.sign(), plan.target_low, plan.target_high) {
        (Some(sign), _, _) => Some(if sign < 0 { -value } else { value }),
        (None, Some(low), Some(high)) => {
            let outside = (low - value).max(value - high).max(Decimal::ZERO);
            Some(-outside)
        }
        (None, _, _) => None,
    }
}
