//! Parts of a formula at their places: letters, bars, root signs and brackets about a baseline.

use std::sync::Arc;

use crate::font::{FaceId, face, reach};
use crate::picture::{Outline, Segment, Stroke};
use crate::typeset::contours::{self, contours, drawing, filled, points};
use crate::typeset::elements::units;
use crate::typeset::strip::shift_item;
use crate::typeset::{Colour, Item, Pt, Rect, TextRun};

/// A part of a formula. Places are counted from its left end on its baseline.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) width: Pt,
    /// How far it reaches above the baseline, and below it.
    pub(super) ascent: Pt,
    pub(super) descent: Pt,
    pub(super) items: Vec<Item>,
}

impl Part {
    /// Runs of text that begin each other's right, so wide in all.
    pub(super) fn text(runs: impl Iterator<Item = TextRun>, width: Pt) -> Self {
        let mut part = Self { width, ..Self::default() };
        for run in runs {
            let em = face(run.face).units_per_em();
            for (low, high) in run.glyphs.iter().filter_map(|glyph| reach(run.face, glyph.id)) {
                part.ascent = part.ascent.max(units(high, run.size, em));
                part.descent = part.descent.max(units(-low, run.size, em));
            }
            part.items.push(Item::Text(run));
        }
        part
    }

    /// A rule that lies on the baseline.
    pub(super) fn rule(width: Pt, height: Pt, colour: Colour) -> Self {
        let area = Rect { x: Pt::ZERO, y: Pt::ZERO - height, width, height };
        let items = vec![Item::Fill { area, colour }];
        Self { width, ascent: height, descent: Pt::ZERO, items }
    }

    /// Adds a part that begins at `x`, and whose baseline is `up` above this one's.
    pub(super) fn put(&mut self, part: Self, x: Pt, up: Pt) {
        self.width = self.width.max(x + part.width);
        self.ascent = self.ascent.max(part.ascent + up);
        self.descent = self.descent.max(part.descent - up);
        self.items.extend(part.items.into_iter().map(|mut item| {
            shift_item(&mut item, x, Pt::ZERO - up);
            item
        }));
    }

    /// Adds a part at the right, with white space before it.
    pub(super) fn append(&mut self, part: Self, space: Pt) {
        let x = self.width + space;
        self.put(part, x, Pt::ZERO);
    }
}

/// How wide high brackets are beside those of text, in thousandths, so that they look as heavy.
const HEAVIER: i64 = 1200;

/// The bracket that a glyph is, in a size, made so high that it reaches `up` above the baseline and `down` below.
pub(super) fn bracket(
    id: FaceId,
    glyph: u16,
    size: Pt,
    (up, down): (Pt, Pt),
    colour: Colour,
) -> Part {
    let em = face(id).units_per_em();
    let width = units(face(id).advance(glyph), size.scaled(HEAVIER, 1000), em);
    let (low, high) = reach(id, glyph).unwrap_or((0, em));
    let across = points(size.scaled(HEAVIER, 1000)) / contours::units(em);
    let along = points(up + down) / contours::units((high - low).max(1));
    let at = |x: f32, y: f32| (x * across, (contours::units(high) - y) * along);
    let segments = contours(id, glyph, at).collect();
    drawn(vec![filled(segments, colour)], width, up, down)
}

/// A root sign with the bar over what stands under it, which is so wide; the sign reaches `up` above the baseline and
/// `down` below. Gives where what stands under it begins as well.
pub(super) fn root(
    size: Pt,
    under: Pt,
    (up, down): (Pt, Pt),
    stroke: Pt,
    colour: Colour,
) -> (Part, Pt) {
    let high = points(up + down);
    let (em, half) = (points(size), points(stroke) / 2.0);
    let (top, foot) = (half, high - em * 0.06);
    // the higher the sign, the longer its foot and the wider its stem
    let knee = foot - (high * 0.42).min(em * 0.95);
    let turn = (em * 0.37, foot);
    let stem = turn.0 + (high * 0.17).clamp(em * 0.2, em * 0.45);
    let left = size.scaled(THIN, 1000) + thousandths(stem);
    let width = left + under;
    let thin = vec![
        Segment::Move(half, knee + em * 0.12),
        Segment::Line(em * 0.2, knee),
        Segment::Line(turn.0, turn.1),
        Segment::Line(stem, top),
        Segment::Line(points(width) - half, top),
    ];
    let thick = vec![Segment::Move(em * 0.21, knee + em * 0.02), Segment::Line(turn.0, turn.1)];
    let shapes = [(thin, stroke), (thick, stroke.scaled(8, 5))];
    let shapes = shapes.map(|(segments, width)| stroked(segments, width, colour));
    (drawn(shapes.into(), width, up, down), left)
}

/// White space after the stem of a root sign, in thousandths of the size.
const THIN: i64 = 150;

/// A shape that is drawn along, with round ends.
fn stroked(segments: Vec<Segment>, width: Pt, colour: Colour) -> Outline {
    let stroke = Stroke {
        colour: (colour.0, colour.1, colour.2),
        opacity: 255,
        width: points(width),
        dashes: Vec::new(),
        dash_offset: 0.0,
        round: true,
    };
    Outline { segments, fill: None, gradient: None, fill_opacity: 255, stroke: Some(stroke) }
}

/// Points as a length.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from a float saturates, and no sign is that large"
)]
fn thousandths(points: f32) -> Pt {
    Pt((points * 1000.0).round() as i64)
}

fn drawn(shapes: Vec<Outline>, width: Pt, up: Pt, down: Pt) -> Part {
    let area = Rect { x: Pt::ZERO, y: Pt::ZERO - up, width, height: up + down };
    let drawing = Arc::new(drawing(shapes, area.width, area.height));
    Part { width, ascent: up, descent: down, items: vec![Item::Drawing { drawing, area }] }
}
