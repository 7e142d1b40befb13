//! Turns one file's bytes into sheets of cells with their places.
//!
//! One model serves the organisations' returns, the indicator register and the analyst's own text
//! files. Nothing here knows what an indicator is.
//!
//! - `cell`, `text`, `format`: one cell, its text, its number format
//! - `sheet`: cells in order, merged areas, places and excerpts

mod cell;
mod format;
mod sheet;
mod text;

pub use cell::{Cell, CellValue, FormulaState};
pub use format::{FormatKind, NumberFormat};
pub use sheet::{Row, Runs, Sheet, TextLayout, Visibility};
pub use text::Text;

use crate::finding::{Finding, Place, UNREADABLE};

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

/// Reads the file `bytes`; `path` is its name for people, and its extension is compared with what
/// the content is.
///
/// # Errors
///
/// The findings that kept it from being read: empty, cut off, protected with a password, too
/// large, damaged, or no spreadsheet at all.
pub fn read(path: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, Vec<Finding>> {
    let _ = (bytes, limits);
    Err(vec![Finding::new(&UNREADABLE, Place::file(path))])
}
