//! `Q`: texts that do not tell anything, or tell it in another language.

mod language;
mod placeholder;

use std::collections::BTreeMap;

use crate::checkpoint::{Round, Source};
use crate::finding::{
    COPIED_TEXT, Code, EMPTY_ACCOUNT, Finding, PLACEHOLDER_TEXT, Place, SENT_AGAIN, SHORT_TEXT,
};
use crate::intake::{Account, Subject, Text};
use crate::strategy::Status;

/// Texts of fewer letters than this are too short to judge.
const SHORT: usize = 12;
/// Texts of fewer letters than this may well be alike without having been copied.
const DISTINCT: usize = 40;

/// What is wrong with the texts of this checkpoint.
pub(super) fn texts(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    let again: Vec<_> = sent_again(round).into_iter().map(|f| f.place.file).collect();
    let mut languages = language::Languages::of(round);
    let mut earlier = Seen::default();
    for account in &round.earlier_accounts {
        earlier.extend(account.texts.values().map(|text| (plain(&text.text), text)));
    }
    for account in &round.accounts {
        findings.extend(empty(account));
        let texts = account.texts.values().map(|text| (plain(&text.text), text));
        for (words, text) in texts {
            // A file that came again as a whole is told once.
            if !again.contains(&text.provenance.place.file) {
                findings.extend(fault(account, text, &words, &earlier));
                languages.look_at(account, text);
            }
            earlier.extend([(words, text)]);
        }
    }
    findings.extend(languages.others());
    findings
}

/// Texts that came before, by their words as [`plain`] gives them; of equal ones the first.
#[derive(Default)]
struct Seen<'a>(BTreeMap<String, &'a Text>);

impl<'a> Seen<'a> {
    fn extend(&mut self, texts: impl IntoIterator<Item = (String, &'a Text)>) {
        for (words, text) in texts {
            self.0.entry(words).or_insert(text);
        }
    }
}

/// Files of this checkpoint that are, byte for byte, files of an earlier one.
pub(super) fn sent_again(round: &Round) -> Vec<Finding> {
    let (now, earlier): (Vec<_>, Vec<_>) =
        round.sources.iter().partition(|source| source.checkpoint == round.checkpoint.id);
    let same = |source: &&Source| {
        let is_same = |other: &&&Source| other.sha256 == source.sha256 && !source.sha256.is_empty();
        let other = earlier.iter().find(is_same)?;
        let finding = Finding::new(&SENT_AGAIN, Place::file(&*source.file))
            .text("checkpoint", other.checkpoint.as_str())
            .related(Place::file(&*other.file));
        Some(match source.organisations.as_slice() {
            [only] => finding.organisation(only.as_str()),
            _ => finding,
        })
    };
    now.iter().filter_map(same).collect()
}

/// A judgement without any text. Where it is not a good one of an indicator, the lack of an explanation is told of
/// the indicator.
fn empty(account: &Account) -> Option<Finding> {
    let (status, provenance) = account.status.as_ref()?;
    let is_told_elsewhere = matches!(account.subject, Subject::Indicator(_))
        && matches!(status, Status::AtRisk | Status::OffTrack | Status::NotAchieved);
    (account.texts.is_empty() && !is_told_elsewhere).then(|| {
        Finding::new(&EMPTY_ACCOUNT, provenance.place.clone())
            .organisation(account.organisation.as_str())
            .found(provenance.raw.trim())
            .text("subject", account.subject.id().as_str())
    })
}

fn fault(account: &Account, text: &Text, words: &str, earlier: &Seen<'_>) -> Option<Finding> {
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 || placeholder::holds_place(words) {
        return Some(about(&PLACEHOLDER_TEXT, account, text));
    }
    if letters < SHORT {
        return Some(about(&SHORT_TEXT, account, text));
    }
    if letters < DISTINCT {
        return None;
    }
    let copied = earlier.0.get(words)?;
    Some(about(&COPIED_TEXT, account, text).related(copied.provenance.place.clone()))
}

fn about(code: &'static Code, account: &Account, text: &Text) -> Finding {
    Finding::new(code, text.provenance.place.clone())
        .organisation(account.organisation.as_str())
        .found(text.text.clone())
        .text("subject", account.subject.id().as_str())
}

/// Lower case, one space between words, no punctuation.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
