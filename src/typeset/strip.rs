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
    /// Whether that is told from the column's right end.
    pub(super) at_right: bool,
    pub(super) width: Pt,
    pub(super) colour: Colour,
    /// Which block it belongs to: between strips of one block it is not interrupted.
    pub(super) group: usize,
}

impl Bar {
    /// It in a column of some width.
    pub(super) fn placed(self, measure: Pt) -> Self {
        let x = if self.at_right { measure - self.x - self.width } else { self.x };
        Self { x, at_right: false, ..self }
    }
}

/// What is drawn again where a table goes on: a mark that it does, and its heading rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Repeated {
    pub(super) height: Pt,
    pub(super) pieces: Vec<Piece>,
    /// The mark below the last row of a page that the table does not end on; all rows of a table share it.
    pub(super) foot: Option<Arc<Piece>>,
}

impl Repeated {
    /// The mark for a page that ends between a row of this and one of `next`, if that is of the same table.
    pub(super) fn foot_before(&self, next: &Self) -> Option<&Piece> {
        let (own, next) = (self.foot.as_ref()?, next.foot.as_ref()?);
        Arc::ptr_eq(own, next).then_some(own)
    }
}

/// Something that is to be found again once the pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A heading, by its place in the list of all.
    Heading(usize),
    /// A footnote's text.
    Note(usize),
    /// A figure or formula whose area its node must tell.
    Figure(super::NodeId, Rect),
    /// A figure that cannot be drawn, or a formula, that is set as text, with the role that it has so.
    Undrawn(super::NodeId, super::Role),
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

/// Whether a page begins with a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Start {
    /// Where the page before it is full.
    #[default]
    Anywhere,
    /// As well as not: the page before it is as good as full.
    Free,
    /// Unless all of it finds room on the page before: a chapter.
    Better,
    /// In any case.
    Always,
}

impl Start {
    /// Whether a page begins with it that the one before is not filled for.
    pub(super) fn is_asked(self) -> bool {
        self >= Self::Better
    }
}

/// Why something stands on a turned page, where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Turning {
    #[default]
    Own,
    /// It leads to what is turned, and nothing is turned for its sake.
    Led,
}

/// Whether a strip is a line of a heading, or of what headings stand above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Rank {
    #[default]
    Body,
    Heading,
}

/// A part of the text column that stays together.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(super) struct Strip {
    /// White space above, which falls away at the top of a page.
    pub(super) before: Pt,
    /// Its height.
    pub(super) height: Pt,
    pub(super) pieces: Vec<Piece>,
    pub(super) bars: Vec<Bar>,
    /// Whether it stays on the page of the strip before it.
    pub(super) keep: bool,
    /// Where it need not, how bad it is to begin a page with it; see [`super::pages`].
    pub(super) reluctance: i64,
    /// Whether what ends with it is better on one page: the last rows of a table.
    pub(super) tail: bool,
    /// Whether it begins a page.
    pub(super) start: Start,
    /// Whether it stands on a turned page.
    pub(super) landscape: bool,
    pub(super) turning: Turning,
    pub(super) rank: Rank,
    /// The heading row of its table, for every row but the heading row itself.
    pub(super) repeated: Option<Arc<Repeated>>,
    pub(super) marks: Vec<Mark>,
    pub(super) numbers: Vec<PageNumber>,
    /// Whether it may be cut between its lines: rows of a table.
    pub(super) divisible: bool,
    /// How much lower and higher it may be: a drawing that can be stretched.
    pub(super) give: Pt,
    pub(super) take: Pt,
    /// For each run of text of such a drawing, which of its shapes it belongs to.
    pub(super) lettered: Vec<usize>,
}

impl Strip {
    pub(super) fn is_heading(&self) -> bool {
        self.rank == Rank::Heading
    }

    /// What is drawn above it where it begins a page, unless that would leave no room for it.
    pub(super) fn head(&self, depth: Pt) -> Option<&Arc<Repeated>> {
        self.repeated.as_ref().filter(|repeated| repeated.height.scaled(2, 1) <= depth)
    }

    /// Cuts a row between its lines; `reluctance` is for a page's end between two of them.
    pub(super) fn lines(mut self, reluctance: i64) -> Vec<Self> {
        let mut ends = self.line_ends();
        if !self.divisible || ends.is_empty() {
            return vec![self];
        }
        let count = ends.len() + 1;
        ends.push(self.height);
        let mut pieces: Vec<Vec<Piece>> = ends.iter().map(|_| Vec::new()).collect();
        for piece in std::mem::take(&mut self.pieces) {
            let line = ends.partition_point(|end| *end < piece.bottom);
            pieces[line.min(count - 1)].push(piece);
        }
        let mut top = Pt::ZERO;
        let mut lines = Vec::with_capacity(count);
        for (at, (end, mut own)) in ends.into_iter().zip(pieces).enumerate() {
            for piece in &mut own {
                piece.shift(Pt::ZERO, Pt::ZERO - top);
            }
            let first = at == 0;
            lines.push(Self {
                tail: false,
                before: if first { self.before } else { Pt::ZERO },
                height: end - top,
                pieces: own,
                bars: self.bars.clone(),
                // no line of a row stands alone
                keep: if first { self.keep } else { count < 4 || at == 1 || at + 1 == count },
                reluctance: if first { self.reluctance } else { reluctance },
                start: if first { self.start } else { Start::Anywhere },
                landscape: self.landscape,
                turning: self.turning,
                rank: Rank::Body,
                repeated: self.repeated.clone(),
                marks: if first { std::mem::take(&mut self.marks) } else { Vec::new() },
                numbers: if first { std::mem::take(&mut self.numbers) } else { Vec::new() },
                divisible: false,
                give: Pt::ZERO,
                take: Pt::ZERO,
                lettered: Vec::new(),
            });
            top = end;
        }
        lines
    }

    /// Where one line of a row ends and no other goes on. The rule below the row and what has no height
    /// end none.
    fn line_ends(&self) -> Vec<Pt> {
        let mut spans: Vec<(Pt, Pt)> = self.pieces.iter().map(|p| (p.top, p.bottom)).collect();
        let mut ends: Vec<Pt> = spans.iter().map(|(_, bottom)| *bottom).collect();
        spans.sort_unstable();
        ends.sort_unstable();
        ends.dedup();
        let mut spans = spans.into_iter().peekable();
        let mut reach = Pt::ZERO;
        ends.retain(|end| {
            while let Some((_, bottom)) = spans.next_if(|(top, _)| top < end) {
                reach = reach.max(bottom);
            }
            reach <= *end && *end + MIN_LINE < self.height
        });
        ends
    }
}

/// What is lower than this is a rule and no line of text.
const MIN_LINE: Pt = Pt(3000);

/// The two kinds of pictures, once decoded.
#[derive(Debug, Clone)]
pub(super) enum Picture {
    Drawing(Arc<Drawing>),
    Raster(Arc<Raster>),
}
