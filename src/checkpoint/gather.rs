//! The strategy folder → a checkpoint's round: reads, takes in, overlays.

use rayon::prelude::*;

use super::overlay::{Overlay, overlay};
use super::owed::owed;
use super::{Round, Source, Waiver, tables};
use crate::finding::{Finding, NO_RETURNS, NOT_A_RETURN, Place, sort};
use crate::intake::{
    Account, Intake, Observation, SheetNote, Withheld, clean, garbled, mask_own_text, mask_secrets,
    masked_name, secrets_of_name, small_counts, take_in,
};
use crate::output::FileRecord;
use crate::read::{Limits, SourceFile, read, too_large};
use crate::strategy::{Checkpoint, Folder, Id, Strategy};

/// A file of the strategy folder that could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{file}`: {source}")]
pub struct GatherError {
    /// The file or folder, relative to the strategy folder.
    pub file: String,
    /// What the system says.
    pub source: std::io::Error,
}

/// What one checkpoint's returns gave.
struct Returns {
    checkpoint: Checkpoint,
    files: Vec<(FileRecord, Intake)>,
    /// The files' own names, in the same order; those in the records have their secrets masked.
    names: Vec<String>,
    findings: Vec<Finding>,
}

/// Reads everything that is known at `checkpoint`: its returns and those of the checkpoints before it,
/// and the analyst's tables and narrative. `only` names files of this checkpoint's returns to be read
/// instead of all.
///
/// Gives the round and every file that was read, sorted. Files are read in parallel; the order of the
/// result does not depend on it.
///
/// # Errors
///
/// [`GatherError`] where the file system refuses a file that is there.
pub fn gather(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    only: &[String],
) -> Result<(Round, Vec<FileRecord>), GatherError> {
    let mut rounds = Vec::new();
    for earlier in strategy.checkpoints.iter().filter(|c| c.as_of < checkpoint.as_of) {
        rounds.push(take_returns(folder, strategy, earlier, &[])?);
    }
    rounds.push(take_returns(folder, strategy, checkpoint, only)?);
    withhold(folder, strategy, &mut rounds)?;
    let mut inputs: Vec<FileRecord> =
        rounds.iter().flat_map(|returns| &returns.files).map(|(file, _)| file.clone()).collect();
    let mut round = assemble(strategy, checkpoint, rounds);
    read_tables(folder, &mut round, &mut inputs)?;
    read_narrative(folder, &mut round, &mut inputs)?;
    sort(&mut round.findings);
    inputs.sort();
    Ok((round, inputs))
}

fn take_returns(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    only: &[String],
) -> Result<Returns, GatherError> {
    let place = format!("returns/{}", checkpoint.id);
    let (mut files, others) = folder
        .returns(checkpoint.id.as_str())
        .map_err(|source| GatherError { file: place.clone(), source })?;
    if !only.is_empty() {
        files = only.to_vec();
    }
    let mut findings: Vec<Finding> = others
        .into_iter()
        .filter(|_| only.is_empty())
        .map(|file| Finding::new(&NOT_A_RETURN, Place::file(masked_name(&file))))
        .collect();
    if files.is_empty() {
        findings.push(Finding::new(&NO_RETURNS, Place::file(place)));
    }
    let taken = files
        .par_iter()
        .map(|file| take_file(folder, strategy, checkpoint, file, &Withheld::default()))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Returns { checkpoint: checkpoint.clone(), files: taken, names: files, findings })
}

/// Takes in anew, without them, the files that hold figures which may not be published. Which ones those are takes
/// all checkpoints to tell: a whole in one file gives away a group in another.
fn withhold(
    folder: &Folder,
    strategy: &Strategy,
    rounds: &mut [Returns],
) -> Result<(), GatherError> {
    let intakes = rounds.iter().flat_map(|returns| returns.files.iter().map(|(_, intake)| intake));
    let withheld = small_counts(strategy, intakes);
    if withheld.is_empty() {
        return Ok(());
    }
    for Returns { checkpoint, files, names, .. } in rounds {
        files
            .par_iter_mut()
            .zip(names)
            .filter(|((record, _), _)| withheld.concerns(&record.file))
            .try_for_each(|(taken, name)| {
                *taken = take_file(folder, strategy, checkpoint, name, &withheld)?;
                Ok(())
            })?;
    }
    Ok(())
}

/// Reads and takes in the file called `name`; from here on it goes by its name without secrets.
fn take_file(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    name: &str,
    withheld: &Withheld,
) -> Result<(FileRecord, Intake), GatherError> {
    let file = masked_name(name);
    let at = |source| GatherError { file: file.clone(), source };
    let limits = Limits::default();
    if let Some(finding) = too_large(&file, folder.size(name).map_err(at)?, &limits) {
        let record = FileRecord { file: file.clone(), sha256: String::new(), size: 0 };
        return Ok((record, Intake { findings: vec![finding], ..Intake::default() }));
    }
    let bytes = folder
        .read(name)
        .map_err(at)?
        .ok_or_else(|| at(std::io::Error::from(std::io::ErrorKind::NotFound)))?;
    let mut workbook = match read(&file, &bytes, &limits) {
        Ok(workbook) => workbook,
        Err(mut findings) => {
            clean(&mut findings, None);
            findings.extend(secrets_of_name(name));
            return Ok((FileRecord::of(file, &bytes), Intake { findings, ..Intake::default() }));
        }
    };
    drop(bytes); // the sheets hold what is needed of them
    let mut masked = secrets_of_name(name);
    masked.extend(mask_secrets(&mut workbook));
    masked.extend(withheld.mask(&mut workbook));
    masked.extend(garbled(&workbook));
    let mut findings = std::mem::take(&mut workbook.findings);
    clean(&mut findings, Some(&workbook));
    let mut intake = take_in(&workbook, strategy, checkpoint);
    let sender = sender(&intake);
    masked.iter_mut().filter(|f| f.organisation.is_none()).for_each(|finding| {
        finding.organisation.clone_from(&sender);
    });
    findings.append(&mut masked);
    findings.append(&mut intake.findings);
    let SourceFile { path, sha256, size } = workbook.source;
    Ok((FileRecord { file: path, sha256, size }, Intake { findings, ..intake }))
}

/// The one organisation that a file speaks for, if it speaks for one only.
fn sender(intake: &Intake) -> Option<String> {
    let mut all = intake
        .observations
        .iter()
        .map(|observation| &observation.organisation)
        .chain(intake.accounts.iter().map(|account| &account.organisation));
    let first = all.next()?;
    all.all(|other| other == first).then(|| first.to_string())
}

fn assemble(strategy: &Strategy, checkpoint: &Checkpoint, rounds: Vec<Returns>) -> Round {
    let mut sources = Vec::new();
    let mut findings = Vec::new();
    let mut notes: Vec<SheetNote> = Vec::new();
    let mut accounts: Vec<Account> = Vec::new();
    let mut earlier_accounts: Vec<Account> = Vec::new();
    let mut layers: Vec<(Checkpoint, Vec<Observation>)> = Vec::new();
    for returns in rounds {
        let is_now = returns.checkpoint.id == checkpoint.id;
        if is_now {
            findings.extend(returns.findings);
        }
        let mut layer = Vec::new();
        for (record, intake) in returns.files {
            sources.push(source(&returns.checkpoint.id, record, &intake));
            layer.extend(intake.observations);
            if is_now {
                accounts.extend(intake.accounts);
                findings.extend(intake.findings);
                notes.extend(intake.notes);
            } else {
                earlier_accounts.extend(intake.accounts);
            }
        }
        layers.push((returns.checkpoint, layer));
    }
    let Overlay { observations, revisions, findings: overlaid } = overlay(layers, checkpoint);
    findings.extend(overlaid);
    sources.sort();
    sort_accounts(strategy, &mut accounts);
    sort_accounts(strategy, &mut earlier_accounts);
    Round {
        owed: owed(strategy, checkpoint, &observations),
        strategy: strategy.clone(),
        checkpoint: checkpoint.clone(),
        observations,
        accounts,
        earlier_accounts,
        revisions,
        sources,
        receipts: Vec::new(),
        overrides: Vec::new(),
        waivers: Vec::new(),
        narrative: std::collections::BTreeMap::new(),
        findings,
        notes,
    }
}

fn source(checkpoint: &Id, record: FileRecord, intake: &Intake) -> Source {
    let mut organisations: Vec<Id> = intake
        .observations
        .iter()
        .map(|observation| &observation.organisation)
        .chain(intake.accounts.iter().map(|account| &account.organisation))
        .cloned()
        .collect();
    organisations.sort();
    organisations.dedup();
    Source {
        file: record.file,
        sha256: record.sha256,
        size: record.size,
        checkpoint: checkpoint.clone(),
        organisations,
    }
}

/// Puts accounts in the strategy's order of subjects, then of organisations.
fn sort_accounts(strategy: &Strategy, accounts: &mut [Account]) {
    let subjects: Vec<&Id> = strategy
        .priorities
        .iter()
        .flat_map(|priority| {
            std::iter::once(&priority.id).chain(priority.goals.iter().map(|goal| &goal.id))
        })
        .chain(strategy.indicators.iter().map(|indicator| &indicator.id))
        .collect();
    let place = |id: &Id| subjects.iter().position(|subject| *subject == id);
    let rank = |id: &Id| strategy.organisations.iter().position(|known| known.id == *id);
    accounts.sort_by_key(|account| (place(account.subject.id()), rank(&account.organisation)));
}

fn read_tables(
    folder: &Folder,
    round: &mut Round,
    inputs: &mut Vec<FileRecord>,
) -> Result<(), GatherError> {
    let mut table = |file: &str| -> Result<Option<Vec<u8>>, GatherError> {
        let bytes =
            folder.read(file).map_err(|source| GatherError { file: file.to_owned(), source })?;
        inputs.extend(bytes.as_ref().map(|bytes| FileRecord::of(file, bytes)));
        Ok(bytes)
    };
    if let Some(bytes) = table("received.csv")? {
        let (receipts, findings) = tables::receipts("received.csv", &bytes, &round.strategy);
        round.receipts = receipts;
        round.findings.extend(findings);
    }
    if let Some(bytes) = table("overrides.csv")? {
        let (overrides, findings) = tables::overrides("overrides.csv", &bytes, &round.strategy);
        let now = &round.checkpoint.id;
        round.overrides = overrides.into_iter().filter(|o| o.checkpoint == *now).collect();
        round.findings.extend(findings);
    }
    if let Some(bytes) = table("waivers.csv")? {
        let (waivers, findings) = tables::waivers("waivers.csv", &bytes);
        round.waivers = waivers;
        round.findings.extend(findings);
    }
    Ok(())
}

/// The waivers of `folder`; faults of their file are told by [`gather`].
///
/// # Errors
///
/// [`GatherError`] where the file system refuses the file.
pub fn waivers(folder: &Folder) -> Result<Vec<Waiver>, GatherError> {
    let file = "waivers.csv";
    let bytes =
        folder.read(file).map_err(|source| GatherError { file: file.to_owned(), source })?;
    Ok(bytes.map(|bytes| tables::waivers(file, &bytes).0).unwrap_or_default())
}

fn read_narrative(
    folder: &Folder,
    round: &mut Round,
    inputs: &mut Vec<FileRecord>,
) -> Result<(), GatherError> {
    let checkpoint = round.checkpoint.id.as_str();
    round.narrative = folder
        .narrative(checkpoint)
        .map_err(|source| GatherError { file: format!("narrative/{checkpoint}"), source })?;
    for ((language, name), text) in &mut round.narrative {
        let file = format!("narrative/{checkpoint}/{language}/{name}.md");
        inputs.push(FileRecord::of(file.as_str(), text.as_bytes()));
        round.findings.extend(mask_own_text(text, &Place::file(file)));
    }
    Ok(())
}
