//! Front matter and cover.

use serde::Serialize;

use super::desk::Desk;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::{Decision, Organisation};

/// What the front matter holds.
#[derive(Debug, Serialize)]
pub(super) struct Front {
    title: String,
    subtitle: String,
    lang: &'static str,
    date: String,
    author: String,
    checkpoint: String,
    strategy: String,
    notice: Option<Passage>,
}

/// What stands on the cover below the title.
#[derive(Debug, Serialize)]
pub(super) struct Cover {
    term: String,
    as_of: String,
    plan: Option<Passage>,
    number: Option<String>,
    body: Option<Passage>,
    meeting: Option<String>,
    proposal: Option<Passage>,
}

pub(super) fn front(desk: &Desk<'_>) -> Result<Front, ComposeError> {
    let strategy = desk.strategy();
    let checkpoint = &desk.round().checkpoint;
    let name = desk.label(&strategy.name);
    let title =
        desk.with(&format!("title-{}", checkpoint.kind.id()), [("strategy", name.into())])?;
    let title =
        if desk.input.draft { desk.with("title-draft", [("title", title.into())])? } else { title };
    let owner = desk.label(&strategy.owner);
    let years = (strategy.term.0.year(), strategy.term.1.year());
    let values =
        [("owner", owner.clone().into()), ("years", format!("{}–{}", years.0, years.1).into())];
    Ok(Front {
        title,
        subtitle: desk.with("subtitle", values)?,
        lang: desk.language().tag(),
        date: checkpoint.document_date.to_string(),
        author: owner,
        checkpoint: checkpoint.id.to_string(),
        strategy: strategy.id.to_string(),
        notice: desk.passage(&strategy.notice),
    })
}

/// The front matter of an organisation's extract: the report's with a title of its own.
pub(super) fn of_extract(
    desk: &Desk<'_>,
    organisation: &Organisation,
) -> Result<Front, ComposeError> {
    let report = front(desk)?;
    let values = [
        ("report", report.title.clone().into()),
        ("organisation", desk.label(&organisation.name).into()),
    ];
    Ok(Front { title: desk.with("title-extract", values)?, ..report })
}

pub(super) fn cover(desk: &Desk<'_>) -> Result<Cover, ComposeError> {
    let strategy = desk.strategy();
    let checkpoint = &desk.round().checkpoint;
    let none = Decision::default();
    let decision = checkpoint.decision.as_ref().unwrap_or(&none);
    Ok(Cover {
        term: desk.range(strategy.term.0, strategy.term.1)?,
        as_of: desk.date(checkpoint.as_of),
        plan: strategy.plan.as_deref().map(|plan| desk.written(plan)),
        number: decision.number.clone(),
        body: desk.passage(&decision.body),
        meeting: decision.meeting.map(|meeting| desk.date(meeting)),
        proposal: desk.passage(&decision.proposal),
    })
}
