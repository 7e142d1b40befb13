//! The best pages of a range of strips, with their white space as it is or closed up.
//!
//! Every page has demerits for the room that it leaves, for drawings that are lowered on it, and for the place
//! at which the next one begins ([`super::parting`]); the breaks with the smallest sum are taken.

use std::ops::Range;

use super::Pt;
use super::look::Look;
use super::pages::{Fit, PagePlan};
use super::parting::{self, HELD};
use super::strip::{Start, Strip};

// Demerits. The room left is counted in thousandths of the page's depth and squared, then parted by
// [`ROOM`]: a third of a page left empty has about 2 200.

/// What parts the room left, squared.
const ROOM: i64 = 50;
/// Of how many thousandths of the depth more is left where a page looks as if a chapter ended on it, and what
/// each of them costs besides.
const ENDING: i64 = 200;
const LIKE_AN_END: i64 = 15;
/// For every page, so that of like breaks those with fewer pages are taken.
pub(super) const PAGE: i64 = 1500;
/// For drawings that are lowered as far as they may be.
const TIGHT: i64 = 1350;
/// For a page that is somewhat longer than others, once its drawings are lowered: worth what would be lost overleaf,
/// and no more.
const LONG: i64 = 850;
/// The same where a chapter ends with it: what would stand overleaf would stand there alone.
const LONG_END: i64 = 200;
/// How much longer it may be, in thousandths of a line: no reader sees that its last line is nearer to the page number.
const LONGER: i64 = 600;
/// For room that what comes next would have had its place in: for any, and for all of the page. It is worse
/// than all of the room that nothing could fill, so that no lines are held back to share that out, for squares alone
/// would have it so: before a picture that opens a page, only the page before it is short.
const WASTED: i64 = 1000;
const WASTED_ALL: i64 = 30_000;
/// Below how many thousandths of the depth a last page looks forgotten, and what parts its shortness squared.
const FORGOTTEN: i64 = 200;
const FORGIVEN: i64 = 1;
/// For a page that ends within a chapter that begins below another.
const SPLIT: i64 = 100_000;
/// For strips that are too tall for any page, per thousandth of the depth.
const OVERFULL: i64 = 1_000_000;

/// The best way to the end of a page.
#[derive(Debug, Clone, Copy)]
struct Way {
    demerits: i64,
    /// Where the page begins that ends here.
    from: usize,
    fit: Fit,
}

/// The search within one run.
pub(super) struct Search<'a> {
    strips: &'a [Strip],
    depth: Pt,
    /// How much longer a page may be.
    long: Pt,
    /// What is bad about a page that begins with each of them.
    begun: Vec<i64>,
    /// The least that could well follow on the page that each of them does not begin.
    next: Vec<Stretch>,
}

/// Some strips that follow each other.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    /// The white space above them.
    white: Pt,
    height: Pt,
}

impl Stretch {
    fn of(strip: &Strip) -> Self {
        Self { white: strip.before, height: strip.height }
    }

    fn and(self, next: Self) -> Self {
        Self { white: self.white + next.white, height: self.height + next.height }
    }
}

/// How high a page is filled.
#[derive(Debug, Clone, Copy, Default)]
struct Filled {
    height: Pt,
    /// How much lower it may be.
    give: Pt,
    inked: bool,
    /// Whether a chapter that begins below something else goes on.
    joined: bool,
}

impl Filled {
    fn add(&mut self, strip: &Strip, fit: Fit) {
        if self.inked {
            self.joined |= strip.start == Start::Better;
            self.height += fit.closes(strip.before);
        }
        self.height += strip.height;
        self.give += strip.give;
        self.inked |= strip.height > Pt::ZERO;
    }
}

impl<'a> Search<'a> {
    pub(super) fn new(strips: &'a [Strip], depth: Pt, look: &Look) -> Self {
        let line = look.text().leading;
        let begun = parting::demerits(strips, line);
        // the page number keeps its distance
        let long = line.scaled(LONGER, 1000).min(look.bottom_margin.scaled(1, 4));
        let next = least(strips, &begun);
        Self { strips, depth, long, begun, next }
    }

    /// The best pages of some of the strips, with the white space of `fit`.
    pub(super) fn pages(&self, strips: Range<usize>, fit: Fit) -> Vec<PagePlan> {
        let first = strips.start;
        let mut ways: Vec<Option<Way>> = vec![None; strips.len() + 1];
        ways[0] = Some(Way { demerits: 0, from: first, fit });
        for start in strips.clone() {
            if let Some(way) = ways[start - first] {
                self.pages_from(start..strips.end, fit, way.demerits, &mut ways[start - first..]);
            }
        }
        let mut pages = Vec::new();
        let mut end = strips.end;
        while let Some(way) = ways[end - first].filter(|_| end > first) {
            let before = ways[way.from - first].map_or(0, |way| way.demerits);
            let demerits = way.demerits - before;
            pages.push(PagePlan { strips: way.from..end, fit: way.fit, demerits });
            end = way.from;
        }
        pages.reverse();
        pages
    }

    /// Tries every end of a page that begins with the first of `strips`; `ways` are to the end of none, of one,
    /// and so on.
    fn pages_from(&self, strips: Range<usize>, fit: Fit, before: i64, ways: &mut [Option<Way>]) {
        let from = strips.start;
        let mut filled = self.top(from);
        for at in strips {
            filled.add(&self.strips[at], fit);
            if filled.height - filled.give - self.long > self.depth && at > from {
                return;
            }
            let way = &mut ways[at + 1 - from];
            let least = before + PAGE + self.begun(at + 1);
            if way.is_some_and(|way| way.demerits <= least) {
                continue;
            }
            let (own, fit) = self.page(&filled, at + 1, fit);
            if way.is_none_or(|way| before + own < way.demerits) {
                *way = Some(Way { demerits: before + own, from, fit });
            }
        }
    }

    fn begun(&self, at: usize) -> i64 {
        self.begun.get(at).copied().unwrap_or(0)
    }

    /// The same page with the white space of `fit`.
    pub(super) fn again(&self, page: &PagePlan, fit: Fit) -> PagePlan {
        let mut filled = self.top(page.strips.start);
        for strip in &self.strips[page.strips.clone()] {
            filled.add(strip, fit);
        }
        let (demerits, fit) = self.page(&filled, page.strips.end, fit);
        PagePlan { strips: page.strips.clone(), fit, demerits }
    }

    /// A page that is to begin with the strip `from`.
    fn top(&self, from: usize) -> Filled {
        let head = self.strips[from].head(self.depth);
        head.map_or_else(Filled::default, |head| Filled {
            height: head.height,
            ..Filled::default()
        })
    }

    /// What is bad about a page that ends before the strip `end`, and about beginning one there, and how far the
    /// drawings of the first give way.
    fn page(&self, filled: &Filled, end: usize, fit: Fit) -> (i64, Fit) {
        let begun = self.begun(end);
        let room = self.depth - filled.height;
        let next = self.strips.get(end).map(|strip| strip.start);
        let ends = next.is_none_or(|start| start > Start::Anywhere);
        let split = if filled.joined && !next.is_none_or(Start::is_asked) { SPLIT } else { 0 };
        if room < Pt::ZERO {
            let long = if self.parts_table(end) { Pt::ZERO } else { self.long };
            let (tight, longer, lowered) = self.tight(filled, Pt::ZERO - room, long);
            let longer = if ends { longer.min(LONG_END) } else { longer };
            return (begun + PAGE + split + tight + longer, Fit { lowered, ..fit });
        }
        let slack = room.0 * 1000 / self.depth.0.max(1);
        let wasted =
            if self.next_fits(end, room, fit) { WASTED + slack * WASTED_ALL / 1000 } else { 0 };
        if ends {
            return (begun + PAGE + wasted + self.forgotten(filled), fit);
        }
        let like_an_end = (slack - ENDING).max(0) * LIKE_AN_END;
        (begun + PAGE + split + wasted + slack * slack / ROOM + like_an_end, fit)
    }

    /// Whether a page that ends before the strip `end` has the mark below it that its table goes on.
    fn parts_table(&self, end: usize) -> bool {
        let table = |at: usize| self.strips.get(at).and_then(|strip| strip.repeated.as_ref());
        let tables = end.checked_sub(1).and_then(table).zip(table(end));
        tables.is_some_and(|(own, next)| own.foot_before(next).is_some())
    }

    /// What is bad about a page that is `over` too full, and about its being longer, where it may be so much, and how
    /// far its drawings give way.
    fn tight(&self, filled: &Filled, over: Pt, long: Pt) -> (i64, i64, i64) {
        let taken = over.0 * 1000 / filled.give.0.max(1) + 1;
        if taken <= 1000 {
            (TIGHT * taken * taken / 1_000_000, 0, taken)
        } else if over <= filled.give + long {
            (TIGHT, LONG, 1000)
        } else {
            let over = over.0 * 1000 / self.depth.0.max(1) + 1;
            (OVERFULL.saturating_mul(over), 0, 1000)
        }
    }

    /// What is bad about a last page with hardly anything on it.
    fn forgotten(&self, filled: &Filled) -> i64 {
        let short = (FORGOTTEN - filled.height.0 * 1000 / self.depth.0.max(1)).max(0);
        short * short / FORGIVEN
    }

    /// Whether the least that could well follow on a page that ends before the strip `end` is no higher
    /// than `room`.
    fn next_fits(&self, end: usize, room: Pt, fit: Fit) -> bool {
        self.next.get(end).is_some_and(|next| next.height + fit.closes(next.white) <= room)
    }
}

/// The least that could well follow before each of `strips`: what is held together, or a whole chapter.
fn least(strips: &[Strip], begun: &[i64]) -> Vec<Stretch> {
    let mut least = vec![Stretch::default(); strips.len()];
    let (mut held, mut chapter) = (Stretch::default(), Stretch::default());
    // whether something follows the last rows of a table, so that these are not alone on their page
    let mut leads_on = false;
    for (at, strip) in strips.iter().enumerate().rev() {
        let next = strips.get(at + 1);
        if !next.is_some_and(|next| next.tail) {
            leads_on = next.is_some_and(|next| next.start == Start::Anywhere);
        }
        let own = Stretch::of(strip);
        (held, chapter) = (own.and(held), own.and(chapter));
        if strip.start > Start::Anywhere {
            least[at] = chapter;
            (held, chapter) = Default::default();
        } else {
            least[at] = held;
            if begun[at] < HELD && !(strip.tail && leads_on) {
                held = Stretch::default();
            }
        }
    }
    least
}
