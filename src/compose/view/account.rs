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
    /// In which language it wrote, where that is not the report's: `på finska`.
    pub(super) language: Option<String>,
    /// Its texts, in the order of topics.
    pub(super) texts: Vec<TopicText>,
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
            let lang = texts.iter().find_map(|text| text.text.lang);
            let language = lang.map(|tag| desk.text(&format!("language-in-{tag}"))).transpose()?;
            entries.push(Entry { organisation, subject, status, language, texts });
        }
    }
    Ok(Accounts { entries })
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
