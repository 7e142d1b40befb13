//! Strips → pages: what stands on which page, and how far down.

use std::sync::Arc;

use super::look::Look;
use super::strip::{Bar, Mark, PageNumber, Piece, Strip};
use super::{Artifact, Item, Owner, Placed, Pt, Rect};

/// A page with everything but what repeats.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) landscape: bool,
    /// Pieces, counted from the page's corner.
    pub(super) pieces: Vec<Piece>,
    pub(super) numbers: Vec<PageNumber>,
    /// Grounds and bars, which lie below the pieces.
    pub(super) grounds: Vec<Placed>,
    /// Marks with how far down they stand.
    pub(super) marks: Vec<(Mark, Pt)>,
}

/// Fills pages with `strips`. There is always at least one page.
pub(super) fn compose(mut strips: Vec<Strip>, look: &Look) -> Vec<Sheet> {
    turn_openings(&mut strips, look);
    let mut composer = Composer {
        look,
        sheets: Vec::new(),
        sheet: Sheet::default(),
        y: Pt::ZERO,
        empty: true,
        begun: false,
        last_bars: Vec::new(),
    };
    let mut rest = strips.into_iter().peekable();
    let mut group = Vec::new();
    while let Some(strip) = rest.next() {
        group.push(strip);
        let goes_on = rest.peek().is_some_and(|next| next.keep && !next.start_page);
        if !goes_on {
            composer.group(std::mem::take(&mut group));
        }
    }
    composer.finish()
}

/// Turns the few lines that open a page right before a turned one, so that they do not stand there alone.
fn turn_openings(strips: &mut [Strip], look: &Look) {
    let limit = look.depth(true).scaled(1, 3);
    for turned in 1..strips.len() {
        if !strips[turned].landscape || strips[turned].start_page {
            continue;
        }
        let mut height = Pt::ZERO;
        let opening = strips[..turned].iter().rposition(|strip| {
            height += strip.before + strip.height;
            strip.start_page || strip.landscape || height > limit
        });
        let Some(opening) = opening else { continue };
        if height <= limit && strips[opening].start_page && !strips[opening].landscape {
            for strip in &mut strips[opening..turned] {
                strip.landscape = true;
            }
        }
    }
}

struct Composer<'a> {
    look: &'a Look,
    sheets: Vec<Sheet>,
    sheet: Sheet,
    /// How far the page is filled.
    y: Pt,
    /// Whether nothing stands on the page yet.
    empty: bool,
    /// Whether there is a page at all.
    begun: bool,
    /// The bars of the strip before, which go on to the next one.
    last_bars: Vec<(Bar, Pt)>,
}

impl Composer<'_> {
    fn finish(mut self) -> Vec<Sheet> {
        if self.begun || self.sheets.is_empty() {
            self.sheets.push(self.sheet);
        }
        self.sheets
    }

    fn depth(&self) -> Pt {
        self.look.depth(self.sheet.landscape)
    }

    fn turn(&mut self, landscape: bool) {
        if self.begun {
            self.sheets.push(std::mem::take(&mut self.sheet));
        }
        self.sheet = Sheet { landscape, ..Sheet::default() };
        self.y = Pt::ZERO;
        self.empty = true;
        self.begun = true;
        self.last_bars.clear();
    }

    /// Places strips that stay together, on one page where they fit on one.
    fn group(&mut self, strips: Vec<Strip>) {
        let Some(first) = strips.first() else { return };
        let turned = first.landscape != self.sheet.landscape;
        if !self.begun || turned || (first.start_page && !self.empty) {
            self.turn(first.landscape);
        }
        let height: Pt = strips.iter().map(|strip| strip.height).sum::<Pt>()
            + strips.iter().skip(1).map(|strip| strip.before).sum::<Pt>();
        let head = first.repeated.as_ref().map_or(Pt::ZERO, |repeated| repeated.height);
        let fits = self.y + self.gap(first) + height <= self.depth();
        // a row that is cut anyway, or a group too tall for any page, begins where it stands
        let tall = head + height > self.depth();
        if !fits && !self.empty && (!tall || self.depth() - self.y < self.depth().scaled(1, 4)) {
            self.turn(first.landscape);
        }
        for strip in strips {
            self.strip(strip);
        }
    }

    /// The white space above a strip, which falls away at the top of a page.
    fn gap(&self, strip: &Strip) -> Pt {
        if self.empty { Pt::ZERO } else { strip.before }
    }

    fn strip(&mut self, mut strip: Strip) {
        loop {
            self.repeat_heading(&strip);
            let gap = self.gap(&strip);
            let room = self.depth() - self.y - gap;
            if strip.height <= room {
                self.place(strip, gap);
                return;
            }
            if let Some(part) = strip.cut(room) {
                self.place(part, gap);
            } else if self.has_only_heading(&strip) {
                // not even a line fits below the heading row, or the strip cannot be cut
                self.place(strip, gap);
                return;
            }
            self.turn(strip.landscape);
        }
    }

    /// Whether a new page would give no more room than this one.
    fn has_only_heading(&self, strip: &Strip) -> bool {
        let head = strip.repeated.as_ref().map_or(Pt::ZERO, |repeated| repeated.height);
        self.empty || (strip.repeated.is_some() && self.y <= head)
    }

    /// Sets the heading rows of a table again at the top of a page.
    fn repeat_heading(&mut self, strip: &Strip) {
        let Some(repeated) = strip.repeated.as_ref().filter(|_| self.empty) else { return };
        if repeated.height.scaled(2, 1) > self.depth() {
            return;
        }
        let repeated = Arc::clone(repeated);
        for piece in &repeated.pieces {
            let mut piece = piece.clone();
            piece.shift(self.look.side_margin, self.look.top_margin + self.y);
            self.sheet.pieces.push(piece);
        }
        self.y += repeated.height;
        self.empty = false;
    }

    fn place(&mut self, strip: Strip, gap: Pt) {
        let first_on_page = self.empty;
        let above = if first_on_page { Pt::ZERO } else { gap };
        let top = self.y + above;
        let (left, down) = (self.look.side_margin, self.look.top_margin + top);
        self.grounds(&strip, above, down);
        for mut piece in strip.pieces {
            piece.shift(left, down);
            self.sheet.pieces.push(piece);
        }
        for mut number in strip.numbers {
            number.left += left;
            number.right += left;
            number.baseline += down;
            self.sheet.numbers.push(number);
        }
        self.sheet.marks.extend(strip.marks.into_iter().map(|mark| (mark, down)));
        self.y = top + strip.height;
        if strip.height > Pt::ZERO {
            self.empty = false;
        }
    }

    /// Draws the bars of a strip, and of the white space above it where they go on from before.
    fn grounds(&mut self, strip: &Strip, above: Pt, down: Pt) {
        let mut bars = Vec::with_capacity(strip.bars.len());
        for bar in &strip.bars {
            let goes_on = self.last_bars.iter().any(|(last, _)| last.group == bar.group);
            let up = if goes_on { above } else { Pt::ZERO };
            let area = Rect {
                x: self.look.side_margin + bar.x,
                y: down - up,
                width: bar.width,
                height: strip.height + up,
            };
            self.sheet.grounds.push(Placed {
                owner: Owner::Artifact(Artifact::Layout),
                item: Item::Fill { area, colour: bar.colour },
            });
            bars.push((*bar, down));
        }
        self.last_bars = bars;
    }
}
