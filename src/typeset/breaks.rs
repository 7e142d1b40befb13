//! Where lines end.
//!
//! The one function over boxes, glue and chances; nothing here knows of faces or pages.

use std::ops::Range;
use std::sync::Arc;

use super::Pt;
use super::elements::{Element, word_width};
use super::passage::Ink;

/// One line: the elements that stand on it, without the glue at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineBreak {
    /// Its elements.
    pub(super) range: Range<usize>,
    /// Whether a space follows that the line's end swallows.
    pub(super) space: bool,
}

/// Breaks `elements` into lines no wider than `measure`. No unit may be wider, which [`tame`] sees to.
pub(super) fn break_lines(elements: &[Element], measure: Pt) -> Vec<LineBreak> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut width = Pt::ZERO;
    // the last place where this line may end: the element there, and the width of what follows it
    let mut chance: Option<usize> = None;
    let mut at = 0;
    while at < elements.len() {
        match &elements[at] {
            Element::Newline => {
                lines.push(line(elements, start, at));
                start = at + 1;
                (width, chance) = (Pt::ZERO, None);
            }
            Element::Glue { width: own, .. } => {
                chance = Some(at);
                width += *own;
            }
            Element::Chance { hyphen } => {
                let needed = hyphen.as_ref().map_or(Pt::ZERO, |hyphen| hyphen.width);
                if width + needed <= measure {
                    chance = Some(at);
                }
            }
            Element::Box { width: own, .. } => {
                if width + *own > measure
                    && let Some(end) = chance.take()
                {
                    lines.push(line(elements, start, end));
                    start = end + 1;
                    at = start;
                    width = Pt::ZERO;
                    continue;
                }
                width += *own;
            }
        }
        at += 1;
    }
    if start < elements.len() {
        lines.push(line(elements, start, elements.len()));
    }
    lines
}

/// The line of the elements from `start` to `end`, where the element at `end` ends it.
fn line(elements: &[Element], start: usize, end: usize) -> LineBreak {
    let hyphenated = matches!(elements.get(end), Some(Element::Chance { hyphen: Some(_) }));
    let mut range = start..end + usize::from(hyphenated);
    let mut space = matches!(elements.get(end), Some(Element::Glue { .. }));
    while matches!(elements.get(range.start), Some(Element::Glue { .. })) && !range.is_empty() {
        range.start += 1;
    }
    while !hyphenated
        && !range.is_empty()
        && matches!(
            elements.get(range.end - 1),
            Some(Element::Glue { .. } | Element::Chance { .. })
        )
    {
        space |= matches!(elements.get(range.end - 1), Some(Element::Glue { .. }));
        range.end -= 1;
    }
    LineBreak { range, space }
}

/// Makes sure that a line can be found: what holds no place to end a line and is wider than
/// `measure` gets places between its graphemes. Tells whether it had to.
pub(super) fn tame(elements: &mut Vec<Element>, inks: &[Ink], measure: Pt) -> bool {
    let wide = super::elements::extents(elements).0 > measure;
    if !wide {
        return false;
    }
    let mut result = Vec::with_capacity(elements.len() + 16);
    let mut unit: Vec<Element> = Vec::new();
    for element in std::mem::take(elements) {
        if matches!(element, Element::Box { .. }) {
            unit.push(element);
        } else {
            flush(&mut unit, &mut result, inks, measure);
            result.push(element);
        }
    }
    flush(&mut unit, &mut result, inks, measure);
    *elements = result;
    true
}

fn flush(unit: &mut Vec<Element>, result: &mut Vec<Element>, inks: &[Ink], measure: Pt) {
    let width: Pt = unit.iter().map(Element::width).sum();
    if width <= measure {
        result.append(unit);
        return;
    }
    for element in unit.drain(..) {
        if let Element::Box { word, ink, width } = element {
            if width > measure {
                split(&word, ink, inks, measure, result);
            } else {
                result.push(Element::Box { word, ink, width });
            }
            result.push(Element::Chance { hyphen: None });
        }
    }
    // the last place ends nothing: what follows tells whether a line may end there
    result.pop();
}

/// Cuts a word into parts that are each as wide as fits, and at least one grapheme.
fn split(
    word: &crate::font::Word,
    ink: usize,
    inks: &[Ink],
    measure: Pt,
    result: &mut Vec<Element>,
) {
    let size = inks.get(ink).map_or(Pt::ZERO, |own| own.size);
    let mut rest = word.clone();
    loop {
        let width = word_width(&rest, size);
        let starts = rest.cluster_starts();
        if width <= measure || starts.len() < 2 {
            result.push(Element::Box { word: Arc::new(rest), ink, width });
            return;
        }
        let fits = |at: &usize| word_width(&rest.split(*at).0, size) <= measure;
        let inner = &starts[1..];
        let count = inner.partition_point(fits).max(1);
        let (head, tail) = rest.split(inner[count - 1]);
        let width = word_width(&head, size);
        result.push(Element::Box { word: Arc::new(head), ink, width });
        result.push(Element::Chance { hyphen: None });
        rest = tail;
    }
}
