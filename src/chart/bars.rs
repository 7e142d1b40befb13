//! Bars of yearly figures against a level to hold, which is drawn whole.

use rust_decimal::Decimal;

use super::ahead::AHEAD;
use super::alternative;
use super::area::{Area, Stretch};
use super::bar_numbers::{self, Bar, Number};
use super::bar_way::BarWay;
use super::extent::{levels, values};
use super::ground::Ground;
use super::key::{self, Entry, LEVEL_PEN, Sample, Sign};
use super::plot::{self, BELOW_KEY, Field, Format, MARGIN, Room, Size};
use super::scale::Axis;
use super::slots::{Slot, slots};
use super::steps::{write_last, write_numbers};
use super::story::{Datum, Firmness, Story};
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type};
use super::{Chart, Sized};
use crate::intake::Qualifier;
use crate::words::WordsError;

/// More bars than this are too many for a small chart.
const FEW: usize = 6;

/// The chart of a story as bars, no smaller than `least`; `None` where its figures cannot be put on an axis.
pub(super) fn draw(story: &Story<'_>, least: Size) -> Result<Option<Sized>, WordsError> {
    let least = Size { format: least.format.max(Format::Small), ..least };
    let slots = slots(story);
    let Some(axis) = axis(story) else { return Ok(None) };
    let narrow: &[Format] = if story.measure.has_small() && slots.len() <= FEW {
        &[Format::Small, Format::Tall]
    } else {
        &[]
    };
    for format in narrow.iter().filter(|format| **format >= least.format) {
        let (made, size) = explained(story, &slots, &axis, Size { format: *format, ..least })?;
        if made.is_whole {
            return Ok(Some((made.chart, size)));
        }
    }
    let wide = Size { format: Format::Wide, ..least };
    let (made, size) = explained(story, &slots, &axis, wide)?;
    Ok(Some((made.chart, size)))
}

/// The axis of the figures and their levels.
fn axis(story: &Story<'_>) -> Option<Axis> {
    let axis = Axis::around(&values(story, None), true, Decimal::ZERO)?;
    Some(axis.clear_of(&levels(story), &story.indicator.unit))
}

/// A chart, what its key must explain of its numbers, and whether all of these stand at their bars.
struct Made {
    chart: Chart,
    signs: Vec<Qualifier>,
    is_whole: bool,
    /// Whether a number stands on the unit above the axis.
    is_high: bool,
}

/// The picture with a key that explains all its signs, and an axis that is high enough for its numbers; of `least` or larger.
fn explained(
    story: &Story<'_>,
    slots: &[Slot],
    axis: &Axis,
    least: Size,
) -> Result<(Made, Size), WordsError> {
    let (mut signs, mut size) = (Vec::<Qualifier>::new(), least);
    loop {
        let axis = if size.is_raised { axis.clone().higher() } else { axis.clone() };
        let made = key::telling(|told| drawn(story, slots, &axis, (size.format, &signs, told)))?;
        if let Some(new) = made.signs.iter().find(|sign| !signs.contains(sign)) {
            signs.push(*new);
        } else if made.is_high && !size.is_raised {
            size.is_raised = true;
        } else {
            return Ok((made, size));
        }
    }
}

/// The picture with what is told in its key; and what must be told there too.
fn drawn(
    story: &Story<'_>,
    slots: &[Slot],
    axis: &Axis,
    (format, signs, told): (Format, &[Qualifier], &[Entry]),
) -> Result<(Made, Vec<Entry>), WordsError> {
    let wide = format.width(story.measure);
    let mut picture = Picture::new(wide);
    let entries = key::with_told(entries(story, slots, signs)?, told);
    let key = key::draw(&mut picture, &entries, (MARGIN, 6.0), wide - MARGIN);
    let right = right_margin(story);
    let (measure, is_shared) = (story.measure, !story.beside.is_empty());
    let room = Room { format, measure, right, is_shared };
    let head = plot::head(axis, story.words, &story.indicator.unit)?;
    let field = Field::new(axis.clone(), story.words, 6.0 + key + head, room);
    let unit = field.draw_values(&mut picture, story.words, &story.indicator.unit)?;
    let upper = field.top - head + BELOW_KEY;
    let ground = Ground::within(Area([field.left, upper, wide - 2.0, field.bottom - 1.0]));
    let ahead = Vec::new();
    let mut drawing = Drawing { story, field, slots, picture, ground, ahead };
    let way = drawing.way();
    let mut bars = drawing.bars(&way)?;
    let is_whole = bar_numbers::number(&mut bars, story, &way)?;
    let is_high = bars.iter().filter_map(Bar::area).any(|area| unit.is_read_with(&area));
    drawing.ground.text(unit);
    drawing.numbers(&bars);
    way.stretches().for_each(|stretch| drawing.ground.line(&stretch));
    drawing.draw_way(&way);
    let mut placeless = placeless(story, &bars)?;
    placeless.extend(drawing.levels(wide)?);
    placeless.retain(|entry| !told.contains(entry));
    drawing.draw_ends();
    let alternative = alternative::of_series(story, "chart-bars")?;
    let tag = story.words.language().tag();
    let svg = drawing.picture.finish(drawing.field.height(), tag, &story.name, &alternative);
    let signs = bars.iter().filter_map(|bar| bar.number.as_ref().and_then(Number::sign)).collect();
    Ok((Made { chart: Chart { svg, alternative }, signs, is_whole, is_high }, placeless))
}

/// The latest figure, where its number has no room at its bar.
fn placeless(story: &Story<'_>, bars: &[Bar]) -> Result<Vec<Entry>, WordsError> {
    let latest = story.actuals.last().map(|latest| latest.period);
    let is_left_out = |bar: &&Bar| Some(bar.datum.period) == latest && bar.number.is_none();
    let Some(bar) = bars.iter().find(is_left_out) else { return Ok(Vec::new()) };
    let period = story.period(bar.datum.period)?;
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

fn entries(
    story: &Story<'_>,
    slots: &[Slot],
    signs: &[Qualifier],
) -> Result<Vec<Entry>, WordsError> {
    let plain = slots.iter().filter(|slot| !slot.is_baseline).filter_map(|slot| slot.datum);
    let has = |firmness| plain.clone().any(|datum| datum.firmness == firmness);
    let drawn = [
        (Sign::BaselineBar, slots.iter().any(|slot| slot.is_baseline)),
        (Sign::Bar, has(Firmness::Final)),
        (Sign::PreliminaryBar, has(Firmness::Preliminary)),
        (Sign::ForecastBar, has(Firmness::Forecast)),
        (Sign::Projection, story.projection.is_some()),
        (story.level_sign(), true),
    ];
    let drawn = drawn.into_iter().filter(|(_, shown)| *shown).map(|(sign, _)| sign.entry(story));
    drawn.chain(signs.iter().map(|sign| key::qualifier(*sign, story.words))).collect()
}

/// Room for the level's number at the right.
fn right_margin(story: &Story<'_>) -> f64 {
    let level = story.levels.last().map(|step| story.number(step.value));
    level.map_or(0.0, |level| Type::LABEL.width(&level)) + 18.0
}

pub(super) struct Drawing<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) field: Field,
    pub(super) slots: &'a [Slot],
    pub(super) picture: Picture,
    pub(super) ground: Ground,
    /// The ends of lines where the figures lead, which are drawn over the level, with heads of arrows beyond the axis.
    pub(super) ahead: Vec<(Stretch, Vec<(f64, f64)>)>,
}

impl Drawing<'_> {
    /// The left edge and the width of a slot.
    pub(super) fn slot(&self, place: usize) -> (f64, f64) {
        let wide = (self.field.right - self.field.left) / float(self.slots.len().max(1));
        (self.field.left + wide * float(place), wide)
    }

    /// The bars, and the marks of where the figures lead, with the years beneath; gives those that have numbers.
    fn bars(&mut self, way: &BarWay) -> Result<Vec<Bar>, WordsError> {
        let mut bars = Vec::new();
        let wide = self.bar_width(way)?;
        for (place, slot) in self.slots.iter().enumerate() {
            let (left, room) = self.slot(place);
            let middle = left + room / 2.0;
            let set = Type::LABEL.in_colour(GREY).at(Anchor::Middle);
            self.picture.text((middle, self.field.bottom + 18.0), &slot.label(self.story)?, set);
            if let Some(datum) = slot.datum {
                let top = self.bar(slot, datum, (middle, wide));
                bars.push(self.numbered_bar(slot, (datum, top, false), (middle, room, wide)));
            }
            if let Some(ahead) = slot.ahead() {
                let top = self.mark_ahead(ahead, (middle, wide));
                bars.push(self.numbered_bar(slot, (ahead, top, true), (middle, room, wide)));
            }
        }
        let (left, right, bottom) = (self.field.left, self.field.right, self.field.bottom);
        self.picture.line((left, bottom), (right, bottom), Pen::whole(INK, 1.0));
        Ok(bars)
    }

    fn numbered_bar(
        &self,
        slot: &Slot,
        (datum, top, is_ahead): (Datum, f64, bool),
        (middle, room, wide): (f64, f64, f64),
    ) -> Bar {
        let latest = self.story.actuals.last().map(|latest| latest.period);
        let is_latest = Some(datum.period) == latest;
        let set = match (is_ahead, is_latest) {
            (true, _) => AHEAD,
            (false, true) => Type::LABEL.bold(),
            (false, false) => Type::LABEL,
        };
        let level = slot.level.map(|level| self.field.y(level));
        let (slot, bottom) = (room, self.field.bottom);
        Bar { datum, is_ahead, middle, slot, wide, top, bottom, level, set, number: None }
    }

    /// The width of the bars: with as much white space between as is usual where all numbers stand above them, else so that these
    /// have room within, if that leaves some.
    fn bar_width(&self, way: &BarWay) -> Result<f64, WordsError> {
        const USUAL: f64 = 0.62;
        const MOST: f64 = 0.92;
        let (_, room) = self.slot(0);
        let usual = (room * USUAL).min(70.0);
        let bars: Vec<Bar> = self
            .slots
            .iter()
            .enumerate()
            .filter_map(|(place, slot)| {
                let (left, room) = self.slot(place);
                let datum = slot.datum?;
                let top = self.field.y(datum.value);
                Some(self.numbered_bar(slot, (datum, top, false), (left + room / 2.0, room, usual)))
            })
            .collect();
        if bar_numbers::are_above(&bars, self.story, way)? {
            return Ok(usual);
        }
        let numbers = bars.iter().map(|bar| bar_numbers::width(self.story, &bar.datum));
        let numbers = numbers.collect::<Result<Vec<f64>, _>>()?;
        let wanted = numbers.into_iter().fold(0.0, f64::max) + 2.0 * bar_numbers::AIR;
        Ok(usual.max(if wanted > room * MOST { 0.0 } else { wanted }))
    }

    /// A bar around `middle`; gives its top.
    fn bar(&mut self, slot: &Slot, datum: Datum, (middle, wide): (f64, f64)) -> f64 {
        let (fill, edge) =
            if slot.is_baseline { key::BASELINE_FILL } else { key::bar_fill(datum.firmness) };
        let (top, bottom) = (self.field.y(datum.value), self.field.bottom);
        let (left, right) = (middle - wide / 2.0, middle + wide / 2.0);
        self.picture.rectangle((left, top), (wide, (bottom - top).max(0.0)), fill, Some(edge));
        self.ground.sign(Area([left - 2.0, top - 2.0, right + 2.0, bottom]));
        top
    }

    /// The numbers above the bars.
    fn numbers(&mut self, bars: &[Bar]) {
        for bar in bars {
            if let Some(area) = bar.area() {
                self.ground.text(area);
                bar.write(&mut self.picture);
            }
        }
    }

    /// Where each level lies over its slots, with the middles of those that have no bar.
    fn level_runs(&self) -> Vec<(Stretch, Vec<f64>)> {
        let mut runs: Vec<(Stretch, Vec<f64>)> = Vec::new();
        let mut before: Option<Decimal> = None;
        for (place, slot) in self.slots.iter().enumerate() {
            let Some(level) = slot.level else { continue };
            let ((left, wide), y) = (self.slot(place), self.field.y(level));
            let end = (left + wide, y);
            let middle = slot.is_empty().then_some(left + wide / 2.0);
            match runs.last_mut() {
                Some((run, middles)) if before == Some(level) => {
                    run[1] = end;
                    middles.extend(middle);
                }
                _ => runs.push(([(left, y), end], middle.into_iter().collect())),
            }
            before = Some(level);
        }
        runs
    }

    /// The level over each slot, joined where it changes, with the numbers of its steps at its end and where there is no bar,
    /// whose number it might be taken for; gives what must be written beneath.
    fn levels(&mut self, wide: f64) -> Result<Option<Entry>, WordsError> {
        let runs = self.level_runs();
        let points: Vec<(f64, f64)> = runs.iter().flat_map(|(run, _)| *run).collect();
        self.picture.polyline(&points, LEVEL_PEN);
        self.ground.bound(&points);
        let (story, last) = (self.story, runs.last().map(|(run, _)| run));
        let has_last = write_last(story, (&mut self.picture, &mut self.ground), last);
        let others = &runs[..runs.len() - usize::from(has_last)];
        write_numbers(story, (&mut self.picture, &mut self.ground), others, wide)
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
