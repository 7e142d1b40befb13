//! The numbers of bars: all of a chart above their bars, in as many lines and words as there is room for.
//!
//! Where the level to hold is in the way there, all stand in the feet of their bars; where one is too low for that, each stands
//! above its bar or in its head, on that side of the level on which it ends.

use super::area::Area;
use super::bar_way::BarWay;
use super::story::{Datum, Story};
use super::svg::{Anchor, Picture, Type};
use crate::intake::Qualifier;
use crate::words::WordsError;

/// From line to line of a number's wording.
const LEADING: f64 = 13.5;
/// How high digits are, and what they keep free from the level.
const HIGH: f64 = 9.2;
const CLEAR: f64 = 1.6;
/// What is left free on each side of a number within its bar.
pub(super) const AIR: f64 = 4.0;
/// How far above its foot a bar's number stands.
const FOOT: f64 = 6.0;

/// Where the numbers of a chart's bars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    Foot,
    Above,
    /// Above or in the head, each where the level leaves room.
    Either,
}

/// A bar as it is drawn, and where its number stands.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    pub(super) datum: Datum,
    /// Whether it is but a line where the figures lead.
    pub(super) is_ahead: bool,
    pub(super) middle: f64,
    /// The width of its slot, and its own.
    pub(super) slot: f64,
    pub(super) wide: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The height of the level that it has to hold.
    pub(super) level: Option<f64>,
    /// How its number is set.
    pub(super) set: Type,
    /// Its number; nothing where none has room.
    pub(super) number: Option<Number>,
}

/// A bar's number: how it is worded, the baseline of its first line, and the height that it moves with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    wording: Wording,
    first: f64,
    rides: f64,
}

impl Number {
    /// What the key must explain.
    pub(super) fn sign(&self) -> Option<Qualifier> {
        self.wording.sign
    }
}

/// How a number is worded: in one line or two, with its word or a sign for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording {
    lines: Vec<String>,
    /// What the key must explain.
    sign: Option<Qualifier>,
}

impl Wording {
    fn width(&self, set: Type) -> f64 {
        self.lines.iter().map(|line| set.width(line)).fold(0.0, f64::max)
    }
}

/// The sign of what is said of a figure.
pub(super) fn sign(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "",
        Qualifier::About => "~",
        Qualifier::Below => "<",
        Qualifier::Above => ">",
        Qualifier::AtMost => "≤",
        Qualifier::AtLeast => "≥",
    }
}

/// The wordings of a figure, the fullest first.
fn wordings(story: &Story<'_>, datum: &Datum) -> Result<Vec<Wording>, WordsError> {
    let (whole, number) = (story.label(datum)?, story.number(datum.value));
    let worded = |lines: Vec<String>| Wording { lines, sign: None };
    if datum.qualifier == Qualifier::Exact {
        return Ok(vec![worded(vec![whole])]);
    }
    let signed = format!("{}{number}", sign(datum.qualifier));
    let in_two = whole.strip_suffix(&number).map(|word| vec![word.trim().to_owned(), number]);
    let signed = Wording { lines: vec![signed], sign: Some(datum.qualifier) };
    let worded = [Some(vec![whole]), in_two].into_iter().flatten().map(worded);
    Ok(worded.chain([signed]).collect())
}

/// How wide a figure is in bold with its word, in one line or in two.
pub(super) fn width(story: &Story<'_>, datum: &Datum) -> Result<f64, WordsError> {
    let worded = wordings(story, datum)?.into_iter().filter(|wording| wording.sign.is_none());
    let wide = worded.map(|wording| wording.width(Type::LABEL.bold()));
    Ok(wide.reduce(f64::min).unwrap_or_default())
}

/// Whether there is room for all numbers of some bars above them.
pub(super) fn are_above(bars: &[Bar], story: &Story<'_>, way: &BarWay) -> Result<bool, WordsError> {
    for bar in bars {
        if bar.numbered(Row::Above, story, way)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The numbers of some bars, all in the first row that has room for them, off the line that leads on; tells whether there is such
/// a row.
pub(super) fn number(
    bars: &mut [Bar],
    story: &Story<'_>,
    way: &BarWay,
) -> Result<bool, WordsError> {
    let mut numbers = Vec::new();
    for row in [Row::Above, Row::Foot, Row::Either] {
        let placed = bars.iter().map(|bar| bar.numbered(row, story, way));
        numbers = placed.collect::<Result<Vec<Option<Number>>, _>>()?;
        if numbers.iter().all(Option::is_some) && row != Row::Either {
            break;
        }
    }
    let is_whole = numbers.iter().all(Option::is_some);
    for (bar, number) in bars.iter_mut().zip(numbers) {
        bar.number = number;
    }
    Ok(is_whole)
}

impl Bar {
    /// The fullest wording of its number that has room in a row; that of where the figures lead, which has no bar,
    /// stands above its line or below.
    fn numbered(
        &self,
        row: Row,
        story: &Story<'_>,
        way: &BarWay,
    ) -> Result<Option<Number>, WordsError> {
        let row = if self.is_ahead { Row::Either } else { row };
        let placed = |wording: Wording| {
            let open = |first: &f64| self.is_off(way, (*first, &wording));
            let above = || self.above(&wording).filter(open);
            let (first, rides) = match row {
                Row::Foot => (self.in_foot(&wording).filter(open)?, self.bottom),
                Row::Above => (above()?, self.top),
                Row::Either => (above().or_else(|| self.within(&wording).filter(open))?, self.top),
            };
            Some(Number { wording, first, rides })
        };
        Ok(wordings(story, &self.datum)?.into_iter().find_map(placed))
    }

    /// The baseline of the first line in its foot, if that is high enough and the level runs above it, also where a
    /// typesetter makes the chart lower by a fifth.
    fn in_foot(&self, wording: &Wording) -> Option<f64> {
        const LOWER: f64 = 1.25;
        let first = self.bottom - FOOT - Self::more(wording);
        let height = self.bottom - first + HIGH;
        let has_height = |top: f64, more: f64| self.bottom - top >= (height + more) * LOWER;
        let is_clear = |level: f64| has_height(level, CLEAR + 1.0) || self.bottom <= level;
        let has_room = self.width(wording) <= self.wide - AIR && has_height(self.top, 3.0);
        (has_room && self.level.is_none_or(is_clear)).then_some(first)
    }

    fn width(&self, wording: &Wording) -> f64 {
        wording.width(self.set)
    }

    fn more(wording: &Wording) -> f64 {
        LEADING * (float(wording.lines.len()) - 1.0)
    }

    /// The baseline of the first line above it, if that stays on its side of the level.
    fn above(&self, wording: &Wording) -> Option<f64> {
        const GAPS: [f64; 3] = [5.0, 4.0, 3.0];
        let more = Self::more(wording);
        let is_clear = |gap: &f64| {
            let top = self.top - gap - more - HIGH;
            self.level.is_none_or(|level| self.top <= level || level < top - CLEAR)
        };
        let gap = GAPS.into_iter().find(is_clear)?;
        (self.width(wording) <= self.slot - 6.0).then_some(self.top - gap - more)
    }

    /// The baseline of the first line in its head.
    fn within(&self, wording: &Wording) -> Option<f64> {
        const BELOW: f64 = 14.5;
        let first = self.top + BELOW;
        let is_low = first + Self::more(wording) + 3.0 > self.bottom;
        (self.width(wording) <= self.wide - AIR && !is_low).then_some(first)
    }

    /// What its number takes.
    pub(super) fn area(&self) -> Option<Area> {
        let Number { wording, first, .. } = self.number.as_ref()?;
        Some(self.area_of(*first, wording))
    }

    fn area_of(&self, first: f64, wording: &Wording) -> Area {
        let (half, last) = (self.width(wording) / 2.0, first + Self::more(wording));
        Area([self.middle - half, first - 10.5, self.middle + half, last + 3.0])
    }

    /// Whether the line that leads on runs clear of a number.
    fn is_off(&self, way: &BarWay, (first, wording): (f64, &Wording)) -> bool {
        let area = self.area_of(first, wording);
        way.stretches().all(|stretch| !area.is_crossed(&stretch))
    }

    pub(super) fn write(&self, picture: &mut Picture) {
        let Some(Number { wording, first, rides }) = &self.number else { return };
        let set = self.set.at(Anchor::Middle);
        for (place, line) in wording.lines.iter().enumerate() {
            let at = (self.middle, first + LEADING * float(place));
            picture.riding_text(at, line, set, *rides);
        }
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
