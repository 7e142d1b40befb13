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

/// The bracket that a glyph is, in a size, made so high that it reaches `up` above the baseline and `down` below.
pub(super) fn bracket(
    id: FaceId,
    glyph: u16,
    size: Pt,
    (up, down): (Pt, Pt),
    colour: Colour,
) -> Part {
    let em = face(id).units_per_em();
    let width = units(face(id).advance(glyph), size, em);
    let (low, high) = reach(id, glyph).unwrap_or((0, em));
    let across = points(size) / contours::units(em);
    let along = points(up + down) / contours::units((high - low).max(1));
    let at = |x: f32, y: f32| (x * across, (contours::units(high) - y) * along);
    let segments = contours(id, glyph, at).collect();
    drawn(filled(segments, colour), width, up, down)
}

/// A root sign with the bar over what stands under it, which begins at [`ROOT`] of `size` and is so wide; the sign
/// reaches `up` above the baseline and `down` below.
pub(super) fn root(size: Pt, under: Pt, (up, down): (Pt, Pt), stroke: Pt, colour: Colour) -> Part {
    let width = size.scaled(ROOT, 1000) + under;
    let (em, half) = (points(size), points(stroke) / 2.0);
    let (top, foot) = (half, points(up + down) - half);
    let corner = (foot - em * 0.5).max(top);
    let segments = vec![
        Segment::Move(half, corner + em * 0.07),
        Segment::Line(em * 0.13, corner),
        Segment::Line(em * 0.3, foot),
        Segment::Line(em * 0.56, top),
        Segment::Line(points(width) - half, top),
    ];
    let shape = Outline {
        segments,
        fill: None,
        gradient: None,
        fill_opacity: 255,
        stroke: Some(Stroke {
            colour: (colour.0, colour.1, colour.2),
            opacity: 255,
            width: points(stroke),
            dashes: Vec::new(),
            dash_offset: 0.0,
            round: true,
        }),
    };
    drawn(shape, width, up, down)
}

/// How wide a root sign is before its bar covers anything, in thousandths of the size.
const ROOT: i64 = 570;

/// Where what stands under a root begins.
pub(super) fn under_root(size: Pt) -> Pt {
    size.scaled(ROOT, 1000)
}

fn drawn(shape: Outline, width: Pt, up: Pt, down: Pt) -> Part {
    let area = Rect { x: Pt::ZERO, y: Pt::ZERO - up, width, height: up + down };
    let drawing = Arc::new(drawing(shape, area.width, area.height));
    Part { width, ascent: up, descent: down, items: vec![Item::Drawing { drawing, area }] }
}
