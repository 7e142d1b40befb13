//! Bars of yearly figures against a level to hold.

use rust_decimal::Decimal;

use super::Chart;
use super::advance::width;
use super::alternative;
use super::key::{self, LEVEL_PEN, Sign};
use super::plot::{Field, MARGIN, SMALL, WIDTH};
use super::scale::Axis;
use super::story::{Datum, Firmness, Story};
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type, WHITE};
use crate::strategy::Period;
use crate::words::WordsError;

/// More bars than this are too many for a small chart.
const FEW: usize = 6;

/// A place for a bar; years without a figure are left empty.
#[derive(Debug, Clone, Copy)]
struct Slot {
    period: Period,
    datum: Option<Datum>,
}

/// The chart of a story as bars; `None` where its figures cannot be put on an axis.
pub(super) fn draw(story: &Story<'_>) -> Result<Option<Chart>, WordsError> {
    let slots = slots(story);
    let values: Vec<Decimal> = slots
        .iter()
        .flat_map(|slot| [slot.datum.map(|datum| datum.value), story.level(slot.period)])
        .flatten()
        .collect();
    let Some(axis) = Axis::around(&values, true) else { return Ok(None) };
    let levels: Vec<Decimal> = slots.iter().filter_map(|slot| story.level(slot.period)).collect();
    let axis = axis.clear_of(&levels, &story.indicator.unit);
    let wide = if slots.len() <= FEW { SMALL } else { WIDTH };
    let mut picture = Picture::new(wide);
    let key = key::draw(&mut picture, &entries(story)?, (MARGIN, 6.0), wide - MARGIN);
    let margins = (wide, right_margin(story, &slots));
    let field = Field::new(axis, story.words, 6.0 + key + 34.0, margins);
    field.draw_values(&mut picture, story.words, &story.indicator.unit)?;
    let mut drawing = Drawing { story, field, slots, picture };
    drawing.bars()?;
    drawing.levels();
    drawing.values();
    let alternative = alternative::of_series(story, "chart-bars")?;
    let tag = story.words.language().tag();
    let height = drawing.field.height();
    let svg = drawing.picture.finish(height, tag, &story.name, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

/// The figures in order, with the missing years between.
fn slots(story: &Story<'_>) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for datum in story.actuals.iter().chain(&story.forecasts) {
        let before = slots.last().map(|slot| slot.period);
        if let (Some(Period::Year(before)), Period::Year(year)) = (before, datum.period) {
            let missing =
                (before + 1..year).map(|year| Slot { period: Period::Year(year), datum: None });
            slots.extend(missing.take(20));
        }
        slots.push(Slot { period: datum.period, datum: Some(*datum) });
    }
    slots
}

fn entries(story: &Story<'_>) -> Result<Vec<(Sign, String)>, WordsError> {
    let has = |firmness| story.actuals.iter().any(|datum| datum.firmness == firmness);
    [
        (Sign::Bar, has(Firmness::Final)),
        (Sign::PreliminaryBar, has(Firmness::Preliminary)),
        (Sign::ForecastBar, !story.forecasts.is_empty()),
        (story.level_sign(), true),
    ]
    .into_iter()
    .filter(|(_, shown)| *shown)
    .map(|(sign, _)| Ok((sign, sign.told(story)?)))
    .collect()
}

/// Room for the level's number at the right.
fn right_margin(story: &Story<'_>, slots: &[Slot]) -> f64 {
    let level = slots.last().and_then(|slot| story.level(slot.period));
    level.map_or(0.0, |level| width(&story.number(level), 12.0)) + 18.0
}

struct Drawing<'a> {
    story: &'a Story<'a>,
    field: Field,
    slots: Vec<Slot>,
    picture: Picture,
}

impl Drawing<'_> {
    /// The left edge and the width of a slot.
    fn slot(&self, place: usize) -> (f64, f64) {
        let float = |count: usize| u32::try_from(count).map_or(1.0, f64::from);
        let wide = (self.field.right - self.field.left) / float(self.slots.len().max(1));
        (self.field.left + wide * float(place), wide)
    }

    fn bar_width(wide: f64) -> f64 {
        (wide * 0.62).min(70.0)
    }

    fn bars(&mut self) -> Result<(), WordsError> {
        for (place, slot) in self.slots.clone().into_iter().enumerate() {
            let (left, wide) = self.slot(place);
            let middle = left + wide / 2.0;
            let label = slot.period.label(self.story.words)?;
            let set = Type::LABEL.in_colour(GREY).at(Anchor::Middle);
            self.picture.text((middle, self.field.bottom + 18.0), &label, set);
            let Some(datum) = slot.datum else { continue };
            let (fill, edge) = key::bar_fill(datum.firmness);
            let top = self.field.y(datum.value);
            let bar = Self::bar_width(wide);
            let high = (self.field.bottom - top).max(0.0);
            self.picture.rectangle((middle - bar / 2.0, top), (bar, high), fill, Some(edge));
        }
        let (left, right, bottom) = (self.field.left, self.field.right, self.field.bottom);
        self.picture.line((left, bottom), (right, bottom), Pen::whole(INK, 1.0));
        Ok(())
    }

    /// The level over each slot, joined where it changes, its last number at the right.
    fn levels(&mut self) {
        let mut points = Vec::new();
        for (place, slot) in self.slots.iter().enumerate() {
            if let Some(level) = self.story.level(slot.period) {
                let (left, wide) = self.slot(place);
                let y = self.field.y(level);
                points.extend([(left, y), (left + wide, y)]);
            }
        }
        self.picture.polyline(&points, Pen::whole(WHITE, LEVEL_PEN.width + 1.6));
        self.picture.polyline(&points, LEVEL_PEN);
        let last = self.slots.last().and_then(|slot| self.story.level(slot.period));
        if let (Some(level), Some((x, y))) = (last, points.last()) {
            self.picture.text((x + 5.0, y + 4.2), &self.story.number(level), Type::LABEL.bold());
        }
    }

    /// Each bar's number: above it, or within it where the level runs there.
    fn values(&mut self) {
        for (place, slot) in self.slots.clone().into_iter().enumerate() {
            let Some(datum) = slot.datum else { continue };
            let (left, wide) = self.slot(place);
            let text = self.story.number(datum.value);
            if width(&text, 12.0) > wide - 2.0 && place + 1 != self.slots.len() {
                continue;
            }
            let top = self.field.y(datum.value);
            let level = self.story.level(slot.period).map(|level| self.field.y(level));
            let crossed = level.filter(|level| (top - 17.0..=top + 1.0).contains(level));
            let fits =
                self.field.bottom - top > 22.0 && width(&text, 12.0) <= Self::bar_width(wide) - 6.0;
            let (y, colour) = match (crossed, fits, datum.firmness) {
                (Some(_), true, Firmness::Final) => (top + 16.0, WHITE),
                (Some(_), true, _) => (top + 16.0, INK),
                (Some(level), false, _) => (top.min(level) - 5.0, INK),
                (None, _, _) => (top - 5.0, INK),
            };
            let set = Type::LABEL.at(Anchor::Middle).in_colour(colour);
            self.picture.text((left + wide / 2.0, y), &text, set);
        }
    }
}
