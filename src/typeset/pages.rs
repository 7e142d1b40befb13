//! Where pages end: the places that are best for a chapter as a whole.
//!
//! What [`super::breaks`] does for the lines of a paragraph, done for the pages of a run, which is
//! everything between two forced beginnings of a page. A chapter within it begins a page, unless all of it
//! finds room below the end of the one before. What a page is worth and which are best is told by
//! [`super::filling`], and where a chapter does well with less white space by [`super::closing`].
//!
//! What is the same where: the distance of lines and rows everywhere; white space on one page, which is that of the
//! look unless it is closed up there; how far drawings are lowered on one page. What is left over stays at the foot.
//! Nothing here moves anything.

use std::ops::Range;

use super::Pt;
use super::closing::closed_up;
use super::filling::Search;
use super::look::Look;
use super::strip::{Start, Strip};

/// A page that is to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PagePlan {
    /// Its strips.
    pub(super) strips: Range<usize>,
    pub(super) fit: Fit,
    /// What is bad about it.
    pub(super) demerits: i64,
}

/// How a page is made to hold what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fit {
    /// How far its drawings are lowered, in thousandths of what each may give.
    pub(super) lowered: i64,
    /// How much less white space is above its strips, in thousandths.
    pub(super) closed: i64,
}

impl Fit {
    /// How much lower a strip is.
    pub(super) fn lowers(self, strip: &Strip) -> Pt {
        strip.give.scaled(self.lowered, 1000)
    }

    /// What is left of some white space.
    pub(super) fn closes(self, white: Pt) -> Pt {
        white - white.scaled(self.closed, 1000)
    }
}

/// The pages of `strips`. There is at least one where there is a strip.
pub(super) fn plan(strips: &[Strip], look: &Look) -> Vec<PagePlan> {
    let mut plans = Vec::new();
    for run in runs(strips) {
        let depth = look.depth(strips.get(run.start).is_some_and(|strip| strip.landscape));
        let own = &strips[run.clone()];
        let search = Search::new(own, depth, look);
        let pages = search.pages(0..own.len(), Fit::default());
        let chapters = pages.chunk_by(|_, next| own[next.strips.start].start != Start::Better);
        for mut page in chapters.flat_map(|pages| closed_up(pages, &search)) {
            page.strips = page.strips.start + run.start..page.strips.end + run.start;
            plans.push(page);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: i64) -> Strip {
        Strip { height: Pt::points(height), ..Strip::default() }
    }

    fn planned(strips: &[Strip]) -> Vec<(Range<usize>, i64)> {
        let look = Look { top_margin: Pt::ZERO, bottom_margin: Pt::ZERO, ..Look::default() };
        let look = Look { page_height: Pt::points(100), ..look };
        plan(strips, &look).into_iter().map(|page| (page.strips, page.fit.lowered)).collect()
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
    fn a_page_may_end_early_before_what_begins_one_as_well_as_not() {
        let row = |reluctance| Strip { reluctance, ..strip(10) };
        let list = |start| {
            let first = Strip { start, ..strip(10) };
            let rows = (0..4).map(|_| row(300));
            [strip(60), first].into_iter().chain(rows).collect::<Vec<_>>()
        };
        // a list that goes on where it can is cut
        assert_eq!(planned(&list(Start::Anywhere)), [(0..4, 0), (4..6, 0)]);
        assert_eq!(planned(&list(Start::Free)), [(0..1, 0), (1..6, 0)]);
        // but where all of it finds room there, it stands there
        assert_eq!(planned(&list(Start::Free)[..4]), [(0..4, 0)]);
        // and it is no reason for a page more
        let long = [list(Start::Free), vec![row(300); 9]].concat();
        assert_eq!(planned(&long).len(), 2);
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
        let strips: Vec<Strip> = (0..10).map(|_| spaced(9)).collect();
        assert_eq!(planned(&strips).len(), 2);
        assert_eq!(planned(&strips[2..]), [(0..8, 0)]);
    }

    #[test]
    fn a_drawing_gives_way_where_that_saves_a_page_and_never_grows() {
        let drawing = |height| Strip { give: Pt::points(6), take: Pt::points(4), ..strip(height) };
        let [(all, fit)] = planned(&[drawing(60), strip(44)]).try_into().unwrap();
        assert_eq!((all, Fit { lowered: fit, closed: 0 }.lowers(&drawing(60)).0 / 1000), (0..2, 4));
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
