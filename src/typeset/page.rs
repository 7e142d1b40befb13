//! Set pages: what stands where, and what it means.
//!
//! This is the contract between [`crate::typeset`], the only place that decides positions, and
//! [`crate::pdf`], which only draws. Positions are counted from the upper left corner of the page,
//! x to the right and y downwards.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Glyphs;
use crate::font::FaceId;
use crate::picture::{Drawing, Raster};
use crate::words::Language;

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
    /// The glyphs in visual order.
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

/// A node of the structure tree, by its place in [`Structure::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// A place in the structure tree that holds marked content; items name it, on one page or on several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotId(pub usize);

/// What a node holds, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another node.
    Node(NodeId),
    /// Content.
    Slot(SlotId),
}

/// A structure type of ISO 32000-1, 14.8.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The root.
    Document,
    /// A part, such as an annex or the cover.
    Part,
    /// A section.
    Sect,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A block quotation.
    BlockQuote,
    /// A list; whether its labels are numbers.
    List {
        /// Numbered, or not.
        ordered: bool,
    },
    /// An item of a list.
    ListItem,
    /// An item's number or bullet.
    Label,
    /// An item's body.
    ListBody,
    /// A table.
    Table,
    /// The heading rows of a table.
    TableHead,
    /// The other rows of a table.
    TableBody,
    /// A row.
    TableRow,
    /// A heading cell.
    TableHeader(Scope),
    /// A cell of data.
    TableData,
    /// A caption of a table or figure.
    Caption,
    /// A table of contents.
    Toc,
    /// A line of it.
    TocItem,
    /// Its text.
    Reference,
    /// A picture with its alternative.
    Figure,
    /// Code.
    Code,
    /// A link.
    Link,
    /// A footnote.
    Note,
    /// Text within a paragraph that has a property of its own, such as its language.
    Span,
    /// A formula or other thing with an alternative; not used for charts.
    Formula,
}

/// What a heading cell is the heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Its row.
    Row,
    /// Its column.
    Column,
    /// Both.
    Both,
}

/// An element of the structure tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
    /// What it says of itself; most of the many nodes of a document say nothing.
    told: Option<Box<Properties>>,
}

/// What an element of the structure tree says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// Its language as a BCP 47 tag, where it differs from its parent's.
    pub lang: Option<String>,
    /// What is read instead of a picture.
    pub alternative: Option<String>,
    /// The text that it stands for, where that differs from what is drawn.
    pub actual_text: Option<String>,
    /// What an abbreviation stands for.
    pub expansion: Option<String>,
    /// The heading cells of a data cell in a table with two-level headings.
    pub headers: Vec<NodeId>,
    /// Columns that a cell spans, one for most.
    pub column_span: u32,
    /// Rows that a cell spans, one for most.
    pub row_span: u32,
    /// Where a figure stands: its page, counted from zero, and its area.
    pub bounds: Option<(usize, Rect)>,
}

/// What most nodes say.
static NOTHING: Properties = Properties {
    lang: None,
    alternative: None,
    actual_text: None,
    expansion: None,
    headers: Vec::new(),
    column_span: 1,
    row_span: 1,
    bounds: None,
};

impl Node {
    /// A node without kids or properties.
    #[must_use]
    pub fn new(role: Role) -> Self {
        Self { role, kids: Vec::new(), told: None }
    }

    /// What it says of itself.
    #[must_use]
    pub fn told(&self) -> &Properties {
        self.told.as_deref().unwrap_or(&NOTHING)
    }

    /// What it says of itself, to be changed.
    pub fn tell(&mut self) -> &mut Properties {
        self.told.get_or_insert_with(|| Box::new(NOTHING.clone()))
    }
}

/// The structure tree; its first node is the root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structure {
    /// All nodes; every node but the first is a kid of exactly one other.
    pub nodes: Vec<Node>,
    /// How many slots there are.
    pub slots: usize,
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
    pub language: Option<Language>,
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
