//! Front matter and cover.

use serde::Serialize;

use super::desk::Desk;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::strategy::Decision;

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
    plan: Option<String>,
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
    let title = match desk.input.draft {
        true => desk.with("title-draft", [("title", title.into())])?,
        false => title,
    };
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

pub(super) fn cover(desk: &Desk<'_>) -> Result<Cover, ComposeError> {
    let strategy = desk.strategy();
    let checkpoint = &desk.round().checkpoint;
    let none = Decision::default();
    let decision = checkpoint.decision.as_ref().unwrap_or(&none);
    Ok(Cover {
        term: desk.range(strategy.term.0, strategy.term.1)?,
        as_of: desk.date(checkpoint.as_of),
        plan: strategy.plan.clone(),
        number: decision.number.clone(),
        body: desk.passage(&decision.body),
        meeting: decision.meeting.map(|meeting| desk.date(meeting)),
        proposal: desk.passage(&decision.proposal),
    })
}
