//! Rows of long and wide blocks → observations.

use rayon::prelude::*;

use super::beside_subject::{self, About};
use super::block::{Block, Heading, Layout, Meaning};
use super::desk::{Desk, is_blank};
use super::ground::Ground;
use super::headings::Column;
use super::observe::take_figure;
use super::passing;
use super::row_indicator::{self, RowIndicator};
use super::row_period::row_period;
use super::shared::{self, Line, Shared};
use super::slot::{self, Slot, is_filled};
use super::told::{gather_units, tell_charge, tell_vintage};
use super::{cut, forms, gaps, heading_cell, parents, scope, totals, unnamed};
use crate::finding::{Area, CellRef, MISSING_INDICATOR};
use crate::read::{Cell, Row};

/// Takes the figures of a block.
pub(super) fn take(desk: &mut Desk<'_>, ground: &mut Ground<'_>, block: &Block) {
    let slots = slot::slots(desk, ground, block);
    let parts = ground.sheet.parts(block.rows.0, block.rows.1);
    if parts.len() < 2 {
        for rows in parts {
            take_rows(desk, ground, block, rows, &slots);
        }
        totals::check(desk, ground, block, &slots);
        return;
    }
    let places: Vec<_> =
        parts.into_iter().map(|rows| (desk.beside(), ground.beside(), rows)).collect();
    let taken: Vec<_> = places
        .into_par_iter()
        .map(|(mut desk, mut ground, rows)| {
            take_rows(&mut desk, &mut ground, block, rows, &slots);
            desk.keep();
            (desk, ground)
        })
        .collect();
    for (part, read) in taken {
        desk.join(part);
        ground.join(read);
    }
    totals::check(desk, ground, block, &slots);
}

/// Takes the figures of some rows of a block.
fn take_rows<'r>(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    block: &Block,
    rows: impl Iterator<Item = Row<'r>>,
    slots: &[Slot],
) {
    for row in rows.map(|row| block.own(row)).filter(|row| !is_blank(*row)) {
        take_row(desk, ground, Line { block, row: row.index, cells: row }, row, slots);
    }
}

fn take_row(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    row: Row<'_>,
    slots: &[Slot],
) {
    let (indicator, unit, group) = match row_indicator::read(desk, ground, line) {
        RowIndicator::One(indicator, unit) => (indicator, unit, None),
        RowIndicator::Faulty => return tell_unnamed(desk, ground, line, slots),
        RowIndicator::None(_, text)
            if text.is_empty() && totals::is_called_total(desk, ground, line) =>
        {
            ground.totals.push(row.index);
            return ground.pass_over(row_area(row), "subtotal");
        }
        RowIndicator::None(_, text)
            if text.is_empty() && totals::is_called_summary(ground, line, slots) =>
        {
            return ground.pass_over(row_area(row), "subtotal");
        }
        RowIndicator::None(at, text) => match parents::find(desk, ground, line, &text, slots) {
            Some(inherited) => {
                parents::tell(desk, ground, line, at, &inherited);
                (inherited.indicator, None, inherited.group.one())
            }
            None => return without_indicator(desk, ground, line, (at, &text), slots),
        },
    };
    tell_below_faulty(desk, ground, line);
    if cut::tell(desk, ground, line, slots, indicator) {
        return;
    }
    let filled: Vec<&Slot> = slots.iter().filter(|slot| is_filled(line, slot)).collect();
    let Some(first) = filled.first() else {
        take_empty(desk, ground, line, (indicator, unit), slots);
        return ground.pass_over(row_area(row), "empty");
    };
    let told = desk.out.findings.len();
    let mut shared = shared::read(desk, ground, line, indicator, unit);
    if shared.organisation.is_none() && totals::is_called_total(desk, ground, line) {
        // What organisations give together is no figure of one of them.
        desk.out.findings.truncate(told);
        return ground.pass_over(row_area(row), "subtotal");
    }
    shared.breakdown = shared.breakdown.or(group);
    shared.is_alone = filled.len() == 1;
    tell_charge(desk, ground, line, line.at(first.column), &shared);
    beside_subject::tell(desk, ground, line, About::Indicator(indicator), shared.organisation);
    let own_period = filled.iter().any(|slot| slot.across.is_none());
    let period = own_period.then(|| row_period(desk, ground, line)).flatten();
    let first = filled.iter().find_map(|slot| slot.across.as_ref()?.periods.first().copied());
    let first = period.map(|reading| reading.period).or(first);
    scope::tell(desk, ground, line, &shared, first);
    tell_vintage(desk, ground, line, &shared, first);
    let told = desk.out.findings.len();
    for slot in slots {
        if is_filled(line, slot) {
            take_figure(desk, ground, line, &shared, slot, period);
        } else {
            keep_gaps(desk, ground, line, &shared, slot);
        }
    }
    if let Some(unit) = &shared.unit {
        let at = line.text(ground, Column::Unit).map(|(at, _)| at);
        let at = at.or_else(|| line.block.column(Column::Indicator).map(|column| line.at(column)));
        let at = at.unwrap_or_else(|| line.at(0));
        gather_units(desk, ground.sheet, (told, indicator), (at, unit));
    }
}

/// A row that is of no indicator: passed over, or told.
fn without_indicator(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, &str),
    slots: &[Slot],
) {
    let row = line.cells;
    let why = passing::reason(row, text).or_else(|| {
        // What is left of an indicator's name, or near to one, is no total of several.
        let named = passing::without_total(text)?;
        let slip = desk.names.near_indicator(&named).is_some();
        (!slip && totals::shares_unit(ground, line)).then_some("subtotal")
    });
    // What has no figure and is near to no name loses nothing by being passed over.
    let has_figures = slots.iter().any(|slot| is_filled(line, slot));
    let why = why.or_else(|| {
        let is_empty = !has_figures && desk.names.near_indicator(text).is_none();
        is_empty.then_some("empty")
    });
    match why {
        Some(why) => {
            if why == "subtotal" {
                ground.totals.push(row.index);
            }
            ground.pass_over(row_area(row), why);
        }
        None if text.is_empty() => {
            let finding = line.finding(desk, ground, &MISSING_INDICATOR, at);
            desk.out.findings.push(finding);
        }
        None => {
            row_indicator::tell_unknown(desk, ground, line, at, text);
            tell_unnamed(desk, ground, line, slots);
        }
    }
}

/// What is wrong with cells below headings that would be periods, were they written so that they can be read.
fn tell_below_faulty(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>) {
    if line.block.layout == Layout::Wide {
        let is_faulty = |heading: &&Heading| matches!(heading.meaning, Meaning::BadPeriod(_));
        let faulty = line.block.headings.iter().filter(is_faulty);
        unnamed::tell_faults(desk, ground, line, faulty.map(|heading| (heading.column, None)));
    }
}

/// What is wrong with the figures of a row that is of nothing known.
fn tell_unnamed(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>, slots: &[Slot]) {
    unnamed::tell_faults(desk, ground, line, slots.iter().map(|slot| (slot.column(), slot.mark())));
}

/// A row that names an indicator and holds no figure: in a form it may have been emptied.
fn take_empty<'a>(
    desk: &mut Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (indicator, unit): (&'a crate::strategy::Indicator, Option<String>),
    slots: &[Slot],
) {
    if desk.form.is_none() && gaps::is_full(desk) {
        return;
    }
    // What else is wrong with a row without a figure is no fault, and nobody need know whose it is.
    let (told, needed) = (desk.out.findings.len(), desk.owner_needed);
    let shared = shared::read(desk, ground, line, indicator, unit);
    let has_own = slots.iter().any(|slot| slot.across.is_none());
    let period = has_own.then(|| row_period(desk, ground, line)).flatten();
    desk.out.findings.truncate(told);
    desk.owner_needed = needed;
    for slot in slots {
        keep_gaps(desk, ground, line, &shared, slot);
        if let Some(reading) = period.filter(|_| slot.across.is_none()) {
            let of_period = reading.kind.map(heading_cell::kind_of);
            let key = forms::key_of(&shared, reading.period, of_period, slot.kind);
            forms::tell_emptied(desk, ground, line, slot.column, &key);
            gaps::keep_figure(desk, ground, line, &shared, (slot.column, key));
        }
    }
}

/// Keeps an empty cell below a heading of periods.
pub(super) fn keep_gaps(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    slot: &Slot,
) {
    let across = slot.across.iter();
    for (period, kind) in across.flat_map(|a| a.periods.iter().map(|period| (*period, a.kind))) {
        let key = forms::key_of(shared, period, kind, slot.kind);
        gaps::keep_figure(desk, ground, line, shared, (slot.column, key));
    }
}

fn row_area(row: Row<'_>) -> Area {
    let mut columns = row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column);
    let first = columns.next().unwrap_or(0);
    let last = columns.next_back().unwrap_or(first);
    Area { first: CellRef::new(row.index, first), last: CellRef::new(row.index, last) }
}
