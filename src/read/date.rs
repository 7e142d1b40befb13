//! Days as spreadsheet programs store them: a count of days, with the time as a fraction.

use jiff::civil::{Date, DateTime, date};
use jiff::{Span, ToSpan};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Seconds of a day.
const DAY: i64 = 86_400;

/// What day a serial number counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    /// Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was.
    Y1900,
    /// Day 0 is 1 January 1904.
    Y1904,
}

/// The day and time of a serial number, rounded to the second.
///
/// `None` for a time without a day (below 1 in the system of 1900), for the day that never was, and
/// for what lies beyond the year 9999.
pub(super) fn moment(serial: Decimal, epoch: Epoch) -> Option<DateTime> {
    let seconds = serial.checked_mul(Decimal::from(DAY))?.round().to_i64()?;
    let (day, second) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    let start = match epoch {
        Epoch::Y1900 if day < 1 || day == 60 => return None,
        Epoch::Y1900 if day < 60 => date(1899, 12, 31),
        Epoch::Y1900 => date(1899, 12, 30),
        Epoch::Y1904 if day < 0 => return None,
        Epoch::Y1904 => date(1904, 1, 1),
    };
    let span = Span::new().try_days(day).ok()?;
    let day: Date = start.checked_add(span).ok()?;
    day.to_datetime(jiff::civil::Time::midnight()).checked_add(second.seconds()).ok()
}

/// A day as a file writes it out: `2023-12-31`, `2023-12-31T08:30:00`.
pub(super) fn written(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let text = text.strip_suffix('Z').unwrap_or(text);
    text.parse::<DateTime>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(serial: &str, epoch: Epoch) -> Option<String> {
        moment(serial.parse().ok()?, epoch).map(|moment| moment.to_string())
    }

    #[test]
    fn serials_of_1900_keep_the_leap_year_that_never_was() {
        let cases = [
            ("0.5", None),
            ("1", Some("1900-01-01T00:00:00")),
            ("59", Some("1900-02-28T00:00:00")),
            ("60", None),
            ("61", Some("1900-03-01T00:00:00")),
            ("45291", Some("2023-12-31T00:00:00")),
            ("45291.99999999", Some("2024-01-01T00:00:00")),
            ("45016.354166666667", Some("2023-03-31T08:30:00")),
            ("2958465", Some("9999-12-31T00:00:00")),
            ("2958466", None),
            ("-1", None),
        ];
        for (serial, expected) in cases {
            assert_eq!(shown(serial, Epoch::Y1900).as_deref(), expected, "{serial}");
        }
    }

    #[test]
    fn serials_of_1904_begin_four_years_later() {
        assert_eq!(shown("0", Epoch::Y1904).as_deref(), Some("1904-01-01T00:00:00"));
        assert_eq!(shown("43829", Epoch::Y1904).as_deref(), Some("2023-12-31T00:00:00"));
    }

    #[test]
    fn written_days_may_have_a_time() {
        assert_eq!(
            written("2023-12-31").map(|d| d.to_string()).as_deref(),
            Some("2023-12-31T00:00:00")
        );
        assert_eq!(
            written("2023-12-31T08:30:00Z").map(|d| d.to_string()).as_deref(),
            Some("2023-12-31T08:30:00")
        );
        assert_eq!(written("31.12.2023"), None);
    }
}
