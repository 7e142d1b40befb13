//! Two small tables that follow a wide picture stand below it side by side: below each other they would leave
//! much of the page white beside them, and the picture with its tables might not find room on one.

use super::Pt;
use super::beside::is_table;
use super::column::Column;
use super::flow::{FlowBlock, FlowContent};
use super::look::Look;
use super::prepare::{Bench, Prepared};
use super::strip::Strip;
use super::table::Plan;

/// The white space between the two, in thousandths of an em.
const GAP: i64 = 2000;
/// The most rows of a small table.
const ROWS: usize = 12;

/// Where the right one of two tables begins, if `blocks` are two small ones and their captions.
pub(super) fn right(blocks: &[FlowBlock], indent: Pt, look: &Look) -> Option<Pt> {
    let rows = blocks.iter().filter_map(|block| match &block.content {
        FlowContent::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    let rows: Vec<usize> = rows.collect();
    let are_small = rows.len() == 2 && rows.iter().all(|rows| *rows <= ROWS);
    let room = look.measure(false) - indent;
    are_small.then(|| indent + (room + look.em(GAP)).scaled(1, 2))
}

/// The strip of both, the first from `left` on and the second from `right` on, with the rules below
/// their headings at the same height; nothing where one is too wide.
pub(super) fn strip(
    blocks: &[FlowBlock],
    (left, right): (Pt, Pt),
    plans: Vec<Option<Plan>>,
    bench: &Bench<'_>,
) -> Option<Prepared> {
    let (first, second) = blocks.split_at(blocks.iter().position(is_table)? + 1);
    let [first_plan, second_plan] = plans.try_into().ok()?;
    let width = bench.look.measure(false) - right;
    let columns = [
        Column::default().with(first, (left, width), first_plan, bench)?,
        Column::default().with(second, (right, width), second_plan, bench)?,
    ];
    let above = columns.iter().map(|column| column.above).max().unwrap_or_default();
    let before = blocks.first().map_or(Pt::ZERO, |block| block.before);
    let mut strip = Strip { before, ..Strip::default() };
    let mut findings = Vec::new();
    for mut column in columns {
        let top = above - column.above;
        strip.height = strip.height.max(top + column.height);
        strip.pieces.append(&mut column.pieces(top));
        findings.append(&mut column.findings);
    }
    Some(Prepared { strips: vec![strip], findings })
}
