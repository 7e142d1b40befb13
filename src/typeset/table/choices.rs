//! The widths that are tried for a column, and what comes of each: how deep the rows are by its cells.

use super::super::Pt;
use super::lining::{Lining, Outcome};

/// How many widths are tried for a column.
const CHOICES: usize = 24;

/// Up to how many lines of a cell its widths are tried for; more in a table of few rows, where no other
/// rows offer widths between.
const MOST_LINES: i64 = 5;
const DEEP_LINES: i64 = 10;
pub(super) const FEW_ROWS: usize = 12;

// What is bad about widths, in hundredths of a line that makes its row deeper.

/// A line that makes a row deeper.
const DEEPER: i64 = 100;
/// A line beyond so many costs more than a short cell on two lines.
const SHALLOW: i64 = 3;
const STEEPER: i64 = 200;
/// A line beside others that are deeper.
pub(super) const LINE: i64 = 6;

/// How deep a row is: in lines of cells that have good reasons for them, and of such as are bad about it where
/// the row would not be as deep without.
#[derive(Debug, Clone, Copy)]
pub(super) struct Depth {
    good: i64,
    bad: i64,
    excess: i64,
}

impl Depth {
    pub(super) const LEAST: Self = Self { good: 1, bad: 1, excess: 0 };

    fn of(cell: Outcome) -> Self {
        let Outcome { lines, excess, .. } = cell;
        let (good, bad) = if excess > 0 { (1, lines) } else { (lines, 1) };
        Self { good, bad, excess }
    }

    /// Of all that is in two parts of a row.
    pub(super) fn with(self, other: &Self) -> Self {
        Self {
            good: self.good.max(other.good),
            bad: self.bad.max(other.bad),
            excess: self.excess + other.excess,
        }
    }

    /// What is bad about a row that is seen so often.
    pub(super) fn cost(self, weight: i64) -> i64 {
        let lines = self.good.max(self.bad);
        let excess = if self.bad > self.good { self.excess } else { 0 };
        (lines * DEEPER + (lines - SHALLOW).max(0) * STEEPER) * weight + excess
    }
}

/// A width of a column, and what comes of it row by row.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) width: Pt,
    pub(super) depths: Vec<Depth>,
    /// Of how many lines all of its cells are.
    lines: i64,
    harm: i64,
}

impl Choice {
    pub(super) fn of(cells: &[Lining], width: Pt) -> Self {
        let (mut lines, mut harm) = (0, 0);
        let depth = |cell: &Lining| {
            let outcome = cell.at(width);
            lines += outcome.lines;
            harm += outcome.harm;
            Depth::of(outcome)
        };
        let depths = cells.iter().map(depth).collect();
        Self { width, depths, lines, harm }
    }

    /// What is bad about it beside the depths of rows, where each line of a cell costs `line`.
    pub(super) fn cost(&self, line: i64) -> i64 {
        self.lines * line + self.harm
    }
}

/// The widths of a column at which some cell is of a line less, from `least` up to `widest`.
pub(super) fn turnings(cells: &[Lining], least: Pt, widest: Pt) -> Vec<Pt> {
    let most = if cells.len() <= FEW_ROWS { DEEP_LINES } else { MOST_LINES };
    let turnings = |cell: &Lining| cell.turnings(most, least, widest);
    let mut widths: Vec<Pt> = cells.iter().flat_map(turnings).collect();
    widths.sort_unstable();
    widths.dedup();
    widths
}

/// The widths of a column that are tried, from its floor on.
pub(super) fn choices(cells: &[Lining], turnings: &[Pt], floor: Pt, left: Pt) -> Vec<Choice> {
    let is_tried = |width: &&Pt| **width > floor && **width - floor <= left;
    let widths: Vec<&Pt> = turnings.iter().filter(is_tried).collect();
    let every = widths.len().div_ceil(CHOICES).max(1);
    // the last of each few, at which all of them are of a line less
    let wider = widths.chunks(every).filter_map(|few| few.last().copied());
    std::iter::once(&floor).chain(wider).map(|width| Choice::of(cells, *width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_bad_about_a_cell_that_is_parted_depends_on_how_deep_its_row_is_without_it() {
        let cell = |lines: i64, excess: i64| Depth::of(Outcome { lines, harm: 0, excess });
        let row = |cells: &[Depth]| cells.iter().fold(Depth::LEAST, Depth::with).cost(1);
        let (parted, one, two) = (cell(2, 120), cell(1, 0), cell(2, 0));
        assert_eq!(row(&[parted, two, one]), row(&[one, two, one]));
        assert_eq!(row(&[parted, one, one]), row(&[one, two, one]) + 120);
        assert_eq!(row(&[parted, one, parted]), row(&[one, two, one]) + 240);
        assert_eq!(row(&[cell(3, 120), two]), row(&[cell(3, 0), two]) + 120);
    }
}
