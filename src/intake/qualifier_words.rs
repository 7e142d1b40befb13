//! What a column beside the values says of them: about, below, preliminary.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Marks, Qualifier, note_marks};
use crate::notation::finality::{self, Whereabouts};
use crate::notation::label::normalised;

/// The words of such a column; those of how final a figure is stand in [`finality`].
const BOUNDS: &[(Qualifier, &[&str])] = &[
    (Qualifier::Exact, &["tarkka", "exakt", "exact"]),
    (Qualifier::About, &["noin", "n.", "ungefär", "cirka", "ca", "about", "circa"]),
    (Qualifier::Below, &["alle", "under", "below"]),
    (Qualifier::Above, &["yli", "över", "above", "over"]),
    (Qualifier::AtMost, &["enintään", "korkeintaan", "högst", "at most", "atmost"]),
    (Qualifier::AtLeast, &["vähintään", "minst", "at least", "atleast"]),
];

/// What a cell says of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) bound: Option<Qualifier>,
    pub(super) marks: Marks,
}

impl Said {
    /// With what another cell says of the value.
    pub(super) fn marked(mut self, marks: Marks) -> Self {
        self.marks.extend(marks.iter());
        self
    }
}

/// Reads words with commas or semicolons between, in a column for them or as all of a note; the word that is not known
/// where there is one.
pub(super) fn read(text: &str, place: Whereabouts) -> Result<Said, &str> {
    let mut said = Said::default();
    for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        let key = normalised(word);
        let bound = BOUNDS.iter().find(|(_, words)| words.contains(&key.as_str()));
        match (bound, finality::word(&key, place)) {
            (Some((bound, _)), _) => said.bound = Some(*bound),
            (None, Some(called)) => said.marks.extend(note_marks::mark_of(called)),
            (None, None) => return Err(word),
        }
    }
    Ok(said)
}

/// Whether one of the words, as far as its letters go, is `word`.
pub(super) fn begins_with(word: &str) -> bool {
    // A word or a sentence goes on with what is no letter.
    let goes_on = |rest: &str| !rest.starts_with(char::is_alphabetic);
    let known = word.bytes().next().and_then(|first| LONG_WORDS.get(&first));
    known.into_iter().flatten().any(|known| known.strip_prefix(word).is_some_and(goes_on))
}

/// The long words by their first bytes: the first word of every note is looked up.
static LONG_WORDS: LazyLock<BTreeMap<u8, Vec<&str>>> =
    LazyLock::new(|| finality::by_first_byte(long_words()));

/// The word that a cell was probably meant to be.
pub(super) fn near(text: &str) -> Option<&'static str> {
    crate::notation::nearest(text, long_words())
}

/// All words but those that are too short to be anything alone.
fn long_words() -> impl Iterator<Item = &'static str> {
    let bounds = BOUNDS.iter().flat_map(|(_, words)| words.iter().copied());
    bounds.chain(finality::words(Whereabouts::Note).map(|(word, _)| word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Mark;

    fn read(text: &str) -> Result<Said, &str> {
        super::read(text, Whereabouts::Column)
    }

    #[test]
    fn several_words_are_read_together_and_an_unknown_one_is_named() {
        let said = read("noin; Ennakkotieto").unwrap();
        assert_eq!(said.bound, Some(Qualifier::About));
        assert_eq!(said.marks, Marks::from_iter([Mark::Preliminary]));
        assert_eq!(read("minst").unwrap().bound, Some(Qualifier::AtLeast));
        assert_eq!(read("about, melko"), Err("melko"));
        assert_eq!(read("prel.").unwrap().marks, Marks::from_iter([Mark::Preliminary]));
        assert_eq!(read("lopullinen"), Ok(Said::default()));
        assert_eq!(near("ennakotieto"), Some("ennakkotieto"));
    }
}
