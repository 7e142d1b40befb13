//! The names of groups at the ends of their lines, and how wide a chart is with them.

use super::advance::{lines, width};
use super::ahead::AHEAD;
use super::area::Area;
use super::ground::MARK;
use super::key::Sample;
use super::labels::Label;
use super::line::Drawing;
use super::marks::GROUPS;
use super::measure::SMALL;
use super::place::Side;
use super::scale::Span;
use super::story::{Datum, Story};
use super::svg::{Anchor, Pen, Type};
use crate::strategy::Period;
use crate::words::WordsError;

/// How far beside the end of its line a group's name stands.
const BESIDE: f64 = 9.0;
/// How much farther where a line must lead to it, as it stands this far above or below.
const LED: f64 = 20.0;
const FAR: f64 = 9.0;
/// How far beside the end of its line the projected number ends, beyond its width, in a field whose last time lies within it.
const AHEAD_BESIDE: f64 = 0.0;
/// More figures than this are too many for a small chart.
const FEW: usize = 10;

/// The most room for the groups' names that leaves enough for their lines.
fn names_margin(wide: f64) -> f64 {
    const ROOMY: f64 = 640.0;
    wide * if wide < ROOMY { 0.36 } else { 0.34 }
}

/// How much of a name has room within the field, where its line ends earlier than others.
fn within_field(last: &Datum, span: Span, wide: f64) -> f64 {
    (1.0 - span.of(last.period)) * wide / 2.0
}

/// The widest that a group's name is set with its number.
fn name_room(last: &Datum, span: Span, wide: f64) -> f64 {
    names_margin(wide) + within_field(last, span, wide) - BESIDE - LED - 4.0
}

/// Whether a small chart may do: there are few figures, and no groups whose names need more room.
pub(super) fn may_be_small(story: &Story<'_>, span: Span) -> bool {
    let is_short = |(name, data): &(String, Vec<Datum>)| {
        data.last().is_none_or(|last| {
            let whole = format!("{name} {}", story.number(last.value));
            width(&whole, 12.0) <= name_room(last, span, SMALL)
        })
    };
    story.measure.has_small()
        && !is_crowded(story, span)
        && story.breakdowns.len() <= 3
        && story.breakdowns.iter().all(is_short)
}

/// Whether a small chart had no room for its figures: too many of them, or too near to each other.
fn is_crowded(story: &Story<'_>, span: Span) -> bool {
    // as wide as a mark and a little white space, in a field that the margins leave
    const NEAR: f64 = 12.0 / (SMALL - 100.0);
    let data = story.actuals.iter().chain(&story.forecasts);
    let mut places: Vec<f64> = data.map(|datum| span.of(datum.period)).collect();
    places.sort_by(f64::total_cmp);
    let is_near = |pair: &[f64]| pair[0] < pair[1] && pair[1] - pair[0] < NEAR;
    places.len() > FEW || places.windows(2).any(is_near)
}

/// Room for the names at the lines' ends, and for the numbers of the level and of the projection, in a picture as wide as `wide`.
pub(super) fn right_margin(story: &Story<'_>, span: Span, wide: f64) -> f64 {
    const LEAST: f64 = 30.0;
    // several names may have to be led to
    let beside = BESIDE + if story.breakdowns.len() > 2 { LED } else { 0.0 } + 4.0;
    let name = |(name, data): &(String, Vec<Datum>)| {
        data.last().map_or(0.0, |last| {
            let text = end_label(story, name, last, name_room(last, span, wide));
            width(&text, 12.0) + beside - within_field(last, span, wide)
        })
    };
    let level = story.levels.last().map(|step| story.number(step.value));
    let level = level.map_or(0.0, |level| Type::LABEL.width(&level) + 12.0);
    let ahead = story.projection.map(|ahead| story.number(ahead.value));
    let ahead = ahead.map_or(0.0, |ahead| AHEAD.width(&ahead) + AHEAD_BESIDE);
    let others = LEAST.max(level).max(ahead);
    story.breakdowns.iter().map(name).fold(others, f64::max).min(names_margin(wide))
}

/// A group's name, cut where it is too long, with its last number.
fn end_label(story: &Story<'_>, name: &str, last: &Datum, room: f64) -> String {
    let number = story.number(last.value);
    let room = room - width(&format!(" {number}"), 12.0);
    let name = lines(name, 12.0, room, 1).concat();
    format!("{name} {number}")
}

impl Drawing<'_> {
    /// The groups' names at the ends of their lines, moved apart, and the number of the whole's latest figure among them
    /// where all stand beside their marks; where one had to move far, lines lead to all names. Tells the figure whose
    /// number is among them.
    pub(super) fn group_names(&mut self) -> Result<Option<Period>, WordsError> {
        let (mut ends, mut told) = (self.ends(), None);
        if let Some((period, label)) = self.whole_end()? {
            ends.push(label);
            if self.is_led(&ends) {
                ends.pop();
            } else {
                told = Some(period);
            }
        }
        let (heights, is_led) = (self.heights(&ends), self.is_led(&ends));
        for (end, y) in ends.into_iter().zip(heights) {
            self.group_name(end, y, is_led);
        }
        Ok(told)
    }

    /// The heights of names, moved apart.
    fn heights(&self, ends: &[Label]) -> Vec<f64> {
        let mut heights: Vec<f64> = ends.iter().map(|end| end.at.1).collect();
        let room = self.field.bottom - self.field.top;
        let gap = (room / float(ends.len())).clamp(12.8, 14.0);
        spread(&mut heights, gap, self.field.top, self.field.bottom);
        heights
    }

    /// Whether one of some names had to move far.
    fn is_led(&self, ends: &[Label]) -> bool {
        ends.iter().zip(self.heights(ends)).any(|(end, y)| (y - end.at.1).abs() > FAR)
    }

    /// The number of the whole's latest figure, where a group ends with it and nothing goes on from there.
    fn whole_end(&self) -> Result<Option<(Period, Label)>, WordsError> {
        let Some(latest) = self.story.noted_latest() else { return Ok(None) };
        let is_same = |datum: &Datum| datum.period.time() == latest.period.time();
        let mut lasts = self.story.breakdowns.iter().filter_map(|(_, data)| data.last());
        if !lasts.any(is_same) {
            return Ok(None);
        }
        let label = self.latest_number(&latest)?;
        let label = Label { set: label.set.at(Anchor::Start), ..label };
        let (left, y) = (label.at.0 + BESIDE, label.at.1);
        Ok(self.ground.is_free(&name_area(&label, left, y)).then_some((latest.period, label)))
    }

    fn ends(&self) -> Vec<Label> {
        let groups = self.story.breakdowns.iter().zip(GROUPS.iter().cycle());
        groups
            .filter_map(|((name, data), style)| {
                let last = data.last()?;
                let room = name_room(last, self.span, self.wide);
                let text = end_label(self.story, name, last, room);
                let is_joined = self.story.has_line(data);
                let sample = if is_joined { Sample::Group } else { Sample::Figure };
                let beneath = (sample(*style, last.firmness), text.clone());
                let set = Type::LABEL.in_colour(style.colour).at(Anchor::Start);
                let (at, beneath) = (self.at(last.period, last.value), Some(beneath));
                Some(Label { at, reach: None, text, set, first: Side::Right, beneath })
            })
            .collect()
    }

    /// A name at the height `y` where that is free, else wherever there is a place.
    fn group_name(&mut self, end: Label, y: f64, is_led: bool) {
        let ((x, height), set) = (end.at, end.set);
        let left = x + BESIDE + if is_led { LED } else { 0.0 };
        let area = name_area(&end, left, y);
        let way = [(x + MARK + 2.0, height), (left - 9.0, y), (left - 3.0, y)];
        if !self.ground.is_free(&area) || is_led && !self.ground.is_passable(&way) {
            self.labels.push(end);
            return;
        }
        if is_led {
            self.lined(&way, Pen::whole(set.colour, 0.8));
        }
        self.picture.riding_text((left, y + 4.2), &end.text, set, if is_led { y } else { height });
        if set.bold { self.ground.text_alone(area) } else { self.ground.text(area) }
    }
}

/// What a name takes that begins at `left`, at the height `y`.
fn name_area(name: &Label, left: f64, y: f64) -> Area {
    Area([left - 1.0, y - 5.7, left + 1.0 + name.set.width(&name.text), y + 7.1])
}

fn float(count: usize) -> f64 {
    u32::try_from(count.max(1)).map_or(1.0, f64::from)
}

/// Moves heights apart so that none is nearer than `gap` to the next, staying between `top` and `bottom` if they fit.
pub(super) fn spread(heights: &mut [f64], gap: f64, top: f64, bottom: f64) {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]));
    let mut least = top;
    for place in &order {
        heights[*place] = heights[*place].max(least);
        least = heights[*place] + gap;
    }
    let mut most = bottom;
    for place in order.iter().rev() {
        heights[*place] = heights[*place].min(most);
        most = heights[*place] - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_are_spread_within_their_bounds() {
        let mut heights = [50.0, 52.0, 198.0, 200.0];
        spread(&mut heights, 14.0, 0.0, 200.0);
        assert!(heights[1] - heights[0] >= 14.0 && heights[3] - heights[2] >= 14.0);
        assert!(heights.iter().all(|height| (0.0..=200.0).contains(height)));
    }
}
