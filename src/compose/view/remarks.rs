//! What is to be noted of an indicator's figures: below their table, each thing once.

use serde::Serialize;

use super::desk::Desk;
use super::entry::{Entry, Note};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::Indicator;

/// What is said of figures of the table, with the figures that it is said of.
#[derive(Debug, Serialize)]
pub(super) struct Remark {
    rows: String,
    notes: Vec<Passage>,
}

/// What is said of `entries`: each note once, with all of which it is said.
pub(super) fn remarks(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[Entry],
) -> Result<Vec<Remark>, ComposeError> {
    let remark = |(sender, group, notes): Group<'_>| {
        let group: Vec<&Entry> = group.into_iter().filter_map(|at| entries.get(at)).collect();
        Ok(Remark { rows: named(desk, indicator, &group, sender)?, notes })
    };
    groups(entries).into_iter().map(remark).collect()
}

/// Whose part of some entries is meant, these, and the notes that are said of them.
type Group<'a> = (Option<&'a str>, Vec<usize>, Vec<Passage>);

/// Which entries each note is said of, and all notes that are said of the same ones.
fn groups(entries: &[Entry]) -> Vec<Group<'_>> {
    let mut notes: Vec<(&Note, Vec<usize>)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        for note in &entry.notes {
            match notes.iter_mut().find(|(known, _)| *known == note) {
                Some((_, group)) => group.push(at),
                None => notes.push((note, vec![at])),
            }
        }
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (Note { sender, text }, group) in notes {
        let sender = sender.as_deref();
        match groups
            .iter_mut()
            .find(|(whose, known, _)| (*whose, &**known) == (sender, group.as_slice()))
        {
            Some((_, _, notes)) => notes.push(text.clone()),
            None => groups.push((sender, group, vec![text.clone()])),
        }
    }
    groups
}

/// Figures by their kinds, each with its periods: `toteuma (2021 ja 2022) ja ennuste (2023)`; where they are parts,
/// with whose they are before.
fn named(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[&Entry],
    sender: Option<&str>,
) -> Result<String, ComposeError> {
    let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
    for entry in entries {
        let (kind, period) =
            (entry.kind(desk, indicator, sender.is_some())?, desk.period(indicator, entry.period)?);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, periods)) => periods.push(period),
            None => kinds.push((kind, vec![period])),
        }
    }
    let named = kinds.into_iter().map(|(kind, periods)| {
        let periods = desk.words.list(&periods);
        format!("{kind} ({periods})")
    });
    let named = desk.words.list(&named.collect::<Vec<_>>());
    Ok(sender.map_or(named.clone(), |sender| format!("{sender}, {named}")))
}
