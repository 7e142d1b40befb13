//! What the organisations wrote of a subject.

use serde::Serialize;

use super::desk::Desk;
use super::statuses::StatusView;
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::intake::{Account, Subject, Topic};

/// What the organisations wrote of one subject.
#[derive(Debug, Default, Serialize)]
pub(super) struct Accounts {
    /// One an organisation.
    pub(super) entries: Vec<Entry>,
}

impl Accounts {
    /// All texts.
    pub(super) fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.entries.iter().flat_map(Entry::passages)
    }

    /// Without the organisations' own judgements, where these stand above.
    pub(super) fn without_status(mut self) -> Self {
        for entry in &mut self.entries {
            entry.status = None;
        }
        self
    }
}

/// What one organisation wrote of it.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    /// Who.
    pub(super) organisation: String,
    /// What it is about.
    pub(super) subject: String,
    /// Its own judgement.
    pub(super) status: Option<StatusView>,
    /// The notice above its texts, where they are in a language that the chapter's notice does not name.
    pub(super) notice: Option<String>,
    /// Its texts, in the order of topics.
    pub(super) texts: Vec<TopicText>,
}

impl Entry {
    fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.texts.iter().map(|text| &text.text)
    }
}

/// One text.
#[derive(Debug, Serialize)]
pub(super) struct TopicText {
    /// The topic's id.
    pub(super) id: &'static str,
    /// The topic's word.
    pub(super) heading: String,
    /// The text.
    pub(super) text: Passage,
}

/// What was written of `subject` at this checkpoint, of `topics` only; accounts without any of it are left out.
pub(super) fn of_subject(
    desk: &Desk<'_>,
    subject: &Subject,
    topics: &[Topic],
) -> Result<Accounts, ComposeError> {
    let accounts = desk.round().accounts.iter().filter(|account| account.subject == *subject);
    collect(desk, accounts, topics)
}

/// What `accounts` say of `topics`.
pub(super) fn collect<'a>(
    desk: &Desk<'_>,
    accounts: impl Iterator<Item = &'a Account>,
    topics: &[Topic],
) -> Result<Accounts, ComposeError> {
    let mut entries = Vec::new();
    for account in accounts {
        let texts = texts(desk, account, topics)?;
        if !texts.is_empty() {
            let status =
                account.status.as_ref().map(|(status, _)| desk.status(*status)).transpose()?;
            let organisation = desk.organisation(&account.organisation);
            let subject = desk.subject(account.subject.id());
            let mut entry = Entry { organisation, subject, status, notice: None, texts };
            let others = entry.passages().filter(|passage| passage.lang != announced(desk));
            entry.notice = desk.notice(others)?;
            entries.push(entry);
        }
    }
    Ok(Accounts { entries })
}

/// The language that most people write in, where it is not the report's: a chapter says once that texts are
/// in it, and only of those in yet another language it is said where they stand.
fn announced(desk: &Desk<'_>) -> Option<&'static str> {
    let primary = desk.strategy().primary();
    (primary != desk.language()).then(|| primary.tag())
}

/// The notice at the beginning of a chapter with `passages`, if any of them is in the language of most.
pub(super) fn chapter_notice<'p>(
    desk: &Desk<'_>,
    passages: impl Iterator<Item = &'p Passage>,
) -> Result<Option<String>, ComposeError> {
    let announced = announced(desk);
    desk.notice_in("notice-chapter", passages.filter(|passage| passage.lang == announced))
}

fn texts(
    desk: &Desk<'_>,
    account: &Account,
    topics: &[Topic],
) -> Result<Vec<TopicText>, ComposeError> {
    topics
        .iter()
        .filter_map(|topic| account.texts.get(topic).map(|text| (*topic, text)))
        .filter(|(_, text)| !text.text.trim().is_empty())
        .map(|(topic, text)| {
            let heading = desk.text(&format!("topic-{}", topic.id()))?;
            let text = desk.written_by(&account.organisation, &text.text);
            Ok(TopicText { id: topic.id(), heading, text })
        })
        .collect()
}
