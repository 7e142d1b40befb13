//! Observations of one indicator → the series that is judged: the right vintage, scope and organisation.
//!
//! Of several vintages the newest as-of that is not after the checkpoint's holds, and an actual whose
//! period ends after it is not used. Parts of an aggregate must agree in period, scope and as-of; one
//! that does not is a missing part.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::collect::{Collector, Whole};
use super::judgement::Sample;
use super::ledger::Ledger;
use super::{Point, Reason};
use crate::checkpoint::Round;
use crate::intake::{Kind, Observation, Outcome};
use crate::strategy::{Id, Indicator, MissingReason, Period};

/// An indicator's figures at a checkpoint.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Whole actuals in order of time, exact.
    pub(super) series: Vec<Sample>,
    /// The same, each with its parts.
    pub(super) points: Vec<Point>,
    /// Actuals of breakdowns.
    pub(super) breakdowns: BTreeMap<String, Vec<Point>>,
    /// Figures of other kinds.
    pub(super) others: Vec<Observation>,
    /// The newest period whose parts do not make a whole, with the reason.
    pub(super) incomplete: Option<(Period, Reason)>,
    /// The newest period whose figure, or a part of it, is kept back as confidential.
    pub(super) withheld: Option<Period>,
    /// The newest period for which only figures of another scope came.
    pub(super) other_scope: Option<Period>,
}

impl Gathered {
    fn take(&mut self, period: Period, whole: Result<Option<Whole>, Reason>) {
        match whole {
            Ok(Some((sample, point))) => {
                self.series.push(sample);
                self.points.push(point);
            }
            Ok(None) => {}
            Err(reason) => self.incomplete = Some((period, reason)),
        }
    }
}

/// The figures of `indicator` that hold at the round's checkpoint.
pub(super) fn gather(ledger: &Ledger<'_>, indicator: &Indicator) -> Gathered {
    let current = current(ledger, indicator);
    let (actuals, others): (Vec<&Observation>, Vec<&Observation>) =
        current.into_iter().partition(|observation| observation.key.kind == Kind::Actual);
    let home = home_scope(indicator, &actuals);
    let (here, elsewhere): (Vec<&Observation>, Vec<&Observation>) = actuals
        .into_iter()
        .partition(|actual| actual.key.scope.is_none() || actual.key.scope.as_deref() == home);
    let collector = Collector::new(ledger, indicator, &here);
    let mut gathered =
        Gathered { others: others.into_iter().cloned().collect(), ..Gathered::default() };
    gathered.series.reserve_exact(here.len());
    gathered.points.reserve_exact(here.len());
    collector.wholes(|period, whole| gathered.take(period, whole));
    gathered.points.shrink_to_fit();
    for breakdown in collector.breakdowns() {
        let points = collector.breakdown(breakdown);
        if !points.is_empty() {
            gathered.breakdowns.insert(breakdown.to_owned(), points);
        }
    }
    gathered.withheld = here
        .iter()
        .filter(|actual| actual.outcome == Outcome::Missing(MissingReason::Confidential))
        .filter(|actual| {
            actual.key.breakdown.is_none() || collector.needs_groups(actual.key.period)
        })
        .map(|actual| actual.key.period)
        .max();
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
fn current<'a>(ledger: &'a Ledger<'_>, indicator: &Indicator) -> Vec<&'a Observation> {
    let round = ledger.round;
    let as_of = round.checkpoint.as_of;
    let mut known: Vec<&Observation> = ledger
        .observations(&indicator.id)
        .filter(|observation| observation.key.as_of.is_none_or(|date| date <= as_of))
        .filter(|observation| {
            observation.key.kind != Kind::Actual || observation.key.period.last_day() <= as_of
        })
        .collect();
    let carried_by =
        |observation: &'a Observation| carrier(round, indicator, &observation.organisation);
    let slot = |observation: &'a Observation| {
        let key = &observation.key;
        (&key.breakdown, key.period, key.kind, &key.scope)
    };
    // One vintage of each figure, in order: nothing to choose.
    let in_order = |a: &&'a Observation, b: &&'a Observation| match slot(a).cmp(&slot(b)) {
        Ordering::Equal => carried_by(a) < carried_by(b),
        order => order.is_lt(),
    };
    if known.is_sorted_by(in_order) {
        return known;
    }
    known.sort_by_key(|observation| {
        (&observation.key, vintage(round, observation), &observation.provenance)
    });
    let mut newest: BTreeMap<_, &Observation> = BTreeMap::new();
    for observation in known {
        let held =
            newest.entry((slot(observation), carried_by(observation))).or_insert(observation);
        if vintage(round, observation) >= vintage(round, held) {
            *held = observation;
        }
    }
    let mut newest: Vec<&Observation> = newest.into_values().collect();
    newest.sort_by_key(|observation| (&observation.key, &observation.organisation));
    newest
}

/// How new a figure is: its own as-of, else the as-of of the checkpoint in whose returns it came.
pub(super) fn vintage(round: &Round, observation: &Observation) -> (Date, Option<usize>, bool) {
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
pub(super) fn carrier<'a>(
    round: &'a Round,
    indicator: &'a Indicator,
    organisation: &'a Id,
) -> &'a Id {
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
