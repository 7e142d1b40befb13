//! Document → one stream of blocks, with the structure tree in reading order.
//!
//! Nothing is measured here. Every text gets its ink and its slot; every heading, link and footnote
//! its number.

mod blocks;
mod company;
mod contents;
mod cover;
mod lead;
mod lists;
mod marks;
mod notes;
mod pictures;
mod sides;
mod spans;
mod tables;

use std::collections::BTreeMap;

use super::beside;
use super::flow::{Flow, FlowBlock, FlowContent, FlowHeading, FlowLink, TextBlock};
use super::look::{Look, Voice};
use super::passage::{Division, Ink, Passage};
use super::phrases::Phrases;
use super::strip::{Bar, Start, Turning};
use super::tree::Tree;
use super::{Colour, NodeId, Owner, Pt, Role};
use crate::document::{Block, BlockKind, Document, plain};
use crate::font::Figures;
use crate::words::Words;

/// Collects `document`.
pub(super) fn collect(document: &Document, look: &Look, phrases: &Phrases, words: &Words) -> Flow {
    let mut collector = Collector::new(document, look, phrases);
    collector.cover(words);
    let context = Context::text(look);
    let mut in_chapter = false;
    for (at, block) in document.blocks.iter().enumerate() {
        if let BlockKind::Heading(heading) = &block.kind
            && heading.level == 2
        {
            if in_chapter {
                collector.tree.close();
            }
            collector.tree.open(Role::Sect);
            in_chapter = true;
        }
        collector.top_block(block, document.blocks.get(at + 1), at, &context);
    }
    if in_chapter {
        collector.tree.close();
    }
    if !document.notes.is_empty() {
        collector.tree.open(Role::Sect);
        collector.notes();
        collector.tree.close();
    }
    company::keep(&mut collector.blocks);
    collector.blocks = beside::pair(std::mem::take(&mut collector.blocks));
    collector.finish()
}

/// What blocks inherit from those around them.
#[derive(Debug, Clone)]
struct Context {
    voice: Voice,
    indent: Pt,
    /// How far before the column's right end the text ends.
    inset: Pt,
    bars: Vec<Bar>,
}

impl Context {
    fn text(look: &Look) -> Self {
        Self { voice: look.text(), indent: Pt::ZERO, inset: Pt::ZERO, bars: Vec::new() }
    }
}

struct Collector<'a> {
    document: &'a Document,
    look: &'a Look,
    phrases: &'a Phrases,
    tree: Tree,
    blocks: Vec<FlowBlock>,
    /// White space that the block before wants below it.
    space: Pt,
    links: Vec<FlowLink>,
    headings: Vec<FlowHeading>,
    heading_numbers: BTreeMap<String, usize>,
    /// The links that mention each footnote.
    mentions: BTreeMap<usize, Vec<usize>>,
    /// The footnote whose text comes next, where several links mention it, and those.
    uses: Option<(usize, Vec<usize>)>,
    groups: usize,
    /// Whether the next block begins a page.
    start: Start,
    /// Where the heading above the table of contents stands, which is not listed in it.
    contents_heading: Option<usize>,
    /// The marks that have colours of their own.
    marks: &'a [(char, Colour)],
}

impl<'a> Collector<'a> {
    fn new(document: &'a Document, look: &'a Look, phrases: &'a Phrases) -> Self {
        let mut headings = Vec::new();
        let mut heading_numbers = BTreeMap::new();
        for block in &document.blocks {
            if let BlockKind::Heading(heading) = &block.kind {
                heading_numbers.insert(heading.id.clone(), headings.len());
                let title = plain(&heading.text).replace('\u{AD}', "");
                headings.push(FlowHeading { level: heading.level, title });
            }
        }
        let contents_heading = document.blocks.windows(2).find_map(|pair| match pair {
            [
                Block { kind: BlockKind::Heading(heading), .. },
                Block { kind: BlockKind::Toc, .. },
            ] => heading_numbers.get(&heading.id).copied(),
            _ => None,
        });
        Self {
            document,
            look,
            phrases,
            tree: Tree::new(),
            blocks: Vec::new(),
            space: Pt::ZERO,
            links: Vec::new(),
            headings,
            heading_numbers,
            mentions: BTreeMap::new(),
            uses: None,
            groups: 0,
            start: Start::Anywhere,
            contents_heading,
            marks: if document.front.checkpoint.is_some() { &look.marks } else { &[] },
        }
    }

    fn finish(self) -> Flow {
        Flow {
            blocks: self.blocks,
            structure: self.tree.finish(),
            links: self.links,
            headings: self.headings,
        }
    }

    /// Adds a block, with the larger of the white spaces that it and the one before want.
    fn push(
        &mut self,
        what: FlowContent,
        before: Pt,
        after: Pt,
        context: &Context,
    ) -> &mut FlowBlock {
        let block = FlowBlock {
            content: what,
            before: before.max(self.space),
            indent: context.indent,
            inset: context.inset,
            bars: context.bars.clone(),
            keep_next: false,
            reluctance: 0,
            start: std::mem::take(&mut self.start),
            landscape: false,
            turning: Turning::Own,
            heading: None,
            note: None,
        };
        self.space = after;
        self.blocks.push(block);
        let last = self.blocks.len() - 1;
        &mut self.blocks[last]
    }

    fn push_text(&mut self, passage: Passage, voice: Voice, context: &Context) -> &mut FlowBlock {
        let text = TextBlock { divisible: true, ..TextBlock::whole(passage, voice) };
        self.push(FlowContent::Text(text), voice.before, voice.after, context)
    }

    /// Tells of a node that holds the program's words that they are in another language than the document, where
    /// they are.
    fn own_words(&mut self, node: NodeId) {
        if self.document.lang.language().is_none() {
            self.tree.node(node).tell().lang = Some(self.document.language.tag().to_owned());
        }
    }

    fn group(&mut self) -> usize {
        self.groups += 1;
        self.groups
    }

    fn bar(&mut self, x: Pt, width: Pt, colour: Colour) -> Bar {
        Bar { x, at_right: false, width, colour, group: self.group() }
    }
}

/// The plain ink of a voice.
pub(super) fn ink(voice: &Voice, owner: Owner) -> Ink {
    Ink {
        face: voice.typeface.face(voice.bold, false),
        size: voice.size,
        colour: voice.colour,
        rise: Pt::ZERO,
        exponent: false,
        struck: false,
        underlined: false,
        figures: Figures::Proportional,
        division: Division::Document,
        owner,
        link: None,
    }
}
