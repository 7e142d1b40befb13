//! What is drawn beside the figures: the plan with its steps, forecasts, projections.

use super::*;

/// Text with plain spaces.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Yearly figures towards 100 in 2027.
fn climb(figures: &str) -> (Indicator, Vec<Observation>) {
    let made = towards(indicator("climb", Method::Linear), ("2019", dec!(10)), ("2027", dec!(100)));
    (made, series("climb", figures))
}

#[test]
fn where_the_figures_lead_is_drawn_beside_a_forecast_of_the_organisation() {
    let (made, mut figures) = climb("2019=10;2020=20;2021=30;2022=40");
    let projected = chart_of(&round((made.clone(), figures.clone())), Language::En).unwrap();
    let mut forecast = observation("climb", "2023", dec!(35));
    forecast.key.kind = Kind::Forecast;
    figures.push(forecast);
    let foreseen = chart_of(&round((made, figures)), Language::En).unwrap();
    assert!(foreseen.svg.contains(">35</text>"), "{}", foreseen.svg);
    for chart in [projected, foreseen] {
        assert!(chart.svg.contains(">90</text>"), "{}", chart.svg);
        let dotted = chart.svg.lines().filter(|line| line.contains("\"1.6 3\""));
        // that of the key is one of them
        assert_eq!(dotted.count(), 2, "{}", chart.svg);
        let told = "line fitted to 2019–2022, continued to 90 kt (2027)";
        assert!(plain(&chart.alternative).contains(told), "{}", chart.alternative);
    }
}

#[test]
fn a_projection_that_leads_far_ends_at_the_frame_with_its_number_and_time() {
    let svg = chart_of(&round(climb("2020=30;2021=60;2022=90")), Language::En).unwrap().svg;
    assert!(svg.contains(">223 (2027)</text>"), "{svg}");
    assert!(svg.contains(">100</text>") && !svg.contains(">200</text>"), "{svg}");
    let field = svg.split("data-elastic=\"").nth(1).unwrap().split(' ').next().unwrap();
    let line = svg.lines().rfind(|line| line.contains("\"1.6 3\"")).unwrap();
    let end = line.split('"').nth(1).unwrap().rsplit(',').next().unwrap();
    assert_eq!(end, field, "{line}");
}

#[test]
fn a_fitted_line_is_cut_where_there_may_be_no_figures_and_keeps_its_slope() {
    for figures in ["2019=0;2020=0;2021=2;2022=50", "2019=90;2020=40;2021=1;2022=2"] {
        let (mut made, figures) = climb(figures);
        made.plan.baseline_value = Some(figures[0].outcome.value().unwrap());
        let round = round((made, figures));
        let svg = chart_of(&round, Language::En).unwrap().svg;
        assert!(svg.contains(">0</text>") && !svg.contains(">−"), "{svg}");
        let assessed = assess(&round).indicators.remove(0);
        hold_marks_at_values("cut", &svg, (&assessed, &round.strategy.indicators[0]));
    }
}

#[test]
fn a_level_is_drawn_with_its_steps_up_to_the_period_of_the_target() {
    let (mut made, figures) = dwellings();
    made.plan.target_period = Some(period("2025"));
    made.plan.target_value = Some(dec!(9000));
    let step =
        |when, value| Milestone { period: period(when), value: MilestoneValue::Value(value) };
    made.plan.milestones =
        vec![step("2018", dec!(7000)), step("2023", dec!(8000)), step("2025", dec!(9000))];
    for frequency in [Frequency::Year, Frequency::Half] {
        made.frequency = frequency;
        let chart = chart_of(&round((made.clone(), figures.clone())), Language::Fi).unwrap();
        // what has no place on its step is left to the table
        for text in ["7\u{a0}000", "9\u{a0}000", "2025"] {
            assert!(chart.svg.contains(&format!("{text}</text>")), "{text}: {}", chart.svg);
        }
        let told = "tavoitetaso 7 000 kpl (2022), tavoitetaso 8 000 kpl (2023), \
                    tavoitetaso 9 000 kpl (2025)";
        assert!(plain(&chart.alternative).contains(told), "{}", chart.alternative);
    }
}

#[test]
fn bars_have_the_baseline_hollow_and_the_latest_number_bold() {
    let (mut made, figures) = dwellings();
    let bars = |made: &Indicator| {
        let svg = chart_of(&round((made.clone(), figures.clone())), Language::Fi).unwrap().svg;
        assert!(svg.contains("font-weight=\"700\" data-rides"), "{svg}");
        let bold = svg.lines().filter(|line| line.contains("\"700\"") && line.contains("rides"));
        assert_eq!(bold.map(|line| line.contains(">6\u{a0}047<")).collect::<Vec<_>>(), [true]);
        let hollow =
            svg.lines().filter(|line| line.contains("fill=\"#ffffff\" stroke=\"#595959\""));
        (hollow.count(), svg)
    };
    // the key has one of its own
    made.plan.baseline_period = Some(period("2016"));
    made.plan.baseline_value = Some(dec!(5000));
    assert_eq!(bars(&made).0, 2);
    made.plan.baseline_period = Some(period("2017"));
    made.plan.baseline_value = Some(dec!(2812));
    assert_eq!(bars(&made).0, 2);
    made.plan.baseline_period = Some(period("2001"));
    let (hollow, svg) = bars(&made);
    assert_eq!(hollow, 2);
    assert!(svg.contains(">2001</text>") && svg.contains(">…</text>"), "{svg}");
}

/// The x of the first text, and of the marks of the whole.
fn across(svg: &str, text: &str) -> (f64, Vec<f64>) {
    let value = |line: &str| line.split('"').nth(1).unwrap().parse().unwrap();
    let label = svg.lines().find(|line| line.ends_with(&format!(">{text}</text>"))).map(value);
    let discs = svg.lines().filter(|line| line.starts_with("<circle") && line.contains("r=\"4\""));
    // that of the key comes first
    (label.unwrap(), discs.skip(1).map(value).collect())
}

#[test]
fn figures_stand_in_the_middle_of_their_periods_whatever_else_is_in_the_chart() {
    let chart = |figures: &str, frequency| {
        let mut made = indicator("path", Method::Trend);
        made.direction = Some(Direction::Increase);
        made.frequency = frequency;
        chart_of(&round((made, series("path", figures))), Language::Fi).unwrap().svg
    };
    // the halves of 2022 lie on both sides of its number, at equal distances, and the year itself above that
    for (figures, [first, second]) in [
        ("2021-H2=20.5;2022-H1=20.9;2022-H2=21.6;2023-H1=22", [1, 2]),
        ("2022-H1=20.9;2022-H2=21.6", [0, 1]),
        ("2021=20;2022-H1=20.9;2022-H2=21.6", [1, 2]),
        ("2022-H1=20.9;2022=21.3;2022-H2=21.6", [0, 2]),
    ] {
        let svg = chart(figures, Frequency::Half);
        let (year, mut points) = across(&svg, "2022");
        points.sort_by(f64::total_cmp);
        points.dedup();
        assert!(points[first] < year - 10.0, "{svg}");
        assert!((points[second] - year - (year - points[first])).abs() < 0.1, "{svg}");
        if figures.contains("2022=") {
            assert!((points[1] - year).abs() < 0.1, "{svg}");
        }
        let ticks: Vec<f64> = svg
            .lines()
            .filter(|line| line.starts_with("<polyline") && line.contains("1a1a1a"))
            .filter_map(|line| line.split(['"', ',']).nth(1)?.parse().ok())
            .collect();
        let is_tick = |x: f64| ticks.iter().any(|tick| (tick - x).abs() < 0.1);
        let quarter = (points[second] - points[first]) / 2.0;
        assert!(is_tick(points[first] - quarter) && is_tick(points[second] + quarter), "{svg}");
    }
    // a way that is reckoned between periods of several lengths has them where they end
    let made = |from: &str, to: &str| {
        let mut made = towards(indicator("way", Method::Linear), (from, dec!(20)), (to, dec!(30)));
        made.frequency = Frequency::Half;
        let figures = series("way", "2022-H1=20.9;2022-H2=21.6");
        across(&chart_of(&round((made, figures)), Language::Fi).unwrap().svg, "2022")
    };
    let (year, points) = made("2021", "2024");
    assert!((points[0] - year).abs() < 0.02, "{year} {points:?}");
    let (year, points) = made("2021-H2", "2024-H2");
    assert!((points[1] - year - (year - points[0])).abs() < 0.1, "{year} {points:?}");
    for (figures, frequency) in [
        ("2020=20;2021=20.5;2022=20.9", Frequency::Year),
        ("2018=20;2020=20.5;2022=20.9", Frequency::Survey(2)),
    ] {
        let svg = chart(figures, frequency);
        let (year, points) = across(&svg, "2022");
        assert!((year - points[2]).abs() < 0.02, "{svg}");
        let tick = format!("<polyline points=\"{year},");
        assert!(
            svg.lines().any(|line| line.starts_with(&tick) && line.contains("1a1a1a")),
            "{svg}"
        );
    }
}

#[test]
fn the_first_year_and_that_of_the_target_are_always_written() {
    for last in ["2024", "2025", "2026", "2029", "2030", "2035"] {
        let made = towards(indicator("co2", Method::Linear), ("2018", dec!(9)), (last, dec!(5)));
        let svg = chart_of(&round((made, series("co2", "2021=8;2022=7.5"))), Language::Fi);
        let svg = svg.unwrap().svg;
        assert!(svg.contains(">2018</text>") && svg.contains(&format!(">{last}</text>")), "{svg}");
    }
}

#[test]
fn a_published_margin_of_error_is_drawn_at_each_exact_figure() {
    let (mut made, mut figures) = climb("2020=20;2021=30;2022=40");
    made.error = Some(dec!(8.5));
    figures[1].outcome = Outcome::Value(dec!(30), Qualifier::Above);
    let chart = chart_of(&round((made.clone(), figures.clone())), Language::En).unwrap();
    let upright = chart.svg.lines().filter(|line| {
        let is_thin = line.contains("stroke=\"#0b4f8a\" stroke-width=\"1\"");
        let points: Vec<&str> =
            line.split('"').nth(1).unwrap_or_default().split([' ', ',']).collect();
        is_thin && points.len() == 4 && points[0] == points[2]
    });
    // that of the key is one of them
    assert_eq!(upright.count(), 3, "{}", chart.svg);
    assert!(chart.svg.contains(">margin of error ± 8.5</text>"), "{}", chart.svg);
    assert!(chart.alternative.contains("margin of error ± 8.5"), "{}", chart.alternative);
    // one that its figure's mark would hide is not drawn
    for unseen in [Some(dec!(2.5)), None] {
        made.error = unseen;
        let svg = chart_of(&round((made.clone(), figures.clone())), Language::En).unwrap().svg;
        assert!(!svg.contains("margin"), "{svg}");
    }
}

#[test]
fn a_change_by_a_fiftieth_fills_no_more_than_half_of_the_height() {
    for (from, to) in [(82_100, 83_000), (100, 102), (990, 1000), (-1000, -990)] {
        let mut made = indicator("small", Method::Trend);
        made.direction = Some(Direction::Increase);
        let svg = chart_of(
            &round((made, series("small", &format!("2021={from};2022={to}")))),
            Language::En,
        );
        let svg = svg.unwrap().svg;
        let field: Vec<f64> = svg
            .split("data-elastic=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect();
        let line = svg.lines().rfind(|line| line.contains("stroke-width=\"2.25\"")).unwrap();
        let heights: Vec<f64> = line
            .split('"')
            .nth(1)
            .unwrap()
            .split(' ')
            .map(|point| point.split(',').nth(1).unwrap().parse().unwrap())
            .collect();
        let part = (heights[0] - heights[1]).abs() / (field[1] - field[0]);
        assert!(part <= 0.5, "{from} to {to} fills {part}: {svg}");
    }
}

#[test]
fn a_target_stands_at_its_year_and_a_figure_that_meets_it_within_its_ring() {
    for value in [dec!(60), dec!(97), dec!(98), dec!(100)] {
        let (mut made, _) = climb("");
        made.plan.target_period = Some(period("2022"));
        made.plan.target_value = Some(value);
        let chart =
            chart_of(&round((made, series("climb", "2020=20;2021=30;2022=97"))), Language::En);
        let svg = chart.unwrap().svg;
        hold_texts_clear("target", &svg);
        let ring = svg.lines().position(|line| line.contains("r=\"6.5\"")).unwrap();
        let x: f64 = svg.lines().nth(ring).unwrap().split('"').nth(1).unwrap().parse().unwrap();
        assert!((x - across(&svg, "2022").0).abs() < 0.02, "{value}: {svg}");
        let figure = svg.lines().collect::<Vec<&str>>();
        let figure = figure.iter().rposition(|line| line.contains("r=\"4\"")).unwrap();
        assert!(ring < figure, "{value}: {svg}");
    }
}

#[test]
fn stages_stand_in_a_row_and_say_what_is_planned_and_aimed_at_by_when() {
    let chart = chart_of(&round(cycle_lane()), Language::Fi).unwrap();
    let told = ["tilanne 2022: aloitettu", "suunnitelma 2022: käynnissä", "tavoite 2025: valmis"];
    for text in told {
        assert!(chart.svg.contains(&format!(">{text}</text>")), "{text}: {}", chart.svg);
    }
    assert!(
        chart.alternative.ends_with(&format!(": {}.", told.join(", "))),
        "{}",
        chart.alternative
    );
    let steps = chart
        .svg
        .lines()
        .filter(|line| line.starts_with("<rect") && line.contains("height=\"46\""));
    assert_eq!(steps.count(), 4);
}

#[test]
fn a_plan_and_a_target_of_one_stage_have_marks_beside_each_other() {
    let (mut made, figures) = cycle_lane();
    let stage =
        |when: &str| Milestone { period: period(when), value: MilestoneValue::Stage(Stage::Done) };
    made.plan.milestones = vec![stage("2022"), stage("2025")];
    for language in Language::ALL {
        let chart = chart_of(&round((made.clone(), figures.clone())), language).unwrap();
        hold_texts_clear(&format!("one stage {language}"), &chart.svg);
        assert!(chart.svg.contains("2022: ") && chart.svg.contains("2025: "), "{}", chart.svg);
    }
    made.plan.milestones.remove(0);
    let svg = chart_of(&round((made, figures)), Language::En).unwrap().svg;
    assert!(svg.contains(">target 2025: done</text>") && !svg.contains(">plan"), "{svg}");
}

#[test]
fn bars_are_drawn_only_where_they_show_by_how_much_a_level_is_held() {
    let chart = |first: u32| {
        let values = [first, 712_000, 735_500, 703_000, 654_000].map(|value| Some((value, 0)));
        chart_of(&bars_at_random(&values, 700_000), Language::En).unwrap()
    };
    let far = chart(640_000);
    assert!(far.alternative.starts_with("Line chart"), "{}", far.alternative);
    assert!(far.svg.contains("scale does not start at zero"), "{}", far.svg);
    let bars = chart(240_000);
    assert!(bars.alternative.starts_with("Bar chart"), "{}", bars.alternative);
    // the axis always has its numbers, and long ones of bars take the measure of the page
    assert!(bars.svg.contains("width=\"640\"") && bars.svg.contains(">200,000</text>"));
}

/// Dwellings with the target's year, so that it is told where the figures lead.
fn leading(figures: &str, year: &str) -> String {
    let (mut made, _) = dwellings();
    made.plan.target_period = Some(period(year));
    made.plan.milestones.clear();
    let chart = chart_of(&round((made, series("homes", figures))), Language::En).unwrap();
    hold_texts_clear("leading", &chart.svg);
    chart.svg
}

#[test]
fn the_line_that_was_fitted_to_bars_is_drawn_over_them_up_to_where_years_are_left_out() {
    let ends = |svg: &str, pen: &str| {
        let lines = svg.lines().filter(|line| line.starts_with("<polyline") && line.contains(pen));
        let numbers = |line: &str| -> Vec<f64> {
            let points = line.split('"').nth(1).unwrap().split([',', ' ']);
            points.map(|number| number.parse().unwrap()).collect()
        };
        lines.map(numbers).collect::<Vec<Vec<f64>>>()
    };
    let (thin, thick) = ("stroke-dasharray=\"1.2 2.8\"", "stroke-dasharray=\"1.6 3\"");
    let near = leading("2020=3000;2021=5000;2022=4000", "2024");
    // through the three figures, and from the last of them on to the middle of the end, which is drawn last
    let (fitted, on) = (ends(&near, thin), ends(&near, thick));
    let [_, on, end] = on.as_slice() else { panic!("{near}") };
    assert_eq!((fitted.len(), &fitted[0][2..]), (1, &on[..2]), "{near}");
    assert!((on[2] - f64::midpoint(end[0], end[2])).abs() < 0.02 && (on[3] - end[1]).abs() < 0.02);
    // the sample of the key and the end stay
    let far = leading("2020=3000;2021=5000;2022=4000", "2032");
    assert_eq!((ends(&far, thin).len(), ends(&far, thick).len()), (1, 2), "{far}");
}

#[test]
fn bars_that_lead_far_have_an_arrow_at_the_end_of_the_axis_with_the_number() {
    let arrows = |svg: &str| {
        svg.lines().filter(|line| line.contains("#0b4f8a\" stroke-width=\"1.2\"")).count()
    };
    let near = leading("2020=3000;2021=4000;2022=5000", "2024");
    assert!(near.contains(">7,000</text>") && arrows(&near) == 0, "{near}");
    // at the height of the level, though that hides it but for its white edge
    let ends = |attributes: &str| {
        let line = near.lines().rfind(|line| line.contains(attributes)).unwrap();
        let points = line.split('"').nth(1).unwrap().split([',', ' ']).map(str::to_owned);
        points.skip(1).step_by(2).collect::<Vec<String>>()
    };
    let (ahead, level) = (ends("\"1.6 3\""), ends("#1a1a1a\" stroke-width=\"2\""));
    assert!(level.contains(&ahead[0]) && level.contains(&ahead[1]), "{near}");
    let last = |attributes: &str| {
        let drawn = near.lines().collect::<Vec<&str>>();
        drawn.iter().rposition(|line| line.contains(attributes)).unwrap()
    };
    let (level, edge) = (last("#1a1a1a\" stroke-width=\"2\""), last("stroke-width=\"4.6\""));
    assert!(level < edge && edge < last("\"1.6 3\""), "{near}");
    for (figures, number) in [
        ("2020=1000;2021=4000;2022=7000", ">37,000</text>"),
        ("2020=7000;2021=4000;2022=1000", ">−29,000</text>"),
    ] {
        let far = leading(figures, "2032");
        assert!(far.contains(number) && arrows(&far) == 1, "{far}");
        let bars = far.lines().filter(|line| line.starts_with("<rect") && line.contains("#628eb4"));
        let heights = bars.filter_map(|bar| bar.split("height=\"").nth(1)?.split('"').next());
        let highest = heights.map(|height| height.parse::<f64>().unwrap()).fold(0.0, f64::max);
        assert!(highest > 60.0, "{far}");
    }
}

#[test]
fn numbers_of_bars_stand_above_them_and_where_the_level_is_in_the_way_there_all_in_their_feet() {
    let riding = |values: &[u32], level| {
        let values: Vec<Option<(u32, usize)>> =
            values.iter().map(|value| Some((*value, 0))).collect();
        let svg = chart_of(&bars_at_random(&values, level), Language::En).unwrap().svg;
        hold_numbers_at_their_bars(&svg);
        let number = |tag: &str, name: &str| -> Option<f64> {
            tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok()
        };
        let rides = svg.lines().filter(|tag| tag.contains("\"middle\""));
        let below = rides.filter_map(|tag| Some(number(tag, " y")? - number(tag, "data-rides")?));
        let level = svg.lines().rfind(|line| line.contains("stroke-width=\"2\"")).unwrap();
        assert_eq!(level.split('"').nth(1).unwrap().split(' ').count(), 2, "{level}");
        (below.collect::<Vec<f64>>(), svg)
    };
    let alike = |rides: &[f64], svg: &str| {
        assert!(rides.iter().all(|ride| (ride - rides[0]).abs() < 0.1), "{rides:?}: {svg}");
        rides[0]
    };
    // the level lies where numbers above the bars or in their heads would stand
    let (rides, svg) = riding(&[700, 690, 310], 700);
    assert!((alike(&rides, &svg) + 6.0).abs() < 0.1, "{rides:?}");
    assert!(!svg.contains("data-rides=\"0\""));
    // far from the level, with a bar or a level that is too low for numbers below too
    for (values, level) in
        [(&[700, 690, 310][..], 500), (&[700, 690, 31], 300), (&[700, 690, 310], 40)]
    {
        let (rides, svg) = riding(values, level);
        let above = alike(&rides, &svg);
        assert!((-5.1..=-2.9).contains(&above), "{rides:?}: {svg}");
    }
}

#[test]
fn numbers_of_a_level_stand_on_its_steps_where_no_bar_is_or_are_left_to_the_table() {
    for language in Language::ALL {
        let (mut made, mut figures) = dwellings();
        made.plan.target_period = Some(period("2024"));
        let svg = |figures: &[Observation]| {
            let chart = chart_of(&round((made.clone(), figures.to_vec())), language).unwrap();
            plain(&chart.svg).replace(',', " ")
        };
        let of_level = |svg: &str, text: &str| {
            let is_it = |line: &&str| line.ends_with(text) && line.contains("data-rides");
            svg.lines().filter(is_it).filter(|line| line.contains("#595959")).count()
        };
        // over 2020, of which there is no figure
        let open = svg(&figures);
        assert_eq!((of_level(&open, ">7 000</text>"), of_level(&open, ">8 000</text>")), (1, 1));
        figures.push(observation("homes", "2020", dec!(6900)));
        figures.sort_by_key(|figure| figure.key.period);
        let full = svg(&figures);
        assert_eq!((of_level(&full, ">7 000</text>"), of_level(&full, ">8 000</text>")), (0, 1));
        let drawn = full.lines().filter(|line| line.contains("stroke-width=\"2\"")).count();
        assert_eq!(drawn, 2, "one of the key, one of the level: {full}");
        assert!(full.contains(" (2017–2022: 7 000)</text>"), "{full}");
    }
}

#[test]
fn a_whole_year_among_parts_of_years_is_named_at_its_mark() {
    let mut made = indicator("care", Method::Level);
    made.direction = Some(Direction::Increase);
    made.frequency = Frequency::Half;
    made.plan.baseline_period = Some(period("2021"));
    made.plan.baseline_value = Some(dec!(93));
    made.plan.target_value = Some(dec!(95));
    let chart =
        |figures: &str| chart_of(&round((made.clone(), series("care", figures))), Language::En);
    let parts = chart("2022-H1=98;2022-H2=97").unwrap().svg;
    assert!(parts.contains(">baseline 93 (2021)</text>"), "{parts}");
    let years = chart("2022=98").unwrap().svg;
    assert!(years.contains(">baseline 93</text>"), "{years}");
}

/// The numbers of the axis, how high it is, whether a typesetter may stretch it, and the width, of each chart of some indicators of
/// one goal.
fn scales(made: Vec<(Indicator, Vec<Observation>)>) -> Vec<Vec<String>> {
    let (indicators, figures): (Vec<Indicator>, Vec<Vec<Observation>>) = made.into_iter().unzip();
    let round = builder::round(MID, indicators, figures.concat());
    let assessment = assess(&round);
    let words = Words::built_in(Language::En).unwrap();
    let goal = of_goal(&assessment, &round.strategy, &round.strategy.indicators[0].goal);
    let drawn = chart::of_goal(&goal, &round.checkpoint, (Measure::default(), &words)).unwrap();
    let scale = |(own, chart): (&chart::Assessed<'_>, Option<Chart>)| {
        let (name, chart) = (own.1.id.as_str(), chart.unwrap());
        hold_marks_at_values(name, &chart.svg, *own);
        hold_texts_clear(name, &chart.svg);
        let is_tick = |tag: &&str| tag.contains("text-anchor=\"end\" fill=\"#595959\"");
        let ticks = chart.svg.lines().filter(is_tick);
        let y = |tag: &str| tag.split('"').nth(3).unwrap().parse::<f64>().unwrap();
        let heights: Vec<f64> = ticks.clone().map(y).collect();
        let high = format!("{:.1} high", heights[0] - heights[heights.len() - 1]);
        let elastic = if chart.svg.contains("data-elastic") { "elastic" } else { "stiff" };
        let wide = chart.svg.split('"').nth(3).unwrap();
        ticks
            .map(|tag| tag.split(['>', '<']).nth(2).unwrap())
            .chain([high.as_str(), elastic, wide])
            .map(str::to_owned)
            .collect()
    };
    goal.iter().zip(drawn).map(scale).collect()
}

#[test]
fn charts_of_a_goal_with_one_target_in_one_unit_have_one_scale_and_one_height() {
    let made = |name: &str, target: Decimal, figures: &str| {
        let mut made = indicator(name, Method::Level);
        made.unit = "kpl".into();
        made.direction = Some(Direction::Increase);
        made.plan.target_period = Some(period("2024"));
        made.plan.target_value = Some(target);
        (made, series(name, figures))
    };
    let high = || made("high", dec!(8000), "2020=6540;2021=7480;2022=5900");
    // a line for itself, on a scale that is cut, and bars, and one that is a line in any case
    let low = made("low", dec!(8000), "2020=6310;2021=3000;2022=3100");
    let mut steep = made("steep", dec!(8000), "2020=8900;2021=7400;2022=7000");
    steep.0.error = Some(dec!(200));
    let all = scales(vec![high(), low, steep.clone()]);
    assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{all:?}");
    assert_eq!(all[0][0], "0", "{all:?}");
    assert!(all[0].contains(&"stiff".to_owned()), "{all:?}");
    let alone = scales(vec![high()]);
    assert_ne!(alone[0], all[0]);
    assert!(alone[0].contains(&"elastic".to_owned()), "{alone:?}");
    // so many bars fill the page's measure
    let years: Vec<String> =
        (2014..=2022).map(|year| format!("{year}={}", (year - 2000) * 100)).collect();
    let long = || made("long", dec!(8000), &years.join(";"));
    let beside_long = scales(vec![high(), long()]);
    assert_eq!(
        (alone[0].last(), scales(vec![long()])[0].last()),
        (Some(&"318".to_owned()), Some(&"640".to_owned()))
    );
    assert_eq!(beside_long[0], beside_long[1]);
    assert_eq!(beside_long[0].last(), Some(&"640".to_owned()));
    let two = scales(vec![high(), steep]);
    assert!(two[0] == two[1] && two[0][0] != "0", "{two:?}");
    // neither another target nor figures of another order
    for (name, target, figures) in
        [("other", dec!(9000), "2020=1;2021=2"), ("far", dec!(8000), "2020=8000;2021=90000")]
    {
        assert_eq!(scales(vec![high(), made(name, target, figures)])[0], alone[0], "{name}");
    }
}

#[test]
fn every_step_of_a_level_is_numbered_or_told_in_the_key_and_nothing_stands_beneath_the_years() {
    let mut made = indicator("flow", Method::Level);
    made.unit = "M€".into();
    made.direction = Some(Direction::Increase);
    made.plan.baseline_period = Some(period("2020"));
    made.plan.baseline_value = Some(dec!(-160));
    made.plan.target_period = Some(period("2024"));
    made.plan.target_value = Some(dec!(-120));
    let step =
        |when, value| Milestone { period: period(when), value: MilestoneValue::Value(value) };
    made.plan.milestones =
        vec![step("2021", dec!(-50)), step("2023", dec!(-100)), step("2024", dec!(-120))];
    let mut figures = series("flow", "2021=120;2022=64");
    let mut forecast = observation("flow", "2023", dec!(-140));
    forecast.key.kind = Kind::Forecast;
    figures.push(forecast);
    for language in Language::ALL {
        let svg = chart_of(&round((made.clone(), figures.clone())), language).unwrap().svg;
        for number in ["−50", "−100", "−120"] {
            let is_it =
                |text: &str| text.split([' ', '\u{a0}', '(', ')', ';']).any(|word| word == number);
            let texts = svg.lines().filter(|line| line.starts_with("<text"));
            let mut shown = texts.filter_map(|line| line.split(['>', '<']).nth(2));
            assert!(shown.any(is_it), "{number}: {svg}");
        }
        let field = svg.split("data-elastic=\"").nth(1).unwrap().split(' ').nth(1).unwrap();
        let foot = field.parse::<f64>().unwrap() + 26.0;
        let heights = svg.lines().filter_map(|line| line.split(" y=\"").nth(1)?.split('"').next());
        assert!(heights.filter_map(|y| y.parse::<f64>().ok()).all(|y| y < foot), "{svg}");
    }
}
