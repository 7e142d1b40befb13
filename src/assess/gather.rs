//! Observations of one indicator → the series that is judged: the right vintage, scope and organisation.
//!
//! Of several vintages the newest as-of that is not after the checkpoint's holds, and an actual whose
//! period ends after it is not used. Parts of an aggregate must agree in period, scope and as-of; one
//! that does not is a missing part.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Point;
use super::aggregate::{Part, aggregate};
use super::judgement::Sample;
use crate::checkpoint::Round;
use crate::intake::{Kind, Observation, Outcome};
use crate::strategy::{Aggregate, Id, Indicator, MissingReason, Period};

/// An indicator's figures at a checkpoint.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Whole actuals in order of time: exact, with their parts.
    pub(super) series: Vec<(Sample, Point)>,
    /// Actuals of breakdowns.
    pub(super) breakdowns: BTreeMap<String, Vec<Point>>,
    /// Figures of other kinds.
    pub(super) others: Vec<Observation>,
    /// The newest period for which some parts came and others did not, with whose.
    pub(super) incomplete: Option<(Period, Vec<String>)>,
    /// The newest period for which only figures of another scope came.
    pub(super) other_scope: Option<Period>,
}

/// The figures of `indicator` that hold at the round's checkpoint.
pub(super) fn gather(round: &Round, indicator: &Indicator) -> Gathered {
    let current = current(round, indicator);
    let (actuals, others): (Vec<&Observation>, Vec<&Observation>) =
        current.into_iter().partition(|observation| observation.key.kind == Kind::Actual);
    let home = home_scope(indicator, &actuals);
    let (here, elsewhere): (Vec<&Observation>, Vec<&Observation>) = actuals
        .into_iter()
        .partition(|actual| actual.key.scope.is_none() || actual.key.scope.as_deref() == home);
    let collector = Collector { round, indicator, actuals: &here };
    let mut gathered =
        Gathered { others: others.into_iter().cloned().collect(), ..Gathered::default() };
    for period in collector.periods() {
        match collector.whole(period) {
            Ok(Some(point)) => gathered.series.push(point),
            Ok(None) => {}
            Err(missing) => gathered.incomplete = Some((period, missing)),
        }
    }
    for breakdown in collector.breakdowns() {
        let points = collector.breakdown(&breakdown);
        if !points.is_empty() {
            gathered.breakdowns.insert(breakdown, points);
        }
    }
    if indicator.scope.is_none() {
        gathered.other_scope = elsewhere
            .iter()
            .filter(|actual| value_of(actual).is_some() && actual.key.breakdown.is_none())
            .map(|actual| actual.key.period)
            .max();
    }
    gathered
}

/// The figure of an observation; a mark for exactly nothing is a figure of zero.
pub(super) fn value_of(observation: &Observation) -> Option<Decimal> {
    match observation.outcome {
        Outcome::Value(value, _) => Some(value),
        Outcome::Missing(MissingReason::Zero) => Some(Decimal::ZERO),
        Outcome::Missing(_) => None,
    }
}

/// The observations of the newest vintage, sorted by key; actuals up to the as-of only.
fn current<'a>(round: &'a Round, indicator: &Indicator) -> Vec<&'a Observation> {
    let as_of = round.checkpoint.as_of;
    let mut newest: BTreeMap<_, &Observation> = BTreeMap::new();
    let mut known: Vec<&Observation> = round
        .observations
        .iter()
        .filter(|observation| observation.key.indicator == indicator.id)
        .filter(|observation| observation.key.as_of.is_none_or(|date| date <= as_of))
        .filter(|observation| {
            observation.key.kind != Kind::Actual || observation.key.period.last_day() <= as_of
        })
        .collect();
    known.sort_by_key(|observation| {
        (&observation.key, vintage(round, observation), &observation.provenance)
    });
    for observation in known {
        let key = &observation.key;
        let slot = (
            &key.breakdown,
            key.period,
            key.kind,
            &key.scope,
            carrier(round, indicator, &observation.organisation),
        );
        let held = newest.entry(slot).or_insert(observation);
        if vintage(round, observation) >= vintage(round, held) {
            *held = observation;
        }
    }
    let mut newest: Vec<&Observation> = newest.into_values().collect();
    newest.sort_by_key(|observation| (&observation.key, &observation.organisation));
    newest
}

/// How new a figure is: its own as-of, else the as-of of the checkpoint in whose returns it came.
fn vintage(round: &Round, observation: &Observation) -> (Date, Option<usize>, bool) {
    let checkpoints = &round.strategy.checkpoints;
    let place = checkpoints.iter().position(|checkpoint| checkpoint.id == observation.checkpoint);
    let of_checkpoint = place.and_then(|place| checkpoints.get(place)).map(|known| known.as_of);
    let as_of = observation.key.as_of.or(of_checkpoint).unwrap_or(round.checkpoint.as_of);
    (as_of, place, observation.key.as_of.is_some())
}

/// The scope that the series is in: the register's, else the first one that a figure names.
fn home_scope<'a>(indicator: &'a Indicator, actuals: &[&'a Observation]) -> Option<&'a str> {
    let first_named = || {
        actuals
            .iter()
            .filter(|actual| actual.key.scope.is_some() && value_of(actual).is_some())
            .min_by_key(|actual| (actual.key.period, &actual.key.scope))
            .and_then(|actual| actual.key.scope.as_deref())
    };
    indicator.scope.as_deref().or_else(first_named)
}

/// The organisation of the register that an organisation's figures count for: itself, or its successor.
fn carrier<'a>(round: &'a Round, indicator: &'a Indicator, organisation: &'a Id) -> &'a Id {
    let listed = &indicator.organisations;
    if listed.contains(organisation) {
        return organisation;
    }
    listed.iter().find(|successor| precedes(round, organisation, successor)).unwrap_or(organisation)
}

/// Whether `successor` carries on the figures of `organisation`, directly or over others.
fn precedes(round: &Round, organisation: &Id, successor: &Id) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![successor];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        if let Some(found) = round.strategy.organisation(id.as_str()) {
            if found.predecessors.contains(organisation) {
                return true;
            }
            open.extend(&found.predecessors);
        }
    }
    false
}

/// Makes points of the actuals of one indicator in one scope.
struct Collector<'a> {
    round: &'a Round,
    indicator: &'a Indicator,
    actuals: &'a [&'a Observation],
}

/// What came of one aggregate: its parts, with the names of those that did not come.
type Parts<'a> = (Vec<&'a Observation>, Vec<String>);

impl<'a> Collector<'a> {
    fn periods(&self) -> BTreeSet<Period> {
        self.actuals.iter().map(|actual| actual.key.period).collect()
    }

    fn breakdowns(&self) -> BTreeSet<String> {
        self.actuals.iter().filter_map(|actual| actual.key.breakdown.clone()).collect()
    }

    /// The whole at `period`; the parts that are missing where only some came.
    fn whole(&self, period: Period) -> Result<Option<(Sample, Point)>, Vec<String>> {
        let (parts, missing) = match self.indicator.aggregate {
            Aggregate::Single => (self.single(period, None), Vec::new()),
            _ => self.parts(period, None),
        };
        self.point(period, parts, missing)
    }

    /// The series of one breakdown; periods with missing parts are left out.
    fn breakdown(&self, breakdown: &str) -> Vec<Point> {
        let point = |period| {
            let (parts, missing) = match self.indicator.aggregate {
                Aggregate::Single => (self.single(period, Some(breakdown)), Vec::new()),
                _ => self.parts(period, Some(breakdown)),
            };
            self.point(period, parts, missing).ok().flatten().map(|(_, point)| point)
        };
        self.periods().into_iter().filter_map(point).collect()
    }

    fn point(
        &self,
        period: Period,
        parts: Vec<&'a Observation>,
        mut missing: Vec<String>,
    ) -> Result<Option<(Sample, Point)>, Vec<String>> {
        if parts.is_empty() {
            return Ok(None);
        }
        let weighed = self.weighed(&parts, &mut missing);
        if !missing.is_empty() {
            return Err(missing);
        }
        let exact = aggregate(&weighed, self.indicator.aggregate).ok_or_else(|| {
            parts.iter().map(|part| part.organisation.to_string()).collect::<Vec<_>>()
        })?;
        let sample = Sample { period, value: exact };
        let parts = parts.into_iter().cloned().collect();
        // A sum beyond what a decimal holds is judged as out of range, not dropped.
        let value = exact.decimal().unwrap_or(Decimal::MAX);
        Ok(Some((sample, Point { period, value, parts })))
    }

    fn at(&self, period: Period, breakdown: Option<&str>) -> impl Iterator<Item = &'a Observation> {
        self.actuals.iter().copied().filter(move |actual| {
            actual.key.period == period
                && actual.key.breakdown.as_deref() == breakdown
                && value_of(actual).is_some()
        })
    }

    /// The one figure: of the first organisation in the register's order that gave it.
    fn single(&self, period: Period, breakdown: Option<&str>) -> Vec<&'a Observation> {
        let rank = |actual: &&Observation| {
            let carrier = carrier(self.round, self.indicator, &actual.organisation);
            let place = self.indicator.organisations.iter().position(|id| id == carrier);
            (place.unwrap_or(usize::MAX), actual.key.scope.is_none())
        };
        self.at(period, breakdown).min_by_key(rank).into_iter().collect()
    }

    /// The parts of all organisations, each whole or, without one, in all its groups.
    fn parts(&self, period: Period, breakdown: Option<&str>) -> Parts<'a> {
        let mut parts = Vec::new();
        let mut missing = Vec::new();
        for organisation in self.required(period) {
            let by_organisation = |actual: &&Observation| {
                carrier(self.round, self.indicator, &actual.organisation) == organisation
            };
            let whole = self
                .at(period, breakdown)
                .filter(by_organisation)
                .min_by_key(|actual| actual.key.scope.is_none());
            match whole {
                Some(whole) => parts.push(whole),
                None => self.groups(period, organisation, breakdown, &mut parts, &mut missing),
            }
        }
        let newest = parts.iter().filter_map(|part| part.key.as_of).max();
        parts.retain(|part| {
            let agrees = part.key.as_of.is_none() || part.key.as_of == newest;
            if !agrees {
                missing.push(part.organisation.to_string());
            }
            agrees
        });
        (parts, missing)
    }

    /// An organisation's groups in the first dimension that it used; its name is missing without any.
    fn groups(
        &self,
        period: Period,
        organisation: &Id,
        breakdown: Option<&str>,
        parts: &mut Vec<&'a Observation>,
        missing: &mut Vec<String>,
    ) {
        let group = |name: &str| {
            self.at(period, Some(name)).find(|actual| {
                carrier(self.round, self.indicator, &actual.organisation) == organisation
            })
        };
        let dimensions = self.indicator.breakdowns.iter().filter(|_| breakdown.is_none());
        for dimension in dimensions {
            let names: Vec<String> = dimension
                .groups
                .iter()
                .map(|group| format!("{}={group}", dimension.dimension))
                .collect();
            if names.iter().any(|name| group(name).is_some()) {
                for name in names {
                    match group(&name) {
                        Some(part) => parts.push(part),
                        None => missing.push(format!("{organisation} {name}")),
                    }
                }
                return;
            }
        }
        missing.push(organisation.to_string());
    }

    /// Who must give a part at `period`: the register's organisations that exist then, else all who gave any.
    fn required(&self, period: Period) -> BTreeSet<&'a Id> {
        let gave = |id: &Id| {
            self.actuals.iter().any(|actual| {
                actual.key.period == period
                    && value_of(actual).is_some()
                    && carrier(self.round, self.indicator, &actual.organisation) == id
            })
        };
        if self.indicator.organisations.is_empty() {
            return self.actuals.iter().map(|actual| &actual.organisation).collect();
        }
        let exists = |id: &Id| {
            let known = self.round.strategy.organisation(id.as_str());
            known.is_none_or(|known| known.valid.contains(period.last_day()))
        };
        self.indicator.organisations.iter().filter(|id| exists(id) || gave(id)).collect()
    }

    /// The parts with their weights; who lacks a weight joins the missing.
    fn weighed(&self, parts: &[&'a Observation], missing: &mut Vec<String>) -> Vec<Part> {
        let mut weighed = Vec::new();
        for part in parts {
            let value = value_of(part).unwrap_or_default();
            let weight = self.weight_of(part);
            if self.indicator.aggregate == Aggregate::WeightedMean && weight.is_none() {
                missing.push(part.organisation.to_string());
            }
            weighed.push(Part { value, weight });
        }
        weighed
    }

    /// The weighting indicator's figure of the same organisation, period and group.
    fn weight_of(&self, part: &Observation) -> Option<Decimal> {
        weight_of(self.round, self.indicator, part)
    }
}

/// The weighting indicator's figure for a part.
pub(super) fn weight_of(
    round: &Round,
    indicator: &Indicator,
    part: &Observation,
) -> Option<Decimal> {
    let weighting = indicator.weight.as_ref()?;
    round
        .observations
        .iter()
        .filter(|weight| {
            weight.key.indicator == *weighting
                && weight.key.kind == Kind::Actual
                && weight.key.period == part.key.period
                && weight.key.breakdown == part.key.breakdown
                && weight.organisation == part.organisation
                && weight.key.as_of.is_none_or(|date| date <= round.checkpoint.as_of)
        })
        .max_by_key(|weight| vintage(round, weight))
        .and_then(value_of)
}
