//! What all figures of a part of a sheet carry alike: file, sheet, checkpoint, and who gave them.
//!
//! Cores that count together how often a name is used wait for each other, a few times for each of 200 000 figures.
//! So each part that is read beside others has the names in buffers of its own.

use std::sync::Arc;

use crate::finding::Place;
use crate::read::{Row, Sheet};
use crate::strategy::Id;

/// The names, shared by the figures of one part only.
pub(super) struct Carried {
    file: Arc<str>,
    sheet: Arc<str>,
    checkpoint: Id,
    /// Who gave the figure before.
    organisation: Option<Id>,
}

impl Carried {
    /// The names that figures of `sheet` carry, sent in at `checkpoint`.
    pub(super) fn of(sheet: &Sheet, checkpoint: &Id) -> Self {
        let (file, sheet) = (Arc::from(sheet.file()), Arc::from(&*sheet.name));
        Self { file, sheet, checkpoint: checkpoint.apart(), organisation: None }
    }

    /// The same names for a part that is read beside this one.
    pub(super) fn apart(&self) -> Self {
        Self {
            file: Arc::from(&*self.file),
            sheet: Arc::from(&*self.sheet),
            checkpoint: self.checkpoint.apart(),
            organisation: None,
        }
    }

    /// The place of a cell of `sheet` in a row that is at hand.
    pub(super) fn place(&self, sheet: &Sheet, row: Row<'_>, column: u32) -> Place {
        sheet.place_in((&self.file, &self.sheet), row, column)
    }

    /// The checkpoint.
    pub(super) fn checkpoint(&self) -> &Id {
        &self.checkpoint
    }

    /// The organisation `given`, which most often gave the figure before as well.
    pub(super) fn organisation(&mut self, given: &Id) -> Id {
        match &self.organisation {
            Some(before) if before == given => before.clone(),
            _ => self.organisation.insert(given.apart()).clone(),
        }
    }
}
