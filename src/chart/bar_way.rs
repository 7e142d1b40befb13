//! The projection of a bar chart: the line that was fitted to the figures, over their bars and on to where it leads.

use super::ahead::at_height;
use super::area::{Area, Stretch};
use super::bars::Drawing;
use super::key::{FITTED_PEN, PROJECTION_PEN};
use super::slots::Slot;
use super::story::Datum;
use super::svg::{BLUE, Pen, WHITE};
use crate::strategy::Time;

/// The fitted line over the bars of its figures, and on from the last of them: where the axis holds it, and as far as no years are
/// left out on the way.
#[derive(Debug, Default)]
pub(super) struct BarWay {
    fitted: Option<Stretch>,
    on: Option<Stretch>,
}

impl BarWay {
    pub(super) fn stretches(&self) -> impl Iterator<Item = Stretch> {
        self.fitted.into_iter().chain(self.on)
    }
}

impl Drawing<'_> {
    /// The line from middle to middle of the slots of its years.
    pub(super) fn way(&self) -> BarWay {
        let ahead = self.story.fitted.zip(self.story.projection);
        let Some(([(first, from), (last, _)], projection)) = ahead else {
            return BarWay::default();
        };
        let [start, parting, end] = [first, last, projection.period].map(|period| period.time().0);
        let time = |place: usize| self.slots.get(place).and_then(Slot::time).map(|time| time.0);
        let Some(own) = (0..self.slots.len()).find(|place| time(*place) == Some(parting)) else {
            return BarWay::default();
        };
        let is_next = |one: usize, other: usize| {
            time(one).zip(time(other)).is_some_and(|(one, other)| other - one == Time::PER_YEAR)
        };
        let is_from = |place: &usize| {
            is_next(*place, place + 1) && time(*place).is_some_and(|time| start <= time)
        };
        let is_to = |place: &usize| {
            is_next(place - 1, *place) && time(*place).is_some_and(|time| time <= end)
        };
        let left = (0..own).rev().take_while(is_from).last().unwrap_or(own);
        let right = (own + 1..self.slots.len()).take_while(is_to).last().unwrap_or(own);
        let (y, leads) = (self.field.y(from), self.field.y(projection.value));
        let point = |place: usize| {
            let (left, wide) = self.slot(place);
            let part = time(place).map_or(0.0, |time| float(time - start) / float(end - start));
            (left + wide / 2.0, y + (leads - y) * part)
        };
        let part = |from: usize, to: usize| {
            let stretch = [point(from), point(to)];
            (from < to).then(|| within(stretch, (self.field.top, self.field.bottom))).flatten()
        };
        BarWay { fitted: part(left, own), on: part(own, right) }
    }

    /// Takes a place for the end of the line, at its height or at the end of the axis with the head of an arrow beyond it; gives the
    /// height above which its number stands.
    pub(super) fn mark_ahead(&mut self, ahead: Datum, (middle, wide): (f64, f64)) -> f64 {
        const ABOVE_AXIS: f64 = 9.0;
        let is_within = self.field.axis.holds(ahead.value);
        let y = if is_within {
            self.field.y(ahead.value)
        } else if ahead.value.is_sign_negative() {
            self.field.bottom - ABOVE_AXIS
        } else {
            self.field.top
        };
        let ends = [(middle - wide / 2.0, y), (middle + wide / 2.0, y)];
        self.ground.line(&ends);
        if is_within {
            self.ahead.push((ends, Vec::new()));
            return y;
        }
        let (foot, tip) = if y > self.field.top { (y + 2.0, y + 7.0) } else { (y - 3.0, y - 8.0) };
        let head = vec![(middle - 4.0, foot), (middle, tip), (middle + 4.0, foot)];
        self.ground.sign(Area::around(&head));
        self.ahead.push((ends, head));
        y.min(tip)
    }

    /// The line over the bars, with a narrow white edge, so that it is seen on them.
    pub(super) fn draw_way(&mut self, way: &BarWay) {
        const EDGE: f64 = 1.6;
        let lines = [(way.fitted, FITTED_PEN), (way.on, PROJECTION_PEN)];
        for (line, pen) in lines.into_iter().filter_map(|(line, pen)| Some((line?, pen))) {
            self.picture.polyline(&line, Pen::whole(WHITE, pen.width + EDGE));
            self.picture.polyline(&line, pen);
        }
    }

    /// Its ends, with a white edge, so that they are seen on the level too.
    pub(super) fn draw_ends(&mut self) {
        const EDGE: f64 = 4.6;
        for (ends, head) in &self.ahead {
            self.picture.polyline(ends, Pen::whole(WHITE, EDGE));
            self.picture.polyline(ends, PROJECTION_PEN);
            self.picture.polyline(head, Pen::whole(BLUE, 1.2));
        }
    }
}

/// The part of a line that lies between two heights.
fn within(line: Stretch, (top, bottom): (f64, f64)) -> Option<Stretch> {
    let [(_, from), (_, to)] = line;
    if from.max(to) < top || from.min(to) > bottom {
        return None;
    }
    let end = |at: (f64, f64)| {
        let y = at.1.clamp(top, bottom);
        if (top..=bottom).contains(&at.1) { at } else { at_height(line, y) }
    };
    Some(line.map(end))
}

fn float(ticks: i64) -> f64 {
    i32::try_from(ticks / 1000).map_or(1.0, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_it_leaves_the_field() {
        let field = (0.0, 40.0);
        let cut = within([(0.0, 50.0), (60.0, -10.0)], field);
        assert_eq!(cut, Some([(10.0, 40.0), (50.0, 0.0)]));
        assert_eq!(within([(0.0, 50.0), (10.0, 41.0)], field), None);
    }
}
