//! The steps to a status as they are told: figures that are no exact ones as such.

use super::{Arithmetic, Figure, IndicatorAssessment};
use crate::intake::Qualifier;

/// The steps of `assessed`; a period's figure of which more is said than its value has that beside it, as it has
/// in tables. It is put in only where it is to be read: judging has no use for it.
#[must_use]
pub fn told_steps(assessed: &IndicatorAssessment) -> Vec<Arithmetic> {
    assessed.arithmetic.iter().map(|step| told(step, assessed)).collect()
}

fn told(step: &Arithmetic, assessed: &IndicatorAssessment) -> Arithmetic {
    let mut step = step.clone();
    let Some(Figure::Period(period)) = step.figures.get("period") else { return step };
    let point = assessed.series.iter().find(|point| point.period == *period);
    let Some(qualifier) = point.map(super::Point::qualifier) else { return step };
    if let Some(figure) = step.figures.get_mut("x")
        && let Figure::Value(value, places) = *figure
        && qualifier != Qualifier::Exact
    {
        *figure = Figure::Qualified(value, places, qualifier);
    }
    step
}
