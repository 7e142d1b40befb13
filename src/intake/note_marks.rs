//! What a note says in words of its own of how final its figure is: an estimate, preliminary.

use super::{Mark, comments, qualifier_words};
use crate::notation::finality::{self, Finality, Whereabouts};

/// How surely a note marks its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sureness {
    /// The note is nothing but the word.
    Alone,
    /// The note begins with the word and goes on with what the figure rests on: `arvio vuosineljänneksistä I–II`.
    Phrase,
    /// The word is somewhere in the note, which may be about something else.
    Perhaps,
}

/// What may stand after it: the figure itself, or the word before what it rests on.
const NEXT: &[&str] = &[
    "luku", "tieto", "arvo", "uppgift", "siffra", "tal", "värde", "enligt", "från", "utifrån",
    "av", "baserad", "baserat", "figure", "value", "data", "from", "based", "by", "of",
];

/// Ends of the cases in which Finnish puts what a figure rests on, and of months whose data it is.
const CASES: &[&str] = &["sta", "stä", "lta", "ltä", "kuun"];

/// How a note marks its figure, and how surely.
pub(super) fn read(note: &str) -> Option<(Mark, Sureness)> {
    if let Ok(said) = qualifier_words::read(note, Whereabouts::Note) {
        return said.marks.iter().next().map(|mark| (mark, Sureness::Alone));
    }
    if !finality::is_named_in(note) {
        return None;
    }
    let told = comments::marks(note);
    let phrase = phrase(&note.to_lowercase()).filter(|mark| told.contains(*mark));
    match phrase {
        Some(mark) => Some((mark, Sureness::Phrase)),
        None => told.iter().next().map(|mark| (mark, Sureness::Perhaps)),
    }
}

/// The mark of a note that begins with its word and goes on with nothing that could be about something else.
fn phrase(lower: &str) -> Option<Mark> {
    let lower = lower.trim_start();
    let end = lower.find(|c: char| !c.is_alphabetic()).unwrap_or(lower.len());
    let (first, rest) = lower.split_at(end);
    let mark = mark_of(finality::word(first, Whereabouts::Note)?)?;
    goes_on(rest).then_some(mark)
}

/// Whether what follows the first word of a note is still about its figure: it stands apart, or tells what the figure
/// rests on. After a colon a number is another figure.
pub(super) fn goes_on(rest: &str) -> bool {
    let rest = rest.trim_start();
    let after_colon = rest.strip_prefix(':').map(str::trim_start);
    if after_colon.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit())) {
        return false;
    }
    let is_apart = rest.starts_with([',', '.', ';', ':', '(', '–', '-']);
    let mut words =
        rest.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let rests = words.next().is_none_or(|next| {
        let next = next.trim_matches(|c: char| !c.is_alphanumeric());
        NEXT.contains(&next)
            || next.starts_with(|c: char| c.is_ascii_digit())
            || CASES.iter().any(|case| next.len() > 4 && next.ends_with(case))
    });
    is_apart || rests
}

/// The mark of a figure that is called so; what is final needs none.
pub(super) fn mark_of(finality: Finality) -> Option<Mark> {
    match finality {
        Finality::Preliminary => Some(Mark::Preliminary),
        Finality::Estimate => Some(Mark::Estimate),
        Finality::Revised | Finality::Final => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_that_is_the_word_or_goes_on_with_what_the_figure_rests_on_marks_it() {
        for (note, mark) in [("ennakkotieto", Mark::Preliminary), ("arvio", Mark::Estimate)] {
            assert_eq!(read(note), Some((mark, Sureness::Alone)), "{note}");
        }
        for (note, mark) in [
            ("arvio vuosineljänneksistä I–II", Mark::Estimate),
            ("Arvio, tarkentuu syksyllä", Mark::Estimate),
            ("ennakkotieto: vahvistetaan 6/2024", Mark::Preliminary),
            ("Preliminär uppgift, fastställs i maj", Mark::Preliminary),
            ("uppskattning enligt kvartal I–II", Mark::Estimate),
            ("estimate from the first half", Mark::Estimate),
            ("alustava luku", Mark::Preliminary),
        ] {
            assert_eq!(read(note), Some((mark, Sureness::Phrase)), "{note}");
        }
    }

    #[test]
    fn a_note_that_may_be_about_something_else_is_asked_about() {
        for note in [
            "ennakkotieto valmistuu keväällä",
            "luku on arvio",
            "arvio nousi",
            "siffran är preliminär",
            "luku on ennakkotieto ja lopullinen luku valmistuu syksyllä",
        ] {
            assert!(matches!(read(note), Some((_, Sureness::Perhaps))), "{note}");
        }
    }

    #[test]
    fn a_note_about_another_figure_or_of_other_words_says_nothing() {
        for note in [
            "korvaa arvion 7 150",
            "ei enää ennakkotieto",
            "ersätter den preliminära siffran",
            "Vaikuttavuuden arviointi kesken",
            "tilannetta arvioidaan",
            "noin",
            "lopullinen",
            "",
        ] {
            assert_eq!(read(note), None, "{note}");
        }
    }
}
