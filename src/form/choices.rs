//! The words of drop-down lists and of cells that are filled in, chosen so that the intake reads them back.

use rust_decimal::Decimal;

use crate::intake::{Kind, Mark, Observation, Outcome, Qualifier, breakdown_named};
use crate::notation::unit;
use crate::strategy::{CheckpointKind, Indicator, KindWord, Period, Stage, Status, period_reading};
use crate::words::{Words, WordsError};

/// What is said of a value beside it, in the order of the list; `exact` is said by saying nothing.
const QUALIFIERS: [&str; 7] =
    ["preliminary", "estimate", "about", "below", "above", "at-most", "at-least"];

/// The kinds of figures that are asked for.
pub(super) fn kinds(words: &Words) -> Result<Vec<String>, WordsError> {
    Kind::ALL.into_iter().map(|kind| self::kind(kind, words)).collect()
}

/// The word of a kind, where a column of kinds is read so; else the id, which is.
pub(super) fn kind(kind: Kind, words: &Words) -> Result<String, WordsError> {
    let word = words.text(&format!("kind-{}", kind.id()))?;
    Ok(if KindWord::read(&word).is_some() { word } else { kind.id().to_owned() })
}

/// What can be said of a value.
pub(super) fn qualifiers(words: &Words) -> Result<Vec<String>, WordsError> {
    QUALIFIERS.iter().map(|id| words.text(&format!("form-qualifier-{id}"))).collect()
}

/// What was said of a figure that is known.
pub(super) fn said(observation: &Observation, words: &Words) -> Result<String, WordsError> {
    let bound = match observation.outcome {
        Outcome::Value(_, Qualifier::Exact) | Outcome::Missing(_) => None,
        Outcome::Value(_, qualifier) => Some(qualifier.id()),
    };
    let marks = observation.marks.iter().filter_map(|mark| match mark {
        Mark::Preliminary => Some("preliminary"),
        Mark::Estimate => Some("estimate"),
        Mark::Hidden | Mark::Converted => None,
    });
    let ids = bound.into_iter().chain(marks);
    let said = ids.map(|id| words.text(&format!("form-qualifier-{id}")));
    Ok(said.collect::<Result<Vec<_>, _>>()?.join(", "))
}

/// The stages of an undertaking, in their order.
pub(super) fn stages(words: &Words) -> Result<Vec<String>, WordsError> {
    Stage::ALL.into_iter().map(|stage| words.text(&format!("stage-{}", stage.id()))).collect()
}

/// The word of the stage with this rank.
pub(super) fn stage(rank: Decimal, words: &Words) -> Result<Option<String>, WordsError> {
    let stage = Stage::ALL.into_iter().find(|stage| Decimal::from(stage.rank()) == rank);
    stage.map(|stage| words.text(&format!("stage-{}", stage.id()))).transpose()
}

/// The statuses that an organisation can judge by at a checkpoint of `kind`.
pub(super) fn statuses(kind: CheckpointKind, words: &Words) -> Result<Vec<String>, WordsError> {
    let asked: &[Status] = match kind {
        CheckpointKind::MidTerm | CheckpointKind::Interim => {
            &[Status::Achieved, Status::OnTrack, Status::AtRisk, Status::OffTrack]
        }
        CheckpointKind::EndOfTerm => {
            &[Status::Achieved, Status::PartlyAchieved, Status::NotAchieved]
        }
    };
    let asked = asked.iter().chain(&[Status::NotAssessable]);
    asked.map(|status| status.word(kind, words)).collect()
}

/// A period as a cell has it: as the language writes it, where that is read as the same period again.
pub(super) fn period(period: Period, words: &Words) -> Result<String, WordsError> {
    let label = period.label(words)?;
    let reads = period_reading::read(&label).is_ok_and(|reading| reading.period == period);
    Ok(if reads { label } else { period.to_string() })
}

/// A group of an indicator, or the whole: empty where the indicator is not broken down.
pub(super) fn breakdown(
    indicator: &Indicator,
    breakdown: Option<&str>,
    words: &Words,
) -> Result<String, WordsError> {
    let Some(written) = breakdown else {
        let whole = words.text("form-breakdown-whole")?;
        return Ok(if indicator.breakdowns.is_empty() { String::new() } else { whole });
    };
    let group = written.split_once('=').map_or(written, |(_, group)| group);
    let word = words.group(written);
    let wanted = Some(Some(written.to_owned()));
    let reads = |text: &str| breakdown_named(text, indicator) == wanted;
    let shown = [word.as_str(), group].into_iter().find(|text| reads(text));
    Ok(shown.unwrap_or(written).to_owned())
}

/// A unit as the language writes it, where that is known as the same unit.
pub(super) fn unit(indicator: &Indicator, words: &Words) -> String {
    let shown = words.unit(&indicator.unit);
    if unit::same(&shown, &indicator.unit) { shown } else { indicator.unit.clone() }
}
