//! A cell's text, as far as its lines go: of how many it is at some width, and what is bad about that.

use super::super::Pt;
use super::super::elements::Element;
use super::super::hyphens::{hyphenate, keep_long_parts};
use super::super::passage::Ink;
use super::super::prepare::Bench;
use super::super::ties::Tie;
use super::cells::{CellText, Parts};

/// A cell of no more words than these, and no wider than this in thousandths of an em, is short: it is
/// read at a glance, so a second line costs more than it saves.
const FEW_WORDS: usize = 3;
const SHORT: i64 = 19_000;

// What is bad about widths, in hundredths of a line that makes its row deeper.

/// A short cell on several lines; and one that is no phrase which recurs, in a row that others make as deep.
const PARTED: i64 = 150;
const BESIDE: i64 = 30;
/// A figure above its remark: some lines of texts are better.
const FIGURE_ABOVE: i64 = 400;
/// A figure that is parted otherwise.
const PARTED_FIGURE: i64 = 700;
/// A line of a heading beyond two: a stack of words over cells of one line.
const STACKED: i64 = 300;
/// A line of a standard phrase beyond two.
const STACKED_PHRASE: i64 = 250;
/// A word that is divided for it has no room on a line.
const DIVIDED: i64 = 90;
/// A word of a longer text that is divided for the sake of a line.
const HYPHEN: i64 = 20;
/// Words on two lines that are read as one, such as those of a date, where no line fewer comes of it.
const UNTIED: i64 = 40;

/// A text of so many lines may have its words divided where it is of fewer lines so.
pub(super) const LONG: i64 = 3;

/// What is not broken, and the space after it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Chunk {
    pub(super) width: Pt,
    pub(super) space: Pt,
    /// Whether a line ends after it in any case.
    pub(super) ends: bool,
    /// The hyphen with which a line ends after it, where it is not the last part of its word.
    pub(super) hyphen: Option<Pt>,
}

/// What a cell is to its column's width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Read at a glance.
    Short,
    /// One of a column of figures, with its unit and its remark.
    Figure,
    Long,
    /// A heading: it asks for no width of its own, but stands better on two lines than on more.
    Heading,
    /// Nothing, or one that is far from all others: it asks for no width of its own.
    #[default]
    Free,
}

/// A cell, as far as its lines go.
#[derive(Debug, Clone, Default)]
pub(super) struct Lining {
    /// Its words.
    pub(super) chunks: Vec<Chunk>,
    /// The parts of its words, where they may be divided for the sake of a line.
    pub(super) parts: Vec<Chunk>,
    /// Its words, those that are read as one in one; nothing where there are none such.
    pub(super) tied: Vec<Chunk>,
    pub(super) natural: Pt,
    /// The width at which nothing of it is parted but a figure from its remark.
    pub(super) whole: Pt,
    pub(super) kind: Kind,
    /// Whether it is one of a few phrases that its column is of, such as a status.
    pub(super) phrase: bool,
    /// Whether its last line stands beside the next row, as that of a name which rows share.
    pub(super) hangs: bool,
}

/// How a cell comes out at some width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) lines: i64,
    pub(super) harm: i64,
    /// What is bad about it as well where no other cell of its row is as deep for better reasons.
    pub(super) excess: i64,
}

impl Kind {
    pub(super) fn of(words: usize, natural: Pt, em: Pt) -> Self {
        let short = words <= FEW_WORDS && natural <= em.scaled(SHORT, 1000);
        if short { Self::Short } else { Self::Long }
    }
}

/// The elements of a longer text with its words divided where parts of them may stand on lines of their own.
pub(super) fn parted(elements: &[Element], inks: &[Ink], bench: &Bench<'_>) -> Vec<Element> {
    let mut parts = elements.to_vec();
    hyphenate(&mut parts, inks, bench.tongue, bench.shaper);
    keep_long_parts(&mut parts);
    parts
}

/// What of a text is not broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    Words,
    /// Parts of words, where these may be divided.
    Parts,
    /// Words that are read as one.
    Ties,
}

/// A text in chunks.
pub(super) fn chunks(elements: &[Element], whole: Whole) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut open = false;
    for element in elements {
        let is_tied = whole == Whole::Ties && ties(element);
        let last = chunks.last_mut();
        match (element, last) {
            (Element::Box { width, .. }, Some(last)) if open => last.width += *width,
            (Element::Box { width, .. }, _) => {
                chunks.push(Chunk { width: *width, ..Chunk::default() });
            }
            (Element::Glue { width, .. }, Some(last)) if is_tied => last.width += *width,
            (Element::Glue { width, .. }, Some(last)) => last.space += *width,
            (Element::Newline, Some(last)) => last.ends = true,
            (Element::Chance { hyphen: Some(hyphen), .. }, Some(last)) if whole == Whole::Parts => {
                last.hyphen = Some(hyphen.width);
            }
            (Element::Glue { .. } | Element::Newline | Element::Chance { .. }, _) => {}
        }
        open = match element {
            Element::Box { .. } => true,
            _ if is_tied => true,
            // places for hyphens are within a word, which is divided only where it must be
            Element::Chance { hyphen, .. } => hyphen.is_some() && whole != Whole::Parts,
            Element::Glue { .. } | Element::Newline => false,
        };
    }
    chunks
}

/// Whether both sides of a place where a line may end are read as one.
fn ties(element: &Element) -> bool {
    match element {
        Element::Glue { tie, .. } | Element::Chance { hyphen: None, tie } => {
            matches!(tie, Tie::Loose | Tie::Firm)
        }
        Element::Box { .. } | Element::Chance { .. } | Element::Newline => false,
    }
}

/// Of how many lines chunks are, counted until they are more than `most`, and how many words are divided for them:
/// as many on each line as it holds, but no more than two lines that follow each other end with a hyphen.
pub(super) fn filled(chunks: &[Chunk], width: Pt, most: i64) -> (i64, i64) {
    const LADDER: i64 = 2;
    let (mut lines, mut divided, mut hyphens) = (1, 0, 0);
    // how wide the line is, with the space at its end, and the part of its last word
    let (mut used, mut part) = (Pt::ZERO, Pt::ZERO);
    for chunk in chunks {
        if lines > most {
            break;
        }
        if used > Pt::ZERO && used + chunk.width + chunk.hyphen.unwrap_or_default() > width {
            let is_within = part > Pt::ZERO && (part == used || hyphens < LADDER);
            if is_within {
                (part, hyphens, divided) = (Pt::ZERO, hyphens + 1, divided + 1);
            } else {
                hyphens = 0;
            }
            // else all of the word goes to the next line
            used = part;
            lines += 1;
        }
        used += chunk.width;
        if used > width {
            let parts = used.0 / width.0.max(1);
            (lines, divided) = (lines + parts, divided + parts);
            used = Pt(used.0 % width.0.max(1));
        }
        part = if chunk.hyphen.is_some() { part + chunk.width } else { Pt::ZERO };
        used += chunk.space;
        if chunk.ends {
            lines += 1;
            used = Pt::ZERO;
        }
    }
    (lines, divided)
}

impl Lining {
    pub(super) fn of(text: &CellText, (heading, right): (bool, bool), em: Pt) -> Self {
        let list = &text.elements.list;
        let natural = text.natural();
        let is_ended = list.iter().any(|element| matches!(element, Element::Newline));
        let words =
            1 + list.iter().filter(|element| matches!(element, Element::Glue { .. })).count();
        // a figure above its period is one as well
        let is_figure = text.parts.is_some() || (is_ended && right);
        let kind = match Kind::of(words, natural, em) {
            _ if heading => Kind::Heading,
            _ if is_figure && Kind::of(1, natural, em) == Kind::Short => Kind::Figure,
            _ if is_ended => Kind::Long,
            kind => kind,
        };
        let whole = match text.parts {
            Some(Parts { remark, .. }) if kind == Kind::Figure => (natural - remark).max(remark),
            _ => natural,
        };
        let is_tied = matches!(kind, Kind::Short | Kind::Long) && list.iter().any(ties);
        let tied = if is_tied { chunks(list, Whole::Ties) } else { Vec::new() };
        Self { chunks: chunks(list, Whole::Words), tied, natural, whole, kind, ..Self::default() }
    }

    /// Lets its words be divided, where it is of `elements` in some inks.
    pub(super) fn divide(&mut self, elements: &[Element], inks: &[Ink], bench: &Bench<'_>) {
        self.parts = chunks(&parted(elements, inks, bench), Whole::Parts);
    }

    /// Lets its last line stand beside the next row: it need not be whole to be read at a glance.
    pub(super) fn hang(&mut self) {
        self.hangs = true;
        if self.kind == Kind::Short {
            self.kind = Kind::Long;
        }
    }

    /// How deep it makes its row where it is of so many lines.
    fn depth(&self, lines: i64) -> i64 {
        if self.hangs { (lines - 1).max(1) } else { lines }
    }

    pub(super) fn at(&self, width: Pt) -> Outcome {
        if width >= self.natural {
            let ends = self.chunks.iter().filter(|chunk| chunk.ends).count();
            let lines = self.depth(i64::try_from(ends).unwrap_or(0) + 1);
            return Outcome { lines, harm: 0, excess: 0 };
        }
        let (mut lines, divided) = filled(&self.chunks, width, i64::MAX);
        let (harm, excess) = match self.kind {
            Kind::Short if lines > 1 && self.phrase => (PARTED, 0),
            Kind::Short if lines > 1 => (BESIDE, PARTED - BESIDE),
            Kind::Figure if width >= self.whole => (FIGURE_ABOVE, 0),
            Kind::Figure => (PARTED_FIGURE, 0),
            Kind::Heading => (STACKED * (lines - 2).max(0), 0),
            Kind::Short | Kind::Long | Kind::Free => (0, 0),
        };
        let mut harm = harm + DIVIDED * divided;
        if lines >= LONG && !self.parts.is_empty() {
            let (fewer, hyphens) = filled(&self.parts, width, lines);
            if fewer < lines {
                let hyphen = if self.phrase { DIVIDED } else { HYPHEN };
                (lines, harm) = (fewer, harm + hyphen * hyphens);
            }
        }
        if self.phrase {
            harm += STACKED_PHRASE * (lines - 2).max(0);
        }
        if !self.tied.is_empty() && filled(&self.tied, width, lines).0 > lines {
            harm += UNTIED;
        }
        Outcome { lines: self.depth(lines), harm, excess }
    }

    /// Whether it comes out as at another width, or is a text that takes no more lines than its row is deep.
    pub(super) fn bears(&self, width: Pt, other: Pt, depth: i64) -> bool {
        let (new, old) = (self.at(width), self.at(other));
        let is_text = !self.phrase && matches!(self.kind, Kind::Short | Kind::Long | Kind::Free);
        new == old || (is_text && new.lines <= depth && new.harm <= old.harm + BESIDE)
    }

    /// The least widths at which it is of a line less, from `least` up to `widest`, where it is of no more lines
    /// than `most`, with its words whole or divided, or with those together that are read as one.
    pub(super) fn turnings(&self, most: i64, least: Pt, widest: Pt) -> Vec<Pt> {
        let widest = self.natural.min(widest);
        let mut found = self.turned(most, (least, widest), Self::fits);
        if !self.tied.is_empty() {
            found.extend(self.turned(most, (least, widest), Self::fits_tied));
        }
        found
    }

    /// The least widths between two at which it `fits` on a line less.
    fn turned(
        &self,
        most: i64,
        (least, widest): (Pt, Pt),
        fits: fn(&Self, Pt, i64) -> bool,
    ) -> Vec<Pt> {
        /// Nobody sees that a column is wider by less.
        const CLOSE: i64 = 200;
        let ink: Pt = self.chunks.iter().map(|chunk| chunk.width).sum();
        let mut found = Vec::new();
        let mut low = least;
        for lines in (1..self.at(least).lines.min(most + 1)).rev() {
            if !fits(self, widest, lines) {
                break;
            }
            // no lines can hold more than they are wide, and most hold not much less
            low = low.max(Pt(ink.0 / lines - 1)).min(widest);
            let likely = low.scaled(5, 4).min(widest);
            let mut high = if fits(self, likely, lines) { likely } else { widest };
            while high.0 - low.0 > CLOSE {
                let middle = Pt(i64::midpoint(low.0, high.0));
                if fits(self, middle, lines) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            found.push(high);
            low = high;
        }
        found
    }

    /// Whether it is of no more than so many lines.
    fn fits(&self, width: Pt, lines: i64) -> bool {
        if width >= self.natural {
            return self.at(width).lines <= lines;
        }
        let most = if self.hangs { lines + 1 } else { lines };
        let of = |chunks: &[Chunk]| filled(chunks, width, most).0 <= most;
        of(&self.chunks) || (most + 1 >= LONG && !self.parts.is_empty() && of(&self.parts))
    }

    /// The same with words together that are read as one.
    fn fits_tied(&self, width: Pt, lines: i64) -> bool {
        let most = if self.hangs { lines + 1 } else { lines };
        filled(&self.tied, width, most).0 <= most
    }
}
