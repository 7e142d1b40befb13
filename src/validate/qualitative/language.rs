//! Texts in another language than their organisation's.

use std::collections::BTreeMap;

use whatlang::{Detector, Lang};

use super::about;
use crate::checkpoint::Round;
use crate::finding::{Finding, OTHER_LANGUAGE, Place, Spot};
use crate::intake::{Account, Text};
use crate::words::Language;

/// Texts of fewer letters than this are too short for their language to be told.
const TELLING: usize = 60;
/// Cells that are named where texts of a whole sheet are in another language; the others are counted.
const NAMED: usize = 4;
/// How sure the language must be, from 0 to 1.
const SURE: f64 = 0.9;

/// A text that is surely in one of the three languages.
struct Worded<'a> {
    account: &'a Account,
    text: &'a Text,
    language: Language,
    /// Its organisation's.
    expected: Language,
}

/// The languages that texts turn out to be in.
pub(super) struct Languages<'a> {
    round: &'a Round,
    detector: Detector,
    told: Vec<Worded<'a>>,
}

impl<'a> Languages<'a> {
    pub(super) fn of(round: &'a Round) -> Self {
        let detector = Detector::with_allowlist(vec![Lang::Fin, Lang::Swe, Lang::Eng]);
        Self { round, detector, told: Vec::new() }
    }

    /// Takes a text in, where its language can be told for sure.
    pub(super) fn look_at(&mut self, account: &'a Account, text: &'a Text) {
        self.told.extend(self.worded(account, text));
    }

    fn worded(&self, account: &'a Account, text: &'a Text) -> Option<Worded<'a>> {
        if text.text.chars().filter(|c| c.is_alphabetic()).count() < TELLING {
            return None;
        }
        let organisation = self.round.strategy.organisation(account.organisation.as_str())?;
        let told = self.detector.detect(&text.text)?;
        let language = match told.lang() {
            Lang::Fin => Language::Fi,
            Lang::Swe => Language::Sv,
            _ => Language::En,
        };
        let is_sure = told.is_reliable() && told.confidence() >= SURE;
        is_sure.then_some(Worded { account, text, language, expected: organisation.language })
    }

    /// Texts in other languages than their organisations', one finding a sheet: a return that is written in
    /// another language as a whole is one fault.
    pub(super) fn others(self) -> Vec<Finding> {
        in_other_languages(self.told)
    }
}

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
