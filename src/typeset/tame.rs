//! What is too wide for a line → parts that are not.

use std::sync::Arc;

use super::Pt;
use super::elements::{Element, extents, word_width};
use super::passage::Ink;
use crate::font::{Word, face};

/// Makes sure that lines can be found: what holds no place to end a line and is wider than
/// `measure` gets places between its graphemes.
pub(super) fn tame(elements: &mut Vec<Element>, inks: &[Ink], measure: Pt) {
    if extents(elements).0 <= measure {
        return;
    }
    let mut result = Vec::with_capacity(elements.len() + 16);
    let mut unit: Vec<Element> = Vec::new();
    for element in std::mem::take(elements) {
        match element {
            Element::Box { .. } => unit.push(element),
            Element::Chance { hyphen: Some(hyphen) } => {
                // where there is no room for the hyphen, the line ends without it
                let fits = width_of(&unit) + hyphen.width <= measure;
                flush(&mut unit, &mut result, inks, measure);
                result.push(Element::Chance { hyphen: fits.then_some(hyphen) });
            }
            Element::Glue { .. } | Element::Chance { hyphen: None } | Element::Newline => {
                flush(&mut unit, &mut result, inks, measure);
                result.push(element);
            }
        }
    }
    flush(&mut unit, &mut result, inks, measure);
    *elements = result;
}

fn width_of(unit: &[Element]) -> Pt {
    unit.iter().map(Element::width).sum()
}

fn flush(unit: &mut Vec<Element>, result: &mut Vec<Element>, inks: &[Ink], measure: Pt) {
    if width_of(unit) <= measure {
        result.append(unit);
        return;
    }
    for element in unit.drain(..) {
        match element {
            Element::Box { word, ink, width } if width > measure => {
                split(&word, ink, inks, measure, result);
            }
            other => result.push(other),
        }
        result.push(Element::Chance { hyphen: None });
    }
    // the last place ends nothing: what follows tells whether a line may end there
    result.pop();
}

/// Cuts a word into parts that are each as wide as fits, and at least one grapheme.
fn split(word: &Word, ink: usize, inks: &[Ink], measure: Pt, result: &mut Vec<Element>) {
    let size = inks.get(ink).map_or(Pt::ZERO, |own| own.size);
    let mut cuts = Vec::new();
    let mut width = Pt::ZERO;
    for (start, own) in clusters(word, size) {
        if width + own > measure && start > 0 {
            cuts.push(start);
            width = Pt::ZERO;
        }
        width += own;
    }
    for (at, part) in word.parts(&cuts).into_iter().enumerate() {
        if at > 0 {
            result.push(Element::Chance { hyphen: None });
        }
        let width = word_width(&part, size);
        result.push(Element::Box { word: Arc::new(part), ink, width });
    }
}

/// Where each cluster begins and how wide it is, in the order of the text; rounded up, so that no
/// sum of them is less than the width of all together.
fn clusters(word: &Word, size: Pt) -> Vec<(usize, Pt)> {
    let mut glyphs: Vec<(usize, Pt)> = Vec::new();
    for piece in &word.pieces {
        let em = i64::from(face(piece.face).units_per_em().max(1));
        glyphs.extend(piece.glyphs.iter().map(|glyph| {
            let advance = i64::from(glyph.advance) * size.0;
            (glyph.start as usize, Pt((advance + em - 1).div_euclid(em)))
        }));
    }
    glyphs.sort_by_key(|(start, _)| *start);
    let mut clusters: Vec<(usize, Pt)> = Vec::with_capacity(glyphs.len());
    for (start, width) in glyphs {
        match clusters.last_mut() {
            Some((last, whole)) if *last == start => *whole += width,
            _ => clusters.push((start, width)),
        }
    }
    clusters
}
