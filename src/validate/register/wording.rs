//! Names in all of the strategy's languages, and names that say something else than their definitions.

use super::Asked;
use crate::finding::{Finding, GOAL_VERB_UNMEASURED, STARTED_OR_COMPLETED, UNTRANSLATED_NAME};
use crate::strategy::{Column, Indicator, IndicatorKind, Noun, Places, Strategy};
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

/// Beginnings of words that tell of something permitted, which is not yet begun.
const PLANNED: [&str; 6] = ["luvitet", "luvitu", "rakennuslup", "permit", "bygglov", "beviljad"];

/// Beginnings of words by which a goal tells that something is to be completed.
const BUILT: [&str; 6] =
    ["rakennetaan", "rakennetut", "built", "byggs", "toteutetut", "implemented"];

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
    Planned,
    Started,
    Completed,
}

impl Says {
    /// The word of the wordings.
    fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Completed => "completed",
        }
    }
}

/// `None` where it says neither, or both.
fn says(text: &str) -> Option<Says> {
    let text = text.to_lowercase();
    let has = |stems: &[&str]| {
        text.split(|c: char| !c.is_alphabetic())
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    match (has(&PLANNED), has(&STARTED), has(&COMPLETED)) {
        (true, false, false) => Some(Says::Planned),
        (false, true, false) => Some(Says::Started),
        (false, false, true) => Some(Says::Completed),
        _ => None,
    }
}

/// Whether a goal's name tells of completing something.
fn tells_of_completing(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_built = lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| BUILT.iter().any(|stem| word.starts_with(stem)));
    is_built || says(name) == Some(Says::Completed)
}

/// What an indicator's name, else its definition, says in any language.
fn indicator_says(indicator: &Indicator) -> Option<Says> {
    let of = |text: &LocalText| Language::ALL.into_iter().find_map(|l| says(text.get(l)?));
    of(&indicator.name).or_else(|| of(&indicator.definition))
}

/// Reports goals that are to be completed and whose indicators count starts or permits only.
pub(super) fn goals(strategy: &Strategy, places: &Places, findings: &mut Vec<Finding>) {
    for (_, goal) in strategy.goals() {
        let mut names = Language::ALL.into_iter().filter_map(|l| goal.name.get(l));
        if !names.any(tells_of_completing) {
            continue;
        }
        let indicators: Vec<&Indicator> = strategy.indicators_of(&goal.id).collect();
        let told: Vec<Option<Says>> = indicators.iter().map(|i| indicator_says(i)).collect();
        let earlier = |says: &Option<Says>| matches!(says, Some(Says::Started | Says::Planned));
        if told.is_empty() || !told.iter().all(earlier) {
            continue;
        }
        let says = if told.contains(&Some(Says::Started)) { "started" } else { "planned" };
        let ids = indicators.iter().map(|indicator| indicator.id.to_string()).collect();
        let place = places.place(Noun::Goal, goal.id.as_str());
        findings.push(
            Finding::new(&GOAL_VERB_UNMEASURED, place)
                .found(goal.id.as_str())
                .text("says", says)
                .list("indicators", ids),
        );
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
    if let Some((column, other, others)) = told.iter().find(|(_, _, other)| other != says) {
        asked.report(&STARTED_OR_COMPLETED, *column, |finding| {
            finding
                .found(*other)
                .text("says", others.id())
                .text("other", *first)
                .text("other_says", says.id())
        });
    }
}
