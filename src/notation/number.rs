//! A cell's text → a decimal, with what is said beside it; never by way of floating point.
//!
//! The text is read from the left: a qualifier, a sign, digits with their separators, a unit, marks.
//! What could be read in two ways is refused with both readings, unless the caller knows the decimal
//! mark from elsewhere.

use rust_decimal::Decimal;

use super::finality::Finality;
use super::{DecimalMark, is_dash, is_space};

mod affix;
mod digits;
mod plain;
mod several;

pub use affix::is_error_text;

/// What is said of a value by the words or signs before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// The value itself.
    #[default]
    Exact,
    /// `n.`, `noin`, `~`, `lähes`, `ca`, `about`.
    About,
    /// `<`, `alle`, `under`.
    Below,
    /// `>`, `yli`, `över`.
    Above,
    /// `≤`, `enintään`, `högst`.
    AtMost,
    /// `≥`, `vähintään`, `minst`.
    AtLeast,
}

/// What a mark after a number says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberMark {
    /// `*`, which statistics use for what is not final and others for a footnote.
    Star,
    /// `p`, `(e)`, or a word such as `ennakkotieto`.
    Called(Finality),
    /// A raised figure or `1)`.
    Footnote,
}

/// What a reader of the number may want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberNote {
    /// The text has two readings; the column's decimal mark decided.
    DecidedByColumn(DecimalMark),
    /// The decimal mark is not the one that the column's other figures have.
    OtherMark(DecimalMark),
    /// A plus sign stands before it: it may be a change, not a level.
    PlusSign,
    /// Digits beyond the fifteenth were dropped: they are noise of the program that wrote them.
    NoiseDropped,
}

/// A number as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberReading {
    /// Its value, in the unit written.
    pub value: Decimal,
    /// What the words or signs before it say.
    pub bound: Bound,
    /// What the marks after it say, in their order.
    pub marks: Vec<NumberMark>,
    /// The unit written with it, as it stands.
    pub unit: Option<String>,
    /// The decimal mark that this text alone proves.
    pub proves: Option<DecimalMark>,
    /// What was noticed.
    pub notes: Vec<NumberNote>,
}

/// Why a text is not taken as a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberFault {
    /// Nothing but spaces.
    #[error("empty")]
    Empty,
    /// No number begins where one should.
    #[error("not a number")]
    NotANumber,
    /// A number within a sentence.
    #[error("a text with a number in it")]
    Sentence,
    /// `1.234`: a decimal or a thousand.
    #[error("either {decimal} or {grouped}")]
    Ambiguous {
        /// Its value where the mark is the decimal mark.
        decimal: Decimal,
        /// Its value where the mark groups thousands.
        grouped: Decimal,
    },
    /// `651 vai 615`: more figures than one.
    #[error("more than one figure")]
    Several,
    /// `40 000–80 000`.
    #[error("a range")]
    Range,
    /// `1 23 4`: groups that are not of three digits.
    #[error("groups of digits that are not threes")]
    Grouping,
    /// `1,2,3`: more than one decimal mark.
    #[error("more than one decimal mark")]
    ManyMarks,
    /// `31.12.2023`.
    #[error("a date")]
    Date,
    /// `1,2E+05`: digits are lost.
    #[error("scientific notation")]
    Scientific,
    /// `(1 234)`: negative to an accountant, uncertain to a statistician.
    #[error("a number in brackets")]
    Brackets,
    /// `#JAKO/0!`: a spreadsheet program's error as text.
    #[error("an error of the spreadsheet program")]
    ErrorText,
    /// More digits than a decimal can hold.
    #[error("too many digits")]
    TooLong,
}

/// Reads `text` as a number. `column` is the decimal mark that is known from elsewhere, such as from
/// the other figures of the column; it decides only what has two readings.
///
/// # Errors
///
/// A [`NumberFault`] where the text is not a number, or has more than one reading.
pub fn read(text: &str, column: Option<DecimalMark>) -> Result<NumberReading, NumberFault> {
    plain::read(text, column).map_or_else(|| read_any(text, column), Ok)
}

/// Reads any writing.
fn read_any(text: &str, column: Option<DecimalMark>) -> Result<NumberReading, NumberFault> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_space(c) || is_invisible(c));
    if several::is_several(text) { Err(NumberFault::Several) } else { read_one(text, column) }
}

/// Reads a single number in any writing.
fn read_one(text: &str, column: Option<DecimalMark>) -> Result<NumberReading, NumberFault> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_space(c) || is_invisible(c));
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    if affix::is_error_text(text) {
        return Err(NumberFault::ErrorText);
    }
    if affix::is_bracketed_number(text) {
        return Err(NumberFault::Brackets);
    }
    let (called, rest) = affix::leading_mark(text);
    let (bound, rest) = affix::bound(rest);
    let (leading_unit, rest) = affix::leading_currency(rest);
    let (sign, rest) = sign(rest);
    let length = digits::length(rest);
    let (number, rest) = rest.split_at_checked(length).ok_or(NumberFault::NotANumber)?;
    if number.is_empty() {
        return Err(NumberFault::NotANumber);
    }
    let figure = digits::value(number, column)?;
    let tail = affix::tail(rest)?;
    let mut notes: Vec<NumberNote> = figure.note.into_iter().collect();
    if sign == Sign::Plus {
        notes.push(NumberNote::PlusSign);
    }
    if figure.noise_dropped {
        notes.push(NumberNote::NoiseDropped);
    }
    let value = if sign == Sign::Minus { -figure.value } else { figure.value };
    Ok(NumberReading {
        value,
        bound,
        marks: called.into_iter().chain(tail.marks).collect(),
        unit: tail.unit.or(leading_unit),
        proves: figure.proves,
        notes,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Plus,
    Minus,
}

/// A sign, which counts only directly before a digit or a decimal mark: a lone dash stands for something missing.
fn sign(text: &str) -> (Sign, &str) {
    let mut characters = text.chars();
    let sign = match characters.next() {
        Some('+') => Sign::Plus,
        Some(c) if is_dash(c) => Sign::Minus,
        _ => return (Sign::None, text),
    };
    let rest = characters.as_str();
    if rest.starts_with(|c: char| c.is_ascii_digit() || c == ',' || c == '.') {
        (sign, rest)
    } else {
        (Sign::None, text)
    }
}

/// Characters without width, which come along from web pages.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests;
