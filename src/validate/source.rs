//! `T`: figures of one series from different sources.
//!
//! Two surveys that ask alike do not give one series. Sources are compared by their words, for people name one source
//! in many ways: with its year, abbreviated, inflected.

use std::collections::{BTreeMap, BTreeSet};

use super::time::about;
use crate::checkpoint::Round;
use crate::finding::{Finding, OTHER_SOURCE, Place, Spot};
use crate::intake::{Kind, Observation};
use crate::strategy::Id;

/// Letters by which words are compared: what follows is an ending.
const STEM: usize = 6;
/// Beginnings of words that many sources have.
const COMMON: &[&str] = &[
    "helsin", "kaupun", "stads", "city", "tilast", "statis", "tietok", "databa", "rekist",
    "regist", "järjes", "system", "aineis", "materi", "raport", "rappor", "report", "oma", "omat",
    "own", "egen", "seuran", "uppföl", "monito", "vuosi", "vuoden", "toimia", "sektor", "osasto",
    "yksikk", "laskel", "excel", "www", "http", "https",
];

/// Figures whose source is another than the other figures of their indicator have, told once a row.
pub(super) fn others(round: &Round) -> Vec<Finding> {
    let mut by_indicator: BTreeMap<&Id, Vec<Sourced<'_>>> = BTreeMap::new();
    for figure in round.observations.iter().filter(|figure| figure.key.kind == Kind::Actual) {
        let Some(source) = figure.source.as_deref().filter(|_| figure.outcome.value().is_some())
        else {
            continue;
        };
        let words = words(source);
        if !words.is_empty() {
            by_indicator.entry(&figure.key.indicator).or_default().push(Sourced {
                figure,
                source,
                words,
            });
        }
    }
    let indicators = round.strategy.indicators_by_id();
    let mut findings = Vec::new();
    for (id, figures) in by_indicator {
        let named = indicators.get(id.as_str()).and_then(|indicator| indicator.source.as_deref());
        let usual = words(named.unwrap_or_default());
        findings.extend(of_indicator(round, &figures, &usual));
    }
    findings
}

/// A figure with the words of its source.
struct Sourced<'a> {
    figure: &'a Observation,
    source: &'a str,
    words: BTreeSet<String>,
}

fn of_indicator(round: &Round, figures: &[Sourced<'_>], usual: &BTreeSet<String>) -> Vec<Finding> {
    let is_usual = |figure: &&Sourced<'_>| !figure.words.is_disjoint(usual);
    // The register's source is the usual one where figures come from it, else the one that most come from.
    let (those, others): (Vec<&Sourced<'_>>, Vec<&Sourced<'_>>) =
        if figures.iter().any(|f| is_usual(&f)) {
            figures.iter().partition(is_usual)
        } else {
            let alike = |one: &Sourced<'_>| {
                figures.iter().filter(|f| !f.words.is_disjoint(&one.words)).count()
            };
            let Some(most) = figures.iter().max_by_key(|figure| alike(figure)) else {
                return Vec::new();
            };
            if alike(most) * 3 < figures.len() * 2 || alike(most) < 2 {
                return Vec::new();
            }
            figures.iter().partition(|figure| !figure.words.is_disjoint(&most.words))
        };
    let Some(model) = those.first() else { return Vec::new() };
    let mut rows = BTreeSet::new();
    let now = others.into_iter().filter(|other| other.figure.checkpoint == round.checkpoint.id);
    let told = now.filter(|other| rows.insert(row(&other.figure.provenance.place))).map(|other| {
        about(&OTHER_SOURCE, other.figure)
            .found(other.source.trim())
            .expected(model.source.trim())
            .related(model.figure.provenance.place.clone())
    });
    told.collect()
}

/// The row that a figure stands in.
fn row(place: &Place) -> (String, String, u32) {
    let (sheet, row) = match &place.spot {
        Spot::Cells { sheet, area } => (sheet.to_string(), area.first.row),
        Spot::Line { line, .. } => (String::new(), *line),
        Spot::File | Spot::Sheet(_) => (String::new(), 0),
    };
    (place.file.to_string(), sheet, row)
}

/// The beginnings of the words of a source that tell it from others.
fn words(source: &str) -> BTreeSet<String> {
    let lower = source.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 3);
    let stems = words.map(|word| word.chars().take(STEM).collect::<String>());
    stems.filter(|stem| !COMMON.contains(&stem.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_source_is_known_by_its_words_however_it_is_named() {
        let alike = |a: &str, b: &str| !words(a).is_disjoint(&words(b));
        assert!(alike("Helsinki-barometri", "Helsinki-barometrin tulokset, kevät 2022"));
        assert!(alike("HSY", "HSY:n päästölaskenta 2022"));
        assert!(!alike("Helsinki-barometri", "Turvallisuustutkimus 2021"));
        assert!(words("Helsingin kaupungin tilastot 2022").is_empty());
    }
}
