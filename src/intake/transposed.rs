//! Tables that stand the other way: indicators across, a row a period.
//!
//! Their headings are told in [`super::transposed_headings`]. Rows of units, groups, sources and notes may stand
//! between.

use std::collections::{BTreeMap, BTreeSet};

use super::block::{Block, Meaning};
use super::desk::{Desk, is_blank};
use super::figures;
use super::ground::Ground;
use super::heading_cell::across;
use super::headings::{Column, SheetKind};
use super::names::Named;
use super::qualifier_words::Said;
use super::row_kind::{self, RowKind};
use super::shared::{self, Line, Shared};
use super::slot::{Slot, is_filled};
use super::transposed_headings::holds_figures;
use super::{called, comments, groups, observe, passing, row_period, told, unnamed};
use crate::finding::{Area, CellRef};
use crate::notation::{DecimalMark, Label};
use crate::read::{Cell, Row, Text};
use crate::strategy::{Indicator, PeriodFault};

/// A column of one indicator's figures, with what rows between say of them all.
struct Series<'a> {
    indicator: &'a Indicator,
    slot: Slot,
    unit: Option<Text>,
    /// Where its name stands, and where its unit does.
    name_at: CellRef,
    unit_at: CellRef,
    /// The group of its figures; an error where it is told to be none of the indicator's.
    breakdown: Result<Option<String>, ()>,
    source: Option<Text>,
    note: Option<Text>,
}

/// Takes the figures of a block.
pub(super) fn take(desk: &mut Desk<'_>, ground: &mut Ground<'_>, block: &Block) {
    let mut series = series(desk, ground, block);
    let Some(left) = block.column(Column::Period) else { return };
    let sheet = ground.sheet;
    let unknown = block.headings.iter().filter(|heading| {
        heading.meaning == Meaning::Unknown && holds_figures(sheet, block, heading)
    });
    let unknown: Vec<(u32, Option<DecimalMark>)> =
        unknown.map(|heading| (heading.column, None)).collect();
    let rows = sheet.rows().skip_while(|row| row.index < block.rows.0);
    let told = desk.out.findings.len();
    let mut charged = BTreeSet::new();
    for row in rows.take_while(|row| row.index <= block.rows.1) {
        if is_blank(row) {
            continue;
        }
        let line = Line { block, row: row.index, cells: row };
        if let Some(about) = about_all(ground, line, &series) {
            said_of_all(desk, ground, line, about, &mut series);
        } else {
            take_row(desk, ground, line, left, (&series, &mut charged));
            unnamed::tell_faults(desk, ground, line, unknown.iter().copied());
        }
    }
    for Series { indicator, unit, unit_at, .. } in series.values() {
        if let Some(unit) = unit {
            told::gather_units(desk, sheet, (told, indicator), (*unit_at, unit));
        }
    }
}

/// The columns of indicators, in their order.
fn series<'a>(desk: &Desk<'a>, ground: &Ground<'_>, block: &Block) -> BTreeMap<u32, Series<'a>> {
    let named = block.headings.iter().filter(|heading| heading.meaning == Meaning::Indicator);
    let series = named.filter_map(|heading| match desk.names.indicator(&heading.text) {
        Named::One(indicator, unit) => {
            let slot = Slot::of_column(ground.sheet, block, heading);
            let unit = unit.or_else(|| heading.unit.clone());
            let group = unit.as_deref().and_then(|text| groups::breakdown_named(text, indicator));
            let series = Series {
                indicator,
                slot,
                unit: unit.filter(|_| group.is_none()).map(Text::from),
                name_at: heading.at,
                unit_at: heading.at,
                breakdown: Ok(group.flatten()),
                source: None,
                note: None,
            };
            Some((heading.column, series))
        }
        Named::Several(_) | Named::Unknown => None,
    });
    series.collect()
}

/// What a row says of all figures below it, by the label at the left of the indicators.
fn about_all(
    ground: &Ground<'_>,
    line: Line<'_>,
    series: &BTreeMap<u32, Series<'_>>,
) -> Option<Column> {
    let first = *series.keys().next()?;
    let labels = (0..first).map(|column| line.shown(ground, column));
    let mut about = labels.filter_map(|label| SheetKind::Figures.column(&Label::read(&label).key));
    let is_known = |column: &Column| {
        matches!(column, Column::Unit | Column::Breakdown | Column::Source | Column::Note)
    };
    about.find(is_known)
}

fn said_of_all(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    about: Column,
    series: &mut BTreeMap<u32, Series<'_>>,
) {
    for (column, series) in series {
        let said = line.seen(ground, *column).map(|cell| cell.shown_text().trimmed());
        let said = said.filter(|text| !text.is_empty());
        match (about, said) {
            (Column::Unit, Some(unit)) => {
                series.unit = Some(unit);
                series.unit_at = line.at(*column);
            }
            (Column::Breakdown, Some(group)) => {
                let cell = (line.at(*column), group);
                series.breakdown = groups::breakdown_in(desk, ground, line, cell, series.indicator);
            }
            (Column::Source, said) => series.source = said,
            (Column::Note, said) => series.note = said,
            _ => {}
        }
    }
}

fn take_row(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    left: u32,
    (series, charged): (&BTreeMap<u32, Series<'_>>, &mut BTreeSet<u32>),
) {
    let read = line.seen(ground, left).map(|cell| across(cell, None));
    let Some(Ok(period)) = read else {
        let label = line.shown(ground, left).trim().to_owned();
        let area = area(line.cells);
        if let Some(why) = passing::reason(line.cells, &label) {
            ground.pass_over(area, why);
        } else {
            let fault = read.and_then(|read| read.err()?).unwrap_or(PeriodFault::NotAPeriod);
            let finding = row_period::fault_at(desk, ground, line, line.at(left), fault);
            desk.out.findings.push(finding);
            let columns = series.iter().map(|(column, series)| (*column, series.slot.mark()));
            unnamed::tell_faults(desk, ground, line, columns);
        }
        return;
    };
    let organisation = shared::organisation(desk, ground, line);
    let kind = row_kind::read(desk, ground, line);
    let RowKind { kind: of_row, marks } = kind.unwrap_or_default();
    let note = shared::joined(desk, ground, line, Column::Note);
    let called = called::by_note(desk, note.as_ref());
    let filled = series.values().filter(|series| is_filled(line, &series.slot)).count();
    for (column, series) in series {
        let shared = Shared {
            indicator: series.indicator,
            organisation,
            unit: series.unit.clone(),
            kind: of_row,
            breakdown: series.breakdown.clone().unwrap_or(None),
            scope: series.indicator.scope.clone(),
            as_of: None,
            source: series.source.clone(),
            note: comments::joined(series.note.as_ref(), note.as_ref()),
            called,
            is_alone: note.is_some() && filled == 1,
            beside_name: None,
            said: Said::default().marked(marks),
            faulty: kind.is_err() || series.breakdown.is_err(),
        };
        let slot = series.slot.at_period(&period);
        if is_filled(line, &slot) {
            // Where the whole table is one organisation's, it is told once, at the indicator's name.
            let is_whole = line.block.column(Column::Organisation).is_none();
            if !is_whole || charged.insert(*column) {
                let at = if is_whole { series.name_at } else { line.at(*column) };
                told::tell_charge(desk, ground, line, at, &shared);
            }
            observe::take_figure(desk, ground, line, &shared, &slot, None);
        } else {
            figures::keep_gaps(desk, ground, line, &shared, &slot);
        }
    }
}

fn area(row: Row<'_>) -> Area {
    let columns = || row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column);
    let (first, last) = (columns().min().unwrap_or(0), columns().max().unwrap_or(0));
    Area { first: CellRef::new(row.index, first), last: CellRef::new(row.index, last) }
}
