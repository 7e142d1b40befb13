//! The names of groups at the ends of their lines, and how wide a chart is with them.

use super::advance::{lines, width};
use super::area::Area;
use super::ground::MARK;
use super::key::{Entry, Sample};
use super::labels::Label;
use super::line::Drawing;
use super::marks::GROUPS;
use super::place::Side;
use super::plot::{SMALL, WIDTH};
use super::scale::Span;
use super::story::{Datum, Story};
use super::svg::{Anchor, Pen, Type};

/// How far beside the end of its line a group's name stands.
const BESIDE: f64 = 9.0;
/// How much farther where a line must lead to it, as it stands this far above or below.
const LED: f64 = 20.0;
const FAR: f64 = 9.0;
/// More figures than this are too many for a small chart.
const FEW: usize = 10;

/// The most room for the groups' names that leaves enough for their lines.
fn names_margin(wide: f64) -> f64 {
    wide * if wide < WIDTH { 0.36 } else { 0.34 }
}

/// How much of a name has room within the field, where its line ends earlier than others.
fn within_field(last: &Datum, span: Span, wide: f64) -> f64 {
    (1.0 - span.part(last.period.time())) * wide / 2.0
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
    !is_crowded(story, span) && story.breakdowns.len() <= 3 && story.breakdowns.iter().all(is_short)
}

/// Whether a small chart had no room for its figures: too many of them, or too near to each other.
fn is_crowded(story: &Story<'_>, span: Span) -> bool {
    // as wide as a mark and a little white space, in a field that the margins leave
    const NEAR: f64 = 12.0 / (SMALL - 100.0);
    let data = story.actuals.iter().chain(&story.forecasts);
    let mut places: Vec<f64> = data.map(|datum| span.part(datum.period.time())).collect();
    places.sort_by(f64::total_cmp);
    let is_near = |pair: &[f64]| pair[0] < pair[1] && pair[1] - pair[0] < NEAR;
    places.len() > FEW || places.windows(2).any(is_near)
}

/// Room for the names at the lines' ends, and for the level's number, in a picture as wide as `wide`.
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
    story.breakdowns.iter().map(name).fold(LEAST.max(level), f64::max).min(names_margin(wide))
}

/// A group's name, cut where it is too long, with its last number.
fn end_label(story: &Story<'_>, name: &str, last: &Datum, room: f64) -> String {
    let number = story.number(last.value);
    let room = room - width(&format!(" {number}"), 12.0);
    let name = lines(name, 12.0, room, 1).concat();
    format!("{name} {number}")
}

/// A group's name with its last number, and where its line ends.
struct End {
    text: String,
    at: (f64, f64),
    set: Type,
    beneath: Entry,
}

impl Drawing<'_> {
    /// The groups' names at the ends of their lines, moved apart; where one had to move far, lines lead to
    /// all of them.
    pub(super) fn group_names(&mut self) {
        let ends = self.ends();
        let mut heights: Vec<f64> = ends.iter().map(|end| end.at.1).collect();
        let room = self.field.bottom - self.field.top;
        let gap = (room / float(ends.len())).clamp(12.8, 14.0);
        spread(&mut heights, gap, self.field.top, self.field.bottom);
        let is_led = ends.iter().zip(&heights).any(|(end, y)| (y - end.at.1).abs() > FAR);
        for (end, y) in ends.into_iter().zip(heights) {
            self.group_name(end, y, is_led);
        }
    }

    fn ends(&self) -> Vec<End> {
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
                Some(End { text, at: self.at(last.period, last.value), set, beneath })
            })
            .collect()
    }

    /// A name at the height `y` where that is free, else wherever there is a place.
    fn group_name(&mut self, end: End, y: f64, is_led: bool) {
        let End { text, at: (x, height), set, beneath } = end;
        let left = x + BESIDE + if is_led { LED } else { 0.0 };
        let area = Area([left - 1.0, y - 5.7, left + 1.0 + width(&text, set.size), y + 7.1]);
        let way = [(x + MARK + 2.0, height), (left - 9.0, y), (left - 3.0, y)];
        if !self.ground.is_free(&area) || is_led && !self.ground.is_passable(&way) {
            let (at, beneath) = ((x, height), Some(beneath));
            self.labels.push(Label { at, reach: None, text, set, first: Side::Right, beneath });
            return;
        }
        if is_led {
            self.lined(&way, Pen::whole(set.colour, 0.8));
        }
        self.picture.riding_text((left, y + 4.2), &text, set, if is_led { y } else { height });
        self.ground.text(area);
    }
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
