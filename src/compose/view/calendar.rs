//! Many figures of parts of years as a calendar: a row a year, a column a month, a quarter or a half.

use std::collections::{BTreeMap, BTreeSet};

use super::breakdown::{Grid, GridRow};
use super::desk::{Desk, NOTHING};
use super::entry::{Entry, Part};
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::strategy::{Indicator, Method, Period};
use crate::words::NO_BREAK_SPACE;

/// So many figures stand in a table of a row each.
const FEW: usize = 24;
/// A longer figure has no room in one of twelve columns.
const LONGEST: usize = 8;

/// The figures of the whole that stand in a calendar, and their periods, which the other table need not have; nothing where
/// they are few, are of whole years, or each has a level of its own beside it.
pub(super) fn calendar(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    entries: &[Entry],
) -> Result<Option<(Grid, BTreeSet<Period>)>, ComposeError> {
    let is_in = |entry: &&Entry| {
        entry.part == Part::Actual
            && entry.sender.is_none()
            && !entry.is_aside
            && part_of_year(entry.period).is_some()
            && !indicator.overlaps(entry.period, assessed.series.iter().map(|point| point.period))
    };
    let figures: Vec<&Entry> = entries.iter().filter(is_in).collect();
    if figures.len() <= FEW || indicator.method == Method::Level {
        return Ok(None);
    }
    let mut columns: BTreeMap<(u8, u8), String> = BTreeMap::new();
    let mut years: BTreeMap<i16, BTreeMap<(u8, u8), String>> = BTreeMap::new();
    let mut periods = BTreeSet::new();
    for entry in figures {
        let Some(part) = part_of_year(entry.period) else { continue };
        let value = entry.told(desk, indicator, true)?;
        if value.chars().count() > LONGEST {
            return Ok(None);
        }
        let year = entry.period.year();
        columns.insert(part, without_year(&desk.period(indicator, entry.period)?, year));
        years.entry(year).or_default().insert(part, value);
        if !entry.is_latest {
            periods.insert(entry.period);
        }
    }
    let row = |(year, mut values): (i16, BTreeMap<(u8, u8), String>)| {
        let value = |part| values.remove(part).unwrap_or_else(|| NOTHING.to_owned());
        GridRow { period: year.to_string(), values: columns.keys().map(value).collect() }
    };
    let rows = years.into_iter().map(row).collect();
    let caption = desk.text(Part::Actual.word(indicator))?;
    let heads = columns.values().cloned().collect();
    Ok(Some((Grid::new(desk, indicator, caption, heads, rows)?, periods)))
}

/// The first and the last month of a part of a year; nothing of a whole year or a day.
fn part_of_year(period: Period) -> Option<(u8, u8)> {
    let is_part = (1..12).contains(&period.length_in_months());
    let month = |date: jiff::civil::Date| u8::try_from(date.month()).ok();
    is_part.then(|| month(period.first_day()).zip(month(period.last_day())))?
}

/// What is left of a period's name without its year: `1` of `1/2010`, `II` of `2023/II`.
fn without_year(name: &str, year: i16) -> String {
    let rest = name.replacen(&year.to_string(), "", 1);
    rest.trim_matches(['/', ' ', NO_BREAK_SPACE]).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_years_are_named_without_their_years() {
        let names = ["1/2010", "2010/II", "kevät\u{a0}2010", "Q3/2010"];
        assert_eq!(names.map(|name| without_year(name, 2010)), ["1", "II", "kevät", "Q3"]);
        assert_eq!(part_of_year(Period::Quarter(2010, 2)), Some((4, 6)));
        assert_eq!(part_of_year(Period::Year(2010)), None);
    }
}
