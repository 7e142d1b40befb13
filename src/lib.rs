//! Seuranta makes a city's strategy follow-up reports from its organisations' spreadsheets.
//!
//! Data flows one way, and each stage is a folder whose `mod.rs` is its door:
//!
//! ```text
//! read        file → sheets of cells with places
//! strategy    strategy.toml and the register → Strategy
//! intake      sheets → observations and accounts
//! checkpoint  returns and records of several checkpoints → one round; a round ↔ its record
//! assess      observations → statuses, one file a method
//! validate    the checks that need more than one file, and findings in words
//! form        strategy → forms to fill in; findings → the senders' workbooks back
//! chart       series → SVG with a text alternative
//! compose     statuses → Markdown, by templates and words
//! document    Markdown → Document
//! typeset     Document → pages: the only place where positions are decided
//! pdf         pages → PDF bytes
//! show        what commands print: findings, statuses, explanations, tidy data
//!
//! finding, notation, output, words, font, picture: leaves, which any stage may call and which call none
//! ```
//!
//! A person may step in at the middle: the Markdown that `compose` writes is delivered, may be edited,
//! and is set by `document`, `typeset` and `pdf` as any other Markdown is.
//!
//! # Invariants
//!
//! Each is kept by a test or a lint.
//!
//! - Findings are values; validation never fails, and nothing stops at the first.
//! - No figure enters a report without its [`intake::Provenance`]: file, SHA-256, sheet, cell, raw text.
//! - Nothing before `compose` knows of documents, nothing after it of indicators.
//! - Only `typeset` decides positions; only `pdf` knows what a PDF is.
//! - The library asks neither the clock nor the environment, and prints nothing.
//! - Equal inputs give equal bytes, on any number of threads.
//! - Every foreign crate has one home (`tests/architecture.rs`).

pub mod assess;
pub mod chart;
pub mod checkpoint;
pub mod compose;
pub mod document;
pub mod finding;
pub mod font;
pub mod form;
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
