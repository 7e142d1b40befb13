//! The desk at which one file is taken in: what is known of the file, and what has been found in it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::block::{Block, Layout, Meaning};
use super::called::Called;
use super::carried::Carried;
use super::comments;
use super::form_record::{self, FoundRecord};
use super::headings::{Column, SheetKind};
use super::memo::Memo;
use super::months::{self, Says};
use super::names::{Named, Names};
use super::passing::{self, StarLegend};
use super::recognise::{Incomplete, Recognised, recognise};
use super::unit_check::Units;
use super::who::{self, FileOwner};
use super::{
    Intake, Observation, Observed, Provenance, SheetNote, assessments, duplicates, figures, forms,
    gaps, transposed,
};
use crate::finding::{
    Area, BAD_PERIOD_HEADING, CELLS_BEYOND_HEADINGS, CellRef, Code, DUPLICATE_HEADING, Finding,
    HEADINGS_WITHOUT_ROWS, HIDDEN_COLUMNS, HIDDEN_ROWS, HIDDEN_SHEET, MISSING_COLUMN,
    MISSPELT_HEADING, NO_HEADINGS, ORGANISATION_NOT_IN_BEING, Place, SHEET_WITHOUT_HEADINGS,
    TABLES_SIDE_BY_SIDE, UNKNOWN_FILE_OWNER, UNKNOWN_HEADING, UNKNOWN_INDICATOR, sort,
};
use crate::notation::label;
use crate::read::{Cell, CellValue, Row, Sheet, Text, Visibility, Workbook};
use crate::strategy::{
    Checkpoint, Id, Indicator, KindWord, Organisation, PeriodFault, PeriodReading, Strategy,
};

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

/// Rows passed over last, among which one is looked for.
const PASSED_NEAR: usize = 400;

/// One file on the desk.
pub(super) struct Desk<'a> {
    pub(super) workbook: &'a Workbook,
    pub(super) strategy: &'a Strategy,
    pub(super) checkpoint: &'a Checkpoint,
    pub(super) names: &'a Names<'a>,
    pub(super) owner: FileOwner<'a>,
    /// The file's record of itself, where it is a form of the program.
    pub(super) form: Option<Arc<FoundRecord>>,
    pub(super) out: Intake,
    /// Figures of the rows that are being read, which go on one page.
    pub(super) fresh: Vec<Observed>,
    /// What texts named, by the text as it stands: a sheet repeats its names.
    pub(super) indicators: Memo<Named<'a, Indicator>>,
    /// What texts said of periods, by the text as it stands.
    pub(super) periods: Memo<Result<PeriodReading, PeriodFault>>,
    /// The kinds that texts named, by the text as it stands.
    pub(super) kinds: Memo<Option<KindWord>>,
    /// What notes called their figures, by the text as it stands.
    pub(super) called: Memo<Called>,
    /// What notes said of the months of their figures, by the text as it stands.
    pub(super) says: Memo<Option<Says>>,
    /// What written units are to the register's.
    pub(super) units: Units<'a>,
    /// The file's SHA-256, which all that comes of it shares.
    sha256: Text,
    /// Whether some row needed the file's name to tell whose it is.
    pub(super) owner_needed: bool,
}

/// What is known of a sheet while its blocks are read.
pub(super) struct Ground<'s> {
    pub(super) sheet: &'s Sheet,
    pub(super) hidden: bool,
    pub(super) note: SheetNote,
    pub(super) hidden_rows_read: Vec<u32>,
    pub(super) hidden_columns_read: Vec<u32>,
    /// The first starred figure without a legend, and how many more there are.
    pub(super) stars: Option<(Finding, i64)>,
    star: OnceCell<StarLegend>,
    says: OnceCell<Vec<Says>>,
    /// Rows of totals of the block that is read.
    pub(super) totals: Vec<u32>,
    /// The first row of each kind that took its indicator from above, and how many there are.
    pub(super) inherited: Vec<(Finding, i64)>,
    /// Figures whose comments are told.
    pub(super) commented: BTreeSet<CellRef>,
    /// The names that its figures carry.
    pub(super) carried: Carried,
}

impl Ground<'_> {
    /// The same ground for a part of its rows, of which nothing was read yet.
    pub(super) fn beside(&self, desk: &Desk<'_>) -> Self {
        let mut note = self.note.clone();
        note.passed_over.clear();
        Self {
            sheet: self.sheet,
            hidden: self.hidden,
            note,
            hidden_rows_read: Vec::new(),
            hidden_columns_read: Vec::new(),
            stars: None,
            star: self.star.clone(),
            says: self.says.clone(),
            totals: Vec::new(),
            inherited: Vec::new(),
            commented: BTreeSet::new(),
            carried: Carried::of(self.sheet, &desk.checkpoint.id),
        }
    }

    /// Adds what was read on the ground of the next part.
    pub(super) fn join(&mut self, part: Self) {
        self.note.passed_over.extend(part.note.passed_over);
        self.totals.extend(part.totals);
        self.commented.extend(part.commented);
        for (finding, more) in part.inherited {
            match self.inherited.iter_mut().find(|(told, _)| told.code == finding.code) {
                Some((_, count)) => *count += more,
                None => self.inherited.push((finding, more)),
            }
        }
        match (&mut self.stars, part.stars) {
            (Some((_, count)), Some((_, more))) => *count += more,
            (None, stars) => self.stars = stars,
            (Some(_), None) => {}
        }
    }

    /// What a star after a number means; looked for when the first is met.
    pub(super) fn star(&self) -> StarLegend {
        *self.star.get_or_init(|| passing::star_legend(self.sheet))
    }

    /// What texts around the table say of the months of its figures.
    pub(super) fn says(&self) -> &[Says] {
        self.says.get_or_init(|| months::around(self.sheet, self.note.headings))
    }

    pub(super) fn pass_over(&mut self, area: Area, why: &str) {
        self.note.passed_over.push((area, why.to_owned()));
    }

    /// Whether one of the rows near the last that was passed over is this.
    pub(super) fn is_passed_over(&self, row: u32) -> bool {
        let mut near = self.note.passed_over.iter().rev().take(PASSED_NEAR);
        near.any(|(area, _)| area.first.row == row)
    }

    /// Keeps the hidden rows of a block that hold something, and its hidden columns that hold something below a
    /// heading, whatever they mean: names, notes and units are read as figures are.
    fn notice_hidden(&mut self, block: &Block) {
        let (first, last) = block.rows;
        let rows = || self.sheet.rows().filter(|row| (first..=last).contains(&row.index));
        let hidden_rows: Vec<u32> = rows()
            .filter(|row| self.sheet.hidden_rows.contains(row.index) && !is_blank(block.own(*row)))
            .map(|row| row.index)
            .collect();
        let holds =
            |column: u32| rows().filter_map(|row| row.cell(column)).any(|cell| !cell.is_blank());
        let columns = block.headings.iter().map(|heading| heading.column);
        let hidden = columns.filter(|column| self.sheet.hidden_columns.contains(*column));
        let hidden_columns: Vec<u32> = hidden.filter(|column| holds(*column)).collect();
        for (known, found) in [
            (&mut self.hidden_rows_read, hidden_rows),
            (&mut self.hidden_columns_read, hidden_columns),
        ] {
            known.extend(found);
            known.sort_unstable();
            known.dedup();
        }
    }

    /// Whether a cell is hidden.
    pub(super) fn is_hidden(&self, at: CellRef) -> bool {
        let row = self.sheet.hidden_rows.contains(at.row);
        self.hidden || row || self.sheet.hidden_columns.contains(at.column)
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        workbook: &'a Workbook,
        strategy: &'a Strategy,
        checkpoint: &'a Checkpoint,
        names: &'a Names<'a>,
    ) -> Self {
        let form = form_record::of(workbook);
        let made_for = form.as_ref().and_then(|form| forms::owner(form, strategy));
        let owner = match made_for {
            Some(organisation) => FileOwner::Known(organisation),
            None => who::of_file(&workbook.source.path, strategy, names),
        };
        Self {
            workbook,
            strategy,
            checkpoint,
            names,
            owner,
            form: form.map(Arc::new),
            out: Intake::default(),
            fresh: Vec::new(),
            indicators: Memo::default(),
            periods: Memo::default(),
            kinds: Memo::default(),
            called: Memo::default(),
            says: Memo::default(),
            units: Units::of(strategy),
            sha256: Text::from(workbook.source.sha256.as_str()),
            owner_needed: false,
        }
    }

    /// A desk for a part of the same file, at which nothing was taken in yet.
    pub(super) fn beside(&self) -> Self {
        Self {
            owner: self.owner.clone(),
            form: self.form.clone(),
            out: Intake::default(),
            fresh: Vec::new(),
            indicators: Memo::default(),
            periods: Memo::default(),
            kinds: Memo::default(),
            called: Memo::default(),
            says: Memo::default(),
            units: Units::of(self.strategy),
            // Cores that count together how often a text is used wait for each other.
            sha256: Text::from(self.sha256.as_str()),
            owner_needed: false,
            ..*self
        }
    }

    /// Puts the figures that were read on a page.
    pub(super) fn keep(&mut self) {
        let mut fresh = std::mem::take(&mut self.fresh);
        fresh.shrink_to_fit();
        self.out.observations.extend(Observation::page(fresh));
    }

    /// Adds what was taken in at the desk of the next part.
    pub(super) fn join(&mut self, part: Self) {
        self.out.observations.extend(part.out.observations);
        self.out.findings.extend(part.out.findings);
        gaps::join(&mut self.out.gaps, part.out.gaps);
        self.owner_needed |= part.owner_needed;
    }

    /// Takes in one sheet.
    pub(super) fn take_sheet(&mut self, sheet: &Sheet) {
        let mut ground = Ground {
            sheet,
            hidden: sheet.visibility != Visibility::Visible,
            note: SheetNote {
                file: self.workbook.source.path.clone(),
                sheet: sheet.name.to_string(),
                layout: "none".to_owned(),
                headings: None,
                observations: 0,
                passed_over: Vec::new(),
            },
            hidden_rows_read: Vec::new(),
            hidden_columns_read: Vec::new(),
            stars: None,
            star: OnceCell::new(),
            says: OnceCell::new(),
            totals: Vec::new(),
            inherited: Vec::new(),
            commented: BTreeSet::new(),
            carried: Carried::of(sheet, &self.checkpoint.id),
        };
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
        self.tell_beyond(ground.sheet, block);
        ground.notice_hidden(block);
        match block.layout {
            Layout::Long | Layout::Wide => figures::take(self, ground, block),
            Layout::Transposed => transposed::take(self, ground, block),
            Layout::Assessment => assessments::take(self, ground, block),
        }
        self.keep();
    }

    /// Fields of a text file to the right of all headings: a delimiter too many, and what follows it is shifted.
    fn tell_beyond(&mut self, sheet: &Sheet, block: &Block) {
        if sheet.text.is_none() {
            return;
        }
        let last = block.headings.iter().map(|heading| heading.column).max().unwrap_or(u32::MAX);
        let parts = sheet.parts(block.rows.0, block.rows.1).into_par_iter();
        let beyond: Vec<(CellRef, &Cell)> = parts
            .flat_map_iter(|rows| rows.filter_map(|row| beyond(block.own(row), last)))
            .collect();
        for (at, cell) in beyond {
            let finding =
                self.finding(sheet, &CELLS_BEYOND_HEADINGS, at, None).found(cell.shown().trim());
            self.out.findings.push(finding);
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
        let expected: Vec<&str> =
            incomplete.missing.iter().map(|column| example(*column, incomplete.kind)).collect();
        let found: Vec<String> = incomplete.headings.iter().map(|h| h.text.clone()).collect();
        let at = CellRef::new(incomplete.row, first.column);
        let finding = self
            .finding(sheet, &MISSING_COLUMN, at, None)
            .found(found.join(" | "))
            .expected(expected.join(", "));
        self.out.findings.push(finding);
    }

    /// What is to be said of headings themselves.
    fn tell_headings(&mut self, ground: &Ground<'_>, block: &Block) {
        let mut seen: BTreeMap<Column, CellRef> = BTreeMap::new();
        for heading in &block.headings {
            let told = |desk: &Self, code| {
                desk.finding(ground.sheet, code, heading.at, None).found(heading.text.trim())
            };
            let finding = match &heading.meaning {
                Meaning::Near(_, name) => {
                    Some(told(self, &MISSPELT_HEADING).expected(*name).did_you_mean(Some(name)))
                }
                Meaning::Unknown => Some(match block.layout {
                    Layout::Transposed
                        if transposed::holds_figures(ground.sheet, block, heading) =>
                    {
                        let near = self.names.near_indicator(&heading.text);
                        told(self, &UNKNOWN_INDICATOR).did_you_mean(near)
                    }
                    _ => told(self, &UNKNOWN_HEADING),
                }),
                Meaning::BadPeriod(_) => Some(told(self, &BAD_PERIOD_HEADING)),
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

    /// Ends the file: what concerns it as a whole, duplicates, order.
    pub(super) fn finish(mut self) -> Intake {
        self.tell_unrecognised();
        self.tell_owner();
        let named = who::of_file(&self.workbook.source.path, self.strategy, self.names);
        forms::tell(&mut self, &named);
        duplicates::tell(&mut self);
        forms::tell_unfilled(&mut self);
        months::gather(&mut self.out.findings);
        sort(&mut self.out.findings);
        self.out
    }

    /// A file without any headings, or a sheet of figures without.
    fn tell_unrecognised(&mut self) {
        let nothing = self.out.notes.iter().all(|note| note.layout == "none");
        let told = self.out.findings.iter().any(|finding| finding.code.id == MISSING_COLUMN.id);
        let file = &self.workbook.source.path;
        if nothing {
            if !told {
                let finding = Finding::new(&NO_HEADINGS, Place::file(file)).found(file.clone());
                self.out.findings.push(finding);
            }
            return;
        }
        let unread = self.workbook.sheets.iter().zip(&self.out.notes).filter(|(sheet, note)| {
            let passed = note.passed_over.first().map(|(_, why)| why.as_str());
            note.layout == "none" && passed == Some("no-headings") && figures_in(sheet) >= 4
        });
        let findings: Vec<Finding> = unread
            .map(|(sheet, _)| {
                Finding::new(&SHEET_WITHOUT_HEADINGS, sheet.place_of_all()).found(&*sheet.name)
            })
            .collect();
        self.out.findings.extend(findings);
    }

    /// A file whose owner is not told, or no longer exists.
    fn tell_owner(&mut self) {
        let place = Place::file(&self.workbook.source.path);
        match &self.owner {
            FileOwner::Unknown { word, near } => {
                if self.owner_needed {
                    let finding = Finding::new(&UNKNOWN_FILE_OWNER, place)
                        .found(word.clone())
                        .did_you_mean(*near);
                    self.out.findings.push(finding);
                }
            }
            FileOwner::Known(organisation) => {
                if !organisation.valid.contains(self.checkpoint.as_of) {
                    let finding = Finding::new(&ORGANISATION_NOT_IN_BEING, place)
                        .found(organisation.id.as_str())
                        .expected(successors(self.strategy, &organisation.id))
                        .text("day", self.checkpoint.as_of.to_string())
                        .organisation(organisation.id.as_str());
                    self.out.findings.push(finding);
                }
            }
        }
    }

    /// A finding at a cell, with the cells around it.
    pub(super) fn finding(
        &self,
        sheet: &Sheet,
        code: &'static Code,
        at: CellRef,
        headings: Option<u32>,
    ) -> Finding {
        let finding =
            Finding::new(code, sheet.place(at)).excerpt(Some(sheet.excerpt(at, headings)));
        match self.owner() {
            Some(organisation) => finding.organisation(organisation.id.as_str()),
            None => finding,
        }
    }

    pub(super) fn owner(&self) -> Option<&'a Organisation> {
        match &self.owner {
            FileOwner::Known(organisation) => Some(organisation),
            FileOwner::Unknown { .. } => None,
        }
    }

    /// Where a figure or text comes from.
    pub(super) fn provenance(&self, sheet: &Sheet, at: CellRef) -> Provenance {
        let raw = sheet.seen(at).map(Cell::shown_text).unwrap_or_default();
        self.provenance_of(sheet.place(at), raw)
    }

    /// As above, where the place and the text of the cell are at hand.
    pub(super) fn provenance_of(&self, place: Place, raw: Text) -> Provenance {
        Provenance { place, sha256: self.sha256.clone(), raw, conversion: None }
    }
}

/// The first cell of a row beyond column `last` that shows something.
fn beyond(row: Row<'_>, last: u32) -> Option<(CellRef, &Cell)> {
    let beyond = row.cells().partition_point(|cell| cell.column() <= last);
    let cell = row.cells().iter().skip(beyond).find(|cell| !cell.is_blank())?;
    Some((CellRef::new(row.index, cell.column()), cell))
}

/// The organisations that carry `id` on, for a help line.
fn successors(strategy: &Strategy, id: &Id) -> String {
    let later = strategy.organisations.iter().filter(|o| o.predecessors.contains(id));
    later.map(|organisation| organisation.id.as_str()).collect::<Vec<_>>().join(", ")
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

/// A heading of the table for what is missing, in Finnish and in English.
fn example(column: Column, kind: SheetKind) -> &'static str {
    match (column, kind) {
        (Column::Indicator, _) => "Mittari",
        (Column::Period, _) => "Ajankohta",
        (Column::Value(_), _) => "Arvo",
        (Column::Goal, _) => "Tavoite",
        (_, SheetKind::Assessment) => "Oma arvio",
        (_, SheetKind::Figures) => "Arvo",
    }
}

/// Whether a row shows nothing.
pub(super) fn is_blank(row: Row<'_>) -> bool {
    row.cells().iter().all(Cell::is_blank)
}

/// How many numbers a sheet holds.
fn figures_in(sheet: &Sheet) -> usize {
    let numbers = |row: Row<'_>| {
        row.cells().iter().filter(|cell| matches!(cell.value, CellValue::Number(_))).count()
    };
    sheet.rows().map(numbers).sum()
}

/// A length as a count for a message.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
