//! The cover.

use std::sync::Arc;

use super::{Collector, Context};
use crate::document::{Block, BlockKind, Figure, PageBreak, Span, text_span};
use crate::font::Figures;
use crate::typeset::flow::{FlowContent, TextBlock};
use crate::typeset::look::Voice;
use crate::typeset::{NodeId, Numbering, Pt, Role};
use crate::words::Words;

impl Collector<'_> {
    /// Sets the cover, where the document has one, and lets the text begin on a page of its own; a draft
    /// without a cover says above its text that it is one.
    pub(super) fn cover(&mut self, words: &Words) {
        let document = self.document;
        let Some(blocks) = &document.cover else {
            let draft = document.front.is_draft().then(|| self.phrases.draft.clone());
            return self.own_line(draft.as_deref(), Voice { bold: true, ..self.look.imprint() });
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
        let imprint = self.look.imprint();
        self.cover_line(front.author.as_deref(), imprint);
        self.own_line(date.as_deref(), imprint);
        let bold = Voice { bold: true, ..imprint };
        if front.is_draft() {
            self.own_line(Some(&self.phrases.draft), bold);
        } else {
            self.cover_line(front.status.as_deref(), bold);
        }
        let edited = front.other.get("edited").is_some_and(|value| value == "true");
        self.own_line(edited.then_some(&*self.phrases.edited), bold);
        self.space = self.look.em(2000);
        self.cover_line(front.notice.as_deref(), Voice { bold: true, ..self.look.text() });
        self.space = self.look.em(1600);
        for (at, block) in blocks.iter().enumerate() {
            match facts(block) {
                Some(facts) => self.facts(&facts),
                None => self.block(block, blocks.get(at + 1), &context),
            }
        }
        self.tree.close();
        self.page_break(PageBreak::Always);
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
        self.space = Pt::ZERO;
    }

    /// A line in the program's own words.
    fn own_line(&mut self, text: Option<&str>, voice: Voice) {
        if let Some(node) = self.cover_line(text, voice) {
            self.own_words(node);
        }
    }

    /// A line of the cover, where there is any text for it.
    fn cover_line(&mut self, text: Option<&str>, voice: Voice) -> Option<NodeId> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        let context = Context::text(self.look);
        let node = self.tree.open(Role::Paragraph);
        let spans = [text_span(text.trim(), 1)];
        let passage = self.passage(&spans, &voice, Figures::Proportional);
        self.tree.close();
        let text = TextBlock::whole(passage, voice);
        self.push(FlowContent::Text(text), voice.before, voice.after, &context);
        Some(node)
    }

    /// Sets facts in two columns: what each is called, and what it is.
    fn facts(&mut self, facts: &[(Vec<Span>, Vec<Span>)]) {
        let voice = self.look.item();
        let told = Voice { colour: self.look.quiet, ..voice };
        let context = Context { indent: self.look.em(20_500), ..Context::text(self.look) };
        self.tree.open(Role::List(Numbering::Words));
        for (name, fact) in facts {
            self.tree.open(Role::ListItem);
            self.tree.open(Role::Label);
            let label = self.passage(name, &told, Figures::Proportional);
            self.tree.close();
            self.tree.open(Role::ListBody);
            let passage = self.passage(fact, &voice, Figures::Proportional);
            self.tree.close();
            self.tree.close();
            let text = TextBlock {
                label: Some(label),
                label_left: Some(Pt::ZERO),
                ..TextBlock::whole(passage, voice)
            };
            self.push(FlowContent::Text(text), voice.before, voice.after, &context);
        }
        self.tree.close();
        self.space = self.space.max(self.look.text().after);
    }
}

/// The names and facts of a list in which every item is a paragraph that begins with a name in bold type.
fn facts(block: &Block) -> Option<Vec<(Vec<Span>, Vec<Span>)>> {
    let BlockKind::List(list) = &block.kind else { return None };
    list.items.iter().map(|item| fact(&item.blocks)).collect()
}

fn fact(blocks: &[Block]) -> Option<(Vec<Span>, Vec<Span>)> {
    let [Block { kind: BlockKind::Paragraph(spans), .. }] = blocks else { return None };
    let named = spans.iter().take_while(|span| span.style.strong).count();
    let (name, fact) = spans.split_at(named);
    let plain = |span: &Span| {
        let mut span = span.clone();
        span.style.strong = false;
        span
    };
    (named > 0 && !fact.is_empty()).then(|| (name.iter().map(plain).collect(), fact.to_vec()))
}
