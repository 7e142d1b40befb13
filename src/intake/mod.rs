//! Sheets → observations and accounts: headings, layouts, numbers, missing marks.

mod account;
mod observation;
mod privacy;

pub use account::{Account, Subject, Text, Topic};
pub use observation::{Key, Kind, Mark, Observation, Outcome, Provenance, Qualifier};
pub use privacy::mask_secrets;

use crate::finding::{Area, Finding};

/// What was recognised in a sheet, and what was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetNote {
    /// The file, relative to the strategy folder.
    pub file: String,
    /// The sheet's name; empty for text files.
    pub sheet: String,
    /// `long`, `wide`, `assessment`, or `none` where nothing was recognised.
    pub layout: String,
    /// The cells of its headings.
    pub headings: Option<Area>,
    /// How many observations it gave.
    pub observations: usize,
    /// Cells passed over, with the reason (`subtotal`, `note`, `legend`, `instructions`, …).
    pub passed_over: Vec<(Area, String)>,
}

/// What one file gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Intake {
    /// Its figures, in the order of their cells.
    pub observations: Vec<Observation>,
    /// Its texts, in the order of their cells.
    pub accounts: Vec<Account>,
    /// Its faults.
    pub findings: Vec<Finding>,
    /// Its sheets.
    pub notes: Vec<SheetNote>,
}

/// Stub.
pub fn take_in(
    _w: &crate::read::Workbook,
    _s: &crate::strategy::Strategy,
    _c: &crate::strategy::Checkpoint,
) -> Intake {
    Intake::default()
}
