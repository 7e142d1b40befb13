//! Walks through a document in reading order, to change what it holds.

use super::{Block, BlockKind, Span};

/// Hands on each of `blocks` and of those within them, the outer ones first.
pub(super) fn each_block(blocks: &mut [Block], change: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        change(block);
        match &mut block.kind {
            BlockKind::Quote(blocks) => each_block(blocks, change),
            BlockKind::List(list) => {
                list.items.iter_mut().for_each(|item| each_block(&mut item.blocks, change));
            }
            BlockKind::Gloss(block) => each_block(std::slice::from_mut(block), change),
            BlockKind::Heading(_)
            | BlockKind::Paragraph(_)
            | BlockKind::Table(_)
            | BlockKind::Code(_)
            | BlockKind::Figure(_)
            | BlockKind::Rule
            | BlockKind::Toc
            | BlockKind::PageBreak(_) => {}
        }
    }
}

/// Hands on the texts that a block holds itself: a paragraph's, a heading's, captions, those of a table's cells.
pub(super) fn each_text(block: &mut Block, change: &mut dyn FnMut(&mut Vec<Span>)) {
    match &mut block.kind {
        BlockKind::Heading(heading) => change(&mut heading.text),
        BlockKind::Paragraph(spans) => change(spans),
        BlockKind::Table(table) => {
            table.hints.caption.iter_mut().for_each(&mut *change);
            let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
            cells.for_each(|cell| change(&mut cell.text));
        }
        BlockKind::Figure(figure) => figure.caption.iter_mut().for_each(change),
        BlockKind::Quote(_)
        | BlockKind::List(_)
        | BlockKind::Gloss(_)
        | BlockKind::Code(_)
        | BlockKind::Rule
        | BlockKind::Toc
        | BlockKind::PageBreak(_) => {}
    }
}
