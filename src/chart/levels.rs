//! The level that figures have to hold, and its steps up to the target's period.

use rust_decimal::Decimal;

use super::story::Story;
use crate::assess::known_level;
use crate::strategy::{Frequency, Method, MilestoneValue, Period};

/// One level with the first and the last of the chart's periods in which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: Period,
    pub(super) until: Period,
    pub(super) value: Decimal,
}

impl Step {
    /// Whether it is the level of a period.
    pub(super) fn holds(&self, period: Period) -> bool {
        (self.from.time()..=self.until.time()).contains(&period.time())
    }
}

impl Story<'_> {
    /// The level that a period has to hold, for indicators that have one.
    pub(super) fn level(&self, period: Period) -> Option<Decimal> {
        let plan = &self.indicator.plan;
        let one_sided =
            || plan.target_low.or(plan.target_high).filter(|_| plan.target_value.is_none());
        (self.assessed.method == Method::Level)
            .then(|| known_level(self.assessed, plan, period).or_else(one_sided))
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
