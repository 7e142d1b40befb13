//! What a note says in words of its own of how final its figure is: an estimate, preliminary.

use super::{Mark, comments, qualifier_words};

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

/// Words that begin a note which calls its figure so.
const FIRST: &[(&str, Mark)] = &[
    ("arvio", Mark::Estimate),
    ("arvioitu", Mark::Estimate),
    ("arvioluku", Mark::Estimate),
    ("estimaatti", Mark::Estimate),
    ("uppskattning", Mark::Estimate),
    ("uppskattad", Mark::Estimate),
    ("uppskattat", Mark::Estimate),
    ("estimate", Mark::Estimate),
    ("estimated", Mark::Estimate),
    ("ennakkotieto", Mark::Preliminary),
    ("ennakkoluku", Mark::Preliminary),
    ("ennakollinen", Mark::Preliminary),
    ("alustava", Mark::Preliminary),
    ("preliminär", Mark::Preliminary),
    ("preliminärt", Mark::Preliminary),
    ("preliminary", Mark::Preliminary),
    ("provisional", Mark::Preliminary),
];

/// What may stand after it: the figure itself, or the word before what it rests on.
const NEXT: &[&str] = &[
    "luku", "tieto", "arvo", "uppgift", "siffra", "tal", "värde", "enligt", "från", "utifrån",
    "av", "baserad", "baserat", "figure", "value", "data", "from", "based", "by", "of",
];

/// Ends of the cases in which Finnish puts what a figure rests on.
const CASES: &[&str] = &["sta", "stä", "lta", "ltä"];

/// Words of a note that speaks of another figure than its own, or says that its own is final.
const OTHER_FIGURE: &[&str] = &[
    "korva",
    "aiem",
    "aikaisem",
    "edelli",
    "lopulli",
    "ei",
    "ersätt",
    "tidigare",
    "föregående",
    "slutlig",
    "inte",
    "replac",
    "earlier",
    "previous",
    "final",
    "not",
];

/// How a note marks its figure, and how surely.
pub(super) fn read(note: &str) -> Option<(Mark, Sureness)> {
    if let Ok(said) = qualifier_words::read(note) {
        return said.marks.iter().next().map(|mark| (mark, Sureness::Alone));
    }
    if !names_mark(note) {
        return None;
    }
    let lower = note.to_lowercase();
    if let Some(mark) = phrase(&lower) {
        return Some((mark, Sureness::Phrase));
    }
    let speaks_of_other =
        words(&lower).any(|word| OTHER_FIGURE.iter().any(|other| is_form(word, other)));
    let perhaps = comments::marks(note).iter().next().filter(|_| !speaks_of_other)?;
    Some((perhaps, Sureness::Perhaps))
}

/// The mark of a note that begins with its word and goes on with nothing that could be about something else.
fn phrase(lower: &str) -> Option<Mark> {
    let lower = lower.trim_start();
    let end = lower.find(|c: char| !c.is_alphabetic()).unwrap_or(lower.len());
    let (first, rest) = lower.split_at(end);
    let (_, mark) = FIRST.iter().find(|(word, _)| *word == first)?;
    let is_apart = rest.trim_start().starts_with([',', '.', ';', ':', '(', '–', '-']);
    let mut words =
        rest.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let goes_on = words.next().is_none_or(|next| {
        let next = next.trim_matches(|c: char| !c.is_alphanumeric());
        NEXT.contains(&next)
            || next.starts_with(|c: char| c.is_ascii_digit())
            || CASES.iter().any(|case| next.len() > 4 && next.ends_with(case))
    });
    (is_apart || goes_on).then_some(*mark)
}

fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Short words are meant whole, longer ones as beginnings.
fn is_form(word: &str, known: &str) -> bool {
    if known.len() < 4 { word == known } else { word.starts_with(known) }
}

/// Whether a word of the note begins as those that mark do. Most notes of a long return end here.
pub(super) fn names_mark(note: &str) -> bool {
    const STEMS: [&str; 7] = ["arvio", "enna", "alusta", "prelim", "provis", "uppsk", "estim"];
    let begins = |word: &str, stem: &str| {
        let head = word.as_bytes().get(..stem.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(stem.as_bytes()))
    };
    let mut words = note.split(|c: char| !c.is_alphanumeric());
    words.any(|word| STEMS.iter().any(|stem| begins(word, stem)))
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
