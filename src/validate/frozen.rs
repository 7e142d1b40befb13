//! A checkpoint as it was frozen: its record's round and statuses, read and not worked out anew.

use std::collections::BTreeMap;

use crate::assess::{Assessment, restored};
use crate::checkpoint::{GatherError, Held, Record, Round, Supersession, load_record};
use crate::finding::{Finding, Place, RECORD_UNREADABLE};
use crate::output::FileRecord;
use crate::strategy::Folder;

/// A checkpoint from its record.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    /// Everything that was known at it, with its findings.
    pub round: Round,
    /// The statuses as they were.
    pub assessment: Assessment,
    /// The files that it was made of.
    pub inputs: Vec<FileRecord>,
    /// The record's own file.
    pub file: FileRecord,
    /// The templates and words that replaced built-in ones, by their path below `report-templates/`.
    pub templates: BTreeMap<String, String>,
    /// The records that it superseded, oldest first.
    pub supersedes: Vec<Supersession>,
    /// The version of the program that froze it.
    pub program: String,
}

/// Why a record that is there cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FrozenError {
    /// The file system refuses it.
    #[error(transparent)]
    Gather(#[from] GatherError),
    /// It cannot be relied on, for what the finding tells.
    #[error("the record `{}` cannot be relied on ({})", .0.place.file, .0.code.name)]
    Fault(Box<Finding>),
}

/// The record `name` of the folder (`mid-term`, `mid-term@1`); `None` where there is none.
///
/// # Errors
///
/// [`FrozenError`] where there is one that cannot be read or relied on.
pub fn frozen(folder: &Folder, name: &str) -> Result<Option<Frozen>, FrozenError> {
    let (record, file) = match load_record(folder, name)? {
        Held::Nothing => return Ok(None),
        Held::Fault(finding) => return Err(FrozenError::Fault(finding)),
        Held::Record(record, file) => (record, file),
    };
    let Record { program, inputs, round, statuses, templates, supersedes } = *record;
    let assessment = restored(&statuses, &round).map_err(|problem| {
        let finding = Finding::new(&RECORD_UNREADABLE, Place::file(file.file.clone()));
        FrozenError::Fault(Box::new(finding.text("record", name).found(problem)))
    })?;
    Ok(Some(Frozen { round, assessment, inputs, file, templates, supersedes, program }))
}
