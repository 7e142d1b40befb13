//! `band`: within two limits is good.
//!
//! With d the distance of the latest actual x outside [low, high] (0 within) and w = high − low > 0:
//! p = 1 − d/w. Inside is on track, p ≥ B at risk, else off track. The end of term is judged as
//! [`super::held`] says. A band with one limit only is a `level`.
//!
//! # Units
//!
//! x, low, high, d and w in the indicator's unit; p is a pure number.
//!
//! # Source
//!
//! The program's own definition.

use super::held::{Requirement, conclude};
use super::judgement::{Case, Sample, Verdict, enough_places, known, share_figure};
use super::level;
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};

/// Judges the latest actual against the band.
///
/// # Errors
///
/// `no-target` without limits, `empty-band` where the band has no width, `stale-value` where no period
/// of the term was measured, at the end; `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let plan = &case.indicator.plan;
    let (low, high) = match (plan.target_low.map(Ratio::from), plan.target_high.map(Ratio::from)) {
        (None, None) => return Err(Reason::NoTarget),
        (Some(low), None) => return level::against(case, Ratio::ONE, |_| Some(low)),
        (None, Some(high)) => return level::against(case, -Ratio::ONE, |_| Some(high)),
        (Some(low), Some(high)) => (low, high),
    };
    if high <= low {
        return Err(Reason::EmptyBand);
    }
    let share = known(share_of([case.latest.value, low, high]))?;
    let requirement = Requirement {
        share,
        limit: case.bands.at_risk,
        steps: case.told(|| steps(case, low, high, share)),
    };
    let is_held = |sample| Some(is_held(sample, low, high));
    conclude(case, requirement, is_held, |sample| Some(compared(case, sample, low, high)))
}

fn is_held(sample: Sample, low: Ratio, high: Ratio) -> bool {
    outside(sample.value, low, high).is_zero()
}

/// A period held against the band.
fn compared(case: &Case<'_>, sample: Sample, low: Ratio, high: Ratio) -> Arithmetic {
    let x = sample.value;
    let is_held = is_held(sample, low, high);
    let places = enough_places([x, low, high], case.places(), share_of);
    let id = if is_held { "band-period-inside" } else { "band-period-outside" };
    Arithmetic::new(id)
        .with("x", Case::shown(x, places))
        .with("low", Case::shown(low, places))
        .with("high", Case::shown(high, places))
        .with("period", Figure::Period(sample.period))
}

/// d: how far outside the band.
fn outside(x: Ratio, low: Ratio, high: Ratio) -> Ratio {
    if x < low {
        low - x
    } else if x > high {
        x - high
    } else {
        Ratio::ZERO
    }
}

fn share_of([x, low, high]: [Ratio; 3]) -> Ratio {
    Ratio::ONE - outside(x, low, high) / (high - low)
}

fn steps(case: &Case<'_>, low: Ratio, high: Ratio, share: Ratio) -> Vec<Arithmetic> {
    let x = case.latest.value;
    let places = enough_places([x, low, high], case.places(), share_of);
    let step = |id| {
        Arithmetic::new(id)
            .with("x", Case::shown(x, places))
            .with("low", Case::shown(low, places))
            .with("high", Case::shown(high, places))
    };
    let distance = outside(x, low, high);
    if distance.is_zero() {
        return vec![step("band-inside")];
    }
    let (first, second) = if x < low { (low, x) } else { (x, high) };
    let share_step = step("band-share")
        .with("first", Case::shown(first, places))
        .with("second", Case::shown(second, places))
        .with("width", Case::shown(high - low, places))
        .with("share", share_figure(share, &[case.bands.at_risk]));
    vec![step("band-outside").with("distance", Case::difference(distance, places)), share_step]
}
