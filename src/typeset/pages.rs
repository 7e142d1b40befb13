//! Where pages end: the places that are best for a chapter as a whole.
//!
//! What [`super::breaks`] does for the lines of a paragraph, done for the pages of a run, which is
//! everything between two forced beginnings of a page. Every page has demerits for the room that it
//! leaves, for the white space that is taken away on it, and for the place at which the next one
//! begins; the breaks with the smallest sum are taken. Nothing here moves anything.

use std::ops::Range;

use super::Pt;
use super::look::Look;
use super::strip::Strip;

/// A page that is to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PagePlan {
    /// Its strips.
    pub(super) strips: Range<usize>,
    /// What gives way or grows on it.
    pub(super) fit: Fit,
}

/// How far what can give way or grow on a page does so, in thousandths: below zero white space is taken
/// away and drawings are lower, above zero drawings are higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fit(i64);

impl Fit {
    /// What is kept of white space.
    pub(super) fn white(self, before: Pt) -> Pt {
        before.scaled(1_000_000 + TAKEN * self.0.min(0), 1_000_000)
    }

    /// How much higher a strip is, or lower where it is below zero.
    pub(super) fn stretch(self, strip: &Strip) -> Pt {
        if self.0 < 0 { strip.give.scaled(self.0, 1000) } else { strip.take.scaled(self.0, 1000) }
    }
}

// Demerits. The room left is counted in thousandths of the page's depth and squared, then taken by
// a hundredth: a third of a page left empty has about 1 100.

/// For every page, so that of like breaks those with fewer pages are taken.
const PAGE: i64 = 1500;
/// For a break where strips must stay together; only what is taller than a page has one.
const HARD: i64 = 1_000_000_000;
/// For white space that is taken away and drawings that are lowered as far as they may be.
const TIGHT: i64 = 500;
/// For drawings that are as high as they may be.
const LOOSE: i64 = 100;
/// How much of the white space between strips may be taken away, in thousandths.
const TAKEN: i64 = 220;
/// For room that what comes next would have had its place in.
const WASTED: i64 = 300;
/// From which reluctance on a strip is held to be one with what stands before it, as a figure is with
/// the sentences that lead to it.
const HELD: i64 = 2500;
/// Below how many thousandths of the depth a last page looks forgotten.
const FORGOTTEN: i64 = 260;
/// For strips that are too tall for any page, per thousandth of the depth.
const OVERFULL: i64 = 1_000_000;

/// The pages of `strips`. There is at least one where there is a strip.
pub(super) fn plan(strips: &[Strip], look: &Look) -> Vec<PagePlan> {
    let mut plans = Vec::new();
    for run in runs(strips) {
        let depth = look.depth(strips.get(run.start).is_some_and(|strip| strip.landscape));
        Search { strips: &strips[run.clone()], offset: run.start, depth }.plan(&mut plans);
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
        if turned || (strip.start_page && inked) {
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
}

/// How high a page is filled.
#[derive(Debug, Clone, Copy, Default)]
struct Filled {
    height: Pt,
    /// How much lower it may be.
    give: Pt,
    /// How much higher.
    take: Pt,
    inked: bool,
}

impl Filled {
    fn add(&mut self, strip: &Strip) {
        if self.inked {
            self.height += strip.before;
            self.give += strip.before.scaled(TAKEN, 1000);
        }
        self.height += strip.height;
        self.give += strip.give;
        self.take += strip.take;
        self.inked |= strip.height > Pt::ZERO;
    }
}

impl Search<'_> {
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
            if filled.height - filled.give > self.depth && at > start {
                return;
            }
            let (own, fit) = self.page(&filled, at + 1);
            let demerits = before + own + self.ending(at + 1);
            let way = &mut ways[at + 1];
            if way.is_none_or(|way| demerits < way.demerits) {
                *way = Some(Way { demerits, from: start, fit });
            }
        }
    }

    /// What is bad about a page that ends before the strip `end`, and what gives way or grows on it.
    fn page(&self, filled: &Filled, end: usize) -> (i64, Fit) {
        let last = end == self.strips.len();
        let depth = self.depth.0.max(1);
        let room = self.depth - filled.height;
        if room < Pt::ZERO {
            let taken = (Pt::ZERO - room).0 * 1000 / filled.give.0.max(1) + 1;
            if taken <= 1000 {
                return (PAGE + TIGHT * taken * taken / 1_000_000, Fit(-taken));
            }
            let over = OVERFULL.saturating_mul((Pt::ZERO - room).0 * 1000 / depth + 1);
            return (PAGE + over, Fit(-1000));
        }
        if last {
            let forgotten = (FORGOTTEN - filled.height.0 * 1000 / depth).max(0);
            return (PAGE + forgotten * forgotten / 25, Fit::default());
        }
        // a drawing grows only where that fills the page: else it would differ from others for nothing
        if room <= filled.take {
            let grown = room.0 * 1000 / filled.take.0.max(1);
            return (PAGE + LOOSE * grown * grown / 1_000_000, Fit(grown));
        }
        let slack = room.0 * 1000 / depth;
        let wasted = if self.next_fits(end, room) { slack * WASTED / 100 } else { 0 };
        (PAGE + slack * slack / 100 + wasted, Fit::default())
    }

    /// Whether the least that could well follow on a page that ends before the strip `end` is no higher
    /// than `room`.
    fn next_fits(&self, end: usize, room: Pt) -> bool {
        let mut height = Pt::ZERO;
        for (at, strip) in self.strips.iter().enumerate().skip(end) {
            if at > end && !strip.keep && strip.reluctance < HELD {
                break;
            }
            height += strip.before + strip.height;
            if height > room {
                return false;
            }
        }
        true
    }

    /// What is bad about a page that begins with the strip `at`.
    fn ending(&self, at: usize) -> i64 {
        match self.strips.get(at) {
            Some(strip) if strip.keep => HARD,
            Some(strip) => strip.reluctance,
            None => 0,
        }
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
        let forced = |height| Strip { start_page: true, ..strip(height) };
        let strips = [forced(10), strip(10), forced(10), strip(0), forced(10)];
        assert_eq!(planned(&strips), [(0..2, 0), (2..4, 0), (4..5, 0)]);
        assert_eq!(planned(&[strip(0), forced(10)]), [(0..2, 0)]);
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
    fn white_space_gives_way_where_that_saves_a_page() {
        let mut strips: Vec<Strip> =
            (0..10).map(|_| Strip { before: Pt::points(2), ..strip(8) }).collect();
        strips.push(Strip { before: Pt::points(2), ..strip(3) });
        let [(all, fit)] = planned(&strips).try_into().unwrap();
        assert_eq!(all, 0..11);
        assert!((-1000..0).contains(&fit), "{fit}");
        let white = Fit(fit).white(Pt(1000));
        assert!((780..1000).contains(&white.0), "{white:?}");
    }

    #[test]
    fn a_drawing_gives_way_where_that_saves_a_page_and_grows_where_that_fills_one() {
        let drawing = |height| Strip { give: Pt::points(6), take: Pt::points(4), ..strip(height) };
        let [(all, fit)] = planned(&[drawing(60), strip(44)]).try_into().unwrap();
        assert_eq!((all, Fit(fit).stretch(&drawing(60)).0 / 1000), (0..2, -4));
        let two = planned(&[drawing(58), strip(40), strip(30), strip(30)]);
        let [(first, fit), (second, rest)] = two.try_into().unwrap();
        assert_eq!((first, second, rest), (0..2, 2..4, 0));
        assert_eq!(Fit(fit).stretch(&drawing(58)), Pt::points(2));
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
