//! The files of a strategy folder → what they say, with everything that is wrong in them.

use std::collections::BTreeMap;
use std::io;

use super::places::Places;
use super::{Folder, Strategy, Theme, register, settings};
use crate::finding::{Finding, NO_REGISTER, Place, SEVERAL_REGISTERS, TOML_SYNTAX, sort};
use crate::output::FileRecord;
use crate::read::{Limits, Workbook, read};

/// The name of the strategy folder's main file.
pub const SETTINGS_FILE: &str = "strategy.toml";

/// The name of the file that tells how reports look.
pub const THEME_FILE: &str = "theme.toml";

/// The largest file that theme.toml may name, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

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
    /// How its reports look.
    pub theme: Theme,
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
    Loaded { strategy, findings, places, theme: Theme::default() }
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
        Err(_) => not_utf8(&bytes),
    };
    if unreadable {
        // What keeps it from being read is said already.
        loaded.findings.retain(|finding| finding.code != &NO_REGISTER);
    }
    loaded.findings.extend(findings);
    let (theme, findings) = load_theme(folder, &mut inputs)?;
    loaded.theme = theme;
    loaded.findings.extend(findings);
    sort(&mut loaded.findings);
    Ok((loaded, inputs))
}

/// Reads theme.toml and the files that it names, adds them to `inputs`, and gives what is wrong in them.
///
/// # Errors
///
/// [`LoadError`] where the file system refuses a file that is there.
pub fn load_theme(
    folder: &Folder,
    inputs: &mut Vec<FileRecord>,
) -> Result<(Theme, Vec<Finding>), LoadError> {
    let fault = |file: &str| {
        let file = file.to_owned();
        move |source| LoadError { file, source }
    };
    let Some(bytes) = folder.read(THEME_FILE).map_err(fault(THEME_FILE))? else {
        return Ok((Theme::default(), Vec::new()));
    };
    inputs.push(FileRecord::of(THEME_FILE, &bytes));
    let Ok(text) = std::str::from_utf8(&bytes) else {
        return Ok((Theme::default(), vec![bad_encoding(THEME_FILE, &bytes)]));
    };
    let (logo, faces) = settings::theme::named(text);
    let mut names: Vec<String> = logo.into_iter().collect();
    if let Some(faces) = faces {
        names.extend(folder.files_below(&faces).map_err(fault(&faces))?);
    }
    let mut files = BTreeMap::new();
    for name in names {
        if folder.size(&name).is_ok_and(|size| size > LARGEST) {
            continue;
        }
        if let Some(bytes) = folder.read(&name).map_err(fault(&name))? {
            inputs.push(FileRecord::of(name.clone(), &bytes));
            files.insert(name, bytes);
        }
    }
    Ok(settings::theme::read(THEME_FILE, text, &files))
}

/// The finding that the folder holds more than one register, of which only the first is read.
fn several(registers: &[(&str, Vec<u8>)]) -> Option<Finding> {
    let [(first, _), others @ ..] = registers else { return None };
    let (other, _) = others.first()?;
    Some(Finding::new(&SEVERAL_REGISTERS, Place::file(*other)).found(*other).expected(*first))
}

/// TOML is UTF-8 by its definition; a file that is not was saved by an editor in another encoding.
fn bad_encoding(file: &str, bytes: &[u8]) -> Finding {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let line = u32::try_from(line).unwrap_or(u32::MAX);
    Finding::new(&TOML_SYNTAX, Place::line(file, line, None))
        .found("UTF-8")
        .text("problem", "encoding")
}

fn not_utf8(bytes: &[u8]) -> Loaded {
    let finding = bad_encoding(SETTINGS_FILE, bytes);
    let places = Places::new(SETTINGS_FILE);
    Loaded { strategy: None, findings: vec![finding], places, theme: Theme::default() }
}
