//! The cover.

use std::sync::Arc;

use super::{Collector, Context};
use crate::document::{Figure, text_span};
use crate::font::Figures;
use crate::typeset::Role;
use crate::typeset::flow::{FlowContent, TextBlock};
use crate::typeset::look::Voice;
use crate::words::Words;

impl Collector<'_> {
    /// Sets the cover, where the document has one, and lets the text begin on a page of its own; a draft
    /// without a cover says above its text that it is one.
    pub(super) fn cover(&mut self, words: &Words) {
        let document = self.document;
        let Some(blocks) = &document.cover else {
            let draft = document.front.is_draft().then(|| self.phrases.draft.clone());
            return self.cover_line(draft.as_deref(), Voice { bold: true, ..self.look.imprint() });
        };
        let front = &document.front;
        let context = Context::text(self.look);
        self.tree.open(Role::Part);
        self.logo(&context);
        let share = if self.look.logo.is_some() { 14 } else { 26 };
        let third = self.look.depth(false).scaled(share, 100);
        self.push(FlowContent::Space(third), self.look.em(0), self.look.em(0), &context);
        self.push(FlowContent::Flourish, self.look.em(0), self.look.em(1400), &context);
        self.tree.open(Role::Heading(1));
        let voice = self.look.title();
        let passage = self.passage(&document.title, &voice, Figures::Proportional);
        self.tree.close();
        let text = TextBlock::whole(passage, voice);
        self.push(FlowContent::Text(text), voice.before, voice.after, &context);
        self.cover_line(front.subtitle.as_deref(), self.look.subtitle());
        let date = front.date.as_deref().map(|date| match date.parse() {
            Ok(date) => words.date(date),
            Err(_) => date.to_owned(),
        });
        let status =
            if front.is_draft() { Some(self.phrases.draft.clone()) } else { front.status.clone() };
        let imprint = self.look.imprint();
        self.cover_line(front.author.as_deref(), imprint);
        self.cover_line(date.as_deref(), imprint);
        self.cover_line(status.as_deref(), Voice { bold: true, ..imprint });
        let edited = front.other.get("edited").is_some_and(|value| value == "true");
        let mark = edited.then(|| self.phrases.edited.clone());
        self.cover_line(mark.as_deref(), Voice { bold: true, ..imprint });
        self.space = self.look.em(2000);
        self.cover_line(front.notice.as_deref(), Voice { bold: true, ..self.look.text() });
        self.space = self.look.em(1600);
        self.blocks(blocks, &context);
        self.tree.close();
        self.page_break = true;
    }

    fn logo(&mut self, context: &Context) {
        let Some(logo) = &self.look.logo else { return };
        let figure = Figure {
            source: logo.file.clone(),
            bytes: Some(Arc::clone(&logo.bytes)),
            alternative: logo.alternative.clone(),
            caption: None,
            landscape: false,
        };
        self.figure(&figure, Some(logo.width), 1, context);
        self.space = crate::typeset::Pt::ZERO;
    }

    fn cover_line(&mut self, text: Option<&str>, voice: Voice) {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return };
        let context = Context::text(self.look);
        self.tree.open(Role::Paragraph);
        let spans = [text_span(text.trim(), 1)];
        let passage = self.passage(&spans, &voice, Figures::Proportional);
        self.tree.close();
        self.push_text(passage, voice, &context);
    }
}
