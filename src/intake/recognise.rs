//! Finds the headings of a sheet, wherever they stand, and the blocks of rows below them.

use std::borrow::Cow;

use rayon::prelude::*;

use super::Topic;
use super::beside;
use super::block::{Block, Heading, Headings, Layout, Meaning};
use super::heading_cell::{LONGEST_HEADING, meaning, read_period};
use super::heading_rows::{
    heading, headings_of, is_kind_row, named, next_row_is_heading, stacked, with_near,
    with_nearly_periods,
};
use super::headings::{Column, SheetKind};
use super::memo::Memo;
use super::names::Names;
use super::transposed_headings;
use crate::finding::CellRef;
use crate::notation::Label;
use crate::read::{Cell, Row, Sheet};
use crate::strategy::PeriodFault;

/// Rows with cells that are searched before a sheet is taken to have no headings.
const SEARCHED_ROWS: usize = 1_000;
/// Cells after which no further row is searched: sheets that are as wide as can be end here.
const SEARCHED_CELLS: usize = 100_000;

/// Columns of what a row is about.
const SUBJECTS: [Column; 3] = [Column::Indicator, Column::Goal, Column::Priority];

/// Headings that lack something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Incomplete {
    pub(super) row: u32,
    pub(super) headings: Vec<Heading>,
    pub(super) kind: SheetKind,
    pub(super) missing: Vec<Column>,
}

/// What was found in a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Recognised {
    pub(super) blocks: Vec<Block>,
    /// Where there are no blocks: the row that is nearest to headings.
    pub(super) incomplete: Option<Incomplete>,
}

/// The rows in which the first headings of a sheet are searched.
pub(super) fn searched(sheet: &Sheet) -> impl Iterator<Item = Row<'_>> {
    let mut cells = 0;
    sheet.rows().take(SEARCHED_ROWS).take_while(move |row| {
        let is_near = cells <= SEARCHED_CELLS;
        cells += row.cells().len();
        is_near
    })
}

/// Finds the blocks of a sheet, table by table where several stand side by side.
pub(super) fn recognise(sheet: &Sheet, known: &Names<'_>) -> Recognised {
    let mut found = Recognised::default();
    for columns in beside::tables(sheet) {
        let table = recognise_table(sheet, known, columns);
        found.blocks.extend(table.blocks);
        found.incomplete = found.incomplete.or(table.incomplete);
    }
    if !found.blocks.is_empty() {
        found.incomplete = None;
    }
    found
}

/// Finds the blocks within some columns of a sheet.
fn recognise_table(sheet: &Sheet, known: &Names<'_>, columns: (u32, u32)) -> Recognised {
    let mut found = Recognised::default();
    let last_row = sheet.extent().map_or(0, |extent| extent.last.row);
    let searched_to = searched(sheet).last().map_or(0, |row| row.index);
    // Whether labels of rows are headings: a long return repeats a few of them thousands of times.
    let mut names: Memo<bool> = Memo::default();
    let mut skip_to = 0;
    // The column of what the rows of the last block are about.
    let mut subject = None;
    for row in sheet.rows() {
        if row.index < skip_to {
            continue;
        }
        let row = row.within(columns.0, columns.1);
        let block = match found.blocks.last() {
            None => {
                if row.index > searched_to {
                    break;
                }
                headings_at(sheet, row, columns, &mut found.incomplete)
                    .or_else(|| transposed_headings::headings(sheet, row, known))
            }
            Some(above) if above.layout == Layout::Transposed => {
                transposed_headings::headings(sheet, row, known)
                    .or_else(|| headings_at(sheet, row, columns, &mut None))
            }
            Some(above) => subject
                .and_then(|subject| repeated_headings(sheet, row, (above, subject), &mut names))
                .or_else(|| apart(sheet, row, known, columns)),
        };
        if let Some(mut block) = block {
            if let Some(above) = found.blocks.last_mut() {
                above.rows.1 = block.heading_rows.0.saturating_sub(1);
            }
            skip_to = block.heading_rows.1 + 1;
            block.rows = (skip_to, last_row);
            subject = SUBJECTS.into_iter().find_map(|column| block.column(column));
            block.columns = columns;
            found.blocks.push(block);
            if found.blocks.len() == 1 && is_last(sheet, &found.blocks, subject) {
                break;
            }
        }
    }
    found
}

/// Headings in this row, or in it and the next one, within some columns.
pub(super) fn headings_at(
    sheet: &Sheet,
    row: Row<'_>,
    columns: (u32, u32),
    incomplete: &mut Option<Incomplete>,
) -> Option<Block> {
    let below = sheet.row(row.index + 1).map(|below| below.within(columns.0, columns.1));
    for kind in [SheetKind::Figures, SheetKind::Assessment] {
        let single = headings_of(sheet, (row, None), columns, kind);
        let double = headings_of(sheet, (row, below), columns, kind);
        let across = |headings: &[Heading]| headings.iter().filter(|h| h.is_across()).count();
        // Two rows are one heading where only together they name periods, or name more of them.
        let is_double = kind == SheetKind::Figures
            && across(&double) > across(&single)
            && below.is_some_and(next_row_is_heading);
        let (headings, last) =
            if is_double || below.is_some_and(|below| is_kind_row(below, &single)) {
                (double, row.index + 1)
            } else {
                (single, row.index)
            };
        let (headings, last) = match stacked(sheet, row, columns, kind) {
            Some((more, last)) if names_more(&more, &headings, kind) => (more, last),
            _ => (headings, last),
        };
        let exact = named(&headings);
        if exact == 0 {
            continue;
        }
        let headings = with_near(headings, kind);
        match layout(&headings, kind) {
            Ok(layout) => {
                let headings = with_nearly_periods(sheet, headings, last);
                return Some(Block {
                    layout,
                    headings: Headings::new(headings),
                    heading_rows: (row.index, last),
                    rows: (last + 1, last + 1),
                    columns,
                });
            }
            Err(missing) if exact >= 2 => {
                let better =
                    incomplete.as_ref().is_none_or(|other| missing.len() < other.missing.len());
                if better {
                    *incomplete = Some(Incomplete { row: row.index, headings, kind, missing });
                }
            }
            Err(_) => {}
        }
    }
    None
}

/// Whether headings in several rows name more columns than others, and make a sheet without periods across: what those
/// are, their own two rows tell.
fn names_more(stacked: &[Heading], others: &[Heading], kind: SheetKind) -> bool {
    let makes = matches!(layout(stacked, kind), Ok(Layout::Long | Layout::Assessment));
    let is_across = stacked.iter().any(Heading::is_across);
    makes && !is_across && named(stacked) > named(others)
}

/// Whether nothing below the first block can begin another: of a long return, which is told by both cores.
fn is_last(sheet: &Sheet, blocks: &[Block], subject: Option<u32>) -> bool {
    let Some(block) = blocks.first() else { return false };
    let (Layout::Long | Layout::Assessment, true) = (block.layout, sheet.merged.is_empty()) else {
        return false;
    };
    let Some(subject) = subject else { return true };
    let parts = sheet.parts(block.rows.0, block.rows.1).into_par_iter();
    !parts.any(|mut rows| {
        let mut names = Memo::default();
        rows.any(|row| {
            let label = row.cell(subject);
            label.is_some_and(|cell| is_heading(&cell.shown(), &mut names))
                || stands_apart(sheet, row)
        })
    })
}

/// Headings of another table, which a blank row parts from the one above: they may stand in any order and columns.
fn apart(sheet: &Sheet, row: Row<'_>, known: &Names<'_>, columns: (u32, u32)) -> Option<Block> {
    if !stands_apart(sheet, row) {
        return None;
    }
    headings_at(sheet, row, columns, &mut None)
        .or_else(|| transposed_headings::headings(sheet, row, known))
}

/// Whether a row of several texts has a blank one above it, as headings of another table have.
fn stands_apart(sheet: &Sheet, row: Row<'_>) -> bool {
    let is_blank = |row: Row<'_>| row.cells().iter().all(Cell::is_blank);
    let above = row.index.checked_sub(1).and_then(|above| sheet.row(above));
    let is_apart = above.is_none_or(is_blank);
    is_apart && row.cells().iter().filter(|cell| cell.text().is_some()).nth(1).is_some()
}

/// Whether the label of a row is the name of a heading. Headings that are repeated in another order have another there.
fn is_heading(label: &str, names: &mut Memo<bool>) -> bool {
    names.get(label, |label| {
        let key = Label::read(label).key;
        [SheetKind::Figures, SheetKind::Assessment]
            .into_iter()
            .any(|kind| kind.column(&key).is_some())
    })
}

/// Headings further down: the names again, or periods alone, which change what the columns mean.
fn repeated_headings(
    sheet: &Sheet,
    row: Row<'_>,
    (above, subject): (&Block, u32),
    names: &mut Memo<bool>,
) -> Option<Block> {
    let at = CellRef::new(row.index, subject);
    let merged = !sheet.merged.is_empty();
    let cell = if merged { sheet.seen(at) } else { row.cell(subject) };
    let label = cell.map_or(Cow::Borrowed(""), Cell::shown);
    if label.trim().is_empty() {
        return periods_below(sheet, row, above, None);
    }
    if label.len() > 4 * LONGEST_HEADING {
        return None;
    }
    if is_heading(&label, names) {
        return headings_at(sheet, row, above.columns, &mut None);
    }
    if above.layout != Layout::Wide {
        return None; // looking for periods in every row of a long return takes longer than reading it
    }
    // A section's name with periods beside it: only with their kinds can they not be figures.
    let mut kinds =
        row.cells().iter().filter(|cell| cell.column() != subject).filter(
            |cell| matches!(read_period(cell), Some(Ok(reading)) if reading.kind.is_some()),
        );
    kinds.nth(1)?;
    periods_below(sheet, row, above, Some(subject))
}

/// A row of periods, two at least and most of its cells, below headings with periods across; the cell
/// of the column `name` is no part of it.
fn periods_below(sheet: &Sheet, row: Row<'_>, above: &Block, name: Option<u32>) -> Option<Block> {
    if above.layout != Layout::Wide {
        return None;
    }
    let cells = row.cells().iter();
    let cells = cells.filter(|cell| !cell.is_blank() && Some(cell.column()) != name);
    let changed: Vec<Heading> = cells
        .map(|cell| {
            let at = CellRef::new(row.index, cell.column());
            heading(sheet, at, meaning(cell, SheetKind::Figures))
        })
        .collect();
    let periods = changed.iter().filter(|heading| heading.is_across()).count();
    let is_figure = |cell: &Cell| {
        !cell.is_blank() && cell.text().is_none() && !matches!(read_period(cell), Some(Ok(_)))
    };
    let named = changed.iter().filter(|heading| heading.column_meant().is_some()).count();
    if periods < 2 || periods * 2 <= changed.len() - named || row.cells().iter().any(is_figure) {
        return None;
    }
    let mut headings: Vec<Heading> =
        above.headings.iter().filter(|heading| !heading.is_across()).cloned().collect();
    headings.retain(|heading| changed.iter().all(|other| other.column != heading.column));
    headings.extend(changed);
    headings.sort_by_key(|heading| heading.column);
    Some(Block {
        layout: Layout::Wide,
        headings: Headings::new(headings),
        heading_rows: (row.index, row.index),
        rows: (row.index + 1, row.index + 1),
        columns: above.columns,
    })
}

/// The layout that headings make, or what they lack to make one.
pub(super) fn layout(headings: &[Heading], kind: SheetKind) -> Result<Layout, Vec<Column>> {
    let has =
        |wanted: fn(Column) -> bool| headings.iter().filter_map(Heading::column_meant).any(wanted);
    match kind {
        SheetKind::Figures => {
            let indicator = has(|column| column == Column::Indicator);
            let value = has(|column| matches!(column, Column::Value(_)));
            let period = has(|column| column == Column::Period);
            if indicator && period && value {
                return Ok(Layout::Long);
            }
            // Years that stand as days name periods as well, though none that can be read.
            let is_day =
                |h: &Heading| matches!(h.meaning, Meaning::BadPeriod(PeriodFault::YearAsDay(_)));
            let across = headings.iter().any(|h| h.is_across() || is_day(h));
            if indicator && across {
                return Ok(Layout::Wide);
            }
            let wanted = [
                (Column::Indicator, indicator),
                (Column::Period, period || across),
                (Column::Value(None), value || across),
            ];
            Err(wanted.into_iter().filter(|(_, there)| !there).map(|(column, _)| column).collect())
        }
        SheetKind::Assessment => {
            let subject = has(|c| matches!(c, Column::Goal | Column::Priority | Column::Indicator));
            let judged = has(|c| matches!(c, Column::Status | Column::Topic(_)));
            if subject && judged {
                return Ok(Layout::Assessment);
            }
            let wanted = [(Column::Goal, subject), (Column::Topic(Topic::Successes), judged)];
            Err(wanted.into_iter().filter(|(_, there)| !there).map(|(column, _)| column).collect())
        }
    }
}
