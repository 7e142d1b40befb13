//! The tree of a formula → its parts at their places.

use super::boxes::{Part, bracket, root};
use super::tokens::Letters;
use super::tree::{Row, Tree, bare};
use crate::font::{Shaper, face, has, reach};
use crate::typeset::elements::{word_runs, word_width};
use crate::typeset::flow::TextBlock;
use crate::typeset::lines::RAISED_FIGURES;
use crate::typeset::look::Voice;
use crate::typeset::passage::Ink;
use crate::typeset::prepare::Bench;
use crate::typeset::{Colour, Pt};

/// How large a part is, and how much room it has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: Pt,
    pub(super) level: Level,
}

/// How deep a part stands in others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// On the line.
    Display,
    /// Above or below a bar.
    Part,
    /// In an exponent, or where bars stand in each other: there division is a stroke.
    Small,
}

impl Style {
    /// That of a formula on lines of its own.
    pub(super) fn display(voice: &Voice) -> Self {
        Self { size: voice.size, level: Level::Display }
    }
}

/// What builds a formula.
pub(super) struct Builder<'a> {
    pub(super) inks: &'a [Ink],
    pub(super) shaper: &'a Shaper,
    /// The smallest size.
    pub(super) least: Pt,
    /// How far the middle of signs is above the baseline, in thousandths of the size.
    pub(super) axis: i64,
    /// Whether a letter had to be replaced.
    pub(super) lost: bool,
}

/// The height of bars and of the stroke of roots, in thousandths of the size.
const BAR: i64 = 62;
/// White space between a bar and what stands above or below it, and how far the bar goes beyond that.
const BAR_GAP: i64 = 210;
const BAR_END: i64 = 90;
/// White space at either side of a bar.
const BAR_SIDE: i64 = 40;
/// How far the baselines above and below a bar are from its own at least.
const RAISED: i64 = 640;
const LOWERED: i64 = 700;
/// White space between a root and its bar, and how far that goes beyond it.
const ROOT_GAP: i64 = 190;
const ROOT_END: i64 = 70;
/// The size of exponents, how far they are raised at least, and how far their baseline is below the top of what
/// they stand at.
const EXPONENT: i64 = 680;
const EXPONENT_RISE: i64 = 360;
const EXPONENT_DROP: i64 = 400;
/// How much higher than a bracket what it holds may be, at either end.
const BRACKET_SLACK: i64 = 150;
/// The size of the sign of a series.
const SERIES: i64 = 1350;
/// How far a high bracket goes beyond what it holds.
const BRACKET_END: i64 = 40;

impl<'a> Builder<'a> {
    /// A builder of the formula that a text is.
    pub(super) fn of(text: &'a TextBlock, bench: &Bench<'a>) -> Self {
        let (inks, shaper, size) = (&text.passage.inks, bench.shaper, text.voice.size);
        let id = text.voice.typeface.face(text.voice.bold, false);
        let middle = |glyph| reach(id, glyph).map(|(low, high)| (low + high) * 500);
        let axis = face(id).glyph('−').and_then(middle);
        let axis = axis.map_or(285, |axis| i64::from(axis / face(id).units_per_em().max(1)));
        Self { inks, shaper, least: size.scaled(620, 1000), axis, lost: false }
    }

    pub(super) fn tree(&mut self, tree: &Tree, style: Style) -> Part {
        match tree {
            Tree::Atom(letters) => self.letters(letters, style.size),
            Tree::Prefix(sign, what) => {
                let mut part = self.prefix(sign, style);
                part.append(self.tree(what, style), prefix_gap(sign, style));
                part
            }
            Tree::Row(row, items) => self.row(*row, items, style),
            Tree::Quotient(sign, parts) if style.level == Level::Small => {
                let mut part = self.tree(&parts[0], style);
                for next in [self.letters(sign, style.size), self.tree(&parts[1], style)] {
                    part.append(next, style.size.scaled(60, 1000));
                }
                part
            }
            Tree::Quotient(sign, parts) => self.quotient(sign, parts, style),
            Tree::Power(parts) => self.power(&parts[0], &parts[1], style),
            Tree::Root(sign, under) => self.root(sign, under, style),
            Tree::Bracket(pair, inner) => self.bracket(pair, inner, style),
        }
    }

    /// Letters in their ink.
    pub(super) fn letters(&mut self, letters: &Letters, size: Pt) -> Part {
        let Some(ink) = self.inks.get(letters.ink) else { return Part::default() };
        let word = self.shaper.word(&letters.text, ink.face, ink.figures);
        self.lost |= word.has_losses();
        let runs = word_runs(&word, size, ink.colour, 0, |pen| (pen, Pt::ZERO));
        Part::text(runs, word_width(&word, size))
    }

    /// A sign before what it is of: that of a series is larger than letters and stands about the axis.
    fn prefix(&mut self, sign: &Letters, style: Style) -> Part {
        if is_signed(sign) || style.level == Level::Small {
            return self.letters(sign, style.size);
        }
        let large = self.letters(sign, style.size.scaled(SERIES, 1000));
        let middle = Pt((large.ascent.0 - large.descent.0) / 2);
        let mut part = Part::default();
        part.put(large, Pt::ZERO, style.size.scaled(self.axis, 1000) - middle);
        part
    }

    fn colour(&self, letters: &Letters) -> Colour {
        self.inks.get(letters.ink).map_or(Colour(0, 0, 0), |ink| ink.colour)
    }

    fn row(&mut self, row: Row, items: &[(Option<Letters>, Tree)], style: Style) -> Part {
        let mut part = Part::default();
        for (at, (sign, item)) in items.iter().enumerate() {
            let (before, after) = row_gaps(row, style);
            if let Some(sign) = sign {
                part.append(self.letters(sign, style.size), before);
            }
            let space = if at == 0 { Pt::ZERO } else { after };
            part.append(self.tree(item, style), space);
        }
        part
    }

    /// What is divided above a bar, and by what below it.
    fn quotient(&mut self, sign: &Letters, parts: &[Tree; 2], style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let inner = match style.level {
            Level::Display => Style { level: Level::Part, ..style },
            Level::Part | Level::Small => self.smaller(style, 800),
        };
        let [over, under] =
            [&parts[0], &parts[1]].map(|part| self.tree(&bare(part.clone()), inner));
        let (bar, axis) = (em(BAR), em(self.axis));
        let width = over.width.max(under.width) + em(2 * BAR_END);
        let middle = |part: &Part| em(BAR_SIDE) + Pt((width.0 - part.width.0) / 2);
        let half = bar.scaled(1, 2);
        let up = (axis + half + em(BAR_GAP) + over.descent).max(em(RAISED));
        let down = (half + em(BAR_GAP) + under.ascent - axis).max(em(LOWERED));
        let (left, right) = (middle(&over), middle(&under));
        let mut part = Part::default();
        part.put(over, left, up);
        part.put(Part::rule(width, bar, self.colour(sign)), em(BAR_SIDE), axis - half);
        part.put(under, right, Pt::ZERO - down);
        part.width += em(BAR_SIDE);
        part
    }

    /// The style of what is smaller.
    fn smaller(&self, style: Style, thousandths: i64) -> Style {
        let size = match style.level {
            Level::Small => style.size,
            Level::Display | Level::Part => style.size.scaled(thousandths, 1000).max(self.least),
        };
        Style { size, level: Level::Small }
    }

    fn power(&mut self, base: &Tree, exponent: &Tree, style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let mut part = self.tree(base, style);
        let above = part.ascent - em(EXPONENT_DROP);
        if let Some(figures) = self.raised_figures(exponent) {
            // drawn raised by the face itself, beside letters of a usual height
            let up = (above - em(EXPONENT_DROP)).max(Pt::ZERO);
            let figures = self.letters(&figures, style.size);
            part.put(figures, part.width, up);
        } else {
            let exponent = self.tree(&bare(exponent.clone()), self.smaller(style, EXPONENT));
            let up = above.max(em(EXPONENT_RISE)) + exponent.descent.min(em(100));
            part.put(exponent, part.width + em(40), up);
        }
        part
    }

    /// An exponent of figures that the face draws raised.
    fn raised_figures(&self, exponent: &Tree) -> Option<Letters> {
        let Tree::Atom(letters) = exponent else { return None };
        let id = self.inks.get(letters.ink)?.face;
        let raised = |c: char| {
            let raised = RAISED_FIGURES[c.to_digit(10)? as usize];
            has(id, raised).then_some(raised)
        };
        let text = letters.text.chars().map(raised).collect::<Option<String>>()?;
        Some(Letters { text, ..*letters })
    }

    fn root(&mut self, sign: &Letters, under: &Tree, style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let under = self.tree(under, style);
        let stroke = em(BAR);
        let up = under.ascent.max(em(700)) + em(ROOT_GAP) + stroke;
        let down = under.descent.max(em(100));
        let width = under.width + em(ROOT_END);
        let (mut part, left) = root(style.size, width, (up, down), stroke, self.colour(sign));
        part.put(under, left, Pt::ZERO);
        part
    }

    fn bracket(&mut self, pair: &[Letters; 2], inner: &Tree, style: Style) -> Part {
        let inner = self.tree(inner, style);
        let [mut part, close] = pair.each_ref().map(|side| self.side(side, &inner, style));
        part.append(inner, Pt::ZERO);
        part.append(close, Pt::ZERO);
        part
    }

    /// One of a pair of brackets, as high as what they hold.
    fn side(&mut self, side: &Letters, inner: &Part, style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let part = self.letters(side, style.size);
        let slack = em(BRACKET_SLACK);
        if inner.ascent <= part.ascent + slack && inner.descent <= part.descent + slack {
            return part;
        }
        let glyph = self.inks.get(side.ink).zip(side.text.chars().next());
        let glyph = glyph.and_then(|(ink, sign)| Some((ink.face, face(ink.face).glyph(sign)?)));
        let Some((id, glyph)) = glyph else { return part };
        let axis = em(self.axis);
        let half = (inner.ascent - axis).max(inner.descent + axis) + em(BRACKET_END);
        bracket(id, glyph, style.size, (half + axis, half - axis), self.colour(side))
    }
}

/// White space before and after the signs of a row.
pub(super) fn row_gaps(row: Row, style: Style) -> (Pt, Pt) {
    let (before, after) = match (row, style.level) {
        (Row::Relations, _) => (280, 280),
        (Row::Sums | Row::Products, Level::Display | Level::Part) => (240, 240),
        (Row::Sums | Row::Products, Level::Small) => (60, 60),
        (Row::Beside, _) => (0, 0),
        (Row::Apart, _) => (0, 200),
        (Row::List, _) => (0, 250),
    };
    (style.size.scaled(before, 1000), style.size.scaled(after, 1000))
}

/// White space between a sign and what it stands before: none where the sign brings some.
fn prefix_gap(sign: &Letters, style: Style) -> Pt {
    style.size.scaled(if is_signed(sign) { -60 } else { 150 }, 1000)
}

/// Whether a prefix is the sign of a number, and no sum.
fn is_signed(sign: &Letters) -> bool {
    matches!(sign.text.as_str(), "−" | "+" | "±")
}
