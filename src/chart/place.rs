//! The places around a point where its label might stand.

use super::area::{Area, Stretch};
use super::ground::MARK;
use super::svg::{Anchor, Type};

/// A side of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Below,
    Right,
}

/// A place for a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f64,
    /// The baseline.
    pub(super) y: f64,
    pub(super) anchor: Anchor,
    /// What its text takes.
    pub(super) area: Area,
    /// What of the figure is nearest to it: its mark, or the end of its margin of error.
    pub(super) from: (f64, f64),
    /// The line that leads to it from there.
    pub(super) lead: Option<Stretch>,
    /// How far from the favourite place.
    pub(super) rank: usize,
}

/// The places around a point for a text that is this wide: above, below and beside it, nearer ones first, those
/// far away with a line that leads to them. Each is moved sideways so that its text lies between `bounds`.
///
/// `reach` is how high the point's margin of error ends, and how low.
pub(super) fn around(
    (at, reach): ((f64, f64), Option<(f64, f64)>),
    (wide, set): (f64, Type),
    first: Side,
    (left, right): (f64, f64),
) -> Vec<Place> {
    let ends = reach.unwrap_or((at.1, at.1));
    // beyond the end of a margin of error it would be read at another height than its figure's
    let first = if reach.is_some() { Side::Right } else { first };
    let mut points = beside(at, set, first);
    points.extend(above_and_below(at.0, ends, set, first).into_iter().map(|point| {
        let rank = point.rank + if reach.is_some() { BEYOND } else { 0 };
        Point { rank, ..point }
    }));
    let placed = |point: Point| {
        let [start, _, end, _] = area(&point, wide, set.size).0;
        let shift = (left - start).max(0.0) - (end - right).max(0.0);
        let point = Point { x: point.x + shift, ..point };
        let area = area(&point, wide, set.size);
        let Point { x, y, anchor, rank } = point;
        let Area([_, top, _, bottom]) = area;
        let from = if bottom < ends.0 {
            (at.0, ends.0)
        } else if top > ends.1 {
            (at.0, ends.1)
        } else {
            at
        };
        Place { x, y, anchor, area, from, lead: lead(from, &area), rank }
    };
    points.into_iter().map(placed).collect()
}

/// What a place beyond the end of a margin of error costs.
const BEYOND: usize = 300;

/// Where a text is anchored.
#[derive(Debug, Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
    anchor: Anchor,
    rank: usize,
}

fn area(point: &Point, wide: f64, size: f64) -> Area {
    let left = point.anchor.left(point.x, wide);
    Area([left - 1.0, point.y - size * 0.82, left + wide + 1.0, point.y + size * 0.24])
}

/// A thin line from a point to a label that stands far from it.
fn lead(at: (f64, f64), area: &Area) -> Option<Stretch> {
    const FAR: f64 = 24.0;
    let (near, away) = (area.nearest(at), area.distance(at));
    let on_the_way =
        |part: f64| (at.0 + (near.0 - at.0) * part / away, at.1 + (near.1 - at.1) * part / away);
    (away > FAR).then(|| [on_the_way(MARK + 3.0), on_the_way(away - 2.5)])
}

fn beside((x, y): (f64, f64), set: Type, first: Side) -> Vec<Point> {
    let least = if first == Side::Right { 0 } else { 6 };
    let level = y + set.size * 0.35;
    let mut points = Vec::new();
    for (step, drop) in [0.0, -5.0, 5.0, -9.0, 9.0, -13.0, 13.0].into_iter().enumerate() {
        for (order, (shift, anchor)) in
            [(11.5, Anchor::Start), (-11.5, Anchor::End)].into_iter().enumerate()
        {
            let rank = least + step * 3 + order * 2;
            points.push(Point { x: x + shift, y: level + drop, anchor, rank });
        }
    }
    points
}

fn above_and_below(x: f64, (top, bottom): (f64, f64), set: Type, first: Side) -> Vec<Point> {
    const AWAY: [f64; 13] =
        [11.5, 16.0, 20.0, 24.0, 31.0, 40.0, 50.0, 62.0, 76.0, 92.0, 110.0, 130.0, 150.0];
    const ACROSS: [f64; 6] = [-4.0, 7.0, 22.0, 46.0, 80.0, 110.0];
    let to_the_right = |shift: f64| [(shift, Anchor::Start), (-shift, Anchor::End)];
    let across: Vec<(f64, Anchor)> = std::iter::once((0.0, Anchor::Middle))
        .chain(ACROSS.into_iter().flat_map(to_the_right))
        .collect();
    let vertical = if first == Side::Below { [1.0, -1.0] } else { [-1.0, 1.0] };
    let mut points = Vec::new();
    for (step, away) in AWAY.into_iter().enumerate() {
        for (order, direction) in vertical.into_iter().enumerate() {
            let y = if direction < 0.0 { top - away } else { bottom + away + set.size * 0.75 };
            for (side, (shift, anchor)) in across.iter().enumerate() {
                let rank = 1 + step * 8 + order * 2 + side * 2;
                points.push(Point { x: x + shift, y, anchor: *anchor, rank });
            }
        }
    }
    points
}

/// Whether the lines that lead to two places keep off each other and off the texts, and these off each other.
pub(super) fn are_apart(one: &Place, other: &Place) -> bool {
    let leads_into =
        |from: &Place, to: &Place| from.lead.is_some_and(|lead| to.area.is_crossed(&lead));
    let leads_cross = || {
        one.lead.zip(other.lead).is_some_and(|(one, other)| super::area::is_crossing(&one, &other))
    };
    !one.area.is_in_line_with(&other.area)
        && !one.area.is_stacked_with(&other.area)
        && !leads_into(one, other)
        && !leads_into(other, one)
        && !leads_cross()
}
