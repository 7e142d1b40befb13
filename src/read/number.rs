//! A stored number's digits as a decimal.

use rust_decimal::Decimal;

/// Digits that a spreadsheet program keeps; what stands beyond is noise of binary fractions.
const SIGNIFICANT: u32 = 15;
/// Decimal places that a [`Decimal`] can have.
const MOST_PLACES: i32 = 28;

/// The decimal that `digits` (`-12.5`, `7.0000000000000009`, `1.5E-3`) writes, times ten to the
/// power of `shift`, with the floating noise beyond fifteen significant digits dropped.
///
/// `None` where it is no number, or one beyond 7.9 · 10²⁸.
pub(super) fn decimal(digits: &str, shift: i32) -> Option<Decimal> {
    let digits = digits.trim();
    let (negative, unsigned) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (number, places) = significant(mantissa)?;
    let places = places.checked_sub(exponent)?.checked_sub(shift)?;
    let number = if negative { -number } else { number };
    scaled(number, places)
}

/// The decimal nearest to `value`; `None` where that is not finite or beyond the range.
pub(super) fn decimal_from_f64(value: f64, shift: i32) -> Option<Decimal> {
    // The shortest digits that give the same binary value.
    decimal(&format!("{value:e}"), shift)
}

/// The first fifteen significant digits, rounded half to even, as a whole number and its decimal places.
fn significant(mantissa: &str) -> Option<(i64, i32)> {
    let mut number: i64 = 0;
    let mut count = 0;
    let mut places: i32 = 0;
    let mut after_point = false;
    let mut any = false;
    // The first digit dropped, and whether anything but zeros follows it.
    let mut dropped: Option<(u8, bool)> = None;
    for byte in mantissa.bytes() {
        match byte {
            b'.' if !after_point => {
                after_point = true;
                continue;
            }
            b'0'..=b'9' => {}
            _ => return None,
        }
        any = true;
        let digit = byte - b'0';
        if count < SIGNIFICANT {
            number = number * 10 + i64::from(digit);
            count += u32::from(number != 0);
            places += i32::from(after_point);
        } else {
            places -= i32::from(!after_point);
            dropped = match dropped {
                None => Some((digit, false)),
                Some((first, more)) => Some((first, more || digit != 0)),
            };
        }
    }
    if let Some((first, more)) = dropped {
        let up = first > 5 || (first == 5 && (more || number % 2 == 1));
        number += i64::from(up);
    }
    any.then_some((number, places))
}

fn scaled(mut number: i64, mut places: i32) -> Option<Decimal> {
    if number == 0 {
        return Some(Decimal::ZERO);
    }
    while number % 10 == 0 {
        number /= 10;
        places -= 1;
    }
    if places <= 0 {
        let power = 10_i128.checked_pow(u32::try_from(-places).ok()?)?;
        let whole = i128::from(number).checked_mul(power)?;
        return Decimal::try_from_i128_with_scale(whole, 0).ok();
    }
    if places > MOST_PLACES {
        let power = u32::try_from(places - MOST_PLACES).ok()?;
        // A figure smaller than the last place that a decimal has is zero.
        let Some(unit) = 10_i64.checked_pow(power) else {
            return Some(Decimal::ZERO);
        };
        number = (number / (unit / 10) + 5 * number.signum()) / 10;
        places = MOST_PLACES;
        if number == 0 {
            return Some(Decimal::ZERO);
        }
    }
    Decimal::try_new(number, u32::try_from(places).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(digits: &str) -> Option<String> {
        decimal(digits, 0).map(|value| value.to_string())
    }

    #[test]
    fn digits_are_kept_and_noise_beyond_fifteen_is_dropped() {
        let cases = [
            ("0", "0"),
            ("-0", "0"),
            ("2637", "2637"),
            ("-12.50", "-12.5"),
            ("7.0000000000000009", "7"),
            ("0.30000000000000004", "0.3"),
            ("0.54200000000000004", "0.542"),
            ("99.999999999999986", "100"),
            ("1.5E-3", "0.0015"),
            ("1.2345E+3", "1234.5"),
            ("5.5511151231257827E-17", "0.0000000000000000555111512313"),
            ("1E-40", "0"),
            ("123456789012345678", "123456789012346000"),
            ("1E+28", "10000000000000000000000000000"),
        ];
        for (digits, expected) in cases {
            assert_eq!(written(digits).as_deref(), Some(expected), "{digits}");
        }
    }

    #[test]
    fn what_is_no_number_or_beyond_the_range_is_refused() {
        for digits in
            ["", ".", "-", "1.2.3", "abc", "1E+29", "1E999999999999", "NaN", "inf", "1e-2147483648"]
        {
            assert_eq!(written(digits), None, "{digits}");
        }
    }

    #[test]
    fn a_share_becomes_its_percent_exactly() {
        assert_eq!(
            decimal("0.54200000000000004", 2).map(|v| v.to_string()).as_deref(),
            Some("54.2")
        );
        assert_eq!(decimal_from_f64(0.07, 2).map(|v| v.to_string()).as_deref(), Some("7"));
        assert_eq!(decimal_from_f64(f64::NAN, 0), None);
    }
}
