//! Blocks of the stream → strips, measured and broken into lines. Blocks do not depend on each
//! other, so they are prepared in parallel.

use rayon::prelude::*;

use super::beside;
use super::compose;
use super::figure;
use super::flow::{FlowBlock, FlowContent, TextBlock};
use super::formula;
use super::gallery::Gallery;
use super::look::Look;
use super::measure::passage_extents;
use super::names::Name;
use super::paragraph::text_strips;
use super::phrases::Phrases;
use super::strip::{Bar, Mark, Piece, Rank, Strip, Turning};
use super::table::{self, Plan};
use super::upright;
use super::{Artifact, Item, Owner, Placed, Pt, Rect};
use crate::finding::Finding;
use crate::font::{Shaper, Tongue};

/// What preparing needs to know.
pub(super) struct Bench<'a> {
    pub(super) look: &'a Look,
    pub(super) shaper: &'a Shaper,
    pub(super) gallery: &'a Gallery,
    pub(super) phrases: &'a Phrases,
    pub(super) file: &'a str,
    /// What stands between whole and parts in the document's language.
    pub(super) decimal_mark: char,
    /// By whose rules words are divided where the text does not tell its language.
    pub(super) tongue: Option<Tongue>,
}

/// Strips, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    pub(super) strips: Vec<Strip>,
    pub(super) findings: Vec<Finding>,
}

impl Prepared {
    /// White space of a height.
    fn of(height: Pt) -> Self {
        let strip = Strip { height, ..Strip::default() };
        Self { strips: vec![strip], findings: Vec::new() }
    }
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
    turn_led(&mut blocks, bench);
    formula::align(&mut blocks, bench);
    blocks
        .into_par_iter()
        .zip(plans)
        .zip(ready)
        .map(|((mut block, plan), ready)| {
            let name = Name::of(&block, bench);
            let content = std::mem::replace(&mut block.content, FlowContent::Rule);
            let prepared = ready.unwrap_or_else(|| prepare_block(content, &block, plan, bench));
            seat(prepared, &block, name, bench)
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

/// Turns the texts before a turned page that are to stand on it, see [`compose::led`], so that they are set for it.
fn turn_led(blocks: &mut [FlowBlock], bench: &Bench<'_>) {
    for turned in 1..blocks.len() {
        let (before, after) = blocks.split_at_mut(turned);
        let is_upright = before.last().is_some_and(|last| !last.landscape);
        if after[0].landscape && !after[0].start.is_asked() && is_upright {
            let outlines = outlines(before, bench);
            let led = compose::led(&outlines, bench.look);
            let count = led.map_or(0, |led| outlines.len() - led);
            for block in before.iter_mut().rev().take(count) {
                (block.landscape, block.turning) = (true, Turning::Led);
            }
        }
    }
}

/// The last texts before a turned page as strips without content, each as high as it is there, with what is
/// before them: back to where a page begins, or as far as they may be turned.
fn outlines(blocks: &[FlowBlock], bench: &Bench<'_>) -> Vec<Strip> {
    let depth = bench.look.depth(true);
    let mut outlines: Vec<Strip> = Vec::new();
    let mut height = Pt::ZERO;
    for block in blocks.iter().rev() {
        let own = match &block.content {
            FlowContent::Text(text) if !block.landscape => {
                let measure = turned_measure(text, block.indent + block.inset, bench);
                let set = text_strips(text, block.indent, measure, bench);
                set.strips.iter().map(|strip| strip.height).sum()
            }
            _ => depth,
        };
        height += own;
        let Prepared { strips, .. } = seat(Prepared::of(own), block, Name::default(), bench).0;
        outlines.extend(strips);
        if height >= depth || block.start.is_asked() {
            break;
        }
    }
    outlines.reverse();
    outlines
}

/// How wide a text is set on a turned page: on one line where it fits on one, else no wider than is read with
/// ease.
fn turned_measure(text: &TextBlock, indent: Pt, bench: &Bench<'_>) -> Pt {
    /// About a hundred letters, in thousandths of an em.
    const LEGIBLE: i64 = 49_000;
    let measure = bench.look.measure(true) - indent;
    let (_, natural) = passage_extents(&text.passage, bench.shaper, |_| ());
    let is_short = !text.divisible || natural <= measure;
    if is_short { measure } else { measure.min(text.voice.size.scaled(LEGIBLE, 1000)) }
}

/// What a block asks of the one after it: to stay with it, and how bad it is if it does not; and what it
/// means for the name that is told where its section goes on overleaf.
#[derive(Debug, Clone, Default)]
struct Joint {
    keep: bool,
    reluctance: i64,
    name: Name,
}

/// How many lines of a text that is held to what follows it stay with that: all, or the last of a longer one.
const HELD_WHOLE: usize = 7;
const HELD_LAST: usize = 3;

/// Gives the strips of a block what the block tells of where they stand.
fn seat(mut part: Prepared, block: &FlowBlock, name: Name, bench: &Bench<'_>) -> (Prepared, Joint) {
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
        (strip.landscape, strip.turning) = (block.landscape, block.turning);
        strip.rank = if block.heading.is_some() { Rank::Heading } else { Rank::Body };
        let placed = |bar: &Bar| bar.placed(bench.look.measure(block.landscape));
        strip.bars.splice(0..0, block.bars.iter().map(placed));
    }
    (part, Joint { keep: block.keep_next, reluctance: block.reluctance, name })
}

fn join((mut part, next): (Prepared, Joint), joint: &mut Joint, all: &mut Prepared) {
    if let Some(first) = part.strips.first_mut() {
        first.keep |= joint.keep;
        first.reluctance = joint.reluctance;
        let name = next.name.after(&joint.name, &mut part.strips);
        *joint = Joint { name, ..next };
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
    let sides = block.indent + block.inset;
    let measure = bench.look.measure(block.landscape) - sides;
    match (content, plan) {
        (FlowContent::Text(text), _) => {
            let measure =
                if block.landscape { turned_measure(&text, sides, bench) } else { measure };
            if let Some(formula) = formula::strips(&text, block.indent, measure, bench) {
                return formula;
            }
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
        (FlowContent::Space(height), _) => Prepared::of(height),
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
