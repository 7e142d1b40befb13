//! Returns of several checkpoints → the figures that hold, with what was revised.
//!
//! Within a checkpoint, of several vintages of a figure the newest as-of not after the checkpoint's
//! holds. Over checkpoints the later holds; where it differs, that is a revision.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Revision;
use crate::finding::{DOUBLE_RETURN, FUTURE_ACTUAL, Finding, REVISION, VINTAGE_NOT_USED};
use crate::intake::{Key, Kind, Observation};
use crate::strategy::{Checkpoint, Period};

/// What holds, what was revised, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    pub(super) observations: Vec<Observation>,
    pub(super) revisions: Vec<Revision>,
    pub(super) findings: Vec<Finding>,
}

/// Lays the returns of `rounds`, oldest checkpoint first, over one another; `now` is the last of them.
pub(super) fn overlay(rounds: Vec<(Checkpoint, Vec<Observation>)>, now: &Checkpoint) -> Overlay {
    let mut result = Overlay::default();
    let mut layers: Vec<Vec<Observation>> = Vec::new();
    for (checkpoint, mut observations) in rounds {
        let is_now = checkpoint.id == now.id;
        observations.retain(|observation| match from_the_future(&checkpoint, observation) {
            Some(finding) => {
                result.findings.extend(is_now.then_some(finding));
                false
            }
            None => true,
        });
        layers.push(observations);
    }
    let mut revisions: Vec<(usize, Revision)> = Vec::new();
    let mut held_all: Vec<Ranked<'_>> = Vec::new();
    let placed = placed(&layers);
    for line in placed.chunk_by(|a, b| a.line() == b.line()) {
        let mut held: Option<&Observation> = None;
        for vintages in line.chunk_by(|a, b| a.layer == b.layer) {
            let Some(first) = vintages.first() else { continue };
            let is_now = first.layer + 1 == layers.len();
            let mut newest = first.observation;
            for other in vintages.iter().skip(1).map(|placed| placed.observation) {
                result.findings.extend(doubled(newest, other).filter(|_| is_now));
                if other.key.as_of > newest.key.as_of {
                    newest = other;
                }
            }
            let revised = held.and_then(|earlier| revision(earlier, newest));
            revisions.extend(revised.map(|revised| (first.layer, revised)));
            held = Some(newest);
        }
        held_all.extend(
            line.first()
                .zip(held)
                .map(|(placed, held)| ((placed.key, held.key.as_of, placed.organisation), held)),
        );
    }
    revisions.sort_by_key(|(layer, _)| *layer);
    result.revisions = revisions.into_iter().map(|(_, revision)| revision).collect();
    result
        .findings
        .extend(result.revisions.iter().filter(|r| r.new.checkpoint == now.id).map(told));
    held_all.sort_by_key(|(key, _)| *key);
    result.observations = held_all.into_iter().map(|(_, held)| held.clone()).collect();
    result
}

/// What tells a figure from others over all its vintages: places of indicator and breakdown among all
/// that occur, its period, its kind, and the place of its scope. Sorts as [`crate::intake::Key`] does.
type LineKey = (u32, u32, (i64, u8, Period), Kind, u32);

/// A figure that holds, with the key, the vintage and the organisation that it is sorted by.
type Ranked<'a> = ((LineKey, Option<Date>, u32), &'a Observation);

/// A figure with what it is sorted by: figures are many, and comparing their texts is slow.
struct Placed<'a> {
    key: LineKey,
    /// Place among all organisations that occur.
    organisation: u32,
    /// The checkpoint in whose returns it came, the oldest first.
    layer: usize,
    observation: &'a Observation,
}

impl Placed<'_> {
    /// The key, and whose figure it is.
    fn line(&self) -> (LineKey, u32) {
        (self.key, self.organisation)
    }
}

/// All figures by line, those of one line in the order in which they came.
fn placed(layers: &[Vec<Observation>]) -> Vec<Placed<'_>> {
    let (mut indicators, mut organisations) = (Numbers::default(), Numbers::default());
    let (mut breakdowns, mut scopes) = (Numbers::default(), Numbers::default());
    let mut placed: Vec<Placed<'_>> = Vec::with_capacity(layers.iter().map(Vec::len).sum());
    for (layer, observations) in layers.iter().enumerate() {
        placed.extend(observations.iter().map(|observation| {
            let Key { period, kind, .. } = observation.key;
            // Periods compare by end and length first, which are told once here.
            let when = (period.time().0, period.length_in_months(), period);
            let indicator = indicators.of(observation.key.indicator.as_str());
            let breakdown = breakdowns.of(observation.key.breakdown.as_deref());
            let scope = scopes.of(observation.key.scope.as_deref());
            let organisation = organisations.of(observation.organisation.as_str());
            Placed {
                key: (indicator, breakdown, when, kind, scope),
                organisation,
                layer,
                observation,
            }
        }));
    }
    let (indicators, breakdowns) = (indicators.ranks(), breakdowns.ranks());
    let (scopes, organisations) = (scopes.ranks(), organisations.ranks());
    let rank = |ranks: &[u32], number: &mut u32| {
        *number = ranks.get(*number as usize).copied().unwrap_or_default();
    };
    for Placed { key, organisation, .. } in &mut placed {
        rank(&indicators, &mut key.0);
        rank(&breakdowns, &mut key.1);
        rank(&scopes, &mut key.4);
        rank(&organisations, organisation);
    }
    placed.sort_by_key(Placed::line);
    placed
}

/// Values numbered in the order in which they are met: each figure is looked at once.
struct Numbers<T> {
    known: BTreeMap<T, u32>,
    /// What was met last: most figures have the value of the one before them.
    last: Option<(T, u32)>,
}

impl<T: Ord + Copy> Default for Numbers<T> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), last: None }
    }
}

impl<T: Ord + Copy> Numbers<T> {
    fn of(&mut self, value: T) -> u32 {
        match self.last {
            Some((last, number)) if last == value => number,
            _ => {
                let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
                let number = *self.known.entry(value).or_insert(next);
                self.last = Some((value, number));
                number
            }
        }
    }

    /// The place of each number's value among all that were met.
    fn ranks(self) -> Vec<u32> {
        let mut ranks = vec![0; self.known.len()];
        for (rank, number) in (0..).zip(self.known.into_values()) {
            if let Some(place) = ranks.get_mut(number as usize) {
                *place = rank;
            }
        }
        ranks
    }
}

/// An actual of a period that had not ended, or a vintage from after the cut-off.
fn from_the_future(checkpoint: &Checkpoint, observation: &Observation) -> Option<Finding> {
    let key = &observation.key;
    let code = if key.kind == Kind::Actual
        && key.period.last_day() > checkpoint.as_of
        && observation.outcome.value().is_some()
    {
        &FUTURE_ACTUAL
    } else if key.as_of.is_some_and(|day| day > checkpoint.as_of) {
        &VINTAGE_NOT_USED
    } else {
        return None;
    };
    Some(about(code, observation).day("as_of", checkpoint.as_of))
}

/// Two figures of one organisation for one key and vintage, in two files; within a file the intake tells.
fn doubled(first: &Observation, second: &Observation) -> Option<Finding> {
    let same_file = first.provenance.place.file == second.provenance.place.file;
    (!same_file && first.key.as_of == second.key.as_of && first.outcome != second.outcome).then(
        || {
            about(&DOUBLE_RETURN, second)
                .expected(first.provenance.raw.clone())
                .related(first.provenance.place.clone())
        },
    )
}

fn revision(earlier: &Observation, later: &Observation) -> Option<Revision> {
    if earlier.checkpoint == later.checkpoint {
        return None; // a later record holds what an earlier checkpoint gave; nobody sent it anew
    }
    let changed = match (earlier.outcome.value(), later.outcome.value()) {
        (Some(old), Some(new)) => old != new,
        (Some(_), None) => true,
        (None, _) => false, // a figure that came later is news, not a revision
    };
    changed.then(|| Revision { key: later.key.clone(), old: earlier.clone(), new: later.clone() })
}

fn told(revision: &Revision) -> Finding {
    about(&REVISION, &revision.new)
        .expected(revision.old.provenance.raw.clone())
        .related(revision.old.provenance.place.clone())
        .text("checkpoint", revision.old.checkpoint.to_string())
}

fn about(code: &'static crate::finding::Code, observation: &Observation) -> Finding {
    Finding::new(code, observation.provenance.place.clone())
        .organisation(observation.organisation.as_str())
        .indicator(observation.key.indicator.as_str())
        .period(observation.key.period.to_string())
        .found(observation.provenance.raw.clone())
}
