//! A passage → boxes, glue and chances, as Knuth and Plass named them.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::Pt;
use super::bonds::is_bond;
use super::passage::{Ink, Passage};
use crate::font::{Shaper, Word, face};

/// A part of a paragraph, as the line breaker sees it.
#[derive(Debug, Clone)]
pub(super) enum Element {
    /// Something that is not broken.
    Box { word: Arc<Word>, ink: usize, width: Pt },
    /// A space, where a line may end.
    Glue { ink: usize, width: Pt },
    /// A place without a space where a line may end, with a hyphen or without.
    Chance { hyphen: Option<Arc<Hyphen>> },
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

/// A character that was replaced, and the line of the Markdown where it stands.
pub(super) type Loss = (u32, String);

/// The measured parts of a passage.
#[derive(Debug, Clone, Default)]
pub(super) struct Elements {
    pub(super) list: Vec<Element>,
    pub(super) losses: Vec<Loss>,
}

impl Element {
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

/// Measures `passage`.
pub(super) fn measure(passage: &Passage, shaper: &Shaper) -> Elements {
    let mut measurer = Measurer { passage, shaper, out: Elements::default(), stretch: 0 };
    let mut start = 0;
    for (end, chance) in linebreaks(&passage.text) {
        let at_end = end == passage.text.len();
        if chance == BreakOpportunity::Allowed && is_bond(&passage.text, end) {
            continue;
        }
        measurer.unit(start, end);
        if chance == BreakOpportunity::Mandatory && (!at_end || passage.text.ends_with('\n')) {
            measurer.out.list.push(Element::Newline);
        } else if !at_end {
            measurer.chance(end);
        }
        start = end;
    }
    measurer.out
}

struct Measurer<'a> {
    passage: &'a Passage,
    shaper: &'a Shaper,
    out: Elements,
    stretch: usize,
}

impl Measurer<'_> {
    /// Adds the text between two places where a line may end: letters, then white space.
    fn unit(&mut self, start: usize, end: usize) {
        let text = &self.passage.text[start..end];
        let letters = text.trim_end_matches([' ', '\n']);
        let mut at = start;
        let letters_end = start + letters.len();
        while at < letters_end {
            self.seek(at);
            let Some(stretch) = self.passage.stretches.get(self.stretch) else { return };
            let to = stretch.end.min(letters_end);
            let to = at + shapeable(&self.passage.text[at..to]);
            self.word(&self.passage.text[at..to], stretch.ink, stretch.line);
            at = to;
        }
        if text[letters.len()..].contains(' ') {
            self.seek(letters_end);
            let ink = self.passage.stretches.get(self.stretch).map_or(0, |stretch| stretch.ink);
            let width = self.passage.inks.get(ink).map_or(Pt::ZERO, space_width);
            self.out.list.push(Element::Glue { ink, width });
        }
    }

    /// Moves to the stretch that holds the byte `at`.
    fn seek(&mut self, at: usize) {
        while self.passage.stretches.get(self.stretch).is_some_and(|stretch| stretch.end <= at) {
            self.stretch += 1;
        }
    }

    fn word(&mut self, text: &str, ink: usize, line: u32) {
        let Some(own) = self.passage.inks.get(ink) else { return };
        // spaces before others' marks of punctuation may stand within a unit; each is drawn
        let word = self.shaper.word(text, own.face, own.figures);
        for piece in &word.pieces {
            if let Some(lost) = &piece.lost {
                self.out.losses.push((line, lost.clone()));
            }
        }
        if !word.text.is_empty() {
            let width = word_width(&word, own.size);
            self.out.list.push(Element::Box { word, ink, width });
        }
    }

    fn chance(&mut self, end: usize) {
        match self.out.list.last() {
            Some(Element::Box { ink, .. }) => {
                let ink = *ink;
                let soft = self.passage.text[..end].ends_with('\u{AD}');
                let hyphen = if soft { self.hyphen(ink).map(Arc::new) } else { None };
                self.out.list.push(Element::Chance { hyphen });
            }
            Some(Element::Glue { .. } | Element::Chance { .. } | Element::Newline) | None => {}
        }
    }

    fn hyphen(&self, ink: usize) -> Option<Hyphen> {
        let own = self.passage.inks.get(ink)?;
        Some(Hyphen::new(ink, own, self.shaper))
    }
}

/// How much of `text` is shaped at once: all of any real word, and of what is longer a part that
/// does not end within a letter with its marks.
fn shapeable(text: &str) -> usize {
    const LONG: usize = 2000;
    let is_joined = |c: char| matches!(c, '\u{300}'..='\u{36F}' | '\u{200C}'..='\u{200D}' | '\u{FE00}'..='\u{FE0F}');
    if text.len() <= LONG {
        return text.len();
    }
    let mut ends = text.char_indices().skip(LONG).enumerate();
    ends.find(|(more, (_, c))| !is_joined(*c) || *more > LONG).map_or(text.len(), |(_, (at, _))| at)
}

/// The least and the natural width: of the widest part that is not broken, and of the widest line
/// where none is broken that the writer did not end.
pub(super) fn extents(elements: &[Element]) -> (Pt, Pt) {
    let (mut least, mut unit) = (Pt::ZERO, Pt::ZERO);
    let (mut natural, mut line, mut space) = (Pt::ZERO, Pt::ZERO, Pt::ZERO);
    for element in elements {
        match element {
            Element::Box { width, .. } => {
                unit += *width;
                line += space + *width;
                space = Pt::ZERO;
            }
            Element::Glue { width, .. } => {
                least = least.max(unit);
                unit = Pt::ZERO;
                space += *width;
            }
            Element::Chance { hyphen } => {
                let hyphen = hyphen.as_ref().map_or(Pt::ZERO, |hyphen| hyphen.width);
                least = least.max(unit + hyphen);
                unit = Pt::ZERO;
            }
            Element::Newline => {
                least = least.max(unit);
                natural = natural.max(line);
                (unit, line, space) = (Pt::ZERO, Pt::ZERO, Pt::ZERO);
            }
        }
    }
    (least.max(unit), natural.max(line))
}
