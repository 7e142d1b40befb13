//! `format`, `[strategy]` and the small tables: bands, missing marks, conversions, abbreviations, units.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};
use toml::Spanned;

use super::Reading;
use super::table::{DATE, NUMBER, NUMBER_TEXT, Section, TEXT, VERSION};
use crate::finding::{
    DATES_OUT_OF_ORDER, DUPLICATE_ID, LIMITS_OUT_OF_ORDER, NOT_A_FACTOR, WORD_NOT_ALLOWED,
};
use crate::strategy::places::Noun;
use crate::strategy::{Abbreviation, Bands, Conversion, Id, MissingReason, Validity};
use crate::words::{Language, LocalText};

/// The version of strategy.toml that this program reads.
const FORMAT: Decimal = dec!(1);

/// `[strategy]`, with what could not be read left out.
pub(super) struct General {
    pub(super) id: Option<Id>,
    pub(super) name: LocalText,
    pub(super) owner: LocalText,
    pub(super) notice: LocalText,
    pub(super) term: Option<(Date, Date)>,
    pub(super) languages: Vec<Language>,
    pub(super) summary_only: Vec<Language>,
    pub(super) plan: Option<String>,
}

/// Checks that the file is of the format this program knows.
pub(super) fn format(root: &Section<'_>, reading: &mut Reading<'_>) {
    if let Some(format) = root.required("format", &VERSION, reading)
        && *format.get_ref() != FORMAT
    {
        reading.report(&WORD_NOT_ALLOWED, format.span().start, |finding| {
            finding.found(format.get_ref().to_string()).expected(FORMAT.to_string())
        });
    }
}

/// Reads `[strategy]`; the languages first, for the primary one decides which names must be there.
pub(super) fn read(root: &Section<'_>, reading: &mut Reading<'_>) -> General {
    const KEYS: [&str; 8] =
        ["id", "name", "owner", "notice", "term", "languages", "summary-only", "plan"];
    let Some(section) = root.required_table("strategy", "{ … }", reading) else {
        return General {
            id: None,
            name: LocalText::default(),
            owner: LocalText::default(),
            notice: LocalText::default(),
            term: None,
            languages: Vec::new(),
            summary_only: Vec::new(),
            plan: None,
        };
    };
    section.only(&KEYS, reading);
    let languages = languages(&section, reading);
    reading.primary = languages.first().copied().unwrap_or(Language::Fi);
    General {
        id: reading.id(&section, Noun::Strategy),
        name: section.required_local("name", reading),
        owner: section.required_local("owner", reading),
        notice: section.local("notice", reading),
        term: term(&section, reading),
        summary_only: summary_only(&section, &languages, reading),
        plan: section.optional("plan", &TEXT, reading).map(Spanned::into_inner),
        languages,
    }
}

fn languages(section: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Language> {
    let before = reading.findings.len();
    let texts = section.texts("languages", reading);
    let mut languages = Vec::new();
    for text in texts {
        if let Some(language) = reading.word(&text, &language_words()) {
            if languages.contains(&language) {
                reading.report(&DUPLICATE_ID, text.span().start, |finding| {
                    finding.found(text.get_ref()).text("noun", "language")
                });
            } else {
                languages.push(language);
            }
        }
    }
    if languages.is_empty() && reading.findings.len() == before {
        section.missing("languages", "[\"fi\", \"sv\", \"en\"]", reading);
    }
    languages
}

/// The languages as words of the file.
pub(super) fn language_words() -> [(&'static str, Language); 3] {
    Language::ALL.map(|language| (language.tag(), language))
}

fn summary_only(
    section: &Section<'_>,
    languages: &[Language],
    reading: &mut Reading<'_>,
) -> Vec<Language> {
    let words: Vec<_> =
        language_words().into_iter().filter(|(_, language)| languages.contains(language)).collect();
    section
        .texts("summary-only", reading)
        .into_iter()
        .filter_map(|text| reading.word(&text, &words))
        .collect()
}

fn term(section: &Section<'_>, reading: &mut Reading<'_>) -> Option<(Date, Date)> {
    let term = section.required_table("term", "{ from = 2021-08-02, to = 2025-05-31 }", reading)?;
    term.only(&["from", "to"], reading);
    let from = term.required("from", &DATE, reading);
    let to = term.required("to", &DATE, reading);
    let (from, to) = (from?, to?);
    in_order(&from, &to, "from", reading).then(|| (from.into_inner(), to.into_inner()))
}

/// From when until when a thing exists; both ends may be open.
pub(super) fn validity(section: &Section<'_>, reading: &mut Reading<'_>) -> Validity {
    let Some(valid) = section.table("valid", reading) else { return Validity::default() };
    valid.only(&["from", "to"], reading);
    let from = valid.optional("from", &DATE, reading);
    let to = valid.optional("to", &DATE, reading);
    if let (Some(from), Some(to)) = (&from, &to) {
        in_order(from, to, "from", reading);
    }
    Validity { from: from.map(Spanned::into_inner), to: to.map(Spanned::into_inner) }
}

/// Whether `later` is not before `earlier`, the value of key `key`; else a finding.
pub(super) fn in_order(
    earlier: &Spanned<Date>,
    later: &Spanned<Date>,
    key: &str,
    reading: &mut Reading<'_>,
) -> bool {
    let good = earlier.get_ref() <= later.get_ref();
    if !good {
        let first = reading.place(earlier.span().start);
        let other = earlier.get_ref().to_string();
        reading.report(&DATES_OUT_OF_ORDER, later.span().start, |finding| {
            finding
                .found(later.get_ref().to_string())
                .expected(format!("≥ {other}"))
                .text("key", key)
                .text("other", other)
                .related(first)
        });
    }
    good
}

/// Reads `[bands]`, else the usual shares.
pub(super) fn bands(root: &Section<'_>, reading: &mut Reading<'_>) -> Bands {
    let usual = Bands { on_track: dec!(0.95), at_risk: dec!(0.60) };
    let Some(section) = root.table("bands", reading) else { return usual };
    section.only(&["on-track", "at-risk"], reading);
    let on_track = section.required("on-track", &NUMBER, reading);
    let at_risk = section.required("at-risk", &NUMBER, reading);
    let (Some(on_track), Some(at_risk)) = (on_track, at_risk) else { return usual };
    let read = Bands { on_track: *on_track.get_ref(), at_risk: *at_risk.get_ref() };
    let in_order = dec!(0) < read.at_risk && read.at_risk < read.on_track;
    if in_order && read.on_track <= dec!(1) {
        return read;
    }
    reading.report(&LIMITS_OUT_OF_ORDER, at_risk.span().start, |finding| {
        finding
            .found(format!("at-risk = {}, on-track = {}", read.at_risk, read.on_track))
            .expected("0 < at-risk < on-track ≤ 1")
    });
    usual
}

/// Reads `[missing]`: mark → reason.
pub(super) fn missing(
    root: &Section<'_>,
    reading: &mut Reading<'_>,
) -> BTreeMap<String, MissingReason> {
    let mut marks = BTreeMap::new();
    let Some(section) = root.table("missing", reading) else { return marks };
    let words = MissingReason::ALL.map(|reason| (reason.id(), reason));
    for (key, _) in section.entries() {
        let mark = key.get_ref().as_ref();
        if let Some(text) = section.optional(mark, &TEXT, reading)
            && let Some(reason) = reading.word(&text, &words)
        {
            marks.insert(mark.to_owned(), reason);
        }
    }
    marks
}

/// Reads `[[conversion]]`.
pub(super) fn conversions(root: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Conversion> {
    let mut conversions: Vec<Conversion> = Vec::new();
    for section in root.tables("conversion", reading) {
        section.only(&["from", "to", "factor"], reading);
        let from = section.required_text("from", reading);
        let to = section.required_text("to", reading);
        let factor = section.required("factor", &NUMBER_TEXT, reading);
        let factor = factor.and_then(|text| factor_of(&text, reading));
        let (Some(from), Some(to), Some(factor)) = (from, to, factor) else { continue };
        let (from, to, at) = (from.get_ref().clone(), to.into_inner(), from.span().start);
        if conversions.iter().any(|other| other.from == from && other.to == to) {
            reading.report(&DUPLICATE_ID, at, |finding| {
                finding.found(format!("{from} → {to}")).text("noun", "conversion")
            });
        } else {
            conversions.push(Conversion { from, to, factor });
        }
    }
    conversions
}

fn factor_of(text: &Spanned<String>, reading: &mut Reading<'_>) -> Option<Decimal> {
    let factor = Decimal::from_str_exact(text.get_ref()).ok().filter(|factor| *factor > dec!(0));
    if factor.is_none() {
        reading.report(&NOT_A_FACTOR, text.span().start, |finding| {
            finding.found(text.get_ref()).expected("\"0.001\"")
        });
    }
    factor
}

/// Reads `[[abbreviation]]`.
pub(super) fn abbreviations(root: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Abbreviation> {
    named(root, ("abbreviation", "short"), Noun::Abbreviation, reading)
        .into_iter()
        .map(|(short, name)| Abbreviation { short, name })
        .collect()
}

/// Reads `[[unit]]`: further words for units.
pub(super) fn units(root: &Section<'_>, reading: &mut Reading<'_>) -> BTreeMap<String, LocalText> {
    named(root, ("unit", "unit"), Noun::Unit, reading).into_iter().collect()
}

/// The tables `[[table]]` that only give a text, which stands once, a name in the languages.
fn named(
    root: &Section<'_>,
    (table, key): (&str, &str),
    noun: Noun,
    reading: &mut Reading<'_>,
) -> Vec<(String, LocalText)> {
    let mut entries = Vec::new();
    for section in root.tables(table, reading) {
        section.only(&[key, "name"], reading);
        let text = section.required_text(key, reading);
        let name = section.required_local("name", reading);
        let Some(text) = text else { continue };
        let at = text.span().start;
        let place = reading.place(at);
        match reading.places.declare(noun, text.get_ref(), place) {
            None => entries.push((text.into_inner(), name)),
            Some(first) => reading.report(&DUPLICATE_ID, at, |finding| {
                finding.found(text.get_ref()).text("noun", noun.word()).related(first)
            }),
        }
    }
    entries
}
