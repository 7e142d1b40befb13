//! Empty cells of figures: what is owed and did not come is shown at the cell that waits for it.

use super::desk::{Desk, Ground};
use super::shared::{Line, Shared};
use super::{Key, Kind};
use crate::finding::{CellRef, Excerpt, Place};
use crate::read::Sheet;
use crate::strategy::{Id, Period};

/// How many are kept of a file; what is owed beyond them is told of the file as a whole.
const MOST: usize = 2_000;

/// An empty cell in which an actual would stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Whose figure it would be.
    pub organisation: Id,
    /// The indicator.
    pub indicator: Id,
    /// `dimension=group`, `None` for the whole.
    pub breakdown: Option<String>,
    /// The period.
    pub period: Period,
    /// The cell.
    pub place: Place,
    /// The cells around it.
    pub excerpt: Option<Excerpt>,
    /// The cell within its sheet, and the row of its headings.
    at: (CellRef, u32),
}

/// Whether no more empty cells are kept.
pub(super) fn is_full(desk: &Desk<'_>) -> bool {
    desk.out.gaps.len() >= MOST
}

/// Keeps the empty cell in `column` of a row, where an actual of `key` would stand that can be due by now.
pub(super) fn keep(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (column, key): (u32, Key),
) {
    let Some(organisation) = shared.organisation.filter(|_| !shared.faulty) else { return };
    if is_full(desk) || key.kind != Kind::Actual || key.period.last_day() > desk.checkpoint.as_of {
        return;
    }
    let at = line.at(column);
    desk.out.gaps.push(Gap {
        organisation: organisation.id.clone(),
        indicator: key.indicator,
        breakdown: key.breakdown,
        period: key.period,
        place: ground.sheet.place(at),
        excerpt: None,
        at: (at, line.block.heading_rows.1),
    });
}

/// Adds those of the next part of a file.
pub(super) fn join(gaps: &mut Vec<Gap>, part: Vec<Gap>) {
    let room = MOST.saturating_sub(gaps.len());
    gaps.extend(part.into_iter().take(room));
}

/// Draws the cells around those that `sheet` has: once it is read, so that no more are drawn than are kept.
pub(super) fn draw(gaps: &mut [Gap], sheet: &Sheet) {
    for gap in gaps {
        let (at, headings) = gap.at;
        gap.excerpt = Some(sheet.excerpt(at, Some(headings)));
    }
}
