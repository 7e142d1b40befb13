//! HTML and the hints in its comments.

use super::Reader;
use crate::document::elements::{self, Parting};
use crate::document::hints::{self, Hint};
use crate::document::html::{self, Token};
use crate::document::{BlockKind, Content};
use crate::finding::{self, Finding};
use crate::words::Tag;

impl Reader<'_, '_> {
    /// Adds the text and the meaning of HTML, which is `whole` where it stands by itself and not within a paragraph.
    pub(super) fn html_tokens(&mut self, html: &str, line: u32, whole: bool) {
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
                Token::Subscript => self.inlines.lowered(true),
                Token::EndSubscript => self.inlines.lowered(false),
                Token::Small => self.inlines.small(true),
                Token::EndSmall => self.inlines.small(false),
                Token::EndSpan => self.inlines.close_span(),
                Token::EndAbbreviation => self.inlines.close_abbreviation(),
                Token::Break => self.inlines.content(Content::Break, line),
                Token::Other(tag) => self.other_html(&tag, line, whole),
                Token::Mute(tag) => self.reduced(&tag, "no", line),
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

    fn other_html(&mut self, tag: &str, line: u32, whole: bool) {
        match elements::parting(tag) {
            Parting::Blocks if whole => self.flush_paragraph(),
            Parting::Blocks | Parting::Words => self.inlines.text(" ", line, false),
            Parting::Nothing => {}
        }
        if tag.to_ascii_lowercase().starts_with("<span") {
            self.inlines.plain_spans.push(true);
        }
        if !tag.starts_with("</") {
            self.reduced(tag, "yes", line);
        }
    }

    /// A finding for an element that carries no meaning, of which the text is `kept` or not.
    fn reduced(&mut self, tag: &str, kept: &str, line: u32) {
        let finding = Finding::new(&finding::UNKNOWN_HTML, self.source.place(line)).found(tag);
        self.findings.push(finding.count("times", 1).text("kept", kept));
    }

    pub(super) fn comment(&mut self, comment: &str, line: u32) {
        match hints::read(comment) {
            Hint::Toc => self.block(BlockKind::Toc, line),
            Hint::PageBreak(how) => self.block(BlockKind::PageBreak(how), line),
            Hint::Table(hint) => self.wait(hint, line),
            Hint::Gloss => {
                self.flush_paragraph();
                if let Some((_, unused)) = self.gloss.replace((self.open.len(), line)) {
                    self.unused_hint(unused);
                }
            }
            Hint::Malformed => self.no_hint(comment, None, line),
            Hint::Near(meant) => self.no_hint(comment, Some(meant), line),
            Hint::Remark => {}
        }
    }

    /// A finding for a comment that is no hint, and was meant as one.
    fn no_hint(&mut self, comment: &str, meant: Option<&str>, line: u32) {
        let finding = Finding::new(&finding::HINT_NOT_UNDERSTOOD, self.source.place(line));
        let is_near = if meant.is_some() { "yes" } else { "no" };
        let finding = finding.found(format!("<!--{comment}-->")).text("is-near", is_near);
        self.findings.push(finding.text("near", meant.unwrap_or_default()));
    }

    /// A finding for a hint that nothing took.
    pub(super) fn unused_hint(&mut self, line: u32) {
        let finding = Finding::new(&finding::HINT_UNUSED, self.source.place(line));
        self.findings.push(finding.text("hint", "block"));
    }

    /// Findings for hints that nothing took.
    pub(super) fn report_unused_hints(&mut self) {
        if let Some((_, line)) = self.gloss.take() {
            self.unused_hint(line);
        }
        self.drop_hints();
    }
}
