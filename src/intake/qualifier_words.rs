//! What a column beside the values says of them: about, below, preliminary.

use super::{Mark, Marks, Qualifier};
use crate::notation::label::normalised;

/// One word of such a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Bound(Qualifier),
    Mark(Mark),
}

const WORDS: &[(Word, &[&str])] = &[
    (Word::Bound(Qualifier::Exact), &["tarkka", "exakt", "exact"]),
    (Word::Bound(Qualifier::About), &["noin", "n.", "ungefär", "cirka", "ca", "about", "circa"]),
    (Word::Bound(Qualifier::Below), &["alle", "under", "below"]),
    (Word::Bound(Qualifier::Above), &["yli", "över", "above", "over"]),
    (Word::Bound(Qualifier::AtMost), &["enintään", "korkeintaan", "högst", "at most", "atmost"]),
    (Word::Bound(Qualifier::AtLeast), &["vähintään", "minst", "at least", "atleast"]),
    (
        Word::Mark(Mark::Preliminary),
        &[
            "ennakkotieto",
            "ennakollinen",
            "alustava",
            "preliminär",
            "preliminär uppgift",
            "preliminary",
            "provisional",
        ],
    ),
    (Word::Mark(Mark::Estimate), &["arvio", "uppskattning", "estimate"]),
];

/// What a cell says of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) bound: Option<Qualifier>,
    pub(super) marks: Marks,
}

/// Reads words with commas or semicolons between; the word that is not known where there is one.
pub(super) fn read(text: &str) -> Result<Said, &str> {
    let mut said = Said::default();
    for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        let key = normalised(word);
        let known = WORDS.iter().find(|(_, words)| words.contains(&key.as_str()));
        match known.map(|(word, _)| *word) {
            Some(Word::Bound(bound)) => said.bound = Some(bound),
            Some(Word::Mark(mark)) => {
                said.marks.insert(mark);
            }
            None => return Err(word),
        }
    }
    Ok(said)
}

/// Whether one of the words, as far as its letters go, is `word`.
pub(super) fn begins_with(word: &str) -> bool {
    // A word or a sentence goes on with what is no letter.
    let goes_on = |rest: &str| !rest.starts_with(char::is_alphabetic);
    let mut known = WORDS.iter().flat_map(|(_, words)| words.iter());
    let first = word.bytes().next();
    known
        .any(|known| known.bytes().next() == first && known.strip_prefix(word).is_some_and(goes_on))
}

/// The word that a cell was probably meant to be.
pub(super) fn near(text: &str) -> Option<&'static str> {
    crate::notation::nearest(text, WORDS.iter().flat_map(|(_, words)| words.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_words_are_read_together_and_an_unknown_one_is_named() {
        let said = read("noin; Ennakkotieto").unwrap();
        assert_eq!(said.bound, Some(Qualifier::About));
        assert_eq!(said.marks, Marks::from_iter([Mark::Preliminary]));
        assert_eq!(read("minst").unwrap().bound, Some(Qualifier::AtLeast));
        assert_eq!(read("about, melko"), Err("melko"));
        assert_eq!(near("ennakotieto"), Some("ennakkotieto"));
    }
}
