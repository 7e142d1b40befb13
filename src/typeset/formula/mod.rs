//! Formulas: where a line of text may end within one, and those on lines of their own as print has them.
//!
//! - `line` tells a formula from words, and where its line may end;
//! - `tokens` parts the text of one into numbers, names and signs, `tree` reads what they belong to;
//! - `build` sets a tree with bars, roots and raised exponents, out of `boxes` and of `signs` that are drawn, some
//!   made `thin`;
//! - `display` sets it in lines, and those in a strip; `align` lets those below each other agree.
//!
//! What cannot be read, or is too wide, stays the line of text that it is.

mod align;
mod boxes;
mod build;
mod display;
mod line;
mod signs;
mod thin;
mod tokens;
mod tree;

pub(super) use align::align;
pub(super) use display::{Display, reading, strips};
pub(super) use line::{is_bond, is_whole, tie};
