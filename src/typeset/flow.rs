//! A document as one stream of blocks with their inks and places in the structure tree.

use super::formula::Display;
use super::look::Voice;
use super::passage::{Ink, Passage};
use super::strip::{Bar, Start, Turning};
use super::{NodeId, Owner, Pt};
use crate::document::{Alignment, Figure};
use crate::finding::Place;

/// A block of the stream.
#[derive(Debug, Clone)]
pub(super) struct FlowBlock {
    pub(super) content: FlowContent,
    /// White space above.
    pub(super) before: Pt,
    /// How far it stands to the right.
    pub(super) indent: Pt,
    /// How far before the column's right end its own is.
    pub(super) inset: Pt,
    pub(super) bars: Vec<Bar>,
    /// Whether what follows stays with it.
    pub(super) keep_next: bool,
    /// Where it need not, how bad it is when a page ends after it; see [`super::pages`].
    pub(super) reluctance: i64,
    /// Whether it begins a page.
    pub(super) start: Start,
    pub(super) landscape: bool,
    pub(super) turning: Turning,
    /// The heading that it is, by its place in the list of all.
    pub(super) heading: Option<usize>,
    /// The footnote that begins with it.
    pub(super) note: Option<usize>,
}

/// What a block of the stream holds.
#[derive(Debug, Clone)]
pub(super) enum FlowContent {
    Text(TextBlock),
    Table(Box<TableBlock>),
    Figure(FigureBlock),
    Beside(Box<BesideBlock>),
    Rule,
    /// White space of a height that does not fall away.
    Space(Pt),
    /// A short thick rule in the accent colour.
    Flourish,
}

/// A paragraph, heading, line of code.
#[derive(Debug, Clone)]
pub(super) struct TextBlock {
    pub(super) passage: Passage,
    pub(super) voice: Voice,
    /// The formula that it is nothing but, which is set as print has it where there is room.
    pub(super) formula: Option<Box<Display>>,
    /// What stands to the left of its first line, and how far its right end is from the text.
    pub(super) label: Option<Passage>,
    /// Where that begins, if its left end is told instead.
    pub(super) label_left: Option<Pt>,
    /// Whether it stands to the right instead, as where items are read from right to left.
    pub(super) label_right: bool,
    /// The page number at the end of its last line, in a table of contents.
    pub(super) number: Option<(usize, Ink)>,
    /// White space above the first and below the last line that belongs to it.
    pub(super) pad: Pt,
    /// Whether its lines may stand on two pages; headings and captions stay whole.
    pub(super) divisible: bool,
}

impl TextBlock {
    /// A text that stays on one page, with nothing beside it.
    pub(super) fn whole(passage: Passage, voice: Voice) -> Self {
        Self {
            passage,
            voice,
            formula: None,
            label: None,
            label_left: None,
            label_right: false,
            number: None,
            pad: Pt::ZERO,
            divisible: false,
        }
    }
}

/// A picture.
#[derive(Debug, Clone)]
pub(super) struct FigureBlock {
    pub(super) figure: Figure,
    pub(super) owner: Owner,
    /// Its node; none for decoration.
    pub(super) node: Option<NodeId>,
    /// The link that it is, by its place in the list of all links.
    pub(super) link: Option<usize>,
    /// How wide it is to be, where that is not for its own size to tell.
    pub(super) width: Option<Pt>,
    /// What is set where it cannot be drawn.
    pub(super) instead: Passage,
    pub(super) voice: Voice,
    pub(super) place: Place,
}

/// A picture and the tables that follow it, with their captions, which may stand beside it.
#[derive(Debug, Clone)]
pub(super) struct BesideBlock {
    pub(super) figure: FigureBlock,
    pub(super) tables: Vec<FlowBlock>,
    /// How bad it is when a page ends between the picture and its tables.
    pub(super) reluctance: i64,
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct TableBlock {
    pub(super) columns: Vec<ColumnBlock>,
    pub(super) widths: Vec<u32>,
    pub(super) landscape: bool,
    /// Whether it need not stand on a turned page where it is as legible upright.
    pub(super) spared: bool,
    /// Heading rows come first.
    pub(super) rows: Vec<RowBlock>,
    pub(super) voice: Voice,
    /// What it is called where it goes on overleaf.
    pub(super) caption: Option<String>,
    pub(super) place: Place,
}

impl TableBlock {
    /// How many rows of headings it has.
    pub(super) fn heads(&self) -> usize {
        self.rows.iter().take_while(|row| row.heading).count()
    }
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ColumnBlock {
    pub(super) alignment: Alignment,
    /// Whether it is of figures, which are set as wide as each other.
    pub(super) figures: bool,
    /// Whether they are of one unit, and so are aligned at the decimal mark; others end beneath each other.
    pub(super) decimal: bool,
}

/// A row.
#[derive(Debug, Clone)]
pub(super) struct RowBlock {
    pub(super) heading: bool,
    /// Whether its name stands in a row above.
    pub(super) goes_on: bool,
    pub(super) cells: Vec<Passage>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination {
    Uri(String),
    /// A heading, by its place in the list of all.
    Heading(usize),
    /// A footnote's text.
    Note(usize),
    /// Where another link stands.
    Link(usize),
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FlowLink {
    pub(super) node: NodeId,
    pub(super) to: Destination,
    pub(super) contents: String,
}

/// A heading, for the outline, the contents and the running heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FlowHeading {
    pub(super) level: u8,
    pub(super) title: String,
}

/// The whole stream.
pub(super) struct Flow {
    pub(super) blocks: Vec<FlowBlock>,
    pub(super) structure: super::Structure,
    pub(super) links: Vec<FlowLink>,
    pub(super) headings: Vec<FlowHeading>,
}
