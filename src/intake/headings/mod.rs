//! The one table of headings: Finnish, Swedish and English, with inflections and usual synonyms.
//!
//! What a heading means depends on its sheet. Beside figures *Tavoite* is the target and *Arvio* an
//! estimate; on an assessment sheet the one is the goal, the other the organisation's judgement.
//!
//! - `everywhere`: the names on all sheets; `of_figures`, `of_assessments`: those of one kind of sheet

mod everywhere;
mod of_assessments;
mod of_figures;

use everywhere::EVERYWHERE;
use of_assessments::ASSESSMENT;
use of_figures::FIGURES;

use super::{Kind, Topic};
use crate::notation::label::{nearest_key, normalised};

/// What a column of a return holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Indicator,
    Organisation,
    Period,
    /// Figures, of the kind that the heading names.
    Value(Option<Kind>),
    Kind,
    Unit,
    Breakdown,
    Scope,
    AsOf,
    Source,
    Note,
    /// What is said of the value: about, preliminary.
    Qualifier,
    Goal,
    Priority,
    Status,
    Topic(Topic),
    /// Known, and not needed: the register has it.
    Unused,
}

/// What kind of sheet a heading stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SheetKind {
    Figures,
    Assessment,
}

impl SheetKind {
    fn tables(self) -> [&'static [(Column, &'static [&'static str])]; 2] {
        match self {
            Self::Figures => [FIGURES, EVERYWHERE],
            Self::Assessment => [ASSESSMENT, EVERYWHERE],
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::Figures => Self::Assessment,
            Self::Assessment => Self::Figures,
        }
    }

    /// All headings of such sheets, with what they mean.
    fn entries(self) -> impl Iterator<Item = (Column, &'static str)> {
        self.tables()
            .into_iter()
            .flatten()
            .flat_map(|(column, names)| names.iter().map(move |name| (*column, *name)))
    }

    /// What the heading with this key means; see [`crate::notation::Label::key`].
    pub(super) fn column(self, key: &str) -> Option<Column> {
        self.entries().find(|(_, name)| *name == key).map(|(column, _)| column)
    }

    /// The heading that `text` was probably meant to be, and what it means.
    pub(super) fn near(self, text: &str) -> Option<(Column, &'static str)> {
        let keys = self.entries().map(|(_, name)| (name, name));
        let name = nearest_key(&normalised(text), keys)?;
        self.column(name).map(|column| (column, name))
    }
}

#[cfg(test)]
mod tests {
    use super::Column::{Goal, Period, Status, Value};
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_heading_is_its_own_key_and_means_one_thing_on_a_sheet() {
        for kind in [SheetKind::Figures, SheetKind::Assessment] {
            let mut seen = BTreeSet::new();
            for (_, name) in kind.entries() {
                let key = normalised(name);
                assert!(key == name || name.ends_with('.'), "{name} is looked up as {key}");
                assert!(seen.insert(name), "{name} stands twice");
            }
        }
    }

    #[test]
    fn a_heading_means_what_its_sheet_is_about() {
        assert_eq!(SheetKind::Figures.column("tavoite"), Some(Value(Some(Kind::Target))));
        assert_eq!(SheetKind::Assessment.column("tavoite"), Some(Goal));
        assert_eq!(SheetKind::Figures.column("arvio"), Some(Value(Some(Kind::Forecast))));
        assert_eq!(SheetKind::Assessment.column("arvio"), Some(Status));
        assert_eq!(SheetKind::Figures.near("Ajankotha"), Some((Period, "ajankohta")));
    }
}
