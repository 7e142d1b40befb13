//! What `level` and `band` have in common: a requirement that each period holds or does not.
//!
//! On the way, the latest actual decides: held is on track, a share from the limit on at risk, else off
//! track. At the end of term all measured periods of the term decide: held in every one is achieved; in
//! the latest, or in at least half, partly; else not. Where the target has a period of its own that has
//! not been measured, held is achieved, else the way decides, with the flag that says so.

use rust_decimal::Decimal;

use super::judgement::{Case, Sample, Verdict, band_step};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::Status;

/// A requirement as the latest actual stands to it.
pub(super) struct Requirement {
    /// p.
    pub(super) share: Ratio,
    /// The share from which what is not held is at risk only.
    pub(super) limit: Decimal,
    /// The steps to the share.
    pub(super) steps: Vec<Arithmetic>,
}

/// The verdict on a requirement; `is_held` tells of a period, or `None` where it requires nothing of it.
///
/// # Errors
///
/// `stale-value` where no period of the term was measured, at its end.
pub(super) fn conclude(
    case: &Case<'_>,
    requirement: Requirement,
    is_held: impl Fn(&Sample) -> Option<bool>,
) -> Result<Verdict, Reason> {
    let Requirement { share, limit, steps } = requirement;
    let is_met = is_held(&case.latest) == Some(true);
    let held: Vec<bool> = case.within_term().filter_map(|sample| is_held(&sample)).collect();
    let kept = held.iter().filter(|held| **held).count();
    let unmeasured = case.unmeasured(case.indicator.plan.target_period).filter(|_| case.is_end());
    let decides_term = case.is_end() && unmeasured.is_none();
    let status = match (decides_term, is_met) {
        (true, _) => over_term(kept, held.len(), is_met).ok_or(Reason::StaleValue)?,
        (false, true) if case.is_end() => Status::Achieved,
        (false, true) => Status::OnTrack,
        (false, false) if share >= Ratio::from(limit) => Status::AtRisk,
        (false, false) => Status::OffTrack,
    };
    let mut verdict = Verdict::new(status);
    verdict.share = Some(share);
    verdict.flags.extend(unmeasured);
    verdict.steps = steps;
    let times = (!held.is_empty()).then(|| times_step(kept, held.len()));
    let named = |id| Arithmetic::new(id).with("status", Figure::Status(status));
    if decides_term {
        verdict.steps.extend(times);
        verdict.steps.push(named("level-term"));
        return Ok(verdict);
    }
    verdict.steps.push(match status {
        Status::AtRisk => band_step(share, None, Some(limit), status),
        Status::OffTrack => band_step(share, Some(limit), None, status),
        _ => named("level-held"),
    });
    verdict.steps.extend(times);
    Ok(verdict)
}

/// The status at the end of term where `kept` of `measured` periods were held; `None` where none was measured.
fn over_term(kept: usize, measured: usize, latest_held: bool) -> Option<Status> {
    match (kept, measured) {
        (_, 0) => None,
        (kept, measured) if kept == measured => Some(Status::Achieved),
        (kept, measured) if latest_held || 2 * kept >= measured => Some(Status::PartlyAchieved),
        _ => Some(Status::NotAchieved),
    }
}

/// "Met in k of n periods of the term."
fn times_step(kept: usize, measured: usize) -> Arithmetic {
    let count = |number: usize| Figure::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Arithmetic::new("level-times").with("kept", count(kept)).with("measured", count(measured))
}
