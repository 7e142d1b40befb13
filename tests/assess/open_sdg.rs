//! `cagr` beside runs of Open SDG's own progress measure, as `tests/assess/open-sdg.py` wrote them down.
//!
//! Where both are defined the value is the same to the last printed digit and the class says the same;
//! where this program decides otherwise, it does so on purpose and the case stands in [`DIFFERENCES`].

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use seuranta::assess::{Figure, IndicatorAssessment, assess};
use seuranta::strategy::{CheckpointKind, Direction, Method};

use crate::builder;

type Row = BTreeMap<String, String>;

/// Case, the measure's class, and what is said here instead: a status, or the reason why there is none.
const DIFFERENCES: [(&str, &str, &str); 11] = [
    // It turns a zero target into 0.001.
    ("zero target", "limited_progress", "zero-target"),
    // It moves a missing base year to the next one with a figure.
    ("baseline of a year without a figure", "progress_needs_acceleration", "no-baseline"),
    // It takes the first year of a span for the whole span.
    ("years as spans", "progress_needs_acceleration", "no-figure"),
    // It divides by zero, or takes a root of a negative number, and gives no class.
    ("zero baseline", "none", "zero-baseline"),
    ("value of the other sign", "none", "sign-change"),
    ("target of the other sign", "none", "sign-change"),
    // It divides by a required rate of zero.
    ("target equal to the baseline", "deterioration", "target-equals-baseline"),
    // Falling faster than towards a target that lies the wrong way is on track there.
    ("target on the wrong side", "on_track", "wrong-way-target"),
    // Its rate is of the size: a debt that shrinks grows worse there, where more is better.
    ("shrinking debt below zero without a target", "deterioration", "on-track"),
    // The noise of floating figures puts a rate just at a limit below it.
    ("just at the upper limit of growth", "progress_needs_acceleration", "on-track"),
    ("just at the lower limit of growth", "limited_progress", "at-risk"),
];

fn rows() -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_path("tests/assess/open-sdg.csv")
        .unwrap();
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn judged(row: &Row) -> IndicatorAssessment {
    let mut indicator = builder::indicator("m-1", Method::Cagr);
    indicator.decimals = Some(3);
    let is_more = row["direction"] == "positive";
    indicator.direction = Some(if is_more { Direction::Increase } else { Direction::Decrease });
    indicator.plan.baseline_period = Some(builder::period(&row["base_year"]));
    indicator.plan.target_period = Some(builder::period(&row["target_year"]));
    indicator.plan.target_value = row["target"].parse().ok();
    // A span of years is no period here: intake refuses it, so that no such figure ever comes.
    let plain = |point: &&str| point.split_once('=').unwrap().0.parse::<u32>().is_ok();
    let points: Vec<&str> = row["series"].split(';').filter(plain).collect();
    let observations = builder::series("m-1", &points.join(";"));
    let round = builder::round(CheckpointKind::MidTerm, vec![indicator], observations);
    assess(&round).indicators.remove(0)
}

/// What is said here: the status, or why there is none.
fn answer(assessed: &IndicatorAssessment) -> &'static str {
    assessed.reason.as_ref().map_or(assessed.computed.id(), |reason| reason.id())
}

/// The share, or without a target the rate, that was held against the limits.
fn value(assessed: &IndicatorAssessment) -> Option<Decimal> {
    assessed.share.or_else(|| {
        let held = assessed.arithmetic.iter().find_map(|step| step.figures.get("share"))?;
        match held {
            Figure::Share(value) | Figure::Number(value, _) => Some(*value),
            other => panic!("not a number: {other:?}"),
        }
    })
}

/// Its four classes below the target in the words of this program's three.
fn same_as(class: &str) -> &'static str {
    match class {
        "target_achieved" => "achieved",
        "on_track" => "on-track",
        "progress_needs_acceleration" => "at-risk",
        "limited_progress" | "deterioration" => "off-track",
        other => panic!("no class of the measure where both are defined: {other}"),
    }
}

#[test]
fn the_growth_that_open_sdg_measures_is_measured_here_alike() {
    let different: BTreeSet<&str> = DIFFERENCES.iter().map(|(case, ..)| *case).collect();
    let (mut with_target, mut without_target) = (0, 0);
    for row in rows().iter().filter(|row| !different.contains(row["case"].as_str())) {
        let assessed = judged(row);
        assert_eq!(answer(&assessed), same_as(&row["class"]), "{}", row["case"]);
        if let Ok(theirs) = row["value"].parse::<Decimal>() {
            let ours = value(&assessed).unwrap();
            // Rates are kept to nine places here, so a quotient of small ones to six or seven.
            assert!((ours - theirs).abs() < Decimal::new(1, 6), "{}: {ours}", row["case"]);
            assert_eq!(ours.round_dp(3), theirs.round_dp(3), "{}", row["case"]);
        }
        *(if row["target"].is_empty() { &mut without_target } else { &mut with_target }) += 1;
    }
    assert!(with_target >= 30 && without_target >= 10, "{with_target} and {without_target}");
}

#[test]
fn where_open_sdg_decides_otherwise_it_is_listed_why() {
    let rows = rows();
    for (case, theirs, ours) in DIFFERENCES {
        let row = rows.iter().find(|row| row["case"] == case).unwrap();
        assert_eq!(row["class"], theirs, "{case}");
        assert_eq!(answer(&judged(row)), ours, "{case}");
    }
}
