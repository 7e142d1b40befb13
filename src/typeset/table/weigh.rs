//! How the room of a table is shared out where not every cell can have its text on one line: short cells
//! stay whole where the table can hold otherwise, and then its rows are as few lines deep as can be.
//!
//! Every width is that of a cell's text alone, in its own size.

use super::super::Pt;
use super::cells::{CellText, Need};
use super::lining::{Kind, Lining};

/// How wide a column with longer texts stays for the sake of short cells in others, and for the sake of
/// anything else, in thousandths of an em.
const READABLE: i64 = 13_000;
const NARROWEST: i64 = 8000;

/// From so many rows evenly spread the widths of a longer table are found.
const SAMPLE: usize = 96;

/// How many widths are tried for a column.
const CHOICES: usize = 24;

/// Up to how many lines of a cell its widths are tried for; more in a table of few rows, where no other
/// rows offer widths between.
const MOST_LINES: i64 = 5;
const DEEP_LINES: i64 = 10;
const FEW_ROWS: usize = 12;

/// A page holds about so many rows.
const PAGE: usize = 20;

// What is bad about widths, in hundredths of a line that makes its row deeper.

/// A line that makes a row deeper.
const DEEPER: i64 = 100;
/// A line beyond so many costs more than a short cell on two lines.
const SHALLOW: i64 = 3;
const STEEPER: i64 = 200;
/// A line beside others that are deeper.
const LINE: i64 = 6;

/// What is bad about a row of so many lines.
fn depth_cost(lines: i64) -> i64 {
    lines * DEEPER + (lines - SHALLOW).max(0) * STEEPER
}

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
        let left = room - taken;
        let choices = |(cells, floor): (&Vec<Lining>, &Pt)| choices(cells, *floor, left);
        let columns: Vec<Vec<Choice>> = self.columns.iter().zip(floors).map(choices).collect();
        let weights = &self.weights;
        let mut search = Search { at: vec![0; columns.len()], columns, weights, left };
        search.raise(None);
        search.exchange();
        let chosen = search.at.iter().zip(&search.columns);
        (chosen.map(|(at, column)| column[*at].width).collect(), search.cost())
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

/// A width of a column, and what comes of it row by row.
#[derive(Debug)]
struct Choice {
    width: Pt,
    lines: Vec<i64>,
    cost: i64,
}

impl Choice {
    fn of(cells: &[Lining], width: Pt) -> Self {
        let outcomes = cells.iter().map(|cell| cell.at(width));
        let (lines, harms): (Vec<i64>, Vec<i64>) =
            outcomes.map(|outcome| (outcome.lines, outcome.harm)).unzip();
        let cost = lines.iter().sum::<i64>() * LINE + harms.iter().sum::<i64>();
        Self { width, lines, cost }
    }
}

/// The widths of a column at which some cell is of a line less, from its floor on.
fn choices(cells: &[Lining], floor: Pt, left: Pt) -> Vec<Choice> {
    let most = if cells.len() <= FEW_ROWS { DEEP_LINES } else { MOST_LINES };
    let mut widths: Vec<Pt> = cells
        .iter()
        .flat_map(|cell| (1..=most).filter_map(|lines| cell.turning(lines, floor)))
        .filter(|width| *width - floor <= left)
        .collect();
    widths.sort_unstable();
    widths.dedup();
    let every = widths.len().div_ceil(CHOICES).max(1);
    // the last of each few, at which all of them are of a line less
    let wider = widths.chunks(every).filter_map(|few| few.last());
    std::iter::once(&floor).chain(wider).map(|width| Choice::of(cells, *width)).collect()
}

/// The search for the widths that cost least.
struct Search<'a> {
    columns: Vec<Vec<Choice>>,
    /// How much each row counts.
    weights: &'a [i64],
    /// Which choice is taken of each column.
    at: Vec<usize>,
    /// The room that none has.
    left: Pt,
}

impl Search<'_> {
    /// The greatest numbers of lines in each row without one column.
    fn depths_without(&self, without: usize) -> Vec<i64> {
        let rows = self.columns.first().map_or(0, |column| column[0].lines.len());
        let mut depths = vec![1; rows];
        for (at, column) in self.columns.iter().enumerate().filter(|(at, _)| *at != without) {
            for (depth, lines) in depths.iter_mut().zip(&column[self.at[at]].lines) {
                *depth = (*depth).max(*lines);
            }
        }
        depths
    }

    fn cost_of(&self, choice: &Choice, depths: &[i64]) -> i64 {
        let rows = choice.lines.iter().zip(depths).zip(self.weights);
        let deep = rows.map(|((own, depth), weight)| depth_cost(*own.max(depth)) * weight);
        deep.sum::<i64>() + choice.cost
    }

    /// The choice of a column that saves most for its width, with what it saves and what it takes.
    fn best_of(&self, column: usize) -> Option<(i64, Pt, usize)> {
        let (now, choices) = (self.at[column], &self.columns[column]);
        if now + 1 >= choices.len() {
            return None;
        }
        let depths = self.depths_without(column);
        let cost = self.cost_of(&choices[now], &depths);
        let mut best: Option<(i64, Pt, usize)> = None;
        for (at, choice) in choices.iter().enumerate().skip(now + 1) {
            let (gain, more) =
                (cost - self.cost_of(choice, &depths), choice.width - choices[now].width);
            if more > self.left {
                break;
            }
            if gain > 0 && best.is_none_or(|best| is_better((gain, more), (best.0, best.1))) {
                best = Some((gain, more, at));
            }
        }
        best
    }

    /// Gives room to the column where it saves most, until nothing is saved; none to one that is `kept`.
    fn raise(&mut self, kept: Option<usize>) {
        loop {
            let mut best: Option<(i64, Pt, usize, usize)> = None;
            for column in (0..self.columns.len()).filter(|column| Some(*column) != kept) {
                if let Some((gain, more, at)) = self.best_of(column)
                    && best.is_none_or(|best| is_better((gain, more), (best.0, best.1)))
                {
                    best = Some((gain, more, column, at));
                }
            }
            let Some((_, more, column, at)) = best else { return };
            self.at[column] = at;
            self.left -= more;
        }
    }

    /// Takes room from one column for others while that saves more than it costs.
    fn exchange(&mut self) {
        const ROUNDS: usize = 3;
        for _ in 0..ROUNDS {
            let mut is_settled = true;
            for column in 0..self.columns.len() {
                is_settled &= !self.lower(column);
            }
            if is_settled {
                return;
            }
        }
    }

    /// Makes a column narrower where what others then save is worth it; tells whether it was.
    fn lower(&mut self, column: usize) -> bool {
        let now = self.at[column];
        for back in [1, 2, 4, 8, 16] {
            let Some(narrower) = now.checked_sub(back) else { break };
            let (before, at, left) = (self.cost(), self.at.clone(), self.left);
            self.left += self.columns[column][now].width - self.columns[column][narrower].width;
            self.at[column] = narrower;
            self.raise(Some(column));
            // what is left may be of use to itself
            self.raise(None);
            if self.cost() < before {
                return true;
            }
            (self.at, self.left) = (at, left);
        }
        false
    }

    fn cost(&self) -> i64 {
        let depths = self.depths_without(usize::MAX);
        let rows = depths.into_iter().zip(self.weights);
        let deep: i64 = rows.map(|(depth, weight)| depth_cost(depth) * weight).sum();
        deep + self.at.iter().zip(&self.columns).map(|(at, column)| column[*at].cost).sum::<i64>()
    }
}

/// Whether a gain is greater for the room it takes than another.
fn is_better((gain, more): (i64, Pt), (other, other_more): (i64, Pt)) -> bool {
    i128::from(gain) * i128::from(other_more.0.max(1))
        > i128::from(other) * i128::from(more.0.max(1))
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
