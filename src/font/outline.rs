//! The outlines of glyphs, for letters that are drawn and not set.

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::{FaceId, face};

/// A step of an outline, in font units, y upwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin at.
    Move(f32, f32),
    /// A straight line to.
    Line(f32, f32),
    /// A cubic curve: two control points and the end.
    Cubic([f32; 6]),
    /// Back to the beginning.
    Close,
}

/// The outline of a glyph; empty where it has none, as a space.
#[must_use]
pub fn outline(id: FaceId, glyph: u16) -> Vec<Step> {
    let mut pen = Pen::default();
    // a glyph without an outline leaves the pen as it was
    let _ = face(id).shaping().outline_glyph(GlyphId(glyph), &mut pen);
    pen.steps
}

/// The lowest and the highest point of a glyph, in font units; nothing where it has no outline.
#[must_use]
pub fn reach(id: FaceId, glyph: u16) -> Option<(i32, i32)> {
    let bounds = face(id).shaping().glyph_bounding_box(GlyphId(glyph))?;
    Some((bounds.y_min.into(), bounds.y_max.into()))
}

/// How far left and right the ink of a glyph goes between two heights, in font units; nothing where it has none there.
#[must_use]
pub fn edges(id: FaceId, glyph: u16, low: i32, high: i32) -> Option<(i32, i32)> {
    let mut band = Band { low: wide(low), high: wide(high), edges: None };
    let (mut first, mut at) = ((0.0, 0.0), (0.0, 0.0));
    for step in outline(id, glyph) {
        match step {
            Step::Move(x, y) => (first, at) = ((x, y), (x, y)),
            Step::Line(x, y) => at = band.line(at, (x, y)),
            Step::Cubic(curve) => {
                let start = at;
                for part in 1..=CHORDS {
                    at = band.line(at, along(start, curve, wide(part) / wide(CHORDS)));
                }
            }
            Step::Close => at = band.line(at, first),
        }
    }
    band.edges.map(|(left, right)| (whole(left.floor()), whole(right.ceil())))
}

/// How many straight lines stand for a curve.
const CHORDS: i32 = 8;

/// A place on a cubic curve, from its start at 0 to its end at 1.
fn along(start: (f32, f32), curve: [f32; 6], share: f32) -> (f32, f32) {
    let rest = 1.0 - share;
    let place = |from: f32, axis: usize| {
        let [first, second, end] = [0, 2, 4].map(|point| curve[point + axis]);
        rest * rest * (rest * from + 3.0 * share * first)
            + share * share * (3.0 * rest * second + share * end)
    };
    (place(start.0, 0), place(start.1, 1))
}

/// What is between two heights.
struct Band {
    low: f32,
    high: f32,
    edges: Option<(f32, f32)>,
}

impl Band {
    /// Notes how far left and right a line goes within the band, and gives its end.
    fn line(&mut self, from: (f32, f32), to: (f32, f32)) -> (f32, f32) {
        let (under, over) = if from.1 <= to.1 { (from, to) } else { (to, from) };
        if over.1 >= self.low && under.1 <= self.high {
            let rise = over.1 - under.1;
            let at = |height: f32| under.0 + (over.0 - under.0) * (height - under.1) / rise;
            let below = if under.1 < self.low { at(self.low) } else { under.0 };
            let above = if over.1 > self.high { at(self.high) } else { over.0 };
            let (left, right) = self.edges.unwrap_or((below, below));
            self.edges = Some((left.min(below).min(above), right.max(below).max(above)));
        }
        to
    }
}

#[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
fn wide(units: i32) -> f32 {
    units as f32
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from a float saturates")]
fn whole(units: f32) -> i32 {
    units as i32
}

#[derive(Default)]
struct Pen {
    steps: Vec<Step>,
    at: (f32, f32),
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Move(x, y));
        self.at = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Line(x, y));
        self.at = (x, y);
    }

    /// A quadratic curve is a cubic one whose control points lie two thirds of the way to its own.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let towards = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
        let (x0, y0) = self.at;
        let first = (towards(x0, x1), towards(y0, y1));
        let second = (towards(x, x1), towards(y, y1));
        self.curve_to(first.0, first.1, second.0, second.1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.steps.push(Step::Cubic([x1, y1, x2, y2, x, y]));
        self.at = (x, y);
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_closed_contours_and_a_space_has_none() {
        let face = face(FaceId::Bold);
        let letter = outline(FaceId::Bold, face.glyph('O').unwrap());
        assert_eq!(letter.iter().filter(|step| **step == Step::Close).count(), 2);
        assert_eq!(outline(FaceId::Bold, face.space_glyph()), []);
        let (low, high) = reach(FaceId::Bold, face.glyph('(').unwrap()).unwrap();
        assert!(low < 0 && high > face.units_per_em() / 2);
        assert_eq!(reach(FaceId::Bold, face.space_glyph()), None);
    }

    #[test]
    fn the_ink_of_a_letter_is_as_wide_as_it_is_between_two_heights() {
        let face = face(FaceId::Regular);
        let em = face.units_per_em();
        let edges = |letter: char, low: i32, high: i32| {
            edges(FaceId::Regular, face.glyph(letter).unwrap(), em * low / 100, em * high / 100)
        };
        let (all, stem) = (edges('T', -100, 100).unwrap(), edges('T', 10, 50).unwrap());
        assert!(all.1 - all.0 > em / 2 && stem.1 - stem.0 < em / 8, "{all:?} {stem:?}");
        assert!(all.0 < stem.0 && stem.1 < all.1);
        // the bow of a bracket is left of its ends
        let (ends, middle) = (edges('(', 60, 100).unwrap(), edges('(', 30, 33).unwrap());
        assert!(middle.0 < ends.0 && middle.1 < ends.1, "{middle:?} {ends:?}");
        assert_eq!(edges('T', 80, 100), None);
        assert_eq!(edges(' ', -100, 100), None);
    }
}
