//! Tables, from what they hold to strips.
//!
//! - `plan` decides what is decided about a table before its rows are set: for that `cells` measures what
//!   its columns need, and `fit` finds their widths in some room. Where not every cell can be on one line,
//!   `weigh` tells what widths are worth by what `lining` tells of each cell and `peers` of all of a
//!   column, and `search` finds the best among the `choices`;
//!   `sharing` shares out room by nothing but widths. Tables with the same headings agree on theirs in
//!   `alike`. `columns` is what comes of it.
//! - `rows` sets the rows, `setting` the lines of a cell, and `overleaf` tells how pages may part them.
//!
//! A large table is measured for its widths and again row by row, and what its rows were is let go as
//! they are set: beside its text and its pages only a window of it lies in memory.

mod alike;
mod cells;
mod choices;
mod columns;
mod fit;
mod lining;
mod overleaf;
mod peers;
mod plan;
mod rows;
mod search;
mod setting;
mod sharing;
mod weigh;

pub(super) use overleaf::mark;
pub(super) use plan::{Plan, even, plans, plans_narrow};
pub(super) use rows::strips;
