//! The table of contents.

use super::spans::one_line;
use super::{Collector, Context};
use crate::font::Figures;
use crate::typeset::flow::{Destination, FlowBlock, FlowContent, FlowHeading, TextBlock};
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Pt, Role};

/// Demerits of a page's end between two lines of the contents that are of one chapter.
const WITHIN_CHAPTER: i64 = 1200;

impl Collector<'_> {
    /// The table of contents: chapters and sections with their pages.
    pub(super) fn contents(&mut self, titled: bool, line: u32) {
        let context = Context::text(self.look);
        if !titled {
            let voice = self.look.heading(2);
            // without a title above it, a heading here would be the first, and not of the first level
            let titled = self.document.cover.is_some();
            let role = if titled { Role::Heading(2) } else { Role::Paragraph };
            let node = self.tree.open(role);
            self.own_words(node);
            let owner = self.tree.slot();
            self.tree.close();
            let passage = Passage::of(&self.phrases.contents, super::ink(&voice, owner), line);
            self.push_text(passage, voice, &context).keep_next = true;
        }
        self.tree.open(Role::Toc);
        let is_listed = |(number, heading): &(usize, FlowHeading)| {
            matches!(heading.level, 2 | 3) && Some(*number) != self.contents_heading
        };
        let all = self.headings.iter().cloned().enumerate();
        let mut listed = all.filter(is_listed).collect::<Vec<_>>().into_iter().peekable();
        while let Some((number, heading)) = listed.next() {
            let block = self.contents_line(number, heading.level, &heading.title, line);
            // a chapter's sections stand below it on its page where they can
            let followed = listed.peek().is_some_and(|(_, next)| next.level == 3);
            block.keep_next = followed && heading.level == 2;
            block.reluctance = if followed { WITHIN_CHAPTER } else { 0 };
        }
        self.tree.close();
        self.space = self.look.em(1500);
    }

    fn contents_line(
        &mut self,
        number: usize,
        level: u8,
        title: &str,
        line: u32,
    ) -> &mut FlowBlock {
        let voice = self.look.contents(level);
        self.tree.open(Role::TocItem);
        self.tree.open(Role::Reference);
        let node = self.tree.open(Role::Link);
        let owner = self.tree.slot();
        for _ in 0..3 {
            self.tree.close();
        }
        let to_page = self.add_link(node, Destination::Heading(number), one_line(title));
        let ink = Ink { link: Some(to_page), ..super::ink(&voice, owner) };
        let indent = if level == 2 { Pt::ZERO } else { self.look.em(1200) };
        let context = Context { indent, ..Context::text(self.look) };
        let page = Ink { figures: Figures::Tabular, ..ink.clone() };
        let passage = Passage::of(&one_line(title), ink, line);
        let text = TextBlock { number: Some((number, page)), ..TextBlock::whole(passage, voice) };
        self.push(FlowContent::Text(text), voice.before, voice.after, &context)
    }
}
