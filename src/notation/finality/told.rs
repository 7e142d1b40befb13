//! What running text tells of how final its figure is, clause by clause.

use super::{Finality, Whereabouts, beginning};

/// What a text calls its figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// Preliminary, or not final yet.
    pub preliminary: bool,
    /// An estimate.
    pub estimate: bool,
}

/// Words that deny what comes soon after them.
const NOT: &[&str] = &["ei", "eivät", "eikä", "inte", "ej", "not", "no"];
/// How many words after them are denied.
const REACH: usize = 4;

/// Beginnings of words of what is still to come, by which a final figure is not this one.
const TO_COME: &[&str] = &[
    "valmistu",
    "tulee",
    "tulossa",
    "julkaistaan",
    "saadaan",
    "vahvistuu",
    "vahvistetaan",
    "tarkentuu",
    "myöhemmin",
    "kommer",
    "publiceras",
    "fastställs",
    "senare",
    "will",
    "later",
    "comes",
    "due",
];

/// Beginnings of words of another figure than the one that the text is about.
const OTHER_FIGURE: &[&str] = &[
    "korva",
    "aiem",
    "aikaisem",
    "edelli",
    "ersätt",
    "tidigare",
    "föregående",
    "replac",
    "earlier",
    "previous",
];

/// What a clause says.
#[derive(Debug, Default)]
struct Clause {
    told: Told,
    is_final: bool,
    /// Not final, without a word for what it is.
    is_open: bool,
}

/// What a text tells of its figure; `place` is a text or a legend. What is final now is no longer what it was before.
#[must_use]
pub fn told(text: &str, place: Whereabouts) -> Told {
    let lower = text.to_lowercase();
    let clauses = lower.split([',', '.', ';', ':', '(', ')', '–', '!', '\n']);
    let (mut told, mut is_open) = (Told::default(), false);
    for clause in clauses.map(|clause| read(clause, place)) {
        if clause.is_final {
            return Told::default();
        }
        told.preliminary |= clause.told.preliminary;
        told.estimate |= clause.told.estimate;
        is_open |= clause.is_open;
    }
    told.preliminary |= is_open && !told.estimate;
    told
}

fn read(clause: &str, place: Whereabouts) -> Clause {
    let words: Vec<&str> =
        clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let begins = |known: &[&str], word: &str| known.iter().any(|known| word.starts_with(known));
    let mut read = Clause::default();
    if words.iter().any(|word| begins(OTHER_FIGURE, word)) {
        return read;
    }
    let is_to_come = words.iter().any(|word| begins(TO_COME, word));
    for (at, word) in words.iter().enumerate() {
        let Some(says) = beginning(word, place) else { continue };
        let near = words.get(at.saturating_sub(REACH)..at).unwrap_or_default();
        let is_denied = near.iter().any(|word| NOT.contains(word));
        match says {
            Finality::Preliminary => read.told.preliminary |= !is_denied,
            Finality::Estimate => read.told.estimate |= !is_denied,
            // What is not final is preliminary, said the other way.
            Finality::Revised | Finality::Final if is_denied => read.is_open = true,
            Finality::Revised | Finality::Final => read.is_final |= !is_to_come,
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Told = Told { preliminary: false, estimate: false };
    const PRELIMINARY: Told = Told { preliminary: true, estimate: false };
    const ESTIMATE: Told = Told { preliminary: false, estimate: true };

    #[test]
    fn a_text_calls_its_figure_by_a_word_within_it() {
        let of = |text: &str| told(text, Whereabouts::Text);
        assert_eq!(of("Luku on ennakkotieto, tarkentuu keväällä"), PRELIMINARY);
        assert_eq!(of("arvioitu luku"), ESTIMATE);
        let both = Told { preliminary: true, estimate: true };
        assert_eq!(of("Preliminära uppgifter, uppskattning"), both);
        assert_eq!(of("Vaikuttavuuden arviointi kesken"), NOTHING);
        assert_eq!(of("Ennakkotieto, lopullinen luku valmistuu syksyllä"), PRELIMINARY);
        assert_eq!(of("Ennakkotieto; edellisen vuoden luku tarkistettu"), PRELIMINARY);
    }

    #[test]
    fn what_is_denied_is_not_said_and_what_is_not_final_is_preliminary() {
        let of = |text: &str| told(text, Whereabouts::Text);
        assert_eq!(of("Arvio, ei vielä lopullinen"), ESTIMATE);
        assert_eq!(of("Luku ei ole vielä lopullinen."), PRELIMINARY);
        assert_eq!(of("Siffran är inte slutlig"), PRELIMINARY);
        assert_eq!(of("not yet final"), PRELIMINARY);
        assert_eq!(of("ei enää ennakkotieto"), NOTHING);
        assert_eq!(of("inte längre en uppskattning"), NOTHING);
    }

    #[test]
    fn what_was_an_estimate_once_and_is_final_now_is_told_as_nothing() {
        for text in [
            "Ensin julkaistu arviona 7 150, lopullinen 7 105.",
            "Tarkistettu, oli ennakkotieto",
            "Slutligt tal, tidigare preliminärt",
            "final, was an estimate in May",
            "Lopullinen luku; julkaistaan tilinpäätöksessä",
            "korvaa arvion 7 150",
            "ersätter den preliminära siffran",
        ] {
            assert_eq!(told(text, Whereabouts::Text), NOTHING, "{text}");
        }
    }

    #[test]
    fn a_legend_may_say_so_by_a_beginning_that_texts_do_not_count() {
        assert_eq!(told(" = ennakkoarvio", Whereabouts::Legend), PRELIMINARY);
        assert_eq!(told(" tiedot ennakollisia", Whereabouts::Legend), PRELIMINARY);
        assert_eq!(told("ej slutliga uppgifter", Whereabouts::Legend), PRELIMINARY);
        assert_eq!(told("arvio", Whereabouts::Legend), ESTIMATE);
        assert_eq!(told("lopulliset luvut", Whereabouts::Legend), NOTHING);
    }
}
