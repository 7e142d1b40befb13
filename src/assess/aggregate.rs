//! Figures of several organisations or groups → one, exact, with the step that shows how.

use rust_decimal::Decimal;

use super::ratio::Ratio;
use super::{Arithmetic, Figure};
use crate::strategy::Aggregate;

/// A part of an aggregate: its value, and its weight where it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) value: Decimal,
    pub(super) weight: Option<Decimal>,
}

/// The one figure that `parts` make; `None` where there are none, or their weights come to nothing.
pub(super) fn aggregate(parts: &[Part], how: Aggregate) -> Option<Ratio> {
    let values = || parts.iter().map(|part| Ratio::from(part.value));
    let first = values().next()?;
    let sum = || values().fold(Ratio::ZERO, |sum, value| sum + value);
    Some(match how {
        Aggregate::Single => first,
        Aggregate::Sum => sum(),
        Aggregate::Mean => sum() / Ratio::from(i64::try_from(parts.len()).ok()?),
        Aggregate::WeightedMean => weighted_mean(parts)?,
        Aggregate::Min => {
            values().fold(first, |least, value| if value < least { value } else { least })
        }
        Aggregate::Max => {
            values().fold(first, |most, value| if value > most { value } else { most })
        }
    })
}

fn weighted_mean(parts: &[Part]) -> Option<Ratio> {
    let mut above = Ratio::ZERO;
    let mut below = Ratio::ZERO;
    for part in parts {
        let weight = Ratio::from(part.weight?);
        above = above + weight * Ratio::from(part.value);
        below = below + weight;
    }
    below.is_positive().then(|| above / below)
}

/// The step that shows how `parts` became `value`; none for a single figure.
pub(super) fn step(
    parts: &[Part],
    how: Aggregate,
    value: Ratio,
    places: u32,
) -> Option<Arithmetic> {
    let id = match how {
        Aggregate::Single => return None,
        Aggregate::Sum => "sum",
        Aggregate::Mean => "mean",
        Aggregate::WeightedMean => "weighted-mean",
        Aggregate::Min => "min",
        Aggregate::Max => "max",
    };
    let total: Decimal = parts
        .iter()
        .filter_map(|part| part.weight)
        .try_fold(Decimal::ZERO, Decimal::checked_add)
        .unwrap_or_default();
    let figure = if how == Aggregate::WeightedMean {
        Figure::Weighted(
            parts.iter().map(|part| (part.value, part.weight.unwrap_or_default())).collect(),
        )
    } else {
        Figure::Parts(parts.iter().map(|part| part.value).collect())
    };
    Some(
        Arithmetic::new(id)
            .with("parts", figure)
            .with("count", Figure::Count(i64::try_from(parts.len()).unwrap_or(i64::MAX)))
            .with("weights", Figure::Number(total, total.normalize().scale()))
            .with("x", super::judgement::Case::shown(value, places)),
    )
}
