//! What is done with room that saves no line: first what is read as one is whole, then there is as much white space
//! between columns as elsewhere and somewhat more, then columns of figures beside each other are as wide as each other.

use std::ops::Range;

use super::super::Pt;
use super::super::flow::ColumnBlock;
use super::super::prepare::Bench;
use super::cells::Need;
use super::columns::Air;
use super::fit::Fit;
use super::lining::Lining;
use super::plan::{Draft, Legibility};
use super::search::Search;
use super::sharing::share;
use super::weigh::Lines;
use crate::document::Alignment;

/// Columns that are wider by this are seen to be, in thousandths of an em.
const SEEN: i64 = 400;

impl Draft<'_> {
    /// Shares out anew the room that its columns have beyond what their lines need. Tables that share their widths with
    /// others keep them, and so do those of a line a row.
    pub(super) fn settle(&mut self, bench: &Bench<'_>) {
        let layout = &self.layout;
        let is_set = layout.narrow
            || layout.legibility != Legibility::Good
            || self.shared
            || !self.hint().is_empty();
        if is_set || self.fit().whole().is_some() {
            return;
        }
        let Some(tight) = self.tightest().map(|tight| self.mended(tight)) else { return };
        let columns = &self.reading.table.columns;
        let fits = |fit: &Fit<'_>, widths: &[Pt]| widths.iter().copied().sum::<Pt>() <= fit.room;
        if !fits(&self.fit(), &self.fit().outer(&tight)) {
            return;
        }
        let (sides, pads) = (self.sides.clone(), self.pads.clone());
        let is_eased = Air::ease().any(|air| {
            self.space(air, bench);
            let even = levelled(&self.fit().outer(&tight), columns, self.edge(), Pt(i64::MAX));
            fits(&self.fit(), &even) && self.pads.iter().ge(&pads)
        });
        if !is_eased {
            (self.sides, self.pads) = (sides, pads);
        }
        let fit = self.fit();
        let widths = levelled(&fit.outer(&tight), columns, fit.edge, fit.room);
        let mut natural = fit.natural();
        for at in runs(columns).into_iter().flatten() {
            natural[at] = widths[at];
        }
        self.layout.widths = share(&widths, &natural, fit.room);
    }

    /// The least widths of its texts at which no row is deeper, and no figure leaves its line with others.
    fn tightest(&self) -> Option<Vec<Pt>> {
        let own = self.fit().own(&self.layout.widths);
        let tight = self.lines()?.tightest(&own);
        let cells = &self.reading.cells;
        let in_line = |(at, (tight, own)): (usize, (Pt, &Pt))| {
            let aligned = Need::within(cells, at, *own).aligned();
            if aligned <= *own { tight.max(aligned) } else { tight }
        };
        Some(tight.into_iter().zip(&own).enumerate().map(in_line).collect())
    }

    /// Widths of texts with the room that some leave for what they part; none where figures would leave their line with
    /// others for it.
    fn mended(&self, tight: Vec<Pt>) -> Vec<Pt> {
        let room = self.fit().own_room();
        let Some(mended) = self.lines().map(|lines| lines.mended(&tight, room)) else {
            return tight;
        };
        let mut left = room - mended.iter().copied().sum();
        let in_line = |(at, (wide, tight)): (usize, (Pt, Pt))| {
            let aligned = Need::within(&self.reading.cells, at, wide).aligned();
            if wide == tight || aligned <= wide {
                return wide;
            }
            if aligned - wide > left {
                return tight;
            }
            left -= aligned - wide;
            aligned
        };
        mended.into_iter().zip(tight).enumerate().map(in_line).collect()
    }
}

impl Lines {
    /// Widths with the room that some leave, where that makes a row less deep or parts less in it: what others could do
    /// without is no longer theirs for a line beside deeper ones.
    fn mended(&self, tight: &[Pt], room: Pt) -> Vec<Pt> {
        let left = room - tight.iter().copied().sum();
        match self.turnings.get().filter(|_| left > Pt::ZERO) {
            Some(turnings) => {
                Search::new(&self.columns, turnings, (tight, left), &self.weights)
                    .of_depths()
                    .best()
                    .0
            }
            None => tight.to_vec(),
        }
    }

    /// The least widths at which no row is deeper than it is at these, and nothing that is read at a glance is parted.
    pub(super) fn tightest(&self, widths: &[Pt]) -> Vec<Pt> {
        let Some(turnings) = self.turnings.get() else { return widths.to_vec() };
        let lines = |row: usize| {
            let cells = self.columns.iter().zip(widths);
            cells.map(|(cells, width)| cells[row].at(*width).lines).max().unwrap_or(1)
        };
        let depths: Vec<i64> = (0..self.weights.len()).map(lines).collect();
        // a text on a line more gives room only where that is seen
        let seen = self.em.scaled(SEEN, 1000);
        let tight = |((cells, turnings), own): ((&Vec<Lining>, &Vec<Pt>), &Pt)| {
            let narrower = &turnings[..turnings.partition_point(|width| width < own)];
            let least = |bears: &dyn Fn(&Lining, Pt, i64) -> bool| {
                let is_worse = |width: &Pt| {
                    let mut rows = cells.iter().zip(&depths);
                    rows.any(|(cell, depth)| !bears(cell, *width, *depth))
                };
                *narrower.get(narrower.partition_point(is_worse)).unwrap_or(own)
            };
            let same = least(&|cell, width, _| cell.at(width) == cell.at(*own));
            let deep = least(&|cell, width, depth| cell.bears(width, *own, depth));
            if same - deep >= seen { deep } else { same }
        };
        self.columns.iter().zip(turnings).zip(widths).map(tight).collect()
    }
}

/// The columns whose right edges are seen to be at some distance from that of the one before: in each row of columns
/// that end at their right edges all but the first, if there are several.
fn runs(columns: &[ColumnBlock]) -> Vec<Range<usize>> {
    let is_right = |column: &ColumnBlock| column.alignment == Alignment::Right;
    let mut start = 0;
    let runs = columns.chunk_by(|one, other| is_right(one) == is_right(other)).map(|run| {
        let range = start + 1..start + run.len();
        start += run.len();
        (is_right(&run[0]), range)
    });
    runs.filter(|(right, range)| *right && range.len() > 1).map(|(_, range)| range).collect()
}

/// Columns of figures beside each other made as wide as the widest of them, or as alike as there is room for; the last
/// column of a table lacks the white space of an `edge` at its right.
pub(super) fn levelled(widths: &[Pt], columns: &[ColumnBlock], edge: Pt, room: Pt) -> Vec<Pt> {
    let mut levelled = widths.to_vec();
    let Some(last) = widths.len().checked_sub(1) else { return levelled };
    for run in runs(columns) {
        let left = (room - levelled.iter().copied().sum::<Pt>()).max(Pt::ZERO);
        let edge = if run.end > last { edge } else { Pt::ZERO };
        levelled[run.end - 1] += edge;
        let own = &mut levelled[run.clone()];
        let widest = own.iter().copied().max().unwrap_or_default();
        let lacking: Pt = own.iter().map(|width| widest - *width).sum();
        let total = own.iter().copied().sum::<Pt>() + lacking.min(left);
        let shared = share(own, &vec![widest; own.len()], total);
        own.copy_from_slice(&shared);
        levelled[run.end - 1] -= edge;
    }
    levelled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(alignments: &[Alignment]) -> Vec<ColumnBlock> {
        let column = |alignment: &Alignment| ColumnBlock {
            alignment: *alignment,
            figures: *alignment == Alignment::Right,
            decimal: false,
        };
        alignments.iter().map(column).collect()
    }

    #[test]
    fn columns_of_figures_are_as_alike_as_there_is_room_for() {
        let (left, right) = (Alignment::Left, Alignment::Right);
        let of = columns(&[left, right, right, right, right, left, right, right]);
        let widths = [90, 10, 40, 60, 50, 20, 30, 10].map(Pt);
        let level = |room: i64, edge: i64| {
            levelled(&widths, &of, Pt(edge), Pt(room)).iter().map(|w| w.0).collect::<Vec<_>>()
        };
        assert_eq!(level(500, 0), [90, 10, 60, 60, 60, 20, 30, 10]);
        assert_eq!(level(500, 5), [90, 10, 60, 60, 60, 20, 30, 10], "the last are no run of three");
        assert_eq!(level(320, 0), [90, 10, 50, 60, 50, 20, 30, 10]);
        assert_eq!(level(310, 0), [90, 10, 40, 60, 50, 20, 30, 10]);
        assert_eq!(level(200, 0), [90, 10, 40, 60, 50, 20, 30, 10]);
    }
}
