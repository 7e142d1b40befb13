//! The programme groups: their goals, and how these goals' indicators stand.

use serde::Serialize;

use super::desk::Desk;
use super::goal;
use super::statuses::{CountView, StatusView};
use crate::compose::ComposeError;
use crate::compose::charts::{self, Figure};
use crate::compose::prose::Passage;
use crate::strategy::{Id, Programme};

/// The programme groups.
#[derive(Debug, Serialize)]
pub(super) struct Programmes {
    chart: Option<Figure>,
    groups: Vec<ProgrammeView>,
}

/// One programme group.
#[derive(Debug, Serialize)]
pub(super) struct ProgrammeView {
    name: String,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
    indicator_count: usize,
    counts: Vec<CountView>,
    counts_text: String,
    goals: Vec<GoalLine>,
}

/// One of its goals.
#[derive(Debug, Serialize)]
pub(super) struct GoalLine {
    name: String,
    priority: String,
    binding: bool,
    status: Option<StatusView>,
    counts_text: String,
}

pub(super) fn programmes(desk: &Desk<'_>) -> Result<Programmes, ComposeError> {
    let groups: Result<Vec<ProgrammeView>, ComposeError> =
        desk.strategy().programmes.iter().map(|one| programme(desk, one)).collect();
    Ok(Programmes { chart: desk.charts.named(charts::PROGRAMMES), groups: groups? })
}

fn programme(desk: &Desk<'_>, programme: &Programme) -> Result<ProgrammeView, ComposeError> {
    let ids: Vec<&Id> = programme.goals.iter().collect();
    let assessed = goal::of_goals(desk, &ids);
    let counts = desk.counts(assessed.iter().copied())?;
    let narrative = desk.narrative(programme.id.as_str())?;
    let goals: Result<Vec<GoalLine>, ComposeError> =
        programme.goals.iter().map(|id| goal_line(desk, id)).collect();
    Ok(ProgrammeView {
        name: desk.label(&programme.name),
        narrative_notice: desk.notice(&narrative)?,
        narrative,
        indicator_count: assessed.len(),
        counts_text: desk.counts_text(&counts),
        counts,
        goals: goals?,
    })
}

fn goal_line(desk: &Desk<'_>, id: &Id) -> Result<GoalLine, ComposeError> {
    let counts = desk.counts(goal::of_goals(desk, &[id]))?;
    let found = desk.strategy().goal(id.as_str());
    Ok(GoalLine {
        name: desk.subject(id),
        priority: found.map(|(priority, _)| desk.label(&priority.name)).unwrap_or_default(),
        binding: found.is_some_and(|(_, goal)| goal.binding),
        status: goal::status(desk, desk.input.assessment.goal(id.as_str()))?,
        counts_text: desk.counts_text(&counts),
    })
}
