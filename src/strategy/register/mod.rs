//! The indicator register, read as a sheet → checked [`Indicator`]s; its faults are findings with cells.
//!
//! - `columns`, `headings`: the columns, and their headings in three languages
//! - `table`: the sheet, its headings and rows
//! - `vocabulary`: closed lists in three languages
//! - `cells`: one row's cells
//! - `row`: a row → an indicator
//! - `rules`: what a row's cells have to be to each other and to the strategy

mod cells;
mod columns;
mod headings;
mod row;
mod rules;
mod table;
mod vocabulary;

pub use columns::Column;
pub use table::Table;

use rayon::prelude::*;

use self::cells::RowReader;
use self::row::Row;
use super::places::{Noun, Places};
use super::{Id, Indicator, Strategy};
use crate::finding::{CellRef, DUPLICATE_ID, Finding, ILLEGAL_ID, UNKNOWN_REFERENCE};
use crate::notation::{DecimalMark, MarkProof, nearest};
use crate::read::Workbook;

/// Columns whose cells show the decimal mark.
const FIGURES: [Column; 11] = [
    Column::Min,
    Column::Max,
    Column::MaxChange,
    Column::BaselineValue,
    Column::TargetValue,
    Column::TargetLow,
    Column::TargetHigh,
    Column::Milestones,
    Column::Tolerance,
    Column::Error,
    Column::MinCount,
];

/// Reads the register into `strategy`, whose organisations and goals are there already.
///
/// A row without a legal id of its own or without a known goal is left out; any other fault leaves its
/// cell out and keeps the row. Either way there is an error finding.
pub(super) fn read(
    workbook: &Workbook,
    strategy: &mut Strategy,
    places: &mut Places,
) -> Vec<Finding> {
    let mut findings = workbook.findings.clone();
    let Some(mut table) = Table::find(workbook, strategy.primary(), &mut findings) else {
        return findings;
    };
    let data_rows = table.data_rows(strategy.primary());
    let mark = decimal_mark(&table, &data_rows);
    let mut named: Vec<(u32, Id, Id)> = Vec::new();
    for index in data_rows {
        let mut cells = RowReader::new(&table, index, mark, &mut findings);
        let goal = goal(strategy, places, &mut cells);
        let id = id(places, &mut cells);
        named.extend(id.zip(goal).map(|(id, goal)| (index, id, goal)));
    }
    // What else stands in a row has nothing to do with another row.
    let read = named.par_iter().map(|(index, id, goal)| {
        let mut found = Vec::new();
        let mut cells = RowReader::new(&table, *index, mark, &mut found);
        cells.about(id.as_str());
        let who = (id.clone(), goal.clone());
        let read = row::read(&table, *index, who, strategy.primary(), &mut cells);
        (rules::check(read, strategy, places, &mut cells), found)
    });
    let (rows, found): (Vec<Row>, Vec<Vec<Finding>>) = read.unzip();
    findings.extend(found.into_iter().flatten());
    for (index, id, _) in &named {
        table.keep_row(id.as_str(), *index);
    }
    strategy.indicators = weighted(rows, &table, mark, places, &mut findings);
    places.keep_register(table);
    findings
}

/// The decimal mark that the figures of the whole register prove.
fn decimal_mark(table: &Table, rows: &[u32]) -> Option<DecimalMark> {
    let mut proof = MarkProof::default();
    for row in rows.iter().copied() {
        for column in FIGURES.into_iter().filter_map(|column| table.column(column)) {
            let cell = table.sheet().seen(CellRef::new(row, column));
            let text = cell.and_then(|cell| cell.text()).unwrap_or_default();
            for entry in cells::entries(text) {
                proof.add(entry.rsplit('=').next().unwrap_or(&entry).trim());
            }
        }
    }
    proof.mark()
}

/// The id of the row's indicator: legal, its own, and no goal's.
fn id(places: &mut Places, cells: &mut RowReader<'_>) -> Option<Id> {
    let text = cells.required_text(Column::Id)?;
    cells.about(&text);
    let first = places.declare_indicator(&text, cells.place(Column::Id));
    let goal = places.of(Noun::Goal, &text).cloned();
    let (noun, first) = match (first, goal) {
        (Some(first), _) => (Noun::Indicator, first),
        // Overrides name an indicator or a goal by its id alone.
        (None, Some(goal)) => (Noun::Goal, goal),
        (None, None) => {
            let id = Id::new(&text, true);
            if id.is_none() {
                cells.report(&ILLEGAL_ID, Column::Id, |finding| {
                    finding.found(&text).expected("[A-Za-z0-9][A-Za-z0-9-]*")
                });
            }
            return id;
        }
    };
    cells.report(&DUPLICATE_ID, Column::Id, |finding| {
        finding.found(&text).text("noun", noun.word()).related(first)
    });
    None
}

/// The goal that the row names.
fn goal(strategy: &Strategy, places: &Places, cells: &mut RowReader<'_>) -> Option<Id> {
    let text = cells.required_text(Column::Goal)?;
    if let Some((_, goal)) = strategy.goal(&text) {
        return Some(goal.id.clone());
    }
    if places.of(Noun::Goal, &text).is_none() {
        let named = strategy.goals().find(|(_, goal)| {
            crate::words::Language::ALL.into_iter().any(|language| {
                goal.name.get(language).is_some_and(|name| name.eq_ignore_ascii_case(&text))
            })
        });
        let near = named
            .map(|(_, goal)| goal.id.as_str())
            .or_else(|| nearest(&text, places.ids(Noun::Goal)));
        cells.report(&UNKNOWN_REFERENCE, Column::Goal, |finding| {
            finding.found(&text).text("noun", Noun::Goal.word()).did_you_mean(near)
        });
    }
    None
}

/// The indicators, with their weights looked up now that all ids are known.
fn weighted(
    rows: Vec<Row>,
    table: &Table,
    mark: Option<DecimalMark>,
    places: &Places,
    findings: &mut Vec<Finding>,
) -> Vec<Indicator> {
    let mut indicators = Vec::new();
    for mut read in rows {
        if let Some(weight) = &read.weight {
            let row = table.row_of(read.indicator.id.as_str()).unwrap_or_default();
            let mut cells = RowReader::new(table, row, mark, findings);
            cells.about(read.indicator.id.as_str());
            if places.of(Noun::Indicator, weight).is_some() {
                read.indicator.weight = Id::new(weight, true);
            } else {
                let near = nearest(weight, places.ids(Noun::Indicator));
                cells.report(&UNKNOWN_REFERENCE, Column::Weight, |finding| {
                    finding.found(weight).text("noun", Noun::Indicator.word()).did_you_mean(near)
                });
            }
        }
        indicators.push(read.indicator);
    }
    indicators
}
