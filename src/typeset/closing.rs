//! Chapters whose pages come out better with a little less white space.
//!
//! A chapter that ends a few lines down a page of its own, leaves a heading above room that what it heads would
//! nearly have had, or has a page longer than others, is planned again with the white space between its
//! blocks closed up: above headings, paragraphs, items, tables and pictures. The lines of a paragraph and the rows of
//! a table keep their distance. On each page no more is closed up than what stands on it needs, so that one that ends
//! short has its white space as it is, and nothing where none are much better.

use super::filling::{PAGE, Search};
use super::pages::{Fit, PagePlan};

/// How far white space is closed up, in thousandths, before it is opened again.
const TRIED: [i64; 4] = [80, 160, 240, 300];
/// By how much at a time.
const OPENED: i64 = 5;

/// Demerits of a chapter whose white space is not that of others; and what parts, for each of its pages, the
/// thousandths that are closed up, squared.
const UNLIKE: i64 = 600;
const CLOSE: i64 = 700;

/// The pages of a chapter, or what they are with less white space, where those are better.
pub(super) fn closed_up(pages: &[PagePlan], search: &Search<'_>) -> Vec<PagePlan> {
    let mut best = pages.to_vec();
    let (Some(first), Some(last)) = (pages.first(), pages.last()) else { return best };
    // no page of one is won, and of more than one rarely two
    let fewest = pages.iter().skip(1).map(|_| PAGE).sum::<i64>().max(PAGE);
    if cost(pages) <= fewest + UNLIKE {
        return best;
    }
    let strips = first.strips.start..last.strips.end;
    for closed in TRIED {
        let closer = search.pages(strips.clone(), Fit { closed, ..Fit::default() });
        if cost(&closer) < cost(&best) {
            best = closer;
        }
    }
    best.into_iter().map(|page| opened(page, search)).collect()
}

/// The same page with as much white space as is no worse.
fn opened(mut page: PagePlan, search: &Search<'_>) -> PagePlan {
    while let Some(closed) = page.fit.closed.checked_sub(OPENED).filter(|closed| *closed >= 0) {
        let wider = search.again(&page, Fit { closed, ..Fit::default() });
        if wider.demerits > page.demerits {
            break;
        }
        page = wider;
    }
    page
}

/// How far the white space of a chapter's pages is closed up.
fn closed(pages: &[PagePlan]) -> i64 {
    pages.first().map_or(0, |page| page.fit.closed)
}

/// What is bad about the pages of a chapter.
fn cost(pages: &[PagePlan]) -> i64 {
    let own: i64 = pages.iter().map(|page| page.demerits).sum();
    match closed(pages) {
        0 => own,
        closed => own + UNLIKE + pages.iter().map(|_| closed * closed / CLOSE).sum::<i64>(),
    }
}

#[cfg(test)]
mod tests {
    use std::iter::repeat_n;

    use super::super::Pt;
    use super::super::look::Look;
    use super::super::pages::plan;
    use super::super::strip::{Start, Strip};

    /// A chapter of strips with a third of their height in white space above each.
    fn chapter(strips: usize) -> impl Iterator<Item = Strip> {
        let strip = Strip { before: Pt::points(3), height: Pt::points(9), ..Strip::default() };
        let first = Strip { start: Start::Better, ..strip.clone() };
        std::iter::once(first).chain(repeat_n(strip, strips - 1))
    }

    /// How many strips stand on each page, and how far their white space is closed up.
    fn planned(strips: impl Iterator<Item = Strip>) -> Vec<(usize, i64)> {
        let look = Look { top_margin: Pt::ZERO, bottom_margin: Pt::ZERO, ..Look::default() };
        let look = Look { page_height: Pt::points(100), ..look };
        let strips: Vec<Strip> = strips.collect();
        let pages = plan(&strips, &look);
        pages.into_iter().map(|page| (page.strips.len(), page.fit.closed)).collect()
    }

    #[test]
    fn a_chapter_that_is_a_little_over_its_last_page_is_closed_up_as_far_as_its_pages_need() {
        // nine strips stand on a page whose white space is 0.792 of what it was
        assert_eq!(planned(chapter(18)), [(9, 210), (9, 210)]);
    }

    #[test]
    fn a_page_that_would_be_a_line_too_long_is_closed_up_instead() {
        let text: Vec<Strip> =
            chapter(8).chain([Strip { height: Pt::points(12), ..Strip::default() }]).collect();
        let look = Look { page_height: Pt::points(150), top_margin: Pt::ZERO, ..Look::default() };
        let look = Look { bottom_margin: Pt::points(50), ..look };
        let pages = plan(&text, &look);
        assert_eq!(pages.iter().map(|page| page.fit.closed).collect::<Vec<_>>(), [240]);
    }

    #[test]
    fn a_chapter_that_wins_nothing_keeps_its_white_space() {
        assert_eq!(planned(chapter(16)), [(8, 0), (8, 0)]);
        assert_eq!(planned(chapter(22)), [(8, 0), (8, 0), (6, 0)]);
    }

    #[test]
    fn the_chapters_about_one_that_is_closed_up_are_not() {
        let pages = planned(chapter(16).chain(chapter(18)).chain(chapter(16)));
        assert_eq!(
            pages.iter().map(|(_, closed)| *closed).collect::<Vec<_>>(),
            [0, 0, 210, 210, 0, 0]
        );
    }
}
