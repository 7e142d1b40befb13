//! What is known of a sheet while its blocks are read.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::SheetNote;
use super::block::Block;
use super::carried::Carried;
use super::desk::is_blank;
use super::months::{self, Says};
use super::star_legend::{self, StarLegend};
use crate::finding::{Area, CellRef, Finding};
use crate::read::{Sheet, Visibility};
use crate::strategy::Id;

/// Rows passed over last, among which one is looked for.
const PASSED_NEAR: usize = 400;

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
    /// Rows of a text file whose figure is cut in two.
    pub(super) cut: BTreeSet<u32>,
    /// The first row of each kind that took its indicator from above, and how many there are.
    pub(super) inherited: Vec<(Finding, i64)>,
    /// Figures whose comments are told.
    pub(super) commented: BTreeSet<CellRef>,
    /// The names that its figures carry.
    pub(super) carried: Carried,
}

impl<'s> Ground<'s> {
    /// A sheet of `file`, which came at `checkpoint` and of which nothing was read yet.
    pub(super) fn of(file: &str, sheet: &'s Sheet, checkpoint: &Id) -> Self {
        Self {
            sheet,
            hidden: sheet.visibility != Visibility::Visible,
            note: SheetNote {
                file: file.to_owned(),
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
            cut: BTreeSet::new(),
            inherited: Vec::new(),
            commented: BTreeSet::new(),
            carried: Carried::of(sheet, checkpoint),
        }
    }

    /// The same ground for a part of its rows, of which nothing was read yet.
    pub(super) fn beside(&self) -> Self {
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
            cut: BTreeSet::new(),
            inherited: Vec::new(),
            commented: BTreeSet::new(),
            carried: self.carried.apart(),
        }
    }

    /// Adds what was read on the ground of the next part.
    pub(super) fn join(&mut self, part: Self) {
        self.note.passed_over.extend(part.note.passed_over);
        self.totals.extend(part.totals);
        self.cut.extend(part.cut);
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
        *self.star.get_or_init(|| star_legend::read(self.sheet))
    }

    /// What texts around the table say of the months of its figures.
    pub(super) fn says(&self) -> &[Says] {
        self.says.get_or_init(|| months::around(self.sheet, self.note.headings))
    }

    pub(super) fn pass_over(&mut self, area: Area, why: &str) {
        self.note.passed_over.push((area, why.to_owned()));
    }

    /// Why a row was passed over, where it is one of those near the last that was.
    pub(super) fn passed_over(&self, row: u32) -> Option<&str> {
        let mut near = self.note.passed_over.iter().rev().take(PASSED_NEAR);
        near.find(|(area, _)| area.first.row == row).map(|(_, why)| why.as_str())
    }

    /// Keeps the hidden rows of a block that hold something, and its hidden columns that hold something below a
    /// heading, whatever they mean: names, notes and units are read as figures are.
    pub(super) fn notice_hidden(&mut self, block: &Block) {
        let (first, last) = block.rows;
        let rows = || self.sheet.rows().filter(|row| (first..=last).contains(&row.index));
        let any_hidden = !self.sheet.hidden_rows.is_empty();
        let hidden_rows: Vec<u32> = rows()
            .take_while(|_| any_hidden)
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
