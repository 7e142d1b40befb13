//! Numbers as a language writes them.

use std::str::FromStr;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as IcuDecimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Language;

/// U+00A0, which keeps a number and its unit on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// The minus sign of typography, U+2212.
pub(super) const MINUS: &str = "\u{2212}";

/// A decimal as JSON and CSV write it: a point, no grouping, a hyphen for minus.
#[must_use]
pub fn plain(value: Decimal) -> String {
    value.to_string()
}

/// Writes figures in one language; made once a bundle, for loading the locale takes time.
pub(super) struct NumberWriter {
    formatter: Option<DecimalFormatter>,
}

impl NumberWriter {
    pub(super) fn new(language: Language) -> Self {
        let tag = match language {
            Language::Fi => "fi-FI",
            Language::Sv => "sv-FI",
            Language::En => "en-GB",
        };
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Always);
        let formatter = tag
            .parse::<Locale>()
            .ok()
            .and_then(|locale| DecimalFormatter::try_new(locale.into(), options).ok());
        Self { formatter }
    }

    /// `value` rounded half to even to `decimals` places, or with all its own where `None`.
    pub(super) fn write(&self, value: Decimal, decimals: Option<u32>) -> String {
        let rounded = match decimals {
            Some(places) => {
                let mut rounded =
                    value.round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven);
                rounded.rescale(places);
                rounded
            }
            None => value.normalize(),
        };
        let negative = rounded.is_sign_negative() && !rounded.is_zero();
        let digits = rounded.abs().to_string();
        let written = match (&self.formatter, IcuDecimal::from_str(&digits)) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => digits,
        };
        if negative { format!("{MINUS}{written}") } else { written }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: Language, value: &str, decimals: Option<u32>) -> String {
        NumberWriter::new(language).write(value.parse().unwrap(), decimals)
    }

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        assert_eq!(written(Language::Fi, "-1234567.5", None), "\u{2212}1\u{a0}234\u{a0}567,5");
        assert_eq!(written(Language::Sv, "2637", None), "2\u{a0}637");
        assert_eq!(written(Language::En, "1234.5", None), "1,234.5");
    }

    #[test]
    fn rounding_is_half_to_even_and_keeps_the_asked_places() {
        assert_eq!(written(Language::Fi, "2.5", Some(0)), "2");
        assert_eq!(written(Language::Fi, "3.5", Some(0)), "4");
        assert_eq!(written(Language::Fi, "7", Some(1)), "7,0");
        assert_eq!(written(Language::Fi, "-0.04", Some(1)), "0,0");
    }
}
