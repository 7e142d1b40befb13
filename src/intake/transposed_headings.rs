//! Headings of tables that stand the other way: indicators across, a row a period.
//!
//! Names of indicators tell them, and periods below them at their left. The corner may say anything or nothing, and
//! other columns may stand at either side: kinds and organisations, notes, names that the register does not have.

use std::collections::BTreeSet;

use super::block::{Block, Heading, Headings, Layout, Meaning};
use super::heading_cell::across;
use super::headings::{Column, SheetKind};
use super::names::{Named, Names};
use super::passing;
use crate::finding::CellRef;
use crate::notation::Label;
use crate::read::{Cell, Row, Sheet};
use crate::strategy::{Id, KindWord};

/// Rows below the headings among which a period must stand: units, groups, sources and notes may come first.
const NEAR: usize = 8;

/// The headings of such a table in `row`, where they stand there.
pub(super) fn headings(sheet: &Sheet, row: Row<'_>, names: &Names<'_>) -> Option<Block> {
    let filled = || row.cells().iter().filter(|cell| !cell.is_blank());
    let across_row: Vec<(u32, &Id)> =
        filled().filter_map(|cell| Some((cell.column(), named(names, cell.text()?)?))).collect();
    let (first, _) = *across_row.first()?;
    let mut at_left = filled().take_while(|cell| cell.column() < first);
    if at_left.any(|cell| cell.text().is_none() || across(cell, None).is_ok()) {
        return None; // a row of figures that names its indicator twice
    }
    let left = Left::of(sheet, row, first)?;
    let corner = row.cell(left.periods).and_then(Cell::text).map(figures_column);
    // One indicator is enough where the corner names periods; else two, for a row may have an id and a name.
    let indicators: BTreeSet<&Id> = across_row.iter().map(|(_, id)| *id).collect();
    let are_many = indicators.len() > 1 || (across_row.len() > 1 && left.names_groups);
    if corner != Some(Some(Column::Period)) && !are_many {
        return None;
    }
    let headings = filled().map(|cell| {
        let text = cell.shown().into_owned();
        let meaning = match cell.column() {
            column if column == left.periods => Meaning::Column(Column::Period),
            column if across_row.iter().any(|(other, _)| *other == column) => Meaning::Indicator,
            _ => beside(&text).map_or(Meaning::Unknown, Meaning::Column),
        };
        let at = CellRef::new(row.index, cell.column());
        Heading { column: at.column, meaning, unit: Label::read(&text).unit, at, text }
    });
    let mut headings: Vec<Heading> = headings.collect();
    let unnamed = [(left.periods, Column::Period)].into_iter();
    for (column, meant) in unnamed.chain(left.kinds.map(|column| (column, Column::Kind))) {
        if headings.iter().all(|heading| heading.column != column) {
            let (at, meaning) = (CellRef::new(row.index, column), Meaning::Column(meant));
            headings.push(Heading { column, meaning, unit: None, at, text: String::new() });
        }
    }
    headings.sort_by_key(|heading| heading.column);
    Some(Block {
        layout: Layout::Transposed,
        headings: Headings::new(headings),
        heading_rows: (row.index, row.index),
        rows: (row.index + 1, row.index + 1),
        columns: (0, u32::MAX),
    })
}

/// What stands at the left of the indicators, in the rows next below their names.
struct Left {
    /// The column of periods.
    periods: u32,
    /// Another one that holds kinds.
    kinds: Option<u32>,
    /// Whether a row names the groups of each column.
    names_groups: bool,
}

impl Left {
    fn of(sheet: &Sheet, row: Row<'_>, first: u32) -> Option<Self> {
        let below = || sheet.rows().skip_while(move |below| below.index <= row.index).take(NEAR);
        let cells = || below().flat_map(|below| below.cells()).filter(|c| c.column() < first);
        let periods = cells().filter(|cell| across(cell, None).is_ok()).map(Cell::column).min()?;
        let is_kind = |cell: &&Cell| cell.text().is_some_and(|t| KindWord::read(t).is_some());
        let kinds = cells().filter(|cell| cell.column() != periods).find(is_kind).map(Cell::column);
        let is_group =
            |cell: &Cell| cell.text().and_then(figures_column) == Some(Column::Breakdown);
        Some(Self { periods, kinds, names_groups: cells().any(is_group) })
    }
}

/// The indicator that a text names.
fn named<'a>(names: &Names<'a>, text: &str) -> Option<&'a Id> {
    match names.indicator(text) {
        Named::One(indicator, _) => Some(&indicator.id),
        Named::Several(_) | Named::Unknown => None,
    }
}

fn figures_column(text: &str) -> Option<Column> {
    SheetKind::Figures.column(&Label::read(text).key)
}

/// What a column beside those of indicators means, where it is known.
fn beside(text: &str) -> Option<Column> {
    if passing::is_change(&Label::read(text).key) || passing::is_total(text) {
        return Some(Column::Unused);
    }
    figures_column(text).filter(|column| {
        matches!(
            column,
            Column::Kind | Column::Organisation | Column::Source | Column::Note | Column::Unused
        )
    })
}

/// Whether a column that is called neither as an indicator nor as anything else known holds figures: they are of an
/// indicator that the register does not have.
pub(super) fn holds_figures(sheet: &Sheet, block: &Block, heading: &Heading) -> bool {
    let (first, last) = block.rows;
    let rows = sheet.rows().filter(|row| (first..=last).contains(&row.index));
    figures_column(&heading.text).is_none()
        && rows.filter_map(|row| row.cell(heading.column)).any(passing::holds_figure)
}
