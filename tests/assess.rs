//! How indicators are judged: worked examples, rules about figures, laws.

#[path = "assess/builder.rs"]
mod builder;
#[path = "assess/figures.rs"]
mod figures;
#[path = "assess/laws.rs"]
mod laws;
#[path = "assess/worked.rs"]
mod worked;
