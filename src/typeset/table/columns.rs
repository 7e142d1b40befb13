//! Where the columns of a table stand, and how their text does within them.

use super::super::Pt;
use super::super::flow::TableBlock;
use super::super::lines::Scale;
use super::super::prepare::Bench;
use crate::document::Alignment;

/// The columns of a table as they are set.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) scale: Scale,
    /// The width of each column, with the white space at its sides.
    pub(super) widths: Vec<Pt>,
    /// How the figures of each column are aligned.
    pub(super) stands: Vec<Option<Stand>>,
    pub(super) sides: Vec<Sides>,
}

/// How the figures of a column are aligned: how much room is after their decimal marks, and after them for
/// remarks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stand {
    pub(super) tail: Pt,
    pub(super) remark: Pt,
}

/// White space at the sides of a column's text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    pub(super) left: Pt,
    pub(super) right: Pt,
}

/// In thousandths of an em, the white space on either side of where two columns meet, and what is added
/// before a column that begins at its left edge after one that ends at its right edge: else the two
/// would be read as one.
const SIDE: i64 = 500;
const GAP: i64 = 700;
/// The same on either side, in a table beside a picture, where room is dear.
const NARROW_SIDE: i64 = 380;

/// The white space at the sides of the columns of a table; the outer ones stand where the text of the page
/// does, as the rules and the caption do.
pub(super) fn sides(table: &TableBlock, narrow: bool, bench: &Bench<'_>) -> Vec<Sides> {
    let side = bench.look.em(if narrow { NARROW_SIDE } else { SIDE });
    let last = table.columns.len().saturating_sub(1);
    let is_right = |at: usize| table.columns[at].alignment == Alignment::Right;
    let left = |at: usize| match at {
        0 => Pt::ZERO,
        _ if is_right(at - 1) && !is_right(at) => side + bench.look.em(GAP),
        _ => side,
    };
    let right = |at: usize| if at == last { Pt::ZERO } else { side };
    (0..=last).map(|at| Sides { left: left(at), right: right(at) }).collect()
}

impl Columns {
    /// How wide all of them are.
    pub(super) fn width(&self) -> Pt {
        self.widths.iter().copied().sum()
    }

    /// Where the text of a column begins, from the column's own left edge, and how wide it may be.
    pub(super) fn inner(&self, at: usize) -> (Pt, Pt) {
        let Sides { left, right } = self.sides[at];
        (left, self.widths[at] - left - right)
    }
}

/// How far to the right a text of some width stands in its room.
pub(super) fn offset(alignment: Alignment, room: Pt, width: Pt) -> Pt {
    match alignment {
        Alignment::Natural | Alignment::Left => Pt::ZERO,
        Alignment::Centre => Pt((room.0 - width.0).max(0) / 2),
        Alignment::Right => Pt((room.0 - width.0).max(0)),
    }
}
