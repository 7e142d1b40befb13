//! Names in all of the strategy's languages, and names that say something else than their definitions.

use super::Asked;
use crate::finding::{Finding, STARTED_OR_COMPLETED, UNTRANSLATED_NAME};
use crate::strategy::{Column, IndicatorKind, Noun, Places, Strategy};
use crate::words::{Language, LocalText};

/// Beginnings of words that tell of something completed.
const COMPLETED: [&str; 9] = [
    "valmistun",
    "valmistuv",
    "valmiit",
    "completed",
    "finished",
    "färdigställ",
    "slutförda",
    "slutfört",
    "färdiga",
];

/// Beginnings of words that tell of something started.
const STARTED: [&str; 9] = [
    "aloitet",
    "aloittam",
    "aloituks",
    "alkanee",
    "started",
    "begun",
    "påbörja",
    "igångsatt",
    "commenced",
];

/// Reports the names of strategy.toml that lack one of the strategy's languages.
pub(super) fn things(strategy: &Strategy, places: &Places, findings: &mut Vec<Finding>) {
    let mut names: Vec<(Noun, &str, &LocalText)> = vec![
        (Noun::Strategy, strategy.id.as_str(), &strategy.name),
        (Noun::Strategy, strategy.id.as_str(), &strategy.owner),
    ];
    names.extend(
        strategy.organisations.iter().map(|o| (Noun::Organisation, o.id.as_str(), &o.name)),
    );
    for priority in &strategy.priorities {
        names.push((Noun::Priority, priority.id.as_str(), &priority.name));
        names.extend(priority.goals.iter().map(|goal| (Noun::Goal, goal.id.as_str(), &goal.name)));
    }
    names.extend(strategy.programmes.iter().map(|p| (Noun::Programme, p.id.as_str(), &p.name)));
    names.extend(
        strategy.abbreviations.iter().map(|a| (Noun::Abbreviation, a.short.as_str(), &a.name)),
    );
    names.extend(strategy.units.iter().map(|(unit, name)| (Noun::Unit, unit.as_str(), name)));
    let notice = (Noun::Strategy, strategy.id.as_str(), &strategy.notice);
    let decisions = strategy.checkpoints.iter().filter_map(|checkpoint| {
        let decision = checkpoint.decision.as_ref()?;
        Some(
            [&decision.body, &decision.proposal]
                .map(|t| (Noun::Checkpoint, checkpoint.id.as_str(), t)),
        )
    });
    // Texts that may be absent as a whole are asked for only where they are begun.
    names.extend(decisions.flatten().chain([notice]).filter(|(_, _, text)| !text.is_empty()));
    for (noun, id, name) in names {
        for language in lacking(name, &strategy.languages) {
            let finding = Finding::new(&UNTRANSLATED_NAME, places.place(noun, id))
                .found(name.get_or_any(strategy.primary()).map_or(id, |(text, _)| text))
                .expected(language.tag());
            findings.push(finding);
        }
    }
}

fn lacking(text: &LocalText, languages: &[Language]) -> Vec<Language> {
    languages.iter().copied().filter(|language| text.get(*language).is_none()).collect()
}

/// Reports what an indicator's name and definition lack, and where they differ in what they count.
pub(super) fn indicator(strategy: &Strategy, asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    for language in lacking(&indicator.name, &strategy.languages) {
        untranslated(Column::Name(language), &indicator.name, language, strategy, asked);
    }
    if !indicator.definition.is_empty() {
        // The annex with the definitions is not part of a shortened report.
        let whole: Vec<Language> = strategy
            .languages
            .iter()
            .copied()
            .filter(|language| !strategy.summary_only.contains(language))
            .collect();
        for language in lacking(&indicator.definition, &whole) {
            untranslated(
                Column::Definition(language),
                &indicator.definition,
                language,
                strategy,
                asked,
            );
        }
    }
    if indicator.kind == IndicatorKind::Numeric {
        started_or_completed(asked);
    }
}

fn untranslated(
    column: Column,
    text: &LocalText,
    language: Language,
    strategy: &Strategy,
    asked: &mut Asked<'_>,
) {
    let id = asked.indicator.id.as_str();
    let found = text.get_or_any(strategy.primary()).map_or(id, |(text, _)| text).to_owned();
    asked.report(&UNTRANSLATED_NAME, column, |finding| {
        finding.found(found).expected(language.tag())
    });
}

/// What a text says of the things it counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Started,
    Completed,
}

/// `None` where it says neither, or both.
fn says(text: &str) -> Option<Says> {
    let text = text.to_lowercase();
    let has = |stems: &[&str]| {
        text.split(|c: char| !c.is_alphabetic())
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    match (has(&STARTED), has(&COMPLETED)) {
        (true, false) => Some(Says::Started),
        (false, true) => Some(Says::Completed),
        (true, true) | (false, false) => None,
    }
}

/// A dwelling started is not yet one completed: names and definitions, in all languages, say one of the two.
fn started_or_completed(asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    let mut texts = Vec::new();
    for language in Language::ALL {
        let name = indicator.name.get(language).map(|text| (Column::Name(language), text));
        let definition =
            indicator.definition.get(language).map(|text| (Column::Definition(language), text));
        texts.extend(name.into_iter().chain(definition));
    }
    let told: Vec<(Column, &str, Says)> =
        texts.into_iter().filter_map(|(column, text)| Some((column, text, says(text)?))).collect();
    let Some((_, first, says)) = told.first() else { return };
    if let Some((column, other, _)) = told.iter().find(|(_, _, other)| other != says) {
        asked.report(&STARTED_OR_COMPLETED, *column, |finding| {
            finding.found(*other).text("other", *first)
        });
    }
}
