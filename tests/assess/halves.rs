//! In which of its two ways a series names the halves of a year, and that all that is told of it names them so.

use seuranta::assess::{assess, projection_sentence, status_sentence};
use seuranta::checkpoint::Round;
use seuranta::finding::{DUPLICATE_SAME, Finding, Place};
use seuranta::strategy::{CheckpointKind, Direction, Frequency, Halves, Indicator, Method};
use seuranta::validate::message;
use seuranta::words::{Language, Words};

use crate::builder::{self, indicator, period, series};

/// An index with a target, made every `frequency`.
fn index(frequency: Frequency, baseline: &str, target: &str) -> Indicator {
    let mut index = indicator("index", Method::Linear);
    index.unit = "%".into();
    index.direction = Some(Direction::Increase);
    index.frequency = frequency;
    index.plan.baseline_period = Some(period(baseline));
    index.plan.baseline_value = Some(60.into());
    index.plan.target_period = Some(period(target));
    index.plan.target_value = Some(80.into());
    index
}

/// The round in which `figures` of it came.
fn round(index: Indicator, figures: &str) -> Round {
    builder::round(CheckpointKind::MidTerm, vec![index], series("index", figures))
}

#[test]
fn seasons_are_told_where_the_register_or_most_figures_name_them() {
    let half = Frequency::Half;
    let survey = Frequency::Survey(1);
    for (frequency, baseline, figures, wanted) in [
        (half, "2021-H1", "", Halves::Numbered),
        (survey, "2021-H1", "", Halves::Numbered),
        (half, "2021-spring", "", Halves::Seasons),
        (half, "2021-spring", "2022-H1=1;2022-H2=2", Halves::Seasons),
        (half, "2021-H1", "2022-spring=1", Halves::Seasons),
        (half, "2021-H1", "2021-H2=1;2022-H1=2", Halves::Numbered),
        (half, "2021-H1", "2021-H2=1;2022-spring=2;2022-autumn=3", Halves::Seasons),
        (half, "2021-H1", "2021-H2=1;2022-spring=2;2022-H2=3", Halves::Numbered),
        (half, "2021-H1", "2021-H2=1;2022-spring=2", Halves::Numbered),
        (survey, "2021-H1", "2021-H2=1;2022-spring=2", Halves::Seasons),
        (half, "2020", "2021=1;2022-Q1=2", Halves::Numbered),
    ] {
        let round = round(index(frequency, baseline, "2025-H2"), figures);
        assert_eq!(round.strategy.indicators[0].halves, wanted, "{baseline} {figures}");
    }
}

/// All that is told of the indicator in `language`, with the steps of its judgement.
fn told(round: &Round, language: Language) -> String {
    let words = Words::built_in(language).unwrap();
    let assessed = &assess(round).indicators[0];
    let (one, strategy, at) = (&round.strategy.indicators[0], &round.strategy, &round.checkpoint);
    let mut said = vec![status_sentence(assessed, one, strategy, at, &words).unwrap()];
    said.extend(projection_sentence(assessed, one, strategy, at, &words).unwrap());
    let steps = assessed.arithmetic.iter();
    said.extend(steps.map(|step| step.text(&words, one, at.kind).unwrap()));
    said.join("\n").replace('\u{a0}', " ")
}

#[test]
fn a_series_written_in_both_ways_is_told_in_one() {
    let figures = "2021-autumn=62;2022-spring=66;2022-H2=67;2023-spring=69";
    let surveyed = round(index(Frequency::Survey(1), "2021-H1", "2025-H2"), figures);
    for (language, names) in [
        (Language::Fi, ["kevät 2021", "kevät 2023", "syksy 2025"]),
        (Language::Sv, ["våren 2021", "våren 2023", "hösten 2025"]),
        (Language::En, ["spring 2021", "spring 2023", "autumn 2025"]),
    ] {
        let said = told(&surveyed, language);
        assert!(names.iter().all(|name| said.contains(name)), "{said}");
        assert!(!said.contains("/I"), "{said}");
    }
    let figures = "2021-H2=62;2022-H1=66;2022-autumn=67;2023-spring=69;2021-H1=61";
    let counted = round(index(Frequency::Half, "2021-H1", "2025-H2"), figures);
    let said = told(&counted, Language::Fi);
    assert!(["2021/I ", "2023/I)", "2025/II"].iter().all(|name| said.contains(name)), "{said}");
    assert!(!said.contains("kevät") && !said.contains("syksy"), "{said}");
}

#[test]
fn the_way_of_naming_changes_no_judgement_and_no_key() {
    let index = index(Frequency::Half, "2021-H1", "2025-H2");
    let mixed = round(index.clone(), "2021-H2=62;2022-spring=66;2022-autumn=67");
    let mut unnamed = mixed.clone();
    unnamed.strategy.indicators[0].halves = Halves::Numbered;
    assert_eq!(assess(&mixed), assess(&unnamed));
    let keys: Vec<String> =
        mixed.observations.iter().map(|one| one.key.period.to_string()).collect();
    assert_eq!(keys, ["2021-H2", "2022-spring", "2022-autumn"]);
}

#[test]
fn findings_name_the_halves_as_their_series_does() {
    let mut round = builder::round(
        CheckpointKind::MidTerm,
        vec![index(Frequency::Half, "2021-H1", "2025-H2")],
        series("index", "2021-autumn=62;2022-spring=66"),
    );
    let finding = Finding::new(&DUPLICATE_SAME, Place::file("kymp.csv")).period("2022-H1");
    round.findings = vec![finding.clone().indicator("index"), finding.indicator("other")];
    round.name_halves();
    let words = Words::built_in(Language::Sv).unwrap();
    let said: Vec<String> =
        round.findings.iter().map(|finding| message(finding, &words).message).collect();
    assert!(said[0].contains("våren 2022"), "{said:?}");
    assert!(said[1].contains("första halvåret 2022"), "{said:?}");
    assert!(round.findings.iter().all(|one| one.period.as_deref() == Some("2022-H1")));
}
