//! The small table of an indicator: every number of its chart, with period and kind.

use rust_decimal::Decimal;
use serde::Serialize;

use super::desk::Desk;
use super::notes;
use crate::assess::{IndicatorAssessment, Point};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Kind, Observation, Outcome};
use crate::notation::label::normalised;
use crate::strategy::{Aggregate, Indicator, IndicatorKind, Method, MilestoneValue, Period};

/// A row of the table.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) period: String,
    pub(super) kind: String,
    value: String,
    /// What is said of it, which stands below the table; see [`super::remarks`].
    #[serde(skip)]
    pub(super) notes: Vec<Passage>,
}

/// What a row is, in the order in which rows of one period stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Baseline,
    Actual,
    Piece,
    Missing,
    Other(Kind),
    Expected,
    Milestone,
    Target,
    Projection,
}

impl Part {
    /// Whether a note is nothing but a name of what the row is, in whatever language its sender writes.
    fn is_called(self, note: &str, kind: &str) -> bool {
        const BASELINE: [&str; 4] = ["lähtötaso", "lähtöarvo", "utgångsnivå", "baseline"];
        let note = normalised(note);
        let note = note.trim_end_matches('.');
        note == normalised(kind) || (self == Self::Baseline && BASELINE.contains(&note))
    }

    fn word(self, method: Method) -> &'static str {
        match self {
            Self::Baseline => "part-baseline",
            Self::Actual | Self::Missing | Self::Other(Kind::Actual) => "part-actual",
            Self::Piece => "part-piece",
            Self::Other(Kind::Forecast) => "part-forecast",
            Self::Other(Kind::Budget) => "part-budget",
            Self::Other(Kind::Plan) => "part-plan",
            Self::Other(Kind::Target) => "part-own-target",
            Self::Expected | Self::Milestone if method == Method::Level => "part-level",
            Self::Expected => "part-expected",
            Self::Milestone if method == Method::Milestone => "part-planned",
            Self::Milestone => "part-milestone",
            Self::Target => "part-target",
            Self::Projection => "part-projection",
        }
    }
}

/// Rows before they are put in order.
struct Rows<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    found: Vec<(Period, Part, Row)>,
}

/// The rows of `indicator`, in order of time.
pub(super) fn rows<'a>(
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Vec<Row>, ComposeError> {
    let mut rows = Rows { desk, indicator, found: Vec::new() };
    rows.add_baseline(assessed)?;
    for point in assessed.series.iter().filter(|point| !is_baseline(assessed, point)) {
        let notes = notes::of_point(desk, indicator, point)?;
        rows.add(point.period, Part::Actual, desk.point(indicator, point)?, notes)?;
    }
    rows.add_pieces(assessed)?;
    rows.add_missing(assessed)?;
    rows.add_others(assessed)?;
    rows.add_path(assessed)?;
    let mut rows = rows.found;
    rows.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    Ok(rows.into_iter().map(|(_, _, row)| row).collect())
}

impl Rows<'_> {
    fn add(
        &mut self,
        period: Period,
        part: Part,
        value: String,
        mut notes: Vec<Passage>,
    ) -> Result<(), ComposeError> {
        let kind = self.desk.text(part.word(self.indicator.method))?;
        notes.retain(|note| !part.is_called(&note.text, &kind));
        let row = Row { period: self.desk.period(period)?, kind, value, notes };
        self.found.push((period, part, row));
        Ok(())
    }

    fn add_value(
        &mut self,
        period: Period,
        part: Part,
        value: Decimal,
        notes: Vec<Passage>,
    ) -> Result<(), ComposeError> {
        let value = self.desk.value(self.indicator, value)?;
        self.add(period, part, value, notes)
    }

    /// The baseline, with what is said of the actual that it is.
    fn add_baseline(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let Some((period, value)) = assessed.baseline else { return Ok(()) };
        match assessed.series.iter().find(|point| is_baseline(assessed, point)) {
            Some(point) => {
                let notes = notes::of_point(self.desk, self.indicator, point)?;
                let value = self.desk.point(self.indicator, point)?;
                self.add(period, Part::Baseline, value, notes)
            }
            None => self.add_value(period, Part::Baseline, value, Vec::new()),
        }
    }

    /// Parts of periods that did not become an aggregate, for some part of them is missing.
    fn add_pieces(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let desk = self.desk;
        let is_aggregate = self.indicator.aggregate != Aggregate::Single;
        let pieces = desk.round().observations.iter().filter(|observation| {
            is_aggregate
                && observation.key.indicator == assessed.indicator
                && observation.key.breakdown.is_none()
                && observation.key.kind == Kind::Actual
                && observation.outcome.value().is_some()
                && assessed.series.iter().all(|point| point.period != observation.key.period)
        });
        for observation in pieces {
            let notes = notes::of_observation(desk, observation)?;
            let value = desk.outcome(self.indicator, observation)?;
            self.add(observation.key.period, Part::Piece, value, notes)?;
            self.name_sender(observation);
        }
        Ok(())
    }

    /// Periods for which a reason came instead of a figure.
    fn add_missing(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let desk = self.desk;
        let missing = desk.round().observations.iter().filter(|observation| {
            observation.key.indicator == assessed.indicator
                && observation.key.breakdown.is_none()
                && observation.key.kind == Kind::Actual
                && matches!(observation.outcome, Outcome::Missing(_))
                && assessed.series.iter().all(|point| point.period != observation.key.period)
        });
        for observation in missing {
            let value = desk.outcome(self.indicator, observation)?;
            let notes = notes::of_observation(desk, observation)?;
            self.add(observation.key.period, Part::Missing, value, notes)?;
        }
        Ok(())
    }

    /// Forecasts, budgets, plans and targets that organisations gave.
    fn add_others(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let desk = self.desk;
        let whole = assessed.others.iter().filter(|other| other.key.breakdown.is_none());
        for observation in whole {
            let value = desk.outcome(self.indicator, observation)?;
            let notes = notes::of_observation(desk, observation)?;
            self.add(observation.key.period, Part::Other(observation.key.kind), value, notes)?;
            if self.indicator.is_given_in_parts() {
                self.name_sender(observation);
            }
        }
        Ok(())
    }

    /// Says in the row added last whose figure it is.
    fn name_sender(&mut self, observation: &Observation) {
        if let Some((_, _, row)) = self.found.last_mut() {
            let organisation = self.desk.organisation_short(&observation.organisation);
            row.kind = format!("{}, {organisation}", row.kind);
        }
    }

    /// The expected path, its milestones, the target and the projection.
    fn add_path(&mut self, assessed: &IndicatorAssessment) -> Result<(), ComposeError> {
        let desk = self.desk;
        let is_numeric = self.indicator.kind == IndicatorKind::Numeric;
        let is_target = |period| self.indicator.plan.target_period == Some(period);
        let is_level = self.indicator.method == Method::Level;
        let mut told = None;
        if let (Some(expected), Some(latest), true) =
            (assessed.expected, &assessed.latest, is_numeric)
            && !is_target(latest.period)
        {
            self.add_value(latest.period, Part::Expected, expected, Vec::new())?;
            told = Some(latest.period);
        }
        for milestone in &self.indicator.plan.milestones {
            let value = match milestone.value {
                MilestoneValue::Value(value) => value,
                MilestoneValue::Stage(stage) => Decimal::from(stage.rank()),
            };
            // A step of a level may say again what the row of the latest period, or of the target, says.
            let is_target =
                is_target(milestone.period) && self.indicator.plan.target_value == Some(value);
            if is_level && (told == Some(milestone.period) || is_target) {
                continue;
            }
            self.add_value(milestone.period, Part::Milestone, value, Vec::new())?;
        }
        if let (Some(period), Some(text)) =
            (self.indicator.plan.target_period, target(desk, self.indicator)?)
        {
            self.add(period, Part::Target, text, Vec::new())?;
        }
        if let Some(projection) = assessed.projection() {
            let notes = match (projection.low, projection.high) {
                (Some(low), Some(high)) => {
                    let low = desk.value(self.indicator, low)?;
                    let high = desk.value(self.indicator, high)?;
                    vec![Passage::said(
                        desk.with("note-interval", [("low", low.into()), ("high", high.into())])?,
                    )]
                }
                _ => Vec::new(),
            };
            self.add_value(projection.period, Part::Projection, projection.value, notes)?;
        }
        Ok(())
    }
}

/// Whether the point is the very figure that is the baseline.
fn is_baseline(assessed: &IndicatorAssessment, point: &Point) -> bool {
    assessed.baseline == Some((point.period, point.value))
}

/// The target without its period: a value, a band, or the last stage of the plan.
pub(super) fn target(
    desk: &Desk<'_>,
    indicator: &Indicator,
) -> Result<Option<String>, ComposeError> {
    let plan = &indicator.plan;
    let text = match (plan.target_value, plan.target_low, plan.target_high) {
        (Some(value), _, _) if indicator.method == Method::Level => {
            let word = match indicator.sign() {
                Some(-1) => "target-at-most",
                _ => "target-at-least",
            };
            desk.with(word, [("value", desk.value(indicator, value)?.into())])?
        }
        (Some(value), _, _) => desk.value(indicator, value)?,
        (None, Some(low), None) => {
            desk.with("target-at-least", [("value", desk.value(indicator, low)?.into())])?
        }
        (None, None, Some(high)) => {
            desk.with("target-at-most", [("value", desk.value(indicator, high)?.into())])?
        }
        (None, Some(low), Some(high)) => {
            let low = desk.words.number(low, desk.decimals(indicator));
            let high = desk.value(indicator, high)?;
            desk.with("range", [("from", low.into()), ("to", high.into())])?
        }
        (None, None, None) => return Ok(None),
    };
    Ok(Some(text))
}

/// The target with its period, or the last milestone where there is no other.
pub(super) fn target_at(
    desk: &Desk<'_>,
    indicator: &Indicator,
) -> Result<Option<String>, ComposeError> {
    let period = indicator.plan.target_period;
    match (target(desk, indicator)?, period, indicator.plan.milestones.last()) {
        (Some(text), Some(period), _) => {
            let values = [("value", text.into()), ("period", desk.period(period)?.into())];
            desk.with("value-at", values).map(Some)
        }
        (Some(text), None, _) => Ok(Some(text)),
        (None, _, Some(last)) => {
            let value = match last.value {
                MilestoneValue::Value(value) => value,
                MilestoneValue::Stage(stage) => Decimal::from(stage.rank()),
            };
            desk.value_at(indicator, value, last.period).map(Some)
        }
        (None, _, None) => Ok(None),
    }
}
