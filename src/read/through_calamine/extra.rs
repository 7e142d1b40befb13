//! What a scan finds beside the values.

use std::sync::Arc;

use crate::finding::{Area, CellRef};
use crate::read::builder::Beyond;
use crate::read::fault::Fault;
use crate::read::{NumberFormat, Runs, Text};

/// Cells that a rectangle may have whatever it holds …
const FREE: u64 = 250_000;
/// … and beyond that, how many times the cells that it holds.
const SPARSEST: u64 = 32;

/// What a scan finds in one sheet.
#[derive(Debug, Default)]
pub(super) struct Extra {
    /// Whether formats and what is hidden were found at all.
    pub(super) known: bool,
    /// Number formats other than *General*, in the order of the cells.
    pub(super) formats: Vec<(CellRef, Arc<NumberFormat>)>,
    /// Comments on cells.
    pub(super) comments: Vec<(CellRef, Text)>,
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

/// The rectangle around a sheet's cells, and how many they are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    area: Option<Area>,
    cells: u64,
}

impl Extent {
    /// Counts a cell.
    pub(super) fn add(&mut self, at: CellRef) {
        let area = self.area.get_or_insert(Area { first: at, last: at });
        area.first = CellRef::new(area.first.row.min(at.row), area.first.column.min(at.column));
        area.last = CellRef::new(area.last.row.max(at.row), area.last.column.max(at.column));
        self.cells += 1;
    }

    /// How many cells were counted.
    pub(super) fn cells(&self) -> u64 {
        self.cells
    }

    /// Refuses a rectangle that is nearly empty and large: it would fill the memory with nothing.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let Some(Area { first, last }) = self.area else {
            return Ok(());
        };
        let size = u64::from(last.row - first.row + 1) * u64::from(last.column - first.column + 1);
        let limit = FREE + SPARSEST * self.cells;
        if size > limit { Err(Beyond { what: "extent", limit }.into()) } else { Ok(()) }
    }
}
