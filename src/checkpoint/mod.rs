//! A checkpoint's round: everything known at it, overlaid in the order of time.
//!
//! Returns of the checkpoint and of those before it → one series an indicator, in which a later value
//! holds over an earlier one and each such revision is kept. Of a checkpoint before it that was frozen,
//! its record stands in the place of its returns.
//!
//! - `gather`, `layer`, `overlay`, `owed`, `table`, `tables`: the strategy folder → a [`Round`]
//! - `record`, `freeze`, `load`: a round and its statuses → a record's bytes, and back
//! - `compare`, `settings`, `register_change`, `register_words`: what differs between two states

mod compare;
mod freeze;
mod gather;
mod layer;
mod load;
mod overlay;
mod owed;
mod record;
mod register_change;
mod register_words;
mod returns;
mod settings;
mod table;
mod tables;

use std::collections::BTreeMap;

pub use compare::{Comparison, FigureChange, TextChange, TextSubject, compare};
pub use freeze::{FreezeError, freeze, supersede};
pub use gather::{GatherError, gather, waivers};
use jiff::civil::Date;
pub use load::{Held, load_record, read_record};
pub use owed::{is_ever_due, owed};
use rayon::prelude::*;
pub use record::{
    RECORD_FORMAT, RECORDS, Record, Statuses, Supersession, record_file, record_name,
};
pub use register_change::{Aspect, RegisterChange, register_changes};
pub use register_words::aspect_words;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::intake::{Account, Gap, Key, Observation, SheetNote};
use crate::strategy::{Checkpoint, Halves, Id, Period, Status, Strategy};
use crate::words::Language;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Source {
    /// The file, relative to the strategy folder, with `/` between.
    pub file: String,
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// The checkpoint in whose returns it lies.
    pub checkpoint: Id,
    /// The organisations that it speaks for.
    pub organisations: Vec<Id>,
}

/// A line of received.csv.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The checkpoint.
    pub checkpoint: Id,
    /// Who sent it.
    pub organisation: Id,
    /// The file.
    pub file: Option<String>,
    /// When it came.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub received: Option<Date>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// The body that approved it.
    pub body: Option<String>,
    /// When it was approved.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub date: Option<Date>,
    /// The section of the minutes.
    pub section: Option<String>,
}

/// A status set by the analyst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The checkpoint.
    pub checkpoint: Id,
    /// The indicator or goal.
    pub id: Id,
    /// The status that holds.
    pub status: Status,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub name: String,
    /// When.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub date: Option<Date>,
    /// Where it stands; records of earlier versions do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<crate::finding::Place>,
}

/// A line of waivers.csv.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// Where it stands.
    pub place: crate::finding::Place,
    /// The code that it silences.
    pub code: String,
    /// The indicator.
    pub indicator: Option<String>,
    /// The period, in its canonical writing.
    pub period: Option<String>,
    /// The file.
    pub file: Option<String>,
    /// The text found, which must be the same.
    pub found: Option<String>,
    /// Why.
    pub reason: String,
    /// Who waived it.
    pub name: String,
    /// Until when, compared with the checkpoint's as-of.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub expires: Option<Date>,
}

/// A value that a later return changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// What it is a figure of.
    pub key: Key,
    /// What was said before.
    pub old: Observation,
    /// What holds now.
    pub new: Observation,
}

/// Something owed, per organisation, and whether it came.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Owed {
    /// Who owes it.
    pub organisation: Id,
    /// The indicator.
    pub indicator: Id,
    /// The breakdown, `None` for the whole.
    pub breakdown: Option<String>,
    /// The period.
    pub period: Period,
    /// Whether a figure, or a reason for its absence, came.
    pub came: bool,
}

/// Everything known at a checkpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The strategy.
    pub strategy: Strategy,
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The observations that hold, sorted by key: returns of earlier checkpoints overlaid by this one's.
    pub observations: Vec<Observation>,
    /// What was written at this checkpoint, in the strategy's order of subjects.
    pub accounts: Vec<Account>,
    /// What was written at earlier checkpoints.
    pub earlier_accounts: Vec<Account>,
    /// Values changed since an earlier return.
    pub revisions: Vec<Revision>,
    /// What the register has otherwise than at the frozen checkpoints before, oldest first.
    pub register_changes: Vec<RegisterChange>,
    /// What was owed at this checkpoint.
    pub owed: Vec<Owed>,
    /// The files read, sorted; their place in this list plus one is their number in the report.
    pub sources: Vec<Source>,
    /// received.csv, all checkpoints.
    pub receipts: Vec<Receipt>,
    /// overrides.csv, this checkpoint's.
    pub overrides: Vec<Override>,
    /// waivers.csv.
    pub waivers: Vec<Waiver>,
    /// The analyst's own Markdown of this checkpoint, by language and name (`summary`, a priority's or goal's id).
    pub narrative: BTreeMap<(Language, String), String>,
    /// All findings, sorted.
    pub findings: Vec<Finding>,
    /// What was recognised in each sheet of this checkpoint's returns.
    pub notes: Vec<SheetNote>,
    /// Cells of this checkpoint's returns that wait for a figure or a text; no record keeps them.
    pub gaps: Vec<Gap>,
}

impl Round {
    /// Settles how each series names the halves of a year, for all that is told of it.
    pub fn name_halves(&mut self) {
        // Figures lie all over the memory: looking at all of them is slow on one core.
        let halves: Vec<(&Id, Period)> = self
            .observations
            .par_iter()
            .filter(|one| one.key.period.is_half_year())
            .map(|one| (&one.key.indicator, one.key.period))
            .collect();
        self.strategy.name_halves(&halves);
        let named = self.strategy.indicators_by_id();
        let rows = self.register_changes.iter_mut();
        for row in rows.flat_map(|change| [&mut change.old, &mut change.new]).flatten() {
            if let Some(known) = named.get(row.id.as_str()) {
                row.halves = known.halves;
            }
        }
        self.name_halves_in_findings();
    }

    /// Lets the findings name the halves of a year as the series do that they are about.
    pub(crate) fn name_halves_in_findings(&mut self) {
        let named = self.strategy.indicators_by_id();
        for finding in &mut self.findings {
            let known = finding.indicator.as_deref().and_then(|id| named.get(id));
            finding.in_seasons = known.map(|known| known.halves == Halves::Seasons);
        }
    }
}
