//! Strips → pages: what stands on which page, and how far down.

use std::ops::Range;
use std::sync::Arc;

use super::figure;
use super::look::Look;
use super::pages::{Fit, plan};
use super::strip::{Bar, Mark, PageNumber, Piece, Repeated, Start, Strip, Turning};
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
    let plans = plan(&strips, look);
    let mut sheets = Vec::with_capacity(plans.len().max(1));
    // the last page first, so that the room of strips is let go as they are set
    let mut next = None;
    for page in plans.into_iter().rev() {
        let own = strips.split_off(page.strips.start);
        if strips.len() < strips.capacity() / 2 {
            strips.shrink_to_fit();
        }
        let opening = own.first().and_then(|strip| strip.repeated.clone());
        sheets.push(sheet(own, page.fit, next.as_ref(), look));
        next = opening;
    }
    if sheets.is_empty() {
        sheets.push(Sheet::default());
    }
    sheets.reverse();
    sheets
}

/// The page of some strips, where the table `next` goes on on the one after it.
fn sheet(strips: Vec<Strip>, fit: Fit, next: Option<&Arc<Repeated>>, look: &Look) -> Sheet {
    let landscape = strips.first().is_some_and(|strip| strip.landscape);
    let mut composer = Composer::new(look, landscape, fit);
    composer.sheet.pieces.reserve_exact(pieces(&strips));
    let table = strips.last().and_then(|strip| strip.repeated.clone());
    for strip in strips {
        composer.strip(strip);
    }
    // in the white space below the last row
    if let Some(foot) = table.as_ref().zip(next).and_then(|(table, next)| table.foot_before(next)) {
        composer.set(foot.clone(), composer.y);
    }
    composer.sheet
}

/// How many pieces a page of some strips has at most, with what is repeated of its tables.
fn pieces(strips: &[Strip]) -> usize {
    let repeated = |strip: Option<&Strip>| {
        strip.and_then(|strip| strip.repeated.as_ref()).map_or(0, |table| table.pieces.len())
    };
    let own: usize = strips.iter().map(|strip| strip.pieces.len()).sum();
    own + repeated(strips.first()) + usize::from(repeated(strips.last()) > 0)
}

/// Turns the few lines that open a page right before a turned one, that stand between two, or that lead
/// from a heading to one, so that they do not stand on a page alone and are not parted from what they lead to.
fn turn_openings(strips: &mut [Strip], look: &Look) {
    for turned in 1..strips.len() {
        let strip = &strips[turned];
        if !strip.landscape || strip.turning == Turning::Led || strip.start.is_asked() {
            continue;
        }
        let Some(led) = led(&strips[..turned], look) else { continue };
        for strip in &mut strips[led..turned] {
            strip.landscape = true;
        }
    }
    turn_closings(strips, look);
}

/// Where the upright strips begin, of those before a turned one, that are to be turned with it.
pub(super) fn led(before: &[Strip], look: &Look) -> Option<usize> {
    let limit = look.depth(true).scaled(1, 3);
    let is_upright = before.last().is_some_and(|last| !last.landscape);
    let led = || opening(before, limit).or_else(|| leading(before, limit));
    is_upright.then(led).flatten()
}

/// Where the few lines before a turned page begin that open a page themselves, or follow a turned one.
fn opening(before: &[Strip], limit: Pt) -> Option<usize> {
    let (mut height, mut below) = (Pt::ZERO, Pt::ZERO);
    let opening = before.iter().rposition(|strip| {
        // white space falls away at the top of a page
        height += if strip.landscape { Pt::ZERO } else { below + strip.height };
        below = strip.before;
        strip.start.is_asked() || strip.landscape || height > limit
    });
    opening.filter(|_| height <= limit)
}

/// Where the headings and the few lines begin that lead to a turned page.
fn leading(before: &[Strip], limit: Pt) -> Option<usize> {
    let last = before.iter().rposition(Strip::is_heading)?;
    let above = before[..last].iter().rposition(|strip| !strip.is_heading());
    let first = above.map_or(0, |above| above + 1);
    let height: Pt = before[first..].iter().map(|strip| strip.before + strip.height).sum();
    (height <= limit).then_some(first)
}

/// Turns the few lines that close a part right after turned ones, where they find room there.
fn turn_closings(strips: &mut [Strip], look: &Look) {
    for first in 1..strips.len() {
        if strips[first].landscape || strips[first].start.is_asked() || !strips[first - 1].landscape
        {
            continue;
        }
        let rest = &strips[first..];
        let count = rest.iter().position(|strip| strip.start.is_asked() || strip.landscape);
        let end = first + count.unwrap_or(rest.len());
        let height: Pt = strips[first..end].iter().map(|strip| strip.before + strip.height).sum();
        if height <= look.depth(true) {
            turn_closing(strips, first..end, height, look);
        }
    }
}

/// Turns what closes a part unless that takes a page more; but a few lines that nothing could join do not
/// stand upright on a page of their own.
fn turn_closing(strips: &mut [Strip], closing: Range<usize>, height: Pt, look: &Look) {
    let begun = strips[..closing.start].iter().rposition(|strip| !strip.landscape);
    let begun = begun.map_or(0, |before| before + 1);
    let pages = plan(&strips[begun..closing.start], look).len();
    for strip in &mut strips[closing.clone()] {
        strip.landscape = true;
    }
    let fits = plan(&strips[begun..closing.end], look).len() == pages;
    let joins = finds_room(&strips[closing.end..], look.depth(false) - height);
    if !fits && (joins || height > look.depth(true).scaled(1, 2)) {
        for strip in &mut strips[closing] {
            strip.landscape = false;
        }
    }
}

/// Whether all of the chapter that begins `strips` stands upright and is no higher than `room`.
fn finds_room(strips: &[Strip], room: Pt) -> bool {
    let Some(first) = strips.first().filter(|first| first.start < Start::Always) else {
        return false;
    };
    let more = strips[1..].iter().take_while(|strip| !strip.start.is_asked());
    let mut chapter = std::iter::once(first).chain(more);
    let mut height = Pt::ZERO;
    chapter.all(|strip| {
        height += strip.before + strip.height;
        !strip.landscape && height <= room
    })
}

struct Composer<'a> {
    look: &'a Look,
    sheet: Sheet,
    /// How far the page is filled.
    y: Pt,
    /// Whether nothing stands on the page yet.
    empty: bool,
    /// Whether nothing but what is repeated does.
    headed: bool,
    /// How far the page's drawings give way.
    fit: Fit,
    /// The bars of the strip before, which go on to the next one.
    last_bars: Vec<(Bar, Pt)>,
}

impl<'a> Composer<'a> {
    fn new(look: &'a Look, landscape: bool, fit: Fit) -> Self {
        let sheet = Sheet { landscape, ..Sheet::default() };
        Self { look, sheet, y: Pt::ZERO, empty: true, headed: false, fit, last_bars: Vec::new() }
    }

    fn depth(&self) -> Pt {
        self.look.depth(self.sheet.landscape)
    }

    fn strip(&mut self, mut strip: Strip) {
        self.repeat_heading(&strip);
        // white space falls away at the top of a page, and below what is repeated there
        let gap = if self.empty || self.headed { Pt::ZERO } else { self.fit.closes(strip.before) };
        let by = Pt::ZERO - self.fit.lowers(&strip);
        figure::stretch(&mut strip, by);
        self.place(strip, gap);
    }

    /// Sets the heading rows of a table again at the top of a page.
    fn repeat_heading(&mut self, strip: &Strip) {
        let Some(repeated) = strip.head(self.depth()).filter(|_| self.empty) else { return };
        for piece in &repeated.pieces {
            self.set(piece.clone(), self.y);
        }
        self.y += repeated.height;
        (self.empty, self.headed) = (false, true);
    }

    fn set(&mut self, mut piece: Piece, y: Pt) {
        piece.shift(self.look.side_margin, self.look.top_margin + y);
        self.sheet.pieces.push(piece);
    }

    fn place(&mut self, strip: Strip, gap: Pt) {
        let top = self.y + gap;
        let (left, down) = (self.look.side_margin, self.look.top_margin + top);
        self.grounds(&strip, gap, down);
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
            (self.empty, self.headed) = (false, false);
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
