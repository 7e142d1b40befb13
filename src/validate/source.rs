//! `T`: figures of one series from different sources.
//!
//! Two surveys that ask alike do not give one series. They are compared by their names alone, for people name one
//! survey in many ways: with its year, abbreviated, inflected.

use std::collections::BTreeSet;
use std::rc::Rc;

use rayon::prelude::*;

use super::time::about;
use crate::checkpoint::Round;
use crate::finding::{Finding, OTHER_SOURCE, Place, Spot};
use crate::intake::{ByIndicator, Kind, Observation};
use crate::strategy::{Id, period_reading};

/// What the names of surveys and of statistics end in, or begin the end of. Other sources, such as an office or a
/// page, may well hand on the same figures.
const SURVEYS: &[&str] =
    &["tutkimu", "barometr", "kysely", "undersökning", "enkät", "survey", "statistics"];

/// Bytes of the shortest note that names a survey and a period, such as `2021 enkät`.
const SHORTEST: usize = 11;

/// Words before the name of a survey that a figure comes from.
const FROM: &[&str] = &["från", "ur", "enligt", "from"];

/// Figures whose source is another than the other figures of their indicator have, told once a row.
pub(super) fn others(round: &Round, figures: &ByIndicator<'_>) -> Vec<Finding> {
    let indicators = round.strategy.indicators_by_id();
    let of_one = |(id, runs): (&&Id, &Vec<&[Observation]>)| {
        let named = indicators.get(id.as_str()).and_then(|indicator| indicator.source.as_deref());
        let sourced = sourced(runs.iter().copied().flatten());
        of_indicator(round, &sourced, &words(named.unwrap_or_default()))
    };
    figures.par_iter().flat_map_iter(of_one).collect()
}

/// Actuals that say which survey or statistic they come from.
fn sourced<'a>(figures: impl Iterator<Item = &'a Observation>) -> Vec<Sourced<'a>> {
    // Figures that stand one after the other mostly have one source.
    let mut last: (&str, Rc<BTreeSet<String>>) = ("", Rc::default());
    let actuals = figures.filter(|figure| figure.key.kind == Kind::Actual);
    let given = actuals.filter(|figure| figure.outcome.value().is_some());
    let of_one = |figure: &'a Observation| {
        if let Some((source, words)) = by_note(figure) {
            return Some(Sourced { figure, source, words: Rc::new(words) });
        }
        let source = figure.source.as_deref()?;
        if last.0 != source {
            last = (source, Rc::new(words(source)));
        }
        let words = Rc::clone(&last.1);
        (!words.is_empty()).then_some(Sourced { figure, source, words })
    };
    given.filter_map(of_one).collect()
}

/// A figure with the words of its source.
struct Sourced<'a> {
    figure: &'a Observation,
    source: &'a str,
    words: Rc<BTreeSet<String>>,
}

fn of_indicator(round: &Round, figures: &[Sourced<'_>], usual: &BTreeSet<String>) -> Vec<Finding> {
    let is_usual = |figure: &&Sourced<'_>| are_alike(&figure.words, usual);
    // The register's source is the usual one where figures come from it, else the one that most come from.
    let (those, others): (Vec<&Sourced<'_>>, Vec<&Sourced<'_>>) =
        if figures.iter().any(|f| is_usual(&f)) {
            figures.iter().partition(is_usual)
        } else {
            let alike = |one: &Sourced<'_>| {
                figures.iter().filter(|f| are_alike(&f.words, &one.words)).count()
            };
            let Some(most) = figures.iter().max_by_key(|figure| alike(figure)) else {
                return Vec::new();
            };
            if alike(most) * 3 < figures.len() * 2 || alike(most) < 2 {
                return Vec::new();
            }
            figures.iter().partition(|figure| are_alike(&figure.words, &most.words))
        };
    // Of a row with two surveys nobody can tell which figure is whose.
    let Some(model) = those.iter().min_by_key(|one| one.words.len()) else { return Vec::new() };
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

/// The survey that a figure's note says it comes from, by its period: `Syksyn 2021 luku Turvallisuustutkimuksesta`.
fn by_note(figure: &Observation) -> Option<(&str, BTreeSet<String>)> {
    let note = figure.note.as_deref().filter(|note| note.len() >= SHORTEST)?;
    // Most notes name no year, and need not be taken apart.
    let year = figure.key.period.last_day().year().to_string();
    if !note.contains(&year) {
        return None;
    }
    let parts: Vec<&str> = note.split_whitespace().collect();
    let period = |at: usize| {
        let named = |length: usize| {
            let text = parts.get(at..at + length)?.join(" ");
            let text = text.trim_matches(|c: char| ",.;:()".contains(c));
            Some(period_reading::read(text).ok()?.period)
        };
        (1..=3).rev().find_map(named)
    };
    let mut periods = (0..parts.len()).filter_map(period);
    if !periods.any(|period| period == figure.key.period) {
        return None;
    }
    let mut before = "";
    for part in parts {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        let found = words(part);
        let is_from = part.ends_with("sta") || part.ends_with("stä") || FROM.contains(&before);
        if !found.is_empty() && is_from {
            return Some((note, found));
        }
        before = part;
    }
    None
}

/// The surveys and statistics that a source names, without their endings and years.
fn words(source: &str) -> BTreeSet<String> {
    let lower = source.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic() && c != '-');
    let named = words.filter_map(|word| {
        SURVEYS.iter().find_map(|survey| {
            let end = word.find(survey)? + survey.len();
            word.get(..end).map(|name| name.trim_matches('-').to_owned())
        })
    });
    named.collect()
}

/// Whether two sources may name one survey: a name may be shortened to its last part.
fn are_alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.contains(b.as_str()) || b.contains(a.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_source_is_known_by_its_words_however_it_is_named() {
        let alike = |a: &str, b: &str| are_alike(&words(a), &words(b));
        assert!(alike("Helsinki-barometri", "Helsinki-barometrin tulokset, kevät 2022"));
        assert!(alike("barometri", "Helsinki-barometri 2021"));
        assert!(!alike("Helsinki-barometri", "Turvallisuustutkimus 2021"));
        assert!(!alike("Kouluterveyskysely", "Henkilöstökysely 2022"));
        assert!(words("Helsingin kaupunki, tiedote").is_empty());
    }
}
