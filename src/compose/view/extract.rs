//! One organisation's own part of a checkpoint, for its yearly planning: its goals and indicators, how they
//! stand, what it still owes, and what is asked of it next.

use serde::Serialize;

use super::account::{self, Accounts};
use super::annex::{Origins, origins};
use super::desk::Desk;
use super::front::{self, Front};
use super::goal;
use super::indicator::{self, IndicatorView};
use super::organisation::{Lacking, Missing, lacking, missing};
use super::statuses::{CountView, StatusView};
use crate::assess::IndicatorAssessment;
use crate::checkpoint::{Owed, owed};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Subject, Topic};
use crate::strategy::{Checkpoint, Goal, Id, Indicator, Organisation, Priority};
use crate::validate::{OrganisationCoverage, Part, Tally, coverage};

/// An organisation's extract.
#[derive(Debug, Serialize)]
pub(in crate::compose) struct Extract {
    draft: bool,
    front: Front,
    organisation: String,
    as_of: String,
    counts: Vec<CountView>,
    counts_text: String,
    received: String,
    approved: Option<Passage>,
    parts: Vec<PartRow>,
    lacking: Vec<Lacking>,
    priorities: Vec<PriorityPart>,
    next: Option<Next>,
    annexes: Annexes,
}

/// How much of one part was asked for and came.
#[derive(Debug, Serialize)]
struct PartRow {
    id: &'static str,
    came: usize,
    owed: usize,
}

/// A priority with the goals that the organisation takes part in.
#[derive(Debug, Serialize)]
struct PriorityPart {
    name: String,
    goals: Vec<GoalPart>,
}

/// A goal with the organisation's indicators of it.
#[derive(Debug, Serialize)]
struct GoalPart {
    name: String,
    binding: bool,
    status: Option<StatusView>,
    own: Option<StatusView>,
    indicators: Vec<IndicatorView>,
    accounts: Accounts,
}

/// What is asked at the next checkpoint.
#[derive(Debug, Serialize)]
struct Next {
    title: String,
    as_of: String,
    due: Option<String>,
    figures: Vec<Missing>,
    goals: Vec<String>,
    explanations: Vec<String>,
}

/// Where the figures come from, by the names that the annex's template uses.
#[derive(Debug, Serialize)]
struct Annexes {
    numbers: Numbers,
    #[serde(flatten)]
    origins: Origins,
    quotes: Vec<super::quoted::Quote>,
}

#[derive(Debug, Serialize)]
struct Numbers {
    provenance: usize,
}

pub(super) fn extract(
    desk: &Desk<'_>,
    organisation: &Organisation,
) -> Result<Extract, ComposeError> {
    let id = &organisation.id;
    let assessed = assessed_of(desk, id);
    let counts = desk.counts(assessed.iter().map(|(_, assessed)| *assessed))?;
    let coverage = coverage(desk.round(), desk.input.assessment);
    let own = coverage.organisations.iter().find(|one| one.organisation.id == *id);
    let indicators: Vec<&Indicator> = assessed.iter().map(|(indicator, _)| *indicator).collect();
    let received = own.and_then(|own| own.received).map(|day| desk.date(day)).unwrap_or_default();
    let approved = own.map(|own| own.approvals(desk.words)).transpose()?;
    Ok(Extract {
        draft: desk.input.draft,
        front: front::of_extract(desk, organisation)?,
        organisation: desk.label(&organisation.name),
        as_of: desk.date(desk.round().checkpoint.as_of),
        counts_text: desk.counts_text(&counts),
        counts,
        received,
        approved: approved.filter(|text| !text.is_empty()).map(|text| desk.written(&text)),
        parts: own.map(parts).unwrap_or_default(),
        lacking: own.map(|own| lacking(desk, own)).transpose()?.unwrap_or_default(),
        priorities: priorities(desk, id)?,
        next: next(desk, id, &assessed)?,
        annexes: Annexes {
            numbers: Numbers { provenance: 1 },
            origins: origins(desk, &indicators, id)?,
            quotes: Vec::new(),
        },
    })
}

/// The organisation's indicators in use, in the register's order.
fn assessed_of<'a>(
    desk: &Desk<'a>,
    organisation: &Id,
) -> Vec<(&'a Indicator, &'a IndicatorAssessment)> {
    let own = desk.strategy().indicators.iter();
    own.filter(|indicator| indicator.organisations.contains(organisation))
        .filter_map(|one| Some((one, desk.input.assessment.indicator(one.id.as_str())?)))
        .collect()
}

fn parts(own: &OrganisationCoverage<'_>) -> Vec<PartRow> {
    Part::ALL
        .into_iter()
        .map(|part| (part, own.tally(&[part])))
        .filter(|(_, tally)| tally.owed > 0)
        .map(|(part, Tally { owed, came, .. })| PartRow { id: part.id(), came, owed })
        .collect()
}

fn priorities(desk: &Desk<'_>, id: &Id) -> Result<Vec<PriorityPart>, ComposeError> {
    let mut parts = Vec::new();
    for priority in &desk.strategy().priorities {
        let goals = goals(desk, priority, id)?;
        if !goals.is_empty() {
            parts.push(PriorityPart { name: desk.label(&priority.name), goals });
        }
    }
    Ok(parts)
}

fn goals(desk: &Desk<'_>, priority: &Priority, id: &Id) -> Result<Vec<GoalPart>, ComposeError> {
    let mut parts = Vec::new();
    for goal in &priority.goals {
        let part = goal_part(desk, goal, id)?;
        if !part.indicators.is_empty() || !part.accounts.entries.is_empty() {
            parts.push(part);
        }
    }
    Ok(parts)
}

fn goal_part(desk: &Desk<'_>, goal: &Goal, id: &Id) -> Result<GoalPart, ComposeError> {
    let assessed = desk.input.assessment.goal(goal.id.as_str());
    let own = assessed.and_then(|assessed| assessed.own.iter().find(|(who, _)| who == id));
    let mut indicators = Vec::new();
    for (indicator, assessed) in assessed_of(desk, id) {
        if indicator.goal == goal.id {
            let told = own_accounts(desk, &Subject::Indicator(indicator.id.clone()), id)?;
            indicators.push(indicator::view(desk, indicator, assessed)?.with_accounts(told));
        }
    }
    Ok(GoalPart {
        name: desk.label(&goal.name),
        binding: goal.binding,
        status: goal::status(desk, assessed)?,
        own: own.map(|(_, status)| desk.status(*status)).transpose()?,
        indicators,
        accounts: own_accounts(desk, &Subject::Goal(goal.id.clone()), id)?,
    })
}

/// What the organisation itself wrote of a subject.
fn own_accounts(desk: &Desk<'_>, subject: &Subject, id: &Id) -> Result<Accounts, ComposeError> {
    let accounts = desk.round().accounts.iter();
    let own = accounts.filter(|one| one.subject == *subject && one.organisation == *id);
    Ok(account::collect(desk, own, &Topic::ALL)?.without_status())
}

/// What is asked at the checkpoint after this one: the figures that will be out, and the texts.
fn next(
    desk: &Desk<'_>,
    id: &Id,
    assessed: &[(&Indicator, &IndicatorAssessment)],
) -> Result<Option<Next>, ComposeError> {
    let now = &desk.round().checkpoint;
    let next = desk.strategy().checkpoints.iter().find(|other| other.as_of > now.as_of);
    let Some(next) = next else { return Ok(None) };
    let all = owed(desk.strategy(), next, &desk.round().observations);
    let open: Vec<&Owed> =
        all.iter().filter(|owed| owed.organisation == *id && !owed.came).collect();
    let takes_part = |goal: &&Goal| {
        desk.strategy()
            .indicators_of(&goal.id)
            .any(|one| one.organisations.contains(id) && one.is_valid_on(next.as_of))
    };
    let goals = desk.strategy().goals().map(|(_, goal)| goal).filter(takes_part);
    let behind = assessed.iter().filter(|(_, one)| one.effective.needs_explanation());
    Ok(Some(Next {
        title: title(desk, next)?,
        as_of: desk.date(next.as_of),
        due: next.due.map(|due| desk.date(due)),
        figures: missing(desk, &open)?,
        goals: goals.map(|goal| desk.label(&goal.name)).collect(),
        explanations: behind.map(|(indicator, _)| desk.label(&indicator.name)).collect(),
    }))
}

fn title(desk: &Desk<'_>, checkpoint: &Checkpoint) -> Result<String, ComposeError> {
    let name = desk.label(&desk.strategy().name);
    desk.with(&format!("title-{}", checkpoint.kind.id()), [("strategy", name.into())])
}
