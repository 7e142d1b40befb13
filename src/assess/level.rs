//! `level`: a floor or a ceiling to hold, such as "at least 95 %" or "7 000 a year, 8 000 from 2023".
//!
//! The level L of a period is `target_value`, or the newest step in `milestones` that has begun by the
//! period's end. With s = +1 for a floor and −1 for a ceiling, the latest actual x meets it where
//! s·(x − L) ≥ 0, and p = 1 − s·(L − x)/|L|; where L = 0, p is 1 if met, else 0.
//!
//! Met is on track, p ≥ A at risk, else off track. The end of term is judged as [`super::held`] says.
//!
//! # Units
//!
//! x and L in the indicator's unit; p is a pure number.
//!
//! # Source
//!
//! The program's own definition, for targets that a council sets as *vähintään* or *enintään*.

use rust_decimal::Decimal;

use super::held::{Requirement, conclude};
use super::judgement::{Case, Sample, Verdict, enough_places, known, share_figure};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, IndicatorAssessment, Reason};
use crate::strategy::{MilestoneValue, Period, Plan};

/// Judges the latest actual against the level of its period.
///
/// # Errors
///
/// `no-target` where its period has no level, or the register does not say whether it is a floor or a
/// ceiling; `stale-value` where no period of the term was measured, at the end; `out-of-range`.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let sign = case.indicator.sign().map(Ratio::from).ok_or(Reason::NoTarget)?;
    let plan = &case.indicator.plan;
    against(case, sign, |period| level_at(plan, period).map(Ratio::from))
}

/// The level of a period: the newest step that has begun by its end, else the target.
fn level_at(plan: &Plan, period: Period) -> Option<Decimal> {
    let begun = plan.milestones.iter().filter_map(|milestone| match milestone.value {
        MilestoneValue::Value(value) if milestone.period.first_day() <= period.last_day() => {
            Some((milestone.period, value))
        }
        MilestoneValue::Value(_) | MilestoneValue::Stage(_) => None,
    });
    begun.max_by_key(|(step, _)| *step).map(|(_, value)| value).or(plan.target_value)
}

/// The level of a period as it is printed and drawn: before the first of the steps the target, unless the steps lead to
/// the target themselves, so that the register has no level for that time; but whatever its figure was held against.
pub(crate) fn known_level(
    assessed: &IndicatorAssessment,
    plan: &Plan,
    period: Period,
) -> Option<Decimal> {
    let is_known = || is_known(plan, period) || assessed.is_counted(period);
    level_at(plan, period).filter(|_| is_known())
}

/// Whether the register has a level for a period: from the first step on, or where the steps do not lead to the target.
fn is_known(plan: &Plan, period: Period) -> bool {
    let has_begun = plan.milestones.iter().any(|step| step.period.first_day() <= period.last_day());
    let last = plan.milestones.iter().max_by_key(|step| step.period.time());
    let is_led_to = last.is_some_and(|last| {
        matches!(last.value, MilestoneValue::Value(value) if plan.target_value == Some(value))
    });
    has_begun || !is_led_to
}

/// Judges against `level`, which each period has of its own; a one-sided band is judged so too.
pub(super) fn against(
    case: &Case<'_>,
    sign: Ratio,
    level: impl Fn(Period) -> Option<Ratio>,
) -> Result<Verdict, Reason> {
    let latest = case.latest;
    let required = level(latest.period).ok_or(Reason::NoTarget)?;
    let share = known(share_of([latest.value, required], sign))?;
    let requirement = Requirement {
        share,
        limit: case.bands.on_track,
        steps: case.told(|| steps(case, sign, required, share)),
    };
    let is_held = |sample: Sample| Some(is_held(sign, sample, level(sample.period)?));
    let compared = |sample: Sample| Some(compared(case, sign, sample, level(sample.period)?));
    let mut verdict = conclude(case, requirement, is_held, compared)?;
    verdict.expected = Some(required);
    Ok(verdict)
}

fn share_of([x, level]: [Ratio; 2], sign: Ratio) -> Ratio {
    let short = sign * (level - x);
    match (level.is_zero(), short.is_positive()) {
        (true, true) => Ratio::ZERO,
        (true, false) => Ratio::ONE,
        (false, _) => Ratio::ONE - short / level.abs(),
    }
}

fn is_held(sign: Ratio, sample: Sample, level: Ratio) -> bool {
    sign * (sample.value - level) >= Ratio::ZERO
}

/// A period held against its level.
fn compared(case: &Case<'_>, sign: Ratio, sample: Sample, level: Ratio) -> Arithmetic {
    let x = sample.value;
    let is_held = is_held(sign, sample, level);
    let places = enough_places([x, level], case.places(), |figures| share_of(figures, sign));
    let mark = match (sign.is_positive(), is_held) {
        (true, true) => "≥",
        (true, false) => "<",
        (false, true) => "≤",
        (false, false) => ">",
    };
    Arithmetic::new(if is_held { "level-met" } else { "level-not-met" })
        .with("x", Case::shown(x, places))
        .with("sign", Figure::Text(mark.to_owned()))
        .with("level", Case::shown(level, places))
        .with("period", Figure::Period(sample.period))
}

fn steps(case: &Case<'_>, sign: Ratio, level: Ratio, share: Ratio) -> Vec<Arithmetic> {
    let x = case.latest.value;
    let places = enough_places([x, level], case.places(), |figures| share_of(figures, sign));
    let met = compared(case, sign, case.latest, level);
    if level.is_zero() {
        return vec![met];
    }
    let (first, second) = if sign.is_positive() { (level, x) } else { (x, level) };
    let share_step = Arithmetic::new("level-share")
        .with("first", Case::shown(first, places))
        .with("second", Case::shown(second, places))
        .with("size", Case::shown(level.abs(), places))
        .with("share", share_figure(share, &[case.bands.on_track, case.bands.at_risk]));
    vec![met, share_step]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strategy::Milestone;
    use rust_decimal::dec;

    #[test]
    fn the_target_is_known_before_the_first_step_unless_the_steps_lead_to_it() {
        let step = |year, value| Milestone {
            period: Period::Year(year),
            value: MilestoneValue::Value(value),
        };
        let mut plan = Plan { target_value: Some(dec!(7000)), ..Plan::default() };
        let known = |plan: &Plan| {
            let at = |period| level_at(plan, period).filter(|_| is_known(plan, period));
            [2021, 2022, 2023].map(|year| at(Period::Year(year)))
        };
        assert_eq!(known(&plan), [Some(dec!(7000)); 3]);
        plan.milestones = vec![step(2023, dec!(8000))];
        assert_eq!(known(&plan), [Some(dec!(7000)), Some(dec!(7000)), Some(dec!(8000))]);
        plan.milestones.insert(0, step(2022, dec!(6500)));
        plan.target_value = Some(dec!(8000));
        assert_eq!(known(&plan), [None, Some(dec!(6500)), Some(dec!(8000))]);
    }
}
