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
    /// The notice above them, where all of it is in another language.
    pub(super) notice: Option<String>,
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
    /// The notice above its texts, and above those after them of the same subject where all of these are in
    /// other languages; nothing where one stands above the entries of all subjects.
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
            entries.push(Entry { organisation, subject, status, notice: None, texts });
        }
    }
    let notice = notices(desk, &mut entries)?;
    Ok(Accounts { notice, entries })
}

/// The notice above all entries, or else those above all of one subject, or else those above each.
fn notices(desk: &Desk<'_>, entries: &mut [Entry]) -> Result<Option<String>, ComposeError> {
    if entries.iter().flat_map(Entry::passages).all(|passage| passage.lang.is_some()) {
        return desk.notice(entries.iter().flat_map(Entry::passages));
    }
    for of_subject in entries.chunk_by_mut(|one, next| one.subject == next.subject) {
        if of_subject.iter().flat_map(Entry::passages).all(|passage| passage.lang.is_some()) {
            of_subject[0].notice = desk.notice(of_subject.iter().flat_map(Entry::passages))?;
            continue;
        }
        for entry in of_subject {
            entry.notice = desk.notice(entry.passages())?;
        }
    }
    Ok(None)
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
