//! Tables: `columns` finds their widths, `rows` sets them.

mod columns;
mod rows;

pub(super) use columns::{Plan, plan, plan_narrow};
pub(super) use rows::strips;
