//! `forms`: a pre-filled workbook for every organisation, whole or not at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;
use seuranta::checkpoint::{Round, gather};
use seuranta::form::{self, form};
use seuranta::output::{FileRecord, Manifest, manifest_of, publish};
use seuranta::strategy::{Checkpoint, Organisation};
use seuranta::words::{Arguments, Language, Words};

use super::outputs::{self, Files, Origin};
use super::{Desk, Problem, Verdict};

/// What was asked for.
pub(super) struct Order {
    pub(super) organisations: Vec<String>,
    pub(super) languages: Vec<Language>,
    pub(super) out: Option<PathBuf>,
}

pub(super) fn forms(desk: &Desk<'_>, id: &str, order: &Order) -> anyhow::Result<Verdict> {
    let checkpoint = desk.checkpoint(id, None)?;
    let organisations = organisations(desk, &checkpoint, order)?;
    let words = all_words(desk)?;
    let (earlier, read) = earlier(desk, &checkpoint)?;
    let wanted: Vec<(&Organisation, Language, String)> = organisations
        .iter()
        .flat_map(|organisation| editions(organisation, &checkpoint, order))
        .collect();
    let input = form::Order {
        strategy: &desk.strategy,
        checkpoint: &checkpoint,
        earlier: earlier.as_ref(),
    };
    let made = wanted
        .iter()
        .map(|(organisation, language, name)| {
            let words = words.get(language).with_context(|| format!("no words in `{language}`"))?;
            let bytes = form(&input, organisation, words).with_context(|| {
                Problem::new("problem-form", [("organisation", organisation.id.to_string())])
            })?;
            Ok((name.clone(), bytes))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    for (organisation, ..) in
        wanted.iter().zip(&made).filter(|(_, (_, bytes))| bytes.is_none()).map(|(order, _)| order)
    {
        let named = Arguments::from([("organisation".to_owned(), organisation.id.as_str().into())]);
        desk.terminal.say(&desk.words.format("form-nothing-to-ask", &named)?);
    }
    let files: Files = made.into_iter().filter_map(|(name, bytes)| Some((name, bytes?))).collect();
    put_out(desk, &checkpoint, order, &files, &read)?;
    Ok(Verdict::Yes)
}

/// The organisations asked for, else all that exist at the checkpoint.
fn organisations<'a>(
    desk: &'a Desk<'_>,
    checkpoint: &Checkpoint,
    order: &Order,
) -> anyhow::Result<Vec<&'a Organisation>> {
    let all = &desk.strategy.organisations;
    if order.organisations.is_empty() {
        return Ok(all.iter().filter(|one| one.valid.contains(checkpoint.as_of)).collect());
    }
    let named = order.organisations.iter().map(|id| {
        let known = all.iter().map(|organisation| organisation.id.as_str());
        desk.strategy
            .organisation(id)
            .ok_or_else(|| Problem::unknown("organisation", id, known).into())
    });
    named.collect()
}

/// The forms of one organisation: the one in its own language, or one in each language asked for.
fn editions<'a>(
    organisation: &'a Organisation,
    checkpoint: &Checkpoint,
    order: &Order,
) -> Vec<(&'a Organisation, Language, String)> {
    // The name begins with the organisation's id, by which the intake would know the file even
    // without its record.
    let stem = format!("{}-{}", organisation.id, checkpoint.id);
    if order.languages.is_empty() {
        return vec![(organisation, organisation.language, format!("{stem}.xlsx"))];
    }
    let in_language =
        |language: &Language| (organisation, *language, format!("{stem}-{language}.xlsx"));
    order.languages.iter().map(in_language).collect()
}

/// The words of every language, those of the strategy folder in place of the built-in ones.
pub(super) fn all_words(desk: &Desk<'_>) -> anyhow::Result<BTreeMap<Language, Words>> {
    let replaced = desk.templates()?;
    let replaced: BTreeMap<String, String> = replaced
        .into_iter()
        .filter_map(|(name, text)| Some((name.strip_prefix("locales/")?.to_owned(), text)))
        .collect();
    Language::ALL
        .into_iter()
        .map(|language| Ok((language, Words::with_replacements(language, &replaced)?)))
        .collect()
}

/// Everything known at the checkpoint before `checkpoint`, from its record where it was frozen, and the
/// files that it came from.
fn earlier(
    desk: &Desk<'_>,
    checkpoint: &Checkpoint,
) -> anyhow::Result<(Option<Round>, Vec<FileRecord>)> {
    let mut before: Vec<&Checkpoint> = desk
        .strategy
        .checkpoints
        .iter()
        .filter(|other| other.as_of < checkpoint.as_of && other.id != checkpoint.id)
        .collect();
    before.sort_by_key(|other| other.as_of);
    let Some(last) = before.last() else { return Ok((None, Vec::new())) };
    if let Some(frozen) = desk.frozen(last.id.as_str())? {
        let inputs = frozen.inputs.into_iter().chain([frozen.file]).collect();
        return Ok((Some(frozen.round), inputs));
    }
    let (round, read) = gather(&desk.folder, &desk.strategy, last, &[])?;
    Ok((Some(round), read))
}

fn put_out(
    desk: &Desk<'_>,
    checkpoint: &Checkpoint,
    order: &Order,
    files: &Files,
    read: &[FileRecord],
) -> anyhow::Result<()> {
    let default = || desk.folder.root().join("forms").join(checkpoint.id.as_str());
    let folder = order.out.clone().unwrap_or_else(default);
    let manifest = manifest(desk, checkpoint, files, read, &folder);
    outputs::say_kept(desk, &publish(&folder, files, &manifest, &|_| false)?)?;
    outputs::say_written(desk, &folder, files.keys());
    Ok(())
}

/// What was made of what; forms of an earlier run that this one does not make stay, and stay listed.
fn manifest(
    desk: &Desk<'_>,
    checkpoint: &Checkpoint,
    files: &Files,
    read: &[FileRecord],
    folder: &Path,
) -> Manifest {
    let inputs = desk.inputs.iter().chain(read).cloned().collect();
    let origin = Origin { inputs, ..Origin::default() };
    Manifest {
        outputs: outputs_with_kept(folder, files),
        ..outputs::manifest(&desk.strategy, checkpoint, files, origin)
    }
}

/// The records of `files`, and of what earlier runs wrote into `folder` and this one leaves in place.
pub(super) fn outputs_with_kept(folder: &Path, files: &Files) -> Vec<FileRecord> {
    let mut outputs: Vec<FileRecord> =
        files.iter().map(|(name, bytes)| FileRecord::of(name, bytes)).collect();
    let before = manifest_of(folder).map(|manifest| manifest.outputs).unwrap_or_default();
    outputs.extend(before.into_iter().filter(|record| !files.contains_key(&record.file)));
    outputs.sort();
    outputs
}
