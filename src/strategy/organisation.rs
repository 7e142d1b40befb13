//! The organisations that report, with the time in which each exists.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Id;
use crate::words::{Language, LocalText};

/// What kind of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationKind {
    /// A division (toimiala).
    Division,
    /// A department of the chancellery (kaupunginkanslia).
    Chancellery,
    /// A municipal enterprise (liikelaitos).
    Enterprise,
}

impl OrganisationKind {
    /// The word used in strategy.toml and in words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Division => "division",
            Self::Chancellery => "chancellery",
            Self::Enterprise => "enterprise",
        }
    }
}

/// From when until when something exists; open ends are `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// The first day.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub to: Option<Date>,
}

impl Validity {
    /// Whether it exists on `date`.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }
}

/// An organisation that reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: Id,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its short name, such as `KYMP`.
    pub short: Option<ShortName>,
    /// Its name.
    pub name: LocalText,
    /// The language of its forms, findings and letters.
    pub language: Language,
    /// When it exists.
    pub valid: Validity,
    /// Organisations whose figures it carries on.
    pub predecessors: Vec<Id>,
}

impl Organisation {
    /// Its short name in a language.
    #[must_use]
    pub fn short_in(&self, language: Language) -> Option<&str> {
        match self.short.as_ref()? {
            ShortName::One(name) => Some(name),
            ShortName::Each(names) => names.get_or_any(language).map(|(name, _)| name),
        }
    }

    /// Its short names in all languages.
    pub fn shorts(&self) -> impl Iterator<Item = &str> {
        Language::ALL.into_iter().filter_map(|language| self.short_in(language))
    }

    /// Its name in a language.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.name.get_or_any(language).map_or(self.id.as_str(), |(name, _)| name)
    }

    /// What it is called where room is scarce: by its short name, else by its name.
    #[must_use]
    pub fn called_in(&self, language: Language) -> &str {
        self.short_in(language).unwrap_or_else(|| self.name_in(language))
    }
}

/// A short name of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShortName {
    /// The same in all languages.
    One(String),
    /// One in each.
    Each(LocalText),
}
