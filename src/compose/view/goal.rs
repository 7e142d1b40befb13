//! Priorities with their goals, and the goals' indicators and accounts.

use serde::Serialize;

use super::account::{self, Accounts};
use super::desk::Desk;
use super::indicator::{self, IndicatorView, OverrideView, OwnView};
use super::statuses::{CountView, StatusView};
use crate::assess::{GoalAssessment, IndicatorAssessment};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Subject, Topic};
use crate::strategy::{CheckpointKind, Goal, Id, Priority};

/// A priority's chapter.
#[derive(Debug, Serialize)]
pub(super) struct PriorityView {
    id: String,
    name: String,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
    goal_count: usize,
    indicator_count: usize,
    counts: Vec<CountView>,
    counts_text: String,
    goals: Vec<GoalView>,
    accounts: Accounts,
    /// Whether anything was written of it or its goals.
    has_highlights: bool,
}

/// A goal's section.
#[derive(Debug, Serialize)]
pub(super) struct GoalView {
    id: String,
    name: String,
    binding: bool,
    status: Option<StatusView>,
    overridden: Option<OverrideView>,
    own: Vec<OwnView>,
    counts_text: String,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
    indicators: Vec<IndicatorView>,
    accounts: Accounts,
}

pub(super) fn priorities(desk: &Desk<'_>) -> Result<Vec<PriorityView>, ComposeError> {
    desk.strategy().priorities.iter().map(|one| priority(desk, one)).collect()
}

fn priority(desk: &Desk<'_>, priority: &Priority) -> Result<PriorityView, ComposeError> {
    let goals: Result<Vec<GoalView>, ComposeError> =
        priority.goals.iter().map(|one| goal(desk, one)).collect();
    let goals = goals?;
    let accounts =
        account::of_subject(desk, &Subject::Priority(priority.id.clone()), topics(desk))?;
    let ids: Vec<&Id> = priority.goals.iter().map(|goal| &goal.id).collect();
    let assessed = of_goals(desk, &ids);
    let counts = desk.counts(assessed.iter().copied())?;
    let narrative = desk.narrative(priority.id.as_str())?;
    Ok(PriorityView {
        id: priority.id.to_string(),
        name: desk.label(&priority.name),
        narrative_notice: desk.notice(&narrative)?,
        narrative,
        goal_count: priority.goals.len(),
        indicator_count: assessed.len(),
        counts_text: desk.counts_text(&counts),
        counts,
        has_highlights: !accounts.entries.is_empty()
            || goals.iter().any(|goal| !goal.accounts.entries.is_empty()),
        goals,
        accounts,
    })
}

fn goal(desk: &Desk<'_>, goal: &Goal) -> Result<GoalView, ComposeError> {
    let indicators: Result<Vec<IndicatorView>, ComposeError> = desk
        .strategy()
        .indicators_of(&goal.id)
        .filter_map(|one| Some((one, desk.input.assessment.indicator(one.id.as_str())?)))
        .map(|(one, assessed)| indicator::view(desk, one, assessed))
        .collect();
    let counts = desk.counts(of_goals(desk, &[&goal.id]))?;
    let assessed = desk.input.assessment.goal(goal.id.as_str());
    let narrative = desk.narrative(goal.id.as_str())?;
    let own = assessed.map(|assessed| assessed.own.as_slice()).unwrap_or_default();
    Ok(GoalView {
        id: goal.id.to_string(),
        name: desk.label(&goal.name),
        binding: goal.binding,
        status: status(desk, assessed)?,
        overridden: overridden(desk, assessed)?,
        own: indicator::own(desk, own)?,
        counts_text: counts_text_of_several(desk, &counts),
        narrative_notice: desk.notice(&narrative)?,
        narrative,
        indicators: indicators?,
        accounts: account::of_subject(desk, &Subject::Goal(goal.id.clone()), topics(desk))?
            .without_status(),
    })
}

/// The counts of a goal's indicators; of a single one, its own section says as much.
fn counts_text_of_several(desk: &Desk<'_>, counts: &[CountView]) -> String {
    match counts.iter().map(|count| count.count).sum::<usize>() {
        0 | 1 => String::new(),
        _ => desk.counts_text(counts),
    }
}

/// A goal's status, where it has one.
pub(super) fn status(
    desk: &Desk<'_>,
    assessed: Option<&GoalAssessment>,
) -> Result<Option<StatusView>, ComposeError> {
    let effective = assessed.and_then(|assessed| assessed.effective);
    effective.map(|status| desk.status(status)).transpose()
}

fn overridden(
    desk: &Desk<'_>,
    assessed: Option<&GoalAssessment>,
) -> Result<Option<OverrideView>, ComposeError> {
    match assessed {
        Some(one) => {
            let computed = one.computed.map(|status| desk.status(status)).transpose()?;
            indicator::overridden(desk, one.overridden.as_ref(), computed)
        }
        None => Ok(None),
    }
}

/// The assessed indicators of goals.
pub(super) fn of_goals<'a>(desk: &Desk<'a>, goals: &[&Id]) -> Vec<&'a IndicatorAssessment> {
    let indicators = &desk.input.assessment.indicators;
    indicators.iter().filter(|assessed| goals.contains(&&assessed.goal)).collect()
}

/// Recommendations have a chapter of their own at the end of term.
fn topics(desk: &Desk<'_>) -> &'static [Topic] {
    match desk.kind() {
        CheckpointKind::EndOfTerm => Topic::ALL.split_at(5).0,
        CheckpointKind::MidTerm | CheckpointKind::Interim => &Topic::ALL,
    }
}
