//! The years of a bar chart: those with figures, the baseline's and the target's, and what lies between.

use rust_decimal::Decimal;

use super::story::{Datum, Firmness, Story};
use crate::intake::Qualifier;
use crate::strategy::{Period, Time};
use crate::words::WordsError;

/// More missing years than these are left out between two others.
const NEAR: usize = 3;

/// A place for a bar.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// Its time; nothing where years are left out.
    period: Option<Period>,
    pub(super) datum: Option<Datum>,
    pub(super) is_baseline: bool,
    /// Where the line of the figures leads.
    pub(super) projected: Option<Decimal>,
    /// The level that it has to hold.
    pub(super) level: Option<Decimal>,
}

impl Slot {
    fn empty(period: Period) -> Self {
        let (datum, projected, level) = (None, None, None);
        Self { period: Some(period), datum, is_baseline: false, projected, level }
    }

    /// Its time; nothing where years are left out.
    pub(super) fn time(&self) -> Option<Time> {
        self.period.map(Period::time)
    }

    /// Whether nothing is drawn in it.
    pub(super) fn is_empty(&self) -> bool {
        self.datum.is_none() && self.projected.is_none()
    }

    /// Where the line of the figures leads, as a figure.
    pub(super) fn ahead(&self) -> Option<Datum> {
        let (period, value) = self.period.zip(self.projected)?;
        let (qualifier, firmness) = (Qualifier::Exact, Firmness::Forecast);
        Some(Datum { period, value, qualifier, firmness })
    }

    /// What stands beneath it.
    pub(super) fn label(&self, story: &Story<'_>) -> Result<String, WordsError> {
        self.period.map_or_else(|| Ok("…".to_owned()), |period| story.period(period))
    }
}

/// The slots of a story in order of time: the same years as the table beside the chart has.
pub(super) fn slots(story: &Story<'_>) -> Vec<Slot> {
    let figures = story.actuals.iter().chain(&story.forecasts);
    let mut slots: Vec<Slot> =
        figures.map(|datum| Slot { datum: Some(*datum), ..Slot::empty(datum.period) }).collect();
    add_baseline(&mut slots, story);
    let projected = story.projection.map(|projection| projection.period);
    let plan = story.levels.iter().flat_map(|step| [step.from, step.until]).chain(projected);
    for period in plan {
        if slots.iter().all(|slot| slot.period.map(Period::time) != Some(period.time())) {
            slots.push(Slot::empty(period));
        }
    }
    slots.sort_by_key(|slot| slot.period.map(Period::time));
    for slot in &mut slots {
        let is_measured = !slot.is_baseline
            || story.actuals.iter().any(|datum| Some(datum.period) == slot.period);
        slot.level = slot.period.filter(|_| is_measured).and_then(|period| story.level(period));
        let ahead = story.projection.filter(|ahead| slot.period == Some(ahead.period));
        slot.projected = ahead.map(|ahead| ahead.value);
    }
    with_missing(&slots, story)
}

/// Adds the baseline, or marks the figure that it is.
fn add_baseline(slots: &mut Vec<Slot>, story: &Story<'_>) {
    let Some((period, value)) = story.baseline else { return };
    let own = slots.iter_mut().find(|slot| slot.period.map(Period::time) == Some(period.time()));
    if let Some(slot) = own {
        slot.is_baseline = slot.datum.is_some_and(|datum| datum.value == value);
        return;
    }
    let datum = Datum { period, value, qualifier: Qualifier::Exact, firmness: Firmness::Final };
    slots.push(Slot { datum: Some(datum), is_baseline: true, ..Slot::empty(period) });
}

/// The slots with the missing years between, or one for them where they are many.
fn with_missing(known: &[Slot], story: &Story<'_>) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for slot in known {
        let before = slots.last().and_then(|slot| slot.period);
        if let (Some(Period::Year(before)), Some(Period::Year(year))) = (before, slot.period) {
            let missing = (before + 1..year)
                .map(Period::Year)
                .map(|period| Slot { level: story.level(period), ..Slot::empty(period) });
            let is_far = missing.len() > NEAR;
            let levels = slots.last().and_then(|slot| slot.level).zip(slot.level);
            let gap = Slot {
                period: None,
                level: levels.map(|(before, _)| before),
                ..Slot::empty(Period::Year(year))
            };
            if is_far { slots.push(gap) } else { slots.extend(missing) }
        }
        slots.push(*slot);
    }
    slots
}
