//! HTML and the hints in its comments.

use super::Reader;
use crate::document::hints::{self, Hint};
use crate::document::html::{self, Token};
use crate::document::{BlockKind, Content, text_span};
use crate::finding::{self, Finding};
use crate::words::Tag;

impl Reader<'_, '_> {
    pub(super) fn html_tokens(&mut self, html: &str, line: u32) {
        let mut line = line;
        for token in html::tokens(html) {
            self.elements.see(&token, line);
            match token {
                Token::Text(text) => {
                    let breaks = text.matches('\n').count();
                    self.inlines.text(&text.replace('\n', " "), line, false);
                    line += u32::try_from(breaks).unwrap_or(0);
                }
                Token::Comment(comment) => self.comment(&comment, line),
                Token::Language(tag) => self.language(&tag, line),
                Token::Abbreviation(title) => self.inlines.open_abbreviation(&title),
                Token::Superscript => self.inlines.raised(true),
                Token::EndSuperscript => self.inlines.raised(false),
                Token::Small => self.inlines.small(true),
                Token::EndSmall => self.inlines.small(false),
                Token::EndSpan => self.inlines.close_span(),
                Token::EndAbbreviation => self.inlines.close_abbreviation(),
                Token::Break => self.inlines.content(Content::Break, line),
                Token::Other(tag) => self.other_html(&tag, line),
                Token::Endless => self.unclosed("<!--", "comment", line),
            }
        }
    }

    /// Opens a passage in a language of its own; by what is no tag none is named.
    fn language(&mut self, tag: &str, line: u32) {
        if Tag::new(tag.trim()).is_some() {
            self.inlines.open_language(tag.trim());
            return;
        }
        self.inlines.plain_spans.push(true);
        let place = self.source.place(line);
        let finding = Finding::new(&finding::NO_LANGUAGE_TAG, place).found(tag);
        self.findings.push(finding.text("where", "passage"));
    }

    /// A finding for what was begun on a line and not ended.
    pub(super) fn unclosed(&mut self, begun: &str, kind: &str, line: u32) {
        let finding = Finding::new(&finding::UNCLOSED_MARKUP, self.source.place(line));
        self.findings.push(finding.found(begun).text("kind", kind));
    }

    /// Findings for the elements of HTML that were not ended.
    pub(super) fn report_open_elements(&mut self) {
        for (line, tag) in std::mem::take(&mut self.elements).rest() {
            self.unclosed(&tag, "element", line);
        }
    }

    pub(super) fn other_html(&mut self, tag: &str, line: u32) {
        if tag.to_ascii_lowercase().starts_with("<span") {
            self.inlines.plain_spans.push(true);
        }
        if !tag.starts_with("</") {
            let place = self.source.place(line);
            self.findings.push(Finding::new(&finding::UNKNOWN_HTML, place).found(tag));
        }
    }

    pub(super) fn comment(&mut self, comment: &str, line: u32) {
        match hints::read(comment) {
            Hint::Toc => self.block(BlockKind::Toc, line),
            Hint::PageBreak(how) => self.block(BlockKind::PageBreak(how), line),
            Hint::Table(hint) => {
                if self.hints.is_empty() {
                    self.hint_line = line;
                }
                hint.apply(&mut self.hints);
            }
            Hint::Gloss => {
                self.flush_paragraph();
                if let Some((_, unused)) = self.gloss.replace((self.open.len(), line)) {
                    self.unused_hint(unused);
                }
            }
            Hint::Malformed => {
                let place = self.source.place(line);
                let found = format!("<!--{comment}-->");
                self.findings.push(Finding::new(&finding::HINT_NOT_UNDERSTOOD, place).found(found));
            }
            Hint::Remark => {}
        }
    }

    /// A finding for a hint that nothing took.
    pub(super) fn unused_hint(&mut self, line: u32) {
        let place = self.source.place(line);
        self.findings.push(Finding::new(&finding::HINT_UNUSED, place));
    }

    /// A caption that no table or picture took is kept as text.
    pub(super) fn report_unused_hints(&mut self) {
        if let Some((_, line)) = self.gloss.take() {
            self.unused_hint(line);
        }
        if self.hints.is_empty() {
            return;
        }
        self.unused_hint(self.hint_line);
        if let Some(caption) = self.hints.caption.take() {
            let line = self.hint_line;
            self.push_block(BlockKind::Paragraph(vec![text_span(caption, line)]), line);
        }
    }
}
