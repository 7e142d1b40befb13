//! What people decided: overrides, waivers, and where the judgements disagree.

use serde::Serialize;

use super::super::desk::{Desk, StatusView};
use crate::compose::ComposeError;
use crate::strategy::{Id, Period, Status};

/// A status set by the analyst.
#[derive(Debug, Serialize)]
pub(super) struct OverrideRow {
    subject: String,
    computed: Option<StatusView>,
    status: StatusView,
    reason: String,
    name: String,
    date: String,
}

/// An accepted finding.
#[derive(Debug, Serialize)]
pub(super) struct WaiverRow {
    code: String,
    indicator: String,
    period: String,
    file: String,
    reason: String,
    name: String,
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
            let of_indicator = assessment.indicator(one.id.as_str()).map(|found| found.computed);
            let of_goal = assessment.goal(one.id.as_str()).and_then(|found| found.computed);
            let computed = of_indicator.or(of_goal).map(|status| desk.status(status));
            Ok(OverrideRow {
                subject: desk.subject(&one.id),
                computed: computed.transpose()?,
                status: desk.status(one.status)?,
                reason: one.reason.clone(),
                name: one.name.clone(),
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
                    Some((_, Some(period))) => desk.period(period)?,
                    Some((text, None)) => text.to_owned(),
                    None => String::new(),
                };
            Ok(WaiverRow {
                code: one.code.clone(),
                indicator: indicator.map(|found| desk.label(&found.name)).unwrap_or_default(),
                period,
                file: one.file.clone().unwrap_or_default(),
                reason: one.reason.clone(),
                name: one.name.clone(),
                expires: one.expires.map(|date| desk.date(date)).unwrap_or_default(),
            })
        })
        .collect()
}

pub(super) fn disagreements(desk: &Desk<'_>) -> Result<Vec<Disagreement>, ComposeError> {
    let assessment = desk.input.assessment;
    let mut rows = Vec::new();
    for found in &assessment.indicators {
        add(desk, &mut rows, &found.indicator, &found.own, found.computed, found.effective)?;
    }
    for found in &assessment.goals {
        if let (Some(computed), Some(effective)) = (found.computed, found.effective) {
            add(desk, &mut rows, &found.goal, &found.own, computed, effective)?;
        }
    }
    Ok(rows)
}

fn add(
    desk: &Desk<'_>,
    rows: &mut Vec<Disagreement>,
    subject: &Id,
    own: &[(Id, Status)],
    computed: Status,
    effective: Status,
) -> Result<(), ComposeError> {
    for (organisation, status) in own.iter().filter(|(_, status)| *status != computed) {
        rows.push(Disagreement {
            subject: desk.subject(subject),
            organisation: desk.organisation_short(organisation),
            own: desk.status(*status)?,
            computed: desk.status(computed)?,
            effective: desk.status(effective)?,
        });
    }
    Ok(())
}
