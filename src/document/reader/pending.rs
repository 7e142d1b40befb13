//! The hints that wait for the block after them, which they hold for alone.

use std::mem::discriminant;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Reader;
use crate::document::hints::TableHint;
use crate::document::{Block, BlockKind, Content, Span, TableHints};
use crate::finding::{self, Finding};

/// A hint that waits for a block.
pub(super) struct Pending {
    hint: TableHint,
    line: u32,
    /// Whether it stands within a block, so that it is the one after that which it waits for.
    within: bool,
}

/// What takes hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taker {
    /// A table takes any of them.
    Table,
    /// A picture, which may have stood before them in its paragraph.
    Figure,
    /// Code.
    Code,
}

impl Taker {
    fn takes(self, pending: &Pending) -> bool {
        match self {
            Self::Table => !pending.within,
            Self::Figure => matches!(pending.hint, TableHint::Caption(_) | TableHint::Landscape(_)),
            Self::Code => !pending.within && matches!(pending.hint, TableHint::Landscape(_)),
        }
    }
}

impl Reader<'_, '_> {
    /// Keeps a hint for the next block; of two of a kind the later one holds.
    pub(super) fn wait(&mut self, hint: TableHint, line: u32) {
        let kind = discriminant(&hint);
        let earlier = self.hints.iter().position(|one| discriminant(&one.hint) == kind);
        if let Some(at) = earlier {
            let earlier = self.hints.remove(at);
            self.pass_over(earlier);
        }
        let within = !self.inlines.is_blank() || self.table.is_some();
        self.hints.push(Pending { hint, line, within });
    }

    /// The hints that a block has a use for, of which widths are none where they are not as many as its `columns`.
    pub(super) fn take_hints(&mut self, taker: Taker, columns: usize) -> TableHints {
        let mut hints = TableHints::default();
        for pending in std::mem::take(&mut self.hints) {
            if !taker.takes(&pending) {
                self.hints.push(pending);
                continue;
            }
            match pending.hint {
                TableHint::Widths(widths) if widths.len() == columns => hints.widths = widths,
                TableHint::Widths(widths) => self.uneven(&widths, columns, pending.line),
                TableHint::Landscape(spared) => (hints.landscape, hints.spared) = (true, spared),
                TableHint::RowHeaders => hints.row_headers = true,
                TableHint::Caption(text) => hints.caption = self.caption(&text, pending.line),
            }
        }
        hints
    }

    /// Tells of the hints that a block did not take, and lets those within it wait for the next one. Where a page
    /// ends is no block that they could be for.
    pub(super) fn pass_hints(&mut self, kind: &BlockKind) {
        if self.hints.is_empty() || matches!(kind, BlockKind::PageBreak(_)) {
            return;
        }
        for pending in std::mem::take(&mut self.hints) {
            if pending.within {
                self.hints.push(Pending { within: false, ..pending });
            } else {
                self.pass_over(pending);
            }
        }
    }

    /// Tells of all hints that wait.
    pub(super) fn drop_hints(&mut self) {
        for pending in std::mem::take(&mut self.hints) {
            self.pass_over(pending);
        }
    }

    /// A finding for a hint that nothing took; a caption stays as a paragraph where it stands.
    fn pass_over(&mut self, pending: Pending) {
        let line = pending.line;
        self.unused_hint(line);
        if let TableHint::Caption(text) = pending.hint
            && let Some(spans) = self.caption(&text, line)
        {
            self.container_blocks().push(Block { line, kind: BlockKind::Paragraph(spans) });
        }
    }

    /// A finding for widths that are not as many as the columns.
    fn uneven(&mut self, widths: &[u32], columns: usize, line: u32) {
        let written: Vec<String> = widths.iter().map(u32::to_string).collect();
        let finding = Finding::new(&finding::HINT_NOT_UNDERSTOOD, self.source.place(line))
            .found(format!("<!-- widths: {} -->", written.join(" ")))
            .text("is-near", "widths")
            .text("widths", widths.len().to_string())
            .text("columns", columns.to_string());
        self.findings.push(finding);
    }

    /// The text of a caption, in which inline markup counts; none where it says nothing.
    fn caption(&mut self, text: &str, line: u32) -> Option<Vec<Span>> {
        let around = std::mem::take(&mut self.inlines);
        let inline_line = self.inline_line;
        let words = text.split(|c: char| c.is_ascii_whitespace()).filter(|word| !word.is_empty());
        // a heading holds inline markup alone; marks at its end are text here
        let mut heading = format!("# {}", words.collect::<Vec<_>>().join(" "));
        if heading.ends_with('#') {
            heading.insert(heading.len() - 1, '\\');
        }
        for event in Parser::new_ext(&heading, Options::ENABLE_STRIKETHROUGH) {
            self.inline_event(event, line);
        }
        let spans = self.inline_only();
        self.inlines = around;
        self.inline_line = inline_line;
        (!spans.is_empty()).then_some(spans)
    }

    /// Adds a part of a text that is all of one line.
    fn inline_event(&mut self, event: Event<'_>, line: u32) {
        match event {
            Event::Text(text) => self.linked_text(&text, line),
            Event::Code(text) => self.inlines.text(&text, line, true),
            Event::Html(html) | Event::InlineHtml(html) => self.html_tokens(&html, line, false),
            Event::HardBreak => self.inlines.content(Content::Break, line),
            Event::Start(tag) if !matches!(tag, Tag::Heading { .. }) => {
                self.start(tag, 0..0, line);
            }
            Event::End(TagEnd::Link) => self.inlines.close_link(line),
            Event::End(tag) if !matches!(tag, TagEnd::Heading(_)) => self.end(tag, 0, 0),
            Event::Start(_)
            | Event::End(_)
            | Event::SoftBreak
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }
}
