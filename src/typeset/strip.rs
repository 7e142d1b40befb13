//! Strips: what a page is filled with from above, and how one too tall is cut.

use std::sync::Arc;

use super::passage::Ink;
use super::{Colour, Drawing, Item, Placed, Pt, Raster, Rect};

/// Something that stands beside others in a strip, such as a line of one cell; places are counted
/// from the strip's upper edge and the page's left edge of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Its upper edge.
    pub(super) top: Pt,
    /// Its lower edge.
    pub(super) bottom: Pt,
    pub(super) items: Vec<Placed>,
    pub(super) links: Vec<LinkPiece>,
}

/// Part of a link's area.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LinkPiece {
    /// The link, by its place in the list of all.
    pub(super) link: usize,
    pub(super) area: Rect,
}

impl Piece {
    pub(super) fn new(top: Pt, bottom: Pt) -> Self {
        Self { top, bottom, items: Vec::new(), links: Vec::new() }
    }

    /// Moves it down and to the right.
    pub(super) fn shift(&mut self, right: Pt, down: Pt) {
        self.top += down;
        self.bottom += down;
        for placed in &mut self.items {
            shift_item(&mut placed.item, right, down);
        }
        for link in &mut self.links {
            link.area.x += right;
            link.area.y += down;
        }
    }
}

/// Moves what is drawn.
pub(super) fn shift_item(item: &mut Item, right: Pt, down: Pt) {
    match item {
        Item::Text(run) => {
            run.x += right;
            run.y += down;
        }
        Item::Fill { area, .. } | Item::Drawing { area, .. } | Item::Raster { area, .. } => {
            area.x += right;
            area.y += down;
        }
    }
}

/// A bar or a ground that runs along strips of one block, also between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) x: Pt,
    pub(super) width: Pt,
    pub(super) colour: Colour,
    /// Which block it belongs to: between strips of one block it is not interrupted.
    pub(super) group: usize,
}

/// A heading row that is repeated above the rows on the next page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Repeated {
    pub(super) height: Pt,
    pub(super) pieces: Vec<Piece>,
}

/// Something that is to be found again once the pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A heading, by its place in the list of all.
    Heading(usize),
    /// A footnote's text.
    Note(usize),
    /// A figure whose area its node must tell.
    Figure(super::NodeId, Rect),
    /// A figure that cannot be drawn, whose alternative is set as a paragraph.
    Undrawn(super::NodeId),
}

/// A page number that is known once the pages are made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PageNumber {
    /// Of which heading.
    pub(super) heading: usize,
    /// Its right end.
    pub(super) right: Pt,
    /// Where the line's text ends; dots lead from there.
    pub(super) left: Pt,
    /// Its baseline.
    pub(super) baseline: Pt,
    pub(super) ink: Ink,
}

/// A part of the text column that stays together.
#[expect(
    clippy::struct_excessive_bools,
    reason = "where a strip may stand has four independent sides"
)]
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Strip {
    /// White space above, which falls away at the top of a page.
    pub(super) before: Pt,
    /// Its height.
    pub(super) height: Pt,
    pub(super) pieces: Vec<Piece>,
    pub(super) bars: Vec<Bar>,
    /// Whether it stays on the page of the strip before it.
    pub(super) keep: bool,
    /// Whether it begins a page.
    pub(super) start_page: bool,
    /// Whether it stands on a turned page.
    pub(super) landscape: bool,
    /// The heading row of its table, for every row but the heading row itself.
    pub(super) repeated: Option<Arc<Repeated>>,
    pub(super) marks: Vec<Mark>,
    pub(super) numbers: Vec<PageNumber>,
    /// Whether it may be cut between its lines: rows of a table.
    pub(super) divisible: bool,
}

impl Strip {
    /// Cuts it so that the first part is at most `room` high. Nothing where no line fits.
    pub(super) fn cut(&mut self, room: Pt) -> Option<Self> {
        let fits = |piece: &Piece| piece.bottom <= room;
        if !self.divisible
            || !self.pieces.iter().any(|piece| piece.top < piece.bottom && fits(piece))
        {
            return None;
        }
        let (head, mut tail): (Vec<Piece>, Vec<Piece>) =
            std::mem::take(&mut self.pieces).into_iter().partition(fits);
        let up = tail.iter().map(|piece| piece.top).min()?;
        let first_top = head.iter().map(|piece| piece.top).min().unwrap_or_default();
        let up = Pt(up.0 - first_top.0);
        for piece in &mut tail {
            piece.shift(Pt::ZERO, Pt::ZERO - up);
        }
        let head_height = head.iter().map(|piece| piece.bottom).max().unwrap_or_default();
        self.pieces = tail;
        let height = self.height;
        self.height = height - up;
        let marks = std::mem::take(&mut self.marks);
        Some(Self {
            before: self.before,
            height: head_height,
            pieces: head,
            bars: self.bars.clone(),
            keep: self.keep,
            start_page: self.start_page,
            landscape: self.landscape,
            repeated: self.repeated.clone(),
            marks,
            numbers: std::mem::take(&mut self.numbers),
            divisible: false,
        })
    }
}

/// The two kinds of pictures, once decoded.
#[derive(Debug, Clone)]
pub(super) enum Picture {
    Drawing(Arc<Drawing>),
    Raster(Arc<Raster>),
}
