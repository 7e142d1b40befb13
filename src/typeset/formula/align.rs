//! Formulas right below each other: their relations stand beneath each other where their left sides are of much
//! the same width.

use super::build::{Builder, Style};
use super::tree::{Row, Tree};
use crate::typeset::Pt;
use crate::typeset::flow::{FlowBlock, FlowContent, TextBlock};
use crate::typeset::prepare::Bench;

/// How much the widths of left sides may differ, in thousandths of the size.
const SPREAD: i64 = 2000;

/// Moves the formulas among `blocks` to the right of those whose left sides are wider.
pub(in crate::typeset) fn align(blocks: &mut [FlowBlock], bench: &Bench<'_>) {
    let follow = |one: &FlowBlock, next: &FlowBlock| {
        one.indent == next.indent && left_side(one).is_some() && left_side(next).is_some()
    };
    for run in blocks.chunk_by_mut(follow).filter(|run| run.len() > 1) {
        let widths: Vec<Pt> = run.iter().map(|block| width(block, bench)).collect();
        let (least, most) = widths.iter().fold((widths[0], widths[0]), |(least, most), width| {
            (least.min(*width), most.max(*width))
        });
        if most - least > bench.look.em(SPREAD) {
            continue;
        }
        for (block, width) in run.iter_mut().zip(widths) {
            if let FlowContent::Text(TextBlock { formula: Some(formula), .. }) = &mut block.content
            {
                formula.lead = most - width;
            }
        }
    }
}

/// The left side of a block that is a formula with a relation, and its text.
fn left_side(block: &FlowBlock) -> Option<(&TextBlock, &Tree)> {
    let FlowContent::Text(text) = &block.content else { return None };
    let formula = text.formula.as_deref().filter(|_| text.label.is_none())?;
    match &formula.tree {
        Tree::Row(Row::Relations, sides) => Some((text, &sides.first()?.1)),
        _ => None,
    }
}

/// How far the ink of its left side goes to the right, where the relation stands beside it.
fn width(block: &FlowBlock, bench: &Bench<'_>) -> Pt {
    left_side(block).map_or(Pt::ZERO, |(text, tree)| {
        let side = Builder::of(text, bench).tree(tree, Style::display(&text.voice));
        side.width - side.white[1].level
    })
}
