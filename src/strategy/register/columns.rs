//! The register's columns, and which one a heading means.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::headings::{DEFINITIONS, LANGUAGES, NAMES, SINGLE, names};
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

/// What a heading means in the form in which it is compared.
#[derive(Clone, Copy)]
enum Meaning {
    Column(Column),
    /// A name whose language is the primary one.
    Name,
    /// A definition whose language is the primary one.
    Definition,
}

/// Every known heading in the form in which headings are compared.
static KNOWN: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(|| {
    let mut known = BTreeMap::new();
    for (column, entry) in SINGLE {
        known.extend(names(entry).map(|name| (compact(name), Meaning::Column(*column))));
    }
    let of_name: fn(Language) -> Column = Column::Name;
    let kinds =
        [(NAMES, Meaning::Name, of_name), (DEFINITIONS, Meaning::Definition, Column::Definition)];
    for (entry, alone, in_language) in kinds {
        for name in names(entry).map(compact) {
            for (language, words) in LANGUAGES {
                let column = Meaning::Column(in_language(*language));
                known.extend(names(words).map(|word| (format!("{name}{}", compact(word)), column)));
            }
            known.insert(name, alone);
        }
    }
    known
});

/// A heading as it is compared: as labels are, and without spaces and underscores.
fn compact(text: &str) -> String {
    squeezed(&Label::read(text).key)
}

fn squeezed(key: &str) -> String {
    key.chars().filter(|c| *c != ' ' && *c != '_').collect()
}

impl Column {
    /// The column that a heading means; `primary` is the language of a name or definition that does
    /// not say its own.
    #[must_use]
    pub fn of_heading(heading: &str, primary: Language) -> Option<Self> {
        let label = Label::read(heading);
        let key = squeezed(&label.key);
        match (KNOWN.get(&key)?, label.unit) {
            (Meaning::Column(column), _) => Some(*column),
            (Meaning::Name, None) => Some(Self::Name(primary)),
            (Meaning::Definition, None) => Some(Self::Definition(primary)),
            // What stands in brackets is read as a unit; here it is the language: `Nimi (sv)`.
            (Meaning::Name | Meaning::Definition, Some(tag)) => {
                match KNOWN.get(&format!("{key}{}", compact(&tag))) {
                    Some(Meaning::Column(column)) => Some(*column),
                    Some(Meaning::Name | Meaning::Definition) | None => None,
                }
            }
        }
    }

    /// The column's own name, as the register of an English-speaking analyst has it.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Name(language) => format!("name_{language}"),
            Self::Definition(language) => format!("definition_{language}"),
            single => SINGLE
                .iter()
                .find(|(column, _)| *column == single)
                .and_then(|(_, entry)| names(entry).next())
                .map_or_else(String::new, str::to_owned),
        }
    }

    /// The known heading that is near to an unknown one.
    pub(super) fn near(heading: &str) -> Option<String> {
        let languages =
            Language::ALL.map(|language| [Self::Name(language), Self::Definition(language)]);
        let ids: Vec<String> = languages.into_iter().flatten().map(Self::id).collect();
        let known = SINGLE.iter().flat_map(|(_, entry)| names(entry));
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
        for (column, entry) in SINGLE {
            for name in names(entry) {
                let other = keys.insert(compact(name), *column);
                assert!(other.is_none_or(|other| other == *column), "{name}");
            }
        }
    }
}
