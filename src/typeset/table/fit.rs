//! The widths of a table's columns in some room, at some size of type.

use std::cell::OnceCell;

use super::super::Pt;
use super::super::lines::Scale;
use super::cells::{Need, Reading};
use super::sharing::{by_hint, hinted, share, spread};
use super::weigh::Lines;

/// What the widths of a table's columns are found from.
pub(super) struct Fit<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) needs: &'a [Need],
    /// The lines of the cells, once they were asked for.
    pub(super) lines: &'a OnceCell<Lines>,
    /// The white space at the sides of each column.
    pub(super) pads: &'a [Pt],
    pub(super) room: Pt,
    pub(super) scale: Scale,
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
        (wanted <= self.room).then(|| spread(&natural, self.room, wanted))
    }

    /// Widths in which no word is broken, where there is room for that. A hint is a wish: it is not
    /// followed where short cells would be on several lines for it.
    pub(super) fn widths(&self, hint: &[u32]) -> Vec<Pt> {
        if let Some(whole) = self.whole().filter(|_| hint.is_empty()) {
            return whole;
        }
        let natural = self.natural();
        let as_hinted = |least: &[Pt]| by_hint(least, hint, hinted(&natural, hint, self.room));
        let Some(lines) = self.lines() else {
            let least = self.least();
            return if hint.is_empty() {
                share(&least, &natural, self.room)
            } else {
                as_hinted(&least)
            };
        };
        let (floors, all) = lines.floors(&self.own_least(), self.own_room());
        if all && !hint.is_empty() {
            return as_hinted(&self.outer(&floors));
        }
        let (weighed, _) = lines.weighed(&floors, self.own_room());
        share(&self.outer(&weighed), &natural, self.room)
    }

    /// What is bad about the widths that are found without a hint; nothing where there are none.
    pub(super) fn cost(&self) -> Option<i64> {
        let lines = self.lines().filter(|_| self.is_wide_enough())?;
        let (floors, _) = lines.floors(&self.own_least(), self.own_room());
        Some(lines.weighed(&floors, self.own_room()).1)
    }

    /// The lines of the cells, unless they are too many to be kept.
    fn lines(&self) -> Option<&Lines> {
        let Reading { table, cells, .. } = self.reading;
        let heads = table.rows.iter().take_while(|row| row.heading).count();
        let of = || Lines::of(cells, heads, self.needs, table.voice.size);
        (!cells.is_empty()).then(|| self.lines.get_or_init(of))
    }

    fn own_least(&self) -> Vec<Pt> {
        self.needs.iter().map(|need| need.least).collect()
    }

    /// The least widths of columns.
    pub(super) fn least(&self) -> Vec<Pt> {
        self.outer(&self.own_least())
    }

    fn natural(&self) -> Vec<Pt> {
        self.outer(&self.needs.iter().map(|need| need.natural).collect::<Vec<Pt>>())
    }

    /// Widths of texts in their own size as widths of columns.
    fn outer(&self, own: &[Pt]) -> Vec<Pt> {
        own.iter().zip(self.pads).map(|(own, pad)| ceil(*own, self.scale) + *pad).collect()
    }

    /// How much room there is for all texts, in their own size; a trifle less, so that rounding never makes
    /// them wider than the room.
    fn own_room(&self) -> Pt {
        const TRIFLE: Pt = Pt(2);
        let pads: Pt = self.pads.iter().map(|pad| ceil(TRIFLE, self.scale) + *pad).sum();
        (self.room - pads).scaled(self.scale.1, self.scale.0)
    }
}

/// Scaled and a little more, so that rounding never breaks a line.
fn ceil(length: Pt, scale: Scale) -> Pt {
    Pt(scale.of(length).0 + 50)
}
