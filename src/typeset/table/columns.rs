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

/// How much white space columns have between them, in thousandths of an em: on either side of where two meet,
/// and what is added before a column that begins at its left edge after one that ends at its right edge: else
/// the two would be read as one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Air {
    side: i64,
    gap: i64,
}

impl Air {
    pub(super) const WHOLE: Self = Self { side: 500, gap: 700 };
    /// In a table beside a picture, or one of many columns, where room is dear.
    pub(super) const NARROW: Self = Self { side: 380, gap: 700 };
    /// Where a table of very many columns would not fit otherwise.
    pub(super) const TIGHT: Self = Self { side: 200, gap: 300 };

    /// From somewhat more than there is elsewhere down to nearly as little as narrow is.
    pub(super) fn ease() -> impl Iterator<Item = Self> {
        [-120, -80, -40, 0, 30, 60, 90]
            .into_iter()
            .map(|less| Self { side: Self::WHOLE.side - less, ..Self::WHOLE })
    }

    /// From narrow to somewhat narrower in steps that are hardly seen.
    pub(super) fn narrower() -> impl Iterator<Item = Self> {
        [0, 40, 80].into_iter().map(|less| Self { side: Self::NARROW.side - less, ..Self::NARROW })
    }
}

/// How much white space is before words that stand in a column of figures, in thousandths of an em: closer, they
/// would be read on from the figure before them.
const APART: i64 = 900;

/// Whether words stand before figures in a column.
fn has_words(table: &TableBlock, at: usize) -> bool {
    let body = table.rows.iter().filter(|row| !row.heading);
    let mut cells = body.filter_map(|row| row.cells.get(at));
    let is_led = |text: &str| {
        text.starts_with(char::is_alphabetic) && text.contains(|c: char| c.is_ascii_digit())
    };
    table.columns[at].figures && cells.any(|cell| is_led(&cell.text))
}

/// The white space at the sides of the columns of a table; the outer ones stand where the text of the page
/// does, as the rules and the caption do.
pub(super) fn sides(table: &TableBlock, air: Air, bench: &Bench<'_>) -> Vec<Sides> {
    let (side, gap) = (bench.look.em(air.side), bench.look.em(air.gap));
    let last = table.columns.len().saturating_sub(1);
    let is_right = |at: usize| table.columns[at].alignment == Alignment::Right;
    let apart = (bench.look.em(APART) - side).max(side);
    let left = |at: usize| match at {
        0 => Pt::ZERO,
        _ if is_right(at - 1) && !is_right(at) => side + gap,
        _ if apart > side && is_right(at) && has_words(table, at) => apart,
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
