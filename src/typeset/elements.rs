//! Boxes, glue and chances, as Knuth and Plass named them: what a passage is made of for who breaks lines.

use std::sync::Arc;

use super::passage::Ink;
use super::ties::Tie;
use super::{Colour, Glyph, Pt, TextRun};
use crate::font::{self, Shaper, Word, face};

/// A part of a paragraph, as the line breaker sees it.
#[derive(Debug, Clone)]
pub(super) enum Element {
    /// Something that is not broken.
    Box { word: Arc<Word>, ink: usize, width: Pt, level: u8 },
    /// A space, where a line may end.
    Glue { ink: usize, width: Pt, tie: Tie, level: u8 },
    /// A place without a space where a line may end, with a hyphen or without.
    Chance { hyphen: Option<Arc<Hyphen>>, tie: Tie },
    /// An end of line.
    Newline,
}

/// A hyphen, or another sign that a word goes on, which is drawn only where the line ends at it.
#[derive(Debug, Clone)]
pub(super) struct Hyphen {
    pub(super) word: Arc<Word>,
    pub(super) ink: usize,
    pub(super) width: Pt,
    /// The size that it is drawn in.
    pub(super) size: Pt,
    /// Whether it was found by rules, and not set by the writer.
    pub(super) found: bool,
    /// Whether it is never read, for it is no hyphen.
    pub(super) mute: bool,
    /// Demerits of its own.
    pub(super) reluctance: i64,
}

impl Hyphen {
    /// A hyphen that the writer allowed.
    pub(super) fn new(ink: usize, own: &Ink, shaper: &Shaper) -> Self {
        let word = shaper.word("-", own.face, own.figures);
        let width = word_width(&word, own.size);
        Self { word, ink, width, size: own.size, found: false, mute: false, reluctance: 0 }
    }

    /// A small arrow that tells that what stands before it goes on.
    pub(super) fn arrow(ink: usize, own: &Ink, shaper: &Shaper) -> Self {
        let word = shaper.word("↩", own.face, own.figures);
        let size = own.size.scaled(700, 1000);
        let width = word_width(&word, size);
        Self { word, ink, width, size, found: false, mute: true, reluctance: 0 }
    }
}

impl Element {
    /// A place for a hyphen, or for the end of a line without one.
    pub(super) fn chance(hyphen: Option<Arc<Hyphen>>) -> Self {
        Self::Chance { hyphen, tie: Tie::None }
    }

    /// In which direction it is read, see [`font::Levels`]; nothing of what is no part of the text.
    pub(super) fn level(&self) -> Option<u8> {
        match self {
            Self::Box { level, .. } | Self::Glue { level, .. } => Some(*level),
            Self::Chance { .. } | Self::Newline => None,
        }
    }

    /// How wide it is within a line.
    pub(super) fn width(&self) -> Pt {
        match self {
            Self::Box { width, .. } | Self::Glue { width, .. } => *width,
            Self::Chance { .. } | Self::Newline => Pt::ZERO,
        }
    }
}

/// The width of a word in an ink.
pub(super) fn word_width(word: &Word, size: Pt) -> Pt {
    word.pieces
        .iter()
        .map(|piece| units(piece.advance, size, face(piece.face).units_per_em()))
        .sum()
}

/// The runs of a word by itself; `place` tells where the pen stands that has moved so far.
pub(super) fn word_runs(
    word: &Word,
    size: Pt,
    colour: Colour,
    rotation: i16,
    place: impl Fn(Pt) -> (Pt, Pt),
) -> impl Iterator<Item = TextRun> {
    let mut pen = Pt::ZERO;
    word.pieces.iter().map(move |piece| {
        let (x, y) = place(pen);
        pen += units(piece.advance, size, face(piece.face).units_per_em());
        let base = piece.text.start;
        let bytes = |glyph: &font::Glyph| glyph.start as usize - base..glyph.end as usize - base;
        TextRun {
            face: piece.face,
            size,
            colour,
            x,
            y,
            rotation,
            glyphs: piece.glyphs.iter().map(|glyph| Glyph::of(glyph, bytes(glyph))).collect(),
            text: word.text.get(piece.text.clone()).unwrap_or_default().into(),
            actual_text: piece.lost.clone(),
        }
    })
}

/// Font units as a length, rounded half up.
pub(super) fn units(advance: i32, size: Pt, em: i32) -> Pt {
    let em = i64::from(em.max(1));
    Pt((i64::from(advance) * size.0 + em / 2).div_euclid(em))
}

/// The width of a space in an ink.
pub(super) fn space_width(ink: &Ink) -> Pt {
    let face = face(ink.face);
    units(face.space(), ink.size, face.units_per_em())
}

/// The least and the natural width of elements: of the widest part that is not broken, and of the widest
/// line where none is broken that the writer did not end.
pub(super) fn extents(elements: &[Element]) -> (Pt, Pt) {
    let mut extents = Extents::default();
    extents.add(elements);
    extents.found()
}

/// What [`extents`] tells, of elements that come a part at a time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extents {
    least: Pt,
    natural: Pt,
    /// Of what goes on: the part that is not broken, the line, and the space at its end.
    unit: Pt,
    line: Pt,
    space: Pt,
}

impl Extents {
    pub(super) fn add(&mut self, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Box { width, .. } => {
                    self.unit += *width;
                    self.line += self.space + *width;
                    self.space = Pt::ZERO;
                }
                Element::Glue { width, .. } => {
                    self.end_unit(Pt::ZERO);
                    self.space += *width;
                }
                Element::Chance { hyphen, .. } => {
                    self.end_unit(hyphen.as_ref().map_or(Pt::ZERO, |hyphen| hyphen.width));
                }
                Element::Newline => {
                    self.end_unit(Pt::ZERO);
                    self.natural = self.natural.max(self.line);
                    (self.line, self.space) = (Pt::ZERO, Pt::ZERO);
                }
            }
        }
    }

    fn end_unit(&mut self, hyphen: Pt) {
        self.least = self.least.max(self.unit + hyphen);
        self.unit = Pt::ZERO;
    }

    pub(super) fn found(&self) -> (Pt, Pt) {
        (self.least.max(self.unit), self.natural.max(self.line))
    }
}
