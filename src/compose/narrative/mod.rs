//! The analyst's own Markdown: figures put in where it asks for them, fitted to its place, looked over.
//!
//! `{{ value("co2-total", "2022") }}` and `{{ name("co2-total") }}` are its whole language: what stands
//! between two pairs of braces is evaluated strictly, with no file, template or other name within
//! reach, and every other brace is text.

mod call;
mod findings;
mod fit;
mod known;
mod span;

pub(super) use call::{Use, render};
pub use findings::narrative_findings;
pub(super) use fit::fit;
pub(super) use known::{Figure, Known, Lookup};
