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
    /// White space at the left of each column beyond the padding.
    pub(super) gaps: Vec<Pt>,
    pub(super) padding: Padding,
}

/// How the figures of a column are aligned: how much room is after their decimal marks, and after them for
/// remarks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stand {
    pub(super) tail: Pt,
    pub(super) remark: Pt,
}

/// White space within a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Padding {
    /// At its left and its right.
    pub(super) side: Pt,
    /// Above and below, in thousandths of what the voice of the table has before it.
    pub(super) level: i64,
}

impl Padding {
    pub(super) fn whole(bench: &Bench<'_>) -> Self {
        Self { side: bench.look.em(500), level: 1000 }
    }

    /// In a table beside a picture, where room is dear.
    pub(super) fn narrow(bench: &Bench<'_>) -> Self {
        Self { side: bench.look.em(380), level: 500 }
    }
}

/// White space beyond the padding before each column that begins at its left edge, after one that ends at
/// its right edge: else the two would be read as one.
pub(super) fn gaps(table: &TableBlock, bench: &Bench<'_>) -> Vec<Pt> {
    let is_right = |at: usize| table.columns[at].alignment == Alignment::Right;
    let gap = |at: usize| {
        if at > 0 && is_right(at - 1) && !is_right(at) { bench.look.em(700) } else { Pt::ZERO }
    };
    (0..table.columns.len()).map(gap).collect()
}

impl Columns {
    /// How wide all of them are.
    pub(super) fn width(&self) -> Pt {
        self.widths.iter().copied().sum()
    }

    /// Where the text of a column begins, from the column's own left edge, and how wide it may be.
    pub(super) fn inner(&self, at: usize) -> (Pt, Pt) {
        let side = self.padding.side;
        let left = side + self.gaps.get(at).copied().unwrap_or_default();
        (left, self.widths[at] - left - side)
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
