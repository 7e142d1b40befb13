//! Periods of figures, and their place in time.

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::words::{Arguments, Value, Words, WordsError};

/// Half of a year as surveys name it; spring is counted as the first half, autumn as the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// January to June.
    Spring,
    /// July to December.
    Autumn,
}

/// What span of time, or which day, a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Period {
    /// A calendar year.
    Year(i16),
    /// A half of a year, 1 or 2.
    Half(i16, u8),
    /// The spring or autumn of a year.
    Season(i16, Season),
    /// A quarter, 1 to 4.
    Quarter(i16, u8),
    /// A month, 1 to 12.
    Month(i16, u8),
    /// Months of one year, first and last.
    Months(i16, u8, u8),
    /// The state on a day.
    Day(Date),
}

/// A point in time as a whole number of ticks, of which a month has [`Time::PER_MONTH`].
///
/// # Units
///
/// Months of 28 to 31 days all divide evenly, so that times are exact and quotients of time
/// differences are quotients of whole numbers. `years` is the `t` of the assessment: the end of 2022
/// is 2022.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i64);

impl Time {
    /// Ticks in a month: the least common multiple of 28, 29, 30 and 31.
    pub const PER_MONTH: i64 = 377_580;
    /// Ticks in a year.
    pub const PER_YEAR: i64 = 12 * Self::PER_MONTH;

    /// The moment when `months` months of `year` have passed.
    #[must_use]
    pub fn after_months(year: i16, months: u8) -> Self {
        Self((i64::from(year) - 1) * Self::PER_YEAR + i64::from(months) * Self::PER_MONTH)
    }

    /// The end of a day: its month's part counts by the month's own days.
    #[must_use]
    pub fn end_of(date: Date) -> Self {
        let whole = u8::try_from(date.month() - 1).unwrap_or(0);
        let part = i64::from(date.day()) * Self::PER_MONTH / i64::from(date.days_in_month());
        Self(Self::after_months(date.year(), whole).0 + part)
    }

    /// In years, for print: 1–8/2023 is 2022.667.
    #[must_use]
    pub fn years(self) -> rust_decimal::Decimal {
        rust_decimal::Decimal::from(self.0) / rust_decimal::Decimal::from(Self::PER_YEAR)
    }
}

impl Period {
    /// The year in which it lies.
    #[must_use]
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _)
            | Self::Months(year, _, _) => year,
            Self::Day(date) => date.year(),
        }
    }

    /// The first and last month that it covers.
    fn months(self) -> (u8, u8) {
        match self {
            Self::Year(_) => (1, 12),
            Self::Half(_, half) => (half * 6 - 5, half * 6),
            Self::Season(_, Season::Spring) => (1, 6),
            Self::Season(_, Season::Autumn) => (7, 12),
            Self::Quarter(_, quarter) => (quarter * 3 - 2, quarter * 3),
            Self::Month(_, month) => (month, month),
            Self::Months(_, first, last) => (first, last),
            Self::Day(date) => {
                let month = u8::try_from(date.month()).unwrap_or(1);
                (month, month)
            }
        }
    }

    /// Whether two periods are the same time, however they are named: autumn 2021 is the second half of 2021.
    #[must_use]
    pub fn is_same_time(self, other: Self) -> bool {
        let span = |period: Self| (period.time(), period.length_in_months());
        self == other || span(self) == span(other)
    }

    /// Its end as a point in time: the `t` of the assessment.
    #[must_use]
    pub fn time(self) -> Time {
        match self {
            Self::Day(date) => Time::end_of(date),
            _ => Time::after_months(self.year(), self.months().1),
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(date) => date,
            _ => first_of_month(self.year(), self.months().1).last_of_month(),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(date) => date,
            _ => first_of_month(self.year(), self.months().0),
        }
    }

    /// How many months it covers; a day covers none.
    #[must_use]
    pub fn length_in_months(self) -> u8 {
        if matches!(self, Self::Day(_)) {
            return 0;
        }
        let (first, last) = self.months();
        last + 1 - first
    }

    /// Whether it is a year's first months only, as `1–8/2023` is.
    #[must_use]
    pub fn is_partial_year(self) -> bool {
        matches!(self, Self::Months(_, first, last) if first == 1 && last < 12)
    }

    /// How it is written in a report: `2022`, `syksy 2021`, `1–8/2023`, `31.3.2024`.
    ///
    /// # Errors
    ///
    /// [`WordsError::Missing`] where the language lacks the word for a season.
    pub fn label(self, words: &Words) -> Result<String, WordsError> {
        Ok(match self {
            Self::Year(year) => year.to_string(),
            Self::Half(year, half) => format!("{year}/{}", if half == 1 { "I" } else { "II" }),
            Self::Season(year, Season::Spring) => format!("{} {year}", words.text("spring")?),
            Self::Season(year, Season::Autumn) => format!("{} {year}", words.text("autumn")?),
            Self::Quarter(year, quarter) => format!("Q{quarter}/{year}"),
            Self::Month(year, month) => format!("{month}/{year}"),
            Self::Months(year, first, last) => format!("{first}–{last}/{year}"),
            Self::Day(date) => words.date(date),
        })
    }

    /// How a sentence names it: `1. vuosipuolisko 2023`, `1–8/2023`; what no language has a phrase for, as
    /// [`Period::label`] has it.
    ///
    /// # Errors
    ///
    /// As [`Period::label`], and where the language lacks the phrase.
    pub fn phrase(self, words: &Words) -> Result<String, WordsError> {
        let (id, year, number) = match self {
            Self::Half(year, half) => ("phrase-half", year, half),
            Self::Quarter(year, quarter) => ("phrase-quarter", year, quarter),
            Self::Year(_)
            | Self::Season(..)
            | Self::Month(..)
            | Self::Months(..)
            | Self::Day(_) => {
                return self.label(words);
            }
        };
        let values = [
            ("year".to_owned(), year.to_string().into()),
            ("number".to_owned(), Value::Count(number.into())),
        ];
        words.format(id, &Arguments::from(values))
    }

    /// The period of a canonical writing, as [`fmt::Display`] gives it.
    #[must_use]
    pub fn from_canonical(text: &str) -> Option<Self> {
        let year: i16 = text.get(..4)?.parse().ok()?;
        let rest = text.get(4..)?;
        if rest.is_empty() {
            return Some(Self::Year(year));
        }
        let rest = rest.strip_prefix('-')?;
        let number = |text: &str| text.parse::<u8>().ok();
        let month = |text: &str| number(text).filter(|month| (1..=12).contains(month));
        match rest {
            "spring" => return Some(Self::Season(year, Season::Spring)),
            "autumn" => return Some(Self::Season(year, Season::Autumn)),
            _ => {}
        }
        if let Some(half) = rest.strip_prefix('H') {
            return number(half).filter(|half| (1..=2).contains(half)).map(|h| Self::Half(year, h));
        }
        if let Some(quarter) = rest.strip_prefix('Q') {
            let quarter = number(quarter).filter(|quarter| (1..=4).contains(quarter));
            return quarter.map(|quarter| Self::Quarter(year, quarter));
        }
        if let Some((first, last)) = rest.split_once('/') {
            let last = last.strip_prefix(text.get(..4)?)?.strip_prefix('-')?;
            let (first, last) = (month(first)?, month(last)?);
            return match first.cmp(&last) {
                Ordering::Less => Some(Self::Months(year, first, last)),
                Ordering::Equal => Some(Self::Month(year, first)),
                Ordering::Greater => None,
            };
        }
        match rest.split_once('-') {
            Some(_) => text.parse().ok().map(Self::Day),
            None => month(rest).map(|month| Self::Month(year, month)),
        }
    }
}

fn first_of_month(year: i16, month: u8) -> Date {
    let month = i8::try_from(month).unwrap_or(1);
    Date::new(year, month, 1).unwrap_or(Date::ZERO)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, Season::Spring) => write!(f, "{year:04}-spring"),
            Self::Season(year, Season::Autumn) => write!(f, "{year:04}-autumn"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Months(year, first, last) => {
                write!(f, "{year:04}-{first:02}/{year:04}-{last:02}")
            }
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::from_canonical(&text).ok_or_else(|| format!("`{text}` is no period"))
    }
}

impl Ord for Period {
    /// By end, then the shorter span last, then the writing, so that a year's figure follows its parts' order.
    fn cmp(&self, other: &Self) -> Ordering {
        // Most figures are of years, and figures are sorted often.
        if let (Self::Year(year), Self::Year(other)) = (self, other) {
            return year.cmp(other);
        }
        (self.time(), self.length_in_months())
            .cmp(&(other.time(), other.length_in_months()))
            .then_with(|| {
                if self == other {
                    Ordering::Equal
                } else {
                    self.to_string().cmp(&other.to_string())
                }
            })
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn times_are_the_ends_of_periods_in_years() {
        let years = |text: &str| Period::from_canonical(text).unwrap().time().years();
        assert_eq!(years("2022"), dec!(2022));
        assert_eq!(years("2022-H1"), dec!(2021.5));
        assert_eq!(years("2023-Q1"), dec!(2022.25));
        assert_eq!(years("2023-01/2023-08").round_dp(3), dec!(2022.667));
        assert_eq!(years("2022-12-31"), dec!(2022));
        assert_eq!(years("2022-spring"), dec!(2021.5));
    }

    #[test]
    fn canonical_writing_is_read_back() {
        for text in [
            "2022",
            "2022-H2",
            "2021-autumn",
            "2023-Q1",
            "2023-08",
            "2023-01/2023-08",
            "2024-03-31",
        ] {
            assert_eq!(Period::from_canonical(text).unwrap().to_string(), text);
        }
        assert_eq!(Period::from_canonical("2023-03/2023-03"), Some(Period::Month(2023, 3)));
        for bad in [
            "",
            "22",
            "2022-Q5",
            "2022-13",
            "2022-08/2022-01",
            "2022-01/2023-08",
            "2022-02-30",
            "äää",
            "202ä",
        ] {
            assert_eq!(Period::from_canonical(bad), None, "{bad}");
        }
    }
}
