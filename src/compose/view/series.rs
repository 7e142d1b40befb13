//! The figures of an indicator: every number of its chart, with period and kind.

use rust_decimal::Decimal;

use super::desk::Desk;
use super::entry::{Entry, Part};
use super::notes;
use crate::assess::{self, IndicatorAssessment, Point, level_at};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Kind, Observation, Outcome};
use crate::strategy::{Aggregate, Indicator, IndicatorKind, Method, MilestoneValue, Period};

/// Entries before they are put in order.
struct Entries<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    found: Vec<Entry>,
}

/// The figures of `indicator`, in order of time.
pub(super) fn entries<'a>(
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Vec<Entry>, ComposeError> {
    let mut entries = Entries { desk, indicator, found: Vec::new() };
    entries.add_baseline(assessed)?;
    for point in assessed.series.iter().filter(|point| !is_baseline(assessed, point)) {
        entries.add_point(point, Part::Actual, assessed)?;
    }
    entries.add_pieces(assessed)?;
    entries.add_missing(assessed)?;
    entries.add_others(assessed)?;
    entries.add_path(assessed)?;
    let mut entries = entries.found;
    entries.sort_by_key(|entry| (entry.period, entry.part));
    Ok(entries)
}

impl Entries<'_> {
    fn add_value(
        &mut self,
        period: Period,
        part: Part,
        value: Decimal,
    ) -> Result<(), ComposeError> {
        let value = self.desk.figure(self.indicator, value)?;
        self.found.push(Entry::new(period, part, value));
        Ok(())
    }

    /// A point of the series, with what is said of it.
    fn add_point(
        &mut self,
        point: &Point,
        part: Part,
        assessed: &IndicatorAssessment,
    ) -> Result<(), ComposeError> {
        let (desk, indicator) = (self.desk, self.indicator);
        let value = desk.figure(indicator, point.value)?;
        let value = assess::qualified(value, point.qualifier(), desk.words)?;
        let latest = assessed.latest.as_ref();
        self.found.push(Entry {
            is_latest: latest.is_some_and(|latest| latest.period == point.period),
            parts: notes::parts_of(desk, indicator, point)?,
            notes: self.untold(part, notes::of_point(desk, point)?)?,
            ..Entry::new(point.period, part, value)
        });
        Ok(())
    }

    /// Notes without those that only say what the figure is.
    fn untold(&self, part: Part, mut notes: Vec<Passage>) -> Result<Vec<Passage>, ComposeError> {
        let kind = self.desk.text(part.word(self.indicator))?;
        notes.retain(|note| !part.is_called(&note.text, &kind));
        Ok(notes)
    }

    /// A figure that an organisation gave.
    fn add_observation(
        &mut self,
        observation: &Observation,
        part: Part,
        sender: Option<String>,
    ) -> Result<(), ComposeError> {
        let (desk, indicator) = (self.desk, self.indicator);
        let value = match &observation.outcome {
            Outcome::Missing(_) => desk.outcome(indicator, observation)?,
            Outcome::Value(value, qualifier) => {
                let value = desk.figure(indicator, *value)?;
                assess::qualified(value, *qualifier, desk.words)?
            }
        };
        let notes = self.untold(part, notes::of_observation(desk, observation)?)?;
        self.found.push(Entry { sender, notes, ..Entry::new(observation.key.period, part, value) });
        Ok(())
    }

    /// The baseline, with what is said of the actual that it is.
    fn add_baseline(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let Some((period, value)) = assessed.baseline else { return Ok(()) };
        match assessed.series.iter().find(|point| is_baseline(assessed, point)) {
            Some(point) => self.add_point(point, Part::Baseline, assessed),
            None => self.add_value(period, Part::Baseline, value),
        }
    }

    /// Parts of periods that did not become an aggregate, for some part of them is missing.
    fn add_pieces(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let desk = self.desk;
        let is_aggregate = self.indicator.aggregate != Aggregate::Single;
        let pieces = desk.round().observations.iter().filter(|observation| {
            is_aggregate
                && observation.outcome.value().is_some()
                && is_without_point(observation, assessed)
        });
        for observation in pieces {
            let sender = desk.organisation_short(&observation.organisation);
            self.add_observation(observation, Part::Piece, Some(sender))?;
        }
        Ok(())
    }

    /// Periods for which a reason came instead of a figure.
    fn add_missing(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let missing = self.desk.round().observations.iter().filter(|observation| {
            matches!(observation.outcome, Outcome::Missing(_))
                && is_without_point(observation, assessed)
        });
        for observation in missing {
            self.add_observation(observation, Part::Missing, None)?;
        }
        Ok(())
    }

    /// Forecasts, budgets, plans and targets that organisations gave.
    fn add_others(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let whole = assessed.others.iter().filter(|other| other.key.breakdown.is_none());
        let in_parts = self.indicator.is_given_in_parts();
        for observation in whole {
            let sender = self.desk.organisation_short(&observation.organisation);
            let part = Part::Other(observation.key.kind);
            self.add_observation(observation, part, in_parts.then_some(sender))?;
        }
        Ok(())
    }

    /// The expected path, its milestones, the target and the projection.
    fn add_path(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let is_numeric = self.indicator.kind == IndicatorKind::Numeric;
        let is_target = |period| self.indicator.plan.target_period == Some(period);
        let is_level = self.indicator.method == Method::Level;
        let mut expected = if is_level { self.levels(assessed) } else { Vec::new() };
        if let (Some(value), Some(latest), true) = (assessed.expected, &assessed.latest, is_numeric)
            && expected.iter().all(|(period, _)| *period != latest.period)
        {
            expected.push((latest.period, value));
        }
        expected.retain(|(period, _)| !is_target(*period));
        for (period, value) in &expected {
            self.add_value(*period, Part::Expected, *value)?;
        }
        for milestone in &self.indicator.plan.milestones {
            let value = match milestone.value {
                MilestoneValue::Value(value) => value,
                MilestoneValue::Stage(stage) => Decimal::from(stage.rank()),
            };
            // A step of a level may say again what the row of a measured period, or of the target, says.
            let is_target =
                is_target(milestone.period) && self.indicator.plan.target_value == Some(value);
            let is_told = expected.iter().any(|(period, _)| *period == milestone.period);
            if is_level && (is_told || is_target) {
                continue;
            }
            self.add_value(milestone.period, Part::Milestone, value)?;
        }
        if let (Some(period), Some(text)) = (self.indicator.plan.target_period, self.target()?) {
            self.found.push(Entry::new(period, Part::Target, text));
        }
        if let Some(projection) = assessed.projection() {
            self.add_value(projection.period, Part::Projection, projection.value)?;
        }
        Ok(())
    }

    /// The level that each measured period is held against, from the first step on.
    fn levels(&self, assessed: &IndicatorAssessment) -> Vec<(Period, Decimal)> {
        let plan = &self.indicator.plan;
        let first = plan.milestones.iter().map(|step| step.period.first_day()).min();
        let measured = assessed.series.iter().filter(|point| {
            !is_baseline(assessed, point)
                && first.is_none_or(|first| first <= point.period.last_day())
        });
        measured.filter_map(|point| Some((point.period, level_at(plan, point.period)?))).collect()
    }

    /// The target as it stands in its column: that a level is one to hold, its column's heading says.
    fn target(&self) -> Result<Option<String>, ComposeError> {
        let say = |value| self.desk.figure(self.indicator, value);
        match self.indicator.plan.target_value {
            Some(level) if self.indicator.method == Method::Level => say(level).map(Some),
            _ => target(self.desk, self.indicator, &say),
        }
    }
}

/// Whether it is an actual of the whole indicator for a period that has no point in the series.
fn is_without_point(observation: &Observation, assessed: &IndicatorAssessment) -> bool {
    let key = &observation.key;
    key.indicator == assessed.indicator
        && key.breakdown.is_none()
        && key.kind == Kind::Actual
        && assessed.series.iter().all(|point| point.period != key.period)
}

/// Whether the point is the very figure that is the baseline.
fn is_baseline(assessed: &IndicatorAssessment, point: &Point) -> bool {
    assessed
        .baseline
        .is_some_and(|(period, value)| period.is_same_time(point.period) && value == point.value)
}

/// The target without its period, its values as `say` writes them: a value, a band, or the last stage of
/// the plan.
pub(super) fn target(
    desk: &Desk<'_>,
    indicator: &Indicator,
    say: &dyn Fn(Decimal) -> Result<String, ComposeError>,
) -> Result<Option<String>, ComposeError> {
    let bound = |word, value| desk.with(word, [("value", say(value)?.into())]);
    let plan = &indicator.plan;
    let text = match (plan.target_value, plan.target_low, plan.target_high) {
        (Some(value), _, _) if indicator.method == Method::Level => bound(
            if indicator.sign() == Some(-1) { "target-at-most" } else { "target-at-least" },
            value,
        )?,
        (Some(value), _, _) => say(value)?,
        (None, Some(low), None) => bound("target-at-least", low)?,
        (None, None, Some(high)) => bound("target-at-most", high)?,
        (None, Some(low), Some(high)) => {
            let low = desk.words.number(low, desk.decimals(indicator));
            desk.with("range", [("from", low.into()), ("to", say(high)?.into())])?
        }
        (None, None, None) => return Ok(None),
    };
    Ok(Some(text))
}
