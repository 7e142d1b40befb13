//! Returns of several checkpoints → the figures that hold, with what was revised.
//!
//! Within a checkpoint, of several vintages of a figure the newest as-of not after the checkpoint's
//! holds. Over checkpoints the later holds; where it differs, that is a revision.

use std::collections::BTreeMap;

use super::Revision;
use crate::finding::{DOUBLE_RETURN, FUTURE_ACTUAL, Finding, REVISION, VINTAGE_NOT_USED};
use crate::intake::{Kind, Observation};
use crate::strategy::{Checkpoint, Id};

/// What holds, what was revised, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    pub(super) observations: Vec<Observation>,
    pub(super) revisions: Vec<Revision>,
    pub(super) findings: Vec<Finding>,
}

/// What tells a figure from others over all its vintages, and whose it is.
type Line = (Id, Option<String>, crate::strategy::Period, Kind, Option<String>, Id);

fn line_of(observation: &Observation) -> Line {
    let key = &observation.key;
    (
        key.indicator.clone(),
        key.breakdown.clone(),
        key.period,
        key.kind,
        key.scope.clone(),
        observation.organisation.clone(),
    )
}

/// Lays the returns of `rounds`, oldest checkpoint first, over one another; `now` is the last of them.
pub(super) fn overlay(rounds: Vec<(Checkpoint, Vec<Observation>)>, now: &Checkpoint) -> Overlay {
    let mut result = Overlay::default();
    let mut held: BTreeMap<Line, Observation> = BTreeMap::new();
    for (checkpoint, observations) in rounds {
        let is_now = checkpoint.id == now.id;
        let mut findings = Vec::new();
        for (line, later) in newest_vintages(&checkpoint, observations, &mut findings) {
            if let Some(earlier) = held.get(&line) {
                result.revisions.extend(revision(earlier, &later));
            }
            held.insert(line, later);
        }
        if is_now {
            result.findings.extend(findings);
        }
    }
    result
        .findings
        .extend(result.revisions.iter().filter(|r| r.new.checkpoint == now.id).map(told));
    result.observations = held.into_values().collect();
    result.observations.sort_by(|a, b| (&a.key, &a.organisation).cmp(&(&b.key, &b.organisation)));
    result
}

/// One observation a line: the newest vintage; figures from the future and doubles are told and left out.
fn newest_vintages(
    checkpoint: &Checkpoint,
    observations: Vec<Observation>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<Line, Observation> {
    let mut held: BTreeMap<Line, Observation> = BTreeMap::new();
    for observation in observations {
        if let Some(finding) = from_the_future(checkpoint, &observation) {
            findings.push(finding);
            continue;
        }
        let line = line_of(&observation);
        match held.get(&line) {
            None => {
                held.insert(line, observation);
            }
            Some(other) => {
                findings.extend(doubled(other, &observation));
                if observation.key.as_of > other.key.as_of {
                    held.insert(line, observation);
                }
            }
        }
    }
    held
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
