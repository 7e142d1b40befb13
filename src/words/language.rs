//! The three languages, and texts that people wrote in some of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of the program and its reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Finnish.
    Fi,
    /// Swedish, as written in Finland.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The BCP 47 subtag: `fi`, `sv` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language with this tag; a region such as `-FI` is disregarded.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A text in one or more of the languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalText {
    /// In Finnish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fi: Option<String>,
    /// In Swedish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sv: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl LocalText {
    /// The text in `language`, if it was written in it and is not blank.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Fi => self.fi.as_deref(),
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        };
        text.filter(|text| !text.trim().is_empty())
    }

    /// Sets the text in `language`.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let slot = match language {
            Language::Fi => &mut self.fi,
            Language::Sv => &mut self.sv,
            Language::En => &mut self.en,
        };
        *slot = Some(text.into());
    }

    /// The text in `language`, else in the first language that has one, with the language it is in.
    #[must_use]
    pub fn get_or_any(&self, language: Language) -> Option<(&str, Language)> {
        std::iter::once(language)
            .chain(Language::ALL)
            .find_map(|candidate| self.get(candidate).map(|text| (text, candidate)))
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|language| self.get(language).is_none())
    }
}
