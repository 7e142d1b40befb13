//! The steps from figures to a status, as data: a word's id and the numbers put in.
//!
//! A step is printed with the word `step-<id>` of the language, its numbers written as that language
//! writes them, so that anyone can follow it with a pocket calculator.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::teller::one_stop;
use crate::strategy::{CheckpointKind, Indicator, Period, Stage, Status};
use crate::words::{Arguments, Words, WordsError};

/// A number, time or word within a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A value in the indicator's unit, with the decimals to print, all where `None`.
    Value(Decimal, Option<u32>),
    /// A share or other pure number, printed to three places.
    Share(Decimal),
    /// A pure number with the decimals to print, where three places would not be enough.
    Number(Decimal, u32),
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
    /// Values of the parts of an aggregate.
    Parts(Vec<Decimal>),
    /// Values of parts, each with its weight.
    Weighted(Vec<(Decimal, Decimal)>),
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arithmetic {
    /// The id of its word, without `step-`.
    pub id: Cow<'static, str>,
    /// What is put in, by name.
    pub figures: BTreeMap<Cow<'static, str>, Figure>,
}

impl Arithmetic {
    /// The step `id` with nothing put in yet.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id: Cow::Borrowed(id), figures: BTreeMap::new() }
    }

    /// With `figure` put in as `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, figure: Figure) -> Self {
        self.figures.insert(Cow::Borrowed(name), figure);
        self
    }

    /// The step as a sentence. Its word can put in each figure as `$name`, and each number also as `$name-n`:
    /// without its unit and, where it is negative, in brackets, as a formula wants it.
    ///
    /// # Errors
    ///
    /// [`WordsError`] where the language lacks the step's word or one that it needs.
    pub fn text(
        &self,
        words: &Words,
        indicator: &Indicator,
        kind: CheckpointKind,
    ) -> Result<String, WordsError> {
        let mut arguments = Arguments::new();
        for (name, figure) in &self.figures {
            let shown = figure.shown(words, &indicator.unit, kind)?;
            let bare = figure.in_formula(words).unwrap_or_else(|| shown.clone());
            arguments.insert(format!("{name}-n"), bare.into());
            arguments.insert(name.to_string(), shown.into());
        }
        Ok(one_stop(words.format(&format!("step-{}", self.id), &arguments)?))
    }
}

impl Figure {
    /// As it stands in a sentence.
    fn shown(&self, words: &Words, unit: &str, kind: CheckpointKind) -> Result<String, WordsError> {
        Ok(match self {
            Self::Value(value, places) => words.quantity(*value, *places, unit),
            Self::Share(share) => words.number(*share, Some(3)),
            Self::Number(number, places) => words.number(*number, Some(*places)),
            Self::Limit(limit) => words.number(*limit, Some(limit.scale().max(2))),
            Self::Period(period) => period.label(words)?,
            Self::Time(time) => ungrouped(words, time.round_dp(3).normalize()),
            Self::Count(count) => words.number(Decimal::from(*count), Some(0)),
            Self::Stage(stage) => words.text(&format!("stage-{}", stage.id()))?,
            Self::Status(status) => status.word(kind, words)?,
            Self::Text(text) => text.clone(),
            Self::Parts(parts) => {
                joined(parts.iter().map(|part| bracketed(words, *part, None)), "; ")
            }
            Self::Weighted(parts) => joined(
                parts.iter().map(|(value, weight)| {
                    format!(
                        "{} × {}",
                        bracketed(words, *value, None),
                        bracketed(words, *weight, None)
                    )
                }),
                " + ",
            ),
        })
    }

    /// As it stands in a formula; `None` where that is no different.
    fn in_formula(&self, words: &Words) -> Option<String> {
        match self {
            Self::Value(value, places) => Some(bracketed(words, *value, *places)),
            Self::Share(share) => Some(bracketed(words, *share, Some(3))),
            Self::Number(number, places) => Some(bracketed(words, *number, Some(*places))),
            Self::Parts(parts) => {
                Some(joined(parts.iter().map(|part| bracketed(words, *part, None)), " + "))
            }
            Self::Limit(_)
            | Self::Period(_)
            | Self::Time(_)
            | Self::Count(_)
            | Self::Stage(_)
            | Self::Status(_)
            | Self::Text(_)
            | Self::Weighted(_) => None,
        }
    }
}

fn bracketed(words: &Words, value: Decimal, places: Option<u32>) -> String {
    let written = words.number(value, places);
    if written.starts_with('\u{2212}') { format!("({written})") } else { written }
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

/// A time in years: years are not grouped, so only the fraction is left to the language.
fn ungrouped(words: &Words, time: Decimal) -> String {
    let year = time.trunc();
    let fraction = words.number((time - year).abs(), None);
    format!("{year}{}", fraction.strip_prefix('0').unwrap_or_default())
}
