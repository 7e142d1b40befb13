//! Marks on letters: which of them a face has places for, and where the others stand.
//!
//! A face tells by anchors where a mark stands on a letter, and where on another mark. Where it tells nothing, shaping
//! leaves the mark beside the letter. It is then set above, below or across by the boxes of the two: in the middle of
//! what it stands on, and as far from it as the face drew it from letters without ascenders and descenders.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use rustybuzz::ttf_parser::gdef::GlyphClass;
use rustybuzz::ttf_parser::gpos::PositioningSubtable;
use rustybuzz::ttf_parser::{self, GlyphId, Rect};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::{Face, FaceId, Glyph, face};

/// More marks than these no letter has in any writing.
const MOST: usize = 16;

/// Whether a text holds a mark that stands on a letter.
pub(super) fn has_marks(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_combining_mark)
}

/// Sets the marks among the glyphs of a text for which the face `id` has no place, and tells whether there were any.
/// Glyphs stand from left to right, `rtl` tells whether they are read the other way.
pub(super) fn place(id: FaceId, text: &str, glyphs: &mut [Glyph], rtl: bool) -> bool {
    let face = face(id);
    let drawn = text.chars().filter(|c| canonical_combining_class(*c) > 0 || is_around(*c));
    let drawn = drawn.filter_map(|mark| face.glyph(mark)).collect();
    let setter = Setter { face, text, rtl, drawn, known: RefCell::default() };
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    if rtl {
        order.reverse();
    }
    let marks: Vec<bool> = glyphs.iter().map(|glyph| setter.is_mark(glyph.id)).collect();
    for (glyph, is_mark) in glyphs.iter_mut().zip(&marks) {
        if *is_mark && !is_moved(glyph) {
            glyph.advance = 0;
        }
    }
    let pens: Vec<i32> = glyphs
        .iter()
        .scan(0, |pen, glyph| {
            *pen += glyph.advance;
            Some(*pen - glyph.advance)
        })
        .collect();
    let mut found = false;
    for letter in order.chunk_by(|_, next| marks[*next]) {
        if let [base, marks @ ..] = letter
            && (1..=MOST).contains(&marks.len())
        {
            found |= setter.letter(glyphs, &pens, (*base, marks));
        }
    }
    found
}

/// Where a glyph is drawn from a place of the pen.
fn origin(glyph: &Glyph, pen: i32) -> (i32, i32) {
    (pen + glyph.x_offset, glyph.y_offset)
}

/// Whether shaping has moved a glyph.
fn is_moved(glyph: &Glyph) -> bool {
    (glyph.x_offset, glyph.y_offset) != (0, 0)
}

/// Sets marks in one face.
struct Setter<'a> {
    face: &'static Face,
    text: &'a str,
    rtl: bool,
    /// The glyphs of the marks in the text.
    drawn: BTreeSet<u16>,
    /// What the face was found to tell of a letter, the mark on it, and a mark on them.
    known: RefCell<BTreeMap<Three, bool>>,
}

/// A letter, the mark that stands on it already, and a mark that is to stand there.
type Three = (GlyphId, Option<GlyphId>, GlyphId);

/// What marks of a letter stand on, so far: a box about it, and the last mark above and below.
struct Stand {
    bounds: Bounds,
    above: Option<(GlyphId, Bounds)>,
    below: Option<(GlyphId, Bounds)>,
}

/// A box in font units.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    left: i32,
    right: i32,
    low: i32,
    high: i32,
}

impl Bounds {
    fn of(rect: Rect, (x, y): (i32, i32)) -> Self {
        Self {
            left: x + i32::from(rect.x_min),
            right: x + i32::from(rect.x_max),
            low: y + i32::from(rect.y_min),
            high: y + i32::from(rect.y_max),
        }
    }

    /// Whether it reaches over a place to the right.
    fn holds(&self, place: i32) -> bool {
        (self.left..=self.right).contains(&place)
    }

    /// Whether it lies over another one by more than a little.
    fn meets(&self, other: &Self, little: i32) -> bool {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.high.min(other.high) - self.low.max(other.low);
        wide > little && high > little
    }

    fn middle(&self) -> i32 {
        i32::midpoint(self.left, self.right)
    }
}

/// At which side of a letter a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    Across,
}

impl Setter<'_> {
    fn is_mark(&self, glyph: u16) -> bool {
        let shaping: &ttf_parser::Face<'_> = self.face.shaping();
        let class = shaping.tables().gdef.and_then(|gdef| gdef.glyph_class(GlyphId(glyph)));
        // not every face tells so of all its marks
        class == Some(GlyphClass::Mark) || self.drawn.contains(&glyph)
    }

    /// Whether a mark stands at the right of its letter, or between it and the next one.
    fn is_beside(&self, mark: u16) -> bool {
        let is_such = |letter: &char| matches!(letter, '\u{31B}' | '\u{35C}'..='\u{362}');
        self.text.chars().filter(is_such).any(|letter| self.face.glyph(letter) == Some(mark))
    }

    /// Sets the marks of one letter, and tells whether any had no place.
    fn letter(&self, glyphs: &mut [Glyph], pens: &[i32], (base, marks): (usize, &[usize])) -> bool {
        let letter = GlyphId(glyphs[base].id);
        let Some(rect) = self.face.shaping().glyph_bounding_box(letter) else { return false };
        let bounds = Bounds::of(rect, origin(&glyphs[base], pens[base]));
        let mut stand = Stand { bounds, above: None, below: None };
        let mut found = false;
        for at in marks {
            let mark = GlyphId(glyphs[*at].id);
            let Some(rect) = self.face.shaping().glyph_bounding_box(mark) else { continue };
            let side = self.side(rect);
            let below = match side {
                Side::Above => stand.above,
                Side::Below => stand.below,
                Side::Across => None,
            };
            let own = Bounds::of(rect, origin(&glyphs[*at], pens[*at]));
            let is_on = bounds.holds(own.middle()) || self.is_beside(mark.0);
            let is_apart = below.is_none_or(|(_, below)| !own.meets(&below, self.gap() / 2));
            // a face may have places that it does not tell for the script of the text
            let told = self.rtl || is_moved(&glyphs[*at]);
            let below = below.map(|(below, _)| below);
            if !(is_on && is_apart && told && self.knows((letter, below, mark))) {
                found = true;
                self.set(&mut glyphs[*at], own, (rect, side), &stand, below.is_some());
            }
            let set = Bounds::of(rect, origin(&glyphs[*at], pens[*at]));
            match side {
                Side::Above => {
                    stand.above = Some((mark, set));
                    stand.bounds.high = stand.bounds.high.max(set.high);
                }
                Side::Below => {
                    stand.below = Some((mark, set));
                    stand.bounds.low = stand.bounds.low.min(set.low);
                }
                Side::Across => {}
            }
        }
        found
    }

    /// At which side a mark stands, as it is drawn.
    fn side(&self, mark: Rect) -> Side {
        let (low, high) = (i32::from(mark.y_min), i32::from(mark.y_max));
        let middle = i32::midpoint(low, high);
        let height = self.x_height();
        if middle > height && low > height / 2 {
            Side::Above
        } else if middle < 0 && high < height / 2 {
            Side::Below
        } else {
            Side::Across
        }
    }

    fn x_height(&self) -> i32 {
        self.face.descriptor().x_height * self.face.units_per_em() / 1000
    }

    /// Sets a mark, which is drawn in some box, on what stands there, which may be another mark.
    fn set(
        &self,
        glyph: &mut Glyph,
        own: Bounds,
        (rect, side): (Rect, Side),
        stand: &Stand,
        on_mark: bool,
    ) {
        let bounds = stand.bounds;
        let (low, high) = (i32::from(rect.y_min), i32::from(rect.y_max));
        let up = match side {
            // what reaches no higher than an x has its marks as high as that
            Side::Above if !on_mark => (bounds.high - self.x_height()).max(0),
            Side::Above => bounds.high + (low - self.x_height()).max(self.gap()) - low,
            // a curve that reaches a little below the line stands on it
            Side::Below if !on_mark => (bounds.low + self.gap() / 2).min(0),
            Side::Below => bounds.low - (-high).max(self.gap()) - high,
            Side::Across => 0,
        };
        glyph.y_offset = up;
        if !self.is_beside(glyph.id) {
            glyph.x_offset += bounds.middle() - own.middle() + self.lean(up);
        }
    }

    /// The least white space between two marks.
    fn gap(&self) -> i32 {
        self.face.units_per_em() / 25
    }

    /// How much further to the right a slanted face is, so much further up.
    fn lean(&self, up: i32) -> i32 {
        // a degree is some seventeen thousandths
        -self.face.descriptor().italic_angle * up * 17 / 1000
    }

    /// Whether the face tells where a mark stands, which is looked up once.
    fn knows(&self, three: Three) -> bool {
        *self.known.borrow_mut().entry(three).or_insert_with(|| self.is_anchored(three))
    }

    /// Whether the face tells where a mark stands on a letter, or on the mark below it.
    fn is_anchored(&self, (letter, below, mark): Three) -> bool {
        let shaping: &ttf_parser::Face<'_> = self.face.shaping();
        let Some(table) = shaping.tables().gpos else { return false };
        let subtables = table.lookups.into_iter().flat_map(|lookup| {
            let subtables = lookup.subtables;
            (0..subtables.len()).filter_map(move |at| subtables.get::<PositioningSubtable<'_>>(at))
        });
        let holds = |subtable: PositioningSubtable<'_>| match (subtable, below) {
            (PositioningSubtable::MarkToMark(places), Some(below)) => {
                let pair = (places.mark1_coverage.get(mark), places.mark2_coverage.get(below));
                let (Some(mark), Some(below)) = pair else { return false };
                let class = places.marks.get(mark).map(|(class, _)| class);
                class.is_some_and(|class| places.mark2_matrix.get(below, class).is_some())
            }
            (PositioningSubtable::MarkToBase(places), None) => {
                let pair = (places.mark_coverage.get(mark), places.base_coverage.get(letter));
                let (Some(mark), Some(letter)) = pair else { return false };
                let class = places.marks.get(mark).map(|(class, _)| class);
                class.is_some_and(|class| places.anchors.get(letter, class).is_some())
            }
            (PositioningSubtable::MarkToLigature(places), None) => {
                places.mark_coverage.contains(mark) && places.ligature_coverage.contains(letter)
            }
            _ => false,
        };
        subtables.into_iter().any(holds)
    }
}

/// Whether a mark stands around its letter.
fn is_around(letter: char) -> bool {
    matches!(letter, '\u{488}'..='\u{489}' | '\u{20DD}'..='\u{20E4}')
}

#[cfg(test)]
mod tests {
    use super::super::{Figures, Word, shape};
    use super::*;

    /// The boxes of the glyphs of a word's first piece, in the order in which they are read.
    fn boxes(word: &Word) -> Vec<Bounds> {
        let [piece] = word.pieces.as_slice() else { panic!("not of one face: {word:?}") };
        let bounds = |at: usize| {
            let glyph = GlyphId(piece.glyphs[at].id);
            let rect = face(piece.face).shaping().glyph_bounding_box(glyph).unwrap();
            let pen = piece.glyphs[..at].iter().map(|glyph| glyph.advance).sum();
            Bounds::of(rect, origin(&piece.glyphs[at], pen))
        };
        let mut boxes: Vec<Bounds> = (0..piece.glyphs.len()).map(bounds).collect();
        if piece.rtl {
            boxes.reverse();
        }
        boxes
    }

    #[test]
    fn every_mark_stands_on_its_letter() {
        let faces = [FaceId::Regular, FaceId::Bold, FaceId::Italic, FaceId::Mono];
        let letters = [
            "o\u{327}",
            "q\u{303}",
            "\u{e9}\u{331}",
            "x\u{323}\u{307}",
            "1\u{304}",
            "2\u{327}",
            "3\u{302}",
            "K\u{301}\u{302}",
            "x\u{302}\u{304}",
            "z\u{35b}",
            "a\u{20dd}",
            "\u{44b}\u{304}",
            "\u{2212}\u{304}",
            "\u{5e9}\u{5b8}\u{5c1}",
            "\u{5d1}\u{5bc}\u{5b0}",
            "\u{633}\u{651}\u{64e}",
        ];
        for (id, text) in faces.into_iter().flat_map(|id| letters.map(|text| (id, text))) {
            let rtl = super::super::leads_leftward(text) == Some(true);
            let word = shape(text, id, Figures::Proportional, rtl);
            let boxes = boxes(&word);
            let (letter, marks) = boxes.split_first().unwrap();
            for mark in marks {
                let middle = mark.middle();
                assert!(
                    (letter.left..=letter.right).contains(&middle),
                    "{text} in {id:?}: {boxes:?} {word:?}"
                );
            }
            for (one, other) in marks.iter().zip(marks.iter().skip(1)) {
                assert!(!one.meets(other, 40), "{text} in {id:?}: {boxes:?}");
            }
        }
    }
}
