//! Where the things of a strategy stand in its files, for findings made after it was loaded.

use std::collections::BTreeMap;

use super::Indicator;
use super::register::{Column, Table};
use crate::finding::{CellRef, Excerpt, Place};

/// What can be declared in strategy.toml and referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// The strategy itself.
    Strategy,
    /// A checkpoint.
    Checkpoint,
    /// An organisation.
    Organisation,
    /// A priority.
    Priority,
    /// A goal of a priority.
    Goal,
    /// A programme group.
    Programme,
    /// An abbreviation, by its short form.
    Abbreviation,
    /// A unit, as the register writes it.
    Unit,
    /// An indicator.
    Indicator,
}

impl Noun {
    /// The word that wordings choose by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Checkpoint => "checkpoint",
            Self::Organisation => "organisation",
            Self::Priority => "priority",
            Self::Goal => "goal",
            Self::Programme => "programme",
            Self::Abbreviation => "abbreviation",
            Self::Unit => "unit",
            Self::Indicator => "indicator",
        }
    }

    /// Whether a thing of this kind may not be called `id`: `summary.md` lies beside the goals' texts.
    pub(super) fn reserves(self, id: &str) -> bool {
        matches!(self, Self::Priority | Self::Goal) && id == "summary"
    }
}

/// Where things stand: lines of strategy.toml, cells of the register.
#[derive(Debug, Clone, Default)]
pub struct Places {
    file: String,
    declared: BTreeMap<(Noun, String), Place>,
    /// The places of indicators by their ids in small letters.
    indicators: BTreeMap<String, Place>,
    table: Option<Table>,
}

impl Places {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Notes where a thing stands; gives the place of the one that already has its id.
    pub(super) fn declare(&mut self, noun: Noun, id: &str, place: Place) -> Option<Place> {
        let key = (noun, id.to_owned());
        if let Some(first) = self.declared.get(&key) {
            return Some(first.clone());
        }
        self.declared.insert(key, place);
        None
    }

    /// As [`Places::declare`] for an indicator, whose id names files too: case makes no difference.
    pub(super) fn declare_indicator(&mut self, id: &str, place: Place) -> Option<Place> {
        let small = id.to_ascii_lowercase();
        if let Some(first) = self.indicators.get(&small) {
            return Some(first.clone());
        }
        self.indicators.insert(small, place.clone());
        self.declare(Noun::Indicator, id, place)
    }

    pub(super) fn of(&self, noun: Noun, id: &str) -> Option<&Place> {
        self.declared.get(&(noun, id.to_owned()))
    }

    pub(super) fn ids(&self, noun: Noun) -> impl Iterator<Item = &str> {
        self.declared.keys().filter(move |(kind, _)| *kind == noun).map(|(_, id)| id.as_str())
    }

    pub(super) fn keep_register(&mut self, table: Table) {
        self.table = Some(table);
    }

    /// The place of a thing; the file as a whole where it is not known.
    #[must_use]
    pub fn place(&self, noun: Noun, id: &str) -> Place {
        self.of(noun, id).cloned().unwrap_or_else(|| Place::file(self.file.clone()))
    }

    /// The cell of an indicator in a column of the register, or its row where there is no such
    /// column, with the cells around it.
    #[must_use]
    pub fn cell(&self, indicator: &Indicator, column: Column) -> (Place, Option<Excerpt>) {
        let cell = self.table.as_ref().and_then(|table| {
            let row = table.row_of(indicator.id.as_str())?;
            let cell = CellRef::new(row, table.column(column)?);
            Some((table.sheet().place(cell), Some(table.excerpt(cell))))
        });
        cell.unwrap_or_else(|| (indicator.place.clone(), None))
    }

    /// The text that stands in an indicator's cell of a column, literally.
    #[must_use]
    pub fn shown(&self, indicator: &Indicator, column: Column) -> Option<String> {
        let table = self.table.as_ref()?;
        let cell = CellRef::new(table.row_of(indicator.id.as_str())?, table.column(column)?);
        let shown = table.sheet().shown(cell).trim().to_owned();
        (!shown.is_empty()).then_some(shown)
    }
}
