//! Short tables that ask softly for a turned page and are as legible upright: a page turned for a few rows is mostly
//! white.

use rayon::prelude::*;

use super::flow::{FlowBlock, FlowContent};
use super::lines::is_hyphen;
use super::prepare::Bench;
use super::strip::Strip;
use super::{Item, Placed, Pt, table};

/// The most rows of a short table, without its headings.
const ROWS: usize = 6;
/// The most lines of a cell in it.
const LINES: i64 = 6;
/// Type of this size is read with ease.
const LEGIBLE: Pt = Pt(7900);

/// Lets the short ones among the tables of `blocks` stand upright that are legible so.
pub(super) fn stand_up(blocks: &mut [FlowBlock], bench: &Bench<'_>) {
    blocks.par_iter_mut().for_each(|block| {
        if turn(block, false) && !is_legible(block, bench) {
            turn(block, true);
        }
    });
}

/// Turns a short table that is to be spared and does not stand so; tells whether there is one.
fn turn(block: &mut FlowBlock, landscape: bool) -> bool {
    let FlowContent::Table(table) = &mut block.content else { return false };
    let is_short = table.spared && table.rows.len() - table.heads() <= ROWS;
    let turns = is_short && table.landscape != landscape;
    if turns {
        table.landscape = landscape;
    }
    turns
}

/// Whether no word of a table is divided upright, no cell is deep, and its type is no small print.
fn is_legible(block: &FlowBlock, bench: &Bench<'_>) -> bool {
    let FlowContent::Table(table) = &block.content else { return false };
    let plan = table::plans(std::slice::from_ref(block), bench).pop().flatten();
    let Some(plan) = plan.filter(|plan| !plan.landscape && plan.size(table) >= LEGIBLE) else {
        return false;
    };
    let voice = &table.voice;
    let most = voice.before + voice.leading.scaled(LINES, 1) + voice.after;
    let set = table::strips(table.as_ref().clone(), plan, block.indent, bench);
    // a row that is deeper still is cut into its lines
    let uncut = set.strips.len() <= table.rows.len();
    uncut && set.strips.iter().all(|strip| strip.height <= most && !divides(strip))
}

/// Whether a word is divided in a strip.
fn divides(strip: &Strip) -> bool {
    let is_sign = |placed: &Placed| match &placed.item {
        Item::Text(run) => is_hyphen(run),
        Item::Fill { .. } | Item::Drawing { .. } | Item::Raster { .. } => false,
    };
    strip.pieces.iter().flat_map(|piece| &piece.items).any(is_sign)
}
