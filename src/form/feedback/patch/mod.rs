//! A package → the same package with marks, comments and the list of findings, part by part.
//!
//! - `book`: the workbook part: its sheets, and the new one before them
//! - `cells`: faulty cells get their styles; `styles`: those styles; `comments`: what is said at cells
//! - `sheet`: the list as a sheet's part; `links`: relationships and types of content
//! - `secrets`: what must not be told, masked in every part

mod book;
mod cells;
mod comments;
mod links;
mod secrets;
mod sheet;
mod styles;

pub(super) use sheet::WIDTHS;

use std::collections::BTreeMap;

use self::book::Book;
use self::styles::Styles;
use super::list::{List, Target};
use crate::finding::CellRef;
use crate::form::FormError;
use crate::form::package::Package;
use crate::intake::{masked, masked_by_form};

/// What is said at the cells of one sheet.
type Marks<'l> = BTreeMap<CellRef, &'l str>;

fn refused(part: &str, problem: &str) -> FormError {
    FormError::Package { part: part.to_owned(), problem: problem.to_owned() }
}

/// The text of a part that must be there, without a byte order mark.
fn needed(package: &mut Package<'_>, part: &str) -> Result<String, FormError> {
    let text = package.text(part)?.ok_or_else(|| refused(part, "there is no such part"))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// The sender's workbook with the list and its marks; what must not be told masked: in cells where `secrets`
/// says that there is some, elsewhere anyway.
pub(super) fn patched(bytes: &[u8], list: &List, secrets: bool) -> Result<Vec<u8>, FormError> {
    let mut package = Package::open(bytes)?;
    let mut book = Book::read(&mut package)?;
    if book.sheets.iter().any(|sheet| masked_by_form(&sheet.name).is_some()) {
        // A sheet cannot be renamed without every formula that names it.
        return Err(refused("xl/workbook.xml", "the name of a sheet holds what must not be told"));
    }
    let mut styles = Styles::read(&mut package, &book)?;
    let mut marks: BTreeMap<&str, Marks<'_>> = BTreeMap::new();
    for mark in &list.marks {
        if let Target::Cell(sheet, at) = &mark.target {
            marks.entry(sheet.as_str()).or_default().insert(*at, &mark.text);
        }
    }
    for sheet in book.sheets.clone() {
        // Findings name sheets with what must not be repeated masked.
        let shown = masked(&sheet.name).unwrap_or_else(|| sheet.name.clone());
        let of_sheet = marks.get(shown.as_str());
        let before = needed(&mut package, &sheet.part)?;
        let mut after = before.clone();
        if let Some(of_sheet) = of_sheet.filter(|_| sheet.is_worksheet) {
            after = cells::marked(&sheet.part, &after, of_sheet, &mut styles)?;
            after = comments::added(&mut package, &sheet.part, &after, of_sheet)?;
        }
        after = cells::unselected(&sheet.part, &after)?;
        if after != before {
            package.put(&sheet.part, after);
        }
    }
    let part = book.add_sheet(&mut package, &list.sheet)?;
    package.put(&part, sheet::list(list, &book, &mut styles));
    styles.write(&mut package);
    secrets::mask(&mut package, &book, secrets)?;
    package.finish()
}
