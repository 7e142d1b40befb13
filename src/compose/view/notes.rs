//! What is said of a figure beside its value: by the program, and by who sent it.

use super::desk::Desk;
use super::entry::Note;
use crate::assess::{IndicatorAssessment, Point};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Mark, Observation, Outcome, Qualifier};
use crate::strategy::{Frequency, Indicator, Period};

/// What a measured figure is called that is not final, if any of its parts is not.
pub(super) fn finality(point: &Point) -> Option<Mark> {
    let has = |mark: &Mark| point.parts.iter().any(|part| part.marks.contains(*mark));
    [Mark::Preliminary, Mark::Estimate].into_iter().find(has)
}

/// Of a point: that it is of a shorter time than its indicator's figures are, and the notes of its parts, with whose
/// they are where there are several. What the figure is called is not said again of the one part that it is of.
pub(super) fn of_point(
    desk: &Desk<'_>,
    indicator: &Indicator,
    point: &Point,
) -> Result<Vec<Note>, ComposeError> {
    let mut notes = Vec::new();
    if is_shorter(point, indicator.frequency) {
        let text = Passage::said(desk.text("note-part-of-year")?);
        notes.push(Note { sender: None, text });
    }
    let is_one = point.parts.len() == 1;
    for part in &point.parts {
        let sender = (!is_one).then(|| desk.organisation_short(&part.organisation));
        for text in of_observation(desk, part, finality(point).filter(|_| is_one))? {
            notes.push(Note { sender: sender.clone(), text });
        }
    }
    Ok(notes)
}

/// That a period overlaps others of its series, and that it is counted with them where it is.
pub(super) fn of_overlap(
    desk: &Desk<'_>,
    indicator: &Indicator,
    (period, assessed): (Period, &IndicatorAssessment),
) -> Result<Option<Note>, ComposeError> {
    if !indicator.overlaps(period, assessed.series.iter().map(|point| point.period)) {
        return Ok(None);
    }
    let id = if assessed.is_counted(period) { "note-overlap-counted" } else { "note-overlap" };
    Ok(Some(Note { sender: None, text: Passage::said(desk.text(id)?) }))
}

/// Whether it is of less of a year than figures of this frequency; of a survey each figure is of its own days.
fn is_shorter(point: &Point, frequency: Frequency) -> bool {
    let months = i64::from(point.period.length_in_months());
    let whole = match frequency {
        Frequency::Survey(_) => 0,
        regular => regular.months(),
    };
    (1..whole).contains(&months)
}

/// Of an observation: how it was written where that was no plain figure, its marks but for the one that is `said`
/// already, its sender's note.
pub(super) fn of_observation(
    desk: &Desk<'_>,
    observation: &Observation,
    said: Option<Mark>,
) -> Result<Vec<Passage>, ComposeError> {
    let mut notes = Vec::new();
    if let Outcome::Value(_, qualifier) = observation.outcome
        && qualifier != Qualifier::Exact
    {
        let raw = observation.provenance.raw.as_str().into();
        notes.push(Passage::said(desk.with("note-as-reported", [("text", raw)])?));
    }
    for mark in observation.marks.iter().filter(|mark| Some(*mark) != said) {
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
