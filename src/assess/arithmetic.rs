//! The steps from figures to a status, as data: a word's id and the numbers put in.
//!
//! A step is printed with the word `step-<id>` of the language, its numbers written as that language
//! writes them, so that anyone can follow it with a pocket calculator.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::qualified;
use super::teller::one_stop;
use crate::intake::Qualifier;
use crate::strategy::{CheckpointKind, Indicator, Period, Stage, Status, Time};
use crate::words::{Arguments, Words, WordsError};

/// A number, time or word within a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A value in the indicator's unit, with the decimals to print, all where `None`.
    Value(Decimal, Option<u32>),
    /// A value with what is said of it: about, below, at least, ….
    Qualified(Decimal, Option<u32>, Qualifier),
    /// A difference of values in the indicator's unit, which of percentages is in points; with the decimals to
    /// print, all where `None`.
    Difference(Decimal, Option<u32>),
    /// A share or other pure number, printed to three places.
    Share(Decimal),
    /// A pure number with the decimals to print, where three places would not be enough.
    Number(Decimal, u32),
    /// A limit of the bands, printed as it is.
    Limit(Decimal),
    /// A period.
    Period(Period),
    /// The time of a period in years, with how it was reckoned where it is not a year's end.
    Time(Period),
    /// The years from the end of one period to that of another.
    Years(Period, Period),
    /// Values of periods with what is said of them, each with the years from the end of the first one.
    Points(Vec<(Period, Decimal, Qualifier)>),
    /// Slopes between pairs of periods.
    Slopes(Vec<(Period, Period, Decimal)>),
    /// A count.
    Count(i64),
    /// A stage.
    Stage(Stage),
    /// A status.
    Status(Status),
    /// A status with the share that it rests on: its symbol, and the decimals to print.
    Judged(Status, Option<(char, Decimal, u32)>),
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
    /// without its unit and, where it is negative, in brackets, as a formula wants it; as `$name-q` with what is
    /// said of it as well: `noin 7 150`.
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
        let arguments = self.arguments(words, indicator, kind)?;
        Ok(one_stop(words.format(&format!("step-{}", self.id), &arguments)?))
    }

    /// What its word can put in.
    pub(super) fn arguments(
        &self,
        words: &Words,
        indicator: &Indicator,
        kind: CheckpointKind,
    ) -> Result<Arguments, WordsError> {
        let mut arguments = Arguments::new();
        for (name, figure) in &self.figures {
            let shown = figure.shown(words, indicator, kind)?;
            let bare = figure.in_formula(words).unwrap_or_else(|| shown.clone());
            if let Figure::Qualified(_, _, qualifier) = figure {
                let said = qualified(bare.clone(), *qualifier, words)?;
                arguments.insert(format!("{name}-q"), said.into());
            } else {
                arguments.insert(format!("{name}-q"), bare.clone().into());
            }
            arguments.insert(format!("{name}-n"), bare.into());
            arguments.insert(name.to_string(), shown.into());
        }
        Ok(arguments)
    }
}

impl Figure {
    /// As it stands in a sentence.
    fn shown(
        &self,
        words: &Words,
        indicator: &Indicator,
        kind: CheckpointKind,
    ) -> Result<String, WordsError> {
        let unit = &indicator.unit;
        Ok(match self {
            Self::Value(value, places) => words.quantity(*value, *places, unit),
            Self::Qualified(value, places, qualifier) => {
                qualified(words.quantity(*value, *places, unit), *qualifier, words)?
            }
            Self::Difference(value, places) => words.difference(*value, *places, unit),
            Self::Share(share) => words.number(*share, Some(3)),
            Self::Number(number, places) => words.number(*number, Some(*places)),
            Self::Limit(limit) => words.number(*limit, Some(limit.scale().max(2))),
            Self::Period(period) => indicator.told(*period).label(words)?,
            Self::Time(period) => time_of(*period, words),
            Self::Years(from, to) => years_between(*from, *to, words),
            Self::Points(points) => points_in_words(points, indicator, words)?,
            Self::Slopes(slopes) => slopes_in_words(slopes, indicator, words)?,
            Self::Count(count) => words.number(Decimal::from(*count), Some(0)),
            Self::Stage(stage) => words.text(&format!("stage-{}", stage.id()))?,
            Self::Status(status) => status.word(kind, words)?,
            Self::Judged(status, share) => {
                let word = status.word(kind, words)?;
                let share = share.map(|(symbol, share, places)| {
                    format!(" ({symbol} = {})", words.number(share, Some(places)))
                });
                word + &share.unwrap_or_default()
            }
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
            Self::Value(value, places)
            | Self::Qualified(value, places, _)
            | Self::Difference(value, places) => Some(bracketed(words, *value, *places)),
            Self::Share(share) => Some(bracketed(words, *share, Some(3))),
            Self::Number(number, places) => Some(bracketed(words, *number, Some(*places))),
            Self::Parts(parts) => {
                Some(joined(parts.iter().map(|part| bracketed(words, *part, None)), " + "))
            }
            Self::Limit(_)
            | Self::Period(_)
            | Self::Time(_)
            | Self::Years(..)
            | Self::Points(_)
            | Self::Slopes(..)
            | Self::Count(_)
            | Self::Stage(_)
            | Self::Status(_)
            | Self::Judged(..)
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

/// t of a period: `2022`, or `2022 − 1 + 6/12 = 2021,5` where the period does not end with its year.
fn time_of(period: Period, words: &Words) -> String {
    let year = period.year();
    let passed = match period {
        Period::Day(date) => {
            format!("({} + {}/{})/12", date.month() - 1, date.day(), date.days_in_month())
        }
        _ => format!("{}/12", period.last_day().month()),
    };
    let time = ungrouped(words, period.time().years().round_dp(3).normalize());
    if passed == "12/12" { time } else { format!("{year} \u{2212} 1 + {passed} = {time}") }
}

/// `1,5`, or `32/12` where the years are whole months but no short decimal.
fn years_between(from: Period, to: Period, words: &Words) -> String {
    const SHORT: u32 = 2;
    const LONG: u32 = 6;
    let ticks = to.time().0 - from.time().0;
    let years = (Decimal::from(ticks) / Decimal::from(Time::PER_YEAR)).normalize();
    if years.scale() > SHORT && ticks % Time::PER_MONTH == 0 {
        return format!("{}/12", ticks / Time::PER_MONTH);
    }
    words.number(years, Some(years.scale().min(LONG)))
}

/// `2020 (u = 0) 85; 2021 (u = 1) noin 87`
fn points_in_words(
    points: &[(Period, Decimal, Qualifier)],
    indicator: &Indicator,
    words: &Words,
) -> Result<String, WordsError> {
    const LONGEST: u32 = 6;
    let Some((first, ..)) = points.first() else { return Ok(String::new()) };
    let point = |(period, value, qualifier): &(Period, Decimal, Qualifier)| {
        let years = years_between(*first, *period, words);
        let places = value.normalize().scale().min(LONGEST);
        let value = qualified(words.number(*value, Some(places)), *qualifier, words)?;
        Ok(format!("{} (u = {years}) {value}", indicator.told(*period).label(words)?))
    };
    let points = points.iter().map(point).collect::<Result<Vec<_>, WordsError>>()?;
    Ok(points.join("; "))
}

/// `2 (2020, 2021); 3,5 (2020, 2022)`
fn slopes_in_words(
    slopes: &[(Period, Period, Decimal)],
    indicator: &Indicator,
    words: &Words,
) -> Result<String, WordsError> {
    let slope = |(from, to, slope): &(Period, Period, Decimal)| {
        let slope = words.number(*slope, Some(slope.scale()));
        let [from, to] = [from, to].map(|period| indicator.told(*period).label(words));
        Ok(format!("{slope} ({}, {})", from?, to?))
    };
    let slopes = slopes.iter().map(slope).collect::<Result<Vec<_>, WordsError>>()?;
    Ok(slopes.join("; "))
}

/// A time in years: years are not grouped, so only the fraction is left to the language.
fn ungrouped(words: &Words, time: Decimal) -> String {
    let year = time.trunc();
    let fraction = words.number((time - year).abs(), None);
    format!("{year}{}", fraction.strip_prefix('0').unwrap_or_default())
}
