//! What a document is made of.

use std::sync::Arc;

use super::{FrontMatter, TableHints};
use crate::words::{Language, Tag};

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its file, as findings name it.
    pub file: String,
    /// What it says of itself.
    pub front: FrontMatter,
    /// Its language.
    pub lang: Tag,
    /// The language of its fixed words: its own, or English where the program has no words in that.
    pub language: Language,
    /// Its title, as it is set; never empty.
    pub title: Vec<Span>,
    /// What stands on the cover beside the title; `None` where there is no cover.
    pub cover: Option<Vec<Block>>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Its footnotes, in the order of their first mention.
    pub notes: Vec<Note>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its text.
    pub blocks: Vec<Block>,
    /// Whether the text refers to it.
    pub mentioned: bool,
    /// Where it is written, counted from one.
    pub line: u32,
}

/// A block and the line where it begins, counted from one.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The line.
    pub line: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A list.
    List(List),
    /// Lines of code.
    Code(Code),
    /// A table.
    Table(Table),
    /// A picture on its own.
    Figure(Figure),
    /// A paragraph or a list that is a note on the table or picture above it.
    Gloss(Box<Block>),
    /// A rule across.
    Rule,
    /// Where the table of contents goes.
    Toc,
    /// Where a new page begins.
    PageBreak(PageBreak),
}

/// How much is asked for with the beginning of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageBreak {
    /// A page that begins in any case.
    Always,
    /// One that begins unless all that follows, up to the next, finds room on the page before.
    Soft,
    /// One that may as well begin as not: where it does, the page before it is as good as full.
    Free,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 for the document's title, 2 for chapters, down to 6; never more than one deeper than the
    /// heading before.
    pub level: u8,
    /// What links name, as GitHub makes it.
    pub id: String,
    /// Its text.
    pub text: Vec<Span>,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The first number, in a numbered list.
    pub start: Option<u64>,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// Whether its box is ticked, where it has one.
    pub task: Option<bool>,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As its contents suggest.
    Natural,
    /// To the left.
    Left,
    /// In the middle.
    Centre,
    /// To the right.
    Right,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the comments before it ask for.
    pub hints: TableHints,
    /// One for each column.
    pub alignments: Vec<Alignment>,
    /// Its heading row; empty cells throughout where it has none.
    pub head: Vec<Cell>,
    /// Its other rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// Its text.
    pub text: Vec<Span>,
    /// Its line, counted from one.
    pub line: u32,
}

/// Lines of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The lines.
    pub text: String,
    /// Where the first of them stands, counted from one.
    pub line: u32,
    /// Whether it stands on a turned page.
    pub landscape: bool,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its address in the Markdown, as findings name it: of a picture written out there, its kind alone.
    pub source: String,
    /// Its bytes, where they could be had.
    pub bytes: Option<Arc<[u8]>>,
    /// What is read in its place; empty for decoration.
    pub alternative: String,
    /// What stands below it.
    pub caption: Option<Vec<Span>>,
    /// Where it leads, in the Markdown of which it is a link.
    pub link: Option<Arc<Link>>,
    /// Whether it stands on a turned page.
    pub landscape: bool,
}

/// Some text of one kind, and the line where it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The line, counted from one.
    pub line: u32,
    /// What it holds.
    pub content: Content,
    /// What it is.
    pub style: Style,
}

/// What a span holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text.
    Text(String),
    /// An end of line that the writer asked for.
    Break,
    /// A reference to a footnote, by its place in [`Document::notes`].
    Note(usize),
}

/// What a span is.
#[expect(clippy::struct_excessive_bools, reason = "the marks are independent of each other")]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Style {
    /// Of weight.
    pub strong: bool,
    /// Of stress.
    pub emphasis: bool,
    /// No longer held.
    pub struck: bool,
    /// Code.
    pub code: bool,
    /// Raised, as an exponent is.
    pub raised: bool,
    /// Lowered, as the 2 of CO₂ is.
    pub lowered: bool,
    /// In a lower voice, such as the year of a figure.
    pub small: bool,
    /// Part of a link; spans of one link share it.
    pub link: Option<Arc<Link>>,
    /// In a language of its own, a BCP 47 tag; spans of one element share it.
    pub lang: Option<Arc<str>>,
    /// An abbreviation of this; spans of one element share it.
    pub abbreviation: Option<Arc<str>>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `#heading` within the document, else an address.
    pub target: String,
    /// What it is called, where the writer told.
    pub title: Option<String>,
}

/// The text of spans, without their styles.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match &span.content {
            Content::Text(part) => text.push_str(part),
            Content::Break => text.push(' '),
            Content::Note(_) => {}
        }
    }
    text
}

/// A span of plain text.
#[must_use]
pub fn text_span(text: impl Into<String>, line: u32) -> Span {
    Span { line, content: Content::Text(text.into()), style: Style::default() }
}
