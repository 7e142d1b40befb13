//! The files of a strategy folder → what they say, with everything that is wrong in them.

use std::io;

use super::places::Places;
use super::{Folder, Strategy, register, settings};
use crate::finding::{Finding, NO_REGISTER, Place, SEVERAL_REGISTERS, TOML_SYNTAX, sort};
use crate::output::FileRecord;
use crate::read::{Limits, Workbook, read};

/// The name of the strategy folder's main file.
pub const SETTINGS_FILE: &str = "strategy.toml";

/// The register's names; the first that is there is read.
const REGISTERS: [&str; 3] = ["indicators.csv", "indicators.xlsx", "indicators.ods"];

/// What strategy.toml and the register gave.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The strategy, where what it cannot do without is there. What was faulty is left out of it, so it
    /// may only be relied on as a whole where `findings` holds no error.
    pub strategy: Option<Strategy>,
    /// Everything that is wrong, sorted.
    pub findings: Vec<Finding>,
    /// Where its things stand, for findings that are made later.
    pub places: Places,
}

/// A file of the strategy folder that could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{file}`: {source}")]
pub struct LoadError {
    /// The file, relative to the strategy folder.
    pub file: String,
    /// What the system says.
    pub source: io::Error,
}

/// Loads a strategy from the text of strategy.toml and the register, if there is one.
#[must_use]
pub fn load(settings_text: &str, register: Option<&Workbook>) -> Loaded {
    let settings::Settings { mut strategy, mut findings, mut places } =
        settings::read(SETTINGS_FILE, settings_text);
    match (&mut strategy, register) {
        (Some(strategy), Some(workbook)) => {
            findings.extend(register::read(workbook, strategy, &mut places));
        }
        (Some(_), None) => findings.push(no_register()),
        // Without goals and organisations every row of the register would seem wrong.
        (None, _) => {}
    }
    sort(&mut findings);
    Loaded { strategy, findings, places }
}

fn no_register() -> Finding {
    Finding::new(&NO_REGISTER, Place::file(REGISTERS[0])).expected("id, goal, name, unit")
}

/// Loads the strategy of a folder, and tells which files were read.
///
/// # Errors
///
/// [`LoadError`] where strategy.toml is not there, or the file system refuses a file that is.
pub fn load_folder(
    folder: &Folder,
    limits: &Limits,
) -> Result<(Loaded, Vec<FileRecord>), LoadError> {
    let fault = |file: &str| {
        let file = file.to_owned();
        move |source| LoadError { file, source }
    };
    let mut inputs = Vec::new();
    let bytes = folder.read(SETTINGS_FILE).map_err(fault(SETTINGS_FILE))?;
    let bytes =
        bytes.ok_or_else(|| fault(SETTINGS_FILE)(io::Error::from(io::ErrorKind::NotFound)))?;
    inputs.push(FileRecord::of(SETTINGS_FILE, &bytes));
    let mut findings = Vec::new();
    let mut registers = Vec::new();
    for file in REGISTERS {
        if let Some(bytes) = folder.read(file).map_err(fault(file))? {
            registers.push((file, bytes));
        }
    }
    findings.extend(several(&registers));
    let mut unreadable = false;
    let register = registers.first().and_then(|(file, bytes)| {
        inputs.push(FileRecord::of(*file, bytes));
        read(file, bytes, limits)
            .map_err(|faults| {
                unreadable = true;
                findings.extend(faults);
            })
            .ok()
    });
    let mut loaded = match std::str::from_utf8(&bytes) {
        Ok(text) => load(text, register.as_ref()),
        Err(error) => not_utf8(&bytes, error.valid_up_to()),
    };
    if unreadable {
        // What keeps it from being read is said already.
        loaded.findings.retain(|finding| finding.code != &NO_REGISTER);
    }
    loaded.findings.extend(findings);
    sort(&mut loaded.findings);
    Ok((loaded, inputs))
}

/// The finding that the folder holds more than one register, of which only the first is read.
fn several(registers: &[(&str, Vec<u8>)]) -> Option<Finding> {
    let [(first, _), others @ ..] = registers else { return None };
    let (other, _) = others.first()?;
    Some(Finding::new(&SEVERAL_REGISTERS, Place::file(*other)).found(*other).expected(*first))
}

/// TOML is UTF-8 by its definition; a file that is not was saved by an editor in another encoding.
fn not_utf8(bytes: &[u8], at: usize) -> Loaded {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    let finding = Finding::new(&TOML_SYNTAX, Place::line(SETTINGS_FILE, line, None))
        .found("UTF-8")
        .text("problem", "encoding");
    Loaded { strategy: None, findings: vec![finding], places: Places::new(SETTINGS_FILE) }
}
