//! Paragraphs, headings and pictures.

use super::{Frame, Reader};
use crate::document::inlines::{InlinePicture, Part};
use crate::document::pictures;
use crate::document::{BlockKind, Figure, Heading, Span, plain, text_span};
use crate::finding::{self, Finding};

impl Reader<'_, '_> {
    /// Makes a paragraph of the text gathered, with the pictures that stood within it between.
    pub(super) fn flush_paragraph(&mut self) {
        if self.inlines.is_empty() || self.table.is_some() {
            return;
        }
        let line = self.inline_line;
        for part in self.inlines.take() {
            match part {
                Part::Text(spans) => {
                    let line = spans.first().map_or(line, |span| span.line);
                    self.push_block(BlockKind::Paragraph(spans), line);
                }
                Part::Picture(picture) => self.figure(picture),
            }
        }
    }

    pub(super) fn figure(&mut self, picture: InlinePicture) {
        let named = pictures::named(&picture.source).into_owned();
        let bytes = match self.pictures.get(&picture.source) {
            Ok(bytes) => Some(bytes),
            Err(problem) => {
                let place = self.source.place(picture.line);
                self.findings.push(
                    Finding::new(&finding::PICTURE_UNREADABLE, place)
                        .found(named.clone())
                        .text("problem", problem)
                        .text("detail", ""),
                );
                None
            }
        };
        let title = Some(picture.title).filter(|title| !title.is_empty());
        let figure = Figure {
            source: named,
            bytes,
            alternative: picture.alternative.trim().to_owned(),
            caption: self.hints.caption.take().or(title),
            landscape: std::mem::take(&mut self.hints.landscape),
        };
        self.push_block(BlockKind::Figure(figure), picture.line);
    }

    pub(super) fn close_heading(&mut self, level: u8) {
        let line = self.inline_line;
        let text = self.inline_only();
        let nested = self.open.iter().any(|open| !matches!(open.frame, Frame::Lifted));
        if nested {
            // within a quotation or a list it would tear the outline; it keeps its weight
            let mut spans = text;
            for span in &mut spans {
                span.style.strong = true;
            }
            self.push_block(BlockKind::Paragraph(spans), line);
            return;
        }
        let id = self.slugs.make(&plain(&text));
        self.push_block(BlockKind::Heading(Heading { level, id, text }), line);
    }

    /// The text gathered, with pictures set as their alternatives: a heading and a cell hold none.
    pub(super) fn inline_only(&mut self) -> Vec<Span> {
        let mut result = Vec::new();
        for part in self.inlines.take() {
            match part {
                Part::Text(spans) if result.is_empty() => result = spans,
                Part::Text(spans) => result.extend(spans),
                Part::Picture(picture) => {
                    let place = self.source.place(picture.line);
                    let named = pictures::named(&picture.source);
                    self.findings.push(
                        Finding::new(&finding::PICTURE_IN_LINE, place).found(named.into_owned()),
                    );
                    if !picture.alternative.is_empty() {
                        result.push(text_span(picture.alternative, picture.line));
                    }
                }
            }
        }
        result
    }
}
