//! The analyst's own tables: rows by named columns, with faults at their cells.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::finding::{
    CellRef, Code, Finding, Place, TABLE_COLUMN_MISSING, TABLE_COLUMN_UNKNOWN, TABLE_VALUE,
};
use crate::intake::mask_own_text;
use crate::notation::day;
use crate::read::{Limits, Sheet, read};

/// A table with its heading row.
pub(super) struct Table {
    sheet: Sheet,
    columns: BTreeMap<String, u32>,
    first_row: u32,
    /// Faults seen so far.
    pub(super) findings: Vec<Finding>,
}

/// One row that is not blank.
pub(super) struct Row<'a> {
    table: &'a Table,
    index: u32,
}

impl Table {
    /// Reads `bytes`; `known` are its columns, of which `required` must be there.
    pub(super) fn read(
        file: &str,
        bytes: &[u8],
        known: &[&str],
        required: &[&str],
    ) -> Result<Self, Vec<Finding>> {
        let mut workbook = read(file, bytes, &Limits::default())?;
        let mut findings = std::mem::take(&mut workbook.findings);
        let sheet = workbook.sheets.into_iter().find(|sheet| sheet.cell_count() > 0);
        let Some(mut sheet) = sheet else { return Err(findings) };
        findings.extend(mask(&mut sheet));
        let headings = sheet.rows().next().map(|row| row.index).unwrap_or_default();
        let mut columns = BTreeMap::new();
        for cell in sheet.row(headings).into_iter().flat_map(|row| row.cells().iter()) {
            let name = cell.shown().trim().to_lowercase().replace([' ', '-'], "_");
            if known.contains(&name.as_str()) {
                columns.entry(name).or_insert(cell.column());
            } else if !cell.is_blank() {
                let place = sheet.place(CellRef::new(headings, cell.column()));
                findings.push(
                    Finding::new(&TABLE_COLUMN_UNKNOWN, place).found(cell.shown()).did_you_mean(
                        crate::notation::label::nearest(&name, known.iter().copied()),
                    ),
                );
            }
        }
        for column in required.iter().filter(|column| !columns.contains_key(**column)) {
            findings.push(
                Finding::new(&TABLE_COLUMN_MISSING, sheet.place(CellRef::new(headings, 0)))
                    .expected(*column),
            );
        }
        Ok(Self { sheet, columns, first_row: headings + 1, findings })
    }

    /// The rows below the headings that are not blank.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.sheet
            .rows()
            .filter(|row| row.index >= self.first_row)
            .filter(|row| row.cells().iter().any(|cell| !cell.is_blank()))
            .map(|row| Row { table: self, index: row.index })
    }
}

impl Row<'_> {
    /// The trimmed text of a column, `None` where it is blank or there is no such column.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        let column = *self.table.columns.get(column)?;
        let shown = self.table.sheet.shown(CellRef::new(self.index, column)).trim().to_owned();
        (!shown.is_empty()).then_some(shown)
    }

    /// Where a column's cell is; the row's first cell where there is no such column.
    pub(super) fn place(&self, column: &str) -> Place {
        let column = self.table.columns.get(column).copied().unwrap_or_default();
        self.table.sheet.place(CellRef::new(self.index, column))
    }

    /// A finding that a column's text is not `expected`.
    pub(super) fn fault(&self, column: &str, expected: &str) -> Finding {
        self.finding(&TABLE_VALUE, column)
            .found(self.text(column).unwrap_or_default())
            .expected(expected)
            .text("column", column)
            .text("many", "no")
    }

    /// A finding at a column's cell, with the cells around it.
    pub(super) fn finding(&self, code: &'static Code, column: &str) -> Finding {
        let cell = self.table.columns.get(column).copied().unwrap_or_default();
        let at = CellRef::new(self.index, cell);
        let excerpt = self.table.sheet.excerpt(at, Some(self.table.first_row - 1));
        Finding::new(code, self.place(column)).excerpt(Some(excerpt))
    }

    /// The day in a column, written `2023-10-02` or `2.10.2023`; a finding where it is not one.
    pub(super) fn date(&self, column: &str, findings: &mut Vec<Finding>) -> Option<Date> {
        let text = self.text(column)?;
        let date = day(&text);
        if date.is_none() {
            findings.push(self.fault(column, "2023-10-02"));
        }
        date
    }
}

/// Masks the codes in a table: its reasons and names are printed in reports.
fn mask(sheet: &mut Sheet) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut masked = Vec::new();
    for (row, cell) in sheet.rows().flat_map(|row| row.cells().iter().map(move |c| (row.index, c)))
    {
        let Some(text) = cell.text() else { continue };
        let mut own = text.to_owned();
        let at = CellRef::new(row, cell.column());
        let told = mask_own_text(&mut own, &sheet.place(at));
        if !told.is_empty() {
            findings.extend(told);
            masked.push((at, own));
        }
    }
    for (at, text) in masked {
        sheet.mask(at, &text);
    }
    findings
}
