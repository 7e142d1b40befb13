//! Figures of one period → one point: whole where there is one figure, else from its parts.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::aggregate::{Part, aggregate};
use super::gather::{carrier, value_of, vintage};
use super::judgement::Sample;
use super::ledger::Ledger;
use super::ratio::Ratio;
use super::{Point, Reason};
use crate::checkpoint::Round;
use crate::intake::{Kind, Observation};
use crate::strategy::{Aggregate, Id, Indicator, Period};

/// The register's column that declares that parts may be of different as-of dates.
const MIXED_PARTS: &str = "mixed_parts";

/// Makes points of the actuals of one indicator in one scope.
pub(super) struct Collector<'a> {
    ledger: &'a Ledger<'a>,
    round: &'a Round,
    indicator: &'a Indicator,
    /// Who gave anything at all, where parts are asked of all who did.
    givers: BTreeSet<&'a Id>,
    /// The figures that are there, sorted by breakdown and period.
    figures: Vec<&'a Observation>,
}

/// What a figure is sorted by.
fn slot(actual: &Observation) -> (Option<&str>, Period) {
    (actual.key.breakdown.as_deref(), actual.key.period)
}

/// A figure for the whole, exact, and with its parts.
pub(super) type Whole = (Sample, Point);

/// What came of one aggregate: its parts, with the names of those that did not come.
type Parts<'a> = (Vec<&'a Observation>, Vec<String>);

impl<'a> Collector<'a> {
    pub(super) fn new(
        ledger: &'a Ledger<'a>,
        indicator: &'a Indicator,
        actuals: &[&'a Observation],
    ) -> Self {
        let asks_givers =
            indicator.aggregate != Aggregate::Single && indicator.organisations.is_empty();
        let asked = actuals.iter().filter(|_| asks_givers);
        let givers = asked.map(|actual| &actual.organisation).collect();
        let valued = actuals.iter().copied().filter(|actual| value_of(actual).is_some());
        let mut figures: Vec<&Observation> = valued.collect();
        figures.sort_by_key(|actual| slot(actual));
        Self { ledger, round: ledger.round, indicator, givers, figures }
    }

    /// All periods of which there are figures, in order of time.
    fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> =
            self.figures.iter().map(|actual| actual.key.period).collect();
        periods.sort();
        periods.dedup();
        periods
    }

    /// Gives `take` the whole of each period, in order of time; why there is none where only some of its parts came,
    /// or their weights come to nothing.
    pub(super) fn wholes(&self, mut take: impl FnMut(Period, Result<Option<Whole>, Reason>)) {
        if self.indicator.aggregate != Aggregate::Single {
            for period in self.periods() {
                let (parts, missing) = self.parts(period, None);
                take(period, self.point(period, parts, missing));
            }
            return;
        }
        // What is sorted already need not be searched.
        let of_groups = self.figures.partition_point(|actual| actual.key.breakdown.is_none());
        let wholes = self.figures.get(..of_groups).unwrap_or_default();
        for actuals in wholes.chunk_by(|a, b| a.key.period == b.key.period) {
            if let Some(only) = self.first_of(actuals.iter().copied()) {
                take(only.key.period, Ok(Some(plain(only))));
            }
        }
    }

    /// All breakdowns of which there are figures, in order.
    pub(super) fn breakdowns(&self) -> Vec<&'a str> {
        let mut breakdowns: Vec<&str> =
            self.figures.iter().filter_map(|actual| actual.key.breakdown.as_deref()).collect();
        breakdowns.dedup();
        breakdowns
    }

    /// The series of one breakdown; periods with missing parts are left out.
    pub(super) fn breakdown(&self, breakdown: &str) -> Vec<Point> {
        let point = |period| {
            if self.indicator.aggregate == Aggregate::Single {
                return self.first_of(self.at(period, Some(breakdown))).map(|only| plain(only).1);
            }
            let (parts, missing) = self.parts(period, Some(breakdown));
            self.point(period, parts, missing).ok().flatten().map(|(_, point)| point)
        };
        let of_breakdown = self.figures.iter().map(|actual| slot(actual));
        let mut periods: Vec<Period> = of_breakdown
            .filter(|(name, _)| *name == Some(breakdown))
            .map(|(_, period)| period)
            .collect();
        periods.dedup();
        periods.into_iter().filter_map(point).collect()
    }

    /// Whether the whole of a period has to be put together from its groups.
    pub(super) fn needs_groups(&self, period: Period) -> bool {
        self.indicator.aggregate != Aggregate::Single && self.at(period, None).next().is_none()
    }

    /// What `parts` make together.
    fn point(
        &self,
        period: Period,
        parts: Vec<&'a Observation>,
        mut missing: Vec<String>,
    ) -> Result<Option<Whole>, Reason> {
        if parts.is_empty() {
            return Ok(None);
        }
        let weighed = self.weighed(&parts, &mut missing);
        if !missing.is_empty() {
            return Err(Reason::MissingPart(missing));
        }
        let exact = aggregate(&weighed, self.indicator.aggregate).ok_or(Reason::ZeroWeights)?;
        let sample = Sample { period, value: exact };
        let parts = parts.into_iter().cloned().collect();
        // A sum beyond what a decimal holds is judged as out of range, not dropped.
        let value = exact.decimal().unwrap_or(Decimal::MAX);
        Ok(Some((sample, Point { period, value, parts })))
    }

    fn at<'s>(
        &'s self,
        period: Period,
        breakdown: Option<&'s str>,
    ) -> impl Iterator<Item = &'a Observation> + use<'s, 'a> {
        let wanted = (breakdown, period);
        let start = self.figures.partition_point(|actual| slot(actual) < wanted);
        let rest = self.figures.get(start..).unwrap_or_default().iter().copied();
        rest.take_while(move |actual| slot(actual) == wanted)
    }

    /// The one figure of `all` for one period and breakdown: of the first organisation in the register's order that
    /// gave it.
    fn first_of(&self, mut all: impl Iterator<Item = &'a Observation>) -> Option<&'a Observation> {
        let rank = |actual: &&Observation| {
            let carrier = carrier(self.round, self.indicator, &actual.organisation);
            let place = self.indicator.organisations.iter().position(|id| id == carrier);
            (place.unwrap_or(usize::MAX), actual.key.scope.is_none())
        };
        match (all.next(), all.next()) {
            (only, None) => only,
            (first, second) => first.into_iter().chain(second).chain(all).min_by_key(rank),
        }
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
        if self.indicator.other.contains_key(MIXED_PARTS) {
            return (parts, missing);
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
    fn required(&self, period: Period) -> Vec<&'a Id> {
        let listed = &self.indicator.organisations;
        if listed.is_empty() {
            return self.givers.iter().copied().collect();
        }
        let gave = |id: &Id| {
            let mut given = self.figures.iter().filter(|actual| actual.key.period == period);
            given.any(|actual| carrier(self.round, self.indicator, &actual.organisation) == id)
        };
        let exists = |id: &Id| {
            let known = self.round.strategy.organisation(id.as_str());
            known.is_none_or(|known| known.valid.contains(period.last_day()))
        };
        listed.iter().filter(|id| exists(id) || gave(id)).collect()
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
        weight_of(self.ledger, self.indicator, part)
    }
}

/// The whole that is one figure.
fn plain(only: &Observation) -> Whole {
    let period = only.key.period;
    let value = value_of(only).unwrap_or_default().normalize();
    let sample = Sample { period, value: Ratio::from(value) };
    (sample, Point { period, value, parts: vec![only.clone()] })
}

/// The weight of a part of a weighted mean, for print; `None` in an aggregate of another kind.
#[must_use]
pub fn weight_of_part(round: &Round, indicator: &Indicator, part: &Observation) -> Option<Decimal> {
    if indicator.aggregate != Aggregate::WeightedMean {
        return None;
    }
    weight_of(&Ledger::of(round), indicator, part)
}

/// The weighting indicator's figure for a part.
pub(super) fn weight_of(
    ledger: &Ledger<'_>,
    indicator: &Indicator,
    part: &Observation,
) -> Option<Decimal> {
    let weighting = indicator.weight.as_ref()?;
    let round = ledger.round;
    ledger
        .observations(weighting)
        .filter(|weight| {
            weight.key.kind == Kind::Actual
                && weight.key.period == part.key.period
                && weight.key.breakdown == part.key.breakdown
                && weight.organisation == part.organisation
                && weight.key.as_of.is_none_or(|date| date <= round.checkpoint.as_of)
        })
        .max_by_key(|weight| vintage(round, weight))
        .and_then(value_of)
}
