//! `Q`: texts that do not tell anything.

use crate::checkpoint::Round;
use crate::finding::{COPIED_TEXT, Code, Finding, PLACEHOLDER_TEXT, SHORT_TEXT};
use crate::intake::{Account, Text};

/// Texts of fewer letters than this are too short to judge.
const SHORT: usize = 12;
/// Texts of fewer letters than this may well be alike without having been copied.
const DISTINCT: usize = 40;

/// Words that hold a text's place, in lower case and without punctuation.
const PLACEHOLDERS: [&str; 22] = [
    "täydennetään",
    "täydennetään myöhemmin",
    "täydentyy",
    "tulossa",
    "kesken",
    "puuttuu",
    "teksti tähän",
    "kirjoita tähän",
    "lorem ipsum",
    "todo",
    "tbd",
    "xxx",
    "xx",
    "x",
    "ks edellinen",
    "kompletteras",
    "kompletteras senare",
    "kommer",
    "skriv här",
    "to be completed",
    "to follow",
    "text here",
];

/// What is wrong with the texts of this checkpoint.
pub(super) fn texts(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (position, account) in round.accounts.iter().enumerate() {
        for text in account.texts.values() {
            let earlier = round.earlier_accounts.iter().chain(&round.accounts[..position]);
            findings.extend(fault(account, text, earlier));
        }
    }
    findings
}

fn fault<'a>(
    account: &Account,
    text: &Text,
    earlier: impl Iterator<Item = &'a Account>,
) -> Option<Finding> {
    let words = plain(&text.text);
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 || PLACEHOLDERS.contains(&words.as_str()) {
        return Some(about(&PLACEHOLDER_TEXT, account, text));
    }
    if letters < SHORT {
        return Some(about(&SHORT_TEXT, account, text));
    }
    if letters < DISTINCT {
        return None;
    }
    let copied =
        earlier.flat_map(|other| other.texts.values()).find(|other| plain(&other.text) == words)?;
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
    let letters: String =
        text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>();
    letters.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
