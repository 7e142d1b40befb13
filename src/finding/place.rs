//! Places in files: a cell in A1 notation, an area, a line and column.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// One cell of a sheet, counted from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Rows above it.
    pub row: u32,
    /// Columns before it.
    pub column: u32,
}

impl CellRef {
    /// The cell with `row` rows above it and `column` columns before it.
    #[must_use]
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// The letters of a column counted from zero: 0 is `A`, 26 is `AA`.
    #[must_use]
    pub fn column_letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Self::column_letters(self.column), self.row + 1)
    }
}

/// A rectangle of cells, both corners within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// The upper left cell.
    pub first: CellRef,
    /// The lower right cell.
    pub last: CellRef,
}

impl Area {
    /// Whether `cell` lies within.
    #[must_use]
    pub fn contains(&self, cell: CellRef) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row)
            && (self.first.column..=self.last.column).contains(&cell.column)
    }
}

impl Area {
    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let (a, b) = (self.first, other.first);
        let first = CellRef::new(a.row.min(b.row), a.column.min(b.column));
        let (a, b) = (self.last, other.last);
        let last = CellRef::new(a.row.max(b.row), a.column.max(b.column));
        Self { first, last }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}:{}", self.first, self.last)
        }
    }
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A sheet as a whole.
    Sheet(Arc<str>),
    /// Cells of a sheet.
    Cells {
        /// The sheet's name.
        sheet: Arc<str>,
        /// The cells.
        area: Area,
    },
    /// A place in a text file, both counted from one; the column counts characters, or fields in a delimited file.
    Line {
        /// The line.
        line: u32,
        /// The column, where known.
        column: Option<u32>,
    },
}

/// A place that a finding or a figure names. Places of one file share its name, and places of one
/// sheet that sheet's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "Form", try_from = "Form")]
pub struct Place {
    /// The file, relative to the strategy folder, with `/` between.
    pub file: Arc<str>,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(file: impl AsRef<str>) -> Self {
        Self { file: Arc::from(file.as_ref()), spot: Spot::File }
    }

    /// A sheet as a whole.
    #[must_use]
    pub fn sheet(file: impl AsRef<str>, sheet: impl AsRef<str>) -> Self {
        Self { file: Arc::from(file.as_ref()), spot: Spot::Sheet(Arc::from(sheet.as_ref())) }
    }

    /// One cell.
    #[must_use]
    pub fn cell(file: impl AsRef<str>, sheet: impl AsRef<str>, cell: CellRef) -> Self {
        Self::area(file, sheet, Area { first: cell, last: cell })
    }

    /// Several cells.
    #[must_use]
    pub fn area(file: impl AsRef<str>, sheet: impl AsRef<str>, area: Area) -> Self {
        let sheet = Arc::from(sheet.as_ref());
        Self { file: Arc::from(file.as_ref()), spot: Spot::Cells { sheet, area } }
    }

    /// A line of a text file, and a column of it where known; both counted from one.
    #[must_use]
    pub fn line(file: impl AsRef<str>, line: u32, column: Option<u32>) -> Self {
        Self { file: Arc::from(file.as_ref()), spot: Spot::Line { line, column } }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.spot {
            Spot::File => write!(f, "{}", self.file),
            Spot::Sheet(sheet) => write!(f, "{} [{sheet}]", self.file),
            Spot::Cells { sheet, area } => write!(f, "{} [{sheet}] {area}", self.file),
            Spot::Line { line, column: None } => write!(f, "{}:{line}", self.file),
            Spot::Line { line, column: Some(column) } => write!(f, "{}:{line}:{column}", self.file),
        }
    }
}

impl FromStr for CellRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || format!("`{text}` is no cell");
        let digits = text.find(|c: char| c.is_ascii_digit()).ok_or_else(fault)?;
        let (letters, row) = text.split_at(digits);
        let column = letters.bytes().try_fold(0_u32, |column, letter| {
            let digit = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
            column.checked_mul(26)?.checked_add(digit)
        });
        let column = column.and_then(|column| column.checked_sub(1)).ok_or_else(fault)?;
        let row = row.parse::<u32>().ok().and_then(|row| row.checked_sub(1)).ok_or_else(fault)?;
        Ok(Self { row, column })
    }
}

impl FromStr for Area {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        Ok(Self { first: first.parse()?, last: last.parse()? })
    }
}

/// A place as JSON has it: what there is of file, sheet, cells, line and column.
#[derive(Serialize, Deserialize)]
struct Form {
    file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cells: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

impl From<Place> for Form {
    fn from(place: Place) -> Self {
        let none = Self {
            file: place.file.to_string(),
            sheet: None,
            cells: None,
            line: None,
            column: None,
        };
        match place.spot {
            Spot::File => none,
            Spot::Sheet(sheet) => Self { sheet: Some(sheet.to_string()), ..none },
            Spot::Cells { sheet, area } => {
                Self { sheet: Some(sheet.to_string()), cells: Some(area.to_string()), ..none }
            }
            Spot::Line { line, column } => Self { line: Some(line), column, ..none },
        }
    }
}

impl TryFrom<Form> for Place {
    type Error = String;

    fn try_from(form: Form) -> Result<Self, Self::Error> {
        let spot = match (form.sheet, form.cells, form.line) {
            (None, None, None) => Spot::File,
            (Some(sheet), None, None) => Spot::Sheet(sheet.into()),
            (Some(sheet), Some(cells), None) => {
                Spot::Cells { sheet: sheet.into(), area: cells.parse()? }
            }
            (None, None, Some(line)) => Spot::Line { line, column: form.column },
            _ => return Err(format!("a place in `{}` is both a cell and a line", form.file)),
        };
        Ok(Self { file: form.file.into(), spot })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        assert_eq!(CellRef::new(0, 0).to_string(), "A1");
        assert_eq!(CellRef::new(6, 4).to_string(), "E7");
        assert_eq!(CellRef::new(0, 26).to_string(), "AA1");
        assert_eq!(CellRef::new(1_048_575, 16_383).to_string(), "XFD1048576");
    }

    #[test]
    fn places_are_read_back_from_json_as_they_were_written() {
        let cell = CellRef::new(1_048_575, 16_383);
        for place in [
            Place::file("a.csv"),
            Place::sheet("a.xlsx", "Mittarit"),
            Place::cell("a.xlsx", "", cell),
            Place::area("a.xlsx", "Mittarit", Area { first: CellRef::new(0, 0), last: cell }),
            Place::line("a.csv", 2, None),
            Place::line("a.csv", 2, Some(3)),
        ] {
            let json = serde_json::to_string(&place).unwrap();
            assert_eq!(serde_json::from_str::<Place>(&json).unwrap(), place, "{json}");
        }
        for bad in ["", "1", "A", "A0", "a1", "ÄA1", "ZZZZZZZZZ1"] {
            assert!(bad.parse::<CellRef>().is_err(), "{bad}");
        }
    }
}
