//! The sheet that holds the register, its row of headings, and which column is where.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Column;
use crate::finding::{
    Area, CellRef, Excerpt, Finding, NO_REGISTER, Place, REGISTER_COLUMN_MISSING,
    REGISTER_COLUMN_REPEATED, REGISTER_COLUMN_UNKNOWN,
};
use crate::read::{Sheet, Workbook};
use crate::words::Language;

/// Headings are looked for in this many rows that are not empty.
const ROWS_SEARCHED: usize = 60;
/// A row with fewer known headings is not taken for one of headings.
const LEAST_HEADINGS: usize = 3;

/// The register as a table: headings recognised, rows known by the ids in them.
#[derive(Debug, Clone)]
pub struct Table {
    sheet: Sheet,
    headings: u32,
    columns: BTreeMap<Column, u32>,
    /// Columns with a heading that is not known, with the heading.
    others: Vec<(u32, String)>,
    rows: BTreeMap<String, u32>,
}

impl Table {
    /// Finds the register in a workbook: the row, of all its sheets, with most known headings.
    pub(super) fn find(
        workbook: &Workbook,
        primary: Language,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let mut best: Option<(usize, &Sheet, u32)> = None;
        for sheet in &workbook.sheets {
            for row in sheet.rows().take(ROWS_SEARCHED) {
                let score = known_headings(sheet, row.index, primary);
                if score >= LEAST_HEADINGS && best.is_none_or(|(most, _, _)| score > most) {
                    best = Some((score, sheet, row.index));
                }
            }
        }
        let Some((_, sheet, headings)) = best else {
            let place = Place::file(workbook.source.path.clone());
            findings.push(Finding::new(&NO_REGISTER, place).expected("id, goal, name, unit"));
            return None;
        };
        let mut table = Self {
            sheet: sheet.clone(),
            headings,
            columns: BTreeMap::new(),
            others: Vec::new(),
            rows: BTreeMap::new(),
        };
        table.read_headings(primary, findings);
        table.require([Column::Id, Column::Goal, Column::Name(primary), Column::Unit], findings);
        Some(table)
    }

    fn read_headings(&mut self, primary: Language, findings: &mut Vec<Finding>) {
        for at in headings_of(&self.sheet, self.headings) {
            let text = self.sheet.shown(at).trim().to_owned();
            let Some(column) = Column::of_heading(&text, primary) else {
                let finding = Finding::new(&REGISTER_COLUMN_UNKNOWN, self.sheet.place(at))
                    .found(&text)
                    .did_you_mean(Column::near(&text).as_deref())
                    .excerpt(Some(self.excerpt(at)));
                findings.push(finding);
                self.others.push((at.column, text));
                continue;
            };
            if let Some(first) = self.columns.get(&column) {
                let first = CellRef::new(self.headings, *first);
                let finding = Finding::new(&REGISTER_COLUMN_REPEATED, self.sheet.place(at))
                    .found(&text)
                    .text("column", column.id())
                    .related(self.sheet.place(first))
                    .excerpt(Some(self.excerpt(at)));
                findings.push(finding);
            } else {
                self.columns.insert(column, at.column);
            }
        }
    }

    /// Reports each of the columns that is not there.
    fn require(&self, columns: [Column; 4], findings: &mut Vec<Finding>) {
        let all_stages = self.columns.contains_key(&Column::Kind);
        for column in columns {
            // Where every indicator is a stage no unit is needed; the rows are looked at one by one.
            let needed = column != Column::Unit || !all_stages;
            if needed && !self.columns.contains_key(&column) {
                let place = self.sheet.place_of(self.heading_area());
                findings.push(Finding::new(&REGISTER_COLUMN_MISSING, place).expected(column.id()));
            }
        }
    }

    fn heading_area(&self) -> Area {
        let cells = headings_of(&self.sheet, self.headings);
        let at = |column: u32| CellRef::new(self.headings, column);
        Area {
            first: at(cells.first().map_or(0, |cell| cell.column)),
            last: at(cells.last().map_or(0, |cell| cell.column)),
        }
    }

    /// The sheet.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The sheet column in which a column of the register stands, counted from zero.
    #[must_use]
    pub fn column(&self, column: Column) -> Option<u32> {
        self.columns.get(&column).copied()
    }

    /// The heading of a column as it is written, else its own name.
    #[must_use]
    pub fn heading(&self, column: Column) -> String {
        let at = self.column(column).map(|index| CellRef::new(self.headings, index));
        at.map_or_else(|| column.id(), |at| self.sheet.shown(at).trim().to_owned())
    }

    /// The row of an indicator, counted from zero.
    #[must_use]
    pub fn row_of(&self, id: &str) -> Option<u32> {
        self.rows.get(id).copied()
    }

    pub(super) fn keep_row(&mut self, id: &str, row: u32) {
        self.rows.insert(id.to_owned(), row);
    }

    /// Columns that are kept as they are.
    pub(super) fn others(&self) -> &[(u32, String)] {
        &self.others
    }

    /// The cells around one, with the headings where they are near.
    #[must_use]
    pub fn excerpt(&self, at: CellRef) -> Excerpt {
        self.sheet.excerpt(at, Some(self.headings))
    }

    /// The place of a whole row, from its first heading to its last.
    pub(super) fn row_place(&self, row: u32) -> Place {
        let area = self.heading_area();
        let within = |column: u32| CellRef::new(row, column);
        self.sheet
            .place_of(Area { first: within(area.first.column), last: within(area.last.column) })
    }

    /// The rows below the headings that hold an indicator.
    pub(super) fn data_rows(&self, primary: Language) -> Vec<u32> {
        let rows: Vec<u32> = self.sheet.rows().map(|row| row.index).collect();
        let below = rows.into_par_iter().filter(|row| *row > self.headings);
        below.filter(|row| self.holds_an_indicator(*row, primary)).collect()
    }

    /// Blank rows, remarks (one cell of text, or a first cell with `#`) and repeated headings do not.
    fn holds_an_indicator(&self, row: u32, primary: Language) -> bool {
        let Some(cells) = self.sheet.row(row).map(|row| row.cells()) else { return false };
        let written: Vec<_> = cells.iter().filter(|cell| !cell.is_blank()).collect();
        match written.as_slice() {
            [] => false,
            [only] => {
                Some(only.column()) == self.column(Column::Id)
                    && !only.shown().trim().contains([' ', '*', '#'])
            }
            [first, ..] => {
                !first.shown().trim().starts_with('#')
                    && known_headings(&self.sheet, row, primary) < LEAST_HEADINGS
            }
        }
    }
}

/// How many different known headings a row has.
fn known_headings(sheet: &Sheet, row: u32, primary: Language) -> usize {
    let known: std::collections::BTreeSet<Column> = headings_of(sheet, row)
        .into_iter()
        .filter_map(|at| Column::of_heading(&sheet.shown(at), primary))
        .collect();
    known.len()
}

/// The cells of a row that hold text.
fn headings_of(sheet: &Sheet, row: u32) -> Vec<CellRef> {
    let cells = sheet.row(row).map(|row| row.cells()).unwrap_or_default();
    cells
        .iter()
        .filter(|cell| cell.text().is_some() && !cell.is_blank())
        .map(|cell| CellRef::new(row, cell.column()))
        .collect()
}
