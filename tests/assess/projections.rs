//! Projections beside those that `tests/assess/projections.py` reckons with fractions, and their printed steps.

use std::fmt::Write as _;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use seuranta::assess::{Arithmetic, Figure, assess, projection_steps};
use seuranta::strategy::{CheckpointKind, Direction, Method};
use seuranta::words::{Language, Words};

use crate::builder;
use crate::worked::{self, Row};

fn rows() -> Vec<Row> {
    worked::rows_of("tests/assess/projections.csv")
}

/// To three places, as the table has it.
fn told(value: Decimal) -> String {
    format!("{:.3}", value.round_dp(3))
}

#[test]
fn projections_come_out_as_reckoned_by_fractions() {
    let (mut projected, mut with_interval) = (0, 0);
    for row in rows() {
        let assessed = assess(&worked::round(&row)).indicators.remove(0);
        let ours = assessed.projection().map(|ahead| {
            let end = |end: Option<Decimal>| end.map(told).unwrap_or_default();
            let agrees = ahead.agrees.to_string();
            [told(ahead.value), end(ahead.low), end(ahead.high), told(ahead.theil_sen), agrees]
        });
        let theirs =
            ["value", "low", "high", "theil_sen", "agrees"].map(|column| row[column].clone());
        projected += usize::from(ours.is_some());
        with_interval += usize::from(!row["low"].is_empty());
        assert_eq!(ours.unwrap_or_default(), theirs, "{}", row["case"]);
    }
    assert!(projected >= 12 && with_interval >= 8, "{projected} and {with_interval}");
}

/// A step's figure as a reader sees it.
fn printed(step: &Arithmetic, name: &str) -> f64 {
    let figure = &step.figures[name];
    let decimal = match figure {
        Figure::Value(value, Some(places))
        | Figure::Difference(value, Some(places))
        | Figure::Number(value, places) => value.round_dp(*places),
        Figure::Count(count) => Decimal::from(*count),
        Figure::Years(from, to) => to.time().years() - from.time().years(),
        other => panic!("not a number: {other:?}"),
    };
    decimal.to_f64().unwrap()
}

fn count_of(step: &Arithmetic) -> Decimal {
    let Figure::Count(count) = &step.figures["count"] else { panic!("no count: {step:?}") };
    Decimal::from(*count)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        return values[middle];
    }
    f64::midpoint(values[middle - 1], values[middle])
}

/// How many decimals a reader sees.
fn places(figure: &Figure) -> u32 {
    match figure {
        Figure::Value(_, Some(places))
        | Figure::Difference(_, Some(places))
        | Figure::Number(_, places) => *places,
        other => panic!("not a number: {other:?}"),
    }
}

/// What each step says that its figures give, reckoned from what it prints.
fn reckoned(step: &Arithmetic) -> Vec<(&'static str, f64)> {
    let of = |name: &str| printed(step, name);
    match &*step.id {
        "projection-means" => vec![
            ("mean-time", of("times") / of("count")),
            ("mean-value", of("values") / of("count")),
        ],
        "projection-slope" => vec![
            (
                "slope",
                (of("count") * of("products") - of("times") * of("values"))
                    / (of("count") * of("squares") - of("times").powi(2)),
            ),
            ("intercept", of("mean-value") - of("slope") * of("mean-time")),
        ],
        "projection-value" => {
            let away = of("span") - of("mean-time");
            vec![("value", of("mean-value") + of("slope") * away)]
        }
        "projection-fit" => vec![("share", 1.0 - of("residuals") / of("variation"))],
        "projection-error" => vec![("error", (of("residuals") / of("freedom")).sqrt())],
        "projection-interval" => {
            let away = (of("span") - of("mean-time")).powi(2) / of("spread");
            let root = (1.0 + 1.0 / of("count") + away).sqrt();
            vec![
                ("half", of("quantile") * of("error") * root),
                ("low", of("value") - of("half")),
                ("high", of("value") + of("half")),
            ]
        }
        "projection-median" => vec![("value", of("intercept") + of("slope") * of("span"))],
        "projection-slopes" => {
            let Figure::Slopes(slopes) = &step.figures["slopes"] else {
                panic!("no slopes: {step:?}")
            };
            assert_eq!(Decimal::from(slopes.len()), count_of(step));
            let slopes = slopes.iter().map(|(.., slope)| slope.to_f64().unwrap());
            vec![("slope", median(slopes.collect()))]
        }
        "projection-figures" | "projection-outlook" | "projection-slopes-many" => Vec::new(),
        other => panic!("a step that nothing is reckoned of: {other}"),
    }
}

/// What a step prints as its results, each with the same reckoned from the other figures that it prints.
pub(crate) fn results_again(step: &Arithmetic) -> Vec<(&'static str, Decimal, Decimal)> {
    let rounded =
        |value: f64, places| Decimal::from_f64(value).unwrap().round_dp(9).round_dp(places);
    let result = |(name, again): (&'static str, f64)| {
        let places = places(&step.figures[name]);
        (name, rounded(printed(step, name), places), rounded(again, places))
    };
    reckoned(step).into_iter().map(result).collect()
}

#[test]
fn it_is_said_of_figures_that_they_have_no_direction_where_the_line_explains_less_than_half_of_them()
 {
    for (figures, is_said) in [
        ("2020=6310;2021=7610;2022=5830", true),
        ("2020=0;2021=2;2022=1", true),
        // R² = 0.43 and 0.60
        ("2020=0;2021=1.5;2022=1", true),
        ("2020=0;2021=1.2;2022=1", false),
        ("2020=0;2021=0;2022=1", false),
        ("2020=1;2021=2;2022=3", false),
        ("2020=86.3;2021=86.3;2022=86.3", false),
    ] {
        let mut made = builder::indicator("homes", Method::Level);
        made.direction = Some(Direction::Increase);
        made.plan.target_period = Some(builder::period("2030"));
        made.plan.target_value = Some(Decimal::from(8000));
        let series = builder::series("homes", figures);
        let round = builder::round(CheckpointKind::EndOfTerm, vec![made], series);
        let assessed = assess(&round).indicators.remove(0);
        for (language, words) in [
            (Language::Fi, "Luvuilla ei ole selvää suuntaa"),
            (Language::Sv, "Siffrorna har ingen tydlig riktning"),
            (Language::En, "The figures have no clear direction"),
        ] {
            let built_in = Words::built_in(language).unwrap();
            let told = worked::projection(&round, &assessed, &built_in).unwrap();
            assert_eq!(told.contains(words), is_said, "{figures}: {told}");
        }
    }
}

#[test]
fn every_printed_step_follows_from_its_printed_figures() {
    let mut followed = 0;
    for row in rows() {
        let round = worked::round(&row);
        let assessed = assess(&round).indicators.remove(0);
        let indicator = &round.strategy.indicators[0];
        for step in projection_steps(&assessed, indicator, round.strategy.bands) {
            for (name, told, again) in results_again(&step) {
                assert_eq!(told, again, "{}: {name} of {step:?}", row["case"]);
                followed += 1;
            }
        }
    }
    assert!(followed > 100, "{followed}");
}

#[test]
fn the_steps_of_projections_read_well_in_three_languages() {
    let mut out = String::new();
    for (language, wanted) in
        [(Language::Fi, "five figures"), (Language::Sv, "half-years"), (Language::En, "a ceiling")]
    {
        let words = Words::built_in(language).unwrap();
        for row in rows().iter().filter(|row| row["case"].starts_with(wanted)) {
            let round = worked::round(row);
            let assessed = assess(&round).indicators.remove(0);
            let indicator = &round.strategy.indicators[0];
            let sentence = worked::projection(&round, &assessed, &words);
            let _ = writeln!(out, "# {}\n{}", row["case"], sentence.unwrap());
            for step in projection_steps(&assessed, indicator, round.strategy.bands) {
                let line = step.text(&words, indicator, round.checkpoint.kind).unwrap();
                let _ = writeln!(out, "- {line}");
            }
            out.push('\n');
        }
    }
    insta::assert_snapshot!(out);
}
