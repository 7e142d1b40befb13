//! Pictures as they can be drawn: vectors in their own units, or pixels.

use std::collections::BTreeSet;

use super::{Elastic, Gradient, Raster, Simplified};

/// A colour in sRGB.
pub type Rgb = (u8, u8, u8);

/// Left, top, right and bottom.
pub(super) type Area = [f32; 4];

/// A step of an outline, in the drawing's own units, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin at.
    Move(f32, f32),
    /// A straight line to.
    Line(f32, f32),
    /// A cubic curve: two control points and the end.
    Cubic(f32, f32, f32, f32, f32, f32),
    /// Back to the beginning.
    Close,
}

/// How an outline is drawn along.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// In which colour.
    pub colour: Rgb,
    /// How opaque, 255 for wholly.
    pub opacity: u8,
    /// How wide.
    pub width: f32,
    /// Lengths of dashes and gaps, empty for a whole line.
    pub dashes: Vec<f32>,
    /// Where in the dashes it starts.
    pub dash_offset: f32,
    /// Rounded ends and joins.
    pub round: bool,
}

/// An outline with how it is painted; all transforms of the SVG are applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Its steps.
    pub segments: Vec<Segment>,
    /// Its filling, and whether by the even-odd rule; of a gradient its mean.
    pub fill: Option<(Rgb, bool)>,
    /// The gradient of its filling, where it has one that can be drawn.
    pub gradient: Option<Gradient>,
    /// How opaque its filling is, 255 for wholly.
    pub fill_opacity: u8,
    /// Its line.
    pub stroke: Option<Stroke>,
}

/// Which end of a text its position names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// In which faces a text of a drawing is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lettering {
    /// Those of the text around the drawing.
    Text,
    /// The built-in ones, in which its place was measured.
    BuiltIn,
    /// The built-in one of letters of equal width.
    Mono,
}

/// A text of a drawing, to be set by the typesetter.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Where it is anchored.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// The height that it moves with where the drawing is stretched, such as that of the mark beside it; its own
    /// middle where there is none.
    pub rides: Option<f32>,
    /// The size of an em, in the drawing's units.
    pub size: f32,
    /// Which end is anchored.
    pub anchor: Anchor,
    /// In which faces it is set.
    pub lettering: Lettering,
    /// Bold, from weight 600.
    pub bold: bool,
    /// Italic or oblique.
    pub italic: bool,
    /// The colour.
    pub colour: Rgb,
    /// Anticlockwise turn in degrees.
    pub rotation: i16,
}

/// A part of a drawing, in painting order.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// An outline.
    Outline(Outline),
    /// A text.
    Label(Label),
    /// A picture of pixels within the drawing: x, y, width, height.
    Raster(Raster, [f32; 4]),
    /// From here on only what lies within these steps is seen; whether by the even-odd rule.
    Clip(Vec<Segment>, bool),
    /// The end of the last cut-out that has not ended.
    Unclip,
    /// From here on all is drawn together, and what is behind is seen through it as a whole: how opaque that is, 255 for
    /// wholly.
    Fade(u8),
    /// The end of the last fading that has not ended.
    Unfade,
}

/// A picture of vectors.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// To the right, in its own units (CSS pixels, 1/96 inch).
    pub width: f32,
    /// Downwards.
    pub height: f32,
    /// Its parts in painting order.
    pub shapes: Vec<Shape>,
    /// How it may be made lower or higher, if it may.
    pub elastic: Option<Elastic>,
    /// What of it is drawn in a simpler way than it was meant.
    pub simplified: BTreeSet<Simplified>,
    /// Characters of its texts that are drawn as shapes for which no typeface has a letter: a replacement is drawn.
    pub lost: BTreeSet<char>,
}

/// The box around the points of a path.
pub(super) fn extent(steps: &[Segment]) -> Option<Area> {
    let mut extent: Option<Area> = None;
    for step in steps {
        let points: &[(f32, f32)] = match *step {
            Segment::Move(x, y) | Segment::Line(x, y) => &[(x, y)],
            Segment::Cubic(x1, y1, x2, y2, x, y) => &[(x1, y1), (x2, y2), (x, y)],
            Segment::Close => &[],
        };
        for &(x, y) in points {
            let [left, top, right, bottom] = extent.unwrap_or([x, y, x, y]);
            extent = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    extent
}
