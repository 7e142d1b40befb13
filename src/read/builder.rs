//! Puts a sheet together, cell by cell, within the limits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::fault::Fault;
use super::look::{LOOKED_AT, Look, Looks};
use super::sheet::{RowStart, Sheet};
use super::{Cell, CellValue, Limits, Text};
use crate::finding::CellRef;

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

/// Cells that a file may ask to repeat without holding them: people copy a figure down a column, not a
/// million times.
const REPEATED: u64 = 250_000;
/// Bytes of text that it may ask to repeat so.
const REPEATED_TEXT: u64 = 16 << 20;

/// Cells whose look is kept, in all sheets together: enough for what people colour, and little in memory.
const LOOKS: usize = 1 << 19;

/// Bytes that a part may take for what it lists beside cells, such as styles, authors or links to other parts: room
/// for twice as many cell styles as a spreadsheet program allows.
const LISTED: usize = 8 << 20;

/// What a part lists beside cells is counted, for a tag of few bytes may stand for many.
#[derive(Debug, Default)]
pub(super) struct Listed(usize);

impl Listed {
    /// Counts one more thing with `bytes` of text, in the part called `name`.
    pub(super) fn add(&mut self, name: &str, bytes: usize) -> Result<(), Fault> {
        self.0 = self.0.saturating_add(64).saturating_add(bytes);
        if self.0 > LISTED { Err(Fault::Unsafe(name.to_owned())) } else { Ok(()) }
    }
}

/// What is left of the limits that all sheets of a file share.
#[derive(Debug, Clone)]
pub(super) struct Allowance<'a> {
    pub(super) limits: &'a Limits,
    cells: usize,
    text: usize,
    looks: usize,
    repeated: u64,
    repeated_text: u64,
}

impl<'a> Allowance<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        let (repeated, repeated_text) = (REPEATED, REPEATED_TEXT);
        let (cells, text, looks) = (limits.cells, limits.text, LOOKS);
        Self { limits, cells, text, looks, repeated, repeated_text }
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

    /// Keeps the look of a cell among `looks`, where it may carry a meaning: far down, and where very many cells
    /// have one, it does not.
    pub(super) fn keep_look(&mut self, at: CellRef, look: Option<Look>, looks: &mut Looks) {
        if let (Some(look), true, Some(left)) =
            (look, at.row < LOOKED_AT, self.looks.checked_sub(1))
        {
            self.looks = left;
            looks.add(at, look);
        }
    }

    /// Takes cells that the file does not hold and only says to repeat, each with `bytes` of text.
    pub(super) fn repeat(&mut self, cells: u64, bytes: usize) -> Result<(), Beyond> {
        let beyond = Beyond { what: "cells", limit: REPEATED };
        self.repeated = self.repeated.checked_sub(cells).ok_or(beyond)?;
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(cells);
        self.repeat_text(bytes)
    }

    /// Takes text that the file only says to repeat.
    pub(super) fn repeat_text(&mut self, bytes: u64) -> Result<(), Beyond> {
        let beyond = Beyond { what: "text", limit: REPEATED_TEXT };
        self.repeated_text = self.repeated_text.checked_sub(bytes).ok_or(beyond)?;
        Ok(())
    }
}

/// An allowance for pieces that are read at the same time, each as if it were the only one.
pub(super) struct Together<'l, 'a> {
    all: &'l Allowance<'a>,
    cells: AtomicUsize,
    text: AtomicUsize,
    looks: AtomicUsize,
    in_doubt: AtomicBool,
}

impl<'l, 'a> Together<'l, 'a> {
    pub(super) fn new(all: &'l Allowance<'a>) -> Self {
        let [cells, text, looks] = [0; 3].map(AtomicUsize::new);
        Self { all, cells, text, looks, in_doubt: AtomicBool::new(false) }
    }

    /// What one piece may take.
    pub(super) fn piece(&self) -> Allowance<'a> {
        self.all.clone()
    }

    /// Adds what a piece took of it.
    pub(super) fn add(&self, piece: &Allowance<'_>) {
        let (cells, text) = (self.all.cells - piece.cells, self.all.text - piece.text);
        let cells = self.cells.fetch_add(cells, Ordering::Relaxed) + cells;
        let text = self.text.fetch_add(text, Ordering::Relaxed) + text;
        let looks = self.all.looks - piece.looks;
        let looks = self.looks.fetch_add(looks, Ordering::Relaxed) + looks;
        if cells > self.all.cells || text > self.all.text || looks > self.all.looks {
            self.doubt();
        }
    }

    /// The pieces do not tell what the whole is.
    pub(super) fn doubt(&self) {
        self.in_doubt.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_in_doubt(&self) -> bool {
        self.in_doubt.load(Ordering::Relaxed)
    }

    /// What is left when all pieces are read.
    pub(super) fn rest(&self) -> Allowance<'a> {
        let (cells, text) = (self.cells.load(Ordering::Relaxed), self.text.load(Ordering::Relaxed));
        Allowance {
            cells: self.all.cells.saturating_sub(cells),
            text: self.all.text.saturating_sub(text),
            looks: self.all.looks.saturating_sub(self.looks.load(Ordering::Relaxed)),
            ..self.all.clone()
        }
    }
}

/// Cells after which a new page of a sheet begins, with the next row. Pages after the first have their room from the
/// beginning, so that the cells of a long sheet are not moved while it grows.
const PAGE: usize = 1 << 13;
/// Cells of a page beyond these, for the end of a row.
const ROW: usize = 1 << 6;

/// A sheet in the making.
pub(super) struct SheetBuilder {
    sheet: Sheet,
    /// The page that cells are added to.
    page: Vec<Cell>,
    /// Texts of its cells that belong to no table of strings, one after another.
    pool: String,
    /// Its cells that take their text from the pool: position, start and end.
    pending: Vec<(u32, u32, u32)>,
    ordered: bool,
}

impl SheetBuilder {
    pub(super) fn new(sheet: Sheet) -> Self {
        let (page, pool, pending) = (Vec::new(), String::new(), Vec::new());
        Self { sheet, page, pool, pending, ordered: true }
    }

    /// The sheet's own fields, to be set.
    pub(super) fn sheet(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    /// Begins a row; `line` is where its record begins in a text file.
    pub(super) fn begin_row(&mut self, row: u32, line: u32) {
        self.drop_empty_row();
        if self.page.len() >= PAGE {
            self.next_page();
        }
        self.ordered &= self.sheet.rows.last().is_none_or(|last| last.row < row);
        let (page, first) = (place(self.sheet.pages.len()), place(self.page.len()));
        self.sheet.rows.push(RowStart { row, line, page, first });
    }

    /// Adds a cell to the row begun last.
    pub(super) fn push(&mut self, cell: Cell) {
        if let Some(start) = self.sheet.rows.last() {
            let before = self.page.get(start.first as usize..).and_then(<[Cell]>::last);
            self.ordered &= before.is_none_or(|before| before.column < cell.column);
            self.page.push(cell);
        }
    }

    /// Adds a cell whose text is `text`.
    pub(super) fn push_text(&mut self, mut cell: Cell, text: &str) {
        if let Some(short) = Text::short(text) {
            cell.value = CellValue::Text(short);
            return self.push(cell);
        }
        let start = self.pool.len();
        let end = start + text.len();
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => {
                self.pool.push_str(text);
                self.pending.push((place(self.page.len()), start, end));
            }
            _ => cell.value = CellValue::Text(Text::from(text)),
        }
        self.push(cell);
    }

    /// The sheet, its cells in order; of two cells at one place the later holds.
    pub(super) fn finish(mut self) -> Sheet {
        self.drop_empty_row();
        self.close_page();
        if !self.ordered {
            put_in_order(&mut self.sheet);
        }
        settle(&mut self.sheet);
        self.sheet.extent = self.sheet.measure();
        self.sheet
    }

    /// Ends the page: its cells get their texts.
    fn close_page(&mut self) {
        let mut page = std::mem::take(&mut self.page);
        let mut pool = std::mem::take(&mut self.pool);
        pool.shrink_to_fit();
        let pool = Arc::new(pool);
        for (position, start, end) in self.pending.drain(..) {
            if let Some(cell) = page.get_mut(position as usize) {
                cell.value = CellValue::Text(Text::slice(&pool, start as usize, end as usize));
            }
        }
        page.shrink_to_fit();
        self.sheet.pages.push(page);
    }

    /// Begins the next page of a sheet that has more than one.
    fn next_page(&mut self) {
        self.close_page();
        self.page.reserve_exact(PAGE + ROW);
    }

    fn drop_empty_row(&mut self) {
        let here = (place(self.sheet.pages.len()), place(self.page.len()));
        if self.sheet.rows.last().is_some_and(|last| (last.page, last.first) == here) {
            self.sheet.rows.pop();
        }
    }
}

/// A number of pages, or of cells of a page: a page ends long before so many.
fn place(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The sheet that is made of `parts`, the rows of each below those of the one before; `None` where they are not.
pub(super) fn joined(mut sheet: Sheet, parts: Vec<Sheet>) -> Option<Sheet> {
    sheet.rows.reserve_exact(parts.iter().map(|part| part.rows.len()).sum());
    for part in parts {
        if part
            .rows
            .first()
            .zip(sheet.rows.last())
            .is_some_and(|(below, above)| below.row <= above.row)
        {
            return None;
        }
        sheet.extent = match (sheet.extent, part.extent) {
            (Some(above), Some(below)) => Some(above.with(below)),
            (above, below) => above.or(below),
        };
        let before = place(sheet.pages.len());
        let rows = part.rows.into_iter();
        sheet.rows.extend(rows.map(|start| RowStart { page: before + start.page, ..start }));
        sheet.pages.extend(part.pages);
        if let (Some(layout), Some(of_part)) = (&mut sheet.text, part.text) {
            layout.surplus.extend(of_part.surplus);
        }
        sheet.merged.extend(part.merged);
        part.looks.iter().for_each(|(at, look)| sheet.looks.add(at, look));
        part.hidden_rows.iter().for_each(|(first, last)| sheet.hidden_rows.add(first, last));
        part.hidden_columns.iter().for_each(|(first, last)| sheet.hidden_columns.add(first, last));
    }
    settle(&mut sheet);
    Some(sheet)
}

/// Puts in order what is not a cell.
fn settle(sheet: &mut Sheet) {
    sheet.merged.sort_unstable();
    sheet.merged.dedup();
    let tallest = sheet.merged.iter().map(|area| area.last.row - area.first.row).max();
    sheet.tallest_merge = tallest.unwrap_or(0);
    sheet.hidden_rows.settle();
    sheet.hidden_columns.settle();
    sheet.looks.settle();
}

fn put_in_order(sheet: &mut Sheet) {
    let lengths: Vec<usize> = sheet.rows().map(|row| row.cells().len()).collect();
    let mut cells = std::mem::take(&mut sheet.pages).into_iter().flatten();
    let mut placed = Vec::new();
    for (start, length) in std::mem::take(&mut sheet.rows).into_iter().zip(lengths) {
        let own = cells.by_ref().take(length);
        placed.extend(own.map(|cell| (start.row, start.line, cell)));
    }
    placed.sort_by_key(|(row, _, cell)| (*row, cell.column));
    let mut builder = SheetBuilder::new(Sheet::new(&Arc::from(""), ""));
    for (row, line, cell) in placed {
        let last = builder.sheet.rows.last();
        if last.is_none_or(|last| last.row != row) {
            builder.begin_row(row, line);
        }
        let first = builder.sheet.rows.last().map_or(0, |start| start.first as usize);
        let before = builder.page.get_mut(first..).and_then(<[Cell]>::last_mut);
        match before {
            Some(before) if before.column == cell.column => *before = cell,
            _ => builder.push(cell),
        }
    }
    builder.close_page();
    (sheet.rows, sheet.pages) = (builder.sheet.rows, builder.sheet.pages);
}
