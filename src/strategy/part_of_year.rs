//! Texts that say of a figure that it is of the first months of a year, or counted from its beginning.
//!
//! `1–8/2023`, `tammi–elokuulta`, `1.1.–31.8.`, `per 31.8.2023`, `elokuun loppuun mennessä`, `vuoden alusta`. Only what
//! begins in January is looked for: other months in a note tell when something was done more often than what
//! a figure is of.

use super::Period;
use super::period_words::{self, Word};
use crate::notation::lower;

/// A text of more words is a story, of which no single part can be taken for the whole.
const WORDS: usize = 16;

/// The first months of a year, as a text names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartOfYear {
    /// The year, where the text names one.
    pub year: Option<i16>,
    /// The last month, 1 to 11.
    pub last: u8,
    /// Whether the text names the day up to which it was counted, rather than the months.
    pub is_day: bool,
}

impl PartOfYear {
    /// What a text says; `None` where it says nothing of the kind, or says it of a whole year or of a survey.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let lower = lower(text);
        if names_time(&lower) { Self::read_whole(&lower) } else { None }
    }

    /// As [`PartOfYear::read`], of a text in lower case that names a time.
    fn read_whole(lower: &str) -> Option<Self> {
        let tokens = tokens(lower);
        let words = tokens.iter().filter(|token| matches!(token, Token::Word(_) | Token::Month(_)));
        if words.count() > WORDS {
            return None;
        }
        let found = (0..tokens.len()).find_map(|at| months(tokens.get(at..)?));
        let found = found
            .or_else(|| bare(&tokens))
            .or_else(|| (0..tokens.len()).find_map(|at| up_to(tokens.get(at..)?)))?;
        // Looked for last: few texts come so far.
        if OTHERS.iter().any(|other| lower.contains(other)) {
            return None;
        }
        let year = found.year.or_else(|| only_year(&tokens));
        (1..12).contains(&found.last).then_some(Self { year, ..found })
    }

    /// The months of `year` that it names.
    #[must_use]
    pub fn months_of(self, year: i16) -> Period {
        match self.last {
            1 => Period::Month(year, 1),
            last => Period::Months(year, 1, last),
        }
    }
}

/// Whether a text says that figures are counted from the beginning of the year.
#[must_use]
pub fn counts_from_january(text: &str) -> bool {
    accumulates(&lower(text))
}

fn accumulates(lower: &str) -> bool {
    names_beginning(lower)
        && (CUMULATIVE.iter().any(|word| lower.contains(word))
            || lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "ytd"))
}

/// Whether a text may say what [`PartOfYear::read`] and [`counts_from_january`] look for. Nearly all notes of a long
/// return do not, and a look at their words takes a fraction of the time of reading them.
#[must_use]
pub fn may_tell_months(text: &str) -> bool {
    let lower = lower(text);
    names_time(&lower) || names_beginning(&lower)
}

/// Whether a text in lower case has a number of one or two digits, or a month: all that is a part of a year has.
fn names_time(lower: &str) -> bool {
    let is_digit = u8::is_ascii_digit;
    let mut runs = lower.as_bytes().chunk_by(|one, next| is_digit(one) == is_digit(next));
    runs.any(|run| run.len() < 3 && run.first().is_some_and(is_digit))
        || lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.len() > 2)
            .any(|word| matches!(period_words::word(word), Some(Word::Month(_))))
}

/// Whether a text in lower case has a part that all of [`CUMULATIVE`] and `ytd` have one of.
fn names_beginning(lower: &str) -> bool {
    let parts = ["vuoden alusta", "alkuvuode", "umul", "år", "year", "ytd"];
    // One look at each letter is enough, since few begin any of them.
    lower.char_indices().any(|(at, letter)| {
        matches!(letter, 'v' | 'a' | 'u' | 'å' | 'y')
            && parts.iter().any(|part| lower[at..].starts_with(part))
    })
}

/// Whether a text names a month: what is measured in November of a year is of that year.
#[must_use]
pub fn names_month(text: &str, month: u8) -> bool {
    lower(text)
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(period_words::word(word), Some(Word::Month(named)) if named == month))
}

/// What tells of a whole year, of a survey's days, or of what is still to come.
const OTHERS: &[&str] = &[
    "koko vuo",
    "hela år",
    "helår",
    "whole year",
    "full year",
    "kysel",
    "haastat",
    "tutkimu",
    "enkät",
    "survey",
    "interview",
    "julkais",
    "publicera",
    "publish",
];

/// Beginnings of words for sums that grow from month to month.
const CUMULATIVE: &[&str] = &[
    "vuoden alusta",
    "alkuvuodesta lähtien",
    "kumulatiivi",
    "kumuloitu",
    "från årets början",
    "från början av året",
    "sedan årsskiftet",
    "kumulativ",
    "ackumuler",
    "year to date",
    "year-to-date",
    "since the beginning of the year",
    "from the beginning of the year",
    "cumulative",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    /// A number with its digits.
    Number(u32, usize),
    Month(u8),
    Dash,
    Dot,
    Slash,
    /// A bracket or another mark that divides.
    Mark,
    Word(&'t str),
}

fn tokens(lower: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = lower;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_ascii_digit() {
            let digits = run(rest, |c| c.is_ascii_digit());
            let number = rest.get(..digits).and_then(|digits| digits.parse().ok());
            tokens.push(number.map_or(Token::Mark, |number| Token::Number(number, digits)));
            digits
        } else if c.is_alphabetic() {
            let letters = run(rest, char::is_alphabetic);
            let word = rest.get(..letters).unwrap_or_default();
            tokens.push(match period_words::word(word) {
                Some(Word::Month(month)) => Token::Month(month),
                _ => Token::Word(word),
            });
            letters
        } else {
            match c {
                '.' => tokens.push(Token::Dot),
                '/' => tokens.push(Token::Slash),
                c if crate::notation::is_dash(c) => tokens.push(Token::Dash),
                c if c.is_whitespace() || crate::notation::is_space(c) || c == '_' => {}
                _ => tokens.push(Token::Mark),
            }
            c.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Months from January on, at the beginning of `tokens`.
fn months(tokens: &[Token<'_>]) -> Option<PartOfYear> {
    use Token::{Dash, Dot, Month, Number, Slash, Word};
    let (last, rest) = match *tokens {
        [Month(1), Dash | Word("till" | "to" | "through" | "ja"), Month(last), ref rest @ ..]
        | [Month(1), Month(last), ref rest @ ..] => (u32::from(last), rest),
        [Number(1, _), Dot, Number(1, _), ref rest @ ..] => end_of_month(rest)?,
        [Number(1, 1..=2), Dash, Number(last, 1..=2), Slash, Number(year, 4), ..]
        | [Number(1, 1..=2), Dash, Number(last, 1..=2), Number(year, 4), ..]
        | [Number(year, 4), Slash, Number(1, 1..=2), Dash, Number(last, 1..=2), ..] => {
            return part(last, Some(year), false);
        }
        _ => return None,
    };
    let year = match *rest {
        [Slash, Number(year, 4), ..] | [Number(year, 4), ..] => Some(year),
        _ => None,
    };
    part(last, year, false)
}

/// The end of `1.1.–31.8.` or `1.1.2023–31.8.2023`: its month, and what follows.
fn end_of_month<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u32, &'a [Token<'t>])> {
    let ([Token::Dot, Token::Number(_, 4), Token::Dash, rest @ ..]
    | [Token::Dot, Token::Dash, rest @ ..]
    | [Token::Dash, rest @ ..]) = tokens
    else {
        return None;
    };
    matches!(rest.first(), Some(Token::Number(28..=31, _))).then(|| day(rest))?
}

/// `1–8` alone, in brackets, or with a word for months.
fn bare(tokens: &[Token<'_>]) -> Option<PartOfYear> {
    use Token::{Dash, Mark, Number, Word};
    let is_months = |word: &str| {
        word == "kk"
            || word.starts_with("kuukau")
            || word.starts_with("mån")
            || word.starts_with("month")
    };
    let last = match *tokens {
        [Number(1, 1..=2), Dash, Number(last, 1..=2)] => last,
        _ => tokens
            .windows(5)
            .find_map(|window| match *window {
                [Mark, Number(1, 1..=2), Dash, Number(last, 1..=2), Mark] => Some(last),
                _ => None,
            })
            .or_else(|| {
                tokens.windows(4).find_map(|window| match *window {
                    [Number(1, 1..=2), Dash, Number(last, 1..=2), Word(word)]
                        if is_months(word) =>
                    {
                        Some(last)
                    }
                    [Word(word), Number(1, 1..=2), Dash, Number(last, 1..=2)]
                        if is_months(word) =>
                    {
                        Some(last)
                    }
                    _ => None,
                })
            })?,
    };
    part(last, None, false)
}

/// The day or month up to which something was counted, at the beginning of `tokens`.
fn up_to(tokens: &[Token<'_>]) -> Option<PartOfYear> {
    use Token::{Dash, Dot, Month, Number, Word};
    match *tokens {
        [
            Word(
                "tilanne" | "per" | "of" | "päivitetty" | "uppdaterad" | "updated" | "läget"
                | "asti" | "tom" | "till",
            ),
            ref rest @ ..,
        ] => {
            let rest = match *rest {
                [Word("den" | "per" | "pvm" | "on"), ref rest @ ..] => rest,
                _ => rest,
            };
            match *rest {
                [Number(year, 4), Dash, Number(month, 2), Dash, Number(..), ..] => {
                    part(month, Some(year), true)
                }
                [Number(1..=31, 1..=2), Month(month), ref rest @ ..]
                | [Number(1..=31, 1..=2), Dot, Month(month), ref rest @ ..] => {
                    part(u32::from(month), year_of(rest), true)
                }
                _ => day(rest).and_then(|(month, rest)| part(month, year_of(rest), true)),
            }
        }
        [Word("m"), Dot, Month(month), ref rest @ ..]
        | [Word("med" | "through" | "until"), Month(month), ref rest @ ..]
        | [Month(month), Word("lopussa" | "loppuun" | "lopun"), ref rest @ ..] => {
            part(u32::from(month), year_of(rest), true)
        }
        _ => {
            let (month, rest) = day(tokens)?;
            let after = if year_of(rest).is_some() { rest.get(1..)? } else { rest };
            let is_end = matches!(
                *after,
                [Word("mennessä" | "saakka" | "asti" | "tilanne" | "tilanteen"), ..]
            );
            is_end.then(|| part(month, year_of(rest), true))?
        }
    }
}

/// `31.8.` with what follows its month.
fn day<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u32, &'a [Token<'t>])> {
    match *tokens {
        [
            Token::Number(1..=31, 1..=2),
            Token::Dot,
            Token::Number(month, 1..=2),
            Token::Dot,
            ref rest @ ..,
        ]
        | [Token::Number(1..=31, 1..=2), Token::Dot, Token::Number(month, 1..=2), ref rest @ ..] => {
            Some((month, rest))
        }
        _ => None,
    }
}

fn year_of(tokens: &[Token<'_>]) -> Option<u32> {
    match *tokens {
        [Token::Number(year @ 1900..=2100, 4), ..] => Some(year),
        _ => None,
    }
}

/// The year that a text names, where it names one only.
fn only_year(tokens: &[Token<'_>]) -> Option<i16> {
    let mut years = tokens.iter().filter_map(|token| match *token {
        Token::Number(year @ 1900..=2100, 4) => i16::try_from(year).ok(),
        _ => None,
    });
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

fn part(last: u32, year: Option<u32>, is_day: bool) -> Option<PartOfYear> {
    let year = match year {
        Some(year @ 1900..=2100) => Some(i16::try_from(year).ok()?),
        Some(_) => return None,
        None => None,
    };
    Some(PartOfYear { year, last: u8::try_from(last).ok()?, is_day })
}

#[cfg(test)]
mod tests;
