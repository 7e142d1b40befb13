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
    /// In thousandths, how much of the white space between its strips is kept.
    pub(super) white: i64,
}

// Demerits. The room left is counted in thousandths of the page's depth and squared, then taken by
// a hundredth: a third of a page left empty has about 1 100.

/// For every page, so that of like breaks those with fewer pages are taken.
const PAGE: i64 = 1500;
/// For a break where strips must stay together; only what is taller than a page has one.
const HARD: i64 = 1_000_000_000;
/// For white space that is taken away as far as it may be.
const TIGHT: i64 = 500;
/// How much of the white space between strips may be taken away, in thousandths.
const TAKEN: i64 = 220;
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
    /// How much of its white space is kept.
    white: i64,
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
    /// How much of it is white space that may be taken away in part.
    white: Pt,
    inked: bool,
}

impl Search<'_> {
    fn plan(&self, plans: &mut Vec<PagePlan>) {
        let mut ways: Vec<Option<Way>> = vec![None; self.strips.len() + 1];
        ways[0] = Some(Way { demerits: 0, from: 0, white: 1000 });
        for start in 0..self.strips.len() {
            if let Some(way) = ways[start] {
                self.pages_from(start, way.demerits, &mut ways);
            }
        }
        let mut end = self.strips.len();
        let first = plans.len();
        while let Some(way) = ways[end].filter(|_| end > 0) {
            let strips = self.offset + way.from..self.offset + end;
            plans.push(PagePlan { strips, white: way.white });
            end = way.from;
        }
        plans[first..].reverse();
    }

    /// Tries every end of a page that begins at the strip `start`.
    fn pages_from(&self, start: usize, before: i64, ways: &mut [Option<Way>]) {
        let mut filled = Filled::default();
        if let Some(head) = self.strips[start].head(self.depth) {
            filled = Filled { height: head.height, white: Pt::ZERO, inked: true };
        }
        for (at, strip) in self.strips.iter().enumerate().skip(start) {
            if filled.inked {
                filled.height += strip.before;
                filled.white += strip.before;
            }
            filled.height += strip.height;
            filled.inked |= strip.height > Pt::ZERO;
            let over = filled.height - filled.white.scaled(TAKEN, 1000) - self.depth;
            if over > Pt::ZERO && at > start {
                return;
            }
            let (own, white) = self.page(&filled, at + 1 == self.strips.len());
            let demerits = before + own + self.ending(at + 1);
            let way = &mut ways[at + 1];
            if way.is_none_or(|way| demerits < way.demerits) {
                *way = Some(Way { demerits, from: start, white });
            }
        }
    }

    /// What is bad about a page, and how much of its white space it keeps, in thousandths.
    fn page(&self, filled: &Filled, last: bool) -> (i64, i64) {
        let depth = self.depth.0.max(1);
        let slack = (self.depth - filled.height).0 * 1000 / depth;
        if slack >= 0 && self.depth >= filled.height {
            let room = if last { (FORGOTTEN - (1000 - slack)).max(0) } else { slack };
            return (PAGE + room * room / if last { 50 } else { 100 }, 1000);
        }
        let taken = (filled.height - self.depth).0 * 1000 / filled.white.0.max(1) + 1;
        if taken <= TAKEN {
            return (PAGE + TIGHT * taken * taken / (TAKEN * TAKEN), 1000 - taken);
        }
        (PAGE + OVERFULL.saturating_mul(-slack), 1000 - TAKEN)
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
        plan(strips, &look).into_iter().map(|page| (page.strips, page.white)).collect()
    }

    #[test]
    fn a_forced_beginning_parts_runs_but_makes_no_empty_page() {
        let forced = |height| Strip { start_page: true, ..strip(height) };
        let strips = [forced(10), strip(10), forced(10), strip(0), forced(10)];
        assert_eq!(planned(&strips), [(0..2, 1000), (2..4, 1000), (4..5, 1000)]);
        assert_eq!(planned(&[strip(0), forced(10)]), [(0..2, 1000)]);
    }

    #[test]
    fn what_belongs_together_goes_to_the_next_page_together() {
        let kept = Strip { keep: true, ..strip(30) };
        let strips = [strip(40), strip(40), kept, strip(50)];
        assert_eq!(planned(&strips), [(0..1, 1000), (1..3, 1000), (3..4, 1000)]);
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
        let [(all, white)] = planned(&strips).try_into().unwrap();
        assert_eq!(all, 0..11);
        assert!((780..1000).contains(&white), "{white}");
    }

    #[test]
    fn what_is_taller_than_a_page_stands_alone() {
        let strips = [strip(10), strip(300), strip(10)];
        assert_eq!(planned(&strips).len(), 3);
    }
}
