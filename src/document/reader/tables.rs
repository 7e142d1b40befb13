//! Tables.

use pulldown_cmark::Alignment as Column;

use super::{OpenTable, Reader};
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
        let hints = std::mem::take(&mut self.hints);
        let table = Table { hints, alignments, head: Vec::new(), rows: Vec::new() };
        self.table = Some(OpenTable { table, row: Vec::new(), line, cell_end: 0 });
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
        open.table.rows.push(row);
    }
}
