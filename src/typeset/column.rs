//! Captions and tables in a column of their own, beside a picture or beside each other.

use super::Pt;
use super::figure;
use super::flow::{FlowBlock, FlowContent};
use super::paragraph::text_strips;
use super::prepare::Bench;
use super::strip::{Piece, Strip};
use super::table::{self, Plan};
use crate::finding::Finding;

/// What stands in such a column, from above.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    pub(super) height: Pt,
    /// How much of it stands above the rows of its last table, its heading rows included.
    pub(super) above: Pt,
    strips: Vec<Strip>,
    pub(super) findings: Vec<Finding>,
}

impl Column {
    /// This column, which begins at some left edge and is so wide, with a further table below, and the blocks
    /// before it; nothing where the table is too wide.
    pub(super) fn with(
        &self,
        blocks: &[FlowBlock],
        (left, width): (Pt, Pt),
        mut plan: Option<Plan>,
        bench: &Bench<'_>,
    ) -> Option<Self> {
        let mut column = self.clone();
        for block in blocks {
            let mut prepared = match &block.content {
                FlowContent::Table(table) => {
                    table::strips(table.as_ref().clone(), plan.take()?, left, bench)
                }
                FlowContent::Text(text) => text_strips(text, left, width, bench),
                _ => return None,
            };
            if let Some(first) = prepared.strips.first_mut() {
                first.before = if column.strips.is_empty() { Pt::ZERO } else { block.before };
            }
            if let FlowContent::Table(table) = &block.content {
                let heads = prepared.strips.iter().take(table.heads());
                column.above = column.height + heads.map(|strip| strip.before + strip.height).sum();
            }
            column.height += prepared.strips.iter().map(|strip| strip.before + strip.height).sum();
            column.strips.append(&mut prepared.strips);
            column.findings.append(&mut prepared.findings);
        }
        Some(column)
    }

    /// All of it, from `top` on.
    pub(super) fn pieces(&mut self, mut top: Pt) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for strip in self.strips.drain(..) {
            top += strip.before;
            for mut piece in strip.pieces {
                piece.shift(Pt::ZERO, top);
                pieces.push(piece);
            }
            top += strip.height;
        }
        pieces
    }

    /// Puts all of it into the strip of its picture, which is made as deep where it may be.
    pub(super) fn join(&mut self, picture: &mut Strip) {
        if self.height > picture.height {
            let by = picture.take.min(self.height - picture.height);
            figure::stretch(picture, by);
            (picture.give, picture.take) = (Pt::ZERO, Pt::ZERO);
        }
        picture.give = picture.give.min(picture.height - self.height).max(Pt::ZERO);
        picture.pieces.append(&mut self.pieces(Pt::ZERO));
        picture.height = picture.height.max(self.height);
    }
}
