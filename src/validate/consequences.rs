//! Findings that only follow from another at the same figure: one fault is told once.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::scale::DOUBTS;
use crate::checkpoint::Round;
use crate::finding::{
    ABOVE_MAXIMUM, Argument, BELOW_MINIMUM, CONTRADICTED_BASELINE, FORECAST_AS_ACTUAL,
    FUTURE_ACTUAL, Finding, JUMP, MOVED_TARGET, NOT_IN_CHARGE, OTHER_FREQUENCY, OTHER_SOURCE,
    PART_OF_YEAR, Place, SCALE_SLIP, SHARE_OR_PERCENT, Severity, Spot, VINTAGE_NOT_USED,
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

/// The cells whose figures are wrong, or seem to be of another size than they are.
pub(super) fn in_doubt(findings: &[Finding]) -> BTreeSet<&Place> {
    let is_doubt = |finding: &&Finding| {
        finding.code.severity == Severity::Error || DOUBTS.contains(&finding.code)
    };
    findings.iter().filter(is_doubt).map(|finding| &finding.place).collect()
}

/// Takes out jumps to or from a figure that is out of range, may be a share or is of a part of its year,
/// suspected shares of series whose other figures are as small, and the size and the end of the period of
/// figures that are told to be of its beginning, or a forecast.
pub(super) fn prune(round: &Round, findings: &mut Vec<Finding>) {
    let ahead: BTreeSet<Place> = places_of(findings, &[FUTURE_ACTUAL.id]);
    findings.retain(|finding| !is_of_another(finding) || !ahead.contains(&finding.place));
    let rows: BTreeSet<Place> = ahead.iter().map(row_of).collect();
    findings.retain(|f| f.code != &VINTAGE_NOT_USED || !rows.contains(&row_of(&f.place)));
    let foreign = of_others(findings);
    let of_series =
        [OTHER_FREQUENCY.id, JUMP.id, OTHER_SOURCE.id, CONTRADICTED_BASELINE.id, MOVED_TARGET.id];
    findings.retain(|finding| {
        let figure = (finding.organisation.clone(), finding.indicator.clone());
        !of_series.contains(&finding.code.id) || !foreign.contains(&figure)
    });
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

/// Organisations with indicators that they give and do not report: what else is odd with such figures follows.
fn of_others(findings: &[Finding]) -> BTreeSet<(Option<String>, Option<String>)> {
    let told = findings.iter().filter(|finding| finding.code == &NOT_IN_CHARGE);
    told.map(|finding| (finding.organisation.clone(), finding.indicator.clone())).collect()
}

/// Where findings of some codes stand.
fn places_of(findings: &[Finding], codes: &[&str]) -> BTreeSet<Place> {
    let told = findings.iter().filter(|finding| codes.contains(&finding.code.id));
    told.map(|finding| finding.place.clone()).collect()
}

/// A part of a year that only a text around the table or the day of the data tells of: that a period has not ended is
/// plainer.
fn is_of_another(finding: &Finding) -> bool {
    let whose = finding.arguments.get("whose");
    let is = |of: &str| whose == Some(&Argument::Text(of.to_owned()));
    finding.code == &PART_OF_YEAR && (is("sheet") || is("day"))
}

/// The place of the whole row that a place is in.
fn row_of(place: &Place) -> Place {
    let mut row = place.clone();
    match &mut row.spot {
        Spot::Cells { area, .. } => {
            area.first.column = 0;
            area.last = area.first;
        }
        Spot::Line { column, .. } => *column = None,
        Spot::File | Spot::Sheet(_) => {}
    }
    row
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
