//! What an organisation owes, thing by thing.

use super::{Item, Part, State};
use crate::assess::Assessment;
use crate::checkpoint::{Owed, Round};
use crate::finding::{
    Argument, Code, FORM_NOT_FILLED_IN, Finding, MISSING_EXPLANATION, MISSING_FIGURE,
    MISSING_MEASURES, NO_RETURN, STALE_SERIES,
};
use crate::intake::{Account, Subject, Topic};
use crate::strategy::{Goal, Id};
use crate::validate::completeness;

/// Everything that `organisation` owes; `rejected` are the errors in what it sent.
pub(super) fn items(
    round: &Round,
    assessment: &Assessment,
    organisation: &Id,
    rejected: &[&Finding],
) -> Vec<Item> {
    let mut items = figures(round, organisation, rejected);
    items.extend(accounts(round, organisation));
    items.extend(explanations(round, assessment, organisation));
    items.sort_by_key(|item| item.part);
    items
}

fn figures(round: &Round, organisation: &Id, rejected: &[&Finding]) -> Vec<Item> {
    let owed: Vec<&Owed> =
        round.owed.iter().filter(|owed| owed.organisation == *organisation).collect();
    let in_order = round.strategy.indicators.iter();
    in_order
        .flat_map(|known| owed.iter().map(move |owed| (known, owed)))
        .filter(|(known, owed)| owed.indicator == known.id)
        .map(|(known, owed)| Item {
            part: Part::Figure,
            subject: owed.indicator.clone(),
            breakdown: owed.breakdown.clone(),
            period: Some(owed.period),
            told: Some(known.told(owed.period)),
            state: figure(round, owed, rejected),
        })
        .collect()
}

fn figure(round: &Round, owed: &Owed, rejected: &[&Finding]) -> State {
    if owed.came {
        return State::Came;
    }
    if is_waived(round, owed) {
        return State::Accepted;
    }
    let period = owed.period.to_string();
    let is_rejected = rejected.iter().any(|finding| {
        finding.indicator.as_deref() == Some(owed.indicator.as_str())
            && finding.period.as_deref() == Some(period.as_str())
    });
    if is_rejected { State::Rejected } else { State::Missing }
}

/// Whether a waiver accepts that the figures of the series, or all of the organisation's, are absent.
fn is_waived(round: &Round, owed: &Owed) -> bool {
    let group = owed.breakdown.clone().unwrap_or_default();
    waived(round, owed.organisation.as_str()).any(|finding| {
        let is_gap = is(finding, &MISSING_FIGURE) || is(finding, &STALE_SERIES);
        let is_of_series = finding.indicator.as_deref() == Some(owed.indicator.as_str())
            && matches!(finding.arguments.get("groups"), Some(Argument::Groups(groups)) if groups.contains(&group));
        let is_all = is(finding, &NO_RETURN) || is(finding, &FORM_NOT_FILLED_IN);
        is_all || (is_gap && is_of_series)
    })
}

fn is(finding: &Finding, code: &Code) -> bool {
    finding.code.id == code.id
}

/// The findings on an organisation that waivers silence.
fn waived<'a>(round: &'a Round, organisation: &'a str) -> impl Iterator<Item = &'a Finding> {
    round.findings.iter().filter(move |finding| {
        finding.waiver.is_some() && finding.organisation.as_deref() == Some(organisation)
    })
}

/// A text and an own status of every goal that the organisation has an indicator of.
fn accounts(round: &Round, organisation: &Id) -> Vec<Item> {
    let takes_part = |goal: &Goal| {
        round.strategy.indicators_of(&goal.id).any(|indicator| {
            indicator.organisations.contains(organisation)
                && indicator.is_valid_on(round.checkpoint.as_of)
        })
    };
    let mut items = Vec::new();
    for (_, goal) in round.strategy.goals().filter(|(_, goal)| takes_part(goal)) {
        let about = || {
            let own = round.accounts.iter().filter(|one| one.organisation == *organisation);
            own.filter(|account| is_about(round, account, &goal.id))
        };
        let has_text = about().any(|account| !account.texts.is_empty());
        let has_status = about().any(|account| account.status.is_some());
        items.push(of_subject(Part::Text, &goal.id, has_text));
        items.push(of_subject(Part::Status, &goal.id, has_status));
    }
    items
}

/// Whether an account speaks of a goal or of an indicator of it.
fn is_about(round: &Round, account: &Account, goal: &Id) -> bool {
    match &account.subject {
        Subject::Goal(id) => id == goal,
        Subject::Indicator(id) => {
            round.strategy.indicator(id.as_str()).is_some_and(|one| one.goal == *goal)
        }
        Subject::Priority(_) => false,
    }
}

fn of_subject(part: Part, subject: &Id, has_come: bool) -> Item {
    let state = if has_come { State::Came } else { State::Missing };
    Item { part, subject: subject.clone(), breakdown: None, period: None, told: None, state }
}

/// Explanations and measures, owed by the first of an indicator's organisations.
fn explanations(round: &Round, assessment: &Assessment, organisation: &Id) -> Vec<Item> {
    let mut items = Vec::new();
    let indicators = round.strategy.indicators_by_id();
    for assessed in &assessment.indicators {
        let indicator = indicators.get(assessed.indicator.as_str()).copied();
        let owes = completeness::responsible(indicator).as_ref() == Some(organisation);
        if !owes || !assessed.effective.needs_explanation() {
            continue;
        }
        let parts = [
            (Part::Explanation, Topic::Explanation, &MISSING_EXPLANATION),
            (Part::Measures, Topic::Measures, &MISSING_MEASURES),
        ];
        for (part, topic, code) in parts {
            let has_come = completeness::is_told(round, indicator, assessed, topic);
            let mut item = of_subject(part, &assessed.indicator, has_come);
            let is_waived = waived(round, organisation.as_str()).any(|finding| {
                is(finding, code)
                    && finding.indicator.as_deref() == Some(assessed.indicator.as_str())
            });
            if !has_come && is_waived {
                item.state = State::Accepted;
            }
            items.push(item);
        }
    }
    items
}
