//! How people write things in spreadsheets: numbers, names and headings, marks for what is missing.
//!
//! A leaf: any stage may call it and it calls none. It knows writing, not indicators or sheets.
//!
//! - `number`: a cell's text → a decimal with its qualifier, marks and unit
//! - `day`: a day as tables and front matter have it
//! - `decimal_mark`: which mark a column's own figures prove
//! - `finality`: words that call a figure an estimate, preliminary or final
//! - `label`: the form in which headings and names are compared, and near names
//! - `missing`: marks and words for a figure that is not there
//! - `unit`: spellings of units

mod day;
mod decimal_mark;
pub mod finality;
pub mod label;
pub mod missing;
pub mod number;
pub mod prose;
pub mod unit;

use std::borrow::Cow;

pub use day::day;
pub use decimal_mark::{DecimalMark, MarkProof};
pub use label::{Label, nearest};
pub use number::{NumberFault, NumberNote, NumberReading};

/// Whether `c` is a space that people or programs put into numbers and names.
#[must_use]
pub fn is_space(c: char) -> bool {
    matches!(c, '\u{20}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' | '\t')
}

/// Whether `c` is a hyphen, dash or minus of any kind.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// A text in lower case. Most of what stands in cells is so already, and is not copied.
#[must_use]
pub fn lower(text: &str) -> Cow<'_, str> {
    let changes = |byte: u8| !byte.is_ascii() || byte.is_ascii_uppercase();
    if text.bytes().any(changes) { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) }
}
