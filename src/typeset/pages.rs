//! Where pages end: the places that are best for a chapter as a whole.
//!
//! What [`super::breaks`] does for the lines of a paragraph, done for the pages of a run, which is
//! everything between two forced beginnings of a page. A chapter within it begins a page, unless all of it
//! finds room below the end of the one before. Every page has demerits for the room that it leaves, for
//! drawings that are lowered on it, and for the place at which the next one begins ([`super::parting`]); the
//! breaks with the smallest sum are taken. White space is the same on every page, and what is left over stays
//! at the foot. Nothing here moves anything.

use std::ops::Range;

use super::Pt;
use super::look::Look;
use super::parting::{self, HELD};
use super::strip::{Start, Strip};

/// A page that is to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PagePlan {
    /// Its strips.
    pub(super) strips: Range<usize>,
    /// How far its drawings give way.
    pub(super) fit: Fit,
}

/// How far the drawings of a page are lowered, in thousandths of what each may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fit(i64);

impl Fit {
    /// How much lower a strip is.
    pub(super) fn lowers(self, strip: &Strip) -> Pt {
        strip.give.scaled(self.0, 1000)
    }
}

// Demerits. The room left is counted in thousandths of the page's depth and squared, then parted by
// [`ROOM`]: a third of a page left empty has about 2 200.

/// What parts the room left, squared.
const ROOM: i64 = 50;
/// Of how many thousandths of the depth more is left where a page looks as if a chapter ended on it, and what
/// each of them costs besides.
const ENDING: i64 = 200;
const LIKE_AN_END: i64 = 15;
/// For every page, so that of like breaks those with fewer pages are taken.
const PAGE: i64 = 1500;
/// For drawings that are lowered as far as they may be.
const TIGHT: i64 = 600;
/// For a page that is a line longer than others, and the white space above it, once its drawings are lowered:
/// worth what would be lost overleaf, and no more.
const LONG: i64 = 1600;
/// How much longer that is, in thousandths of a line.
const LONGER: i64 = 1260;
/// For room that what comes next would have had its place in: for any, and for all of the page. It is worse
/// than room that nothing could fill, so that lines are not held back to share that out.
const WASTED: i64 = 1000;
const WASTED_ALL: i64 = 5000;
/// Below how many thousandths of the depth a last page looks forgotten, and what parts its shortness squared.
const FORGOTTEN: i64 = 200;
const FORGIVEN: i64 = 1;
/// For a page that ends within a chapter that begins below another.
const SPLIT: i64 = 100_000;
/// For strips that are too tall for any page, per thousandth of the depth.
const OVERFULL: i64 = 1_000_000;

/// The pages of `strips`. There is at least one where there is a strip.
pub(super) fn plan(strips: &[Strip], look: &Look) -> Vec<PagePlan> {
    let mut plans = Vec::new();
    for run in runs(strips) {
        let depth = look.depth(strips.get(run.start).is_some_and(|strip| strip.landscape));
        Search::new(&strips[run.clone()], run.start, depth, look).plan(&mut plans);
    }
    plans
}

/// What stands between two forced beginnings of a page, a forced one, or a turn of the page.
fn runs(strips: &[Strip]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    let mut inked = false;
    for (at, strip) in strips.iter().enumerate() {
        let turned = at > start && strip.landscape != strips[start].landscape;
        if turned || (strip.start == Start::Always && inked) {
            runs.push(start..at);
            (start, inked) = (at, false);
        }
        inked |= strip.height > Pt::ZERO;
    }
    if start < strips.len() {
        runs.push(start..strips.len());
    }
    runs
}

/// The best way to the end of a page.
#[derive(Debug, Clone, Copy)]
struct Way {
    demerits: i64,
    /// Where the page begins that ends here.
    from: usize,
    fit: Fit,
}

/// The search within one run.
struct Search<'a> {
    strips: &'a [Strip],
    offset: usize,
    depth: Pt,
    /// How much longer a page may be.
    long: Pt,
    /// What is bad about a page that begins with each of them.
    begun: Vec<i64>,
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
    fn add(&mut self, strip: &Strip) {
        if self.inked {
            self.joined |= strip.start == Start::Better;
            self.height += strip.before;
        }
        self.height += strip.height;
        self.give += strip.give;
        self.inked |= strip.height > Pt::ZERO;
    }
}

impl<'a> Search<'a> {
    fn new(strips: &'a [Strip], offset: usize, depth: Pt, look: &Look) -> Self {
        let line = look.text().leading;
        let begun = parting::demerits(strips, line);
        // the page number keeps its distance
        let long = line.scaled(LONGER, 1000).min(look.bottom_margin.scaled(1, 4));
        Self { strips, offset, depth, long, begun }
    }

    fn plan(&self, plans: &mut Vec<PagePlan>) {
        let mut ways: Vec<Option<Way>> = vec![None; self.strips.len() + 1];
        ways[0] = Some(Way { demerits: 0, from: 0, fit: Fit::default() });
        for start in 0..self.strips.len() {
            if let Some(way) = ways[start] {
                self.pages_from(start, way.demerits, &mut ways);
            }
        }
        let mut end = self.strips.len();
        let first = plans.len();
        while let Some(way) = ways[end].filter(|_| end > 0) {
            let strips = self.offset + way.from..self.offset + end;
            plans.push(PagePlan { strips, fit: way.fit });
            end = way.from;
        }
        plans[first..].reverse();
    }

    /// Tries every end of a page that begins at the strip `start`.
    fn pages_from(&self, start: usize, before: i64, ways: &mut [Option<Way>]) {
        let mut filled = Filled::default();
        if let Some(head) = self.strips[start].head(self.depth) {
            filled = Filled { height: head.height, inked: true, ..filled };
        }
        for (at, strip) in self.strips.iter().enumerate().skip(start) {
            filled.add(strip);
            if filled.height - filled.give - self.long > self.depth && at > start {
                return;
            }
            let (own, fit) = self.page(&filled, at + 1);
            let demerits = before + own + self.begun.get(at + 1).copied().unwrap_or(0);
            let way = &mut ways[at + 1];
            if way.is_none_or(|way| demerits < way.demerits) {
                *way = Some(Way { demerits, from: start, fit });
            }
        }
    }

    /// What is bad about a page that ends before the strip `end`, and how far its drawings give way.
    fn page(&self, filled: &Filled, end: usize) -> (i64, Fit) {
        let room = self.depth - filled.height;
        let ends = self.strips.get(end).is_none_or(|next| next.start == Start::Better);
        let split = if filled.joined && !ends { SPLIT } else { 0 };
        if room < Pt::ZERO {
            let long = if self.parts_table(end) { Pt::ZERO } else { self.long };
            let (tight, fit) = self.tight(filled, Pt::ZERO - room, long);
            return (PAGE + split + tight, fit);
        }
        let slack = room.0 * 1000 / self.depth.0.max(1);
        let wasted = if self.next_fits(end, room) { WASTED + slack * WASTED_ALL / 1000 } else { 0 };
        if ends {
            return (PAGE + wasted + self.forgotten(filled), Fit::default());
        }
        let like_an_end = (slack - ENDING).max(0) * LIKE_AN_END;
        (PAGE + split + wasted + slack * slack / ROOM + like_an_end, Fit::default())
    }

    /// Whether a page that ends before the strip `end` has the mark below it that its table goes on.
    fn parts_table(&self, end: usize) -> bool {
        let table = |at: usize| self.strips.get(at).and_then(|strip| strip.repeated.as_ref());
        let tables = end.checked_sub(1).and_then(table).zip(table(end));
        tables.is_some_and(|(own, next)| own.foot_before(next).is_some())
    }

    /// What is bad about a page that is `over` too full, where it may be so much longer, and how far its drawings
    /// give way.
    fn tight(&self, filled: &Filled, over: Pt, long: Pt) -> (i64, Fit) {
        let taken = over.0 * 1000 / filled.give.0.max(1) + 1;
        if taken <= 1000 {
            (TIGHT * taken * taken / 1_000_000, Fit(taken))
        } else if over <= filled.give + long {
            (TIGHT + LONG, Fit(1000))
        } else {
            let over = over.0 * 1000 / self.depth.0.max(1) + 1;
            (OVERFULL.saturating_mul(over), Fit(1000))
        }
    }

    /// What is bad about a last page with hardly anything on it.
    fn forgotten(&self, filled: &Filled) -> i64 {
        let short = (FORGOTTEN - filled.height.0 * 1000 / self.depth.0.max(1)).max(0);
        short * short / FORGIVEN
    }

    /// Whether the least that could well follow on a page that ends before the strip `end` is no higher
    /// than `room`: what is held together, or a whole chapter.
    fn next_fits(&self, end: usize, room: Pt) -> bool {
        let Some(next) = self.strips.get(end) else { return false };
        let chapter = next.start == Start::Better;
        let mut height = Pt::ZERO;
        for (at, strip) in self.strips.iter().enumerate().skip(end) {
            let new_chapter = strip.start == Start::Better;
            if at > end && (new_chapter || (!chapter && self.begun[at] < HELD)) {
                break;
            }
            height += strip.before + strip.height;
            if height > room {
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: i64) -> Strip {
        Strip { height: Pt::points(height), ..Strip::default() }
    }

    fn planned(strips: &[Strip]) -> Vec<(Range<usize>, i64)> {
        let look = Look { top_margin: Pt::ZERO, bottom_margin: Pt::ZERO, ..Look::default() };
        let look = Look { page_height: Pt::points(100), ..look };
        plan(strips, &look).into_iter().map(|page| (page.strips, page.fit.0)).collect()
    }

    #[test]
    fn a_forced_beginning_parts_runs_but_makes_no_empty_page() {
        let forced = |height| Strip { start: Start::Always, ..strip(height) };
        let strips = [forced(10), strip(10), forced(10), strip(0), forced(10)];
        assert_eq!(planned(&strips), [(0..2, 0), (2..4, 0), (4..5, 0)]);
        assert_eq!(planned(&[strip(0), forced(10)]), [(0..2, 0)]);
    }

    #[test]
    fn a_chapter_begins_a_page_unless_all_of_it_finds_room_below_another() {
        let chapter = |height| Strip { start: Start::Better, ..strip(height) };
        assert_eq!(planned(&[strip(70), chapter(20), strip(10)]), [(0..3, 0)]);
        assert_eq!(planned(&[strip(40), chapter(40), strip(30)]), [(0..1, 0), (1..3, 0)]);
        let next = [strip(40), chapter(20), strip(20), chapter(90)];
        assert_eq!(planned(&next), [(0..3, 0), (3..4, 0)]);
    }

    #[test]
    fn what_belongs_together_goes_to_the_next_page_together() {
        let kept = Strip { keep: true, ..strip(30) };
        let strips = [strip(40), strip(40), kept, strip(50)];
        assert_eq!(planned(&strips), [(0..1, 0), (1..3, 0), (3..4, 0)]);
    }

    #[test]
    fn a_last_page_of_one_line_gets_company() {
        let strips: Vec<Strip> = (0..11).map(|_| strip(10)).collect();
        let [(first, _), (second, _)] = planned(&strips).try_into().unwrap();
        assert!(first.len() < 10 && second.len() > 1, "{first:?} {second:?}");
    }

    #[test]
    fn white_space_is_the_same_on_every_page() {
        let spaced = |height| Strip { before: Pt::points(3), ..strip(height) };
        let strips: Vec<Strip> = (0..9).map(|_| spaced(9)).collect();
        assert_eq!(planned(&strips).len(), 2);
        assert_eq!(planned(&strips[1..]), [(0..8, 0)]);
    }

    #[test]
    fn a_drawing_gives_way_where_that_saves_a_page_and_never_grows() {
        let drawing = |height| Strip { give: Pt::points(6), take: Pt::points(4), ..strip(height) };
        let [(all, fit)] = planned(&[drawing(60), strip(44)]).try_into().unwrap();
        assert_eq!((all, Fit(fit).lowers(&drawing(60)).0 / 1000), (0..2, 4));
        let two = planned(&[drawing(58), strip(40), strip(30), strip(30)]);
        assert_eq!(two, [(0..2, 0), (2..4, 0)]);
    }

    #[test]
    fn what_belongs_together_is_parted_rather_than_a_page_end_as_a_chapter_does() {
        let held = |height| Strip { reluctance: 2000, ..strip(height) };
        assert_eq!(planned(&[strip(70), strip(20), held(50)]), [(0..2, 0), (2..3, 0)]);
        assert_eq!(planned(&[strip(80), strip(10), held(50)]), [(0..1, 0), (1..3, 0)]);
    }

    #[test]
    fn no_room_is_left_for_what_would_fit_there() {
        let mut strips: Vec<Strip> = (0..12).map(|_| strip(10)).collect();
        strips.extend([strip(60), strip(60)]);
        let pages: Vec<usize> = planned(&strips).iter().map(|(page, _)| page.len()).collect();
        assert_eq!(pages, [10, 3, 1]);
    }

    #[test]
    fn what_is_taller_than_a_page_stands_alone() {
        let strips = [strip(10), strip(300), strip(10)];
        assert_eq!(planned(&strips).len(), 3);
    }
}
