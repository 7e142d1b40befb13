//! A cell's text, as far as its lines go: of how many it is at some width, and what is bad about that.

use super::super::Pt;
use super::super::elements::Element;
use super::cells::{CellText, Parts};

/// A cell of no more words than these, and no wider than this in thousandths of an em, is short: it is
/// read at a glance, so a second line costs more than it saves.
const FEW_WORDS: usize = 3;
const SHORT: i64 = 19_000;

// What is bad about widths, in hundredths of a line that makes its row deeper.

/// A short cell on several lines.
const PARTED: i64 = 150;
/// A figure on several lines, and one above its remark.
const PARTED_FIGURE: i64 = 700;
const ABOVE_REMARK: i64 = 150;
/// A line of a heading beyond two: a stack of words over cells of one line.
const STACKED: i64 = 300;
/// A word that is divided.
const DIVIDED: i64 = 90;

/// What is not broken, and the space after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk {
    pub(super) width: Pt,
    pub(super) space: Pt,
    /// Whether a line ends after it in any case.
    pub(super) ends: bool,
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
    pub(super) chunks: Vec<Chunk>,
    pub(super) natural: Pt,
    /// The width at which nothing of it is parted but a figure from its remark.
    pub(super) whole: Pt,
    pub(super) kind: Kind,
}

/// How a cell comes out at some width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) lines: i64,
    pub(super) harm: i64,
}

impl Kind {
    pub(super) fn of(words: usize, natural: Pt, em: Pt) -> Self {
        let short = words <= FEW_WORDS && natural <= em.scaled(SHORT, 1000);
        if short { Self::Short } else { Self::Long }
    }
}

impl Lining {
    pub(super) fn of(text: &CellText, heading: bool, em: Pt) -> Self {
        let mut chunks: Vec<Chunk> = Vec::new();
        let mut open = false;
        let mut words = 1;
        for element in &text.elements.list {
            match element {
                Element::Box { width, .. } => match chunks.last_mut().filter(|_| open) {
                    Some(last) => last.width += *width,
                    None => chunks.push(Chunk { width: *width, space: Pt::ZERO, ends: false }),
                },
                Element::Glue { width, .. } => {
                    words += 1;
                    if let Some(last) = chunks.last_mut() {
                        last.space += *width;
                    }
                }
                Element::Newline => {
                    words = usize::MAX / 2;
                    if let Some(last) = chunks.last_mut() {
                        last.ends = true;
                    }
                }
                Element::Chance { .. } => {}
            }
            // places for hyphens are within a word, which is divided only where it must be
            open = matches!(element, Element::Box { .. } | Element::Chance { hyphen: Some(_), .. });
        }
        let natural = text.natural();
        let kind = match Kind::of(words, natural, em) {
            _ if heading => Kind::Heading,
            _ if text.parts.is_some() && Kind::of(1, natural, em) == Kind::Short => Kind::Figure,
            kind => kind,
        };
        let whole = match text.parts {
            Some(Parts { remark, .. }) if kind == Kind::Figure => (natural - remark).max(remark),
            _ => natural,
        };
        Self { chunks, natural, whole, kind }
    }

    pub(super) fn at(&self, width: Pt) -> Outcome {
        if width >= self.natural {
            let ends = self.chunks.iter().filter(|chunk| chunk.ends).count();
            return Outcome { lines: i64::try_from(ends).unwrap_or(0) + 1, harm: 0 };
        }
        let (mut lines, mut divided) = (1, 0);
        // how wide the line is, with the space at its end
        let mut used = Pt::ZERO;
        for chunk in &self.chunks {
            if used > Pt::ZERO && used + chunk.width > width {
                lines += 1;
                used = Pt::ZERO;
            }
            used += chunk.width;
            if used > width {
                let parts = used.0 / width.0.max(1);
                (lines, divided) = (lines + parts, divided + parts);
                used = Pt(used.0 % width.0.max(1));
            }
            used += chunk.space;
            if chunk.ends {
                lines += 1;
                used = Pt::ZERO;
            }
        }
        let parted = match self.kind {
            Kind::Short if lines > 1 => PARTED,
            Kind::Figure if lines > 1 && width >= self.whole => ABOVE_REMARK,
            Kind::Figure if lines > 1 => PARTED_FIGURE,
            Kind::Heading => STACKED * (lines - 2).max(0),
            _ => 0,
        };
        Outcome { lines, harm: parted + DIVIDED * divided }
    }

    /// The least width at which it is of so many lines, if it is of more at `least`.
    pub(super) fn turning(&self, lines: i64, least: Pt) -> Option<Pt> {
        if self.at(least).lines <= lines || self.at(self.natural).lines > lines {
            return None;
        }
        let (mut low, mut high) = (least, self.natural);
        while high.0 - low.0 > 100 {
            let middle = Pt(i64::midpoint(low.0, high.0));
            if self.at(middle).lines <= lines {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high)
    }
}
