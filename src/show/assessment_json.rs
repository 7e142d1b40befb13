//! Statuses for programs: JSON, version 1; decimal figures are strings, so that nothing is rounded on the way.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::assessment::{arithmetic, projection_arithmetic};
use crate::assess::{Assessment, GoalAssessment, IndicatorAssessment, Point, Reason};
use crate::checkpoint::{Override, Round};
use crate::intake::Qualifier;
use crate::strategy::{Id, Status};
use crate::words::{Words, WordsError};

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    checkpoint: &'a str,
    as_of: String,
    indicators: Vec<Entry<'a>>,
    goals: Vec<Goal<'a>>,
}

#[derive(Serialize)]
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) goal: &'a str,
    pub(super) method: &'a str,
    pub(super) computed: &'a str,
    pub(super) effective: &'a str,
    pub(super) reason: Option<&'a str>,
    pub(super) flags: Vec<&'a str>,
    pub(super) value: Option<String>,
    /// What is said of the value, where it is no exact figure.
    qualifier: Option<&'static str>,
    pub(super) unit: &'a str,
    pub(super) period: Option<String>,
    pub(super) share: Option<String>,
    pub(super) projection: Option<Ahead>,
    arithmetic: String,
    own: Vec<Own<'a>>,
    #[serde(rename = "override")]
    overridden: Option<Set<'a>>,
}

#[derive(Serialize)]
pub(super) struct Ahead {
    pub(super) period: String,
    pub(super) value: String,
    low: Option<String>,
    high: Option<String>,
    theil_sen: String,
    arithmetic: String,
}

#[derive(Serialize)]
struct Own<'a> {
    organisation: &'a str,
    status: &'a str,
}

#[derive(Serialize)]
struct Set<'a> {
    status: &'a str,
    reason: &'a str,
    name: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct Goal<'a> {
    id: &'a str,
    binding: bool,
    computed: Option<&'a str>,
    effective: Option<&'a str>,
    counts: BTreeMap<&'a str, usize>,
    own: Vec<Own<'a>>,
    #[serde(rename = "override")]
    overridden: Option<Set<'a>>,
}

/// All indicators and goals.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word of the arithmetic.
pub(super) fn json(
    round: &Round,
    assessment: &Assessment,
    words: &Words,
) -> Result<String, WordsError> {
    let mut indicators = Vec::new();
    for assessed in &assessment.indicators {
        let steps = Steps {
            status: arithmetic(round, assessed, words)?.join(" "),
            projection: projection_arithmetic(round, assessed, words)?.join(" "),
        };
        indicators.push(entry(round, assessed, steps));
    }
    let root = Root {
        version: 1,
        checkpoint: round.checkpoint.id.as_str(),
        as_of: round.checkpoint.as_of.to_string(),
        indicators,
        goals: assessment.goals.iter().map(goal).collect(),
    };
    Ok(serde_json::to_string_pretty(&root).unwrap_or_default() + "\n")
}

/// The arithmetic of an entry, in words.
#[derive(Default)]
pub(super) struct Steps {
    status: String,
    projection: String,
}

/// What is told of one indicator; its arithmetic is left out where no `steps` are given.
pub(super) fn entry<'a>(
    round: &'a Round,
    assessed: &'a IndicatorAssessment,
    steps: Steps,
) -> Entry<'a> {
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    Entry {
        id: assessed.indicator.as_str(),
        goal: assessed.goal.as_str(),
        method: assessed.method.id(),
        computed: assessed.computed.id(),
        effective: assessed.effective.id(),
        reason: assessed.reason.as_ref().map(Reason::id),
        flags: assessed.flags.iter().map(|flag| flag.id()).collect(),
        value: assessed.latest.as_ref().map(|point| point.value.normalize().to_string()),
        qualifier: assessed
            .latest
            .as_ref()
            .map(Point::qualifier)
            .filter(|qualifier| *qualifier != Qualifier::Exact)
            .map(Qualifier::id),
        unit: indicator.map_or("", |known| known.unit.as_str()),
        period: assessed.latest.as_ref().map(|point| point.period.to_string()),
        share: assessed.share.map(rounded),
        projection: assessed.projection().map(|ahead| Ahead {
            period: ahead.period.to_string(),
            value: in_short(ahead.value),
            low: ahead.low.map(in_short),
            high: ahead.high.map(in_short),
            theil_sen: in_short(ahead.theil_sen),
            arithmetic: steps.projection.clone(),
        }),
        arithmetic: steps.status,
        own: own(&assessed.own),
        overridden: assessed.overridden.as_ref().map(set),
    }
}

/// A projection's figure, which is floating: to three places.
fn in_short(value: Decimal) -> String {
    value.round_dp(3).normalize().to_string()
}

fn rounded(share: Decimal) -> String {
    let mut share = share.round_dp(3);
    share.rescale(3);
    share.to_string()
}

fn goal(assessed: &GoalAssessment) -> Goal<'_> {
    Goal {
        id: assessed.goal.as_str(),
        binding: assessed.binding,
        computed: assessed.computed.map(Status::id),
        effective: assessed.effective.map(Status::id),
        counts: assessed.counts.iter().map(|(status, count)| (status.id(), *count)).collect(),
        own: own(&assessed.own),
        overridden: assessed.overridden.as_ref().map(set),
    }
}

fn own(judged: &[(Id, Status)]) -> Vec<Own<'_>> {
    judged
        .iter()
        .map(|(organisation, status)| Own {
            organisation: organisation.as_str(),
            status: status.id(),
        })
        .collect()
}

fn set(overridden: &Override) -> Set<'_> {
    Set {
        status: overridden.status.id(),
        reason: &overridden.reason,
        name: &overridden.name,
        date: overridden.date.map(|date| date.to_string()),
    }
}
