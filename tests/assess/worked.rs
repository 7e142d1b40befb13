//! The table of worked examples, reckoned with fractions by `tests/assess/worked.py`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rust_decimal::Decimal;
use seuranta::assess::{
    Arithmetic, Figure, IndicatorAssessment, Reason, assess, projection_sentence,
};
use seuranta::checkpoint::Round;
use seuranta::strategy::{
    CheckpointKind, Direction, Indicator, Method, Milestone, MilestoneValue, Stage,
};
use seuranta::words::{Language, Words};

use crate::builder;

pub(crate) type Row = BTreeMap<String, String>;

pub(crate) fn rows() -> Vec<Row> {
    rows_of("tests/assess/worked.csv")
}

/// The rows of a table of this kind.
pub(crate) fn rows_of(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn decimal(text: &str) -> Option<Decimal> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn milestones(text: &str) -> Vec<Milestone> {
    text.split(';')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (when, value) = part.split_once('=').unwrap();
            let value = match Stage::from_id(value) {
                Some(stage) => MilestoneValue::Stage(stage),
                None => MilestoneValue::Value(value.parse().unwrap()),
            };
            Milestone { period: builder::period(when), value }
        })
        .collect()
}

fn indicator(row: &Row) -> Indicator {
    let period = |text: &str| (!text.is_empty()).then(|| builder::period(text));
    let mut indicator = builder::indicator("m-1", Method::from_id(&row["method"]).unwrap());
    indicator.direction = match row["direction"].as_str() {
        "increase" => Some(Direction::Increase),
        "decrease" => Some(Direction::Decrease),
        "keep" => Some(Direction::Keep),
        _ => None,
    };
    indicator.decimals = row["decimals"].parse().ok();
    indicator.error = decimal(&row["error"]);
    indicator.tolerance = decimal(&row["tolerance"]);
    indicator.plan.baseline_period = period(&row["baseline_period"]);
    indicator.plan.baseline_value = decimal(&row["baseline_value"]);
    indicator.plan.target_period = period(&row["target_period"]);
    indicator.plan.target_value = decimal(&row["target_value"]);
    indicator.plan.target_low = decimal(&row["target_low"]);
    indicator.plan.target_high = decimal(&row["target_high"]);
    indicator.plan.milestones = milestones(&row["milestones"]);
    indicator
}

/// Where the figures of the round's only indicator would lead, in words.
pub(crate) fn projection(
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Option<String> {
    let indicator = &round.strategy.indicators[0];
    projection_sentence(assessed, indicator, &round.strategy, &round.checkpoint, words).unwrap()
}

pub(crate) fn round(row: &Row) -> Round {
    let kind = match row["checkpoint"].as_str() {
        "mid-term" => CheckpointKind::MidTerm,
        "interim" => CheckpointKind::Interim,
        "end-of-term" => CheckpointKind::EndOfTerm,
        other => panic!("no kind of checkpoint: {other}"),
    };
    let indicator = indicator(row);
    let series = builder::series(indicator.id.as_str(), &row["series"]);
    builder::round(kind, vec![indicator], series)
}

fn share(assessed: &IndicatorAssessment) -> String {
    assessed.share.map_or_else(String::new, |share| format!("{:.3}", share.round_dp(3)))
}

#[test]
fn worked_examples_come_out_as_reckoned_by_fractions() {
    let rows = rows();
    assert!(rows.len() >= 130, "{}", rows.len());
    for row in rows {
        let assessed = assess(&round(&row)).indicators.remove(0);
        let reason = assessed.reason.as_ref().map_or("", |reason| reason.id());
        let flags: Vec<&str> = assessed.flags.iter().map(|flag| flag.id()).collect();
        let mut expected_flags: Vec<&str> = row["flags"].split_whitespace().collect();
        let mut flags = flags;
        flags.sort_unstable();
        expected_flags.sort_unstable();
        assert_eq!(
            (assessed.computed.id(), share(&assessed).as_str(), reason, flags),
            (row["status"].as_str(), row["share"].as_str(), row["reason"].as_str(), expected_flags),
            "{}",
            row["case"]
        );
    }
}

/// Why a method can find that it cannot judge.
pub(crate) fn reasons_of_methods() -> [Reason; 11] {
    [
        Reason::NoBaseline,
        Reason::NoTarget,
        Reason::ZeroBaseline,
        Reason::ZeroTarget,
        Reason::SignChange,
        Reason::TargetEqualsBaseline,
        Reason::WrongWayTarget,
        Reason::NotAfterBaseline,
        Reason::EmptyBand,
        Reason::SinglePoint,
        Reason::StaleValue,
    ]
}

#[test]
fn every_reason_that_a_method_gives_is_among_the_worked_examples() {
    let rows = rows();
    let reached: BTreeSet<&str> = rows.iter().map(|row| row["reason"].as_str()).collect();
    let reasons = reasons_of_methods();
    let wanted: BTreeSet<&str> = reasons.iter().map(Reason::id).chain([""]).collect();
    assert_eq!(reached, wanted);
}

/// A figure as a reader sees it.
fn printed(figure: &Figure) -> Decimal {
    match figure {
        Figure::Value(value, Some(places))
        | Figure::Difference(value, Some(places))
        | Figure::Number(value, places) => value.round_dp(*places),
        Figure::Value(value, None) | Figure::Difference(value, None) => *value,
        Figure::Share(share) => share.round_dp(3),
        other => panic!("not a number: {other:?}"),
    }
}

/// The share that a step prints, and that share reckoned from the figures that it prints; `None` of other steps.
pub(crate) fn share_again(step: &Arithmetic) -> Option<(Decimal, Decimal)> {
    let figure = |name: &str| printed(&step.figures[name]);
    let lacking = |whole| Decimal::ONE - (figure("first") - figure("second")) / figure(whole);
    let again = match &*step.id {
        "share" => (figure("x") - figure("b")) / (figure("e") - figure("b")),
        "whole-way" => (figure("x") - figure("b")) / (figure("target") - figure("b")),
        "share-of-distance" => lacking("distance"),
        "level-share" => lacking("size"),
        "band-share" => lacking("width"),
        "rate-share" => figure("observed") / figure("required"),
        _ => return None,
    };
    Some((figure("share").round_dp(3), again.round_dp(3)))
}

#[test]
fn the_printed_share_follows_from_the_printed_figures() {
    let mut followed = 0;
    for row in rows() {
        let assessed = assess(&round(&row)).indicators.remove(0);
        for step in &assessed.arithmetic {
            if let Some((told, again)) = share_again(step) {
                assert_eq!(told, again, "{}: {step:?}", row["case"]);
                followed += 1;
            }
        }
    }
    assert!(followed > 70, "{followed}");
}

#[test]
fn every_step_reason_flag_and_sentence_has_its_words_in_three_languages() {
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        let bands = builder::strategy(vec![]).bands;
        for row in rows() {
            let round = round(&row);
            let assessed = assess(&round).indicators.remove(0);
            let indicator = &round.strategy.indicators[0];
            for step in &assessed.arithmetic {
                step.text(&words, indicator, round.checkpoint.kind).unwrap();
            }
            seuranta::assess::status_sentence(
                &assessed,
                indicator,
                &round.strategy,
                &round.checkpoint,
                &words,
            )
            .unwrap();
            projection(&round, &assessed, &words);
        }
        for method in Method::ALL {
            seuranta::assess::explain_method(method, bands, &words).unwrap();
        }
    }
}

#[test]
fn the_steps_and_sentences_of_the_worked_examples_read_well() {
    let mut out = String::new();
    for (language, wanted) in [
        (Language::Fi, ["emissions far", "level in steps: part", "stage one", "growth at risk"]),
        (Language::Sv, ["through milestones", "band at risk", "trend within the", "end: partly"]),
        (Language::En, ["milestones that", "a share whose", "survey's error", "a day"]),
    ] {
        let words = Words::built_in(language).unwrap();
        for row in
            rows().iter().filter(|row| wanted.iter().any(|name| row["case"].starts_with(name)))
        {
            let round = round(row);
            let assessed = assess(&round).indicators.remove(0);
            let indicator = &round.strategy.indicators[0];
            let _ = writeln!(out, "# {}", row["case"]);
            for step in &assessed.arithmetic {
                let line = step.text(&words, indicator, round.checkpoint.kind).unwrap();
                let _ = writeln!(out, "- {line}");
            }
            let (strategy, checkpoint) = (&round.strategy, &round.checkpoint);
            let sentence = seuranta::assess::status_sentence(
                &assessed, indicator, strategy, checkpoint, &words,
            );
            let _ = writeln!(out, "{}", sentence.unwrap());
            let projection = projection(&round, &assessed, &words);
            out.push_str(&projection.map_or_else(String::new, |line| format!("{line}\n")));
            out.push('\n');
        }
    }
    insta::assert_snapshot!(out);
}
