//! `milestone`: stages of an undertaking against its plan.
//!
//! Stages have ranks: not started 0, started 1, under way 2, done 3. The difference of the rank reached
//! and the rank planned at the checkpoint's as-of decides: 0 or more is on track (done is achieved), −1
//! at risk, −2 or less off track. At the end of term, where the plan's last stage was due: done is
//! achieved, under way partly, else not.
//!
//! # Units
//!
//! Ranks are pure numbers; there is no share.
//!
//! # Source
//!
//! The program's own definition.

use jiff::civil::Date;

use super::judgement::{Case, Verdict, stage_of};
use super::ratio::Ratio;
use super::{Arithmetic, Figure, Flag, Reason};
use crate::strategy::{Indicator, MilestoneValue, Period, Stage, Status};

/// Judges the stage reached against the stage planned.
///
/// # Errors
///
/// `no-target` where the register plans no stage.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    let plan = stage_plan(case.indicator);
    if plan.is_empty() {
        return Err(Reason::NoTarget);
    }
    let reached = stage_of(case.latest.value);
    let planned = planned(&plan, case.as_of).map_or(Stage::NotStarted, |(_, stage)| stage);
    let unmeasured = not_due(&plan, case).filter(|_| case.is_end());
    let status = if case.is_end() && unmeasured.is_none() {
        at_end(reached)
    } else {
        on_way(reached, planned)
    };
    let mut verdict = Verdict::new(status);
    verdict.expected = Some(Ratio::from(planned.rank()));
    verdict.flags.extend(unmeasured);
    verdict.steps = vec![
        Arithmetic::new("stages")
            .with("reached", Figure::Stage(reached))
            .with("reached-rank", Figure::Count(reached.rank()))
            .with("planned", Figure::Stage(planned))
            .with("planned-rank", Figure::Count(planned.rank()))
            .with("as-of", Figure::Period(Period::Day(case.as_of)))
            .with("difference", Figure::Number((reached.rank() - planned.rank()).into(), 0)),
    ];
    if let Some((last, _)) = plan.last().filter(|_| unmeasured.is_some()) {
        let step = Arithmetic::new("stage-not-due").with("period", Figure::Period(*last));
        verdict.steps.push(step);
    }
    verdict.steps.push(Arithmetic::new("stage-status").with("status", Figure::Status(status)));
    Ok(verdict)
}

/// The planned stages in order of time; a target period without a stage plans that all be done by it.
pub(crate) fn stage_plan(indicator: &Indicator) -> Vec<(Period, Stage)> {
    let register = &indicator.plan;
    let mut plan: Vec<(Period, Stage)> = register
        .milestones
        .iter()
        .filter_map(|milestone| match milestone.value {
            MilestoneValue::Stage(stage) => Some((milestone.period, stage)),
            MilestoneValue::Value(_) => None,
        })
        .collect();
    let target = register.target_period.map(|period| {
        let rank = register.target_value.map(Ratio::from);
        (period, rank.map_or(Stage::Done, stage_of))
    });
    plan.extend(target);
    plan.sort_by_key(|(period, stage)| (period.time(), stage.rank()));
    plan
}

/// The stage of a plan that should be reached by a day, with its period.
pub(crate) fn planned(plan: &[(Period, Stage)], day: Date) -> Option<(Period, Stage)> {
    plan.iter().rfind(|(period, _)| period.last_day() <= day).copied()
}

/// The flag for a plan whose last stage is not due yet.
fn not_due(plan: &[(Period, Stage)], case: &Case<'_>) -> Option<Flag> {
    let (last, _) = plan.last()?;
    if last.last_day() <= case.as_of {
        None
    } else if last.last_day() > case.term.1 {
        Some(Flag::TargetBeyondTerm)
    } else {
        Some(Flag::TargetNotYetMeasured)
    }
}

fn on_way(reached: Stage, planned: Stage) -> Status {
    match reached.rank() - planned.rank() {
        _ if reached == Stage::Done => Status::Achieved,
        0.. => Status::OnTrack,
        -1 => Status::AtRisk,
        _ => Status::OffTrack,
    }
}

fn at_end(reached: Stage) -> Status {
    match reached {
        Stage::Done => Status::Achieved,
        Stage::UnderWay => Status::PartlyAchieved,
        Stage::Started | Stage::NotStarted => Status::NotAchieved,
    }
}
