//! The desk at which one file is taken in: what is known of the file, and what has been found in it.

use std::sync::Arc;

use super::called::Called;
use super::form_record::{self, FoundRecord};
use super::memo::Memo;
use super::months::Says;
use super::names::{Named, Names};
use super::row_kind::RowKind;
use super::unit_check::Units;
use super::who::{self, FileOwner};
use super::{Intake, Observation, Observed, Provenance, forms, gaps};
use crate::finding::{CellRef, Code, Finding, Place};
use crate::read::{Cell, Row, Sheet, Text, Workbook};
use crate::strategy::{Checkpoint, Indicator, Organisation, PeriodFault, PeriodReading, Strategy};

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
    pub(super) kinds: Memo<Option<RowKind>>,
    /// Whether notes may call their figures anything, by the text but for its digits.
    pub(super) may_call: Memo<bool>,
    /// Whether notes may tell of months, by the text but for its digits.
    pub(super) may_tell_months: Memo<bool>,
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
            may_call: Memo::default(),
            may_tell_months: Memo::default(),
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
            may_call: Memo::default(),
            may_tell_months: Memo::default(),
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

/// Whether a row shows nothing.
pub(super) fn is_blank(row: Row<'_>) -> bool {
    row.cells().iter().all(Cell::is_blank)
}

/// A length as a count for a message.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
