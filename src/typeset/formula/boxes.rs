//! Parts of a formula at their places: letters and signs about a baseline, and the white space at their ends.

use crate::font::{edges, face, reach};
use crate::typeset::elements::units;
use crate::typeset::strip::shift_item;
use crate::typeset::{Item, Pt, TextRun};

/// A part of a formula. Places are counted from its left end on its baseline.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) width: Pt,
    /// How far it reaches above the baseline, and below it.
    pub(super) ascent: Pt,
    pub(super) descent: Pt,
    /// White space at its left and its right end.
    pub(super) white: [White; 2],
    pub(super) items: Vec<Item>,
}

/// White space between an end of a part and its ink: below zero where that goes beyond the end, as it does at the
/// head of a letter in italics.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct White {
    /// Beside signs of arithmetic, which are as high as small letters.
    pub(super) level: Pt,
    /// Beside all of its ink.
    pub(super) all: Pt,
}

impl White {
    /// As much at every height.
    pub(super) fn even(white: Pt) -> Self {
        Self { level: white, all: white }
    }
}

/// How far signs reach above and below their middle, and how much farther from its end than all of a letter that
/// part of it may be which stands beside them, in thousandths of the size.
const LEVEL: i64 = 240;
const HOLLOW: i64 = 20;

impl Part {
    /// Runs of text that begin each other's right, so wide in all. The middle of signs is `axis` above the baseline.
    pub(super) fn text(runs: impl Iterator<Item = TextRun>, width: Pt, axis: Pt) -> Self {
        let mut part = Self { width, ..Self::default() };
        let (mut all, mut level, mut hollow) = (None, None, Pt::ZERO);
        for run in runs {
            let em = face(run.face).units_per_em();
            let band = [axis - run.size.scaled(LEVEL, 1000), axis + run.size.scaled(LEVEL, 1000)]
                .map(|height| font_units(height, run.size, em));
            let mut pen = 0;
            hollow = run.size.scaled(HOLLOW, 1000);
            for glyph in run.glyphs.iter() {
                let at =
                    |edge: i32| run.x + units(pen + i32::from(glyph.x_offset) + edge, run.size, em);
                if let Some((low, high)) = reach(run.face, glyph.id) {
                    part.ascent = part.ascent.max(units(high, run.size, em));
                    part.descent = part.descent.max(units(-low, run.size, em));
                    widen(&mut all, edges(run.face, glyph.id, low, high), at);
                    widen(&mut level, edges(run.face, glyph.id, band[0], band[1]), at);
                }
                pen += glyph.advance;
            }
            part.items.push(Item::Text(run));
        }
        if let Some(all) = all {
            let white = |(left, right): (Pt, Pt)| [left, width - right];
            let (all, level) = (white(all), white(level.unwrap_or(all)));
            part.white =
                [0, 1].map(|end| White { level: level[end].min(all[end] + hollow), all: all[end] });
        }
        part
    }

    /// How wide its ink is.
    pub(super) fn ink(&self) -> Pt {
        self.width - self.white[0].all - self.white[1].all
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
        if self.items.is_empty() {
            self.white[0] = part.white[0];
        }
        self.white[1] = part.white[1];
        let x = self.width + space;
        self.put(part, x, Pt::ZERO);
    }

    /// Adds a part at the right, with so much white space between the ink of both where signs stand.
    pub(super) fn join(&mut self, part: Self, white: Pt) {
        let space = white - self.white[1].level - part.white[0].level;
        self.append(part, space);
    }
}

/// Adds the edges of a glyph to those of what stands before it.
fn widen(edges: &mut Option<(Pt, Pt)>, own: Option<(i32, i32)>, at: impl Fn(i32) -> Pt) {
    let Some((left, right)) = own.map(|(left, right)| (at(left), at(right))) else { return };
    let (least, most) = edges.unwrap_or((left, right));
    *edges = Some((least.min(left), most.max(right)));
}

/// A height in font units.
fn font_units(height: Pt, size: Pt, em: i32) -> i32 {
    let units = (height.0 * i64::from(em)).div_euclid(size.0.max(1));
    i32::try_from(units).unwrap_or(i32::MAX)
}
