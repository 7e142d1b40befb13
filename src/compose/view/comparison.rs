//! The end of term beside the mid-term: baseline → mid-term → end, what changed, goals met and not.

use serde::Serialize;

use super::account::{self, Accounts};
use super::annex::changes;
use super::dated::{self, Dated};
use super::desk::Desk;
use super::goal;
use super::statuses::StatusView;
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::Topic;
use crate::strategy::{Goal, Indicator, Status};

/// The end of term beside the mid-term.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    has_previous: bool,
    rows: Vec<ComparisonRow>,
    better: Vec<Change>,
    worse: Vec<Change>,
    otherwise: Vec<Change>,
    revised: usize,
    /// Indicators that were exchanged or are judged otherwise since the mid-term.
    changed: usize,
    goals_all: Vec<GoalResult>,
    goals_some: Vec<GoalResult>,
    goals_none: Vec<GoalResult>,
    /// Whether any of them is binding and has a status.
    has_binding: bool,
    recommendations: Accounts,
    /// That texts of the chapter of recommendations are in another language.
    recommendations_notice: Option<String>,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
}

/// One indicator from the baseline to the end.
#[derive(Debug, Serialize)]
pub(super) struct ComparisonRow {
    name: String,
    baseline: Dated,
    middle: Dated,
    end: Dated,
    target: Dated,
    status_then: Option<StatusView>,
    status_now: StatusView,
}

/// One indicator whose status changed.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    name: String,
    then: StatusView,
    now: StatusView,
}

/// How many of a goal's indicators reached their targets.
#[derive(Debug, Serialize)]
pub(super) struct GoalResult {
    name: String,
    binding: bool,
    achieved: usize,
    indicators: usize,
    status: Option<StatusView>,
}

pub(super) fn comparison(desk: &Desk<'_>) -> Result<Comparison, ComposeError> {
    let recommendations =
        account::collect(desk, desk.round().accounts.iter(), &[Topic::Recommendations])?;
    let mut comparison = Comparison {
        has_previous: desk.input.previous.is_some(),
        rows: Vec::new(),
        better: Vec::new(),
        worse: Vec::new(),
        otherwise: Vec::new(),
        revised: desk.round().revisions.len(),
        changed: changes::since_middle(desk),
        goals_all: Vec::new(),
        goals_some: Vec::new(),
        goals_none: Vec::new(),
        has_binding: false,
        recommendations_notice: account::chapter_notice(desk, recommendations.passages())?,
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
            Some(then) => dated::latest(desk, indicator, then)?,
            None => Dated::none(desk, "nothing-in-use")?,
        };
        let status_then = match (previous, then) {
            (Some(previous), Some(then)) => Some(desk.standing_at(then, previous.checkpoint.kind)?),
            _ => None,
        };
        let name = desk.label(&indicator.name);
        let now = desk.standing(assessed)?;
        if let (Some(then), Some(view)) = (then, &status_then) {
            let change = || Change { name: name.clone(), then: view.clone(), now: now.clone() };
            match (rank(then.effective), rank(assessed.effective)) {
                (Some(before), Some(after)) if after > before => self.better.push(change()),
                (Some(before), Some(after)) if after < before => self.worse.push(change()),
                (Some(_), Some(_)) => {}
                _ if then.effective != assessed.effective => self.otherwise.push(change()),
                _ => {}
            }
        }
        self.rows.push(ComparisonRow {
            name,
            baseline: dated::baseline(desk, indicator, assessed)?,
            middle,
            end: dated::latest(desk, indicator, assessed)?,
            target: dated::target(desk, indicator)?,
            status_then,
            status_now: now,
        });
        Ok(())
    }

    fn add_goal(&mut self, desk: &Desk<'_>, one: &Goal) -> Result<(), ComposeError> {
        let assessed = goal::of_goals(desk, &[&one.id]);
        let achieved =
            assessed.iter().filter(|assessed| assessed.effective == Status::Achieved).count();
        let result = GoalResult {
            name: desk.label(&one.name),
            binding: one.binding,
            achieved,
            indicators: assessed.len(),
            status: goal::status(desk, desk.input.assessment.goal(one.id.as_str()))?,
        };
        self.has_binding |= result.status.is_some();
        match (achieved, assessed.len()) {
            (_, 0) => {}
            (0, _) => self.goals_none.push(result),
            (some, all) if some < all => self.goals_some.push(result),
            _ => self.goals_all.push(result),
        }
        Ok(())
    }
}

/// How good a status is; what was not judged cannot be compared.
fn rank(status: Status) -> Option<u8> {
    match status {
        Status::Achieved => Some(3),
        Status::OnTrack => Some(2),
        Status::AtRisk | Status::PartlyAchieved => Some(1),
        Status::OffTrack | Status::NotAchieved => Some(0),
        Status::NotAssessable | Status::NotReported => None,
    }
}
