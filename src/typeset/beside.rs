//! A small picture and the narrow tables that follow it stand side by side, as a chart and its numbers; two
//! small tables that follow a wide one do so below it, see [`super::abreast`].

use rayon::prelude::*;

use super::Pt;
use super::abreast;
use super::column::Column;
use super::figure;
use super::flow::{BesideBlock, FlowBlock, FlowContent, TableBlock};
use super::prepare::{Bench, Prepared};
use super::strip::{Mark, Start};
use super::table::{self, Plan};

/// How much of the measure a picture may take that leaves room beside it, in thousandths.
const SMALL: i64 = 550;
/// The white space between the two, in thousandths of an em.
const GAP: i64 = 1000;
/// How much of a page's depth tables beside a picture may take, in thousandths.
const DEEP: i64 = 520;
/// More rows than these take more of it.
const ROWS: usize = 40;
/// How much deeper than its picture a further table may make them, in thousandths.
const FURTHER: i64 = 1200;

/// Makes one block of each picture and the tables that follow it, where they might stand side by side.
pub(super) fn pair(blocks: Vec<FlowBlock>) -> Vec<FlowBlock> {
    let mut paired = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        let FlowContent::Figure(figure) = &block.content else {
            paired.push(block);
            continue;
        };
        let mut tables = Vec::new();
        if !block.keep_next && figure.width.is_none() {
            while let Some(next) = rest.next_if(|next| goes_beside(next, &block, &tables)) {
                tables.push(next);
            }
        }
        // a caption whose table cannot stand there goes on below
        let caption = tables.pop_if(|last| !matches!(last.content, FlowContent::Table(_)));
        paired.push(joined(block, tables));
        paired.extend(caption);
    }
    paired
}

/// Whether a block is a table, or the caption of one, that may stand beside a picture after `others`.
fn goes_beside(block: &FlowBlock, figure: &FlowBlock, others: &[FlowBlock]) -> bool {
    let is_part = match &block.content {
        FlowContent::Table(table) => !table.landscape && table.rows.len() <= ROWS,
        FlowContent::Text(text) => {
            let after_caption =
                others.last().is_some_and(|last| matches!(last.content, FlowContent::Text(_)));
            block.keep_next && !text.divisible && block.heading.is_none() && !after_caption
        }
        _ => false,
    };
    is_part
        && block.start == Start::Anywhere
        && block.indent == figure.indent
        && block.inset == Pt::ZERO
        && block.bars == figure.bars
}

fn joined(mut block: FlowBlock, tables: Vec<FlowBlock>) -> FlowBlock {
    let Some(last) = tables.last() else { return block };
    let reluctance = block.reluctance;
    (block.keep_next, block.reluctance) = (last.keep_next, last.reluctance);
    if let FlowContent::Figure(figure) = block.content {
        let both = BesideBlock { figure, tables, reluctance };
        block.content = FlowContent::Beside(Box::new(both));
    }
    block
}

/// Sets what stands side by side, and parts again what cannot. Tables beside pictures are planned together, so
/// that those with the same headings are alike.
pub(super) fn settle(
    blocks: Vec<FlowBlock>,
    bench: &Bench<'_>,
) -> Vec<(FlowBlock, Option<Prepared>)> {
    let drawn: Vec<(FlowBlock, Option<Drawn>)> =
        blocks.into_par_iter().map(|block| draw(block, bench)).collect();
    let mut plans = table::plans_narrow(&places(&drawn), bench).into_iter();
    let planned: Vec<_> = drawn
        .into_iter()
        .map(|(block, drawn)| {
            let count = drawn.as_ref().map_or(0, |drawn| drawn.places().count());
            (block, drawn, plans.by_ref().take(count).collect())
        })
        .collect();
    let settled: Vec<Vec<(FlowBlock, Option<Prepared>)>> = planned
        .into_par_iter()
        .map(|(block, drawn, plans)| match drawn {
            Some(drawn) => drawn.settled(block, plans, bench),
            None => vec![(block, None)],
        })
        .collect();
    settled.into_iter().flatten().collect()
}

/// Where tables might stand beside pictures: each with its left edge.
fn places(drawn: &[(FlowBlock, Option<Drawn>)]) -> Vec<(&TableBlock, Pt)> {
    drawn.iter().filter_map(|(_, drawn)| drawn.as_ref()).flat_map(Drawn::places).collect()
}

/// A picture that is drawn, and the tables that follow it.
struct Drawn {
    both: BesideBlock,
    prepared: Prepared,
    place: Option<Place>,
}

/// Where the tables that follow a picture may stand other than below each other.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Beside a small one, from some left edge on.
    Beside(Pt),
    /// Below a wide one, side by side, the right one from some left edge on.
    Below(Pt),
}

/// Draws the picture of a block that has tables after it.
fn draw(mut block: FlowBlock, bench: &Bench<'_>) -> (FlowBlock, Option<Drawn>) {
    let FlowContent::Beside(both) = block.content else { return (block, None) };
    let measure = bench.look.measure(false) - block.indent - block.inset;
    let prepared = figure::strips(&both.figure, block.indent, measure, bench);
    let place = match small(&prepared, measure) {
        Some(width) => Some(Place::Beside(block.indent + width + bench.look.em(GAP))),
        None => abreast::right(&both.tables, block.indent, bench.look).map(Place::Below),
    };
    block.content = FlowContent::Rule;
    (block, Some(Drawn { both: *both, prepared, place }))
}

impl Drawn {
    /// Its tables, with the place where each might stand.
    fn places(&self) -> impl Iterator<Item = (&TableBlock, Pt)> {
        let tables = self.both.tables.iter().filter_map(|block| match &block.content {
            FlowContent::Table(table) => Some(table.as_ref()),
            _ => None,
        });
        let left = self.place.map(|(Place::Beside(left) | Place::Below(left))| left);
        left.into_iter().flat_map(move |left| tables.clone().map(move |table| (table, left)))
    }

    /// The block of the picture with as many of its tables as fit there, and those that do not.
    fn settled(
        self,
        mut block: FlowBlock,
        mut plans: Vec<Option<Plan>>,
        bench: &Bench<'_>,
    ) -> Vec<(FlowBlock, Option<Prepared>)> {
        let BesideBlock { figure, mut tables, reluctance } = self.both;
        let (count, prepared) = match self.place {
            Some(Place::Beside(left)) => {
                table::even(&tables, &mut plans);
                beside(self.prepared, left, &tables, plans, bench)
            }
            Some(Place::Below(right)) => {
                let lefts = (block.indent, right);
                match abreast::strip(&tables, lefts, plans, bench) {
                    Some(below) => {
                        (tables.len(), Some(with_below(self.prepared, below, reluctance)))
                    }
                    None => (0, None),
                }
            }
            None => (0, None),
        };
        let rest = tables.split_off(count);
        block.content = FlowContent::Figure(figure);
        (block.keep_next, block.reluctance) =
            tables.last().map_or((false, reluctance), |last| (last.keep_next, last.reluctance));
        let rest = rest.into_iter().map(|table| (table, None));
        std::iter::once((block, prepared)).chain(rest).collect()
    }
}

/// A picture and what stands below it, where a page's end between the two is so bad.
fn with_below(mut drawn: Prepared, mut below: Prepared, reluctance: i64) -> Prepared {
    for strip in &mut below.strips {
        strip.reluctance = reluctance;
    }
    drawn.strips.append(&mut below.strips);
    drawn.findings.append(&mut below.findings);
    drawn
}

/// The width of a picture that leaves room beside it.
fn small(drawn: &Prepared, measure: Pt) -> Option<Pt> {
    let [strip] = drawn.strips.as_slice() else { return None };
    let width = strip.marks.iter().find_map(|mark| match mark {
        Mark::Figure(_, area) => Some(area.width),
        Mark::Heading(_) | Mark::Note(_) | Mark::Undrawn(..) => None,
    })?;
    (width <= widest(measure)).then_some(width)
}

/// The widest picture that leaves room beside it.
pub(super) fn widest(measure: Pt) -> Pt {
    measure.scaled(SMALL, 1000)
}

/// Sets as many of the blocks as fit beside a picture, from `left` on, and tells how many those are.
fn beside(
    mut drawn: Prepared,
    left: Pt,
    tables: &[FlowBlock],
    plans: Vec<Option<Plan>>,
    bench: &Bench<'_>,
) -> (usize, Option<Prepared>) {
    let mut plans = plans.into_iter();
    let Some(picture) = drawn.strips.first_mut() else { return (0, None) };
    let mut column = Column::default();
    let mut count = 0;
    while let Some(length) = tables[count..].iter().position(is_table).map(|at| at + 1) {
        let most = if count == 0 {
            bench.look.depth(false).scaled(DEEP, 1000)
        } else {
            picture.height.scaled(FURTHER, 1000)
        };
        let plan = plans.next().flatten();
        let width = bench.look.measure(false) - left;
        let Some(longer) = column.with(&tables[count..count + length], (left, width), plan, bench)
        else {
            break;
        };
        if longer.height > most {
            break;
        }
        column = longer;
        count += length;
    }
    if count == 0 {
        return (0, None);
    }
    column.join(picture);
    drawn.findings.append(&mut column.findings);
    (count, Some(drawn))
}

pub(super) fn is_table(block: &FlowBlock) -> bool {
    matches!(block.content, FlowContent::Table(_))
}
