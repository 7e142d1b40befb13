//! Gradients that can be drawn as they were meant: along a line or between circles, of opaque colours.

use usvg::{Paint, SpreadMethod, Stop, Transform};

use super::Rgb;

/// A gradient in its own space.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    /// From its own space to the drawing's units, as SVG and PDF write it.
    pub matrix: [f32; 6],
    /// Where it runs.
    pub course: Course,
    /// Its colours and where they stand, from 0 to 1 in order; two or more, the first at 0 and the last at 1.
    pub stops: Vec<(f32, Rgb)>,
}

/// Where a gradient runs; beyond its ends it goes on in the colours that it has there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Course {
    /// Along a line: its start and its end.
    Line([f32; 4]),
    /// Between two circles: centre and radius of the inner one, then of the outer.
    Circles([f32; 6]),
}

impl Gradient {
    /// The gradient of a paint within `transform`; nothing where it is none, or none that can be drawn truly.
    pub(super) fn of(paint: &Paint, transform: Transform) -> Option<Self> {
        let (course, spread, stops, own) = match paint {
            Paint::LinearGradient(line) => {
                let course = Course::Line([line.x1(), line.y1(), line.x2(), line.y2()]);
                (course, line.spread_method(), line.stops(), line.transform())
            }
            Paint::RadialGradient(circle) => {
                let (x, y, r) = (circle.fx(), circle.fy(), circle.fr().get());
                let course = Course::Circles([x, y, r, circle.cx(), circle.cy(), circle.r().get()]);
                (course, circle.spread_method(), circle.stops(), circle.transform())
            }
            Paint::Color(_) | Paint::Pattern(_) => return None,
        };
        let opaque = stops.iter().all(|stop| stop.opacity().get() >= 1.0);
        let whole = own.post_concat(transform);
        let is_flat = (whole.sx * whole.sy - whole.kx * whole.ky).abs() < f32::EPSILON;
        if spread != SpreadMethod::Pad || !opaque || is_flat {
            return None;
        }
        let matrix = [whole.sx, whole.ky, whole.kx, whole.sy, whole.tx, whole.ty];
        Some(Self { matrix, course, stops: whole_stops(stops)? })
    }
}

/// The stops with one at each end.
fn whole_stops(stops: &[Stop]) -> Option<Vec<(f32, Rgb)>> {
    let colour = |stop: &Stop| (stop.color().red, stop.color().green, stop.color().blue);
    let (first, last) = (stops.first()?, stops.last()?);
    let mut whole = Vec::with_capacity(stops.len() + 2);
    if first.offset().get() > 0.0 {
        whole.push((0.0, colour(first)));
    }
    whole.extend(stops.iter().map(|stop| (stop.offset().get(), colour(stop))));
    if last.offset().get() < 1.0 {
        whole.push((1.0, colour(last)));
    }
    (whole.len() > 1).then_some(whole)
}
