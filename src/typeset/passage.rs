//! Text with its inks: what a paragraph is before it is measured.

use super::{Colour, Owner, Pt};
use crate::font::{FaceId, Figures, Levels, Tongue, leads_leftward};

/// How some text is drawn, and what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ink {
    pub(super) face: FaceId,
    pub(super) size: Pt,
    pub(super) colour: Colour,
    /// How far the baseline is raised, or, below zero, lowered; no line ends within what is.
    pub(super) rise: Pt,
    /// Whether it is raised as an exponent is, and read as one.
    pub(super) exponent: bool,
    pub(super) struck: bool,
    /// Whether a rule runs below it, as below a link, which colour alone would not tell from other text.
    pub(super) underlined: bool,
    pub(super) figures: Figures,
    /// The language by whose rules its words are divided; none where they are not.
    pub(super) division: Division,
    pub(super) owner: Owner,
    /// The link that it belongs to, by its place in the list of all links.
    pub(super) link: Option<usize>,
}

/// By which language's rules words are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Division {
    /// The document's.
    Document,
    /// One of its own.
    Of(Tongue),
    /// None: code, and languages whose rules are not known.
    Never,
}

/// A stretch of a passage's text in one ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The byte after its last one.
    pub(super) end: usize,
    /// Its ink, by its place in [`Passage::inks`].
    pub(super) ink: usize,
    /// The line of the Markdown where it begins.
    pub(super) line: u32,
}

/// A paragraph's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Passage {
    /// The text; a line feed where the writer ended a line.
    pub(super) text: String,
    /// Stretches in order, which cover the text.
    pub(super) stretches: Vec<Stretch>,
    /// The inks.
    pub(super) inks: Vec<Ink>,
    /// Whether it is lines of code, of which every space is kept, and each end of a line that is not its own is shown.
    pub(super) verbatim: bool,
}

impl Passage {
    /// Adds text in an ink.
    pub(super) fn push(&mut self, text: &str, ink: Ink, line: u32) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        let end = self.text.len();
        if self.stretches.is_empty() {
            // most passages are of one ink
            self.inks.reserve_exact(1);
            self.stretches.reserve_exact(1);
        }
        if self.inks.last() != Some(&ink) {
            self.inks.push(ink);
        } else if let Some(last) = self.stretches.last_mut().filter(|last| last.line == line) {
            last.end = end;
            return;
        }
        self.stretches.push(Stretch { end, ink: self.inks.len() - 1, line });
    }

    /// Whether it begins at the right and is read from there. Lines of code all begin at the left.
    pub(super) fn is_leftward(&self) -> bool {
        !self.verbatim && leads_leftward(&self.text) == Some(true)
    }

    /// In which direction each part of it is read.
    pub(super) fn levels(&self) -> Levels {
        if self.verbatim {
            Levels::of_code(&self.text)
        } else {
            Levels::of(&self.text, self.is_leftward())
        }
    }

    /// A passage of one text in one ink.
    pub(super) fn of(text: &str, ink: Ink, line: u32) -> Self {
        let mut passage = Self::default();
        passage.push(text, ink, line);
        passage
    }
}
