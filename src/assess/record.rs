//! Statuses in a record: as they were worked out, with figures named by their places among the round's.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    Arithmetic, Assessment, Flag, GoalAssessment, IndicatorAssessment, Point, Projection, Reason,
};
use crate::checkpoint::{Override, Round, Statuses};
use crate::intake::{Key, Observation, Provenance};
use crate::strategy::{Id, Method, Period, Status};

/// A point, its parts by their places among the round's observations.
#[derive(Serialize, Deserialize)]
struct PointRow {
    period: Period,
    value: Decimal,
    parts: Vec<usize>,
}

/// An indicator's status.
#[derive(Serialize, Deserialize)]
struct Row {
    indicator: Id,
    goal: Id,
    method: Method,
    computed: Status,
    effective: Status,
    reason: Option<Reason>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lacking: Option<Period>,
    flags: BTreeSet<Flag>,
    baseline: Option<(Period, Decimal)>,
    latest: Option<PointRow>,
    expected: Option<Decimal>,
    share: Option<Decimal>,
    projection: Option<Projection>,
    series: Vec<PointRow>,
    breakdowns: BTreeMap<String, Vec<PointRow>>,
    others: Vec<usize>,
    arithmetic: Vec<Arithmetic>,
    own: Vec<(Id, Status)>,
    overridden: Option<Override>,
}

/// Where each of the round's observations stands.
struct Places<'a>(BTreeMap<(&'a Key, &'a Id, &'a Provenance), usize>);

impl<'a> Places<'a> {
    fn of(round: &'a Round) -> Self {
        let places = round.observations.iter().enumerate();
        Self(places.map(|(place, one)| (identity(one), place)).collect())
    }

    fn all(&self, observations: &[Observation]) -> Vec<usize> {
        let place = |one| self.0.get(&identity(one)).copied();
        observations
            .iter()
            .map(|one| place(one).expect("statuses are made of the round's own observations"))
            .collect()
    }

    fn point(&self, point: &Point) -> PointRow {
        PointRow { period: point.period, value: point.value, parts: self.all(&point.parts) }
    }

    fn points(&self, points: &[Point]) -> Vec<PointRow> {
        points.iter().map(|point| self.point(point)).collect()
    }
}

fn identity(observation: &Observation) -> (&Key, &Id, &Provenance) {
    (&observation.key, &observation.organisation, &observation.provenance)
}

/// The statuses of `round` as a record has them.
///
/// # Errors
///
/// None that can occur: every part has a form in JSON.
///
/// # Panics
///
/// Where `assessment` is not of `round`.
pub fn recorded(assessment: &Assessment, round: &Round) -> Result<Statuses, serde_json::Error> {
    let places = Places::of(round);
    let indicators =
        assessment.indicators.iter().map(|one| serde_json::to_value(row(one, &places)));
    Ok(Statuses {
        indicators: indicators.collect::<Result<_, _>>()?,
        goals: assessment.goals.iter().map(serde_json::to_value).collect::<Result<_, _>>()?,
    })
}

fn row(one: &IndicatorAssessment, places: &Places<'_>) -> Row {
    let breakdowns = one.breakdowns.iter();
    Row {
        indicator: one.indicator.clone(),
        goal: one.goal.clone(),
        method: one.method,
        computed: one.computed,
        effective: one.effective,
        reason: one.reason.clone(),
        lacking: one.lacking,
        flags: one.flags.clone(),
        baseline: one.baseline,
        latest: one.latest.as_ref().map(|point| places.point(point)),
        expected: one.expected,
        share: one.share,
        projection: one.projection().copied(),
        series: places.points(&one.series),
        breakdowns: breakdowns.map(|(name, all)| (name.clone(), places.points(all))).collect(),
        others: places.all(&one.others),
        arithmetic: one.arithmetic.clone(),
        own: one.own.clone(),
        overridden: one.overridden.clone(),
    }
}

/// The statuses that a record has of `round`.
///
/// # Errors
///
/// What is wrong with them, where they are not such as [`recorded`] gives of `round`.
pub fn restored(statuses: &Statuses, round: &Round) -> Result<Assessment, String> {
    let indicators = statuses.indicators.iter().map(|value| {
        let row = Row::deserialize(value).map_err(|error| error.to_string())?;
        assessment(row, round)
    });
    let goals = statuses
        .goals
        .iter()
        .map(|value| GoalAssessment::deserialize(value).map_err(|error| error.to_string()));
    Ok(Assessment {
        indicators: indicators.collect::<Result<_, _>>()?,
        goals: goals.collect::<Result<_, _>>()?,
    })
}

fn observations(places: &[usize], round: &Round) -> Result<Vec<Observation>, String> {
    let at = |place: &usize| round.observations.get(*place).cloned();
    places.iter().map(|place| at(place).ok_or_else(|| format!("no observation {place}"))).collect()
}

fn point(row: &PointRow, round: &Round) -> Result<Point, String> {
    let parts = observations(&row.parts, round)?;
    Ok(Point { period: row.period, value: row.value, parts })
}

fn points(rows: &[PointRow], round: &Round) -> Result<Vec<Point>, String> {
    rows.iter().map(|row| point(row, round)).collect()
}

fn assessment(row: Row, round: &Round) -> Result<IndicatorAssessment, String> {
    let breakdowns = row.breakdowns.into_iter();
    Ok(IndicatorAssessment {
        indicator: row.indicator,
        goal: row.goal,
        method: row.method,
        computed: row.computed,
        effective: row.effective,
        reason: row.reason,
        lacking: row.lacking,
        flags: row.flags,
        baseline: row.baseline,
        latest: row.latest.as_ref().map(|latest| point(latest, round)).transpose()?,
        expected: row.expected,
        share: row.share,
        ahead: row.projection.into(),
        series: points(&row.series, round)?,
        breakdowns: breakdowns
            .map(|(name, rows)| Ok((name, points(&rows, round)?)))
            .collect::<Result<_, String>>()?,
        others: observations(&row.others, round)?,
        arithmetic: row.arithmetic,
        own: row.own,
        overridden: row.overridden,
    })
}
