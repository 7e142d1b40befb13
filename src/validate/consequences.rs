//! Findings that only follow from another at the same figure: one fault is told once.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::checkpoint::Round;
use crate::finding::{
    ABOVE_MAXIMUM, Argument, BELOW_MINIMUM, FORECAST_AS_ACTUAL, FUTURE_ACTUAL, Finding, JUMP,
    PART_OF_YEAR, Place, SCALE_SLIP, SHARE_OR_PERCENT, Severity, Spot,
};
use crate::intake::{Kind, Observation};
use crate::strategy::Id;

/// How many times a figure of the same series may be another, and still tell that a small share is meant.
const ALIKE: Decimal = Decimal::TEN;

/// Figures that came and were refused: organisation, indicator and period, of indicators without
/// breakdowns. What is wrong with them is told at their cells; they are not missing as well.
pub(super) fn refused(round: &Round) -> BTreeSet<(&str, &str, &str)> {
    let indicators = round.strategy.indicators_by_id();
    let whole =
        |id: &str| indicators.get(id).is_some_and(|indicator| indicator.breakdowns.is_empty());
    let errors = round.findings.iter().filter(|finding| finding.code.severity == Severity::Error);
    errors
        .filter(|finding| matches!(finding.place.spot, Spot::Cells { .. } | Spot::Line { .. }))
        .flat_map(|finding| {
            let indicator = finding.indicator.as_deref().filter(|id| whole(id));
            let figure = finding.organisation.as_deref().zip(indicator);
            let others = match finding.arguments.get("periods") {
                Some(Argument::Periods(periods)) => periods.as_slice(),
                _ => &[],
            };
            let periods =
                finding.period.as_deref().into_iter().chain(others.iter().map(String::as_str));
            periods.filter_map(move |period| figure.map(|(who, what)| (who, what, period)))
        })
        .collect()
}

/// Takes out jumps to or from a figure that is out of range, may be a share or is of a part of its year,
/// suspected shares of series whose other figures are as small, and the size and the end of the period of
/// figures that are told to be of its beginning, or a forecast.
pub(super) fn prune(round: &Round, findings: &mut Vec<Finding>) {
    let ahead: BTreeSet<Place> = places_of(findings, &[FUTURE_ACTUAL.id]);
    findings.retain(|finding| !is_of_the_sheet(finding) || !ahead.contains(&finding.place));
    let early = places_of(findings, &[PART_OF_YEAR.id, FORECAST_AS_ACTUAL.id]);
    let suspects = places_of(
        findings,
        &[ABOVE_MAXIMUM.id, BELOW_MINIMUM.id, SCALE_SLIP.id, SHARE_OR_PERCENT.id, PART_OF_YEAR.id],
    );
    let follows = [FUTURE_ACTUAL.id, SCALE_SLIP.id];
    findings.retain(|f| !follows.contains(&f.code.id) || !early.contains(&f.place));
    if suspects.is_empty() {
        return;
    }
    let small = of_small_series(round, &suspects);
    findings.retain(|finding| {
        let jumps = finding.code.id == JUMP.id
            && (suspects.contains(&finding.place)
                || finding.related.iter().any(|place| suspects.contains(place)));
        let is_small = finding.code.id == SHARE_OR_PERCENT.id && small.contains(&finding.place);
        !jumps && !is_small
    });
}

/// Where findings of some codes stand.
fn places_of(findings: &[Finding], codes: &[&str]) -> BTreeSet<Place> {
    let told = findings.iter().filter(|finding| codes.contains(&finding.code.id));
    told.map(|finding| finding.place.clone()).collect()
}

/// A part of a year that only a text around the table tells of: that a period has not ended is plainer.
fn is_of_the_sheet(finding: &Finding) -> bool {
    let whose = finding.arguments.get("whose");
    finding.code == &PART_OF_YEAR && whose == Some(&Argument::Text("sheet".to_owned()))
}

/// Suspected shares whose series has other figures, not suspected, of the same size.
fn of_small_series(round: &Round, suspects: &BTreeSet<Place>) -> BTreeSet<Place> {
    let mut series: BTreeMap<&Id, Vec<&Observation>> = BTreeMap::new();
    for observation in round.observations.iter().filter(|o| o.key.kind == Kind::Actual) {
        series.entry(&observation.key.indicator).or_default().push(observation);
    }
    let mut small = BTreeSet::new();
    for figures in series.values() {
        let (suspected, sure): (Vec<&Observation>, Vec<&Observation>) =
            figures.iter().copied().partition(|figure| suspects.contains(&figure.provenance.place));
        for figure in suspected {
            let Some(value) = figure.outcome.value().map(|value| value.abs()) else { continue };
            let alike = sure
                .iter()
                .filter_map(|other| other.outcome.value())
                .any(|other| !other.is_zero() && other.abs() <= value.saturating_mul(ALIKE));
            if alike {
                small.insert(figure.provenance.place.clone());
            }
        }
    }
    small
}
