//! A paragraph, heading or item → strips, one a line, with its label beside them.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::breaks::{LineBreak, Manner, break_lines, is_uneven};
use super::elements::{Element, extents};
use super::flow::TextBlock;
use super::hyphens::hyphenate;
use super::lines::{Scale, Spot, line_width, set_line};
use super::measure::{Losses, lines, measure};
use super::passage::Passage;
use super::prepare::{Bench, Prepared};
use super::strip::{Mark, PageNumber, Piece, Strip};
use super::tame::tame;
use super::verbatim;
use super::{Pt, Role};
use crate::finding::{self, Finding, Place};

/// The strips of a paragraph: one a line.
pub(super) fn text_strips(
    text: &TextBlock,
    indent: Pt,
    measure_width: Pt,
    bench: &Bench<'_>,
) -> Prepared {
    let voice = &text.voice;
    let reserved = if text.number.is_some() { bench.look.em(3500) } else { Pt::ZERO };
    let beside = if text.pad > Pt::ZERO { bench.look.em(600) } else { Pt::ZERO };
    let width = measure_width - reserved - beside;
    let spot = |left: Pt| Spot {
        x: left,
        top: Pt::ZERO,
        baseline: voice.baseline(),
        bottom: voice.leading,
    };
    // in a table of contents every line leads to the number at its right end
    let leftward = text.number.is_none() && text.passage.is_leftward();
    let mut strips: Vec<Strip> = Vec::with_capacity(1);
    let mut end = Pt::ZERO;
    let hyphenated = Cell::new(false);
    let losses = lines(
        &text.passage,
        bench.shaper,
        |elements, first| {
            if text.passage.verbatim {
                let inks = &text.passage.inks;
                return verbatim::fit(elements, inks, width, hyphenated.get(), bench.shaper);
            }
            fit_lines(elements, text, first, width, bench)
        },
        |elements, line| {
            // a space parts what is listed from the number of its page
            let line = &LineBreak { space: line.space || text.number.is_some(), ..line.clone() };
            let seen = line_width(elements, line);
            let left = if leftward { indent + width - seen } else { indent - line.hang };
            strips.push(Strip {
                height: voice.leading,
                pieces: vec![set_line(
                    elements,
                    line,
                    &text.passage.inks,
                    Scale::WHOLE,
                    spot(left),
                )],
                reluctance: if hyphenated.get() { WITHIN_WORD } else { WITHIN_TEXT },
                ..Strip::default()
            });
            end = left + seen;
            hyphenated.set(ends_with_hyphen(elements, line));
        },
    );
    let findings = told(losses, bench.file);
    // no line of a paragraph stands alone at the foot or at the head of a page
    let last = strips.len().saturating_sub(1);
    let whole = !text.divisible || (text.label.is_some() && strips.len() <= ITEM);
    for (at, strip) in strips.iter_mut().enumerate().skip(1) {
        strip.keep = whole || at == 1 || at == last;
    }
    if strips.is_empty() {
        let height = if text.label.is_some() { voice.leading } else { Pt::ZERO };
        strips.push(Strip { height, ..Strip::default() });
    }
    if let (Some(first), Some(formula)) = (strips.first_mut(), &text.formula) {
        first.marks.push(Mark::Undrawn(formula.node(), Role::Paragraph));
    }
    if text.pad > Pt::ZERO {
        pad_ends(&mut strips, text.pad);
    }
    if let Some(label) = &text.label {
        let right = indent + measure_width;
        add_label(&mut strips, label_pieces(label, text, (indent, right), bench));
    }
    if let (Some((heading, ink)), Some(last)) = (&text.number, strips.last_mut()) {
        last.numbers.push(PageNumber {
            heading: *heading,
            right: indent + measure_width,
            left: end,
            baseline: voice.baseline(),
            ink: ink.clone(),
        });
    }
    Prepared { strips, findings }
}

/// Demerits of a page's end within a paragraph, and within a word of it.
const WITHIN_TEXT: i64 = 150;
const WITHIN_WORD: i64 = 2000;

/// An item of a list of up to this many lines stays whole.
const ITEM: usize = 5;

fn ends_with_hyphen(elements: &[Element], line: &LineBreak) -> bool {
    let last = line.range.end.checked_sub(1).and_then(|last| elements.get(last));
    matches!(last, Some(Element::Chance { hyphen: Some(_), .. }))
}

/// In thousandths of the measure, how much shorter than it a line may be before words are divided.
const LOOSE: i64 = 100;

/// The lines of a paragraph. Words are divided only where it would not look well without, and in
/// headings, captions and large type only where they would not fit.
fn fit_lines(
    elements: &mut Vec<Element>,
    text: &TextBlock,
    first: bool,
    width: Pt,
    bench: &Bench<'_>,
) -> Vec<LineBreak> {
    let inks = &text.passage.inks;
    let manner = match (text.divisible, &text.label) {
        (true, Some(_)) if first => Manner::Item,
        (true, _) => Manner::Text,
        (false, _) => Manner::Heading,
    };
    let divides = text.divisible && text.voice.size <= bench.look.text_size;
    let fits = extents(elements).0 <= width;
    if fits {
        let lines = break_lines(elements, width, manner);
        if !divides || !is_uneven(elements, &lines, width, LOOSE) {
            return lines;
        }
    }
    if divides || !fits {
        hyphenate(elements, inks, bench.tongue, bench.shaper);
    }
    tame(elements, inks, width, bench.shaper);
    break_lines(elements, width, manner)
}

/// Adds white space above the first and below the last strip, which their grounds cover.
fn pad_ends(strips: &mut [Strip], pad: Pt) {
    if let Some(first) = strips.first_mut() {
        first.height += pad;
        for piece in &mut first.pieces {
            piece.shift(Pt::ZERO, pad);
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height += pad;
    }
}

/// Sets a label beside strips, which are made as high where it takes more lines.
fn add_label(strips: &mut [Strip], mut pieces: Vec<Piece>) {
    let bottom = pieces.last().map_or(Pt::ZERO, |piece| piece.bottom);
    let height: Pt = strips.iter().map(|strip| strip.height).sum();
    if let Some(first) = strips.first_mut() {
        pieces.append(&mut first.pieces);
        first.pieces = pieces;
    }
    if let Some(last) = strips.last_mut() {
        last.height += (bottom - height).max(Pt::ZERO);
    }
}

/// A list's bullet or number, right-aligned a little to the left of the text, or to the right of one that is read from
/// there; or words that begin further
/// to the left, in as many lines as they need there.
fn label_pieces(
    label: &Passage,
    text: &TextBlock,
    (indent, right): (Pt, Pt),
    bench: &Bench<'_>,
) -> Vec<Piece> {
    let mut elements = measure(label, bench.shaper).list;
    let gap = text.voice.size.scaled(550, 1000);
    let width = text.label_left.map_or(Pt::points(1000), |left| indent - gap - left);
    if text.label_left.is_some() {
        hyphenate(&mut elements, &label.inks, bench.tongue, bench.shaper);
        tame(&mut elements, &label.inks, width, bench.shaper);
    }
    let mut top = Pt::ZERO;
    let mut pieces = Vec::new();
    for line in break_lines(&elements, width, Manner::Cell) {
        let before = (indent - gap - line_width(&elements, &line)).max(Pt::ZERO);
        let x = if text.label_right { right + gap } else { before };
        let spot = Spot {
            x: text.label_left.unwrap_or(x),
            top,
            baseline: top + text.voice.baseline(),
            bottom: top + text.voice.leading,
        };
        top += text.voice.leading;
        pieces.push(set_line(&elements, &line, &label.inks, Scale::WHOLE, spot));
    }
    pieces
}

/// A finding for each line with characters that no typeface has.
pub(super) fn told(losses: Losses, file: &str) -> Vec<Finding> {
    let place = |line: u32| Place::line(file, line.max(1), None);
    losses.into_iter().map(|(line, lost)| loss(&lost, place(line))).collect()
}

/// A finding for characters that no typeface has, at the place where they stand.
pub(super) fn loss(lost: &BTreeSet<String>, place: Place) -> Finding {
    let names = lost
        .iter()
        .flat_map(|text| text.chars())
        // what only joins the others is of no help
        .filter(|c| !matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}'))
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    Finding::new(&finding::CHARACTER_REPLACED, place)
        .found(lost.iter().map(String::as_str).collect::<String>())
        .list("names", names)
}
