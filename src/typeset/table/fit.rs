//! The widths of a table's columns in some room, at some size of type.

use super::super::Pt;
use super::super::flow::ColumnBlock;
use super::super::lines::Scale;
use super::cells::Need;
use super::settle::levelled;
use super::sharing::{beside, by_hint, hinted, share, spread};
use super::weigh::{Ease, Lines};

/// What a wish for widths may cost, in hundredths of a line that makes a row deeper.
const WISH: i64 = 200;

/// What the widths of a table's columns are found from.
pub(super) struct Fit<'a> {
    pub(super) needs: &'a [Need],
    /// The white space at the sides of each column.
    pub(super) pads: &'a [Pt],
    pub(super) room: Pt,
    pub(super) scale: Scale,
    pub(super) columns: &'a [ColumnBlock],
    /// The white space that the last column lacks at its right.
    pub(super) edge: Pt,
    /// Whether it stands beside a picture.
    pub(super) beside: bool,
}

impl Fit<'_> {
    /// Whether there is room for every column at its least.
    pub(super) fn is_wide_enough(&self) -> bool {
        self.least().iter().copied().sum::<Pt>() <= self.room
    }

    /// Widths in which every cell is on one line, or nothing where there is not enough room.
    pub(super) fn whole(&self) -> Option<Vec<Pt>> {
        let natural = self.natural();
        let wanted: Pt = natural.iter().copied().sum();
        if wanted > self.room {
            return None;
        }
        if self.beside {
            return Some(beside(&natural, self.columns, self.room, wanted));
        }
        let natural = levelled(&natural, self.columns, self.edge, self.room);
        let wanted = natural.iter().copied().sum();
        Some(spread(&natural, self.room, wanted))
    }

    /// Widths in which no word is broken, where there is room for that. A hint is a wish: it is followed as far as that
    /// costs no more than a line or two, and not where short cells would be parted for it. The lines of the cells are asked for
    /// where they matter; there are none where they are too many to be kept.
    pub(super) fn widths<'l>(
        &self,
        hint: &[u32],
        lines: impl FnOnce() -> Option<&'l Lines>,
    ) -> Vec<Pt> {
        if let Some(whole) = self.whole().filter(|_| hint.is_empty()) {
            return whole;
        }
        let natural = self.natural();
        let as_hinted = |least: &[Pt]| by_hint(least, hint, hinted(&natural, hint, self.room));
        let Some(lines) = lines() else {
            let least = self.least();
            return if hint.is_empty() {
                share(&least, &natural, self.room)
            } else {
                as_hinted(&least)
            };
        };
        let weighed = self.whole().unwrap_or_else(|| {
            let (weighed, _) = lines.found(&self.own_least(), self.own_room());
            share(&self.outer(&weighed), &natural, self.room)
        });
        let (floors, ease) = lines.floors(&self.own_least(), self.own_room());
        if ease <= Ease::Fair && !hint.is_empty() {
            return self.between(&as_hinted(&self.outer(&floors)), &weighed, lines);
        }
        weighed
    }

    /// The widths that are best from those of a wish to those that cost least, each of which is some steps from the
    /// first: all of them cost as much as the wish may.
    fn between(&self, wished: &[Pt], weighed: &[Pt], lines: &Lines) -> Vec<Pt> {
        const STEPS: i64 = 8;
        let at = |step: i64| {
            let pairs = wished.iter().zip(weighed);
            pairs.map(|(wish, own)| *wish + (*own - *wish).scaled(step, STEPS)).collect()
        };
        let steps = (0..=STEPS).map(|step| (step, at(step)));
        let cost =
            |(step, widths): &(i64, Vec<Pt>)| lines.cost(&self.own(widths)) + step * WISH / STEPS;
        steps.min_by_key(cost).map_or(weighed.to_vec(), |(_, widths)| widths)
    }

    /// Widths that are found without regard to short cells, other than what it costs to part them.
    pub(super) fn widths_by_cost(&self, lines: &Lines) -> Vec<Pt> {
        let (weighed, _) = lines.cheapest(&self.own_least(), self.own_room());
        share(&self.outer(&weighed), &self.natural(), self.room)
    }

    fn own_least(&self) -> Vec<Pt> {
        self.needs.iter().map(|need| need.least).collect()
    }

    /// The least widths of columns.
    pub(super) fn least(&self) -> Vec<Pt> {
        self.outer(&self.own_least())
    }

    pub(super) fn natural(&self) -> Vec<Pt> {
        self.outer(&self.needs.iter().map(|need| need.natural).collect::<Vec<Pt>>())
    }

    /// Widths of texts in their own size as widths of columns.
    pub(super) fn outer(&self, own: &[Pt]) -> Vec<Pt> {
        own.iter().zip(self.pads).map(|(own, pad)| ceil(*own, self.scale) + *pad).collect()
    }

    /// Widths of columns as widths of texts in their own size.
    pub(super) fn own(&self, widths: &[Pt]) -> Vec<Pt> {
        let (parts, whole) = (self.scale.1, self.scale.0);
        widths
            .iter()
            .zip(self.pads)
            .map(|(width, pad)| (*width - *pad).scaled(parts, whole))
            .collect()
    }

    /// How much room there is for all texts, in their own size; a trifle less, so that rounding never makes
    /// them wider than the room.
    pub(super) fn own_room(&self) -> Pt {
        const TRIFLE: Pt = Pt(2);
        let pads: Pt = self.pads.iter().map(|pad| ceil(TRIFLE, self.scale) + *pad).sum();
        (self.room - pads).scaled(self.scale.1, self.scale.0)
    }
}

/// Scaled and a little more, so that rounding never breaks a line.
fn ceil(length: Pt, scale: Scale) -> Pt {
    Pt(scale.of(length).0 + 50)
}
