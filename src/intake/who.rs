//! Whose a file is: its name's first word, else a column row by row, else `[[source]]`.

use super::names::{Named, Names};
use crate::strategy::{Id, Organisation, Strategy};

/// What a file's name tells.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum FileOwner<'a> {
    /// The organisation of the whole file.
    Known(&'a Organisation),
    /// The name does not tell: its first word, and a near id.
    Unknown { word: String, near: Option<&'a str> },
}

/// What the name of `path` tells.
pub(super) fn of_file<'a>(path: &str, strategy: &'a Strategy, names: &Names<'a>) -> FileOwner<'a> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let word = stem.split(|c: char| !(c.is_alphanumeric() || c == '-')).find(|w| !w.is_empty());
    let word = word.unwrap_or(stem).to_lowercase();
    if let Some(organisation) = by_word(&word, names) {
        return FileOwner::Known(organisation);
    }
    let declared = strategy.file_sources.iter().find(|(name, _)| {
        name.as_str() == file || name.as_str() == path || name.eq_ignore_ascii_case(file)
    });
    if let Some(organisation) = declared.and_then(|(_, id)| strategy.organisation(id.as_str())) {
        return FileOwner::Known(organisation);
    }
    let near = names.near_organisation(&word);
    FileOwner::Unknown { word, near }
}

/// The organisation that the name of `path` tells.
#[must_use]
pub fn sender_by_name(path: &str, strategy: &Strategy) -> Option<Id> {
    match of_file(path, strategy, &Names::of(strategy)) {
        FileOwner::Known(organisation) => Some(organisation.id.clone()),
        FileOwner::Unknown { .. } => None,
    }
}

/// The organisation that a word names, or its beginning up to a hyphen: `kanslia-talous-2023`.
fn by_word<'a>(word: &str, names: &Names<'a>) -> Option<&'a Organisation> {
    let mut rest = word;
    loop {
        if let Named::One(organisation, _) = names.organisation(rest) {
            return Some(organisation);
        }
        rest = rest.rsplit_once('-')?.0;
    }
}

/// Whether `organisation` may report a figure that the register gives to `owners`: it is one of
/// them, carries one of them on, or was carried on by one of them.
pub(super) fn may_report(organisation: &Id, owners: &[Id], strategy: &Strategy) -> bool {
    let carries_on = |later: &Id, earlier: &Id| {
        strategy.organisation(later.as_str()).is_some_and(|o| o.predecessors.contains(earlier))
    };
    owners.is_empty()
        || owners.iter().any(|owner| {
            owner == organisation
                || carries_on(organisation, owner)
                || carries_on(owner, organisation)
        })
}
