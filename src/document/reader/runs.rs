//! Runs of text within a paragraph, with the addresses in it and the marks that are none.

use super::Reader;
use crate::document::Link;
use crate::document::address::{self, Address};
use crate::document::inlines::Inlines;
use crate::document::unclosed::{self, Mark};
use crate::finding::{self, Finding};

impl Reader<'_, '_> {
    pub(super) fn text(&mut self, text: &str, line: u32) {
        if let Some((code, first, _)) = &mut self.code {
            first.get_or_insert(line);
            code.push_str(text);
        } else if let Some((html, _)) = &mut self.html {
            html.push_str(text);
        } else {
            self.begin_inline(line);
            self.linked_text(text, line);
        }
    }

    /// Findings for marks that are text, of which the source from `start` to `end` is, and were meant as more.
    pub(super) fn loose_marks(&mut self, start: usize, end: usize) {
        if self.code.is_some() || self.html.is_some() {
            return;
        }
        let source = self.source;
        let text = source.text.get(start..end).unwrap_or_default();
        let before = source.text.get(..start).unwrap_or_default();
        for mark in unclosed::marks(text, before) {
            match mark {
                Mark::Unclosed(begun) => self.unclosed(begun, "text", source.line(start)),
                Mark::Footnote(label) => {
                    let place = source.place(source.line(start));
                    let finding = Finding::new(&finding::FOOTNOTE_WITHOUT_TEXT, place);
                    self.findings.push(finding.found(label));
                }
            }
        }
    }

    /// Adds text, with the web addresses in it as links.
    pub(super) fn linked_text(&mut self, text: &str, line: u32) {
        let mut rest = text;
        while let Some(Address { before, written, target, after }) = address::next(rest) {
            self.inlines.text(before, line, false);
            if self.inlines.in_link() {
                self.inlines.text(written, line, false);
            } else {
                self.inlines.open_link(Link { target, title: None });
                self.inlines.text(written, line, false);
                self.inlines.close_link(line);
            }
            rest = after;
        }
        self.inlines.text(rest, line, false);
    }

    pub(super) fn inline(&mut self, line: u32, change: impl FnOnce(&mut Inlines)) {
        self.begin_inline(line);
        change(&mut self.inlines);
    }

    /// Remembers where text outside a paragraph begins, as in the items of a tight list.
    pub(super) fn begin_inline(&mut self, line: u32) {
        if self.inlines.is_empty() && self.table.is_none() {
            self.inline_line = line;
        }
    }

    pub(super) fn note_number(&mut self, label: &str) -> usize {
        if let Some(number) = self.note_numbers.get(label) {
            return *number;
        }
        let number = self.mentions.len();
        self.mentions.push(label.to_owned());
        self.note_numbers.insert(label.to_owned(), number);
        number
    }
}
