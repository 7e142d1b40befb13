//! The lines of a cell, set at their places.

use super::super::Pt;
use super::super::breaks::{LineBreak, Manner, break_lines};
use super::super::elements::{Element, extents};
use super::super::flow::RowBlock;
use super::super::hyphens::hyphenate;
use super::super::lines::{Spot, line_width, set_line};
use super::super::measure::{Elements, Losses, lines};
use super::super::passage::Passage;
use super::super::strip::Piece;
use super::super::tame::tame;
use super::cells::{CellText, Parts, divide, parts};
use super::columns::offset;
use super::lining::{LONG, Whole, chunks, filled, parted};
use super::rows::Grid;
use crate::document::Alignment;

/// How many lines a text is of with its words whole; and it with its words divided, with how many it is of so,
/// where that was asked for and these are fewer.
pub(super) struct Counted {
    whole: i64,
    parts: Option<(i64, Vec<Element>)>,
}

/// How many lines a text is of with its words whole.
fn lines_of(elements: &[Element], room: Pt) -> i64 {
    let is_whole = |element: &Element| !matches!(element, Element::Newline);
    if elements.iter().all(is_whole) && elements.iter().map(Element::width).sum::<Pt>() <= room {
        return 1;
    }
    filled(&chunks(elements, Whole::Words), room, i64::MAX).0
}

/// A cell, and where it stands.
pub(super) struct Cell<'a> {
    pub(super) row: &'a RowBlock,
    pub(super) at: usize,
    pub(super) x: Pt,
    /// White space above its text.
    pub(super) pad: Pt,
}

impl Grid<'_> {
    /// Counts the lines of the cells of a row, of those that are kept, and tells the fewest that all of them can
    /// have. Words are divided only of what makes the row deeper than the others.
    pub(super) fn counted(&self, row: &RowBlock, cells: &[CellText]) -> (Vec<Counted>, i64) {
        let is_wide = |(at, text): (usize, &CellText)| text.natural() > self.own_room(at);
        let is_deep = !row.heading && cells.iter().enumerate().any(is_wide);
        let count = |(at, text): (usize, &CellText)| {
            let elements = if is_deep { text.elements.list.as_slice() } else { &[] };
            Counted { whole: lines_of(elements, self.own_room(at)), parts: None }
        };
        let mut counted: Vec<Counted> = cells.iter().enumerate().map(count).collect();
        let mut deepest: Vec<usize> = (0..counted.len()).collect();
        deepest.sort_by_key(|at| std::cmp::Reverse(counted[*at].whole));
        let mut least = 1;
        for at in deepest {
            let whole = counted[at].whole;
            if whole <= least {
                break;
            }
            let (Some(text), Some(passage)) = (cells.get(at), row.cells.get(at)) else { break };
            if whole >= LONG {
                counted[at].parts =
                    self.divided(&text.elements.list, passage, (whole, self.own_room(at)));
            }
            let fewest = counted[at].parts.as_ref().map_or(whole, |(fewest, _)| *fewest);
            least = least.max(fewest);
        }
        (counted, least)
    }

    /// Sets the lines of a cell, of a row that is at least so many deep, and tells how deep they are and what
    /// was lost.
    pub(super) fn cell(
        &self,
        cell: &Cell<'_>,
        text: Option<CellText>,
        (mut counted, least): (Option<Counted>, i64),
        pieces: &mut Vec<Piece>,
    ) -> (Pt, Losses) {
        let Some(passage) = cell.row.cells.get(cell.at) else { return (Pt::ZERO, Losses::new()) };
        let (left, _) = self.columns.inner(cell.at);
        let scale = self.columns.scale;
        let own_room = self.own_room(cell.at);
        let fit = |elements: &mut Vec<Element>| {
            self.divide_wide(elements, passage, own_room);
            if cell.row.heading {
                tame(elements, &passage.inks, own_room, self.bench.shaper);
                return break_lines(elements, own_room, Manner::ColumnHead);
            }
            let counted =
                counted.take().unwrap_or_else(|| self.counted_alone(elements, passage, own_room));
            self.text_lines(elements, passage, own_room, (counted, least))
        };
        let parts = match &text {
            Some(text) => text.parts,
            None => parts(self.table, cell.row, cell.at, self.bench),
        };
        let mut top = cell.pad;
        let alignment = self.alignment(cell.at, passage);
        let losses = self.broken(passage, text, fit, |elements, line| {
            for (part, x) in self.placed(cell.at, alignment, elements, line, parts) {
                let spot = self.spot(cell.x + left + x, top);
                pieces.push(set_line(elements, &part, &passage.inks, scale, spot));
            }
            top += self.voice.leading;
        });
        (top - cell.pad, losses)
    }

    /// Divides the words of a text in a room that one of them has no place in, so that it is cut only where no part of
    /// it has.
    fn divide_wide(&self, elements: &mut Vec<Element>, passage: &Passage, room: Pt) {
        if extents(elements).0 > room {
            hyphenate(elements, &passage.inks, self.bench.tongue, self.bench.shaper);
        }
    }

    /// How wide the texts of a column may be, in their own size: elements are measured at it, so the room is
    /// enlarged instead of them.
    fn own_room(&self, at: usize) -> Pt {
        let scale = self.columns.scale;
        self.columns.inner(at).1.scaled(scale.1, scale.0)
    }

    /// The lines of a text in its room: the words of a long one are divided where it would else make its row
    /// deeper than that is at least.
    fn text_lines(
        &self,
        elements: &mut Vec<Element>,
        passage: &Passage,
        room: Pt,
        (Counted { whole, parts }, least): (Counted, i64),
    ) -> Vec<LineBreak> {
        if let Some((_, mut parts)) = parts.filter(|_| whole > least) {
            tame(&mut parts, &passage.inks, room, self.bench.shaper);
            let lines = break_lines(&parts, room, Manner::LongCell);
            if i64::try_from(lines.len()).is_ok_and(|lines| lines < whole) {
                *elements = parts;
                return lines;
            }
        }
        tame(elements, &passage.inks, room, self.bench.shaper);
        break_lines(elements, room, Manner::Cell)
    }

    /// Counts the lines of a text that is not kept with the others of its row.
    fn counted_alone(&self, elements: &[Element], passage: &Passage, room: Pt) -> Counted {
        let whole = lines_of(elements, room);
        let is_long = whole >= LONG;
        Counted {
            whole,
            parts: is_long.then(|| self.divided(elements, passage, (whole, room))).flatten(),
        }
    }

    /// A text of some lines in its room with its words divided, and of how many it is so; nothing where these are
    /// not fewer.
    fn divided(
        &self,
        elements: &[Element],
        passage: &Passage,
        (whole, room): (i64, Pt),
    ) -> Option<(i64, Vec<Element>)> {
        let parts = parted(elements, &passage.inks, self.bench);
        let (fewest, _) = filled(&chunks(&parts, Whole::Parts), room, whole);
        (fewest < whole).then_some((fewest, parts))
    }

    /// The parts of a line, and how far each stands to the right in the cell's room: a figure on one line has
    /// its decimal mark beneath those of others, and its remark beneath theirs.
    fn placed(
        &self,
        at: usize,
        alignment: Alignment,
        elements: &[Element],
        line: &LineBreak,
        parts: Option<Parts>,
    ) -> Vec<(LineBreak, Pt)> {
        let (_, room) = self.columns.inner(at);
        parts.and_then(|parts| self.aligned(at, elements, line, room, &parts)).unwrap_or_else(
            || {
                let seen = self.columns.scale.of(line_width(elements, line));
                vec![(line.clone(), offset(alignment, room, seen))]
            },
        )
    }

    /// Where a figure on one line stands, and its remark: decimal marks beneath each other, and remarks too.
    /// Nothing where there is no room for that.
    fn aligned(
        &self,
        at: usize,
        elements: &[Element],
        line: &LineBreak,
        room: Pt,
        parts: &Parts,
    ) -> Option<Vec<(LineBreak, Pt)>> {
        if line.range.start > 0 || line.range.end < elements.len() {
            return None;
        }
        let stand = self.columns.stands.get(at).copied().flatten()?;
        let scale = self.columns.scale;
        let (figure, remark) = remark_apart(elements, line, parts);
        let hang = parts.tail.map_or(Pt::ZERO, |own| stand.tail - own);
        let end = room - scale.of(stand.remark) - scale.of(hang);
        let x = end - scale.of(line_width(elements, &figure));
        let mut placed = vec![(figure, x)];
        if let Some((remark, space)) = remark {
            placed.push((remark, room - scale.of(stand.remark) + scale.of(space)));
        }
        (x >= Pt::ZERO).then_some(placed)
    }

    /// Breaks a cell's text as `fit` does and hands its lines to `set`; gives what was lost.
    fn broken(
        &self,
        passage: &Passage,
        text: Option<CellText>,
        mut fit: impl FnMut(&mut Vec<Element>) -> Vec<LineBreak>,
        mut set: impl FnMut(&[Element], &LineBreak),
    ) -> Losses {
        if let Some(CellText { elements: Elements { mut list, losses }, .. }) = text {
            let lines = fit(&mut list);
            for line in &lines {
                set(&list, line);
            }
            return losses;
        }
        let divide_and_fit = |elements: &mut Vec<Element>, _| {
            if self.divided {
                divide(elements, passage, self.table, self.bench);
            }
            fit(elements)
        };
        lines(passage, self.bench.shaper, divide_and_fit, set)
    }

    /// How a text stands in its column: one that is read from the right begins there, where others begin at the left.
    fn alignment(&self, at: usize, passage: &Passage) -> Alignment {
        match self.table.columns.get(at).map_or(Alignment::Left, |column| column.alignment) {
            Alignment::Natural | Alignment::Left if passage.is_leftward() => Alignment::Right,
            told => told,
        }
    }

    fn spot(&self, x: Pt, top: Pt) -> Spot {
        let (baseline, bottom) = (top + self.voice.baseline(), top + self.voice.leading);
        Spot { x, top, baseline, bottom }
    }
}

/// A line as its figure and, where it has one, the remark after it with the space between.
fn remark_apart(
    elements: &[Element],
    line: &LineBreak,
    parts: &Parts,
) -> (LineBreak, Option<(LineBreak, Pt)>) {
    let is_bracket = |at: &usize| matches!(&elements[at + 1], Element::Box { word, .. } if word.text.starts_with('('));
    let space = (0..elements.len().saturating_sub(1)).rev().find_map(|at| match &elements[at] {
        Element::Glue { width, .. } if is_bracket(&at) => Some((at, *width)),
        _ => None,
    });
    match space.filter(|_| parts.remark > Pt::ZERO) {
        Some((at, width)) => {
            let figure = LineBreak { range: 0..at, space: true, hang: Pt::ZERO };
            let remark = LineBreak { range: at + 1..elements.len(), ..line.clone() };
            (figure, Some((remark, width)))
        }
        None => (line.clone(), None),
    }
}
