//! What differs, as JSON of version 1; decimals are strings.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Difference, Side};
use crate::assess::{Arithmetic, StatusMove};
use crate::checkpoint::{
    Aspect, FigureChange, RegisterChange, TextChange, TextSubject, aspect_words,
};
use crate::intake::{Observation, Outcome};
use crate::strategy::{Id, Indicator, Status};
use crate::words::{Words, WordsError};

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    old: &'a str,
    new: &'a str,
    differs: bool,
    figures: Vec<Value>,
    statuses: Vec<Value>,
    indicators: Vec<Value>,
    texts: Vec<Value>,
}

pub(super) fn json(difference: &Difference<'_>, words: &Words) -> Result<String, WordsError> {
    let Difference { old, new, comparison, moves } = difference;
    let statuses = moves.iter().map(|one| status(one, old, new, words));
    let mut indicators = Vec::new();
    for change in &comparison.register {
        register(change, words, &mut indicators)?;
    }
    let root = Root {
        version: 1,
        old: old.name,
        new: new.name,
        differs: !difference.is_empty(),
        figures: comparison.figures.iter().filter_map(figure).collect(),
        statuses: statuses.collect::<Result<_, _>>()?,
        indicators,
        texts: comparison.texts.iter().map(text).collect(),
    };
    Ok(serde_json::to_string_pretty(&root).unwrap_or_default() + "\n")
}

fn figure(change: &FigureChange) -> Option<Value> {
    let shown = change.any()?;
    let key = &shown.key;
    Some(json!({
        "indicator": key.indicator,
        "breakdown": key.breakdown,
        "period": key.period.to_string(),
        "kind": key.kind.id(),
        "scope": key.scope,
        "organisation": shown.organisation,
        "old": change.old.as_ref().map(outcome),
        "new": change.new.as_ref().map(outcome),
    }))
}

fn outcome(one: &Observation) -> Value {
    let missing = match &one.outcome {
        Outcome::Missing(reason) => Some(reason.id()),
        Outcome::Value(..) => None,
    };
    json!({
        "value": one.outcome.value().map(|value| value.normalize().to_string()),
        "missing": missing,
        "place": one.provenance.place.to_string(),
        "raw": one.provenance.raw,
        "sha256": one.provenance.sha256,
    })
}

fn status(
    one: &StatusMove,
    old: &Side<'_>,
    new: &Side<'_>,
    words: &Words,
) -> Result<Value, WordsError> {
    Ok(json!({
        "id": one.id,
        "old": one.old.map(Status::id),
        "new": one.new.map(Status::id),
        "arithmetic_old": steps(&one.steps_then, &one.id, old, words)?,
        "arithmetic_new": steps(&one.steps_now, &one.id, new, words)?,
        "override": one.overridden.as_ref().map(|set| json!({"reason": set.reason, "name": set.name})),
    }))
}

fn steps(
    steps: &[Arithmetic],
    id: &Id,
    side: &Side<'_>,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let Some(indicator) = side.round.strategy.indicator(id.as_str()) else {
        return Ok(Vec::new());
    };
    let kind = side.round.checkpoint.kind;
    steps.iter().map(|step| step.text(words, indicator, kind)).collect()
}

/// One entry an aspect.
fn register(
    change: &RegisterChange,
    words: &Words,
    entries: &mut Vec<Value>,
) -> Result<(), WordsError> {
    let Some(indicator) = change.indicator() else { return Ok(()) };
    for aspect in change.aspects() {
        let side = |one: &Option<Indicator>| match (one, aspect) {
            (None, _) | (_, Aspect::Added | Aspect::Dropped) => Ok(None),
            (Some(one), _) => aspect_words(one, aspect, &one.unit, words).map(Some),
        };
        entries.push(json!({
            "id": indicator.id,
            "what": aspect.id(),
            "old": side(&change.old)?,
            "new": side(&change.new)?,
            "decided": change.new.as_ref().and_then(|new| new.decided.clone()),
        }));
    }
    Ok(())
}

fn text(change: &TextChange) -> Value {
    let (kind, subject, organisation, topic) = match &change.subject {
        TextSubject::Account { subject, organisation, topic } => {
            ("account", subject.to_string(), Some(organisation), Some(topic.id().to_owned()))
        }
        TextSubject::Judgement { subject, organisation } => {
            ("judgement", subject.to_string(), Some(organisation), None)
        }
        TextSubject::Narrative(language, name) => {
            ("narrative", name.clone(), None, Some(language.to_string()))
        }
        TextSubject::Override(id) => ("override", id.to_string(), None, None),
        TextSubject::Setting(path) => ("setting", path.clone(), None, None),
        TextSubject::Waiver(what) => ("waiver", what.clone(), None, None),
        TextSubject::Receipt(whose) => ("receipt", whose.clone(), None, None),
    };
    json!({
        "kind": kind,
        "subject": subject,
        "organisation": organisation,
        "topic": topic,
        "old": change.old,
        "new": change.new,
    })
}
