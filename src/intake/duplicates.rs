//! The same key twice in one file: the same value is noted, another is an error.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::civil::Date;
use rayon::prelude::*;

use super::desk::Desk;
use super::{Key, Observation, by_indicator};
use crate::finding::{Code, DUPLICATE_DIFFERENT, DUPLICATE_SAME, Finding};
use crate::strategy::Period;

/// Tells duplicates, and keeps the first of each: which one is right is for their sender to say.
pub(super) fn tell(desk: &mut Desk<'_>) {
    let observations = &desk.out.observations;
    if all_differ(observations) {
        return;
    }
    let prints = observations.par_iter().map(fingerprint).enumerate();
    let mut order: Vec<(u64, usize)> = prints.map(|(at, print)| (print, at)).collect();
    order.par_sort_unstable();
    let mut superfluous = Vec::new();
    let mut findings = Vec::new();
    let mut first: Option<usize> = None;
    for (position, &(print, at)) in order.iter().enumerate() {
        let follows = position > 0 && order.get(position - 1).is_some_and(|(p, _)| *p == print);
        if !follows {
            first = Some(at);
            continue;
        }
        let (Some(earlier), Some(later)) =
            (first.and_then(|at| observations.get(at)), observations.get(at))
        else {
            continue;
        };
        if !is_same(&earlier.key, &later.key) || earlier.organisation != later.organisation {
            continue;
        }
        let same = earlier.outcome == later.outcome;
        let code = if same { &DUPLICATE_SAME } else { &DUPLICATE_DIFFERENT };
        findings.push(finding(code, earlier, later));
        superfluous.push(at);
    }
    superfluous.sort_unstable();
    let mut at = 0;
    desk.out.observations.retain(|_| {
        at += 1;
        superfluous.binary_search(&(at - 1)).is_err()
    });
    desk.out.findings.extend(findings);
}

/// Whether the figures of each indicator stand together, and each is of a later period or another kind than the one
/// before it, as in most long returns: then none is there twice.
fn all_differ(observations: &[Observation]) -> bool {
    let key = |one: &Observation| (span(one.key.period), one.key.kind);
    by_indicator(observations).par_iter().all(|(_, runs)| match runs.as_slice() {
        [run] => run.is_sorted_by(|a, b| key(a) < key(b)),
        _ => false,
    })
}

/// The days of a period: autumn 2023 and its second half are one, however they are called.
fn span(period: Period) -> (Date, Date) {
    (period.first_day(), period.last_day())
}

fn is_same(one: &Key, other: &Key) -> bool {
    let Key { indicator, breakdown, period, kind, scope, as_of } = one;
    (indicator, breakdown, span(*period), kind, scope, as_of)
        == (
            &other.indicator,
            &other.breakdown,
            span(other.period),
            &other.kind,
            &other.scope,
            &other.as_of,
        )
}

/// A number that equal keys share; unequal ones may, so keys are compared as well.
fn fingerprint(observation: &Observation) -> u64 {
    let Key { indicator, breakdown, period, kind, scope, as_of } = &observation.key;
    let mut hasher = DefaultHasher::new();
    (indicator, breakdown, span(*period), kind, scope, as_of).hash(&mut hasher);
    observation.organisation.hash(&mut hasher);
    hasher.finish()
}

fn finding(code: &'static Code, earlier: &Observation, later: &Observation) -> Finding {
    Finding::new(code, later.provenance.place.clone())
        .found(later.provenance.raw.trim())
        .expected(earlier.provenance.raw.trim())
        .organisation(later.organisation.as_str())
        .indicator(later.key.indicator.as_str())
        .period(later.key.period.to_string())
        .related(earlier.provenance.place.clone())
}
