//! What a frozen checkpoint holds, and what its files are called.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Round;
use crate::output::FileRecord;

/// The version of the record's format that this program writes; it reads this one and all before it.
pub const RECORD_FORMAT: u32 = 1;

/// The folder of the records within the strategy folder.
pub const RECORDS: &str = "checkpoints";

/// A checkpoint as it was decided on: nothing in it is read anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The version of the program that froze it.
    pub program: String,
    /// Every file that it was made of.
    pub inputs: Vec<FileRecord>,
    /// Figures, texts, strategy and register as they were. What was recognised in each sheet and the
    /// cells around findings are not recorded.
    pub round: Round,
    /// The statuses with their arithmetic.
    pub statuses: Statuses,
    /// The templates and words that replaced built-in ones, by their path below `report-templates/`: what
    /// was decided on is set again as it was.
    pub templates: BTreeMap<String, String>,
    /// The records that it superseded, oldest first.
    pub supersedes: Vec<Supersession>,
}

/// Statuses in the form that `assess` writes and reads: one value an indicator, one a goal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Statuses {
    /// The indicators in use, in the register's order.
    pub indicators: Vec<Value>,
    /// The goals, in the strategy's order.
    pub goals: Vec<Value>,
}

/// Why a record took another's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supersession {
    /// The older record: `mid-term@1`.
    pub record: String,
    /// What was wrong with it.
    pub reason: String,
    /// Who decided so.
    pub name: String,
}

/// The file of the record `name`, which is a checkpoint's id, with `@` and a number where superseded.
#[must_use]
pub fn record_file(name: &str) -> String {
    format!("{RECORDS}/{name}.json")
}

/// The checkpoint's id and the number of a superseded record: `mid-term@1` is the first of `mid-term`.
#[must_use]
pub fn record_name(name: &str) -> Option<(&str, Option<u32>)> {
    match name.split_once('@') {
        None => Some((name, None)),
        Some((id, number)) => {
            let number: u32 = number.parse().ok().filter(|number| *number > 0)?;
            Some((id, Some(number)))
        }
    }
}
