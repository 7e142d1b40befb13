//! What is bad about a page's end at each place where one could be.
//!
//! A page's end parts what stands before it from what follows. Blocks tell what they are better not parted
//! from (`keep` and `reluctance` of a strip); what is told here is seen from the distance to headings alone:
//! a heading with hardly a line below it at the foot of a page, and a few lines that end a section at the
//! head of one.

use super::Pt;
use super::strip::{Start, Strip};

/// For a break where strips must stay together; only what is taller than a page has one.
pub(super) const HARD: i64 = 1_000_000_000;
/// From which demerits on a strip is held to be one with what stands before it, as a figure is with the
/// sentences that lead to it.
pub(super) const HELD: i64 = 600;
/// How many lines follow a heading at the foot of a page, and what it costs where there are fewer: a part of
/// a section, or all of one.
const AFTER_HEADING: i64 = 3;
const STRANDED: i64 = 2600;
const STRANDED_WHOLE: i64 = 700;
/// The same where a whole section has nearly enough lines.
const SHORT_WHOLE: i64 = 150;
/// The same where what follows is held to them: they tell of nothing but that.
const STRANDED_LEAD: i64 = 6700;
/// How many lines are nearly enough where they are a whole paragraph, and what they cost.
const PARAGRAPH: i64 = 2;
const STRANDED_PARAGRAPH: i64 = 500;
/// How many lines that end a section stand at the head of a page, and what it costs where there is none.
const AT_HEAD: i64 = 3;
const ALONE: i64 = 1200;

/// What is bad about a page that begins with each of `strips`, whose lines of text are `line` high.
pub(super) fn demerits(strips: &[Strip], line: Pt) -> Vec<i64> {
    let mut below = Below::default();
    let mut begun: Vec<i64> = Vec::with_capacity(strips.len());
    for strip in strips {
        let own = match strip.start {
            Start::Free | Start::Better | Start::Always => 0,
            Start::Anywhere if strip.keep => HARD,
            Start::Anywhere => strip.reluctance + below.stranded(line, strip),
        };
        begun.push(own);
        below.add(strip, line);
    }
    let mut left = Pt::ZERO;
    for (strip, own) in strips.iter().zip(&mut begun).rev() {
        if strip.is_heading() {
            left = Pt::ZERO;
            continue;
        }
        left += strip.height;
        if *own < HARD && strip.start == Start::Anywhere {
            *own += alone(left, line);
        }
    }
    begun
}

/// What stands below the last heading.
#[derive(Debug, Clone, Copy, Default)]
struct Below {
    height: Pt,
    /// The part of it that no white space parts from what follows.
    last: Pt,
    /// The few lines between that heading and the one that it belongs under.
    above: Pt,
}

fn reaches(height: Pt, line: Pt, lines: i64) -> bool {
    height.0 * 10 >= line.0 * (lines * 10 - 1)
}

impl Below {
    fn add(&mut self, strip: &Strip, line: Pt) {
        if strip.is_heading() {
            let part = strip.reluctance >= HELD && !reaches(self.height, line, AFTER_HEADING);
            let above = if part { self.above + self.height } else { Pt::ZERO };
            *self = Self { above, ..Self::default() };
            return;
        }
        self.height += strip.height;
        let goes_on = strip.before == Pt::ZERO;
        self.last = if goes_on { self.last + strip.height } else { strip.height };
    }

    /// For a page that ends below it, and before the strip `next`.
    fn stranded(self, line: Pt, next: &Strip) -> i64 {
        if reaches(self.height, line, AFTER_HEADING) {
            return 0;
        }
        if next.is_heading() {
            let short = reaches(self.height, line, PARAGRAPH);
            return if short { SHORT_WHOLE } else { STRANDED_WHOLE };
        }
        let paragraph = next.before > Pt::ZERO && reaches(self.last, line, PARAGRAPH);
        let held = next.reluctance >= HELD;
        if paragraph && (!held || reaches(self.above + self.height, line, AFTER_HEADING)) {
            STRANDED_PARAGRAPH
        } else if held {
            STRANDED_LEAD
        } else {
            STRANDED
        }
    }
}

/// For a page on which no more than `left` stands of a section.
fn alone(left: Pt, line: Pt) -> i64 {
    let enough = line.0 * AT_HEAD;
    (enough - left.0).max(0) * ALONE / enough.max(1)
}

#[cfg(test)]
mod tests {
    use super::super::strip::Rank;
    use super::*;

    const LINE: Pt = Pt::points(10);

    fn heading() -> Strip {
        Strip { rank: Rank::Heading, ..lines(2) }
    }

    fn lines(count: i64) -> Strip {
        Strip { height: Pt(LINE.0 * count), ..Strip::default() }
    }

    #[test]
    fn a_heading_at_the_foot_has_three_lines_below_it() {
        let begun = demerits(&[heading(), lines(2), lines(1), lines(6)], LINE);
        assert_eq!(begun[2..], [STRANDED, 0]);
        let begun = demerits(&[heading(), lines(2), heading(), lines(9)], LINE);
        assert_eq!(begun[2], SHORT_WHOLE);
        assert_eq!(demerits(&[heading(), lines(1), heading()], LINE)[2], STRANDED_WHOLE);
    }

    #[test]
    fn two_lines_below_a_heading_are_enough_where_they_are_a_paragraph() {
        let paragraph = Strip { before: Pt::points(5), ..lines(6) };
        let begun = demerits(&[heading(), lines(2), paragraph.clone()], LINE);
        assert_eq!(begun[2], STRANDED_PARAGRAPH);
        let line = Strip { before: Pt::points(5), ..lines(1) };
        let begun = demerits(&[heading(), line.clone(), line, paragraph], LINE);
        assert_eq!(begun[2..], [STRANDED, STRANDED]);
    }

    #[test]
    fn what_is_held_to_a_line_or_two_below_a_heading_takes_them_along() {
        let held = Strip { before: Pt::points(5), reluctance: HELD, ..lines(9) };
        let line = Strip { before: Pt::points(5), ..lines(1) };
        let begun = demerits(&[heading(), line.clone(), line, held.clone()], LINE);
        assert_eq!(begun[3], HELD + STRANDED_LEAD);
        assert_eq!(demerits(&[heading(), lines(2), held.clone()], LINE)[2], HELD + STRANDED_LEAD);
        assert_eq!(demerits(&[heading(), lines(3), held.clone()], LINE)[2], HELD);
        let part = Strip { reluctance: HELD, ..heading() };
        let below_others = [heading(), lines(1), part, lines(2), held];
        assert_eq!(demerits(&below_others, LINE)[4], HELD + STRANDED_PARAGRAPH);
    }

    #[test]
    fn the_fewer_lines_end_a_section_at_the_head_of_a_page_the_worse() {
        let strips = [lines(9), lines(3), lines(2), lines(1), heading(), lines(9)];
        let begun = demerits(&strips, LINE);
        assert!(begun[1] == 0 && begun[2] < begun[3], "{begun:?}");
        assert_eq!(begun[4], 0);
    }

    #[test]
    fn what_must_stay_is_held_and_a_chapter_may_always_begin_a_page() {
        let kept = Strip { keep: true, ..lines(1) };
        let chapter = Strip { start: Start::Better, ..heading() };
        assert_eq!(demerits(&[lines(9), kept, chapter], LINE)[1..], [HARD, 0]);
    }
}
