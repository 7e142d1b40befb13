//! `cagr`: a compound rate of growth, against the rate that the target needs.
//!
//! With b baseline, T target, x the latest actual: `o = (x/b)^(1/(t_x − t_b)) − 1` is the observed rate,
//! `r = (T/b)^(1/(t_T − t_b)) − 1` the required one, and p = o/r. Where s·(x − T) ≥ 0 the target level is
//! reached. Without a target, s·o ≥ 1.5 % is on track, s·o ≥ 0.5 % at risk, else off track (where the
//! baseline is negative, growth of its size is the other way round). At the end of term, with the
//! target's period measured, as for `linear`.
//!
//! # Units
//!
//! Rates a year, as fractions; times in years. Rates are floating numbers, kept to nine places, so that
//! a rate just at a limit is not judged by its noise.
//!
//! # Source
//!
//! The ratio is that of Open SDG's progress measure; the limits without a target are those of Statistics
//! Canada and Open SDG. A zero baseline or target, or a change of sign, is not judged here.

use rust_decimal::{Decimal, dec, prelude::FromPrimitive};

use super::judgement::{
    Case, Sample, Verdict, enough_places, limits_step, months, on_path, path_step, places_on_side,
    share_figure,
};
use super::linear::{reached_step, whole_way};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::{Period, Status};

/// Growth a year that is on track where there is no target.
const GROWS: Decimal = dec!(0.015);
/// Growth a year that is at risk rather than off track where there is no target.
const GROWS_LITTLE: Decimal = dec!(0.005);
/// Places to which rates and their quotient are kept.
const PLACES: u32 = 9;

/// Judges the observed rate against the required one.
///
/// # Errors
///
/// `no-baseline`, `zero-baseline`, `zero-target`, `sign-change`, `target-equals-baseline`,
/// `wrong-way-target`, `not-after-baseline`, `no-target` (a target without a later period, or neither
/// target nor direction), `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let Ok(target) = case.target() else { return without_target(case) };
    let reached = case
        .sign_towards(target)
        .is_some_and(|sign| sign * (case.latest.value - target) >= Ratio::ZERO);
    let rates = Rates::of(case, target);
    let unmeasured = case.unmeasured(case.indicator.plan.target_period).filter(|_| case.is_end());
    let mut verdict = match (reached, rates) {
        (true, rates) => at_target(case, target, rates.ok()),
        (false, Err(reason)) => return Err(reason),
        (false, Ok(rates)) if case.is_end() && unmeasured.is_none() => {
            whole_way(case, rates.baseline, target)?
        }
        (false, Ok(rates)) => on_way(case, &rates),
    };
    verdict.flags.extend(unmeasured);
    Ok(verdict)
}

fn at_target(case: &Case<'_>, target: Ratio, rates: Option<Rates>) -> Verdict {
    let mut verdict = Verdict::new(Status::Achieved);
    if let Some(rates) = rates {
        verdict.share = Some(rates.share());
        verdict.steps = case.told(|| rates.steps(case));
    }
    verdict.steps.extend(case.told(|| vec![reached_step(case, target)]));
    verdict
}

fn on_way(case: &Case<'_>, rates: &Rates) -> Verdict {
    let share = rates.share();
    let mut verdict = Verdict::new(on_path(share, case.bands));
    verdict.share = Some(share);
    verdict.steps = case.told(|| {
        let mut steps = rates.steps(case);
        steps.push(path_step(share, case.bands));
        steps
    });
    verdict
}

/// The rate alone, against fixed limits.
fn without_target(case: &Case<'_>) -> Result<Verdict, Reason> {
    let sign = case.indicator.sign().map(Ratio::from).ok_or(Reason::NoTarget)?;
    let baseline = usable_baseline(case)?;
    let observed = rate(baseline, case.latest)?;
    let growth = sign * baseline.value.sign() * Ratio::from(observed);
    let status = if growth >= Ratio::from(GROWS) {
        Status::OnTrack
    } else if growth >= Ratio::from(GROWS_LITTLE) {
        Status::AtRisk
    } else {
        Status::OffTrack
    };
    let mut verdict = Verdict::new(status);
    let limits = match status {
        Status::OnTrack => (None, Some(GROWS)),
        Status::AtRisk => (Some(GROWS), Some(GROWS_LITTLE)),
        _ => (Some(GROWS_LITTLE), None),
    };
    verdict.steps = case.told(|| {
        let places = places_on_side(growth, &[GROWS, GROWS_LITTLE], PLACES_SHOWN);
        let better = Figure::Number(growth.decimal().unwrap_or_default(), places);
        let mut steps = vec![rate_step("rate-observed", baseline, case.latest, observed, places)];
        if growth != Ratio::from(observed) {
            let turned = Arithmetic::new("rate-turned")
                .with("rate", Figure::Number(observed, places))
                .with("growth", better.clone());
            steps.push(turned);
        }
        steps.push(limits_step(better, limits.0, limits.1, status));
        steps
    });
    Ok(verdict)
}

fn usable_baseline(case: &Case<'_>) -> Result<Sample, Reason> {
    let baseline = case.baseline.ok_or(Reason::NoBaseline)?;
    if baseline.value.is_zero() {
        return Err(Reason::ZeroBaseline);
    }
    if case.latest.period.time() <= baseline.period.time() {
        return Err(Reason::NotAfterBaseline);
    }
    if (case.latest.value / baseline.value).is_negative() {
        return Err(Reason::SignChange);
    }
    Ok(baseline)
}

/// Places of a rate in print, where its quotient needs no more.
const PLACES_SHOWN: u32 = 4;

struct Rates {
    baseline: Sample,
    target: Sample,
    observed: Decimal,
    required: Decimal,
}

impl Rates {
    fn of(case: &Case<'_>, target: Ratio) -> Result<Self, Reason> {
        let baseline = usable_baseline(case)?;
        if target.is_zero() {
            return Err(Reason::ZeroTarget);
        }
        if (target / baseline.value).is_negative() {
            return Err(Reason::SignChange);
        }
        if target == baseline.value {
            return Err(Reason::TargetEqualsBaseline);
        }
        let sign = case.sign_towards(target).ok_or(Reason::TargetEqualsBaseline)?;
        if sign * (target - baseline.value) < Ratio::ZERO {
            return Err(Reason::WrongWayTarget);
        }
        let later = |period: &Period| period.time() > baseline.period.time();
        let period = case.indicator.plan.target_period.filter(later).ok_or(Reason::NoTarget)?;
        let target = Sample { period, value: target };
        let observed = rate(baseline, case.latest)?;
        let required = rate(baseline, target)?;
        if required.is_zero() {
            return Err(Reason::OutOfRange);
        }
        Ok(Self { baseline, target, observed, required })
    }

    /// p = o/r, kept to as many places as the rates.
    fn share(&self) -> Ratio {
        (Ratio::from(self.observed) / Ratio::from(self.required)).rounded(PLACES)
    }

    fn steps(&self, case: &Case<'_>) -> Vec<Arithmetic> {
        let share = |[o, r]: [Ratio; 2]| o / r;
        let rates = [Ratio::from(self.observed), Ratio::from(self.required)];
        let places = enough_places(rates, PLACES_SHOWN, share);
        vec![
            rate_step("rate-observed", self.baseline, case.latest, self.observed, places),
            rate_step("rate-required", self.baseline, self.target, self.required, places),
            Arithmetic::new("rate-share")
                .with("observed", Figure::Number(self.observed, places))
                .with("required", Figure::Number(self.required, places))
                .with(
                    "share",
                    share_figure(self.share(), &[case.bands.on_track, case.bands.at_risk]),
                ),
        ]
    }
}

fn years(from: Sample, to: Sample) -> Ratio {
    Ratio::span(from.period.time(), to.period.time()) / Ratio::from(crate::strategy::Time::PER_YEAR)
}

/// (to/from)^(1/years) − 1, to nine places.
fn rate(from: Sample, to: Sample) -> Result<Decimal, Reason> {
    let quotient = (to.value / from.value).float().ok_or(Reason::OutOfRange)?;
    let years = years(from, to).float().ok_or(Reason::OutOfRange)?;
    let rate = quotient.powf(years.recip()) - 1.0;
    Decimal::from_f64(rate).map(|rate| rate.round_dp(PLACES)).ok_or(Reason::OutOfRange)
}

fn rate_step(id: &'static str, from: Sample, to: Sample, rate: Decimal, places: u32) -> Arithmetic {
    Arithmetic::new(id)
        .with("from", Case::shown(from.value, places))
        .with("to", Case::shown(to.value, places))
        .with("months", months(from.period, to.period))
        .with("from-period", Figure::Period(from.period))
        .with("to-period", Figure::Period(to.period))
        .with("from-time", Figure::Time(from.period))
        .with("to-time", Figure::Time(to.period))
        .with("rate", Figure::Number(rate, places))
}
