//! `T6`: what has changed since a checkpoint was frozen.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::checkpoint::{
    Aspect, FigureChange, GatherError, Held, RegisterChange, Round, compare, load_record,
};
use crate::finding::{
    CHANGED_AFTER_FREEZE, Finding, INDICATOR_DROPPED, INDICATOR_ENDED, INDICATOR_ENDED_UNDECIDED,
    REGISTER_MOVED, REGISTER_MOVED_UNDECIDED,
};
use crate::strategy::{Folder, Indicator, MilestoneValue, Period};

/// The figures of this checkpoint's returns that are not those of its own record; a record that cannot
/// be relied on, where it is this checkpoint's.
pub(super) fn changed(folder: &Folder, round: &Round) -> Result<Vec<Finding>, GatherError> {
    Ok(match load_record(folder, round.checkpoint.id.as_str())? {
        Held::Nothing => Vec::new(),
        Held::Fault(finding) => vec![*finding],
        Held::Record(record, _) => {
            compare(&record.round, round).figures.iter().filter_map(figure).collect()
        }
    })
}

fn figure(change: &FigureChange) -> Option<Finding> {
    let shown = change.any()?;
    let how = match (&change.old, &change.new) {
        (None, _) => "added",
        (Some(_), Some(_)) => "changed",
        (Some(_), None) => "gone",
    };
    let mut finding = Finding::new(&CHANGED_AFTER_FREEZE, shown.provenance.place.clone())
        .organisation(shown.organisation.as_str())
        .indicator(shown.key.indicator.as_str())
        .period(shown.key.period.to_string())
        .text("change", how);
    if let Some(new) = &change.new {
        finding = finding.found(new.provenance.raw.clone());
    }
    if let Some(old) = &change.old {
        finding = finding.expected(old.provenance.raw.clone());
        if old.provenance.place != shown.provenance.place {
            finding = finding.related(old.provenance.place.clone());
        }
    }
    Some(finding)
}

/// Indicators that the register has otherwise than the newest frozen checkpoint before this one.
pub(super) fn register(round: &Round) -> Vec<Finding> {
    let now = &round.checkpoint.id;
    let changes = round.register_changes.iter().filter(|change| change.until == *now);
    let (_, last) = round.strategy.term;
    changes.flat_map(|change| moved(change).into_iter().chain(ended(change, last))).collect()
}

/// An indicator that was reported, and whose use the register has since ended before the term does: what
/// was aimed at is no longer judged, which takes a decision as a moved target does.
fn ended(change: &RegisterChange, term_ends: Date) -> Option<Finding> {
    let (old, new) = change.old.as_ref().zip(change.new.as_ref())?;
    let day = new.valid.to.filter(|day| *day < term_ends && old.valid.to != Some(*day))?;
    let code = if is_decided(old, new) { &INDICATOR_ENDED } else { &INDICATOR_ENDED_UNDECIDED };
    let before = old.valid.to.map(|day| day.to_string()).unwrap_or_default();
    Some(
        Finding::new(code, new.place.clone())
            .indicator(new.id.as_str())
            .found(day.to_string())
            .expected(before)
            .day("day", day)
            .text("decided", new.decided.clone().unwrap_or_default())
            .text("checkpoint", change.since.as_str()),
    )
}

/// Whether the register names another decision than it did.
fn is_decided(old: &Indicator, new: &Indicator) -> bool {
    new.decided.is_some() && new.decided != old.decided
}

fn moved(change: &RegisterChange) -> Option<Finding> {
    match (&change.old, &change.new) {
        (Some(old), None) => {
            let finding = Finding::new(&INDICATOR_DROPPED, old.place.clone());
            let finding = finding.indicator(old.id.as_str());
            Some(finding.text("checkpoint", change.since.as_str()))
        }
        (Some(old), Some(new)) => plan_moved(change, old, new),
        (None, _) => None,
    }
}

/// What is judged against a plan may move only by a decision, which the register names.
fn plan_moved(change: &RegisterChange, old: &Indicator, new: &Indicator) -> Option<Finding> {
    const PLAN: [Aspect; 4] =
        [Aspect::Baseline, Aspect::Target, Aspect::Milestones, Aspect::Method];
    let aspects = change.aspects();
    let moved = PLAN.into_iter().find(|aspect| aspects.contains(aspect))?;
    let code = if is_decided(old, new) { &REGISTER_MOVED } else { &REGISTER_MOVED_UNDECIDED };
    Some(
        Finding::new(code, new.place.clone())
            .indicator(new.id.as_str())
            .found(written(new, moved))
            .expected(written(old, moved))
            .text("aspect", moved.id())
            .text("decided", new.decided.clone().unwrap_or_default())
            .text("checkpoint", change.since.as_str()),
    )
}

/// The aspect as the register has it, without words.
fn written(indicator: &Indicator, aspect: Aspect) -> String {
    let plan = &indicator.plan;
    let pair = |value: Option<Decimal>, period: Option<Period>| {
        let value = value.map_or_else(|| "–".to_owned(), |value| value.normalize().to_string());
        period.map_or_else(|| value.clone(), |period| format!("{value} ({period})"))
    };
    match aspect {
        Aspect::Baseline => pair(plan.baseline_value, plan.baseline_period),
        Aspect::Target if plan.target_low.is_some() || plan.target_high.is_some() => {
            let (low, high) = (pair(plan.target_low, None), pair(plan.target_high, None));
            format!("{low}…{high}")
        }
        Aspect::Target => pair(plan.target_value, plan.target_period),
        Aspect::Milestones => {
            let points = plan.milestones.iter().map(|point| match point.value {
                MilestoneValue::Value(value) => pair(Some(value), Some(point.period)),
                MilestoneValue::Stage(stage) => format!("{} ({})", stage.id(), point.period),
            });
            points.collect::<Vec<_>>().join(", ")
        }
        Aspect::Method
        | Aspect::Added
        | Aspect::Dropped
        | Aspect::Definition
        | Aspect::Validity => indicator.method.id().to_owned(),
    }
}
