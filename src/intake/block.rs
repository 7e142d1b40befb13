//! Blocks: headings, what each means, and the rows that they are for.

use std::ops::Deref;

use super::Kind;
use super::headings::Column;
use crate::finding::{Area, CellRef};
use crate::read::Row;
use crate::strategy::{MarkedBy, Period, PeriodFault};

/// How a block is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layout {
    /// A row a figure, with its period in a column.
    Long,
    /// A row an indicator, with periods across.
    Wide,
    /// A row a period, with indicators across.
    Transposed,
    /// A row a subject, with judgement and texts.
    Assessment,
}

impl Layout {
    /// The word used in JSON.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
            Self::Transposed => "transposed",
            Self::Assessment => "assessment",
        }
    }
}

/// Periods that a heading names, with what it says of their figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Across {
    /// One, or for a target of several years each of them.
    pub(super) periods: Vec<Period>,
    pub(super) kind: Option<Kind>,
    pub(super) preliminary: Option<MarkedBy>,
    pub(super) estimate: bool,
}

/// What a heading means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Column(Column),
    /// Near to a heading of the table, which is given.
    Near(Column, &'static str),
    Across(Across),
    /// The name of an indicator, whose figures stand below.
    Indicator,
    /// It would be a period, were it written so that it can be read.
    BadPeriod(PeriodFault),
    Unknown,
}

/// One column of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) column: u32,
    pub(super) meaning: Meaning,
    /// The unit that stood in brackets.
    pub(super) unit: Option<String>,
    /// The cell that it stands in, and its text.
    pub(super) at: CellRef,
    pub(super) text: String,
}

/// The headings of a block, in the order of their columns.
///
/// Each row of a long return is asked for every meaning that there is, and most of them no heading has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headings {
    all: Vec<Heading>,
    /// What they mean, misspelt or not, each with its place among them.
    meant: Vec<(Column, usize)>,
}

impl Headings {
    pub(super) fn new(all: Vec<Heading>) -> Self {
        let meant = all.iter().enumerate();
        let meant = meant.filter_map(|(place, heading)| Some((heading.column_meant()?, place)));
        Self { meant: meant.collect(), all }
    }
}

impl Deref for Headings {
    type Target = [Heading];

    fn deref(&self) -> &[Heading] {
        &self.all
    }
}

/// Headings and the rows that they are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) layout: Layout,
    pub(super) headings: Headings,
    /// First and last row of the headings.
    pub(super) heading_rows: (u32, u32),
    /// First row below them and the last row of the block, both within.
    pub(super) rows: (u32, u32),
    /// First and last column of its table, both within: all where no other stands beside it.
    pub(super) columns: (u32, u32),
}

impl Block {
    /// A row of the sheet as far as it is the block's.
    pub(super) fn own<'r>(&self, row: Row<'r>) -> Row<'r> {
        row.within(self.columns.0, self.columns.1)
    }

    /// The cells of the headings.
    pub(super) fn area(&self) -> Area {
        let first = self.headings.iter().map(|heading| heading.column).min().unwrap_or(0);
        let last = self.headings.iter().map(|heading| heading.column).max().unwrap_or(0);
        Area {
            first: CellRef::new(self.heading_rows.0, first),
            last: CellRef::new(self.heading_rows.1, last),
        }
    }

    /// The columns that mean `column`, misspelt or not.
    pub(super) fn columns(&self, column: Column) -> impl Iterator<Item = &Heading> {
        let meant = self.headings.meant.iter().filter(move |(meaning, _)| *meaning == column);
        meant.filter_map(|(_, place)| self.headings.get(*place))
    }

    /// The first of them.
    pub(super) fn column(&self, column: Column) -> Option<u32> {
        self.columns(column).next().map(|heading| heading.column)
    }
}

impl Heading {
    pub(super) fn column_meant(&self) -> Option<Column> {
        match &self.meaning {
            Meaning::Column(column) | Meaning::Near(column, _) => Some(*column),
            Meaning::Across(_) | Meaning::Indicator | Meaning::BadPeriod(_) | Meaning::Unknown => {
                None
            }
        }
    }

    pub(super) fn is_across(&self) -> bool {
        matches!(self.meaning, Meaning::Across(_))
    }
}
