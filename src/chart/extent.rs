//! What the axes of a line chart must hold.

use rust_decimal::Decimal;

use super::story::Story;
use crate::strategy::{Period, Time};

/// The interval of the projection, unless it would dwarf the figures.
pub(super) fn interval(story: &Story<'_>) -> Option<(Decimal, Decimal)> {
    let projection = story.assessed.projection()?;
    let (low, high) = (projection.low?, projection.high?);
    let others = values(story, None);
    let spread = others.iter().max()?.checked_sub(*others.iter().min()?)?;
    (high.checked_sub(low)? <= spread).then_some((low, high))
}

/// All values that the axis must hold.
pub(super) fn values(story: &Story<'_>, interval: Option<(Decimal, Decimal)>) -> Vec<Decimal> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let levels = held(story).into_iter().map(|(_, level)| level);
    let plan = story.baseline.iter().chain(&story.target).chain(&story.path);
    let pairs = story.band.iter().chain(&interval).flat_map(|(low, high)| [*low, *high]);
    data.chain(groups)
        .map(|datum| datum.value)
        .chain(levels)
        .chain(plan.map(|(_, value)| *value))
        .chain(pairs)
        .chain(story.assessed.projection().into_iter().map(|projection| projection.value))
        .collect()
}

/// The level to hold at each period that has a value, whether it is measured or still to come.
pub(super) fn held(story: &Story<'_>) -> Vec<(Period, Decimal)> {
    let data = story.actuals.iter().chain(&story.forecasts).map(|datum| datum.period);
    let ahead = story.assessed.projection().into_iter().map(|projection| projection.period);
    let mut periods: Vec<Period> = data.chain(ahead).collect();
    periods.sort_by_key(|period| period.time());
    periods.dedup();
    periods.into_iter().filter_map(|period| Some((period, story.level(period)?))).collect()
}

/// The levels that are drawn as lines.
pub(super) fn levels(story: &Story<'_>) -> Vec<Decimal> {
    let levels = held(story).into_iter().map(|(_, level)| level);
    levels.chain(story.band.iter().flat_map(|(low, high)| [*low, *high])).collect()
}

/// All times that the axis must hold.
pub(super) fn times(story: &Story<'_>) -> Vec<Time> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let plan = story.baseline.iter().chain(&story.target);
    data.chain(groups)
        .map(|datum| datum.period)
        .chain(plan.map(|(period, _)| *period))
        .chain(story.assessed.projection().into_iter().map(|projection| projection.period))
        .map(Period::time)
        .collect()
}
