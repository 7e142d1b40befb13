//! The usual writing: digits, one decimal mark at most, nothing beside them.
//!
//! Nearly every figure of a return is written so. It is read here without a copy; all else, and all
//! that has two readings, is for the reading that knows every writing.

use rust_decimal::Decimal;

use super::{Bound, NumberReading};
use crate::notation::DecimalMark;

/// Digits that are certainly none of a program's noise.
const MOST_DIGITS: usize = 15;

/// The number that `text` is in the usual writing, where `column` agrees with its mark.
pub(super) fn read(text: &str, column: Option<DecimalMark>) -> Option<NumberReading> {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let mut mantissa: i64 = 0;
    let mut mark = None;
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => mantissa = mantissa * 10 + i64::from(byte - b'0'),
            b',' if mark.is_none() => mark = Some((at, DecimalMark::Comma)),
            b'.' if mark.is_none() => mark = Some((at, DecimalMark::Point)),
            _ => return None,
        }
    }
    let decimals = mark.map_or(0, |(at, _)| digits.len() - at - 1);
    if let Some((at, mark)) = mark {
        let could_group = decimals == 3 && at <= 3 && digits.first() != Some(&b'0');
        if at == 0 || decimals == 0 || could_group || column.is_some_and(|known| known != mark) {
            return None;
        }
    }
    let is_negative = digits.len() < text.len();
    if digits.is_empty() || (is_negative && mantissa == 0) {
        return None;
    }
    let value = Decimal::new(mantissa, u32::try_from(decimals).ok()?);
    Some(NumberReading {
        value: if is_negative { -value } else { value },
        bound: Bound::Exact,
        marks: Vec::new(),
        unit: None,
        proves: mark.map(|(_, mark)| mark),
        notes: Vec::new(),
    })
}
