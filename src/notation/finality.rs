//! Words that say how final a figure is: an estimate, preliminary, revised, final.
//!
//! One table for all places in which they stand, for a word that is known in a cell should not be strange in
//! a heading. Where a word counts in some places only, its row says so.

mod told;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use told::{Told, told};

/// How final a figure is, as a word calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finality {
    /// `ennakkotieto`, `preliminär`: it will be settled.
    Preliminary,
    /// `arvio`, `uppskattning`: nobody counted it.
    Estimate,
    /// `tarkistettu`, `reviderad`: changed since it was last published.
    Revised,
    /// `lopullinen`, `slutlig`, whatever it was before.
    Final,
}

/// Where a word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// Beside a number, in its cell: `12,3 (ennakko)`.
    Cell,
    /// Beside a period, in a heading or a cell of periods: `2023 ennakko`.
    Heading,
    /// In a column for such words, or for kinds.
    Column,
    /// At the beginning of a note, or as all of it.
    Note,
    /// As the beginning of a word in running text: a comment, a note.
    Text,
    /// As the beginning of a word in a line that explains a star.
    Legend,
}

use Finality::{Estimate, Final, Preliminary, Revised};
use Whereabouts::{Cell, Column, Heading, Legend, Note, Text};

/// One row of the table.
struct Entry {
    says: Finality,
    counts: &'static [Whereabouts],
    words: &'static [&'static str],
}

/// The table: words in lower case; those that count in running text are beginnings of words.
const TABLE: &[Entry] = &[
    Entry {
        says: Preliminary,
        counts: &[Cell, Heading, Column, Note],
        words: &[
            "ennakkotieto",
            "ennakkoluku",
            "ennakollinen",
            "alustava",
            "preliminär",
            "preliminärt",
            "preliminary",
            "provisional",
        ],
    },
    // Of several words, which a heading is not read by.
    Entry {
        says: Preliminary,
        counts: &[Cell, Column, Note],
        words: &["ennakollinen tieto", "alustava tieto", "preliminär uppgift"],
    },
    // As the first word of a note, these may begin any other.
    Entry { says: Preliminary, counts: &[Cell, Heading, Column], words: &["ennakko", "prel", "p"] },
    Entry {
        says: Estimate,
        counts: &[Cell, Heading, Column, Note],
        words: &[
            "arvio",
            "arvioitu",
            "arvioluku",
            "estimaatti",
            "uppskattning",
            "uppskattad",
            "uppskattat",
            "estimate",
            "estimated",
        ],
    },
    Entry { says: Estimate, counts: &[Cell, Heading, Column], words: &["est", "e"] },
    Entry {
        says: Revised,
        counts: &[Cell, Heading, Column],
        words: &["tarkistettu", "korjattu", "reviderad", "reviderat", "revised", "r"],
    },
    Entry {
        says: Final,
        counts: &[Cell, Heading, Column],
        words: &[
            "lopullinen",
            "vahvistettu",
            "slutlig",
            "slutligt",
            "slutgiltig",
            "slutgiltigt",
            "fastställd",
            "fastställt",
            "final",
            "confirmed",
        ],
    },
    Entry {
        says: Preliminary,
        counts: &[Text, Legend],
        words: &["ennakkotie", "ennakolli", "ennakkoluku", "alustav", "prelimin", "provisional"],
    },
    // In a comment it may be the beginning of anything: `ennakkosuunnittelu`.
    Entry { says: Preliminary, counts: &[Legend], words: &["ennakko"] },
    Entry {
        says: Estimate,
        counts: &[Text, Legend],
        words: &["arvio", "uppskatt", "estimat", "estimaat"],
    },
    Entry {
        says: Final,
        counts: &[Text, Legend],
        words: &[
            "lopulli",
            "tarkistettu",
            "vahvistettu",
            "slutlig",
            "slutgiltig",
            "definitiv",
            "fastställd",
            "final",
            "confirmed",
        ],
    },
];

/// Beginnings of words that begin as those of the table do and say something else.
const OTHERS: &[&str] = &["arvioint", "arvioida"];

/// The whole words that count in a place.
pub fn words(place: Whereabouts) -> impl Iterator<Item = (&'static str, Finality)> {
    let rows = TABLE.iter().filter(move |row| row.counts.contains(&place));
    rows.flat_map(|row| row.words.iter().map(|word| (*word, row.says)))
}

/// What a whole text, in lower case, says in a place; a point at its end shortens it.
#[must_use]
pub fn word(text: &str, place: Whereabouts) -> Option<Finality> {
    let text = text.trim_end_matches('.');
    words(place).find(|(word, _)| *word == text).map(|(_, says)| says)
}

/// What a word of running text, in any case, says in a place by its beginning.
fn beginning(word: &str, place: Whereabouts) -> Option<Finality> {
    let begins = |with: &str| {
        let head = word.get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with) || head.to_lowercase() == with)
    };
    let (_, says) = words(place).find(|(with, _)| begins(with))?;
    (!OTHERS.iter().any(|other| begins(other))).then_some(says)
}

/// Whether a word of a text begins as those do that call a figure no final one. Most notes of a long return end here.
#[must_use]
pub fn is_named_in(text: &str) -> bool {
    // All of these begin in letters that are one byte each.
    let begins = |word: &str| {
        let first = word.bytes().next().map(|first| first.to_ascii_lowercase());
        let known = first.and_then(|first| NOT_FINAL.get(&first));
        known.into_iter().flatten().any(|with| {
            let head = word.as_bytes().get(..with.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()))
        })
    };
    text.split(|c: char| !c.is_alphanumeric()).any(begins)
}

/// The beginnings in running text that call a figure no final one, by their first bytes: every word of every note is
/// looked up.
static NOT_FINAL: LazyLock<BTreeMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let no_final = words(Text).filter(|(_, says)| matches!(says, Preliminary | Estimate));
    by_first_byte(no_final.map(|(word, _)| word))
});

/// Words by the bytes that they begin with.
pub(crate) fn by_first_byte(
    words: impl Iterator<Item = &'static str>,
) -> BTreeMap<u8, Vec<&'static str>> {
    let mut all: BTreeMap<u8, Vec<&str>> = BTreeMap::new();
    for word in words {
        if let Some(first) = word.bytes().next() {
            all.entry(first).or_default().push(word);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_knows_a_word_twice() {
        for place in [Cell, Heading, Column, Note, Text, Legend] {
            let mut all: Vec<&str> = words(place).map(|(word, _)| word).collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{place:?}");
        }
    }

    #[test]
    fn a_word_of_a_note_is_known_everywhere_and_in_running_text_by_its_beginning() {
        for (known, says) in words(Note) {
            for place in [Cell, Column] {
                assert_eq!(word(known, place), Some(says), "{known}");
            }
            let first = known.split(' ').next().unwrap();
            assert_eq!(word(first, Heading), Some(says), "{known}");
            assert_eq!(beginning(first, Text), Some(says), "{known}");
            assert_eq!(beginning(first, Legend), Some(says), "{known}");
            assert!(is_named_in(known), "{known}");
        }
    }

    #[test]
    fn short_words_count_beside_a_figure_alone() {
        assert_eq!(word("prel.", Cell), Some(Preliminary));
        assert_eq!(word("e", Heading), Some(Estimate));
        assert_eq!(word("e", Note), None);
        assert_eq!(beginning("Arviointi", Text), None);
        assert_eq!(beginning("ennakkosuunnittelu", Text), None);
    }
}
