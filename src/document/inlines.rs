//! The text of one paragraph, heading or cell while it is read.

use std::sync::Arc;

use super::{Content, Link, Span, Style};

/// A picture met within text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InlinePicture {
    pub(super) source: String,
    pub(super) title: String,
    pub(super) alternative: String,
    /// The link that it is part of.
    pub(super) link: Option<Arc<Link>>,
    pub(super) line: u32,
}

/// Part of a paragraph: its text, or a picture between.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Text(Vec<Span>),
    Picture(InlinePicture),
}

/// Gathers spans with the styles that are open.
#[derive(Debug, Default)]
pub(super) struct Inlines {
    parts: Vec<Part>,
    spans: Vec<Span>,
    strong: u32,
    emphasis: u32,
    struck: u32,
    raised: u32,
    lowered: u32,
    small: u32,
    links: Vec<Arc<Link>>,
    languages: Vec<Arc<str>>,
    abbreviations: Vec<Arc<str>>,
    /// HTML spans that carry no language, which still have an end.
    pub(super) plain_spans: Vec<bool>,
    /// How many of the languages and of the spans last beyond a block.
    lasting: (usize, usize),
    picture: Option<(InlinePicture, u32)>,
}

impl Inlines {
    fn style(&self, code: bool) -> Style {
        Style {
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            struck: self.struck > 0,
            raised: self.raised > 0,
            lowered: self.lowered > 0,
            small: self.small > 0,
            code,
            link: self.links.last().cloned(),
            lang: self.languages.last().cloned(),
            abbreviation: self.abbreviations.last().cloned(),
        }
    }

    /// Adds text, to a picture's alternative where one is open.
    pub(super) fn text(&mut self, text: &str, line: u32, code: bool) {
        if text.is_empty() {
            return;
        }
        if let Some((picture, _)) = &mut self.picture {
            picture.alternative.push_str(text);
            return;
        }
        let style = self.style(code);
        if let Some(last) = self.spans.last_mut()
            && last.style == style
            && same_elements(&last.style, &style)
            && let Content::Text(whole) = &mut last.content
        {
            whole.push_str(text);
            return;
        }
        if self.spans.is_empty() {
            // most cells and many paragraphs are one span
            self.spans.reserve_exact(1);
        }
        self.spans.push(Span { line, content: Content::Text(text.to_owned()), style });
    }

    /// Adds something that is not text.
    pub(super) fn content(&mut self, content: Content, line: u32) {
        if let Some((picture, _)) = &mut self.picture {
            picture.alternative.push(' ');
            return;
        }
        let style = self.style(false);
        self.spans.push(Span { line, content, style });
    }

    pub(super) fn strong(&mut self, open: bool) {
        count(&mut self.strong, open);
    }

    pub(super) fn emphasis(&mut self, open: bool) {
        count(&mut self.emphasis, open);
    }

    pub(super) fn struck(&mut self, open: bool) {
        count(&mut self.struck, open);
    }

    pub(super) fn raised(&mut self, open: bool) {
        count(&mut self.raised, open);
    }

    pub(super) fn lowered(&mut self, open: bool) {
        count(&mut self.lowered, open);
    }

    pub(super) fn small(&mut self, open: bool) {
        count(&mut self.small, open);
    }

    /// Whether text added now is part of a link or of a picture's alternative.
    pub(super) fn in_link(&self) -> bool {
        !self.links.is_empty() || self.picture.is_some()
    }

    pub(super) fn open_link(&mut self, link: Link) {
        self.links.push(Arc::new(link));
    }

    /// Ends a link; one without any text shows where it leads, so that it can be followed.
    pub(super) fn close_link(&mut self, line: u32) {
        let Some(open) = self.links.last().cloned() else { return };
        let own = self.spans.last().and_then(|span| span.style.link.as_ref());
        let has_text = own.is_some_and(|own| Arc::ptr_eq(own, &open));
        let picture_only = self.spans.is_empty() && !self.parts.is_empty();
        if !has_text && !picture_only && self.picture.is_none() {
            self.text(&open.target, line, false);
        }
        self.links.pop();
    }

    pub(super) fn open_language(&mut self, tag: &str) {
        self.languages.push(Arc::from(tag));
        self.plain_spans.push(false);
    }

    pub(super) fn close_span(&mut self) {
        if self.plain_spans.pop() == Some(false) {
            self.languages.pop();
        }
        let (languages, spans) = self.lasting;
        self.lasting = (languages.min(self.languages.len()), spans.min(self.plain_spans.len()));
    }

    pub(super) fn open_abbreviation(&mut self, title: &str) {
        self.abbreviations.push(Arc::from(title));
    }

    pub(super) fn close_abbreviation(&mut self) {
        self.abbreviations.pop();
    }

    pub(super) fn open_picture(&mut self, picture: InlinePicture) {
        if let Some((_, depth)) = &mut self.picture {
            *depth += 1;
        } else {
            let link = self.links.last().cloned();
            self.picture = Some((InlinePicture { link, ..picture }, 0));
        }
    }

    pub(super) fn close_picture(&mut self) {
        match &mut self.picture {
            Some((_, depth)) if *depth > 0 => *depth -= 1,
            _ => {
                self.parts.push(Part::Text(std::mem::take(&mut self.spans)));
                self.parts.extend(self.picture.take().map(|(picture, _)| Part::Picture(picture)));
            }
        }
    }

    /// All that was gathered; open styles end here, but for languages that were opened where there is no text: they are
    /// those of the blocks that follow, up to their end.
    pub(super) fn take(&mut self) -> Vec<Part> {
        let (languages, spans) = if self.is_blank() {
            (self.languages.len(), self.plain_spans.len())
        } else {
            self.lasting
        };
        let mut all = std::mem::take(self);
        all.languages.truncate(languages);
        all.plain_spans.truncate(spans);
        self.lasting = (all.languages.len(), all.plain_spans.len());
        (self.languages, self.plain_spans) = (all.languages, all.plain_spans);
        all.parts.into_iter().chain([Part::Text(all.spans)]).filter_map(trimmed).collect()
    }

    /// Whether nothing was gathered but white space.
    pub(super) fn is_blank(&self) -> bool {
        let is_white = |span: &Span| match &span.content {
            Content::Text(text) => text.trim().is_empty(),
            Content::Break | Content::Note(_) => false,
        };
        self.parts.is_empty() && self.picture.is_none() && self.spans.iter().all(is_white)
    }

    /// Whether nothing was gathered.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.spans.is_empty() && self.picture.is_none()
    }
}

fn count(counter: &mut u32, open: bool) {
    *counter = if open { *counter + 1 } else { counter.saturating_sub(1) };
}

/// Whether two styles come from the same elements, and not from two that look alike.
fn same_elements(a: &Style, b: &Style) -> bool {
    fn same<T: ?Sized>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }
    same(a.link.as_ref(), b.link.as_ref())
        && same(a.lang.as_ref(), b.lang.as_ref())
        && same(a.abbreviation.as_ref(), b.abbreviation.as_ref())
}

/// Text without white space and breaks at its ends; nothing where nothing is left.
fn trimmed(part: Part) -> Option<Part> {
    let Part::Text(mut spans) = part else { return Some(part) };
    while let Some(first) = spans.first_mut() {
        match &mut first.content {
            Content::Text(text) => {
                let kept = text.trim_start_matches([' ', '\n', '\t', '\r']);
                *text = kept.to_owned();
                if !text.is_empty() {
                    break;
                }
            }
            Content::Break => {}
            Content::Note(_) => break,
        }
        spans.remove(0);
    }
    while let Some(last) = spans.last_mut() {
        match &mut last.content {
            Content::Text(text) => {
                text.truncate(text.trim_end_matches([' ', '\n', '\t', '\r']).len());
                if !text.is_empty() {
                    break;
                }
            }
            Content::Break => {}
            Content::Note(_) => break,
        }
        spans.pop();
    }
    (!spans.is_empty()).then_some(Part::Text(spans))
}
