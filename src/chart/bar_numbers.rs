//! Where the numbers of bars stand: on their bars' side of the level to hold, above them, within, or beneath.

use super::advance::width;
use super::area::Area;
use super::ground::Ground;
use super::story::{Datum, Story};
use super::svg::{Anchor, Picture, Type};
use crate::intake::Qualifier;
use crate::words::WordsError;

/// From line to line of a number's wording.
pub(super) const LEADING: f64 = 13.5;

/// A bar as it is drawn.
#[derive(Debug, Clone, Copy)]
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
}

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Above,
    Within,
    /// Below the axis and the year.
    Beneath,
}

/// How a number is worded: in one line or two, with its word or a sign for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) lines: Vec<String>,
    /// What the key must explain.
    pub(super) sign: Option<Qualifier>,
}

/// A number with its place.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub(super) wording: Wording,
    pub(super) spot: Spot,
    /// The baseline of its first line.
    y: f64,
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
    /// The best place for its number with the fullest wording that has room there; nothing where none has.
    pub(super) fn number(
        &self,
        story: &Story<'_>,
        ground: &Ground,
        spots: &[Spot],
    ) -> Result<Option<Number>, WordsError> {
        for wording in wordings(story, &self.datum)? {
            for spot in spots {
                if let Some(y) = self.fits(&wording, *spot, ground) {
                    return Ok(Some(Number { wording, spot: *spot, y }));
                }
            }
        }
        Ok(None)
    }

    /// The baseline of the first line of a wording that has room at a spot.
    fn fits(&self, wording: &Wording, spot: Spot, ground: &Ground) -> Option<f64> {
        let widest = wording.lines.iter().map(|line| width(line, 12.0)).fold(0.0, f64::max);
        let more = LEADING * (float(wording.lines.len()) - 1.0);
        let (y, room) = match spot {
            Spot::Above => (self.top - 5.0 - more, self.slot - 6.0),
            Spot::Within => (self.top + 15.5, self.wide - 4.0),
            Spot::Beneath => (self.bottom + 18.0 + LEADING, self.slot - 6.0),
        };
        let (left, right) = (self.middle - widest / 2.0, self.middle + widest / 2.0);
        let area = Area([left, y - 10.5, right, y + more + 3.0]);
        let Area([_, top, _, bottom]) = area;
        let is_on_its_side = self
            .level
            .is_none_or(|level| if self.top <= level { bottom < level } else { level < top });
        let fits = widest <= room
            && match spot {
                Spot::Above => is_on_its_side && ground.is_free(&area),
                Spot::Within => {
                    is_on_its_side && ground.is_free(&area) && bottom < self.bottom - 3.0
                }
                Spot::Beneath => true,
            };
        fits.then_some(y)
    }

    pub(super) fn write(&self, picture: &mut Picture, number: &Number) {
        let set = Type::LABEL.at(Anchor::Middle);
        for (place, line) in number.wording.lines.iter().enumerate() {
            let at = (self.middle, number.y + LEADING * float(place));
            if number.spot == Spot::Beneath {
                picture.text(at, line, set);
            } else {
                picture.riding_text(at, line, set, self.top);
            }
        }
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(1.0, f64::from)
}
