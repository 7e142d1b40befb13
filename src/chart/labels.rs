//! Placing labels where they hide nothing and touch no other.

use rust_decimal::Decimal;

use super::advance::width;
use super::plot::Field;
use super::svg::{Anchor, PALE, Picture, Type, WHITE};

/// A rectangle of the picture: left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area(pub(super) [f64; 4]);

impl Area {
    fn meets(&self, other: &Self) -> bool {
        let [left, top, right, bottom] = self.0;
        let [other_left, other_top, other_right, other_bottom] = other.0;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }
}

/// What stands in the picture already.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// Texts and marks, which a label must not touch.
    hard: Vec<Area>,
    /// Lines, which it should not.
    soft: Vec<Area>,
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
    /// Whether below is tried before above.
    pub(super) below_first: bool,
}

/// Half of what a mark takes.
const MARK: f64 = 6.5;

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
        for y in zero.into_iter().map(|tick| field.y(tick)) {
            self.line(&[(field.left, y), (field.right, y)]);
        }
        self.grid = lines
            .into_iter()
            .map(|tick| across(field.y(tick) - 0.5, field.y(tick) + 0.5))
            .collect();
        self.band = band.map(|(low, high)| across(field.y(high), field.y(low)));
    }

    /// Takes away the lines beneath a text, so that it stands on the ground alone.
    pub(super) fn clear(&self, picture: &mut Picture, area: &Area) {
        if !self.soft.iter().chain(&self.grid).any(|line| area.meets(line)) {
            return;
        }
        let Area([left, top, right, bottom]) = *area;
        let is_in_band = self.band.is_some_and(|band| !is_outside(area, &band));
        let fill = if is_in_band { PALE } else { WHITE };
        if is_in_band || self.band.is_none_or(|band| !area.meets(&band)) {
            picture.rectangle((left, top), (right - left, bottom - top), fill, None);
        }
    }

    /// A line's way, as small squares along it.
    pub(super) fn line(&mut self, points: &[(f64, f64)]) {
        const EVERY: f64 = 4.0;
        const HALF: f64 = 1.5;
        for pair in points.windows(2) {
            let [(x0, y0), (x1, y1)] = pair else { continue };
            let length = ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).sqrt();
            let mut along = 0.0;
            while along <= length {
                let part = if length > 0.0 { along / length } else { 0.0 };
                let (x, y) = (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
                self.soft.push(Area([x - HALF, y - HALF, x + HALF, y + HALF]));
                along += EVERY;
            }
        }
    }

    /// The candidate moved sideways so that its text lies where labels may stand.
    fn moved_within(&self, candidate: Candidate, wide: f64) -> Candidate {
        let Some(Area([left, _, right, _])) = self.within else { return candidate };
        let [start, _, end, _] = candidate.area(wide, 0.0).0;
        let shift = (left - start).max(0.0) - (end - right).max(0.0);
        Candidate { x: candidate.x + shift, ..candidate }
    }

    /// Draws `label` at the best of the places around its point.
    pub(super) fn put(&mut self, picture: &mut Picture, label: &Label) {
        let wide = width(&label.text, label.set.size);
        let mut best: Option<(usize, Candidate)> = None;
        for candidate in candidates(label) {
            let candidate = self.moved_within(candidate, wide);
            let area = candidate.area(wide, label.set.size);
            let hard = self.hard.iter().filter(|other| area.meets(other)).count();
            let soft = self.soft.iter().filter(|other| area.meets(other)).count();
            let outside = self.within.is_some_and(|within| is_outside(&area, &within));
            if label.may_go && (hard > 0 || outside) {
                continue;
            }
            let cost = hard * 100 + soft * 3 + usize::from(outside) * 1000 + candidate.rank;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, candidate));
            }
        }
        let Some((_, chosen)) = best else { return };
        let area = chosen.area(wide, label.set.size);
        self.clear(picture, &area);
        picture.text((chosen.x, chosen.y), &label.text, label.set.at(chosen.anchor));
        self.hard.push(area);
    }
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
    let (x, y) = label.at;
    let rise = label.set.size;
    let vertical = if label.below_first { [1.0, -1.0] } else { [-1.0, 1.0] };
    let mut places = Vec::new();
    for (step, away) in [11.5, 16.0, 23.0, 31.0].into_iter().enumerate() {
        for (order, direction) in vertical.into_iter().enumerate() {
            let y = if direction < 0.0 { y - away } else { y + away + rise * 0.75 };
            for (side, (shift, anchor)) in
                [(0.0, Anchor::Middle), (-4.0, Anchor::Start), (4.0, Anchor::End)]
                    .into_iter()
                    .enumerate()
            {
                let rank = step * 4 + order * 2 + side;
                places.push(Candidate { x: x + shift, y, anchor, rank });
            }
        }
    }
    for (order, (shift, anchor)) in
        [(10.5, Anchor::Start), (-10.5, Anchor::End)].into_iter().enumerate()
    {
        places.push(Candidate { x: x + shift, y: y + rise * 0.35, anchor, rank: 3 + order });
    }
    places
}

fn is_outside(area: &Area, within: &Area) -> bool {
    let [left, top, right, bottom] = area.0;
    let [first, upper, last, lower] = within.0;
    left < first || right > last || top < upper || bottom > lower
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
