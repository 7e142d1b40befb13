//! The end of a file: what concerns it as a whole.

use super::desk::Desk;
use super::months;
use super::who::{self, FileOwner};
use super::{Intake, duplicates, forms};
use crate::finding::{
    Finding, MISSING_COLUMN, NO_HEADINGS, ORGANISATION_NOT_IN_BEING, Place, SHEET_WITHOUT_HEADINGS,
    UNKNOWN_FILE_OWNER, sort,
};
use crate::read::{CellValue, Row, Sheet};
use crate::strategy::{Id, Strategy};

impl Desk<'_> {
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
                        .day("day", self.checkpoint.as_of)
                        .organisation(organisation.id.as_str());
                    self.out.findings.push(finding);
                }
            }
        }
    }
}

/// The organisations that carry `id` on, for a help line.
fn successors(strategy: &Strategy, id: &Id) -> String {
    let later = strategy.organisations.iter().filter(|o| o.predecessors.contains(id));
    later.map(|organisation| organisation.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// How many numbers a sheet holds.
fn figures_in(sheet: &Sheet) -> usize {
    let numbers = |row: Row<'_>| {
        row.cells().iter().filter(|cell| matches!(cell.value, CellValue::Number(_))).count()
    };
    sheet.rows().map(numbers).sum()
}
