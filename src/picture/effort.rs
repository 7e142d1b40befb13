//! How much work it is to draw a part of an SVG as pixels, told before it is done: a small file can ask for more
//! time and memory than a machine has.

use usvg::filter::{Filter, Kind};
use usvg::{ClipPath, Group, ImageKind, Mask, Node, Paint, Path, Pattern, Transform};

use super::raster;

/// How many pixels all parts of a drawing may set, one after the other.
pub(super) const MOST: f32 = 600_000_000.0;
/// How deep layers may lie within each other, and how many pixels the steps of a filter may have; each takes memory.
const DEEPEST: usize = 12;
const STEPS: f32 = 64_000_000.0;
/// How many pixels a pattern's tile may have; of less than one nothing would be seen.
const TILE: std::ops::RangeInclusive<f32> = 1.0..=4_000_000.0;
/// How far what lies outside a part is drawn, in lengths of the part: resvg cuts it off there.
const OUTSIDE: f32 = 5.0;

/// The work, in pixels that are set, of a node on `wide` by `high` pixels, where a unit has `zoom` of them;
/// nothing where it is more than is sound whatever else there is, or a picture within it cannot be read.
pub(super) fn of(node: &Node, (wide, high): (f32, f32), zoom: f32) -> Option<f32> {
    let mut load = Load { pixels: 0.0, wide, high };
    load.node(node, zoom, 0)?;
    Some(load.pixels)
}

struct Load {
    pixels: f32,
    wide: f32,
    high: f32,
}

impl Load {
    fn area(&self) -> f32 {
        self.wide * self.high
    }

    fn node(&mut self, node: &Node, zoom: f32, depth: usize) -> Option<()> {
        let mut sound = Some(());
        let inner = match node {
            Node::Path(path) => self.path(path, zoom)?,
            Node::Group(_) | Node::Image(_) | Node::Text(_) => zoom * scale(node.abs_transform()),
        };
        node.subroots(|root| {
            self.pixels += self.area();
            sound = sound.and_then(|()| self.group(root, inner, depth + 1));
        });
        sound?;
        match node {
            Node::Group(group) => self.group(group, zoom, depth),
            Node::Image(image) => match image.kind() {
                ImageKind::PNG(bytes) => raster::png(bytes).ok().map(drop),
                ImageKind::JPEG(bytes) => raster::jpeg(bytes).ok().map(drop),
                ImageKind::SVG(_) => Some(()),
                ImageKind::GIF(_) | ImageKind::WEBP(_) => None,
            },
            Node::Path(_) | Node::Text(_) => Some(()),
        }
    }

    fn group(&mut self, group: &Group, zoom: f32, depth: usize) -> Option<()> {
        let depth = depth + layers(group);
        if group.should_isolate() {
            self.pixels += 2.0 * self.area();
        }
        for filter in group.filters() {
            self.filter(filter, zoom * scale(group.abs_transform()))?;
        }
        if depth > DEEPEST || self.pixels > MOST {
            return None;
        }
        group.children().iter().try_for_each(|node| self.node(node, zoom, depth))
    }

    /// Counts a path, and gives how many pixels a unit of its patterns has.
    fn path(&mut self, path: &Path, zoom: f32) -> Option<f32> {
        let own = path.abs_stroke_bounding_box();
        self.pixels += (own.width() * own.height() * zoom * zoom).min(self.area());
        let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
        let mut inner = zoom;
        for paint in paints.into_iter().flatten() {
            if let Paint::Pattern(pattern) = paint {
                let unit = zoom * scale(path.abs_transform().pre_concat(pattern.transform()));
                self.pixels += tile(pattern, unit)?;
                inner = inner.max(unit);
            }
        }
        Some(inner)
    }

    /// Counts the steps of a filter, where a unit has `zoom` pixels.
    fn filter(&mut self, filter: &Filter, zoom: f32) -> Option<()> {
        let region = filter.rect();
        let wide = (region.width() * zoom).min(self.wide * OUTSIDE);
        let high = (region.height() * zoom).min(self.high * OUTSIDE);
        let steps: f32 = filter.primitives().iter().map(|step| work(step.kind(), zoom)).sum();
        self.pixels += steps * wide * high;
        #[expect(clippy::cast_precision_loss, reason = "a file has fewer steps than that")]
        let held = filter.primitives().len() as f32 * wide * high;
        (held <= STEPS && self.pixels <= MOST).then_some(())
    }
}

/// How often a step of a filter looks at each pixel, where a unit has `zoom` of them.
fn work(kind: &Kind, zoom: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "what is so large is too much anyway")]
    match kind {
        Kind::Morphology(step) => {
            let across = |radius: f32| 2.0 * radius * zoom + 1.0;
            across(step.radius_x().get()) * across(step.radius_y().get())
        }
        Kind::ConvolveMatrix(step) => step.matrix().columns() as f32 * step.matrix().rows() as f32,
        Kind::Turbulence(step) => 8.0 * step.num_octaves() as f32,
        Kind::GaussianBlur(_) | Kind::DropShadow(_) => 8.0,
        Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 12.0,
        Kind::Blend(_)
        | Kind::ColorMatrix(_)
        | Kind::ComponentTransfer(_)
        | Kind::Composite(_)
        | Kind::DisplacementMap(_)
        | Kind::Flood(_)
        | Kind::Image(_)
        | Kind::Merge(_)
        | Kind::Offset(_)
        | Kind::Tile(_) => 2.0,
    }
}

/// The pixels of a pattern's tile, where a unit has `zoom` of them.
fn tile(pattern: &Pattern, zoom: f32) -> Option<f32> {
    let pixels = pattern.rect().width() * pattern.rect().height() * zoom * zoom;
    TILE.contains(&pixels).then_some(pixels)
}

/// How many layers a group and what cuts it out lie on.
fn layers(group: &Group) -> usize {
    let clips = std::iter::successors(group.clip_path(), |clip| ClipPath::clip_path(clip)).count();
    let masks = std::iter::successors(group.mask(), |mask| Mask::mask(mask)).count();
    usize::from(group.should_isolate()) + clips + masks
}

/// How much longer a transform makes a length at most.
pub(super) fn scale(transform: Transform) -> f32 {
    let (across, down) = transform.get_scale();
    across.max(down)
}
