//! What stands before and after the digits: qualifiers, currencies, units, marks.

use super::{Bound, NumberFault, NumberMark};
use crate::notation::finality::{self, Whereabouts};
use crate::notation::{is_dash, is_space};

/// Words and signs before a number, longest first where one begins another.
const BOUNDS: &[(&str, Bound)] = &[
    ("<=", Bound::AtMost),
    (">=", Bound::AtLeast),
    ("≤", Bound::AtMost),
    ("≥", Bound::AtLeast),
    ("⩽", Bound::AtMost),
    ("⩾", Bound::AtLeast),
    ("<", Bound::Below),
    (">", Bound::Above),
    ("~", Bound::About),
    ("≈", Bound::About),
    ("∼", Bound::About),
    ("noin", Bound::About),
    ("n.", Bound::About),
    ("n", Bound::About),
    ("lähes", Bound::About),
    ("arviolta", Bound::About),
    ("suunnilleen", Bound::About),
    ("vajaat", Bound::About),
    ("vajaa", Bound::About),
    ("runsas", Bound::About),
    ("reilu", Bound::About),
    ("cirka", Bound::About),
    ("circa", Bound::About),
    ("ca.", Bound::About),
    ("ca", Bound::About),
    ("c.", Bound::About),
    ("omkring", Bound::About),
    ("ungefär", Bound::About),
    ("nästan", Bound::About),
    ("drygt", Bound::About),
    ("knappt", Bound::About),
    ("approximately", Bound::About),
    ("approx.", Bound::About),
    ("about", Bound::About),
    ("around", Bound::About),
    ("nearly", Bound::About),
    ("almost", Bound::About),
    ("alle", Bound::Below),
    ("under", Bound::Below),
    ("mindre än", Bound::Below),
    ("färre än", Bound::Below),
    ("below", Bound::Below),
    ("less than", Bound::Below),
    ("fewer than", Bound::Below),
    ("yli", Bound::Above),
    ("över", Bound::Above),
    ("mer än", Bound::Above),
    ("fler än", Bound::Above),
    ("above", Bound::Above),
    ("over", Bound::Above),
    ("more than", Bound::Above),
    ("enintään", Bound::AtMost),
    ("korkeintaan", Bound::AtMost),
    ("enint.", Bound::AtMost),
    ("högst", Bound::AtMost),
    ("max.", Bound::AtMost),
    ("max", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("vähintään", Bound::AtLeast),
    ("väh.", Bound::AtLeast),
    ("minst", Bound::AtLeast),
    ("åtminstone", Bound::AtLeast),
    ("min.", Bound::AtLeast),
    ("min", Bound::AtLeast),
    ("at least", Bound::AtLeast),
];

/// Words that a unit may have; more make it a sentence.
const WORDS_IN_A_UNIT: usize = 4;

/// The qualifier at the beginning, and the rest.
pub(super) fn bound(text: &str) -> (Bound, &str) {
    if text.starts_with(|c: char| c.is_ascii_digit() || is_dash(c)) {
        return (Bound::Exact, text);
    }
    for (word, bound) in BOUNDS {
        let Some(rest) = strip_prefix_ignoring_case(text, word) else { continue };
        let trimmed = rest.trim_start_matches(|c: char| is_space(c) || c == '\u{a0}');
        let is_word = word.ends_with(char::is_alphanumeric);
        // `n7` or `max5` may be anything; a word ends with a space.
        if is_word && trimmed.len() == rest.len() {
            continue;
        }
        let number =
            |c: char| c.is_ascii_digit() || is_dash(c) || matches!(c, '+' | ',' | '.' | '€');
        if trimmed.starts_with(number) {
            return (*bound, trimmed);
        }
    }
    (Bound::Exact, text)
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in prefix.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// A word that marks the number before it stands, and the rest: `ennakko 12,3`, `prel. 5 120`, `arvio: 7 150`.
pub(super) fn leading_mark(text: &str) -> (Option<NumberMark>, &str) {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let number = trim(rest.trim_start_matches(['.', ':']));
    // `e 5` and `arvio5` may be anything, and `arvio 2023` is of a year.
    let is_word = word.len() > 1 && number.len() < rest.len();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    match mark_of(word).filter(|_| is_word && !is_year) {
        Some(mark) => (Some(mark), number),
        None => (None, text),
    }
}

/// A currency sign that stands before the number.
pub(super) fn leading_currency(text: &str) -> (Option<String>, &str) {
    for sign in ["€", "EUR"] {
        if let Some(rest) = text.strip_prefix(sign) {
            return (Some("€".to_owned()), rest.trim_start_matches(is_space));
        }
    }
    (None, text)
}

/// Whether it is an error of a spreadsheet program that was pasted as text.
#[must_use]
pub fn is_error_text(text: &str) -> bool {
    let text = text.trim();
    // Every text of a long return is looked at; nearly all begin with another letter.
    if !text.starts_with(['#', 'e', 'E', 'v', 'V', 'f', 'F']) {
        return false;
    }
    if let Some(name) = text.strip_prefix('#') {
        let letters = name.chars().any(char::is_alphabetic);
        let capitals = !name.chars().any(char::is_lowercase);
        return name.chars().all(|c| c == '#') && !name.is_empty()
            || letters && capitals && (name.ends_with(['!', '?']) || name == "N/A");
    }
    ["err:", "virhe:", "fel:"].iter().any(|prefix| {
        strip_prefix_ignoring_case(text, prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Whether a number alone stands in brackets.
pub(super) fn is_bracketed_number(text: &str) -> bool {
    text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).is_some_and(|inner| {
        inner.starts_with(|c: char| c.is_ascii_digit() || is_dash(c))
            && inner.chars().all(|c| {
                c.is_ascii_digit() || is_space(c) || is_dash(c) || matches!(c, ',' | '.' | '%')
            })
    })
}

/// What follows the digits.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tail {
    pub(super) marks: Vec<NumberMark>,
    pub(super) unit: Option<String>,
}

/// Reads what follows the digits: a unit, marks, each in brackets or not.
pub(super) fn tail(text: &str) -> Result<Tail, NumberFault> {
    let mut tail = Tail::default();
    let mut rest = trim(text);
    if rest.is_empty() {
        return Ok(tail);
    }
    refuse_other_numbers(rest)?;
    rest = take_trailing_marks(rest, &mut tail.marks);
    rest = take_leading_marks(rest, &mut tail.marks);
    let (outside, inside) = brackets(rest)?;
    for part in [outside, inside.unwrap_or_default()] {
        let part = take_leading_marks(part, &mut tail.marks);
        let part = take_trailing_marks(part, &mut tail.marks);
        if part.is_empty() {
            continue;
        }
        if let Some(mark) = mark_of(part) {
            tail.marks.push(mark);
        } else if tail.unit.is_none() && is_unit(part) {
            tail.unit = Some(part.to_owned());
        } else if is_unit(part) || part.split_whitespace().count() > WORDS_IN_A_UNIT {
            return Err(NumberFault::Sentence);
        } else {
            return Err(NumberFault::NotANumber);
        }
    }
    Ok(tail)
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_space(c))
}

/// A second number after the first makes a range, a fraction or scientific notation.
fn refuse_other_numbers(rest: &str) -> Result<(), NumberFault> {
    let mut characters = rest.chars();
    let first = characters.next().unwrap_or(' ');
    let after = trim(characters.as_str());
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if (is_dash(first) || first == '…') && (digit(after) || after.starts_with(is_dash)) {
        return Err(NumberFault::Range);
    }
    // Two points are a slip of one decimal mark; three stand between the ends of a range.
    if rest.starts_with("...") && digit(rest.trim_start_matches('.')) {
        return Err(NumberFault::Range);
    }
    if matches!(first, '.' | ',') && digit(rest.trim_start_matches(['.', ','])) {
        return Err(NumberFault::ManyMarks);
    }
    if matches!(first, 'e' | 'E') && digit(after.trim_start_matches(['+', '-', '\u{2212}'])) {
        return Err(NumberFault::Scientific);
    }
    // `40 %–80 %` and `4 tai 5` have their second number after a unit or a word.
    let later = rest.char_indices().any(|(at, c)| {
        let next = trim(rest.get(at + c.len_utf8()..).unwrap_or_default());
        at > 0 && matches!(c, '\u{2013}' | '\u{2014}') && digit(next)
    });
    if later {
        return Err(NumberFault::Range);
    }
    Ok(())
}

/// Takes `*`, raised figures and `1)` off the beginning.
fn take_leading_marks<'a>(text: &'a str, marks: &mut Vec<NumberMark>) -> &'a str {
    let mut rest = trim(text);
    loop {
        let mut characters = rest.chars();
        match characters.next() {
            Some('*') => marks.push(NumberMark::Star),
            Some(c) if is_raised(c) => marks.push(NumberMark::Footnote),
            Some('1'..='9') if characters.as_str().starts_with(')') => {
                marks.push(NumberMark::Footnote);
                characters.next();
            }
            _ => return rest,
        }
        rest = trim(characters.as_str());
    }
}

/// Takes `*` and ` 1)` off the end.
fn take_trailing_marks<'a>(text: &'a str, marks: &mut Vec<NumberMark>) -> &'a str {
    let mut rest = trim(text);
    while let Some(shorter) = rest.strip_suffix('*') {
        marks.push(NumberMark::Star);
        rest = trim(shorter);
    }
    rest
}

/// A part outside brackets and one within, which must come last.
fn brackets(text: &str) -> Result<(&str, Option<&str>), NumberFault> {
    let Some((outside, inside)) = text.split_once(['(', '[']) else {
        return Ok((text, None));
    };
    let inside = inside.strip_suffix([')', ']']).ok_or(NumberFault::NotANumber)?;
    if inside.contains(['(', ')', '[', ']']) {
        return Err(NumberFault::NotANumber);
    }
    Ok((trim(outside), Some(trim(inside))))
}

fn mark_of(text: &str) -> Option<NumberMark> {
    finality::word(&text.to_lowercase(), Whereabouts::Cell).map(NumberMark::Called)
}

/// Whether a text can be a unit: it begins like one and is short.
fn is_unit(text: &str) -> bool {
    let per = text.strip_prefix('/').unwrap_or(text);
    let begins = per.starts_with(|c: char| c.is_alphabetic() || "%‰€$£°".contains(c));
    // `1 000 as.`; a thousand alone is another number.
    let thousand = text.strip_prefix("1 000").or_else(|| text.strip_prefix("1000"));
    let per_thousand_first = thousand.is_some_and(|rest| rest.contains(char::is_alphabetic));
    (begins || per_thousand_first) && text.split_whitespace().count() <= WORDS_IN_A_UNIT
}

fn is_raised(c: char) -> bool {
    matches!(c, '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}
