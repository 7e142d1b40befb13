//! Lines of code → lines of the page: each as it was written. One that is too wide goes on in the next line, a little
//! further in, and a sign at its end tells so.

use std::ops::Range;

use super::Pt;
use super::breaks::{LineBreak, written_lines};
use super::elements::{Element, extents, space_width};
use super::passage::Ink;
use super::tame::tame;
use crate::font::Shaper;

/// How many letters further in a line stands that goes on.
const FURTHER: i64 = 2;

/// Breaks `elements` into lines no wider than `width`; `goes_on` tells whether they begin within a line.
pub(super) fn fit(
    elements: &mut Vec<Element>,
    inks: &[Ink],
    width: Pt,
    goes_on: bool,
    shaper: &Shaper,
) -> Vec<LineBreak> {
    let letters = inks.first().map_or(Pt::ZERO, space_width).scaled(FURTHER, 1);
    let further = if letters.scaled(4, 1) < width { letters } else { Pt::ZERO };
    if extents(elements).1 > width {
        tame(elements, inks, width - further, shaper);
    }
    let room = Room { whole: width, further };
    let mut lines = Vec::new();
    for range in written_lines(elements) {
        let first = range.start == 0;
        room.line(elements, range, goes_on && first, &mut lines);
    }
    lines
}

/// How wide lines are.
struct Room {
    whole: Pt,
    /// How much less those are that go on.
    further: Pt,
}

impl Room {
    /// Adds the lines of one line of code, each as full as it can be.
    fn line(
        &self,
        elements: &[Element],
        line: Range<usize>,
        mut goes_on: bool,
        lines: &mut Vec<LineBreak>,
    ) {
        let mut start = line.start;
        loop {
            let hang = if goes_on { Pt::ZERO - self.further } else { Pt::ZERO };
            let end = last_within(elements, start..line.end, self.whole + hang);
            lines.push(LineBreak { range: start..end, space: false, hang });
            if end == line.end {
                return;
            }
            (start, goes_on) = (end, true);
        }
    }
}

/// The end of the longest beginning of `range` that is no wider than `room`, with the sign that it needs; of the
/// shortest, where none is.
fn last_within(elements: &[Element], range: Range<usize>, room: Pt) -> usize {
    let mut width = Pt::ZERO;
    let mut last = None;
    for at in range.clone() {
        width += elements[at].width();
        if width > room && last.is_some() {
            return last.unwrap_or(range.end);
        }
        if let Element::Chance { hyphen, .. } = &elements[at] {
            let sign = hyphen.as_ref().map_or(Pt::ZERO, |hyphen| hyphen.width);
            if width + sign <= room || last.is_none() {
                last = Some(at + 1);
            }
        }
    }
    if width > room { last.unwrap_or(range.end) } else { range.end }
}
