//! A line with points: actuals, baseline, the expected way, target, projection, forecasts, breakdowns.

use rust_decimal::Decimal;

use super::Chart;
use super::advance::width;
use super::alternative;
use super::area::Area;
use super::key::{self, FORECAST_PEN, LEVEL_PEN, PATH_PEN, PROJECTION_PEN, Sign};
use super::labels::{Label, Placed, Side, spread};
use super::marks::{self, GROUPS, Style, WHOLE};
use super::names::{BESIDE, FAR, LED, end_label, fitting_width, name_room, right_margin};
use super::plot::{Field, MARGIN, WIDTH};
use super::scale::{Axis, Span};
use super::story::{Datum, Firmness, Story};
use super::svg::{Anchor, Pen, Picture, Type};
use crate::assess::Projection;
use crate::strategy::{Period, Time};
use crate::words::{Arguments, WordsError};

/// The chart of a story as a line; `None` where its figures cannot be put on an axis.
pub(super) fn draw(story: &Story<'_>) -> Result<Option<Chart>, WordsError> {
    let interval = interval(story);
    let Some(axis) = Axis::around(&values(story, interval), false) else { return Ok(None) };
    let axis = axis.clear_of(&levels(story), &story.indicator.unit);
    let Some(span) = Span::around(times(story).into_iter()) else { return Ok(None) };
    let fitting = fitting_width(story, span);
    let (svg, is_clear) = drawn(story, (axis.clone(), span), interval, fitting)?;
    let alternative = alternative::of_series(story, "chart-line")?;
    if !is_clear && fitting < WIDTH {
        let (svg, is_clear) = drawn(story, (axis, span), interval, WIDTH)?;
        if is_clear {
            return Ok(Some(Chart { svg, alternative }));
        }
    }
    Ok(Some(Chart { svg, alternative }))
}

/// The picture as wide as this, and whether all its labels stand clear of lines.
fn drawn(
    story: &Story<'_>,
    (axis, span): (Axis, Span),
    interval: Option<(Decimal, Decimal)>,
    wide: f64,
) -> Result<(String, bool), WordsError> {
    let mut picture = Picture::new(wide);
    let entries = entries(story, interval.is_some())?;
    let key = key::draw(&mut picture, &entries, (MARGIN, 6.0), wide - MARGIN);
    let margins = (wide, right_margin(story, span, wide));
    let field = Field::new(axis, story.words, 6.0 + key + 34.0, margins);
    let area = Area([field.left, field.top - 24.0, wide - 2.0, field.bottom - 1.0]);
    let placed = Placed::within(area);
    let mut drawing = Drawing { story, field, span, picture, placed, labels: Vec::new(), wide };
    let is_clear = drawing.draw(interval)?;
    let alternative = alternative::of_series(story, "chart-line")?;
    let tag = story.words.language().tag();
    let height = drawing.field.height();
    Ok((drawing.picture.finish(height, tag, &story.name, &alternative), is_clear))
}

/// The interval of the projection, unless it would dwarf the figures.
fn interval(story: &Story<'_>) -> Option<(Decimal, Decimal)> {
    let projection = story.assessed.projection()?;
    let (low, high) = (projection.low?, projection.high?);
    let others = values(story, None);
    let spread = others.iter().max()?.checked_sub(*others.iter().min()?)?;
    (high.checked_sub(low)? <= spread).then_some((low, high))
}

/// All values that the axis must hold.
fn values(story: &Story<'_>, interval: Option<(Decimal, Decimal)>) -> Vec<Decimal> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let levels = held(story).into_iter().map(|(_, level)| level);
    let plan = story.baseline.iter().chain(&story.target).chain(&story.path);
    let pairs = story.band.iter().chain(&interval).flat_map(|(low, high)| [*low, *high]);
    data.chain(groups)
        .map(|datum| datum.value)
        .chain(levels)
        .chain(plan.map(|(_, value)| *value))
        .chain(pairs)
        .chain(story.assessed.projection().into_iter().map(|projection| projection.value))
        .collect()
}

/// The level to hold at each period that has a value, whether it is measured or still to come.
fn held(story: &Story<'_>) -> Vec<(Period, Decimal)> {
    let data = story.actuals.iter().chain(&story.forecasts).map(|datum| datum.period);
    let ahead = story.assessed.projection().into_iter().map(|projection| projection.period);
    let mut periods: Vec<Period> = data.chain(ahead).collect();
    periods.sort_by_key(|period| period.time());
    periods.dedup();
    periods.into_iter().filter_map(|period| Some((period, story.level(period)?))).collect()
}

/// The levels that are drawn as lines.
fn levels(story: &Story<'_>) -> Vec<Decimal> {
    let levels = held(story).into_iter().map(|(_, level)| level);
    levels.chain(story.band.iter().flat_map(|(low, high)| [*low, *high])).collect()
}

fn times(story: &Story<'_>) -> Vec<Time> {
    let data = story.actuals.iter().chain(&story.forecasts);
    let groups = story.breakdowns.iter().flat_map(|(_, data)| data);
    let plan = story.baseline.iter().chain(&story.target);
    data.chain(groups)
        .map(|datum| datum.period)
        .chain(plan.map(|(period, _)| *period))
        .chain(story.assessed.projection().into_iter().map(|projection| projection.period))
        .map(Period::time)
        .collect()
}

fn entries(story: &Story<'_>, has_interval: bool) -> Result<Vec<(Sign, String)>, WordsError> {
    let has = |firmness| story.actuals.iter().any(|datum| datum.firmness == firmness);
    let is_joined =
        story.actuals.windows(2).any(|pair| story.is_joined(pair[0].period, pair[1].period));
    let projected = story.assessed.projection().is_some();
    [
        (if is_joined { Sign::Actual } else { Sign::ActualAlone }, has(Firmness::Final)),
        (
            if is_joined && !has(Firmness::Final) {
                Sign::PreliminaryLine
            } else {
                Sign::Preliminary
            },
            has(Firmness::Preliminary),
        ),
        (Sign::Forecast, !story.forecasts.is_empty()),
        (Sign::Path, !story.path.is_empty()),
        (story.level_sign(), !held(story).is_empty()),
        (Sign::Band, story.band.is_some()),
        (Sign::Projection, projected),
        (Sign::Interval, projected && has_interval),
    ]
    .into_iter()
    .filter(|(_, shown)| *shown)
    .map(|(sign, _)| Ok((sign, sign.told(story)?)))
    .collect()
}

fn float(count: usize) -> f64 {
    u32::try_from(count.max(1)).map_or(1.0, f64::from)
}

struct Drawing<'a> {
    story: &'a Story<'a>,
    field: Field,
    span: Span,
    picture: Picture,
    placed: Placed,
    /// What is placed when all else stands.
    labels: Vec<Label>,
    wide: f64,
}

impl Drawing<'_> {
    /// Draws all of it, and tells whether all labels stand clear of lines.
    fn draw(&mut self, interval: Option<(Decimal, Decimal)>) -> Result<bool, WordsError> {
        let story = self.story;
        if let Some((low, high)) = story.band {
            let (top, bottom) = (self.field.y(high), self.field.y(low));
            let wide = self.field.right - self.field.left;
            key::band(&mut self.picture, (self.field.left, top), (wide, bottom - top));
        }
        let unit = self.field.draw_values(&mut self.picture, story.words, &story.indicator.unit)?;
        self.placed.block(unit);
        self.placed.ground(&self.field, story.band);
        self.field.draw_years(&mut self.picture, self.span);
        self.plan();
        if let Some(projection) = story.assessed.projection() {
            self.projection(projection, interval);
        }
        for ((_, data), style) in story.breakdowns.iter().zip(GROUPS.iter().cycle()) {
            self.series(data, *style, 1.5);
        }
        self.series(&story.actuals, WHOLE, 2.25);
        self.forecasts();
        self.group_names();
        self.labels()
    }

    fn at(&self, period: Period, value: Decimal) -> (f64, f64) {
        (self.field.x(self.span.part(period.time())), self.field.y(value))
    }

    fn lined(&mut self, points: &[(f64, f64)], pen: Pen) {
        self.picture.polyline(points, pen);
        self.placed.line(points);
    }

    /// The expected way, the levels, the marks of baseline and target.
    fn plan(&mut self) {
        let story = self.story;
        let path: Vec<(f64, f64)> =
            story.path.iter().map(|(period, value)| self.at(*period, *value)).collect();
        self.lined(&path, PATH_PEN);
        let steps: Vec<(f64, f64)> =
            held(story).into_iter().map(|(period, level)| self.at(period, level)).collect();
        self.lined(&stepped(&steps, self.field.left, self.field.right), LEVEL_PEN);
        if let Some((period, value)) = story.baseline {
            let at = self.at(period, value);
            marks::baseline(&mut self.picture, at);
            self.placed.mark(at);
        }
        if let Some((period, value)) = story.target {
            let at = self.at(period, value);
            marks::target(&mut self.picture, at);
            self.placed.mark(at);
        }
    }

    /// From the latest actual to where the line of least squares ends.
    fn projection(&mut self, projection: &Projection, interval: Option<(Decimal, Decimal)>) {
        let Some(latest) = self.story.actuals.last() else { return };
        let end = self.at(projection.period, projection.value);
        let line = [self.at(latest.period, latest.value), end];
        self.lined(&line, PROJECTION_PEN);
        if let Some((low, high)) = interval {
            let (top, bottom) = (self.field.y(high), self.field.y(low));
            key::whisker(&mut self.picture, end.0, top, bottom);
            self.placed.line(&[(end.0, top), (end.0, bottom)]);
        }
        self.placed.mark(end);
    }

    /// A series with gaps where figures are missing.
    fn series(&mut self, data: &[Datum], style: Style, wide: f64) {
        let pen = Pen { colour: style.colour, width: wide, dashes: style.dashes };
        let mut run: Vec<(f64, f64)> = Vec::new();
        let mut before: Option<Period> = None;
        for datum in data {
            if before.is_some_and(|before| !self.story.is_joined(before, datum.period)) {
                self.lined(&std::mem::take(&mut run), pen);
            }
            run.push(self.at(datum.period, datum.value));
            before = Some(datum.period);
        }
        self.lined(&run, pen);
        for datum in data {
            let at = self.at(datum.period, datum.value);
            marks::figure(&mut self.picture, at, style, datum.firmness);
            self.placed.mark(at);
        }
    }

    fn forecasts(&mut self) {
        let story = self.story;
        let from = story.actuals.last().into_iter().chain(&story.forecasts);
        let points: Vec<(f64, f64)> =
            from.map(|datum| self.at(datum.period, datum.value)).collect();
        if !story.forecasts.is_empty() {
            self.lined(&points, FORECAST_PEN);
        }
        for datum in &story.forecasts {
            let at = self.at(datum.period, datum.value);
            marks::figure(&mut self.picture, at, WHOLE, datum.firmness);
            self.placed.mark(at);
        }
        if let Some(latest) = story.actuals.last() {
            let at = self.at(latest.period, latest.value);
            marks::figure(&mut self.picture, at, WHOLE, latest.firmness);
        }
    }

    /// The groups' names at the ends of their lines, moved apart; where one had to move far, lines lead to
    /// all of them.
    fn group_names(&mut self) {
        let story = self.story;
        let ends: Vec<(String, (f64, f64), &'static str)> = story
            .breakdowns
            .iter()
            .zip(GROUPS.iter().cycle())
            .filter_map(|((name, data), style)| {
                let last = data.last()?;
                let at = self.at(last.period, last.value);
                let room = name_room(last, self.span, self.wide);
                Some((end_label(story, name, last, room), at, style.colour))
            })
            .collect();
        let mut heights: Vec<f64> = ends.iter().map(|(_, (_, y), _)| *y).collect();
        let room = self.field.bottom - self.field.top;
        let gap = (room / float(ends.len())).clamp(12.5, 14.0);
        spread(&mut heights, gap, self.field.top, self.field.bottom);
        let is_led = ends.iter().zip(&heights).any(|((_, (_, end), _), y)| (y - end).abs() > FAR);
        for ((text, (x, end), colour), y) in ends.iter().zip(heights) {
            let led = if is_led { LED } else { 0.0 };
            let left = x + BESIDE + led;
            let set = Type::LABEL.in_colour(colour).at(Anchor::Start);
            let area = Area([left - 1.0, y - 6.0, left + 1.0 + width(text, 12.0), y + 7.0]);
            if self.placed.is_free(&area) {
                if is_led {
                    let ways = [(left - led - 3.0, *end), (left - 9.0, y), (left - 3.0, y)];
                    self.lined(&ways, Pen::whole(colour, 0.8));
                }
                self.placed.write(&mut self.picture, (left, y + 4.2), text, set);
            } else {
                let (at, text) = ((*x, *end), text.clone());
                self.labels.push(Label { at, text, set, may_go: false, first: Side::Right });
            }
        }
    }

    /// Values at first, last and extremes; baseline, target and projection by name. Tells whether all stand
    /// clear of lines.
    fn labels(&mut self) -> Result<bool, WordsError> {
        let story = self.story;
        if let Some((_, level)) = held(story).pop() {
            let at = (self.field.right + 5.0, self.field.y(level) + 4.2);
            let text = story.number(level);
            self.picture.text(at, &text, Type::LABEL.bold());
            let wide = width(&text, 12.5);
            self.placed.block(Area([at.0, at.1 - 10.2, at.0 + wide, at.1 + 1.8]));
        }
        let target = story.target.map(|figure| (figure, "chart-target-label"));
        let baseline = story.baseline.map(|figure| (figure, "chart-baseline-label"));
        for ((period, value), word) in target.into_iter().chain(baseline) {
            let arguments = Arguments::from([("value".to_owned(), story.number(value).into())]);
            let text = story.words.format(word, &arguments)?;
            self.label(period, value, text, false, Type::LABEL);
        }
        for datum in noted(&story.actuals, story.baseline) {
            let bold = Type::LABEL.bold();
            let is_last = story.actuals.last().is_some_and(|last| last.period == datum.period);
            let set = if is_last { bold } else { Type::LABEL };
            self.label(datum.period, datum.value, story.label(&datum)?, !is_last, set);
        }
        for datum in &story.forecasts {
            self.label(datum.period, datum.value, story.label(datum)?, true, Type::LABEL);
        }
        if let Some(projection) = story.assessed.projection() {
            let text = story.number(projection.value);
            self.label(projection.period, projection.value, text, true, Type::LABEL);
        }
        Ok(self.placed.put(&mut self.picture, &self.labels))
    }

    fn label(&mut self, period: Period, value: Decimal, text: String, may_go: bool, set: Type) {
        let at = self.at(period, value);
        let first = if self.is_valley(period, value) { Side::Below } else { Side::Above };
        self.labels.push(Label { at, text, set, may_go, first });
    }

    /// Whether the neighbours of an actual lie above it, so that its label reads better beneath.
    fn is_valley(&self, period: Period, value: Decimal) -> bool {
        let data = &self.story.actuals;
        let Some(place) = data.iter().position(|datum| datum.period == period) else {
            return false;
        };
        let above = |datum: Option<&Datum>| datum.is_some_and(|datum| datum.value > value);
        let before = place.checked_sub(1).and_then(|place| data.get(place));
        match (before, data.get(place + 1)) {
            (None, None) => false,
            (before, after) => {
                (before.is_none() || above(before)) && (after.is_none() || above(after))
            }
        }
    }
}

/// Last and first, then the greatest and the least where they are others; none that the baseline names.
fn noted(data: &[Datum], baseline: Option<(Period, Decimal)>) -> Vec<Datum> {
    let is_named = |datum: &Datum| {
        baseline.is_some_and(|(period, value)| {
            period.time() == datum.period.time() && value == datum.value
        })
    };
    let mut noted: Vec<Datum> = Vec::new();
    for end in [data.last(), data.first()].into_iter().flatten() {
        if !is_named(end) && noted.iter().all(|known| known.period != end.period) {
            noted.push(*end);
        }
    }
    let greatest = data.iter().max_by_key(|datum| datum.value);
    let least = data.iter().min_by_key(|datum| datum.value);
    for extreme in [greatest, least].into_iter().flatten() {
        let is_said = noted.iter().any(|known| known.value == extreme.value)
            || baseline.is_some_and(|(_, value)| value == extreme.value);
        if !is_said {
            noted.push(*extreme);
        }
    }
    noted
}

/// Points as steps: each height from halfway to the one before until halfway to the next.
fn stepped(points: &[(f64, f64)], left: f64, right: f64) -> Vec<(f64, f64)> {
    let mut steps = Vec::new();
    for (place, (x, y)) in points.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| points.get(place));
        let start = before.map_or(left, |(other, _)| f64::midpoint(*other, *x));
        let end = points.get(place + 1).map_or(right, |(other, _)| f64::midpoint(*other, *x));
        steps.extend([(start, *y), (end, *y)]);
    }
    steps
}
