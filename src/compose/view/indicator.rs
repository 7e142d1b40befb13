//! An indicator's section: its status with sentence and reasons, its chart and small table.

use serde::Serialize;

use super::account::{self, Accounts};
use super::breakdown::{self, Grid};
use super::desk::Desk;
use super::remarks::{Remark, remarks};
use super::say;
use super::series::{self, Row};
use super::statuses::StatusView;
use crate::assess::IndicatorAssessment;
use crate::checkpoint::Override;
use crate::compose::ComposeError;
use crate::compose::charts::Figure;
use crate::compose::prose::Passage;
use crate::intake::{Subject, Topic};
use crate::strategy::{Id, Indicator, Status};

/// An indicator's section.
#[derive(Debug, Serialize)]
pub(super) struct IndicatorView {
    id: String,
    name: String,
    status: StatusView,
    sentence: String,
    projection: Option<String>,
    overridden: Option<OverrideView>,
    own: Vec<OwnView>,
    differs: bool,
    chart: Option<Figure>,
    rows: Vec<Row>,
    remarks: Vec<Remark>,
    grids: Vec<Grid>,
    accounts: Accounts,
    /// The id of the sentence that says what of explanation and measures is missing.
    lacks: Option<&'static str>,
}

/// The analyst's status, with what was computed.
#[derive(Debug, Serialize)]
pub(super) struct OverrideView {
    computed: Option<StatusView>,
    status: StatusView,
    reason: Passage,
    name: Passage,
    date: Option<String>,
}

/// An organisation's own judgement.
#[derive(Debug, Serialize)]
pub(super) struct OwnView {
    organisation: String,
    status: StatusView,
}

pub(super) fn view(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
) -> Result<IndicatorView, ComposeError> {
    let rows = series::rows(desk, indicator, assessed)?;
    Ok(IndicatorView {
        id: indicator.id.to_string(),
        name: desk.label(&indicator.name),
        status: desk.standing(assessed)?,
        sentence: say::standing(desk, indicator, assessed)?,
        projection: say::projection(desk, indicator, assessed)?,
        overridden: overridden(desk, assessed.overridden.as_ref(), Some(desk.computed(assessed)?))?,
        own: own(desk, &assessed.own)?,
        differs: assessed.own.iter().any(|(_, status)| *status != assessed.computed),
        chart: desk.charts.indicator(&indicator.id),
        remarks: remarks(desk, &rows),
        rows,
        grids: breakdown::grids(desk, indicator, assessed)?,
        accounts: account::of_subject(
            desk,
            &Subject::Indicator(indicator.id.clone()),
            &Topic::ALL,
        )?
        .without_status(),
        lacks: lacking(desk, indicator, assessed.effective),
    })
}

impl IndicatorView {
    /// With other accounts.
    pub(super) fn with_accounts(self, accounts: Accounts) -> Self {
        Self { accounts, ..self }
    }
}

/// What the analyst judged, beside what was computed.
pub(super) fn overridden(
    desk: &Desk<'_>,
    overridden: Option<&Override>,
    computed: Option<StatusView>,
) -> Result<Option<OverrideView>, ComposeError> {
    let Some(overridden) = overridden else { return Ok(None) };
    Ok(Some(OverrideView {
        computed,
        status: desk.status(overridden.status)?,
        reason: desk.written(&overridden.reason),
        name: desk.written(&overridden.name),
        date: overridden.date.map(|date| desk.date(date)),
    }))
}

/// What the organisations judged themselves.
pub(super) fn own(desk: &Desk<'_>, own: &[(Id, Status)]) -> Result<Vec<OwnView>, ComposeError> {
    own.iter()
        .map(|(organisation, status)| {
            let organisation = desk.organisation(organisation);
            Ok(OwnView { organisation, status: desk.status(*status)? })
        })
        .collect()
}

/// Whether the status needs an explanation and measures that none of its organisations gave.
pub(super) fn lacks_explanation(desk: &Desk<'_>, indicator: &Indicator, status: Status) -> bool {
    lacking(desk, indicator, status).is_some()
}

/// The id of the sentence that says which of the two is missing, where the status needs both.
fn lacking(desk: &Desk<'_>, indicator: &Indicator, status: Status) -> Option<&'static str> {
    let is_about = |subject: &Subject| match subject {
        Subject::Indicator(id) => *id == indicator.id,
        Subject::Goal(id) => *id == indicator.goal,
        Subject::Priority(_) => false,
    };
    let has = |topic: Topic| {
        desk.round().accounts.iter().any(|account| {
            is_about(&account.subject)
                && indicator.organisations.contains(&account.organisation)
                && account.texts.contains_key(&topic)
        })
    };
    match (has(Topic::Explanation), has(Topic::Measures)) {
        _ if !status.needs_explanation() => None,
        (true, true) => None,
        (false, true) => Some("indicator-lacks-only-explanation"),
        (true, false) => Some("indicator-lacks-only-measures"),
        (false, false) => Some("indicator-lacks-explanation"),
    }
}
