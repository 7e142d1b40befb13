//! Rows or columns as runs of neighbours.

/// Runs from which on those that were told twice are put together before there is room for more.
const MANY: usize = 1 << 16;

/// Rows or columns, as runs of neighbours in ascending order, counted from zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs(Vec<(u32, u32)>);

impl Runs {
    /// Adds the run from `first` to `last`, both within.
    pub(super) fn add(&mut self, first: u32, last: u32) {
        if last < first {
            return;
        }
        match self.0.last_mut() {
            Some(run) if first >= run.0 && first <= run.1.saturating_add(1) => {
                run.1 = run.1.max(last);
            }
            _ => {
                if self.0.len() >= MANY && self.0.len() == self.0.capacity() {
                    self.settle();
                    self.0.reserve(self.0.len());
                }
                self.0.push((first, last));
            }
        }
    }

    /// Whether it is one of them.
    #[must_use]
    pub fn contains(&self, index: u32) -> bool {
        let after = self.0.partition_point(|(first, _)| *first <= index);
        let run = after.checked_sub(1).and_then(|before| self.0.get(before));
        run.is_some_and(|(_, last)| index <= *last)
    }

    /// Puts the runs in order, where they were not added so.
    pub(super) fn settle(&mut self) {
        if !self.0.is_sorted() {
            let mut runs = std::mem::take(&mut self.0);
            runs.sort_unstable();
            for (first, last) in runs {
                self.add(first, last);
            }
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The runs, each from its first to its last, both within.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_hold_what_lies_within() {
        let mut runs = Runs::default();
        for (first, last) in [(8, 9), (2, 3), (4, 4), (20, 20), (5, 1)] {
            runs.add(first, last);
        }
        runs.settle();
        assert_eq!(runs.iter().collect::<Vec<_>>(), [(2, 4), (8, 9), (20, 20)]);
        let within: Vec<u32> = (0..30).filter(|index| runs.contains(*index)).collect();
        assert_eq!(within, [2, 3, 4, 8, 9, 20]);
    }
}
