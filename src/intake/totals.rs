//! Rows of totals, held against the rows above them.
//!
//! Such a row gives no figure, but what it says must agree: the total of counts is their sum, the total of
//! percentages lies among them. Only rows that can be added are: of one unit, each read without doubt.

use rust_decimal::Decimal;

use super::block::{Block, Layout};
use super::desk::{Desk, is_blank};
use super::figure::{self, Around};
use super::ground::Ground;
use super::groups;
use super::headings::Column;
use super::indent;
use super::names::Named;
use super::passing::{self, OF_WHICH};
use super::shared::Line;
use super::slot::Slot;
use super::total;
use super::{Outcome, Qualifier};
use crate::finding::{CellRef, Finding, Severity};
use crate::notation::label::normalised;
use crate::notation::unit;
use crate::strategy::Indicator;

/// Rows above a total that are looked at; more are no table that a person adds up by eye.
const MOST: usize = 200;

/// The rows that a total may be of.
struct Parts<'a> {
    /// Those of the least indentation.
    own: Vec<Part<'a>>,
    /// All of them: some may have been moved in by hand and be parts of the total all the same.
    all: Vec<Part<'a>>,
}

/// A row that a total may be of.
#[derive(Clone)]
struct Part<'a> {
    row: u32,
    indicator: &'a Indicator,
    level: usize,
    breakdown: String,
    period: String,
}

/// Tells of totals of a block that do not agree with the rows above them.
pub(super) fn check(desk: &mut Desk<'_>, ground: &mut Ground<'_>, block: &Block, slots: &[Slot]) {
    let rows = std::mem::take(&mut ground.totals);
    for row in rows {
        let Some(parts) = parts(desk, ground, block, row) else { continue };
        for slot in slots {
            let finding = compare(desk, ground, block, (row, slot), &parts);
            desk.out.findings.extend(finding);
        }
    }
}

/// Whether a row is called a total where its organisation or its group should stand: `Asunnot yhteensä` before an
/// empty indicator. The word alone among groups is all of them.
pub(super) fn is_called_total(desk: &Desk<'_>, ground: &Ground<'_>, line: Line<'_>) -> bool {
    let text = |column| line.text(ground, column).map(|(_, text)| text);
    let of_all = text(Column::Organisation).is_some_and(|text| {
        passing::is_total(&text)
            && desk.names.organisation(&text) == Named::Unknown
            && desk.names.near_organisation(&text).is_none()
    });
    of_all
        || text(Column::Breakdown)
            .is_some_and(|text| passing::is_total(&text) && !groups::is_whole(&text))
}

/// Whether a row without an indicator is called a total or the middle of others in some other column of words.
pub(super) fn is_called_summary(ground: &Ground<'_>, line: Line<'_>, slots: &[Slot]) -> bool {
    const WORDS: usize = 4;
    let groups = line.block.column(Column::Breakdown);
    let cells = line.cells.cells().iter().filter(|cell| Some(cell.column()) != groups);
    let mut words = cells.filter(|cell| slots.iter().all(|slot| slot.column() != cell.column()));
    words.any(|cell| {
        let text = cell.shown();
        let is_short = text.split_whitespace().count() <= WORDS;
        is_short && (passing::is_total(&text) || passing::is_average(&text))
    }) || groups.is_some_and(|column| passing::is_average(&line.shown(ground, column)))
}

/// Whether a row above has the unit that a row calls its own, as those have that a total is of.
pub(super) fn shares_unit(ground: &Ground<'_>, line: Line<'_>) -> bool {
    let Some((at, own)) = line.text(ground, Column::Unit) else { return true };
    let above = (line.block.rows.0..line.row).rev().take(MOST);
    let unit = |row| ground.sheet.shown(CellRef::new(row, at.column));
    above.map(unit).any(|above| unit::same(above.trim(), own.trim()))
}

/// The rows that the total in `row` is of, in their order; `None` where they cannot be added.
fn parts<'a>(desk: &Desk<'a>, ground: &Ground<'_>, block: &Block, row: u32) -> Option<Parts<'a>> {
    let sheet = ground.sheet;
    let own_period = match (block.layout, block.column(Column::Period)) {
        (Layout::Long, Some(column)) => sheet.shown(CellRef::new(row, column)).trim().to_owned(),
        _ => String::new(),
    };
    let mut parts = Vec::new();
    let mut next = row;
    while next > block.rows.0 && parts.len() < MOST {
        next -= 1;
        let cells = sheet.row(next).map(|cells| block.own(cells));
        let Some(cells) = cells.filter(|cells| !is_blank(*cells)) else { break };
        let line = Line { block, row: next, cells };
        if is_within(ground, line) {
            continue;
        }
        // A row of changes or a heading is no part of a total, and does not end its rows.
        match ground.passed_over(next) {
            Some("change" | "section" | "note") => continue,
            Some(_) => break,
            None => {}
        }
        let part = part(desk, ground, line)?;
        if part.period == own_period {
            parts.push(part);
        }
    }
    let least = parts.iter().map(|part| part.level).min()?;
    parts.reverse();
    let all = parts.clone();
    parts.retain(|part| part.level == least);
    let first = parts.first()?;
    let is_of_groups = parts.iter().all(|p| p.indicator.id == first.indicator.id);
    let mut groups: Vec<&str> = parts.iter().map(|part| part.breakdown.as_str()).collect();
    groups.sort_unstable();
    let are_distinct = groups.windows(2).all(|pair| pair.first() != pair.last());
    let can_be_added = if is_of_groups {
        are_distinct && groups.iter().all(|group| !group.is_empty())
    } else {
        let mut ids: Vec<&str> = parts.iter().map(|part| part.indicator.id.as_str()).collect();
        ids.sort_unstable();
        let are_distinct = ids.windows(2).all(|pair| pair.first() != pair.last());
        are_distinct
            && groups.iter().all(|group| group.is_empty())
            && total::adds_up(first.indicator)
            && parts.iter().all(|p| unit::same(&p.indicator.unit, &first.indicator.unit))
    };
    (parts.len() >= 2 && can_be_added).then_some(Parts { own: parts, all })
}

/// Whether a row is of those that another row holds already: `joista vuokra-asuntoja`.
fn is_within(ground: &Ground<'_>, line: Line<'_>) -> bool {
    let label = line.block.column(Column::Indicator).map(|column| line.shown(ground, column));
    let key = label.map(|label| normalised(&label)).unwrap_or_default();
    OF_WHICH.iter().any(|word| key.starts_with(word))
}

/// A row as a part of a total; `None` where it cannot be told what it is of.
fn part<'a>(desk: &Desk<'a>, ground: &Ground<'_>, line: Line<'_>) -> Option<Part<'a>> {
    let block = line.block;
    let column = block.column(Column::Indicator)?;
    let mut named = block.columns(Column::Indicator).filter_map(|heading| {
        match desk.names.indicator(&line.shown(ground, heading.column)) {
            Named::One(indicator, _) => Some(indicator),
            Named::Several(_) | Named::Unknown => None,
        }
    });
    let indicator = named.next()?;
    let text = |column| {
        line.text(ground, column).map(|(_, text)| text.trim().to_owned()).unwrap_or_default()
    };
    Some(Part {
        row: line.row,
        indicator,
        level: indent::level(ground.sheet, line.at(column)),
        breakdown: text(Column::Breakdown),
        period: if block.layout == Layout::Long { text(Column::Period) } else { String::new() },
    })
}

/// Holds one column of a total against its parts.
fn compare(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    block: &Block,
    (row, slot): (u32, &Slot),
    parts: &Parts<'_>,
) -> Option<Finding> {
    let first = parts.own.first()?;
    let value = |row: u32, indicator: &Indicator| -> Option<Decimal> {
        let cell = ground.sheet.cell(CellRef::new(row, slot.column()))?;
        let around = Around {
            strategy: desk.strategy,
            units: &desk.units,
            indicator,
            unit: None,
            mark: slot.mark(),
            usual_mark: None,
            styles_known: true,
        };
        let figure = figure::read(cell, &cell.shown_text(), around);
        let is_faulty = figure.remarks.iter().any(|told| told.code.severity == Severity::Error);
        match figure.outcome.filter(|_| !is_faulty)? {
            Outcome::Value(value, Qualifier::Exact) => Some(value),
            Outcome::Value(..) | Outcome::Missing(_) => None,
        }
    };
    let whole = value(row, first.indicator)?;
    let values_of = |parts: &[Part<'_>]| -> Option<Vec<Decimal>> {
        parts.iter().map(|part| value(part.row, part.indicator)).collect()
    };
    let values = values_of(&parts.own)?;
    let verdict = total::verdict(first.indicator, whole, &values)?;
    // It may be of the rows next above it only.
    let mut runs = (1..values.len() - 1).filter_map(|from| values.get(from..));
    if runs.any(|run| total::verdict(first.indicator, whole, run).is_none()) {
        return None;
    }
    let agrees = |all: &Vec<Decimal>| total::verdict(first.indicator, whole, all).is_none();
    if parts.all.len() > parts.own.len() && values_of(&parts.all).is_none_or(|all| agrees(&all)) {
        return None;
    }
    let at = CellRef::new(row, slot.column());
    let finding = verdict.told("rows", |code| {
        let finding = desk.finding(ground.sheet, code, at, Some(block.heading_rows.1));
        finding.found(ground.sheet.shown(at).trim())
    });
    let ends = [parts.own.first(), parts.own.last()].into_iter().flatten();
    Some(ends.fold(finding, |finding, part| {
        finding.related(ground.sheet.place(CellRef::new(part.row, slot.column())))
    }))
}
