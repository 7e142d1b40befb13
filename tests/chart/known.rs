//! What is drawn is what is known.

use super::*;

/// The points of the lines with some attributes.
fn lines_of(svg: &str, attributes: &str) -> Vec<usize> {
    let points = |line: &str| line.split('"').nth(1).map(|points| points.split(' ').count());
    svg.lines().filter(|line| line.contains(attributes)).filter_map(points).collect()
}

/// Four figures, of which those at `bounds` only say above what the true ones lie.
fn with_bounds(bounds: &[usize]) -> (Indicator, Vec<Observation>) {
    let mut made = indicator("bound", Method::Trend);
    made.direction = Some(Direction::Increase);
    let mut figures = series("bound", "2019=50;2020=60;2021=70;2022=80");
    for place in bounds {
        let Outcome::Value(value, _) = figures[*place].outcome else { continue };
        figures[*place].outcome = Outcome::Value(value, Qualifier::Above);
    }
    (made, figures)
}

#[test]
fn no_line_leads_from_or_to_a_figure_that_is_but_a_bound() {
    let drawn = |bounds: &[usize]| {
        let chart = chart_of(&round(with_bounds(bounds)), Language::En).unwrap();
        (lines_of(&chart.svg, "stroke-width=\"2.25\""), chart.alternative)
    };
    let said = "the change to or from a bound is not known";
    let (lines, alternative) = drawn(&[]);
    // that of the key comes first
    assert_eq!(lines, [2, 4]);
    assert!(!alternative.contains(said), "{alternative}");
    for (bounds, expected) in [
        (&[1][..], vec![2, 2]),
        (&[3], vec![2, 3]),
        (&[0, 3], vec![2, 2]),
        (&[1, 2], vec![]),
        (&[0, 2], vec![]),
    ] {
        let (lines, alternative) = drawn(bounds);
        assert_eq!(lines, expected, "{bounds:?}");
        assert!(alternative.contains(said), "{bounds:?}: {alternative}");
    }
}

#[test]
fn no_line_leads_from_a_bound_to_a_forecast_and_the_way_on_passes_it_as_it_was_fitted() {
    let drawn = |bounds: &[usize], forecast: Option<Qualifier>| {
        let (mut made, mut figures) = with_bounds(bounds);
        made.plan.target_period = Some(period("2025"));
        made.plan.target_value = Some(dec!(100));
        if let Some(qualifier) = forecast {
            let mut foreseen = observation("bound", "2023", dec!(90));
            foreseen.key.kind = Kind::Forecast;
            foreseen.outcome = Outcome::Value(dec!(90), qualifier);
            figures.push(foreseen);
        }
        chart_of(&round((made, figures)), Language::En).unwrap().svg
    };
    let dashed = "stroke=\"#0b4f8a\" stroke-width=\"1.5\" stroke-linejoin=\"round\" stroke-dasharray=\"4 3\"";
    // that of the key is one of them
    assert_eq!(lines_of(&drawn(&[], Some(Qualifier::Exact)), dashed), [2, 2]);
    for svg in [drawn(&[3], Some(Qualifier::Exact)), drawn(&[], Some(Qualifier::Above))] {
        assert_eq!(lines_of(&svg, dashed), [] as [usize; 0], "{svg}");
    }
    // each height as a part of the field's
    let points = |svg: &str, attributes: &str| -> Vec<String> {
        let number = |text: &str| text.parse::<f64>().unwrap();
        let field = svg.split("data-elastic=\"").nth(1).unwrap();
        let field: Vec<f64> = field.split(' ').take(2).map(number).collect();
        let line = svg.lines().rfind(|line| line.contains(attributes)).unwrap();
        let points = line.split('"').nth(1).unwrap().split(' ');
        let points = points.map(|point| point.split_once(',').unwrap());
        let part = |y: &str| (number(y) - field[0]) / (field[1] - field[0]);
        points.map(|(x, y)| format!("{x} {:.3}", part(y))).collect()
    };
    // whether or not the latest figure is but a bound: a line is fitted to values
    let (exact, bound) = (drawn(&[], None), drawn(&[3], None));
    for attributes in ["\"1.2 2.8\"", "\"1.6 3\""] {
        assert_eq!(points(&bound, attributes), points(&exact, attributes), "{bound}");
    }
    assert_ne!(points(&bound, "stroke-width=\"2.25\""), points(&exact, "stroke-width=\"2.25\""));
}

#[test]
fn only_where_there_is_no_judgement_marks_and_bars_are_hollow() {
    let words = Words::built_in(Language::Sv).unwrap();
    let (round, mut assessment) = assessment();
    let mut checkpoint = round.checkpoint.clone();
    checkpoint.kind = CheckpointKind::EndOfTerm;
    let one = assessment.indicators[0].clone();
    assessment.indicators = Status::ALL
        .into_iter()
        .map(|status| {
            let mut indicator = one.clone();
            indicator.effective = status;
            indicator
        })
        .collect();
    let counts = chart::counts(&assessment, &checkpoint, &words).unwrap().unwrap().svg;
    hold_texts_clear("counts", &counts);
    let priorities =
        chart::by_priority(&assessment, &round.strategy, &checkpoint, (Measure::default(), &words));
    hold_texts_clear("priorities", &priorities.unwrap().unwrap().svg);
    insta::assert_snapshot!("summary-final-counts", counts);
    let rows: Vec<&str> = counts.lines().collect();
    for status in Status::ALL {
        let word = status.word(checkpoint.kind, &words).unwrap();
        let place = rows.iter().position(|row| row.ends_with(&format!(">{word}</text>"))).unwrap();
        let is_filled = |row: &&&str| {
            let fill = row.split("fill=\"").nth(1).and_then(|fill| fill.split('"').next());
            row.starts_with('<') && fill.is_some_and(|fill| !["#ffffff", "none"].contains(&fill))
        };
        let is_shape = |row: &&&str| !row.starts_with("<text");
        let mark = rows[..place].iter().rev().take_while(is_shape).filter(is_filled).count();
        let bar = rows[place + 1..].iter().take_while(is_shape).filter(is_filled).count();
        assert_eq!((mark > 0, bar > 0), (status.is_judged(), status.is_judged()), "{word}");
    }
}

#[test]
fn the_level_that_a_figure_was_held_against_is_drawn_before_the_first_step_too() {
    let (mut made, figures) = dwellings();
    made.plan.target_period = Some(period("2025"));
    made.plan.target_value = Some(dec!(9000));
    let step =
        |when, value| Milestone { period: period(when), value: MilestoneValue::Value(value) };
    made.plan.milestones = vec![step("2022", dec!(7000)), step("2025", dec!(9000))];
    let round = round((made, figures));
    let svg = chart_of(&round, Language::En).unwrap().svg;
    let level = svg.lines().rfind(|line| line.contains("\"#1a1a1a\" stroke-width=\"2\"")).unwrap();
    let points = level.split('"').nth(1).unwrap().split(' ');
    let mut heights: Vec<&str> = points.map(|at| at.split(',').nth(1).unwrap()).collect();
    heights.dedup();
    // in 2021 the target, to which the steps lead; then the steps; nothing before the term, where nothing was judged
    let [first, second, third] = heights[..] else { panic!("{svg}") };
    assert!(first == third && first != second, "{svg}");
    let start: f64 = level.split('"').nth(1).unwrap().split(',').next().unwrap().parse().unwrap();
    let place = |year: &str| -> f64 {
        let label = svg.lines().find(|line| line.ends_with(&format!(">{year}</text>"))).unwrap();
        label.split('"').nth(1).unwrap().parse().unwrap()
    };
    assert!(place("2020") < start && start < place("2021"), "{svg}");
}

/// The numbers of the axis of values.
fn ticks(svg: &str) -> Vec<Decimal> {
    let is_tick = |line: &&str| line.contains("\"end\" fill=\"#595959\"");
    let number = |line: &str| {
        let shown = line.split('>').nth(1).unwrap().split('<').next().unwrap();
        shown.replace(',', "").replace('−', "-").parse().unwrap()
    };
    svg.lines().filter(is_tick).map(number).collect()
}

#[test]
fn no_axis_goes_below_zero_or_above_the_whole_for_a_projection_alone() {
    let mut falling = indicator("few", Method::Level);
    falling.direction = Some(Direction::Decrease);
    falling.plan.target_period = Some(period("2025"));
    falling.plan.target_value = Some(dec!(10));
    let bars = round((falling, series("few", "2020=35;2021=22;2022=4")));
    let svg = chart_of(&bars, Language::En).unwrap().svg;
    assert_eq!(ticks(&svg).first(), Some(&dec!(0)), "{svg}");
    assert!(svg.contains(">−42</text>"), "{svg}");
    // no number of the level on the axis itself, where it would be taken for a figure of an empty year
    let mut none = bars.clone();
    none.strategy.indicators[0].plan.target_value = Some(dec!(0));
    let svg = chart_of(&none, Language::En).unwrap().svg;
    assert_eq!(svg.matches(">0</text>").count(), 1, "{svg}");
    let share =
        towards(indicator("share", Method::Linear), ("2018", dec!(99.2)), ("2025", dec!(100)));
    let share = Indicator { unit: "%".into(), decimals: Some(1), ..share };
    let figures = series("share", "2018=99.2;2019=99.4;2020=99.3;2021=99.7;2022=99.8");
    let svg = chart_of(&round((share, figures)), Language::En).unwrap().svg;
    assert_eq!(ticks(&svg).last(), Some(&dec!(100)), "{svg}");
    assert!(svg.contains("100.2 (2025)</text>"), "{svg}");
}

#[test]
fn of_many_figures_only_those_that_are_told_have_marks() {
    let mut made = indicator("monthly", Method::Trend);
    (made.direction, made.frequency) = (Some(Direction::Increase), Frequency::Month);
    let figures = |years: std::ops::Range<i32>| {
        let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
        let told = months
            .map(|(year, month)| format!("{year}-{month:02}={}", 100 + month * month + year % 7));
        told.collect::<Vec<String>>().join(";")
    };
    let discs = |years: std::ops::Range<i32>| {
        let series = series("monthly", &figures(years));
        let svg = chart_of(&round((made.clone(), series)), Language::En).unwrap().svg;
        svg.lines().filter(|line| line.contains("r=\"4\"")).count()
    };
    // the first, the last, the greatest and the least, and the one of the key; the last is drawn again over forecasts
    assert!(discs(2009..2023) <= 6, "{}", discs(2009..2023));
    assert!(discs(2021..2023) > 24, "{}", discs(2021..2023));
}

#[test]
fn a_figure_whose_period_overlaps_others_is_left_to_the_table() {
    let mut made = indicator("care", Method::Trend);
    (made.direction, made.frequency) = (Some(Direction::Increase), Frequency::Half);
    let halves = "2021-H2=50;2022-H1=55;2022-H2=60";
    let drawn = |figures: &str| {
        let svg =
            chart_of(&round((made.clone(), series("care", figures))), Language::En).unwrap().svg;
        let discs = svg.lines().filter(|line| line.contains("r=\"4\"")).count();
        (lines_of(&svg, "stroke-width=\"2.25\""), discs)
    };
    let (lines, discs) = drawn(halves);
    assert_eq!(lines, [2, 3]);
    let overlapped = drawn(&format!("{halves};2022-01/2022-08=57"));
    assert_eq!(overlapped, (lines, discs));
    // a part of a year is no whole one, but stands for itself with its time
    let halves = drawn("2021-H2=50;2022-01/2022-08=57").0;
    assert_eq!(halves, [] as [usize; 0]);
    made.frequency = Frequency::Year;
    let years = series("care", "2020=50;2021=55;2022-01/2022-04=20");
    let svg = chart_of(&round((made, years)), Language::En).unwrap().svg;
    assert_eq!(lines_of(&svg, "stroke-width=\"2.25\""), [2, 2]);
    assert!(svg.contains(">20 (1–4/2022)</text>"), "{svg}");
}
