//! An indicator's section: its status with sentence and reasons, its chart and small table.

use serde::Serialize;

use super::account::{self, Accounts};
use super::breakdown::{self, Grid};
use super::calendar::calendar;
use super::desk::Desk;
use super::entry::Entry;
use super::figures::{self, Figures};
use super::parts;
use super::remarks::{Remark, remarks};
use super::say;
use super::series;
use super::statuses::StatusView;
use crate::assess::IndicatorAssessment;
use crate::checkpoint::Override;
use crate::compose::ComposeError;
use crate::compose::charts::Figure;
use crate::compose::prose::Passage;
use crate::intake::{Subject, Topic};
use crate::strategy::{Id, Indicator, Method, Status};

/// An indicator's section.
#[derive(Debug, Serialize)]
pub(super) struct IndicatorView {
    id: String,
    name: String,
    status: StatusView,
    sentence: String,
    projection: Option<String>,
    overridden: Option<OverrideView>,
    /// What the organisations judged themselves, unless it is one's judgement that is the status.
    own: Vec<OwnView>,
    /// The organisation whose judgement is the status.
    judge: Option<String>,
    differs: bool,
    chart: Option<Figure>,
    figures: Option<Figures>,
    remarks: Vec<Remark>,
    /// The parts of its figures, and its figures by groups.
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
    let entries = series::entries(desk, indicator, assessed)?;
    let (calendar, told) = calendar(desk, indicator, assessed, &entries)?.unzip();
    let grids = grids(desk, indicator, assessed, &entries)?;
    let judge = judge(desk, assessed);
    let chart = desk.charts.indicator(&indicator.id);
    Ok(IndicatorView {
        id: indicator.id.to_string(),
        name: desk.label(&indicator.name),
        status: desk.standing(assessed)?,
        sentence: say::standing(desk, indicator, assessed)?,
        projection: say::projection(desk, indicator, assessed)?,
        overridden: overridden(desk, assessed.overridden.as_ref(), Some(desk.computed(assessed)?))?,
        own: if judge.is_some() { Vec::new() } else { own(desk, &assessed.own)? },
        judge,
        differs: assessed.own.iter().any(|(_, status)| *status != assessed.computed),
        figures: figures::figures(desk, indicator, &entries, &told.unwrap_or_default())?,
        chart,
        remarks: remarks(desk, indicator, &entries)?,
        grids: calendar.into_iter().chain(grids).collect(),
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

/// The tables beyond that of the figures of the whole.
fn grids(
    desk: &Desk<'_>,
    indicator: &Indicator,
    assessed: &IndicatorAssessment,
    entries: &[Entry],
) -> Result<Vec<Grid>, ComposeError> {
    let parts = parts::parts(desk, indicator, assessed, entries)?;
    Ok(parts.into_iter().chain(breakdown::grids(desk, indicator, assessed)?).collect())
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

/// The organisation whose own judgement is the status, where it is that of a single one.
fn judge(desk: &Desk<'_>, assessed: &IndicatorAssessment) -> Option<String> {
    match assessed.own.as_slice() {
        [(organisation, status)]
            if assessed.method == Method::Judged && *status == assessed.effective =>
        {
            Some(desk.organisation(organisation))
        }
        _ => None,
    }
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
