//! Letters that are drawn and not set: their outlines as shapes of a drawing.

use std::collections::BTreeSet;

use super::{Colour, Drawing, Pt};
use crate::font::{FaceId, Step, outline};
use crate::picture::{Outline, Segment, Shape};

/// The outline of a glyph, with every place of it, in font units, where `at` says.
pub(super) fn contours(
    id: FaceId,
    glyph: u16,
    at: impl Fn(f32, f32) -> (f32, f32),
) -> impl Iterator<Item = Segment> {
    outline(id, glyph).into_iter().map(move |step| segment(&step, &at))
}

/// A step of an outline, with every place of it where `at` says.
pub(super) fn segment(step: &Step, at: impl Fn(f32, f32) -> (f32, f32)) -> Segment {
    match *step {
        Step::Move(x, y) => {
            let (x, y) = at(x, y);
            Segment::Move(x, y)
        }
        Step::Line(x, y) => {
            let (x, y) = at(x, y);
            Segment::Line(x, y)
        }
        Step::Cubic(points) => {
            let [first, second, end] = [0, 2, 4].map(|i| at(points[i], points[i + 1]));
            Segment::Cubic(first.0, first.1, second.0, second.1, end.0, end.1)
        }
        Step::Close => Segment::Close,
    }
}

/// A shape that is filled.
pub(super) fn filled(segments: Vec<Segment>, colour: Colour) -> Outline {
    Outline {
        segments,
        fill: Some(((colour.0, colour.1, colour.2), false)),
        gradient: None,
        fill_opacity: 255,
        stroke: None,
    }
}

/// A drawing of some shapes, in points.
pub(super) fn drawing(shapes: Vec<Outline>, width: Pt, height: Pt) -> Drawing {
    Drawing {
        width: points(width),
        height: points(height),
        shapes: shapes.into_iter().map(Shape::Outline).collect(),
        elastic: None,
        simplified: BTreeSet::new(),
        lost: BTreeSet::new(),
    }
}

/// A length in points, for drawing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page's lengths need no more than a float's places"
)]
pub(super) fn points(length: Pt) -> f32 {
    length.to_f64() as f32
}

/// Font units, for drawing.
#[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
pub(super) fn units(length: i32) -> f32 {
    length as f32
}
