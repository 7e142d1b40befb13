//! Why a publication cannot become a PDF file.

use thiserror::Error;

use crate::font::FaceId;

/// Why a publication cannot become a PDF file; each is a fault of what made the publication.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    /// There is nothing to draw.
    #[error("the document has no pages")]
    NoPages,
    /// Both standards require a title.
    #[error("the document has no title")]
    NoTitle,
    /// Both standards require a main language.
    #[error("the document has no main language")]
    NoLanguage,
    /// More than the file format can hold.
    #[error("the document has too many {what} for a PDF file: {count}")]
    TooLarge {
        /// Which things.
        what: &'static str,
        /// How many of them.
        count: usize,
    },
    /// A page without an area.
    #[error("page {page} has no area")]
    EmptyPage {
        /// The page, counted from one.
        page: usize,
    },
    /// The face has no glyph for a text, which would be drawn as an empty box.
    #[error("page {page}: the face {face:?} has no glyph for `{text}`")]
    MissingGlyph {
        /// The page, counted from one.
        page: usize,
        /// The face.
        face: FaceId,
        /// The text.
        text: String,
    },
    /// A glyph names bytes that its run's text does not have.
    #[error("page {page}: a glyph of `{text}` stands for bytes {start}..{end} of it")]
    BrokenCluster {
        /// The page, counted from one.
        page: usize,
        /// The run's text.
        text: String,
        /// The first byte.
        start: usize,
        /// The byte after the last.
        end: usize,
    },
    /// An item belongs to a slot that no node holds.
    #[error("page {page}: an item belongs to slot {slot}, which no node holds")]
    LooseSlot {
        /// The page, counted from one.
        page: usize,
        /// The slot.
        slot: usize,
    },
    /// The structure is no tree.
    #[error("node {node} of the structure {problem}")]
    BrokenTree {
        /// The node.
        node: usize,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A link belongs to a node that is no link, or to none.
    #[error("page {page}: a link belongs to node {node}, which is no link")]
    LooseLink {
        /// The page, counted from one.
        page: usize,
        /// The node.
        node: usize,
    },
    /// A link or bookmark leads to a page that does not exist.
    #[error("`{what}` leads to page {page}, and there are {pages}")]
    NoSuchPage {
        /// The link's contents or the bookmark's title.
        what: String,
        /// The page, counted from one.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// A picture whose samples do not fill its area.
    #[error("page {page}: a picture of {width} × {height} has the wrong number of samples")]
    BrokenPicture {
        /// The page, counted from one.
        page: usize,
        /// Pixels to the right.
        width: u32,
        /// Pixels downwards.
        height: u32,
    },
    /// The document's date is not written as `2023-10-02`.
    #[error("the document's date is not written as year-month-day: `{date}`")]
    Date {
        /// What stands there.
        date: String,
    },
    /// A face cannot be cut down to the glyphs that are used.
    #[error("the face {face:?} cannot be embedded: {problem}")]
    Face {
        /// The face.
        face: FaceId,
        /// What is wrong.
        problem: String,
    },
    /// What printpdf, lopdf or moxcms made or reported is not what was asked for.
    #[error("the PDF document could not be made: {problem}")]
    Made {
        /// What was reported.
        problem: String,
    },
}

impl PdfError {
    /// The error for a problem that a foreign crate reports.
    #[expect(clippy::needless_pass_by_value, reason = "it serves as the argument of `map_err`")]
    pub(super) fn made(problem: impl ToString) -> Self {
        Self::Made { problem: problem.to_string() }
    }
}
