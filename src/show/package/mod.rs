//! A data package: the data behind a report as CSV tables with a description that programs read.
//!
//! It follows the Frictionless Data Package standard: `datapackage.json` tells of every table which columns
//! it has, of which type they are, which of them are keys, and how large the file is and what its hash is.

mod schema;
mod tables;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::table;
use crate::assess::Assessment;
use crate::checkpoint::Round;
use crate::output::sha256;
use crate::words::{Language, LocalText};

/// The description's file name.
const DESCRIPTION: &str = "datapackage.json";

/// The files of a data package by name: its description and its tables.
///
/// A text that a spreadsheet program would take for a formula has an apostrophe before it.
///
/// # Errors
///
/// None that can occur: every part is text.
///
/// # Units
///
/// Values are in the register's units, with a decimal point and without grouping.
pub fn data_package(
    round: &Round,
    assessment: &Assessment,
) -> Result<BTreeMap<String, Vec<u8>>, serde_json::Error> {
    let mut files = BTreeMap::new();
    let mut resources = Vec::new();
    for one in tables::all(round, assessment) {
        let path = format!("data/{}.csv", one.name);
        let columns: Vec<&str> = one.columns.iter().map(|column| column.name).collect();
        let bytes = table::csv(&columns, one.rows.iter().cloned()).into_bytes();
        resources.push(schema::resource(&one, &path, bytes.len(), &sha256(&bytes)));
        files.insert(path, bytes);
    }
    let mut description = serde_json::to_vec_pretty(&description(round, &resources))?;
    description.push(b'\n');
    files.insert(DESCRIPTION.to_owned(), description);
    Ok(files)
}

fn description(round: &Round, resources: &[Value]) -> Value {
    let strategy = &round.strategy;
    let any = |text: &LocalText| text.get_or_any(Language::En).map(|(text, _)| text.to_owned());
    let name = any(&strategy.name).unwrap_or_else(|| strategy.id.to_string());
    let owner = any(&strategy.owner).unwrap_or_default();
    let (from, to) = strategy.term;
    let checkpoint = &round.checkpoint;
    json!({
        "profile": "tabular-data-package",
        "name": format!("{}-{}", strategy.id, checkpoint.id).to_lowercase(),
        "title": format!("{owner}: {name}, {}", checkpoint.id),
        "description": format!(
            "Observations with their provenance, statuses, indicators, goals and organisations \
             behind the report on the strategy of {from} to {to}, as of {}. A text that a spreadsheet \
             program would take for a formula has an apostrophe before it.",
            checkpoint.as_of,
        ),
        "version": checkpoint.as_of.to_string(),
        "contributors": [{ "title": owner, "role": "publisher" }],
        "sources": round.sources.iter().map(|source| json!({
            "title": source.file,
            "path": source.file,
        })).collect::<Vec<_>>(),
        "resources": resources,
    })
}
