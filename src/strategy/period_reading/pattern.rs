//! Numbers, words and signs in their order → a period.

use jiff::civil::Date;

use super::{PeriodFault, Token, YEARS};
use crate::strategy::Period;

/// The patterns of periods, kinds and marks set aside.
pub(super) fn period(tokens: &[Token]) -> Result<Period, PeriodFault> {
    use Token::{Dash, Dot, Half, Month, MonthMark, Number, Ordinal, Quarter, Slash};
    match *tokens {
        [Number(y, d)] => year(y, d).map(Period::Year),
        [Number(a, 4), Dash | Slash, Number(b, 4)] => Err(span(a, b)),
        [Number(a, 4), Dash, Number(b, 2)] if !(1..=12).contains(&b) => {
            Err(span(a, a / 100 * 100 + b))
        }
        [Number(a, 4), Slash, Number(b, 2)] => school_year_or_month(a, b),
        [Number(y, 4), Dash | Slash | MonthMark, Number(m, _)] => {
            Ok(Period::Month(year(y, 4)?, month(m)?))
        }
        [Number(m, 1..=2), Slash | Dot, Number(y, d)] => Ok(Period::Month(year(y, d)?, month(m)?)),
        [Number(a, 1..=2), Dash, Number(b, 1..=2), Slash, Number(y, d)]
        | [Number(a, 1..=2), Dash, Number(b, 1..=2), Number(y, d)] => months(a, b, year(y, d)?),
        [Number(y, 4), Dash, Number(m, 1..=2), Dash, Number(d, 1..=2)] => day(year(y, 4)?, m, d),
        [Number(y, 4), Slash, Number(a, 1..=2), Dash, Number(b, 1..=2)]
        | [Number(y, 4), Number(a, 1..=2), Dash, Number(b, 1..=2)] => months(a, b, year(y, 4)?),
        [Number(d, 1..=2), Dot, Number(m, 1..=2), Dot, Number(y, digits)] => {
            day(year(y, digits)?, m, d)
        }
        [Number(a, 1..=2), Slash, Number(b, 1..=2), Slash, Number(y, digits)] => {
            let y = year(y, digits)?;
            match (a <= 12, b <= 12) {
                (true, true) if a != b => Err(PeriodFault::Ambiguous),
                (_, true) => day(y, b, a),
                (_, false) => day(y, a, b),
            }
        }
        [Number(d, 1..=2), Month(m), Number(y, digits)]
        | [Number(d, 1..=2), Dot, Month(m), Number(y, digits)] => {
            day(year(y, digits)?, u32::from(m), d)
        }
        [Ordinal(n), Slash | Dash, Number(y, 4)] | [Number(y, 4), Slash | Dash, Ordinal(n)] => {
            match n {
                1 | 2 => Ok(Period::Half(year(y, 4)?, n)),
                // A Roman three is of quarters, and then one and two may have been of quarters too.
                _ => Err(PeriodFault::Ambiguous),
            }
        }
        _ if tokens.contains(&Half) => part(tokens, Half).and_then(|(n, y)| {
            if n <= 2 { Ok(Period::Half(y, n)) } else { Err(PeriodFault::NoSuchDay) }
        }),
        _ if tokens.contains(&Quarter) => part(tokens, Quarter).map(|(n, y)| Period::Quarter(y, n)),
        _ => worded(tokens),
    }
}

/// Months and seasons by name, and months by their first and last days.
fn worded(tokens: &[Token]) -> Result<Period, PeriodFault> {
    use Token::{Dash, Dot, Month, Number, Season, Slash};
    match *tokens {
        [Number(1, _), Dot, Number(first, 1..=2), Dot, Dash, ref last @ ..] => {
            days(first, last, None)
        }
        [Number(1, _), Dot, Number(first, 1..=2), Dot, Number(year, 4), Dash, ref last @ ..] => {
            days(first, last, Some(year))
        }
        [Month(a), Dash, Month(b), Number(y, d)]
        | [Month(a), Dash, Month(b), Slash, Number(y, d)]
        | [Number(y, d), Month(a), Dash, Month(b)] => {
            months(u32::from(a), u32::from(b), year(y, d)?)
        }
        [Month(m), Number(y, d)]
        | [Month(m), Slash | Dash, Number(y, d)]
        | [Number(y, d), Month(m)]
        | [Number(y, d), Slash | Dash, Month(m)] => Ok(Period::Month(year(y, d)?, m)),
        [Season(season), Number(y, d)]
        | [Season(season), Slash | Dash, Number(y, d)]
        | [Number(y, d), Season(season)]
        | [Number(y, d), Slash | Dash, Season(season)] => Ok(Period::Season(year(y, d)?, season)),
        _ => Err(PeriodFault::NotAPeriod),
    }
}

/// A half or quarter: its number and year in any order, signs disregarded.
fn part(tokens: &[Token], mark: Token) -> Result<(u8, i16), PeriodFault> {
    let mut number = None;
    let mut found = None;
    for token in tokens {
        match *token {
            Token::Number(y, 4) if found.is_none() => found = Some(year(y, 4)?),
            Token::Number(n, 1..=2) if number.is_none() => {
                number = Some(u8::try_from(n).unwrap_or(u8::MAX));
            }
            Token::Number(_, 2) => return Err(PeriodFault::ShortYear),
            Token::Ordinal(n) if number.is_none() => number = Some(n),
            Token::Slash | Token::Dash | Token::Dot => {}
            token if token == mark => {}
            _ => return Err(PeriodFault::NotAPeriod),
        }
    }
    match (number, found) {
        (Some(n @ 1..=4), Some(year)) => Ok((n, year)),
        (Some(_), Some(_)) => Err(PeriodFault::NoSuchDay),
        _ => Err(PeriodFault::NotAPeriod),
    }
}

fn year(number: u32, digits: usize) -> Result<i16, PeriodFault> {
    match digits {
        4 if YEARS.contains(&number) => Ok(short(number)),
        2 => Err(PeriodFault::ShortYear),
        5 if (32_874..=60_266).contains(&number) => Err(PeriodFault::Serial),
        _ => Err(PeriodFault::NotAPeriod),
    }
}

pub(super) fn short(year: u32) -> i16 {
    i16::try_from(year).unwrap_or(i16::MAX)
}

fn month(number: u32) -> Result<u8, PeriodFault> {
    u8::try_from(number).ok().filter(|month| (1..=12).contains(month)).ok_or(PeriodFault::NoSuchDay)
}

fn months(first: u32, last: u32, year: i16) -> Result<Period, PeriodFault> {
    let (first, last) = (month(first)?, month(last)?);
    match first.cmp(&last) {
        std::cmp::Ordering::Less => Ok(whole_year(Period::Months(year, first, last))),
        std::cmp::Ordering::Equal => Ok(Period::Month(year, first)),
        std::cmp::Ordering::Greater => Err(PeriodFault::NoSuchDay),
    }
}

/// From the first day of a month to the last of another: `1.1.–31.8.2023`.
fn days(first: u32, last: &[Token], same: Option<u32>) -> Result<Period, PeriodFault> {
    match period(last)? {
        Period::Day(day)
            if day == day.last_of_month()
                && same.is_none_or(|year| i16::try_from(year) == Ok(day.year())) =>
        {
            months(first, day.month().unsigned_abs().into(), day.year())
        }
        _ => Err(PeriodFault::NotAPeriod),
    }
}

fn day(year: i16, month: u32, day: u32) -> Result<Period, PeriodFault> {
    let narrow = |number: u32| i8::try_from(number).map_err(|_| PeriodFault::NoSuchDay);
    Date::new(year, narrow(month)?, narrow(day)?)
        .map(Period::Day)
        .map_err(|_| PeriodFault::NoSuchDay)
}

/// Two years, of which the later comes last.
fn span(first: u32, last: u32) -> PeriodFault {
    if YEARS.contains(&first) && YEARS.contains(&last) && first < last {
        PeriodFault::YearRange { first: short(first), last: short(last), kind: None }
    } else {
        PeriodFault::NotAPeriod
    }
}

/// `2022/23` is a school year, `2022/08` a month, `2010/11` either.
fn school_year_or_month(first: u32, second: u32) -> Result<Period, PeriodFault> {
    let follows = (first + 1) % 100 == second;
    match (follows, (1..=12).contains(&second)) {
        (true, true) => Err(PeriodFault::Ambiguous),
        (true, false) => Err(span(first, first + 1)),
        (false, _) => Ok(Period::Month(year(first, 4)?, month(second)?)),
    }
}

/// Twelve months are a year.
pub(super) fn whole_year(period: Period) -> Period {
    match period {
        Period::Months(year, 1, 12) => Period::Year(year),
        other => other,
    }
}
