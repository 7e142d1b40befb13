//! Set pages: what stands where.
//!
//! This is the contract between [`crate::typeset`], the only place that decides positions, and
//! [`crate::pdf`], which only draws. Positions are counted from the upper left corner of the page,
//! x to the right and y downwards.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Glyphs, NodeId, SlotId, Structure};
use crate::font::FaceId;
use crate::picture::{Drawing, Raster};
use crate::words::Tag;

/// A length in thousandths of a point (1/72 inch); whole, so that no machine rounds differently.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pt(pub i64);

impl Pt {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Whole points.
    #[must_use]
    pub const fn points(points: i64) -> Self {
        Self(points * 1000)
    }

    /// Millimetres, rounded to a thousandth of a point.
    #[must_use]
    pub const fn mm(mm: i64) -> Self {
        Self(mm * 72_000_000 / 25_400)
    }

    /// The length in points, for writing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "page lengths are far below 2^52")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// This length times `numerator / denominator`, rounded towards zero.
    #[must_use]
    pub const fn scaled(self, numerator: i64, denominator: i64) -> Self {
        Self(self.0 * numerator / denominator)
    }
}

impl std::ops::Add for Pt {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Pt {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::AddAssign for Pt {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::ops::SubAssign for Pt {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl std::iter::Sum for Pt {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, std::ops::Add::add)
    }
}

/// A rectangle, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// From the page's left edge.
    pub x: Pt,
    /// From the page's upper edge.
    pub y: Pt,
    /// To the right.
    pub width: Pt,
    /// Downwards.
    pub height: Pt,
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Shaped text on one line in one face and size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRun {
    /// The face.
    pub face: FaceId,
    /// The size of an em.
    pub size: Pt,
    /// The colour.
    pub colour: Colour,
    /// Where the pen starts, on the baseline.
    pub x: Pt,
    /// The baseline.
    pub y: Pt,
    /// Anticlockwise turn about the start, in degrees; text of charts is sometimes turned.
    pub rotation: i16,
    /// The glyphs in the order in which they are read; the pen goes back after those that are read from right to left.
    pub glyphs: Glyphs,
    /// The text that they stand for, as it is to be copied out.
    pub text: Arc<str>,
    /// What is read instead of `text` where they differ, such as a replaced character.
    pub actual_text: Option<String>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text.
    Text(TextRun),
    /// A filled rectangle: rules, table lines, shading.
    Fill {
        /// Where.
        area: Rect,
        /// In which colour.
        colour: Colour,
    },
    /// The vector shapes of a drawing; its texts are set as [`Item::Text`] beside it.
    Drawing {
        /// The shapes.
        drawing: Arc<Drawing>,
        /// Where the drawing's view box goes.
        area: Rect,
    },
    /// A picture of pixels.
    Raster {
        /// The pixels.
        raster: Arc<Raster>,
        /// Where it goes.
        area: Rect,
    },
}

/// What an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content: a slot of the structure tree.
    Slot(SlotId),
    /// What repeats or decorates and is never read.
    Artifact(Artifact),
}

/// What kind of thing is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Artifact {
    /// A running head, which ISO 32000 calls a header of pagination.
    Header,
    /// A page number or other foot of pagination.
    Footer,
    /// A draft mark behind the page.
    Watermark,
    /// Lines, shading, decoration, and heading rows that are repeated.
    Layout,
}

/// An item and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What it belongs to.
    pub owner: Owner,
    /// What is drawn.
    pub item: Item,
}

/// An area that leads elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkArea {
    /// The `Link` node of the structure tree that it belongs to.
    pub node: NodeId,
    /// Where it is on its page.
    pub area: Rect,
    /// Where it leads.
    pub target: Target,
    /// What it is called for who cannot see it.
    pub contents: String,
}

/// Where a link or a bookmark leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Out of the document.
    Uri(String),
    /// A height on a page of it, counted from zero.
    Place {
        /// The page.
        page: usize,
        /// From its upper edge.
        y: Pt,
    },
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// To the right.
    pub width: Pt,
    /// Downwards.
    pub height: Pt,
    /// Its label, as printed (`ii`, `12`).
    pub label: String,
    /// What stands on it, in reading order; artifacts anywhere.
    pub items: Vec<Placed>,
    /// Its links.
    pub links: Vec<LinkArea>,
}

/// A line of the outline that viewers show beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// One for chapters, more for what is in them; never more than one deeper than the line before.
    pub level: u8,
    /// Its text.
    pub title: String,
    /// Where it leads.
    pub target: Target,
}

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Its title, never empty.
    pub title: String,
    /// Who made it.
    pub author: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// The main language.
    pub language: Option<Tag>,
    /// The document's day as `2023-10-02`; all dates in the file are made from it.
    pub date: Option<String>,
    /// Further properties: `status` (`draft`), `edited`, `checkpoint`, `strategy`.
    pub properties: BTreeMap<String, String>,
}

/// A whole document, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Publication {
    /// What it says of itself.
    pub metadata: Metadata,
    /// Its pages.
    pub pages: Vec<Page>,
    /// What it means.
    pub structure: Structure,
    /// Its outline.
    pub outline: Vec<Bookmark>,
}
