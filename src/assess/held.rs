//! What `level` and `band` have in common: a requirement that each period holds or does not.
//!
//! On the way, the latest actual decides: held is on track, a share from the limit on at risk, else off
//! track. At the end of term all measured periods of the term decide: held in every one is achieved; in
//! the latest, or in at least half, partly; else not. Where the target has a period of its own that has
//! not been measured, held is achieved, else the way decides, with the flag that says so.

use rust_decimal::Decimal;

use super::judgement::{Case, Sample, Verdict, band_step};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, IndicatorAssessment, Reason};
use crate::strategy::{Period, Status};

/// A requirement as the latest actual stands to it.
pub(super) struct Requirement {
    /// p.
    pub(super) share: Ratio,
    /// The share from which what is not held is at risk only.
    pub(super) limit: Decimal,
    /// The steps to the share.
    pub(super) steps: Vec<Arithmetic>,
}

/// The verdict on a requirement; `is_held` says whether a period holds it, or `None` where it requires nothing of it,
/// and `compared` is the step of that comparison.
///
/// The steps have the comparison of each measured period of the term: the latest one's in `requirement`, the others'
/// before their count.
///
/// # Errors
///
/// `stale-value` where no period of the term was measured, at its end.
pub(super) fn conclude(
    case: &Case<'_>,
    requirement: Requirement,
    is_held: impl Fn(Sample) -> Option<bool>,
    compared: impl Fn(Sample) -> Option<Arithmetic>,
) -> Result<Verdict, Reason> {
    let Requirement { share, limit, mut steps } = requirement;
    let is_met = is_held(case.latest).unwrap_or(false);
    let (mut kept, mut measured) = (0, 0);
    for is_held in case.within_term().filter_map(&is_held) {
        measured += 1;
        kept += usize::from(is_held);
    }
    let unmeasured = case.unmeasured(case.indicator.plan.target_period).filter(|_| case.is_end());
    let decides_term = case.is_end() && unmeasured.is_none();
    let status = match (decides_term, is_met) {
        (true, _) => over_term(kept, measured, is_met).ok_or(Reason::StaleValue)?,
        (false, true) if case.is_end() => Status::Achieved,
        (false, true) => Status::OnTrack,
        (false, false) if share >= Ratio::from(limit) => Status::AtRisk,
        (false, false) => Status::OffTrack,
    };
    let mut verdict = Verdict::new(status);
    verdict.share = Some(share);
    verdict.rests_on_term = decides_term;
    verdict.flags.extend(unmeasured);
    verdict.steps = case.told(|| {
        let others = case.within_term().filter(|sample| sample.period != case.latest.period);
        let mut times: Vec<Arithmetic> = others.filter_map(compared).collect();
        times.extend((measured > 0).then(|| times_step(kept, measured)));
        let named = |id| Arithmetic::new(id).with("status", Figure::Status(status));
        if decides_term {
            steps.extend(times);
            steps.push(named("level-term"));
            return steps;
        }
        steps.push(match status {
            Status::AtRisk => band_step(share, None, Some(limit), status),
            Status::OffTrack => band_step(share, Some(limit), None, status),
            _ => named("level-held"),
        });
        steps.extend(times);
        steps
    });
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

impl IndicatorAssessment {
    /// Whether the figure of a period was compared with a level or a range on the way to the status.
    pub(crate) fn is_counted(&self, period: Period) -> bool {
        let is_own = |step: &Arithmetic| {
            let is_comparison = ["level-", "band-"].iter().any(|start| step.id.starts_with(start));
            is_comparison && step.figures.get("period") == Some(&Figure::Period(period))
        };
        self.arithmetic.iter().any(is_own)
    }
}

/// "Met in k of n periods of the term."
fn times_step(kept: usize, measured: usize) -> Arithmetic {
    let count = |number: usize| Figure::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Arithmetic::new("level-times").with("kept", count(kept)).with("measured", count(measured))
}
