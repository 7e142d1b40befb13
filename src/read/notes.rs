//! What is noticed while cells are read, gathered so that one cause is one finding.

use super::Sheet;
use crate::finding::{Area, CellRef, DAMAGED_CELL, Finding, NOT_CALCULATED, OTHER_WORKBOOK};

/// Damaged cells that are named one by one; more say nothing new.
const NAMED: usize = 20;

/// What was noticed in one sheet.
#[derive(Debug, Default)]
pub(super) struct Notes {
    damaged: Vec<(CellRef, String)>,
    not_calculated: Count,
    other_workbook: Count,
}

/// Cells that have the same thing about them.
#[derive(Debug, Default)]
struct Count {
    first: Option<CellRef>,
    count: i64,
}

impl Count {
    fn add(&mut self, at: CellRef) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.count += 1;
    }

    fn join(&mut self, part: &Self) {
        self.first = self.first.into_iter().chain(part.first).min();
        self.count += part.count;
    }
}

impl Notes {
    /// Adds what was noticed in the next part of the sheet.
    pub(super) fn join(&mut self, part: Self) {
        let room = NAMED - self.damaged.len();
        self.damaged.extend(part.damaged.into_iter().take(room));
        self.not_calculated.join(&part.not_calculated);
        self.other_workbook.join(&part.other_workbook);
    }

    /// A cell whose stored value cannot be understood.
    pub(super) fn damaged(&mut self, at: CellRef, stored: &str) {
        if self.damaged.len() < NAMED {
            self.damaged.push((at, stored.to_owned()));
        }
    }

    /// A formula without its result.
    pub(super) fn not_calculated(&mut self, at: CellRef) {
        self.not_calculated.add(at);
    }

    /// A formula that takes values from another workbook.
    pub(super) fn other_workbook(&mut self, at: CellRef) {
        self.other_workbook.add(at);
    }

    /// The findings about `sheet`.
    pub(super) fn findings(self, sheet: &Sheet) -> Vec<Finding> {
        let damaged = self.damaged.into_iter().map(|(at, stored)| {
            Finding::new(&DAMAGED_CELL, sheet.place(at))
                .found(stored)
                .excerpt(Some(sheet.excerpt(at, None)))
        });
        let counted =
            [(self.not_calculated, &NOT_CALCULATED), (self.other_workbook, &OTHER_WORKBOOK)];
        let counted = counted.into_iter().filter_map(|(count, code)| {
            let at = count.first?;
            let place = sheet.place_of(Area { first: at, last: at });
            let excerpt = Some(sheet.excerpt(at, None));
            Some(Finding::new(code, place).count("count", count.count).excerpt(excerpt))
        });
        damaged.chain(counted).collect()
    }
}
