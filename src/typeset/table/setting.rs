//! The lines of a cell, set at their places.

use super::super::Pt;
use super::super::breaks::{LineBreak, Manner, break_lines};
use super::super::elements::Element;
use super::super::flow::RowBlock;
use super::super::lines::{Spot, line_width, set_line};
use super::super::measure::{Elements, Losses, lines};
use super::super::passage::Passage;
use super::super::strip::Piece;
use super::super::tame::tame;
use super::cells::{CellText, Parts, divide, parts};
use super::columns::offset;
use super::lining::{LONG, chunks, filled, parted};
use super::rows::Grid;
use crate::document::Alignment;

/// The lines of a text, with its words whole and with them divided, and it with their parts where that may be of
/// fewer lines.
struct Counted {
    whole: i64,
    fewest: i64,
    parts: Option<Vec<Element>>,
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
    /// The fewest lines that all cells of a row can have.
    pub(super) fn fewest_lines(&self, row: &RowBlock, cells: &[CellText]) -> i64 {
        let fewest = |(at, (text, passage)): (usize, (&CellText, &Passage))| {
            let room = self.own_room(at);
            let is_body = !row.heading && room < text.natural();
            let counted = is_body.then(|| self.counted(&text.elements.list, passage, room));
            counted.map_or(1, |counted| counted.fewest)
        };
        cells.iter().zip(&row.cells).enumerate().map(fewest).max().unwrap_or(1)
    }

    /// Sets the lines of a cell, of a row that is at least so many deep, and tells how deep they are and what
    /// was lost.
    pub(super) fn cell(
        &self,
        cell: &Cell<'_>,
        text: Option<CellText>,
        least: i64,
        pieces: &mut Vec<Piece>,
    ) -> (Pt, Losses) {
        let Some(passage) = cell.row.cells.get(cell.at) else { return (Pt::ZERO, Losses::new()) };
        let (left, _) = self.columns.inner(cell.at);
        let scale = self.columns.scale;
        let own_room = self.own_room(cell.at);
        let fit = |elements: &mut Vec<Element>| {
            tame(elements, &passage.inks, own_room, self.bench.shaper);
            if cell.row.heading {
                break_lines(elements, own_room, Manner::ColumnHead)
            } else {
                self.text_lines(elements, passage, own_room, least)
            }
        };
        let parts = match &text {
            Some(text) => text.parts,
            None => parts(self.table, cell.row, cell.at, self.bench),
        };
        let mut top = cell.pad;
        let losses = self.broken(passage, text, fit, |elements, line| {
            for (part, x) in self.placed(cell.at, elements, line, parts) {
                let spot = self.spot(cell.x + left + x, top);
                pieces.push(set_line(elements, &part, &passage.inks, scale, spot));
            }
            top += self.voice.leading;
        });
        (top - cell.pad, losses)
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
        least: i64,
    ) -> Vec<LineBreak> {
        let Counted { whole, fewest, parts } = self.counted(elements, passage, room);
        if let Some(parts) = parts.filter(|_| whole > fewest.max(least)) {
            let lines = break_lines(&parts, room, Manner::LongCell);
            if i64::try_from(lines.len()).is_ok_and(|lines| lines < whole) {
                *elements = parts;
                return lines;
            }
        }
        break_lines(elements, room, Manner::Cell)
    }

    /// Counts the lines of a text in its room.
    fn counted(&self, elements: &[Element], passage: &Passage, room: Pt) -> Counted {
        let (whole, _) = filled(&chunks(elements, false), room);
        if whole < LONG {
            return Counted { whole, fewest: whole, parts: None };
        }
        let parts = parted(elements, &passage.inks, self.bench);
        let (fewest, _) = filled(&chunks(&parts, true), room);
        Counted { whole, fewest: fewest.min(whole), parts: Some(parts) }
    }

    /// The parts of a line, and how far each stands to the right in the cell's room: a figure on one line has
    /// its decimal mark beneath those of others, and its remark beneath theirs.
    fn placed(
        &self,
        at: usize,
        elements: &[Element],
        line: &LineBreak,
        parts: Option<Parts>,
    ) -> Vec<(LineBreak, Pt)> {
        let (_, room) = self.columns.inner(at);
        parts.and_then(|parts| self.aligned(at, elements, line, room, &parts)).unwrap_or_else(
            || {
                let seen = self.columns.scale.of(line_width(elements, line));
                vec![(line.clone(), offset(self.alignment(at), room, seen))]
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
        fit: impl Fn(&mut Vec<Element>) -> Vec<LineBreak>,
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

    fn alignment(&self, at: usize) -> Alignment {
        self.table.columns.get(at).map_or(Alignment::Left, |column| column.alignment)
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
