//! What people decided: overrides, waivers, and where the judgements disagree.

use serde::Serialize;

use super::super::desk::Desk;
use super::super::statuses::StatusView;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::{Id, Period, Status, told};

/// A status set by the analyst.
#[derive(Debug, Serialize)]
pub(super) struct OverrideRow {
    subject: String,
    computed: Option<StatusView>,
    status: StatusView,
    reason: Passage,
    name: Passage,
    date: String,
}

/// An accepted finding.
#[derive(Debug, Serialize)]
pub(super) struct WaiverRow {
    code: String,
    indicator: String,
    period: String,
    file: String,
    reason: Passage,
    name: Passage,
    expires: String,
}

/// A judgement of an organisation that is not the computed one.
#[derive(Debug, Serialize)]
pub(super) struct Disagreement {
    subject: String,
    organisation: String,
    own: StatusView,
    computed: StatusView,
    effective: StatusView,
}

pub(super) fn overrides(desk: &Desk<'_>) -> Result<Vec<OverrideRow>, ComposeError> {
    let assessment = desk.input.assessment;
    desk.round()
        .overrides
        .iter()
        .map(|one| {
            let of_indicator = assessment.indicator(one.id.as_str());
            let of_goal = assessment.goal(one.id.as_str()).and_then(|found| found.computed);
            let computed = of_indicator
                .map(|found| desk.computed(found))
                .or(of_goal.map(|status| desk.status(status)));
            Ok(OverrideRow {
                subject: desk.subject(&one.id),
                computed: computed.transpose()?,
                status: desk.status(one.status)?,
                reason: desk.written(&one.reason),
                name: desk.written(&one.name),
                date: one.date.map(|date| desk.date(date)).unwrap_or_default(),
            })
        })
        .collect()
}

pub(super) fn waivers(desk: &Desk<'_>) -> Result<Vec<WaiverRow>, ComposeError> {
    desk.round()
        .waivers
        .iter()
        .map(|one| {
            let indicator = one.indicator.as_deref().and_then(|id| desk.strategy().indicator(id));
            let period =
                match one.period.as_deref().map(|text| (text, Period::from_canonical(text))) {
                    Some((_, Some(period))) => told(indicator, period).label(desk.words)?,
                    Some((text, None)) => text.to_owned(),
                    None => String::new(),
                };
            Ok(WaiverRow {
                code: one.code.clone(),
                indicator: indicator.map(|found| desk.label(&found.name)).unwrap_or_default(),
                period,
                file: one.file.clone().unwrap_or_default(),
                reason: desk.written(&one.reason),
                name: desk.written(&one.name),
                expires: one.expires.map(|date| desk.date(date)).unwrap_or_default(),
            })
        })
        .collect()
}

pub(super) fn disagreements(desk: &Desk<'_>) -> Result<Vec<Disagreement>, ComposeError> {
    let assessment = desk.input.assessment;
    let mut rows = Vec::new();
    for found in &assessment.indicators {
        let views = [desk.computed(found)?, desk.standing(found)?];
        add(desk, &mut rows, (&found.indicator, &found.own), found.computed, &views)?;
    }
    for found in &assessment.goals {
        if let (Some(computed), Some(effective)) = (found.computed, found.effective) {
            let views = [desk.status(computed)?, desk.status(effective)?];
            add(desk, &mut rows, (&found.goal, &found.own), computed, &views)?;
        }
    }
    Ok(rows)
}

fn add(
    desk: &Desk<'_>,
    rows: &mut Vec<Disagreement>,
    (subject, own): (&Id, &[(Id, Status)]),
    computed: Status,
    [computed_view, effective]: &[StatusView; 2],
) -> Result<(), ComposeError> {
    for (organisation, status) in own.iter().filter(|(_, status)| *status != computed) {
        rows.push(Disagreement {
            subject: desk.subject(subject),
            organisation: desk.organisation_short(organisation),
            own: desk.status(*status)?,
            computed: computed_view.clone(),
            effective: effective.clone(),
        });
    }
    Ok(())
}
