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
    let is_sound = |at: usize| match tongue {
        Tongue::Finnish => !takes_end_of_part(&word[..at], &word[at..]),
        Tongue::Swedish => begins_syllable(&word[at..]),
        Tongue::English => true,
    };
    let mut at = 0;
    let mut places: Vec<Division> = hyphenate_bounded(word, language, ENDS, ENDS)
        .map(|syllable| {
            at += syllable.len();
            Division { at, joint: false }
        })
        .filter(|place| place.at < word.len() && is_sound(place.at))
        .filter(|place| !joints.iter().any(|joint| joint.is_near(place)))
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
        .chain(nouns(word))
        .filter(|at| word[..*at].chars().nth(ENDS - 1).is_some())
        .collect();
    joints.sort_unstable();
    joints.dedup();
    joints.into_iter().map(|at| Division { at, joint: true }).collect()
}

/// Where the first part of a Finnish compound ends that is a noun of a quality or an action: `työllisyys-aste`,
/// `osallistumis-aste`. Within a part no vowel follows these endings, but in words such as `uusi`.
fn nouns(word: &str) -> impl Iterator<Item = usize> {
    let ends = |ending: &'static str, not: &'static str| {
        word.match_indices(ending).map(move |(at, _)| (at, at + ending.len(), not))
    };
    let places = ends("uus", "i").chain(ends("yys", "i")).chain(ends("mis", "ei"));
    places
        .filter(|(from, end, not)| {
            let next = word[*end..].chars().next();
            word[..*from].chars().count() >= ENDS
                && !word[..*from].ends_with('r')
                && next.is_some_and(|c| is_vowel(c) && !not.contains(c))
                && word[*end..].chars().nth(ENDS - 1).is_some()
        })
        .map(|(_, end, _)| end)
}

/// Whether a syllable of a Finnish word seems to begin with the last letter of a compound's first part, as in
/// `perusopetu-soppilas` and `kaupungi-nosa`: the patterns do not know where parts end.
fn takes_end_of_part(before: &str, after: &str) -> bool {
    const GENITIVES: [&str; 6] = ["gi", "je", "de", "te", "se", "nne"];
    let mut letters = after.chars();
    let (first, second) = (letters.next(), letters.next());
    let taken = match first {
        Some('s') => before.ends_with(['u', 'y']),
        Some('n') => GENITIVES.iter().any(|ending| before.ends_with(ending)),
        _ => false,
    };
    taken
        && second.is_some_and(is_vowel)
        && before.chars().nth(ENDS).is_some()
        && after.chars().nth(ENDS).is_some()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'å' | 'é')
}

/// Whether a Swedish syllable begins as `text` does: with a vowel, one consonant, or two that are spoken so.
fn begins_syllable(text: &str) -> bool {
    const PAIRS: [&str; 44] = [
        "bl", "br", "bj", "ch", "cr", "dj", "dr", "dv", "fj", "fl", "fn", "fr", "gj", "gl", "gn",
        "gr", "hj", "kl", "kn", "kr", "kv", "lj", "mj", "nj", "ph", "pj", "pl", "pr", "ps", "sc",
        "sj", "sk", "sl", "sm", "sn", "sp", "st", "sv", "th", "tj", "tr", "tv", "vr", "kj",
    ];
    let mut letters = text.chars();
    let is_consonant = |c: Option<char>| c.is_some_and(|c| !is_vowel(c));
    let both = is_consonant(letters.next()) && is_consonant(letters.next());
    !both || PAIRS.iter().any(|pair| text.starts_with(pair))
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
        assert_eq!(of("työllisyysaste"), "työl-li-syys=aste");
        assert_eq!(of("osallistumisaste"), "osal-lis-tu-mis=aste");
        assert_eq!(of("perusopetusoppilaat"), "perus=ope-tusop-pi-laat");
        assert_eq!(of("eriarvoisuusongelma"), "eri-ar-voi-suus=ongelma");
        assert_eq!(of("kaupunginosassa"), "kau-pun-gino-sassa");
        // no parts of compounds
        assert_eq!(of("osallistumisen"), "osal-lis-tu-mi-sen");
        assert_eq!(of("suunnittelisivat"), "suun-nit-te-li-si-vat");
        assert_eq!(of("asumisia"), "asu-mi-sia");
    }

    #[test]
    fn swedish_and_english_words_have_their_own_rules() {
        assert_eq!(divided("stadsfullmäktige", Tongue::Swedish), "stads-full-mäk-tige");
        assert_eq!(divided("systemdiskussion", Tongue::Swedish), "systemdis-kus-sion");
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
