//! What pages mean: the structure tree that screen readers follow, in reading order.

use super::Rect;

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

/// What the labels of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Numbers.
    Decimal,
    /// Bullets.
    Disc,
    /// Words of their own, such as names of facts.
    Words,
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
    /// A list; what its labels are.
    List(Numbering),
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
    /// A formula on lines of its own, which is read as one line.
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
