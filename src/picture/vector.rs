//! SVG → shapes in painting order, with all transforms applied.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{BlendMode, Group, ImageKind, Node, Options, PaintOrder, Path, Transform, Tree};

use super::cut::{Clipped, Opening, cut_out, is_cut};
use super::label::{self, Labels};
use super::pixels::Pixels;
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
    let (stood_in, labels) = label::stand_in(text)?;
    let outside = AtomicBool::new(false);
    let tree = Tree::from_str(&stood_in, &options(&outside));
    let tree = tree.map_err(|error| broken(error.to_string()))?;
    if outside.load(Ordering::Relaxed) {
        return Err(unsupported(error::OUTSIDE));
    }
    let simplified = labels.simplified.iter().copied().collect();
    let size = tree.size();
    let pixels = Pixels::of(size);
    let mut canvas = Canvas { labels: &labels, shapes: Vec::new(), simplified, pixels };
    canvas.group(tree.root(), 1.0, Transform::identity())?;
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
    pixels: Pixels,
}

/// Where a node is drawn.
#[derive(Clone, Copy)]
struct Within<'a> {
    parent: &'a Group,
    /// How opaque it is as a whole.
    opacity: f32,
    /// What puts its tree into the drawing.
    outer: Transform,
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
        let is_cut = is_cut(group);
        let cut = if is_cut { cut_out(group, outer) } else { None };
        if is_cut && cut.is_none() {
            self.simplified.insert(Simplified::Clip);
        }
        let ends = cut.is_some().then_some(Shape::Unclip);
        self.shapes.extend(cut);
        self.children(Within { parent: group, opacity, outer })?;
        self.shapes.extend(ends);
        Ok(())
    }

    fn children(&mut self, within: Within<'_>) -> Result<(), PictureError> {
        let opening = Opening::of(within.parent);
        let is_hidden =
            |node| opening.as_ref().is_some_and(|opening| opening.clipped(node) == Clipped::Whole);
        for node in within.parent.children() {
            let skipped =
                is_hidden(node) || (is_beyond_lines(node) && self.as_pixels(node, within));
            if skipped {
                continue;
            }
            match node {
                Node::Group(inner) => self.group(inner, within.opacity, within.outer)?,
                Node::Path(path) => self.path(path, within),
                Node::Image(image) => self.image(image, within)?,
                // usvg makes no texts without its fonts; labels stand in for them
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Draws a node as pixels, where no text in it would become so, and says whether that is done.
    fn as_pixels(&mut self, node: &Node, within: Within<'_>) -> bool {
        if self.holds_label(node) {
            return false;
        }
        let Ok(shape) = self.pixels.draw(node, within.parent.abs_transform(), within.outer) else {
            return false;
        };
        if let Some(Shape::Raster(mut raster, area)) = shape {
            fade(&mut raster, within.opacity);
            self.shapes.push(Shape::Raster(raster, area));
            self.simplified.insert(Simplified::Pixels);
        }
        true
    }

    fn holds_label(&self, node: &Node) -> bool {
        let in_group = |group: &Group| group.children().iter().any(|node| self.holds_label(node));
        let mut holds = match node {
            Node::Group(group) => in_group(group),
            Node::Path(path) => self.labels.get(path.id()).is_some(),
            Node::Image(_) | Node::Text(_) => false,
        };
        node.subroots(|root| holds |= in_group(root));
        holds
    }

    fn path(&mut self, path: &Path, within: Within<'_>) {
        let Within { opacity, outer, .. } = within;
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

    fn image(&mut self, image: &usvg::Image, within: Within<'_>) -> Result<(), PictureError> {
        let Within { opacity, outer, .. } = within;
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
        if !is_upright(transform) {
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

/// Whether a node has what lines cannot show.
fn is_beyond_lines(node: &Node) -> bool {
    match node {
        Node::Group(group) => {
            let uncut = || is_cut(group) && cut_out(group, Transform::identity()).is_none();
            group.mask().is_some() || !group.filters().is_empty() || uncut()
        }
        Node::Path(path) => {
            let fill = path.fill().map(usvg::Fill::paint);
            let fill = fill.filter(|paint| Gradient::of(paint, path.abs_transform()).is_none());
            let paints = [fill, path.stroke().map(usvg::Stroke::paint)];
            path.is_visible()
                && paints.into_iter().flatten().any(|paint| Simplified::of_paint(paint).is_some())
        }
        Node::Image(image) => {
            let pixels = !matches!(image.kind(), ImageKind::SVG(_));
            pixels && image.is_visible() && !is_upright(image.abs_transform())
        }
        Node::Text(_) => false,
    }
}

/// Whether pixels that are placed so stand upright, so that their place is a rectangle.
fn is_upright(transform: Transform) -> bool {
    let turned = transform.kx != 0.0 || transform.ky != 0.0;
    !turned && transform.sx > 0.0 && transform.sy > 0.0
}

/// Makes pixels more transparent.
fn fade(raster: &mut super::Raster, opacity: f32) {
    if opacity < 1.0 {
        let opaque = || vec![u8::MAX; raster.width as usize * raster.height as usize];
        let alpha = raster.alpha.take().unwrap_or_else(opaque);
        let faded = |alpha: u8| paint::byte(f32::from(alpha) * opacity.max(0.0));
        raster.alpha = Some(alpha.into_iter().map(faded).collect());
    }
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
