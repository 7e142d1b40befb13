//! How indicators are judged: worked examples, rules about figures, laws.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "assess/bad_input.rs"]
mod bad_input;
#[path = "assess/builder.rs"]
mod builder;
#[path = "assess/figures.rs"]
mod figures;
#[path = "assess/halves.rs"]
mod halves;
#[path = "assess/laws.rs"]
mod laws;
#[path = "assess/open_sdg.rs"]
mod open_sdg;
#[path = "assess/projections.rs"]
mod projections;
#[path = "assess/sample.rs"]
mod sample;
#[path = "assess/times.rs"]
mod times;
#[path = "assess/worked.rs"]
mod worked;
