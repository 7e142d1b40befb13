//! What the axes of a chart must hold.
//!
//! An axis holds the figures, the plan and the forecasts. A projection may widen it, but no more than leaves them nearly half: a
//! line through a few figures that leads far away must not press these together, nor go on where there may be no figures, below
//! zero or above the whole of a share. What lies beyond ends at the frame.

use rust_decimal::{Decimal, dec};

use super::ground::MARK;
use super::plot::{LOW, LOWEST};
use super::scale::{Axis, Span, are_far_from_zero};
use super::story::{Form, Story};
use crate::strategy::{Frequency, Period};

/// The interval of the projection, unless it would dwarf the figures or has no room with them.
pub(super) fn interval(story: &Story<'_>) -> Option<(Decimal, Decimal)> {
    let projection = story.projection.filter(|_| story.form == Form::Line)?;
    let (low, high) = (projection.low?, projection.high?);
    let others = &story.known;
    let spread = others.iter().max()?.checked_sub(*others.iter().min()?)?;
    let is_narrow = high.checked_sub(low)? <= spread;
    let has_room = |end: &Decimal| has_room(*end, others, &story.indicator.unit);
    (is_narrow && [low, high].iter().all(has_room)).then_some((low, high))
}

/// How far two values lie from each other on an axis, in the lowest field that the chart of a story has.
fn apart(story: &Story<'_>, axis: &Axis, (one, other): (Decimal, Decimal)) -> f64 {
    let lowest = if story.is_sparse() { LOW } else { LOWEST };
    (axis.part(one) - axis.part(other)).abs() * lowest
}

/// Whether an interval is longer than a mark, and both its ends lie outside the target's ring.
pub(super) fn is_interval_seen(
    story: &Story<'_>,
    axis: &Axis,
    (low, high): (Decimal, Decimal),
) -> bool {
    const RING: f64 = 9.0;
    let time = story.projection.map(|ahead| ahead.period.time());
    let target = story.target.filter(|(period, _)| Some(period.time()) == time);
    let is_clear = |(_, value): (Period, Decimal)| {
        apart(story, axis, (low, value)) > RING && apart(story, axis, (high, value)) > RING
    };
    apart(story, axis, (low, high)) > 2.0 * MARK && target.is_none_or(is_clear)
}

/// Whether a margin of error is longer than the mark of its figure.
pub(super) fn is_margin_seen(story: &Story<'_>, axis: &Axis, margin: Decimal) -> bool {
    apart(story, axis, (margin, Decimal::ZERO)) > MARK
}

/// All values that the axis must hold, and that of each chart beside it whose scale it has.
pub(super) fn values(story: &Story<'_>, interval: Option<(Decimal, Decimal)>) -> Vec<Decimal> {
    let beside = story.beside.iter().flat_map(|one| ahead(one, self::interval(one)));
    story.known.iter().copied().chain(ahead(story, interval)).chain(beside).collect()
}

/// The values where the figures of one chart lead, of the line and an interval, that its axis has room for.
fn ahead(story: &Story<'_>, interval: Option<(Decimal, Decimal)>) -> Vec<Decimal> {
    let fitted = story.fitted.iter().flatten().map(|(_, value)| *value);
    let mut known = story.known.clone();
    if story.form == Form::Bars {
        known.push(Decimal::ZERO);
    }
    let line = fitted.chain(story.projection.map(|projection| projection.value));
    let line = line.filter(|value| has_room(*value, &known, &story.indicator.unit));
    line.chain(interval.into_iter().flat_map(|(low, high)| [low, high])).collect()
}

/// Whether the figures and the plan lie so far from zero that a scale from there would press them together.
pub(super) fn is_far_from_zero(story: &Story<'_>) -> bool {
    let ends = story.known.iter().min().zip(story.known.iter().max());
    ends.is_some_and(|(low, high)| are_far_from_zero(*low, *high))
}

/// The figures, the plan and the forecasts of one chart.
pub(super) fn known(story: &Story<'_>) -> Vec<Decimal> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let plan = story.baseline.iter().chain(&story.target).chain(&story.path);
    let band = story.band.iter().flat_map(|(low, high)| [*low, *high]);
    let measured = story
        .actuals
        .iter()
        .filter_map(|datum| story.reach(datum))
        .flat_map(|(low, high)| [low, high]);
    data.chain(groups)
        .map(|datum| datum.value)
        .chain(measured)
        .chain(plan.map(|(_, value)| *value))
        .chain(story.levels.iter().map(|step| step.value))
        .chain(band)
        .collect()
}

/// Whether an axis of some values in a unit need not be made longer by more than five fourths for another, so that they keep
/// nearly half of it, nor go below zero or above the whole of a share for it alone.
fn has_room(value: Decimal, values: &[Decimal], unit: &str) -> bool {
    const WHOLE: Decimal = dec!(100);
    const MORE: Decimal = dec!(1.25);
    let (Some(low), Some(high)) = (values.iter().min(), values.iter().max()) else { return false };
    let room = high.checked_sub(*low).and_then(|spread| spread.checked_mul(MORE));
    let ends = room.and_then(|room| Some((low.checked_sub(room)?, high.checked_add(room)?)));
    let is_below_zero = value < Decimal::ZERO && *low >= Decimal::ZERO;
    let is_above_whole = unit == "%" && value > WHOLE && *high <= WHOLE;
    let is_near = ends.is_some_and(|(low, high)| low <= value && value <= high);
    is_near && !is_below_zero && !is_above_whole
}

/// The levels that are drawn as lines, there and in the charts beside it.
pub(super) fn levels(story: &Story<'_>) -> Vec<Decimal> {
    let of_one = |one: &Story<'_>| {
        let levels = one.levels.iter().map(|step| step.value);
        levels.chain(one.band.iter().flat_map(|(low, high)| [*low, *high])).collect::<Vec<_>>()
    };
    story.beside.iter().chain([story]).flat_map(of_one).collect()
}

/// The axis of time, from the first period of the figures and the plan up to the target's.
///
/// A period lies in the middle of its own time, unless a line is reckoned between periods of several lengths: on it, as in the
/// calculations, each lies where it ends.
pub(super) fn span(story: &Story<'_>) -> Option<Span> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let baseline = story.baseline.map(|(period, _)| period);
    let steps = story.levels.iter().flat_map(|step| [step.from, step.until]);
    let periods: Vec<Period> = data
        .chain(groups)
        .map(|datum| datum.period)
        .chain(baseline)
        .chain(story.indicator.plan.target_period)
        .chain(steps)
        .collect();
    let span = Span::around(&periods, story.indicator.frequency == Frequency::Year)?;
    let is_reckoned = !story.path.is_empty() || story.projection.is_some();
    let mut lengths = periods.iter().map(|period| period.length_in_months());
    let first = lengths.next();
    let is_of_one_length = lengths.all(|length| Some(length) == first);
    Some(if is_reckoned && !is_of_one_length { span } else { span.centred() })
}
