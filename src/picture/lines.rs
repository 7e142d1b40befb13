//! Paths → outlines, with how they are filled and drawn along.

use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{PaintOrder, Path, Transform};

use super::canvas::Canvas;
use super::{Gradient, Outline, Segment, Shape, Simplified, Stroke, label, paint};

/// What of a path is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    All,
    /// The line alone.
    Line,
}

impl Canvas<'_> {
    /// Draws parts of a path, which `transform` puts into the drawing.
    pub(super) fn path(&mut self, path: &Path, opacity: f32, transform: Transform, parts: Parts) {
        if !path.is_visible() {
            return;
        }
        let own_fill = path.fill().filter(|_| parts == Parts::All);
        let filling = own_fill.map(usvg::Fill::paint);
        let gradient = filling.and_then(|paint| Gradient::of(paint, transform));
        let paints =
            [filling.filter(|_| gradient.is_none()), path.stroke().map(usvg::Stroke::paint)];
        self.simplified.extend(paints.into_iter().flatten().filter_map(Simplified::of_paint));
        let fill = own_fill.and_then(|fill| {
            let opacity = fill.opacity().get() * opacity;
            let (colour, mean) = paint::colour(fill.paint(), opacity)?;
            // a gradient has each colour as opaque as it is
            let opacity = gradient.as_ref().map_or(mean, |_| paint::byte(opacity * 255.0));
            Some((colour, fill.rule() == usvg::FillRule::EvenOdd, opacity))
        });
        let stroke = path.stroke().and_then(|stroke| self::stroke(stroke, opacity, transform));
        let segments = segments(path, transform);
        if segments.is_empty() || (fill.is_none() && stroke.is_none()) {
            return;
        }
        let outline = |fill: Option<(super::Rgb, bool, u8)>, stroke| {
            Shape::Outline(Outline {
                segments: segments.clone(),
                fill: fill.map(|(colour, even_odd, _)| (colour, even_odd)),
                gradient: gradient.clone().filter(|_| fill.is_some()),
                fill_opacity: fill.map_or(u8::MAX, |(.., opacity)| opacity),
                stroke,
            })
        };
        match path.paint_order() {
            PaintOrder::StrokeAndFill if fill.is_some() && stroke.is_some() => {
                self.shapes.extend([outline(None, stroke), outline(fill, None)]);
            }
            PaintOrder::StrokeAndFill | PaintOrder::FillAndStroke => {
                self.shapes.push(outline(fill, stroke));
            }
        }
    }
}

/// Whether a path, which `transform` puts into its tree, has paints that lines cannot show.
pub(super) fn is_beyond(path: &Path, transform: Transform) -> bool {
    let fill = path.fill().map(usvg::Fill::paint);
    let fill = fill.filter(|paint| Gradient::of(paint, transform).is_none());
    let paints = [fill, path.stroke().map(usvg::Stroke::paint)];
    path.is_visible()
        && paints.into_iter().flatten().any(|paint| Simplified::of_paint(paint).is_some())
}

fn stroke(stroke: &usvg::Stroke, opacity: f32, transform: Transform) -> Option<Stroke> {
    let (colour, opacity) = paint::colour(stroke.paint(), stroke.opacity().get() * opacity)?;
    let scale = label::scale(transform);
    let dashes = stroke.dasharray().unwrap_or_default();
    Some(Stroke {
        colour,
        opacity,
        width: stroke.width().get() * scale,
        dashes: dashes.iter().map(|dash| dash * scale).collect(),
        dash_offset: stroke.dashoffset() * scale,
        round: stroke.linecap() == usvg::LineCap::Round
            || stroke.linejoin() == usvg::LineJoin::Round,
    })
}

/// The steps of a path in the drawing's units; quadratic curves become cubic ones.
pub(super) fn segments(path: &Path, transform: Transform) -> Vec<Segment> {
    let Some(path) = path.data().clone().transform(transform) else { return Vec::new() };
    let mut pen = Point::zero();
    let mut start = pen;
    let between = |from: Point, to: Point| {
        (from.x + (to.x - from.x) * 2.0 / 3.0, from.y + (to.y - from.y) * 2.0 / 3.0)
    };
    path.segments()
        .map(|segment| match segment {
            PathSegment::MoveTo(to) => {
                (pen, start) = (to, to);
                Segment::Move(to.x, to.y)
            }
            PathSegment::LineTo(to) => {
                pen = to;
                Segment::Line(to.x, to.y)
            }
            PathSegment::QuadTo(control, to) => {
                let ((x1, y1), (x2, y2)) = (between(pen, control), between(to, control));
                pen = to;
                Segment::Cubic(x1, y1, x2, y2, to.x, to.y)
            }
            PathSegment::CubicTo(a, b, to) => {
                pen = to;
                Segment::Cubic(a.x, a.y, b.x, b.y, to.x, to.y)
            }
            PathSegment::Close => {
                pen = start;
                Segment::Close
            }
        })
        .collect()
}
