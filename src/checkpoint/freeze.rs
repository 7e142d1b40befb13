//! A record → its canonical bytes, and the files that it is kept in.
//!
//! The bytes are JSON with sorted keys, one row a line, so that two records can be compared line by
//! line with any tool. Decimals are strings, nothing tells of the time of freezing, and the record
//! carries a hash of its own contents: of these bytes with the hash left blank.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Error, Value, json};

use super::record::{RECORD_FORMAT, Record, Supersession, record_file};
use super::{GatherError, Round};
use crate::output::{OutputError, sha256, write_file};
use crate::strategy::Folder;

/// How the line of the hash begins.
pub(super) const HASH_LINE: &str = "\"hash\": \"";

/// Why a checkpoint could not be frozen.
#[derive(Debug, thiserror::Error)]
pub enum FreezeError {
    /// The record that is there could not be read.
    #[error(transparent)]
    Read(#[from] GatherError),
    /// The file system refused to write.
    #[error(transparent)]
    Write(#[from] OutputError),
    /// The record could not be put into JSON.
    #[error("the record cannot be written as JSON: {0}")]
    Json(#[from] Error),
}

/// A part of the record: a value over several lines, or rows of one line each.
enum Part {
    Whole(Value),
    Rows(Vec<String>),
}

impl Record {
    /// Its canonical bytes.
    ///
    /// # Errors
    ///
    /// An error of JSON, which no record that was read or frozen gives.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        let mut text = written(&self.parts()?, "");
        let hash = sha256(text.as_bytes());
        if let Some(at) = text.find(&format!("\n{HASH_LINE}")) {
            text.insert_str(at + 1 + HASH_LINE.len(), &hash);
        }
        Ok(text.into_bytes())
    }

    /// Its parts by name; the round is taken apart so that none of it can be forgotten.
    fn parts(&self) -> Result<Vec<(&'static str, Part)>, Error> {
        let Round {
            strategy,
            checkpoint,
            observations,
            accounts,
            earlier_accounts,
            revisions,
            register_changes,
            owed,
            sources,
            receipts,
            overrides,
            waivers,
            narrative,
            findings,
            notes: _,
            gaps: _,
        } = &self.round;
        let mut general = serde_json::to_value(strategy)?;
        if let Some(general) = general.as_object_mut() {
            general.remove("indicators");
        }
        let narrative: Vec<Value> = narrative
            .iter()
            .map(|((language, name), text)| json!({"language": language, "name": name, "text": text}))
            .collect();
        let templates: Vec<Value> =
            self.templates.iter().map(|(name, text)| json!({"name": name, "text": text})).collect();
        Ok(vec![
            ("accounts", rows(accounts)?),
            ("checkpoint", Part::Whole(serde_json::to_value(checkpoint)?)),
            ("earlier_accounts", rows(earlier_accounts)?),
            ("findings", rows(findings)?),
            ("format", Part::Whole(json!(RECORD_FORMAT))),
            ("goals", rows(&self.statuses.goals)?),
            ("hash", Part::Whole(json!(""))),
            ("indicators", rows(&strategy.indicators)?),
            ("inputs", rows(&self.inputs)?),
            ("narrative", rows(&narrative)?),
            ("observations", rows(observations)?),
            ("overrides", rows(overrides)?),
            ("owed", rows(owed)?),
            ("program", Part::Whole(json!(self.program))),
            ("receipts", rows(receipts)?),
            ("register_changes", rows(register_changes)?),
            ("revisions", rows(revisions)?),
            ("sources", rows(sources)?),
            ("statuses", rows(&self.statuses.indicators)?),
            ("strategy", Part::Whole(general)),
            ("supersedes", rows(&self.supersedes)?),
            ("templates", rows(&templates)?),
            ("waivers", rows(waivers)?),
        ])
    }
}

/// One line a row; going by [`Value`] sorts the keys.
fn rows<T: Serialize>(list: &[T]) -> Result<Part, Error> {
    list.iter()
        .map(|row| serde_json::to_string(&serde_json::to_value(row)?))
        .collect::<Result<_, _>>()
        .map(Part::Rows)
}

fn written(parts: &[(&'static str, Part)], empty: &str) -> String {
    let mut text = String::from("{");
    for (index, (name, part)) in parts.iter().enumerate() {
        let between = if index == 0 { empty } else { "," };
        let _ = write!(text, "{between}\n\"{name}\": ");
        match part {
            Part::Whole(value) => {
                let _ = write!(text, "{value:#}");
            }
            Part::Rows(rows) if rows.is_empty() => text.push_str("[]"),
            Part::Rows(rows) => {
                let _ = write!(text, "[\n{}\n]", rows.join(",\n"));
            }
        }
    }
    text.push_str("\n}\n");
    text
}

/// Writes the record of a checkpoint that has none.
///
/// # Errors
///
/// [`FreezeError`] where the file system or JSON refuses; nothing has then changed.
pub fn freeze(folder: &Folder, record: &Record) -> Result<String, FreezeError> {
    let file = record_file(record.round.checkpoint.id.as_str());
    write_file(&folder.root().join(&file), &record.bytes()?)?;
    Ok(file)
}

/// Writes `record` in the place of `older`, which is kept under the next free number; gives both files.
///
/// The older one is kept before the newer takes its place, so that a run which is killed between them
/// loses nothing; the next run finds the copy and does not make another.
///
/// # Errors
///
/// [`FreezeError`] where the file system or JSON refuses; the older record then still stands.
pub fn supersede(
    folder: &Folder,
    mut record: Record,
    older: &Record,
    reason: &str,
    name: &str,
) -> Result<(String, String), FreezeError> {
    let id = record.round.checkpoint.id.to_string();
    let file = record_file(&id);
    let at = |file: &str| {
        let file = file.to_owned();
        move |source| GatherError { file, source }
    };
    let bytes = folder.read(&file).map_err(at(&file))?.unwrap_or_default();
    let mut number = 1_u32;
    let kept = loop {
        let kept = record_file(&format!("{id}@{number}"));
        match folder.read(&kept).map_err(at(&kept))? {
            Some(there) if there != bytes => number += 1,
            Some(_) => break kept,
            None => {
                write_file(&folder.root().join(&kept), &bytes)?;
                break kept;
            }
        }
    };
    record.supersedes.clone_from(&older.supersedes);
    record.supersedes.push(Supersession {
        record: format!("{id}@{number}"),
        reason: reason.to_owned(),
        name: name.to_owned(),
    });
    Ok((freeze(folder, &record)?, kept))
}
