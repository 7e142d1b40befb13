//! Periods as people write them → [`Period`], with the kind of figure that is written beside them.
//!
//! `TP 2022`, `1–8/2023`, `tammi–elokuu 2023`, `syksy 2021`, `31.3.2024`, `2023*`. The text is taken
//! apart into words, numbers and signs; kinds and marks are set aside; what is left must be one of the
//! patterns of [`pattern`], or it is refused.

use jiff::civil::Date;

use super::period_words::{self, Word};
use super::{Period, Season};
use crate::notation::finality::Finality;

mod pattern;

use pattern::{short, whole_year};

/// Years that are believed to be years.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// A kind of figure, as a word or code names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KindWord {
    /// TP, toteuma, utfall, bokslut.
    Actual,
    /// ENN, ennuste, prognos.
    Forecast,
    /// TA, talousarvio, budget.
    Budget,
    /// TS, taloussuunnitelma, ekonomiplan.
    Plan,
    /// Tavoite, mål.
    Target,
}

impl KindWord {
    /// The kind that a cell of a kind column, or a heading without a year, names.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let key = crate::notation::label::normalised(text);
        period_words::kind(key.trim_end_matches('.'))
    }
}

/// By what a period is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkedBy {
    /// A word for it.
    Word,
    /// A star alone: what that means, a legend may say.
    Star,
}

/// A period as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodReading {
    /// The period.
    pub period: Period,
    /// The kind written beside it.
    pub kind: Option<KindWord>,
    /// Marked as not final: `2023*`, `ennakko`.
    pub preliminary: Option<MarkedBy>,
    /// Marked as an estimate: `arvio`, `est.`
    pub estimate: bool,
    /// A target that holds from the period on: `Vuositavoite 2023 alkaen`.
    pub onwards: bool,
}

/// Why a text is not taken as a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodFault {
    /// Nothing but spaces.
    #[error("empty")]
    Empty,
    /// It is none of the known writings.
    #[error("not a period")]
    NotAPeriod,
    /// Several years: `2022–2023`.
    #[error("a span of years, {first} to {last}")]
    YearRange {
        /// The first year.
        first: i16,
        /// The last year.
        last: i16,
        /// The kind written beside it.
        kind: Option<KindWord>,
    },
    /// The year has two digits.
    #[error("the year has two digits")]
    ShortYear,
    /// It has two readings: `3/4/2024`, `2022/III`.
    #[error("more than one reading")]
    Ambiguous,
    /// There is no such month, quarter or day.
    #[error("no such month or day")]
    NoSuchDay,
    /// A day as a spreadsheet program counts them: 44927.
    #[error("the number of a day")]
    Serial,
    /// A year in a cell that is formatted as a day: 2021 is shown as 13.7.1905.
    #[error("the year {0} shown as a day")]
    YearAsDay(i16),
}

/// Reads a period out of text.
///
/// # Errors
///
/// A [`PeriodFault`] where the text is no period, or has more than one reading.
pub fn read(text: &str) -> Result<PeriodReading, PeriodFault> {
    if text.trim().is_empty() {
        return Err(PeriodFault::Empty);
    }
    // The program's own writing comes first: it is exact, and it is what forms and exports hold.
    if let Some(period) = canonical(text.trim()) {
        return Ok(plain(period));
    }
    let mut parts = Parts::default();
    tokenise(text, &mut parts)?;
    if parts.onwards && parts.kind != Some(KindWord::Target) {
        return Err(PeriodFault::NotAPeriod);
    }
    let period = pattern::period(&parts.tokens).map_err(|fault| match fault {
        PeriodFault::YearRange { first, last, .. } => {
            PeriodFault::YearRange { first, last, kind: parts.kind }
        }
        fault => fault,
    })?;
    Ok(PeriodReading {
        period,
        kind: parts.kind,
        preliminary: parts.preliminary,
        estimate: parts.estimate,
        onwards: parts.onwards,
    })
}

/// Whether a word, in lower case, is one that periods are written with and that says something of them; that a figure
/// is final or revised says nothing.
#[must_use]
pub fn is_known(word: &str) -> bool {
    let nothing = [Word::Called(Finality::Revised), Word::Called(Finality::Final)];
    period_words::word(word).is_some_and(|word| !nothing.contains(&word))
}

/// Whether a text that cannot be read is nearly a period: a year with a digit too many or too few, or a good one beside
/// a misspelt word of periods, and nothing else.
#[must_use]
pub fn is_nearly(text: &str) -> bool {
    let is_sign =
        |c: char| c.is_whitespace() || "./()*:".contains(c) || crate::notation::is_dash(c);
    if text.chars().any(|c| !c.is_alphanumeric() && !is_sign(c)) {
        return false;
    }
    let mut has_year = false;
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let are_known = words.map(str::to_lowercase).all(|word| {
        if !word.contains(|c: char| c.is_ascii_digit()) {
            return period_words::word(&word).is_some() || period_words::is_near(&word);
        }
        let digits = word.replace('o', "0").replace(['l', 'i'], "1");
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        let begins = digits.starts_with("19") || digits.starts_with("20");
        has_year |= is_number && begins && (3..=5).contains(&digits.len());
        is_number && digits.len() <= 5
            || period_words::word(word.trim_matches(|c: char| c.is_ascii_digit())).is_some()
    });
    are_known && has_year
}

/// Reads a number cell: a year, if it looks like one.
///
/// # Errors
///
/// [`PeriodFault::Serial`] where it is the number of a day of this age, else [`PeriodFault::NotAPeriod`].
pub fn read_number(number: i64) -> Result<PeriodReading, PeriodFault> {
    match u32::try_from(number) {
        Ok(year) if YEARS.contains(&year) => Ok(plain(Period::Year(short(year)))),
        // 1.1.1990 to 31.12.2064 as spreadsheet programs number days.
        Ok(day) if (32_874..=60_266).contains(&day) => Err(PeriodFault::Serial),
        _ => Err(PeriodFault::NotAPeriod),
    }
}

/// The year that a day is as a number, where its format shows no such day: nobody reports of days this old.
#[must_use]
pub fn year_of_day(date: Date, format: Option<&str>) -> Option<i16> {
    let (day_shown, ..) = format.map_or((true, true, true), shown_parts);
    let begin = jiff::civil::date(1899, 12, 30);
    let number = date.since(begin).ok().map(|span| span.get_days())?;
    let is_year = u32::try_from(number).is_ok_and(|number| YEARS.contains(&number));
    i16::try_from(number).ok().filter(|_| is_year && day_shown)
}

/// Reads a date cell by what its number format shows: `mmm yyyy` is a month, `yyyy` a year.
#[must_use]
pub fn read_date(date: Date, format: Option<&str>) -> PeriodReading {
    let month = u8::try_from(date.month()).unwrap_or(1);
    let (day_shown, month_shown, year_shown) = format.map_or((true, true, true), shown_parts);
    let period = match (day_shown, month_shown, year_shown) {
        (false, true, true) => Period::Month(date.year(), month),
        (false, false, true) => Period::Year(date.year()),
        _ => Period::Day(date),
    };
    plain(period)
}

/// Whether a number format shows the day, the month and the year (`p`, `k` and `v` in Finnish).
fn shown_parts(format: &str) -> (bool, bool, bool) {
    let (mut day, mut month, mut year) = (false, false, false);
    let mut quoted = false;
    let mut bracketed = false;
    for c in format.to_lowercase().chars() {
        match c {
            '"' => quoted = !quoted,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if quoted || bracketed => {}
            'd' | 'p' => day = true,
            'm' | 'k' => month = true,
            'y' | 'v' | 'å' => year = true,
            _ => {}
        }
    }
    (day, month, year)
}

fn plain(period: Period) -> PeriodReading {
    PeriodReading { period, kind: None, preliminary: None, estimate: false, onwards: false }
}

/// The program's own writing, and the ISO-like interval of its exports, `2023-01/2023-08`.
fn canonical(text: &str) -> Option<Period> {
    let by_year =
        |period: Period| YEARS.contains(&u32::try_from(period.year()).ok()?).then_some(period);
    if let Some(period) = Period::from_canonical(text) {
        return by_year(whole_year(period));
    }
    let (first, last) = text.split_once('/')?;
    match (Period::from_canonical(first)?, Period::from_canonical(last)?) {
        (Period::Month(year, from), Period::Month(same, to)) if year == same && from < to => {
            by_year(whole_year(Period::Months(year, from, to)))
        }
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// A number with how many digits it was written.
    Number(u32, usize),
    Month(u8),
    Season(Season),
    Half,
    Quarter,
    MonthMark,
    Ordinal(u8),
    Slash,
    Dash,
    Dot,
}

#[derive(Debug, Default)]
struct Parts {
    tokens: Vec<Token>,
    kind: Option<KindWord>,
    preliminary: Option<MarkedBy>,
    estimate: bool,
    onwards: bool,
}

/// Takes the text apart; kinds, marks and words that say nothing are set aside.
fn tokenise(text: &str, parts: &mut Parts) -> Result<(), PeriodFault> {
    let mut rest = text;
    let mut after_word = false;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_ascii_digit() {
            let length = run(rest, |c| c.is_ascii_digit());
            let digits = rest.get(..length).unwrap_or_default();
            let number = digits.parse().map_err(|_| PeriodFault::NotAPeriod)?;
            parts.tokens.push(Token::Number(number, length));
            after_word = false;
            length
        } else if c.is_alphabetic() || c == '\u{ad}' {
            let length = run(rest, |c| c.is_alphabetic() || c == '\u{ad}');
            let letters = rest.get(..length).unwrap_or_default();
            parts.take_word(&letters.replace('\u{ad}', "").to_lowercase())?;
            after_word = true;
            length
        } else {
            parts.take_sign(c, after_word)?;
            c.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    parts.drop_signs_at_the_edges();
    Ok(())
}

/// How many bytes at the beginning of `text` satisfy `belongs`.
fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

impl Parts {
    fn take_word(&mut self, word: &str) -> Result<(), PeriodFault> {
        let token = match period_words::word(word).ok_or(PeriodFault::NotAPeriod)? {
            Word::Month(month) => Token::Month(month),
            Word::Season(season) => Token::Season(season),
            Word::Half => Token::Half,
            Word::Quarter => Token::Quarter,
            Word::MonthMark => Token::MonthMark,
            Word::Ordinal(number) => Token::Ordinal(number),
            Word::Kind(kind) if self.kind.is_none_or(|other| other == kind) => {
                self.kind = Some(kind);
                return Ok(());
            }
            Word::Kind(_) => return Err(PeriodFault::NotAPeriod),
            Word::Called(says) => {
                if says == Finality::Preliminary {
                    self.preliminary = Some(MarkedBy::Word);
                }
                self.estimate |= says == Finality::Estimate;
                return Ok(());
            }
            Word::From => {
                self.onwards = true;
                return Ok(());
            }
            // `2024/V` is no quarter, and its V does not say *vuosi*.
            Word::Noise if self.tokens.last() == Some(&Token::Slash) => {
                return Err(PeriodFault::NotAPeriod);
            }
            Word::Noise => return Ok(()),
        };
        self.tokens.push(token);
        Ok(())
    }

    /// A point after a word belongs to the word: `v. 2023`, `jan. 2023`, `enn. 2023`.
    fn take_sign(&mut self, c: char, after_word: bool) -> Result<(), PeriodFault> {
        match c {
            '/' if after_word && self.says_nothing() => return Err(PeriodFault::NotAPeriod),
            '/' => self.tokens.push(Token::Slash),
            '.' if after_word => {}
            '.' => self.tokens.push(Token::Dot),
            '*' => self.preliminary = self.preliminary.or(Some(MarkedBy::Star)),
            '(' | ')' | '[' | ']' | ',' | ':' | '\'' | '¹' | '²' | '³' => {}
            c if crate::notation::is_dash(c) => self.tokens.push(Token::Dash),
            c if c.is_whitespace() || crate::notation::is_space(c) => {}
            _ => return Err(PeriodFault::NotAPeriod),
        }
        Ok(())
    }

    /// Whether no word of those so far told anything.
    fn says_nothing(&self) -> bool {
        let marked = self.preliminary.is_some() || self.estimate || self.onwards;
        self.tokens.is_empty() && self.kind.is_none() && !marked
    }

    /// Signs that stood between a word set aside and the rest: `TP-2022`, `2022/ennuste`.
    fn drop_signs_at_the_edges(&mut self) {
        let sign = |token: &Token| matches!(token, Token::Slash | Token::Dash | Token::Dot);
        while self.tokens.last().is_some_and(sign) {
            self.tokens.pop();
        }
        let leading = self.tokens.iter().take_while(|token| sign(token)).count();
        self.tokens.drain(..leading);
    }
}

#[cfg(test)]
mod tests;
