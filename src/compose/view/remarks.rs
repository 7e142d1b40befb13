//! What is to be noted of an indicator's figures: below their table, each thing once.

use serde::Serialize;

use super::desk::Desk;
use super::series::Row;
use crate::compose::prose::Passage;

/// What is said of rows of the table, with the rows that it is said of.
#[derive(Debug, Serialize)]
pub(super) struct Remark {
    rows: String,
    notes: Vec<Passage>,
}

/// What is said of `rows`: each thing once, with all of which it is said.
pub(super) fn remarks(desk: &Desk<'_>, rows: &[Row]) -> Vec<Remark> {
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in rows.iter().filter(|row| !row.notes.is_empty()) {
        match groups.iter_mut().find(|group| group[0].notes == row.notes) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
        .into_iter()
        .map(|group| Remark { rows: named(desk, &group), notes: group[0].notes.clone() })
        .collect()
}

/// Rows by their kinds, each with its periods: `toteuma (2021 ja 2022) ja ennuste (2023)`.
fn named(desk: &Desk<'_>, rows: &[&Row]) -> String {
    let mut kinds: Vec<(&str, Vec<String>)> = Vec::new();
    for row in rows {
        match kinds.iter_mut().find(|(kind, _)| *kind == row.kind) {
            Some((_, periods)) => periods.push(row.period.clone()),
            None => kinds.push((&row.kind, vec![row.period.clone()])),
        }
    }
    let named = kinds.into_iter().map(|(kind, periods)| {
        let periods = desk.words.list(&periods);
        format!("{kind} ({periods})")
    });
    desk.words.list(&named.collect::<Vec<_>>())
}
