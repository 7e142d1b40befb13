//! How an indicator stands, in sentences of a language.

use rust_decimal::Decimal;

use super::{Flag, IndicatorAssessment, Reason};
use crate::strategy::{
    Bands, Checkpoint, Indicator, IndicatorKind, Method, MilestoneValue, Period, Stage, Status,
    Strategy,
};
use crate::words::{Arguments, Words, WordsError};

/// What a sentence about an indicator takes besides its assessment.
struct Teller<'a> {
    assessed: &'a IndicatorAssessment,
    indicator: &'a Indicator,
    words: &'a Words,
    bands: Bands,
}

/// The status, the latest value with its period, the target with its period, how the share stands, and the flags:
/// `Ei etene. Uusin arvo on 2 637 kt (2022). Tavoite on 702 kt (2030). …`
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn status_sentence(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<String, WordsError> {
    let teller = Teller { assessed, indicator, words, bands: strategy.bands };
    let word = assessed.effective.word(checkpoint.kind, words)?;
    let mut sentences = vec![format!("{}.", capitalised(&word))];
    if let Some(reason) = &assessed.reason {
        sentences.push(reason_sentence(reason, strategy, words)?);
    }
    sentences.extend(teller.latest()?);
    sentences.extend(teller.target(checkpoint)?);
    sentences.extend(teller.baseline()?);
    sentences.extend(teller.share()?);
    sentences.extend(teller.times(checkpoint)?);
    sentences.extend(flag_sentences(assessed, words)?);
    Ok(sentences.join(" "))
}

/// The reason as a sentence, with the names of those whose part is missing.
///
/// # Errors
///
/// [`WordsError`] where the language lacks the word.
pub fn reason_sentence(
    reason: &Reason,
    strategy: &Strategy,
    words: &Words,
) -> Result<String, WordsError> {
    let mut arguments = Arguments::new();
    if let Reason::MissingPart(missing) = reason {
        let names: Vec<String> =
            missing.iter().map(|part| part_name(part, strategy, words)).collect();
        arguments.insert("parts".to_owned(), words.list(&names).into());
    }
    words.format(&format!("reason-{}", reason.id()), &arguments)
}

/// An organisation's short name, or its name, with the group after it where one is named.
fn part_name(part: &str, strategy: &Strategy, words: &Words) -> String {
    let (id, group) = part.split_once(' ').map_or((part, None), |(id, group)| (id, Some(group)));
    let name = strategy.organisation(id).map_or_else(
        || id.to_owned(),
        |known| {
            let long = || known.name.get_or_any(words.language()).map(|(name, _)| name.to_owned());
            known.short.clone().or_else(long).unwrap_or_else(|| id.to_owned())
        },
    );
    group.map_or(name.clone(), |group| format!("{name} ({group})"))
}

/// Each flag as a sentence.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn flag_sentences(
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let mut arguments = Arguments::new();
    if let Some(latest) = &assessed.latest {
        arguments.insert("period".to_owned(), latest.period.label(words)?.into());
    }
    assessed
        .flags
        .iter()
        .map(|flag: &Flag| words.format(&format!("flag-{}", flag.id()), &arguments))
        .collect()
}

/// The projection as a sentence, with its interval and whether the other line would say the same.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn projection_sentence(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    words: &Words,
) -> Result<Option<String>, WordsError> {
    let Some(projection) = &assessed.projection else { return Ok(None) };
    let places = Some(printed_places(assessed, indicator));
    let quantity = |value| words.quantity(value, places, &indicator.unit);
    let mut arguments = Arguments::from([
        ("value".to_owned(), quantity(projection.value).into()),
        ("period".to_owned(), projection.period.label(words)?.into()),
        ("theil-sen".to_owned(), quantity(projection.theil_sen).into()),
    ]);
    let mut sentences = vec![words.format("projection", &arguments)?];
    if let (Some(low), Some(high)) = (projection.low, projection.high) {
        arguments.insert("low".to_owned(), words.number(low, places).into());
        arguments.insert("high".to_owned(), quantity(high).into());
        sentences.push(words.format("projection-interval", &arguments)?);
    }
    if !projection.agrees {
        sentences.push(words.format("projection-differs", &arguments)?);
    }
    Ok(Some(sentences.join(" ")))
}

/// A method's name and its explanation in plain words, for the annex.
///
/// # Errors
///
/// [`WordsError`] where the language lacks them.
pub fn explain_method(method: Method, words: &Words) -> Result<(String, String), WordsError> {
    let id = format!("method-{}", method.id());
    Ok((words.text(&id)?, words.text(&format!("{id}.formula"))?))
}

impl Teller<'_> {
    /// The decimals that values are printed with: the register's, else as many as the actuals have.
    fn places(&self) -> u32 {
        printed_places(self.assessed, self.indicator)
    }

    fn figure(&self, value: Decimal) -> Result<String, WordsError> {
        match self.indicator.kind {
            IndicatorKind::Numeric => {
                Ok(self.words.quantity(value, Some(self.places()), &self.indicator.unit))
            }
            IndicatorKind::Stage => stage_word(value, self.words),
        }
    }

    fn latest(&self) -> Result<Option<String>, WordsError> {
        let Some(latest) = &self.assessed.latest else { return Ok(None) };
        let id = match self.indicator.kind {
            IndicatorKind::Numeric => "sentence-latest",
            IndicatorKind::Stage => "sentence-latest-stage",
        };
        self.sentence(id, self.figure(latest.value)?, latest.period).map(Some)
    }

    fn target(&self, checkpoint: &Checkpoint) -> Result<Option<String>, WordsError> {
        let plan = &self.indicator.plan;
        match self.assessed.method {
            Method::Milestone => self.planned(checkpoint).map(Some),
            Method::Judged | Method::Trend => Ok(None),
            Method::Band => match (plan.target_low, plan.target_high) {
                (Some(low), Some(high)) => {
                    let low = self.words.number(low, Some(self.places()));
                    let arguments = Arguments::from([
                        ("low".to_owned(), low.into()),
                        ("high".to_owned(), self.figure(high)?.into()),
                    ]);
                    self.words.format("sentence-band", &arguments).map(Some)
                }
                _ => Ok(None),
            },
            Method::Level => self.level(),
            Method::Linear | Method::Cagr => match (plan.target_value, plan.target_period) {
                (Some(value), Some(period)) => {
                    self.sentence("sentence-target", self.figure(value)?, period).map(Some)
                }
                (Some(value), None) => self.value("sentence-target-undated", value).map(Some),
                (None, _) => Ok(None),
            },
        }
    }

    /// What a change is told from, where there is no target to tell of.
    fn baseline(&self) -> Result<Option<String>, WordsError> {
        match (self.assessed.method, self.assessed.baseline) {
            (Method::Trend, Some((period, value))) => {
                self.sentence("sentence-baseline", self.figure(value)?, period).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// In how many periods of the term a level or a range was held.
    fn times(&self, checkpoint: &Checkpoint) -> Result<Option<String>, WordsError> {
        let step = self.assessed.arithmetic.iter().find(|step| step.id == "level-times");
        step.map(|step| step.text(self.words, self.indicator, checkpoint.kind)).transpose()
    }

    /// "At least" or "at most" the level of the latest figure's period.
    fn level(&self) -> Result<Option<String>, WordsError> {
        let plan = &self.indicator.plan;
        let level = self.assessed.expected.or(plan.target_low).or(plan.target_high);
        let Some(level) = level.or(plan.target_value) else { return Ok(None) };
        let is_floor = self.indicator.sign().map_or(plan.target_low.is_some(), |sign| sign > 0);
        let id = if is_floor { "sentence-at-least" } else { "sentence-at-most" };
        self.value(id, level).map(Some)
    }

    /// The stage planned by the as-of, or that none was.
    fn planned(&self, checkpoint: &Checkpoint) -> Result<String, WordsError> {
        let due = self
            .indicator
            .plan
            .milestones
            .iter()
            .filter(|milestone| milestone.period.last_day() <= checkpoint.as_of)
            .filter_map(|milestone| match milestone.value {
                MilestoneValue::Stage(stage) => Some((milestone.period, stage)),
                MilestoneValue::Value(_) => None,
            })
            .max_by_key(|(period, _)| *period);
        match (due, self.assessed.expected) {
            (Some((period, stage)), _) => {
                let word = self.words.text(&format!("stage-{}", stage.id()))?;
                self.sentence("sentence-planned", word, period)
            }
            (None, Some(planned)) => {
                let word = stage_word(planned, self.words)?;
                self.sentence("sentence-planned", word, Period::Day(checkpoint.as_of))
            }
            (None, None) => self.words.text("sentence-nothing-planned"),
        }
    }

    /// How the share stands, in per cent of the expected way; nothing where the share is no such part.
    fn share(&self) -> Result<Option<String>, WordsError> {
        let (Some(share), Method::Linear, Some(latest)) =
            (self.assessed.share, self.assessed.method, &self.assessed.latest)
        else {
            return Ok(None);
        };
        let id = match self.assessed.computed {
            Status::PartlyAchieved | Status::NotAchieved => "sentence-whole-share",
            Status::OnTrack | Status::AtRisk | Status::OffTrack if !self.expects_progress() => {
                return Ok(None);
            }
            Status::OnTrack | Status::AtRisk | Status::OffTrack if share.is_sign_negative() => {
                "sentence-backwards"
            }
            Status::OnTrack | Status::AtRisk | Status::OffTrack => "sentence-share",
            Status::Achieved | Status::NotAssessable | Status::NotReported => return Ok(None),
        };
        let percent = share.checked_mul(Decimal::ONE_HUNDRED);
        let Some(percent) = percent else { return Ok(None) };
        let share = self.words.quantity(percent, Some(self.share_places(percent)), "%");
        self.sentence(id, share, latest.period).map(Some)
    }

    /// One place, or as many as keep the share on its side of the limits.
    fn share_places(&self, percent: Decimal) -> u32 {
        let limits =
            [self.bands.on_track, self.bands.at_risk].map(|limit| limit * Decimal::ONE_HUNDRED);
        let keeps_sides = |places: &u32| {
            let rounded = percent.round_dp(*places);
            limits.iter().all(|limit| (rounded >= *limit) == (percent >= *limit))
        };
        (1..9).find(keeps_sides).unwrap_or(9)
    }

    /// Whether the expected value lies from the baseline towards the target; only then is the share a part of a way.
    fn expects_progress(&self) -> bool {
        let (Some((_, baseline)), Some(expected), Some(target)) =
            (self.assessed.baseline, self.assessed.expected, self.indicator.plan.target_value)
        else {
            return false;
        };
        expected != baseline && (expected > baseline) == (target > baseline)
    }

    fn value(&self, id: &str, value: Decimal) -> Result<String, WordsError> {
        let arguments = Arguments::from([("value".to_owned(), self.figure(value)?.into())]);
        self.words.format(id, &arguments)
    }

    fn sentence(&self, id: &str, value: String, period: Period) -> Result<String, WordsError> {
        let arguments = Arguments::from([
            ("value".to_owned(), value.into()),
            ("period".to_owned(), period.label(self.words)?.into()),
        ]);
        self.words.format(id, &arguments)
    }
}

/// The decimals that an indicator's values are printed with: the register's, else as many as its actuals,
/// baseline and target have, six at most.
#[must_use]
pub fn printed_places(assessed: &IndicatorAssessment, indicator: &Indicator) -> u32 {
    const MOST: u32 = 6;
    let plan = &indicator.plan;
    let parts = assessed
        .series
        .iter()
        .flat_map(|point| &point.parts)
        .filter_map(|part| part.outcome.value());
    let seen = parts
        .chain([plan.baseline_value, plan.target_value].into_iter().flatten())
        .map(|value| value.normalize().scale())
        .max();
    indicator.decimals.unwrap_or_else(|| seen.unwrap_or(0).min(MOST))
}

/// The word of the stage that a rank stands for.
fn stage_word(rank: Decimal, words: &Words) -> Result<String, WordsError> {
    let reached = |stage: &&Stage| rank >= Decimal::from(stage.rank());
    let stage = Stage::ALL.iter().rev().find(reached).copied().unwrap_or(Stage::NotStarted);
    words.text(&format!("stage-{}", stage.id()))
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
