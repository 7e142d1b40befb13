//! Rows of a table → strips.

use std::sync::Arc;

use rayon::prelude::*;

use super::super::breaks::{Manner, break_lines};
use super::super::elements::measure;
use super::super::flow::{RowBlock, TableBlock};
use super::super::lines::{Scale, Spot, line_width, set_line};
use super::super::look::Voice;
use super::super::passage::Passage;
use super::super::prepare::{Bench, Prepared, losses};
use super::super::strip::{Piece, Repeated, Strip};
use super::super::tame::tame;
use super::super::{Artifact, Colour, Item, Owner, Placed, Pt, Rect, collect};
use super::columns::{offset, take_elements};
use super::plan::{CellText, Plan, padding};
use crate::finding::{self, Finding};

/// What all rows of a table share.
struct Grid<'a> {
    table: &'a TableBlock,
    widths: &'a [Pt],
    tails: &'a [Pt],
    gaps: &'a [Pt],
    scale: Scale,
    indent: Pt,
    voice: Voice,
    bench: &'a Bench<'a>,
}

/// The strips of a table: one a row.
pub(in super::super) fn strips(
    table: &TableBlock,
    plan: Plan,
    indent: Pt,
    bench: &Bench<'_>,
) -> Prepared {
    let Plan { landscape, scale, widths, too_wide, cells, tails, gaps } = plan;
    let voice = table.voice.scaled(scale.0, scale.1);
    let (widths, tails, gaps) = (widths.as_slice(), tails.as_slice(), gaps.as_slice());
    let grid = Grid { table, widths, tails, gaps, scale, indent, voice, bench };
    let parts: Vec<(Strip, Vec<Finding>)> = table
        .rows
        .par_iter()
        .zip(cells)
        .with_min_len(16)
        .map(|(row, cells)| grid.row(row, cells))
        .collect();
    let mut prepared = Prepared::default();
    for (strip, findings) in parts {
        prepared.strips.push(strip);
        prepared.findings.extend(findings);
    }
    if too_wide {
        prepared.findings.push(Finding::new(&finding::TABLE_TOO_WIDE, table.place.clone()));
    }
    repeat_headings(&mut prepared.strips, &table.rows, marks(table, widths, indent, bench));
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
fn repeat_headings(strips: &mut [Strip], rows: &[RowBlock], marks: Option<Marks>) {
    let count = rows.iter().take_while(|row| row.heading).count();
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

impl Grid<'_> {
    fn row(&self, row: &RowBlock, cells: Vec<CellText>) -> (Strip, Vec<Finding>) {
        let mut strip = Strip { divisible: true, ..Strip::default() };
        let mut findings = Vec::new();
        let pad = self.scale.of(self.bench.look.em(240));
        let mut x = self.indent;
        let mut depth = self.voice.leading;
        for (at, mut cell) in cells.into_iter().enumerate() {
            let Some(width) = self.widths.get(at).copied() else { continue };
            findings.extend(losses(&mut cell.elements, self.bench));
            let lines = self.cell(row, at, cell, x, width, pad, &mut strip.pieces);
            depth = depth.max(lines);
            x += width;
        }
        let line = if row.heading { Pt(900) } else { Pt(400) };
        strip.height = pad + depth + pad + line;
        let colour = if row.heading { self.bench.look.ink } else { self.bench.look.rule };
        let width: Pt = self.widths.iter().copied().sum();
        strip.pieces.push(rule(self.indent, strip.height - line, width, line, colour));
        (strip, findings)
    }

    /// Sets the lines of a cell and tells how deep they are.
    #[expect(clippy::too_many_arguments, reason = "a cell stands in a row and in a column")]
    fn cell(
        &self,
        row: &RowBlock,
        at: usize,
        mut cell: CellText,
        x: Pt,
        width: Pt,
        pad: Pt,
        pieces: &mut Vec<Piece>,
    ) -> Pt {
        let Some(passage) = row.cells.get(at) else { return Pt::ZERO };
        let column = self.table.columns.get(at).copied();
        let side = padding(self.bench);
        let gap = self.gaps.get(at).copied().unwrap_or_default();
        let room = width - side - side - gap;
        // elements are measured at their own size, so the room is enlarged instead of them
        let own_room = room.scaled(self.scale.1, self.scale.0);
        let mut elements = take_elements(&mut cell);
        tame(&mut elements, &passage.inks, own_room, self.bench.shaper);
        let lines = break_lines(&elements, own_room, Manner::Cell);
        let tail = self.tails.get(at).copied().unwrap_or_default();
        let hang = match (cell.tail, lines.len()) {
            (Some(own), 1) => self.scale.of(tail - own),
            _ => Pt::ZERO,
        };
        let mut top = pad;
        for line in &lines {
            let seen = self.scale.of(line_width(&elements, line));
            let alignment =
                column.map_or(crate::document::Alignment::Left, |column| column.alignment);
            let shift = offset(alignment, room, seen);
            let shift = if hang <= shift { shift - hang } else { shift };
            let spot = Spot {
                x: x + side + gap + shift,
                top,
                baseline: top + self.voice.baseline(),
                bottom: top + self.voice.leading,
            };
            pieces.push(set_line(&elements, line, &passage.inks, self.scale, spot));
            top += self.voice.leading;
        }
        top - pad
    }
}

fn rule(x: Pt, y: Pt, width: Pt, height: Pt, colour: Colour) -> Piece {
    let mut piece = Piece::new(y, y + height);
    let area = Rect { x, y, width, height };
    piece.items.push(Placed {
        owner: Owner::Artifact(Artifact::Layout),
        item: Item::Fill { area, colour },
    });
    piece
}
