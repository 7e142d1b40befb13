//! Figures with their periods, as tables of all indicators have them; and a word where there is none.

use rust_decimal::Decimal;
use serde::Serialize;

use super::desk::{Desk, NOTHING};
use super::series;
use crate::assess::IndicatorAssessment;
use crate::compose::ComposeError;
use crate::strategy::{Indicator, Method, MilestoneValue, Period};

/// A figure with its period, apart and as one.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Dated {
    /// Whether there is one.
    pub(super) is_given: bool,
    /// The figure with its unit, or why there is none.
    value: String,
    /// Its period; a dash where it has none.
    period: String,
    /// Whether it has one.
    has_period: bool,
    /// Both.
    pub(super) text: String,
}

impl Dated {
    pub(super) fn new(
        desk: &Desk<'_>,
        indicator: &Indicator,
        value: String,
        period: Option<Period>,
    ) -> Result<Self, ComposeError> {
        let period = period.map(|period| desk.period(indicator, period)).transpose()?;
        Self::of(desk, value, period)
    }

    fn of(desk: &Desk<'_>, value: String, period: Option<String>) -> Result<Self, ComposeError> {
        let text = match &period {
            Some(period) => desk.at(value.clone(), period.clone())?,
            None => value.clone(),
        };
        let has_period = period.is_some();
        let period = period.unwrap_or_else(|| NOTHING.to_owned());
        Ok(Self { is_given: true, value, period, has_period, text })
    }

    /// No figure, for the reason that the word `id` says.
    pub(super) fn none(desk: &Desk<'_>, id: &str) -> Result<Self, ComposeError> {
        Ok(Self { is_given: false, ..Self::of(desk, desk.text(id)?, None)? })
    }

    /// No figure of `indicator`, for the reason `id` unless it has none at all.
    fn lacking(desk: &Desk<'_>, indicator: &Indicator, id: &str) -> Result<Self, ComposeError> {
        Self::none(desk, if indicator.method == Method::Judged { "nothing-numeric" } else { id })
    }
}

/// Where the unit of figures stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Units {
    /// Beside each.
    Beside,
    /// Apart from them, once for all of an indicator.
    Apart,
}

impl Units {
    fn say(
        self,
        desk: &Desk<'_>,
        indicator: &Indicator,
        value: Decimal,
    ) -> Result<String, ComposeError> {
        match self {
            Self::Beside => desk.value(indicator, value),
            Self::Apart => desk.figure(indicator, value),
        }
    }
}

/// The baseline.
pub(super) fn baseline(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    units: Units,
) -> Result<Dated, ComposeError> {
    match assessed.baseline {
        Some((period, value)) => {
            Dated::new(desk, indicator, units.say(desk, indicator, value)?, Some(period))
        }
        None => Dated::lacking(desk, indicator, "nothing-set"),
    }
}

/// The latest actual.
pub(super) fn latest(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    units: Units,
) -> Result<Dated, ComposeError> {
    match &assessed.latest {
        Some(latest) => {
            let value = match units {
                Units::Beside => desk.point(indicator, latest)?,
                Units::Apart => desk.bare_point(indicator, latest)?,
            };
            Dated::new(desk, indicator, value, Some(latest.period))
        }
        None => Dated::lacking(desk, indicator, "nothing-received"),
    }
}

/// As [`latest`], of stages that are done with the period since which they are.
pub(super) fn reached(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<Dated, ComposeError> {
    match assessed.latest.as_ref().zip(assessed.done_since(indicator)) {
        Some((latest, since)) => {
            Dated::new(desk, indicator, desk.point(indicator, latest)?, Some(since))
        }
        None => self::latest(desk, indicator, assessed, Units::Beside),
    }
}

/// The target, or the last milestone where there is no other; of a level that later figures have to hold too from when on.
pub(super) fn target(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    units: Units,
) -> Result<Dated, ComposeError> {
    let plan = &indicator.plan;
    let say = |value| units.say(desk, indicator, value);
    let latest = assessed.latest.as_ref().map(|latest| latest.period.time());
    let is_past = |period: &Period| latest.is_some_and(|latest| period.time() < latest);
    let begun = plan.target_period.filter(is_past).filter(|_| indicator.method == Method::Level);
    match (series::target(desk, indicator, &say)?, plan.milestones.last()) {
        (Some(text), _) if let Some(begun) = begun => {
            let begun = desk.period(indicator, begun)?;
            Dated::of(desk, text, Some(desk.with("from-period", [("period", begun.into())])?))
        }
        (Some(text), _) => Dated::new(desk, indicator, text, plan.target_period),
        (None, Some(last)) => {
            let value = match last.value {
                MilestoneValue::Value(value) => value,
                MilestoneValue::Stage(stage) => Decimal::from(stage.rank()),
            };
            Dated::new(desk, indicator, say(value)?, Some(last.period))
        }
        (None, None) => Dated::lacking(desk, indicator, "nothing-set"),
    }
}
