//! How wide the columns of a table are, how large its type is, and whether it needs a turned page.

use rayon::prelude::*;

use super::super::Pt;
use super::super::elements::{Element, Elements, extents, measure, space_width, word_width};
use super::super::flow::{ColumnBlock, RowBlock, TableBlock};
use super::super::hyphens::hyphenate;
use super::super::lines::Scale;
use super::super::passage::Passage;
use super::super::prepare::Bench;
use crate::document::Alignment;
use crate::font::Figures;

/// The sizes that a table's type may have, in hundredths of its own: nine points down to seven.
const SIZES: [i64; 5] = [100, 94, 89, 83, 78];

/// How narrow a column may get for the sake of others by dividing words, in thousandths of an em.
const NARROW: i64 = 6200;

/// What is decided about a table before its rows are set.
#[derive(Debug)]
pub(in super::super) struct Plan {
    pub(in super::super) landscape: bool,
    pub(super) scale: Scale,
    /// The width of each column, with the white space at its sides.
    pub(super) widths: Vec<Pt>,
    /// Whether words had to be broken anywhere.
    pub(super) too_wide: bool,
    /// Row by row, the elements of each cell.
    pub(super) cells: Vec<Vec<CellText>>,
    /// The width after the decimal mark of each column, where it is aligned there.
    pub(super) tails: Vec<Pt>,
    /// White space at the left of each column beyond the padding.
    pub(super) gaps: Vec<Pt>,
}

/// A cell's text, measured at its own size.
#[derive(Debug)]
pub(super) struct CellText {
    pub(super) elements: Elements,
    /// The widest part that is not broken.
    least: Pt,
    /// The widest line where none is broken.
    natural: Pt,
    /// How much of it stands from the decimal mark on, where it is a figure.
    pub(super) tail: Option<Pt>,
}

/// White space at the left and the right of a cell.
pub(super) fn padding(bench: &Bench<'_>) -> Pt {
    bench.look.em(500)
}

/// White space beyond the padding before a column that begins at its left edge, after one that ends at its
/// right edge: else the two would be read as one.
fn gap(columns: &[ColumnBlock], at: usize, bench: &Bench<'_>) -> Pt {
    let is_right = |at: usize| columns.get(at).is_some_and(|c| c.alignment == Alignment::Right);
    if at > 0 && is_right(at - 1) && !is_right(at) { bench.look.em(700) } else { Pt::ZERO }
}

/// Plans `table`.
pub(in super::super) fn plan(table: &TableBlock, indent: Pt, bench: &Bench<'_>) -> Plan {
    let mut cells = read_cells(table, bench);
    let pad = padding(bench) + padding(bench);
    let mut needs = needs(table, &cells, bench);
    let gaps: Vec<Pt> = needs.iter().map(|need| need.gap).collect();
    let tails: Vec<Pt> = needs.iter().map(|need| need.tail).collect();
    let mut divided = false;
    let turned: &[bool] = if table.landscape { &[true] } else { &[false, true] };
    for landscape in turned.iter().copied() {
        let room = bench.look.measure(landscape) - indent;
        for size in SIZES {
            let scale = Scale(size, 100);
            let mut widths = fit(&needs, &table.widths, room, pad, scale);
            if widths.is_none() && !divided {
                divide(table, &mut cells, &mut needs, bench);
                divided = true;
                widths = fit(&needs, &table.widths, room, pad, scale);
            }
            if let Some(widths) = widths {
                return Plan { landscape, scale, widths, too_wide: false, cells, tails, gaps };
            }
        }
    }
    let room = bench.look.measure(true) - indent;
    let scale = Scale(SIZES[SIZES.len() - 1], 100);
    let widths = squeeze(&needs, room, pad, scale);
    Plan { landscape: true, scale, widths, too_wide: true, cells, tails, gaps: Vec::new() }
}

/// Plans `table` for a narrow place, which it fills; nothing where it does not fit there upright, in its
/// own size and with whole words.
pub(in super::super) fn plan_narrow(
    table: &TableBlock,
    indent: Pt,
    bench: &Bench<'_>,
) -> Option<Plan> {
    let cells = read_cells(table, bench);
    let needs = needs(table, &cells, bench);
    let gaps: Vec<Pt> = needs.iter().map(|need| need.gap).collect();
    let tails: Vec<Pt> = needs.iter().map(|need| need.tail).collect();
    let room = bench.look.measure(false) - indent;
    let pad = padding(bench) + padding(bench);
    let scale = Scale::WHOLE;
    let widths = fit(&needs, &[], room, pad, scale)?;
    let wanted: Pt = widths.iter().copied().sum();
    let widths = stretched(&widths, room, wanted);
    Some(Plan { landscape: false, scale, widths, too_wide: false, cells, tails, gaps })
}

fn read_cells(table: &TableBlock, bench: &Bench<'_>) -> Vec<Vec<CellText>> {
    let read = |row: &RowBlock| {
        let decimal = |at: usize| !row.heading && table.columns.get(at).is_some_and(|c| c.decimal);
        let cells = row.cells.iter().enumerate();
        cells.map(|(at, cell)| read_cell(cell, decimal(at), bench)).collect()
    };
    table.rows.par_iter().with_min_len(16).map(read).collect()
}

/// Lets the words of the cells be divided, and the columns be narrower than the longest of them;
/// but none so narrow that most words would be.
fn divide(table: &TableBlock, cells: &mut [Vec<CellText>], needs: &mut [Need], bench: &Bench<'_>) {
    let floor = table.voice.size.scaled(NARROW, 1000);
    cells.par_iter_mut().zip(&table.rows).with_min_len(16).for_each(|(row, block)| {
        for (cell, passage) in row.iter_mut().zip(&block.cells).filter(|(c, _)| c.least > floor) {
            hyphenate(&mut cell.elements.list, &passage.inks, bench.tongue, bench.shaper);
            cell.least = extents(&cell.elements.list).0.max(floor);
        }
    });
    for (at, need) in needs.iter_mut().enumerate() {
        let least = cells.iter().filter_map(|row| row.get(at)).map(|cell| cell.least).max();
        need.least = least.unwrap_or_default();
    }
}

fn read_cell(passage: &Passage, decimal: bool, bench: &Bench<'_>) -> CellText {
    let elements = measure(passage, bench.shaper);
    let (least, natural) = extents(&elements.list);
    let tail = if decimal { tail_width(passage, bench) } else { None };
    CellText { elements, least, natural, tail }
}

/// The width of a figure from its decimal mark on; of nothing where it has none. Only for figures
/// in one ink, on one line.
fn tail_width(passage: &Passage, bench: &Bench<'_>) -> Option<Pt> {
    let [ink] = passage.inks.as_slice() else { return None };
    let text = passage.text.as_str();
    if text.contains('\n') {
        return None;
    }
    let digits_end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let mark = text[..digits_end].rfind(bench.decimal_mark).unwrap_or(digits_end);
    let tail = &text[mark..];
    let words = tail
        .split(' ')
        .map(|word| word_width(&bench.shaper.word(word, ink.face, Figures::Tabular), ink.size));
    let spaces = i64::try_from(tail.matches(' ').count()).unwrap_or(0);
    Some(words.sum::<Pt>() + space_width(ink).scaled(spaces, 1))
}

/// What a column needs.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    least: Pt,
    natural: Pt,
    head: Pt,
    tail: Pt,
    /// White space beyond the padding.
    gap: Pt,
}

fn needs(table: &TableBlock, cells: &[Vec<CellText>], bench: &Bench<'_>) -> Vec<Need> {
    let column = |at| Need { gap: gap(&table.columns, at, bench), ..Need::default() };
    let mut needs: Vec<Need> = (0..table.columns.len()).map(column).collect();
    for row in cells {
        for (need, cell) in needs.iter_mut().zip(row) {
            need.least = need.least.max(cell.least);
            need.natural = need.natural.max(cell.natural);
            if let Some(tail) = cell.tail {
                need.tail = need.tail.max(tail);
                need.head = need.head.max(cell.natural - tail);
            }
        }
    }
    for need in &mut needs {
        need.natural = need.natural.max(need.head + need.tail);
    }
    needs
}

/// Widths in which no word is broken, or nothing where there is not enough room.
fn fit(needs: &[Need], hint: &[u32], room: Pt, pad: Pt, scale: Scale) -> Option<Vec<Pt>> {
    let least: Vec<Pt> =
        needs.iter().map(|need| ceil(need.least, scale) + pad + need.gap).collect();
    let natural: Vec<Pt> =
        needs.iter().map(|need| ceil(need.natural, scale) + pad + need.gap).collect();
    if least.iter().copied().sum::<Pt>() > room {
        return None;
    }
    if !hint.is_empty() {
        return Some(by_hint(&least, hint, hinted(&natural, hint, room)));
    }
    let wanted: Pt = natural.iter().copied().sum();
    if wanted <= room {
        return Some(spread(&natural, room, wanted));
    }
    Some(share(&least, &natural, room))
}

/// Scaled and a little more, so that rounding never breaks a line.
fn ceil(length: Pt, scale: Scale) -> Pt {
    Pt(scale.of(length).0 + 50)
}

/// A table that nearly fills the measure fills it; a small one stays small, with a little air.
fn spread(natural: &[Pt], room: Pt, wanted: Pt) -> Vec<Pt> {
    let target = filled(wanted.scaled(5, 4), room);
    stretched(natural, target, wanted)
}

/// The width of a table that would be this wide, or all of the room where little would be left of it.
fn filled(width: Pt, room: Pt) -> Pt {
    if width.0 * 8 >= room.0 * 7 { room } else { width }
}

/// Columns of widths with the sum `wanted`, made as much wider alike as to fill `target`.
fn stretched(widths: &[Pt], target: Pt, wanted: Pt) -> Vec<Pt> {
    let extra = target - wanted;
    widths.iter().map(|width| *width + Pt(extra.0 * width.0 / wanted.0.max(1))).collect()
}

/// The part of each column in what the hint has.
fn parts(columns: usize, hint: &[u32]) -> Vec<i64> {
    (0..columns).map(|at| i64::from(*hint.get(at).unwrap_or(&1)).max(1)).collect()
}

/// How wide a table is whose columns are to each other as the hint has them: as wide as its content
/// wants, and no wider than the room.
fn hinted(natural: &[Pt], hint: &[u32], room: Pt) -> Pt {
    let parts = parts(natural.len(), hint);
    let total: i64 = parts.iter().sum();
    let wanted = natural.iter().zip(&parts).map(|(width, part)| Pt(width.0 * total / part));
    filled(wanted.max().unwrap_or_default(), room).min(room)
}

/// Widths as the hint has them, where they are wide enough.
fn by_hint(least: &[Pt], hint: &[u32], room: Pt) -> Vec<Pt> {
    let parts = parts(least.len(), hint);
    let mut widths = vec![Pt::ZERO; least.len()];
    let mut fixed = vec![false; least.len()];
    // a column narrower than it can be gets what it needs, and the others share the rest anew
    loop {
        let taken: Pt =
            widths.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|(w, _)| *w).sum();
        let total: i64 =
            parts.iter().zip(&fixed).filter(|(_, fixed)| !**fixed).map(|(p, _)| *p).sum();
        let mut changed = false;
        for at in 0..least.len() {
            if fixed[at] {
                continue;
            }
            widths[at] = Pt((room - taken).0 * parts[at] / total.max(1));
            if widths[at] < least[at] {
                widths[at] = least[at];
                fixed[at] = true;
                changed = true;
                break;
            }
        }
        if !changed {
            return widths;
        }
    }
}

/// Every column gets an equal share of the room, but none more than its natural width nor less
/// than its least; what narrow columns leave goes to the wide ones.
fn share(least: &[Pt], natural: &[Pt], room: Pt) -> Vec<Pt> {
    let total = |level: Pt| -> Pt {
        least.iter().zip(natural).map(|(least, natural)| level.min(*natural).max(*least)).sum()
    };
    let (mut low, mut high) = (Pt::ZERO, room);
    while high.0 - low.0 > 1 {
        let middle = Pt(i64::midpoint(low.0, high.0));
        if total(middle) <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    least.iter().zip(natural).map(|(least, natural)| low.min(*natural).max(*least)).collect()
}

/// Widths for a table that does not fit: as each column needs, cut down alike.
fn squeeze(needs: &[Need], room: Pt, pad: Pt, scale: Scale) -> Vec<Pt> {
    let count = i64::try_from(needs.len()).unwrap_or(1).max(1);
    let floor = Pt(room.0 / count).min(pad + scale.of(Pt::points(14)));
    let least: Vec<Pt> = needs.iter().map(|_| floor).collect();
    let wanted: Vec<Pt> =
        needs.iter().map(|need| (ceil(need.least, scale) + pad).max(floor)).collect();
    share(&least, &wanted, room)
}

/// Whether a column's text stands to the right.
pub(super) fn offset(alignment: Alignment, room: Pt, width: Pt) -> Pt {
    match alignment {
        Alignment::Natural | Alignment::Left => Pt::ZERO,
        Alignment::Centre => Pt((room.0 - width.0).max(0) / 2),
        Alignment::Right => Pt((room.0 - width.0).max(0)),
    }
}

/// The elements of a cell, to be broken within `room`.
pub(super) fn take_elements(cell: &mut CellText) -> Vec<Element> {
    std::mem::take(&mut cell.elements.list)
}
