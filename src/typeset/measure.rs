//! A passage → its elements, and its lines a window at a time.
//!
//! What a paragraph needs while it is set is some fifty times its text. A passage of any length is
//! therefore measured and broken in windows of [`WINDOW`] bytes: the last lines of a window are broken
//! again as the first of the next one, so that no seam is seen, and what was set is let go. A paragraph
//! that a person wrote lies within one window and is broken as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::Pt;
use super::bonds::is_bond;
use super::breaks::LineBreak;
use super::elements::{Element, Extents, Hyphen, space_width, word_width};
use super::passage::Passage;
use super::ties::tie;
use crate::font::{FaceId, Levels, Shaper};

/// How much of a passage is measured and broken at once, in bytes: some twenty pages.
pub(super) const WINDOW: usize = 64 * 1024;

/// How many lines at the end of a window are broken again with what follows.
const CARRIED: usize = 4;

/// The characters that were replaced, by the line of the Markdown where they stand.
pub(super) type Losses = BTreeMap<u32, BTreeSet<String>>;

/// The measured parts of a passage.
#[derive(Debug, Clone, Default)]
pub(super) struct Elements {
    pub(super) list: Vec<Element>,
    pub(super) losses: Losses,
}

/// Measures `passage` at once.
pub(super) fn measure(passage: &Passage, shaper: &Shaper) -> Elements {
    let mut measurer = measurer(passage, shaper);
    let mut list = Vec::new();
    measurer.fill(&mut list, usize::MAX);
    Elements { list, losses: measurer.losses }
}

/// Breaks `passage` into lines, window by window, and hands each line on; gives what was lost.
///
/// `break_lines` may change the elements and breaks them; it is told whether it has the passage's first
/// line before it.
pub(super) fn lines(
    passage: &Passage,
    shaper: &Shaper,
    mut break_lines: impl FnMut(&mut Vec<Element>, bool) -> Vec<LineBreak>,
    mut set: impl FnMut(&[Element], &LineBreak),
) -> Losses {
    let mut measurer = measurer(passage, shaper);
    let mut elements = Vec::new();
    let (mut first, mut size) = (true, WINDOW);
    loop {
        let more = measurer.fill(&mut elements, size);
        let broken = break_lines(&mut elements, first);
        let carried = if more { CARRIED.min(broken.len()) } else { 0 };
        let (done, rest) = broken.split_at(broken.len() - carried);
        for line in done {
            set(&elements, line);
        }
        if !more {
            return measurer.losses;
        }
        if let (false, Some(next)) = (done.is_empty(), rest.first()) {
            elements.drain(..next.range.start);
            (first, size) = (false, WINDOW);
        } else {
            // lines of hardly any width: no window is gone through more than twice
            size = size.saturating_mul(2);
        }
    }
}

/// The extents of `passage`, measured window by window; `change` may divide its words.
pub(super) fn passage_extents(
    passage: &Passage,
    shaper: &Shaper,
    mut change: impl FnMut(&mut Vec<Element>),
) -> (Pt, Pt) {
    let mut measurer = measurer(passage, shaper);
    let mut extents = Extents::default();
    let mut elements = Vec::new();
    loop {
        let more = measurer.fill(&mut elements, WINDOW);
        change(&mut elements);
        extents.add(&elements);
        if !more {
            return extents.found();
        }
        elements.clear();
    }
}

/// What measures `passage` a part at a time.
pub(super) fn measurer<'a>(
    passage: &'a Passage,
    shaper: &'a Shaper,
) -> Measurer<'a, impl Iterator<Item = (usize, BreakOpportunity)> + 'a> {
    Measurer {
        passage,
        shaper,
        ends: linebreaks(&passage.text),
        levels: passage.levels(),
        unit: None,
        raises: passage.inks.iter().any(|ink| ink.rise != Pt::ZERO),
        codes: passage.inks.iter().any(|ink| ink.face == FaceId::Mono),
        at: 0,
        stretch: 0,
        losses: Losses::new(),
    }
}

/// Text between two places where a line may end: letters, then white space.
#[derive(Debug, Clone, Copy)]
struct Unit {
    letters_end: usize,
    end: usize,
    chance: BreakOpportunity,
}

/// How far a passage is measured.
pub(super) struct Measurer<'a, E> {
    passage: &'a Passage,
    shaper: &'a Shaper,
    /// The places where a line may end.
    ends: E,
    /// In which direction each part of it is read.
    levels: Levels,
    /// The unit that is not measured to its end.
    unit: Option<Unit>,
    /// Whether any of its text is raised.
    raises: bool,
    /// Whether any of it is code.
    codes: bool,
    at: usize,
    stretch: usize,
    pub(super) losses: Losses,
}

impl<E: Iterator<Item = (usize, BreakOpportunity)>> Measurer<'_, E> {
    /// Adds the elements of the next `bytes` of the text, and of what cannot be parted from them. Tells
    /// whether any text is left.
    pub(super) fn fill(&mut self, list: &mut Vec<Element>, bytes: usize) -> bool {
        let limit = self.at.saturating_add(bytes);
        while self.at < limit {
            let Some(unit) = self.unit.take().or_else(|| self.next_unit()) else { return false };
            self.letters(unit.letters_end, limit, list);
            if self.at < unit.letters_end {
                self.unit = Some(unit);
            } else {
                self.end(unit, list);
            }
        }
        self.at < self.passage.text.len()
    }

    fn next_unit(&mut self) -> Option<Unit> {
        let passage = self.passage;
        let text = &passage.text;
        let is_bound = |end: usize| {
            is_bond(text, end)
                || (self.raises && is_raised(passage, end))
                || (self.codes && is_in_code(passage, end) && is_option(&text[..end]))
        };
        let is_kept = |(end, chance): &(usize, BreakOpportunity)| {
            *chance == BreakOpportunity::Mandatory || !is_bound(*end)
        };
        let (end, chance) = self.ends.by_ref().find(is_kept)?;
        let letters = text[self.at..end].trim_end_matches([' ', '\n']);
        let letters_end = self.at + letters.len();
        let kept = if self.codes { self.kept_spaces(letters_end, end) } else { 0 };
        Some(Unit { letters_end: letters_end + kept, end, chance })
    }

    /// How many of the spaces between two bytes are drawn as they are written: in lines of code all, in other code
    /// all but the one that may end a line.
    fn kept_spaces(&self, from: usize, to: usize) -> usize {
        let spaces = self.passage.text[from..to].bytes().filter(|byte| *byte == b' ').count();
        match self.passage.verbatim {
            true => spaces,
            false if is_in_code(self.passage, from + 1) => spaces.saturating_sub(1),
            false => 0,
        }
    }

    /// Adds letters up to the byte `end`, or until `limit` is reached.
    fn letters(&mut self, end: usize, limit: usize, list: &mut Vec<Element>) {
        while self.at < end.min(limit) {
            self.seek(self.at);
            let Some(stretch) = self.passage.stretches.get(self.stretch) else {
                self.at = end;
                return;
            };
            let to = stretch.end.min(end);
            let to = self.levels.end(self.at, to);
            let to = self.at + shapeable(&self.passage.text[self.at..to]);
            self.word(&self.passage.text[self.at..to], stretch.ink, stretch.line, list);
            self.at = to;
        }
    }

    /// Adds the white space of a unit and what its end is.
    fn end(&mut self, unit: Unit, list: &mut Vec<Element>) {
        let text = &self.passage.text;
        if text[unit.letters_end..unit.end].contains(' ') {
            self.seek(unit.letters_end);
            let ink = self.passage.stretches.get(self.stretch).map_or(0, |stretch| stretch.ink);
            let width = self.passage.inks.get(ink).map_or(Pt::ZERO, space_width);
            let level = self.levels.at(unit.letters_end);
            list.push(Element::Glue { ink, width, tie: tie(text, unit.end), level });
        }
        let at_end = unit.end == text.len();
        if unit.chance == BreakOpportunity::Mandatory && (!at_end || text.ends_with('\n')) {
            list.push(Element::Newline);
        } else if !at_end {
            self.chance(unit.end, list);
        }
        self.at = unit.end;
    }

    /// Moves to the stretch that holds the byte `at`.
    fn seek(&mut self, at: usize) {
        while self.passage.stretches.get(self.stretch).is_some_and(|stretch| stretch.end <= at) {
            self.stretch += 1;
        }
    }

    fn word(&mut self, text: &str, ink: usize, line: u32, list: &mut Vec<Element>) {
        let Some(own) = self.passage.inks.get(ink) else { return };
        // spaces before others' marks of punctuation may stand within a unit; each is drawn
        let level = self.levels.at(self.at);
        let word = self.shaper.directed(text, own.face, own.figures, level % 2 == 1);
        for lost in word.pieces.iter().filter_map(|piece| piece.lost.as_ref()) {
            let of_line = self.losses.entry(line).or_default();
            if !of_line.contains(lost) {
                of_line.insert(lost.clone());
            }
        }
        if !word.text.is_empty() {
            let width = word_width(&word, own.size);
            list.push(Element::Box { word, ink, width, level });
        }
    }

    fn chance(&self, end: usize, list: &mut Vec<Element>) {
        match list.last() {
            Some(Element::Box { ink, .. }) => {
                let ink = *ink;
                if self.passage.verbatim && self.is_indent(end) {
                    return;
                }
                let hyphen = self.sign(ink, end).map(Arc::new);
                list.push(Element::Chance { hyphen, tie: tie(&self.passage.text, end) });
            }
            Some(Element::Glue { .. } | Element::Chance { .. } | Element::Newline) | None => {}
        }
    }

    /// What is drawn where a line ends at the byte `end`.
    fn sign(&self, ink: usize, end: usize) -> Option<Hyphen> {
        let own = self.passage.inks.get(ink)?;
        if self.passage.verbatim {
            return Some(Hyphen::arrow(ink, own, self.shaper));
        }
        let soft = self.passage.text[..end].ends_with('\u{AD}');
        soft.then(|| Hyphen::new(ink, own, self.shaper))
    }

    /// Whether nothing but spaces stands on its line before the byte `end`.
    fn is_indent(&self, end: usize) -> bool {
        let before = self.passage.text[..end].trim_end_matches(' ');
        before.is_empty() || before.ends_with('\n')
    }
}

/// Whether what stands before the byte `at` is code.
fn is_in_code(passage: &Passage, at: usize) -> bool {
    let stretch = passage.stretches.partition_point(|stretch| stretch.end < at);
    let ink = passage.stretches.get(stretch).and_then(|stretch| passage.inks.get(stretch.ink));
    ink.is_some_and(|ink| ink.face == FaceId::Mono)
}

/// Whether a text ends with the hyphens before the name of an option.
fn is_option(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// Whether both sides of the byte `at` are of one raised or lowered stretch.
fn is_raised(passage: &Passage, at: usize) -> bool {
    let stretch = |byte| passage.stretches.partition_point(|stretch| stretch.end <= byte);
    let after = stretch(at);
    let ink = passage.stretches.get(after).and_then(|stretch| passage.inks.get(stretch.ink));
    ink.is_some_and(|ink| ink.rise != Pt::ZERO) && at > 0 && stretch(at - 1) == after
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
