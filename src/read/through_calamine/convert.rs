//! calamine's values → cells of the sheet model.

use calamine::{Data, DataRef, ExcelDateTime, Range};

use super::extra::Extra;
use crate::finding::{CellRef, Finding};
use crate::read::builder::{Allowance, Beyond, SheetBuilder};
use crate::read::date::{self, Epoch};
use crate::read::fault::Fault;
use crate::read::notes::Notes;
use crate::read::{Cell, CellValue, FormatKind, FormulaState, Limits, Sheet, Text, number};

/// Fills one sheet.
pub(super) struct Converter<'l, 'a> {
    builder: SheetBuilder,
    extra: Extra,
    epoch: Epoch,
    allowance: &'l mut Allowance<'a>,
    notes: Notes,
    row: Option<u32>,
}

/// A value before its number format is known.
enum Raw<'v> {
    Empty,
    Number(f64),
    Serial(ExcelDateTime),
    Text(&'v str),
    Day(&'v str),
    Bool(bool),
    Error(String),
}

impl<'l, 'a> Converter<'l, 'a> {
    pub(super) fn new(
        mut sheet: Sheet,
        mut extra: Extra,
        epoch: Epoch,
        allowance: &'l mut Allowance<'a>,
    ) -> Self {
        sheet.styles_known = extra.known;
        sheet.merged = std::mem::take(&mut extra.merged);
        sheet.comments = std::mem::take(&mut extra.comments);
        sheet.looks = std::mem::take(&mut extra.looks);
        sheet.hidden_rows = std::mem::take(&mut extra.hidden_rows);
        sheet.hidden_columns = std::mem::take(&mut extra.hidden_columns);
        let builder = SheetBuilder::new(sheet);
        Self { builder, extra, epoch, allowance, notes: Notes::default(), row: None }
    }

    /// The sheet, and what was noticed in it.
    pub(super) fn finish(self) -> (Sheet, Vec<Finding>) {
        let sheet = self.builder.finish();
        let findings = self.notes.findings(&sheet);
        (sheet, findings)
    }

    /// Adds all cells of a sheet, each of which is found at its seat.
    pub(super) fn add_range(
        &mut self,
        values: &Range<Data>,
        formulas: &Range<String>,
    ) -> Result<(), Fault> {
        let seats = std::mem::take(&mut self.extra.seats);
        seats.iter().try_for_each(|(seat, at)| {
            let value = values.get_value(seat).map_or(Raw::Empty, raw);
            let is_formula = formulas.get_value(seat).is_some_and(|text| !text.is_empty());
            self.add(at, &value, is_formula)
        })
    }

    /// Adds one cell as it comes.
    pub(super) fn add_streamed(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
    ) -> Result<(), Fault> {
        self.add(CellRef::new(row, column), &raw_ref(value), false)
    }

    fn add(&mut self, at: CellRef, raw: &Raw<'_>, is_formula: bool) -> Result<(), Fault> {
        if matches!(raw, Raw::Empty | Raw::Text("")) && !is_formula {
            return Ok(());
        }
        let Limits { rows, columns, .. } = *self.allowance.limits;
        let beyond = [("rows", at.row, rows), ("columns", at.column, columns)];
        if let Some((what, _, limit)) = beyond.into_iter().find(|(_, at, limit)| at >= limit) {
            return Err(Beyond { what, limit: limit.into() }.into());
        }
        let column = u16::try_from(at.column).map_err(|_| Fault::Unreadable("sheet"))?;
        self.allowance.take_cell()?;
        if self.row != Some(at.row) {
            self.builder.begin_row(at.row, 0);
            self.row = Some(at.row);
        }
        let mut cell = Cell::new(column, CellValue::Empty);
        cell.format = self.extra.format(at).cloned();
        cell.formula = is_formula.then_some(FormulaState::Computed);
        if let Raw::Text(text) = raw {
            self.allowance.take_text(text.len())?;
            if !text.is_empty() {
                self.builder.push_text(cell, text);
                return Ok(());
            }
        }
        cell.value = self.value(raw, &cell, at);
        if cell.value == CellValue::FormulaWithoutValue {
            cell.formula = Some(FormulaState::WithoutValue);
            self.notes.not_calculated(at);
        }
        self.builder.push(cell);
        Ok(())
    }

    fn value(&mut self, raw: &Raw<'_>, cell: &Cell, at: CellRef) -> CellValue {
        match raw {
            Raw::Empty if cell.formula.is_some() => CellValue::FormulaWithoutValue,
            // A text that is not empty is in its cell already.
            Raw::Empty | Raw::Text(_) => CellValue::Empty,
            Raw::Number(value) => {
                let shift = if cell.percent() { 2 } else { 0 };
                self.figure(*value, shift, at)
            }
            Raw::Serial(serial) => {
                let CellValue::Number(days) = self.figure(serial.as_f64(), 0, at) else {
                    return CellValue::Empty;
                };
                let is_time = cell.number_format().is_some_and(|it| it.kind == FormatKind::Time);
                let moment =
                    date::moment(days, self.epoch).filter(|_| serial.is_datetime() && !is_time);
                moment.map_or(CellValue::Number(days), CellValue::Date)
            }
            Raw::Day(text) => date::written(text)
                .map_or_else(|| CellValue::Text(Text::from(*text)), CellValue::Date),
            Raw::Bool(value) => CellValue::Bool(*value),
            Raw::Error(error) => CellValue::Error(Text::from(error.as_str())),
        }
    }

    fn figure(&mut self, value: f64, shift: i32, at: CellRef) -> CellValue {
        if let Some(value) = number::decimal_from_f64(value, shift) {
            return CellValue::Number(value);
        }
        let stored = value.to_string();
        self.notes.damaged(at, &stored);
        CellValue::Text(Text::from(stored))
    }
}

#[expect(clippy::cast_precision_loss, reason = "spreadsheets keep fifteen digits")]
fn raw(value: &Data) -> Raw<'_> {
    match value {
        Data::Int(value) => Raw::Number(*value as f64),
        Data::Float(value) => Raw::Number(*value),
        Data::String(text) | Data::DurationIso(text) => Raw::Text(text),
        Data::Bool(value) => Raw::Bool(*value),
        Data::DateTime(serial) => Raw::Serial(*serial),
        Data::DateTimeIso(text) => Raw::Day(text),
        Data::Error(error) => Raw::Error(error.to_string()),
        Data::Empty => Raw::Empty,
    }
}

#[expect(clippy::cast_precision_loss, reason = "spreadsheets keep fifteen digits")]
fn raw_ref<'v>(value: &'v DataRef<'v>) -> Raw<'v> {
    match value {
        DataRef::Int(value) => Raw::Number(*value as f64),
        DataRef::Float(value) => Raw::Number(*value),
        DataRef::String(text) | DataRef::DurationIso(text) => Raw::Text(text),
        DataRef::SharedString(text) => Raw::Text(text),
        DataRef::Bool(value) => Raw::Bool(*value),
        DataRef::DateTime(serial) => Raw::Serial(*serial),
        DataRef::DateTimeIso(text) => Raw::Day(text),
        DataRef::Error(error) => Raw::Error(error.to_string()),
        DataRef::Empty => Raw::Empty,
    }
}
