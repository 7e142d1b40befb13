//! One cell: its value, its number format, and where its value comes from.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::{DateTime, Time};
use rust_decimal::Decimal;

use super::Text;
use super::clock::Clock;
use super::format::{FormatKind, NumberFormat};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// Nothing, or an empty text.
    Empty,
    /// Text as it was typed, spaces and all.
    Text(Text),
    /// A figure made from the file's own digits, without the floating noise beyond fifteen of them.
    /// In a cell with a percent format it is the percent: 0.542 is 54.2.
    Number(Decimal),
    /// A day, with midnight as its time where the cell has none.
    Date(DateTime),
    /// True or false.
    Bool(bool),
    /// An error of the spreadsheet program, such as `#DIV/0!`.
    Error(Text),
    /// A formula whose result was never saved.
    FormulaWithoutValue,
}

/// How a formula's value came into the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaState {
    /// The program that saved the file worked it out.
    Computed,
    /// As above, out of another workbook: it may be old.
    External,
    /// No result was saved.
    WithoutValue,
}

/// One cell that is not empty, or that has a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it holds.
    pub value: CellValue,
    /// Whether that is a formula's result; `None` for what was typed in.
    pub formula: Option<FormulaState>,
    pub(super) format: Option<Arc<NumberFormat>>,
    pub(super) column: u16,
}

impl Cell {
    pub(super) fn new(column: u16, value: CellValue) -> Self {
        Self { value, formula: None, format: None, column }
    }

    /// Columns before it.
    #[must_use]
    pub fn column(&self) -> u32 {
        u32::from(self.column)
    }

    /// Its number format, where the file gives one other than *General*.
    #[must_use]
    pub fn number_format(&self) -> Option<&NumberFormat> {
        self.format.as_deref()
    }

    /// Whether its number format shows percent. False in formats whose styles are not read
    /// (see [`super::Sheet::styles_known`]).
    #[must_use]
    pub fn percent(&self) -> bool {
        self.format.as_ref().is_some_and(|format| format.is_percent())
    }

    /// Hours, minutes and seconds where its number format shows a time: of 7:06, seven and six.
    #[must_use]
    pub fn clock(&self) -> Option<Clock> {
        let is_time = self.format.as_ref().is_some_and(|format| format.kind == FormatKind::Time);
        match self.value {
            CellValue::Number(days) if is_time => Clock::of_days(days),
            _ => None,
        }
    }

    /// Its text where it is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            CellValue::Text(text) => Some(text),
            CellValue::Empty
            | CellValue::Number(_)
            | CellValue::Date(_)
            | CellValue::Bool(_)
            | CellValue::Error(_)
            | CellValue::FormulaWithoutValue => None,
        }
    }

    /// Whether it holds nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match &self.value {
            CellValue::Empty => true,
            CellValue::Text(text) => text.is_blank(),
            CellValue::Number(_)
            | CellValue::Date(_)
            | CellValue::Bool(_)
            | CellValue::Error(_)
            | CellValue::FormulaWithoutValue => false,
        }
    }

    /// The same as [`Cell::shown`], to keep: a text shares its buffer.
    #[must_use]
    pub fn shown_text(&self) -> Text {
        match &self.value {
            CellValue::Text(text) | CellValue::Error(text) => text.clone(),
            CellValue::Empty
            | CellValue::Number(_)
            | CellValue::Date(_)
            | CellValue::Bool(_)
            | CellValue::FormulaWithoutValue => Text::from(&*self.shown()),
        }
    }

    /// What a reader is shown: text as it was typed, a figure with all its digits and a decimal
    /// point (and ` %` in a percent format), a day as `2023-12-31`, a time as `7:06`.
    ///
    /// The sheet itself may show fewer digits, and the decimal mark of the computer it is opened on;
    /// neither stands in the file.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match &self.value {
            CellValue::Empty | CellValue::FormulaWithoutValue => Cow::Borrowed(""),
            CellValue::Text(text) | CellValue::Error(text) => Cow::Borrowed(text.as_str()),
            CellValue::Number(number) if self.percent() => Cow::Owned(format!("{number} %")),
            CellValue::Number(number) => Cow::Owned(match self.clock() {
                Some(clock) => clock.to_string(),
                None => number.to_string(),
            }),
            CellValue::Date(day) if day.time() == Time::midnight() => {
                Cow::Owned(day.date().to_string())
            }
            CellValue::Date(moment) => Cow::Owned(moment.strftime("%Y-%m-%d %H:%M:%S").to_string()),
            CellValue::Bool(true) => Cow::Borrowed("TRUE"),
            CellValue::Bool(false) => Cow::Borrowed("FALSE"),
        }
    }
}
