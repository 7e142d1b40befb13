//! Two figures in one cell: `651 vai 615`, `14,9 15,1`, `12/15`, `12 (15)`, a number a line.

use super::{NumberReading, read_one};
use crate::notation::is_space;

/// Words between two figures of which one holds.
const WORDS: [&str; 9] = ["tai", "vai", "ja", "eller", "och", "or", "and", "taikka", "resp."];

/// Whether `text` holds more than one figure, each of which can be read by itself.
pub(super) fn is_several(text: &str) -> bool {
    by_lines(text) || by_word(text) || by_slash(text) || in_brackets(text) || by_marks(text)
}

fn are_numbers<'a>(mut parts: impl Iterator<Item = &'a str>) -> bool {
    parts.all(|part| read_one(part, None).is_ok())
}

/// A line break is no separator of thousands.
fn by_lines(text: &str) -> bool {
    let lines = || text.split(['\n', '\r', ';']).map(str::trim).filter(|line| !line.is_empty());
    text.contains(['\n', '\r', ';']) && lines().nth(1).is_some() && are_numbers(lines())
}

fn by_word(text: &str) -> bool {
    WORDS.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let (before, after) = (text.get(..at), text.get(at + word.len()..));
            let (Some(before), Some(after)) = (before, after) else { return false };
            let is_word = before.ends_with(is_space) && after.starts_with(is_space);
            is_word && are_numbers([before, after].into_iter())
        })
    })
}

/// A slash may stand in a unit as well: only bare numbers count.
fn by_slash(text: &str) -> bool {
    let is_bare = |part: &str| {
        read_one(part, None)
            .is_ok_and(|NumberReading { unit, marks, .. }| unit.is_none() && marks.is_empty())
    };
    text.split_once('/').is_some_and(|(before, after)| is_bare(before) && is_bare(after))
}

fn in_brackets(text: &str) -> bool {
    let inner = text.strip_suffix(')').and_then(|text| text.split_once('('));
    inner.is_some_and(|(before, within)| {
        !before.trim().is_empty()
            && within.starts_with(|c: char| c.is_ascii_digit())
            && are_numbers([before, within].into_iter())
    })
}

/// A space between two numbers that have a decimal mark each.
fn by_marks(text: &str) -> bool {
    let parts = || text.split(is_space).filter(|part| !part.is_empty());
    let has_mark = |part: &str| {
        let mark = part.trim_end_matches(|c: char| c.is_ascii_digit());
        mark.ends_with([',', '.']) && mark.len() < part.len()
    };
    parts().nth(1).is_some() && parts().all(has_mark) && are_numbers(parts())
}
