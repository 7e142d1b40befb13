//! Tables → rows of passages, with their nodes; which columns hold figures.

use std::collections::BTreeSet;

use super::spans::one_line;
use super::{Collector, Context};
use crate::document::{Alignment, Cell, Table, plain};
use crate::finding::Place;
use crate::font::Figures;
use crate::typeset::figures::{is_absence, is_figure, is_joined, is_told_figure, unit};
use crate::typeset::flow::{ColumnBlock, FlowContent, RowBlock, TableBlock};
use crate::typeset::look::Voice;
use crate::typeset::passage::Passage;
use crate::typeset::{NodeId, Role, Scope};

/// A column of figures has no more than one word for so many of them where the Markdown does not tell.
const FIGURES: usize = 3;

/// What the cells of a row are told by.
#[derive(Clone, Copy)]
struct Heads<'a> {
    /// The name of the row above.
    above: Option<NodeId>,
    /// The headings of the columns, where cells name theirs.
    named: Option<&'a [NodeId]>,
}

impl Collector<'_> {
    pub(super) fn table(&mut self, table: &Table, line: u32, context: &Context) {
        let columns = columns(table);
        let voice = if table.hints.landscape { self.look.dense_cell() } else { self.look.cell() };
        self.tree.open(Role::Table);
        if let Some(caption) = &table.hints.caption {
            self.caption(caption, true, context);
        }
        let mut rows = Vec::with_capacity(table.rows.len() + 1);
        let mut named = None;
        if table.head.iter().any(|cell| !cell.text.is_empty()) {
            self.tree.open(Role::TableHead);
            let bold = Voice { bold: true, ..voice };
            let row_headers = table.hints.row_headers;
            let (row, heads) = self.heading_row(&table.head, &columns, &bold, row_headers);
            rows.push(row);
            // one heading for a cell is told by its scope; two are told by name
            named = Some(heads).filter(|_| row_headers);
            self.tree.close();
        }
        self.tree.open(Role::TableBody);
        let mut above = None;
        for row in &table.rows {
            let heads = Heads { above, named: named.as_deref() };
            let (row, own) =
                self.row(row, &columns, &voice, table.hints.row_headers.then_some(heads));
            above = own;
            rows.push(row);
        }
        self.tree.close();
        self.tree.close();
        let block = TableBlock {
            columns,
            widths: table.hints.widths.clone(),
            landscape: table.hints.landscape,
            spared: table.hints.spared,
            rows,
            voice,
            caption: table
                .hints
                .caption
                .as_deref()
                .map(|caption| one_line(&plain(caption)))
                .or_else(|| self.heading_above()),
            place: Place::line(self.document.file.clone(), line, None),
        };
        let landscape = block.landscape;
        // a caption stands close to its table
        let before = self.look.em(if table.hints.caption.is_some() { 0 } else { 600 });
        let after = self.look.em(800);
        self.push(FlowContent::Table(Box::new(block)), before, after, context).landscape =
            landscape;
    }

    /// The nearest heading, by which a table without a caption is called where it goes on.
    fn heading_above(&self) -> Option<String> {
        let number = self.blocks.iter().rev().find_map(|block| block.heading)?;
        self.headings.get(number).map(|heading| heading.title.clone())
    }

    /// A row of headings, and their nodes.
    fn heading_row(
        &mut self,
        cells: &[Cell],
        columns: &[ColumnBlock],
        voice: &Voice,
        row_headers: bool,
    ) -> (RowBlock, Vec<NodeId>) {
        self.tree.open(Role::TableRow);
        let mut passages = Vec::with_capacity(cells.len());
        let mut nodes = Vec::with_capacity(cells.len());
        for (at, cell) in cells.iter().enumerate() {
            let scope = if at == 0 && row_headers { Scope::Both } else { Scope::Column };
            let (node, passage) = self.cell(cell, Role::TableHeader(scope), columns.get(at), voice);
            nodes.push(node);
            passages.push(passage);
        }
        self.tree.close();
        (RowBlock { heading: true, goes_on: false, cells: passages }, nodes)
    }

    /// A row of data, and the node of its name, where rows have names. One whose name is empty has that of the row
    /// above, which is of both.
    fn row(
        &mut self,
        cells: &[Cell],
        columns: &[ColumnBlock],
        voice: &Voice,
        heads: Option<Heads<'_>>,
    ) -> (RowBlock, Option<NodeId>) {
        self.tree.open(Role::TableRow);
        let mut passages = Vec::with_capacity(cells.len());
        let above = heads.and_then(|heads| heads.above);
        let above = above.filter(|_| cells.first().is_some_and(|cell| cell.text.is_empty()));
        let mut own = above;
        for (at, cell) in cells.iter().enumerate() {
            if let Some(above) = above.filter(|_| at == 0) {
                self.tree.node(above).tell().row_span += 1;
                passages.push(Passage::default());
                continue;
            }
            let heads_row = at == 0 && heads.is_some();
            let role = if heads_row { Role::TableHeader(Scope::Row) } else { Role::TableData };
            let (node, passage) = self.cell(cell, role, columns.get(at), voice);
            if heads_row {
                own = Some(node);
            } else if let Some(named) = heads.and_then(|heads| heads.named) {
                self.tree.node(node).tell().headers =
                    named.get(at).copied().into_iter().chain(own).collect();
            }
            passages.push(passage);
        }
        self.tree.close();
        (RowBlock { heading: false, goes_on: above.is_some(), cells: passages }, own)
    }

    fn cell(
        &mut self,
        cell: &Cell,
        role: Role,
        column: Option<&ColumnBlock>,
        voice: &Voice,
    ) -> (NodeId, Passage) {
        let figures = column.is_some_and(|column| column.figures);
        let figures =
            if figures || is_led(cell) { Figures::Tabular } else { Figures::Proportional };
        let node = self.tree.open(role);
        let passage = self.passage(&cell.text, voice, figures);
        self.tree.close();
        (node, passage)
    }
}

/// Whether a cell is short and begins with a figure, which is seen below that of another row, such as a year.
fn is_led(cell: &Cell) -> bool {
    const SHORT: usize = 20;
    let text = plain(&cell.text);
    let begins = |c: char| c.is_ascii_digit() || matches!(c, '−' | '+' | '±');
    text.trim_start().starts_with(begins) && text.chars().nth(SHORT).is_none()
}

/// How each column stands: where the Markdown does not tell, figures stand to the right, with a word here and there
/// among them, though not in the first column. Where it tells that a column stands there, words may be as many.
fn columns(table: &Table) -> Vec<ColumnBlock> {
    table
        .alignments
        .iter()
        .enumerate()
        .map(|(at, told)| {
            let (mut figures, mut words, mut joined) = (0, 0, 0);
            let mut units = BTreeSet::new();
            for cell in table.rows.iter().filter_map(|row| row.get(at)) {
                let text = plain(&cell.text);
                let text = text.trim();
                let counts = is_figure(text) || (*told == Alignment::Right && is_told_figure(text));
                figures += usize::from(counts);
                if counts {
                    units.insert(unit(text).to_owned());
                }
                words += usize::from(!counts && !text.is_empty() && !is_absence(text));
                joined += usize::from(!counts && is_joined(text));
            }
            let few = if at == 0 { 0 } else { figures / FIGURES };
            let numeric = figures > 0 && words - joined <= few;
            let first = at == 0 && table.hints.row_headers;
            let alignment = match told {
                Alignment::Natural if numeric && !first => Alignment::Right,
                Alignment::Natural => Alignment::Left,
                told => *told,
            };
            let figures = alignment == Alignment::Right && figures > 0 && figures >= words;
            ColumnBlock { alignment, figures, decimal: figures && units.len() == 1 }
        })
        .collect()
}
