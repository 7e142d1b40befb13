//! The level that figures have to hold, and its steps up to the target's period.

use rust_decimal::Decimal;

use super::area::Area;
use super::key::Sample;
use super::labels::Label;
use super::line::Drawing;
use super::place::Side;
use super::story::Story;
use super::svg::Type;
use crate::assess::level_at;
use crate::strategy::{Frequency, Method, MilestoneValue, Period};
use crate::words::WordsError;

/// One level with the first and the last of the chart's periods in which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: Period,
    pub(super) until: Period,
    pub(super) value: Decimal,
}

impl Story<'_> {
    /// The level that a period has to hold, for indicators that have one.
    ///
    /// Before the first of its steps that is the target, but nothing where the steps lead to the target themselves.
    pub(super) fn level(&self, period: Period) -> Option<Decimal> {
        let plan = &self.indicator.plan;
        let one_sided = || plan.target_low.or(plan.target_high);
        let has_begun =
            plan.milestones.iter().any(|step| step.period.first_day() <= period.last_day());
        let last = plan.milestones.iter().max_by_key(|step| step.period.time());
        let is_led_to = last.is_some_and(|last| {
            matches!(last.value, MilestoneValue::Value(value) if plan.target_value == Some(value))
        });
        let is_before = is_led_to && !has_begun;
        (self.assessed.method == Method::Level && !is_before)
            .then(|| level_at(plan, period).or_else(one_sided))
            .flatten()
    }

    /// The levels in order of time, each until the next one.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for period in self.held_periods() {
            let Some(value) = self.level(period) else { continue };
            match steps.last_mut() {
                Some(step) if step.value == value => step.until = period,
                _ => steps.push(Step { from: period, until: period, value }),
            }
        }
        steps
    }

    /// The periods that have to hold a level: those with figures, and those of the plan.
    fn held_periods(&self) -> Vec<Period> {
        let plan = &self.indicator.plan;
        let data = self.actuals.iter().chain(&self.forecasts).map(|datum| datum.period);
        let values = plan.milestones.iter().filter_map(|milestone| match milestone.value {
            MilestoneValue::Value(_) => Some(milestone.period),
            MilestoneValue::Stage(_) => None,
        });
        let mut periods: Vec<Period> = data.clone().chain(plan.target_period).collect();
        let last = periods.iter().map(|period| period.time()).max();
        periods.extend(values.filter(|period| Some(period.time()) <= last));
        if self.indicator.frequency == Frequency::Year {
            periods.extend(years_between(&periods));
        }
        periods.sort_by_key(|period| period.time());
        periods.dedup_by_key(|period| period.time());
        periods
    }
}

/// The years from the first of some periods to the last.
fn years_between(periods: &[Period]) -> Vec<Period> {
    let years = periods.iter().filter_map(|period| match period {
        Period::Year(year) => Some(*year),
        _ => None,
    });
    let (first, last) = (years.clone().min(), years.max());
    let all = first.zip(last).map(|(first, last)| (first..=last).map(Period::Year).collect());
    all.unwrap_or_default()
}

impl Story<'_> {
    /// The number of a step that others follow, at the end of its line.
    pub(super) fn step_label(&self, step: &Step, at: (f64, f64)) -> Result<Label, WordsError> {
        let text = self.number(step.value);
        let [from, until] = [step.from, step.until].map(|period| period.label(self.words));
        let (from, until) = (from?, until?);
        let when = if from == until { from } else { format!("{from}–{until}") };
        let beneath = Some((Sample::Sign(self.level_sign()), format!("{when}: {text}")));
        Ok(Label { at, reach: None, text, set: Type::LABEL, first: Side::Right, beneath })
    }
}

impl Drawing<'_> {
    /// Where each step of the level lies: from halfway to the period before it until halfway to the next one.
    pub(super) fn level_runs(&self) -> Vec<[(f64, f64); 2]> {
        let steps = &self.story.levels;
        let x = |period: Period| self.at(period, Decimal::ZERO).0;
        let (left, right) = (self.field.left, self.field.right);
        let before = steps.first().and_then(|first| self.last_before(first.from));
        let mut start = before
            .zip(steps.first())
            .map_or(left, |(before, first)| f64::midpoint(x(before), x(first.from)));
        let mut runs = Vec::new();
        for (place, step) in steps.iter().enumerate() {
            let next = steps.get(place + 1);
            let end = next.map_or(right, |next| f64::midpoint(x(step.until), x(next.from)));
            let y = self.field.y(step.value);
            runs.push([(start, y), (end, y)]);
            start = end;
        }
        runs
    }

    /// The last period before another in which something is drawn.
    fn last_before(&self, period: Period) -> Option<Period> {
        let baseline = self.story.baseline.map(|(period, _)| period);
        let data = self.story.actuals.iter().map(|datum| datum.period).chain(baseline);
        data.filter(|other| other.time() < period.time()).max_by_key(|other| other.time())
    }

    /// The last number of the level at the right of its line, those before it beside their steps.
    pub(super) fn level_numbers(&mut self) -> Result<(), WordsError> {
        let runs = self.level_runs();
        for (place, (step, run)) in self.story.levels.iter().zip(&runs).enumerate() {
            let (end, y) = run[1];
            if place + 1 < runs.len() {
                self.labels.push(self.story.step_label(step, (end, y))?);
                continue;
            }
            let (left, text, set) = (end + 5.0, self.story.number(step.value), Type::LABEL);
            self.picture.riding_text((left, y + 4.2), &text, set, y);
            self.ground.text(Area([left, y - 6.0, left + set.width(&text), y + 7.1]));
        }
        Ok(())
    }
}
