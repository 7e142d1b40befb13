//! Names of people beside words for a contact, within a text and over cells.

use std::ops::Range;

use super::contact_words::{
    CALLS, CONTACT, CONTACT_WITH_COLON, FIRST_LETTERS, LONGEST, NOBODY, NOTES, SHORTEST, TITLES,
};
use super::secrets::Secret;
use crate::finding::CellRef;
use crate::read::Sheet;

/// What a cell that only holds a phrase for a contact says of its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A name may stand to its right.
    Beside,
    /// A name may stand to its right, and names below it.
    Heading,
}

/// Whether a cell's text is nothing but a phrase for a contact.
pub(super) fn label(text: &str) -> Option<Label> {
    if !(SHORTEST..=LONGEST).contains(&text.len()) {
        return None;
    }
    // Most cells of a long return are told by their first letter.
    let first = text.trim_start().bytes().next()?.to_ascii_lowercase();
    if first.is_ascii() && !FIRST_LETTERS.contains(&first) {
        return None;
    }
    if text.split_whitespace().count() > 4 {
        return None;
    }
    let key = text.trim().to_lowercase();
    let with_colon = key.ends_with(':');
    let key = key.trim_end_matches(':').trim_end();
    let is_contact =
        CONTACT.iter().any(|phrase| key.starts_with(phrase)) || CONTACT_WITH_COLON.contains(&key);
    let is_note = NOTES.iter().any(|phrase| key.starts_with(phrase));
    match (is_contact, is_note, with_colon) {
        (false, ..) | (true, true, false) => None,
        (true, true, true) => Some(Label::Beside),
        (true, false, _) => Some(Label::Heading),
    }
}

/// The cells beside and below `labels` that hold nothing but names of people.
pub(super) fn beside(sheet: &Sheet, labels: &[(CellRef, Label)]) -> Vec<CellRef> {
    let holds_names =
        |at: CellRef| sheet.cell(at).and_then(|cell| cell.text()).is_some_and(is_names);
    let mut found = Vec::new();
    for (at, label) in labels {
        let right = sheet.row(at.row).and_then(|row| {
            row.cells().iter().map(crate::read::Cell::column).find(|column| *column > at.column)
        });
        let right = right.map(|column| CellRef::new(at.row, column));
        found.extend(right.filter(|right| holds_names(*right)));
        if *label == Label::Heading {
            let below = sheet.rows().map(|row| CellRef::new(row.index, at.column));
            found.extend(below.filter(|below| below.row > at.row && holds_names(*below)));
        }
    }
    found
}

/// Finds names after phrases for a contact within a text.
pub(super) fn within(text: &str, found: &mut Vec<(Range<usize>, Secret)>) {
    if text.len() < 14 || !has_capitalised_pair(text) {
        return;
    }
    let lower = text.to_lowercase();
    // Lower case may be longer or shorter in other scripts; there places would not fit.
    if lower.len() != text.len() {
        return;
    }
    let phrases = CONTACT.iter().map(|phrase| (*phrase, false));
    let phrases = phrases.chain(CONTACT_WITH_COLON.iter().map(|phrase| (*phrase, true)));
    for phrase in CALLS {
        for (at, _) in lower.match_indices(phrase) {
            let after = at + phrase.len();
            let rest = text.get(after..).unwrap_or_default();
            let is_word =
                !lower[..at].ends_with(char::is_alphanumeric) && rest.starts_with([' ', ':']);
            let is_near = words(rest).iter().take(TITLES + 1).any(|(_, word)| is_capitalised(word));
            if is_word && is_near {
                let names = names_after(rest).into_iter().take(1);
                found.extend(
                    names.map(|name| (after + name.start..after + name.end, Secret::Person)),
                );
            }
        }
    }
    for (phrase, wants_colon) in phrases {
        for (at, _) in lower.match_indices(phrase) {
            let is_word = !lower[..at].ends_with(char::is_alphanumeric);
            let after = at + phrase.len();
            let rest = text.get(after..).unwrap_or_default();
            if !is_word || (wants_colon && !rest.trim_start().starts_with(':')) {
                continue;
            }
            let names = names_after(rest);
            found.extend(
                names
                    .into_iter()
                    .map(|name| (after + name.start..after + name.end, Secret::Person)),
            );
        }
    }
}

/// Whether two words one after the other begin with capitals, as names do: few cells of a long return have that.
fn has_capitalised_pair(text: &str) -> bool {
    let mut before = false;
    text.split([' ', '\u{a0}', '\n', ':', '(']).filter(|word| !word.is_empty()).any(|word| {
        let is = word.chars().next().is_some_and(char::is_uppercase);
        std::mem::replace(&mut before, is) && is
    })
}

/// A word of a text with the bytes where it stands.
type Word<'a> = (Range<usize>, &'a str);

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inner = c.is_alphabetic() || c == '-' || c == '\'' || c == '’';
        match (start, inner) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push((from..at, &text[from..at]));
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words
}

fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some_and(char::is_lowercase)
        && !letters.any(|c| c.is_ascii_digit())
}

fn is_somebody(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_nobody = |part: &&'static str| {
        if part.chars().count() <= 3 { lower == *part } else { lower.contains(*part) }
    };
    is_capitalised(word) && !NOBODY.iter().any(is_nobody)
}

/// The names that follow a phrase: after at most five words in lower case, two or three capitalised words; further
/// ones after *ja*, *och*, *and* or a comma.
fn names_after(rest: &str) -> Vec<Range<usize>> {
    let sentence_end = rest.find(['.', ';', '\n', '!', '?']).unwrap_or(rest.len());
    let words = words(&rest[..sentence_end]);
    let mut names = Vec::new();
    let mut position = words.iter().take(6).position(|(_, word)| is_capitalised(word));
    while let Some(first) = position {
        let run: Vec<&Word<'_>> = words[first..]
            .iter()
            .take_while(|(range, word)| {
                let joined = range.start == words[first].0.start || {
                    let before = &rest[..range.start];
                    before.ends_with([' ', '\u{a0}'])
                        && !before.trim_end().ends_with([',', ':', '('])
                };
                joined && is_somebody(word)
            })
            .collect();
        let (Some(begin), Some(end), 2..=3) = (run.first(), run.last(), run.len()) else { break };
        names.push(begin.0.start..end.0.end);
        let next = first + run.len();
        position = words.get(next..).and_then(|more| {
            let skip = more.iter().take(4).position(|(_, word)| is_capitalised(word))?;
            Some(next + skip)
        });
    }
    names
}

/// Whether a cell holds nothing but one or two names of people.
fn is_names(text: &str) -> bool {
    let parts = text.split([',', ';', '/', '\n']).flat_map(|part| part.split(" ja "));
    let mut parts = parts.flat_map(|part| part.split(" och ")).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let words: Vec<&str> = part.split_whitespace().collect();
            (2..=3).contains(&words.len())
                && words.iter().all(|word| {
                    word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c))
                        && is_somebody(word)
                })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        within(text, &mut found);
        found.into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn names_after_a_word_for_a_contact_are_found() {
        let told = "Lisätietoja antavat kehittämispäällikkö Maija Meikäläinen ja suunnittelija Matti Möttönen.";
        assert_eq!(names(told), ["Maija Meikäläinen", "Matti Möttönen"]);
        assert_eq!(names("Yhteyshenkilö: Anna-Liisa Ek"), ["Anna-Liisa Ek"]);
        assert_eq!(names("Mer information ger Åsa Öberg (KYMP)"), ["Åsa Öberg"]);
        assert_eq!(names("Contact: Jane Mary Doe"), ["Jane Mary Doe"]);
        assert_eq!(names("ring Anna Virtanen 040 123"), ["Anna Virtanen"]);
        assert_eq!(names("Epäselvissä kysy controller Matti Möttöseltä"), ["Matti Möttöseltä"]);
    }

    #[test]
    fn all_phrases_begin_with_a_first_letter() {
        for phrase in CONTACT.iter().chain(&CONTACT_WITH_COLON) {
            assert!(FIRST_LETTERS.contains(&phrase.as_bytes()[0]), "{phrase}");
        }
    }

    #[test]
    fn offices_and_sources_are_nobody() {
        for harmless in [
            "Lisätietoja: Helsingin Kaupunginkanslia",
            "Contact: City Executive Office",
            "Lisätietoja saadaan kyselystä. Uusi Mittari otetaan käyttöön",
            "in contact with Jane Doe of another city",
            "Yhteyshenkilöiden määrä kasvoi",
            "Luku on Maija Meikäläisen arvio",
            "Fråga 12 om Trygghet I Vardagen",
            "kysymys Helsingin Energialle",
        ] {
            assert_eq!(names(harmless), Vec::<&str>::new(), "{harmless}");
        }
    }

    #[test]
    fn a_heading_of_notes_is_no_heading_of_names() {
        assert_eq!(label("Yhteyshenkilö"), Some(Label::Heading));
        assert_eq!(label("Lisätietoja"), None);
        assert_eq!(label("Lisätietoja antaa:"), Some(Label::Beside));
        assert_eq!(label("Mittari"), None);
        assert!(is_names("Maija Meikäläinen, Matti Möttönen"));
        assert!(!is_names("Helsingin Energia") && !is_names("Maija") && !is_names("co2-total"));
    }
}
