//! What is said of a figure beside its value: by the program, and by who sent it.

use super::desk::Desk;
use crate::assess::{self, Point};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Mark, Observation, Outcome, Qualifier};
use crate::strategy::Indicator;

/// The parts of a point and their weights, where it has several.
pub(super) fn parts_of(
    desk: &Desk<'_>,
    indicator: &Indicator,
    point: &Point,
) -> Result<Option<String>, ComposeError> {
    if point.parts.len() < 2 {
        return Ok(None);
    }
    let part = |part: &Observation| {
        let organisation = desk.organisation_short(&part.organisation);
        let said = format!("{organisation} {}", desk.outcome(indicator, part)?);
        let Some(weight) = assess::weight_of_part(desk.round(), indicator, part) else {
            return Ok(said);
        };
        let weight = desk.words.number(weight.normalize(), None);
        desk.with("note-weight", [("part", said.into()), ("weight", weight.into())])
    };
    let parts: Result<Vec<String>, ComposeError> = point.parts.iter().map(part).collect();
    Ok(Some(desk.words.list(&parts?)))
}

/// Of a point: that it is of a part of a year, and the notes of its parts.
pub(super) fn of_point(desk: &Desk<'_>, point: &Point) -> Result<Vec<Passage>, ComposeError> {
    let mut notes = Vec::new();
    if (1..12).contains(&point.period.length_in_months()) {
        notes.push(Passage::said(desk.text("note-part-of-year")?));
    }
    for part in &point.parts {
        for note in of_observation(desk, part)? {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    Ok(notes)
}

/// Of an observation: how it was written where that was no plain figure, its marks, its sender's note.
pub(super) fn of_observation(
    desk: &Desk<'_>,
    observation: &Observation,
) -> Result<Vec<Passage>, ComposeError> {
    let mut notes = Vec::new();
    if let Outcome::Value(_, qualifier) = observation.outcome
        && qualifier != Qualifier::Exact
    {
        let raw = observation.provenance.raw.as_str().into();
        notes.push(Passage::said(desk.with("note-as-reported", [("text", raw)])?));
    }
    for mark in observation.marks.iter() {
        match mark {
            Mark::Preliminary => notes.push(Passage::said(desk.text("note-preliminary")?)),
            Mark::Estimate => notes.push(Passage::said(desk.text("note-estimate")?)),
            Mark::Hidden | Mark::Converted => {}
        }
    }
    notes.extend(of_sender(desk, observation));
    Ok(notes)
}

/// The sender's own note, in the language of the organisation.
pub(super) fn of_sender(desk: &Desk<'_>, observation: &Observation) -> Option<Passage> {
    let note = observation.note.as_deref().filter(|note| !note.trim().is_empty())?;
    Some(desk.written_by(&observation.organisation, note))
}
