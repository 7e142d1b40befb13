//! What is to be noted of an indicator's figures: below their table, each thing once.

use serde::Serialize;

use super::desk::Desk;
use super::entry::Entry;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::Indicator;

/// What is said of figures of the table, with the figures that it is said of.
#[derive(Debug, Serialize)]
pub(super) struct Remark {
    rows: String,
    notes: Vec<Passage>,
}

impl Remark {
    pub(super) fn notes(&self) -> &[Passage] {
        &self.notes
    }
}

/// What is said of `entries`: the parts that they are made of, then each note once, with all of which it
/// is said.
pub(super) fn remarks(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[Entry],
) -> Result<Vec<Remark>, ComposeError> {
    let mut remarks: Vec<Remark> = parts(desk, entries)?.into_iter().collect();
    for (group, notes) in groups(entries) {
        let group: Vec<&Entry> = group.into_iter().filter_map(|at| entries.get(at)).collect();
        remarks.push(Remark { rows: named(desk, indicator, &group)?, notes });
    }
    Ok(remarks)
}

/// Which entries each note is said of, and all notes that are said of the same ones.
fn groups(entries: &[Entry]) -> Vec<(Vec<usize>, Vec<Passage>)> {
    let mut notes: Vec<(&Passage, Vec<usize>)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        for note in &entry.notes {
            match notes.iter_mut().find(|(known, _)| *known == note) {
                Some((_, group)) => group.push(at),
                None => notes.push((note, vec![at])),
            }
        }
    }
    let mut groups: Vec<(Vec<usize>, Vec<Passage>)> = Vec::new();
    for (note, group) in notes {
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, notes)) => notes.push(note.clone()),
            None => groups.push((group, vec![note.clone()])),
        }
    }
    groups
}

/// Of which parts sums and means are made, period by period.
fn parts(desk: &Desk<'_>, entries: &[Entry]) -> Result<Option<Remark>, ComposeError> {
    let told = entries.iter().filter_map(|entry| Some((entry.period, entry.parts.as_ref()?)));
    let told: Result<Vec<String>, ComposeError> =
        told.map(|(period, parts)| desk.at(parts.clone(), period)).collect();
    let told = told?;
    if told.is_empty() {
        return Ok(None);
    }
    Ok(Some(Remark { rows: desk.text("note-parts")?, notes: vec![Passage::said(told.join("; "))] }))
}

/// Figures by their kinds, each with its periods: `toteuma (2021 ja 2022) ja ennuste (2023)`.
fn named(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[&Entry],
) -> Result<String, ComposeError> {
    let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
    for entry in entries {
        let (kind, period) = (entry.kind(desk, indicator)?, desk.period(entry.period)?);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, periods)) => periods.push(period),
            None => kinds.push((kind, vec![period])),
        }
    }
    let named = kinds.into_iter().map(|(kind, periods)| {
        let periods = desk.words.list(&periods);
        format!("{kind} ({periods})")
    });
    Ok(desk.words.list(&named.collect::<Vec<_>>()))
}
