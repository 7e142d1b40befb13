//! What was found in a return, in the sender's own workbook: faulty cells filled and commented, and a
//! first sheet with the list of findings.
//!
//! An .xlsx or .xlsm comes back as it was, with a few parts of its package changed; of any other format
//! a new .xlsx is made with the values. Nothing that was found can become a formula: all that is added
//! is text.
//!
//! Personal identity codes and numbers of bank accounts are masked in the sender's own cells too: the
//! workbook goes by mail, and nobody needs them to see what to remove. Other things that no report may
//! show (a contact's name and address, a small count) stay in the sender's cells, for the sender wrote
//! them and has to see which they are; the list and the comments do not repeat them.
//!
//! - `list`: findings → the rows of the first sheet, and the marks of cells
//! - `patch`: a package → the same with marks, part by part; `tags`: the tags of a part with their places
//! - `fresh`: a read workbook → a new one with marks

mod fresh;
mod list;
mod patch;
mod tags;

use super::FormError;
use crate::finding::{Finding, Place};
use crate::intake::mask_own_text;
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

/// Makes the workbook of feedback on a return, in the language of `words`.
///
/// # Errors
///
/// [`FormError`] where a word is missing, or the workbook cannot hold a text.
pub fn feedback(sent: &Sent<'_>, words: &Words) -> Result<Feedback, FormError> {
    let list = list::of(sent, words)?;
    let Ok(workbook) = read(sent.file, sent.bytes, &Limits::default()) else {
        return Ok(Feedback { bytes: fresh::list_alone(&list)?, own: false });
    };
    if matches!(workbook.format, FileFormat::Xlsx | FileFormat::Xlsm)
        && let Ok(bytes) = patch::patched(sent.bytes, &list, holds_codes(&workbook))
        && read(sent.file, &bytes, &Limits::default()).is_ok()
    {
        return Ok(Feedback { bytes, own: true });
    }
    // A package written so that it cannot be patched: its values are better than nothing.
    Ok(Feedback { bytes: fresh::workbook(&workbook, &list)?, own: false })
}

/// A text with its identity codes and accounts masked, `None` where it holds none.
fn without_codes(text: &str) -> Option<String> {
    let mut masked = text.to_owned();
    let found = mask_own_text(&mut masked, &Place::file(""));
    (!found.is_empty()).then_some(masked)
}

fn holds_codes(workbook: &Workbook) -> bool {
    let rows = workbook.sheets.iter().flat_map(crate::read::Sheet::rows);
    let mut texts = rows.flat_map(|row| row.cells()).filter_map(crate::read::Cell::text);
    texts.any(|text| without_codes(text).is_some())
}
