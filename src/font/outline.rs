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
}
