//! Blocks of the document → blocks of the stream.

use super::spans::one_line;
use super::{Collector, Context, lead, sides};
use crate::document::{Block, BlockKind, Code, Heading, PageBreak, Span};
use crate::font::{FaceId, Figures};
use crate::typeset::flow::{FlowContent, TextBlock};
use crate::typeset::formula;
use crate::typeset::look::Voice;
use crate::typeset::passage::{Division, Ink, Passage};
use crate::typeset::strip::{Bar, Start};
use crate::typeset::{Artifact, Owner, Pt, Role};

impl Collector<'_> {
    /// Adds a block that stands in the document itself.
    pub(super) fn top_block(
        &mut self,
        block: &Block,
        next: Option<&Block>,
        at: usize,
        context: &Context,
    ) {
        match &block.kind {
            BlockKind::Heading(heading) => self.heading(heading),
            BlockKind::Toc => {
                let titled =
                    at > 0 && matches!(self.document.blocks[at - 1].kind, BlockKind::Heading(_));
                self.contents(titled, block.line);
            }
            BlockKind::PageBreak(how) => self.page_break(*how),
            _ => self.block(block, next, context),
        }
    }

    /// Lets what follows begin a page.
    pub(super) fn page_break(&mut self, how: PageBreak) {
        self.start = self.start.max(match how {
            PageBreak::Always => Start::Always,
            PageBreak::Soft => Start::Better,
            PageBreak::Free => Start::Free,
        });
    }

    /// Adds the blocks within a quotation, item or footnote.
    pub(super) fn blocks(&mut self, blocks: &[Block], context: &Context) {
        for (at, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(at + 1), context);
        }
    }

    /// Adds a block that may stand anywhere; `next` follows it.
    pub(super) fn block(&mut self, block: &Block, next: Option<&Block>, context: &Context) {
        match &block.kind {
            BlockKind::Paragraph(spans) => self.paragraph(spans, next, context),
            BlockKind::Quote(blocks) => self.quote(blocks, context),
            BlockKind::List(list) => self.list(list, context),
            BlockKind::Code(code) => self.code(code, context),
            BlockKind::Table(table) => self.table(table, block.line, context),
            BlockKind::Figure(figure) => self.figure(figure, None, block.line, context),
            BlockKind::Gloss(block) => self.gloss(block, context),
            BlockKind::Rule => {
                let space = self.look.em(1200);
                self.push(FlowContent::Rule, space, space, context);
            }
            // these stand only in the document itself
            BlockKind::Heading(heading) => self.heading(heading),
            BlockKind::PageBreak(how) => self.page_break(*how),
            BlockKind::Toc => self.contents(false, block.line),
        }
    }

    fn paragraph(&mut self, spans: &[Span], next: Option<&Block>, context: &Context) {
        let node = self.tree.open(Role::Paragraph);
        let mut passage = self.ways_back(&context.voice);
        self.add_spans(&mut passage, spans, &context.voice, Figures::Proportional);
        self.tree.close();
        let lead = lead::of(spans, &passage.text, next);
        let voice = lead::voice(context.voice, lead, self.look);
        let is_formula = formula::is_whole(&passage.text);
        let display = is_formula.then(|| formula::Display::of(&passage, node)).flatten();
        if display.is_some() {
            self.tree.node(node).role = Role::Formula;
            let reading = formula::reading(&passage);
            let told = self.tree.node(node).tell();
            (told.alternative, told.actual_text) = (Some(reading.clone()), Some(reading));
        }
        let inset = if is_formula { self.look.em(1600) } else { Pt::ZERO };
        let block = self.push_text(passage, voice, context);
        block.keep_next = lead.is_some();
        block.indent += inset;
        if let FlowContent::Text(text) = &mut block.content {
            text.formula = display.map(Box::new);
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let voice = self.look.heading(heading.level);
        self.tree.open(Role::Heading(heading.level));
        let passage = self.passage(&heading.text, &voice, Figures::Proportional);
        self.tree.close();
        let number = self.heading_numbers.get(&heading.id).copied();
        let context = Context::text(self.look);
        let text = TextBlock::whole(passage, voice);
        let block = self.push(FlowContent::Text(text), voice.before, voice.after, &context);
        block.keep_next = true;
        block.heading = number;
    }

    fn quote(&mut self, blocks: &[Block], context: &Context) {
        let leftward = sides::leads_leftward(blocks);
        let x = if leftward { context.inset } else { context.indent };
        let bar = self.bar(x, self.look.em(250), self.look.rule);
        let mut inner = self.set_in(context, self.look.em(1200), leftward);
        inner.bars.push(Bar { at_right: leftward, ..bar });
        self.tree.open(Role::BlockQuote);
        self.blocks(blocks, &inner);
        self.tree.close();
        self.space = self.space.max(context.voice.after);
    }

    fn code(&mut self, code: &Code, context: &Context) {
        let voice = self.look.code();
        let passage = self.code_lines(code, &voice);
        let pad = self.look.em(600);
        let width = self.look.measure(code.landscape) - context.indent - context.inset;
        let mut bars = context.bars.clone();
        bars.push(self.bar(context.indent, width, self.look.shade));
        let indent = context.indent + pad;
        let inner = Context { voice, indent, inset: context.inset, bars };
        let text = TextBlock {
            pad: self.look.em(400),
            divisible: true,
            ..TextBlock::whole(passage, voice)
        };
        self.push(FlowContent::Text(text), voice.before, voice.after, &inner).landscape =
            code.landscape;
    }

    /// The lines of code as they are written; each is read by itself, for a listener to tell them apart.
    fn code_lines(&mut self, code: &Code, voice: &Voice) -> Passage {
        let plain = super::ink(voice, Owner::Artifact(Artifact::Layout));
        let mut ink = Ink { face: FaceId::Mono, division: Division::Never, ..plain };
        let mut passage = Passage { verbatim: true, ..Passage::default() };
        for (at, line) in (code.line..).zip(code.text.lines()) {
            let text = one_line(&untabbed(line.trim_end()));
            if at > code.line {
                passage.push("\n", ink.clone(), at - 1);
            }
            if !text.is_empty() {
                self.tree.open(Role::Paragraph);
                self.tree.open(Role::Code);
                ink.owner = self.tree.slot();
                self.tree.close();
                self.tree.close();
                passage.push(&text, ink.clone(), at);
            }
        }
        passage
    }
}

/// A line whose tabs are the spaces that lead to the next of the places four columns apart, as Markdown has them.
fn untabbed(line: &str) -> String {
    const STOP: usize = 4;
    let mut result = String::with_capacity(line.len());
    let mut column = 0;
    for character in line.chars() {
        let width = if character == '\t' { STOP - column % STOP } else { 1 };
        column += width;
        match character {
            '\t' => result.extend(std::iter::repeat_n(' ', width)),
            _ => result.push(character),
        }
    }
    result
}
