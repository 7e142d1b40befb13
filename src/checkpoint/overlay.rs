//! Returns of several checkpoints → the figures that hold, with what was revised.
//!
//! Within a checkpoint, of several vintages of a figure the newest as-of not after the checkpoint's
//! holds. Over checkpoints the later holds; where it differs, that is a revision.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Revision;
use crate::finding::{
    Code, DOUBLE_RETURN, EARLIER_VINTAGE, FUTURE_ACTUAL, Finding, REVISION, VINTAGE_NOT_USED,
};
use crate::intake::{Key, Kind, Observation, by_indicator};
use crate::strategy::{Checkpoint, Id, Period, Time};

/// What holds, what was revised, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    pub(super) observations: Vec<Observation>,
    pub(super) revisions: Vec<Revision>,
    pub(super) findings: Vec<Finding>,
}

/// Lays the returns of `rounds`, oldest checkpoint first, over one another; `now` is the last of them.
///
/// No figure of one indicator has to do with another's, so that indicators are looked at side by side.
pub(super) fn overlay(rounds: Vec<(Checkpoint, Vec<Observation>)>, now: &Checkpoint) -> Overlay {
    let mut result = Overlay::default();
    let mut layers: Vec<Vec<Observation>> = Vec::new();
    for (checkpoint, mut observations) in rounds {
        let untimely = take_untimely(&checkpoint, &mut observations);
        let is_now = checkpoint.id == now.id;
        result.findings.extend(untimely.into_iter().filter(|_| is_now));
        layers.push(observations);
    }
    let all = figures_of(&layers).into_par_iter();
    let laid: Vec<Laid> = all.map(|figures| lay(figures, layers.len())).collect();
    result.observations.reserve_exact(laid.iter().map(|laid| laid.held.len()).sum());
    let mut revisions: Vec<(usize, Revision)> = Vec::new();
    for Laid { held, revised, findings } in laid {
        result.observations.extend(held);
        revisions.extend(revised);
        result.findings.extend(findings);
    }
    revisions.sort_by_key(|(layer, _)| *layer);
    result.revisions = revisions.into_iter().map(|(_, revision)| revision).collect();
    result
        .findings
        .extend(result.revisions.iter().filter(|r| r.new.checkpoint == now.id).map(told));
    result
}

/// The figures of one indicator, a run of them for each place where they came one after another, and the
/// checkpoint in whose returns they came, the oldest first.
type Figures<'a> = Vec<(usize, &'a [Observation])>;

/// All figures by indicator, those of one in the order in which they came.
fn figures_of(layers: &[Vec<Observation>]) -> Vec<Figures<'_>> {
    let mut figures: BTreeMap<&Id, Figures<'_>> = BTreeMap::new();
    for (layer, observations) in layers.iter().enumerate() {
        for (indicator, runs) in by_indicator(observations) {
            let of_layer = runs.into_iter().map(|run| (layer, run));
            figures.entry(indicator).or_default().extend(of_layer);
        }
    }
    figures.into_values().collect()
}

/// What comes of one indicator's figures.
#[derive(Default)]
struct Laid {
    /// Those that hold, by key and organisation.
    held: Vec<Observation>,
    /// What was revised, with the layer that did.
    revised: Vec<(usize, Revision)>,
    findings: Vec<Finding>,
}

/// Lays an indicator's figures of `layers` checkpoints over one another.
fn lay(figures: Figures<'_>, layers: usize) -> Laid {
    let mut laid = Laid::default();
    let mut placed: Vec<Placed<'_>> = figures
        .into_iter()
        .flat_map(|(layer, run)| run.iter().map(move |one| Placed::of(layer, one)))
        .collect();
    placed.sort_by(|a, b| a.line.cmp(&b.line));
    let mut held_all: Vec<(Line<'_>, &Observation)> = Vec::with_capacity(placed.len());
    for line in placed.chunk_by(|a, b| a.line == b.line) {
        let mut held: Option<&Observation> = None;
        for vintages in line.chunk_by(|a, b| a.layer == b.layer) {
            let Some(first) = vintages.first() else { continue };
            let is_now = first.layer + 1 == layers;
            let mut newest = first.observation;
            for other in vintages.iter().skip(1).map(|placed| placed.observation) {
                laid.findings.extend(doubled(newest, other).filter(|_| is_now));
                if other.key.as_of > newest.key.as_of {
                    newest = other;
                }
            }
            if is_now {
                let all = vintages.iter().map(|placed| placed.observation);
                laid.findings.extend(all.filter_map(|other| replaced(other, newest)));
            }
            let revised = held.and_then(|earlier| revision(earlier, newest));
            laid.revised.extend(revised.map(|revised| (first.layer, revised)));
            held = Some(newest);
        }
        held_all.extend(line.first().map(|placed| placed.line).zip(held));
    }
    held_all.sort_by_key(|((figure, organisation), held)| (*figure, held.key.as_of, *organisation));
    laid.held = held_all.into_iter().map(|(_, held)| held.clone()).collect();
    laid
}

/// What tells an indicator's figure from its others over all its vintages: its key without the as-of, and whose it
/// is. Sorts as [`Key`] does.
type Line<'a> = ((Option<&'a str>, (Time, u8, Period), Kind, Option<&'a str>), &'a Id);

/// A figure with what it is sorted by.
struct Placed<'a> {
    line: Line<'a>,
    /// The checkpoint in whose returns it came, the oldest first.
    layer: usize,
    observation: &'a Observation,
}

impl<'a> Placed<'a> {
    fn of(layer: usize, observation: &'a Observation) -> Self {
        let Key { breakdown, period, kind, scope, .. } = &observation.key;
        // Periods compare by end and length first, which are told once here.
        let when = (period.time(), period.length_in_months(), *period);
        let figure = (breakdown.as_deref(), when, *kind, scope.as_deref());
        Self { line: (figure, &observation.organisation), layer, observation }
    }
}

/// Takes out what cannot count at `checkpoint`, and tells of it; of a day after the cut-off the intake tells at its cell.
fn take_untimely(checkpoint: &Checkpoint, observations: &mut Vec<Observation>) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Nearly always nothing is, which both cores tell sooner.
    if observations.par_iter().any(|observation| untimely(checkpoint, observation).is_some()) {
        observations.retain(|observation| {
            let code = untimely(checkpoint, observation);
            let told = code.filter(|code| *code != &VINTAGE_NOT_USED);
            findings
                .extend(told.map(|code| about(code, observation).day("as_of", checkpoint.as_of)));
            code.is_none()
        });
    }
    findings
}

/// The code for an actual of a period that had not ended, or a vintage from after the cut-off.
fn untimely(checkpoint: &Checkpoint, observation: &Observation) -> Option<&'static Code> {
    let key = &observation.key;
    if key.kind == Kind::Actual
        && key.period.last_day() > checkpoint.as_of
        && observation.outcome.value().is_some()
    {
        return Some(&FUTURE_ACTUAL);
    }
    let is_later = key.as_of.is_some_and(|day| day > checkpoint.as_of);
    is_later.then_some(&VINTAGE_NOT_USED)
}

/// An earlier vintage of a figure that the same checkpoint has anew.
fn replaced(earlier: &Observation, newest: &Observation) -> Option<Finding> {
    let day = newest.key.as_of.filter(|_| earlier.key.as_of < newest.key.as_of)?;
    (earlier.outcome != newest.outcome).then(|| {
        let finding = about(&EARLIER_VINTAGE, earlier).expected(newest.provenance.raw.trim());
        finding.day("day", day).related(newest.provenance.place.clone())
    })
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

fn about(code: &'static Code, observation: &Observation) -> Finding {
    Finding::new(code, observation.provenance.place.clone())
        .organisation(observation.organisation.as_str())
        .indicator(observation.key.indicator.as_str())
        .period(observation.key.period.to_string())
        .found(observation.provenance.raw.clone())
}
