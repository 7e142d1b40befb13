//! Puts a sheet together, cell by cell, within the limits.

use std::sync::Arc;

use super::sheet::{RowStart, Sheet};
use super::{Cell, CellValue, Limits, Text};

/// A limit that a file went beyond: its name, for the message, and the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beyond {
    pub(super) what: &'static str,
    pub(super) limit: u64,
}

impl Beyond {
    pub(super) fn new(what: &'static str, limit: usize) -> Self {
        Self { what, limit: u64::try_from(limit).unwrap_or(u64::MAX) }
    }
}

/// What is left of the limits that all sheets of a file share.
#[derive(Debug, Clone)]
pub(super) struct Allowance<'a> {
    pub(super) limits: &'a Limits,
    cells: usize,
    text: usize,
}

impl<'a> Allowance<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, cells: limits.cells, text: limits.text }
    }

    pub(super) fn take_cell(&mut self) -> Result<(), Beyond> {
        let beyond = Beyond::new("cells", self.limits.cells);
        self.cells = self.cells.checked_sub(1).ok_or(beyond)?;
        Ok(())
    }

    pub(super) fn take_text(&mut self, bytes: usize) -> Result<(), Beyond> {
        let beyond = Beyond::new("text", self.limits.text);
        self.text = self.text.checked_sub(bytes).ok_or(beyond)?;
        Ok(())
    }
}

/// A sheet in the making.
pub(super) struct SheetBuilder {
    sheet: Sheet,
    /// Texts that belong to no table of strings, one after another.
    pool: String,
    /// Cells that take their text from the pool: position, start and end.
    pending: Vec<(u32, u32, u32)>,
    ordered: bool,
}

impl SheetBuilder {
    pub(super) fn new(sheet: Sheet) -> Self {
        Self { sheet, pool: String::new(), pending: Vec::new(), ordered: true }
    }

    /// The sheet's own fields, to be set.
    pub(super) fn sheet(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    /// Begins a row; `line` is where its record begins in a text file.
    pub(super) fn begin_row(&mut self, row: u32, line: u32) {
        self.drop_empty_row();
        self.ordered &= self.sheet.rows.last().is_none_or(|last| last.row < row);
        self.sheet.rows.push(RowStart { row, line, first: self.sheet.cells.len() });
    }

    /// Adds a cell to the row begun last.
    pub(super) fn push(&mut self, cell: Cell) {
        if let Some(start) = self.sheet.rows.last() {
            let before = self.sheet.cells.get(start.first..).and_then(<[Cell]>::last);
            self.ordered &= before.is_none_or(|before| before.column < cell.column);
            self.sheet.cells.push(cell);
        }
    }

    /// Adds a cell whose text is `text`.
    pub(super) fn push_text(&mut self, mut cell: Cell, text: &str) {
        let (start, position) = (self.pool.len(), self.sheet.cells.len());
        let end = start + text.len();
        match (u32::try_from(position), u32::try_from(start), u32::try_from(end)) {
            (Ok(position), Ok(start), Ok(end)) => {
                self.pool.push_str(text);
                self.pending.push((position, start, end));
            }
            _ => cell.value = CellValue::Text(Text::from(text)),
        }
        self.push(cell);
    }

    /// The sheet, its cells in order; of two cells at one place the later holds.
    pub(super) fn finish(mut self) -> Sheet {
        self.drop_empty_row();
        self.pool.shrink_to_fit();
        let pool = Arc::new(self.pool);
        for (position, start, end) in self.pending {
            if let Some(cell) = self.sheet.cells.get_mut(position as usize) {
                cell.value = CellValue::Text(Text::slice(&pool, start as usize, end as usize));
            }
        }
        self.sheet.cells.shrink_to_fit();
        if !self.ordered {
            put_in_order(&mut self.sheet);
        }
        self.sheet.merged.sort_unstable();
        let tallest = self.sheet.merged.iter().map(|area| area.last.row - area.first.row).max();
        self.sheet.tallest_merge = tallest.unwrap_or(0);
        self.sheet.hidden_rows.settle();
        self.sheet.hidden_columns.settle();
        self.sheet.extent = self.sheet.measure();
        self.sheet
    }

    fn drop_empty_row(&mut self) {
        if self.sheet.rows.last().is_some_and(|last| last.first == self.sheet.cells.len()) {
            self.sheet.rows.pop();
        }
    }
}

/// The sheet whose rows are those of `parts`, one part below the other.
pub(super) fn joined(mut sheet: Sheet, parts: Vec<Sheet>) -> Sheet {
    sheet.cells.reserve_exact(parts.iter().map(|part| part.cells.len()).sum());
    sheet.rows.reserve_exact(parts.iter().map(|part| part.rows.len()).sum());
    for part in parts {
        let before = sheet.cells.len();
        let rows = part.rows.into_iter();
        sheet.rows.extend(rows.map(|start| RowStart { first: before + start.first, ..start }));
        sheet.cells.extend(part.cells);
    }
    sheet.extent = sheet.measure();
    sheet
}

fn put_in_order(sheet: &mut Sheet) {
    let ends = sheet.rows.iter().skip(1).map(|start| start.first).chain([sheet.cells.len()]);
    let mut placed = Vec::with_capacity(sheet.cells.len());
    let mut cells = std::mem::take(&mut sheet.cells).into_iter();
    for (start, end) in sheet.rows.iter().zip(ends) {
        for cell in cells.by_ref().take(end - start.first) {
            placed.push((start.row, start.line, cell));
        }
    }
    placed.sort_by_key(|(row, _, cell)| (*row, cell.column));
    sheet.rows.clear();
    for (row, line, cell) in placed {
        let same_row = sheet.rows.last().is_some_and(|last: &RowStart| last.row == row);
        if !same_row {
            sheet.rows.push(RowStart { row, line, first: sheet.cells.len() });
        }
        match sheet.cells.last_mut() {
            Some(last) if same_row && last.column == cell.column => *last = cell,
            _ => sheet.cells.push(cell),
        }
    }
}
