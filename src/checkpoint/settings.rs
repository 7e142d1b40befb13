//! What the strategy, the register, the receipts and the waivers say beside figures and plans, flat: a
//! name for each fact, so that two states can be compared fact by fact.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::compare::TextSubject;
use super::{Receipt, Round, Waiver};
use crate::strategy::Indicator;

/// What of an indicator is told as a change of the register, with words of its own.
const TOLD_OF_INDICATORS: [&str; 13] = [
    "aggregate",
    "definition",
    "direction",
    "id",
    "kind",
    "method",
    "place",
    "plan",
    "scope",
    "tolerance",
    "unit",
    "valid",
    "weight",
];

/// The facts of `round` that are neither figures nor plans, to be compared with those of `other`. An
/// indicator that only one of them has is told as a change of the register; what is of one checkpoint
/// alone is compared with itself only.
pub(super) fn facts(round: &Round, other: &Round) -> BTreeMap<TextSubject, String> {
    let mut facts = BTreeMap::new();
    let mut give = |path: String, text: String| {
        facts.insert(TextSubject::Setting(path), text);
    };
    let mut general = value_of(&round.strategy);
    if let Some(general) = general.as_object_mut() {
        general.remove("indicators");
        general.remove("checkpoints");
    }
    flatten("", &general, &mut give);
    let is_in_both = |one: &&Indicator| other.strategy.indicator(one.id.as_str()).is_some();
    for indicator in round.strategy.indicators.iter().filter(is_in_both) {
        let mut row = value_of(indicator);
        if let Some(row) = row.as_object_mut() {
            row.retain(|name, _| !TOLD_OF_INDICATORS.contains(&name.as_str()));
        }
        flatten(&format!("indicators.{}", indicator.id), &row, &mut give);
    }
    let is_same = round.checkpoint.id == other.checkpoint.id;
    if is_same {
        flatten("checkpoint", &value_of(&round.checkpoint), &mut give);
    }
    let own = |one: &&Receipt| is_same && one.checkpoint == round.checkpoint.id;
    for (number, receipt) in round.receipts.iter().filter(own).enumerate() {
        let name = format!("{} {}", receipt.organisation, number + 1);
        facts.insert(TextSubject::Receipt(name), received(receipt));
    }
    for waiver in &round.waivers {
        let (name, text) = waived(waiver);
        facts.insert(TextSubject::Waiver(name), text);
    }
    facts
}

fn value_of(thing: &impl Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}

/// Gives each scalar below `value` with its path; a thing in a list is named by its id, where it has one.
fn flatten(path: &str, value: &Value, give: &mut dyn FnMut(String, String)) {
    let below = |name: &str| {
        if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
    };
    match value {
        Value::Null => {}
        Value::Bool(truth) => give(path.to_owned(), truth.to_string()),
        Value::Number(number) => give(path.to_owned(), number.to_string()),
        Value::String(text) => give(path.to_owned(), text.clone()),
        Value::Array(list) if list.iter().all(Value::is_string) => {
            let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            if !texts.is_empty() {
                give(path.to_owned(), texts.join(", "));
            }
        }
        Value::Array(list) => {
            for (number, item) in list.iter().enumerate() {
                let id = item.get("id").and_then(Value::as_str).map(str::to_owned);
                flatten(&below(&id.unwrap_or_else(|| (number + 1).to_string())), item, give);
            }
        }
        Value::Object(object) => {
            for (name, item) in object {
                flatten(&below(name), item, give);
            }
        }
    }
}

fn waived(waiver: &Waiver) -> (String, String) {
    let about = [&waiver.indicator, &waiver.period, &waiver.file, &waiver.found];
    let about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
    let name = std::iter::once(waiver.code.as_str()).chain(about).collect::<Vec<_>>().join(" ");
    let until = waiver.expires.map(|day| format!(", {day}")).unwrap_or_default();
    (name, format!("{} ({}{until})", waiver.reason, waiver.name))
}

fn received(receipt: &Receipt) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let parts = [
        receipt.file.clone(),
        day(receipt.received),
        receipt.approved_by.clone(),
        receipt.body.clone(),
        day(receipt.date),
        receipt.section.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
