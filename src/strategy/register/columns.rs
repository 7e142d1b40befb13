//! The register's columns and the headings by which they are known in Finnish, Swedish and English.

use crate::notation::{Label, nearest};
use crate::words::Language;

/// A column of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The indicator's id.
    Id,
    /// Its goal.
    Goal,
    /// Its name in a language.
    Name(Language),
    /// What organisations also call it.
    Aliases,
    /// What is counted, in a language.
    Definition(Language),
    /// Numbers or stages.
    Kind,
    /// The unit.
    Unit,
    /// Decimals in print.
    Decimals,
    /// Which way is better.
    Direction,
    /// The least legal value.
    Min,
    /// The greatest legal value.
    Max,
    /// The largest believable relative change.
    MaxChange,
    /// When the baseline was measured.
    BaselinePeriod,
    /// The baseline.
    BaselineValue,
    /// When the target is to be reached.
    TargetPeriod,
    /// The target.
    TargetValue,
    /// The band's lower end.
    TargetLow,
    /// The band's upper end.
    TargetHigh,
    /// Points on the way.
    Milestones,
    /// The method.
    Method,
    /// What counts as no change.
    Tolerance,
    /// Who decided, and when.
    Decided,
    /// Who reports it.
    Organisations,
    /// How figures become one.
    Aggregate,
    /// The weighting indicator.
    Weight,
    /// Allowed breakdowns.
    Breakdowns,
    /// How often a figure is made.
    Frequency,
    /// Months until a figure exists.
    Lag,
    /// Who owns the statistic.
    Source,
    /// The published error of a survey.
    Error,
    /// What the figures cover.
    Scope,
    /// The first day of use.
    ValidFrom,
    /// The last day of use.
    ValidTo,
    /// The smallest count that may be published.
    MinCount,
}

/// A column with its own name first and the other headings that mean it.
struct Headings(Column, &'static [&'static str]);

/// Columns that stand once, whatever the languages.
const SINGLE: &[Headings] = &[
    Headings(
        Column::Id,
        &[
            "id",
            "Tunnus",
            "Mittarin tunnus",
            "Mittari-id",
            "Kod",
            "Mätarens kod",
            "Beteckning",
            "Code",
            "Indicator",
            "Indicator id",
        ],
    ),
    Headings(
        Column::Goal,
        &["goal", "Tavoite", "Tavoitteen tunnus", "Mål", "Målets kod", "Goal id", "Objective"],
    ),
    Headings(
        Column::Aliases,
        &[
            "aliases",
            "Muut nimet",
            "Rinnakkaisnimet",
            "Andra namn",
            "Parallella namn",
            "Alias",
            "Other names",
        ],
    ),
    Headings(
        Column::Kind,
        &["kind", "Laji", "Mittarin laji", "Mittarityyppi", "Slag", "Typ", "Mätarens slag", "Type"],
    ),
    Headings(Column::Unit, &["unit", "Yksikkö", "Mittayksikkö", "Enhet", "Måttenhet"]),
    Headings(
        Column::Decimals,
        &[
            "decimals",
            "Desimaalit",
            "Desimaaleja",
            "Decimaler",
            "Antal decimaler",
            "Decimal places",
        ],
    ),
    Headings(
        Column::Direction,
        &[
            "direction",
            "Suunta",
            "Toivottu suunta",
            "Tavoiteltu suunta",
            "Riktning",
            "Önskad riktning",
            "Desired direction",
        ],
    ),
    Headings(
        Column::Min,
        &["min", "Pienin arvo", "Alaraja", "Vähimmäisarvo", "Minsta värde", "Minimum"],
    ),
    Headings(
        Column::Max,
        &["max", "Suurin arvo", "Yläraja", "Enimmäisarvo", "Största värde", "Maximum"],
    ),
    Headings(
        Column::MaxChange,
        &[
            "max_change",
            "Suurin muutos",
            "Suurin uskottava muutos",
            "Största förändring",
            "Largest change",
            "Maximum change",
        ],
    ),
    Headings(
        Column::BaselinePeriod,
        &[
            "baseline_period",
            "Lähtötason ajankohta",
            "Lähtötason vuosi",
            "Lähtövuosi",
            "Utgångslägets tidpunkt",
            "Utgångslägets år",
            "Utgångsår",
            "Baseline year",
        ],
    ),
    Headings(
        Column::BaselineValue,
        &[
            "baseline_value",
            "Lähtötaso",
            "Lähtöarvo",
            "Lähtötason arvo",
            "Utgångsläge",
            "Utgångsvärde",
            "Utgångsnivå",
            "Baseline",
        ],
    ),
    Headings(
        Column::TargetPeriod,
        &[
            "target_period",
            "Tavoitteen ajankohta",
            "Tavoitetason ajankohta",
            "Tavoitevuosi",
            "Målets tidpunkt",
            "Målnivåns tidpunkt",
            "Målår",
            "Target year",
        ],
    ),
    Headings(
        Column::TargetValue,
        &[
            "target_value",
            "Tavoitetaso",
            "Tavoitearvo",
            "Tavoitteen arvo",
            "Målnivå",
            "Målvärde",
            "Target",
            "Target level",
        ],
    ),
    Headings(
        Column::TargetLow,
        &[
            "target_low",
            "Tavoitteen alaraja",
            "Tavoitealaraja",
            "Målets nedre gräns",
            "Nedre målgräns",
            "Target lower limit",
        ],
    ),
    Headings(
        Column::TargetHigh,
        &[
            "target_high",
            "Tavoitteen yläraja",
            "Tavoiteyläraja",
            "Målets övre gräns",
            "Övre målgräns",
            "Target upper limit",
        ],
    ),
    Headings(
        Column::Milestones,
        &["milestones", "Välitavoitteet", "Virstanpylväät", "Delmål", "Milstolpar"],
    ),
    Headings(
        Column::Method,
        &[
            "method",
            "Menetelmä",
            "Arviointimenetelmä",
            "Arviointitapa",
            "Metod",
            "Bedömningsmetod",
            "Assessment method",
        ],
    ),
    Headings(
        Column::Tolerance,
        &["tolerance", "Toleranssi", "Sallittu poikkeama", "Tolerans", "Tillåten avvikelse"],
    ),
    Headings(
        Column::Decided,
        &[
            "decided",
            "Päätös",
            "Päätetty",
            "Päättäjä",
            "Beslut",
            "Beslutat",
            "Decision",
            "Decided by",
        ],
    ),
    Headings(
        Column::Organisations,
        &[
            "organisations",
            "Organisaatiot",
            "Organisaatio",
            "Toimialat",
            "Toimiala",
            "Vastuutaho",
            "Raportoija",
            "Organisationer",
            "Sektorer",
            "Sektor",
            "Ansvarig",
            "Rapportör",
            "Organisation",
            "Organizations",
            "Divisions",
            "Reported by",
        ],
    ),
    Headings(
        Column::Aggregate,
        &[
            "aggregate",
            "Yhdistäminen",
            "Yhdistämistapa",
            "Koostaminen",
            "Sammanslagning",
            "Aggregering",
            "Aggregation",
        ],
    ),
    Headings(
        Column::Weight,
        &[
            "weight",
            "Paino",
            "Painomittari",
            "Painotus",
            "Vikt",
            "Viktmätare",
            "Weighting indicator",
        ],
    ),
    Headings(
        Column::Breakdowns,
        &[
            "breakdowns",
            "Ryhmittelyt",
            "Ryhmittely",
            "Jaottelu",
            "Jaottelut",
            "Grupperingar",
            "Gruppering",
            "Fördelning",
            "Fördelningar",
            "Breakdown",
        ],
    ),
    Headings(
        Column::Frequency,
        &[
            "frequency",
            "Tiheys",
            "Päivitystiheys",
            "Päivitysväli",
            "Mittaustiheys",
            "Frekvens",
            "Uppdateringsfrekvens",
            "Update frequency",
        ],
    ),
    Headings(
        Column::Lag,
        &[
            "lag",
            "Viive",
            "Viive kuukausina",
            "Julkaisuviive",
            "Eftersläpning",
            "Fördröjning",
            "Lag in months",
        ],
    ),
    Headings(
        Column::Source,
        &["source", "Lähde", "Tietolähde", "Källa", "Datakälla", "Data source"],
    ),
    Headings(
        Column::Error,
        &["error", "Virhe", "Virhemarginaali", "Fel", "Felmarginal", "Margin of error"],
    ),
    Headings(
        Column::Scope,
        &["scope", "Rajaus", "Kattavuus", "Avgränsning", "Omfattning", "Coverage"],
    ),
    Headings(
        Column::ValidFrom,
        &[
            "valid_from",
            "Voimassa alkaen",
            "Käytössä alkaen",
            "Gäller från",
            "I bruk från",
            "Valid since",
        ],
    ),
    Headings(
        Column::ValidTo,
        &[
            "valid_to",
            "Voimassa asti",
            "Voimassa saakka",
            "Käytössä asti",
            "Gäller till",
            "I bruk till",
            "Valid until",
        ],
    ),
    Headings(
        Column::MinCount,
        &[
            "min_count",
            "Pienin julkaistava lukumäärä",
            "Vähimmäislukumäärä",
            "Minsta publicerbara antal",
            "Minsta antal",
            "Smallest count",
            "Minimum count",
        ],
    ),
];

/// How a heading says its language: as a tag, or in the words of each language.
const LANGUAGES: &[(Language, &[&str])] = &[
    (Language::Fi, &["fi", "suomi", "suomeksi", "på finska", "finska", "in finnish", "finnish"]),
    (
        Language::Sv,
        &["sv", "se", "ruotsi", "ruotsiksi", "på svenska", "svenska", "in swedish", "swedish"],
    ),
    (
        Language::En,
        &["en", "englanti", "englanniksi", "på engelska", "engelska", "in english", "english"],
    ),
];

const NAMES: &[&str] =
    &["name", "Nimi", "Mittarin nimi", "Mittari", "Namn", "Mätarens namn", "Mätare"];
const DEFINITIONS: &[&str] =
    &["definition", "Määritelmä", "Kuvaus", "Mittarin kuvaus", "Beskrivning", "Description"];

/// A heading as it is compared: as labels are, and without spaces and underscores.
fn compact(text: &str) -> String {
    let label = Label::read(text);
    label.key.chars().filter(|c| *c != ' ' && *c != '_').collect()
}

impl Column {
    /// The column that a heading means; `primary` is the language of a name or definition that does
    /// not say its own.
    #[must_use]
    pub fn of_heading(heading: &str, primary: Language) -> Option<Self> {
        let key = compact(heading);
        let single =
            SINGLE.iter().find(|Headings(_, names)| names.iter().any(|name| compact(name) == key));
        if let Some(Headings(column, _)) = single {
            return Some(*column);
        }
        let bracketed = Label::read(heading).unit.map(|unit| compact(&unit));
        let language_of = |tag: &str| {
            LANGUAGES
                .iter()
                .find(|(_, words)| words.iter().any(|word| compact(word) == tag))
                .map(|(language, _)| *language)
        };
        let of = |names: &[&str]| {
            names.iter().find_map(|name| {
                let rest = key.strip_prefix(&compact(name))?;
                match (rest, &bracketed) {
                    ("", None) => Some(primary),
                    ("", Some(tag)) => language_of(tag),
                    (tag, _) => language_of(tag),
                }
            })
        };
        of(NAMES).map(Self::Name).or_else(|| of(DEFINITIONS).map(Self::Definition))
    }

    /// The column's own name, as the register of an English-speaking analyst has it.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Name(language) => format!("name_{language}"),
            Self::Definition(language) => format!("definition_{language}"),
            single => SINGLE
                .iter()
                .find(|Headings(column, _)| *column == single)
                .and_then(|Headings(_, names)| names.first())
                .map_or_else(String::new, |name| (*name).to_owned()),
        }
    }

    /// The known heading that is near to an unknown one.
    pub(super) fn near(heading: &str) -> Option<String> {
        let languages =
            Language::ALL.map(|language| [Self::Name(language), Self::Definition(language)]);
        let ids: Vec<String> = languages.into_iter().flatten().map(Self::id).collect();
        let known = SINGLE.iter().flat_map(|Headings(_, names)| names.iter().copied());
        nearest(heading, known.chain(ids.iter().map(String::as_str))).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_three_languages_mean_the_same_columns() {
        let of = |text: &str| Column::of_heading(text, Language::Fi);
        for (column, headings) in [
            (Column::Id, ["Tunnus", "KOD", "id"]),
            (Column::Name(Language::Sv), ["Nimi (sv)", "Namn på svenska", "name_sv"]),
            (Column::Name(Language::En), ["Nimi englanniksi", "Namn (en)", "Name EN"]),
            (Column::Definition(Language::Fi), ["Määritelmä", "Definition (fi)", "definition_fi"]),
            (Column::BaselinePeriod, ["Lähtötason ajankohta", "Utgångsår", "baseline-period"]),
            (Column::TargetValue, ["Tavoite-\ntaso", "Målnivå", "Target value"]),
            (Column::Unit, ["Yksikkö*", " enhet ", "unit"]),
        ] {
            for heading in headings {
                assert_eq!(of(heading), Some(column), "{heading}");
            }
        }
        assert_eq!(of("Nimi (km)"), None);
        assert_eq!(Column::near("Yksikko").as_deref(), Some("Yksikkö"));
    }

    #[test]
    fn no_heading_means_two_columns() {
        let mut keys = std::collections::BTreeMap::new();
        for Headings(column, names) in SINGLE {
            for name in *names {
                let other = keys.insert(compact(name), *column);
                assert!(other.is_none_or(|other| other == *column), "{name}");
            }
        }
    }
}
