//! Figures by group: one row a period, one column a group of the same dimension.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::desk::{Desk, NOTHING};
use super::figures::period_heading;
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::strategy::{Indicator, Period};

/// Figures of one dimension.
#[derive(Debug, Serialize)]
pub(super) struct Grid {
    caption: String,
    /// The id of the word above its periods.
    period_heading: &'static str,
    groups: Vec<String>,
    rows: Vec<GridRow>,
}

/// One period.
#[derive(Debug, Serialize)]
pub(super) struct GridRow {
    pub(super) period: String,
    pub(super) values: Vec<String>,
}

impl Grid {
    /// The caption says the unit of all.
    pub(super) fn new(
        desk: &Desk<'_>,
        indicator: &Indicator,
        caption: String,
        groups: Vec<String>,
        rows: Vec<GridRow>,
    ) -> Result<Self, ComposeError> {
        let period_heading = period_heading(rows.iter().map(|row| row.period.as_str()));
        Ok(Self { caption: desk.in_unit(indicator, caption)?, period_heading, groups, rows })
    }
}

/// One grid a dimension that figures came for.
pub(super) fn grids(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Vec<Grid>, ComposeError> {
    let mut dimensions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (dimension, group) in assessed.breakdowns.keys().filter_map(|key| key.split_once('=')) {
        dimensions.entry(dimension).or_default().insert(group);
    }
    dimensions
        .into_iter()
        .map(|(dimension, came)| {
            let groups = in_order(indicator, dimension, &came);
            grid(desk, indicator, assessed, dimension, &groups)
        })
        .collect()
}

/// The groups that figures came for, in the register's order.
fn in_order<'a>(
    indicator: &'a Indicator,
    dimension: &str,
    came: &BTreeSet<&'a str>,
) -> Vec<&'a str> {
    let declared = indicator.breakdowns.iter().filter(|breakdown| breakdown.dimension == dimension);
    let declared: Vec<&str> =
        declared.flat_map(|breakdown| breakdown.groups.iter().map(String::as_str)).collect();
    let others = came.iter().copied().filter(|group| !declared.contains(group));
    declared.iter().copied().filter(|group| came.contains(group)).chain(others).collect()
}

fn grid(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    dimension: &str,
    groups: &[&str],
) -> Result<Grid, ComposeError> {
    let series = |group: &&str| {
        assessed
            .breakdowns
            .get(&format!("{dimension}={group}"))
            .map(Vec::as_slice)
            .unwrap_or_default()
    };
    let periods: BTreeSet<Period> =
        groups.iter().flat_map(|group| series(group).iter().map(|point| point.period)).collect();
    let mut rows = Vec::new();
    for period in periods {
        let mut values = Vec::new();
        for group in groups {
            let point = series(group).iter().find(|point| point.period == period);
            let value = point.map(|point| desk.bare_point(indicator, point)).transpose()?;
            values.push(value.unwrap_or_else(|| NOTHING.to_owned()));
        }
        rows.push(GridRow { period: desk.period(indicator, period)?, values });
    }
    let caption =
        desk.with("caption-breakdown", [("dimension", desk.words.group(dimension).into())])?;
    let groups = groups.iter().map(|group| desk.words.group(group)).collect();
    Grid::new(desk, indicator, caption, groups, rows)
}
