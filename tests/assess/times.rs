//! Which times sentences name: those of levels, of figures that are not exact, of stages that were done late.

use rust_decimal::dec;
use seuranta::assess::{assess, status_sentence};
use seuranta::intake::{Observation, Outcome, Qualifier};
use seuranta::strategy::{
    CheckpointKind, Direction, Indicator, IndicatorKind, Method, Milestone, MilestoneValue, Stage,
};
use seuranta::words::{Language, Words};

use crate::builder::{self, indicator, period, series};

/// How an indicator stands, with plain spaces.
fn said(kind: CheckpointKind, indicator: Indicator, figures: Vec<Observation>) -> String {
    let round = builder::round(kind, vec![indicator], figures);
    let words = Words::built_in(Language::En).unwrap();
    let assessed = assess(&round).indicators.remove(0);
    let one = &round.strategy.indicators[0];
    status_sentence(&assessed, one, &round.strategy, &round.checkpoint, &words)
        .unwrap()
        .replace('\u{a0}', " ")
}

/// At least 7,000 homes, and 8,000 from 2023 on.
fn homes() -> Indicator {
    let mut homes = indicator("homes", Method::Level);
    homes.direction = Some(Direction::Increase);
    homes.unit = "kpl".into();
    homes.plan.target_period = Some(period("2024"));
    homes.plan.target_value = Some(dec!(8000));
    let step =
        |when, value| Milestone { period: period(when), value: MilestoneValue::Value(value) };
    homes.plan.milestones = vec![step("2021", dec!(7000)), step("2023", dec!(8000))];
    homes
}

#[test]
fn a_level_is_told_with_its_year_where_that_of_the_target_is_another() {
    let steps = said(CheckpointKind::MidTerm, homes(), series("homes", "2021=7105;2022=6047"));
    assert!(steps.contains("at least 7,000 (2022) and 8,000 (2024)."), "{steps}");
    let end = series("homes", "2021=7105;2022=6047;2023=8100;2024=8200");
    let end = said(CheckpointKind::EndOfTerm, homes(), end);
    assert!(end.contains("at least 8,000."), "{end}");
    let mut same = homes();
    same.plan.milestones.clear();
    let same = said(CheckpointKind::MidTerm, same, series("homes", "2022=6047"));
    assert!(same.contains("at least 8,000."), "{same}");
}

#[test]
fn what_a_status_rests_on_is_told_with_its_period_where_the_latest_figure_is_another() {
    let told = |bound: usize| {
        let mut figures = series("homes", "2022=7105;2023=8100;2024=8200");
        let Outcome::Value(value, _) = figures[bound].outcome else { panic!("no value") };
        figures[bound].outcome = Outcome::Value(value, Qualifier::Above);
        said(CheckpointKind::EndOfTerm, homes(), figures)
    };
    assert!(told(0).starts_with("Achieved, on a bound (2022). "), "{}", told(0));
    assert!(told(2).starts_with("Achieved, on a bound. "), "{}", told(2));
}

#[test]
fn stages_that_were_done_late_say_when_they_were() {
    let mut plan = indicator("plan", Method::Milestone);
    plan.kind = IndicatorKind::Stage;
    let step =
        |when, stage| Milestone { period: period(when), value: MilestoneValue::Stage(stage) };
    plan.plan.milestones = vec![step("2021", Stage::Started), step("2022", Stage::Done)];
    let told = |stages: &str| said(CheckpointKind::EndOfTerm, plan.clone(), series("plan", stages));
    let late = told("2021=started;2022=under-way;2023=done;2024=done");
    assert!(late.contains("Completion came later than planned: 2023 (planned 2022)."), "{late}");
    for other in ["2021=started;2022=done;2023=done", "2022=under-way;2024=under-way"] {
        assert!(!told(other).contains("later than planned"), "{other}");
    }
}
