//! The colours of charts, and how their texts and lines are set.

use super::advance::width;

/// Ink of text and main marks; 16:1 on white.
pub(super) const INK: &str = "#1a1a1a";
/// Ink of axis labels and notes; 7:1 on white.
pub(super) const GREY: &str = "#595959";
/// Grid lines, which carry no meaning of their own.
pub(super) const GRID: &str = "#d9d9d9";
/// The series; 8:1 on white.
pub(super) const BLUE: &str = "#0b4f8a";
/// Bars: the lightest tone of the series that keeps 3:1 on white for certain; 3.5:1 on white and 4.8:1 below ink.
pub(super) const BAR: &str = "#628eb4";
/// White, inside hollow marks.
pub(super) const WHITE: &str = "#ffffff";
/// A light fill that outlines stand on.
pub(super) const PALE: &str = "#d3e1ee";

/// Which end of a text its position names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// Where a text begins that is anchored at `x` and this wide.
    pub(super) fn left(self, x: f64, wide: f64) -> f64 {
        match self {
            Self::Start => x,
            Self::Middle => x - wide / 2.0,
            Self::End => x - wide,
        }
    }
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
}

impl Type {
    /// A label of the usual size.
    pub(super) const LABEL: Self =
        Self { size: 12.0, anchor: Anchor::Start, bold: false, colour: INK };

    /// With another anchor.
    pub(super) fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// In another colour.
    pub(super) const fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// How wide a text is.
    pub(super) fn width(self, text: &str) -> f64 {
        // bold digits and letters are wider by so much at the most
        const BOLD: f64 = 1.05;
        width(text, self.size) * if self.bold { BOLD } else { 1.0 }
    }

    /// In bold.
    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    /// Lengths of dashes and gaps; none for a whole line.
    pub(super) dashes: &'static str,
}

impl Pen {
    /// A whole line.
    pub(super) const fn whole(colour: &'static str, width: f64) -> Self {
        Self { colour, width, dashes: "" }
    }
}
