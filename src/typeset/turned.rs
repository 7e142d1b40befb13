//! Where what is read from right to left stands on its line, and among what is read the other way.

use super::Pt;
use super::elements::Element;
use super::lines::Scale;
use crate::font::{self, visual_order};

/// Glyphs that stand from left to right, in the order in which they are read from right to left, and how far to the
/// right the first of them stands; the pen goes back after each.
pub(super) fn in_order(glyphs: &[font::Glyph]) -> (i32, Vec<font::Glyph>) {
    let (mut pen, mut place) = (0, 0);
    let mut turned = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        turned.push(font::Glyph { advance: place - pen, ..*glyph });
        (place, pen) = (pen, pen + glyph.advance);
    }
    turned.reverse();
    (place, turned)
}

/// The level of each element; of what is no part of the text, that of what stands before it.
pub(super) fn levels(range: &[Element]) -> Vec<u8> {
    let first = range.iter().find_map(Element::level).unwrap_or_default();
    let of = |before: &mut u8, element: &Element| {
        *before = element.level().unwrap_or(*before);
        Some(*before)
    };
    range.iter().scan(first, of).collect()
}

/// How far from the line's left end each element stands.
pub(super) fn visual_places(range: &[Element], levels: &[u8], scale: Scale) -> Vec<Pt> {
    let mut places = vec![Pt::ZERO; range.len()];
    let mut x = Pt::ZERO;
    for at in visual_order(levels) {
        places[at] = x;
        x += scale.of(width(range, at));
    }
    places
}

/// How wide an element is on its line, at whose end the sign is drawn that a word goes on.
fn width(range: &[Element], at: usize) -> Pt {
    match &range[at] {
        Element::Chance { hyphen: Some(hyphen), .. } if at + 1 == range.len() => hyphen.width,
        element => element.width(),
    }
}
