//! What of a drawing lies over its texts, which the typesetter sets after all else: such texts are drawn as shapes
//! in their turn.

use super::shape::{Area, extent};
use super::{Outline, Segment, Shape};

/// How many steps of outlines are looked at for all texts of a drawing; where more would be, texts count as covered.
const MOST: usize = 50_000_000;
/// How wide a line over a text may be, in parts of the text's height, that does not matter.
const THIN: f32 = 0.2;
/// Lines that a curve is looked at as.
const LINES: u8 = 8;

/// The shapes of a drawing as what lies over texts, or beneath them.
pub(super) struct Layers<'a> {
    shapes: &'a [Shape],
    /// Where each shape is seen, if it is.
    seen: Vec<Option<Area>>,
    left: usize,
}

impl<'a> Layers<'a> {
    pub(super) fn of(shapes: &'a [Shape]) -> Self {
        let mut windows: Vec<Option<Area>> = Vec::new();
        let mut seen = Vec::with_capacity(shapes.len());
        for shape in shapes {
            let within = |own: Area| match windows.last() {
                Some(window) => window.and_then(|window| common(own, window)),
                None => Some(own),
            };
            match shape {
                Shape::Clip(steps, _) => {
                    let window = extent(steps).and_then(within);
                    windows.push(window);
                    seen.push(None);
                }
                Shape::Unclip => {
                    windows.pop();
                    seen.push(None);
                }
                Shape::Outline(outline) => {
                    let wide = outline.stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                    let around = |[a, b, c, d]: Area| [a - wide, b - wide, c + wide, d + wide];
                    seen.push(extent(&outline.segments).map(around).and_then(within));
                }
                Shape::Raster(_, [x, y, wide, high]) => {
                    seen.push(within([*x, *y, x + wide, y + high]));
                }
                Shape::Label(_) | Shape::Fade(_) | Shape::Unfade => seen.push(None),
            }
        }
        Self { shapes, seen, left: MOST }
    }

    /// Whether a shape from `first` on lies over a text that is seen in an area.
    pub(super) fn cover(&mut self, first: usize, area: Area) -> bool {
        let high = (area[2] - area[0]).min(area[3] - area[1]);
        let shapes = self.shapes;
        (first..shapes.len()).any(|at| !is_thin(&shapes[at], high) && self.touches(at, area))
    }

    /// Whether a shape before `end` touches an area that is not white.
    pub(super) fn colour(&mut self, end: usize, area: Area) -> bool {
        (0..end).any(|at| !is_paper(&self.shapes[at]) && self.touches(at, area))
    }

    fn touches(&mut self, at: usize, area: Area) -> bool {
        let Some(left) = self.left.checked_sub(1) else { return true };
        self.left = left;
        if self.seen[at].is_none_or(|seen| common(seen, area).is_none()) {
            return false;
        }
        let Shape::Outline(outline) = &self.shapes[at] else { return true };
        let Some(left) = self.left.checked_sub(outline.segments.len()) else { return true };
        self.left = left;
        touches(outline, area)
    }
}

/// Whether a shape is a line so thin that letters of a height look the same above it and beneath it.
fn is_thin(shape: &Shape, high: f32) -> bool {
    let Shape::Outline(Outline { fill: None, stroke: Some(stroke), .. }) = shape else {
        return false;
    };
    stroke.width <= THIN * high
}

/// Whether a shape is white all over, as paper is.
fn is_paper(shape: &Shape) -> bool {
    let Shape::Outline(outline) = shape else { return false };
    let white = |colour| colour == (u8::MAX, u8::MAX, u8::MAX);
    outline.gradient.is_none()
        && outline.fill.is_none_or(|(colour, _)| white(colour))
        && outline.stroke.as_ref().is_none_or(|stroke| white(stroke.colour))
}

/// Whether an outline has anything within an area, which its own box touches.
fn touches(outline: &Outline, area: Area) -> bool {
    let wide = outline.stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
    let [left, top, right, bottom] = area;
    let around = [left - wide, top - wide, right + wide, bottom + wide];
    let even_odd = outline.fill.map(|(_, even_odd)| even_odd);
    let course = Course::of(&outline.segments, around, even_odd.is_some());
    course.crossed || even_odd.is_some_and(|even_odd| course.is_within(even_odd))
}

/// Whether an area lies wholly within a path.
pub(super) fn holds(steps: &[Segment], even_odd: bool, area: Area) -> bool {
    let course = Course::of(steps, area, true);
    !course.crossed && course.is_within(even_odd)
}

/// How a path goes by an area.
struct Course {
    /// Whether it goes through it.
    crossed: bool,
    /// How often it goes around the area's middle, and by how many lines.
    winding: i32,
    lines: u32,
}

impl Course {
    fn of(steps: &[Segment], area: Area, is_closed: bool) -> Self {
        let [left, top, right, bottom] = area;
        let (x, y) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        let mut course = Self { crossed: false, winding: 0, lines: 0 };
        each_line(steps, |from, to, is_drawn| {
            course.crossed |= (is_drawn || is_closed) && meets(from, to, area);
            // a ray from the middle to the right
            let spans = (from.1 <= y) != (to.1 <= y);
            if spans && from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0) > x {
                course.winding += if to.1 > from.1 { 1 } else { -1 };
                course.lines += 1;
            }
        });
        course
    }

    /// Whether the area's middle is within.
    fn is_within(&self, even_odd: bool) -> bool {
        if even_odd { self.lines % 2 == 1 } else { self.winding != 0 }
    }
}

/// Goes along the lines of a path, curves as some lines, and closes each part by a line that is not drawn.
fn each_line(steps: &[Segment], mut line: impl FnMut((f32, f32), (f32, f32), bool)) {
    let (mut start, mut pen) = ((0.0, 0.0), (0.0, 0.0));
    for step in steps {
        match *step {
            Segment::Move(x, y) => {
                if pen != start {
                    line(pen, start, false);
                }
                (start, pen) = ((x, y), (x, y));
            }
            Segment::Line(x, y) => {
                line(pen, (x, y), true);
                pen = (x, y);
            }
            Segment::Cubic(x1, y1, x2, y2, x, y) => {
                let from = pen;
                for part in 1..=LINES {
                    let t = f32::from(part) / f32::from(LINES);
                    let at = |a: f32, b: f32, c: f32, d: f32| {
                        let u = 1.0 - t;
                        u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
                    };
                    let to = (at(from.0, x1, x2, x), at(from.1, y1, y2, y));
                    line(pen, to, true);
                    pen = to;
                }
            }
            Segment::Close => {
                line(pen, start, true);
                pen = start;
            }
        }
    }
    if pen != start {
        line(pen, start, false);
    }
}

/// Whether a line goes through an area.
fn meets(from: (f32, f32), to: (f32, f32), [left, top, right, bottom]: Area) -> bool {
    let (mut first, mut last) = (0.0_f32, 1.0_f32);
    for (at, by, low, high) in
        [(from.0, to.0 - from.0, left, right), (from.1, to.1 - from.1, top, bottom)]
    {
        if by == 0.0 {
            if at < low || at > high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - at) / by, (high - at) / by);
        first = first.max(a.min(b));
        last = last.min(a.max(b));
    }
    first <= last
}

/// The part that two areas have in common.
fn common(a: Area, b: Area) -> Option<Area> {
    let common = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    (common[0] <= common[2] && common[1] <= common[3]).then_some(common)
}
