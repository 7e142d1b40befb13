//! How a cell looks where that may carry a meaning: how far its text is set in, what colour it is filled with.

use std::collections::BTreeMap;

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

/// The fills of a workbook's cells by their numbers, each the number of its colour.
#[derive(Debug)]
pub(super) struct Fills<C> {
    colours: BTreeMap<C, u16>,
    fills: Vec<u16>,
}

impl<C> Default for Fills<C> {
    fn default() -> Self {
        Self { colours: BTreeMap::new(), fills: Vec::new() }
    }
}

impl<C: Ord> Fills<C> {
    /// The next fill, of no colour.
    pub(super) fn begin(&mut self) {
        self.fills.push(0);
    }

    /// Gives the fill begun last its colour; none for white.
    pub(super) fn colour(&mut self, colour: Option<C>) {
        let next = u16::try_from(self.colours.len() + 1).unwrap_or(u16::MAX);
        let number = match colour {
            // Nobody tells so many colours apart.
            Some(colour) if next == u16::MAX => self.colours.get(&colour).copied().unwrap_or(next),
            Some(colour) => *self.colours.entry(colour).or_insert(next),
            None => 0,
        };
        if let Some(fill) = self.fills.last_mut() {
            *fill = number;
        }
    }

    /// The number of a fill's colour; none where it is not filled, or white.
    pub(super) fn get(&self, fill: usize) -> u16 {
        self.fills.get(fill).copied().unwrap_or(0)
    }
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
