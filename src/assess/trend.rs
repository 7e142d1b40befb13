//! `trend`: better or worse than before, where there is no target.
//!
//! Δ = s·(x − b), with b the baseline or, without one, the first actual of the term. Δ above the
//! tolerance is on track, within it at risk ("unchanged"), below it off track. The tolerance is the
//! register's, else half of the last printed digit. The words stay those of a path at the end of term.
//!
//! # Units
//!
//! x, b, Δ and the tolerance in the indicator's unit; there is no share.
//!
//! # Source
//!
//! The program's own definition.

use super::judgement::{Case, Sample, Verdict};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::Status;

/// Judges the change since the baseline.
///
/// # Errors
///
/// `no-target` where the register does not say which way is better, `single-point`,
/// `not-after-baseline`, `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let sign = case.indicator.sign().map(Ratio::from).ok_or(Reason::NoTarget)?;
    let start = start(case)?;
    let change = sign * (case.latest.value - start.value);
    if !change.is_known() {
        return Err(Reason::OutOfRange);
    }
    let tolerance =
        case.indicator.tolerance.map_or_else(|| half_digit(case.decimals), Ratio::from).abs();
    let (status, id) = if change > tolerance {
        (Status::OnTrack, "trend-better")
    } else if change >= -tolerance {
        (Status::AtRisk, "trend-unchanged")
    } else {
        (Status::OffTrack, "trend-worse")
    };
    let mut verdict = Verdict::new(status);
    verdict.steps = case.told(|| {
        let places = case.places();
        let (first, second) = if sign.is_positive() {
            (case.latest.value, start.value)
        } else {
            (start.value, case.latest.value)
        };
        let difference = Arithmetic::new("trend-change")
            .with("first", Case::shown(first, places))
            .with("second", Case::shown(second, places))
            .with("from-period", Figure::Period(start.period))
            .with("change", Case::difference(change, places));
        let outcome = Arithmetic::new(id)
            .with("change", Case::difference(change, places))
            .with("tolerance", Case::difference(tolerance, places))
            .with("status", Figure::Status(status));
        vec![difference, outcome]
    });
    Ok(verdict)
}

fn start(case: &Case<'_>) -> Result<Sample, Reason> {
    let latest = case.latest.period.time();
    match case.baseline {
        Some(baseline) if baseline.period.time() < latest => Ok(baseline),
        Some(_) => Err(Reason::NotAfterBaseline),
        None => case
            .within_term()
            .next()
            .filter(|first| first.period.time() < latest)
            .ok_or(Reason::SinglePoint),
    }
}

/// Half of the last printed digit.
pub(super) fn half_digit(decimals: u32) -> Ratio {
    let digits = 10_i64.checked_pow(decimals.min(18)).unwrap_or(i64::MAX);
    Ratio::ONE / (Ratio::from(2) * Ratio::from(digits))
}
