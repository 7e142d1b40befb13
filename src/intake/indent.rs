//! How far a label is set in from the edge of its cell.

use crate::finding::CellRef;
use crate::notation::is_space;
use crate::read::{Cell, Sheet};

/// The level of a label: the steps of its cell's own format, and the spaces before its text, two to a step.
pub(super) fn level(sheet: &Sheet, at: CellRef) -> usize {
    let spaces = |text: &str| text.chars().take_while(|c| is_space(*c)).count().div_ceil(2);
    let of_text = sheet.cell(at).and_then(Cell::text).map_or(0, spaces);
    usize::from(sheet.looks.get(at).indent) + of_text
}
