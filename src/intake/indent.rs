//! How far a label is set in from the edge of its cell.

use crate::notation::is_space;
use crate::read::Cell;

/// The level of a label: the cell's own indent, or the spaces before its text, two to a level.
pub(super) fn level(cell: Option<&Cell>) -> usize {
    let Some(cell) = cell else { return 0 };
    let spaces = |text: &str| text.chars().take_while(|c| is_space(*c)).count().div_ceil(2);
    usize::from(cell.indent()) + cell.text().map_or(0, spaces)
}
