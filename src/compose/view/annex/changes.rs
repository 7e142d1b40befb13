//! What became of the indicators: exchanged ones, and targets, baselines and methods that moved.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::super::desk::Desk;
use crate::checkpoint::{Aspect, RegisterChange, aspect_words};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::{Id, Indicator};

/// An indicator that is not in use for the whole term.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct Exchange {
    name: String,
    goal: String,
    from: String,
    to: String,
    replaced_by: String,
}

/// One aspect of an indicator that is another than before.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct Moved {
    name: String,
    what: String,
    old: String,
    new: String,
    /// The cut-off of the checkpoint at which it was as before.
    since: String,
    /// Who decided it, where the register names a new decision.
    decided: Option<Passage>,
}

/// Indicators that came or went within the term, by their days in use or by the records.
pub(super) fn exchanges(desk: &Desk<'_>) -> Result<Vec<Exchange>, ComposeError> {
    let (first, last) = desk.strategy().term;
    let mut rows = Vec::new();
    for indicator in &desk.strategy().indicators {
        let from = indicator.valid.from.filter(|from| *from > first);
        let to = indicator.valid.to.filter(|to| *to < last);
        let is_new = from.is_none() && has(desk, &indicator.id, Aspect::Added);
        if from.is_none() && to.is_none() && !is_new {
            continue;
        }
        rows.push(Exchange {
            name: desk.label(&indicator.name),
            goal: desk.subject(&indicator.goal),
            from: if is_new { desk.text("aspect-added")? } else { day(desk, from, "day-to-come")? },
            to: day(desk, to, "day-to-go")?,
            replaced_by: successors(desk, indicator),
        });
    }
    for gone in desk.round().register_changes.iter().filter(|change| change.new.is_none()) {
        let Some(old) = gone.old.as_ref().filter(|old| !is_known(desk, &old.id)) else { continue };
        rows.push(Exchange {
            name: desk.label(&old.name),
            goal: desk.subject(&old.goal),
            from: String::new(),
            to: desk.text("aspect-dropped")?,
            replaced_by: String::new(),
        });
    }
    Ok(rows)
}

/// A day, in the words `to_come` where the checkpoint does not know it as past.
fn day(desk: &Desk<'_>, day: Option<Date>, to_come: &str) -> Result<String, ComposeError> {
    match day {
        Some(day) if day > desk.round().checkpoint.as_of => {
            desk.with(to_come, [("date", desk.date(day).into())])
        }
        day => Ok(day.map(|day| desk.date(day)).unwrap_or_default()),
    }
}

fn is_known(desk: &Desk<'_>, id: &Id) -> bool {
    desk.strategy().indicator(id.as_str()).is_some()
}

fn has(desk: &Desk<'_>, id: &Id, aspect: Aspect) -> bool {
    let changes = desk.round().register_changes.iter();
    changes
        .filter(|change| change.indicator().is_some_and(|one| one.id == *id))
        .any(|change| change.aspects().contains(&aspect))
}

/// The names of the indicators of the same goal that were the first to be taken into use once this one
/// had been withdrawn.
fn successors(desk: &Desk<'_>, old: &Indicator) -> String {
    let later: Vec<(Date, &Indicator)> = desk
        .strategy()
        .indicators_of(&old.goal)
        .filter_map(|other| {
            let from =
                other.valid.from.filter(|from| old.valid.to.is_some_and(|end| *from > end))?;
            Some((from, other))
        })
        .collect();
    let first = later.iter().map(|(from, _)| *from).min();
    let names: Vec<String> = later
        .iter()
        .filter(|(from, _)| Some(*from) == first)
        .map(|(_, next)| desk.label(&next.name))
        .collect();
    desk.words.list(&names)
}

/// Targets, baselines, methods and definitions that are others than at a frozen checkpoint.
pub(super) fn moved(desk: &Desk<'_>) -> Result<Vec<Moved>, ComposeError> {
    rows(desk, &desk.round().register_changes)
}

/// One row an aspect; that an indicator came or went, and when, is told among the exchanges.
pub(in crate::compose::view) fn rows(
    desk: &Desk<'_>,
    changes: &[RegisterChange],
) -> Result<Vec<Moved>, ComposeError> {
    let mut rows = Vec::new();
    for change in changes {
        let (Some(old), Some(new)) = (&change.old, &change.new) else { continue };
        let aspects = change.aspects();
        for aspect in aspects.into_iter().filter(|aspect| *aspect != Aspect::Validity) {
            let told = |one: &Indicator| -> Result<String, ComposeError> {
                let words = aspect_words(one, aspect, &desk.unit(one), desk.words)?;
                Ok(if words.is_empty() { "–".to_owned() } else { words })
            };
            let decided = new.decided.as_deref().filter(|_| new.decided != old.decided);
            let since = desk.strategy().checkpoint(change.since.as_str());
            rows.push(Moved {
                name: desk.label(&new.name),
                what: desk.text(&format!("aspect-{}", aspect.id()))?,
                old: told(old)?,
                new: told(new)?,
                since: since.map(|checkpoint| desk.date(checkpoint.as_of)).unwrap_or_default(),
                decided: decided.map(|text| desk.written(text)),
            });
        }
    }
    Ok(rows)
}

/// How many indicators came, went or are judged otherwise since the mid-term.
pub(in crate::compose::view) fn since_middle(desk: &Desk<'_>) -> usize {
    let Some(middle) = desk.input.previous.map(|previous| previous.checkpoint.as_of) else {
        return 0;
    };
    let now = &desk.round().checkpoint;
    let within = |day: Option<Date>| day.is_some_and(|day| middle < day && day <= now.as_of);
    let exchanged = desk.strategy().indicators.iter();
    let exchanged = exchanged.filter(|one| within(one.valid.from) || within(one.valid.to));
    let moved = desk.round().register_changes.iter().filter(|change| change.until == now.id);
    exchanged
        .map(|one| &one.id)
        .chain(moved.filter_map(|change| change.indicator().map(|one| &one.id)))
        .collect::<BTreeSet<&Id>>()
        .len()
}
