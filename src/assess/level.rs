//! `level`: a floor or a ceiling to hold, such as "at least 95 %" or "7 000 a year, 8 000 from 2023".
//!
//! The level L of a period is `target_value`, or the newest step in `milestones` that has begun by the
//! period's end. With s = +1 for a floor and −1 for a ceiling, the latest actual x meets it where
//! s·(x − L) ≥ 0, and p = 1 − s·(L − x)/|L|; where L = 0, p is 1 if met, else 0.
//!
//! Met is on track, p ≥ A at risk, else off track. At the end of term: met in every measured period of
//! the term is achieved; in the latest, or in at least half, partly; else not.
//!
//! # Units
//!
//! x and L in the indicator's unit; p is a pure number.
//!
//! # Source
//!
//! The program's own definition, for targets that a council sets as *vähintään* or *enintään*.

use super::judgement::{Case, Sample, Verdict, band_step, enough_places, known, share_figure};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::{MilestoneValue, Period, Status};

/// Judges the latest actual against the level of its period.
///
/// # Errors
///
/// `no-target` where its period has no level, or the register does not say whether it is a floor or a
/// ceiling; `stale-value` where no period of the term was measured, at the end; `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let sign = case.indicator.sign().map(Ratio::from).ok_or(Reason::NoTarget)?;
    against(case, sign, |period| level_of(case, period))
}

/// The level of a period.
fn level_of(case: &Case<'_>, period: Period) -> Option<Ratio> {
    let plan = &case.indicator.plan;
    let begun = plan.milestones.iter().filter_map(|milestone| match milestone.value {
        MilestoneValue::Value(value) if milestone.period.first_day() <= period.last_day() => {
            Some((milestone.period, value))
        }
        MilestoneValue::Value(_) | MilestoneValue::Stage(_) => None,
    });
    let newest = begun.max_by_key(|(step, _)| *step).map(|(_, value)| value);
    newest.or(plan.target_value).map(Ratio::from)
}

/// Judges against `level`, which each period has of its own; a one-sided band is judged so too.
pub(super) fn against(
    case: &Case<'_>,
    sign: Ratio,
    level: impl Fn(Period) -> Option<Ratio>,
) -> Result<Verdict, Reason> {
    let latest = case.latest;
    let required = level(latest.period).ok_or(Reason::NoTarget)?;
    let met = |sample: &Sample| {
        level(sample.period).is_some_and(|level| sign * (sample.value - level) >= Ratio::ZERO)
    };
    let is_met = met(&latest);
    let share = known(share_of([latest.value, required], sign))?;
    let mut verdict = Verdict::new(if is_met {
        Status::OnTrack
    } else if share >= Ratio::from(case.bands.on_track) {
        Status::AtRisk
    } else {
        Status::OffTrack
    });
    verdict.share = Some(share);
    verdict.expected = Some(required);
    verdict.steps = steps(case, sign, required, share, is_met);
    let measured: Vec<Sample> =
        case.within_term().filter(|sample| level(sample.period).is_some()).collect();
    let kept = measured.iter().filter(|sample| met(sample)).count();
    let times = times_step(kept, measured.len());
    if !case.is_end() {
        let status = Figure::Status(verdict.status);
        verdict.steps.push(match verdict.status {
            Status::OnTrack => Arithmetic::new("level-held").with("status", status),
            Status::AtRisk => band_step(share, None, Some(case.bands.on_track), verdict.status),
            _ => band_step(share, Some(case.bands.on_track), None, verdict.status),
        });
        verdict.steps.extend((!measured.is_empty()).then_some(times));
        return Ok(verdict);
    }
    verdict.status = over_term(kept, measured.len(), is_met).ok_or(Reason::StaleValue)?;
    verdict.steps.push(times);
    verdict
        .steps
        .push(Arithmetic::new("level-term").with("status", Figure::Status(verdict.status)));
    Ok(verdict)
}

/// The status at the end of term where `kept` of `measured` periods were met; `None` where none was measured.
pub(super) fn over_term(kept: usize, measured: usize, latest_met: bool) -> Option<Status> {
    match (kept, measured) {
        (_, 0) => None,
        (kept, measured) if kept == measured => Some(Status::Achieved),
        (kept, measured) if latest_met || 2 * kept >= measured => Some(Status::PartlyAchieved),
        _ => Some(Status::NotAchieved),
    }
}

/// "Met in k of n periods of the term."
pub(super) fn times_step(kept: usize, measured: usize) -> Arithmetic {
    let count = |number: usize| Figure::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Arithmetic::new("level-times").with("kept", count(kept)).with("measured", count(measured))
}

fn share_of([x, level]: [Ratio; 2], sign: Ratio) -> Ratio {
    let short = sign * (level - x);
    match (level.is_zero(), short.is_positive()) {
        (true, true) => Ratio::ZERO,
        (true, false) => Ratio::ONE,
        (false, _) => Ratio::ONE - short / level.abs(),
    }
}

fn steps(
    case: &Case<'_>,
    sign: Ratio,
    level: Ratio,
    share: Ratio,
    is_met: bool,
) -> Vec<Arithmetic> {
    let x = case.latest.value;
    let places = enough_places([x, level], case.places(), |figures| share_of(figures, sign));
    let upwards = sign.is_positive();
    let compared = match (upwards, is_met) {
        (true, true) => "≥",
        (true, false) => "<",
        (false, true) => "≤",
        (false, false) => ">",
    };
    let met = Arithmetic::new(if is_met { "level-met" } else { "level-not-met" })
        .with("x", Case::shown(x, places))
        .with("sign", Figure::Text(compared.to_owned()))
        .with("level", Case::shown(level, places))
        .with("period", Figure::Period(case.latest.period));
    if level.is_zero() {
        return vec![met];
    }
    let (first, second) = if upwards { (level, x) } else { (x, level) };
    let share_step = Arithmetic::new("level-share")
        .with("first", Case::shown(first, places))
        .with("second", Case::shown(second, places))
        .with("size", Case::shown(level.abs(), places))
        .with("share", share_figure(share, &[case.bands.on_track, case.bands.at_risk]));
    vec![met, share_step]
}
