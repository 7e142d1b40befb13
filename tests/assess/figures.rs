//! Which figures are judged: vintages, scopes, parts, what is owed; goals and overrides.

use rust_decimal::{Decimal, dec};
use seuranta::assess::{
    Arithmetic, Assessment, Flag, IndicatorAssessment, Place, Reason, assess, flag_sentences,
    reason_sentence, standing_words, status_words, told_steps,
};
use seuranta::checkpoint::{Override, Round};
use seuranta::intake::{Kind, Mark, Observation, Outcome, Qualifier, Subject};
use seuranta::strategy::{
    Aggregate, Breakdown, CheckpointKind, Direction, Indicator, Method, MissingReason, Status,
    Validity,
};

use seuranta::words::{Language, Words};

use crate::builder::{self, id, indicator, judged_by, observation, owed, period, series};
use crate::worked::reasons_of_methods;

const MID: CheckpointKind = CheckpointKind::MidTerm;

fn emissions() -> Indicator {
    let mut emissions = indicator("co2", Method::Linear);
    emissions.direction = Some(Direction::Decrease);
    emissions.plan.baseline_period = Some(period("1990"));
    emissions.plan.baseline_value = Some(dec!(3510));
    emissions.plan.target_period = Some(period("2030"));
    emissions.plan.target_value = Some(dec!(702));
    emissions
}

/// At least 100, of all who report it.
fn floor(aggregate: Aggregate) -> Indicator {
    let mut floor = indicator("floor", Method::Level);
    floor.direction = Some(Direction::Increase);
    floor.plan.target_value = Some(dec!(100));
    floor.organisations = vec![id("kymp"), id("kuva")];
    floor.aggregate = aggregate;
    floor
}

fn by(organisation: &str, mut observation: Observation) -> Observation {
    observation.organisation = id(organisation);
    observation
}

fn one(round: &Round) -> IndicatorAssessment {
    assess(round).indicators.remove(0)
}

fn judged(indicator: Indicator, observations: Vec<Observation>) -> IndicatorAssessment {
    one(&builder::round(MID, vec![indicator], observations))
}

#[test]
fn an_actual_that_ends_after_the_as_of_is_not_used() {
    let assessed = judged(emissions(), series("co2", "2022=2637;2023=1900"));
    assert_eq!(assessed.latest.map(|point| point.period), Some(period("2022")));
    assert_eq!(assessed.series.len(), 1);
}

#[test]
fn of_several_vintages_the_newest_not_after_the_as_of_holds() {
    let vintage = |value: Decimal, date: &str| {
        let mut figure = observation("co2", "2022", value);
        figure.key.as_of = Some(date.parse().unwrap());
        figure
    };
    let figures = vec![
        vintage(dec!(2700), "2023-02-01"),
        vintage(dec!(2637), "2023-06-01"),
        vintage(dec!(2500), "2023-08-01"),
    ];
    let assessed = judged(emissions(), figures);
    assert_eq!(assessed.latest.map(|point| point.value), Some(dec!(2637)));
}

#[test]
fn a_later_return_holds_over_an_earlier_one() {
    let mut revised = observation("co2", "2022", dec!(2600));
    revised.checkpoint = id("end-of-term");
    let mut round = builder::round(CheckpointKind::EndOfTerm, vec![emissions()], vec![]);
    round.observations = vec![revised, observation("co2", "2022", dec!(2637))];
    assert_eq!(one(&round).latest.map(|point| point.value), Some(dec!(2600)));
}

#[test]
fn the_baseline_comes_from_the_return_where_the_register_has_none() {
    let mut emissions = emissions();
    emissions.plan.baseline_value = None;
    emissions.plan.baseline_period = Some(period("2020"));
    let assessed = judged(emissions.clone(), series("co2", "2020=2360;2022=2300"));
    assert_eq!(assessed.baseline, Some((period("2020"), dec!(2360))));
    let without = judged(emissions, series("co2", "2022=2300"));
    assert_eq!(without.reason, Some(Reason::NoBaseline));
}

#[test]
fn nothing_owed_that_came_is_not_reported_and_nothing_owed_is_no_figure() {
    let mut round = builder::round(MID, vec![emissions()], vec![]);
    assert_eq!(one(&round).reason, Some(Reason::NoFigure));
    round.owed = vec![owed("kymp", "co2", "2021", false), owed("kymp", "co2", "2022", false)];
    assert_eq!(one(&round).computed, Status::NotReported);
    round.owed[0].came = true;
    let mut reason = observation("co2", "2021", dec!(0));
    reason.outcome = Outcome::Missing(MissingReason::NotAvailable);
    round.observations = vec![reason];
    assert_eq!(one(&round).reason, Some(Reason::NoFigure));
}

#[test]
fn an_older_figure_where_a_newer_one_is_owed_is_stale() {
    let mut round = builder::round(MID, vec![emissions()], series("co2", "2021=2354"));
    round.owed = vec![owed("kymp", "co2", "2021", true), owed("kymp", "co2", "2022", false)];
    let assessed = one(&round);
    assert_eq!(assessed.computed, Status::NotAssessable);
    assert_eq!(assessed.reason, Some(Reason::StaleValue));
    assert!(assessed.latest.is_some());
}

#[test]
fn a_newest_figure_that_is_kept_back_allows_no_status() {
    let mut kept = observation("co2", "2022", dec!(1));
    kept.outcome = Outcome::Missing(MissingReason::Confidential);
    let older = observation("co2", "2021", dec!(2354));
    assert_eq!(
        judged(emissions(), vec![older.clone(), kept.clone()]).reason,
        Some(Reason::Confidential)
    );
    kept.key.period = period("2020");
    assert_eq!(judged(emissions(), vec![older, kept]).reason, None);
}

#[test]
fn a_figure_that_is_a_bound_is_told_with_its_word_and_reckoned_as_the_bound() {
    let mut above = observation("floor", "2022", dec!(100));
    above.outcome = Outcome::Value(dec!(100), Qualifier::Above);
    let assessed = judged(floor(Aggregate::Single), vec![above.clone()]);
    assert_eq!(assessed.computed, Status::OnTrack);
    let point = assessed.latest.as_ref().unwrap();
    assert_eq!(point.qualifier(), Qualifier::Above);
    let indicator = floor(Aggregate::Single);
    let said = |language| {
        let words = Words::built_in(language).unwrap();
        assessed.arithmetic[0].text(&words, &indicator, MID).unwrap()
    };
    assert_eq!(
        said(Language::Fi),
        "Uusin arvo x = yli 100\u{a0}kt (2022); laskussa käytetään lukua 100."
    );
    assert_eq!(
        said(Language::En),
        "Latest value x = above 100\u{a0}kt (2022); it is reckoned as 100."
    );

    let mut below = by("kuva", observation("floor", "2022", dec!(60)));
    below.outcome = Outcome::Value(dec!(60), Qualifier::AtMost);
    let both = judged(floor(Aggregate::Sum), vec![above, below.clone()]);
    assert_eq!(both.latest.unwrap().qualifier(), Qualifier::About);
    let exact = observation("floor", "2022", dec!(70));
    let one = judged(floor(Aggregate::Sum), vec![exact, below]);
    assert_eq!(one.latest.unwrap().qualifier(), Qualifier::AtMost);
}

#[test]
fn the_time_of_a_period_is_printed_with_how_it_is_reckoned() {
    let mut emissions = emissions();
    emissions.plan.baseline_period = Some(period("2020-H1"));
    emissions.plan.target_period = Some(period("2024-12-15"));
    let assessed = judged(emissions.clone(), series("co2", "2022-01/2022-08=2637"));
    let words = Words::built_in(Language::En).unwrap();
    let step = assessed.arithmetic.iter().find(|step| step.id == "expected").unwrap();
    let said = step.text(&words, &emissions, MID).unwrap();
    let (_, times) = said.split_once(": ").unwrap();
    assert_eq!(
        times,
        "from 2020/I (t = 2020 − 1 + 6/12 = 2019.5) 26 months have passed (t = 2022 − 1 + 8/12 = \
         2021.667), to 15\u{a0}December 2024 (t = 2024 − 1 + (11 + 15/31)/12 = 2023.957) there are \
         53.483871 months."
    );
}

#[test]
fn a_mark_for_exactly_nothing_is_a_figure_of_zero() {
    let mut nothing = observation("co2", "2022", dec!(1));
    nothing.outcome = Outcome::Missing(MissingReason::Zero);
    assert_eq!(judged(emissions(), vec![nothing]).computed, Status::Achieved);
}

#[test]
fn figures_of_organisations_become_one_as_the_register_says() {
    let figures = || {
        vec![
            by("kymp", observation("floor", "2022", dec!(70))),
            by("kuva", observation("floor", "2022", dec!(40))),
        ]
    };
    for (aggregate, value) in [
        (Aggregate::Single, dec!(70)),
        (Aggregate::Sum, dec!(110)),
        (Aggregate::Mean, dec!(55)),
        (Aggregate::Min, dec!(40)),
        (Aggregate::Max, dec!(70)),
    ] {
        let assessed = judged(floor(aggregate), figures());
        assert_eq!(assessed.latest.map(|point| point.value), Some(value), "{aggregate:?}");
    }
}

#[test]
fn a_weighted_mean_takes_the_weights_of_the_same_organisation_and_period() {
    let mut floor = floor(Aggregate::WeightedMean);
    floor.weight = Some(id("pupils"));
    let mut weighting = indicator("pupils", Method::Trend);
    weighting.organisations = floor.organisations.clone();
    let figures = vec![
        by("kymp", observation("floor", "2022", dec!(90))),
        by("kuva", observation("floor", "2022", dec!(120))),
        by("kymp", observation("pupils", "2022", dec!(1))),
        by("kuva", observation("pupils", "2022", dec!(2))),
    ];
    let assess =
        |figures| one(&builder::round(MID, vec![floor.clone(), weighting.clone()], figures));
    assert_eq!(assess(figures.clone()).latest.map(|point| point.value), Some(dec!(110)));
    let mut weightless = figures.clone();
    weightless[2].outcome = Outcome::Value(dec!(0), Qualifier::Exact);
    weightless[3].outcome = Outcome::Value(dec!(0), Qualifier::Exact);
    assert_eq!(assess(weightless).reason, Some(Reason::ZeroWeights));
    let unweighted = assess(figures[..3].to_vec());
    assert_eq!(unweighted.reason, Some(Reason::MissingPart(vec!["kuva".into()])));
}

#[test]
fn a_missing_part_is_named_and_leaves_a_gap_when_it_is_an_old_one() {
    let first = by("kymp", observation("floor", "2022", dec!(70)));
    let assessed = judged(floor(Aggregate::Sum), vec![first.clone()]);
    assert_eq!(assessed.reason, Some(Reason::MissingPart(vec!["kuva".into()])));
    assert_eq!(assessed.lacking, Some(period("2022")));
    let later = vec![
        by("kymp", observation("floor", "2021", dec!(70))),
        first,
        by("kuva", observation("floor", "2022", dec!(60))),
    ];
    let assessed = judged(floor(Aggregate::Sum), later);
    assert_eq!(assessed.series.len(), 1);
    assert_eq!(assessed.computed, Status::OnTrack);
}

#[test]
fn parts_of_different_scopes_or_as_of_dates_are_refused() {
    let mut scoped = by("kuva", observation("floor", "2022", dec!(60)));
    scoped.key.scope = Some("sotepe".into());
    let mut floor_of_city = floor(Aggregate::Sum);
    floor_of_city.scope = Some("city".into());
    let first = by("kymp", observation("floor", "2022", dec!(70)));
    let assessed = judged(floor_of_city, vec![first.clone(), scoped]);
    assert_eq!(assessed.reason, Some(Reason::MissingPart(vec!["kuva".into()])));

    let dated = |mut figure: Observation, date: &str| {
        figure.key.as_of = Some(date.parse().unwrap());
        figure
    };
    let second = by("kuva", observation("floor", "2022", dec!(60)));
    let figures = vec![dated(first, "2023-05-31"), dated(second, "2023-03-31")];
    let assessed = judged(floor(Aggregate::Sum), figures.clone());
    assert_eq!(assessed.reason, Some(Reason::MissingPart(vec!["kuva".into()])));
    let mut declared = floor(Aggregate::Sum);
    declared.other.insert("mixed_parts".into(), "yes".into());
    assert_eq!(judged(declared, figures).latest.map(|point| point.value), Some(dec!(130)));
}

#[test]
fn an_organisation_without_a_whole_is_made_of_its_groups() {
    let mut floor = floor(Aggregate::Sum);
    floor.organisations = vec![id("kymp")];
    floor.breakdowns =
        vec![Breakdown { dimension: "sex".into(), groups: vec!["women".into(), "men".into()] }];
    let group = |name: &str, value| {
        let mut figure = observation("floor", "2022", value);
        figure.key.breakdown = Some(format!("sex={name}"));
        figure
    };
    let assessed = judged(floor.clone(), vec![group("women", dec!(60)), group("men", dec!(50))]);
    assert_eq!(assessed.latest.map(|point| point.value), Some(dec!(110)));
    assert_eq!(assessed.breakdowns.len(), 2);
    let half = judged(floor, vec![group("women", dec!(60))]);
    assert_eq!(half.reason, Some(Reason::MissingPart(vec!["kymp sex=men".into()])));
}

#[test]
fn a_predecessors_figures_count_for_its_successor_and_a_dissolved_one_owes_nothing() {
    let mut floor = floor(Aggregate::Sum);
    floor.organisations = vec![id("kymp"), id("sotepe")];
    let figures = vec![
        by("kymp", observation("floor", "2022", dec!(70))),
        by("sote", observation("floor", "2022", dec!(40))),
    ];
    let mut round = builder::round(MID, vec![floor], figures);
    round.strategy.organisations[2].predecessors = vec![id("sote")];
    assert_eq!(one(&round).latest.map(|point| point.value), Some(dec!(110)));
    round.observations.pop();
    round.strategy.organisations[2].valid =
        Validity { from: Some("2023-01-01".parse().unwrap()), to: None };
    assert_eq!(one(&round).latest.map(|point| point.value), Some(dec!(70)));
}

#[test]
fn a_series_that_goes_on_in_another_scope_is_broken() {
    let scoped = |when: &str, value, scope: &str| {
        let mut figure = observation("co2", when, value);
        figure.key.scope = Some(scope.into());
        figure
    };
    let figures =
        vec![scoped("2021", dec!(2354), "city"), scoped("2022", dec!(1200), "municipality")];
    assert_eq!(judged(emissions(), figures).reason, Some(Reason::SeriesBreak));
    let mut declared = emissions();
    declared.other.insert("series_break".into(), "2022".into());
    let broken = judged(declared, series("co2", "2021=2354;2022=2637"));
    assert_eq!(broken.reason, Some(Reason::SeriesBreak));
}

#[test]
fn what_is_said_of_a_figure_goes_with_its_status() {
    let mut figure = observation("co2", "2022", dec!(2637));
    figure.marks.insert(Mark::Preliminary);
    figure.outcome = Outcome::Value(dec!(2637), Qualifier::Above);
    let flags = judged(emissions(), vec![figure.clone()]).flags;
    assert_eq!(flags.into_iter().collect::<Vec<_>>(), [Flag::Preliminary, Flag::Bound]);
    figure.outcome = Outcome::Value(dec!(2637), Qualifier::About);
    assert!(judged(emissions(), vec![figure]).flags.contains(&Flag::Estimate));
}

#[test]
fn a_status_says_in_one_breath_what_its_figures_are() {
    let mut figure = observation("co2", "2022", dec!(2637));
    figure.marks.insert(Mark::Preliminary);
    let mut assessed = judged(emissions(), vec![figure]);
    let said = |assessed: &IndicatorAssessment, language| {
        status_words(assessed, None, MID, &Words::built_in(language).unwrap()).unwrap()
    };
    assert_eq!(said(&assessed, Language::Fi), "ei etene, ennakkotietojen perusteella");
    assert_eq!(said(&assessed, Language::Sv), "framskrider inte, enligt preliminära uppgifter");
    assessed.flags.insert(Flag::Bound);
    let both = "off track, on preliminary figures and on a bound";
    assert_eq!(said(&assessed, Language::En), both);
    let in_cell = |assessed: &IndicatorAssessment, language| {
        let words = Words::built_in(language).unwrap();
        standing_words(assessed, None, (MID, Place::Cell), &words).unwrap()
    };
    let fi = "ei etene (ennakkotieto ja ei tarkka luku)";
    assert_eq!(in_cell(&assessed, Language::Fi), fi);
    let mut marked = observation("co2", "2020", dec!(2700));
    marked.marks.insert(Mark::Preliminary);
    let mut of_baseline = judged(emissions(), vec![marked, observation("co2", "2022", dec!(2637))]);
    of_baseline.flags.insert(Flag::Preliminary);
    of_baseline.baseline = Some((period("2020"), dec!(2700)));
    assert_eq!(in_cell(&of_baseline, Language::Sv), "framskrider inte (preliminärt 2020)");
    assessed.method = Method::Judged;
    assert_eq!(said(&assessed, Language::En), "off track");
}

#[test]
fn a_status_within_the_surveys_error_of_its_limit_shows_what_else_it_could_be() {
    let mut survey = floor(Aggregate::Single);
    survey.error = Some(dec!(2));
    let near = judged(survey.clone(), series("floor", "2022=101"));
    assert_eq!((near.computed, near.flags.contains(&Flag::NearEdge)), (Status::OnTrack, true));
    let words = Words::built_in(Language::En).unwrap();
    let step = near.arithmetic.last().unwrap().text(&words, &survey, MID).unwrap();
    assert_eq!(
        step,
        "Near the limit: with the value 99 the status would be at risk (the figure’s published \
         error is ± 2\u{a0}kt)."
    );
    assert!(flag_sentences(&near, &survey, MID, &words).unwrap()[0].contains("published error"));
    let far = judged(survey, series("floor", "2022=103"));
    assert!(!far.flags.contains(&Flag::NearEdge));
}

#[test]
fn a_status_that_would_change_on_both_sides_names_both_neighbours() {
    let mut survey = floor(Aggregate::Single);
    survey.unit = "%".into();
    survey.error = Some(dec!(5));
    let near = judged(survey.clone(), series("floor", "2022=97"));
    assert_eq!(near.computed, Status::AtRisk);
    let said = |language: Language| {
        let words = Words::built_in(language).unwrap();
        let steps = near.arithmetic.iter().filter(|step| step.id.starts_with("near-edge"));
        let steps = steps.map(|step| step.text(&words, &survey, MID).unwrap());
        let flags = flag_sentences(&near, &survey, MID, &words).unwrap();
        (steps.collect::<Vec<_>>(), flags.join(" "))
    };
    let (steps, flags) = said(Language::Fi);
    assert_eq!(
        steps,
        [
            "Lähellä rajaa: arvolla 92 tila olisi ei etene (luvun julkaistu virhemarginaali on ± \
             5\u{a0}%-yks.).",
            "Lähellä rajaa: arvolla 102 tila olisi etenee (luvun julkaistu virhemarginaali on ± \
             5\u{a0}%-yks.).",
        ]
    );
    assert_eq!(
        flags,
        "Tulos on rajatapaus, sillä luvun julkaistu virhemarginaali on ± 5\u{a0}%-yks.: jo arvolla \
         92\u{a0}% tila olisi ”ei etene” ja jo arvolla 102\u{a0}% tila olisi ”etenee”."
    );
    let both = "with the value 92% the status would be “off track” and with the value 102% the status \
                would be “on track”.";
    assert!(said(Language::En).1.ends_with(both), "{}", said(Language::En).1);
    // An error smaller than what rounding hides is not what the status hangs on.
    survey.error = Some(dec!(0.2));
    let close = judged(survey, series("floor", "2022=100"));
    assert_eq!(&*close.arithmetic.last().unwrap().id, "near-edge-digit");
}

#[test]
fn a_figure_of_the_term_that_is_no_exact_one_has_that_beside_it_in_the_steps() {
    let mut figures = series("floor", "2021=90;2022=120");
    figures[0].outcome = Outcome::Value(dec!(90), Qualifier::About);
    let floor = floor(Aggregate::Single);
    let round = builder::round(CheckpointKind::EndOfTerm, vec![floor.clone()], figures);
    let assessed = one(&round);
    let words = Words::built_in(Language::En).unwrap();
    let told = told_steps(&assessed);
    let said = |step: &Arithmetic| step.text(&words, &floor, CheckpointKind::EndOfTerm).unwrap();
    let said: Vec<String> = told.iter().map(said).collect();
    assert!(said.contains(&"about 90 < 100: the level is not held (2021).".to_owned()), "{said:?}");
    assert!(said.contains(&"120 ≥ 100: the level is held (2022).".to_owned()), "{said:?}");
}

#[test]
fn a_status_of_the_whole_term_says_what_any_of_its_figures_is() {
    let mut figures = series("floor", "2021=110;2022=120");
    figures[0].outcome = Outcome::Value(dec!(110), Qualifier::Above);
    let at = |kind, figures: &[Observation]| {
        one(&builder::round(kind, vec![floor(Aggregate::Single)], figures.to_vec()))
    };
    let of_term = at(CheckpointKind::EndOfTerm, &figures);
    assert_eq!(of_term.computed, Status::Achieved);
    assert!(of_term.flags.contains(&Flag::Bound));
    // At mid-term the latest figure alone decides.
    assert!(!at(MID, &figures).flags.contains(&Flag::Bound));
}

#[test]
fn figures_of_other_kinds_are_kept_and_not_judged() {
    let mut forecast = observation("co2", "2023", dec!(1900));
    forecast.key.kind = Kind::Forecast;
    let assessed = judged(emissions(), vec![observation("co2", "2022", dec!(2637)), forecast]);
    assert_eq!(assessed.others.len(), 1);
    assert_eq!(assessed.computed, Status::OffTrack);
}

#[test]
fn a_judged_indicator_is_as_its_organisations_say_the_worst_of_several() {
    let mut round = builder::round(MID, vec![indicator("network", Method::Judged)], vec![]);
    assert_eq!(one(&round).reason, Some(Reason::NotJudged));
    let subject = || Subject::Indicator(id("network"));
    round.accounts = vec![
        judged_by("kymp", subject(), Status::OnTrack),
        judged_by("kuva", subject(), Status::AtRisk),
    ];
    let assessed = one(&round);
    assert_eq!(assessed.computed, Status::AtRisk);
    assert_eq!(assessed.own.len(), 2);
    round.accounts.clear();
    round.owed = vec![owed("kymp", "network", "2022", false)];
    assert_eq!(one(&round).computed, Status::NotReported);
}

fn line(subject: &str, status: Status) -> Override {
    Override {
        checkpoint: id("mid-term"),
        id: id(subject),
        status,
        reason: "a storm stopped the works".into(),
        name: "strategy analyst".into(),
        date: None,
        place: None,
    }
}

#[test]
fn an_override_holds_and_the_computed_status_stays_beside_it() {
    let mut round = builder::round(MID, vec![emissions()], series("co2", "2022=2637"));
    round.overrides = vec![line("co2", Status::AtRisk)];
    let assessed = one(&round);
    assert_eq!((assessed.computed, assessed.effective), (Status::OffTrack, Status::AtRisk));
    round.overrides[0].checkpoint = id("end-of-term");
    assert_eq!(one(&round).effective, Status::OffTrack);
}

fn of_goal(mut indicator: Indicator, name: &str, goal: &str) -> Indicator {
    indicator.id = id(name);
    indicator.goal = id(goal);
    indicator
}

fn goals() -> Assessment {
    let indicators = vec![
        of_goal(emissions(), "a", "equal-schools"),
        of_goal(emissions(), "b", "equal-schools"),
        of_goal(emissions(), "c", "carbon-neutral"),
    ];
    let figures = [series("a", "2022=600"), series("b", "2022=1300"), series("c", "2022=2637")];
    assess(&builder::round(MID, indicators, figures.concat()))
}

#[test]
fn a_binding_goal_is_as_its_worst_indicator_and_others_have_counts_only() {
    let assessment = goals();
    let binding = assessment.goal("equal-schools").unwrap();
    assert_eq!(binding.computed, Some(Status::OnTrack));
    assert_eq!(binding.counts[&Status::Achieved], 1);
    let other = assessment.goal("carbon-neutral").unwrap();
    assert_eq!((other.computed, other.effective), (None, None));
    assert_eq!(other.counts[&Status::OffTrack], 1);
    assert_eq!(assessment.counts().values().sum::<usize>(), 3);
}

#[test]
fn indicators_out_of_use_are_left_out() {
    let mut retired = emissions();
    retired.valid.to = Some("2022-12-31".parse().unwrap());
    let round = builder::round(MID, vec![retired], series("co2", "2022=2637"));
    assert!(assess(&round).indicators.is_empty());
}

#[test]
fn a_projection_has_an_interval_from_five_figures_on() {
    let three = judged(emissions(), series("co2", "2021=2354;2022=2637"));
    let projection = three.projection().unwrap();
    assert_eq!((projection.period, projection.low), (period("2030"), None));
    let five = judged(emissions(), series("co2", "2019=2500;2020=2360;2021=2354;2022=2637"));
    let projection = five.projection().unwrap();
    assert!(
        projection.low.unwrap() < projection.value && projection.value < projection.high.unwrap()
    );
    assert_eq!(judged(emissions(), series("co2", "2022=2637")).projection(), None);
}

#[test]
fn every_reason_and_flag_has_its_words_in_three_languages() {
    let of_figures = [
        Reason::SeriesBreak,
        Reason::MissingPart(vec!["kymp".into(), "kuva sex=men".into()]),
        Reason::Confidential,
        Reason::ZeroWeights,
        Reason::NotJudged,
        Reason::NoFigure,
        Reason::OutOfRange,
    ];
    let reasons: Vec<Reason> = reasons_of_methods().into_iter().chain(of_figures).collect();
    let flags = [
        Flag::Preliminary,
        Flag::Estimate,
        Flag::Bound,
        Flag::PartialYear,
        Flag::Old,
        Flag::NearEdge,
        Flag::TargetNotYetMeasured,
        Flag::TargetBeyondTerm,
    ];
    let strategy = builder::strategy(vec![]);
    let mut assessed = judged(emissions(), series("co2", "2022=2637"));
    assessed.flags = flags.into_iter().collect();
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        for reason in &reasons {
            let mut unjudged = assessed.clone();
            unjudged.reason = Some(reason.clone());
            assert!(reason_sentence(&unjudged, &strategy, &words).unwrap().is_some());
        }
        assert_eq!(reason_sentence(&assessed, &strategy, &words).unwrap(), None);
        // Three of them are said in one breath with the status, where there is one.
        assert_eq!(
            flag_sentences(&assessed, &emissions(), MID, &words).unwrap().len(),
            flags.len() - 3
        );
        let mut unjudged = assessed.clone();
        unjudged.computed = Status::NotAssessable;
        assert_eq!(
            flag_sentences(&unjudged, &emissions(), MID, &words).unwrap().len(),
            flags.len()
        );
    }
    let words = Words::built_in(Language::Fi).unwrap();
    assessed.reason = Some(reasons[12].clone());
    let said = |assessed: &IndicatorAssessment| {
        reason_sentence(assessed, &strategy, &words).unwrap().unwrap()
    };
    assert_eq!(said(&assessed), "Osa luvusta puuttuu: kymp ja kuva (miehet).");
    assessed.lacking = Some(period("2024"));
    assert_eq!(
        said(&assessed),
        "Osa luvusta puuttuu ajalta 2024: kymp ja kuva (miehet). \
         Vanhempaa lukua (2022) ei käytetä tilan päättelyyn."
    );
}

#[test]
fn figures_beyond_exact_reckoning_are_said_to_be_so() {
    let mut wild = emissions();
    wild.plan.baseline_value = Some("0.0000000000000000000000000001".parse().unwrap());
    wild.plan.target_value = Some(Decimal::MIN);
    let assessed = judged(wild, vec![observation("co2", "2022", Decimal::MAX)]);
    assert_eq!(assessed.reason, Some(Reason::OutOfRange));
}
