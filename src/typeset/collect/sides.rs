//! At which side blocks are set in: where their text begins.

use super::{Collector, Context};
use crate::document::{Block, BlockKind, Content, Span};
use crate::font;
use crate::typeset::Pt;

impl Collector<'_> {
    /// A context that is set in by `more` at the left, or at the right for what is read from there, but leaves half of
    /// the measure.
    pub(super) fn set_in(&self, context: &Context, more: Pt, leftward: bool) -> Context {
        let mut inner = context.clone();
        let both = context.indent + context.inset;
        let most = self.look.measure(false).scaled(1, 2);
        let more = more.min((most - both).max(Pt::ZERO));
        let side = if leftward { &mut inner.inset } else { &mut inner.indent };
        *side += more;
        inner
    }
}

/// Whether blocks are read from right to left, as the first letter in them tells.
pub(super) fn leads_leftward<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> bool {
    blocks.into_iter().find_map(direction).unwrap_or(false)
}

fn direction(block: &Block) -> Option<bool> {
    match &block.kind {
        BlockKind::Paragraph(spans) => of_spans(spans),
        BlockKind::Heading(heading) => of_spans(&heading.text),
        BlockKind::Quote(blocks) => blocks.iter().find_map(direction),
        BlockKind::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).find_map(direction)
        }
        BlockKind::Gloss(block) => direction(block),
        BlockKind::Code(_)
        | BlockKind::Table(_)
        | BlockKind::Figure(_)
        | BlockKind::Rule
        | BlockKind::Toc
        | BlockKind::PageBreak(_) => None,
    }
}

fn of_spans(spans: &[Span]) -> Option<bool> {
    spans.iter().find_map(|span| match &span.content {
        Content::Text(text) => font::leads_leftward(text),
        Content::Break | Content::Note(_) => None,
    })
}
