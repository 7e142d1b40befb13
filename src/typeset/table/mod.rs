//! Tables: `cells` measures what they hold, `columns` finds their widths, `rows` sets them.
//!
//! A large table is measured for its widths and again row by row, and what its rows were is let go as
//! they are set: beside its text and its pages only a window of it lies in memory.

mod cells;
mod columns;
mod rows;

pub(super) use columns::{Plan, plan};
pub(super) use rows::strips;
