//! What is to be told of one cell where a figure is due.

use rust_decimal::{Decimal, dec};

use super::slip;
use crate::finding::{
    AMBIGUOUS_NUMBER, BAD_GROUPING, Code, DATE_FOR_NUMBER, FORMULA_AS_TEXT, LETTER_IN_NUMBER,
    NOT_A_NUMBER, NUMBER_IN_BRACKETS, NUMBER_IN_SENTENCE, NUMBER_RANGE, SCIENTIFIC_NOTATION,
    SEVERAL_FIGURES, SPREADSHEET_ERROR, TIME_FOR_NUMBER, TOO_MANY_DIGITS,
};
use crate::notation::number;
use crate::notation::{DecimalMark, NumberFault};
use crate::read::Clock;
use crate::strategy::typed_before_day;

/// Something to be told of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    pub(super) code: &'static Code,
    pub(super) found: String,
    pub(super) expected: Option<String>,
    pub(super) near: Option<String>,
    pub(super) texts: Vec<(&'static str, String)>,
    pub(super) numbers: Vec<(&'static str, Decimal)>,
}

impl Remark {
    pub(super) fn new(code: &'static Code, found: impl Into<String>) -> Self {
        Self {
            code,
            found: found.into(),
            expected: None,
            near: None,
            texts: Vec::new(),
            numbers: Vec::new(),
        }
    }

    pub(super) fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    pub(super) fn near(mut self, near: Option<&str>) -> Self {
        self.near = near.map(str::to_owned);
        self
    }

    pub(super) fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.texts.push((name, value.into()));
        self
    }

    /// A number, which each language writes in its own way.
    pub(super) fn number(mut self, name: &'static str, value: Decimal) -> Self {
        self.numbers.push((name, value));
        self
    }
}

/// A formula that the spreadsheet program kept as text, or letters typed for digits: `9l2`, `36O`.
pub(super) fn slip_of_typing(text: &str, mark: Option<DecimalMark>) -> Option<Remark> {
    let text = text.trim();
    let formula = text.strip_prefix('=').unwrap_or_default();
    if formula.contains(|c: char| c.is_ascii_digit() || c == '(') {
        return Some(Remark::new(&FORMULA_AS_TEXT, text));
    }
    let digits = slip::with_digits(text)?;
    number::read(&digits, mark)
        .is_ok()
        .then(|| Remark::new(&LETTER_IN_NUMBER, text).near(Some(&digits)))
}

/// What is to be told of a time where a figure is due: a spreadsheet program may have made it of what was typed, or
/// its sender writes sixtieths so.
pub(super) fn time_for_number(shown: &str) -> Option<Remark> {
    let clock = Clock::of_text(shown)?;
    // Without hours, `0:06:54` is six minutes and fifty-four seconds.
    let (whole, sixtieths, seconds) = match clock {
        Clock { hours: 0, minutes, seconds } if seconds > 0 => (minutes, seconds, 0),
        Clock { hours, minutes, seconds } => (hours, minutes, seconds),
    };
    let (whole, parts) = (Decimal::from(whole), Decimal::from(sixtieths * 60 + seconds));
    let typed = whole + Decimal::new(sixtieths.into(), 2);
    let sixtieths = whole + parts.checked_div(dec!(3600))?.round_dp(4).normalize();
    let remark = Remark::new(&TIME_FOR_NUMBER, shown.trim());
    Some(remark.number("typed", typed).number("sixtieths", sixtieths))
}

/// What is to be told of a text that is no number.
pub(super) fn remark_of(fault: &NumberFault, text: &str, unit: &str) -> Remark {
    let found = text.trim();
    if let Some(typed) = typed_before_day(found) {
        return Remark::new(&DATE_FOR_NUMBER, found).expected(typed);
    }
    if let Some(remark) = time_for_number(found) {
        return remark;
    }
    let code = match fault {
        NumberFault::Ambiguous { decimal, grouped } => {
            return Remark::new(&AMBIGUOUS_NUMBER, found)
                .number("decimal", *decimal)
                .number("grouped", *grouped);
        }
        NumberFault::Empty | NumberFault::NotANumber => &NOT_A_NUMBER,
        NumberFault::Sentence => &NUMBER_IN_SENTENCE,
        NumberFault::Range => &NUMBER_RANGE,
        NumberFault::Several => &SEVERAL_FIGURES,
        NumberFault::Grouping | NumberFault::ManyMarks => &BAD_GROUPING,
        NumberFault::Date => {
            let typed: Vec<&str> = found.split('.').take(2).collect();
            return Remark::new(&DATE_FOR_NUMBER, found).expected(typed.join("."));
        }
        NumberFault::Scientific => &SCIENTIFIC_NOTATION,
        NumberFault::Brackets => &NUMBER_IN_BRACKETS,
        NumberFault::ErrorText => &SPREADSHEET_ERROR,
        NumberFault::TooLong => &TOO_MANY_DIGITS,
    };
    Remark::new(code, found).expected(unit)
}
