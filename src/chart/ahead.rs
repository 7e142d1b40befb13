//! The projection of a line chart: the line that was fitted to the figures, through their years and on to where it leads, or to
//! the frame where that lies beyond it.

use rust_decimal::Decimal;

use super::area::{Area, Stretch};
use super::key::{self, FITTED_PEN, PROJECTION_PEN};
use super::labels::Label;
use super::line::Drawing;
use super::place::Side;
use super::svg::{BLUE, Pen, Type};
use crate::assess::Projection;
use crate::words::WordsError;

/// How its number is set: in the colour of the line, so that it is taken for no figure.
pub(super) const AHEAD: Type = Type::LABEL.in_colour(BLUE);

impl Drawing<'_> {
    /// The line with its interval: quieter up to the last of its figures.
    pub(super) fn projection(
        &mut self,
        projection: &Projection,
        interval: Option<(Decimal, Decimal)>,
    ) {
        let Some(way @ [from, end]) = self.way(projection) else { return };
        match self.parting(way) {
            Some(parting) => {
                self.lined(&[from, parting], FITTED_PEN);
                self.lined(&[parting, end], PROJECTION_PEN);
            }
            None => self.lined(&way, PROJECTION_PEN),
        }
        if self.field.axis.holds(projection.value) {
            self.ground.mark(end);
        } else {
            self.arrow(from, end);
        }
        if let Some((low, high)) = interval {
            let (top, bottom) = (self.field.y(high), self.field.y(low));
            key::whisker(&mut self.picture, end.0, (top, bottom), PROJECTION_PEN);
            self.ground.line(&[(end.0, top), (end.0, bottom)]);
        }
    }

    /// From the first of its figures to where it leads, as far as it lies within the field.
    fn way(&self, projection: &Projection) -> Option<Stretch> {
        let [(first, value), _] = self.story.fitted?;
        let whole = [self.at(first, value), self.at(projection.period, projection.value)];
        let (top, bottom) = (self.field.top, self.field.bottom);
        let is_within = |y: f64| (top..=bottom).contains(&y);
        // it leads through the middle of its figures, which the field holds
        let end = |at: (f64, f64)| {
            if is_within(at.1) { at } else { at_height(whole, at.1.clamp(top, bottom)) }
        };
        Some(whole.map(end))
    }

    /// Where the line is at the time of the last of its figures, where that lies within it.
    fn parting(&self, [from, end]: Stretch) -> Option<(f64, f64)> {
        let [_, (last, value)] = self.story.fitted?;
        let x = self.at(last, value).0;
        let part = (x - from.0) / (end.0 - from.0);
        (0.0 < part && part < 1.0).then_some((x, from.1 + (end.1 - from.1) * part))
    }

    /// The head of a line that goes on beyond the frame.
    fn arrow(&mut self, from: (f64, f64), (x, y): (f64, f64)) {
        const LONG: f64 = 6.0;
        const HALF: f64 = 3.5;
        let (across, down) = (x - from.0, y - from.1);
        let length = (across * across + down * down).sqrt().max(1e-9);
        let (across, down) = (across / length, down / length);
        let (foot_x, foot_y) = (x - across * LONG, y - down * LONG);
        let head = [
            (foot_x - down * HALF, foot_y + across * HALF),
            (x, y),
            (foot_x + down * HALF, foot_y - across * HALF),
        ];
        self.picture.polyline(&head, Pen::whole(BLUE, 1.2));
        self.ground.sign(Area::around(&head));
    }

    /// The number at the end of the line, with its time where the line ends before it.
    pub(super) fn projected_number(&mut self) -> Result<(), WordsError> {
        let story = self.story;
        let Some(projection) = story.projection else { return Ok(()) };
        let Some([_, at]) = self.way(&projection) else { return Ok(()) };
        let number = story.number(projection.value);
        let text = if self.field.axis.holds(projection.value) {
            number
        } else {
            format!("{number} ({})", story.period(projection.period)?)
        };
        self.labels.push(Label {
            at,
            reach: None,
            text,
            set: AHEAD,
            first: Side::Right,
            beneath: None,
        });
        Ok(())
    }
}

/// Where the straight line through two points has a height.
pub(super) fn at_height([from, to]: Stretch, y: f64) -> (f64, f64) {
    (from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1), y)
}
