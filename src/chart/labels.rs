//! Placing labels where they hide nothing and touch no other.
//!
//! Every label has places around its point, the nearest first. A place costs for what it touches: texts and
//! marks most, then lines; the places with the smallest sum are searched for label by label, and again while
//! one of them finds a better place among the others.

use rust_decimal::Decimal;

use super::advance::width;
use super::area::{Area, is_crossing};
use super::plot::Field;
use super::svg::{Anchor, GREY, PALE, Pen, Picture, Type, WHITE};

/// What stands in the picture already.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// Texts and marks, which a label must not touch.
    hard: Vec<Area>,
    /// Stretches of lines, which it must not where it need not.
    lines: Vec<[(f64, f64); 2]>,
    /// Where labels may stand.
    within: Option<Area>,
    /// Lines of the grid, on which a label may stand if they are taken away beneath it.
    grid: Vec<Area>,
    /// A coloured ground.
    band: Option<Area>,
}

/// A label to be placed at a point.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) at: (f64, f64),
    pub(super) text: String,
    pub(super) set: Type,
    /// Whether it is left out rather than put over something.
    pub(super) may_go: bool,
    /// Which side of its point is tried first.
    pub(super) first: Side,
}

/// A side of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Below,
    Right,
}

/// Half of what a mark takes.
const MARK: f64 = 6.5;

// What a place costs; the places of a point are told apart by less than the least of these.

/// For a line that the one to it crosses.
const ACROSS: usize = 150;
/// For a line that runs through it.
const LINE: usize = 1000;
/// For a text or a mark that the line to it crosses, which hides none of it.
const LED_ACROSS: usize = 5_000;
/// For a text or a mark that it touches.
const TOUCH: usize = 20_000;
/// For being where no label may be.
const OUTSIDE: usize = 1_000_000;

impl Placed {
    pub(super) fn within(area: Area) -> Self {
        Self { within: Some(area), ..Self::default() }
    }

    pub(super) fn mark(&mut self, (x, y): (f64, f64)) {
        self.hard.push(Area([x - MARK, y - MARK, x + MARK, y + MARK]));
    }

    pub(super) fn block(&mut self, area: Area) {
        self.hard.push(area);
    }

    /// What lies below everything: the lines of the grid, and a band of values.
    pub(super) fn ground(&mut self, field: &Field, band: Option<(Decimal, Decimal)>) {
        let across = |top: f64, bottom: f64| Area([field.left, top, field.right, bottom]);
        let (zero, lines): (Vec<Decimal>, Vec<Decimal>) =
            field.axis.ticks().into_iter().partition(Decimal::is_zero);
        let edges = band.iter().flat_map(|(low, high)| [*low, *high]);
        for y in zero.into_iter().chain(edges).map(|value| field.y(value)) {
            self.line(&[(field.left, y), (field.right, y)]);
        }
        self.grid = lines
            .into_iter()
            .map(|tick| across(field.y(tick) - 0.5, field.y(tick) + 0.5))
            .collect();
        self.band = band.map(|(low, high)| across(field.y(high), field.y(low)));
    }

    /// Takes away the lines beneath a text, so that it stands on the ground alone.
    fn clear(&self, picture: &mut Picture, area: &Area) {
        let is_crossed = self.lines.iter().any(|line| area.is_crossed(line));
        if !is_crossed && !self.grid.iter().any(|line| area.meets(line)) {
            return;
        }
        let Area([left, top, right, bottom]) = *area;
        let is_in_band = self.band.is_some_and(|band| !area.is_outside(&band));
        let fill = if is_in_band { PALE } else { WHITE };
        if is_in_band || self.band.is_none_or(|band| !area.meets(&band)) {
            picture.rectangle((left, top), (right - left, bottom - top), fill, None);
        }
    }

    /// A line's way.
    pub(super) fn line(&mut self, points: &[(f64, f64)]) {
        self.lines.extend(points.windows(2).filter_map(|pair| <[_; 2]>::try_from(pair).ok()));
    }

    /// Whether nothing that stands in the picture touches an area.
    pub(super) fn is_free(&self, area: &Area) -> bool {
        self.touched(area) == 0
    }

    /// What a line that leads to a label costs for what it crosses.
    fn crossed(&self, lead: &[(f64, f64); 2]) -> usize {
        let hard = self.hard.iter().filter(|area| area.is_crossed(lead)).count();
        let lines = self.lines.iter().filter(|line| is_crossing(line, lead)).count();
        hard * LED_ACROSS + lines * ACROSS
    }

    /// What an area costs for what stands in the picture.
    fn touched(&self, area: &Area) -> usize {
        let hard = self.hard.iter().filter(|other| area.meets(other)).count();
        let lines = self.lines.iter().filter(|line| area.is_crossed(line)).count();
        hard * TOUCH + lines * LINE
    }

    /// The candidate moved sideways so that its text lies where labels may stand.
    fn moved_within(&self, candidate: Candidate, wide: f64) -> Candidate {
        let Some(Area([left, _, right, _])) = self.within else { return candidate };
        let [start, _, end, _] = candidate.area(wide, 0.0).0;
        let shift = (left - start).max(0.0) - (end - right).max(0.0);
        Candidate { x: candidate.x + shift, ..candidate }
    }

    /// Draws a text that stands at a place of its own.
    pub(super) fn write(&mut self, picture: &mut Picture, at: (f64, f64), text: &str, set: Type) {
        let candidate = Candidate { x: at.0, y: at.1, anchor: set.anchor, rank: 0 };
        let area = candidate.area(width(text, set.size), set.size);
        self.clear(picture, &area);
        picture.text(at, text, set);
        self.hard.push(area);
    }

    /// Draws labels at the best of the places around their points, and tells whether none of them touches
    /// anything.
    pub(super) fn put(&mut self, picture: &mut Picture, labels: &[Label]) -> bool {
        let mut is_clear = true;
        let choices: Vec<Vec<Choice>> = labels.iter().map(|label| self.choices(label)).collect();
        let taken = settled(labels, &choices);
        for ((label, choices), taken) in labels.iter().zip(&choices).zip(taken) {
            let Some(Choice { place, area, lead, .. }) = taken.and_then(|at| choices.get(at))
            else {
                continue;
            };
            if let Some([from, to]) = lead {
                picture.line(*from, *to, Pen::whole(GREY, 0.8));
            }
            is_clear &= self.is_free(area);
            self.clear(picture, area);
            picture.text((place.x, place.y), &label.text, label.set.at(place.anchor));
            self.hard.push(*area);
        }
        is_clear
    }

    /// The places of a label, with what each costs; those are none that a label would rather not have than
    /// touch what stands there.
    fn choices(&self, label: &Label) -> Vec<Choice> {
        let wide = width(&label.text, label.set.size);
        let choice = |candidate: Candidate| {
            let place = self.moved_within(candidate, wide);
            let area = place.area(wide, label.set.size);
            let outside = self.within.is_some_and(|within| area.is_outside(&within));
            let lead = lead(label.at, &area);
            let crossing = lead.map_or(0, |lead| self.crossed(&lead));
            let touched = self.touched(&area) + usize::from(outside) * OUTSIDE;
            Choice { place, area, lead, cost: touched + crossing + place.rank }
        };
        let choices = candidates(label).into_iter().map(choice);
        choices.filter(|choice| !label.may_go || choice.cost < LINE).collect()
    }
}

/// Which of its choices each label takes; none where it would rather go than touch another.
fn settled(labels: &[Label], choices: &[Vec<Choice>]) -> Vec<Option<usize>> {
    const ROUNDS: usize = 8;
    let mut taken: Vec<Option<usize>> = vec![None; choices.len()];
    for _ in 0..ROUNDS {
        let before = taken.clone();
        for (own, places) in choices.iter().enumerate() {
            let others: Vec<Choice> = (0..choices.len())
                .filter(|other| *other != own)
                .filter_map(|other| choices[other].get(taken[other]?).copied())
                .collect();
            let cost = |choice: &Choice| {
                choice.cost + others.iter().map(|other| choice.against(other)).sum::<usize>()
            };
            let costs = places.iter().map(cost).enumerate();
            let best = costs.min_by_key(|(_, cost)| *cost);
            taken[own] =
                best.filter(|(_, cost)| !labels[own].may_go || *cost < LINE).map(|(at, _)| at);
        }
        if taken == before {
            break;
        }
    }
    taken
}

/// A place for a label, and what it costs.
#[derive(Debug, Clone, Copy)]
struct Choice {
    place: Candidate,
    area: Area,
    /// The line that leads to it from its point.
    lead: Option<[(f64, f64); 2]>,
    cost: usize,
}

impl Choice {
    /// What two labels cost for standing where they do.
    fn against(&self, other: &Self) -> usize {
        let leads_into =
            |from: &Self, to: &Self| from.lead.is_some_and(|lead| to.area.is_crossed(&lead));
        if self.area.meets(&other.area) {
            TOUCH
        } else if leads_into(self, other) || leads_into(other, self) {
            LED_ACROSS
        } else {
            0
        }
    }
}

/// A thin line from a point to a label that stands far from it.
fn lead((x, y): (f64, f64), area: &Area) -> Option<[(f64, f64); 2]> {
    const FAR: f64 = 24.0;
    let Area([left, top, right, bottom]) = *area;
    let (across, down) = (x.clamp(left, right) - x, y.clamp(top, bottom) - y);
    let away = (across * across + down * down).sqrt();
    let at = |distance: f64| (x + across * distance / away, y + down * distance / away);
    (away > FAR).then(|| [at(MARK + 3.0), at(away - 2.5)])
}

/// A place for a label.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    x: f64,
    y: f64,
    anchor: Anchor,
    /// How far from the favourite place.
    rank: usize,
}

impl Candidate {
    fn area(&self, wide: f64, size: f64) -> Area {
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - wide / 2.0,
            Anchor::End => self.x - wide,
        };
        Area([left - 1.0, self.y - size * 0.82, left + wide + 1.0, self.y + size * 0.24])
    }
}

/// Above, below, and beside the point, nearer places first.
fn candidates(label: &Label) -> Vec<Candidate> {
    const NEAR: [f64; 6] = [11.5, 16.0, 20.0, 24.0, 31.0, 40.0];
    const FAR: [f64; 7] = [50.0, 62.0, 76.0, 92.0, 110.0, 130.0, 150.0];
    let (x, y) = label.at;
    let size = label.set.size;
    let vertical = if label.first == Side::Below { [1.0, -1.0] } else { [-1.0, 1.0] };
    let mut places = Vec::new();
    let across = [
        (0.0, Anchor::Middle),
        (-4.0, Anchor::Start),
        (4.0, Anchor::End),
        (7.0, Anchor::Start),
        (-7.0, Anchor::End),
        (22.0, Anchor::Start),
        (-22.0, Anchor::End),
        (46.0, Anchor::Start),
        (-46.0, Anchor::End),
        (80.0, Anchor::Start),
        (-80.0, Anchor::End),
    ];
    for (step, away) in NEAR.into_iter().chain(FAR).enumerate() {
        for (order, direction) in vertical.into_iter().enumerate() {
            let y = if direction < 0.0 { y - away } else { y + away + size * 0.75 };
            for (side, (shift, anchor)) in across.into_iter().enumerate() {
                let rank = 1 + step * 8 + order * 2 + side * 2;
                places.push(Candidate { x: x + shift, y, anchor, rank });
            }
        }
    }
    let beside = if label.first == Side::Right { 0 } else { 6 };
    let level = y + size * 0.35;
    for (step, drop) in [0.0, -5.0, 5.0, -9.0, 9.0].into_iter().enumerate() {
        for (order, (shift, anchor)) in
            [(10.5, Anchor::Start), (-10.5, Anchor::End)].into_iter().enumerate()
        {
            let rank = beside + step * 3 + order * 2;
            places.push(Candidate { x: x + shift, y: level + drop, anchor, rank });
        }
    }
    places
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
