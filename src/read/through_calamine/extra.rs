//! What a scan finds beside the values.

use std::sync::Arc;

use super::seats::Seats;
use crate::finding::{Area, CellRef};
use crate::read::{Looks, NumberFormat, Runs, Text};

/// What a scan finds in one sheet.
#[derive(Debug, Default)]
pub(super) struct Extra {
    /// Whether formats and what is hidden were found at all.
    pub(super) known: bool,
    /// Number formats other than *General*, in the order of the cells.
    pub(super) formats: Vec<(CellRef, Arc<NumberFormat>)>,
    /// Where calamine finds the cells of an old workbook.
    pub(super) seats: Seats,
    /// Comments on cells.
    pub(super) comments: Vec<(CellRef, Text)>,
    /// How the cells look, empty ones too.
    pub(super) looks: Looks,
    /// Merged areas.
    pub(super) merged: Vec<Area>,
    /// Hidden rows.
    pub(super) hidden_rows: Runs,
    /// Hidden columns.
    pub(super) hidden_columns: Runs,
}

impl Extra {
    /// The number format of a cell.
    pub(super) fn format(&self, at: CellRef) -> Option<&Arc<NumberFormat>> {
        let found = self.formats.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.formats.get(found).map(|(_, format)| format)
    }

    /// Puts formats in order; of two formats of a cell the later holds.
    pub(super) fn sort(&mut self) {
        self.formats.reverse();
        self.formats.sort_by_key(|(at, _)| *at);
        self.formats.dedup_by_key(|(at, _)| *at);
        self.comments.sort_by_key(|(at, _)| *at);
    }
}

/// The merged area between two corners; `None` for a single cell.
pub(super) fn merged(first: CellRef, last: CellRef) -> Option<Area> {
    (first < last && first.column <= last.column).then_some(Area { first, last })
}
