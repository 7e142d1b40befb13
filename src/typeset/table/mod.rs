//! Tables: `columns` finds their widths, `rows` sets them.

mod columns;
mod rows;

pub(super) use columns::{Plan, plan};
pub(super) use rows::strips;
