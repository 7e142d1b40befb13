//! How a series names the halves of a year: a survey made each spring tells springs, a sum of six months half-years.
//!
//! `kevät 2022` and `2022/I` are the same months, and people who report one series write now this and now that. A
//! reader takes them for different times, so whatever tells the periods of a series to people tells all of them in one
//! way. Figures, their keys and all that programs read keep the periods as they were written.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Frequency, Id, Indicator, Period, Plan, Season, Strategy};

/// How the halves of a year are named.
///
/// In seasons where the register names one for the indicator, or where most of what was returned does; of a survey also
/// where as many figures do as do not. Else by numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Halves {
    /// `2022/I`.
    #[default]
    Numbered,
    /// `kevät 2022`.
    Seasons,
}

/// How often a half of a year was written in either way.
#[derive(Debug, Clone, Copy, Default)]
struct Written {
    numbered: usize,
    seasons: usize,
}

impl Halves {
    fn of(indicator: &Indicator, returned: Written) -> Self {
        let by_returns = match returned.seasons.cmp(&returned.numbered) {
            Ordering::Greater => true,
            Ordering::Equal => {
                returned.seasons > 0 && matches!(indicator.frequency, Frequency::Survey(_))
            }
            Ordering::Less => false,
        };
        let in_seasons = by_returns || indicator.plan.periods().any(Period::is_season);
        if in_seasons { Self::Seasons } else { Self::Numbered }
    }
}

impl Plan {
    /// All periods that it names.
    fn periods(&self) -> impl Iterator<Item = Period> {
        let milestones = self.milestones.iter().map(|milestone| milestone.period);
        self.baseline_period.into_iter().chain(self.target_period).chain(milestones)
    }
}

impl Period {
    /// Whether it is a half of a year, by its number or by its season.
    pub(crate) fn is_half_year(self) -> bool {
        matches!(self, Self::Half(..)) || self.is_season()
    }

    fn is_season(self) -> bool {
        matches!(self, Self::Season(..))
    }

    /// The same time as a series names it whose half-years are named by `halves`.
    #[must_use]
    pub fn told_in(self, halves: Halves) -> Self {
        match (self, halves) {
            (Self::Half(year, 1), Halves::Seasons) => Self::Season(year, Season::Spring),
            (Self::Half(year, _), Halves::Seasons) => Self::Season(year, Season::Autumn),
            (Self::Season(year, Season::Spring), Halves::Numbered) => Self::Half(year, 1),
            (Self::Season(year, Season::Autumn), Halves::Numbered) => Self::Half(year, 2),
            (period, _) => period,
        }
    }
}

impl Indicator {
    /// `period` as the indicator's series names it.
    #[must_use]
    pub fn told(&self, period: Period) -> Period {
        period.told_in(self.halves)
    }
}

/// `period` as the series of `indicator` names it; as it is where there is no such indicator.
#[must_use]
pub fn told(indicator: Option<&Indicator>, period: Period) -> Period {
    indicator.map_or(period, |known| known.told(period))
}

impl Strategy {
    /// Settles how each indicator's series names the halves of a year, given the `halves` of years that figures were
    /// returned for.
    pub(crate) fn name_halves(&mut self, halves: &[(&Id, Period)]) {
        let mut returned: BTreeMap<&Id, Written> = BTreeMap::new();
        for (indicator, period) in halves {
            let written = returned.entry(indicator).or_default();
            if period.is_season() {
                written.seasons += 1;
            } else {
                written.numbered += 1;
            }
        }
        for indicator in &mut self.indicators {
            let returned = returned.get(&indicator.id).copied().unwrap_or_default();
            indicator.halves = Halves::of(indicator, returned);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(period: &str, halves: Halves) -> String {
        Period::from_canonical(period).unwrap().told_in(halves).to_string()
    }

    #[test]
    fn a_half_of_a_year_has_two_names_and_other_periods_have_one() {
        for (numbered, season) in [("2022-H1", "2022-spring"), ("2023-H2", "2023-autumn")] {
            for written in [numbered, season] {
                assert_eq!(told(written, Halves::Numbered), numbered);
                assert_eq!(told(written, Halves::Seasons), season);
            }
        }
        for period in ["2022", "2023-Q1", "2023-01/2023-06", "2023-03", "2024-03-31"] {
            assert_eq!(told(period, Halves::Numbered), period);
            assert_eq!(told(period, Halves::Seasons), period);
        }
    }
}
