//! Times as spreadsheet programs keep them: a fraction of a day, or in .ods a length such as `PT07H06M00S`.

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, dec};

/// A time of day or a length of time, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Hours, which may be more than a day's.
    pub hours: u32,
    /// Minutes below sixty.
    pub minutes: u32,
    /// Seconds below sixty.
    pub seconds: u32,
}

impl Clock {
    /// The time that a part of a day is; `None` before midnight.
    pub(super) fn of_days(days: Decimal) -> Option<Self> {
        let seconds = days.checked_mul(dec!(86400))?.round().to_u32()?;
        Some(Self { hours: seconds / 3600, minutes: seconds / 60 % 60, seconds: seconds % 60 })
    }

    /// A length of time as a file writes it out: `PT07H06M00S`, with parts of a second or without.
    pub(super) fn of_length(text: &str) -> Option<Self> {
        let (hours, rest) = text.trim().strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
        Self::of_parts(hours, minutes, seconds)
    }

    /// The time that a text shows: `7:06`, `07:06:30`; `None` where it shows none.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let (hours, rest) = text.trim().split_once(':')?;
        let (minutes, seconds) = rest.split_once(':').unwrap_or((rest, "00"));
        let are_two = minutes.len() == 2 && seconds.len() == 2;
        Self::of_parts(hours, minutes, seconds).filter(|_| are_two && hours.len() <= 3)
    }

    fn of_parts(hours: &str, minutes: &str, seconds: &str) -> Option<Self> {
        let part = |text: &str| {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| is_number)
        };
        let below_sixty = |text: &str| part(text).filter(|part| *part < 60);
        Some(Self {
            hours: part(hours)?,
            minutes: below_sixty(minutes)?,
            seconds: below_sixty(seconds)?,
        })
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.hours, self.minutes)?;
        if self.seconds > 0 { write!(f, ":{:02}", self.seconds) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_the_same_however_a_file_keeps_it() {
        let shown = |clock: Option<Clock>| clock.map(|clock| clock.to_string());
        let seven = Some("7:06".to_owned());
        assert_eq!(shown(Clock::of_days(dec!(0.295833333333333))), seven);
        assert_eq!(shown(Clock::of_length("PT07H06M00S")), seven);
        assert_eq!(shown(Clock::of_length("PT07H06M00.000000000S")), seven);
        assert_eq!(shown(Clock::of_text("07:06")), seven);
        assert_eq!(shown(Clock::of_text("7:06:30")).as_deref(), Some("7:06:30"));
        assert_eq!(shown(Clock::of_days(dec!(1.25))).as_deref(), Some("30:00"));
    }

    #[test]
    fn what_shows_no_time_is_none() {
        for text in ["7:6", "7:66", "1:20 000", "7", ":06", "7:06:3", "+7:06", "2023:06:07:08"] {
            assert_eq!(Clock::of_text(text), None, "{text}");
        }
        assert_eq!(Clock::of_length("P1D"), None);
        assert_eq!(Clock::of_days(dec!(-0.5)), None);
    }
}
