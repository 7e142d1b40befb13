//! The register's closed lists, each word in its own name and in Finnish, Swedish and English.

use crate::notation::{label, nearest};
use crate::strategy::{Aggregate, Direction, Frequency, IndicatorKind, Method, Stage};

/// Meanings, each with the words for it, its own name first.
pub(super) type Words<T> = &'static [(T, &'static str)];

/// What figures are.
pub(super) const KINDS: Words<IndicatorKind> = &[
    (
        IndicatorKind::Numeric,
        "numeric | numeerinen | määrällinen | luku | numerisk | kvantitativ | \
         quantitative | number",
    ),
    (
        IndicatorKind::Stage,
        "stage | vaihe | vaiheet | laadullinen | skede | fas | kvalitativ | stages | \
         qualitative",
    ),
];

/// Which way is better.
pub(super) const DIRECTIONS: Words<Direction> = &[
    (
        Direction::Increase,
        "increase | kasvaa | kasvu | kasvatetaan | nousee | lisääntyy | öka | ökar | \
         ökning | up | ↑ | +",
    ),
    (
        Direction::Decrease,
        "decrease | vähenee | laskee | lasku | pienenee | vähennetään | minska | \
         minskar | minskning | down | ↓",
    ),
    (
        Direction::Keep,
        "keep | säilyy | pysyy | ennallaan | pidetään | behålls | bibehålls | \
         oförändrad | hold | →",
    ),
];

/// How a status is worked out.
pub(super) const METHODS: Words<Method> = &[
    (Method::Linear, "linear | lineaarinen | linjär"),
    (Method::Level, "level | taso | nivå"),
    (Method::Cagr, "cagr | kasvuvauhti | vuosikasvu | tillväxttakt | growth rate"),
    (Method::Band, "band | vaihteluväli | haarukka | intervall"),
    (
        Method::Milestone,
        "milestone | virstanpylväs | välitavoite | milstolpe | delmål | milestones",
    ),
    (Method::Trend, "trend | suuntaus | kehityssuunta | utvecklingsriktning"),
    (Method::Judged, "judged | harkinta | arvioitu | bedömd | bedömning | judgement"),
];

/// How figures of several become one.
pub(super) const AGGREGATES: Words<Aggregate> = &[
    (Aggregate::Single, "single | yksi | yksittäinen | ei yhdistetä | enskild | en | one"),
    (Aggregate::Sum, "sum | summa | yhteenlasku | total"),
    (Aggregate::Mean, "mean | keskiarvo | medelvärde | medeltal | average"),
    (
        Aggregate::WeightedMean,
        "weighted-mean | painotettu keskiarvo | vägt medelvärde | vägt medeltal | \
         viktat medelvärde | weighted mean | weighted average",
    ),
    (Aggregate::Min, "min | pienin | minimi | minst | minimum"),
    (Aggregate::Max, "max | suurin | maksimi | störst | maximum"),
];

/// How often, but for surveys.
const FREQUENCIES: Words<Frequency> = &[
    (Frequency::Year, "year | vuosi | vuosittain | år | årligen | yearly | annual | annually"),
    (
        Frequency::Half,
        "half | puolivuosi | puolivuosittain | halvår | halvårsvis | half-year | \
         half-yearly",
    ),
    (
        Frequency::Quarter,
        "quarter | neljännesvuosi | neljännesvuosittain | kvartaali | kvartal | \
         kvartalsvis | quarterly",
    ),
    (Frequency::Month, "month | kuukausi | kuukausittain | månad | månatligen | monthly"),
];

/// Words before the colon of `survey:2`.
const SURVEYS: [&str; 4] = ["survey", "kysely", "enkät", "undersökning"];

/// How far an undertaking has come.
pub(super) const STAGES: Words<Stage> = &[
    (
        Stage::NotStarted,
        "not-started | ei aloitettu | aloittamatta | inte påbörjad | ej påbörjad | \
         not started",
    ),
    (Stage::Started, "started | aloitettu | påbörjad | begun"),
    (
        Stage::UnderWay,
        "under-way | käynnissä | työn alla | meneillään | pågår | pågående | \
         under way | in progress | ongoing",
    ),
    (
        Stage::Done,
        "done | valmis | valmistunut | toteutettu | toteutunut | klar | färdig | \
         slutförd | completed | finished",
    ),
];

/// The words of an entry.
fn names(entry: &str) -> impl Iterator<Item = &str> {
    entry.split('|').map(str::trim)
}

/// The meaning of a word, whatever its case and hyphens.
pub(super) fn meaning<T: Copy>(text: &str, words: Words<T>) -> Option<T> {
    let exact = text.trim();
    // An arrow or a sign is no word and would be lost with the hyphens, so it is looked for as it is.
    let found = words.iter().find(|(_, entry)| names(entry).any(|name| name == exact));
    let found = found.or_else(|| {
        let key = label::normalised(exact);
        words.iter().find(|(_, entry)| names(entry).any(|name| label::normalised(name) == key))
    });
    found.map(|(value, _)| *value)
}

/// The own names of a list's meanings, as an expectation.
pub(super) fn own_names<T>(words: Words<T>) -> String {
    let own: Vec<&str> = words.iter().filter_map(|(_, entry)| names(entry).next()).collect();
    own.join(", ")
}

/// The word of a list that is near to `text`.
pub(super) fn near<T>(text: &str, words: Words<T>) -> Option<&'static str> {
    nearest(text, words.iter().flat_map(|(_, entry)| names(entry)))
}

/// How often a figure is made.
pub(super) fn frequency(text: &str) -> Option<Frequency> {
    if let Some((word, years)) = text.split_once(':') {
        let word = label::normalised(word);
        let years: u8 = years.trim().parse().ok()?;
        return (SURVEYS.contains(&word.as_str()) && (1..=20).contains(&years))
            .then_some(Frequency::Survey(years));
    }
    meaning(text, FREQUENCIES)
}

/// What a frequency may be, as an expectation.
pub(super) fn frequencies() -> String {
    format!("{}, survey:2", own_names(FREQUENCIES))
}

/// The word for a frequency that is near to `text`.
pub(super) fn near_frequency(text: &str) -> Option<&'static str> {
    near(text, FREQUENCIES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_three_languages_and_arrows_are_understood() {
        assert_eq!(meaning("Kasvaa", DIRECTIONS), Some(Direction::Increase));
        assert_eq!(meaning("minskar", DIRECTIONS), Some(Direction::Decrease));
        assert_eq!(meaning("↓", DIRECTIONS), Some(Direction::Decrease));
        assert_eq!(meaning("weighted mean", AGGREGATES), Some(Aggregate::WeightedMean));
        assert_eq!(meaning("weightedmean", AGGREGATES), Some(Aggregate::WeightedMean));
        assert_eq!(meaning("Under way", STAGES), Some(Stage::UnderWay));
        assert_eq!(frequency("kysely:2"), Some(Frequency::Survey(2)));
        assert_eq!(frequency("survey:0"), None);
        assert_eq!(frequency("vuosittain"), Some(Frequency::Year));
    }
}
