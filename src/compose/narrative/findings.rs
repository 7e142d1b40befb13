//! What is wrong with the analyst's texts: asked for what is not there, typed what is not known, without a place.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::call::{Fault, render};
use super::known::{Known, amounts, decimal_mark};
use super::span::{spans, without};
use crate::assess::Assessment;
use crate::checkpoint::Round;
use crate::compose::view;
use crate::finding::{
    Finding, NARRATIVE_CALL_UNREADABLE, NARRATIVE_FIGURE_UNKNOWN, NARRATIVE_WITHOUT_PLACE, Place,
    REVIEW_SUMMARY_LONG, TYPED_FIGURE, sort,
};
use crate::notation::nearest;
use crate::notation::prose::figures;
use crate::strategy::{CheckpointKind, Strategy};
use crate::words::{Language, Words};

/// The longest summary of an executive group's review, in characters: a good page of its six.
const REVIEW_SUMMARY: usize = 3_000;

/// Looks the narrative of a checkpoint over, in all its languages.
#[must_use]
pub fn narrative_findings(round: &Round, assessment: &Assessment) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in Language::ALL {
        let texts: Vec<(&String, &String)> = round
            .narrative
            .iter()
            .filter(|((of, _), _)| *of == language)
            .map(|((_, name), text)| (name, text))
            .collect();
        if texts.is_empty() {
            continue;
        }
        let asks = texts.iter().any(|(_, text)| text.contains("{{"));
        let known = if asks { known(round, assessment, language) } else { Arc::default() };
        let amounts = amounts(round, assessment, language);
        for (name, text) in texts {
            let file = format!("narrative/{}/{language}/{name}.md", round.checkpoint.id);
            findings.extend(too_long(round, &file, name, text));
            findings.extend(without_place(&round.strategy, &file, name));
            let rendered = render(text, &known);
            findings.extend(rendered.faults.iter().map(|(line, fault)| told(&file, *line, fault)));
            findings.extend(typed(&file, text, language, &amounts));
        }
    }
    sort(&mut findings);
    findings
}

/// What may be asked for; nothing where the words of the language cannot be had, which composing tells.
fn known(round: &Round, assessment: &Assessment, language: Language) -> Arc<Known> {
    let words = Words::built_in(language).ok();
    let known = words.and_then(|words| view::known(round, assessment, &words).ok());
    Arc::new(known.unwrap_or_default())
}

fn told(file: &str, line: u32, fault: &Fault) -> Finding {
    let place = Place::line(file, line, None);
    match fault {
        Fault::Unknown { what, found, known } => Finding::new(&NARRATIVE_FIGURE_UNKNOWN, place)
            .found(found.clone())
            .expected(known.join(", "))
            .text("what", *what)
            .did_you_mean(fault.near()),
        Fault::Unreadable { found, problem } => Finding::new(&NARRATIVE_CALL_UNREADABLE, place)
            .found(found.clone())
            .text("problem", *problem),
    }
}

/// A summary that leaves too little room on the six pages of the executive group's review.
fn too_long(round: &Round, file: &str, name: &str, text: &str) -> Option<Finding> {
    let is_review = round.checkpoint.kind == CheckpointKind::Interim && name == "summary";
    let length = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
    (is_review && length > REVIEW_SUMMARY).then(|| {
        Finding::new(&REVIEW_SUMMARY_LONG, Place::file(file))
            .found(length.to_string())
            .expected(REVIEW_SUMMARY.to_string())
    })
}

/// A text that no place of the report is for.
fn without_place(strategy: &Strategy, file: &str, name: &str) -> Option<Finding> {
    let priorities = strategy.priorities.iter().map(|priority| priority.id.as_str());
    let goals = strategy.goals().map(|(_, goal)| goal.id.as_str());
    let programmes = strategy.programmes.iter().map(|programme| programme.id.as_str());
    let places: Vec<&str> = ["summary", "recommendations"]
        .into_iter()
        .chain(priorities)
        .chain(goals)
        .chain(programmes)
        .collect();
    (!places.contains(&name)).then(|| {
        Finding::new(&NARRATIVE_WITHOUT_PLACE, Place::file(file))
            .found(name)
            .did_you_mean(nearest(name, places.iter().copied()))
    })
}

/// Figures typed by hand that equal none of the checkpoint.
fn typed(file: &str, text: &str, language: Language, amounts: &BTreeSet<Decimal>) -> Vec<Finding> {
    let plain = without(text, &spans(text));
    figures(&plain, decimal_mark(language))
        .into_iter()
        .filter(|figure| !amounts.iter().any(|known| figure.tells(*known)))
        .map(|figure| {
            Finding::new(&TYPED_FIGURE, Place::line(file, figure.line, None)).found(figure.text)
        })
        .collect()
}
