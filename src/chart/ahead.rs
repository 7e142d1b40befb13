//! The projection of a line chart: a thin line to where the figures lead, or to the frame where that lies beyond it.

use rust_decimal::Decimal;

use super::area::Area;
use super::key::{self, PROJECTION_PEN};
use super::labels::Label;
use super::line::Drawing;
use super::place::Side;
use super::svg::{BLUE, Pen, Type};
use crate::assess::Projection;
use crate::words::WordsError;

impl Drawing<'_> {
    /// The line from the latest actual, with its interval.
    pub(super) fn projection(
        &mut self,
        projection: &Projection,
        interval: Option<(Decimal, Decimal)>,
    ) {
        let Some(start) = self.story.last_exact() else { return };
        let from = self.at(start.period, start.value);
        let end = self.projected_end(projection, from);
        self.lined(&[from, end], PROJECTION_PEN);
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

    /// Where the line ends: at its value, or where it leaves the field.
    fn projected_end(&self, projection: &Projection, from: (f64, f64)) -> (f64, f64) {
        let (x, y) = self.at(projection.period, projection.value);
        let frame = y.clamp(self.field.top, self.field.bottom);
        let part = if (y - from.1).abs() < 1e-9 { 1.0 } else { (frame - from.1) / (y - from.1) };
        (from.0 + (x - from.0) * part, frame)
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
        let (Some(projection), Some(start)) = (story.projection, story.last_exact()) else {
            return Ok(());
        };
        let number = story.number(projection.value);
        let text = if self.field.axis.holds(projection.value) {
            number
        } else {
            format!("{number} ({})", story.period(projection.period)?)
        };
        let from = self.at(start.period, start.value);
        let at = self.projected_end(projection, from);
        self.labels.push(Label {
            at,
            reach: None,
            text,
            set: Type::LABEL,
            first: Side::Above,
            beneath: None,
        });
        Ok(())
    }
}
