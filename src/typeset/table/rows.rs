//! Rows of a table → strips.

use rayon::prelude::*;

use super::super::flow::{RowBlock, TableBlock};
use super::super::look::Voice;
use super::super::measure::Losses;
use super::super::paragraph::told;
use super::super::prepare::{Bench, Prepared};
use super::super::strip::{Piece, Strip};
use super::super::{Artifact, Colour, Item, Owner, Placed, Pt, Rect};
use super::cells::CellText;
use super::columns::Columns;
use super::overleaf;
use super::plan::{Legibility, Plan};
use super::setting::Cell;
use crate::finding::{self, Finding};

/// What all rows of a table share.
pub(super) struct Grid<'a> {
    pub(super) table: &'a TableBlock,
    pub(super) columns: Columns,
    /// Whether long words are divided.
    pub(super) divided: bool,
    pub(super) voice: Voice,
    pub(super) bench: &'a Bench<'a>,
    indent: Pt,
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
    let Plan { landscape, columns, legibility, divided, cells } = plan;
    let (width, scale) = (columns.width(), columns.scale);
    let voice = table.voice.scaled(scale.0, scale.1);
    let heads = table.heads();
    let rows = std::mem::take(&mut table.rows);
    let names = overleaf::names(&rows, indent, width, bench);
    let grid = Grid { table: &table, columns, divided, voice, bench, indent };
    let mut prepared = grid.rows(rows, cells);
    let told = match legibility {
        Legibility::Good => None,
        Legibility::Broken => Some(Finding::new(&finding::TABLE_TOO_WIDE, table.place.clone())),
        Legibility::Tiny => {
            let count = table.columns.len().to_string();
            Some(Finding::new(&finding::TABLE_TOO_SMALL, table.place.clone()).found(count))
        }
    };
    prepared.findings.extend(told);
    close(&mut prepared.strips, bench.look.ink);
    let marks = overleaf::marks(table.caption.as_deref(), indent, width, bench);
    overleaf::part(&mut prepared.strips, heads, marks, &names, bench.look.depth(landscape));
    prepared
}

impl Grid<'_> {
    /// Sets all rows, window by window.
    fn rows(&self, rows: Vec<RowBlock>, cells: Vec<Vec<CellText>>) -> Prepared {
        let mut prepared = Prepared::default();
        prepared.strips.reserve_exact(rows.len());
        let mut cells = cells.into_iter();
        let mut rows = rows.into_iter().peekable();
        loop {
            let mut window: Vec<(RowBlock, bool, Vec<CellText>)> = Vec::new();
            while let Some(row) = rows.next_if(|_| window.len() < WINDOW) {
                let has_more = rows.peek().is_some_and(|next| next.goes_on);
                window.push((row, has_more, cells.next().unwrap_or_default()));
            }
            if window.is_empty() {
                return prepared;
            }
            let set = |(row, has_more, cells): (RowBlock, bool, Vec<CellText>)| {
                self.row(&row, has_more, cells)
            };
            let parts: Vec<_> = window.into_par_iter().with_min_len(16).map(set).collect();
            for (strip, findings) in parts {
                prepared.strips.push(strip);
                prepared.findings.extend(findings);
            }
        }
    }

    /// A row; where it `has_more` below its name, no rule parts the name from that.
    fn row(&self, row: &RowBlock, has_more: bool, cells: Vec<CellText>) -> (Strip, Vec<Finding>) {
        let mut strip = Strip { divisible: true, ..Strip::default() };
        strip.pieces.reserve_exact(row.cells.len() + 1);
        let mut losses = Losses::new();
        let Columns { scale, widths, .. } = &self.columns;
        let pad = scale.of(self.voice.before);
        let mut x = self.indent;
        let mut depth = self.voice.leading;
        let (counted, least) = self.counted(row, &cells);
        let mut cells = cells.into_iter().zip(counted);
        let mut depths = Vec::with_capacity(widths.len());
        for (at, width) in widths.iter().enumerate() {
            let cell = Cell { row, at, x, pad };
            let first = strip.pieces.len();
            let (text, counted) = cells.next().unzip();
            let (lines, lost) = self.cell(&cell, text, (counted, least), &mut strip.pieces);
            depths.push((first, lines));
            for (line, lost) in lost {
                losses.entry(line).or_default().extend(lost);
            }
            // a name may run on beside the first of the rows that share it
            let hangs = if has_more && at == 0 { self.voice.leading } else { Pt::ZERO };
            depth = depth.max(lines - hangs);
            x += *width;
        }
        if row.heading {
            sink(&mut strip.pieces, &depths, depth);
        }
        let findings = told(losses, self.bench.file);
        let line = if row.heading { Pt(900) } else { Pt(400) };
        strip.height = pad + depth + pad + line;
        let colour = if row.heading { self.bench.look.ink } else { self.bench.look.rule };
        let from = widths.first().copied().filter(|_| has_more).unwrap_or_default();
        let width = self.columns.width() - from;
        strip.pieces.push(rule(self.indent + from, strip.height - line, width, line, colour));
        (strip, findings)
    }
}

/// Lets the cells of a row, of which each begins with some piece and is some depth deep, end at its foot.
fn sink(pieces: &mut [Piece], cells: &[(usize, Pt)], depth: Pt) {
    for (at, (first, own)) in cells.iter().enumerate() {
        let end = cells.get(at + 1).map_or(pieces.len(), |(next, _)| *next);
        for piece in &mut pieces[*first..end] {
            piece.shift(Pt::ZERO, depth - *own);
        }
    }
}

/// Draws the rule below the last row as strong as that below the headings' text: a table that goes on
/// overleaf ends its page with a faint one.
fn close(strips: &mut [Strip], ink: Colour) {
    let last = strips.last_mut().and_then(|strip| strip.pieces.last_mut());
    for placed in last.into_iter().flat_map(|rule| &mut rule.items) {
        if let Item::Fill { colour, .. } = &mut placed.item {
            *colour = ink;
        }
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
