//! One figure alone on its axis, against the level or the range that it has to hold.

use rust_decimal::Decimal;

use super::Chart;
use super::alternative;
use super::area::Area;
use super::ground::Ground;
use super::key::{self, Entry, LEVEL_PEN, Sample, Sign};
use super::labels::{self, Label};
use super::marks::{self, WHOLE, Way};
use super::measure::SMALL;
use super::place::Side;
use super::plot::MARGIN;
use super::scale::Axis;
use super::story::{Datum, Firmness, Story};
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type};
use crate::words::WordsError;

/// How high the field is, and what stands above it: the unit, and the level's number.
const FIELD: f64 = 52.0;
const HEAD: f64 = 38.0;
/// What stands below it: the numbers of the axis.
const FOOT: f64 = 24.0;
/// How far the ends of the axis lie within the picture.
const INSET: f64 = 18.0;

/// The chart of a story of one figure; `None` where it cannot be put on an axis.
pub(super) fn draw(story: &Story<'_>) -> Result<Option<Chart>, WordsError> {
    let [datum] = story.actuals.as_slice() else { return Ok(None) };
    let level = story.level(datum.period);
    let bounds: Vec<Decimal> =
        level.into_iter().chain(story.band.iter().flat_map(|(low, high)| [*low, *high])).collect();
    let values: Vec<Decimal> = bounds.iter().copied().chain([datum.value]).collect();
    let Some(axis) = Axis::around(&values, false, Decimal::ZERO) else { return Ok(None) };
    let axis = axis.clear_of(&bounds, &story.indicator.unit);
    let mut picture = Picture::new(SMALL);
    let entries = entries(story, datum)?;
    let key = key::draw(&mut picture, &entries, (MARGIN, 6.0), SMALL - MARGIN);
    let top = 6.0 + key + HEAD;
    let mut drawing = Drawing { story, axis, picture, top };
    drawing.ground()?;
    let beneath = drawing.figure(datum, level)?;
    let alternative = alternative::of_series(story, "chart-point")?;
    let tag = story.words.language().tag();
    let high = top + FIELD + FOOT;
    let more = key::draw(&mut drawing.picture, &beneath, (MARGIN, high), SMALL - MARGIN);
    let svg = drawing.picture.finish(high + more, tag, &story.name, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

fn entries(story: &Story<'_>, datum: &Datum) -> Result<Vec<Entry>, WordsError> {
    let own = match datum.firmness {
        Firmness::Preliminary => Sign::Preliminary,
        Firmness::Final | Firmness::Forecast => Sign::ActualAlone,
    };
    let level = story.level(datum.period).map(|_| story.level_sign());
    let signs = [Some(own), level, story.band.map(|_| Sign::Band)];
    signs.into_iter().flatten().map(|sign| sign.entry(story)).collect()
}

struct Drawing<'a> {
    story: &'a Story<'a>,
    axis: Axis,
    picture: Picture,
    top: f64,
}

impl Drawing<'_> {
    fn x(&self, value: Decimal) -> f64 {
        let (left, right) = (MARGIN + INSET, SMALL - MARGIN - INSET);
        left + self.axis.part(value) * (right - left)
    }

    fn bottom(&self) -> f64 {
        self.top + FIELD
    }

    /// The unit, the range to stay in, the lines of the grid and their numbers.
    fn ground(&mut self) -> Result<(), WordsError> {
        let (top, bottom) = (self.top, self.bottom());
        let caption = self.axis.caption(self.story.words, &self.story.indicator.unit)?;
        self.picture.text((MARGIN, top - 22.0), &caption, Type::LABEL.in_colour(GREY));
        if let Some((low, high)) = self.story.band {
            let (left, right) = (self.x(low), self.x(high));
            self.picture.pale((left, top), (right - left, FIELD));
        }
        let ticks = self.axis.ticks();
        let upright = |x: f64| [(x, top), (x, bottom)];
        self.picture.grid(ticks.iter().map(|tick| upright(self.x(*tick))).collect());
        for tick in ticks {
            let x = self.x(tick);
            let text = self.story.words.number(tick, Some(self.axis.places()));
            let set = Type::LABEL.in_colour(GREY).at(Anchor::Middle);
            self.picture.text((x, bottom + 16.0), &text, set);
        }
        for bound in self.story.band.iter().flat_map(|(low, high)| [*low, *high]) {
            let x = self.x(bound);
            self.picture.line((x, top), (x, bottom), Pen::whole(GREY, 1.2));
        }
        let (left, right) = (MARGIN, SMALL - MARGIN);
        self.picture.line((left, bottom), (right, bottom), Pen::whole(INK, 1.0));
        Ok(())
    }

    /// The level with its number above it, the figure with its own and its time; gives what must be written
    /// beneath.
    fn figure(&mut self, datum: &Datum, level: Option<Decimal>) -> Result<Vec<Entry>, WordsError> {
        let (top, bottom) = (self.top, self.bottom());
        let area = Area([MARGIN, top + 1.0, SMALL - MARGIN, bottom - 1.0]);
        let mut ground = Ground::within(area);
        if let Some(level) = level {
            let x = self.x(level);
            self.picture.line((x, top), (x, bottom), LEVEL_PEN);
            ground.bound(&[(x, top), (x, bottom)]);
            let text = self.story.number(level);
            let half = Type::LABEL.width(&text) / 2.0;
            let middle = x.clamp(MARGIN + half, SMALL - MARGIN - half);
            let set = Type::LABEL.at(Anchor::Middle);
            self.picture.text((middle, top - 5.0), &text, set);
        }
        for bound in self.story.band.iter().flat_map(|(low, high)| [*low, *high]) {
            ground.bound(&[(self.x(bound), top), (self.x(bound), bottom)]);
        }
        let at = (self.x(datum.value), self.top + FIELD / 2.0);
        marks::figure(&mut self.picture, at, WHOLE, datum.firmness);
        ground.mark(at);
        if let Some(area) = marks::open(&mut self.picture, at, datum.qualifier, Way::ToTheRight) {
            ground.sign(area);
        }
        let period = self.story.period(datum.period)?;
        let text = format!("{} ({period})", self.story.label(datum)?);
        let beneath = Some((Sample::Figure(WHOLE, datum.firmness), text.clone()));
        let label =
            Label { at, reach: None, text, set: Type::LABEL.bold(), first: Side::Right, beneath };
        Ok(labels::put(&mut self.picture, &mut ground, &[label]).beneath)
    }
}
