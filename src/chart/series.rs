//! The figures of a line chart: lines with gaps where figures are missing, marks, margins of error, forecasts.

use super::key::{self, FORECAST_PEN, MARGIN_PEN};
use super::line::Drawing;
use super::marks::{self, RADIUS, Style, WHOLE, Way};
use super::numbers::noted;
use super::story::{Datum, Firmness, is_unknown};
use super::svg::Pen;

impl Drawing<'_> {
    /// A series with gaps where figures are missing.
    pub(super) fn series(&mut self, data: &[Datum], style: Style, wide: f64) {
        let line = self.story.line_of(data);
        self.joined(&line, style.pen(wide), |one, other| self.story.is_joined(one, other));
        if style.shape == WHOLE.shape {
            self.margins(data);
        }
        let is_dense = self.is_dense(data);
        for (place, datum) in data.iter().enumerate() {
            if !is_dense || self.stands_out(data, place) {
                self.figure(datum, style);
            }
        }
    }

    /// Whether figures stand so near to each other that their marks would hide their line.
    fn is_dense(&self, data: &[Datum]) -> bool {
        let x = |datum: Option<&Datum>| datum.map(|datum| self.at(datum.period, datum.value).0);
        let Some((first, last)) = x(data.first()).zip(x(data.last())) else { return false };
        let nearest = f64::from(u32::try_from(data.len()).unwrap_or(u32::MAX)) * RADIUS * 2.0;
        data.len() > 2 && last - first < nearest
    }

    /// Whether a figure has a mark among many: one with a number, one that is not final and exact, and one that no line joins.
    fn stands_out(&self, data: &[Datum], place: usize) -> bool {
        let own = &data[place];
        let is_own = |other: &Datum| other.period == own.period;
        let is_joined = |one: Option<&Datum>, other: Option<&Datum>| {
            one.zip(other).is_some_and(|(one, other)| self.story.is_joined(one, other))
        };
        let before = place.checked_sub(1).and_then(|before| data.get(before));
        let (own_place, after) = (data.get(place), data.get(place + 1));
        after.is_none()
            || noted(data, self.story.baseline).iter().any(is_own)
            || own.firmness != Firmness::Final
            || own.is_bound()
            || self.story.is_aside(own, data)
            || !is_joined(before, own_place) && !is_joined(own_place, after)
    }

    /// Lines through the figures that are joined.
    fn joined(&mut self, data: &[Datum], pen: Pen, is_joined: impl Fn(&Datum, &Datum) -> bool) {
        for run in data.chunk_by(is_joined) {
            let points = run.iter().map(|datum| self.at(datum.period, datum.value));
            self.lined(&points.collect::<Vec<(f64, f64)>>(), pen);
        }
    }

    /// A figure's mark, with the arrow of one that is but a bound.
    fn figure(&mut self, datum: &Datum, style: Style) {
        let at = self.at(datum.period, datum.value);
        marks::figure(&mut self.picture, at, style, datum.firmness);
        self.ground.mark(at);
        if let Some(area) = marks::open(&mut self.picture, at, datum.qualifier, Way::Upright) {
            self.ground.sign(area);
        }
    }

    /// The margins of error of figures of the whole; those of its groups are others.
    fn margins(&mut self, data: &[Datum]) {
        for datum in data {
            let Some((top, bottom)) = self.reach(datum) else { continue };
            let x = self.at(datum.period, datum.value).0;
            key::whisker(&mut self.picture, x, (top, bottom), MARGIN_PEN);
            for y in [top, bottom] {
                self.ground.line(&[(x - 3.0, y), (x + 3.0, y)]);
            }
            self.ground.line(&[(x, top), (x, bottom)]);
        }
    }

    /// How high the margin of error of a figure ends, and how low.
    pub(super) fn reach(&self, datum: &Datum) -> Option<(f64, f64)> {
        let (low, high) = self.story.reach(datum)?;
        Some((self.field.y(high), self.field.y(low)))
    }

    pub(super) fn forecasts(&mut self) {
        let story = self.story;
        let is_known = |one: &Datum, other: &Datum| !is_unknown(one, other);
        self.joined(&story.forecast_line(), FORECAST_PEN, is_known);
        for datum in &story.forecasts {
            self.figure(datum, WHOLE);
        }
        if let Some(latest) = story.actuals.last() {
            let at = self.at(latest.period, latest.value);
            marks::figure(&mut self.picture, at, WHOLE, latest.firmness);
        }
    }
}
