//! What the fuzz targets share: what must hold of every input, and how inputs are changed.
//!
//! - `guard`: memory within a limit, and no panic of the program's own
//! - `writing`: what must hold of a number, a period, a heading as text
//! - `file`: what must hold of a file that is read as a return
//! - `package`, `compound`: a workbook changed within one of its parts, and put together again
//! - `records`: the records of a binary part, changed one at a time
//! - `dice`: the few choices that a change needs

#![expect(clippy::unwrap_used, reason = "a target fails where it stands")]

pub mod compound;
mod dice;
pub mod file;
pub mod guard;
pub mod package;
mod records;
pub mod writing;
