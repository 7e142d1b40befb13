//! What one organisation is asked at a checkpoint: figures that it owes, beside those that it gave
//! before, and its goals.

use super::Order;
use crate::checkpoint::owed;
use crate::intake::{Account, FormRecord, Kind, Observation, Subject};
use crate::strategy::{
    Checkpoint, Goal, Id, Indicator, Method, Organisation, Period, Priority, Strategy,
};

/// Everything that a form holds, in the strategy's order.
#[derive(Debug)]
pub(super) struct Ask<'a> {
    pub(super) strategy: &'a Strategy,
    pub(super) checkpoint: &'a Checkpoint,
    pub(super) organisation: &'a Organisation,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) topics: Vec<TopicLine<'a>>,
}

/// One figure: known from before, or asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) breakdown: Option<String>,
    pub(super) period: Period,
    pub(super) kind: Kind,
    /// What was given before; `None` where the cell is open.
    pub(super) known: Option<&'a Observation>,
}

/// One row of the assessment: a goal, or an indicator that is judged and not measured.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TopicLine<'a> {
    pub(super) priority: &'a Priority,
    pub(super) goal: &'a Goal,
    pub(super) judged: Option<&'a Indicator>,
    /// What the organisation wrote of it before.
    pub(super) before: Option<&'a Account>,
}

impl TopicLine<'_> {
    /// The id by which the row is known again.
    pub(super) fn id(&self) -> &Id {
        self.judged.map_or(&self.goal.id, |indicator| &indicator.id)
    }
}

impl<'a> Ask<'a> {
    /// Whether there is nothing to ask.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.topics.is_empty()
    }

    /// The indicators of its figures, in the register's order, each with the place of its first line
    /// and how many it has.
    pub(super) fn indicators(&self) -> Vec<(&'a Indicator, usize, usize)> {
        let mut found: Vec<(&'a Indicator, usize, usize)> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            match found.last_mut() {
                Some((last, _, count)) if last.id == line.indicator.id => *count += 1,
                _ => found.push((line.indicator, at, 1)),
            }
        }
        found
    }

    /// What the form keeps of itself, in `language`.
    pub(super) fn record(&self, language: crate::words::Language) -> FormRecord {
        let mut record =
            FormRecord::of(&self.strategy.id, &self.checkpoint.id, &self.organisation.id, language);
        self.lines.iter().filter_map(|line| line.known).for_each(|known| record.know(known));
        record
    }
}

/// What `organisation` is asked.
pub(super) fn ask<'a>(order: &Order<'a>, organisation: &'a Organisation) -> Ask<'a> {
    let Order { strategy, checkpoint, earlier } = *order;
    let own = own_ids(strategy, checkpoint, organisation);
    let indicators: Vec<&Indicator> = strategy
        .indicators
        .iter()
        .filter(|indicator| indicator.is_valid_on(checkpoint.as_of))
        .filter(|indicator| indicator.organisations.iter().any(|id| own.contains(&id)))
        .collect();
    let before: &[Observation] = earlier.map_or(&[], |round| &round.observations);
    let owed = owed(strategy, checkpoint, before);
    let mut lines = Vec::new();
    for indicator in indicators.iter().filter(|indicator| indicator.method != Method::Judged) {
        let mut some = known_lines(indicator, before, &own);
        let asked = owed
            .iter()
            .filter(|owed| owed.indicator == indicator.id && own.contains(&&owed.organisation));
        for owed in asked {
            let line = Line {
                indicator,
                breakdown: owed.breakdown.clone(),
                period: owed.period,
                kind: Kind::Actual,
                known: None,
            };
            if !some.iter().any(|known| answers(known, &line)) {
                some.push(line);
            }
        }
        some.sort_by_key(|line| (group_rank(line), line.period, line.kind));
        lines.extend(some);
    }
    let accounts = earlier.map_or(&[][..], |round| &round.accounts);
    let topics = topics(strategy, &indicators, accounts, &own);
    Ask { strategy, checkpoint, organisation, lines, topics }
}

/// The organisation's own id, and those of organisations that it carries on and that are no more.
fn own_ids<'a>(
    strategy: &'a Strategy,
    checkpoint: &Checkpoint,
    organisation: &'a Organisation,
) -> Vec<&'a Id> {
    let ended = organisation.predecessors.iter().filter(|id| {
        let before = strategy.organisation(id.as_str());
        before.is_none_or(|before| !before.valid.contains(checkpoint.as_of))
    });
    std::iter::once(&organisation.id).chain(ended).collect()
}

/// The figures of an indicator that the organisation gave before. Its own targets are not among them:
/// what is aimed at stands in the register.
fn known_lines<'a>(
    indicator: &'a Indicator,
    before: &'a [Observation],
    own: &[&Id],
) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let fitting = before.iter().filter(|observation| {
        let key = &observation.key;
        key.indicator == indicator.id
            && key.scope == indicator.scope
            && key.kind != Kind::Target
            && observation.outcome.value().is_some()
            && own.contains(&&observation.organisation)
    });
    for observation in fitting {
        let line = Line {
            indicator,
            breakdown: observation.key.breakdown.clone(),
            period: observation.key.period,
            kind: observation.key.kind,
            known: Some(observation),
        };
        let same = |other: &Line<'_>| {
            (&other.breakdown, other.period, other.kind)
                == (&line.breakdown, line.period, line.kind)
        };
        if !lines.iter().any(same) {
            lines.push(line);
        }
    }
    lines
}

/// Whether a line asks for what `line` asks for, or knows it: an actual of the same group with the same
/// end and length, however its period is called.
fn answers(known: &Line<'_>, line: &Line<'_>) -> bool {
    let same_length = known.period.length_in_months() == line.period.length_in_months()
        || known.period.length_in_months() == 0;
    known.kind == Kind::Actual
        && known.breakdown == line.breakdown
        && known.period.time() == line.period.time()
        && same_length
}

/// The whole first, then groups in the register's order.
fn group_rank(line: &Line<'_>) -> (usize, Option<String>) {
    let Some(breakdown) = &line.breakdown else { return (0, None) };
    let groups = line.indicator.breakdowns.iter().flat_map(|breakdown| {
        breakdown.groups.iter().map(move |group| format!("{}={group}", breakdown.dimension))
    });
    let place = groups.into_iter().position(|group| group == *breakdown);
    (place.map_or(usize::MAX, |place| place + 1), Some(breakdown.clone()))
}

/// The goals that the organisation's indicators belong to, each followed by those that are judged.
fn topics<'a>(
    strategy: &'a Strategy,
    indicators: &[&'a Indicator],
    accounts: &'a [Account],
    own: &[&Id],
) -> Vec<TopicLine<'a>> {
    let before = |subject: &Subject| {
        accounts
            .iter()
            .find(|account| account.subject == *subject && own.contains(&&account.organisation))
    };
    let mut lines = Vec::new();
    for (priority, goal) in strategy.goals() {
        let mut of_goal =
            indicators.iter().filter(|indicator| indicator.goal == goal.id).peekable();
        if of_goal.peek().is_none() {
            continue;
        }
        let said = before(&Subject::Goal(goal.id.clone()));
        lines.push(TopicLine { priority, goal, judged: None, before: said });
        for indicator in of_goal.filter(|indicator| indicator.method == Method::Judged) {
            let said = before(&Subject::Indicator(indicator.id.clone()));
            lines.push(TopicLine { priority, goal, judged: Some(indicator), before: said });
        }
    }
    lines
}
