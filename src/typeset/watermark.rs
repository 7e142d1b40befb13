//! The pale word across every page of a draft.
//!
//! It is drawn and not set: letters that were set would be copied out in between the text.

use std::sync::Arc;

use super::contours::{contours, drawing, filled, points, units};
use super::look::Look;
use super::{Artifact, Colour, Drawing, Item, Owner, Page, Placed, Pt, Rect};
use crate::font::{FaceId, Figures, Shaper, Word, face};

/// Pale enough that text across it is read without effort: 15:1 for black on it.
const COLOUR: Colour = Colour(236, 236, 236);

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
            (Arc::new(word_across(&word, size, width, height)), area)
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

/// The word, turned by 45 degrees about the middle of the page.
fn word_across(word: &Word, size: Pt, width: Pt, height: Pt) -> Drawing {
    let middle = (points(width) / 2.0, points(height) / 2.0);
    let scale = |id: FaceId| points(size) / units(face(id).units_per_em().max(1));
    let length: f32 =
        word.pieces.iter().map(|piece| units(piece.advance) * scale(piece.face)).sum();
    let rise = points(size) * 0.36; // half the height of capitals
    let place = |x: f32, y: f32| {
        let (x, y) = (x - length / 2.0, y - rise);
        (middle.0 + (x + -y) * HALF_TURN, middle.1 - (x + y) * HALF_TURN)
    };
    let mut segments = Vec::new();
    let mut pen = 0.0;
    for piece in &word.pieces {
        let scale = scale(piece.face);
        for glyph in &piece.glyphs {
            let left = pen;
            let at = |x: f32, y: f32| place(left + x * scale, y * scale);
            segments.extend(contours(piece.face, glyph.id, at));
            pen += units(glyph.advance) * scale;
        }
    }
    drawing(filled(segments, COLOUR), width, height)
}
