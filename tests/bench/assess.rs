//! How long the judging of a whole register takes, as a call of the library: `cargo bench --bench assess`.
//!
//! 10 000 indicators with 40 figures each, of all methods that take figures. Prints the least, the median
//! and the greatest wall time of several runs; judges nothing.

#![expect(clippy::print_stdout, reason = "its purpose is to print")]
#![expect(clippy::unwrap_used, reason = "its rounds are made by the tests' builder")]
#![expect(clippy::disallowed_methods, reason = "its purpose is to read the clock")]

use std::hint::black_box;
use std::time::Instant;

use rust_decimal::Decimal;
use seuranta::assess::assess;
use seuranta::checkpoint::Round;
use seuranta::intake::Observation;
use seuranta::strategy::{CheckpointKind, Direction, Indicator, Method};

#[path = "../assess/builder.rs"]
mod builder;

const INDICATORS: u32 = 10_000;
const FIGURES: u32 = 40;
const RUNS: usize = 9;

fn main() {
    let round = round();
    let mut runs: Vec<f64> = (0..=RUNS)
        .map(|_| {
            let start = Instant::now();
            let assessment = black_box(assess(black_box(&round)));
            assessment.look_ahead();
            let taken = start.elapsed().as_secs_f64();
            assert_eq!(assessment.indicators.len(), INDICATORS as usize);
            taken
        })
        .skip(1)
        .collect();
    runs.sort_by(f64::total_cmp);
    println!(
        "assess, {INDICATORS} indicators × {FIGURES} figures: min {:.3} s, median {:.3} s, max {:.3} s",
        runs[0],
        runs[RUNS / 2],
        runs[RUNS - 1]
    );
}

fn round() -> Round {
    let (indicators, observations): (Vec<Indicator>, Vec<Vec<Observation>>) =
        (0..INDICATORS).map(one).unzip();
    builder::round(CheckpointKind::MidTerm, indicators, observations.concat())
}

/// An indicator of the next method in turn, with a figure for each year up to 2022.
fn one(number: u32) -> (Indicator, Vec<Observation>) {
    const METHODS: [Method; 5] =
        [Method::Linear, Method::Level, Method::Cagr, Method::Band, Method::Trend];
    let name = format!("m-{number:05}");
    let method = METHODS[number as usize % METHODS.len()];
    let mut indicator = builder::indicator(&name, method);
    indicator.direction = Some(match method {
        Method::Band => Direction::Keep,
        _ => Direction::Increase,
    });
    let plan = &mut indicator.plan;
    plan.baseline_period = Some(builder::period("1990"));
    plan.baseline_value = Some(Decimal::from(1000 + number));
    if method != Method::Trend {
        plan.target_period = Some(builder::period("2030"));
        plan.target_value = Some(Decimal::from(3000 + number));
    }
    plan.target_low = (method == Method::Band).then_some(Decimal::from(900));
    plan.target_high = (method == Method::Band).then_some(Decimal::from(1200));
    let first = 2023 - FIGURES;
    let figures = (first..2023).map(|year| {
        let value = Decimal::from(1000 + number + (year - first) * (20 + number % 30));
        builder::observation(&name, &year.to_string(), value)
    });
    (indicator, figures.collect())
}
