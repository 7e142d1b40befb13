//! What was found in a return, in the sender's own workbook: faulty cells filled and commented, and a
//! first sheet with the list of findings.
//!
//! An .xlsx or .xlsm comes back as it was, with a few parts of its package changed; of any other format
//! a new .xlsx is made with the values. Nothing that was found can become a formula: all that is added
//! is text. What is masked elsewhere is masked in the sender's own cells too, for the workbook goes by
//! mail and is kept in places that the sender's was not. Where that takes more than texts of the package
//! (a figure that is withheld, the name of a sheet, a name beside its label), a new .xlsx is made as well.
//!
//! - `list`: findings → the rows of the first sheet, and the marks of cells
//! - `patch`: a package → the same with marks, part by part; `tags`: the tags of a part with their places
//! - `fresh`: a read workbook → a new one with marks

mod fresh;
mod list;
mod patch;
mod tags;

use super::FormError;
use crate::finding::{Finding, PERSON_NAMED};
use crate::intake::{Withheld, mask_secrets};
use crate::read::{FileFormat, Limits, Workbook, read};
use crate::words::Words;

/// A return with what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Its path as findings name it.
    pub file: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// What was found in it, in the order of its places.
    pub findings: &'a [&'a Finding],
}

/// A workbook of feedback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it is the sender's own workbook and not a new one.
    pub own: bool,
}

fn names_of(workbook: &Workbook) -> Vec<String> {
    workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect()
}

/// Makes the workbook of feedback on a return, in the language of `words`.
///
/// # Errors
///
/// [`FormError`] where a word is missing, or the workbook cannot hold a text.
pub fn feedback(sent: &Sent<'_>, words: &Words) -> Result<Feedback, FormError> {
    let list = list::of(sent, words)?;
    let Ok(mut workbook) = read(sent.file, sent.bytes, &Limits::default()) else {
        return Ok(Feedback { bytes: fresh::list_alone(&list)?, own: false });
    };
    let names = names_of(&workbook);
    let masked = mask_secrets(&mut workbook);
    let withheld = Withheld::of(sent.findings.iter().copied()).mask(&mut workbook);
    let only_texts = withheld.is_empty()
        && names == names_of(&workbook)
        && masked.iter().all(|finding| finding.code.id != PERSON_NAMED.id);
    let secrets = !masked.is_empty();
    if only_texts
        && matches!(workbook.format, FileFormat::Xlsx | FileFormat::Xlsm)
        && let Ok(bytes) = patch::patched(sent.bytes, &list, secrets)
        && read(sent.file, &bytes, &Limits::default()).is_ok()
    {
        return Ok(Feedback { bytes, own: true });
    }
    // A package written so that it cannot be patched: its values are better than nothing.
    Ok(Feedback { bytes: fresh::workbook(&workbook, &list)?, own: false })
}
