//! The table of codes, one file a family.
//!
//! A code is never reused and never changes its meaning. Its message and help stand in
//! `report-templates/locales/finding-<family>.<language>.ftl`, its page of good and bad examples in
//! `tests/findings/<code>-<name>.md`; tests hold the three together.

mod completeness;
mod file;
mod key;
mod qualitative;
mod register;
mod report;
mod structure;
mod time;
mod value;

pub use completeness::*;
pub use file::*;
pub use key::*;
pub use qualitative::*;
pub use register::*;
pub use report::*;
pub use structure::*;
pub use time::*;
pub use value::*;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know; nothing need be done.
    Note,
    /// May be published, but should be looked at.
    Warning,
    /// Blocks publication.
    Error,
}

impl Severity {
    /// The word used in JSON and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a code is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// `F`: the file as a container.
    File,
    /// `S`: sheets, headings, layout.
    Structure,
    /// `V`: single values.
    Value,
    /// `K`: keys, organisations, duplicates.
    Key,
    /// `T`: time series and revisions.
    Time,
    /// `C`: completeness.
    Completeness,
    /// `Q`: qualitative text and privacy.
    Qualitative,
    /// `I`: strategy.toml and the indicator register.
    Register,
    /// `R`: the report, its templates and Markdown.
    Report,
}

impl Family {
    /// The letter that the family's codes begin with.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::File => 'F',
            Self::Structure => 'S',
            Self::Value => 'V',
            Self::Key => 'K',
            Self::Time => 'T',
            Self::Completeness => 'C',
            Self::Qualitative => 'Q',
            Self::Register => 'I',
            Self::Report => 'R',
        }
    }
}

/// One rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The letter of its family and three digits.
    pub id: &'static str,
    /// Its name, a few words with hyphens.
    pub name: &'static str,
    /// What it weighs.
    pub severity: Severity,
    /// What it is about.
    pub family: Family,
}

/// Declares the codes of one family: `IDENTIFIER = "V203" "unit-mismatch" Error, "one sentence";`.
macro_rules! codes {
    ($family:ident: $($(#[$attribute:meta])* $name:ident = $id:literal $slug:literal $severity:ident, $sentence:literal;)*) => {
        $(
            #[doc = $sentence]
            $(#[$attribute])*
            pub static $name: crate::finding::Code = crate::finding::Code {
                id: $id,
                name: $slug,
                severity: crate::finding::Severity::$severity,
                family: crate::finding::Family::$family,
            };
        )*
        /// The codes of this family, in the order of the table.
        pub(super) static TABLE: &[&crate::finding::Code] = &[$(&$name),*];
    };
}
use codes;

/// All codes, family by family.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        file::TABLE,
        structure::TABLE,
        value::TABLE,
        key::TABLE,
        time::TABLE,
        completeness::TABLE,
        qualitative::TABLE,
        register::TABLE,
        report::TABLE,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The code with this id, whatever the case of its letter.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Code> {
    all().find(|code| code.id.eq_ignore_ascii_case(id))
}

/// A code in JSON: its id. A record may name one that this program does not know.
pub(super) mod by_its_id {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Code, by_id};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(in crate::finding) fn serialize<S: Serializer>(
        code: &&'static Code,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(code.id)
    }

    pub(in crate::finding) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<&'static Code, D::Error> {
        let id = String::deserialize(deserializer)?;
        by_id(&id).ok_or_else(|| serde::de::Error::custom(format!("no code `{id}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_and_every_name_stands_once_and_begins_with_its_family() {
        let mut ids = BTreeSet::new();
        let mut names = BTreeSet::new();
        for code in all() {
            assert!(ids.insert(code.id), "{} stands twice", code.id);
            assert!(names.insert(code.name), "{} stands twice", code.name);
            assert!(
                code.id.starts_with(code.family.letter()),
                "{} is in the wrong family",
                code.id
            );
            assert_eq!(code.id.len(), 4);
        }
    }
}
