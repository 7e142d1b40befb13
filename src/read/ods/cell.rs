//! One cell: what its attributes say, and the text of its paragraphs.

use quick_xml::events::{BytesStart, Event};

use crate::read::builder::Allowance;
use crate::read::fault::Fault;
use crate::read::xml::{attribute, attributes, collect, unescaped};
use crate::read::{CellValue, Clock, Text, date, number};

/// A value as an attribute has it; of several the first holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Written {
    Number(String),
    Day(String),
    Text(String),
    Bool(bool),
}

/// A cell that is being read.
#[derive(Debug, Default)]
pub(super) struct OpenCell {
    /// How many columns it stands for.
    pub(super) count: u32,
    /// How many columns and rows it covers.
    pub(super) spanned: (u32, u32),
    /// Its formula, where it has one.
    pub(super) formula: Option<String>,
    pub(super) percent: bool,
    /// The name of its style, where it names one.
    pub(super) style: Option<String>,
    written: Option<Written>,
    is_text: bool,
    is_error: bool,
    text: String,
    /// Open paragraphs, and how many there were.
    within: u32,
    paragraphs: u32,
}

/// What a cell holds: a value, a text of its own, or digits that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Value(CellValue),
    Text(String),
    Damaged(String),
}

/// How often an element is repeated, or how far it spans: at least once.
pub(super) fn times(value: &str) -> u32 {
    let value = unescaped(value);
    let value = value.trim();
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    // What has too many digits is more than any limit, and not one.
    value.parse().unwrap_or(if is_number { u32::MAX } else { 1 }).max(1)
}

impl OpenCell {
    pub(super) fn new(tag: &BytesStart<'_>) -> Self {
        let mut cell = Self { count: 1, spanned: (1, 1), ..Self::default() };
        for (name, value) in attributes(tag) {
            let owned = || unescaped(value).into_owned();
            let written = match name {
                "number-columns-repeated" => {
                    cell.count = times(value);
                    None
                }
                "number-columns-spanned" => {
                    cell.spanned.0 = times(value);
                    None
                }
                "number-rows-spanned" => {
                    cell.spanned.1 = times(value);
                    None
                }
                "formula" => {
                    cell.formula = Some(owned()).filter(|formula| !formula.is_empty());
                    None
                }
                "style-name" => {
                    cell.style = Some(owned());
                    None
                }
                "value-type" => {
                    cell.take_type(value);
                    None
                }
                "value" => Some(Written::Number(owned())),
                "date-value" => Some(Written::Day(owned())),
                "string-value" => Some(Written::Text(owned())),
                "time-value" => {
                    let length = owned();
                    let clock = Clock::of_length(&length).map(|clock| clock.to_string());
                    Some(Written::Text(clock.unwrap_or(length)))
                }
                "boolean-value" => Some(Written::Bool(value.eq_ignore_ascii_case("true"))),
                _ => None,
            };
            cell.written = cell.written.or(written);
        }
        cell
    }

    /// A type is given twice: once in the standard's words, once in a spreadsheet program's own.
    fn take_type(&mut self, name: &str) {
        match name {
            "string" => self.is_text = true,
            "percentage" => self.percent = true,
            "error" => self.is_error = true,
            _ => {}
        }
    }

    /// Takes an element within the cell; false where it holds nothing of the cell's text.
    pub(super) fn start(
        &mut self,
        name: &[u8],
        tag: &BytesStart<'_>,
        allowance: &mut Allowance<'_>,
    ) -> Result<bool, Fault> {
        match name {
            b"p" | b"h" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.within += 1;
            }
            b"list" | b"list-item" | b"list-header" => {}
            _ if self.within == 0 => return Ok(false),
            b"annotation" | b"note" | b"frame" | b"custom-shape" => return Ok(false),
            b"tab" => self.text.push('\t'),
            b"line-break" => self.text.push('\n'),
            b"s" => self.spaces(tag, allowance)?,
            _ => {}
        }
        Ok(true)
    }

    fn spaces(&mut self, tag: &BytesStart<'_>, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        let count = attribute(tag, "c").map_or(1, |count| times(&count));
        allowance.repeat_text(count.into())?;
        self.text.extend((0..count).map(|_| ' '));
        Ok(())
    }

    /// Takes the end of an element within the cell.
    pub(super) fn end(&mut self, name: &[u8]) {
        if matches!(name, b"p" | b"h") {
            self.within = self.within.saturating_sub(1);
        }
    }

    /// Takes text, where it is a paragraph's.
    pub(super) fn text(&mut self, event: &Event<'_>) {
        if self.within > 0 {
            collect(event, &mut self.text);
        }
    }

    /// What the cell holds.
    pub(super) fn content(&mut self) -> Content {
        let written = self.written.take();
        match written {
            Some(Written::Text(text)) if self.is_error && text.is_empty() => self.own_text(),
            Some(Written::Text(text)) => self.text_or_error(text),
            Some(Written::Number(digits)) => {
                let shift = if self.percent { 2 } else { 0 };
                let figure = number::decimal(&digits, shift).map(CellValue::Number);
                figure.map_or(Content::Damaged(digits), Content::Value)
            }
            Some(Written::Day(day)) => match date::written(&day) {
                Some(moment) => Content::Value(CellValue::Date(moment)),
                None => Content::Text(day),
            },
            Some(Written::Bool(value)) => Content::Value(CellValue::Bool(value)),
            None if self.is_text || self.is_error => self.own_text(),
            // Only here a missing result can be told from an empty text.
            None if self.formula.is_some() => Content::Value(CellValue::FormulaWithoutValue),
            None => Content::Value(CellValue::Empty),
        }
    }

    fn own_text(&mut self) -> Content {
        let text = std::mem::take(&mut self.text);
        self.text_or_error(text)
    }

    fn text_or_error(&self, text: String) -> Content {
        if text.is_empty() {
            Content::Value(CellValue::Empty)
        } else if self.is_error {
            Content::Value(CellValue::Error(Text::from(text)))
        } else {
            Content::Text(text)
        }
    }
}
