//! How the room of a table is shared out where not every cell can have its text on one line: short cells
//! stay whole where the table can hold otherwise, and then its rows are as few lines deep as can be.
//!
//! Every width is that of a cell's text alone, in its own size.

use std::sync::OnceLock;

use super::super::Pt;
use super::cells::{CellText, Need, Reading};
use super::choices::{FEW_ROWS, turnings};
use super::lining::{Kind, Lining};
use super::peers::{free_outliers, tell_phrases};
use super::search::Search;
use crate::document::Alignment;

/// How wide a column with longer texts stays for the sake of short cells in others, and for the sake of
/// anything else, in thousandths of an em.
const READABLE: i64 = 13_000;
const NARROWEST: i64 = 8000;

/// A short cell up to this width is whole even where room is dear, in thousandths of an em.
const BRIEF: i64 = 10_000;

/// From so many rows evenly spread the widths of a longer table are found, and from those of its widest cells.
const SAMPLE: usize = 96;

/// A page holds about so many rows.
const PAGE: usize = 20;

/// The cells of a table, column by column.
#[derive(Debug)]
pub(super) struct Lines {
    columns: Vec<Vec<Lining>>,
    /// The widths at which some cell of each column is of a line less, once they were asked for.
    turnings: OnceLock<Vec<Vec<Pt>>>,
    /// How wide the figures of each column are in line with each other.
    aligned: Vec<Pt>,
    /// How often each row is seen: headings are repeated on every page.
    weights: Vec<i64>,
    heads: usize,
    em: Pt,
}

/// How much widths leave to be wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ease {
    /// Nothing.
    Full,
    /// Figures are not in line, or some short cells are parted.
    Fair,
    /// Texts are narrow.
    Close,
    /// What is read at a glance is parted.
    Little,
}

impl Lines {
    /// Of what is read of a table.
    pub(super) fn of(reading: &Reading<'_>, needs: &[Need]) -> Self {
        let Reading { table, bench, cells: rows, .. } = reading;
        let (heads, em) = (table.heads(), table.voice.size);
        let every = rows.len().div_ceil(SAMPLE).max(1);
        let widest = if every > 1 { widest_rows(rows, heads, needs.len()) } else { Vec::new() };
        let taken =
            |at: &usize| *at < heads || (at - heads).is_multiple_of(every) || widest.contains(at);
        let cell = |at: usize, column: usize| {
            let texts = rows[at].get(column).zip(table.rows[at].cells.get(column));
            let Some((cell, passage)) = texts else { return Lining::default() };
            let is_right = table.columns[column].alignment == Alignment::Right;
            let mut lining = Lining::of(cell, (at < heads, is_right), em);
            if lining.kind == Kind::Long {
                lining.divide(&cell.elements.list, &passage.inks, bench);
            }
            lining
        };
        let column = |column: usize| {
            let of_rows = (0..rows.len()).filter(taken);
            let mut cells: Vec<Lining> = of_rows.map(|at| cell(at, column)).collect();
            free_outliers(&mut cells);
            tell_phrases(&mut cells, em);
            cells
        };
        let aligned = needs.iter().map(Need::aligned).collect();
        let pages = i64::try_from(1 + rows.len() / (PAGE * every)).unwrap_or(1);
        let weigh = |at: usize| if at < heads { pages } else { 1 };
        let weights = (0..rows.len()).filter(taken).map(weigh).collect();
        let columns = (0..needs.len()).map(column).collect();
        Self { columns, turnings: OnceLock::new(), aligned, weights, heads, em }
    }

    /// Those of tables of the same columns and headings, as of one table.
    pub(super) fn joined(tables: &[&Self]) -> Option<Self> {
        let first = *tables.first()?;
        let body: Vec<(&Self, usize)> = tables
            .iter()
            .flat_map(|table| (table.heads..table.weights.len()).map(|row| (*table, row)))
            .collect();
        let every = body.len().div_ceil(SAMPLE).max(1);
        let rows: Vec<(&Self, usize)> = (0..first.heads)
            .map(|row| (first, row))
            .chain(body.into_iter().step_by(every))
            .collect();
        let column =
            |at: usize| rows.iter().map(|(table, row)| table.columns[at][*row].clone()).collect();
        let aligned =
            |at: usize| tables.iter().map(|table| table.aligned[at]).max().unwrap_or_default();
        let pages = |row: usize| {
            let seen: i64 = tables.iter().map(|table| table.weights[row]).sum();
            seen / i64::try_from(every).unwrap_or(1)
        };
        let weigh = |(at, (table, row)): (usize, &(&Self, usize))| {
            if at < first.heads { pages(*row).max(1) } else { table.weights[*row] }
        };
        Some(Self {
            columns: (0..first.columns.len()).map(column).collect(),
            turnings: OnceLock::new(),
            aligned: (0..first.columns.len()).map(aligned).collect(),
            weights: rows.iter().enumerate().map(weigh).collect(),
            heads: first.heads,
            em: first.em,
        })
    }

    /// What is bad about widths.
    pub(super) fn cost(&self, widths: &[Pt]) -> i64 {
        Search::at(&self.columns, widths, &self.weights).cost()
    }

    /// Widths that no column should be below, and what they hold. All short cells and figures stay whole, and
    /// a column with longer texts wide enough to be read with ease; where there is not enough room for
    /// that, figures are not in line, and then short cells among longer ones may be parted.
    ///
    /// Where there is too little for that, too, figures and short cells stay whole, for they are compared
    /// and not read, and where they cannot, texts are at least not set in a word or two a line.
    pub(super) fn floors(&self, least: &[Pt], room: Pt) -> (Vec<Pt>, Ease) {
        let (figures, short) = (self.each(figures), self.each(short));
        let single = raised(&self.each(short_alone), &figures);
        let most = self.em.scaled(BRIEF, 1000);
        let brief: Vec<Pt> = self.columns.iter().map(|cells| brief(cells, most)).collect();
        let aligned: Vec<Pt> = self.columns.iter().zip(&self.aligned).map(whole).collect();
        let (easy, narrow) = (self.readable(READABLE, least), self.readable(NARROWEST, least));
        let choices = [
            (raised(&easy, &raised(&aligned, &figures)), Ease::Full),
            (raised(&easy, &raised(&short, &figures)), Ease::Fair),
            (raised(&easy, &single), Ease::Fair),
            (raised(&narrow, &raised(&brief, &single)), Ease::Close),
            (raised(&narrow, &single), Ease::Little),
            (raised(&narrow, &figures), Ease::Little),
            (narrow, Ease::Little),
        ];
        let found = choices.into_iter().find(|(widths, _)| fits(widths, room));
        found.unwrap_or_else(|| (least.to_vec(), Ease::Little))
    }

    /// Widths that fit into `room` and part no figure but from its remark if they can, found without regard to
    /// short cells but for what it costs to part them; and what is bad about them.
    pub(super) fn cheapest(&self, least: &[Pt], room: Pt) -> (Vec<Pt>, i64) {
        let narrow = raised(&self.readable(NARROWEST, least), &self.each(figures_above_remarks));
        self.weighed(least, if fits(&narrow, room) { &narrow } else { least }, room)
    }

    /// Widths that fit into `room`, and what is bad about them: from the floors on, or from below them where
    /// it comes out better and not all that they are for can be had, or the table is of many rows: what each
    /// of these is deeper adds up.
    pub(super) fn found(&self, least: &[Pt], room: Pt) -> (Vec<Pt>, i64) {
        let (floors, ease) = self.floors(least, room);
        let high = self.weighed(least, &floors, room);
        if ease == Ease::Full && self.weights.len() <= FEW_ROWS {
            return high;
        }
        let low = self.cheapest(least, room);
        if low.1 < high.1 { low } else { high }
    }

    fn each(&self, wide: fn(&[Lining]) -> Pt) -> Vec<Pt> {
        self.columns.iter().map(|cells| wide(cells)).collect()
    }

    /// Widths of so many thousandths of an em for columns with longer texts, and not less than `least`.
    fn readable(&self, thousandths: i64, least: &[Pt]) -> Vec<Pt> {
        let wide = self.em.scaled(thousandths, 1000);
        let texts = self.columns.iter().map(|cells| wide.min(widest(cells, Kind::Long)));
        raised(least, &texts.collect::<Vec<Pt>>())
    }

    /// Widths that fit into `room` and are not less than `floors`, which do, and what is bad about them.
    fn weighed(&self, least: &[Pt], floors: &[Pt], room: Pt) -> (Vec<Pt>, i64) {
        let turnings = self.turnings.get_or_init(|| self.turnings(least, room));
        let best = |floors: &[Pt]| {
            let left = room - floors.iter().copied().sum::<Pt>();
            Search::new(&self.columns, turnings, (floors, left), &self.weights).best()
        };
        // where room is left, widths are tried that were too close to others to be among the few that are
        let (widths, _) = best(floors);
        best(&widths)
    }

    /// The widths at which some cell of each column is of a line less, from `least` on, in this room and in one that is
    /// somewhat larger as columns stand closer.
    fn turnings(&self, least: &[Pt], room: Pt) -> Vec<Vec<Pt>> {
        let left = room.scaled(9, 8) - least.iter().copied().sum();
        let turn = |(cells, least): (&Vec<Lining>, &Pt)| turnings(cells, *least, *least + left);
        self.columns.iter().zip(least).map(turn).collect()
    }
}

/// The rows of the widest cells, one for each column.
fn widest_rows(rows: &[Vec<CellText>], heads: usize, columns: usize) -> Vec<usize> {
    let natural = |at: &usize, column: usize| rows[*at].get(column).map(CellText::natural);
    let widest = |column| (heads..rows.len()).max_by_key(|at| natural(at, column));
    (0..columns).filter_map(widest).collect()
}

fn fits(widths: &[Pt], room: Pt) -> bool {
    widths.iter().copied().sum::<Pt>() <= room
}

/// The natural width of the widest cell of a kind.
fn widest(cells: &[Lining], kind: Kind) -> Pt {
    let of_kind = cells.iter().filter(|cell| cell.kind == kind);
    of_kind.map(|cell| cell.natural).max().unwrap_or_default()
}

/// The widths at which all figures of a column are whole, all of its short cells, and these where it is of
/// nothing longer.
fn figures(cells: &[Lining]) -> Pt {
    widest(cells, Kind::Figure)
}

/// The width at which no figure of a column is parted but from its remark.
fn figures_above_remarks(cells: &[Lining]) -> Pt {
    let figures = cells.iter().filter(|cell| cell.kind == Kind::Figure);
    figures.map(|cell| cell.whole).max().unwrap_or_default()
}

fn short(cells: &[Lining]) -> Pt {
    widest(cells, Kind::Short)
}

/// The width at which those short cells are whole that are no wider than `most`, such as a status.
fn brief(cells: &[Lining], most: Pt) -> Pt {
    let short = cells.iter().filter(|cell| cell.kind == Kind::Short && cell.natural <= most);
    short.map(|cell| cell.natural).max().unwrap_or_default()
}

fn short_alone(cells: &[Lining]) -> Pt {
    if widest(cells, Kind::Long) == Pt::ZERO { short(cells) } else { Pt::ZERO }
}

/// The width at which all short cells of a column are whole, and its figures in line where it is of nothing
/// longer.
fn whole((cells, aligned): (&Vec<Lining>, &Pt)) -> Pt {
    let short = widest(cells, Kind::Short);
    if widest(cells, Kind::Long) == Pt::ZERO { short.max(*aligned) } else { short }
}

/// The greater of two widths for each column.
fn raised(widths: &[Pt], others: &[Pt]) -> Vec<Pt> {
    widths.iter().zip(others).map(|(own, other)| *own.max(other)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lining::{Chunk, Outcome};
    use super::*;

    const EM: Pt = Pt(9000);

    fn cell(words: &[i64]) -> Lining {
        let chunk = |width: &i64| Chunk { width: Pt(*width), space: Pt(2500), ..Chunk::default() };
        let chunks: Vec<Chunk> = words.iter().map(chunk).collect();
        let spaces = Pt(2500 * (i64::try_from(words.len()).unwrap() - 1));
        let natural = chunks.iter().map(|chunk| chunk.width).sum::<Pt>() + spaces;
        let kind = Kind::of(words.len(), natural, EM);
        Lining { chunks, natural, whole: natural, kind, ..Lining::default() }
    }

    fn lines_of(columns: Vec<Vec<Lining>>) -> Lines {
        let weights = vec![1; columns[0].len()];
        let (aligned, turnings) = (vec![Pt::ZERO; columns.len()], OnceLock::new());
        Lines { columns, turnings, aligned, weights, heads: 0, em: EM }
    }

    /// The least widths of columns, in which no word is divided.
    fn least(lines: &Lines) -> Vec<Pt> {
        let widest = |cells: &Vec<Lining>| {
            cells.iter().flat_map(|cell| &cell.chunks).map(|chunk| chunk.width).max().unwrap()
        };
        lines.columns.iter().map(widest).collect()
    }

    #[test]
    fn a_cell_of_a_few_words_stays_whole_beside_a_long_text() {
        let long: Vec<i64> = vec![30_000; 20];
        let columns = vec![vec![cell(&[45_000, 5000, 15_000])], vec![cell(&long)]];
        let lines = lines_of(columns);
        let (_, ease) = lines.floors(&least(&lines), Pt(250_000));
        let (widths, _) = lines.found(&least(&lines), Pt(250_000));
        assert_eq!(ease, Ease::Full);
        assert_eq!(lines.columns[0][0].at(widths[0]), Outcome { lines: 1, harm: 0, excess: 0 });
        assert!(lines.columns[1][0].at(widths[1]).lines > 1);
    }

    #[test]
    fn a_figure_longer_than_others_stands_above_its_remark_for_the_lines_of_many_texts() {
        let figure = |words: &[i64]| {
            let cell = cell(words);
            Lining { kind: Kind::Figure, whole: Pt(words[0]), ..cell }
        };
        let mut figures: Vec<Lining> = (0..20).map(|_| figure(&[20_000, 30_000])).collect();
        figures.push(figure(&[75_000, 30_000]));
        let texts = (0..21).map(|_| cell(&[22_000; 10]));
        let aligned = vec![Pt(107_500), Pt::ZERO];
        let all = lines_of(vec![figures, texts.collect()]);
        let lines = Lines { aligned: aligned.clone(), ..all };
        let (widths, _) = lines.found(&least(&lines), Pt(205_000));
        let [figures, texts] = widths.as_slice() else { panic!("{widths:?}") };
        assert!(*figures >= Pt(75_000), "{widths:?}");
        assert_eq!(lines.columns[0][20].at(*figures).lines, 2);
        assert_eq!(lines.columns[1][0].at(*texts).lines, 2);
        // beside a text whose row is as deep in either case it does not
        let last = vec![lines.columns[0][20].clone()];
        let text = vec![cell(&[22_000; 6])];
        let lines = Lines { aligned, ..lines_of(vec![last, text]) };
        let (widths, _) = lines.found(&least(&lines), Pt(205_000));
        assert_eq!(lines.columns[0][0].at(widths[0]).lines, 1);
        assert_eq!(lines.columns[1][0].at(widths[1]).lines, 2);
    }

    #[test]
    fn several_columns_yield_to_one_that_saves_more_lines_than_all_of_them() {
        let free = |words: &[i64]| Lining { kind: Kind::Free, ..cell(words) };
        let column = |words: &[i64], rows: std::ops::Range<usize>| {
            let of_row = |at: usize| free(if rows.contains(&at) { words } else { &[30_000] });
            (0..7).map(of_row).collect::<Vec<Lining>>()
        };
        let one = column(&[70_000, 77_500], 0..4);
        let others = (4..7).map(|at| column(&[50_000, 15_500], at..at + 1));
        let lines = lines_of(std::iter::once(one).chain(others).collect());
        let least = least(&lines);
        let room = |more: i64| least.iter().copied().sum::<Pt>() + Pt(more);
        let whole = |more: i64| {
            let (widths, _) = lines.found(&least, room(more));
            let is_whole = |(cells, width): (&Vec<Lining>, &Pt)| {
                cells.iter().all(|cell| cell.at(*width).lines == 1)
            };
            lines.columns.iter().zip(&widths).map(is_whole).collect::<Vec<bool>>()
        };
        assert_eq!(whole(75_000), [true, false, false, false]);
        assert_eq!(whole(70_000), [false, true, true, true]);
        assert_eq!(whole(130_000), [true; 4]);
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
            let (floors, ease) = lines.floors(&least, room);
            let (widths, _) = lines.found(&least, room);
            prop_assert!(widths.iter().copied().sum::<Pt>() <= room);
            prop_assert!(widths.iter().zip(&least).all(|(width, least)| width >= least));
            // all short cells whole and all long ones readable, where there is room for both
            let readable = EM.scaled(READABLE, 1000);
            let asked = |(cells, least): (&Vec<Lining>, &Pt)| {
                let of = |cell: &Lining| match cell.kind {
                    Kind::Short | Kind::Figure => cell.natural,
                    Kind::Long | Kind::Heading | Kind::Free => readable.min(cell.natural),
                };
                cells.iter().map(of).max().unwrap().max(*least)
            };
            if lines.columns.iter().zip(&least).map(asked).sum::<Pt>() <= room {
                prop_assert_eq!(ease, Ease::Full);
                for (cells, width) in lines.columns.iter().zip(&widths) {
                    prop_assert!(cells.iter().all(|cell| cell.kind != Kind::Short || cell.at(*width).lines == 1));
                }
            }
            // never worse than with what the floors are alone; a line more is better than a row of six
            prop_assert!(lines.cost(&widths) <= lines.cost(&floors));
        }
    }
}
