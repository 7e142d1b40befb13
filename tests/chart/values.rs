//! Every mark of a chart stands at its value.

use rust_decimal::Decimal;
use seuranta::assess::{IndicatorAssessment, Point};
use seuranta::strategy::{Indicator, MilestoneValue, Period};

/// The heights of values on the axis of a chart.
struct Scale {
    /// A value with its height, and how far down one more lies.
    at: (f64, f64),
    step: f64,
    /// Where the axis begins and ends.
    field: (f64, f64),
}

impl Scale {
    /// As the numbers of the axis in English have it; nothing where there is none.
    fn of(svg: &str) -> Option<Self> {
        let ticks: Vec<(f64, f64)> = svg
            .lines()
            .filter(|tag| tag.starts_with("<text") && tag.contains("\"end\" fill=\"#595959\""))
            .filter_map(|tag| {
                let shown = tag.split('>').nth(1)?.split('<').next()?;
                let value = shown.replace(',', "").replace('−', "-").parse().ok()?;
                Some((value, number(tag, "y")? - 4.2))
            })
            .collect();
        let (first, last) = (ticks.first()?, ticks.last()?);
        let step = (last.1 - first.1) / (last.0 - first.0);
        // the axis begins and ends with a number
        Some(Self { at: *first, step, field: (last.1, first.1) })
    }

    fn height(&self, value: Decimal) -> f64 {
        let value: f64 = value.to_string().parse().unwrap();
        self.at.1 + (value - self.at.0) * self.step
    }

    fn holds(&self, y: f64) -> bool {
        self.field.0 - 0.1 <= y && y <= self.field.1 + 0.1
    }
}

fn number(tag: &str, name: &str) -> Option<f64> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?.parse().ok()
}

/// The points of lines with some attributes, within the field.
fn ways(svg: &str, scale: &Scale, attributes: &str) -> Vec<Vec<(f64, f64)>> {
    let of_point = |point: &str| {
        let (x, y) = point.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    svg.lines()
        .filter(|tag| tag.starts_with("<polyline") && tag.contains(attributes))
        .map(|tag| tag.split('"').nth(1).unwrap().split(' ').map(of_point).collect::<Vec<_>>())
        .filter(|points| points.iter().all(|(_, y)| scale.holds(*y)))
        .collect()
}

/// Their heights.
fn lines(svg: &str, scale: &Scale, attributes: &str) -> Vec<Vec<f64>> {
    let heights = |points: Vec<(f64, f64)>| points.into_iter().map(|(_, y)| y).collect();
    ways(svg, scale, attributes).into_iter().map(heights).collect()
}

/// Figures, baseline, target, levels and the way on stand at the heights of their values; gives how many are held.
pub(crate) fn hold_marks_at_values(
    name: &str,
    svg: &str,
    (assessed, indicator): (&IndicatorAssessment, &Indicator),
) -> usize {
    let Some(scale) = Scale::of(svg) else { return 0 };
    let near = |one: f64, other: f64| (one - other).abs() < 0.03;
    let shapes = |start: &'static str, attributes: &'static str| {
        svg.lines().filter(move |tag| tag.starts_with(start) && tag.contains(attributes))
    };
    let discs: Vec<f64> =
        shapes("<circle", "r=\"4\"").filter_map(|tag| number(tag, "cy")).collect();
    let tops: Vec<f64> = shapes("<rect", "stroke=").filter_map(|tag| number(tag, "y")).collect();
    // what overlaps other periods is left to the table
    let periods = || assessed.series.iter().map(|point| point.period);
    let latest = periods().next_back();
    let is_drawn = |point: &&Point| {
        Some(point.period) == latest || !indicator.overlaps(point.period, periods())
    };
    for point in assessed.series.iter().filter(is_drawn) {
        let y = scale.height(point.value);
        let is_at = |heights: &[f64]| heights.iter().any(|height| near(*height, y));
        assert!(is_at(&discs) || is_at(&tops), "{name}: {} not at {y}\n{svg}", point.value);
    }
    let target = indicator.plan.target_value.map(|value| scale.height(value));
    // what is told in the key has its mark there
    let is_drawn = |y: &f64| *y > scale.field.0 - 20.0;
    for y in shapes("<circle", "r=\"6.5\"").filter_map(|ring| number(ring, "cy")).filter(is_drawn) {
        assert!(target.is_some_and(|target| near(target, y)), "{name}: the target at {y}\n{svg}");
    }
    let baseline = assessed.baseline.map(|(_, value)| scale.height(value));
    let squares = shapes("<rect", "width=\"13\" height=\"13\"");
    for y in squares.filter_map(|square| Some(number(square, "y")? + 6.5)).filter(is_drawn) {
        assert!(baseline.is_some_and(|base| near(base, y)), "{name}: the baseline at {y}\n{svg}");
    }
    hold_levels(name, svg, &scale, indicator);
    hold_way_on(name, svg, &scale, assessed);
    hold_fitted(name, svg, &scale, assessed);
    assessed.series.len()
}

fn hold_levels(name: &str, svg: &str, scale: &Scale, indicator: &Indicator) {
    let plan = &indicator.plan;
    let steps = plan.milestones.iter().filter_map(|step| match step.value {
        MilestoneValue::Value(value) => Some(value),
        MilestoneValue::Stage(_) => None,
    });
    let known = [plan.target_value, plan.target_low, plan.target_high].into_iter().flatten();
    let known: Vec<f64> = known.chain(steps).map(|value| scale.height(value)).collect();
    for y in lines(svg, scale, "stroke=\"#1a1a1a\" stroke-width=\"2\"").concat() {
        let is_known = known.iter().any(|level| (level - y).abs() < 0.03);
        assert!(is_known, "{name}: a level at {y}\n{svg}");
    }
}

/// The dotted line ends at the projection as it is told, or where the axis ends.
fn hold_way_on(name: &str, svg: &str, scale: &Scale, assessed: &IndicatorAssessment) {
    let Some(ahead) = assessed.outlook() else { return };
    let drawn = lines(svg, scale, "stroke=\"#0b4f8a\" stroke-width=\"1.6\"");
    let y = scale.height(ahead.value);
    let is_at = |height: &f64| {
        (height - y).abs() < 0.03
            || !scale.holds(y)
                && [scale.field.0, scale.field.1, scale.field.1 - 9.0].contains(height)
    };
    let is_drawn = drawn.iter().filter_map(|line| line.last()).any(is_at);
    assert!(drawn.is_empty() || is_drawn, "{name}: the way on not at {y}\n{svg}");
    assert!(!drawn.is_empty(), "{name}: the way on is not drawn\n{svg}");
}

fn float(value: Decimal) -> f64 {
    value.to_string().parse().unwrap()
}

fn time(period: Period) -> f64 {
    float(period.time().years())
}

/// The first and the last period of the baseline and the figures from it on, and the line of least squares through them
/// as a function of time.
fn fitted(assessed: &IndicatorAssessment) -> ([Period; 2], impl Fn(Period) -> f64 + use<>) {
    let start = assessed.baseline.map(|(period, _)| time(period));
    let mut figures: Vec<(Period, f64)> =
        assessed.series.iter().map(|point| (point.period, float(point.value))).collect();
    figures.retain(|(period, _)| start.is_none_or(|start| time(*period) >= start));
    let is_new = |(baseline, _): &(Period, Decimal)| {
        figures.iter().all(|(period, _)| (time(*period) - time(*baseline)).abs() > 1e-9)
    };
    if let Some((period, value)) = assessed.baseline.filter(is_new) {
        figures.insert(0, (period, float(value)));
    }
    // the slope is the mean of the slopes between all pairs, each weighted by the square of the time between
    let pairs = || figures.iter().flat_map(|one| figures.iter().map(move |other| (one, other)));
    let apart = |one: &(Period, f64), other: &(Period, f64)| time(other.0) - time(one.0);
    let joint: f64 = pairs().map(|(one, other)| apart(one, other) * (other.1 - one.1)).sum();
    let spread: f64 = pairs().map(|(one, other)| apart(one, other).powi(2)).sum();
    let count = f64::from(u32::try_from(figures.len()).unwrap());
    let mean_time = figures.iter().map(|(period, _)| time(*period)).sum::<f64>() / count;
    let mean = figures.iter().map(|(_, value)| value).sum::<f64>() / count;
    let line = move |period| mean + joint / spread * (time(period) - mean_time);
    ([figures[0].0, figures[figures.len() - 1].0], line)
}

/// The thin line through the years of the figures is that of least squares: from its value at the first of them, or from where
/// the axis begins, straight on to the projection.
fn hold_fitted(name: &str, svg: &str, scale: &Scale, assessed: &IndicatorAssessment) {
    const THIN: &str =
        "stroke=\"#0b4f8a\" stroke-width=\"1\" stroke-linejoin=\"round\" stroke-dash";
    let (thin, on) =
        (ways(svg, scale, THIN), ways(svg, scale, "stroke=\"#0b4f8a\" stroke-width=\"1.6\""));
    let Some(ahead) = assessed.outlook().filter(|_| !thin.is_empty()) else { return };
    let ([thin], Some(on)) = (thin.as_slice(), on.first()) else { panic!("{name}\n{svg}") };
    assert_eq!(thin[1], on[0], "{name}: the line is torn\n{svg}");
    let ([first, last], line) = fitted(assessed);
    let y = |period| scale.at.1 + (line(period) - scale.at.0) * scale.step;
    let (from, parting, to) = (thin[0], thin[1], on[1]);
    // it is told to three figures at the least, and ends where it is told
    let (told, end) = (float(ahead.value), line(ahead.period));
    assert!((told - end).abs() <= told.abs() * 0.005 + 1e-8, "{name}: {told} for {end}");
    let (told, slack) = (scale.height(ahead.value), (told - end).abs() * scale.step.abs() + 0.02);
    for (drawn, wanted) in [(from.1, y(first)), (parting.1, y(last)), (to.1, told)] {
        let is_cut = !scale.holds(wanted) && [scale.field.0, scale.field.1].contains(&drawn);
        assert!(is_cut || (drawn - wanted).abs() < slack, "{name}: {drawn} for {wanted}\n{svg}");
    }
    // its parts go the same way, and it goes on where the last of its figures stands: a disc, or the middle of a bar
    let slope = (to.1 - from.1) / (to.0 - from.0);
    let bent = parting.1 - from.1 - slope * (parting.0 - from.0);
    assert!(bent.abs() < 0.1, "{name}: bent by {bent}\n{svg}");
    let bars =
        svg.lines().filter(|tag| tag.starts_with("<rect") && tag.contains("stroke=\"#0b4f8a\""));
    let is_in_middle = |bar: &str| {
        let [x, wide] = ["x", "width"].map(|at| number(bar, at).unwrap());
        (x + wide / 2.0 - parting.0).abs() < 0.02
    };
    if bars.clone().any(is_in_middle) {
        return;
    }
    let mut discs = svg.lines().filter(|tag| tag.starts_with("<circle") && tag.contains("r=\"4\""));
    let height = assessed.latest.as_ref().map(|latest| scale.height(latest.value)).unwrap();
    let is_below = |disc: &str| {
        let [x, y] = ["cx", "cy"].map(|at| number(disc, at).unwrap());
        (x - parting.0).abs() < 0.02 && (y - height).abs() < 0.03
    };
    assert!(discs.any(is_below), "{name}: it does not part at {last:?}\n{svg}");
}
