//! How a cell looks where that may carry a meaning: how far its text is set in, what colour it is filled with.

use crate::finding::CellRef;

/// Rows whose look is kept: what people set in and colour by hand is no longer.
pub(super) const LOOKED_AT: u32 = 4_096;

/// The look of a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// Steps that the cell's own format sets its text in by.
    pub indent: u8,
    /// The number of its colour among the workbook's; none where it is not filled, or white.
    pub fill: u16,
}

/// The looks of the cells of a sheet that have one, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looks(Vec<(CellRef, Look)>);

impl Looks {
    /// Adds the look of a cell; cells come in their order, and where not, are settled later.
    pub(super) fn add(&mut self, at: CellRef, look: Look) {
        self.0.push((at, look));
    }

    pub(super) fn settle(&mut self) {
        if !self.0.is_sorted_by_key(|(at, _)| *at) {
            self.0.sort_by_key(|(at, _)| *at);
        }
    }

    /// The look of a cell.
    #[must_use]
    pub fn get(&self, at: CellRef) -> Look {
        let found = self.0.binary_search_by_key(&at, |(at, _)| *at).ok();
        found.and_then(|found| self.0.get(found)).map(|(_, look)| *look).unwrap_or_default()
    }

    /// All cells that have a look.
    pub fn iter(&self) -> impl Iterator<Item = (CellRef, Look)> + '_ {
        self.0.iter().copied()
    }
}
