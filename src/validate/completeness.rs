//! `C`: returns that came late, and texts that were owed and did not come; [`super::absent`] has the figures.

use crate::assess::{Assessment, IndicatorAssessment};
use crate::checkpoint::Round;
use crate::finding::{
    Code, Finding, LATE_RETURN, MISSING_EXPLANATION, MISSING_MEASURES, Place,
    UNEXPLAINED_JUDGEMENT, WITHOUT_JUDGEMENT,
};
use crate::intake::{Account, Gap, Subject, Topic, Wanted};
use crate::strategy::{Id, Indicator};

/// Where an organisation's fault of omission is shown: its file of this checkpoint, else the folder.
pub(super) fn home(round: &Round, organisation: &Id) -> Place {
    let now = &round.checkpoint.id;
    let file = round
        .sources
        .iter()
        .find(|source| source.checkpoint == *now && source.organisations.contains(organisation));
    Place::file(file.map_or_else(|| format!("returns/{now}"), |source| source.file.clone()))
}

/// A finding at the empty cell where there is one, else at the organisation's file.
pub(super) fn at(
    round: &Round,
    gap: Option<&Gap>,
    organisation: &Id,
    code: &'static Code,
) -> Finding {
    match gap {
        Some(gap) => Finding::new(code, gap.place.clone()).excerpt(gap.excerpt.clone()),
        None => Finding::new(code, home(round, organisation)),
    }
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
                let finding = if let Some(id) = &organisation {
                    at(round, untold(round, id, assessed, topic), id, code)
                } else {
                    let folder = format!("returns/{}", round.checkpoint.id);
                    Finding::new(code, Place::file(folder))
                };
                let mut finding = finding
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

/// The empty cell for a text on an indicator, else for one on its goal.
fn untold<'r>(
    round: &'r Round,
    organisation: &Id,
    assessed: &IndicatorAssessment,
    topic: Topic,
) -> Option<&'r Gap> {
    let wanted = [
        Wanted::Text(Subject::Indicator(assessed.indicator.clone()), topic),
        Wanted::Text(Subject::Goal(assessed.goal.clone()), topic),
    ];
    let of = |wanted: &Wanted| {
        let mut gaps = round.gaps.iter();
        gaps.find(|gap| gap.organisation == *organisation && gap.wanted == *wanted)
    };
    wanted.iter().find_map(of)
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
        let topic = if lacking == "measures" { Topic::Measures } else { Topic::Explanation };
        let wanted = Wanted::Text(account.subject.clone(), topic);
        let mut gaps = round.gaps.iter();
        let is_its_own =
            |gap: &&Gap| gap.organisation == account.organisation && gap.wanted == wanted;
        let finding = match gaps.find(is_its_own) {
            Some(gap) => Finding::new(&UNEXPLAINED_JUDGEMENT, gap.place.clone())
                .excerpt(gap.excerpt.clone())
                .related(provenance.place.clone()),
            None => Finding::new(&UNEXPLAINED_JUDGEMENT, provenance.place.clone()),
        };
        let finding = finding
            .organisation(account.organisation.as_str())
            .found(provenance.raw.trim())
            .text("subject", account.subject.id().as_str())
            .text("lacking", lacking);
        Some(finding)
    };
    round.accounts.iter().filter_map(finding).collect()
}

/// Subjects that an organisation wrote about without judging them anywhere, though a cell waits for the judgement. Of a
/// priority none is asked.
pub(super) fn unjudged(round: &Round) -> Vec<Finding> {
    let finding = |account: &Account| {
        let is_priority = matches!(account.subject, Subject::Priority(_));
        if account.status.is_some() || account.texts.is_empty() || is_priority {
            return None;
        }
        let wanted = Wanted::Judgement(account.subject.clone());
        let mut gaps = round.gaps.iter();
        let gap =
            gaps.find(|gap| gap.organisation == account.organisation && gap.wanted == wanted)?;
        let finding = at(round, Some(gap), &account.organisation, &WITHOUT_JUDGEMENT)
            .organisation(account.organisation.as_str())
            .text("subject", account.subject.id().as_str());
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
