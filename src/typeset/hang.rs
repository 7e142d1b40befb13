//! What stands out of the column, so that its edges look straight.
//!
//! Text is set even at the left and ragged at the right, and that decides what helps. The left edge is
//! one straight line, in which a quotation mark at the beginning of a line leaves a hole: it hangs, and
//! the letter after it stands under the others. The right edge is no line, so a comma or a full stop at
//! its end mends nothing; but a hyphen takes room from its word, so that it hangs and the letters before
//! it may reach the end of the measure. All by the true widths of the glyphs; only places change, and
//! nothing of what is read or copied out.

use super::Pt;
use super::breaks::Manner;
use super::elements::Element;
use crate::font::{FaceId, Glyph, Word};

/// Whether hyphens stand outside of the measure. A cell ends at its neighbour.
pub(super) fn hangs_hyphens(manner: Manner) -> bool {
    !manner.is_cell()
}

/// How far the line that begins with the element `start` stands out to the left.
pub(super) fn opening(elements: &[Element], start: usize, manner: Manner) -> Pt {
    let Some(Element::Box { word, width, level: 0, .. }) = elements.get(start) else {
        return Pt::ZERO;
    };
    if !word.text.starts_with(is_mark) || !hangs(elements, start, manner) {
        return Pt::ZERO;
    }
    let followed = matches!(elements.get(start + 1), Some(Element::Box { .. }));
    let marks = word.text.len() - word.text.trim_start_matches(is_mark).len();
    // a mark by itself opens nothing
    if marks == word.text.len() && !followed { Pt::ZERO } else { marks_width(word, *width, marks) }
}

fn hangs(elements: &[Element], start: usize, manner: Manner) -> bool {
    match manner {
        Manner::Text | Manner::Heading => true,
        // a bullet or number stands where the first line's mark would
        Manner::Item => !elements[..start].iter().all(|e| matches!(e, Element::Glue { .. })),
        Manner::Cell | Manner::LongCell | Manner::ColumnHead => false,
    }
}

/// Whether it opens a quotation; Finnish and Swedish open with what closes in English.
fn is_mark(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '„' | '’' | '‘' | '‚' | '«' | '»' | '‹' | '›')
}

/// The part of a word's width that its first `marks` bytes take.
fn marks_width(word: &Word, width: Pt, marks: usize) -> Pt {
    let [piece] = word.pieces.as_slice() else { return Pt::ZERO };
    // columns of code stand as they were written
    if piece.face == FaceId::Mono || piece.advance <= 0 {
        return Pt::ZERO;
    }
    let is_of_marks = |glyph: &&Glyph| (glyph.end as usize) <= marks;
    let advance: i32 = piece.glyphs.iter().filter(is_of_marks).map(|glyph| glyph.advance).sum();
    width.scaled(i64::from(advance), i64::from(piece.advance))
}
