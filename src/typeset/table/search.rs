//! The search for the widths that cost least: every column has a few widths at which some cell is of a line
//! less, and the room is given where it saves most.

use super::super::Pt;
use super::choices::{Choice, Depth, LINE, choices};
use super::lining::Lining;

/// The search, as far as it is.
pub(super) struct Search<'a> {
    columns: Vec<Vec<Choice>>,
    /// How much each row counts.
    weights: &'a [i64],
    /// Which choice is taken of each column.
    at: Vec<usize>,
    /// The room that none has.
    left: Pt,
    /// What a line costs beside others that are deeper.
    line: i64,
}

impl<'a> Search<'a> {
    /// Of the widths of columns that begin at their `floors`, where `left` is the room that these leave, some
    /// cell turns at each of `turnings`, and each row counts as `weights` has it.
    pub(super) fn new(
        columns: &[Vec<Lining>],
        turnings: &[Vec<Pt>],
        (floors, left): (&[Pt], Pt),
        weights: &'a [i64],
    ) -> Self {
        let choices = |((cells, turnings), floor): ((&Vec<Lining>, &Vec<Pt>), &Pt)| {
            choices(cells, turnings, *floor, left)
        };
        let columns: Vec<Vec<Choice>> =
            columns.iter().zip(turnings).zip(floors).map(choices).collect();
        Self { at: vec![0; columns.len()], columns, weights, left, line: LINE }
    }

    /// At widths that are not to be changed.
    pub(super) fn at(columns: &[Vec<Lining>], widths: &[Pt], weights: &'a [i64]) -> Self {
        let choice = |(cells, width): (&Vec<Lining>, &Pt)| vec![Choice::of(cells, *width)];
        let columns: Vec<Vec<Choice>> = columns.iter().zip(widths).map(choice).collect();
        Self { at: vec![0; columns.len()], columns, weights, left: Pt::ZERO, line: LINE }
    }

    /// The same where no line costs anything beside others that are deeper.
    pub(super) fn of_depths(self) -> Self {
        Self { line: 0, ..self }
    }

    /// The widths that cost least, as far as it is found, and what is bad about them.
    pub(super) fn best(mut self) -> (Vec<Pt>, i64) {
        self.raise(None);
        self.exchange();
        let chosen = self.at.iter().zip(&self.columns);
        (chosen.map(|(at, column)| column[*at].width).collect(), self.cost())
    }

    /// How deep each row is without one column.
    fn depths_without(&self, without: usize) -> Vec<Depth> {
        let rows = self.columns.first().map_or(0, |column| column[0].depths.len());
        let mut depths = vec![Depth::LEAST; rows];
        for (at, column) in self.columns.iter().enumerate().filter(|(at, _)| *at != without) {
            for (depth, own) in depths.iter_mut().zip(&column[self.at[at]].depths) {
                *depth = depth.with(own);
            }
        }
        depths
    }

    fn cost_of(&self, choice: &Choice, depths: &[Depth]) -> i64 {
        let rows = choice.depths.iter().zip(depths).zip(self.weights);
        let deep = rows.map(|((own, depth), weight)| depth.with(own).cost(*weight));
        deep.sum::<i64>() + choice.cost(self.line)
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
            let Some((_, _, column, at)) = best else { return };
            self.take(column, at);
        }
    }

    /// Takes room from one column for others while that saves more than it costs.
    fn exchange(&mut self) {
        const ROUNDS: usize = 3;
        for _ in 0..ROUNDS {
            let mut is_settled = true;
            for column in 0..self.columns.len() {
                is_settled &= !self.lower(column);
                is_settled &= !self.push(column);
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
            self.take(column, narrower);
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

    /// Makes a column wider at the cost of several others where what it saves is worth it; tells whether it was.
    fn push(&mut self, column: usize) -> bool {
        let (now, before) = (self.at[column], self.cost());
        let (depths, choices) = (self.depths_without(column), &self.columns[column]);
        let cost = self.cost_of(&choices[now], &depths);
        let mut wishes: Vec<(usize, i64)> = Vec::new();
        for (at, choice) in choices.iter().enumerate().skip(now + 1) {
            let gain = cost - self.cost_of(choice, &depths);
            if gain > wishes.last().map_or(0, |(_, most)| *most) {
                wishes.push((at, gain));
            }
        }
        for (at, gain) in wishes {
            let (taken, left) = (self.at.clone(), self.left);
            self.take(column, at);
            if self.yields(column, gain) {
                self.raise(None);
                if self.cost() < before {
                    return true;
                }
            }
            (self.at, self.left) = (taken, left);
        }
        false
    }

    /// Makes columns narrower for the sake of one until no room is lacking, those first that lose least for what they
    /// give; gives up where they lose as much as it gains.
    fn yields(&mut self, kept: usize, mut gain: i64) -> bool {
        while self.left < Pt::ZERO {
            let Some((loss, column, at)) = self.least_loss(kept) else { return false };
            gain -= loss;
            if gain <= 0 {
                return false;
            }
            self.take(column, at);
        }
        true
    }

    /// The choice of a column other than one that loses least for the room it gives of what is lacking.
    fn least_loss(&self, kept: usize) -> Option<(i64, usize, usize)> {
        let lacking = Pt::ZERO - self.left;
        let mut best: Option<(i64, Pt, usize, usize)> = None;
        for column in (0..self.columns.len()).filter(|column| *column != kept) {
            let (now, choices) = (self.at[column], &self.columns[column]);
            let depths = self.depths_without(column);
            let cost = self.cost_of(&choices[now], &depths);
            for (at, choice) in choices[..now].iter().enumerate() {
                let loss = (self.cost_of(choice, &depths) - cost).max(1);
                let room = (choices[now].width - choice.width).min(lacking);
                if best.is_none_or(|best| is_better((best.0, best.1), (loss, room))) {
                    best = Some((loss, room, column, at));
                }
            }
        }
        best.map(|(loss, _, column, at)| (loss, column, at))
    }

    /// Takes another choice of a column.
    fn take(&mut self, column: usize, at: usize) {
        let choices = &self.columns[column];
        self.left += choices[self.at[column]].width - choices[at].width;
        self.at[column] = at;
    }

    /// What is bad about the choices that are taken.
    pub(super) fn cost(&self) -> i64 {
        let depths = self.depths_without(usize::MAX);
        let rows = depths.into_iter().zip(self.weights);
        let deep: i64 = rows.map(|(depth, weight)| depth.cost(*weight)).sum();
        let chosen = self.at.iter().zip(&self.columns);
        deep + chosen.map(|(at, column)| column[*at].cost(self.line)).sum::<i64>()
    }
}

/// Whether a gain is greater for the room it takes than another.
fn is_better((gain, more): (i64, Pt), (other, other_more): (i64, Pt)) -> bool {
    i128::from(gain) * i128::from(other_more.0.max(1))
        > i128::from(other) * i128::from(more.0.max(1))
}
