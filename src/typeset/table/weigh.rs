//! How the room of a table is shared out where not every cell can have its text on one line: short cells
//! stay whole where the table can hold otherwise, and then its rows are as few lines deep as can be.
//!
//! Every width is that of a cell's text alone, in its own size.

use super::super::Pt;
use super::cells::{CellText, Need};
use super::lining::{Kind, Lining};
use super::search::Search;

/// How wide a column with longer texts stays for the sake of short cells in others, and for the sake of
/// anything else, in thousandths of an em.
const READABLE: i64 = 13_000;
const NARROWEST: i64 = 8000;

/// From so many rows evenly spread the widths of a longer table are found.
const SAMPLE: usize = 96;

/// A page holds about so many rows.
const PAGE: usize = 20;

/// The cells of a table, column by column.
#[derive(Debug)]
pub(super) struct Lines {
    columns: Vec<Vec<Lining>>,
    /// How wide the figures of each column are in line with each other.
    aligned: Vec<Pt>,
    /// How often each row is seen: headings are repeated on every page.
    weights: Vec<i64>,
    em: Pt,
}

impl Lines {
    /// Of `rows`, of which the first are `heads` rows of headings, in type of the size `em`.
    pub(super) fn of(rows: &[Vec<CellText>], heads: usize, needs: &[Need], em: Pt) -> Self {
        let every = rows.len().div_ceil(SAMPLE).max(1);
        let taken = |at: &usize| *at < heads || (at - heads).is_multiple_of(every);
        let column = |column: usize| {
            let cells = (0..rows.len()).filter(taken).map(|at| match rows[at].get(column) {
                Some(cell) => Lining::of(cell, at < heads, em),
                None => Lining::default(),
            });
            let mut cells: Vec<Lining> = cells.collect();
            free_outliers(&mut cells);
            cells
        };
        let aligned = needs.iter().map(Need::aligned).collect();
        let pages = i64::try_from(1 + rows.len() / (PAGE * every)).unwrap_or(1);
        let weigh = |at: usize| if at < heads { pages } else { 1 };
        let weights = (0..rows.len()).filter(taken).map(weigh).collect();
        Self { columns: (0..needs.len()).map(column).collect(), aligned, weights, em }
    }

    /// The least widths at which all short cells stay whole, and `true`; a column with longer texts stays
    /// wide enough to be read with ease. Where there is no room for that, widths that no column should be
    /// below, and `false`.
    pub(super) fn floors(&self, least: &[Pt], room: Pt) -> (Vec<Pt>, bool) {
        let widest = |cells: &[Lining], kind: Kind| {
            let of_kind = cells.iter().filter(|cell| cell.kind == kind);
            of_kind.map(|cell| cell.natural).max().unwrap_or_default()
        };
        let kept = |thousandths: i64| -> Vec<Pt> {
            let wide = self.em.scaled(thousandths, 1000);
            let kept = |(cells, least): (&Vec<Lining>, &Pt)| {
                wide.min(widest(cells, Kind::Long)).max(*least)
            };
            self.columns.iter().zip(least).map(kept).collect()
        };
        let whole = |(cells, aligned): (&Vec<Lining>, &Pt)| {
            let short = widest(cells, Kind::Short);
            let is_short = widest(cells, Kind::Long) == Pt::ZERO;
            if is_short { short.max(*aligned) } else { short }
        };
        let whole = self.columns.iter().zip(&self.aligned).map(whole);
        let asked: Vec<Pt> =
            kept(READABLE).into_iter().zip(whole).map(|(kept, whole)| kept.max(whole)).collect();
        let fits = |widths: &[Pt]| widths.iter().copied().sum::<Pt>() <= room;
        if fits(&asked) {
            return (asked, true);
        }
        let narrowest = kept(NARROWEST);
        (if fits(&narrowest) { narrowest } else { least.to_vec() }, false)
    }

    /// Widths that fit into `room` and are not less than `floors`, which do, and what is bad about them.
    pub(super) fn weighed(&self, floors: &[Pt], room: Pt) -> (Vec<Pt>, i64) {
        let taken: Pt = floors.iter().copied().sum();
        Search::new(&self.columns, floors, &self.weights, room - taken).best()
    }
}

/// Lets the few cells be parted that are much wider than all others of their column, for whose sake
/// the column would be mostly blank.
fn free_outliers(cells: &mut [Lining]) {
    /// One cell of so many may be such a one.
    const ONE_OF: usize = 8;
    let mut widths: Vec<Pt> = cells
        .iter()
        .filter(|cell| cell.kind != Kind::Free && cell.natural > Pt::ZERO)
        .map(|cell| cell.natural)
        .collect();
    widths.sort_unstable();
    let few = widths.len() / ONE_OF;
    let Some(common) = widths.len().checked_sub(few + 1).and_then(|at| widths.get(at)) else {
        return;
    };
    let wide = common.scaled(3, 2);
    for cell in cells.iter_mut().filter(|cell| cell.kind != Kind::Figure && cell.natural > wide) {
        cell.kind = Kind::Free;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lining::{Chunk, Outcome};
    use super::*;

    const EM: Pt = Pt(9000);

    fn cell(words: &[i64]) -> Lining {
        let chunk = |width: &i64| Chunk { width: Pt(*width), space: Pt(2500), ends: false };
        let chunks: Vec<Chunk> = words.iter().map(chunk).collect();
        let spaces = Pt(2500 * (i64::try_from(words.len()).unwrap() - 1));
        let natural = chunks.iter().map(|chunk| chunk.width).sum::<Pt>() + spaces;
        let kind = Kind::of(words.len(), natural, EM);
        Lining { chunks, natural, kind }
    }

    fn lines_of(columns: Vec<Vec<Lining>>) -> Lines {
        let weights = vec![1; columns[0].len()];
        Lines { aligned: vec![Pt::ZERO; columns.len()], columns, weights, em: EM }
    }

    /// The least widths of columns, in which no word is divided.
    fn least(lines: &Lines) -> Vec<Pt> {
        let widest = |cells: &Vec<Lining>| {
            cells.iter().flat_map(|cell| &cell.chunks).map(|chunk| chunk.width).max().unwrap()
        };
        lines.columns.iter().map(widest).collect()
    }

    /// How deep the rows are in all.
    fn depth(lines: &Lines, widths: &[Pt]) -> i64 {
        let rows = lines.columns[0].len();
        let of = |row: usize| {
            let cells = lines.columns.iter().zip(widths);
            cells.map(|(column, width)| column[row].at(*width).lines).max().unwrap()
        };
        (0..rows).map(of).sum()
    }

    #[test]
    fn a_cell_of_a_few_words_stays_whole_beside_a_long_text() {
        let long: Vec<i64> = vec![30_000; 20];
        let columns = vec![vec![cell(&[45_000, 5000, 15_000])], vec![cell(&long)]];
        let lines = lines_of(columns);
        let (floors, all) = lines.floors(&least(&lines), Pt(250_000));
        let (widths, _) = lines.weighed(&floors, Pt(250_000));
        assert!(all);
        assert_eq!(lines.columns[0][0].at(widths[0]), Outcome { lines: 1, harm: 0 });
        assert!(lines.columns[1][0].at(widths[1]).lines > 1);
    }

    proptest! {
        #[test]
        fn widths_fit_and_no_short_cell_is_parted_that_need_not_be(
            tables in prop::collection::vec(
                prop::collection::vec(prop::collection::vec(3000..60_000_i64, 1..9), 4..5), 1..7),
            more in 0..400_000_i64,
        ) {
            let columns = tables.iter().map(|cells| cells.iter().map(|words| cell(words)).collect());
            let lines = lines_of(columns.collect());
            let least = least(&lines);
            let room = least.iter().copied().sum::<Pt>() + Pt(more);
            let (floors, all) = lines.floors(&least, room);
            let (widths, _) = lines.weighed(&floors, room);
            prop_assert!(widths.iter().copied().sum::<Pt>() <= room);
            prop_assert!(widths.iter().zip(&least).all(|(width, least)| width >= least));
            // all short cells whole and all long ones readable, where there is room for both
            let readable = EM.scaled(READABLE, 1000);
            let asked = |(cells, least): (&Vec<Lining>, &Pt)| {
                let of = |cell: &Lining| match cell.kind {
                    Kind::Short | Kind::Figure => cell.natural,
                    Kind::Long | Kind::Free => readable.min(cell.natural),
                };
                cells.iter().map(of).max().unwrap().max(*least)
            };
            if lines.columns.iter().zip(&least).map(asked).sum::<Pt>() <= room {
                prop_assert!(all);
                for (cells, width) in lines.columns.iter().zip(&widths) {
                    prop_assert!(cells.iter().all(|cell| cell.kind != Kind::Short || cell.at(*width).lines == 1));
                }
            }
            // never deeper than with what the floors are alone
            prop_assert!(depth(&lines, &widths) <= depth(&lines, &floors));
        }
    }
}
