//! Methods and what the register sets for one indicator, in sentences of a language.

use super::teller::one_stop;
use crate::strategy::{Bands, Frequency, Indicator, Method, MilestoneValue, Strategy};
use crate::words::{Arguments, Words, WordsError};

/// A method's name and its explanation in plain words, for the annex.
///
/// # Errors
///
/// [`WordsError`] where the language lacks them.
pub fn explain_method(
    method: Method,
    bands: Bands,
    words: &Words,
) -> Result<(String, String), WordsError> {
    let id = format!("method-{}", method.id());
    let limits = [("on_track", bands.on_track), ("at_risk", bands.at_risk)];
    let limits = limits.into_iter().map(|(name, limit)| {
        let limit = words.number(limit, Some(limit.scale().max(2)));
        (name.to_owned(), limit.into())
    });
    Ok((words.text(&id)?, words.format(&format!("{id}.formula"), &limits.collect())?))
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
        let value = words.difference(value.normalize(), None, &indicator.unit);
        let arguments = Arguments::from([("value".to_owned(), value.into())]);
        sentences.push(one_stop(words.format(&format!("settings-{id}"), &arguments)?));
    }
    sentences.extend(steps_of_level(indicator, words)?);
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

/// The steps of a level that has any.
fn steps_of_level(indicator: &Indicator, words: &Words) -> Result<Option<String>, WordsError> {
    let mut steps = Vec::new();
    for milestone in indicator.plan.milestones.iter().filter(|_| indicator.method == Method::Level)
    {
        if let MilestoneValue::Value(value) = milestone.value {
            let value = words.quantity(value, indicator.decimals, &indicator.unit);
            let arguments = Arguments::from([
                ("value".to_owned(), value.into()),
                ("period".to_owned(), indicator.told(milestone.period).label(words)?.into()),
            ]);
            steps.push(words.format("settings-step", &arguments)?);
        }
    }
    if steps.is_empty() {
        return Ok(None);
    }
    let arguments = Arguments::from([("steps".to_owned(), words.list(&steps).into())]);
    words.format("settings-steps", &arguments).map(Some)
}
