//! Turns one file's bytes into sheets of cells with their places.
//!
//! One model serves the organisations' returns, the indicator register and the analyst's own text
//! files. Nothing here knows what an indicator is.
//!
//! - `cell`, `text`, `format`, `look`: one cell, its text, its number format, its look
//! - `sheet`, `builder`, `runs`: cells in order, merged areas, what is hidden, places and excerpts
//! - `number`, `date`, `clock`: stored digits → figures, days and times
//! - `sniff`: what a file is, from its content
//! - `package`, `xml`, `chunks`: a zip package within limits, and one part of it
//! - `xlsx`, `ods`, `through_calamine`, `delimited`: the formats
//! - `fault`, `notes`: what stops the reading, and what is noticed on the way

mod builder;
mod cell;
mod chunks;
mod clock;
mod date;
mod delimited;
mod fault;
mod format;
mod look;
mod notes;
mod number;
mod ods;
mod package;
mod runs;
mod sheet;
mod sniff;
mod text;
mod through_calamine;
mod xlsx;
mod xml;

use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub use cell::{Cell, CellValue, FormulaState};
pub use clock::Clock;
pub use format::{FormatKind, NumberFormat};
pub use look::{Look, Looks};
pub use runs::Runs;
pub use sheet::{Row, Sheet, TextLayout, Visibility};
pub use text::Text;

use self::builder::Beyond;
use self::fault::Fault;
use self::package::Package;
use self::sniff::Container;
use crate::finding::{self, Finding, Place, WRONG_EXTENSION};

/// The writer of the comments that this program puts into what it sends back: they are no part of a return.
const OWN_AUTHOR: &str = "Seuranta";

/// What a file is, decided from its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// Office Open XML workbook.
    Xlsx,
    /// The same with macros, which are never run.
    Xlsm,
    /// The same in binary parts.
    Xlsb,
    /// Excel 97–2003, and older.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Delimited text.
    Text,
}

impl FileFormat {
    /// The usual extension, without the point.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Text => "csv",
        }
    }
}

/// The file that a workbook was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path, relative to the strategy folder, with `/` between.
    pub path: String,
    /// The SHA-256 of its bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

/// A file as sheets of cells.
#[derive(Debug, Clone)]
pub struct Workbook {
    /// The file.
    pub source: SourceFile,
    /// What it is.
    pub format: FileFormat,
    /// Its sheets in their order; one for a text file.
    pub sheets: Vec<Sheet>,
    /// What was noticed and did not stop the reading.
    pub findings: Vec<Finding>,
}

impl Workbook {
    /// Gives its cells back, side by side: dropping the million cells of a long return takes a while.
    pub fn close(self) {
        let pages = self.sheets.into_par_iter().flat_map(|sheet| sheet.pages);
        pages.for_each(drop);
    }
}

/// How much a file may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file, in bytes.
    pub file: u64,
    /// Size of a packed file's parts when inflated, all together, in bytes.
    pub inflated: u64,
    /// Parts of a packed file.
    pub parts: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Rows of a sheet, from its first.
    pub rows: u32,
    /// Columns of a sheet, from its first.
    pub columns: u32,
    /// Cells that are not empty, in all sheets together.
    pub cells: usize,
    /// Bytes of text in all cells together.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 64 << 20,
            inflated: 512 << 20,
            parts: 4_096,
            sheets: 256,
            rows: 1_048_576,
            columns: 16_384,
            cells: 4_000_000,
            text: 256 << 20,
        }
    }
}

/// The finding that a file of `size` bytes is larger than `limits` allow, so that it need not be loaded.
#[must_use]
pub fn too_large(path: &str, size: u64, limits: &Limits) -> Option<Finding> {
    let beyond = Beyond { what: "file", limit: limits.file };
    (size > limits.file).then(|| Fault::TooLarge(beyond).finding(path))
}

/// Reads the file `bytes`; `path` is its name for people, and its extension is compared with what
/// the content is.
///
/// # Errors
///
/// The findings that kept it from being read: empty, cut off, protected with a password, too
/// large, damaged, or no spreadsheet at all.
pub fn read(path: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, Vec<Finding>> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let file: Arc<str> = Arc::from(path);
    if size > limits.file {
        let fault = Fault::TooLarge(Beyond { what: "file", limit: limits.file });
        return Err(vec![fault.finding(path)]);
    }
    let (content, sha256) = rayon::join(|| sheets(&file, bytes, limits), || sha256(bytes));
    let (format, sheets, mut findings) = content.map_err(|fault| vec![fault.finding(path)])?;
    if let Err(extension) = sniff::extension_fits(path, format) {
        let finding = Finding::new(&WRONG_EXTENSION, Place::file(path)).found(extension);
        findings.push(finding.expected(format.extension()));
    }
    finding::sort(&mut findings);
    let source = SourceFile { path: path.to_owned(), sha256, size };
    Ok(Workbook { source, format, sheets, findings })
}

type Content = (FileFormat, Vec<Sheet>, Vec<Finding>);

fn sheets(file: &Arc<str>, bytes: &[u8], limits: &Limits) -> Result<Content, Fault> {
    match sniff::container(bytes)? {
        Container::Zip => packaged(file, bytes, limits),
        Container::Compound => {
            let (sheets, findings) = through_calamine::read_compound(bytes, file, limits)?;
            Ok((FileFormat::Xls, sheets, findings))
        }
        Container::Text => {
            let (sheet, findings) = delimited::read(bytes, file, limits)?;
            Ok((FileFormat::Text, vec![sheet], findings))
        }
    }
}

fn packaged(file: &Arc<str>, bytes: &[u8], limits: &Limits) -> Result<Content, Fault> {
    let mut package = Package::open(bytes, limits)?;
    let (sheets, findings) = match sniff::packaged(&mut package)? {
        FileFormat::Ods => ods::read(&mut package, file, limits)?,
        FileFormat::Xlsb => through_calamine::read_xlsb(&mut package, file, limits)?,
        FileFormat::Xlsx | FileFormat::Xlsm | FileFormat::Xls | FileFormat::Text => {
            return xlsx::read(&mut package, file, limits);
        }
    };
    Ok((sniff::packaged(&mut package)?, sheets, findings))
}

/// The SHA-256 of `bytes`, in lower-case hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}
