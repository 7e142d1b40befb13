//! Tables that stand side by side on one sheet: the columns of each.
//!
//! A table begins where headings are whole again: after an empty column, or where the same headings are
//! repeated in one row. Only tables of one kind are told apart so: what stands to the right of figures
//! and is about goals may be columns of the same table.

use std::collections::BTreeSet;

use super::block::{Block, Heading, Layout};
use super::headings::{Column, SheetKind};
use super::recognise::{headings_at, layout, searched};
use crate::read::{Cell, Sheet};

/// The columns of each table of a sheet, from left to right; one entry for all columns where there is one.
pub(super) fn tables(sheet: &Sheet) -> Vec<(u32, u32)> {
    const WHOLE: (u32, u32) = (0, u32::MAX);
    let bands = bands(sheet);
    let mut begins: Vec<(SheetKind, u32)> = Vec::new();
    let divided = bands.len() > 1;
    for band in bands {
        let rows = searched(sheet).map(|row| row.within(band.0, band.1));
        let mut rows = rows.filter(|row| !divided || row.cells().len() > 1);
        let found = rows.find_map(|row| {
            let block = headings_at(sheet, row, band, &mut None)?;
            Some(starts(&block))
        });
        begins.extend(found.into_iter().flatten());
    }
    let Some((first, _)) = begins.first().copied() else { return vec![WHOLE] };
    if begins.len() < 2 || begins.iter().any(|(kind, _)| *kind != first) {
        return vec![WHOLE];
    }
    let columns: Vec<u32> = begins.iter().map(|(_, column)| *column).collect();
    let ends = columns.iter().skip(1).map(|next| next - 1).chain([u32::MAX]);
    let firsts = std::iter::once(0).chain(columns.iter().skip(1).copied());
    firsts.zip(ends).collect()
}

/// Runs of columns that hold something, with empty columns between.
fn bands(sheet: &Sheet) -> Vec<(u32, u32)> {
    let mut filled: BTreeSet<u32> = BTreeSet::new();
    for row in searched(sheet) {
        let columns = || row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column);
        // A title alone in its row says nothing of the columns below it.
        if columns().nth(1).is_some() {
            filled.extend(columns());
        }
    }
    let mut bands: Vec<(u32, u32)> = Vec::new();
    for column in filled {
        match bands.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => bands.push((column, column)),
        }
    }
    bands
}

/// The kind of the tables whose headings a block has, and the column at which each begins.
fn starts(block: &Block) -> Vec<(SheetKind, u32)> {
    let kind = match block.layout {
        Layout::Assessment => SheetKind::Assessment,
        Layout::Long | Layout::Wide | Layout::Transposed => SheetKind::Figures,
    };
    let mut parts: Vec<Vec<Heading>> = vec![Vec::new()];
    for heading in block.headings.iter() {
        let Some(part) = parts.last_mut() else { continue };
        let is_again = heading.column_meant().is_some_and(|column| {
            may_begin(column) && part.iter().any(|other| other.column_meant() == Some(column))
        });
        if is_again && layout(part, kind).is_ok() {
            parts.push(vec![heading.clone()]);
        } else {
            part.push(heading.clone());
        }
    }
    let are_whole = parts.iter().all(|part| layout(part, kind).is_ok());
    let count = if are_whole { parts.len() } else { 1 };
    let begins = parts.iter().take(count).filter_map(|part| part.first());
    begins.map(|heading| (kind, heading.column)).collect()
}

/// Columns that a table may begin with.
fn may_begin(column: Column) -> bool {
    matches!(
        column,
        Column::Indicator
            | Column::Period
            | Column::Organisation
            | Column::Goal
            | Column::Priority
            | Column::Unused
    )
}
