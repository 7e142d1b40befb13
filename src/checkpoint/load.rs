//! A record's bytes → the record, or what keeps it from being relied on.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::freeze::HASH_LINE;
use super::record::{RECORD_FORMAT, Record, Statuses, Supersession, record_file, record_name};
use super::{
    GatherError, Override, Owed, Receipt, RegisterChange, Revision, Round, Source, Waiver,
};
use crate::finding::{
    Finding, Place, RECORD_CUT_OFF, RECORD_EDITED, RECORD_NEWER, RECORD_UNREADABLE,
};
use crate::intake::{Account, Observation};
use crate::output::{FileRecord, sha256};
use crate::strategy::{Checkpoint, Folder, Indicator, Strategy};
use crate::words::Language;

/// What the file of a record gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    /// There is none: the checkpoint was not frozen.
    Nothing,
    /// The record, and its file.
    Record(Box<Record>, FileRecord),
    /// A file that cannot be relied on.
    Fault(Box<Finding>),
}

/// What can be told of a record of any version.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    program: String,
}

/// A record of this version, as its file has it.
#[derive(Deserialize)]
struct Body {
    accounts: Vec<Account>,
    checkpoint: Checkpoint,
    earlier_accounts: Vec<Account>,
    findings: Vec<Finding>,
    goals: Vec<Value>,
    indicators: Vec<Indicator>,
    inputs: Vec<FileRecord>,
    narrative: Vec<Passage>,
    observations: Vec<Observation>,
    overrides: Vec<Override>,
    owed: Vec<Owed>,
    program: String,
    receipts: Vec<Receipt>,
    register_changes: Vec<RegisterChange>,
    revisions: Vec<Revision>,
    sources: Vec<Source>,
    statuses: Vec<Value>,
    strategy: Strategy,
    supersedes: Vec<Supersession>,
    #[serde(default)]
    templates: Vec<Template>,
    waivers: Vec<Waiver>,
}

#[derive(Deserialize)]
struct Template {
    name: String,
    text: String,
}

#[derive(Deserialize)]
struct Passage {
    language: Language,
    name: String,
    text: String,
}

/// Reads the record `name` of a strategy folder: a checkpoint's id, or `mid-term@1` for a superseded one.
///
/// # Errors
///
/// [`GatherError`] where the file system refuses a file that is there.
pub fn load_record(folder: &Folder, name: &str) -> Result<Held, GatherError> {
    let file = record_file(name);
    let bytes = folder.read(&file).map_err(|source| GatherError { file: file.clone(), source })?;
    let Some(bytes) = bytes else { return Ok(Held::Nothing) };
    Ok(match read_record(&file, &bytes) {
        Ok(record) if is_of(&record, name) => {
            Held::Record(Box::new(record), FileRecord::of(file, &bytes))
        }
        Ok(record) => {
            let whose = format!("checkpoint `{}`", record.round.checkpoint.id);
            Held::Fault(Box::new(fault(&RECORD_UNREADABLE, &file).found(whose)))
        }
        Err(finding) => Held::Fault(finding),
    })
}

fn is_of(record: &Record, name: &str) -> bool {
    record_name(name).is_some_and(|(id, _)| record.round.checkpoint.id == *id)
}

fn fault(code: &'static crate::finding::Code, file: &str) -> Finding {
    let name = file.rsplit('/').next().unwrap_or(file);
    let name = name.strip_suffix(".json").unwrap_or(name);
    Finding::new(code, Place::file(file)).text("record", name)
}

/// Reads a record's bytes: whole, of a version that this program knows, and as they were written.
///
/// # Errors
///
/// The finding that tells why it cannot be relied on.
pub fn read_record(file: &str, bytes: &[u8]) -> Result<Record, Box<Finding>> {
    let head: Head = serde_json::from_slice(bytes).map_err(|error| not_json(file, &error))?;
    if head.format > RECORD_FORMAT {
        return Err(Box::new(
            fault(&RECORD_NEWER, file)
                .found(head.format.to_string())
                .expected(RECORD_FORMAT.to_string())
                .text("program", head.program),
        ));
    }
    if !is_as_written(bytes) {
        return Err(Box::new(fault(&RECORD_EDITED, file)));
    }
    let body: Body = serde_json::from_slice(bytes)
        .map_err(|error| Box::new(fault(&RECORD_UNREADABLE, file).found(error.to_string())))?;
    Ok(body.into())
}

fn not_json(file: &str, error: &serde_json::Error) -> Box<Finding> {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
    Box::new(if error.is_eof() {
        fault(&RECORD_CUT_OFF, file).count("line", i64::from(line))
    } else {
        fault(&RECORD_UNREADABLE, file).found(error.to_string())
    })
}

/// Whether the hash in the record is that of the rest. Carriage returns, which version control may put
/// at the ends of lines, are not looked at: within JSON they stand for nothing.
fn is_as_written(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.replace('\r', "");
    let Some(at) = text.find(&format!("\n{HASH_LINE}")) else { return false };
    let (before, rest) = text.split_at(at + 1 + HASH_LINE.len());
    let Some((hash, after)) = rest.split_once('"') else { return false };
    sha256(format!("{before}\"{after}").as_bytes()) == hash
}

impl From<Body> for Record {
    fn from(body: Body) -> Self {
        let narrative: BTreeMap<(Language, String), String> = body
            .narrative
            .into_iter()
            .map(|passage| ((passage.language, passage.name), passage.text))
            .collect();
        let mut round = Round {
            strategy: Strategy { indicators: body.indicators, ..body.strategy },
            checkpoint: body.checkpoint,
            observations: body.observations,
            accounts: body.accounts,
            earlier_accounts: body.earlier_accounts,
            revisions: body.revisions,
            register_changes: body.register_changes,
            owed: body.owed,
            sources: body.sources,
            receipts: body.receipts,
            overrides: body.overrides,
            waivers: body.waivers,
            narrative,
            findings: body.findings,
            notes: Vec::new(),
            gaps: Vec::new(),
        };
        round.name_halves();
        Self {
            program: body.program,
            inputs: body.inputs,
            round,
            statuses: Statuses { indicators: body.statuses, goals: body.goals },
            templates: body.templates.into_iter().map(|one| (one.name, one.text)).collect(),
            supersedes: body.supersedes,
        }
    }
}
