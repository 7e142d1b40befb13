//! The table of an indicator's figures: a row a period, a column for what was or is expected to be, and one
//! for what was to be.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::{Desk, NOTHING};
use super::entry::{Entry, Part};
use crate::compose::ComposeError;
use crate::intake::Kind;
use crate::strategy::{Indicator, IndicatorKind, Method, Period};
use crate::words::NO_BREAK_SPACE;

/// The table.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    heads: Vec<String>,
    rows: Vec<Row>,
    /// Whether the cells are words, not numbers.
    are_words: bool,
}

/// A period, or one of several rows of one.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// With what its figures are beyond what their columns say: `2024 (tavoite)`.
    period: String,
    cells: Vec<Cell>,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
struct Cell {
    value: String,
    is_latest: bool,
    /// Whether it is of the way to the target, which the target may be of, too.
    #[serde(skip)]
    is_way: bool,
}

/// What a column is of, in the order of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column<'a> {
    /// What was, and what is expected to be.
    Course,
    /// The same of one organisation, where its figures are parts of others'.
    Piece(&'a str),
    /// What was to be.
    Way,
}

impl<'a> Column<'a> {
    fn of(entry: &'a Entry, pieces: &[&str]) -> Self {
        let sender = entry.sender.as_deref().filter(|sender| pieces.contains(sender));
        match (entry.part, sender) {
            (Part::Expected | Part::Milestone | Part::Target | Part::Other(Kind::Target), _) => {
                Self::Way
            }
            (_, Some(sender)) => Self::Piece(sender),
            (_, None) => Self::Course,
        }
    }
}

/// The figures of `indicator` as a table; nothing where there are none. Beside a chart is no room for columns of
/// pieces, which are then rows.
pub(super) fn figures(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[Entry],
    is_beside_chart: bool,
) -> Result<Option<Figures>, ComposeError> {
    if entries.is_empty() {
        return Ok(None);
    }
    let pieces = entries.iter().filter(|entry| entry.part == Part::Piece && !is_beside_chart);
    let pieces: Vec<&str> = pieces.filter_map(|entry| entry.sender.as_deref()).collect();
    let mut columns: BTreeMap<Column<'_>, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        columns.entry(Column::of(entry, &pieces)).or_default().push(entry);
    }
    // what was comes first in the rows of a period
    for entries in columns.values_mut() {
        entries.sort_by_key(|entry| entry.part.is_ahead());
    }
    let table = Table { desk, indicator, columns };
    let are_words = indicator.kind == IndicatorKind::Stage;
    Ok(Some(Figures { heads: table.heads()?, rows: table.rows()?, are_words }))
}

/// What the table is made from.
struct Table<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    columns: BTreeMap<Column<'a>, Vec<&'a Entry>>,
}

impl Table<'_> {
    fn heads(&self) -> Result<Vec<String>, ComposeError> {
        let head = |(column, entries): (&Column<'_>, &Vec<&Entry>)| {
            let word = self.desk.text(self.word(*column, entries))?;
            match column {
                Column::Piece(sender) => self.in_unit(format!("{word}, {sender}")),
                Column::Course | Column::Way => self.in_unit(word),
            }
        };
        self.columns.iter().map(head).collect()
    }

    /// The id of a column's word: that of its figures where they are all the same.
    fn word(&self, column: Column<'_>, entries: &[&Entry]) -> &'static str {
        let has = |part: fn(Part) -> bool| entries.iter().any(|entry| part(entry.part));
        let only = entries.first().map(|entry| entry.part);
        let only = only.filter(|part| entries.iter().all(|entry| entry.part == *part));
        match (column, only) {
            (Column::Way, _) if self.indicator.method == Method::Level => {
                Part::Expected.word(self.indicator)
            }
            (_, Some(part)) => part.word(self.indicator),
            (Column::Way, None) if has(Part::is_on_way) => Part::Expected.word(self.indicator),
            (Column::Way, None) => Part::Target.word(self.indicator),
            (Column::Piece(_), None) => Part::Piece.word(self.indicator),
            (Column::Course, None) if has(Part::is_ahead) => "part-actual-or-ahead",
            (Column::Course, None) => Part::Actual.word(self.indicator),
        }
    }

    /// A heading with the unit of what it heads, where that has one.
    fn in_unit(&self, heading: String) -> Result<String, ComposeError> {
        let unit = self.desk.unit(self.indicator).replace(' ', &NO_BREAK_SPACE.to_string());
        if unit.is_empty() || self.indicator.kind == IndicatorKind::Stage {
            return Ok(heading);
        }
        self.desk.with("heading-in-unit", [("heading", heading.into()), ("unit", unit.into())])
    }

    /// A row a period; another one where a period has two figures of a column.
    fn rows(&self) -> Result<Vec<Row>, ComposeError> {
        // A season and the half of a year that it stands for are one period, called as its figure calls it.
        let mut periods: BTreeMap<_, (Period, Vec<Draft>)> = BTreeMap::new();
        for (at, (column, entries)) in self.columns.iter().enumerate() {
            let heading = self.word(*column, entries);
            for entry in entries {
                let days = (entry.period.last_day(), Reverse(entry.period.first_day()));
                let (_, drafts) = periods.entry(days).or_insert((entry.period, Vec::new()));
                let tag = self.tag(*column, entry, heading)?;
                place(drafts, self.columns.len(), at, entry, tag);
            }
        }
        let drafts = periods
            .into_values()
            .flat_map(|(period, drafts)| drafts.into_iter().map(move |draft| (period, draft)));
        drafts.map(|(period, draft)| self.row(period, draft)).collect()
    }

    /// What is to be said of a figure beyond the heading of its column.
    fn tag(
        &self,
        column: Column<'_>,
        entry: &Entry,
        heading: &str,
    ) -> Result<Option<String>, ComposeError> {
        let word = entry.part.word(self.indicator);
        let is_said = match entry.part {
            Part::Baseline | Part::Target | Part::Other(_) | Part::Projection => word == heading,
            Part::Milestone => {
                word == heading
                    || matches!(self.indicator.method, Method::Level | Method::Milestone)
            }
            Part::Piece => matches!(column, Column::Piece(_)),
            Part::Actual | Part::Missing | Part::Expected => true,
        };
        match column {
            _ if is_said => Ok(None),
            Column::Piece(_) => self.desk.text(word).map(Some),
            Column::Course | Column::Way => entry.kind(self.desk, self.indicator).map(Some),
        }
    }

    fn row(&self, period: Period, mut draft: Draft) -> Result<Row, ComposeError> {
        // A figure that was is no target for standing in the target's row.
        let target = self.desk.text(Part::Target.word(self.indicator))?;
        if draft.cells.iter().flatten().any(|cell| !cell.is_way) {
            draft.tags.retain(|tag| *tag != target);
        }
        let said = self.desk.period(period)?;
        let period = if draft.tags.is_empty() {
            said
        } else {
            let tags = draft.tags.join("; ");
            self.desk.with("value-at", [("value", said.into()), ("period", tags.into())])?
        };
        let nothing = || Cell { value: NOTHING.to_owned(), is_latest: false, is_way: false };
        let cells = draft.cells.into_iter().map(|cell| cell.unwrap_or_else(nothing)).collect();
        Ok(Row { period, cells })
    }
}

/// A row before it is put in words.
#[derive(Debug)]
struct Draft {
    tags: Vec<String>,
    /// Whether it is of a part only, so that no figure of the whole stands in it.
    is_of_part: bool,
    cells: Vec<Option<Cell>>,
}

/// Puts a figure into the first row of its period that has no other one in its column; where it has a `tag`,
/// into one that no other tag is said of, and what stands aside into one of its own.
fn place(drafts: &mut Vec<Draft>, width: usize, at: usize, entry: &Entry, tag: Option<String>) {
    let is_way = entry.part.is_on_way() || entry.part == Part::Target;
    let is_aside = entry.part.is_ahead() || entry.part == Part::Piece;
    let is_of_part = tag.is_some() && entry.sender.is_some();
    let has_room = |draft: &Draft| match &draft.cells[at] {
        Some(cell) => is_way && cell.is_way && cell.value == entry.value,
        None if draft.is_of_part || (tag.is_some() && is_aside) => false,
        None => tag.is_none() || draft.tags.is_empty(),
    };
    let row = drafts.iter().position(has_room).unwrap_or(drafts.len());
    if row == drafts.len() {
        drafts.push(Draft { tags: Vec::new(), is_of_part, cells: vec![None; width] });
    }
    let draft = &mut drafts[row];
    draft.tags.extend(tag.filter(|tag| !draft.tags.contains(tag)));
    let Entry { value, is_latest, .. } = entry;
    draft.cells[at] = Some(Cell { value: value.clone(), is_latest: *is_latest, is_way });
}
