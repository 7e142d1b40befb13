//! Quotations, lists and footnotes, which hold blocks.

use super::{Frame, MAX_DEPTH, Open, Reader};
use crate::document::{Block, BlockKind, ListItem};
use crate::finding::{self, Finding};

impl Reader<'_, '_> {
    pub(super) fn open_container(&mut self, frame: Frame, line: u32) {
        self.flush_paragraph();
        self.drop_hints();
        let too_deep = self.open.len() >= MAX_DEPTH;
        if self.open.len() == MAX_DEPTH {
            let place = self.source.place(line);
            self.findings.push(Finding::new(&finding::NESTED_TOO_DEEP, place));
        }
        let frame = if too_deep { Frame::Lifted } else { frame };
        self.open.push(Open { frame, line, blocks: Vec::new() });
    }

    pub(super) fn close_container(&mut self) {
        self.flush_paragraph();
        self.drop_hints();
        let Some(Open { frame, line, blocks }) = self.open.pop() else { return };
        match frame {
            Frame::Quote => self.block(BlockKind::Quote(blocks), line),
            Frame::List(mut list) => {
                if !blocks.is_empty() {
                    list.items.push(ListItem { task: None, blocks });
                }
                self.block(BlockKind::List(list), line);
            }
            Frame::Item(task) => {
                if let Some(Open { frame: Frame::List(list), .. }) = self.open.last_mut() {
                    list.items.push(ListItem { task, blocks });
                } else {
                    self.container_blocks().extend(blocks);
                }
            }
            Frame::Note(label) => {
                let note = self.definitions.entry(label).or_insert((line, Vec::new()));
                note.1.extend(blocks);
            }
            Frame::Lifted => self.container_blocks().extend(blocks),
        }
    }

    pub(super) fn container_blocks(&mut self) -> &mut Vec<Block> {
        match self.open.last_mut() {
            Some(open) => &mut open.blocks,
            None => &mut self.blocks,
        }
    }

    pub(super) fn block(&mut self, kind: BlockKind, line: u32) {
        self.flush_paragraph();
        self.push_block(kind, line);
    }

    pub(super) fn push_block(&mut self, kind: BlockKind, line: u32) {
        self.pass_hints(&kind);
        let kind = self.glossed(kind, line);
        self.container_blocks().push(Block { line, kind });
    }

    /// The block as a note on what stands above it, where a hint beside it says so.
    fn glossed(&mut self, kind: BlockKind, line: u32) -> BlockKind {
        let depth = self.open.len();
        let Some((_, hint)) = self.gloss.take_if(|(hinted, _)| *hinted >= depth) else {
            return kind;
        };
        let mut before = self.container_blocks().iter().rev();
        let above = before.find(|block| !matches!(block.kind, BlockKind::PageBreak(_)));
        let is_below = above.is_some_and(|above| {
            matches!(above.kind, BlockKind::Table(_) | BlockKind::Figure(_) | BlockKind::Gloss(_))
        });
        if is_below && matches!(kind, BlockKind::Paragraph(_) | BlockKind::List(_)) {
            return BlockKind::Gloss(Box::new(Block { line, kind }));
        }
        self.unused_hint(hint);
        kind
    }
}
