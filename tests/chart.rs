//! Charts: each kind as a whole, its alternative, and what holds for all of them.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "assess/builder.rs"]
mod builder;
#[path = "chart/keys.rs"]
mod keys;
#[path = "chart/known.rs"]
mod known;
#[path = "chart/plan.rs"]
mod plan;
#[path = "chart/sight.rs"]
mod sight;
#[path = "chart/values.rs"]
mod values;

use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use seuranta::assess::{Assessment, IndicatorAssessment, assess};
use seuranta::chart::{self, Chart, Measure};
use seuranta::checkpoint::{Round, gather};
use seuranta::intake::{Kind, Mark, Marks, Observation, Outcome, Qualifier};
use seuranta::read::Limits;
use seuranta::strategy::{
    Breakdown, CheckpointKind, Direction, Folder, Frequency, Id, Indicator, Method, Milestone,
    MilestoneValue, Stage, Status, Strategy, load_folder,
};
use seuranta::words::{Language, Words};

use builder::{id, indicator, observation, period, series, text};
use keys::hold_key_drawn;
use sight::{hold_labels_apart, hold_numbers_at_their_bars, hold_texts_clear};
use values::hold_marks_at_values;

const MID: CheckpointKind = CheckpointKind::MidTerm;

fn towards(mut made: Indicator, from: (&str, Decimal), to: (&str, Decimal)) -> Indicator {
    made.direction = Some(if from.1 < to.1 { Direction::Increase } else { Direction::Decrease });
    made.plan.baseline_period = Some(period(from.0));
    made.plan.baseline_value = Some(from.1);
    made.plan.target_period = Some(period(to.0));
    made.plan.target_value = Some(to.1);
    made
}

fn emissions() -> (Indicator, Vec<Observation>) {
    let emissions =
        towards(indicator("co2", Method::Linear), ("1990", dec!(3510)), ("2030", dec!(702)));
    let mut figures = series("co2", "2015=2780;2018=2510;2019=2470;2020=2360;2021=2354;2022=2637");
    if let Some(last) = figures.last_mut() {
        last.marks.insert(Mark::Preliminary);
    }
    let mut forecast = observation("co2", "2023", dec!(1950));
    forecast.key.kind = Kind::Forecast;
    figures.push(forecast);
    (emissions, figures)
}

fn dwellings() -> (Indicator, Vec<Observation>) {
    let mut dwellings = indicator("homes", Method::Level);
    dwellings.name = text("Valmistuneet asunnot", "Färdigställda bostäder", "Completed dwellings");
    dwellings.unit = "kpl".into();
    dwellings.direction = Some(Direction::Increase);
    dwellings.plan.target_value = Some(dec!(7000));
    dwellings.plan.milestones =
        vec![Milestone { period: period("2023"), value: MilestoneValue::Value(dec!(8000)) }];
    let mut figures = series("homes", "2017=2812;2018=4843;2019=6736;2021=7105;2022=6047");
    let mut forecast = observation("homes", "2023", dec!(8100));
    forecast.key.kind = Kind::Forecast;
    figures.push(forecast);
    figures[3].marks.insert(Mark::Preliminary);
    (dwellings, figures)
}

fn safety() -> (Indicator, Vec<Observation>) {
    let mut safety =
        towards(indicator("safety", Method::Linear), ("2018", dec!(80)), ("2025", dec!(88)));
    safety.name = text("Turvallisuuden kokemus", "Upplevd trygghet", "Perceived safety");
    safety.unit = "%".into();
    safety.frequency = Frequency::Survey(2);
    safety.breakdowns =
        vec![Breakdown { dimension: "sex".into(), groups: vec!["women".into(), "men".into()] }];
    let mut figures = series("safety", "2018=80;2020=82;2022=86");
    for (group, values) in [("women", [77, 78, 81]), ("men", [83, 87, 92])] {
        for (year, value) in ["2018", "2020", "2022"].into_iter().zip(values) {
            let mut figure = observation("safety", year, Decimal::from(value));
            figure.key.breakdown = Some(format!("sex={group}"));
            figures.push(figure);
        }
    }
    (safety, figures)
}

fn cycle_lane() -> (Indicator, Vec<Observation>) {
    let mut lane = indicator("lane", Method::Milestone);
    lane.name =
        text("Baanaverkon rakentaminen", "Byggandet av bananätet", "Building the cycle network");
    let stage =
        |when: &str, stage| Milestone { period: period(when), value: MilestoneValue::Stage(stage) };
    lane.plan.milestones = vec![
        stage("2021", Stage::Started),
        stage("2022", Stage::UnderWay),
        stage("2025", Stage::Done),
    ];
    (lane, series("lane", "2022=started"))
}

fn result() -> (Indicator, Vec<Observation>) {
    let mut result = indicator("result", Method::Trend);
    result.name = text("Tilikauden tulos", "Räkenskapsperiodens resultat", "Result of the year");
    result.unit = "M€".into();
    result.direction = Some(Direction::Increase);
    (result, series("result", "2018=-57;2019=120;2020=-12;2021=350;2022=347"))
}

fn ratio_in_band() -> (Indicator, Vec<Observation>) {
    let mut band = indicator("band", Method::Band);
    band.name = text("Täyttöaste", "Beläggningsgrad", "Occupancy rate");
    band.unit = "%".into();
    band.decimals = Some(1);
    band.direction = Some(Direction::Keep);
    band.plan.target_low = Some(dec!(92));
    band.plan.target_high = Some(dec!(96));
    (band, series("band", "2019=93.5;2020=97.1;2021=95.2;2022=91.4"))
}

fn milestones() -> (Indicator, Vec<Observation>) {
    let mut path =
        towards(indicator("path", Method::Linear), ("2020", dec!(20.5)), ("2027", dec!(40)));
    path.name = text("Sähköautojen osuus", "Elbilarnas andel", "Share of electric cars");
    path.unit = "%".into();
    path.decimals = Some(1);
    path.frequency = Frequency::Half;
    path.plan.milestones =
        vec![Milestone { period: period("2023"), value: MilestoneValue::Value(dec!(24)) }];
    (
        path,
        series(
            "path",
            "2020-H2=20.5;2021-H1=20.9;2021-H2=21.6;2022-H1=23.4;2022-H2=22.8;2023-H1=25.3",
        ),
    )
}

fn only_one() -> (Indicator, Vec<Observation>) {
    let mut one = indicator("one", Method::Trend);
    one.direction = Some(Direction::Increase);
    (one, series("one", "2022=0"))
}

fn round((indicator, figures): (Indicator, Vec<Observation>)) -> Round {
    builder::round(MID, vec![indicator], figures)
}

fn chart_of(round: &Round, language: Language) -> Option<Chart> {
    let words = Words::built_in(language).unwrap();
    let assessed = assess(round).indicators.remove(0);
    let own = (&assessed, &round.strategy.indicators[0]);
    chart::indicator(own, &round.checkpoint, (Measure::default(), &words)).unwrap()
}

/// The indicators of a goal, with how they stand.
fn of_goal<'a>(
    assessment: &'a Assessment,
    strategy: &'a Strategy,
    goal: &Id,
) -> Vec<chart::Assessed<'a>> {
    let known = assessment.indicators.iter().filter(|assessed| assessed.goal == *goal);
    let named = |assessed: &'a IndicatorAssessment| {
        (assessed, strategy.indicator(assessed.indicator.as_str()).unwrap())
    };
    known.map(named).collect()
}

type Made = fn() -> (Indicator, Vec<Observation>);

const KINDS: [(&str, Made, Language); 8] = [
    ("line", emissions, Language::Fi),
    ("bars", dwellings, Language::Sv),
    ("breakdowns", safety, Language::Fi),
    ("stages", cycle_lane, Language::En),
    ("negative", result, Language::Sv),
    ("band", ratio_in_band, Language::En),
    ("milestones", milestones, Language::Fi),
    ("one-figure", only_one, Language::En),
];

#[test]
fn each_kind_of_chart_looks_as_it_should() {
    for (name, made, language) in KINDS {
        let chart = chart_of(&round(made()), language).unwrap();
        insta::assert_snapshot!(format!("indicator-{name}"), chart.svg);
    }
}

#[test]
fn alternatives_tell_from_where_to_where_and_against_what() {
    let mut told = String::new();
    for language in Language::ALL {
        for (name, made, _) in KINDS {
            let chart = chart_of(&round(made()), language).unwrap();
            let _ = writeln!(told, "{name}: {}", chart.alternative);
        }
        for (name, chart) in summaries(language) {
            let _ = writeln!(told, "{name}: {}", chart.alternative);
        }
        told.push('\n');
    }
    insta::assert_snapshot!(told);
}

fn assessment() -> (Round, Assessment) {
    let places = [("carbon-neutral", emissions as Made), ("carbon-neutral", dwellings)];
    let more = [
        ("equal-schools", safety as Made),
        ("equal-schools", result),
        ("equal-schools", cycle_lane),
    ];
    let mut indicators = Vec::new();
    let mut figures = Vec::new();
    for (goal, made) in places.into_iter().chain(more) {
        let (mut indicator, mut observed) = made();
        indicator.goal = id(goal);
        indicators.push(indicator);
        figures.append(&mut observed);
    }
    for name in ["unknown", "network"] {
        let mut unknown = indicator(name, Method::Judged);
        unknown.goal = id("carbon-neutral");
        indicators.push(unknown);
    }
    let mut round = builder::round(MID, indicators, figures);
    round.owed = vec![builder::owed("kymp", "unknown", "2022", false)];
    let assessment = assess(&round);
    (round, assessment)
}

fn summaries(language: Language) -> Vec<(&'static str, Chart)> {
    let words = Words::built_in(language).unwrap();
    let (round, assessment) = assessment();
    let (strategy, checkpoint) = (&round.strategy, &round.checkpoint);
    vec![
        ("counts", chart::counts(&assessment, checkpoint, &words).unwrap().unwrap()),
        (
            "by-priority",
            chart::by_priority(&assessment, strategy, checkpoint, (Measure::default(), &words))
                .unwrap()
                .unwrap(),
        ),
        (
            "by-programme",
            chart::by_programme(&assessment, strategy, checkpoint, (Measure::default(), &words))
                .unwrap()
                .unwrap(),
        ),
    ]
}

#[test]
fn each_summary_chart_looks_as_it_should() {
    for (name, chart) in summaries(Language::Fi) {
        insta::assert_snapshot!(format!("summary-{name}"), chart.svg);
    }
}

#[test]
fn no_figure_makes_no_chart() {
    assert_eq!(chart_of(&round((emissions().0, vec![])), Language::Fi), None);
    let none = assess(&builder::round(MID, vec![], vec![]));
    let words = Words::built_in(Language::Fi).unwrap();
    let round = builder::round(MID, vec![], vec![]);
    assert_eq!(chart::counts(&none, &round.checkpoint, &words).unwrap(), None);
}

#[test]
fn a_bound_stands_in_the_chart_with_its_word() {
    let (made, mut figures) = emissions();
    let last = figures.last_mut().unwrap();
    let Outcome::Value(value, _) = last.outcome else { panic!("no value: {last:?}") };
    last.outcome = Outcome::Value(value, Qualifier::Above);
    let svg = chart_of(&round((made, figures)), Language::Fi).unwrap().svg;
    assert!(svg.contains(">yli "), "{svg}");
}

#[test]
fn a_line_breaks_where_figures_are_defined_anew() {
    let (mut made, figures) = result();
    let lines = |svg: &str| svg.matches("stroke-width=\"2.25\"").count();
    let whole = chart_of(&round((made.clone(), figures.clone())), Language::Fi).unwrap().svg;
    made.other.insert("series_break".into(), "2020".into());
    let broken = chart_of(&round((made.clone(), figures.clone())), Language::Fi).unwrap().svg;
    // that of the key is one of them
    assert_eq!((lines(&whole), lines(&broken)), (2, 3));
    assert!(broken.contains(">aikasarjan katko</text>") && !whole.contains("katko"), "{broken}");
    made.other.insert("series_break".into(), "2030".into());
    assert_eq!(chart_of(&round((made, figures)), Language::Fi).unwrap().svg, whole);
}

#[test]
fn a_key_names_only_what_the_chart_holds() {
    let key_of = |change: &dyn Fn(&mut Observation)| {
        let (made, mut figures) = emissions();
        for figure in &mut figures {
            figure.marks = Marks::default();
        }
        change(&mut figures[4]);
        let svg = chart_of(&round((made, figures)), Language::Fi).unwrap().svg;
        let entries = ["ennakkotieto", "arvio", "raja, ei tarkka luku"];
        let named = entries.map(|entry| svg.contains(&format!(">{entry}</text>")));
        (named, svg.contains(">ennakkotieto tai arvio</text>"))
    };
    let value = |qualifier| Outcome::Value(dec!(2354), qualifier);
    assert_eq!(key_of(&|_| ()), ([false; 3], false));
    let bound = key_of(&|figure| figure.outcome = value(Qualifier::Above));
    assert_eq!(bound, ([false, false, true], false));
    let estimate = key_of(&|figure| figure.outcome = value(Qualifier::About));
    assert_eq!(estimate, ([false, true, false], false));
    let both = key_of(&|figure| {
        figure.outcome = value(Qualifier::About);
        figure.marks.insert(Mark::Preliminary);
    });
    assert_eq!(both, ([false; 3], true));
}

#[test]
fn bars_always_stand_on_zero_and_a_line_that_does_not_says_so() {
    let bars = chart_of(&round(dwellings()), Language::En).unwrap().svg;
    assert!(bars.contains(">0</text>") && !bars.contains("does not start at zero"));
    let line = chart_of(&round(ratio_in_band()), Language::En).unwrap().svg;
    assert!(line.contains("does not start at zero"));
}

#[test]
fn text_of_people_cannot_become_markup() {
    let (mut indicator, figures) = emissions();
    indicator.name = text("<script>&\"", "<script>&\"", "<script>&\"");
    let svg = chart_of(&round((indicator, figures)), Language::Fi).unwrap().svg;
    assert!(!svg.contains("<script"));
}

#[test]
fn the_alternatives_numbers_are_those_of_the_figures_as_they_are_printed() {
    for (name, made, language) in KINDS {
        let round = round(made());
        let words = Words::built_in(language).unwrap();
        let assessed = assess(&round).indicators.remove(0);
        let indicator = &round.strategy.indicators[0];
        let latest = assessed.latest.as_ref().unwrap();
        if indicator.unit.is_empty() {
            continue;
        }
        let places = seuranta::assess::printed_places(&assessed, indicator);
        let value = words.quantity(latest.value, Some(places), &indicator.unit);
        let told = format!("{value} ({})", latest.period.label(&words).unwrap());
        let alternative = chart_of(&round, language).unwrap().alternative;
        assert!(alternative.contains(&told), "{name}: {told} not in {alternative}");
    }
}

#[test]
fn texts_neither_touch_each_other_nor_leave_the_picture() {
    for language in Language::ALL {
        let charts =
            KINDS.map(|(name, made, _)| (name, chart_of(&round(made()), language).unwrap()));
        for (name, chart) in charts.into_iter().chain(summaries(language)) {
            hold_texts_clear(&format!("{name} {language}"), &chart.svg);
            hold_key_drawn(&format!("{name} {language}"), &chart.svg);
        }
    }
}

fn groups(count: u32, name: &str) -> (Indicator, Vec<Observation>) {
    let mut many = indicator("many", Method::Trend);
    many.direction = Some(Direction::Increase);
    let names = (0..count).map(|group| format!("{name}{group}")).collect();
    many.breakdowns = vec![Breakdown { dimension: "part".into(), groups: names }];
    let mut figures = series("many", "2020=50;2021=52;2022=55");
    for group in 0..count {
        for (year, value) in [("2020", 40 + group), ("2022", 54 + group % 2)] {
            let mut figure = observation("many", year, Decimal::from(value));
            figure.key.breakdown = Some(format!("part={name}{group}"));
            figures.push(figure);
        }
    }
    (many, figures)
}

fn twelve_groups() -> (Indicator, Vec<Observation>) {
    groups(12, "group-")
}

fn long_names() -> (Indicator, Vec<Observation>) {
    groups(3, "a-group-whose-name-is-much-longer-than-any-chart-could-ever-be-wide-")
}

fn nine_orders() -> (Indicator, Vec<Observation>) {
    let mut wide = indicator("wide", Method::Trend);
    wide.direction = Some(Direction::Increase);
    (wide, series("wide", "2018=3;2019=2500;2020=480000;2021=91000000;2022=2700000000"))
}

fn twenty_years() -> (Indicator, Vec<Observation>) {
    let mut long =
        towards(indicator("long", Method::Linear), ("2002", dec!(10)), ("2030", dec!(90)));
    long.unit = "%".into();
    let years: Vec<String> =
        (2002..=2022).map(|year| format!("{year}={}", 10 + (year - 2002) * 3 % 17)).collect();
    (long, series("long", &years.join(";")))
}

fn gap_of_years() -> (Indicator, Vec<Observation>) {
    let mut gap = indicator("gap", Method::Trend);
    gap.direction = Some(Direction::Decrease);
    (gap, series("gap", "2012=-5;2013=-4;2021=8;2022=7"))
}

const HARD: [(&str, Made); 5] = [
    ("twelve groups", twelve_groups),
    ("long names", long_names),
    ("nine orders", nine_orders),
    ("twenty years", twenty_years),
    ("a gap of years", gap_of_years),
];

#[test]
fn hard_charts_look_as_they_should_and_hold_their_texts_apart() {
    for (name, made) in HARD {
        let chart = chart_of(&round(made()), Language::En).unwrap();
        insta::assert_snapshot!(format!("hard-{}", name.replace(' ', "-")), chart.svg);
        for language in Language::ALL {
            let chart = chart_of(&round(made()), language).unwrap();
            hold_texts_clear(&format!("{name} {language}"), &chart.svg);
        }
    }
}

/// The contrast of a colour with white, by WCAG 2.2.
fn contrast(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    1.05 / (luminance + 0.05)
}

#[test]
fn what_carries_meaning_stands_out_from_white() {
    // lines of the grid, and fills whose edges are drawn or that are ground
    const GROUND: [&str; 4] = ["#ffffff", "#d9d9d9", "#d3e1ee", "#e2e2e2"];
    let language = Language::En;
    let made = KINDS.iter().map(|(_, made, _)| *made).chain(HARD.iter().map(|(_, made)| *made));
    let charts = made.map(|made| chart_of(&round(made()), language).unwrap());
    for chart in charts.chain(summaries(language).into_iter().map(|(_, chart)| chart)) {
        for line in chart.svg.lines() {
            let least = if line.starts_with("<text") { 4.5 } else { 3.0 };
            for part in line.split("=\"#").skip(1) {
                let colour = format!("#{}", part.split('"').next().unwrap());
                let is_seen = contrast(&colour) >= least || GROUND.contains(&colour.as_str());
                assert!(is_seen, "{colour}: {line}");
            }
        }
    }
}

#[test]
fn a_chart_says_how_far_it_may_be_stretched() {
    let chart = chart_of(&round(emissions()), Language::Fi).unwrap();
    let said = chart.svg.split("data-elastic=\"").nth(1).unwrap().split('"').next().unwrap();
    let numbers: Vec<f64> = said.split(' ').map(|number| number.parse().unwrap()).collect();
    let [top, bottom, least, most] = numbers.try_into().unwrap();
    assert!(top < bottom && (0.7..=1.0).contains(&least) && most > 1.0, "{said}");
}

#[test]
fn the_samples_charts_hold_their_texts_apart_in_every_language() {
    let folder = Folder::new("sample-data");
    let strategy = load_folder(&folder, &Limits::default()).unwrap().0.strategy.unwrap();
    let mut held = 0;
    for checkpoint in &strategy.checkpoints {
        let (round, _) = gather(&folder, &strategy, checkpoint, &[]).unwrap();
        let assessment = assess(&round);
        for language in Language::ALL {
            let words = Words::built_in(language).unwrap();
            // with the usual text, and with the largest
            let measures = [Measure::default(), Measure::of(453.5, 14.0)];
            let goals = strategy.goals().map(|(_, goal)| of_goal(&assessment, &strategy, &goal.id));
            let goals = goals.flat_map(|goal| measures.map(|measure| (goal.clone(), measure)));
            let drawn = goals.flat_map(|(goal, measure)| {
                let charts = chart::of_goal(&goal, checkpoint, (measure, &words)).unwrap();
                goal.into_iter().zip(charts)
            });
            for ((assessed, indicator), chart) in drawn {
                let name = format!("{} {} {language}", checkpoint.id, indicator.id);
                if let Some(chart) = chart {
                    assert!(!chart.svg.contains("></text>"), "{name}: a text of nothing");
                    hold_texts_clear(&name, &chart.svg);
                    hold_key_drawn(&name, &chart.svg);
                    if language == Language::En {
                        held += hold_marks_at_values(&name, &chart.svg, (assessed, indicator));
                    }
                    hold_labels_apart(&name, &chart.svg);
                }
                seuranta::assess::status_sentence(
                    assessed, indicator, &strategy, checkpoint, &words,
                )
                .unwrap();
            }
            for measure in measures {
                let on = (measure, &words);
                let priorities = chart::by_priority(&assessment, &strategy, checkpoint, on);
                hold_texts_clear("by-priority", &priorities.unwrap().unwrap().svg);
                let coverage = seuranta::validate::coverage(&round, &assessment);
                let coverage = chart::coverage(&coverage, on).unwrap();
                hold_texts_clear("coverage", &coverage.unwrap().svg);
            }
        }
    }
    assert!(held > 200, "only {held} figures of charts were looked at");
}

#[test]
fn figures_however_wild_make_a_chart_or_none_but_never_a_fault() {
    for wild in [
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "0.0000000000000000000000000001",
    ] {
        let (indicator, _) = emissions();
        let figures = series("co2", &format!("2020=1;2021={wild};2022=3"));
        let chart = chart_of(&round((indicator, figures)), Language::En);
        assert!(chart.is_none_or(|chart| !chart.svg.contains("NaN") && !chart.svg.contains("inf")));
    }
}

/// Figures of some years, each of them or none, and three groups of them.
fn at_random(values: &[Option<u32>], plan: (u32, u32), groups: &[Vec<u32>]) -> Round {
    let number = |value: u32| Decimal::from(value);
    let (mut indicator, _) = emissions();
    indicator = towards(indicator, ("2020", number(plan.0)), ("2028", number(plan.1)));
    let told = |(year, value): (i32, &Option<u32>)| Some(format!("{year}={}", (*value)?));
    let years = (2020..).zip(values).filter_map(told);
    let mut figures = series("co2", &years.collect::<Vec<String>>().join(";"));
    let names = ["alpha", "beta", "gamma"].map(str::to_owned);
    indicator.breakdowns =
        vec![Breakdown { dimension: "part".into(), groups: names[..groups.len()].to_vec() }];
    for (name, values) in names.iter().zip(groups) {
        let of_group = (2020..).zip(values).map(|(year, value)| format!("{year}={value}"));
        for mut one in series("co2", &of_group.collect::<Vec<String>>().join(";")) {
            one.key.breakdown = Some(format!("part={name}"));
            figures.push(one);
        }
    }
    round((indicator, figures))
}

/// Bars of yearly figures, each of them or none, with what is said of them, against a level.
fn bars_at_random(values: &[Option<(u32, usize)>], level: u32) -> Round {
    const SAID: [Qualifier; 6] = [
        Qualifier::Exact,
        Qualifier::About,
        Qualifier::Below,
        Qualifier::Above,
        Qualifier::AtMost,
        Qualifier::AtLeast,
    ];
    let (mut made, _) = dwellings();
    made.plan.target_value = Some(Decimal::from(level));
    made.plan.milestones.clear();
    // the last of them is the latest year that the checkpoint sees
    let first = 2023 - i32::try_from(values.len()).unwrap();
    let figures = (first..).zip(values).filter_map(|(year, value)| {
        let (value, said) = (*value)?;
        let mut figure = observation("homes", &year.to_string(), Decimal::from(value));
        figure.outcome = Outcome::Value(Decimal::from(value), SAID[said]);
        Some(figure)
    });
    round((made, figures.collect()))
}

#[test]
fn a_bar_says_what_its_figure_is_in_a_word_or_where_there_is_no_room_by_a_sign_of_the_key() {
    let svg_of = |count: usize, said: usize| {
        let mut values = vec![Some((700, said)); count];
        values[0] = Some((300, said));
        chart_of(&bars_at_random(&values, 500), Language::Fi).unwrap().svg
    };
    let short = svg_of(2, 3);
    assert!(short.contains(">yli 700</text>"), "{short}");
    let in_two = svg_of(3, 5);
    assert!(in_two.contains(">vähintään</text>") && in_two.contains(">700</text>"), "{in_two}");
    let many = svg_of(14, 5);
    assert!(many.contains(">≥700</text>"), "{many}");
    assert!(many.contains(">≥</text>") && many.contains(">vähintään</text>"), "{many}");
}

/// Baseline, target, the latest figure and that of each group stand in the chart or in its key.
fn hold_what_must_be_told(round: &Round, svg: &str) {
    let plan = &round.strategy.indicators[0].plan;
    let assessed = assess(round).indicators.remove(0);
    let mut told = vec![
        plan.target_value.map(|value| format!(">tavoite {value}</text>")),
        assessed.baseline.map(|(_, value)| format!(">lähtötaso {value}</text>")),
    ];
    let is_baseline = |period, value| assessed.baseline == Some((period, value));
    let latest = assessed.series.last().filter(|last| !is_baseline(last.period, last.value));
    told.push(latest.map(|last| format!("{}</text>", last.value)));
    for (name, points) in &assessed.breakdowns {
        let name = name.trim_start_matches("part=");
        told.push(points.last().map(|last| format!(">{name} {}</text>", last.value)));
    }
    for text in told.into_iter().flatten() {
        // in the key it stands in brackets behind what it is of
        let in_key = text.replace("</text>", ")</text>");
        assert!(svg.contains(&text) || svg.contains(&in_key), "`{text}` is lost\n{svg}");
    }
}

#[test]
fn a_label_beside_the_unit_keeps_away_from_it_as_a_word_does() {
    let round = at_random(&[Some(142), Some(76), None], (150, 89), &[]);
    let chart = chart_of(&round, Language::Fi).unwrap();
    hold_texts_clear("beside the unit", &chart.svg);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(400),
        ..ProptestConfig::default()
    })]

    #[test]
    fn labels_find_a_place_that_hides_nothing(
        values in prop::collection::vec(prop::option::weighted(0.8, 0..1000_u32), 1..7),
        plan in (0..1000_u32, 0..1000_u32),
        groups in prop::collection::vec(prop::collection::vec(0..1000_u32, 1..6), 0..3),
    ) {
        let round = at_random(&values, plan, &groups);
        if let Some(chart) = chart_of(&round, Language::Fi) {
            hold_texts_clear("at random", &chart.svg);
            hold_key_drawn("at random", &chart.svg);
hold_labels_apart("at random", &chart.svg);
            hold_what_must_be_told(&round, &chart.svg);
        }
    }

    #[test]
    fn numbers_of_bars_stand_at_them_on_their_side_of_the_level(
        values in prop::collection::vec(
            prop::option::weighted(0.9, (0..9_999_999_u32, 0..6_usize)), 1..13),
        level in 1..9_999_999_u32,
        is_near in any::<bool>(),
    ) {
        let near = |value: u32| level.saturating_add(value % 1000).saturating_sub(500);
        let mut values: Vec<Option<(u32, usize)>> = values
            .iter()
            .map(|value| value.map(|(value, said)| (if is_near { near(value) } else { value }, said)))
            .collect();
        // bars are drawn where a scale from zero fits
        values[0] = Some((level / 3, 0));
        let round = bars_at_random(&values, level);
        if let Some(chart) = chart_of(&round, Language::Fi) {
            hold_texts_clear("bars at random", &chart.svg);
            hold_key_drawn("bars at random", &chart.svg);
hold_labels_apart("bars at random", &chart.svg);
            if chart.alternative.starts_with("Pylväskaavio") {
                hold_numbers_at_their_bars(&chart.svg);
            }
        }
    }
}
