//! The parts that an indicator's figures are made of: one row a period, one column an organisation.

use std::collections::BTreeMap;

use super::breakdown::{Grid, GridRow};
use super::desk::{Desk, NOTHING};
use super::entry::{Entry, Part, days};
use crate::assess::{self, IndicatorAssessment, Point};
use crate::compose::ComposeError;
use crate::intake::Observation;
use crate::strategy::{Indicator, Period};

/// The cells of the table: by period and organisation what each gave.
struct Cells<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    rows: BTreeMap<RowKey, (Period, BTreeMap<String, Vec<String>>)>,
}

type RowKey = (jiff::civil::Date, std::cmp::Reverse<jiff::civil::Date>);

/// The parts of the figures, and those that did not become one, with what is expected of them; nothing where
/// no figure is made of several.
pub(super) fn parts(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    entries: &[Entry],
) -> Result<Option<Grid>, ComposeError> {
    let mut cells = Cells { desk, indicator, rows: BTreeMap::new() };
    for point in assessed.series.iter().filter(|point| point.parts.len() > 1) {
        cells.add_parts(point)?;
    }
    for entry in entries.iter().filter(|entry| !entry.is_aside) {
        if let Some(sender) = &entry.sender {
            let is_said = matches!(entry.part, Part::Actual | Part::Missing);
            let value = entry.told(desk, indicator, is_said)?;
            cells.add(entry.period, sender.clone(), value);
        }
    }
    cells.grid()
}

impl Cells<'_> {
    fn add(&mut self, period: Period, organisation: String, value: String) {
        let (_, row) = self.rows.entry(days(period)).or_insert((period, BTreeMap::new()));
        row.entry(organisation).or_default().push(value);
    }

    fn add_parts(&mut self, point: &Point) -> Result<(), ComposeError> {
        for part in &point.parts {
            let organisation = self.desk.organisation_short(&part.organisation);
            self.add(point.period, organisation, self.part(part)?);
        }
        Ok(())
    }

    /// What an organisation gave, with its weight where it has one.
    fn part(&self, part: &Observation) -> Result<String, ComposeError> {
        let value = self.desk.bare_outcome(self.indicator, part)?;
        let Some(weight) = assess::weight_of_part(self.desk.round(), self.indicator, part) else {
            return Ok(value);
        };
        let weight = self.desk.words.number(weight.normalize(), None);
        self.desk.with("part-weighted", [("part", value.into()), ("weight", weight.into())])
    }

    fn grid(self) -> Result<Option<Grid>, ComposeError> {
        let came = |name: &String| self.rows.values().any(|(_, row)| row.contains_key(name));
        let known = self.indicator.organisations.iter().map(|id| self.desk.organisation_short(id));
        let mut groups: Vec<String> = known.filter(came).collect();
        for (_, row) in self.rows.values() {
            let others: Vec<String> =
                row.keys().filter(|name| !groups.contains(name)).cloned().collect();
            groups.extend(others);
        }
        if groups.is_empty() {
            return Ok(None);
        }
        let mut rows = Vec::new();
        for (period, row) in self.rows.values() {
            let cell = |name| row.get(name).map_or(NOTHING.to_owned(), |all| all.join("; "));
            let values = groups.iter().map(cell).collect();
            rows.push(GridRow { period: self.desk.period(self.indicator, *period)?, values });
        }
        let caption = self.desk.text("caption-parts")?;
        Grid::new(self.desk, self.indicator, caption, groups, rows).map(Some)
    }
}
