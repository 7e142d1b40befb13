//! Lists and their labels → blocks of the stream.

use super::{Collector, Context};
use crate::document::{Block, BlockKind, Content, List, Span, plain};
use crate::font::{FaceId, Figures};
use crate::typeset::flow::FlowContent;
use crate::typeset::look::Voice;
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Pt, Role};

impl Collector<'_> {
    pub(super) fn list(&mut self, list: &List, context: &Context) {
        let figures = list.start.map_or(0, |start| {
            let highest = start.saturating_add((list.items.len() as u64).saturating_sub(1));
            highest.to_string().len().saturating_sub(1)
        });
        let more = self.look.em(1600) + self.look.em(600 * i64::try_from(figures).unwrap_or(0));
        let short = are_steps(list) || list.items.iter().all(|item| is_short(&item.blocks));
        let after = if short { self.look.between_short_items() } else { self.look.item().after };
        let voice = Voice { after, ..context.voice };
        let inner =
            Context { indent: self.indented(context.indent, more), voice, ..context.clone() };
        self.tree.open(Role::List { ordered: list.start.is_some() });
        for (at, item) in list.items.iter().enumerate() {
            self.tree.open(Role::ListItem);
            let label = self.label(
                list.start.map(|start| start.saturating_add(at as u64)),
                item.task,
                &inner,
            );
            self.tree.open(Role::ListBody);
            let first = self.blocks.len();
            let begins_with_text = matches!(
                item.blocks.first().map(|block| &block.kind),
                Some(BlockKind::Paragraph(_))
            );
            if !begins_with_text {
                let goes_on = !item.blocks.is_empty();
                self.push_text(Passage::default(), voice, &inner).keep_next = goes_on;
                self.space = if goes_on { Pt::ZERO } else { voice.after };
            }
            self.blocks(&item.blocks, &inner);
            if let Some(block) = self.blocks.get_mut(first)
                && let FlowContent::Text(text) = &mut block.content
            {
                // the label stands where it does beside other items, also where the item is a formula
                block.indent = inner.indent;
                text.label = Some(label);
            }
            self.tree.close();
            self.tree.close();
        }
        self.tree.close();
        self.space = self.space.max(context.voice.after);
    }

    fn label(&mut self, number: Option<u64>, task: Option<bool>, context: &Context) -> Passage {
        let node = self.tree.open(Role::Label);
        let owner = self.tree.slot();
        self.tree.close();
        let ink = super::ink(&context.voice, owner);
        match (task, number) {
            (Some(done), _) => {
                let (mark, word) =
                    if done { ("☑", &self.phrases.done) } else { ("☐", &self.phrases.undone) };
                self.tree.node(node).tell().alternative = Some(word.clone());
                self.own_words(node);
                Passage::of(mark, Ink { face: FaceId::Fallback, ..ink }, 0)
            }
            (None, Some(number)) => {
                Passage::of(&format!("{number}."), Ink { figures: Figures::Tabular, ..ink }, 0)
            }
            (None, None) => Passage::of("•", ink, 0),
        }
    }
}

/// Whether a list is of numbered steps with formulas, of which one leads to the next.
fn are_steps(list: &List) -> bool {
    let is_formula = |block: &Block| match &block.kind {
        BlockKind::Paragraph(spans) => plain(spans).contains(" = "),
        _ => false,
    };
    list.start.is_some() && list.items.iter().any(|item| item.blocks.iter().any(is_formula))
}

/// Whether an item is one paragraph of a line or two.
fn is_short(item: &[Block]) -> bool {
    const SHORT: usize = 170;
    let [Block { kind: BlockKind::Paragraph(spans), .. }] = item else { return false };
    let length = |span: &Span| match &span.content {
        Content::Text(text) => text.len(),
        Content::Break => SHORT,
        Content::Note(_) => 1,
    };
    spans.iter().map(length).sum::<usize>() <= SHORT
}
