//! Slips of the pen: figures whose digits are right and whose size is not, and letters that were typed for digits.

use rust_decimal::{Decimal, dec};

use crate::strategy::period_reading;

/// The usual slips are of a thousand; of several that fit, the first. Millions are euros for millions of euros.
const FACTORS: [Decimal; 8] = [
    dec!(0.001),
    dec!(1000),
    dec!(0.01),
    dec!(100),
    dec!(0.1),
    dec!(10),
    dec!(0.000001),
    dec!(1000000),
];

/// How many times what would fit a figure is, as `× 1000`, and what would fit: between `least` and `most`, were the
/// point elsewhere.
pub(crate) fn fitting(value: Decimal, least: Decimal, most: Decimal) -> Option<(String, Decimal)> {
    let (factor, fits) = FACTORS.into_iter().find_map(|factor| {
        let fits = value.checked_mul(factor).filter(|fits| (least..=most).contains(fits));
        fits.map(|fits| (factor, fits))
    })?;
    let size = Decimal::ONE.checked_div(factor)?.normalize();
    Some((format!("× {size}"), fits.normalize()))
}

/// The text with digits in place of the letters that look like them; `None` where it has none that
/// touch a digit, or has other letters.
pub(super) fn with_digits(text: &str) -> Option<String> {
    // Most figures are digits and a mark, and need no second look.
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    let digit = |c: char| match c {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    };
    let characters: Vec<char> = text.chars().collect();
    let is_number = |c: &char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let beside = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| characters.get(at));
        before.is_some_and(is_number) || characters.get(at + 1).is_some_and(is_number)
    };
    let mut found = false;
    for (at, c) in characters.iter().enumerate().filter(|(_, c)| c.is_alphabetic()) {
        if digit(*c).is_none() || !beside(at) {
            return None;
        }
        found = true;
    }
    found.then(|| characters.iter().map(|c| digit(*c).unwrap_or(*c)).collect())
}

/// A text that is no period for a letter that was typed for a digit, as the digits have it: `TP 2O22`.
pub(super) fn period_with_digits(text: &str) -> Option<String> {
    let is_word = |c: char| c.is_alphanumeric();
    let mut mended = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let same = |other: char| is_word(other) == is_word(c);
        let (part, after) = rest.split_at(rest.find(|other| !same(other)).unwrap_or(rest.len()));
        let is_slip = part.contains(|c: char| c.is_ascii_digit());
        mended.push_str(with_digits(part).filter(|_| is_slip).as_deref().unwrap_or(part));
        rest = after;
    }
    (mended != text.trim() && period_reading::read(&mended).is_ok()).then_some(mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_in_a_year_is_told_from_words_and_roman_numbers() {
        assert_eq!(period_with_digits("TP 2O22").as_deref(), Some("TP 2022"));
        assert_eq!(period_with_digits("202l").as_deref(), Some("2021"));
        assert_eq!(period_with_digits("l-8/2023").as_deref(), None);
        for other in ["2022/I", "TP22", "I/2023", "vuosi", "SO2", "2022 B"] {
            assert_eq!(period_with_digits(other), None, "{other}");
        }
    }
}
