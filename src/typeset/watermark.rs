//! The pale word across every page of a draft.
//!
//! It is drawn and not set: letters that were set would be copied out in between the text.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::look::Look;
use super::{Artifact, Drawing, Item, Owner, Page, Placed, Pt, Rect};
use crate::font::{FaceId, Figures, Shaper, Step, Word, face, outline};
use crate::picture::{Outline, Rgb, Segment, Shape};

/// Pale enough that text across it is read without effort: 15:1 for black on it.
const COLOUR: Rgb = (236, 236, 236);

/// The cosine, and the sine, of 45 degrees.
const HALF_TURN: f32 = std::f32::consts::FRAC_1_SQRT_2;

/// The drawings for upright and for turned pages.
pub(super) struct Watermark {
    upright: (Arc<Drawing>, Rect),
    turned: (Arc<Drawing>, Rect),
}

impl Watermark {
    /// `text` across pages of a look.
    pub(super) fn new(text: &str, look: &Look, shaper: &Shaper) -> Self {
        let (size, width, height) = (look.em(9000), look.page_width, look.page_height);
        let bold = look.typeface.face(true, false);
        let word = shaper.word(&text.to_uppercase(), bold, Figures::Proportional);
        let across = |width: Pt, height: Pt| {
            let area = Rect { x: Pt::ZERO, y: Pt::ZERO, width, height };
            (Arc::new(drawing(&word, size, width, height)), area)
        };
        Self { upright: across(width, height), turned: across(height, width) }
    }

    /// Draws it on a page that holds nothing yet.
    pub(super) fn draw(&self, page: &mut Page) {
        let (drawing, area) = if page.width > page.height { &self.turned } else { &self.upright };
        page.items.push(Placed {
            owner: Owner::Artifact(Artifact::Watermark),
            item: Item::Drawing { drawing: Arc::clone(drawing), area: *area },
        });
    }
}

/// The word, turned by 45 degrees about the middle of the page; units are points.
fn drawing(word: &Word, size: Pt, width: Pt, height: Pt) -> Drawing {
    let (width, height) = (points(width), points(height));
    let scale = |id: FaceId| points(size) / em(id);
    let length: f32 =
        word.pieces.iter().map(|piece| units(piece.advance) * scale(piece.face)).sum();
    let rise = points(size) * 0.36; // half the height of capitals
    let place = |x: f32, y: f32| {
        let (x, y) = (x - length / 2.0, y - rise);
        (width / 2.0 + (x + -y) * HALF_TURN, height / 2.0 - (x + y) * HALF_TURN)
    };
    let mut segments = Vec::new();
    let mut pen = 0.0;
    for piece in &word.pieces {
        let scale = scale(piece.face);
        for glyph in &piece.glyphs {
            let left = pen;
            let at = |x: f32, y: f32| place(left + x * scale, y * scale);
            segments.extend(outline(piece.face, glyph.id).iter().map(|step| segment(step, at)));
            pen += units(glyph.advance) * scale;
        }
    }
    let shape = Outline {
        segments,
        fill: Some((COLOUR, false)),
        gradient: None,
        fill_opacity: 255,
        stroke: None,
    };
    Drawing {
        width,
        height,
        shapes: vec![Shape::Outline(shape)],
        elastic: None,
        simplified: BTreeSet::new(),
    }
}

fn segment(step: &Step, at: impl Fn(f32, f32) -> (f32, f32)) -> Segment {
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

#[expect(
    clippy::cast_possible_truncation,
    reason = "a page's lengths need no more than a float's places"
)]
fn points(length: Pt) -> f32 {
    length.to_f64() as f32
}

#[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
fn units(advance: i32) -> f32 {
    advance as f32
}

fn em(id: FaceId) -> f32 {
    units(face(id).units_per_em().max(1))
}
