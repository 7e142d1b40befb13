//! Whose text it is that goes on overleaf: the name of its small section, above its first line there.

use std::sync::Arc;

use super::flow::{FlowBlock, FlowContent};
use super::prepare::Bench;
use super::strip::{Repeated, Strip};
use super::table;

/// The levels of headings whose sections are small: an indicator's, an organisation's statement.
const SMALL: [u8; 2] = [4, 5];

/// What a block means for the name of the section that it stands in.
#[derive(Debug, Clone, Default)]
pub(super) enum Name {
    /// There is none from here on.
    #[default]
    Ends,
    /// It is that of the block before.
    GoesOn,
    /// This is one, as it is told overleaf.
    Is(Arc<Repeated>),
}

impl Name {
    /// What `block` means for it.
    pub(super) fn of(block: &FlowBlock, bench: &Bench<'_>) -> Self {
        match &block.content {
            FlowContent::Text(text) if block.heading.is_some() => {
                if SMALL.iter().all(|level| text.voice != bench.look.heading(*level)) {
                    return Self::Ends;
                }
                let name = text.passage.text.replace(['\u{AD}', '\n'], "");
                told(&name, block, bench).map_or(Self::Ends, |told| Self::Is(Arc::new(told)))
            }
            FlowContent::Text(_)
            | FlowContent::Table(_)
            | FlowContent::Figure(_)
            | FlowContent::Beside(_) => Self::GoesOn,
            FlowContent::Rule | FlowContent::Space(_) | FlowContent::Flourish => Self::Ends,
        }
    }

    /// The name after strips of a block that means this, which follows one after which it was `last`.
    pub(super) fn after(self, last: &Self, strips: &mut [Strip]) -> Self {
        match (self, last) {
            (Self::GoesOn, Self::Is(name)) => {
                // rows of a table repeat their own headings
                for strip in strips.iter_mut().filter(|strip| strip.repeated.is_none()) {
                    strip.repeated = Some(Arc::clone(name));
                }
                last.clone()
            }
            (Self::GoesOn | Self::Ends, _) => Self::Ends,
            (name @ Self::Is(_), _) => name,
        }
    }
}

/// What stands at the head of a page on which the section of a name goes on; it is never read.
fn told(name: &str, block: &FlowBlock, bench: &Bench<'_>) -> Option<Repeated> {
    let text = bench.phrases.continued_caption(name.trim());
    let room = bench.look.measure(block.landscape) - block.indent;
    let piece = table::mark(&text, block.indent, room, None, bench)?;
    // as far from what goes on within a paragraph as from one that begins
    let height = piece.bottom + bench.look.text().after;
    Some(Repeated { height, pieces: vec![piece], foot: None })
}
