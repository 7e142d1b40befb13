//! Rows of a table → strips.

use std::sync::Arc;

use rayon::prelude::*;

use super::super::breaks::{LineBreak, Manner, break_lines};
use super::super::elements::Element;
use super::super::flow::{RowBlock, TableBlock};
use super::super::lines::{Scale, Spot, line_width, set_line};
use super::super::look::Voice;
use super::super::measure::{Elements, Losses, lines, measure};
use super::super::passage::Passage;
use super::super::prepare::{Bench, Prepared, told};
use super::super::strip::{Piece, Repeated, Strip};
use super::super::tame::tame;
use super::super::{Artifact, Colour, Item, Owner, Placed, Pt, Rect, collect};
use super::cells::{CellText, Parts, divide, parts};
use super::columns::{Padding, Plan, Stand, offset};
use crate::document::Alignment;
use crate::finding::{self, Finding};

/// What all rows of a table share.
struct Grid<'a> {
    table: &'a TableBlock,
    widths: &'a [Pt],
    stands: &'a [Option<Stand>],
    gaps: &'a [Pt],
    padding: Padding,
    scale: Scale,
    /// Whether long words are divided.
    divided: bool,
    indent: Pt,
    voice: Voice,
    bench: &'a Bench<'a>,
}

/// How many rows are set before what they were is let go.
const WINDOW: usize = 4096;

/// The strips of a table: one a row.
pub(in super::super) fn strips(
    mut table: TableBlock,
    plan: Plan,
    indent: Pt,
    bench: &Bench<'_>,
) -> Prepared {
    let Plan { landscape, scale, widths, too_wide, divided, cells, stands, gaps, padding } = plan;
    let voice = table.voice.scaled(scale.0, scale.1);
    let rows = std::mem::take(&mut table.rows);
    let heads = rows.iter().take_while(|row| row.heading).count();
    let grid = Grid {
        table: &table,
        widths: &widths,
        stands: &stands,
        gaps: &gaps,
        padding,
        scale,
        divided,
        indent,
        voice,
        bench,
    };
    let mut prepared = grid.rows(rows, cells);
    if too_wide {
        prepared.findings.push(Finding::new(&finding::TABLE_TOO_WIDE, table.place.clone()));
    }
    repeat_headings(&mut prepared.strips, heads, marks(&table, &widths, indent, bench));
    let depth = bench.look.depth(landscape);
    keep_together(&mut prepared.strips, depth.scaled(35, 100));
    cut_tall(&mut prepared.strips, depth.scaled(25, 100));
    prepared
}

/// Demerits of a page's end between rows of a small table, of a large one, and within a row.
const SMALL: i64 = 2200;
const LARGE: i64 = 60;
const WITHIN_ROW: i64 = 900;

/// Lets rows that are tall be cut between their lines.
fn cut_tall(strips: &mut Vec<Strip>, tall: Pt) {
    if strips.iter().any(|strip| strip.height > tall) {
        let cut = |strip: Strip| {
            if strip.height > tall { strip.lines(WITHIN_ROW) } else { vec![strip] }
        };
        *strips = std::mem::take(strips).into_iter().flat_map(cut).collect();
    }
}

/// What tells that a table goes on: a mark above the heading rows, and one below the last row.
struct Marks {
    above: Piece,
    below: Piece,
}

fn marks(table: &TableBlock, widths: &[Pt], indent: Pt, bench: &Bench<'_>) -> Option<Marks> {
    let width: Pt = widths.iter().copied().sum();
    let caption = table.caption.as_deref().map(|text| bench.phrases.continued_caption(text));
    // a narrow table's marks may stand out to the right of it
    let room = width.max(bench.look.measure(false) - indent);
    let above = caption
        .and_then(|text| mark(&text, indent, room, None, bench))
        .or_else(|| mark(&bench.phrases.continued, indent, room, None, bench));
    let below = mark(&bench.phrases.goes_on, indent, room, Some(width), bench);
    above.zip(below).map(|(above, below)| Marks { above, below })
}

/// A mark on one line, where it fits on one; it ends where the table of a width does, if it can.
fn mark(text: &str, indent: Pt, room: Pt, table: Option<Pt>, bench: &Bench<'_>) -> Option<Piece> {
    let voice = bench.look.running();
    let ink = collect::ink(&voice, Owner::Artifact(Artifact::Layout));
    let passage = Passage::of(text, ink, 0);
    let elements = measure(&passage, bench.shaper).list;
    let lines = break_lines(&elements, room, Manner::Cell);
    let [line] = lines.as_slice() else { return None };
    let seen = line_width(&elements, line);
    let x = indent + table.map_or(Pt::ZERO, |width| (width - seen).max(Pt::ZERO));
    let spot = Spot { x, top: Pt::ZERO, baseline: voice.baseline(), bottom: voice.leading };
    (seen <= room).then(|| set_line(&elements, line, &passage.inks, Scale::WHOLE, spot))
}

/// Lets heading rows stay with the first row, and be repeated above the rows of further pages.
fn repeat_headings(strips: &mut [Strip], count: usize, marks: Option<Marks>) {
    let (heads, body) = strips.split_at_mut(count.min(strips.len()));
    let mut repeated = Repeated::default();
    if let Some(Marks { above, below }) = marks {
        repeated.height = above.bottom;
        repeated.pieces.push(above);
        repeated.foot = Some(below);
    }
    for head in heads.iter() {
        for piece in &head.pieces {
            let mut piece = piece.clone();
            piece.shift(Pt::ZERO, repeated.height);
            piece.links.clear();
            for placed in &mut piece.items {
                placed.owner = Owner::Artifact(Artifact::Layout);
            }
            repeated.pieces.push(piece);
        }
        repeated.height += head.height;
    }
    for head in heads.iter_mut().skip(1) {
        head.keep = true;
    }
    let repeated = Arc::new(repeated);
    for strip in body.iter_mut() {
        strip.repeated = Some(Arc::clone(&repeated));
    }
    if let Some(first) = body.first_mut().filter(|_| count > 0) {
        first.keep = true;
    }
}

/// A small table stays whole where it can; of a large one no row stands alone on a page, neither the
/// first nor the last.
fn keep_together(strips: &mut [Strip], small: Pt) {
    let height: Pt = strips.iter().map(|strip| strip.height).sum();
    let heads = strips.iter().take_while(|strip| strip.repeated.is_none()).count();
    let second = if heads < strips.len() { heads + 1 } else { 1 };
    let last = strips.len().saturating_sub(1);
    for (at, strip) in strips.iter_mut().enumerate().skip(1) {
        strip.keep |= at == second || at == last;
        strip.reluctance = if height <= small { SMALL } else { LARGE };
    }
}

/// A cell, and where it stands.
struct Cell<'a> {
    row: &'a RowBlock,
    at: usize,
    x: Pt,
    width: Pt,
    /// White space above its text.
    pad: Pt,
}

impl Grid<'_> {
    /// Sets all rows, window by window.
    fn rows(&self, rows: Vec<RowBlock>, cells: Vec<Vec<CellText>>) -> Prepared {
        let mut prepared = Prepared::default();
        prepared.strips.reserve_exact(rows.len());
        let mut cells = cells.into_iter();
        let mut rows = rows.into_iter().map(|row| (row, cells.next().unwrap_or_default()));
        loop {
            let window: Vec<(RowBlock, Vec<CellText>)> = rows.by_ref().take(WINDOW).collect();
            if window.is_empty() {
                return prepared;
            }
            let set = |(row, cells): (RowBlock, Vec<CellText>)| self.row(&row, cells);
            let parts: Vec<_> = window.into_par_iter().with_min_len(16).map(set).collect();
            for (strip, findings) in parts {
                prepared.strips.push(strip);
                prepared.findings.extend(findings);
            }
        }
    }

    fn row(&self, row: &RowBlock, cells: Vec<CellText>) -> (Strip, Vec<Finding>) {
        let mut strip = Strip { divisible: true, ..Strip::default() };
        strip.pieces.reserve_exact(row.cells.len() + 1);
        let mut losses = Losses::new();
        let pad = self.scale.of(self.voice.before).scaled(self.padding.level, 1000);
        let mut x = self.indent;
        let mut depth = self.voice.leading;
        let mut cells = cells.into_iter();
        for (at, width) in self.widths.iter().copied().enumerate() {
            let cell = Cell { row, at, x, width, pad };
            let (lines, lost) = self.cell(&cell, cells.next(), &mut strip.pieces);
            for (line, lost) in lost {
                losses.entry(line).or_default().extend(lost);
            }
            depth = depth.max(lines);
            x += width;
        }
        let findings = told(losses, self.bench.file);
        let line = if row.heading { Pt(900) } else { Pt(400) };
        strip.height = pad + depth + pad + line;
        let colour = if row.heading { self.bench.look.ink } else { self.bench.look.rule };
        let width: Pt = self.widths.iter().copied().sum();
        strip.pieces.push(rule(self.indent, strip.height - line, width, line, colour));
        (strip, findings)
    }

    /// Sets the lines of a cell, and tells how deep they are and what was lost.
    fn cell(
        &self,
        cell: &Cell<'_>,
        text: Option<CellText>,
        pieces: &mut Vec<Piece>,
    ) -> (Pt, Losses) {
        let Some(passage) = cell.row.cells.get(cell.at) else { return (Pt::ZERO, Losses::new()) };
        let side = self.padding.side;
        let gap = self.gaps.get(cell.at).copied().unwrap_or_default();
        let room = cell.width - side - side - gap;
        // elements are measured at their own size, so the room is enlarged instead of them
        let own_room = room.scaled(self.scale.1, self.scale.0);
        let fit = |elements: &mut Vec<Element>| {
            tame(elements, &passage.inks, own_room, self.bench.shaper);
            break_lines(elements, own_room, Manner::Cell)
        };
        let parts = match &text {
            Some(text) => text.parts,
            None => parts(self.table, cell.row, cell.at, self.bench),
        };
        let (left, mut top) = (cell.x + side + gap, cell.pad);
        let set = |elements: &[Element], line: &LineBreak| {
            let mut put = |line: &LineBreak, x: Pt| {
                let spot = self.spot(x, top);
                pieces.push(set_line(elements, line, &passage.inks, self.scale, spot));
            };
            let aligned =
                parts.and_then(|parts| self.aligned(cell.at, elements, line, room, &parts));
            if let Some(parts) = aligned {
                for (part, x) in &parts {
                    put(part, left + *x);
                }
            } else {
                let seen = self.scale.of(line_width(elements, line));
                put(line, left + offset(self.alignment(cell.at), room, seen));
            }
            top += self.voice.leading;
        };
        let losses = self.broken(passage, text, fit, set);
        (top - cell.pad, losses)
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
        let stand = self.stands.get(at).copied().flatten()?;
        let (figure, remark) = remark_apart(elements, line, parts);
        let hang = parts.tail.map_or(Pt::ZERO, |own| stand.tail - own);
        let end = room - self.scale.of(stand.remark) - self.scale.of(hang);
        let x = end - self.scale.of(line_width(elements, &figure));
        let mut placed = vec![(figure, x)];
        if let Some((remark, space)) = remark {
            placed.push((remark, room - self.scale.of(stand.remark) + self.scale.of(space)));
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

fn rule(x: Pt, y: Pt, width: Pt, height: Pt, colour: Colour) -> Piece {
    let mut piece = Piece::new(y, y + height);
    let area = Rect { x, y, width, height };
    piece.items = vec![Placed {
        owner: Owner::Artifact(Artifact::Layout),
        item: Item::Fill { area, colour },
    }];
    piece
}
