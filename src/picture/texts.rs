//! The texts of an SVG among its shapes: which stay text, and which are shapes themselves.

use std::ops::Range;

use usvg::{Node, Path, Text, Transform};

use super::canvas::{Canvas, Within};
use super::covered::{Layers, holds};
use super::label::{self, Labels};
use super::lines::Parts;
use super::shape::Area;
use super::squares::Plain;
use super::{Shape, Simplified};

/// How far a text that is not cut may lie outside the drawing, in parts of its height.
const OUTSIDE: f32 = 0.15;

/// A text that stays text, as far as nothing lies over it.
pub(super) struct Standing<'a> {
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

/// The characters of a text for which no typeface has a letter, as far as it is drawn as shapes.
pub(super) fn lost(text: &Text) -> impl Iterator<Item = char> {
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let lost = glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars());
    lost.filter(|letter| !letter.is_ascii() && !letter.is_control())
}

impl<'a> Canvas<'a> {
    /// Draws a text: as labels where it can stay text.
    pub(super) fn text(&mut self, text: &'a Text, within: Within<'_>) {
        let Within { opacity, outer, .. } = within;
        let transform = text.abs_transform().post_concat(outer);
        let seen = text.abs_stroke_bounding_box().transform(outer);
        let Some(seen) = seen.filter(|_| !text.flattened().children().is_empty()) else { return };
        let area = [seen.left(), seen.top(), seen.right(), seen.bottom()];
        let Some(is_within) = self.is_within(area) else { return };
        let is_whole = is_within && self.cuts.iter().all(|cut| {
            matches!(&self.shapes[*cut], Shape::Clip(steps, even_odd) if holds(steps, *even_odd, area))
        });
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
    pub(super) fn square(&mut self, path: &Path, plain: &Plain, transform: Transform) {
        let Some((label, area)) = plain.placed(path, transform) else {
            self.is_plain &= path.fill().is_none();
            return;
        };
        self.is_plain &= self.is_within(area) == Some(true);
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

    /// Whether a text lies within the drawing, or at most as far out as nobody sees; nothing where it lies outside.
    fn is_within(&self, [left, top, right, bottom]: Area) -> Option<bool> {
        let (width, height) = (self.size.width(), self.size.height());
        let slack = OUTSIDE * (right - left).min(bottom - top);
        let beyond = (-left).max(-top).max(right - width).max(bottom - height);
        let is_seen = right > 0.0 && bottom > 0.0 && left < width && top < height;
        is_seen.then_some(beyond <= slack)
    }

    /// Draws a text as shapes.
    fn letters(&mut self, text: &Text, opacity: f32, transform: Transform, parts: Parts) {
        self.lost.extend(lost(text));
        for node in text.flattened().children() {
            // the built-in typefaces have no letters of pixels or several colours
            if let Node::Path(path) = node {
                self.path(path, opacity, transform, parts);
            }
        }
    }

    /// Makes shapes of the texts that other shapes lie over, as texts are set after all shapes.
    pub(super) fn draw_covered(&mut self) {
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
}
