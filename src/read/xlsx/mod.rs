//! .xlsx and .xlsm: the parts of the package → sheets.
//!
//! The parts are read here and not through calamine, although calamine reads every other format.
//! What this stage needs beside the values (number formats, hidden rows and columns, formulas
//! without a result, the digits as they are written) stands in the same tags of the same part, so
//! that calamine's reading would be a second pass over most of the file. And its `open` trusts what
//! a package declares: a shared string table that claims four thousand million entries ends the
//! process. Here a table is as long as its entries. A test holds the values against calamine's.
//!
//! - `book`: the workbook part and its relationships
//! - `strings`: the table of strings
//! - `styles`: the number format of each style
//! - `cells`: some rows of a sheet's part; `pieces`: the part as a whole
//! - `references`: cells in A1 notation, and what a formula names in other workbooks
//! - `comments`: the comments on its cells

mod book;
mod cells;
mod comments;
mod pieces;
mod references;
mod strings;
mod styles;

use std::sync::Arc;

use self::book::Book;
pub(super) use self::book::{Relationship, relationships};
use self::strings::Strings;
use self::styles::Styles;
use super::builder::{Allowance, Beyond};
use super::date::Epoch;
use super::fault::Fault;
use super::package::Package;
use super::{FileFormat, Limits, Sheet};
use crate::finding::Finding;

/// What all sheets of a workbook share.
struct Shared {
    strings: Strings,
    styles: Styles,
    epoch: Epoch,
}

/// Reads the sheets of a package.
pub(super) fn read(
    package: &mut Package<'_>,
    file: &Arc<str>,
    limits: &Limits,
) -> Result<(FileFormat, Vec<Sheet>, Vec<Finding>), Fault> {
    let book = Book::read(package)?;
    if book.sheets.len() > limits.sheets {
        return Err(Beyond::new("sheets", limits.sheets).into());
    }
    let mut allowance = Allowance::new(limits);
    let shared = Shared {
        strings: match &book.strings {
            Some(name) => Strings::read(package, name, &mut allowance)?,
            None => Strings::default(),
        },
        styles: match &book.styles {
            Some(name) => Styles::read(package, name)?,
            None => Styles::default(),
        },
        epoch: book.epoch,
    };
    let mut sheets = Vec::new();
    let mut findings = Vec::new();
    for entry in &book.sheets {
        let mut sheet = Sheet::new(file, entry.name.as_str());
        sheet.visibility = entry.visibility;
        sheet.styles_known = true;
        let (mut sheet, noticed) =
            pieces::read(package, &entry.part, &sheet, &shared, &mut allowance)?;
        for part in book::comments(package, &entry.part)? {
            sheet.comments.extend(comments::read(package, &part, &mut allowance)?);
        }
        sheets.push(sheet);
        findings.extend(noticed);
    }
    if sheets.is_empty() {
        return Err(Fault::NoSheets);
    }
    Ok((book.format, sheets, findings))
}
