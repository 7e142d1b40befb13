//! How wide a chart of lines is, and how much of that the names at the ends of its lines take.

use super::advance::{lines, width};
use super::plot::{SMALL, WIDTH};
use super::scale::Span;
use super::story::{Datum, Story};

/// How far beside the end of its line a group's name stands.
pub(super) const BESIDE: f64 = 9.0;
/// How much farther where a line must lead to it, as it stands this far above or below.
pub(super) const LED: f64 = 20.0;
pub(super) const FAR: f64 = 9.0;
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
pub(super) fn name_room(last: &Datum, span: Span, wide: f64) -> f64 {
    names_margin(wide) + within_field(last, span, wide) - BESIDE - LED - 4.0
}

/// Small, unless there are many figures, or groups whose names need more room.
pub(super) fn fitting_width(story: &Story<'_>, span: Span) -> f64 {
    let is_short = |(name, data): &(String, Vec<Datum>)| {
        data.last().is_none_or(|last| {
            let whole = format!("{name} {}", story.number(last.value));
            width(&whole, 12.0) <= name_room(last, span, SMALL)
        })
    };
    let is_small = !is_crowded(story, span)
        && story.breakdowns.len() <= 3
        && story.breakdowns.iter().all(is_short);
    if is_small { SMALL } else { WIDTH }
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
    let level = story.actuals.last().and_then(|last| story.level(last.period));
    let level = level.map_or(0.0, |level| width(&story.number(level), 12.5) + 12.0);
    story.breakdowns.iter().map(name).fold(LEAST.max(level), f64::max).min(names_margin(wide))
}

/// A group's name, cut where it is too long, with its last number.
pub(super) fn end_label(story: &Story<'_>, name: &str, last: &Datum, room: f64) -> String {
    let number = story.number(last.value);
    let room = room - width(&format!(" {number}"), 12.0);
    let name = lines(name, 12.0, room, 1).concat();
    format!("{name} {number}")
}
