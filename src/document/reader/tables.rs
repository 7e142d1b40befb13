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

    /// A finding for a paragraph whose lines were surely meant as a table.
    pub(super) fn report_table_as_text(&mut self, paragraph: &Range<usize>) {
        let source = self.source;
        let text = source.text.get(paragraph.clone()).unwrap_or_default();
        let Some((slip, start)) = Slip::of(text) else { return };
        let place = source.place(source.line(paragraph.start + start));
        let finding = Finding::new(&finding::TABLE_AS_TEXT, place);
        let count = |cells: usize| i64::try_from(cells).unwrap_or(i64::MAX);
        self.findings.push(match slip {
            Slip::Uneven { heads, marks } => finding
                .text("kind", "uneven")
                .count("heads", count(heads))
                .count("marks", count(marks)),
            Slip::NoMarks => finding.text("kind", "no-marks").count("heads", 0).count("marks", 0),
        });
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

/// Why lines with bars are no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// The heading row has other cells than the row of hyphens below it.
    Uneven { heads: usize, marks: usize },
    /// Rows that begin with a bar have no row of hyphens.
    NoMarks,
}

impl Slip {
    /// What is wrong with the table that a paragraph was meant to hold, if it was, and at which byte that begins.
    fn of(paragraph: &str) -> Option<(Self, usize)> {
        if !paragraph.contains('|') {
            return None;
        }
        let mut above: Option<(usize, &str)> = None;
        let mut barred = None;
        let mut start = 0;
        for line in paragraph.split_inclusive('\n') {
            let row = line.trim_matches(|c: char| c.is_whitespace() || c == '>');
            if let Some((head_start, head)) = above {
                let (heads, marks) = (cells(head), cells(row));
                if is_marks(row) && head.contains('|') && heads != marks {
                    return Some((Self::Uneven { heads, marks }, head_start));
                }
            }
            match (row.starts_with('|') && row.len() > 1, barred) {
                (true, Some(first)) => {
                    return Some((Self::NoMarks, first)).filter(|_| !has_marks(paragraph));
                }
                (true, None) => barred = Some(start),
                (false, _) => barred = None,
            }
            above = Some((start, row));
            start += line.len();
        }
        None
    }
}

fn has_marks(paragraph: &str) -> bool {
    paragraph
        .lines()
        .any(|line| is_marks(line.trim_matches(|c: char| c.is_whitespace() || c == '>')))
}

/// Whether a line is a row of hyphens between bars.
fn is_marks(row: &str) -> bool {
    row.contains('|') && row.contains('-') && row.chars().all(|c| "|:- \t".contains(c))
}

/// How many cells a row has.
fn cells(row: &str) -> usize {
    let inner = row.strip_prefix('|').unwrap_or(row);
    let bars = inner.replace("\\|", "").matches('|').count();
    bars + usize::from(!inner.ends_with('|') || inner.ends_with("\\|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_meant_as_a_table_are_told_from_text_with_bars() {
        let uneven = |heads, marks| Some(Slip::Uneven { heads, marks });
        for (paragraph, slip) in [
            ("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", uneven(3, 2)),
            ("Teksti\na | b\n---|---|---\n", uneven(2, 3)),
            ("| `a|b` | c |\n|---|---|\n", uneven(3, 2)),
            ("> | a |\n> |---|---|\n", uneven(1, 2)),
            ("| a | b |\n| 1 | 2 |\n", Some(Slip::NoMarks)),
            ("|x| on itseisarvo", None),
            ("a | b\nc | d", None),
            ("Rivi\n- | -", None),
        ] {
            assert_eq!(Slip::of(paragraph).map(|(slip, _)| slip), slip, "{paragraph}");
        }
        assert_eq!(Slip::of("Teksti\n| a |\n| b |\n"), Some((Slip::NoMarks, 7)));
    }
}
