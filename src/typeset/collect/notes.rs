//! The footnotes, with the ways back to where they are mentioned.

use super::spans::raised;
use super::{Collector, Context, sides};
use crate::document::BlockKind;
use crate::typeset::flow::{Destination, FlowContent, FlowHeading};
use crate::typeset::look::Voice;
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Pt, Role};

/// The level of the heading above the footnotes.
const NOTES: u8 = 2;

impl Collector<'_> {
    /// The footnotes, at the end of the document.
    pub(super) fn notes(&mut self) {
        let document = self.document;
        let voice = self.look.heading(3);
        let heading = self.look.heading(4);
        let context = Context::text(self.look);
        let space = voice.before;
        self.push(FlowContent::Rule, space, self.look.em(600), &context).keep_next = true;
        // without a title before it, it would be the first heading, and not of the first level
        let number = (!self.headings.is_empty() || document.cover.is_some()).then(|| {
            let title = self.phrases.notes.clone();
            self.headings.push(FlowHeading { level: NOTES, title });
            self.headings.len() - 1
        });
        let node = self.tree.open(number.map_or(Role::Paragraph, |_| Role::Heading(NOTES)));
        self.own_words(node);
        let owner = self.tree.slot();
        self.tree.close();
        let passage = Passage::of(&self.phrases.notes, super::ink(&heading, owner), 0);
        let block = self.push_text(passage, heading, &context);
        (block.keep_next, block.heading) = (true, number);
        self.space = heading.after;
        let voice = self.look.note();
        let context = Context { voice, ..context };
        for (number, note) in document.notes.iter().enumerate() {
            self.tree.open(Role::Note);
            let leftward = sides::leads_leftward(&note.blocks);
            let inner = self.set_in(&context, self.look.em(2000), leftward);
            let label = self.note_label(number, note.mentioned, &inner);
            let first = self.blocks.len();
            self.uses = self
                .mentions
                .get(&number)
                .filter(|uses| uses.len() > 1)
                .cloned()
                .map(|uses| (number, uses));
            if !matches!(
                note.blocks.first().map(|block| &block.kind),
                Some(BlockKind::Paragraph(_))
            ) {
                self.begin_without_text(voice, &inner);
            }
            self.blocks(&note.blocks, &inner);
            if let Some(block) = self.blocks.get_mut(first) {
                block.note = Some(number);
                if let FlowContent::Text(text) = &mut block.content {
                    (text.label, text.label_right) = (Some(label), leftward);
                }
            }
            self.tree.close();
        }
    }

    /// A footnote's number, which leads back to where it is mentioned.
    fn note_label(&mut self, number: usize, mentioned: bool, context: &Context) -> Passage {
        self.tree.open(Role::Label);
        let back =
            self.mentions.get(&number).and_then(|uses| uses.first()).copied().filter(|_| mentioned);
        let node = back.map(|_| self.tree.open(Role::Link));
        let owner = self.tree.slot();
        if node.is_some() {
            self.tree.close();
        }
        self.tree.close();
        let mut ink = super::ink(&context.voice, owner);
        if let (Some(node), Some(back)) = (node, back) {
            let contents = format!("{} {}: {}", self.phrases.note, number + 1, self.phrases.back);
            self.own_words(node);
            ink.link = Some(self.add_link(node, Destination::Link(back), contents));
            ink.colour = self.look.accent;
        }
        Passage::of(&(number + 1).to_string(), ink, 0)
    }

    /// Begins a footnote whose text does not begin with a paragraph.
    fn begin_without_text(&mut self, voice: Voice, context: &Context) {
        let mut passage = Passage::default();
        if self.uses.is_some() {
            self.tree.open(Role::Paragraph);
            passage = self.ways_back(&voice);
            self.tree.close();
        }
        self.push_text(passage, voice, context).keep_next = true;
        self.space = Pt::ZERO;
    }

    /// The letters before the text of a footnote that is mentioned several times, of which each leads back to one of
    /// the places; nothing before other text.
    pub(super) fn ways_back(&mut self, voice: &Voice) -> Passage {
        let mut passage = Passage::default();
        let Some((number, uses)) = self.uses.take() else { return passage };
        let (size, rise) = raised(voice);
        for (at, to) in uses.into_iter().enumerate() {
            let node = self.tree.open(Role::Link);
            self.own_words(node);
            let owner = self.tree.slot();
            self.tree.close();
            let letter = letter(at);
            let phrases = self.phrases;
            let contents = format!("{} {}: {}, {letter}", phrases.note, number + 1, phrases.back);
            let way = Some(self.add_link(node, Destination::Link(to), contents));
            let plain = super::ink(voice, owner);
            let ink = Ink { size, rise, colour: self.look.accent, link: way, ..plain };
            passage.push(&letter, ink, 0);
            let owner = self.tree.slot();
            passage.push(" ", super::ink(voice, owner), 0);
        }
        passage
    }
}

/// The letters of a place in a list: `a` to `z`, then `aa`, `ab`.
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_called_by_letters() {
        let called: Vec<String> = [0, 1, 25, 26, 27, 701, 702].map(letter).to_vec();
        assert_eq!(called, ["a", "b", "z", "aa", "ab", "zz", "aaa"]);
    }
}
