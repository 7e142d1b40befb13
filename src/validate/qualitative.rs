//! `Q`: texts that do not tell anything, or tell it in another language.

use std::collections::BTreeMap;

use whatlang::{Detector, Lang};

use crate::checkpoint::{Round, Source};
use crate::finding::{
    COPIED_TEXT, Code, EMPTY_ACCOUNT, Finding, OTHER_LANGUAGE, PLACEHOLDER_TEXT, Place, SENT_AGAIN,
    SHORT_TEXT, Spot,
};
use crate::intake::{Account, Subject, Text};
use crate::strategy::Status;
use crate::words::Language;

/// Texts of fewer letters than this are too short to judge.
const SHORT: usize = 12;
/// Texts of fewer letters than this may well be alike without having been copied.
const DISTINCT: usize = 40;

/// Texts of fewer letters than this are too short for their language to be told.
const TELLING: usize = 60;
/// Cells that are named where texts of a whole sheet are in another language; the others are counted.
const NAMED: usize = 4;
/// How sure the language must be, from 0 to 1.
const SURE: f64 = 0.9;

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

/// What is wrong with the texts of this checkpoint.
pub(super) fn texts(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    let again: Vec<_> = sent_again(round).into_iter().map(|f| f.place.file).collect();
    let languages = Detector::with_allowlist(vec![Lang::Fin, Lang::Swe, Lang::Eng]);
    let mut worded: Vec<Worded<'_>> = Vec::new();
    let mut earlier = Seen::default();
    for account in &round.earlier_accounts {
        earlier.extend(account.texts.values().map(|text| (plain(&text.text), text)));
    }
    for account in &round.accounts {
        findings.extend(empty(account));
        let texts = account.texts.values().map(|text| (plain(&text.text), text));
        for (words, text) in texts {
            // A file that came again as a whole is told once.
            if !again.contains(&text.provenance.place.file) {
                findings.extend(fault(account, text, &words, &earlier));
                worded.extend(language(round, account, text, &languages));
            }
            earlier.extend([(words, text)]);
        }
    }
    findings.extend(in_other_languages(worded));
    findings
}

/// Texts that came before, by their words as [`plain`] gives them; of equal ones the first.
#[derive(Default)]
struct Seen<'a>(BTreeMap<String, &'a Text>);

impl<'a> Seen<'a> {
    fn extend(&mut self, texts: impl IntoIterator<Item = (String, &'a Text)>) {
        for (words, text) in texts {
            self.0.entry(words).or_insert(text);
        }
    }
}

/// Files of this checkpoint that are, byte for byte, files of an earlier one.
pub(super) fn sent_again(round: &Round) -> Vec<Finding> {
    let (now, earlier): (Vec<_>, Vec<_>) =
        round.sources.iter().partition(|source| source.checkpoint == round.checkpoint.id);
    let same = |source: &&Source| {
        let is_same = |other: &&&Source| other.sha256 == source.sha256 && !source.sha256.is_empty();
        let other = earlier.iter().find(is_same)?;
        let finding = Finding::new(&SENT_AGAIN, Place::file(&*source.file))
            .text("checkpoint", other.checkpoint.as_str())
            .related(Place::file(&*other.file));
        Some(match source.organisations.as_slice() {
            [only] => finding.organisation(only.as_str()),
            _ => finding,
        })
    };
    now.iter().filter_map(same).collect()
}

/// A judgement without any text. Where it is not a good one of an indicator, the lack of an explanation is told of
/// the indicator.
fn empty(account: &Account) -> Option<Finding> {
    let (status, provenance) = account.status.as_ref()?;
    let is_told_elsewhere = matches!(account.subject, Subject::Indicator(_))
        && matches!(status, Status::AtRisk | Status::OffTrack | Status::NotAchieved);
    (account.texts.is_empty() && !is_told_elsewhere).then(|| {
        Finding::new(&EMPTY_ACCOUNT, provenance.place.clone())
            .organisation(account.organisation.as_str())
            .found(provenance.raw.trim())
            .text("subject", account.subject.id().as_str())
    })
}

/// A text that is surely in one of the three languages.
struct Worded<'a> {
    account: &'a Account,
    text: &'a Text,
    language: Language,
    /// Its organisation's.
    expected: Language,
}

fn language<'a>(
    round: &Round,
    account: &'a Account,
    text: &'a Text,
    languages: &Detector,
) -> Option<Worded<'a>> {
    if text.text.chars().filter(|c| c.is_alphabetic()).count() < TELLING {
        return None;
    }
    let expected = round.strategy.organisation(account.organisation.as_str())?.language;
    let told = languages.detect(&text.text)?;
    let language = match told.lang() {
        Lang::Fin => Language::Fi,
        Lang::Swe => Language::Sv,
        _ => Language::En,
    };
    let is_sure = told.is_reliable() && told.confidence() >= SURE;
    is_sure.then_some(Worded { account, text, language, expected })
}

/// Texts in other languages, one finding a sheet: a return that is written in another language as a whole is one
/// fault.
fn in_other_languages(worded: Vec<Worded<'_>>) -> Vec<Finding> {
    let mut sheets: BTreeMap<_, Vec<Worded<'_>>> = BTreeMap::new();
    for text in worded {
        let place = &text.text.provenance.place;
        sheets.entry((&place.file, sheet_of(place))).or_default().push(text);
    }
    let mut foreign: BTreeMap<_, Vec<Worded<'_>>> = BTreeMap::new();
    for (sheet, texts) in sheets {
        let of_all = language_of_all(&texts);
        let is_foreign =
            |text: &Worded<'_>| text.language != text.expected && Some(text.language) != of_all;
        for text in texts.into_iter().filter(is_foreign) {
            let key = (sheet, &text.account.organisation, text.language);
            foreign.entry(key).or_default().push(text);
        }
    }
    let told = foreign.into_values().filter_map(|mut texts| {
        texts.sort_by_key(|text| &text.text.provenance.place);
        let first = texts.first()?;
        let mut cells: Vec<String> =
            texts.iter().take(NAMED).map(|text| cell_of(&text.text.provenance.place)).collect();
        if texts.len() > NAMED {
            cells.push("…".to_owned());
        }
        let mut finding = about(&OTHER_LANGUAGE, first.account, first.text)
            .expected(first.expected.tag())
            .text("language", first.language.tag())
            .text("cells", cells.join(", "))
            .count("count", i64::try_from(texts.len()).unwrap_or(i64::MAX));
        let others = texts.iter().skip(1);
        finding.related = others.map(|text| text.text.provenance.place.clone()).collect();
        Some(finding)
    });
    told.collect()
}

/// The language in which somebody wrote together what several organisations have to say: that of more than half of
/// the texts of their sheet.
fn language_of_all(texts: &[Worded<'_>]) -> Option<Language> {
    let first = texts.first()?;
    let is_joint = texts.iter().any(|text| text.account.organisation != first.account.organisation);
    let count = |of: Language| texts.iter().filter(|text| text.language == of).count();
    Language::ALL.into_iter().find(|of| is_joint && count(*of) * 2 > texts.len())
}

fn sheet_of(place: &Place) -> Option<&str> {
    match &place.spot {
        Spot::Sheet(sheet) | Spot::Cells { sheet, .. } => Some(sheet),
        Spot::File | Spot::Line { .. } => None,
    }
}

/// A cell as its sheet has it, or line and field.
fn cell_of(place: &Place) -> String {
    match &place.spot {
        Spot::Cells { area, .. } => area.to_string(),
        Spot::Line { line, column } => format!("{line}:{}", column.unwrap_or(1)),
        Spot::File | Spot::Sheet(_) => String::new(),
    }
}

fn fault(account: &Account, text: &Text, words: &str, earlier: &Seen<'_>) -> Option<Finding> {
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 || holds_place(words) {
        return Some(about(&PLACEHOLDER_TEXT, account, text));
    }
    if letters < SHORT {
        return Some(about(&SHORT_TEXT, account, text));
    }
    if letters < DISTINCT {
        return None;
    }
    let copied = earlier.0.get(words)?;
    Some(about(&COPIED_TEXT, account, text).related(copied.provenance.place.clone()))
}

fn about(code: &'static Code, account: &Account, text: &Text) -> Finding {
    Finding::new(code, text.provenance.place.clone())
        .organisation(account.organisation.as_str())
        .found(text.text.clone())
        .text("subject", account.subject.id().as_str())
}

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

/// Whether a text, as [`plain`] gives it, only holds the place of one.
fn holds_place(words: &str) -> bool {
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

/// Lower case, one space between words, no punctuation.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
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
