//! The summary: plain numbers, counts by status, what is achieved, what is at risk, coverage.

use serde::Serialize;

use super::dated::{self, Dated, Units};
use super::desk::Desk;
use super::statuses::{CountView, StatusView};
use super::{goal, indicator, organisation};
use crate::assess::IndicatorAssessment;
use crate::chart;
use crate::compose::ComposeError;
use crate::compose::charts::{self, Figure};
use crate::compose::prose::Passage;
use crate::strategy::{Id, Indicator, Priority, Status};

/// The summary.
#[derive(Debug, Serialize)]
pub(super) struct Summary {
    priorities: usize,
    goals: usize,
    indicators: usize,
    as_of: String,
    counts: Vec<CountView>,
    counts_text: String,
    chart: Option<Figure>,
    priority_chart: Option<Figure>,
    by_priority: Vec<PriorityCounts>,
    achieved: Vec<Line>,
    risks: Vec<Line>,
    /// The indicators of other statuses, status by status.
    others: Vec<Others>,
    /// Those of them whose status calls for an explanation and measures that did not come whole.
    unexplained: Option<String>,
    coverage: Coverage,
    language_notice: Option<String>,
    narrative: Option<Passage>,
    narrative_notice: Option<String>,
}

/// How many of a priority's indicators have each of the statuses that the report counts.
#[derive(Debug, Serialize)]
pub(super) struct PriorityCounts {
    name: String,
    counts: Vec<usize>,
    /// The same in words, for a table that would have too many columns.
    counts_text: String,
}

/// An indicator on a line of the summary.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    name: String,
    goal: String,
    priority: String,
    status: StatusView,
    latest: Dated,
    target: Dated,
    lacks_explanation: bool,
}

/// The indicators of one status.
#[derive(Debug, Serialize)]
pub(super) struct Others {
    status: StatusView,
    count: usize,
    names: String,
}

/// How much of what was asked for came.
#[derive(Debug, Serialize)]
pub(super) struct Coverage {
    owed: usize,
    came: usize,
    share: String,
    organisations: usize,
    answered: usize,
    silent: Option<String>,
    late: Option<String>,
}

pub(super) fn summary(desk: &Desk<'_>) -> Result<Summary, ComposeError> {
    let assessment = desk.input.assessment;
    let counts = desk.counts(&assessment.indicators)?;
    let narrative = desk.narrative("summary")?;
    let risks = lines(desk, Status::needs_explanation)?;
    let unexplained = risks.iter().filter(|line| line.lacks_explanation);
    let unexplained: Vec<String> = unexplained.map(|line| line.name.clone()).collect();
    Ok(Summary {
        priorities: desk.strategy().priorities.len(),
        goals: desk.strategy().goals().count(),
        indicators: assessment.indicators.len(),
        as_of: desk.date(desk.round().checkpoint.as_of),
        by_priority: by_priority(desk, &counts)?,
        counts_text: desk.counts_text(&counts),
        counts,
        chart: desk.charts.named(charts::COUNTS),
        priority_chart: desk.charts.named(charts::PRIORITIES),
        achieved: lines(desk, |status| status == Status::Achieved)?,
        risks,
        others: others(desk)?,
        unexplained: (!unexplained.is_empty()).then(|| desk.words.list(&unexplained)),
        coverage: coverage(desk),
        language_notice: desk.notice_in("notice-languages", &written(desk))?,
        narrative_notice: desk.notice(&narrative)?,
        narrative,
    })
}

/// A row a priority, a number for each of the statuses of `columns`.
fn by_priority(
    desk: &Desk<'_>,
    columns: &[CountView],
) -> Result<Vec<PriorityCounts>, ComposeError> {
    let row = |priority: &Priority| {
        let goals: Vec<&Id> = priority.goals.iter().map(|goal| &goal.id).collect();
        let assessed = goal::of_goals(desk, &goals);
        let of = |column: &CountView| {
            assessed.iter().filter(|one| one.effective.id() == column.status.id).count()
        };
        Ok(PriorityCounts {
            name: desk.label(&priority.name),
            counts: columns.iter().map(of).collect(),
            counts_text: desk.counts_text(&desk.counts(assessed.iter().copied())?),
        })
    };
    desk.strategy().priorities.iter().map(row).collect()
}

/// The indicators whose effective status is as wanted, in the register's order.
fn lines(desk: &Desk<'_>, want: impl Fn(Status) -> bool) -> Result<Vec<Line>, ComposeError> {
    desk.input
        .assessment
        .indicators
        .iter()
        .filter(|assessed| want(assessed.effective))
        .filter_map(|assessed| {
            desk.strategy().indicator(assessed.indicator.as_str()).map(|one| (one, assessed))
        })
        .map(|(one, assessed)| line(desk, one, assessed))
        .collect()
}

/// The indicators that are neither achieved nor in need of an explanation.
fn others(desk: &Desk<'_>) -> Result<Vec<Others>, ComposeError> {
    let mut others = Vec::new();
    for status in chart::order() {
        if status == Status::Achieved || status.needs_explanation() {
            continue;
        }
        let indicators = desk.input.assessment.indicators.iter();
        let of_status = indicators.filter(|assessed| assessed.effective == status);
        let names: Vec<String> =
            of_status.map(|assessed| desk.indicator(&assessed.indicator)).collect();
        if !names.is_empty() {
            let status = desk.status(status)?;
            others.push(Others { status, count: names.len(), names: desk.words.list(&names) });
        }
    }
    Ok(others)
}

fn line(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Line, ComposeError> {
    let (priority, goal) = match desk.strategy().goal(indicator.goal.as_str()) {
        Some((priority, goal)) => (desk.label(&priority.name), desk.label(&goal.name)),
        None => (String::new(), String::new()),
    };
    Ok(Line {
        name: desk.label(&indicator.name),
        goal,
        priority,
        status: desk.standing(assessed)?,
        latest: dated::reached(desk, indicator, assessed)?,
        target: dated::target(desk, indicator, assessed, Units::Beside)?,
        lacks_explanation: indicator::lacks_explanation(desk, indicator, assessed.effective),
    })
}

/// What people wrote at the checkpoint, as far as its language goes.
fn written(desk: &Desk<'_>) -> Vec<Passage> {
    let accounts = desk.round().accounts.iter();
    accounts.map(|account| desk.written_by(&account.organisation, "")).collect()
}

fn coverage(desk: &Desk<'_>) -> Coverage {
    let owed = &desk.round().owed;
    let came = owed.iter().filter(|owed| owed.came).count();
    let asked = organisation::asked(desk);
    let silent: Vec<String> = asked
        .iter()
        .filter(|one| !organisation::has_answered(desk, &one.id))
        .map(|one| desk.label(&one.name))
        .collect();
    let late: Vec<String> = asked
        .iter()
        .filter(|one| organisation::is_late(desk, &one.id))
        .map(|one| desk.label(&one.name))
        .collect();
    let list = |names: &[String]| (!names.is_empty()).then(|| desk.words.list(names));
    Coverage {
        owed: owed.len(),
        came,
        share: desk.share(came, owed.len()),
        organisations: asked.len(),
        answered: asked.len() - silent.len(),
        silent: list(&silent),
        late: list(&late),
    }
}
