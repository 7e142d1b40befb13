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

/// A baseline that lies this many years before the first figure is shown with it.
const NEAR: usize = 3;

/// A place for a bar; years without a figure are left empty.
#[derive(Debug, Clone, Copy)]
struct Slot {
    period: Period,
    datum: Option<Datum>,
    is_baseline: bool,
}

impl Slot {
    /// The level that its figure has to hold; a baseline has none.
    fn level(&self, story: &Story<'_>) -> Option<Decimal> {
        story.level(self.period).filter(|_| !self.is_baseline)
    }
}

/// The chart of a story as bars; `None` where its figures cannot be put on an axis.
pub(super) fn draw(story: &Story<'_>) -> Result<Option<Chart>, WordsError> {
    let (bare, with_baseline) = (slots(story, false), slots(story, true));
    let formats = [(&with_baseline, Format::Small), (&bare, Format::Small)];
    for (slots, format) in formats.into_iter().filter(|(slots, _)| slots.len() <= FEW) {
        let Some(axis) = axis(story, slots) else { return Ok(None) };
        let small = explained(story, slots, &axis, format)?;
        if small.is_whole {
            return Ok(Some(small.chart));
        }
    }
    let Some(axis) = axis(story, &with_baseline) else { return Ok(None) };
    Ok(Some(explained(story, &with_baseline, &axis, Format::Wide)?.chart))
}

/// The axis of the figures and their levels.
fn axis(story: &Story<'_>, slots: &[Slot]) -> Option<Axis> {
    let levels: Vec<Decimal> = slots.iter().filter_map(|slot| slot.level(story)).collect();
    let values = slots.iter().filter_map(|slot| slot.datum).map(|datum| datum.value);
    let values: Vec<Decimal> = values.chain(levels.iter().copied()).collect();
    Some(Axis::around(&values, true)?.clear_of(&levels, &story.indicator.unit))
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
    let key = key::draw(&mut picture, &entries(story, slots, signs)?, (MARGIN, 6.0), wide - MARGIN);
    let margins = (format, right_margin(story, slots));
    let field = Field::new(axis.clone(), story.words, 6.0 + key + 34.0, margins);
    let unit = field.draw_values(&mut picture, story.words, &story.indicator.unit)?;
    let mut ground = Ground::within(Area([field.left, 0.0, wide, field.bottom]));
    ground.text(unit);
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

/// The figures in order, with the missing years between, and the baseline before them where it is wanted and not
/// far away.
fn slots(story: &Story<'_>, wants_baseline: bool) -> Vec<Slot> {
    let figures = story.actuals.iter().chain(&story.forecasts);
    let figures: Vec<Slot> = figures
        .map(|datum| Slot { period: datum.period, datum: Some(*datum), is_baseline: false })
        .collect();
    let slots = with_missing(&figures);
    let first = slots.first().map(|slot| slot.period.time());
    let earlier = story.baseline.filter(|(period, _)| {
        matches!(period, Period::Year(_)) && first.is_some_and(|first| period.time() < first)
    });
    let Some((period, value)) = earlier.filter(|_| wants_baseline) else { return slots };
    let (qualifier, firmness) = (Qualifier::Exact, Firmness::Final);
    let datum = Some(Datum { period, value, qualifier, firmness });
    let baseline = Slot { period, datum, is_baseline: true };
    let all = with_missing(&[&[baseline], figures.as_slice()].concat());
    if all.len() <= slots.len() + NEAR { all } else { slots }
}

/// Figures with the missing years between.
fn with_missing(figures: &[Slot]) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for slot in figures {
        let before = slots.last().map(|slot| slot.period);
        if let (Some(Period::Year(before)), Period::Year(year)) = (before, slot.period) {
            let empty = |year| Slot { period: Period::Year(year), datum: None, is_baseline: false };
            slots.extend((before + 1..year).map(empty).take(20));
        }
        slots.push(*slot);
    }
    slots
}

fn entries(
    story: &Story<'_>,
    slots: &[Slot],
    signs: &[Qualifier],
) -> Result<Vec<Entry>, WordsError> {
    let has = |firmness| story.actuals.iter().any(|datum| datum.firmness == firmness);
    let drawn = [
        (Sign::BaselineBar, slots.iter().any(|slot| slot.is_baseline)),
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
    let level = slots.last().and_then(|slot| slot.level(story));
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
            let (fill, edge) =
                if slot.is_baseline { key::BASELINE_FILL } else { key::bar_fill(datum.firmness) };
            let (top, bottom) = (self.field.y(datum.value), self.field.bottom);
            let size = (wide, (bottom - top).max(0.0));
            self.picture.rectangle((middle - wide / 2.0, top), size, fill, Some(edge));
            let level = slot.level(self.story).map(|level| self.field.y(level));
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
            if let Some(level) = slot.level(self.story) {
                let (left, wide) = self.slot(place);
                let y = self.field.y(level);
                points.extend([(left, y), (left + wide, y)]);
            }
        }
        self.picture.polyline(&points, LEVEL_PEN);
        self.ground.line(&points);
        let last = self.slots.last().and_then(|slot| slot.level(self.story));
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
