//! A line with points: actuals, baseline, the expected way, target, projection, forecasts, breakdowns.

use rust_decimal::Decimal;

use super::alternative;
use super::area::Area;
use super::extent::{interval, is_interval_seen, is_margin_seen, known, levels, span, values};
use super::ground::Ground;
use super::key::{self, BREAK_PEN, Entry, GROUP, LEVEL_PEN, PATH_PEN, SERIES, Sample, Sign};
use super::labels::{self, Label, Placed};
use super::marks::{self, GROUPS, WHOLE};
use super::measure::SMALL;
use super::names::{may_be_small, right_margin};
use super::plot::{self, BELOW_KEY, Field, Format, MARGIN, Room, Size};
use super::scale::{Axis, Span};
use super::story::{Firmness, Story, is_unknown};
use super::svg::{Pen, Picture};
use super::{Chart, Sized};
use crate::strategy::Period;
use crate::words::WordsError;

/// The chart of a story as a line, no smaller than `least`; `None` where its figures cannot be put on an axis.
pub(super) fn draw(story: &mut Story<'_>, least: Size) -> Result<Option<Sized>, WordsError> {
    let Some((axis, interval)) = axis(story) else { return Ok(None) };
    let axis = if least.is_raised { axis.higher() } else { axis };
    let story = &*story;
    let Some(span) = span(story) else { return Ok(None) };
    // a small field would be too narrow beside longer numbers
    let has_short_ticks = plot::ticks_width(&axis, story.words) < SMALL / 4.0;
    let formats: &[Format] = if has_short_ticks && may_be_small(story, span) {
        const ALL: [Format; 4] = [Format::Low, Format::Small, Format::Tall, Format::Wide];
        if story.is_sparse() { &ALL } else { &ALL[1..] }
    } else {
        &[Format::Wide]
    };
    // one size of chart is worth a number of the plan that is read beneath it
    let is_plan =
        |sample: &Sample| matches!(sample, Sample::Baseline | Sample::Target | Sample::Sign(_));
    let (mut best, mut size): (Option<Made>, Size) = (None, least);
    for format in formats.iter().filter(|format| **format >= least.format) {
        if let (Format::Wide, Some(made)) = (format, &best)
            && !made.is_led
            && made.beneath.iter().all(is_plan)
        {
            break;
        }
        let made =
            key::telling(|told| drawn(story, (axis.clone(), span), (interval, told), *format))?;
        if made.beneath.is_empty() && !made.is_led {
            return Ok(Some((made.chart, Size { format: *format, ..least })));
        }
        // a larger one only where more has room in it
        if best.as_ref().is_none_or(|best| made.beneath.len() < best.beneath.len()) {
            (best, size) = (Some(made), Size { format: *format, ..least });
        }
    }
    Ok(best.map(|made| (made.chart, size)))
}

/// The axis of a story, and the interval of its projection; without that, and without margins of error, where they could
/// not be seen behind marks.
fn axis(story: &mut Story<'_>) -> Option<(Axis, Option<(Decimal, Decimal)>)> {
    let around = |story: &Story<'_>, interval| {
        let axis = Axis::around(&values(story, interval), false, story.least_change())?;
        Some(axis.clear_of(&levels(story), &story.indicator.unit))
    };
    let interval = interval(story);
    let axis = around(story, interval)?;
    let seen = interval.filter(|interval| is_interval_seen(story, &axis, *interval));
    let margin = story.margin.filter(|margin| is_margin_seen(story, &axis, *margin));
    let is_all_seen = (seen, margin) == (interval, story.margin);
    story.margin = margin;
    // a scale in common stays
    if is_all_seen || !story.beside.is_empty() {
        return Some((axis, seen));
    }
    story.known = known(story);
    Some((around(story, seen)?, seen))
}

/// A chart, and what is told in its key, or led to, as it found no place within or beside its mark.
struct Made {
    chart: Chart,
    beneath: Vec<Sample>,
    /// Whether a line leads to the latest figure's number.
    is_led: bool,
}

/// The picture in this format, with what is `told` in its key; and what must be told there too.
fn drawn(
    story: &Story<'_>,
    (axis, span): (Axis, Span),
    (interval, told): (Option<(Decimal, Decimal)>, &[Entry]),
    format: Format,
) -> Result<(Made, Vec<Entry>), WordsError> {
    let wide = format.width(story.measure);
    let mut picture = Picture::new(wide);
    let entries = key::with_told(entries(story, interval.is_some())?, told);
    let key = key::draw(&mut picture, &entries, (MARGIN, 6.0), wide - MARGIN);
    let right = right_margin(story, span, wide);
    let (measure, is_shared) = (story.measure, !story.beside.is_empty());
    let room = Room { format, measure, right, is_shared };
    let head = plot::head(&axis, story.words, &story.indicator.unit)?;
    let field = Field::new(axis, story.words, 6.0 + key + head, room);
    let upper = field.top - head + BELOW_KEY;
    let area = Area([field.left, upper, wide - 2.0, field.bottom - 1.0]);
    let ground = Ground::within(area);
    let labels = Vec::new();
    let mut drawing = Drawing { story, field, span, picture, ground, labels, wide, told };
    let Placed { beneath: placeless, is_led } = drawing.draw(interval)?;
    // among lines of groups there is more room beside its mark where all of them are longer
    let is_led = is_led && !story.breakdowns.is_empty();
    let beneath = told.iter().map(|(sample, _)| *sample).collect();
    let alternative = alternative::of_series(story, "chart-line")?;
    let tag = story.words.language().tag();
    let high = drawing.field.height();
    let svg = drawing.picture.finish(high, tag, &story.name, &alternative);
    Ok((Made { chart: Chart { svg, alternative }, beneath, is_led }, placeless))
}

fn entries(story: &Story<'_>, has_interval: bool) -> Result<Vec<Entry>, WordsError> {
    let has = |firmness| story.actuals.iter().any(|datum| datum.firmness == firmness);
    let is_joined = story.has_line(&story.actuals);
    let foreseen = story.forecast_line();
    let is_led_to = foreseen.windows(2).any(|pair| !is_unknown(&pair[0], &pair[1]));
    let projected = story.projection.is_some();
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
        (if is_led_to { Sign::Forecast } else { Sign::ForecastAlone }, !story.forecasts.is_empty()),
        (Sign::Path, !story.path.is_empty()),
        (story.level_sign(), !story.levels.is_empty()),
        (Sign::Band, story.band.is_some()),
        (Sign::Break, story.break_between().is_some()),
        (Sign::Projection, projected),
        (Sign::Interval, projected && has_interval),
        (Sign::Margin, story.has_margins()),
    ]
    .into_iter()
    .filter(|(_, shown)| *shown)
    .map(|(sign, _)| sign.entry(story))
    .collect()
}

pub(super) struct Drawing<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) field: Field,
    pub(super) span: Span,
    pub(super) picture: Picture,
    pub(super) ground: Ground,
    /// What is placed when all else stands.
    pub(super) labels: Vec<Label>,
    pub(super) wide: f64,
    /// What the key tells.
    pub(super) told: &'a [Entry],
}

impl Drawing<'_> {
    /// Draws all of it, and gives what found no place within.
    fn draw(&mut self, interval: Option<(Decimal, Decimal)>) -> Result<Placed, WordsError> {
        let story = self.story;
        self.axes()?;
        self.series_break();
        self.plan();
        if let Some(projection) = story.projection {
            self.projection(&projection, interval);
        }
        for ((_, data), style) in story.breakdowns.iter().zip(GROUPS.iter().cycle()) {
            self.series(data, *style, GROUP);
        }
        self.series(&story.actuals, WHOLE, SERIES);
        self.forecasts();
        let has_last = self.last_level_number();
        let told = self.group_names()?;
        self.numbers(told)?;
        let key = self.told;
        self.labels.retain(|label| label.beneath.as_ref().is_none_or(|own| !key.contains(own)));
        let mut placed = labels::put(&mut self.picture, &mut self.ground, &self.labels);
        placed.beneath.extend(self.level_numbers(has_last)?.filter(|own| !key.contains(own)));
        Ok(placed)
    }

    /// The corner and the size of the range to stay in.
    fn range(&self) -> Option<((f64, f64), (f64, f64))> {
        let (low, high) = self.story.band?;
        let (left, top) = (self.field.left, self.field.y(high));
        Some(((left, top), (self.field.right - left, self.field.y(low) - top)))
    }

    /// The range to stay in, the grid over it, the values and years of the axes.
    fn axes(&mut self) -> Result<(), WordsError> {
        let range = self.range();
        if let Some((corner, size)) = range {
            self.picture.pale(corner, size);
        }
        let (words, unit) = (self.story.words, &self.story.indicator.unit);
        let unit = self.field.draw_values(&mut self.picture, words, unit)?;
        self.ground.text(unit);
        if let Some((corner, size)) = range {
            key::band_edges(&mut self.picture, corner, size);
        }
        let zero = self.field.axis.has_zero().then_some(Decimal::ZERO);
        for value in self.story.band.into_iter().flat_map(|(low, high)| [low, high]).chain(zero) {
            self.bound(value);
        }
        let (left, right, bottom) = (self.field.left, self.field.right, self.field.bottom);
        self.ground.line(&[(left, bottom), (right, bottom)]);
        self.field.draw_years(&mut self.picture, self.span);
        Ok(())
    }

    /// Marks a value's height as one that others lie above or below.
    fn bound(&mut self, value: Decimal) {
        let y = self.field.y(value);
        self.ground.bound(&[(self.field.left, y), (self.field.right, y)]);
    }

    pub(super) fn at(&self, period: Period, value: Decimal) -> (f64, f64) {
        (self.field.x(self.span.of(period)), self.field.y(value))
    }

    pub(super) fn lined(&mut self, points: &[(f64, f64)], pen: Pen) {
        self.picture.polyline(points, pen);
        self.ground.line(points);
    }

    /// The expected way, the levels, the marks of baseline and target.
    fn plan(&mut self) {
        let story = self.story;
        let path: Vec<(f64, f64)> =
            story.path.iter().map(|(period, value)| self.at(*period, *value)).collect();
        self.lined(&path, PATH_PEN);
        let level = self.level_runs().concat();
        self.picture.polyline(&level, LEVEL_PEN);
        self.ground.bound(&level);
        if let Some((period, value)) = story.baseline {
            let at = self.at(period, value);
            marks::baseline(&mut self.picture, at);
            self.ground.mark(at);
        }
        if let Some((period, value)) = story.target {
            let at = self.at(period, value);
            marks::target(&mut self.picture, at);
            self.ground.mark(at);
        }
    }

    /// An upright line between the figures before and after a break of the series.
    fn series_break(&mut self) {
        let Some(pair) = self.story.break_between() else { return };
        let [before, after] = pair.map(|datum| self.at(datum.period, datum.value).0);
        let x = f64::midpoint(before, after);
        self.lined(&[(x, self.field.top), (x, self.field.bottom)], BREAK_PEN);
    }
}
