//! Places in files: a cell in A1 notation, an area, a line and column.

use std::fmt;
use std::sync::Arc;

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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
}
