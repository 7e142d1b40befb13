//! Tables: `plan` decides how they fit, `columns` finds their widths, `rows` sets them.

mod columns;
mod plan;
mod rows;

pub(super) use plan::{Plan, plan, plan_narrow};
pub(super) use rows::strips;
