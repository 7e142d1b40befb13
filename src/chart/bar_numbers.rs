//! The numbers of bars: above their bars, in as many lines and words as there is room for, or in the heads of those that
//! end so near below the level to hold that the two would meet.

use super::area::Area;
use super::story::{Datum, Story};
use super::svg::{Anchor, Picture, Type};
use crate::intake::Qualifier;
use crate::words::WordsError;

/// From line to line of a number's wording.
const LEADING: f64 = 13.5;
/// How high digits are, and what they keep free from the level.
const HIGH: f64 = 9.2;
const CLEAR: f64 = 1.6;

/// A bar as it is drawn, and where its number stands.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    pub(super) datum: Datum,
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
    /// How its number is worded, and the baseline of its first line; nothing where none has room.
    pub(super) number: Option<(Wording, f64)>,
}

/// How a number is worded: in one line or two, with its word or a sign for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording {
    lines: Vec<String>,
    /// What the key must explain.
    pub(super) sign: Option<Qualifier>,
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

impl Bar {
    /// With the fullest wording of its number that has room above it, or in its head.
    pub(super) fn worded(self, story: &Story<'_>) -> Result<Self, WordsError> {
        let wordings = wordings(story, &self.datum)?;
        let placed = |wording: Wording| {
            let baseline = self.above(&wording).or_else(|| self.within(&wording))?;
            Some((wording, baseline))
        };
        let number = wordings.into_iter().find_map(placed);
        Ok(Self { number, ..self })
    }

    fn width(&self, wording: &Wording) -> f64 {
        wording.lines.iter().map(|line| self.set.width(line)).fold(0.0, f64::max)
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
        (self.width(wording) <= self.wide - 2.5 && !is_low).then_some(first)
    }

    /// What its number takes.
    pub(super) fn area(&self) -> Option<Area> {
        let (wording, first) = self.number.as_ref()?;
        let (half, last) = (self.width(wording) / 2.0, first + Self::more(wording));
        Some(Area([self.middle - half, first - 10.5, self.middle + half, last + 3.0]))
    }

    pub(super) fn write(&self, picture: &mut Picture) {
        let Some((wording, first)) = &self.number else { return };
        let set = self.set.at(Anchor::Middle);
        for (place, line) in wording.lines.iter().enumerate() {
            let at = (self.middle, first + LEADING * float(place));
            picture.riding_text(at, line, set, self.top);
        }
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
