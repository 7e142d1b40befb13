//! One row of the register: its cells as texts, numbers, periods, days and lists, faults as findings.

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use super::vocabulary::{self, Words};
use super::{Column, Table};
use crate::finding::{
    CellRef, Code, Finding, Place, REGISTER_CELL_MISSING, REGISTER_DECIMAL_MARK, REGISTER_LIST,
    REGISTER_NUMBER, REGISTER_PERIOD, REGISTER_UNIT, WORD_NOT_ALLOWED,
};
use crate::notation::number::{self, Bound};
use crate::notation::{DecimalMark, NumberFault, NumberNote, is_dash, unit};
use crate::read::{Cell, CellValue};
use crate::strategy::Period;
use crate::strategy::period_reading::{self, PeriodReading};

/// A number as a cell or a part of one gives it.
struct Figure {
    value: Decimal,
    unit: Option<String>,
}

/// A row that is being read.
pub(super) struct RowReader<'r> {
    table: &'r Table,
    row: u32,
    mark: Option<DecimalMark>,
    /// The indicator's id as it is written, once known.
    indicator: Option<String>,
    findings: &'r mut Vec<Finding>,
}

impl<'r> RowReader<'r> {
    pub(super) fn new(
        table: &'r Table,
        row: u32,
        mark: Option<DecimalMark>,
        findings: &'r mut Vec<Finding>,
    ) -> Self {
        Self { table, row, mark, indicator: None, findings }
    }

    /// Says which indicator the findings from here on are about.
    pub(super) fn about(&mut self, indicator: &str) {
        self.indicator = Some(indicator.to_owned());
    }

    fn at(&self, column: Column) -> Option<CellRef> {
        self.table.column(column).map(|index| CellRef::new(self.row, index))
    }

    /// The place of a column's cell, or of the row where there is no such column.
    pub(super) fn place(&self, column: Column) -> Place {
        let whole = || self.table.row_place(self.row);
        self.at(column).map_or_else(whole, |at| self.table.sheet().place(at))
    }

    /// Reports `code` at a column's cell; message and found text are filled in by `fill`.
    pub(super) fn report(
        &mut self,
        code: &'static Code,
        column: Column,
        fill: impl FnOnce(Finding) -> Finding,
    ) {
        let excerpt = self.at(column).map(|at| self.table.excerpt(at));
        let mut finding = Finding::new(code, self.place(column))
            .text("column", self.table.heading(column))
            .excerpt(excerpt);
        if let Some(indicator) = &self.indicator {
            finding = finding.indicator(indicator.clone());
        }
        self.findings.push(fill(finding));
    }

    fn cell(&self, column: Column) -> Option<&'r Cell> {
        let table = self.table;
        self.at(column).and_then(|at| table.sheet().seen(at)).filter(|cell| !cell.is_blank())
    }

    /// The text of a cell without the spaces around it; `None` where it is blank or a lone dash.
    pub(super) fn text(&self, column: Column) -> Option<String> {
        let text = self.cell(column)?.shown().trim().to_owned();
        let is_lone_dash = text.chars().count() == 1 && text.chars().all(is_dash);
        (!is_lone_dash).then_some(text)
    }

    /// As [`RowReader::text`], and a finding where it is blank; that a whole column is missing is said
    /// once, at the headings.
    pub(super) fn required_text(&mut self, column: Column) -> Option<String> {
        let text = self.text(column);
        if text.is_none() && self.at(column).is_some() {
            self.report(&REGISTER_CELL_MISSING, column, |finding| finding);
        }
        text
    }

    /// The entries of a cell, `;` or a line break between.
    pub(super) fn list(&self, column: Column) -> Vec<String> {
        entries(self.text(column).as_deref().unwrap_or_default())
    }

    /// The meaning of a cell's word in a closed list.
    pub(super) fn word<T: Copy>(&mut self, column: Column, words: Words<T>) -> Option<T> {
        let text = self.text(column)?;
        let meaning = vocabulary::meaning(&text, words);
        if meaning.is_none() {
            self.report(&WORD_NOT_ALLOWED, column, |finding| {
                finding
                    .found(&text)
                    .expected(vocabulary::own_names(words))
                    .did_you_mean(vocabulary::near(&text, words))
            });
        }
        meaning
    }

    /// The number of a cell in the row's unit.
    pub(super) fn number(&mut self, column: Column, row_unit: &str) -> Option<Decimal> {
        let figure = self.figure(column)?;
        self.in_unit(column, figure, row_unit)
    }

    /// A share of one; `50 %` is 0.5.
    pub(super) fn fraction(&mut self, column: Column) -> Option<Decimal> {
        let figure = self.figure(column)?;
        let value = match figure.unit.as_deref() {
            Some("%") => figure.value / dec!(100),
            _ => self.in_unit(column, figure, "")?,
        };
        self.not_below_zero(column, value)
    }

    /// The number of a cell, which may not be below zero.
    pub(super) fn size(&mut self, column: Column, row_unit: &str) -> Option<Decimal> {
        let value = self.number(column, row_unit)?;
        self.not_below_zero(column, value)
    }

    /// A whole number from 0 to `most`.
    pub(super) fn count(&mut self, column: Column, most: u32) -> Option<u32> {
        let value = self.figure(column)?.value;
        let whole = u32::try_from(value).ok().filter(|count| Decimal::from(*count) == value);
        let count = whole.filter(|count| *count <= most);
        if count.is_none() {
            self.not_a_number(column, &format!("0–{most}"));
        }
        count
    }

    fn not_below_zero(&mut self, column: Column, value: Decimal) -> Option<Decimal> {
        if value >= dec!(0) {
            return Some(value);
        }
        self.not_a_number(column, "≥ 0");
        None
    }

    fn figure(&mut self, column: Column) -> Option<Figure> {
        let cell = self.cell(column)?;
        match &cell.value {
            CellValue::Number(value) => {
                let unit = cell.percent().then(|| "%".to_owned());
                Some(Figure { value: *value, unit })
            }
            CellValue::Text(text) => self.figure_of(column, text),
            CellValue::Empty
            | CellValue::Date(_)
            | CellValue::Bool(_)
            | CellValue::Error(_)
            | CellValue::FormulaWithoutValue => {
                self.not_a_number(column, "12.4");
                None
            }
        }
    }

    fn figure_of(&mut self, column: Column, text: &str) -> Option<Figure> {
        match number::read(text, self.mark) {
            Ok(reading) if reading.bound == Bound::Exact => {
                let other =
                    reading.notes.iter().any(|note| matches!(note, NumberNote::OtherMark(_)));
                if other {
                    self.unclear_mark(column, text, &reading.value.to_string());
                }
                Some(Figure { value: reading.value, unit: reading.unit })
            }
            Err(NumberFault::Ambiguous { decimal, grouped }) => {
                self.unclear_mark(column, text, &format!("{decimal} / {grouped}"));
                None
            }
            Ok(_) | Err(_) => {
                self.not_a_number(column, "12.4");
                None
            }
        }
    }

    fn unclear_mark(&mut self, column: Column, text: &str, expected: &str) {
        self.report(&REGISTER_DECIMAL_MARK, column, |finding| {
            finding.found(text.trim()).expected(expected)
        });
    }

    fn not_a_number(&mut self, column: Column, expected: &str) {
        let found = self.cell(column).map(|cell| cell.shown().trim().to_owned());
        self.report(&REGISTER_NUMBER, column, |finding| {
            finding.found(found.unwrap_or_default()).expected(expected)
        });
    }

    /// The figure's value where its unit is the row's; a figure without one is taken to be.
    fn in_unit(&mut self, column: Column, figure: Figure, row_unit: &str) -> Option<Decimal> {
        match figure.unit {
            Some(written) if !unit::same(&written, row_unit) => {
                let found = self.cell(column).map(|cell| cell.shown().trim().to_owned());
                self.report(&REGISTER_UNIT, column, |finding| {
                    finding
                        .found(found.unwrap_or_default())
                        .expected(row_unit)
                        .text("written", written)
                });
                None
            }
            _ => Some(figure.value),
        }
    }

    /// The value of an entry `2025=1800` of milestones.
    pub(super) fn entry_value(
        &mut self,
        column: Column,
        text: &str,
        row_unit: &str,
    ) -> Option<Decimal> {
        let figure = self.figure_of(column, text)?;
        self.in_unit(column, figure, row_unit)
    }

    /// The period of a cell.
    pub(super) fn period(&mut self, column: Column) -> Option<Period> {
        let cell = self.cell(column)?;
        let period = match &cell.value {
            CellValue::Number(value) => {
                period_reading::read(&value.normalize().to_string()).ok().and_then(plain_period)
            }
            CellValue::Date(moment) => Some(Period::Day(moment.date())),
            CellValue::Text(text) => period_reading::read(text).ok().and_then(plain_period),
            CellValue::Empty
            | CellValue::Bool(_)
            | CellValue::Error(_)
            | CellValue::FormulaWithoutValue => None,
        };
        if period.is_none() {
            self.not_a_period(column, "2023, 2023-H1, 2023-Q1, 2023-03, 2023-03-31");
        }
        period
    }

    /// The day of a cell; a longer period stands for its first day, or its last where `last`.
    pub(super) fn day(&mut self, column: Column, last: bool) -> Option<Date> {
        let period = self.period(column)?;
        Some(if last { period.last_day() } else { period.first_day() })
    }

    fn not_a_period(&mut self, column: Column, expected: &str) {
        let found = self.cell(column).map(|cell| cell.shown().trim().to_owned());
        self.report(&REGISTER_PERIOD, column, |finding| {
            finding.found(found.unwrap_or_default()).expected(expected)
        });
    }

    /// Reports an entry of a list that cannot be read.
    pub(super) fn bad_entry(&mut self, column: Column, entry: &str, expected: &str) {
        self.report(&REGISTER_LIST, column, |finding| finding.found(entry).expected(expected));
    }
}

/// The parts of a list, `;` or a line break between.
pub(super) fn entries(text: &str) -> Vec<String> {
    text.split([';', '\n', '\r'])
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The period of a reading that says nothing beside it: the register has no forecasts.
pub(super) fn plain_period(reading: PeriodReading) -> Option<Period> {
    (reading.kind.is_none() && !reading.onwards).then_some(reading.period)
}
