//! One sheet: rows and cells in their order, each written out as often as it is repeated.

use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::cell::{Content, OpenCell, times};
use super::comment::Comment;
use super::damaged;
use super::styles::Styles;
use crate::finding::{Area, CellRef, Finding};
use crate::read::builder::{Allowance, Beyond, SheetBuilder};
use crate::read::fault::Fault;
use crate::read::look::LOOKED_AT;
use crate::read::notes::Notes;
use crate::read::xml::{attribute, attributes, local_name};
use crate::read::{Cell, CellValue, FormatKind, FormulaState, Look, NumberFormat, Sheet};

/// Cells of one look side by side, or rows alike, that are more than anybody gives a meaning by hand.
const MANY: u32 = 64;

/// A sheet that is being read.
pub(super) struct Table {
    builder: SheetBuilder,
    notes: Notes,
    percent: Arc<NumberFormat>,
    /// Columns of the definition that comes before the rows, and the looks that it gives some of them.
    defined: u32,
    columns: Vec<(u32, Look)>,
    /// The look that the row gives its cells.
    row_look: Option<Look>,
    /// Cells of the row that have a look: the first, how many, and which.
    looked: Vec<(u32, u32, Look)>,
    /// The row that is being read, and how many rows it stands for.
    row: u32,
    open_row: Option<u32>,
    column: u32,
    open: Option<OpenCell>,
    /// The comment on it that is being read.
    comment: Option<Comment>,
    /// Cells of the row that hold something.
    held: Vec<Held>,
}

/// A cell of the row: its first column, how many columns it stands for, and what it holds.
struct Held {
    column: u32,
    count: u32,
    cell: Cell,
    content: Content,
}

impl Held {
    /// Bytes that the cell takes for its text each time that it is written out.
    fn size(&self) -> usize {
        match &self.content {
            Content::Text(text) | Content::Damaged(text) => text.len(),
            Content::Value(_) => 0,
        }
    }
}

impl Table {
    pub(super) fn new(mut sheet: Sheet) -> Self {
        sheet.styles_known = true;
        let percent =
            NumberFormat { code: "0 %".to_owned(), kind: FormatKind::Percent, unit: None };
        Self {
            builder: SheetBuilder::new(sheet),
            notes: Notes::default(),
            percent: Arc::new(percent),
            defined: 0,
            columns: Vec::new(),
            row_look: None,
            looked: Vec::new(),
            row: 0,
            open_row: None,
            column: 0,
            open: None,
            comment: None,
            held: Vec::new(),
        }
    }

    /// The sheet, and what was noticed in it.
    pub(super) fn finish(self) -> (Sheet, Vec<Finding>) {
        let sheet = self.builder.finish();
        let findings = self.notes.findings(&sheet);
        (sheet, findings)
    }

    /// Takes an element; false where it holds nothing of the sheet.
    pub(super) fn start(
        &mut self,
        tag: &BytesStart<'_>,
        styles: &Styles,
        allowance: &mut Allowance<'_>,
    ) -> Result<bool, Fault> {
        let name = local_name(tag.name());
        if let Some(comment) = &mut self.comment {
            comment.start(name);
            return Ok(true);
        }
        if name == b"annotation" && self.open.is_some() {
            self.comment = Some(Comment::default());
            return Ok(true);
        }
        if let Some(open) = &mut self.open {
            return open.start(name, tag, allowance);
        }
        match name {
            b"table-columns"
            | b"table-column-group"
            | b"table-header-columns"
            | b"table-rows"
            | b"table-row-group"
            | b"table-header-rows" => {}
            b"table-column" => self.define_columns(tag, styles, allowance.limits.columns),
            b"table-row" => self.begin_row(tag, styles, allowance.limits.rows),
            b"table-cell" | b"covered-table-cell" if self.open_row.is_some() => {
                let open = OpenCell::new(tag);
                self.look_at(&open, styles);
                self.open = Some(open);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Takes the end of an element.
    pub(super) fn end(&mut self, name: &[u8], allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        if let Some(comment) = &mut self.comment {
            comment.end(name);
            return if name == b"annotation" { self.end_comment(allowance) } else { Ok(()) };
        }
        match name {
            b"table-cell" | b"covered-table-cell" => {
                if let Some(open) = self.open.take() {
                    self.end_cell(open, allowance)?;
                }
            }
            b"table-row" => {
                if let Some(repeats) = self.open_row.take() {
                    self.end_row(repeats, allowance)?;
                }
            }
            _ => {
                if let Some(open) = &mut self.open {
                    open.end(name);
                }
            }
        }
        Ok(())
    }

    fn end_comment(&mut self, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        if let Some(text) = self.comment.take().and_then(|comment| comment.said()) {
            allowance.take_cell()?;
            allowance.take_text(text.len())?;
            let at = CellRef::new(self.row, self.column);
            self.builder.sheet().comments.push((at, text));
        }
        Ok(())
    }

    pub(super) fn text(&mut self, event: &Event<'_>) {
        if let Some(comment) = &mut self.comment {
            comment.take(event);
        } else if let Some(open) = &mut self.open {
            open.text(event);
        }
    }

    fn define_columns(&mut self, tag: &BytesStart<'_>, styles: &Styles, limit: u32) {
        let (count, is_hidden) = repeated(tag, "number-columns-repeated");
        let next = self.defined.saturating_add(count);
        if let Some(look) = default_look(tag, styles).filter(|_| count <= MANY) {
            let columns = (self.defined..next).take_while(|column| *column < limit);
            self.columns.extend(columns.map(|column| (column, look)));
        }
        if is_hidden && self.defined < limit {
            self.builder.sheet().hidden_columns.add(self.defined, next.saturating_sub(1));
        }
        self.defined = next;
    }

    /// Keeps the look of a cell: its own style's, else its row's or its column's.
    fn look_at(&mut self, open: &OpenCell, styles: &Styles) {
        if open.count > MANY {
            return; // the rest of a row that is coloured as a whole
        }
        let own = open.style.as_deref().map(|style| styles.look(style));
        match own.unwrap_or(self.row_look) {
            Some(look) => self.looked.push((self.column, open.count, look)),
            None if own.is_none() => {
                let last = self.column.saturating_add(open.count);
                let from = self.columns.partition_point(|(column, _)| *column < self.column);
                let of_columns = self.columns.iter().skip(from);
                let of_columns = of_columns.take_while(|(column, _)| *column < last);
                self.looked.extend(of_columns.map(|(column, look)| (*column, 1, *look)));
            }
            None => {}
        }
    }

    /// Gives the looks of the row to the sheet.
    fn write_looks(&mut self, next: u32, allowance: &mut Allowance<'_>) {
        let looked = std::mem::take(&mut self.looked);
        for row in self.row..next.min(LOOKED_AT) {
            for (first, count, look) in &looked {
                for column in *first..first.saturating_add(*count).min(allowance.limits.columns) {
                    let at = CellRef::new(row, column);
                    allowance.keep_look(at, Some(*look), &mut self.builder.sheet().looks);
                }
            }
        }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>, styles: &Styles, limit: u32) {
        self.row_look = default_look(tag, styles);
        let (count, is_hidden) = repeated(tag, "number-rows-repeated");
        if is_hidden && self.row < limit {
            let last = self.row.saturating_add(count - 1);
            self.builder.sheet().hidden_rows.add(self.row, last);
        }
        self.open_row = Some(count);
        self.column = 0;
        self.held.clear();
    }

    fn end_cell(&mut self, mut open: OpenCell, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        let (column, count) = (self.column, open.count);
        self.column = column.saturating_add(count);
        if open.spanned != (1, 1) {
            allowance.take_cell()?;
            self.builder.sheet().merged.push(spanned((self.row, column), open.spanned));
        }
        let content = open.content();
        if content == Content::Value(CellValue::Empty) && open.formula.is_none() {
            return Ok(());
        }
        let limit = allowance.limits.columns;
        if self.column > limit {
            return Err(Beyond { what: "columns", limit: limit.into() }.into());
        }
        let mut cell = Cell::new(0, CellValue::Empty);
        cell.format = open.percent.then(|| Arc::clone(&self.percent));
        cell.formula = open.formula.as_deref().map(formula_state);
        self.held.push(Held { column, count, cell, content });
        Ok(())
    }

    fn end_row(&mut self, repeats: u32, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        let next = self.row.saturating_add(repeats);
        if repeats <= MANY {
            self.write_looks(next, allowance);
        }
        self.looked.clear();
        let held = std::mem::take(&mut self.held);
        if !held.is_empty() {
            let limit = allowance.limits.rows;
            for held in &held {
                let times = u64::from(held.count) * u64::from(repeats) - 1;
                allowance.repeat(times, held.size())?;
            }
            if next > limit {
                return Err(Beyond { what: "rows", limit: limit.into() }.into());
            }
            for row in self.row..next {
                self.builder.begin_row(row, 0);
                held.iter().try_for_each(|held| self.write_out(row, held, allowance))?;
            }
        }
        self.held = held;
        self.row = next;
        Ok(())
    }

    /// Writes a cell of a row as often as it is repeated in it.
    fn write_out(
        &mut self,
        row: u32,
        held: &Held,
        allowance: &mut Allowance<'_>,
    ) -> Result<(), Fault> {
        for column in held.column..held.column + held.count {
            let at = CellRef::new(row, column);
            let mut cell = held.cell.clone();
            cell.column = u16::try_from(column).map_err(|_| damaged())?;
            allowance.take_cell()?;
            if cell.formula == Some(FormulaState::External) {
                self.notes.other_workbook(at);
            }
            match &held.content {
                Content::Text(text) => {
                    allowance.take_text(text.len())?;
                    self.builder.push_text(cell, text);
                    continue;
                }
                Content::Damaged(digits) => {
                    allowance.take_text(digits.len())?;
                    self.notes.damaged(at, digits);
                    self.builder.push_text(cell, digits);
                    continue;
                }
                Content::Value(value) => cell.value = value.clone(),
            }
            if cell.value == CellValue::FormulaWithoutValue {
                cell.formula = Some(FormulaState::WithoutValue);
                self.notes.not_calculated(at);
            }
            self.builder.push(cell);
        }
        Ok(())
    }
}

/// The look that a row or a column gives its cells.
fn default_look(tag: &BytesStart<'_>, styles: &Styles) -> Option<Look> {
    styles.look(&attribute(tag, "default-cell-style-name")?)
}

/// Whether a formula takes its values from another file.
fn formula_state(formula: &str) -> FormulaState {
    if formula.contains("['file:") { FormulaState::External } else { FormulaState::Computed }
}

fn spanned((row, column): (u32, u32), (columns, rows): (u32, u32)) -> Area {
    let last = CellRef::new(row.saturating_add(rows - 1), column.saturating_add(columns - 1));
    Area { first: CellRef::new(row, column), last }
}

/// How often rows or columns are repeated, and whether they are hidden, by hand or by a filter.
fn repeated(tag: &BytesStart<'_>, name: &str) -> (u32, bool) {
    let (mut count, mut hidden) = (1, false);
    for (found, value) in attributes(tag) {
        if found == name {
            count = times(value);
        } else if found == "visibility" {
            hidden = value != "visible";
        }
    }
    (count, hidden)
}
