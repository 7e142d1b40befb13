//! The cells of a table, measured: what their columns need.

use std::ops::Range;

use rayon::prelude::*;

use super::super::Pt;
use super::super::elements::{Element, extents, space_width, word_width};
use super::super::figures::{decimal_place, remarked};
use super::super::flow::{RowBlock, TableBlock};
use super::super::hyphens::{hyphenate, keep_long_parts};
use super::super::measure::{Elements, measure, passage_extents};
use super::super::passage::Passage;
use super::super::prepare::Bench;
use crate::font::Shaper;

/// How narrow a column may get for the sake of others by dividing words, in thousandths of an em.
const NARROW: i64 = 6200;

/// Up to how much text of a table is kept measured between planning and setting, in bytes. The cells of a
/// larger table are measured twice, so that they need not lie in memory all at once.
const KEPT: usize = 256 * 1024;

/// A cell's text, measured at its own size.
#[derive(Debug)]
pub(super) struct CellText {
    /// Its elements, where they are kept.
    pub(super) elements: Elements,
    /// The widest part that is not broken.
    least: Pt,
    /// The widest line where none is broken.
    natural: Pt,
    /// How it stands, where it is one of a column of figures.
    pub(super) parts: Option<Parts>,
}

/// The parts of a cell in a column of figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    /// How much of the figure stands from its decimal mark on; nothing where units differ, for those end beneath each
    /// other.
    pub(super) tail: Option<Pt>,
    /// How wide the remark after it is, with the space before.
    pub(super) remark: Pt,
}

impl CellText {
    /// The widest line where none is broken.
    pub(super) fn natural(&self) -> Pt {
        self.natural
    }
}

/// The cells of a table while it is planned.
pub(super) struct Reading<'a> {
    pub(super) table: &'a TableBlock,
    pub(super) bench: &'a Bench<'a>,
    /// Whether long words are divided.
    pub(super) divided: bool,
    /// What is kept of them.
    pub(super) cells: Vec<Vec<CellText>>,
}

impl Reading<'_> {
    /// What the columns need; the cells of a table that is not large are kept.
    pub(super) fn needs(&mut self) -> Vec<Need> {
        let texts = self.table.rows.iter().flat_map(|row| &row.cells);
        let count = self.table.columns.len();
        if texts.map(|cell| cell.text.len()).sum::<usize>() <= KEPT {
            let read = |row: &RowBlock| self.row(row, true);
            self.cells = self.table.rows.par_iter().with_min_len(16).map(read).collect();
            return needs(count, &self.cells);
        }
        let read = |row: &RowBlock| needs(count, &[self.row(row, false)]);
        self.table
            .rows
            .par_iter()
            .with_min_len(16)
            .map(read)
            .reduce(|| vec![Need::default(); count], |needs, others| joined(needs, &others))
    }

    fn row(&self, row: &RowBlock, kept: bool) -> Vec<CellText> {
        let cells = row.cells.iter().enumerate();
        cells.map(|(at, cell)| self.cell(row, at, cell, kept)).collect()
    }

    fn cell(&self, row: &RowBlock, at: usize, passage: &Passage, kept: bool) -> CellText {
        let shaper = self.bench.shaper;
        let (elements, (least, natural)) = if kept {
            let elements = measure(passage, shaper);
            let extents = extents(&elements.list);
            (elements, extents)
        } else {
            let change = |elements: &mut Vec<Element>| {
                if self.divided {
                    divide(elements, passage, self.table, self.bench);
                }
            };
            (Elements::default(), passage_extents(passage, shaper, change))
        };
        let parts = parts(self.table, row, at, self.bench);
        CellText { elements, least, natural, parts }
    }

    /// Lets the words of the cells be divided, and the columns be narrower than the longest of them;
    /// but none so narrow that most words would be.
    pub(super) fn divide(&mut self, old: &mut [Need]) {
        self.divided = true;
        let new = if self.cells.is_empty() { self.needs() } else { self.divide_kept() };
        let floor = floor(self.table);
        for (old, new) in old.iter_mut().zip(new) {
            old.least = new.least.max(floor.min(old.least));
        }
    }

    /// Lets long words in headings be divided, in a table that is kept.
    pub(super) fn divide_heads(&mut self, needs: &mut [Need]) {
        let (table, bench) = (self.table, self.bench);
        let heads = self.cells.iter_mut().zip(&table.rows).take(table.heads());
        for (cell, passage) in heads.flat_map(|(row, block)| row.iter_mut().zip(&block.cells)) {
            let elements = &mut cell.elements.list;
            hyphenate(elements, &passage.inks, bench.tongue, bench.shaper);
            keep_long_parts(elements);
            cell.least = extents(elements).0;
        }
        for (need, new) in needs.iter_mut().zip(self::needs(table.columns.len(), &self.cells)) {
            need.least = need.least.min(new.least);
        }
    }

    /// The width of the widest figure of each column.
    pub(super) fn figures(&self) -> Vec<Pt> {
        let mut widest = vec![Pt::ZERO; self.table.columns.len()];
        for (at, row) in self.table.rows.iter().enumerate() {
            for (column, (passage, own)) in row.cells.iter().zip(&mut widest).enumerate() {
                let kept = self.cells.get(at).and_then(|row| row.get(column));
                *own = (*own).max(match kept {
                    Some(cell) => widest_figure(&cell.elements.list),
                    None => widest_figure_of(passage, self.bench.shaper),
                });
            }
        }
        widest
    }

    fn divide_kept(&mut self) -> Vec<Need> {
        let (table, bench) = (self.table, self.bench);
        self.cells.par_iter_mut().zip(&table.rows).with_min_len(16).for_each(|(row, block)| {
            for (cell, passage) in row.iter_mut().zip(&block.cells) {
                divide(&mut cell.elements.list, passage, table, bench);
                cell.least = extents(&cell.elements.list).0;
            }
        });
        needs(table.columns.len(), &self.cells)
    }
}

/// The width of the widest figure in a passage.
fn widest_figure_of(passage: &Passage, shaper: &Shaper) -> Pt {
    let mut widest = Pt::ZERO;
    passage_extents(passage, shaper, |elements| widest = widest.max(widest_figure(elements)));
    widest
}

/// The width of the widest figure among elements; what is longer than any figure is none.
fn widest_figure(elements: &[Element]) -> Pt {
    const LONGEST: usize = 24;
    let units = elements.split(|element| !matches!(element, Element::Box { .. }));
    let figures = units.filter(|unit| {
        let letters = unit.iter().flat_map(|element| match element {
            Element::Box { word, .. } => word.text.chars(),
            Element::Glue { .. } | Element::Chance { .. } | Element::Newline => "".chars(),
        });
        let (mut count, mut is_figure) = (0, false);
        for letter in letters.take(LONGEST + 1) {
            count += 1;
            is_figure |= letter.is_ascii_digit();
        }
        is_figure && count <= LONGEST
    });
    figures.map(|unit| unit.iter().map(Element::width).sum()).max().unwrap_or_default()
}

/// How narrow a column may get by dividing words.
fn floor(table: &TableBlock) -> Pt {
    table.voice.size.scaled(NARROW, 1000)
}

/// Divides the words of a cell, unless all are short.
pub(super) fn divide(
    elements: &mut Vec<Element>,
    passage: &Passage,
    table: &TableBlock,
    bench: &Bench<'_>,
) {
    if extents(elements).0 > floor(table) {
        hyphenate(elements, &passage.inks, bench.tongue, bench.shaper);
    }
}

/// The parts of a row's cell, where its column is of figures.
pub(super) fn parts(
    table: &TableBlock,
    row: &RowBlock,
    at: usize,
    bench: &Bench<'_>,
) -> Option<Parts> {
    let column = table.columns.get(at).filter(|column| column.figures && !row.heading)?;
    parts_of(row.cells.get(at)?, column.decimal, bench)
}

/// The parts of a figure on one line; raised marks of notes after it are none of it.
fn parts_of(passage: &Passage, decimal: bool, bench: &Bench<'_>) -> Option<Parts> {
    let text = passage.text.as_str();
    if text.contains('\n') {
        return None;
    }
    let end = unraised(passage);
    // words among figures end where the column does
    if !text[..end].contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let figure = remarked(&text[..end]).map_or(end, |(figure, _)| figure.len());
    let mark = decimal_place(&text[..figure], bench.decimal_mark).filter(|_| decimal);
    let is_marked = end < text.len();
    let (figure, remark) = if is_marked { (text.len(), text.len()) } else { (figure, figure) };
    let tail = mark.map(|mark| wide(passage, mark..figure, bench));
    Some(Parts { tail, remark: wide(passage, remark..text.len(), bench) })
}

/// Where the raised text at a passage's end begins.
fn unraised(passage: &Passage) -> usize {
    let is_raised = |ink: usize| passage.inks.get(ink).is_some_and(|ink| ink.rise > Pt::ZERO);
    let last = passage.stretches.iter().rev().find(|stretch| !is_raised(stretch.ink));
    last.map_or(0, |stretch| stretch.end)
}

/// How wide a part of a passage is on one line.
fn wide(passage: &Passage, part: Range<usize>, bench: &Bench<'_>) -> Pt {
    let mut start = 0;
    let mut width = Pt::ZERO;
    for stretch in &passage.stretches {
        let (from, to) = (start.max(part.start), stretch.end.min(part.end));
        start = stretch.end;
        let Some(ink) = passage.inks.get(stretch.ink).filter(|_| from < to) else { continue };
        let text = &passage.text[from..to];
        let words = text
            .split(' ')
            .map(|word| word_width(&bench.shaper.word(word, ink.face, ink.figures), ink.size));
        let spaces = i64::try_from(text.matches(' ').count()).unwrap_or(0);
        width += words.sum::<Pt>() + space_width(ink).scaled(spaces, 1);
    }
    width
}

/// What a column needs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Need {
    pub(super) least: Pt,
    pub(super) natural: Pt,
    /// Of figures, before the decimal mark and from it on.
    head: Pt,
    pub(super) tail: Pt,
    /// Of words among figures.
    words: Pt,
    /// Of remarks after either.
    pub(super) remark: Pt,
}

impl Need {
    fn of(cell: &CellText) -> Self {
        let mut need = Self { least: cell.least, natural: cell.natural, ..Self::default() };
        if let Some(Parts { tail, remark }) = cell.parts {
            let own = cell.natural - remark;
            need.remark = remark;
            match tail {
                Some(tail) => (need.head, need.tail) = (own - tail, tail),
                None => need.words = own,
            }
        }
        need
    }

    /// What the cells of a column need that fit on one line of `room`.
    pub(super) fn within(cells: &[Vec<CellText>], at: usize, room: Pt) -> Self {
        let mut need = Self::default();
        let of_column = cells.iter().filter_map(|row| row.get(at));
        for cell in of_column.filter(|cell| cell.natural <= room) {
            need.join(&Self::of(cell));
        }
        need
    }

    /// The width of figures whose decimal marks stand beneath each other, and their remarks too; nothing
    /// where there are none.
    pub(super) fn aligned(&self) -> Pt {
        (self.head + self.tail).max(self.words) + self.remark
    }

    /// Lets it hold for what another one is of, too.
    fn join(&mut self, other: &Self) {
        self.least = self.least.max(other.least);
        self.head = self.head.max(other.head);
        self.tail = self.tail.max(other.tail);
        self.words = self.words.max(other.words);
        self.remark = self.remark.max(other.remark);
        self.natural = self.natural.max(other.natural).max(self.aligned());
    }
}

fn needs(count: usize, cells: &[Vec<CellText>]) -> Vec<Need> {
    let mut needs = vec![Need::default(); count];
    for row in cells {
        for (need, cell) in needs.iter_mut().zip(row) {
            need.join(&Need::of(cell));
        }
    }
    needs
}

/// What columns need that two tables share, or two parts of one.
pub(super) fn joined(mut needs: Vec<Need>, others: &[Need]) -> Vec<Need> {
    for (need, other) in needs.iter_mut().zip(others) {
        need.join(other);
    }
    needs
}
