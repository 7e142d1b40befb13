//! `C`: what was owed and did not come.

use std::collections::{BTreeMap, BTreeSet};

use super::consequences;
use crate::assess::{Assessment, IndicatorAssessment};
use crate::checkpoint::{Owed, Round};
use crate::finding::{
    Code, FORM_NOT_FILLED_IN, Finding, LATE_RETURN, MISSING_EXPLANATION, MISSING_FIGURE,
    MISSING_MEASURES, NO_RETURN, Place, STALE_SERIES, UNEXPLAINED_JUDGEMENT,
};
use crate::intake::{Account, Gap, Subject, Topic};
use crate::strategy::{Id, Indicator, Period};

/// Where an organisation's fault of omission is shown: its file of this checkpoint, else the folder.
fn home(round: &Round, organisation: &Id) -> Place {
    let now = &round.checkpoint.id;
    let file = round
        .sources
        .iter()
        .find(|source| source.checkpoint == *now && source.organisations.contains(organisation));
    Place::file(file.map_or_else(|| format!("returns/{now}"), |source| source.file.clone()))
}

fn has_answered(round: &Round, organisation: &Id) -> bool {
    let now = &round.checkpoint.id;
    round
        .sources
        .iter()
        .any(|source| source.checkpoint == *now && source.organisations.contains(organisation))
}

/// Whether every file of an organisation is a form that came back as it was sent, which has been told.
fn has_only_empty_forms(round: &Round, organisation: &Id) -> bool {
    let now = &round.checkpoint.id;
    let is_empty = |file: &str| {
        let of_file = |finding: &&Finding| &*finding.place.file == file;
        round.findings.iter().filter(of_file).any(|finding| finding.code == &FORM_NOT_FILLED_IN)
    };
    let sources = round.sources.iter().filter(|source| source.checkpoint == *now);
    let mut own = sources.filter(|source| source.organisations.contains(organisation));
    own.all(|source| is_empty(&source.file))
}

/// Figures that are owed and did not come: one finding an organisation that sent nothing, or a form with
/// nothing filled in, else one a series.
pub(super) fn owed(round: &Round) -> Vec<Finding> {
    let mut series: BTreeMap<(&Id, &Id, &Option<String>), Vec<&Owed>> = BTreeMap::new();
    for owed in &round.owed {
        series
            .entry((&owed.organisation, &owed.indicator, &owed.breakdown))
            .or_default()
            .push(owed);
    }
    let refused = consequences::refused(round);
    let mut gaps: BTreeMap<(&Id, &Id, &Option<String>), Vec<&Gap>> = BTreeMap::new();
    for gap in &round.gaps {
        gaps.entry((&gap.organisation, &gap.indicator, &gap.breakdown)).or_default().push(gap);
    }
    let mut findings = Vec::new();
    let mut silent = BTreeSet::new();
    for (key @ (organisation, ..), owed) in series {
        if !has_answered(round, organisation) {
            silent.insert(organisation);
            continue;
        }
        if has_only_empty_forms(round, organisation) {
            continue;
        }
        let cells = gaps.get(&key).map(Vec::as_slice).unwrap_or_default();
        findings.extend(missing(round, &owed, cells, &refused));
    }
    findings.extend(silent.into_iter().map(|organisation| no_return(round, organisation)));
    findings
}

fn no_return(round: &Round, organisation: &Id) -> Finding {
    let indicators: BTreeSet<&Id> = round
        .owed
        .iter()
        .filter(|owed| owed.organisation == *organisation && !owed.came)
        .map(|owed| &owed.indicator)
        .collect();
    Finding::new(&NO_RETURN, home(round, organisation))
        .organisation(organisation.as_str())
        .count("count", i64::try_from(indicators.len()).unwrap_or(i64::MAX))
}

/// What is missing of one series: at the empty cell that waits for the newest figure, where the organisation's
/// file has one, with those of older ones beside it.
fn missing(
    round: &Round,
    owed: &[&Owed],
    cells: &[&Gap],
    refused: &BTreeSet<(&str, &str, &str)>,
) -> Option<Finding> {
    let is_refused = |owed: &Owed| {
        let period = owed.period.to_string();
        refused.contains(&(owed.organisation.as_str(), owed.indicator.as_str(), period.as_str()))
    };
    let absent = |owed: &Owed| !owed.came && !is_refused(owed);
    let newest = owed.iter().max_by_key(|owed| owed.period)?;
    let stale = absent(newest) && owed.iter().any(|owed| owed.came);
    let code = if stale { &STALE_SERIES } else { &MISSING_FIGURE };
    let missing: Vec<Period> =
        owed.iter().filter(|owed| absent(owed)).map(|owed| owed.period).collect();
    let (last, earlier) = missing.split_last()?;
    let cell = |period: &Period| cells.iter().find(|gap| answers(gap.period, *period));
    let (place, excerpt) = match cell(last) {
        Some(gap) => (gap.place.clone(), gap.excerpt.clone()),
        None => (home(round, &newest.organisation), None),
    };
    let mut finding = Finding::new(code, place)
        .excerpt(excerpt)
        .organisation(newest.organisation.as_str())
        .indicator(newest.indicator.as_str())
        .period(last.to_string())
        .text("breakdown", newest.breakdown.as_deref().unwrap_or("none"))
        .count("count", i64::try_from(missing.len()).unwrap_or(i64::MAX))
        .list("periods", missing.iter().map(ToString::to_string).collect());
    finding.related = earlier.iter().filter_map(cell).map(|gap| gap.place.clone()).collect();
    Some(finding)
}

/// Whether a figure of `given` would be the one of `owed`, however its period is named.
fn answers(given: Period, owed: Period) -> bool {
    given == owed
        || (given.time() == owed.time() && given.length_in_months() == owed.length_in_months())
}

/// Returns that came after they were due.
pub(super) fn late(round: &Round) -> Vec<Finding> {
    let Some(due) = round.checkpoint.due else { return Vec::new() };
    round
        .receipts
        .iter()
        .filter(|receipt| receipt.checkpoint == round.checkpoint.id)
        .filter_map(|receipt| Some((receipt, receipt.received.filter(|day| *day > due)?)))
        .map(|(receipt, received)| {
            Finding::new(&LATE_RETURN, home(round, &receipt.organisation))
                .organisation(receipt.organisation.as_str())
                .found(received.to_string())
                .expected(due.to_string())
                .day("received", received)
                .day("due", due)
        })
        .collect()
}

/// Indicators that are not on track and of which no organisation of theirs wrote why, or what it does.
pub(super) fn explanations(round: &Round, assessment: &Assessment) -> Vec<Finding> {
    let mut findings = Vec::new();
    let indicators = round.strategy.indicators_by_id();
    for assessed in &assessment.indicators {
        let indicator = indicators.get(assessed.indicator.as_str()).copied();
        if !assessed.effective.needs_explanation() {
            continue;
        }
        let topics =
            [(Topic::Explanation, &MISSING_EXPLANATION), (Topic::Measures, &MISSING_MEASURES)];
        for (topic, code) in topics {
            if !is_told(round, indicator, assessed, topic) {
                let organisation = responsible(indicator);
                let place = organisation.as_ref().map_or_else(
                    || Place::file(format!("returns/{}", round.checkpoint.id)),
                    |organisation| home(round, organisation),
                );
                let mut finding = Finding::new(code, place)
                    .indicator(assessed.indicator.as_str())
                    .text("goal", assessed.goal.as_str())
                    .text("status", assessed.effective.id());
                finding.organisation = organisation.map(|id| id.to_string());
                findings.push(finding);
            }
        }
    }
    findings
}

/// Judgements of organisations that something is not on track, without the explanation or the measures that go with
/// them. What `told` says of an indicator of the same goal is not said again.
pub(super) fn judgements(round: &Round, told: &[Finding]) -> Vec<Finding> {
    let goals = round.strategy.indicators_by_id();
    let is_told = |account: &Account, code: &Code| {
        told.iter().filter(|finding| finding.code == code).any(|finding| {
            let indicator = finding.indicator.as_deref().and_then(|id| goals.get(id));
            finding.organisation.as_deref() == Some(account.organisation.as_str())
                && indicator.is_some_and(|indicator| match &account.subject {
                    Subject::Goal(id) => indicator.goal == *id,
                    Subject::Indicator(id) => indicator.id == *id,
                    Subject::Priority(_) => false,
                })
        })
    };
    let lacks = |account: &Account, topic: Topic, code: &Code| {
        !account.texts.contains_key(&topic) && !is_told(account, code)
    };
    let finding = |account: &Account| {
        let (status, provenance) = account.status.as_ref()?;
        // A judgement of a goal without any text is told as that.
        let is_empty =
            account.texts.is_empty() && !matches!(account.subject, Subject::Indicator(_));
        if !status.needs_explanation() || is_empty {
            return None;
        }
        let lacking = match (
            lacks(account, Topic::Explanation, &MISSING_EXPLANATION),
            lacks(account, Topic::Measures, &MISSING_MEASURES),
        ) {
            (true, true) => "both",
            (true, false) => "explanation",
            (false, true) => "measures",
            (false, false) => return None,
        };
        let finding = Finding::new(&UNEXPLAINED_JUDGEMENT, provenance.place.clone())
            .organisation(account.organisation.as_str())
            .found(provenance.raw.trim())
            .text("subject", account.subject.id().as_str())
            .text("lacking", lacking);
        Some(finding)
    };
    round.accounts.iter().filter_map(finding).collect()
}

/// Who has to explain an indicator: the first of its organisations.
pub(super) fn responsible(indicator: Option<&Indicator>) -> Option<Id> {
    indicator?.organisations.first().cloned()
}

/// Whether an organisation of the indicator wrote on `topic`, of the indicator or of its goal.
pub(super) fn is_told(
    round: &Round,
    indicator: Option<&Indicator>,
    assessed: &IndicatorAssessment,
    topic: Topic,
) -> bool {
    let reports = |organisation: &Id| {
        indicator.is_some_and(|indicator| indicator.organisations.contains(organisation))
    };
    let about = |account: &Account| match &account.subject {
        Subject::Indicator(id) => *id == assessed.indicator,
        Subject::Goal(id) => *id == assessed.goal,
        Subject::Priority(_) => false,
    };
    round.accounts.iter().any(|account| {
        about(account) && reports(&account.organisation) && account.texts.contains_key(&topic)
    })
}
