//! The field of a chart: margins, the axis of values with its grid, years beneath.

use rust_decimal::Decimal;

use super::advance::width;
use super::area::Area;
use super::measure::{Measure, SMALL};
use super::scale::{Axis, Span};
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type};
use crate::strategy::Time;
use crate::words::{Words, WordsError};

/// What is left free at the edges: as little as edges of marks need, so that texts stand in one line with those of the page.
pub(super) const MARGIN: f64 = 1.0;
/// The height of the labels beneath the field.
const FOOT: f64 = 26.0;

/// The least height of a field, and of one with little in it.
pub(super) const LOWEST: f64 = 136.0;
pub(super) const LOW: f64 = 88.0;
/// How far the field stands below the key, with the unit between them; how far that stands above the field.
const HEAD: f64 = 34.0;
const UNIT: f64 = 17.0;
/// What is left free below the key.
pub(super) const BELOW_KEY: f64 = 10.0;

/// How far the first and last times lie within the field.
const INSET: f64 = 16.0;

/// Where the figures are drawn.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) axis: Axis,
    /// Whether it is read against those of other charts, and has their height.
    is_shared: bool,
}

/// What charts that are read against each other have alike beside their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Size {
    pub(super) format: Format,
    /// Whether the axis has a step more, for a number above it.
    pub(super) is_raised: bool,
}

impl Size {
    /// The least that holds both.
    pub(super) fn max(self, other: Self) -> Self {
        let is_raised = self.is_raised || other.is_raised;
        Self { format: self.format.max(other.format), is_raised }
    }
}

/// What a field is given of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) format: Format,
    pub(super) measure: Measure,
    /// What is left free at the right.
    pub(super) right: f64,
    /// Whether the field is as high as those of other charts.
    pub(super) is_shared: bool,
}

/// How large a chart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Format {
    /// Narrow and low, for figures of a time or two.
    #[default]
    Low,
    /// So that a table has room beside it.
    Small,
    /// As narrow, but higher.
    Tall,
    /// As wide as the page's measure.
    Wide,
}

impl Format {
    pub(super) fn width(self, measure: Measure) -> f64 {
        match self {
            Self::Low | Self::Small | Self::Tall => SMALL,
            Self::Wide => measure.wide(),
        }
    }

    /// The least height of a chart, and of its field: [`LOWEST`] or more where there is more than a little in it.
    fn heights(self, measure: Measure) -> (f64, f64) {
        match self {
            Self::Low => (0.0, LOW),
            Self::Small => (228.0, LOWEST),
            Self::Tall => (280.0, 188.0),
            // those that would be small on another page too, so that they are not all high
            Self::Wide if !measure.has_small() => (248.0, 150.0),
            Self::Wide => (300.0, 190.0),
        }
    }
}

/// How far the field stands below the key: where there is no unit to be told, no line is left for it.
pub(super) fn head(axis: &Axis, words: &Words, unit: &str) -> Result<f64, WordsError> {
    Ok(if axis.caption(words, unit)?.is_empty() { HEAD - UNIT } else { HEAD })
}

/// How wide the longest number of an axis is.
pub(super) fn ticks_width(axis: &Axis, words: &Words) -> f64 {
    let label = |tick: &Decimal| width(&words.number(*tick, Some(axis.places())), 12.0);
    axis.ticks().iter().map(label).fold(0.0, f64::max)
}

impl Field {
    /// A field below `top`, with room for the ticks of `axis` at the left; where it is read against others, as high as they are
    /// whatever stands above it.
    pub(super) fn new(axis: Axis, words: &Words, top: f64, room: Room) -> Self {
        let (high, least) = room.format.heights(room.measure);
        let bottom = top + least;
        Self {
            left: MARGIN + ticks_width(&axis, words) + 8.0,
            right: room.format.width(room.measure) - room.right,
            top,
            bottom: if room.is_shared { bottom } else { bottom.max(high - FOOT) },
            axis,
            is_shared: room.is_shared,
        }
    }

    /// The height of the whole picture.
    pub(super) fn height(&self) -> f64 {
        self.bottom + FOOT
    }

    pub(super) fn y(&self, value: Decimal) -> f64 {
        self.bottom - self.axis.part(value) * (self.bottom - self.top)
    }

    /// Where a part of the time lies; the first and last figures stand a little within the field.
    pub(super) fn x(&self, part: f64) -> f64 {
        let (left, right) = (self.left + INSET, self.right - INSET);
        left + part * (right - left)
    }

    /// The unit above the axis, the note of an axis that does not start at zero, grid lines and their
    /// numbers; gives where the unit stands.
    pub(super) fn draw_values(
        &self,
        picture: &mut Picture,
        words: &Words,
        unit: &str,
    ) -> Result<Area, WordsError> {
        // those of like charts must stay of one height, on whichever page each stands
        if !self.is_shared {
            picture.stretches(self.top, self.bottom);
        }
        let caption = self.axis.caption(words, unit)?;
        let y = self.top - UNIT;
        if !caption.is_empty() {
            picture.text((MARGIN, y), &caption, Type::LABEL.in_colour(GREY));
        }
        let area = Area([MARGIN, y - 11.0, MARGIN + width(&caption, 12.0), y + 3.0]);
        self.draw_ticks(picture, words);
        Ok(area)
    }

    fn draw_ticks(&self, picture: &mut Picture, words: &Words) {
        let across = |y: f64| [(self.left, y), (self.right, y)];
        let (zero, others): (Vec<Decimal>, Vec<Decimal>) =
            self.axis.ticks().into_iter().partition(Decimal::is_zero);
        picture.grid(others.iter().map(|tick| across(self.y(*tick))).collect());
        for zero in zero {
            picture.polyline(&across(self.y(zero)), Pen::whole(GREY, 1.0));
        }
        for tick in self.axis.ticks() {
            let y = self.y(tick);
            let text = words.number(tick, Some(self.axis.places()));
            let set = Type::LABEL.in_colour(GREY).at(Anchor::End);
            picture.text((self.left - 8.0, y + 4.2), &text, set);
        }
    }

    /// The years beneath, a tick for each where there is room, and the numbers of as many as can be read.
    pub(super) fn draw_years(&self, picture: &mut Picture, span: Span) {
        // a year of four figures with the white space around it
        const YEAR: f64 = 44.0;
        const NEAR: f64 = 6.0;
        picture.line((self.left, self.bottom), (self.right, self.bottom), Pen::whole(INK, 1.0));
        let x = |time: Time| self.x(span.part(time));
        let (first, last) = span.years().into_inner();
        let wide = x(span.place(first + 1)) - x(span.place(first));
        let apart = (1..=last - first + 1).find(|count| whole(*count) * wide >= YEAR);
        let written = span.written(apart.unwrap_or(last - first + 1));
        let ticks: Vec<i64> = if wide < NEAR { written.clone() } else { span.years().collect() };
        for x in span.ticks(&ticks).into_iter().map(x) {
            picture.line((x, self.bottom), (x, self.bottom + 5.0), Pen::whole(INK, 1.0));
        }
        for year in written {
            let set = Type::LABEL.in_colour(GREY).at(Anchor::Middle);
            picture.text((x(span.place(year)), self.bottom + 18.0), &year.to_string(), set);
        }
    }
}

fn whole(count: i64) -> f64 {
    i32::try_from(count).map_or(f64::MAX, f64::from)
}
