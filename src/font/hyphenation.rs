//! Where a word may be divided at the end of a line.

use hypher::{Lang, hyphenate_bounded};

/// A language whose rules of division are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// Finnish.
    Finnish,
    /// Swedish.
    Swedish,
    /// English.
    English,
}

/// Letters that stand before the first division and after the last one, at least.
const ENDS: usize = 3;

/// Words of fewer letters stay whole.
const SHORTEST: usize = 7;

/// Words of more letters are not words.
const LONGEST: usize = 80;

/// What Finnish compounds of public administration often end with, without the endings of cases.
/// The patterns know syllables; these tell where a part begins.
const FINNISH_PARTS: [&str; 79] = [
    "alue",
    "arviointi",
    "asema",
    "asunto",
    "digitalis",
    "ennuste",
    "hallinto",
    "hallitus",
    "hankinta",
    "hankkee",
    "henkilöst",
    "huolto",
    "hyvinvoin",
    "investoin",
    "johtaja",
    "johtami",
    "järjestel",
    "järjestö",
    "kasvatu",
    "kaude",
    "kaupunki",
    "kausi",
    "kehity",
    "keskus",
    "koulutu",
    "kunta",
    "kustannu",
    "kysely",
    "käsittely",
    "laitos",
    "lautakun",
    "liikenne",
    "liikente",
    "mahdollis",
    "menettely",
    "mittari",
    "määrä",
    "neutraal",
    "neuvonta",
    "ohjelma",
    "oikeus",
    "opetu",
    "osasto",
    "osuus",
    "palvelu",
    "prosent",
    "päästö",
    "päätö",
    "rakenta",
    "rakentami",
    "raport",
    "sairai",
    "seudu",
    "seuranta",
    "seutu",
    "strategia",
    "suunnitel",
    "suunnittelu",
    "talou",
    "tarkastel",
    "tavoit",
    "tehokku",
    "terveyd",
    "toimenpi",
    "toimiala",
    "toiminta",
    "tuotan",
    "turvallis",
    "tutkimu",
    "vaikuttav",
    "valtuusto",
    "valvonta",
    "vastuu",
    "verko",
    "viranomai",
    "virasto",
    "yksikkö",
    "yksikö",
    "ympäristö",
];

/// A place where a word may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// The byte of the word before which it is.
    pub at: usize,
    /// Whether a part of a compound is known to begin there.
    pub joint: bool,
}

/// Where `word` may be divided, in order. A word holds nothing but letters, all small after the
/// first; whatever else is never divided, nor is a short word.
#[must_use]
pub fn divisions(word: &str, tongue: Tongue) -> Vec<Division> {
    let letters = word.chars().count();
    let is_word = |at: usize, c: char| c.is_alphabetic() && (at == 0 || !c.is_uppercase());
    if !(SHORTEST..=LONGEST).contains(&letters)
        || !word.chars().enumerate().all(|(at, c)| is_word(at, c))
    {
        return Vec::new();
    }
    let language = match tongue {
        Tongue::Finnish => Lang::Finnish,
        Tongue::Swedish => Lang::Swedish,
        Tongue::English => Lang::English,
    };
    let joints = if tongue == Tongue::Finnish { joints(word) } else { Vec::new() };
    let mut at = 0;
    let mut places: Vec<Division> = hyphenate_bounded(word, language, ENDS, ENDS)
        .map(|syllable| {
            at += syllable.len();
            Division { at, joint: false }
        })
        .filter(|place| place.at < word.len() && !joints.iter().any(|joint| joint.is_near(place)))
        .collect();
    places.extend(joints);
    places.sort_by_key(|place| place.at);
    places
}

impl Division {
    /// Whether another place would leave one or two letters between.
    fn is_near(self, other: &Self) -> bool {
        self.at.abs_diff(other.at) <= 2
    }
}

/// Where known parts of a Finnish compound begin.
fn joints(word: &str) -> Vec<Division> {
    let mut joints: Vec<usize> = FINNISH_PARTS
        .iter()
        .flat_map(|part| word.match_indices(part).map(|(at, _)| at))
        .filter(|at| word[..*at].chars().nth(ENDS - 1).is_some())
        .collect();
    joints.sort_unstable();
    joints.dedup();
    joints.into_iter().map(|at| Division { at, joint: true }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, tongue: Tongue) -> String {
        let mut out = word.to_owned();
        for place in divisions(word, tongue).into_iter().rev() {
            out.insert(place.at, if place.joint { '=' } else { '-' });
        }
        out
    }

    #[test]
    fn finnish_words_are_divided_between_syllables_and_parts() {
        let of = |word| divided(word, Tongue::Finnish);
        assert_eq!(of("kaupunkistrategia"), "kau-punki=stra-te-gia");
        assert_eq!(of("kaupunkiympäristölautakunta"), "kau-punki=ympä-ris-tö=lauta=kunta");
        assert_eq!(of("asukaskysely"), "asu-kas=kysely");
    }

    #[test]
    fn swedish_and_english_words_have_their_own_rules() {
        assert_eq!(divided("stadsfullmäktige", Tongue::Swedish), "stads-full-mäk-tige");
        assert_eq!(divided("responsibility", Tongue::English), "respon-si-bil-ity");
    }

    #[test]
    fn short_words_figures_and_abbreviations_stay_whole() {
        for word in ["kaunis", "KYMP", "HelMet", "co2päästöt", "kymp:lle", "", "–", "a b c d e f"]
        {
            assert_eq!(divided(word, Tongue::Finnish), word);
        }
    }

    #[test]
    fn three_letters_stay_at_either_end() {
        for word in ["asukaskysely", "energiatehokkuus", "ikäihmisten", "tietoa", "Östersundom"] {
            for Division { at, .. } in divisions(word, Tongue::Finnish) {
                assert!(word[..at].chars().count() >= 3 && word[at..].chars().count() >= 3);
            }
        }
    }
}
