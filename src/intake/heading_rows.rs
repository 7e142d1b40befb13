//! Rows of headings: one, or several that belong together.

use std::collections::BTreeMap;

use super::block::{Across, Heading, Meaning};
use super::heading_cell::{LONGEST_HEADING, across, kind_of, meaning, read_period};
use super::headings::SheetKind;
use super::passing;
use crate::finding::CellRef;
use crate::notation::Label;
use crate::read::{Cell, Row, Sheet};
use crate::strategy::{KindWord, PeriodFault, period_reading};

/// The headings of one row, or of two that belong together.
pub(super) fn headings_of(
    sheet: &Sheet,
    (first, second): (Row<'_>, Option<Row<'_>>),
    within: (u32, u32),
    kind: SheetKind,
) -> Vec<Heading> {
    let mut columns: Vec<u32> = [Some(first), second]
        .into_iter()
        .flatten()
        .flat_map(|row| row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column))
        .collect();
    let (first, second) = (first.index, second.map(|row| row.index));
    let spans =
        sheet.merged.iter().filter(|area| area.first.row == first && area.last.row == first);
    columns.extend(
        spans
            .flat_map(|area| area.first.column..=area.last.column.min(area.first.column + 64))
            .filter(|column| (within.0..=within.1).contains(column)),
    );
    columns.sort_unstable();
    columns.dedup();
    let mut above: Option<&Cell> = None;
    let mut headings = Vec::with_capacity(columns.len());
    for column in columns {
        let at = CellRef::new(first, column);
        let upper = sheet.seen(at).filter(|cell| !cell.is_blank());
        let lower_at = second.map(|row| CellRef::new(row, column));
        let lower = lower_at.and_then(|at| sheet.cell(at)).filter(|cell| !cell.is_blank());
        above = upper.or(above);
        headings.push(match (upper, lower, lower_at) {
            (_, Some(lower), Some(lower_at)) => {
                // A kind that is written once stands for the periods to its right as well.
                let kind_above = above.and_then(Cell::text).and_then(KindWord::read);
                let kind_above = kind_above.or_else(|| period_kind(upper, lower));
                match (across(lower, kind_above.map(kind_of)), upper) {
                    (Ok(across), _) => heading(sheet, lower_at, Meaning::Across(across)),
                    (Err(_), Some(upper)) => match below_period(upper, lower) {
                        Some(across) => heading(sheet, at, Meaning::Across(across)),
                        None => heading(sheet, at, meaning(upper, kind)),
                    },
                    (Err(_), None) => heading(sheet, lower_at, meaning(lower, kind)),
                }
            }
            (Some(upper), _, _) => heading(sheet, at, meaning(upper, kind)),
            (None, _, _) => continue,
        });
    }
    headings
}

/// A period above and a kind below: `2022` over `TP`.
fn below_period(upper: &Cell, lower: &Cell) -> Option<Across> {
    let kind = lower.text().and_then(KindWord::read)?;
    across(upper, Some(kind_of(kind))).ok()
}

/// A kind that stands with a period above another period is not one of this column.
fn period_kind(upper: Option<&Cell>, lower: &Cell) -> Option<KindWord> {
    let reading = read_period(upper?)?.ok()?;
    read_period(lower).and(reading.kind)
}

pub(super) fn heading(sheet: &Sheet, at: CellRef, meaning: Meaning) -> Heading {
    let text = sheet.shown(at).into_owned();
    Heading { column: at.column, meaning, unit: Label::read(&text).unit, at, text }
}

/// Takes what is unknown for the heading that it is near to; only rows that have a heading of the
/// table are worth the search.
pub(super) fn with_near(mut headings: Vec<Heading>, kind: SheetKind) -> Vec<Heading> {
    for heading in &mut headings {
        // What is a heading on the other kind of sheet is not misspelt: `Arvo` is near to `Arvio`.
        let key = Label::read(&heading.text).key;
        let elsewhere = kind.other().column(&key).is_some();
        if heading.meaning == Meaning::Unknown
            && !elsewhere
            && let Some((column, name)) = kind.near(&heading.text)
        {
            heading.meaning = Meaning::Near(column, name);
        }
    }
    headings
}

/// Rows below a heading in which its figures are looked for.
const FIGURES_NEAR: u32 = 50;

/// Takes what is nearly a period for one that cannot be read, where it stands among periods and over figures.
pub(super) fn with_nearly_periods(
    sheet: &Sheet,
    mut headings: Vec<Heading>,
    last: u32,
) -> Vec<Heading> {
    if !headings.iter().any(Heading::is_across) {
        return headings;
    }
    for heading in headings.iter_mut().filter(|heading| heading.meaning == Meaning::Unknown) {
        let mut below = (last + 1..=last + FIGURES_NEAR)
            .filter_map(|row| sheet.cell(CellRef::new(row, heading.column)));
        if period_reading::is_nearly(heading.text.trim()) && below.any(passing::holds_figure) {
            heading.meaning = Meaning::BadPeriod(PeriodFault::NotAPeriod);
        }
    }
    headings
}

/// Whether a row can be the lower of two rows of headings: periods, kinds and headings, no figures.
pub(super) fn next_row_is_heading(row: Row<'_>) -> bool {
    row.cells().iter().filter(|cell| !cell.is_blank()).all(|cell| {
        matches!(read_period(cell), Some(Ok(_)))
            || cell.text().is_some_and(|text| {
                let key = Label::read(text).key;
                KindWord::read(text).is_some() || SheetKind::Figures.column(&key).is_some()
            })
    })
}

/// Whether the row below headings with periods names nothing but their kinds.
pub(super) fn is_kind_row(row: Row<'_>, above: &[Heading]) -> bool {
    let mut cells = row.cells().iter().filter(|cell| !cell.is_blank()).peekable();
    cells.peek().is_some()
        && cells.all(|cell| {
            let under = above.iter().any(|h| h.is_across() && h.column == cell.column());
            under && cell.text().is_some_and(|text| KindWord::read(text).is_some())
        })
}

/// How many rows a heading may stand over.
const STACKED: u32 = 3;

/// The headings of a row with those of the rows below it that go on naming columns: `Onnistumiset` and `Haasteet` below
/// `Sanallinen arvio`. Gives the last of the rows as well; `None` where one row
/// alone names as many.
pub(super) fn stacked(
    sheet: &Sheet,
    first: Row<'_>,
    within: (u32, u32),
    kind: SheetKind,
) -> Option<(Vec<Heading>, u32)> {
    let below = (1..STACKED).map_while(|more| sheet.row(first.index + more));
    let below = below.map(|row| row.within(within.0, within.1));
    let below: Vec<Row<'_>> = below.take_while(|row| names_columns(*row, kind)).collect();
    let last = below.last()?.index;
    let mut most = 0;
    let mut columns: BTreeMap<u32, Heading> = BTreeMap::new();
    for row in std::iter::once(first).chain(below) {
        let headings = headings_of(sheet, (row, None), within, kind);
        most = most.max(named(&headings));
        for heading in headings {
            // The name that stands lowest is the nearest; a group's stands where there is none.
            let is_name = heading.meaning != Meaning::Unknown;
            if is_name || !columns.contains_key(&heading.column) {
                columns.insert(heading.column, heading);
            }
        }
    }
    let headings: Vec<Heading> = columns.into_values().collect();
    (named(&headings) > most).then_some((headings, last))
}

/// How many headings are names of the table.
pub(super) fn named(headings: &[Heading]) -> usize {
    headings.iter().filter(|heading| matches!(heading.meaning, Meaning::Column(_))).count()
}

/// Whether a row holds names of columns, and beside them nothing that could be a figure or a text.
fn names_columns(row: Row<'_>, kind: SheetKind) -> bool {
    let (mut named, mut all) = (0, 0);
    for cell in row.cells().iter().filter(|cell| !cell.is_blank()) {
        if cell.text().is_none_or(|text| text.chars().count() > LONGEST_HEADING) {
            return false;
        }
        all += 1;
        named += usize::from(matches!(meaning(cell, kind), Meaning::Column(_)));
    }
    named > 0 && named * 2 >= all
}
