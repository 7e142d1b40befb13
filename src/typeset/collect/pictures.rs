//! Pictures, captions, and the notes on pictures and tables → blocks of the stream.

use super::spans::one_line;
use super::{Collector, Context};
use crate::document::{Block, Figure, Link, Span};
use crate::finding::Place;
use crate::font::Figures;
use crate::typeset::flow::{FigureBlock, FlowBlock, FlowContent, TextBlock};
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Artifact, Owner, Pt, Role};

/// Demerits of a page's end between two notes on one table or picture.
const WITHIN_GLOSS: i64 = 3000;

impl Collector<'_> {
    /// Adds a picture, `width` wide where that is told.
    pub(super) fn figure(
        &mut self,
        figure: &Figure,
        width: Option<Pt>,
        line: u32,
        context: &Context,
    ) {
        let leads = figure.link.as_ref().map(|link| self.picture_link(link, figure));
        let (node, owner) = if figure.alternative.is_empty() {
            (None, Owner::Artifact(Artifact::Layout))
        } else {
            let node = self.tree.open(Role::Figure);
            let owner = self.tree.slot();
            self.tree.close();
            self.tree.node(node).tell().alternative = Some(figure.alternative.clone());
            (Some(node), owner)
        };
        let mut ink = Ink { link: leads, ..super::ink(&context.voice, owner) };
        if leads.is_some() {
            self.tree.close();
            self.tree.close();
            ink.colour = self.look.accent;
        }
        let instead = Passage::of(&one_line(&figure.alternative), ink, line);
        let place = Place::line(self.document.file.clone(), line, None);
        let block = FigureBlock {
            figure: figure.clone(),
            owner,
            node,
            link: leads,
            width,
            instead,
            voice: context.voice,
            place,
        };
        let space = self.look.em(350);
        let captioned = figure.caption.is_some();
        let block = self.push(FlowContent::Figure(block), space, space, context);
        block.keep_next = captioned;
        block.landscape = figure.landscape;
        if let Some(caption) = &figure.caption {
            self.caption(caption, false, context).landscape = figure.landscape;
        }
    }

    /// Opens the nodes of a link that is a picture: a paragraph, and the link in it.
    fn picture_link(&mut self, link: &Link, figure: &Figure) -> usize {
        self.tree.open(Role::Paragraph);
        let node = self.tree.open(Role::Link);
        let called = link.title.as_ref().unwrap_or(&figure.alternative);
        let to = self.destination(link);
        self.add_link(node, to, one_line(called))
    }

    /// A caption; one above its table stays with it.
    pub(super) fn caption(
        &mut self,
        caption: &[Span],
        above: bool,
        context: &Context,
    ) -> &mut FlowBlock {
        let voice = self.look.caption();
        self.tree.open(Role::Caption);
        let passage = self.passage(caption, &voice, Figures::Proportional);
        self.tree.close();
        let text = TextBlock::whole(passage, voice);
        // it stands close to what it names, and away from what it does not
        let (before, after) = if above {
            (voice.before, voice.after)
        } else {
            self.space = Pt::ZERO;
            (self.look.em(500), voice.before)
        };
        let block = self.push(FlowContent::Text(text), before, after, context);
        block.keep_next = above;
        block
    }

    /// Adds a note on the table or picture above it, close below that and on its page.
    pub(super) fn gloss(&mut self, block: &Block, context: &Context) {
        let voice = self.look.gloss();
        let first = self.blocks.len();
        let above = match self.blocks.last().map(|above| &above.content) {
            Some(FlowContent::Table(_)) => self.look.below_rule(),
            _ => self.look.above_gloss(),
        };
        self.space = self.space.min(above);
        self.block(block, None, &Context { voice, ..context.clone() });
        if let Some(above) = first.checked_sub(1).and_then(|above| self.blocks.get_mut(above)) {
            above.keep_next = true;
        }
        for note in self.blocks[first..].iter_mut().rev().skip(1) {
            note.reluctance = WITHIN_GLOSS;
        }
    }
}
