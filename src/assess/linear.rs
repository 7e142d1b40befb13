//! `linear`: a way from the baseline to the target, straight or through milestones.
//!
//! With b baseline, T target, x the latest actual at time `t_x`, s = +1 where more is better and −1 where
//! less is:
//!
//! * expected e: on the line from b to T at `t_x`; with milestones, on the line between the two points
//!   around `t_x`; after the target's time, T;
//! * D = s·(e − b) where that is positive, else |T − b|;
//! * p = 1 − s·(e − x)/D, which is (x − b)/(e − b) in the first case.
//!
//! Where s·(x − T) ≥ 0 the target level is reached. At the end of term, with the target's period
//! measured, q = (x − b)/(T − b) decides between partly and not.
//!
//! # Units
//!
//! b, T, x and e in the indicator's unit; times in months in the printed steps; p and q are pure numbers.
//!
//! # Source
//!
//! The program's own definition: linear interpolation, exact.

use super::judgement::{
    Case, Sample, Verdict, at_end_of_way, end_step, enough_places, known, months, on_path,
    path_step, share_figure,
};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::{MilestoneValue, Status, Time};

/// Judges the latest actual against the way.
///
/// # Errors
///
/// `no-target`, `no-baseline`, `target-equals-baseline`, `wrong-way-target` or `not-after-baseline`
/// where the way is not defined and the target level is not reached; `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let target = case.target()?;
    let sign = case.sign_towards(target);
    let reached = sign.is_some_and(|sign| sign * (case.latest.value - target) >= Ratio::ZERO);
    let way = Way::of(case, target);
    let unmeasured = case.unmeasured(case.indicator.plan.target_period).filter(|_| case.is_end());
    let mut verdict = match (reached, way) {
        (true, way) => at_target(case, target, way.ok()),
        (false, Err(reason)) => return Err(reason),
        (false, Ok(way)) if case.is_end() && unmeasured.is_none() => at_end(case, target, &way)?,
        (false, Ok(way)) => on_way(case, &way)?,
    };
    verdict.flags.extend(unmeasured);
    Ok(verdict)
}

fn at_target(case: &Case<'_>, target: Ratio, way: Option<Way>) -> Verdict {
    let mut verdict = Verdict::new(Status::Achieved);
    if let Some(way) = way {
        verdict.steps = case.told(|| way.steps(case));
        verdict.share = Some(way.share()).filter(|share| share.is_known());
        verdict.expected = Some(way.expected);
    }
    verdict.steps.extend(case.told(|| vec![reached_step(case, target)]));
    verdict
}

fn on_way(case: &Case<'_>, way: &Way) -> Result<Verdict, Reason> {
    let share = known(way.share())?;
    let mut verdict = Verdict::new(on_path(share, case.bands));
    verdict.share = Some(share);
    verdict.expected = Some(way.expected);
    verdict.steps = case.told(|| {
        let mut steps = way.steps(case);
        steps.push(path_step(share, case.bands));
        steps
    });
    Ok(verdict)
}

fn at_end(case: &Case<'_>, target: Ratio, way: &Way) -> Result<Verdict, Reason> {
    let mut verdict = whole_way(case, way.baseline, target)?;
    verdict.expected = Some(way.expected);
    Ok(verdict)
}

/// q = (x − b)/(T − b) at the end of term; `cagr` uses it too.
pub(super) fn whole_way(
    case: &Case<'_>,
    baseline: Sample,
    target: Ratio,
) -> Result<Verdict, Reason> {
    let part = |[b, x]: [Ratio; 2]| (x - b) / (target - b);
    let figures = [baseline.value, case.latest.value];
    let share = known(part(figures))?;
    let mut verdict = Verdict::new(at_end_of_way(share, case.bands));
    verdict.share = Some(share);
    verdict.steps = case.told(|| {
        let places = enough_places(figures, case.places(), part);
        let whole_way = Arithmetic::new("whole-way")
            .with("b", Case::shown(baseline.value, places))
            .with("x", Case::shown(case.latest.value, places))
            .with("target", Case::shown(target, places))
            .with("share", share_figure(share, &[case.bands.at_risk]));
        vec![whole_way, end_step(share, case.bands)]
    });
    Ok(verdict)
}

/// `x ≥ T` or `x ≤ T`: the target level is reached.
pub(super) fn reached_step(case: &Case<'_>, target: Ratio) -> Arithmetic {
    let upwards = case.sign_towards(target).is_some_and(Ratio::is_positive);
    Arithmetic::new("reached")
        .with("x", Case::shown(case.latest.value, case.places()))
        .with("sign", Figure::Text(if upwards { "≥" } else { "≤" }.to_owned()))
        .with("target", Case::shown(target, case.places()))
        .with("status", Figure::Status(Status::Achieved))
}

/// The way from baseline to target, and where on it the latest actual's time lies.
struct Way {
    sign: Ratio,
    baseline: Sample,
    target: Ratio,
    latest: Sample,
    expected: Ratio,
    /// The points around the latest actual's time; none after the target's.
    stretch: Option<(Sample, Sample)>,
    through_milestones: bool,
}

impl Way {
    fn of(case: &Case<'_>, target: Ratio) -> Result<Self, Reason> {
        let target_period = case.indicator.plan.target_period.ok_or(Reason::NoTarget)?;
        let baseline = case.baseline.ok_or(Reason::NoBaseline)?;
        if target == baseline.value {
            return Err(Reason::TargetEqualsBaseline);
        }
        let sign = case.sign_towards(target).ok_or(Reason::TargetEqualsBaseline)?;
        if sign * (target - baseline.value) < Ratio::ZERO {
            return Err(Reason::WrongWayTarget);
        }
        if case.latest.period.time() <= baseline.period.time() {
            return Err(Reason::NotAfterBaseline);
        }
        let end = Sample { period: target_period, value: target };
        let points = points(case, baseline, end);
        let time = case.latest.period.time();
        let stretch = points
            .windows(2)
            .filter_map(|pair| <[Sample; 2]>::try_from(pair).ok())
            .find(|[from, to]| from.period.time() < time && time <= to.period.time())
            .map(|[from, to]| (from, to));
        let expected = match &stretch {
            Some((from, to)) => between(*from, *to, time),
            None => target,
        };
        let through_milestones = points.len() > 2;
        let latest = case.latest;
        Ok(Self { sign, baseline, target, latest, expected, stretch, through_milestones })
    }

    /// p for these figures.
    fn share_of(&self, [b, x, e]: [Ratio; 3]) -> Ratio {
        let ahead = self.sign * (e - b);
        let distance = if ahead.is_positive() { ahead } else { (self.target - b).abs() };
        Ratio::ONE - self.sign * (e - x) / distance
    }

    fn figures(&self) -> [Ratio; 3] {
        [self.baseline.value, self.latest.value, self.expected]
    }

    fn share(&self) -> Ratio {
        self.share_of(self.figures())
    }

    fn places(&self, case: &Case<'_>) -> u32 {
        enough_places(self.figures(), case.places(), |figures| self.share_of(figures))
    }

    fn steps(&self, case: &Case<'_>) -> Vec<Arithmetic> {
        let places = self.places(case);
        vec![self.expected_step(places), self.share_step(case, places)]
    }

    fn expected_step(&self, places: u32) -> Arithmetic {
        let expected = Case::shown(self.expected, places);
        let Some((from, to)) = self.stretch else {
            return Arithmetic::new("expected-after").with("e", expected);
        };
        let id = if self.through_milestones { "expected-milestones" } else { "expected" };
        Arithmetic::new(id)
            .with("from", Case::shown(from.value, places))
            .with("to", Case::shown(to.value, places))
            .with("from-period", Figure::Period(from.period))
            .with("to-period", Figure::Period(to.period))
            .with("from-time", Figure::Time(from.period))
            .with("time", Figure::Time(self.latest.period))
            .with("to-time", Figure::Time(to.period))
            .with("passed", months(from.period, self.latest.period))
            .with("span", months(from.period, to.period))
            .with("e", expected)
    }

    fn share_step(&self, case: &Case<'_>, places: u32) -> Arithmetic {
        let share = share_figure(self.share(), &[case.bands.on_track, case.bands.at_risk]);
        let straight = (self.sign * (self.expected - self.baseline.value)).is_positive();
        let step = Arithmetic::new(if straight { "share" } else { "share-of-distance" })
            .with("b", Case::shown(self.baseline.value, places))
            .with("x", Case::shown(self.latest.value, places))
            .with("e", Case::shown(self.expected, places))
            .with("share", share);
        if straight {
            return step;
        }
        // Written so that the better way round stands first: e − x where more is better, x − e where less is.
        let (first, second) = if self.sign.is_positive() {
            (self.expected, self.latest.value)
        } else {
            (self.latest.value, self.expected)
        };
        step.with("first", Case::shown(first, places))
            .with("second", Case::shown(second, places))
            .with("target", Case::shown(self.target, places))
            .with("distance", Case::shown((self.target - self.baseline.value).abs(), places))
    }
}

/// Baseline, the milestones between, target, in order of time.
fn points(case: &Case<'_>, baseline: Sample, target: Sample) -> Vec<Sample> {
    let (start, end) = (baseline.period.time(), target.period.time());
    let milestones = case.indicator.plan.milestones.iter().filter_map(|milestone| {
        let time = milestone.period.time();
        match milestone.value {
            MilestoneValue::Value(value) if start < time && time < end => {
                Some(Sample { period: milestone.period, value: Ratio::from(value) })
            }
            MilestoneValue::Value(_) | MilestoneValue::Stage(_) => None,
        }
    });
    let mut points = vec![baseline];
    points.extend(milestones);
    points.push(target);
    points.sort_by_key(|point| point.period.time());
    points
}

/// The value at `time` on the line through two points.
fn between(from: Sample, to: Sample, time: Time) -> Ratio {
    let (start, end) = (from.period.time(), to.period.time());
    from.value + (to.value - from.value) * (Ratio::span(start, time) / Ratio::span(start, end))
}
