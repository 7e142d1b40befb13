//! `V`: figures of another size than the other figures of their series.
//!
//! What the register says of an indicator's size is compared where a figure is read; here its own series is, which
//! takes all files and checkpoints.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rust_decimal::{Decimal, dec};

use super::time::about;
use crate::checkpoint::Round;
use crate::finding::{
    ABOVE_MAXIMUM, ACCUMULATED_MONTHS, BELOW_MINIMUM, Code, Finding, PART_OF_YEAR, Place,
    SCALE_SLIP, SHARE_OR_PERCENT,
};
use crate::intake::{ByIndicator, Kind, Observation, fitting};
use crate::notation::unit;
use crate::strategy::{Id, Indicator};

/// How many times the least of a series its greatest may be, for its size to be known.
const ALIKE: Decimal = dec!(2);
/// How far beyond the others of its series a figure still fits.
const NEAR: Decimal = dec!(1.5);
/// A figure is only looked at where it is as many times the others, or they are as many times it.
const FAR: Decimal = dec!(4);
/// Counts below this may well grow tenfold.
const FEW: Decimal = dec!(5);

/// What tells already that a figure is not of the size that it seems.
pub(super) const DOUBTS: [&Code; 6] = [
    &ABOVE_MAXIMUM,
    &BELOW_MINIMUM,
    &SCALE_SLIP,
    &SHARE_OR_PERCENT,
    &PART_OF_YEAR,
    &ACCUMULATED_MONTHS,
];

/// A series of an indicator: breakdown, scope, organisation, length of its periods in months.
type Series<'a> = (Option<&'a str>, Option<&'a str>, &'a Id, u8);

/// Actuals whose digits would fit their series, and whose size does not. `told` are findings whose figures are in
/// doubt already.
pub(super) fn slips(round: &Round, figures: &ByIndicator<'_>, told: &[Finding]) -> Vec<Finding> {
    let in_doubt: BTreeSet<&Place> = told
        .iter()
        .filter(|finding| DOUBTS.iter().any(|code| code.id == finding.code.id))
        .map(|finding| &finding.place)
        .collect();
    let indicators = round.strategy.indicators_by_id();
    let of_one = |(id, runs): (&&Id, &Vec<&[Observation]>)| {
        let indicator = indicators.get(id.as_str())?;
        let is_sure = |figure: &&Observation| {
            figure.key.kind == Kind::Actual
                && figure.outcome.value().is_some()
                && !in_doubt.contains(&figure.provenance.place)
        };
        let sure: Vec<&Observation> = runs.iter().copied().flatten().filter(is_sure).collect();
        Some(slips_of(indicator, &sure, &round.checkpoint.id))
    };
    figures.par_iter().filter_map(of_one).flatten_iter().collect()
}

/// Those of one indicator that came at the checkpoint `now`.
fn slips_of(indicator: &Indicator, sure: &[&Observation], now: &Id) -> Vec<Finding> {
    let mut series: BTreeMap<Series<'_>, Vec<&Observation>> = BTreeMap::new();
    // Figures of a series mostly stand one after the other.
    for run in sure.chunk_by(|one, next| series_of(one) == series_of(next)) {
        series.entry(series_of(run[0])).or_default().extend(run);
    }
    let mut findings = Vec::new();
    let plan = &indicator.plan;
    for ((breakdown, ..), figures) in &series {
        let is_given = figures.iter().any(|f| Some(f.key.period) == plan.baseline_period);
        let baseline = plan.baseline_value.filter(|_| breakdown.is_none() && !is_given);
        let suspects = suspects(figures, baseline).into_iter().flatten();
        for figure in suspects.filter(|figure| figure.checkpoint == *now) {
            findings.extend(slip(indicator, figure, figures, baseline));
        }
    }
    findings
}

/// The series that a figure is of.
fn series_of(figure: &Observation) -> Series<'_> {
    let key = &figure.key;
    let (breakdown, scope) = (key.breakdown.as_deref(), key.scope.as_deref());
    (breakdown, scope, &figure.organisation, key.period.length_in_months())
}

/// The figures of a series that alone may be far from all others: its least and its greatest. Most series are alike,
/// and have none.
fn suspects<'a>(
    series: &[&'a Observation],
    baseline: Option<Decimal>,
) -> [Option<&'a Observation>; 2] {
    let sizes = || series.iter().filter_map(|figure| figure.outcome.value()).chain(baseline);
    let (Some(least), Some(most)) = (sizes().min(), sizes().max()) else { return [None, None] };
    let is_wide = least > Decimal::ZERO && least.checked_mul(FAR).is_some_and(|far| most > far);
    // A size that two places have is not far from all others.
    let alone = |size: Decimal| {
        let mut of_size = series.iter().filter(|figure| figure.outcome.value() == Some(size));
        let first = of_size.next().filter(|_| is_wide && baseline != Some(size))?;
        let place = &first.provenance.place;
        of_size.all(|other| other.provenance.place == *place).then_some(*first)
    };
    [alone(least), alone(most)]
}

/// Whether one figure of a series is of another size than the others, which are alike.
fn slip(
    indicator: &Indicator,
    figure: &Observation,
    series: &[&Observation],
    baseline: Option<Decimal>,
) -> Option<Finding> {
    let value = figure.outcome.value()?;
    let others = || series.iter().filter(|other| other.provenance.place != figure.provenance.place);
    let of_others = others().filter_map(|other| other.outcome.value());
    let sizes: Vec<Decimal> = of_others.chain(baseline).collect();
    let (least, most) = (*sizes.iter().min()?, *sizes.iter().max()?);
    let is_known = sizes.len() >= 2 && least > Decimal::ZERO && most <= least.checked_mul(ALIKE)?;
    let is_far = value > most.checked_mul(FAR)? || value.checked_mul(FAR)? < least;
    let is_few = value.min(least) < FEW && !unit::same(&indicator.unit, "%");
    if !is_known || !is_far || is_few || value <= Decimal::ZERO {
        return None;
    }
    let (times, fits) = fitting(value, least.checked_div(NEAR)?, most.checked_mul(NEAR)?)?;
    let finding = about(&SCALE_SLIP, figure)
        .expected(fits.to_string())
        .number("fits", fits)
        .number("times", times)
        .text("than", "series");
    Some(others().fold(finding, |finding, other| finding.related(other.provenance.place.clone())))
}
