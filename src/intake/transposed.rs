//! Tables that stand the other way: indicators across, a row a period.
//!
//! Names of indicators tell such headings, and periods below them at their left; the corner may be a
//! heading for periods or empty. Rows of units, sources and notes may stand between.

use std::collections::BTreeMap;

use super::block::{Block, Heading, Layout, Meaning};
use super::called::Called;
use super::desk::{Desk, is_blank};
use super::figures;
use super::ground::Ground;
use super::heading_cell::across;
use super::headings::{Column, SheetKind};
use super::names::{Named, Names};
use super::observe;
use super::passing;
use super::qualifier_words::Said;
use super::shared::{self, Line, Shared};
use super::slip;
use super::slot::{Slot, is_filled};
use super::told;
use super::unnamed;
use crate::finding::{Area, BAD_PERIOD, CellRef, LETTER_IN_NUMBER};
use crate::notation::{DecimalMark, Label};
use crate::read::{Cell, Row, Sheet, Text};
use crate::strategy::Indicator;

/// Rows below the headings among which a period must stand.
const NEAR: usize = 4;

/// The headings of such a table in `row`, where they stand there.
pub(super) fn headings(sheet: &Sheet, row: Row<'_>, names: &Names<'_>) -> Option<Block> {
    let filled = || row.cells().iter().filter(|cell| !cell.is_blank());
    let is_indicator = |cell: &&Cell| cell.text().is_some_and(|text| is_one(names, text));
    let first = filled().find(is_indicator)?.column();
    let below = || sheet.rows().skip_while(move |below| below.index <= row.index).take(NEAR);
    let periods = below()
        .flat_map(|below| below.cells())
        .filter(|cell| cell.column() < first && across(cell, None).is_ok())
        .map(Cell::column)
        .min()?;
    let corner = row.cell(periods).filter(|cell| !cell.is_blank());
    let is_corner = corner.and_then(Cell::text).is_some_and(|text| {
        SheetKind::Figures.column(&Label::read(text).key) == Some(Column::Period)
    });
    let fewest = if is_corner { 1 } else { 2 };
    if (corner.is_some() && !is_corner) || filled().filter(is_indicator).count() < fewest {
        return None;
    }
    let headings = filled().filter(|cell| cell.column() >= periods).map(|cell| {
        let text = cell.shown().into_owned();
        let meaning = match cell.column() {
            column if column == periods => Meaning::Column(Column::Period),
            _ if is_one(names, &text) => Meaning::Indicator,
            _ => Meaning::Unknown,
        };
        let at = CellRef::new(row.index, cell.column());
        Heading { column: at.column, meaning, unit: Label::read(&text).unit, at, text }
    });
    let mut headings: Vec<Heading> = headings.collect();
    if corner.is_none() {
        let at = CellRef::new(row.index, periods);
        let meaning = Meaning::Column(Column::Period);
        headings
            .insert(0, Heading { column: periods, meaning, unit: None, at, text: String::new() });
    }
    let rows = (row.index + 1, row.index + 1);
    Some(Block {
        layout: Layout::Transposed,
        headings,
        heading_rows: (row.index, row.index),
        rows,
        columns: (0, u32::MAX),
    })
}

fn is_one(names: &Names<'_>, text: &str) -> bool {
    matches!(names.indicator(text), Named::One(..))
}

/// Whether a column that is called neither as an indicator nor as anything else known holds figures: they are of an
/// indicator that the register does not have.
pub(super) fn holds_figures(sheet: &Sheet, block: &Block, heading: &Heading) -> bool {
    let (first, last) = block.rows;
    let rows = sheet.rows().filter(|row| (first..=last).contains(&row.index));
    SheetKind::Figures.column(&Label::read(&heading.text).key).is_none()
        && rows.filter_map(|row| row.cell(heading.column)).any(passing::holds_figure)
}

/// A column of one indicator's figures, with what rows between say of them all.
struct Series<'a> {
    indicator: &'a Indicator,
    slot: Slot,
    unit: Option<Text>,
    /// Where its unit stands.
    unit_at: CellRef,
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
    for row in rows.take_while(|row| row.index <= block.rows.1) {
        if is_blank(row) {
            continue;
        }
        let line = Line { block, row: row.index, cells: row };
        let label = line.shown(ground, left);
        let about = SheetKind::Figures.column(&Label::read(&label).key);
        if let Some(Column::Unit | Column::Source | Column::Note) = about {
            said_of_all(line, about, &mut series);
        } else {
            take_row(desk, ground, line, left, &series);
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
            let unit = unit.or_else(|| heading.unit.clone()).map(Text::from);
            let unit_at = heading.at;
            let series = Series { indicator, slot, unit, unit_at, source: None, note: None };
            Some((heading.column, series))
        }
        Named::Several(_) | Named::Unknown => None,
    });
    series.collect()
}

fn said_of_all(line: Line<'_>, about: Option<Column>, series: &mut BTreeMap<u32, Series<'_>>) {
    for (column, series) in series {
        let said = line.cells.cell(*column).map(|cell| cell.shown_text().trimmed());
        let said = said.filter(|text| !text.is_empty());
        match about {
            Some(Column::Unit) if said.is_some() => {
                series.unit = said;
                series.unit_at = line.at(*column);
            }
            Some(Column::Source) => series.source = said,
            Some(Column::Note) => series.note = said,
            _ => {}
        }
    }
}

fn take_row(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    left: u32,
    series: &BTreeMap<u32, Series<'_>>,
) {
    let period = line.seen(ground, left).map(|cell| across(cell, None));
    let Some(Ok(period)) = period else {
        let label = line.shown(ground, left).trim().to_owned();
        let area = area(line.cells);
        if let Some(why) = passing::reason(line.cells, &label) {
            ground.pass_over(area, why);
        } else {
            let meant = slip::period_with_digits(&label);
            let code = if meant.is_some() { &LETTER_IN_NUMBER } else { &BAD_PERIOD };
            let finding = line.finding(desk, ground, code, line.at(left)).found(label);
            desk.out.findings.push(finding.did_you_mean(meant.as_deref()));
            let columns = series.iter().map(|(column, series)| (*column, series.slot.mark()));
            unnamed::tell_faults(desk, ground, line, columns);
        }
        return;
    };
    let organisation = shared::organisation(desk, ground, line);
    for (column, series) in series {
        let shared = Shared {
            indicator: series.indicator,
            organisation,
            unit: series.unit.clone(),
            kind: None,
            breakdown: None,
            scope: series.indicator.scope.clone(),
            as_of: None,
            source: series.source.clone(),
            note: series.note.clone(),
            called: Called::default(),
            is_alone: false,
            beside_name: None,
            said: Said::default(),
            faulty: false,
        };
        let slot = series.slot.at_period(&period);
        if is_filled(line, &slot) {
            told::tell_charge(desk, ground, line, line.at(*column), &shared);
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
