//! What usvg makes of an SVG → shapes in painting order, with all transforms applied.

use std::collections::BTreeSet;

use usvg::{BlendMode, Group, ImageKind, Node, Size, Text, Transform, Tree};

use super::cut::{Clipped, Opening, cut_out, is_cut};
use super::lines::{self, Parts};
use super::pixels::Pixels;
use super::squares::Squares;
use super::texts::{Standing, lost};
use super::{Drawing, PictureError, Shape, Simplified, error, overlap, paint, raster};

/// How long a drawing is at most: lengths are written with three decimals, and what is larger fills any page.
const LONGEST: f32 = 20_000.0;

/// Draws a tree; nothing where a text that a square stands for cannot stay text.
///
/// # Errors
///
/// [`PictureError`] where it has what cannot be drawn.
pub(super) fn draw(tree: &Tree, squares: &Squares) -> Result<Option<Drawing>, PictureError> {
    let (size, scale) = sized(tree.size());
    let mut canvas = Canvas {
        squares,
        size,
        shapes: Vec::new(),
        texts: Vec::new(),
        cuts: Vec::new(),
        simplified: BTreeSet::new(),
        lost: BTreeSet::new(),
        pixels: Pixels::of(size),
        fading: Fading { opacity: 1.0, from: None },
        is_plain: true,
    };
    canvas.group(tree.root(), 1.0, Transform::from_scale(scale, scale))?;
    canvas.draw_covered();
    let (width, height) = (size.width(), size.height());
    let Canvas { shapes, simplified, lost, is_plain, .. } = canvas;
    Ok(is_plain.then_some(Drawing { width, height, shapes, elastic: None, simplified, lost }))
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

fn unsupported(what: &'static str) -> PictureError {
    PictureError::Unsupported { format: "SVG", what }
}

/// The shapes so far.
pub(super) struct Canvas<'a> {
    squares: &'a Squares,
    pub(super) size: Size,
    pub(super) shapes: Vec<Shape>,
    /// The texts among them that stay text.
    pub(super) texts: Vec<Standing<'a>>,
    /// Which of the shapes cut out what is drawn.
    pub(super) cuts: Vec<usize>,
    pub(super) simplified: BTreeSet<Simplified>,
    /// The characters that letters are drawn for which no typeface has.
    pub(super) lost: BTreeSet<char>,
    pixels: Pixels,
    pub(super) fading: Fading,
    /// Whether all that squares stand for can stay text.
    pub(super) is_plain: bool,
}

/// The groups around what is drawn that are seen through as a whole.
#[derive(Clone, Copy)]
pub(super) struct Fading {
    /// How opaque they are together.
    pub(super) opacity: f32,
    /// The first shape of the outermost.
    pub(super) from: Option<usize>,
}

/// Where a node is drawn.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    parent: &'a Group,
    /// How opaque it is as a whole.
    pub(super) opacity: f32,
    /// What puts its tree into the drawing.
    pub(super) outer: Transform,
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
        self.cuts.push(self.shapes.len());
        self.shapes.push(cut);
        self.children(within)?;
        self.shapes.push(Shape::Unclip);
        self.cuts.pop();
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
        let Ok(drawn) = self.pixels.draw(node, within.parent.abs_transform(), within.outer) else {
            return false;
        };
        if let Some((bitmap, area)) = drawn {
            self.shapes.push(Shape::Raster(bitmap.faded(within.opacity).packed(), area));
            self.simplified.insert(Simplified::Pixels);
            for text in texts_in(node) {
                self.simplified.insert(Simplified::Letters);
                self.lost.extend(lost(text));
            }
        }
        true
    }

    fn image(&mut self, image: &'a usvg::Image, within: Within<'_>) -> Result<(), PictureError> {
        let Within { opacity, outer, .. } = within;
        if !image.is_visible() {
            return Ok(());
        }
        let transform = image.abs_transform().post_concat(outer);
        let bitmap = match image.kind() {
            ImageKind::PNG(bytes) => raster::png(bytes)?,
            ImageKind::JPEG(bytes) => raster::jpeg(bytes)?,
            ImageKind::SVG(tree) => return self.group(tree.root(), opacity, transform),
            ImageKind::GIF(_) => return Err(unsupported("a GIF picture in it")),
            ImageKind::WEBP(_) => return Err(unsupported("a WebP picture in it")),
        };
        if !is_upright(transform) {
            return Err(unsupported(error::TURNED));
        }
        let size = image.size();
        let area =
            [transform.tx, transform.ty, size.width() * transform.sx, size.height() * transform.sy];
        self.shapes.push(Shape::Raster(bitmap.faded(opacity).packed(), area));
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
        Node::Path(path) => lines::is_beyond(path, path.abs_transform()),
        Node::Image(image) => {
            let pixels = !matches!(image.kind(), ImageKind::SVG(_));
            pixels && image.is_visible() && !is_upright(image.abs_transform())
        }
        Node::Text(text) => {
            let placed = text.abs_transform();
            let letters = text.flattened().children().iter();
            letters
                .clone()
                .any(|node| matches!(node, Node::Path(path) if lines::is_beyond(path, placed)))
        }
    }
}

/// The texts in a node.
fn texts_in(node: &Node) -> Vec<&Text> {
    fn in_group(group: &Group) -> Vec<&Text> {
        group.children().iter().flat_map(texts_in).collect()
    }
    match node {
        Node::Text(text) => vec![text],
        Node::Group(group) => in_group(group),
        Node::Image(image) => match image.kind() {
            ImageKind::SVG(tree) => in_group(tree.root()),
            _ => Vec::new(),
        },
        Node::Path(_) => Vec::new(),
    }
}

/// Whether pixels that are placed so stand upright, so that their place is a rectangle.
fn is_upright(transform: Transform) -> bool {
    let turned = transform.kx != 0.0 || transform.ky != 0.0;
    !turned && transform.sx > 0.0 && transform.sy > 0.0
}
