//! What lines cannot show of an SVG, as pixels: masks, filters, patterns, gradients that are repeated.
//!
//! resvg draws such a part by itself, transparent where nothing is, and its pixels take its place among the
//! shapes. How many they are, and how much work ([`super::effort`]), is bounded for a drawing as a whole.

use resvg::tiny_skia::{Pixmap, PixmapMut};
use usvg::tiny_skia_path::Rect;
use usvg::{Node, Size, Transform};

use super::bitmap::Bitmap;
use super::effort;

/// How many pixels the longer side of a drawing has at most: 300 in an inch where it is as wide as a page's text.
const LONGER: f32 = 2000.0;
/// How many pixels a unit has at most: 400 in an inch of a drawing that is as large as it says.
const FINEST: f32 = 400.0 / 96.0;
/// How many all parts of a drawing may have together; no part takes more than half of what is left.
const MOST: f32 = 8_000_000.0;
/// How much coarser a part may be for that.
const COARSER: f32 = 0.25;

/// The room that a drawing's pixels have.
pub(super) struct Pixels {
    canvas: Option<Rect>,
    scale: f32,
    left: f32,
    effort: f32,
}

/// A part that has more pixels, or takes more work, than is sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMuch;

impl Pixels {
    /// For a drawing of this size.
    pub(super) fn of(size: Size) -> Self {
        let canvas = Rect::from_xywh(0.0, 0.0, size.width(), size.height());
        let scale = (LONGER / size.width().max(size.height())).min(FINEST);
        Self { canvas, scale, left: MOST, effort: effort::MOST }
    }

    /// A node as pixels and where they stand, which is nothing where none of it is seen; `around` is what its parent is drawn with.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where it would have too many pixels, or take too much work.
    pub(super) fn draw(
        &mut self,
        node: &Node,
        around: Transform,
        outer: Transform,
    ) -> Result<Option<(Bitmap, [f32; 4])>, TooMuch> {
        let Some(seen) = self.seen(node, outer) else { return Ok(None) };
        let area = seen.width() * seen.height();
        let fits = (self.left / 2.0 / area).sqrt();
        if fits < self.scale * COARSER {
            return Err(TooMuch);
        }
        let scale = self.scale.min(fits);
        let (wide, high) = (pixels(seen.width() * scale), pixels(seen.height() * scale));
        #[expect(clippy::cast_precision_loss, reason = "bounded by the room that is left")]
        let (width, height) = (wide as f32, high as f32);
        let zoom = scale * effort::scale(outer);
        self.effort -= effort::of(node, (width, height), zoom).ok_or(TooMuch)?;
        if self.effort < 0.0 {
            return Err(TooMuch);
        }
        self.left -= width * height;
        let mut pixmap = Pixmap::new(wide, high).ok_or(TooMuch)?;
        let placed = around.post_concat(outer).post_translate(-seen.x(), -seen.y());
        paint(node, placed.post_scale(scale, scale), &mut pixmap.as_mut());
        let area = [seen.x(), seen.y(), width / scale, height / scale];
        Ok(bitmap(pixmap).map(|bitmap| (bitmap, area)))
    }

    /// Where a node is seen on the drawing.
    fn seen(&self, node: &Node, outer: Transform) -> Option<Rect> {
        let own = match node {
            Node::Group(group) => group.abs_layer_bounding_box().to_rect(),
            Node::Path(path) => path.abs_stroke_bounding_box(),
            Node::Image(_) | Node::Text(_) => node.abs_bounding_box(),
        };
        let (own, canvas) = (own.transform(outer)?, self.canvas?);
        let (left, top) = (own.left().max(canvas.left()), own.top().max(canvas.top()));
        let (right, bottom) = (own.right().min(canvas.right()), own.bottom().min(canvas.bottom()));
        let seen = Rect::from_ltrb(left, top, right, bottom)?;
        (seen.width() > 0.0 && seen.height() > 0.0).then_some(seen)
    }
}

/// Paints a node with the transform that what is around it has.
fn paint(node: &Node, placed: Transform, pixmap: &mut PixmapMut<'_>) {
    let Some(own) = node.abs_layer_bounding_box() else { return };
    // resvg moves a node that it draws alone to the upper left corner
    let _ = resvg::render_node(node, placed.pre_translate(own.x(), own.y()), pixmap);
}

fn pixels(length: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded before")]
    let pixels = length.ceil().max(1.0) as u32;
    pixels
}

/// The pixels, or nothing where none is to be seen.
fn bitmap(pixmap: Pixmap) -> Option<Bitmap> {
    let (width, height) = (pixmap.width(), pixmap.height());
    let all = pixmap.take_demultiplied();
    let alpha: Vec<u8> = all.chunks_exact(4).map(|pixel| pixel[3]).collect();
    if alpha.iter().all(|opacity| *opacity == 0) {
        return None;
    }
    let samples = all.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let alpha = Some(alpha).filter(|alpha| alpha.iter().any(|opacity| *opacity != u8::MAX));
    Some(Bitmap { width, height, channels: 3, samples, alpha, jpeg: None, density: None })
}
