//! Gradients that can be drawn as they were meant: along a line or between circles, each colour as opaque as it is.

use usvg::{Paint, SpreadMethod, Stop, Transform};

use super::Rgb;

/// A gradient in its own space.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    /// From its own space to the drawing's units, as SVG and PDF write it.
    pub matrix: [f32; 6],
    /// Where it runs.
    pub course: Course,
    /// Its colours from the first to the last; two or more, the first at 0 and the last at 1.
    pub stops: Vec<Shade>,
}

/// A colour of a gradient.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shade {
    /// Where it stands, from 0 to 1.
    pub at: f32,
    /// Which it is.
    pub colour: Rgb,
    /// How opaque it is, 255 for wholly.
    pub opacity: u8,
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
    /// Whether something is seen through it.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        self.stops.iter().all(|shade| shade.opacity == u8::MAX)
    }

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
        let whole = own.post_concat(transform);
        let is_flat = (whole.sx * whole.sy - whole.kx * whole.ky).abs() < f32::EPSILON;
        if spread != SpreadMethod::Pad || is_flat {
            return None;
        }
        let matrix = [whole.sx, whole.ky, whole.kx, whole.sy, whole.tx, whole.ty];
        Some(Self { matrix, course, stops: whole_stops(stops)? })
    }
}

/// The stops with one at each end.
fn whole_stops(stops: &[Stop]) -> Option<Vec<Shade>> {
    let shade = |stop: &Stop, at: f32| Shade {
        at,
        colour: (stop.color().red, stop.color().green, stop.color().blue),
        opacity: stop.opacity().to_u8(),
    };
    let (first, last) = (stops.first()?, stops.last()?);
    let mut whole = Vec::with_capacity(stops.len() + 2);
    if first.offset().get() > 0.0 {
        whole.push(shade(first, 0.0));
    }
    whole.extend(stops.iter().map(|stop| shade(stop, stop.offset().get())));
    if last.offset().get() < 1.0 {
        whole.push(shade(last, 1.0));
    }
    (whole.len() > 1).then_some(whole)
}
