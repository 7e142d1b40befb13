//! Words that stand where a text is still to come.

/// Words that hold a text's place, in lower case and without punctuation.
const PLACEHOLDERS: &[&str] = &[
    "tähän",
    "tähän teksti",
    "tähän tekstiä",
    "tekstiä tähän",
    "tähän kuvaus",
    "tähän selvitys",
    "kuvaus tähän",
    "kuvaus puuttuu",
    "päivittyy",
    "päivittyy myöhemmin",
    "päivitetään",
    "lisätään",
    "lisätään pian",
    "lisätään tähän",
    "ei vielä tiedossa",
    "vielä kesken",
    "här text",
    "text här",
    "skriv text här",
    "skriv din text här",
    "uppdateras",
    "tilläggs senare",
    "läggs till",
    "ännu inte klart",
    "inte klart",
    "ej klart",
    "under arbete",
    "write here",
    "insert text",
    "insert text here",
    "to be updated",
    "to come",
    "coming soon",
    "in progress",
    "not yet",
    "pending",
    "täydennetään",
    "täydennetään myöhemmin",
    "täydennetään pian",
    "täydentyy",
    "tulossa",
    "teksti tulossa",
    "teksti puuttuu",
    "tulee myöhemmin",
    "myöhemmin",
    "kesken",
    "puuttuu",
    "ei vielä",
    "teksti tähän",
    "kirjoita tähän",
    "todo",
    "tbd",
    "tba",
    "none",
    "null",
    "nan",
    "xxx",
    "xx",
    "x",
    "ks edellinen",
    "ks yllä",
    "katso yllä",
    "katso edellinen",
    "kompletteras",
    "kompletteras senare",
    "kommer",
    "kommer senare",
    "text kommer",
    "text kommer senare",
    "text saknas",
    "saknas",
    "skriv här",
    "se ovan",
    "se föregående",
    "fylls i",
    "fylls i senare",
    "uppdateras senare",
    "läggs till senare",
    "senare",
    "täytetään",
    "täytetään myöhemmin",
    "lisätään myöhemmin",
    "päivitetään myöhemmin",
    "tarkennetaan myöhemmin",
    "tbc",
    "to be confirmed",
    "will follow",
    "later",
    "täydennä",
    "täydennä tähän",
    "fyll i",
    "fyll i här",
    "fill in here",
    "to be completed",
    "to be added",
    "to follow",
    "text to follow",
    "see above",
    "as above",
    "text here",
];

/// Words that hold a text's place wherever they stand in a short one.
const MARKS: &[&str] = &["xxx", "xxxx", "tbd", "tba", "tbc", "todo"];
/// Words in which a text that is to come is promised, and those by which the promise goes on.
const PROMISES: &[&str] = &[
    "täydennetään",
    "täydentyy",
    "täytetään",
    "päivitetään",
    "päivittyy",
    "lisätään",
    "tarkennetaan",
    "kesken",
    "tulossa",
    "kompletteras",
    "uppdateras",
    "fylls i",
    "läggs till",
    "to be completed",
    "to be added",
    "to be updated",
    "pending",
];
const WHEN: &[&str] = &[
    "kun",
    "kunhan",
    "jahka",
    "heti",
    "myöhemmin",
    "pian",
    "vielä",
    "sitten",
    "när",
    "så",
    "senare",
    "då",
    "when",
    "once",
    "later",
    "as",
    "after",
];
/// Beginnings of what a form asks to be written, which stand in place of it.
const PROMPTS: &[&str] = &[
    "tähän teksti",
    "tähän kuvaus",
    "teksti tähän",
    "kirjoita tähän",
    "täydennä tähän",
    "lisää tähän",
    "skriv här",
    "skriv text här",
    "fyll i här",
    "text här",
    "här kommer text",
    "write here",
    "insert text",
    "fill in here",
    "text here",
];
/// Words of a text that only holds a place, at most.
const PLACE_WORDS: usize = 8;

/// Whether a text, as [`plain`](super::plain) gives it, only holds the place of one.
pub(super) fn holds_place(words: &str) -> bool {
    if PLACEHOLDERS.contains(&words) || words.starts_with("lorem ipsum") {
        return true;
    }
    let is_short = words.split(' ').count() <= PLACE_WORDS;
    let is_marked = || words.split(' ').any(|word| MARKS.contains(&word));
    let is_promised = || {
        let rest =
            PROMISES.iter().find_map(|promise| words.strip_prefix(promise)?.strip_prefix(' '));
        let next = rest.and_then(|rest| rest.split(' ').next());
        next.is_some_and(|next| WHEN.contains(&next))
    };
    let is_asked = || {
        let rest = PROMPTS.iter().find_map(|prompt| words.strip_prefix(prompt));
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    is_short && (is_marked() || is_promised() || is_asked())
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    #[test]
    fn a_short_text_of_words_for_one_that_is_to_come_holds_its_place() {
        for text in [
            "xxx täydennetään kun luvut varmistuu xxx",
            "TBD / Matti",
            "Täydennetään, kun tilinpäätös on valmis.",
            "kompletteras när siffrorna är klara",
            "To be completed once the survey is out",
            "Kesken vielä",
            "TÄHÄN TEKSTI MINNALTA",
            "[Kirjoita tähän haasteet]",
            "<skriv här om framgångar>",
        ] {
            assert!(holds_place(&plain(text)), "{text}");
        }
        for text in [
            "Strategiaa täydennetään vuonna 2024 uusilla tavoitteilla.",
            "Täydennetään henkilöstöä syksyllä.",
            "Tähän tekstiin on koottu kaupunginosien palautteet ja kyselyn tulokset.",
            "Kesken jäi kaksi hanketta, jotka siirtyvät seuraavalle kaudelle.",
            "Planen kompletteras med mål för skolorna.",
        ] {
            assert!(!holds_place(&plain(text)), "{text}");
        }
    }
}
