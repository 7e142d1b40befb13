//! Tables.

use pulldown_cmark::Alignment as Column;

use std::ops::Range;

use super::{OpenTable, Reader, Taker};
use crate::document::{Alignment, Cell, Table, text_span};
use crate::finding::{self, Finding};

impl Reader<'_, '_> {
    pub(super) fn open_table(&mut self, columns: &[Column], line: u32) {
        self.flush_paragraph();
        let alignments = columns
            .iter()
            .map(|column| match column {
                Column::None => Alignment::Natural,
                Column::Left => Alignment::Left,
                Column::Center => Alignment::Centre,
                Column::Right => Alignment::Right,
            })
            .collect();
        let hints = self.take_hints(Taker::Table, columns.len());
        let table = Table { hints, alignments, head: Vec::new(), rows: Vec::new() };
        let row = Vec::new();
        self.table = Some(OpenTable { table, row, line, cell_end: 0, written: 0, short: None });
    }

    pub(super) fn open_cell(&mut self, range: &Range<usize>, line: u32) {
        self.inline_line = line;
        // cells that lack in a row are made up where it ends, before or after the end of its line
        let (before, after) = self.source.text.split_at(range.start);
        let is_written = !range.is_empty() || (after.starts_with('|') && !before.ends_with('\n'));
        if let Some(open) = &mut self.table {
            open.written += usize::from(is_written);
        }
    }

    pub(super) fn close_cell(&mut self, end: usize) {
        let line = self.inline_line;
        let text = self.inline_only();
        if let Some(open) = &mut self.table {
            open.row.push(Cell { text, line });
            open.cell_end = end;
        }
    }

    pub(super) fn close_row(&mut self, end: usize) {
        let Some(open) = &mut self.table else { return };
        let mut row = std::mem::take(&mut open.row);
        let written = std::mem::take(&mut open.written);
        let line = self.source.line(open.cell_end);
        let rest = self.source.text.get(open.cell_end..end).unwrap_or_default();
        let rest = rest.trim().trim_matches('|').trim();
        row.resize_with(open.table.alignments.len(), || Cell { text: Vec::new(), line });
        if !rest.is_empty() {
            // Markdown drops cells beyond the headings; their text must not go
            let place = self.source.place(line);
            self.findings.push(Finding::new(&finding::EXTRA_CELL, place).found(rest));
            if let Some(last) = row.last_mut() {
                last.text.push(text_span(format!(" {rest}"), line));
            }
        }
        if written < open.table.alignments.len() {
            let line = row.first().map_or(line, |cell| cell.line);
            let (rows, line, cells) = open.short.unwrap_or((0, line, written));
            open.short = Some((rows + 1, line, cells));
        }
        open.table.rows.push(row);
    }

    /// A finding for the rows of a table that have fewer cells than it has columns.
    pub(super) fn report_short_rows(&mut self, open: &OpenTable) {
        let Some((rows, line, cells)) = open.short else { return };
        let count = |cells: usize| i64::try_from(cells).unwrap_or(i64::MAX);
        let finding = Finding::new(&finding::SHORT_ROW, self.source.place(line));
        let finding = finding.count("rows", rows).count("cells", count(cells));
        self.findings.push(finding.count("columns", count(open.table.alignments.len())));
    }
}
