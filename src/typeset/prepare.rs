//! Blocks of the stream → strips, measured and broken into lines. Blocks do not depend on each
//! other, so they are prepared in parallel.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::beside;
use super::breaks::{LineBreak, Manner, break_lines, is_uneven};
use super::elements::{Element, extents};
use super::figure;
use super::flow::{FlowBlock, FlowContent, TextBlock};
use super::hyphens::hyphenate;
use super::lines::{Scale, Spot, line_width, set_line};
use super::look::Look;
use super::measure::{Losses, lines, measure};
use super::passage::Passage;
use super::phrases::Phrases;
use super::strip::{Mark, PageNumber, Piece, Rank, Strip};
use super::table::{self, Plan};
use super::tame::tame;
use super::upright;
use super::{Artifact, Item, Owner, Placed, Pt, Rect};
use crate::finding::{self, Finding, Place};
use crate::font::{Shaper, Tongue};

/// What preparing needs to know.
pub(super) struct Bench<'a> {
    pub(super) look: &'a Look,
    pub(super) shaper: &'a Shaper,
    pub(super) phrases: &'a Phrases,
    pub(super) file: &'a str,
    /// What stands between whole and parts in the document's language.
    pub(super) decimal_mark: char,
    /// By whose rules words are divided where the text does not tell its language.
    pub(super) tongue: Tongue,
}

/// Strips, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    pub(super) strips: Vec<Strip>,
    pub(super) findings: Vec<Finding>,
}

/// How many blocks are prepared at once, at least: what they need on the way is let go after each
/// portion, so that a long document needs room for its strips alone.
const PORTION: usize = 256;

/// Prepares all blocks.
pub(super) fn prepare(blocks: Vec<FlowBlock>, bench: &Bench<'_>) -> Prepared {
    let mut all = Prepared::default();
    let mut joint = Joint::default();
    let mut rest = blocks.into_iter();
    loop {
        let portion = portion(&mut rest);
        if portion.is_empty() {
            return all;
        }
        for seated in prepare_portion(portion, bench) {
            join(seated, &mut joint, &mut all);
        }
    }
}

/// The next blocks, up to one that need not stay with what follows it.
fn portion(rest: &mut impl Iterator<Item = FlowBlock>) -> Vec<FlowBlock> {
    let mut portion: Vec<FlowBlock> = rest.by_ref().take(PORTION).collect();
    while portion.last().is_some_and(|last| last.keep_next) {
        match rest.next() {
            Some(block) => portion.push(block),
            None => break,
        }
    }
    portion
}

fn prepare_portion(blocks: Vec<FlowBlock>, bench: &Bench<'_>) -> Vec<(Prepared, Joint)> {
    let (mut blocks, ready): (Vec<FlowBlock>, Vec<Option<Prepared>>) =
        beside::settle(blocks, bench).into_iter().unzip();
    upright::stand_up(&mut blocks, bench);
    let plans = table::plans(&blocks, bench);
    turn_pages(&mut blocks, &plans);
    blocks
        .into_par_iter()
        .zip(plans)
        .zip(ready)
        .map(|((mut block, plan), ready)| {
            let content = std::mem::replace(&mut block.content, FlowContent::Rule);
            let prepared = ready.unwrap_or_else(|| prepare_block(content, &block, plan, bench));
            seat(prepared, &block)
        })
        .collect()
}

/// Lets tables that need it stand on turned pages, and what is to be turned, with the headings and
/// captions that lead to them.
fn turn_pages(blocks: &mut [FlowBlock], plans: &[Option<Plan>]) {
    let mut turned = false;
    for (block, plan) in blocks.iter_mut().zip(plans).rev() {
        turned = match plan {
            Some(plan) => plan.landscape,
            None => block.landscape || (turned && block.keep_next),
        };
        block.landscape = turned;
    }
    // and what stays with a turned table
    for at in 1..blocks.len() {
        blocks[at].landscape |= blocks[at - 1].landscape && blocks[at - 1].keep_next;
    }
}

/// What a block asks of the one after it: to stay with it, and how bad it is if it does not.
#[derive(Debug, Clone, Copy, Default)]
struct Joint {
    keep: bool,
    reluctance: i64,
}

/// How many lines of a text that is held to what follows it stay with that: all, or the last of a longer one.
const HELD_WHOLE: usize = 7;
const HELD_LAST: usize = 3;

/// Gives the strips of a block what the block tells of where they stand.
fn seat(mut part: Prepared, block: &FlowBlock) -> (Prepared, Joint) {
    if let Some(first) = part.strips.first_mut() {
        first.before = block.before;
        first.start = block.start;
        first.marks.extend(block.heading.map(Mark::Heading));
        first.marks.extend(block.note.map(Mark::Note));
    }
    // what is held to the block after it is not left behind by a page's end within it either
    let own = if part.strips.len() <= HELD_WHOLE { 1 } else { part.strips.len() - HELD_LAST };
    for strip in part.strips.iter_mut().skip(own) {
        strip.reluctance = strip.reluctance.max(block.reluctance);
    }
    for strip in &mut part.strips {
        strip.landscape = block.landscape;
        strip.rank = if block.heading.is_some() { Rank::Heading } else { Rank::Body };
        strip.bars.splice(0..0, block.bars.iter().copied());
    }
    (part, Joint { keep: block.keep_next, reluctance: block.reluctance })
}

fn join((mut part, next): (Prepared, Joint), joint: &mut Joint, all: &mut Prepared) {
    if let Some(first) = part.strips.first_mut() {
        first.keep |= joint.keep;
        first.reluctance = joint.reluctance;
        *joint = next;
    }
    append(&mut all.strips, part.strips);
    all.findings.append(&mut part.findings);
}

/// Adds strips to others; of a table of many rows none is copied.
fn append(all: &mut Vec<Strip>, mut more: Vec<Strip>) {
    if more.len() > all.len() {
        std::mem::swap(all, &mut more);
        all.reserve_exact(more.len());
        all.splice(0..0, more);
    } else {
        all.append(&mut more);
    }
}

fn prepare_block(
    content: FlowContent,
    block: &FlowBlock,
    plan: Option<Plan>,
    bench: &Bench<'_>,
) -> Prepared {
    let measure = bench.look.measure(block.landscape) - block.indent;
    match (content, plan) {
        (FlowContent::Text(text), _) => {
            let mut prepared = text_strips(&text, block.indent, measure, bench);
            if let ([only], true, true) =
                (prepared.strips.as_mut_slice(), block.keep_next, text.passage.text.is_empty())
            {
                // a bullet without text of its own stands beside what follows it
                only.height = Pt::ZERO;
            }
            prepared
        }
        (FlowContent::Table(table), Some(plan)) => table::strips(*table, plan, block.indent, bench),
        // what stands side by side is settled before
        (FlowContent::Table(_), None) | (FlowContent::Beside(_), _) => Prepared::default(),
        (FlowContent::Figure(figure), _) => figure::strips(&figure, block.indent, measure, bench),
        (FlowContent::Rule, _) => rule(block.indent, measure, Pt(500), bench.look.rule),
        (FlowContent::Flourish, _) => {
            rule(block.indent, bench.look.em(6000), bench.look.em(400), bench.look.accent)
        }
        (FlowContent::Space(height), _) => {
            let strip = Strip { height, ..Strip::default() };
            Prepared { strips: vec![strip], findings: Vec::new() }
        }
    }
}

fn rule(x: Pt, width: Pt, height: Pt, colour: super::Colour) -> Prepared {
    let mut piece = Piece::new(Pt::ZERO, height);
    let area = Rect { x, y: Pt::ZERO, width, height };
    piece.items.push(Placed {
        owner: Owner::Artifact(Artifact::Layout),
        item: Item::Fill { area, colour },
    });
    let strip = Strip { height, pieces: vec![piece], ..Strip::default() };
    Prepared { strips: vec![strip], findings: Vec::new() }
}

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
    let mut strips: Vec<Strip> = Vec::with_capacity(1);
    let (mut end, mut hyphenated) = (Pt::ZERO, false);
    let losses = lines(
        &text.passage,
        bench.shaper,
        |elements, first| fit_lines(elements, text, first, width, bench),
        |elements, line| {
            let left = indent - line.hang;
            strips.push(Strip {
                height: voice.leading,
                pieces: vec![set_line(
                    elements,
                    line,
                    &text.passage.inks,
                    Scale::WHOLE,
                    spot(left),
                )],
                reluctance: if hyphenated { WITHIN_WORD } else { WITHIN_TEXT },
                ..Strip::default()
            });
            end = left + line_width(elements, line);
            hyphenated = ends_with_hyphen(elements, line);
        },
    );
    let findings = told(losses, bench.file);
    // no line of a paragraph stands alone at the foot or at the head of a page
    let last = strips.len().saturating_sub(1);
    for (at, strip) in strips.iter_mut().enumerate().skip(1) {
        strip.keep = !text.divisible || at == 1 || at == last;
    }
    if strips.is_empty() {
        let height = if text.label.is_some() { voice.leading } else { Pt::ZERO };
        strips.push(Strip { height, ..Strip::default() });
    }
    if text.pad > Pt::ZERO {
        pad_ends(&mut strips, text.pad);
    }
    if let Some(label) = &text.label {
        add_label(&mut strips, label_pieces(label, text, indent, bench));
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

/// A list's bullet or number, right-aligned a little to the left of the text; or words that begin further
/// to the left, in as many lines as they need there.
fn label_pieces(label: &Passage, text: &TextBlock, indent: Pt, bench: &Bench<'_>) -> Vec<Piece> {
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
        let right = indent - gap - line_width(&elements, &line);
        let spot = Spot {
            x: text.label_left.unwrap_or(right.max(Pt::ZERO)),
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
    losses.into_iter().map(|(line, lost)| loss(line, &lost, file)).collect()
}

fn loss(line: u32, lost: &BTreeSet<String>, file: &str) -> Finding {
    let names = lost
        .iter()
        .flat_map(|text| text.chars())
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    Finding::new(&finding::CHARACTER_REPLACED, Place::line(file, line.max(1), None))
        .found(lost.iter().map(String::as_str).collect::<String>())
        .list("names", names)
}
