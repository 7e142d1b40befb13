//! The steps from figures to a status, as data: a word's id and the numbers put in.
//!
//! A step is printed with the word `step-<id>` of the language, its numbers written as that language
//! writes them, so that anyone can follow it with a pocket calculator.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::strategy::{Period, Stage, Status};

/// A number, time or word within a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A value in the indicator's unit, with the decimals to print, all where `None`.
    Value(Decimal, Option<u32>),
    /// A share or other pure number, printed to three places.
    Share(Decimal),
    /// A limit of the bands, printed as it is.
    Limit(Decimal),
    /// A period.
    Period(Period),
    /// A time in years, printed with as many places as it has, three at most.
    Time(Decimal),
    /// A count.
    Count(i64),
    /// A stage.
    Stage(Stage),
    /// A status.
    Status(Status),
    /// A text, put in as it is.
    Text(String),
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arithmetic {
    /// The id of its word, without `step-`.
    pub id: &'static str,
    /// What is put in, by name.
    pub figures: BTreeMap<&'static str, Figure>,
}
