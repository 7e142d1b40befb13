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
fn a_forecast_of_the_organisation_takes_the_place_of_the_projection() {
    let (made, mut figures) = climb("2019=10;2020=20;2021=30;2022=40");
    let projected = chart_of(&round((made.clone(), figures.clone())), Language::En).unwrap();
    assert!(projected.svg.contains(">90</text>"), "{}", projected.svg);
    assert!(plain(&projected.alternative).contains("present development continued 90 kt (2027)"));
    let mut forecast = observation("climb", "2023", dec!(35));
    forecast.key.kind = Kind::Forecast;
    figures.push(forecast);
    let known = chart_of(&round((made, figures)), Language::En).unwrap();
    assert!(known.svg.contains(">35</text>") && !known.svg.contains(">90</text>"), "{}", known.svg);
    assert!(!known.alternative.contains("present development continued"), "{}", known.alternative);
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
        for text in ["7\u{a0}000", "8\u{a0}000", "9\u{a0}000", "2025"] {
            assert!(chart.svg.contains(&format!(">{text}</text>")), "{text}: {}", chart.svg);
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
    made.plan.baseline_value = Some(dec!(4812));
    assert_eq!(bars(&made).0, 2);
    made.plan.baseline_period = Some(period("2001"));
    let (hollow, svg) = bars(&made);
    assert_eq!(hollow, 2);
    assert!(svg.contains(">2001</text>") && svg.contains(">…</text>"), "{svg}");
}
