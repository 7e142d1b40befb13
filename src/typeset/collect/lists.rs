//! Lists and their labels → blocks of the stream.

use super::{Collector, Context, sides};
use crate::document::{BlockKind, List};
use crate::font::{FaceId, Figures};
use crate::typeset::flow::FlowContent;
use crate::typeset::look::Voice;
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Numbering, Pt, Role};

impl Collector<'_> {
    pub(super) fn list(&mut self, list: &List, context: &Context) {
        let figures = list.start.map_or(0, |start| {
            let highest = start.saturating_add((list.items.len() as u64).saturating_sub(1));
            highest.to_string().len().saturating_sub(1)
        });
        let more = self.look.em(1600) + self.look.em(600 * i64::try_from(figures).unwrap_or(0));
        let voice = Voice { after: self.look.item().after, ..context.voice };
        let leftward = sides::leads_leftward(list.items.iter().flat_map(|item| &item.blocks));
        let inner = Context { voice, ..self.set_in(context, more, leftward) };
        let numbering = if list.start.is_some() { Numbering::Decimal } else { Numbering::Disc };
        self.tree.open(Role::List(numbering));
        for (at, item) in list.items.iter().enumerate() {
            self.tree.open(Role::ListItem);
            let label = self.label(
                list.start.map(|start| start.saturating_add(at as u64)),
                item.task,
                leftward,
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
                (text.label, text.label_right) = (Some(label), leftward);
            }
            self.tree.close();
            self.tree.close();
        }
        self.tree.close();
        self.space = self.space.max(context.voice.after);
    }

    fn label(
        &mut self,
        number: Option<u64>,
        task: Option<bool>,
        leftward: bool,
        context: &Context,
    ) -> Passage {
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
                // a mark that is never drawn lets the full stop stand where the text goes on
                let mark = if leftward { "\u{200F}" } else { "" };
                Passage::of(
                    &format!("{mark}{number}."),
                    Ink { figures: Figures::Tabular, ..ink },
                    0,
                )
            }
            (None, None) => Passage::of("•", ink, 0),
        }
    }
}
