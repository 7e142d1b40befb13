//! The tree of a formula → its parts at their places.

use super::boxes::{Part, White};
use super::signs::{Sign, bar, bracket, root, series};
use super::tokens::Letters;
use super::tree::{Row, Tree, bare};
use crate::font::{Shaper, edges, face, reach};
use crate::typeset::elements::{word_runs, word_width};
use crate::typeset::flow::TextBlock;
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
    /// How heavy signs are, which is how high a minus is, and letters, in thousandths of the size.
    pub(super) weights: [i64; 2],
    /// Whether a letter had to be replaced.
    pub(super) lost: bool,
}

/// The height of bars and of the stroke of roots, in thousandths of the size.
const BAR: i64 = 62;
/// White space between a bar and what stands above or below it, and how far the bar goes beyond its ink.
const BAR_GAP: i64 = 210;
const BAR_END: i64 = 120;
/// White space at either side of a bar.
const BAR_SIDE: i64 = 40;
/// How far the baselines above and below a bar are from its own at least.
const RAISED: i64 = 640;
const LOWERED: i64 = 700;
/// White space between a root and its bar, and how far that goes beyond its ink.
const ROOT_GAP: i64 = 190;
const ROOT_END: i64 = 140;
/// The size of exponents, how far they are raised at least, how far their baseline is below the top of what they
/// stand at where that is more by `EXPONENT_EVEN` (so that all that stand at letters, figures and brackets around
/// such stand on one line), how far their lower edge is above the baseline at least, and the white space between the
/// ink of both.
const EXPONENT: i64 = 700;
const EXPONENT_RISE: i64 = 380;
const EXPONENT_DROP: i64 = 400;
const EXPONENT_EVEN: i64 = 120;
const EXPONENT_FOOT: i64 = 140;
const EXPONENT_GAP: i64 = 110;
/// How much higher than a bracket what it holds may be, and how much deeper: an exponent and the foot of a letter may,
/// the sign of a series may not.
const BRACKET_SLACK: [i64; 2] = [150, 100];
/// How much white space letters bring at either side as a rule.
const USUAL: i64 = 50;
/// White space between the ink of a bracket and of what it holds at least.
const BRACKET_GAP: i64 = 60;
/// How much larger the sign of a series is than its typeface has it, where that has one of its own and where it is a
/// letter, and the white space between the ink of both it and what it is of, or a bracket around that.
const SERIES: i64 = 1250;
const SERIES_LETTER: i64 = 1400;
const SERIES_GAP: i64 = 210;
const SERIES_BRACKET_GAP: i64 = 80;
/// White space between a sign of a number and that number's ink, beside what the sign brings.
const SIGNED_GAP: i64 = 40;
/// How far a high bracket goes beyond what it holds.
const BRACKET_END: i64 = 40;

impl<'a> Builder<'a> {
    /// A builder of the formula that a text is.
    pub(super) fn of(text: &'a TextBlock, bench: &Bench<'a>) -> Self {
        let (inks, shaper, size) = (&text.passage.inks, bench.shaper, text.voice.size);
        let id = text.voice.typeface.face(text.voice.bold, false);
        let minus = face(id).glyph('−').and_then(|glyph| reach(id, glyph));
        let em = i64::from(face(id).units_per_em().max(1));
        let (axis, sign) = minus.map_or((285, 84), |(low, high)| {
            (i64::from(low + high) * 500 / em, i64::from(high - low) * 1000 / em)
        });
        let height = face(id).units_per_em() / 3;
        let stem = face(id).glyph('l').and_then(|glyph| edges(id, glyph, height, height));
        let stem = stem.map_or(sign, |(left, right)| i64::from(right - left) * 1000 / em);
        let least = size.scaled(620, 1000);
        Self { inks, shaper, least, axis, weights: [sign, stem], lost: false }
    }

    pub(super) fn tree(&mut self, tree: &Tree, style: Style) -> Part {
        match tree {
            Tree::Atom(letters) => self.letters(letters, style.size),
            Tree::Prefix(sign, what) => {
                let mut part = self.prefix(sign, style);
                part.join(self.tree(what, style), style.size.scaled(prefix_gap(sign, what), 1000));
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
        Part::text(runs, word_width(&word, size), size.scaled(self.axis, 1000))
    }

    /// A sign between two things, which brings white space of its own at both sides.
    pub(super) fn sign(&mut self, letters: &Letters, size: Pt) -> Part {
        let white = [White::default(); 2];
        Part { white, ..self.letters(letters, size) }
    }

    /// A sign before what it is of: that of a series is larger than letters, as heavy, and stands about the axis.
    fn prefix(&mut self, sign: &Letters, style: Style) -> Part {
        let part = self.letters(sign, style.size);
        if is_signed(sign) || style.level == Level::Small {
            return part;
        }
        // the face's own sign of a sum is made to stand before others, unlike the letter
        let shape = if sign.text == "Σ" { "∑" } else { &sign.text };
        let own = self.glyph(&Letters { text: shape.to_owned(), ..*sign }, style.size);
        let scale = if own.is_some() && shape != "Σ" { SERIES } else { SERIES_LETTER };
        let Some(sign) = own.or_else(|| self.glyph(sign, style.size)) else { return part };
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        series(sign, scale, self.weights.map(em), em(self.axis))
    }

    /// The glyph of a sign, as one to be drawn.
    fn glyph(&self, letters: &Letters, size: Pt) -> Option<Sign> {
        let ink = self.inks.get(letters.ink)?;
        let glyph = face(ink.face).glyph(letters.text.chars().next()?)?;
        Some(Sign { id: ink.face, glyph, size, colour: ink.colour })
    }

    fn colour(&self, letters: &Letters) -> Colour {
        self.inks.get(letters.ink).map_or(Colour(0, 0, 0), |ink| ink.colour)
    }

    fn row(&mut self, row: Row, items: &[(Option<Letters>, Tree)], style: Style) -> Part {
        let mut part = Part::default();
        for (at, (sign, item)) in items.iter().enumerate() {
            let (before, after) = row_gaps(row, style);
            let item = self.tree(item, style);
            match (row, sign) {
                (Row::Relations | Row::Sums | Row::Products, Some(sign)) => {
                    part.join(self.sign(sign, style.size), before);
                    part.join(item, after);
                }
                (_, Some(sign)) => {
                    part.append(self.letters(sign, style.size), before);
                    part.append(item, after);
                }
                (_, None) => part.append(item, if at == 0 { Pt::ZERO } else { after }),
            }
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
        let (height, axis) = (em(BAR), em(self.axis));
        let width = over.ink().max(under.ink()) + em(2 * BAR_END);
        let middle =
            |part: &Part| em(BAR_SIDE) + Pt((width.0 - part.ink().0) / 2) - part.white[0].all;
        let half = height.scaled(1, 2);
        let up = (axis + half + em(BAR_GAP) + over.descent).max(em(RAISED));
        let down = (half + em(BAR_GAP) + under.ascent - axis).max(em(LOWERED));
        let (left, right) = (middle(&over), middle(&under));
        let mut part = Part::default();
        part.put(over, left, up);
        part.put(bar(width, height, self.colour(sign)), em(BAR_SIDE), axis - half);
        part.put(under, right, Pt::ZERO - down);
        part.width = width + em(2 * BAR_SIDE);
        part.white = [White::even(em(BAR_SIDE)); 2];
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
        let exponent = self.tree(&bare(exponent.clone()), self.smaller(style, EXPONENT));
        let is_high = above > em(EXPONENT_RISE + EXPONENT_EVEN);
        let least = if is_high { above } else { em(EXPONENT_RISE) };
        let up = least.max(exponent.descent + em(EXPONENT_FOOT));
        let end = exponent.white[1];
        let x = part.width - part.white[1].all + em(EXPONENT_GAP) - exponent.white[0].all;
        part.put(exponent, x, up);
        part.white[1] = end;
        part
    }

    fn root(&mut self, sign: &Letters, under: &Tree, style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let under = self.tree(under, style);
        let stroke = em(BAR);
        let up = under.ascent.max(em(700)) + em(ROOT_GAP) + stroke;
        let down = under.descent.max(em(100));
        let width = under.ink() + em(ROOT_END);
        let (mut part, left) = root(style.size, width, (up, down), stroke, self.colour(sign));
        let (whole, x) = (part.width, left - under.white[0].all);
        part.put(under, x, Pt::ZERO);
        part.width = whole;
        part
    }

    fn bracket(&mut self, pair: &[Letters; 2], inner: &Tree, style: Style) -> Part {
        let inner = self.tree(inner, style);
        let [mut part, close] = pair.each_ref().map(|side| self.side(side, &inner, style));
        for next in [inner, close] {
            let white = part.white[1].all + next.white[0].all;
            part.append(next, (style.size.scaled(BRACKET_GAP, 1000) - white).max(Pt::ZERO));
        }
        // a bracket keeps the white space that it brings
        for end in &mut part.white {
            end.level = style.size.scaled(USUAL, 1000);
        }
        part
    }

    /// One of a pair of brackets, as high as what they hold.
    fn side(&mut self, side: &Letters, inner: &Part, style: Style) -> Part {
        let em = |thousandths| style.size.scaled(thousandths, 1000);
        let part = self.letters(side, style.size);
        let [over, under] = BRACKET_SLACK.map(em);
        if inner.ascent <= part.ascent + over && inner.descent <= part.descent + under {
            return part;
        }
        let glyph = self.glyph(side, style.size).zip(side.text.chars().next());
        let Some((sign, pair)) = glyph else { return part };
        let axis = em(self.axis);
        let half = (inner.ascent - axis).max(inner.descent + axis) + em(BRACKET_END);
        bracket(sign, pair, (half + axis, half - axis))
    }
}

/// White space before and after the signs of a row, beside what the signs bring. Relations and signs of arithmetic have
/// that of the `TeXbook`, chapter 18, five and four eighteenths of the size, the latter none in exponents; it is
/// counted from the ink of what they stand beside, which has so much white space itself as is usual.
pub(super) fn row_gaps(row: Row, style: Style) -> (Pt, Pt) {
    let (before, after) = match (row, style.level) {
        (Row::Relations, _) => (278 + USUAL, 278 + USUAL),
        (Row::Sums | Row::Products, Level::Display | Level::Part) => (222 + USUAL, 222 + USUAL),
        (Row::Sums | Row::Products, Level::Small) => (USUAL, USUAL),
        (Row::Beside, _) => (0, 0),
        (Row::Apart, _) => (0, 200),
        (Row::List, _) => (0, 250),
    };
    (style.size.scaled(before, 1000), style.size.scaled(after, 1000))
}

/// White space between a sign and what it stands before, in thousandths of the size.
fn prefix_gap(sign: &Letters, what: &Tree) -> i64 {
    match what {
        _ if is_signed(sign) => SIGNED_GAP,
        Tree::Bracket(..) => SERIES_BRACKET_GAP,
        Tree::Power(parts) if matches!(parts[0], Tree::Bracket(..)) => SERIES_BRACKET_GAP,
        _ => SERIES_GAP,
    }
}

/// Whether a prefix is the sign of a number, and no sum.
fn is_signed(sign: &Letters) -> bool {
    matches!(sign.text.as_str(), "−" | "+" | "±")
}
