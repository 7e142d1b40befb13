//! Seuranta makes a city's strategy follow-up reports from its organisations' spreadsheets.

pub mod assess;
pub mod chart;
pub mod checkpoint;
pub mod compose;
pub mod document;
pub mod finding;
pub mod font;
pub mod intake;
pub mod notation;
pub mod output;
pub mod pdf;
pub mod picture;
pub mod read;
pub mod show;
pub mod strategy;
pub mod typeset;
pub mod validate;
pub mod words;
