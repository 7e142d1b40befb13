//! SVG → shapes in painting order, with all transforms applied.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{BlendMode, Group, ImageKind, Node, Options, PaintOrder, Path, Transform, Tree};

use super::label::{self, Labels};
use super::{
    Drawing, Gradient, Outline, PictureError, Segment, Shape, Simplified, Stroke, error, paint,
    raster,
};

/// Reads an SVG file.
///
/// # Errors
///
/// [`PictureError`] where the file is broken, or has what cannot be drawn.
pub(super) fn read(bytes: &[u8]) -> Result<Drawing, PictureError> {
    let broken = |problem: String| PictureError::Broken { format: "SVG", problem };
    let text = std::str::from_utf8(bytes).map_err(|error| broken(error.to_string()))?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let (stood_in, labels) = label::stand_in(text).map_err(broken)?;
    let outside = AtomicBool::new(false);
    let tree = Tree::from_str(&stood_in, &options(&outside));
    let tree = tree.map_err(|error| broken(error.to_string()))?;
    if outside.load(Ordering::Relaxed) {
        return Err(unsupported(error::OUTSIDE));
    }
    let simplified = labels.simplified.iter().copied().collect();
    let mut canvas = Canvas { labels: &labels, shapes: Vec::new(), simplified };
    canvas.group(tree.root(), 1.0, Transform::identity())?;
    let size = tree.size();
    let (width, height) = (size.width(), size.height());
    let elastic = labels.elastic(width, height);
    let Canvas { shapes, simplified, .. } = canvas;
    Ok(Drawing { width, height, shapes, elastic, simplified })
}

/// usvg would read any file of the machine that a picture names; here it reads none.
fn options(outside: &AtomicBool) -> Options<'_> {
    let mut options = Options::default();
    options.image_href_resolver.resolve_string = Box::new(|_, _| {
        outside.store(true, Ordering::Relaxed);
        None
    });
    options
}

fn unsupported(what: &'static str) -> PictureError {
    PictureError::Unsupported { format: "SVG", what }
}

/// The shapes so far.
struct Canvas<'a> {
    labels: &'a Labels,
    shapes: Vec<Shape>,
    simplified: BTreeSet<Simplified>,
}

impl Canvas<'_> {
    /// Draws a group; `outer` puts the tree that it is of into the drawing.
    fn group(&mut self, group: &Group, opacity: f32, outer: Transform) -> Result<(), PictureError> {
        if group.mask().is_some() {
            return Err(unsupported(error::MASK));
        }
        if !group.filters().is_empty() {
            self.simplified.insert(Simplified::Filter);
        }
        if group.blend_mode() != BlendMode::Normal {
            self.simplified.insert(Simplified::Blend);
        }
        let opacity = opacity * group.opacity().get();
        let is_cut = group.children().iter().any(|node| clipped(group, node) == Clipped::Part);
        let cut = if is_cut { cut_out(group, outer) } else { None };
        if is_cut && cut.is_none() {
            self.simplified.insert(Simplified::Clip);
        }
        let ends = cut.is_some().then_some(Shape::Unclip);
        self.shapes.extend(cut);
        self.children(group, opacity, outer)?;
        self.shapes.extend(ends);
        Ok(())
    }

    fn children(
        &mut self,
        group: &Group,
        opacity: f32,
        outer: Transform,
    ) -> Result<(), PictureError> {
        for node in group.children() {
            if clipped(group, node) == Clipped::Whole {
                continue;
            }
            match node {
                Node::Group(inner) => self.group(inner, opacity, outer)?,
                Node::Path(path) => self.path(path, opacity, outer),
                Node::Image(image) => self.image(image, opacity, outer)?,
                // usvg makes no texts without its fonts; labels stand in for them
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path, opacity: f32, outer: Transform) {
        if !path.is_visible() {
            return;
        }
        if let Some(text) = self.labels.get(path.id()) {
            let label = label::placed(path, text, opacity, path.abs_transform().post_concat(outer));
            self.shapes.extend(label.map(Shape::Label));
            return;
        }
        let transform = path.abs_transform().post_concat(outer);
        let filling = path.fill().map(usvg::Fill::paint);
        let gradient = filling.and_then(|paint| Gradient::of(paint, transform));
        let paints =
            [filling.filter(|_| gradient.is_none()), path.stroke().map(usvg::Stroke::paint)];
        self.simplified.extend(paints.into_iter().flatten().filter_map(Simplified::of_paint));
        let fill = path.fill().and_then(|fill| {
            let (colour, opacity) = paint::colour(fill.paint(), fill.opacity().get() * opacity)?;
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

    fn image(
        &mut self,
        image: &usvg::Image,
        opacity: f32,
        outer: Transform,
    ) -> Result<(), PictureError> {
        if !image.is_visible() {
            return Ok(());
        }
        let transform = image.abs_transform().post_concat(outer);
        let mut raster = match image.kind() {
            ImageKind::PNG(bytes) => raster::png(bytes)?,
            ImageKind::JPEG(bytes) => raster::jpeg(bytes)?,
            ImageKind::SVG(tree) => return self.group(tree.root(), opacity, transform),
            ImageKind::GIF(_) => return Err(unsupported("a GIF picture in it")),
            ImageKind::WEBP(_) => return Err(unsupported("a WebP picture in it")),
        };
        let upright = transform.kx == 0.0 && transform.ky == 0.0;
        if !upright || transform.sx <= 0.0 || transform.sy <= 0.0 {
            return Err(unsupported(error::TURNED));
        }
        fade(&mut raster, opacity);
        let size = image.size();
        let area =
            [transform.tx, transform.ty, size.width() * transform.sx, size.height() * transform.sy];
        self.shapes.push(Shape::Raster(raster, area));
        Ok(())
    }
}

/// Makes pixels more transparent.
fn fade(raster: &mut super::Raster, opacity: f32) {
    if opacity < 1.0 {
        let opaque = || vec![u8::MAX; raster.width as usize * raster.height as usize];
        let alpha = raster.alpha.take().unwrap_or_else(opaque);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        let faded = |alpha: u8| (f32::from(alpha) * opacity.clamp(0.0, 1.0)).round() as u8;
        raster.alpha = Some(alpha.into_iter().map(faded).collect());
    }
}

/// What a group lets be seen, where that is the inside of one path.
fn cut_out(group: &Group, outer: Transform) -> Option<Shape> {
    let clip = group.clip_path().filter(|clip| clip.clip_path().is_none())?;
    let mut inner = clip.root();
    let path = loop {
        match inner.children() {
            [Node::Group(next)] if next.clip_path().is_none() => inner = next,
            [Node::Path(path)] if inner.clip_path().is_none() => break path,
            _ => return None,
        }
    };
    let placed = path.abs_transform().post_concat(clip.transform());
    let placed = placed.post_concat(group.abs_transform()).post_concat(outer);
    let steps = segments(path, placed);
    let even_odd = path.fill().is_some_and(|fill| fill.rule() == usvg::FillRule::EvenOdd);
    matches!(steps.first(), Some(Segment::Move(..))).then_some(Shape::Clip(steps, even_odd))
}

/// How much of a node its group does not let be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clipped {
    Not,
    Part,
    Whole,
}

/// Whether a node lies outside what its group lets be seen, or across its edge.
fn clipped(group: &Group, node: &Node) -> Clipped {
    // what lies over the edge by less than a line's width is meant to end there
    const SLACK: f32 = 1.5;
    let Some(clip) = group.clip_path() else { return Clipped::Not };
    let window = clip.root().bounding_box().transform(clip.transform());
    let window = window.and_then(|window| window.transform(group.abs_transform()));
    let (Some(window), own) = (window, node.abs_bounding_box()) else { return Clipped::Not };
    let seen = node.abs_stroke_bounding_box();
    if seen.right() < window.left()
        || seen.left() > window.right()
        || seen.bottom() < window.top()
        || seen.top() > window.bottom()
    {
        return Clipped::Whole;
    }
    let over = [
        window.left() - own.left(),
        own.right() - window.right(),
        window.top() - own.top(),
        own.bottom() - window.bottom(),
    ];
    if over.into_iter().any(|over| over > SLACK) { Clipped::Part } else { Clipped::Not }
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
fn segments(path: &Path, transform: Transform) -> Vec<Segment> {
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
