//! What a form of the program keeps of itself on a hidden sheet: whose it is, for which checkpoint, and
//! the figures that it was filled in with.
//!
//! The sheet is found by the word in its first cell, for its name and place may change. All its cells
//! are text, which every spreadsheet program keeps as it is. A hash tells whether it is still as it was
//! written.

use std::collections::BTreeMap;

use super::{Key, Mark, Observation, Outcome, Qualifier};
use crate::finding::CellRef;
use crate::output::sha256;
use crate::read::{Sheet, Workbook};
use crate::strategy::Id;
use crate::words::Language;

/// The name that a form gives to the sheet of its record.
pub const RECORD_SHEET: &str = "_seuranta";
/// The word in the first cell of that sheet.
const SIGN: &str = "seuranta-form";
/// The version of forms that this program writes, and the newest that it knows.
const VERSION: u32 = 1;
/// The row of the hash.
const HASH_ROW: &str = "sha256";
/// The first word of a row that holds a figure.
const KNOWN_ROW: &str = "known";

/// What tells a figure of a form from the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct KnownKey([String; 4]);

impl KnownKey {
    fn of(key: &Key) -> Self {
        Self([
            key.indicator.to_string(),
            key.breakdown.clone().unwrap_or_default(),
            key.period.to_string(),
            key.kind.id().to_owned(),
        ])
    }
}

/// A figure that a form was filled in with: its value with a decimal point, and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownFigure {
    value: String,
    said: String,
}

/// What a form says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormRecord {
    /// The strategy's id.
    pub strategy: String,
    /// The id of the checkpoint that it asks for.
    pub checkpoint: String,
    /// The id of the organisation that it was made for.
    pub organisation: String,
    /// The tag of its language.
    pub language: String,
    known: BTreeMap<KnownKey, KnownFigure>,
}

/// A form's record as it was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundRecord {
    pub(super) record: FormRecord,
    /// The sheet's name.
    pub(super) sheet: String,
    /// Whether it is as the program wrote it.
    pub(super) intact: bool,
    /// Whether this program knows what forms of its version mean.
    pub(super) version_known: bool,
    pub(super) version: String,
}

/// How a figure of a returned form stands to what the form was filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// The form did not have it.
    New,
    /// As the form had it, with nothing added.
    Same,
    /// The same value, with something else said of it.
    Qualified,
    /// Another value; the form's own is given.
    Changed(String),
}

impl FormRecord {
    /// The record of a form that is filled in with nothing yet.
    #[must_use]
    pub fn of(strategy: &Id, checkpoint: &Id, organisation: &Id, language: Language) -> Self {
        Self {
            strategy: strategy.to_string(),
            checkpoint: checkpoint.to_string(),
            organisation: organisation.to_string(),
            language: language.tag().to_owned(),
            known: BTreeMap::new(),
        }
    }

    /// Keeps that the form is filled in with `observation`; one without a value is not kept.
    pub fn know(&mut self, observation: &Observation) {
        if let Outcome::Value(value, _) = observation.outcome {
            let value = value.normalize().to_string();
            let figure = KnownFigure { value, said: said(observation) };
            self.known.insert(KnownKey::of(&observation.key), figure);
        }
    }

    /// The cells of the record's sheet, row by row.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<String>> {
        let mut rows = self.plain_rows(&VERSION.to_string());
        let hash = hash_of(&rows);
        rows.insert(1, vec![HASH_ROW.to_owned(), hash]);
        rows
    }

    /// All rows but the hash's.
    fn plain_rows(&self, version: &str) -> Vec<Vec<String>> {
        let pair = |name: &str, value: &str| vec![name.to_owned(), value.to_owned()];
        let mut rows = vec![
            pair(SIGN, version),
            pair("strategy", &self.strategy),
            pair("checkpoint", &self.checkpoint),
            pair("organisation", &self.organisation),
            pair("language", &self.language),
        ];
        for (KnownKey([indicator, breakdown, period, kind]), figure) in &self.known {
            let cells =
                [KNOWN_ROW, indicator, breakdown, period, kind, &figure.value, &figure.said];
            rows.push(cells.map(str::to_owned).to_vec());
        }
        rows
    }

    /// How `observation`, read from the returned form, stands to this record.
    pub(super) fn standing(&self, observation: &Observation) -> Standing {
        let Some(known) = self.known.get(&KnownKey::of(&observation.key)) else {
            return Standing::New;
        };
        match observation.outcome.value() {
            Some(value) if value.normalize().to_string() == known.value => {
                let added = observation.note.is_some() || observation.source.is_some();
                let same = said(observation) == known.said;
                if same && !added { Standing::Same } else { Standing::Qualified }
            }
            _ => Standing::Changed(known.value.clone()),
        }
    }

    /// The value that the form was filled in with for `key`.
    pub(super) fn known(&self, key: &Key) -> Option<&str> {
        self.known.get(&KnownKey::of(key)).map(|figure| figure.value.as_str())
    }
}

/// What is said of a value beside it, in a fixed order.
fn said(observation: &Observation) -> String {
    let bound = match observation.outcome {
        Outcome::Value(_, qualifier) => Some(qualifier).filter(|q| *q != Qualifier::Exact),
        Outcome::Missing(_) => None,
    };
    let bound = bound.map(Qualifier::id);
    let marks = observation.marks.iter().filter_map(|mark| match mark {
        Mark::Preliminary => Some("preliminary"),
        Mark::Estimate => Some("estimate"),
        Mark::Hidden | Mark::Converted => None,
    });
    bound.into_iter().chain(marks).collect::<Vec<_>>().join(" ")
}

fn hash_of(rows: &[Vec<String>]) -> String {
    let lines: Vec<String> =
        rows.iter().map(|row| row.join("\t").trim_end_matches('\t').to_owned()).collect();
    sha256(lines.join("\n").as_bytes())
}

/// Whether a sheet is the record of a form.
pub(super) fn is_record(sheet: &Sheet) -> bool {
    sheet.shown(CellRef::new(0, 0)).trim() == SIGN
}

/// The record of a file that is a form of the program.
pub(super) fn of(workbook: &Workbook) -> Option<FoundRecord> {
    workbook.sheets.iter().find(|sheet| is_record(sheet)).map(read)
}

fn read(sheet: &Sheet) -> FoundRecord {
    let mut record = FormRecord::default();
    let mut version = String::new();
    let mut hash = String::new();
    for row in sheet.rows() {
        let text =
            |column: u32| row.cell(column).map(|c| c.shown().trim().to_owned()).unwrap_or_default();
        let value = text(1);
        match text(0).as_str() {
            SIGN => version = value,
            HASH_ROW => hash = value,
            "strategy" => record.strategy = value,
            "checkpoint" => record.checkpoint = value,
            "organisation" => record.organisation = value,
            "language" => record.language = value,
            KNOWN_ROW => {
                let key = KnownKey([text(1), text(2), text(3), text(4)]);
                record.known.insert(key, KnownFigure { value: text(5), said: text(6) });
            }
            _ => {}
        }
    }
    let intact = hash_of(&record.plain_rows(&version)) == hash;
    let version_known = version.parse::<u32>().is_ok_and(|number| number <= VERSION);
    FoundRecord { record, sheet: sheet.name.to_string(), intact, version_known, version }
}
