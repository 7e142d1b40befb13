//! How an indicator stands, in sentences of a language.

use super::teller::{Teller, one_stop};
use super::{Flag, IndicatorAssessment, Reason};
use crate::intake::Qualifier;
use crate::strategy::{Checkpoint, CheckpointKind, Frequency, Indicator, Method, Status, Strategy};
use crate::words::{Arguments, Words, WordsError};

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
    let word = status_words(assessed, checkpoint.kind, words)?;
    let rest = standing_sentence(assessed, indicator, strategy, checkpoint, words)?;
    Ok(format!("{}. {rest}", capitalised(&word)).trim_end().to_owned())
}

/// As [`status_sentence`], without the status itself.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn standing_sentence(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<String, WordsError> {
    let teller = Teller { assessed, indicator, words, bands: strategy.bands };
    let mut sentences = Vec::new();
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

/// A value with what is said of it: `yli 90 %`.
///
/// # Errors
///
/// [`WordsError`] where the language lacks the word.
pub fn qualified(value: String, qualifier: Qualifier, words: &Words) -> Result<String, WordsError> {
    if qualifier == Qualifier::Exact {
        return Ok(value);
    }
    let arguments = Arguments::from([("value".to_owned(), value.into())]);
    words.format(&format!("qualifier-{}", qualifier.id()), &arguments)
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
    group.map_or(name.clone(), |group| format!("{name} ({})", words.group(group)))
}

/// The flags that are said in one breath with the status, where it was worked out from figures.
const BASES: [Flag; 3] = [Flag::Preliminary, Flag::Estimate, Flag::Bound];

/// The word of the status that holds, with what its figures are: `etenee, ennakkotietojen perusteella`.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn status_words(
    assessed: &IndicatorAssessment,
    kind: CheckpointKind,
    words: &Words,
) -> Result<String, WordsError> {
    let word = assessed.effective.word(kind, words)?;
    let bases = BASES
        .iter()
        .filter(|flag| is_said_with_status(assessed, **flag))
        .map(|flag| words.text(&format!("basis-{}", flag.id())))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(if bases.is_empty() { word } else { format!("{word}, {}", words.list(&bases)) })
}

/// A judgement of people, or none at all, does not rest on the figure.
fn is_said_with_status(assessed: &IndicatorAssessment, flag: Flag) -> bool {
    let is_judged = match assessed.computed {
        Status::NotAssessable | Status::NotReported => false,
        Status::Achieved
        | Status::OnTrack
        | Status::AtRisk
        | Status::OffTrack
        | Status::PartlyAchieved
        | Status::NotAchieved => true,
    };
    let rests_on_figure = assessed.overridden.is_none() && assessed.method != Method::Judged;
    is_judged && rests_on_figure && assessed.flags.contains(&flag) && BASES.contains(&flag)
}

/// Each flag as a sentence, but for those that [`status_words`] says.
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
    let within_error = assessed.arithmetic.iter().any(|step| step.id == "near-edge-error");
    assessed
        .flags
        .iter()
        .filter(|flag| !is_said_with_status(assessed, **flag))
        .map(|flag| match flag {
            Flag::NearEdge if within_error => words.text("flag-near-edge-error"),
            _ => words.format(&format!("flag-{}", flag.id()), &arguments),
        })
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
    let Some(projection) = assessed.projection() else { return Ok(None) };
    let places = Some(printed_places(assessed, indicator));
    let quantity = |value| words.quantity(value, places, &indicator.unit);
    let mut arguments = Arguments::from([
        ("value".to_owned(), quantity(projection.value).into()),
        ("period".to_owned(), projection.period.label(words)?.into()),
        ("theil-sen".to_owned(), quantity(projection.theil_sen).into()),
    ]);
    let mut sentences = vec![one_stop(words.format("projection", &arguments)?)];
    if let (Some(low), Some(high)) = (projection.low, projection.high) {
        arguments.insert("low".to_owned(), words.number(low, places).into());
        arguments.insert("high".to_owned(), quantity(high).into());
        sentences.push(one_stop(words.format("projection-interval", &arguments)?));
    }
    if !projection.agrees {
        sentences.push(one_stop(words.format("projection-differs", &arguments)?));
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

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// How often the indicator's figure is made and when it is due, its tolerance, published error and weights.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn settings_sentence(
    indicator: &Indicator,
    strategy: &Strategy,
    words: &Words,
) -> Result<String, WordsError> {
    let mut sentences = Vec::new();
    if indicator.method != Method::Judged {
        let arguments = Arguments::from([
            ("frequency".to_owned(), frequency_word(indicator.frequency, words)?.into()),
            ("lag".to_owned(), i64::from(indicator.lag).into()),
        ]);
        sentences.push(words.format("settings-made", &arguments)?);
    }
    let values = [("tolerance", indicator.tolerance), ("error", indicator.error)];
    for (id, value) in values.into_iter().filter_map(|(id, value)| Some((id, value?))) {
        let value = words.quantity(value.normalize(), None, &indicator.unit);
        let arguments = Arguments::from([("value".to_owned(), value.into())]);
        sentences.push(one_stop(words.format(&format!("settings-{id}"), &arguments)?));
    }
    if let Some(weight) = &indicator.weight {
        let known = strategy.indicator(weight.as_str());
        let name = known.and_then(|known| known.name.get_or_any(words.language()));
        let name = name.map_or_else(|| weight.to_string(), |(name, _)| name.to_owned());
        let arguments = Arguments::from([("name".to_owned(), name.into())]);
        sentences.push(words.format("settings-weight", &arguments)?);
    }
    Ok(sentences.join(" "))
}

fn frequency_word(frequency: Frequency, words: &Words) -> Result<String, WordsError> {
    let id = match frequency {
        Frequency::Year => "settings-year",
        Frequency::Half => "settings-half",
        Frequency::Quarter => "settings-quarter",
        Frequency::Month => "settings-month",
        Frequency::Survey(years) => {
            let arguments = Arguments::from([("years".to_owned(), i64::from(years).into())]);
            return words.format("settings-survey", &arguments);
        }
    };
    words.text(id)
}
