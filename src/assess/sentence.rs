//! How an indicator stands, in sentences of a language.

use super::teller::{Teller, one_stop};
use super::{Figure, Flag, IndicatorAssessment, Point, Reason, projection_steps};
use crate::intake::Qualifier;
use crate::strategy::{
    Checkpoint, CheckpointKind, Indicator, Method, Period, Status, Strategy, told,
};
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
    let word = status_words(assessed, Some(indicator), checkpoint.kind, words)?;
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
    sentences.extend(reason_sentence(assessed, strategy, words)?);
    sentences.extend(teller.latest()?);
    sentences.extend(teller.target(checkpoint)?);
    sentences.extend(teller.lateness()?);
    sentences.extend(teller.baseline()?);
    sentences.extend(teller.share()?);
    sentences.extend(teller.times()?);
    sentences.extend(flag_sentences(assessed, indicator, checkpoint.kind, words)?);
    Ok(sentences.join(" "))
}

/// Why there is no judgement, where there is none: with the names of those whose part is missing, the period of which
/// something is lacking, and that of the older figure, which is not used.
///
/// # Errors
///
/// [`WordsError`] where the language lacks the word.
pub fn reason_sentence(
    assessed: &IndicatorAssessment,
    strategy: &Strategy,
    words: &Words,
) -> Result<Option<String>, WordsError> {
    let Some(reason) = &assessed.reason else { return Ok(None) };
    let mut arguments = Arguments::new();
    if let Reason::MissingPart(missing) = reason {
        let names: Vec<String> =
            missing.iter().map(|part| part_name(part, strategy, words)).collect();
        arguments.insert("parts".to_owned(), words.list(&names).into());
    }
    let id = format!("reason-{}", reason.id());
    let Some(lacking) = assessed.lacking else { return words.format(&id, &arguments).map(Some) };
    let indicator = strategy.indicator(assessed.indicator.as_str());
    let named = |period| told(indicator, period).label(words);
    arguments.insert("period".to_owned(), named(lacking)?.into());
    let mut sentence = words.format(&format!("{id}-of"), &arguments)?;
    let older = assessed.latest.as_ref().filter(|latest| latest.period < lacking);
    if let Some(older) = older {
        arguments.insert("older".to_owned(), named(older.period)?.into());
        sentence.push(' ');
        sentence.push_str(&words.format("reason-older-not-used", &arguments)?);
    }
    Ok(Some(sentence))
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

/// An organisation's name, with the group after it where one is named.
fn part_name(part: &str, strategy: &Strategy, words: &Words) -> String {
    let (id, group) = part.split_once(' ').map_or((part, None), |(id, group)| (id, Some(group)));
    let name = strategy.organisation(id).map_or(id, |known| known.name_in(words.language()));
    group.map_or_else(|| name.to_owned(), |group| format!("{name} ({})", words.group(group)))
}

/// Where a status is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a sentence or on a line of its own: `ei toteutunut, ennakkotietojen perusteella`.
    Sentence,
    /// In a cell of a table, where room is scarce: `ei toteutunut (ennakkotieto)`.
    Cell,
}

impl Place {
    /// The word for what a status rests on there.
    fn basis(self, flag: Flag, words: &Words) -> Result<String, WordsError> {
        let of = match self {
            Self::Sentence => "basis",
            Self::Cell => "basis-in-cell",
        };
        words.text(&format!("{of}-{}", flag.id()))
    }

    /// A status' word with the words for what it rests on.
    fn joined(self, word: String, bases: &[String], words: &Words) -> String {
        match self {
            _ if bases.is_empty() => word,
            Self::Sentence => format!("{word}, {}", words.list(bases)),
            Self::Cell => format!("{word} ({})", words.list(bases)),
        }
    }

    /// The word for what it rests on, with the periods of which that is said.
    fn of_periods(self, basis: &str, periods: &[String], words: &Words) -> String {
        match self {
            Self::Sentence => format!("{basis} ({})", words.list(periods)),
            Self::Cell => format!("{basis} {}", words.list(periods)),
        }
    }
}

/// The flags that are said in one breath with the status, where it was worked out from figures.
const BASES: [Flag; 3] = [Flag::Preliminary, Flag::Estimate, Flag::Bound];

/// The word of the status that holds, with what its figures are: `etenee, ennakkotietojen perusteella`; with their periods
/// where they are others than the latest: `toteutunut, rajan perusteella (2022)`.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn status_words(
    assessed: &IndicatorAssessment,
    indicator: Option<&Indicator>,
    kind: CheckpointKind,
    words: &Words,
) -> Result<String, WordsError> {
    standing_words(assessed, indicator, (kind, Place::Sentence), words)
}

/// As [`status_words`], as it is written in a place.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn standing_words(
    assessed: &IndicatorAssessment,
    indicator: Option<&Indicator>,
    place: (CheckpointKind, Place),
    words: &Words,
) -> Result<String, WordsError> {
    status_of(assessed, indicator, (assessed.effective, &bases(assessed)), place, words)
}

/// As [`standing_words`], of the status that was computed, whether or not it holds.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn computed_words(
    assessed: &IndicatorAssessment,
    indicator: Option<&Indicator>,
    place: (CheckpointKind, Place),
    words: &Words,
) -> Result<String, WordsError> {
    status_of(assessed, indicator, (assessed.computed, &computed_bases(assessed)), place, words)
}

/// A status' word with what it rests on of the figures of an assessment.
fn status_of(
    assessed: &IndicatorAssessment,
    indicator: Option<&Indicator>,
    (status, flags): (Status, &[Flag]),
    (kind, place): (CheckpointKind, Place),
    words: &Words,
) -> Result<String, WordsError> {
    let told_of = |flag: &Flag| {
        let text = place.basis(*flag, words)?;
        let is_flagged = |point: &&Point| point.flags().any(|own| own == *flag);
        let latest = assessed.latest.as_ref();
        let is_used = |point: &&Point| {
            let is_baseline = |(period, _): &(Period, _)| period.is_same_time(point.period);
            assessed.is_counted(point.period) || assessed.baseline.as_ref().is_some_and(is_baseline)
        };
        let earlier = assessed.series.iter().filter(is_flagged).filter(is_used);
        let periods: Vec<String> = earlier
            .map(|point| told(indicator, point.period).label(words))
            .collect::<Result<_, _>>()?;
        if latest.as_ref().is_some_and(is_flagged) || periods.is_empty() {
            return Ok(text);
        }
        Ok(place.of_periods(&text, &periods, words))
    };
    let bases = flags.iter().map(told_of).collect::<Result<Vec<_>, WordsError>>()?;
    Ok(place.joined(status.word(kind, words)?, &bases, words))
}

/// A status' word with what it rests on.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn status_on(
    status: Status,
    bases: &[Flag],
    (kind, place): (CheckpointKind, Place),
    words: &Words,
) -> Result<String, WordsError> {
    let word = status.word(kind, words)?;
    let bases = bases.iter().map(|flag| place.basis(*flag, words));
    let bases = bases.collect::<Result<Vec<_>, _>>()?;
    Ok(place.joined(word, &bases, words))
}

/// What of the flags is said in one breath with the status that holds; nothing where people set it.
pub(super) fn bases(assessed: &IndicatorAssessment) -> Vec<Flag> {
    if assessed.overridden.is_some() { Vec::new() } else { computed_bases(assessed) }
}

fn computed_bases(assessed: &IndicatorAssessment) -> Vec<Flag> {
    BASES.into_iter().filter(|flag| rests_on(assessed, *flag)).collect()
}

/// Whether the computed status rests on such a figure: a judgement of people, or none at all, rests on none.
fn rests_on(assessed: &IndicatorAssessment, flag: Flag) -> bool {
    let is_of_figure = assessed.method != Method::Judged;
    assessed.computed.is_judged()
        && is_of_figure
        && assessed.flags.contains(&flag)
        && BASES.contains(&flag)
}

/// Each flag as a sentence, but for those that [`status_words`] says.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn flag_sentences(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    kind: CheckpointKind,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let mut arguments = Arguments::new();
    if let Some(latest) = &assessed.latest {
        arguments.insert("period".to_owned(), indicator.told(latest.period).label(words)?.into());
    }
    let said = bases(assessed);
    // A status that people set is not near anything; how near the computed one is stands with its calculation.
    let is_set = assessed.overridden.is_some();
    assessed
        .flags
        .iter()
        .filter(|flag| !(said.contains(flag) || (is_set && **flag == Flag::NearEdge)))
        .map(|flag| match flag {
            Flag::NearEdge => near_edge(assessed, indicator, kind, words),
            _ => words.format(&format!("flag-{}", flag.id()), &arguments),
        })
        .collect()
}

/// The unit of what is counted one by one.
const COUNT: &str = "kpl";

/// With which values a little below or above the status would be another one.
fn near_edge(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    kind: CheckpointKind,
    words: &Words,
) -> Result<String, WordsError> {
    let steps = assessed.arithmetic.iter().filter(|step| step.id.starts_with("near-edge"));
    let mut cases = Vec::new();
    let mut id = "flag-near-edge";
    let mut arguments = Arguments::new();
    for step in steps {
        let mut told = step.arguments(words, indicator, kind)?;
        if let (Some(Figure::Value(x, _)), Some(latest)) = (step.figures.get("x"), &assessed.latest)
            && indicator.unit == COUNT
            && indicator.decimals == Some(0)
        {
            // There is no half of what is counted: the next number beyond is where the status changes.
            let next = if *x < latest.value { x.floor() } else { x.ceil() };
            told.insert("x".to_owned(), words.quantity(next, Some(0), COUNT).into());
        }
        cases.push(words.format("flag-near-edge-case", &told)?);
        if step.id == "near-edge-error" {
            id = "flag-near-edge-error";
            arguments = told;
        }
    }
    arguments.insert("cases".to_owned(), words.list(&cases).into());
    words.format(id, &arguments)
}

/// The projection as a sentence, with whether its figures have a clear direction, its interval, and whether the other line would
/// say the same.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn projection_sentence(
    assessed: &IndicatorAssessment,
    indicator: &Indicator,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<Option<String>, WordsError> {
    let Some(projection) = assessed.outlook() else { return Ok(None) };
    let places = Some(printed_places(assessed, indicator));
    let quantity = |value| words.quantity(value, places, &indicator.unit);
    let mut arguments = Arguments::from([
        ("value".to_owned(), quantity(projection.value).into()),
        ("period".to_owned(), indicator.told(projection.period).label(words)?.into()),
        ("count".to_owned(), i64::try_from(assessed.figures_ahead().count()).unwrap_or(0).into()),
        ("theil-sen".to_owned(), quantity(projection.theil_sen).into()),
    ]);
    let mut sentences = vec![one_stop(words.format("projection", &arguments)?)];
    if assessed.has_no_direction() {
        sentences.push(one_stop(words.text("projection-no-direction")?));
    }
    if let (Some(low), Some(high)) = (projection.low, projection.high) {
        arguments.insert("low".to_owned(), words.number(low, places).into());
        arguments.insert("high".to_owned(), quantity(high).into());
        sentences.push(one_stop(words.format("projection-interval", &arguments)?));
    }
    if !projection.agrees
        && let Some(outlook) = projection_steps(assessed, indicator, strategy.bands).pop()
    {
        if let Some(Figure::Judged(status, _)) = outlook.figures.get("median") {
            arguments.insert("median".to_owned(), status.word(checkpoint.kind, words)?.into());
        }
        sentences.push(one_stop(words.format("projection-differs", &arguments)?));
    }
    if let Some((forecast, value)) = assessed.forecast_apart(indicator) {
        let period = indicator.told(forecast.key.period).label(words)?;
        let told = Arguments::from([
            ("value".to_owned(), quantity(value).into()),
            ("period".to_owned(), period.into()),
        ]);
        sentences.push(one_stop(words.format("projection-forecast", &told)?));
    }
    Ok(Some(sentences.join(" ")))
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
