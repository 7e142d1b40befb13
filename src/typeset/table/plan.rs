//! What is decided about a table as a whole: how large its type is, whether words are divided, and whether
//! it needs a turned page.

use rayon::prelude::*;

use super::super::Pt;
use super::super::elements::{Elements, extents, measure, space_width, word_width};
use super::super::flow::{RowBlock, TableBlock};
use super::super::hyphens::hyphenate;
use super::super::lines::Scale;
use super::super::passage::Passage;
use super::super::prepare::Bench;
use super::columns::{Need, fit, needs, squeeze, stretched};
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
    pub(super) least: Pt,
    /// The widest line where none is broken.
    pub(super) natural: Pt,
    /// How much of it stands from the decimal mark on, where it is a figure.
    pub(super) tail: Option<Pt>,
}

/// White space at the left and the right of a cell.
pub(super) fn padding(bench: &Bench<'_>) -> Pt {
    bench.look.em(500)
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

/// Plans `table` for a narrow place, which it fills if it is not much narrower; nothing where it does not fit there upright, nearly in
/// its own size and with whole words.
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
    let (scale, widths) = SIZES[..3].iter().find_map(|size| {
        let scale = Scale(*size, 100);
        Some((scale, fit(&needs, &[], room, pad, scale)?))
    })?;
    let wanted: Pt = widths.iter().copied().sum();
    // what nearly fills it ends where everything else does
    let widths = if wanted.0 * 5 >= room.0 * 3 { stretched(&widths, room, wanted) } else { widths };
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
