//! One sheet at the desk: its blocks, and what is to be told of its headings and hidden parts.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::block::{Block, Layout, Meaning};
use super::desk::{Desk, count, is_blank};
use super::form_record;
use super::ground::Ground;
use super::headings::{Column, SheetKind};
use super::recognise::{Incomplete, Recognised, recognise};
use super::{assessments, comments, figures, forms, gaps, slip, transposed, transposed_headings};
use crate::finding::{
    Area, BAD_PERIOD_HEADING, CELLS_BEYOND_HEADINGS, CellRef, DUPLICATE_HEADING, Finding,
    HEADINGS_WITHOUT_ROWS, HIDDEN_COLUMNS, HIDDEN_ROWS, HIDDEN_SHEET, MISSING_COLUMN,
    MISSPELT_HEADING, TABLES_SIDE_BY_SIDE, UNKNOWN_HEADING, UNKNOWN_INDICATOR, YEAR_AS_DAY,
};
use crate::notation::label;
use crate::read::{Cell, Row, Sheet};
use crate::strategy::PeriodFault;

/// Beginnings of the names of sheets that tell how to fill in the others, or what was found in them,
/// as keys.
const INSTRUCTIONS: &[&str] = &[
    "ohje",
    "täyttöohje",
    "lue ",
    "lueminut",
    "anvisning",
    "instruktion",
    "läs",
    "instruction",
    "readme",
    "read me",
    "guide",
    "info",
    "palaute",
    "respons",
    "feedback",
];

impl Desk<'_> {
    /// Takes in one sheet.
    pub(super) fn take_sheet(&mut self, sheet: &Sheet) {
        let mut ground = Ground::of(&self.workbook.source.path, sheet, &self.checkpoint.id);
        let Some(extent) = sheet.extent() else {
            self.out.notes.push(ground.note);
            return;
        };
        if form_record::is_record(sheet) {
            ground.pass_over(extent, "form-record");
            self.out.notes.push(ground.note);
            return;
        }
        let (observations, accounts) = (self.out.observations.len(), self.out.accounts.len());
        let gaps = self.out.gaps.len();
        let recognised = recognise(sheet, self.names);
        match recognised.blocks.first() {
            None => self.without_blocks(&mut ground, extent, &recognised),
            Some(first) => {
                first.layout.id().clone_into(&mut ground.note.layout);
                ground.note.headings = Some(first.area());
                let above = first.heading_rows.0;
                if above > extent.first.row {
                    let last = CellRef::new(above - 1, extent.last.column);
                    ground.pass_over(Area { first: extent.first, last }, "title");
                }
                for block in &recognised.blocks {
                    self.take_block(&mut ground, block);
                }
                self.tell_beside(sheet, &recognised.blocks);
            }
        }
        gaps::draw(self.out.gaps.get_mut(gaps..).unwrap_or_default(), sheet);
        forms::settle(self, &mut ground, observations);
        ground.note.observations = self.out.observations.len() - observations;
        let gave = ground.note.observations > 0 || self.out.accounts.len() > accounts;
        if gave {
            self.tell_hidden(&ground);
            comments::tell_others(self, &ground);
        }
        let inherited = ground.inherited.drain(..);
        self.out.findings.extend(inherited.map(|(told, count)| told.count("count", count)));
        if let Some((finding, count)) = ground.stars.take() {
            self.out.findings.push(finding.count("count", count));
        }
        self.out.notes.push(ground.note);
    }

    /// Tables that stand to the right of another and are read by themselves.
    fn tell_beside(&mut self, sheet: &Sheet, blocks: &[Block]) {
        let mut told = 0;
        for block in blocks {
            if block.columns.0 <= told {
                continue;
            }
            told = block.columns.0;
            let area = block.area();
            let finding = self.finding(sheet, &TABLES_SIDE_BY_SIDE, area.first, None);
            self.out.findings.push(finding.found(area.to_string()));
        }
    }

    fn take_block(&mut self, ground: &mut Ground<'_>, block: &Block) {
        self.tell_headings(ground, block);
        let rows = ground.sheet.rows().skip_while(|row| row.index < block.rows.0);
        let mut rows = rows.take_while(|row| row.index <= block.rows.1);
        let some = rows.any(|row| !is_blank(block.own(row)));
        if !some {
            let place = ground.sheet.place_of(block.area());
            self.out.findings.push(Finding::new(&HEADINGS_WITHOUT_ROWS, place));
        }
        ground.notice_hidden(block);
        match block.layout {
            Layout::Long | Layout::Wide => figures::take(self, ground, block),
            Layout::Transposed => transposed::take(self, ground, block),
            Layout::Assessment => assessments::take(self, ground, block),
        }
        self.tell_beyond(ground, block);
        self.keep();
    }

    /// Fields of a text file to the right of all headings: a delimiter too many, and what follows it is shifted.
    fn tell_beyond(&mut self, ground: &Ground<'_>, block: &Block) {
        let sheet = ground.sheet;
        let Some(layout) = &sheet.text else { return };
        let last = block.headings.iter().map(|heading| heading.column).max().unwrap_or(u32::MAX);
        let parts = sheet.parts(block.rows.0, block.rows.1).into_par_iter();
        let beyond: Vec<(CellRef, Option<&Cell>)> = parts
            .flat_map_iter(|rows| rows.filter_map(|row| beyond(block.own(row), last)))
            .map(|(at, cell)| (at, Some(cell)))
            .collect();
        // Where many records have a field more, it is how the file is written.
        let are_few = layout.surplus.len() <= (sheet.rows().len() / MANY_SURPLUS).max(1);
        // Only what stands before it can have been shifted.
        let within = |at: &&CellRef| {
            let before = CellRef::new(at.row, last);
            (block.rows.0..=block.rows.1).contains(&at.row)
                && at.column.checked_sub(1) == Some(last)
                && sheet.cell(before).is_some_and(|cell| !cell.is_blank())
                && beyond.binary_search_by_key(&at.row, |(at, _)| at.row).is_err()
        };
        let surplus = layout.surplus.iter().filter(|_| are_few).filter(within);
        let surplus: Vec<_> = surplus.map(|at| (*at, None)).collect();
        for (at, cell) in beyond.into_iter().chain(surplus) {
            if ground.cut.contains(&at.row) {
                continue;
            }
            let finding = self.finding(sheet, &CELLS_BEYOND_HEADINGS, at, None);
            self.out.findings.push(match cell {
                Some(cell) => finding.text("empty", "no").found(cell.shown().trim()),
                None => finding.text("empty", "yes"),
            });
        }
    }

    /// A sheet of which nothing was recognised.
    fn without_blocks(&mut self, ground: &mut Ground<'_>, extent: Area, found: &Recognised) {
        let key = label::normalised(&ground.sheet.name);
        if INSTRUCTIONS.iter().any(|beginning| key.starts_with(beginning)) {
            ground.pass_over(extent, "instructions");
            return;
        }
        ground.pass_over(extent, "no-headings");
        if let Some(incomplete) = &found.incomplete {
            self.tell_incomplete(ground.sheet, incomplete);
        }
    }

    fn tell_incomplete(&mut self, sheet: &Sheet, incomplete: &Incomplete) {
        let Some(first) = incomplete.headings.first() else { return };
        let named = incomplete.missing.iter().map(|column| example(*column, incomplete.kind));
        let (expected, words): (Vec<&str>, Vec<String>) =
            named.map(|(name, word)| (name, word.to_owned())).unzip();
        let found: Vec<String> = incomplete.headings.iter().map(|h| h.text.clone()).collect();
        let at = CellRef::new(incomplete.row, first.column);
        let finding = self
            .finding(sheet, &MISSING_COLUMN, at, None)
            .found(found.join(" | "))
            .expected(expected.join(", "))
            .words("columns", words);
        self.out.findings.push(finding);
    }

    /// What is to be said of headings themselves.
    fn tell_headings(&mut self, ground: &Ground<'_>, block: &Block) {
        let mut seen: BTreeMap<Column, CellRef> = BTreeMap::new();
        for heading in block.headings.iter() {
            let told = |desk: &Self, code| {
                desk.finding(ground.sheet, code, heading.at, None).found(heading.text.trim())
            };
            let finding = match &heading.meaning {
                Meaning::Near(_, name) => {
                    Some(told(self, &MISSPELT_HEADING).expected(*name).did_you_mean(Some(name)))
                }
                Meaning::Unknown => Some(match block.layout {
                    Layout::Transposed
                        if transposed_headings::holds_figures(ground.sheet, block, heading) =>
                    {
                        let near = self.names.near_indicator(&heading.text);
                        told(self, &UNKNOWN_INDICATOR).did_you_mean(near)
                    }
                    _ => told(self, &UNKNOWN_HEADING),
                }),
                Meaning::BadPeriod(PeriodFault::YearAsDay(year)) => {
                    Some(told(self, &YEAR_AS_DAY).expected(year.to_string()))
                }
                Meaning::BadPeriod(_) => {
                    let meant = slip::period_with_digits(&heading.text);
                    Some(told(self, &BAD_PERIOD_HEADING).did_you_mean(meant.as_deref()))
                }
                Meaning::Column(_) | Meaning::Across(_) | Meaning::Indicator => None,
            };
            self.out.findings.extend(finding);
            let Some(column) = heading.column_meant().filter(|column| only_once(*column)) else {
                continue;
            };
            if let Some(first) = seen.get(&column) {
                let first = ground.sheet.place(*first);
                self.out.findings.push(told(self, &DUPLICATE_HEADING).related(first));
            }
            seen.entry(column).or_insert(heading.at);
        }
    }

    fn tell_hidden(&mut self, ground: &Ground<'_>) {
        let sheet = ground.sheet;
        if ground.hidden {
            let finding = Finding::new(&HIDDEN_SHEET, sheet.place_of_all()).found(&*sheet.name);
            self.out.findings.push(finding);
        }
        if let Some(row) = ground.hidden_rows_read.first() {
            let numbers: Vec<String> =
                ground.hidden_rows_read.iter().take(10).map(|row| (row + 1).to_string()).collect();
            let finding = self
                .finding(sheet, &HIDDEN_ROWS, CellRef::new(*row, 0), None)
                .count("count", count(ground.hidden_rows_read.len()))
                .list("rows", numbers);
            self.out.findings.push(finding);
        }
        if let (Some(column), Some(area)) =
            (ground.hidden_columns_read.first(), ground.note.headings)
        {
            let letters: Vec<String> = ground
                .hidden_columns_read
                .iter()
                .map(|column| CellRef::column_letters(*column))
                .collect();
            let finding = self
                .finding(sheet, &HIDDEN_COLUMNS, CellRef::new(area.last.row, *column), None)
                .count("count", count(letters.len()))
                .list("columns", letters);
            self.out.findings.push(finding);
        }
    }
}

/// Of so many records, one may have an empty field more than the others for it to be a slip.
const MANY_SURPLUS: usize = 10;

/// The first cell of a row beyond column `last` that shows something.
fn beyond(row: Row<'_>, last: u32) -> Option<(CellRef, &Cell)> {
    let beyond = row.cells().partition_point(|cell| cell.column() <= last);
    let cell = row.cells().iter().skip(beyond).find(|cell| !cell.is_blank())?;
    Some((CellRef::new(row.index, cell.column()), cell))
}

/// Columns of which a block can have one only; indicators may stand with id and name, figures in kinds.
fn only_once(column: Column) -> bool {
    !matches!(
        column,
        Column::Indicator
            | Column::Unused
            | Column::Note
            | Column::Source
            | Column::Goal
            | Column::Priority
    )
}

/// A heading of the table for what is missing, and the word for it in every language.
fn example(column: Column, kind: SheetKind) -> (&'static str, &'static str) {
    match (column, kind) {
        (Column::Indicator, _) => ("Mittari", "form-column-indicator"),
        (Column::Period, _) => ("Ajankohta", "form-column-period"),
        (Column::Value(_), _) => ("Arvo", "form-column-value"),
        (Column::Goal, _) => ("Tavoite", "form-column-goal"),
        (_, SheetKind::Assessment) => ("Oma arvio", "form-column-status"),
        (_, SheetKind::Figures) => ("Arvo", "form-column-value"),
    }
}
