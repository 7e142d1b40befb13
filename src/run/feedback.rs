//! `check --feedback`: every return back to its sender, with what was found in it.

use std::path::{Path, PathBuf};

use anyhow::Context;
use seuranta::checkpoint::{GatherError, Round, Source};
use seuranta::finding::Finding;
use seuranta::form::{Sent, feedback};
use seuranta::intake::masked_name;
use seuranta::output::{FileRecord, Manifest, publish, sha256};
use seuranta::show;
use seuranta::words::{Arguments, Language, Words};

use super::outputs::{self, Files, Origin};
use super::{Desk, Problem, forms};

/// Writes a workbook for each return of the checkpoint in which something was found.
pub(super) fn give_back(
    desk: &Desk<'_>,
    round: &Round,
    findings: &[Finding],
    folder: &Path,
) -> anyhow::Result<()> {
    refuse_among_returns(desk, folder)?;
    let words = forms::all_words(desk)?;
    let own: Vec<&Source> =
        round.sources.iter().filter(|s| s.checkpoint == round.checkpoint.id).collect();
    let mut files = Files::new();
    for source in &own {
        let found: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.waiver.is_none() && *finding.place.file == *source.file)
            .collect();
        if found.is_empty() {
            say(desk, "feedback-none", &source.file)?;
            continue;
        }
        let language = language(desk, source, &found);
        let words = words.get(&language).with_context(|| format!("no words in `{language}`"))?;
        let (name, bytes) = one(desk, round, source, &found, words)?;
        files.insert(name, bytes);
    }
    let manifest = manifest(desk, round, findings, &own, (&files, folder));
    outputs::say_kept(desk, &publish(folder, &files, &manifest, &|_| false)?)?;
    for name in files.keys() {
        say(desk, "feedback-written", &outputs::shown(&folder.join(name)))?;
    }
    Ok(())
}

fn say(desk: &Desk<'_>, id: &str, file: &str) -> anyhow::Result<()> {
    let named = Arguments::from([("file".to_owned(), file.into())]);
    desk.terminal.say(&desk.words.format(id, &named)?);
    Ok(())
}

/// Feedback among the returns would be read as a return, and would stand where the sender's own file is.
fn refuse_among_returns(desk: &Desk<'_>, folder: &Path) -> anyhow::Result<()> {
    let whole = |path: &Path| -> Option<PathBuf> {
        path.ancestors().find_map(|upper| {
            let there = upper.canonicalize().ok()?;
            Some(there.join(path.strip_prefix(upper).ok()?))
        })
    };
    let absolute = std::path::absolute(folder)?;
    let returns = std::path::absolute(desk.folder.root().join("returns"))?;
    let inside = match (whole(&absolute), whole(&returns)) {
        (Some(folder), Some(returns)) => folder.starts_with(returns),
        _ => absolute.starts_with(returns),
    };
    if inside {
        let path = folder.display().to_string();
        return Err(Problem::new("problem-among-returns", [("path", path)]).into());
    }
    Ok(())
}

/// The language of the organisation that sent the file; the primary one where that is not known.
fn language(desk: &Desk<'_>, source: &Source, found: &[&Finding]) -> Language {
    let told = found.iter().find_map(|finding| finding.organisation.as_deref());
    let sender = source.organisations.first().map(seuranta::strategy::Id::as_str).or(told);
    let sender = sender.and_then(|id| desk.strategy.organisation(id));
    sender.map_or_else(|| desk.strategy.primary(), |organisation| organisation.language)
}

/// One file's feedback, under the file's own name; a new workbook's name has a second ending.
fn one(
    desk: &Desk<'_>,
    round: &Round,
    source: &Source,
    found: &[&Finding],
    words: &Words,
) -> anyhow::Result<(String, Vec<u8>)> {
    // Findings call a file by its name with secrets masked; the file system does not.
    let (names, _) = desk.folder.returns(round.checkpoint.id.as_str())?;
    let name = names.into_iter().find(|name| masked_name(name) == source.file);
    let bytes = desk.folder.read(name.as_deref().unwrap_or(&source.file));
    let bytes = bytes.map_err(|io| GatherError { file: source.file.clone(), source: io })?;
    let bytes = bytes.unwrap_or_default();
    if sha256(&bytes) != source.sha256 && !source.sha256.is_empty() {
        return Err(
            Problem::new("problem-changed-while-read", [("path", source.file.clone())]).into()
        );
    }
    let sent = Sent { file: &source.file, bytes: &bytes, findings: found };
    let made = feedback(&sent, words)
        .with_context(|| Problem::new("problem-feedback", [("path", source.file.clone())]))?;
    let folder = format!("returns/{}/", round.checkpoint.id);
    let name = source.file.strip_prefix(&folder).unwrap_or(&source.file);
    let name = if made.own { name.to_owned() } else { format!("{name}.xlsx") };
    Ok((name, made.bytes))
}

fn manifest(
    desk: &Desk<'_>,
    round: &Round,
    findings: &[Finding],
    own: &[&Source],
    (files, folder): (&Files, &Path),
) -> Manifest {
    let record = |source: &&Source| FileRecord {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        size: source.size,
    };
    let inputs = desk.inputs.iter().cloned().chain(own.iter().map(record)).collect();
    let origin = Origin { inputs, findings: show::count(findings), ..Origin::default() };
    Manifest {
        outputs: forms::outputs_with_kept(folder, files),
        ..outputs::manifest(&desk.strategy, &round.checkpoint, files, origin)
    }
}
