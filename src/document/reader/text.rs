//! Paragraphs, headings and pictures.

use super::{Frame, Reader, Taker};
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
        let parts = self.inlines.take();
        let parts = self.told(parts);
        for part in whole_sentences(parts) {
            match part {
                Part::Text(spans) => {
                    let line = spans.first().map_or(line, |span| span.line);
                    self.push_block(BlockKind::Paragraph(spans), line);
                }
                Part::Picture(picture) => self.figure(picture),
            }
        }
    }

    /// The parts of a paragraph, in which the alternative of a picture that cannot be had stands in its place within a
    /// sentence.
    fn told(&mut self, mut parts: Vec<Part>) -> Vec<Part> {
        if parts.len() < 2 {
            return parts;
        }
        for at in 0..parts.len() {
            let before = at.checked_sub(1).map(|before| &parts[before]);
            let Part::Picture(picture) = &parts[at] else { continue };
            if is_within_sentence(before, parts.get(at + 1))
                && let Err(problem) = self.pictures.get(&picture.source)
            {
                let picture = picture.clone();
                self.unreadable(&picture, problem);
                let mut span = text_span(alternative(&picture), picture.line);
                span.style.emphasis = true;
                span.style.link = picture.link;
                parts[at] = Part::Text(vec![span]);
            }
        }
        parts
    }

    /// A finding for a picture that cannot be had.
    fn unreadable(&mut self, picture: &InlinePicture, problem: String) {
        let place = self.source.place(picture.line);
        self.findings.push(
            Finding::new(&finding::PICTURE_UNREADABLE, place)
                .found(pictures::named(&picture.source))
                .text("problem", problem)
                .text("detail", ""),
        );
    }

    pub(super) fn figure(&mut self, picture: InlinePicture) {
        let named = pictures::named(&picture.source).into_owned();
        let bytes = match self.pictures.get(&picture.source) {
            Ok(bytes) => Some(bytes),
            Err(problem) => {
                self.unreadable(&picture, problem);
                None
            }
        };
        let alternative = alternative(&picture);
        let link = picture.link;
        let title = Some(picture.title).filter(|title| !title.is_empty());
        let hints = self.take_hints(Taker::Figure, 0);
        let figure = Figure {
            source: named,
            bytes,
            alternative,
            caption: hints.caption.or(title.map(|title| vec![text_span(title, picture.line)])),
            link,
            landscape: hints.landscape,
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

/// What is read in place of a picture; what leads somewhere is no decoration.
fn alternative(picture: &InlinePicture) -> String {
    match (picture.alternative.trim(), &picture.link) {
        ("", Some(link)) => link.target.clone(),
        (own, _) => own.to_owned(),
    }
}

/// Whether a picture between two parts of a paragraph stands within a sentence.
fn is_within_sentence(before: Option<&Part>, after: Option<&Part>) -> bool {
    match (before, after) {
        (None, Some(Part::Text(after))) => begins_within(after),
        (Some(Part::Text(before)), Some(Part::Text(after))) => goes_on(before, after),
        (Some(Part::Text(before)), _) => !is_ended(before),
        _ => false,
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
    !is_ended(spans) || begins_within(more)
}

/// Whether a text ends as a sentence does.
fn is_ended(spans: &[Span]) -> bool {
    plain(spans).trim_end().ends_with(['.', '!', '?', ':', '…'])
}

/// Whether a text begins otherwise than a sentence does.
fn begins_within(spans: &[Span]) -> bool {
    plain(spans).starts_with(|c: char| !c.is_uppercase() && !c.is_numeric())
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
