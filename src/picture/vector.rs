//! SVG → shapes in painting order, with all transforms applied.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use usvg::tiny_skia_path::{PathSegment, Point};
use usvg::{
    BlendMode, Group, ImageHrefResolver, ImageKind, Node, Options, PaintOrder, Path, Size, Text,
    Transform, Tree,
};

use super::covered::Layers;
use super::cut::{Clipped, Opening, cut_out, is_cut};
use super::label::{self, Labels};
use super::overlap;
use super::pixels::Pixels;
use super::shape::Area;
use super::source;
use super::squares::{self, Plain, Squares};
use super::typeface::{Loaded, Typefaces};
use super::{
    Drawing, Elastic, Gradient, Outline, PictureError, Segment, Shape, Simplified, Stroke, error,
    paint, raster,
};

/// How long a drawing is at most: lengths are written with three decimals, and what is larger fills any page.
const LONGEST: f32 = 20_000.0;

/// Reads an SVG file, whose texts are in one of some languages where it has them in several.
///
/// # Errors
///
/// [`PictureError`] where the file is broken, or has what cannot be drawn.
pub(super) fn read(
    bytes: &[u8],
    faces: Option<&Typefaces>,
    languages: &[String],
) -> Result<Drawing, PictureError> {
    let refused = [const { AtomicBool::new(false) }; 2];
    let text = source::decoded(bytes)?;
    let text = text.trim_start();
    let document = source::document(text)?;
    let broken = |error: usvg::Error| source::broken(error.to_string());
    let mut drawing = None;
    if let Some((stood_in, squares)) = squares::stand_in(text, &document) {
        let tree = Tree::from_str(&stood_in, &options(None, languages, &refused));
        drawing = draw(&tree.map_err(broken)?, &squares)?;
    }
    let mut drawing = if let Some(drawing) = drawing {
        drawing
    } else {
        let faces = faces.map(Typefaces::loaded);
        let tree = Tree::from_xmltree(&document, &options(faces, languages, &refused));
        draw(&tree.map_err(broken)?, &Squares::default())?.unwrap_or_default()
    };
    for (refused, what) in refused.iter().zip([error::OUTSIDE, error::UNFOLDS]) {
        if refused.load(Ordering::Relaxed) {
            return Err(unsupported(what));
        }
    }
    drawing.simplified.extend(Simplified::in_source(&document));
    drawing.elastic = Elastic::of(document.root_element())
        .filter(|elastic| elastic.is_of(drawing.width, drawing.height));
    Ok(drawing)
}

/// Draws a tree; nothing where a text that a square stands for cannot stay text.
fn draw(tree: &Tree, squares: &Squares) -> Result<Option<Drawing>, PictureError> {
    let (size, scale) = sized(tree.size());
    let mut canvas = Canvas {
        squares,
        shapes: Vec::new(),
        texts: Vec::new(),
        windows: Vec::new(),
        simplified: BTreeSet::new(),
        pixels: Pixels::of(size),
        fading: Fading { opacity: 1.0, from: None },
        is_plain: true,
    };
    canvas.group(tree.root(), 1.0, Transform::from_scale(scale, scale))?;
    canvas.draw_covered();
    let (width, height) = (size.width(), size.height());
    let Canvas { shapes, simplified, is_plain, .. } = canvas;
    Ok(is_plain.then_some(Drawing { width, height, shapes, elastic: None, simplified }))
}

/// The size of a drawing, and how much smaller than the file that is, where the file asks for more than any paper.
fn sized(size: Size) -> (Size, f32) {
    let longer = size.width().max(size.height());
    if longer <= LONGEST {
        return (size, 1.0);
    }
    let scale = LONGEST / longer;
    // the other side keeps a length that can be told from none
    let shrunk = |length: f32| (length * scale).max(1.0 / LONGEST);
    (Size::from_wh(shrunk(size.width()), shrunk(size.height())).unwrap_or(size), scale)
}

/// usvg would read any file of the machine that a picture names; here it reads none. Which of two things a file asks
/// for that it does not get is told: a picture that is another file, and one within it that is larger than is sound.
fn options<'a>(
    faces: Option<&'a Loaded>,
    languages: &[String],
    [outside, unfolds]: &'a [AtomicBool; 2],
) -> Options<'a> {
    let mut options = Options { languages: languages.to_vec(), ..Options::default() };
    if let Some(faces) = faces {
        options.fontdb = Arc::clone(&faces.database);
        options.font_resolver = faces.resolver();
    }
    let resolve = ImageHrefResolver::default_data_resolver();
    options.image_href_resolver.resolve_data = Box::new(move |kind, bytes, options| {
        let is_sound = source::is_sound_within(&bytes);
        unfolds.fetch_or(!is_sound, Ordering::Relaxed);
        is_sound.then(|| resolve(kind, bytes, options)).flatten()
    });
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
    squares: &'a Squares,
    shapes: Vec<Shape>,
    /// The texts among them that stay text.
    texts: Vec<Standing<'a>>,
    /// What is cut out around what is drawn: a rectangle, or nothing where it is none.
    windows: Vec<Option<Area>>,
    simplified: BTreeSet<Simplified>,
    pixels: Pixels,
    fading: Fading,
    /// Whether all that squares stand for can stay text.
    is_plain: bool,
}

/// The groups around what is drawn that are seen through as a whole.
#[derive(Clone, Copy)]
struct Fading {
    /// How opaque they are together.
    opacity: f32,
    /// The first shape of the outermost.
    from: Option<usize>,
}

/// A text that stays text, as far as nothing lies over it.
struct Standing<'a> {
    /// Nothing where a square stands for it.
    text: Option<&'a Text>,
    opacity: f32,
    /// Which of the shapes are its labels.
    labels: Range<usize>,
    /// Where it is seen.
    area: Area,
    /// Where something is seen through it, the first shape that is not.
    above: Option<usize>,
    transform: Transform,
}

/// What of a path is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    All,
    /// The line alone.
    Line,
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

impl<'a> Canvas<'a> {
    /// Draws a group; `outer` puts the tree that it is of into the drawing.
    fn group(
        &mut self,
        group: &'a Group,
        opacity: f32,
        outer: Transform,
    ) -> Result<(), PictureError> {
        if group.mask().is_some() {
            return Err(unsupported(error::MASK));
        }
        if !group.filters().is_empty() {
            self.simplified.insert(Simplified::Filter);
        }
        if group.blend_mode() != BlendMode::Normal {
            self.simplified.insert(Simplified::Blend);
        }
        if group.opacity().get() < 1.0 && overlap::within(group) {
            return self.faded(group, opacity, outer);
        }
        self.opaque(group, opacity * group.opacity().get(), outer)
    }

    /// Draws a group that is seen through as a whole.
    fn faded(
        &mut self,
        group: &'a Group,
        opacity: f32,
        outer: Transform,
    ) -> Result<(), PictureError> {
        let own = opacity * group.opacity().get();
        let around = self.fading;
        self.fading =
            Fading { opacity: around.opacity * own, from: around.from.or(Some(self.shapes.len())) };
        self.shapes.push(Shape::Fade(paint::byte(own * 255.0)));
        self.opaque(group, 1.0, outer)?;
        self.shapes.push(Shape::Unfade);
        self.fading = around;
        Ok(())
    }

    /// Draws a group whose parts are each as opaque as it is.
    fn opaque(
        &mut self,
        group: &'a Group,
        opacity: f32,
        outer: Transform,
    ) -> Result<(), PictureError> {
        let is_cut = is_cut(group);
        let cut = if is_cut { cut_out(group, outer) } else { None };
        if is_cut && cut.is_none() {
            self.simplified.insert(Simplified::Clip);
        }
        let within = Within { parent: group, opacity, outer };
        let Some(cut) = cut else { return self.children(within) };
        let opening = Opening::of(group).and_then(|opening| opening.window(outer));
        self.windows.push(opening);
        self.shapes.push(cut);
        self.children(within)?;
        self.shapes.push(Shape::Unclip);
        self.windows.pop();
        Ok(())
    }

    fn children(&mut self, within: Within<'a>) -> Result<(), PictureError> {
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
                Node::Path(path) => {
                    let transform = path.abs_transform().post_concat(within.outer);
                    match self.squares.get(path.id()) {
                        Some(plain) => self.square(path, plain, transform),
                        None => self.path(path, within.opacity, transform, Parts::All),
                    }
                }
                Node::Image(image) => self.image(image, within)?,
                Node::Text(text) => self.text(text, within),
            }
        }
        Ok(())
    }

    /// Draws a node as pixels, and says whether that is done.
    fn as_pixels(&mut self, node: &Node, within: Within<'_>) -> bool {
        let Ok(shape) = self.pixels.draw(node, within.parent.abs_transform(), within.outer) else {
            return false;
        };
        if let Some(Shape::Raster(mut raster, area)) = shape {
            fade(&mut raster, within.opacity);
            self.shapes.push(Shape::Raster(raster, area));
            self.simplified.insert(Simplified::Pixels);
            if has_text(node) {
                self.simplified.insert(Simplified::Letters);
            }
        }
        true
    }

    /// Draws a text: as labels where it can stay text.
    fn text(&mut self, text: &'a Text, within: Within<'_>) {
        let Within { opacity, outer, .. } = within;
        let transform = text.abs_transform().post_concat(outer);
        let seen = text.abs_stroke_bounding_box().transform(outer);
        let Some(seen) = seen.filter(|_| !text.flattened().children().is_empty()) else { return };
        let area = [seen.left(), seen.top(), seen.right(), seen.bottom()];
        let is_whole =
            self.windows.iter().all(|window| window.is_some_and(|window| holds(window, area)));
        let labels = label::labels(text, opacity, self.fading.opacity, outer);
        let Some(Labels { all, halo, sheer }) = labels.filter(|_| is_whole) else {
            self.letters(text, opacity, transform, Parts::All);
            self.simplified.insert(Simplified::Letters);
            return;
        };
        if halo {
            self.letters(text, opacity, transform, Parts::Line);
        }
        let first = self.shapes.len();
        self.shapes.extend(all.into_iter().map(Shape::Label));
        let labels = first..self.shapes.len();
        let text = Some(text);
        let above = if sheer { Some(first) } else { self.fading.from };
        self.texts.push(Standing { text, opacity, labels, area, above, transform });
    }

    /// Draws the text that a square stands for.
    fn square(&mut self, path: &Path, plain: &Plain, transform: Transform) {
        let Some((label, area)) = plain.placed(path, transform) else {
            self.is_plain &= path.fill().is_none();
            return;
        };
        let first = self.shapes.len();
        self.shapes.push(Shape::Label(label));
        let labels = first..self.shapes.len();
        self.texts.push(Standing {
            text: None,
            opacity: 1.0,
            labels,
            area,
            above: None,
            transform,
        });
    }

    /// Draws a text as shapes.
    fn letters(&mut self, text: &Text, opacity: f32, transform: Transform, parts: Parts) {
        for node in text.flattened().children() {
            // the built-in typefaces have no letters of pixels or several colours
            if let Node::Path(path) = node {
                self.path(path, opacity, transform, parts);
            }
        }
    }

    /// Makes shapes of the texts that other shapes lie over, as texts are set after all shapes.
    fn draw_covered(&mut self) {
        let mut layers = Layers::of(&self.shapes);
        let mut covered = Vec::new();
        for standing in std::mem::take(&mut self.texts) {
            let Standing { labels, area, above, .. } = &standing;
            let mixed = above.is_some_and(|above| layers.colour(above, *area));
            if mixed || layers.cover(labels.end, *area) {
                covered.push(standing);
            }
        }
        if covered.is_empty() {
            return;
        }
        self.simplified.insert(Simplified::Letters);
        let mut shapes = std::mem::take(&mut self.shapes).into_iter();
        let mut done = 0;
        for Standing { text, opacity, labels, transform, .. } in covered {
            self.shapes.extend(shapes.by_ref().take(labels.start - done));
            shapes.by_ref().take(labels.len()).for_each(drop);
            match text {
                Some(text) => self.letters(text, opacity, transform, Parts::All),
                None => self.is_plain = false,
            }
            done = labels.end;
        }
        self.shapes.extend(shapes);
    }

    /// Draws parts of a path, which `transform` puts into the drawing.
    fn path(&mut self, path: &Path, opacity: f32, transform: Transform, parts: Parts) {
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

    fn image(&mut self, image: &'a usvg::Image, within: Within<'_>) -> Result<(), PictureError> {
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
        Node::Path(path) => is_painted_beyond(path, path.abs_transform()),
        Node::Image(image) => {
            let pixels = !matches!(image.kind(), ImageKind::SVG(_));
            pixels && image.is_visible() && !is_upright(image.abs_transform())
        }
        Node::Text(text) => {
            let placed = text.abs_transform();
            let letters = text.flattened().children().iter();
            letters
                .clone()
                .any(|node| matches!(node, Node::Path(path) if is_painted_beyond(path, placed)))
        }
    }
}

/// Whether a path, which `transform` puts into its tree, has paints that lines cannot show.
fn is_painted_beyond(path: &Path, transform: Transform) -> bool {
    let fill = path.fill().map(usvg::Fill::paint);
    let fill = fill.filter(|paint| Gradient::of(paint, transform).is_none());
    let paints = [fill, path.stroke().map(usvg::Stroke::paint)];
    path.is_visible()
        && paints.into_iter().flatten().any(|paint| Simplified::of_paint(paint).is_some())
}

/// Whether a node has a text in it.
fn has_text(node: &Node) -> bool {
    let in_group = |group: &Group| group.children().iter().any(has_text);
    match node {
        Node::Text(_) => true,
        Node::Group(group) => in_group(group),
        Node::Image(image) => matches!(image.kind(), ImageKind::SVG(tree) if in_group(tree.root())),
        Node::Path(_) => false,
    }
}

/// Whether an area lies within another.
fn holds([left, top, right, bottom]: Area, inner: Area) -> bool {
    left <= inner[0] && top <= inner[1] && inner[2] <= right && inner[3] <= bottom
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
