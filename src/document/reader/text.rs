//! Paragraphs, headings and pictures.

use super::{Frame, Reader};
use crate::document::inlines::{InlinePicture, Part};
use crate::document::pictures;
use crate::document::{BlockKind, Figure, Heading, Span, plain, text_span};
use crate::finding::{self, Finding};

impl Reader<'_, '_> {
    /// Makes a paragraph of the text gathered. A picture stands where it stood between sentences; one within a
    /// sentence follows the paragraph.
    pub(super) fn flush_paragraph(&mut self) {
        if self.inlines.is_empty() || self.table.is_some() {
            return;
        }
        let line = self.inline_line;
        for part in whole_sentences(self.inlines.take()) {
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
        let link = picture.link;
        let mut alternative = picture.alternative.trim().to_owned();
        if alternative.is_empty()
            && let Some(link) = &link
        {
            // what leads somewhere is no decoration
            alternative.clone_from(&link.target);
        }
        let title = Some(picture.title).filter(|title| !title.is_empty());
        let figure = Figure {
            source: named,
            bytes,
            alternative,
            caption: self.hints.caption.take().or(title),
            link,
            landscape: self.hints.take_landscape(),
        };
        self.push_block(BlockKind::Figure(figure), picture.line);
    }

    pub(super) fn close_heading(&mut self, level: u8) {
        let line = self.inline_line;
        let text = self.inline_only();
        if text.is_empty() {
            return;
        }
        let nested = self.open.iter().any(|open| !matches!(open.frame, Frame::Lifted));
        if nested {
            // within a quotation or a list it would tear the outline; it keeps its weight
            let mut spans = text;
            for span in &mut spans {
                span.style.strong = true;
            }
            let finding = Finding::new(&finding::HEADING_WITHIN, self.source.place(line));
            self.findings.push(finding.found(plain(&spans)));
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
                        let mut span = text_span(picture.alternative, picture.line);
                        span.style.link = picture.link;
                        result.push(span);
                    }
                }
            }
        }
        result
    }
}

/// The parts of a paragraph, of which a text that goes on after a picture stands before that.
fn whole_sentences(parts: Vec<Part>) -> Vec<Part> {
    let mut result: Vec<Part> = Vec::with_capacity(parts.len());
    // where the last text stands
    let mut text: Option<usize> = None;
    for part in parts {
        match (part, text.and_then(|at| result.get_mut(at))) {
            (Part::Text(more), Some(Part::Text(spans))) if goes_on(spans, &more) => {
                if plain(&more).starts_with(|c: char| c.is_alphanumeric() || "([„”\"".contains(c))
                {
                    let line = more.first().map_or(1, |span| span.line);
                    spans.push(text_span(" ", line));
                }
                spans.extend(more);
            }
            (part, _) => {
                if matches!(part, Part::Text(_)) {
                    text = Some(result.len());
                }
                result.push(part);
            }
        }
    }
    result
}

/// Whether `more` goes on with the sentence that `spans` begins.
fn goes_on(spans: &[Span], more: &[Span]) -> bool {
    let is_ended = plain(spans).trim_end().ends_with(['.', '!', '?', ':', '…']);
    !is_ended || plain(more).starts_with(|c: char| !c.is_uppercase() && !c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_within_a_sentence_follows_its_paragraph() {
        let shown = |texts: &[&str]| {
            let picture = InlinePicture {
                source: String::new(),
                title: String::new(),
                alternative: String::new(),
                link: None,
                line: 1,
            };
            let part = |text: &&str| match *text {
                "" => Part::Picture(picture.clone()),
                text => Part::Text(vec![text_span(text, 1)]),
            };
            let parts = whole_sentences(texts.iter().map(part).collect());
            let told = |part: &Part| match part {
                Part::Text(spans) => plain(spans),
                Part::Picture(_) => "*".to_owned(),
            };
            parts.iter().map(told).collect::<Vec<_>>().join("|")
        };
        assert_eq!(shown(&["Kuvassa", "", "näkyy", "", ", että."]), "Kuvassa näkyy, että.|*|*");
        assert_eq!(shown(&["", "Kuva", ""]), "*|Kuva|*");
        assert_eq!(shown(&["Loppu.", "", "Alku"]), "Loppu.|*|Alku");
        assert_eq!(shown(&["(ks.", "", ") ja"]), "(ks.) ja|*");
    }
}
