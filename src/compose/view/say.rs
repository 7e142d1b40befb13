//! Sentences of an assessment: how an indicator stands, why not, with what reservations.

use super::desk::Desk;
use super::series;
use crate::assess::{Flag, IndicatorAssessment, Reason};
use crate::compose::ComposeError;
use crate::strategy::Indicator;

/// Latest value with its period, baseline, target with its period.
pub(super) fn standing(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<String, ComposeError> {
    let mut sentences = Vec::new();
    match &assessed.latest {
        Some(latest) => {
            let value = desk.value_at(indicator, latest.value, latest.period)?;
            sentences.push(desk.with("sentence-latest", [("value", value.into())])?);
        }
        None => sentences.push(desk.text("sentence-no-figure")?),
    }
    if let Some((period, value)) = assessed.baseline {
        let value = desk.value_at(indicator, value, period)?;
        sentences.push(desk.with("sentence-baseline", [("value", value.into())])?);
    }
    if let Some(target) = series::target_at(desk, indicator)? {
        sentences.push(desk.with("sentence-target", [("value", target.into())])?);
    }
    Ok(sentences.join(" "))
}

/// Why no judgement can be made.
pub(super) fn reason(desk: &Desk<'_>, reason: &Reason) -> Result<String, ComposeError> {
    let id = format!("reason-{}", reason.id());
    match reason {
        Reason::MissingPart(parts) => desk.with(&id, [("parts", desk.words.list(parts).into())]),
        _ => desk.text(&id),
    }
}

/// What goes with the status.
pub(super) fn flag(desk: &Desk<'_>, flag: Flag) -> Result<String, ComposeError> {
    desk.text(&format!("flag-{}", flag.id()))
}
