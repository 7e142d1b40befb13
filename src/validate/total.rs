//! `V`: totals against the groups that they are of.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::checkpoint::Round;
use crate::finding::{Finding, Place};
use crate::intake::{ByIndicator, Kind, Observation, Outcome, Qualifier, Verdict, verdict};
use crate::strategy::{Id, Indicator, Period};

/// What tells the figures of one whole and its groups from others.
type Line<'a> = (&'a Id, &'a Id, Period, Kind, Option<&'a str>);

/// A whole and its groups, by breakdown.
type Table<'a> = BTreeMap<Option<&'a str>, &'a Observation>;

/// Wholes that are not the sum of their groups, or lie outside them.
pub(super) fn totals(
    round: &Round,
    figures: &ByIndicator<'_>,
    doubted: &BTreeSet<&Place>,
) -> Vec<Finding> {
    let indicators = round.strategy.indicators_by_id();
    let broken_down = |id: &Id| {
        indicators.get(id.as_str()).copied().filter(|indicator| !indicator.breakdowns.is_empty())
    };
    let mut tables: BTreeMap<Line<'_>, Table<'_>> = BTreeMap::new();
    for (_, runs) in figures.iter().filter(|(id, _)| broken_down(id).is_some()) {
        for observation in runs.iter().copied().flatten() {
            let key = &observation.key;
            let scope = key.scope.as_deref();
            let line = (&key.indicator, &observation.organisation, key.period, key.kind, scope);
            tables.entry(line).or_default().insert(key.breakdown.as_deref(), observation);
        }
    }
    let mut findings = Vec::new();
    for ((id, ..), table) in &tables {
        let Some((indicator, whole)) = broken_down(id).zip(table.get(&None)) else { continue };
        // What is wrong with one of the figures is told at its cell, and explains the rest.
        let is_sound = table.values().all(|one| !doubted.contains(&one.provenance.place));
        if whole.checkpoint == round.checkpoint.id && is_sound {
            findings.extend(compare(indicator, whole, table));
        }
    }
    findings
}

/// Holds a whole against the groups of each dimension that are all there, each an exact figure.
fn compare(indicator: &Indicator, whole: &Observation, table: &Table<'_>) -> Option<Finding> {
    let total = exact(whole)?;
    indicator.breakdowns.iter().find_map(|dimension| {
        let groups: Option<Vec<&Observation>> = dimension
            .groups
            .iter()
            .map(|group| {
                let name = format!("{}={group}", dimension.dimension);
                table.get(&Some(name.as_str())).copied()
            })
            .collect();
        let groups = groups?;
        let values: Option<Vec<Decimal>> = groups.iter().map(|group| exact(group)).collect();
        let found = verdict(indicator, total, &values?)?;
        Some(told(whole, &groups, found))
    })
}

fn exact(figure: &Observation) -> Option<Decimal> {
    match figure.outcome {
        Outcome::Value(value, Qualifier::Exact) => Some(value),
        Outcome::Value(..) | Outcome::Missing(_) => None,
    }
}

fn told(whole: &Observation, groups: &[&Observation], found: Verdict) -> Finding {
    let finding = found.told("groups", |code| super::time::about(code, whole));
    groups.iter().fold(finding, |finding, group| finding.related(group.provenance.place.clone()))
}
