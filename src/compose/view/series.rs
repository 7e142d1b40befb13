//! The figures of an indicator: every number of its chart, with period and kind.

use rust_decimal::Decimal;

use super::desk::Desk;
use super::entry::{Entry, Note, Part};
use super::notes;
use crate::assess::{IndicatorAssessment, Point, known_level};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Kind, Observation, Outcome};
use crate::strategy::{Aggregate, Indicator, IndicatorKind, Method, MilestoneValue, Period};

/// So many forecasts, budgets and plans have a column of their own, in which they stand beside what came.
const MANY: usize = 3;

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
    entries.add_projection(assessed)?;
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
        let value = desk.bare_point(indicator, point)?;
        let latest = assessed.latest.as_ref();
        let mut notes = notes::of_point(desk, indicator, point)?;
        notes.extend(notes::of_overlap(desk, indicator, (point.period, assessed))?);
        self.found.push(Entry {
            is_latest: latest.is_some_and(|latest| latest.period == point.period),
            notes: self.untold(part, notes)?,
            finality: notes::finality(point),
            ..Entry::new(point.period, part, value)
        });
        Ok(())
    }

    /// Notes without those that only say what the figure is.
    fn untold(&self, part: Part, mut notes: Vec<Note>) -> Result<Vec<Note>, ComposeError> {
        let kind = self.desk.text(part.word(self.indicator))?;
        notes.retain(|note| !part.is_called(&note.text.text, &kind));
        Ok(notes)
    }

    /// A figure that an organisation gave, its own where the indicator is made of several.
    fn add_observation(
        &mut self,
        observation: &Observation,
        part: Part,
    ) -> Result<(), ComposeError> {
        let (desk, indicator) = (self.desk, self.indicator);
        let value = desk.bare_outcome(indicator, observation)?;
        let is_part = indicator.aggregate != Aggregate::Single;
        let sender = is_part.then(|| desk.organisation_short(&observation.organisation));
        let said = notes::of_observation(desk, observation, None)?.into_iter();
        let notes = said.map(|text| Note { sender: sender.clone(), text }).collect();
        let notes = self.untold(part, notes)?;
        self.found.push(Entry { sender, notes, ..Entry::new(observation.key.period, part, value) });
        Ok(())
    }

    /// The same where it stands in no table: of what was expected of a period whose figure came, no reasons are told.
    fn add_aside(&mut self, observation: &Observation, part: Part) -> Result<(), ComposeError> {
        self.add_observation(observation, part)?;
        let value = Passage::said(self.desk.outcome(self.indicator, observation)?);
        if let Some(entry) = self.found.last_mut() {
            entry.is_aside = true;
            if part != Part::Other(Kind::Target) {
                entry.notes.clear();
            }
            let sender = entry.sender.clone();
            entry.notes.insert(0, Note { sender, text: value });
        }
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
            self.add_observation(observation, Part::Actual)?;
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
            self.add_observation(observation, Part::Missing)?;
        }
        Ok(())
    }

    /// Forecasts, budgets, plans and targets that organisations gave.
    fn add_others(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let others = || assessed.others.iter().filter(|other| other.key.breakdown.is_none());
        let are_many = others().filter(|other| other.key.kind != Kind::Target).count() >= MANY;
        for observation in others() {
            let part = Part::Other(observation.key.kind);
            let is_past = self.has_come(observation, assessed);
            if part == Part::Other(Kind::Target) || (is_past && !are_many) {
                self.add_aside(observation, part)?;
            } else {
                self.add_observation(observation, part)?;
            }
        }
        Ok(())
    }

    /// Whether the figure came that was expected: where the whole is made of parts, that of the same organisation.
    fn has_come(&self, expected: &Observation, assessed: &IndicatorAssessment) -> bool {
        let is_part = self.indicator.aggregate != Aggregate::Single;
        let is_it = |came: &Observation| {
            came.key.kind == Kind::Actual
                && came.key.indicator == self.indicator.id
                && came.key.breakdown.is_none()
                && came.key.period.is_same_time(expected.key.period)
                && came.organisation == expected.organisation
                && came.outcome.value().is_some()
        };
        let is_of_it = |point: &&Point| point.period.is_same_time(expected.key.period);
        let came = |point: &Point| !is_part || point.parts.iter().any(is_it);
        assessed.series.iter().filter(is_of_it).any(came)
            || (is_part && self.desk.round().observations.iter().any(is_it))
    }

    /// The expected path, its milestones and the target.
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
        Ok(())
    }

    /// Where the figures lead.
    fn add_projection(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let Some(ahead) = assessed.outlook() else { return Ok(()) };
        self.add_value(ahead.period, Part::Projection, ahead.value)
    }

    /// The level that each measured period is held against.
    fn levels(&self, assessed: &IndicatorAssessment) -> Vec<(Period, Decimal)> {
        let plan = &self.indicator.plan;
        let measured = assessed.series.iter().filter(|point| !is_baseline(assessed, point));
        measured
            .filter_map(|point| Some((point.period, known_level(assessed, plan, point.period)?)))
            .collect()
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
            desk.with("range-of-values", [("from", low.into()), ("to", say(high)?.into())])?
        }
        (None, None, None) => return Ok(None),
    };
    Ok(Some(text))
}
