//! Tables: `cells` measures what they hold, `columns` finds their widths, which `weigh` does where room is
//! short, `rows` sets them.
//!
//! A large table is measured for its widths and again row by row, and what its rows were is let go as
//! they are set: beside its text and its pages only a window of it lies in memory.

mod cells;
mod columns;
mod lining;
mod rows;
mod weigh;

pub(super) use columns::{Plan, plan, plan_narrow};
pub(super) use rows::strips;
