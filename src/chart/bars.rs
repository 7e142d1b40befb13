//! Bars of yearly figures against a level to hold.

use rust_decimal::Decimal;

use super::Chart;
use super::advance::width;
use super::alternative;
use super::area::Area;
use super::bar_numbers::{Bar, LEADING, Number, Spot};
use super::ground::Ground;
use super::key::{self, Entry, LEVEL_PEN, Sample, Sign};
use super::plot::{Field, Format, MARGIN};
use super::scale::Axis;
use super::story::{Datum, Firmness, Story};
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type};
use crate::intake::Qualifier;
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
    if slots.len() <= FEW {
        let small = explained(story, &slots, &axis, Format::Small)?;
        if small.is_whole {
            return Ok(Some(small.chart));
        }
    }
    Ok(Some(explained(story, &slots, &axis, Format::Wide)?.chart))
}

/// A chart, what its key must explain of its numbers, and whether all of these stand at their bars.
struct Made {
    chart: Chart,
    signs: Vec<Qualifier>,
    is_whole: bool,
}

/// The picture with a key that explains all its signs.
fn explained(
    story: &Story<'_>,
    slots: &[Slot],
    axis: &Axis,
    format: Format,
) -> Result<Made, WordsError> {
    let mut signs: Vec<Qualifier> = Vec::new();
    loop {
        let made = drawn(story, slots, axis, (format, &signs))?;
        let Some(new) = made.signs.iter().find(|sign| !signs.contains(sign)) else {
            return Ok(made);
        };
        signs.push(*new);
    }
}

fn drawn(
    story: &Story<'_>,
    slots: &[Slot],
    axis: &Axis,
    (format, signs): (Format, &[Qualifier]),
) -> Result<Made, WordsError> {
    let wide = format.width();
    let mut picture = Picture::new(wide);
    let key = key::draw(&mut picture, &entries(story, signs)?, (MARGIN, 6.0), wide - MARGIN);
    let margins = (format, right_margin(story, slots));
    let field = Field::new(axis.clone(), story.words, 6.0 + key + 34.0, margins);
    let unit = field.draw_values(&mut picture, story.words, &story.indicator.unit)?;
    let mut ground = Ground::within(Area([field.left, 0.0, wide, field.bottom]));
    ground.block(unit);
    let mut drawing = Drawing { story, field, slots, picture, ground };
    let bars = drawing.bars()?;
    drawing.levels();
    let numbers = drawing.numbers(&bars)?;
    let alternative = alternative::of_series(story, "chart-bars")?;
    let tag = story.words.language().tag();
    let beneath = beneath(story, &bars, &numbers)?;
    let foot = drawing.field.height() + depth(&numbers);
    let more = key::draw(&mut drawing.picture, &beneath, (MARGIN, foot), wide - MARGIN);
    let svg = drawing.picture.finish(foot + more, tag, &story.name, &alternative);
    let signs = numbers.iter().flatten().filter_map(|number| number.wording.sign).collect();
    let is_whole = numbers.iter().all(Option::is_some);
    Ok(Made { chart: Chart { svg, alternative }, signs, is_whole })
}

/// The latest figure where its number found no place.
fn beneath(
    story: &Story<'_>,
    bars: &[Bar],
    numbers: &[Option<Number>],
) -> Result<Vec<Entry>, WordsError> {
    let (Some(bar), Some(None)) = (bars.last(), numbers.last()) else { return Ok(Vec::new()) };
    let period = bar.datum.period.label(story.words)?;
    let text = format!("{period}: {}", story.label(&bar.datum)?);
    Ok(vec![(Sample::Sign(bar_sign(bar.datum.firmness)), text)])
}

fn bar_sign(firmness: Firmness) -> Sign {
    match firmness {
        Firmness::Final => Sign::Bar,
        Firmness::Preliminary => Sign::PreliminaryBar,
        Firmness::Forecast => Sign::ForecastBar,
    }
}

/// What the numbers below the years take.
fn depth(numbers: &[Option<Number>]) -> f64 {
    let beneath = numbers.iter().flatten().filter(|number| number.spot == Spot::Beneath);
    let lines = beneath.map(|number| number.wording.lines.len()).max().unwrap_or(0);
    LEADING * u32::try_from(lines).map_or(0.0, f64::from)
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

fn entries(story: &Story<'_>, signs: &[Qualifier]) -> Result<Vec<Entry>, WordsError> {
    let has = |firmness| story.actuals.iter().any(|datum| datum.firmness == firmness);
    let drawn = [
        (Sign::Bar, has(Firmness::Final)),
        (Sign::PreliminaryBar, has(Firmness::Preliminary)),
        (Sign::ForecastBar, !story.forecasts.is_empty()),
        (story.level_sign(), true),
    ];
    let drawn = drawn.into_iter().filter(|(_, shown)| *shown).map(|(sign, _)| sign.entry(story));
    drawn.chain(signs.iter().map(|sign| key::qualifier(*sign, story.words))).collect()
}

/// Room for the level's number at the right.
fn right_margin(story: &Story<'_>, slots: &[Slot]) -> f64 {
    let level = slots.last().and_then(|slot| story.level(slot.period));
    level.map_or(0.0, |level| width(&story.number(level), 12.0)) + 18.0
}

struct Drawing<'a> {
    story: &'a Story<'a>,
    field: Field,
    slots: &'a [Slot],
    picture: Picture,
    ground: Ground,
}

impl Drawing<'_> {
    /// The left edge and the width of a slot.
    fn slot(&self, place: usize) -> (f64, f64) {
        let wide = (self.field.right - self.field.left) / float(self.slots.len().max(1));
        (self.field.left + wide * float(place), wide)
    }

    /// The width of the bars: so that their numbers have room within, if they leave white space between.
    fn bar_width(&self) -> f64 {
        let (_, slot) = self.slot(0);
        let figures = self.slots.iter().filter_map(|slot| slot.datum);
        let numbers = figures.map(|datum| width(&self.story.number(datum.value), 12.0));
        let wanted = numbers.fold(0.0, f64::max) + 6.0;
        (slot * 0.62).min(70.0).max(wanted.min(slot * 0.9))
    }

    fn bars(&mut self) -> Result<Vec<Bar>, WordsError> {
        let mut bars = Vec::new();
        let wide = self.bar_width();
        for (place, slot) in self.slots.iter().enumerate() {
            let (left, room) = self.slot(place);
            let middle = left + room / 2.0;
            let label = slot.period.label(self.story.words)?;
            let set = Type::LABEL.in_colour(GREY).at(Anchor::Middle);
            self.picture.text((middle, self.field.bottom + 18.0), &label, set);
            let Some(datum) = slot.datum else { continue };
            let (fill, edge) = key::bar_fill(datum.firmness);
            let (top, bottom) = (self.field.y(datum.value), self.field.bottom);
            let size = (wide, (bottom - top).max(0.0));
            self.picture.rectangle((middle - wide / 2.0, top), size, fill, Some(edge));
            let level = self.story.level(slot.period).map(|level| self.field.y(level));
            bars.push(Bar { datum, middle, slot: room, wide, top, bottom, level });
        }
        let (left, right, bottom) = (self.field.left, self.field.right, self.field.bottom);
        self.picture.line((left, bottom), (right, bottom), Pen::whole(INK, 1.0));
        Ok(bars)
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
        self.picture.polyline(&points, LEVEL_PEN);
        self.ground.line(&points);
        let last = self.slots.last().and_then(|slot| self.story.level(slot.period));
        if let (Some(level), Some((x, y))) = (last, points.last()) {
            let (text, set) = (self.story.number(level), Type::LABEL.bold());
            self.picture.riding_text((x + 5.0, y + 4.2), &text, set, *y);
        }
    }

    /// Each bar's number: all above or all within where that is possible, else where there is room.
    fn numbers(&mut self, bars: &[Bar]) -> Result<Vec<Option<Number>>, WordsError> {
        const ORDERS: [&[Spot]; 3] =
            [&[Spot::Above], &[Spot::Within], &[Spot::Above, Spot::Within, Spot::Beneath]];
        let mut numbers = Vec::new();
        for spots in ORDERS {
            let placed = bars.iter().map(|bar| bar.number(self.story, &self.ground, spots));
            numbers = placed.collect::<Result<_, _>>()?;
            if numbers.iter().all(Option::is_some) {
                break;
            }
        }
        for (bar, number) in bars.iter().zip(&numbers) {
            if let Some(number) = number {
                bar.write(&mut self.picture, number);
            }
        }
        Ok(numbers)
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
