//! Sentences of an assessment: how an indicator stands, where it leads, how that was worked out.

use super::desk::Desk;
use crate::assess::{self, Arithmetic, IndicatorAssessment};
use crate::compose::ComposeError;
use crate::strategy::{Indicator, Method};

/// How the indicator stands, without the status itself, which stands before it with its mark.
pub(super) fn standing(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<String, ComposeError> {
    let round = desk.round();
    let (strategy, checkpoint) = (&round.strategy, &round.checkpoint);
    Ok(assess::standing_sentence(assessed, indicator, strategy, checkpoint, desk.words)?)
}

/// Where the figures would lead if they went on as they went.
pub(super) fn projection(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Option<String>, ComposeError> {
    let round = desk.round();
    let (strategy, checkpoint) = (&round.strategy, &round.checkpoint);
    Ok(assess::projection_sentence(assessed, indicator, strategy, checkpoint, desk.words)?)
}

/// Why the indicator cannot be judged, where it cannot.
pub(super) fn reason(
    desk: &Desk<'_>,
    assessed: &IndicatorAssessment,
) -> Result<Option<String>, ComposeError> {
    Ok(assess::reason_sentence(assessed, desk.strategy(), desk.words)?)
}

/// A method's name, and its explanation.
pub(super) fn method(desk: &Desk<'_>, method: Method) -> Result<(String, String), ComposeError> {
    Ok(assess::explain_method(method, desk.strategy().bands, desk.words)?)
}

/// The steps from the figures to the status.
pub(super) fn steps(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Vec<String>, ComposeError> {
    in_words(desk, indicator, &assess::told_steps(assessed))
}

/// The steps from the figures to the projection.
pub(super) fn projection_steps(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Vec<String>, ComposeError> {
    let steps = assess::projection_steps(assessed, indicator, desk.strategy().bands);
    in_words(desk, indicator, &steps)
}

fn in_words(
    desk: &Desk<'_>,
    indicator: &Indicator,
    steps: &[Arithmetic],
) -> Result<Vec<String>, ComposeError> {
    let steps = steps.iter();
    steps.map(|step| Ok(step.text(desk.words, indicator, desk.kind())?)).collect()
}

/// How often the indicator's figure is made, and what else the register says of it.
pub(super) fn settings(desk: &Desk<'_>, indicator: &Indicator) -> Result<String, ComposeError> {
    Ok(assess::settings_sentence(indicator, desk.strategy(), desk.words)?)
}
