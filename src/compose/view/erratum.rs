//! What was corrected in the versions that this one superseded, why, and by whose decision.

use serde::Serialize;

use super::annex::changes::{self, Moved};
use super::desk::Desk;
use super::statuses::StatusView;
use crate::checkpoint::{FigureChange, RegisterChange, TextChange, TextSubject};
use crate::compose::prose::Passage;
use crate::compose::{ComposeError, Erratum};
use crate::intake::Observation;
use crate::strategy::Status;

/// The corrections of one version.
#[derive(Debug, Serialize)]
pub(super) struct ErratumView {
    /// The version that holds the corrections; the first one is 1.
    number: usize,
    reason: Passage,
    name: Passage,
    statuses: Vec<StatusRow>,
    figures: Vec<FigureRow>,
    register: Vec<Moved>,
    texts: Vec<String>,
}

/// A status as it was and as corrected.
#[derive(Debug, Serialize)]
struct StatusRow {
    name: String,
    then: Option<StatusView>,
    now: Option<StatusView>,
}

/// A figure as it was and as corrected.
#[derive(Debug, Serialize)]
struct FigureRow {
    indicator: String,
    period: String,
    old: String,
    new: String,
    organisation: String,
}

pub(super) fn errata(desk: &Desk<'_>) -> Result<Vec<ErratumView>, ComposeError> {
    desk.input.errata.iter().zip(2..).map(|(one, number)| view(desk, one, number)).collect()
}

fn view(desk: &Desk<'_>, one: &Erratum, number: usize) -> Result<ErratumView, ComposeError> {
    let status = |status: Option<Status>, bases| {
        status.map(|status| desk.status_on(status, bases)).transpose()
    };
    let statuses = one.moves.iter().map(|moved| {
        Ok(StatusRow {
            name: desk.subject(&moved.id),
            then: status(moved.old, &moved.bases_then)?,
            now: status(moved.new, &moved.bases_now)?,
        })
    });
    let figures = one.comparison.figures.iter().filter_map(|change| figure(desk, change));
    let mut texts = Vec::new();
    for change in one.comparison.register.iter().filter(|change| came_or_went(change)) {
        texts.extend(exchange(desk, change)?);
    }
    for change in &one.comparison.texts {
        texts.push(text(desk, change)?);
    }
    Ok(ErratumView {
        number,
        reason: desk.written(&one.reason),
        name: desk.written(&one.name),
        statuses: statuses.collect::<Result<_, ComposeError>>()?,
        figures: figures.collect::<Result<_, _>>()?,
        register: changes::rows(desk, &one.comparison.register)?,
        texts,
    })
}

/// `None` where the register of the corrected version does not know the indicator any more.
fn figure(desk: &Desk<'_>, change: &FigureChange) -> Option<Result<FigureRow, ComposeError>> {
    let shown = change.any()?;
    let indicator = desk.strategy().indicator(shown.key.indicator.as_str())?;
    let side = |one: &Option<Observation>| match one {
        Some(one) => desk.outcome(indicator, one),
        None => Ok("–".to_owned()),
    };
    let row = || {
        Ok(FigureRow {
            indicator: super::annex::figure_name(desk, indicator, shown)?,
            period: desk.period(indicator, shown.key.period)?,
            old: side(&change.old)?,
            new: side(&change.new)?,
            organisation: desk.organisation_short(&shown.organisation),
        })
    };
    Some(row())
}

fn came_or_went(change: &RegisterChange) -> bool {
    change.old.is_none() || change.new.is_none()
}

fn exchange(desk: &Desk<'_>, change: &RegisterChange) -> Result<Option<String>, ComposeError> {
    let Some(indicator) = change.indicator() else { return Ok(None) };
    let id = if change.new.is_some() { "aspect-added" } else { "aspect-dropped" };
    Ok(Some(format!("{}: {}", desk.label(&indicator.name), desk.text(id)?)))
}

/// Which text was corrected; what it says now stands in its place in the report.
fn text(desk: &Desk<'_>, change: &TextChange) -> Result<String, ComposeError> {
    Ok(match &change.subject {
        TextSubject::Account { subject, organisation, topic } => {
            let topic = desk.text(&format!("topic-{}", topic.id()))?;
            let organisation = desk.organisation_short(organisation);
            format!("{} · {organisation} · {topic}", desk.subject(subject))
        }
        TextSubject::Judgement { subject, organisation } => {
            let organisation = desk.organisation_short(organisation);
            format!("{} · {organisation} · {}", desk.subject(subject), desk.text("difference-own")?)
        }
        TextSubject::Narrative(language, name) => {
            let id = crate::strategy::Id::new(name, true);
            let subject = id.map_or_else(|| name.clone(), |id| desk.subject(&id));
            format!("{subject} ({})", language.tag())
        }
        TextSubject::Override(id) => {
            format!("{} · {}", desk.subject(id), desk.text("overrides")?)
        }
        TextSubject::Setting(what) => {
            desk.with("erratum-setting", [("what", what.as_str().into())])?
        }
        TextSubject::Waiver(what) => format!("{} · {what}", desk.text("waivers")?),
        TextSubject::Receipt(whose) => {
            desk.with("erratum-receipt", [("whose", whose.as_str().into())])?
        }
    })
}
