//! Words of periods and of kinds of figures, in Finnish, Swedish and English.

use std::sync::LazyLock;

use super::Season;
use super::period_reading::KindWord;
use crate::notation::finality::{self, Finality, Whereabouts};

/// What a word says in the writing of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, 1 to 12.
    Month(u8),
    /// A season that surveys use.
    Season(Season),
    /// `H`, `puolivuosi`, `halvår`.
    Half,
    /// `Q`, `neljännes`, `kvartal`.
    Quarter,
    /// `M` of `2023M08`.
    MonthMark,
    /// A Roman number or an ordinal, 1 to 4.
    Ordinal(u8),
    /// A kind of figure.
    Kind(KindWord),
    /// How final the figures are: `ennakko`, `est.`
    Called(Finality),
    /// `alkaen`, `från och med`: for targets that hold from then on.
    From,
    /// `vuosi`, `tilanne`, `per`: says nothing more.
    Noise,
}

/// Names of the months, the first three letters of which are used as well; Finnish ones stand
/// without their `kuu`.
const MONTHS: &[(&str, u8)] = &[
    ("tammi", 1),
    ("helmi", 2),
    ("maalis", 3),
    ("huhti", 4),
    ("touko", 5),
    ("kesä", 6),
    ("heinä", 7),
    ("elo", 8),
    ("syys", 9),
    ("loka", 10),
    ("marras", 11),
    ("joulu", 12),
    ("januari", 1),
    ("februari", 2),
    ("mars", 3),
    ("april", 4),
    ("maj", 5),
    ("juni", 6),
    ("juli", 7),
    ("augusti", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("october", 10),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const WORDS: &[(&str, Word)] = &[
    ("kevät", Word::Season(Season::Spring)),
    ("keväällä", Word::Season(Season::Spring)),
    ("kevään", Word::Season(Season::Spring)),
    ("vår", Word::Season(Season::Spring)),
    ("våren", Word::Season(Season::Spring)),
    ("spring", Word::Season(Season::Spring)),
    ("syksy", Word::Season(Season::Autumn)),
    ("syksyllä", Word::Season(Season::Autumn)),
    ("syksyn", Word::Season(Season::Autumn)),
    ("höst", Word::Season(Season::Autumn)),
    ("hösten", Word::Season(Season::Autumn)),
    ("autumn", Word::Season(Season::Autumn)),
    ("fall", Word::Season(Season::Autumn)),
    ("h", Word::Half),
    ("puolivuosi", Word::Half),
    ("puolivuotta", Word::Half),
    ("vuosipuolisko", Word::Half),
    ("puolisko", Word::Half),
    ("halvår", Word::Half),
    ("halvåret", Word::Half),
    ("half", Word::Half),
    ("q", Word::Quarter),
    ("neljännes", Word::Quarter),
    ("vuosineljännes", Word::Quarter),
    ("kvartaali", Word::Quarter),
    ("kvartal", Word::Quarter),
    ("kvartalet", Word::Quarter),
    ("kv", Word::Quarter),
    ("quarter", Word::Quarter),
    ("m", Word::MonthMark),
    ("i", Word::Ordinal(1)),
    ("ii", Word::Ordinal(2)),
    ("iii", Word::Ordinal(3)),
    ("iv", Word::Ordinal(4)),
    ("ensimmäinen", Word::Ordinal(1)),
    ("toinen", Word::Ordinal(2)),
    ("kolmas", Word::Ordinal(3)),
    ("neljäs", Word::Ordinal(4)),
    ("första", Word::Ordinal(1)),
    ("andra", Word::Ordinal(2)),
    ("tredje", Word::Ordinal(3)),
    ("fjärde", Word::Ordinal(4)),
    ("first", Word::Ordinal(1)),
    ("second", Word::Ordinal(2)),
    ("third", Word::Ordinal(3)),
    ("fourth", Word::Ordinal(4)),
    ("alkaen", Word::From),
    ("lähtien", Word::From),
    ("från", Word::From),
    ("och", Word::From),
    ("med", Word::From),
    ("fr", Word::From),
    ("o", Word::From),
    ("from", Word::From),
    ("onwards", Word::From),
    ("v", Word::Noise),
    ("vuosi", Word::Noise),
    ("vuonna", Word::Noise),
    ("vuoden", Word::Noise),
    ("år", Word::Noise),
    ("året", Word::Noise),
    ("year", Word::Noise),
    ("kausi", Word::Noise),
    ("jakso", Word::Noise),
    ("period", Word::Noise),
    ("perioden", Word::Noise),
    ("kk", Word::Noise),
    ("tilanne", Word::Noise),
    ("pvm", Word::Noise),
    ("läget", Word::Noise),
    ("per", Word::Noise),
    ("den", Word::Noise),
    ("as", Word::Noise),
    ("of", Word::Noise),
    ("the", Word::Noise),
    ("in", Word::Noise),
    ("on", Word::Noise),
];

/// Words of kinds; a plain `mål` or `tavoite` names the target's kind as well.
const KINDS: &[(&str, KindWord)] = &[
    ("tp", KindWord::Actual),
    ("tilinpäätös", KindWord::Actual),
    ("toteuma", KindWord::Actual),
    ("toteutunut", KindWord::Actual),
    ("toteutuma", KindWord::Actual),
    ("tot", KindWord::Actual),
    ("käyttö", KindWord::Actual),
    ("bokslut", KindWord::Actual),
    ("bs", KindWord::Actual),
    ("utfall", KindWord::Actual),
    ("förbrukning", KindWord::Actual),
    ("actual", KindWord::Actual),
    ("actuals", KindWord::Actual),
    ("outcome", KindWord::Actual),
    ("enn", KindWord::Forecast),
    ("ennuste", KindWord::Forecast),
    ("prognos", KindWord::Forecast),
    ("prog", KindWord::Forecast),
    ("forecast", KindWord::Forecast),
    ("ta", KindWord::Budget),
    ("talousarvio", KindWord::Budget),
    ("budget", KindWord::Budget),
    ("bu", KindWord::Budget),
    ("ts", KindWord::Plan),
    ("taloussuunnitelma", KindWord::Plan),
    ("suunnitelma", KindWord::Plan),
    ("ekonomiplan", KindWord::Plan),
    ("ep", KindWord::Plan),
    ("plan", KindWord::Plan),
    ("tavoite", KindWord::Target),
    ("tavoitetaso", KindWord::Target),
    ("tavoitearvo", KindWord::Target),
    ("vuositavoite", KindWord::Target),
    ("välitavoite", KindWord::Target),
    ("mål", KindWord::Target),
    ("målet", KindWord::Target),
    ("målnivå", KindWord::Target),
    ("målvärde", KindWord::Target),
    ("årsmål", KindWord::Target),
    ("delmål", KindWord::Target),
    ("target", KindWord::Target),
    ("goal", KindWord::Target),
];

/// All words by the numbers that they begin with, and what they say. Every word of every note is looked up, and most
/// are none of them: going through the tables took longer than all else that is done with a note.
static MEANINGS: LazyLock<Vec<(u64, &str, Word)>> = LazyLock::new(|| {
    let kinds = KINDS.iter().map(|(name, kind)| (*name, Word::Kind(*kind)));
    let months = MONTHS.iter().map(|(name, month)| (*name, Word::Month(*month)));
    let called = finality::words(Whereabouts::Heading);
    let called = called.map(|(name, says)| (name, Word::Called(says)));
    let all = kinds.chain(WORDS.iter().copied()).chain(months).chain(called);
    let mut all: Vec<(u64, &str, Word)> =
        all.map(|(name, meaning)| (beginning(name), name, meaning)).collect();
    all.sort_unstable_by_key(|(beginning, name, _)| (*beginning, *name));
    all
});

/// For each byte that a word begins with, the lengths in bytes of the words that begin so, a bit each. A word of another
/// length need not be looked for at all.
static LENGTHS: LazyLock<[u64; 256]> = LazyLock::new(|| {
    let mut lengths = [0; 256];
    for (_, name, _) in MEANINGS.iter() {
        if let Some(first) = name.bytes().next() {
            lengths[usize::from(first)] |= length_bit(name);
        }
    }
    lengths
});

/// The bit of a word's length; the last one is of all that are longer.
fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// The first eight bytes of a word as one number: numbers are compared in a fraction of the time of texts.
fn beginning(word: &str) -> u64 {
    word.bytes().take(8).fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// Endings of the Finnish names of months.
const FINNISH: [&str; 8] =
    ["kuussa", "kuusta", "kuuhun", "kuulle", "kuun", "kuuta", "kuulta", "kuu"];

/// All words, for tests.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    MEANINGS.iter().map(|(_, name, _)| *name)
}

/// Whether a word, in lower case, is a slip of the pen for one of the longer words.
pub(super) fn is_near(word: &str) -> bool {
    let long = MEANINGS.iter().map(|(_, name, _)| *name).filter(|name| name.len() > 3);
    crate::notation::nearest(word, long).is_some()
}

/// The kind that a word, in lower case, names.
pub(super) fn kind(word: &str) -> Option<KindWord> {
    match listed(word) {
        Some(Word::Kind(kind)) => Some(kind),
        _ => None,
    }
}

/// What a word, in lower case, says.
pub(super) fn word(word: &str) -> Option<Word> {
    listed(word).or_else(|| {
        // The shortest is `elokuu`, and most words of a note are shorter.
        let mut endings = FINNISH.iter().filter(|_| word.len() > 5);
        let stem = endings.find_map(|ending| word.strip_suffix(ending))?;
        listed(stem).filter(|meaning| matches!(meaning, Word::Month(_)))
    })
}

/// What a word of the tables says.
fn listed(word: &str) -> Option<Word> {
    let first = word.bytes().next()?;
    if LENGTHS[usize::from(first)] & length_bit(word) == 0 {
        return None;
    }
    let sought = beginning(word);
    let from = MEANINGS.partition_point(|(beginning, ..)| *beginning < sought);
    let mut alike = MEANINGS.iter().skip(from).take_while(|(beginning, ..)| *beginning == sought);
    alike.find(|(_, name, _)| *name == word).map(|(.., meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_in_the_tables_twice() {
        assert!(MEANINGS.is_sorted_by(|one, next| (one.0, one.1) < (next.0, next.1)));
    }

    #[test]
    fn every_word_of_the_tables_is_found_and_none_that_is_only_near() {
        for (name, kind) in KINDS {
            assert_eq!(word(name), Some(Word::Kind(*kind)), "{name}");
        }
        for name in all() {
            assert!(word(name).is_some(), "{name}");
            assert_eq!(word(&format!("{name}x")), None, "{name}");
        }
    }

    #[test]
    fn months_are_known_with_their_finnish_endings_and_other_words_are_not() {
        assert_eq!(word("elokuun"), Some(Word::Month(8)));
        assert_eq!(word("elo"), Some(Word::Month(8)));
        assert_eq!(word("vuosikuu"), None);
        assert_eq!(word("kuu"), None);
    }
}
