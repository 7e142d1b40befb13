//! Languages: words, numbers, dates and sorting in Finnish, Swedish and English.
//!
//! A leaf: any stage may call it and it calls none. Fluent and ICU4X are used only here. Words come from
//! `report-templates/locales/*.<language>.ftl`; a strategy folder may replace those files one by one.

mod bundle;
mod language;
mod number;
mod sorting;
mod tag;

pub use bundle::{Arguments, Messages, Value, Words, WordsError};
pub use language::{Language, LocalText};
pub use number::{NO_BREAK_SPACE, plain};
pub use sorting::sort_by_name;
pub use tag::Tag;
