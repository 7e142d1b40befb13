//! The strategy folder → a checkpoint's round: reads, takes in, overlays.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::layer::Layer;
use super::load::{Held, load_record};
use super::overlay::{Overlay, overlay};
use super::owed::owed;
use super::{RegisterChange, Round, register_changes, tables};
use crate::finding::{Finding, NO_RETURNS, NOT_A_RETURN, Place, sort};
use crate::intake::{Account, Intake, Observation, SheetNote, mask_secrets, take_in};
use crate::output::FileRecord;
use crate::read::{Limits, SourceFile, read, too_large};
use crate::strategy::{Checkpoint, Folder, Id, Indicator, Strategy};

/// A file of the strategy folder that could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{file}`: {source}")]
pub struct GatherError {
    /// The file or folder, relative to the strategy folder.
    pub file: String,
    /// What the system says.
    pub source: std::io::Error,
}

/// Reads everything that is known at `checkpoint`: its returns, the records of the checkpoints before it
/// or where one was never frozen its returns, and the analyst's tables and narrative. `only` names files
/// of this checkpoint's returns to be read instead of all.
///
/// An earlier record that cannot be relied on is an error among the findings, and its checkpoint's
/// returns are read instead.
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
    let mut layers = Vec::new();
    let mut frozen = BTreeSet::new();
    let mut faults = Vec::new();
    for earlier in strategy.checkpoints.iter().filter(|c| c.as_of < checkpoint.as_of) {
        match load_record(folder, earlier.id.as_str())? {
            Held::Record(record, file) => {
                layers.push(Layer::of_record(*record, file, &frozen));
                frozen.insert(earlier.id.clone());
                continue;
            }
            Held::Fault(finding) => faults.push(*finding),
            Held::Nothing => {}
        }
        layers.push(take_returns(folder, strategy, earlier, &[])?);
    }
    layers.push(take_returns(folder, strategy, checkpoint, only)?);
    let mut inputs: Vec<FileRecord> =
        layers.iter().flat_map(|layer| &layer.inputs).cloned().collect();
    let mut round = assemble(strategy, checkpoint, layers);
    round.findings.extend(faults);
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
) -> Result<Layer, GatherError> {
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
        .map(|file| Finding::new(&NOT_A_RETURN, Place::file(file)))
        .collect();
    if files.is_empty() {
        findings.push(Finding::new(&NO_RETURNS, Place::file(place)));
    }
    let files = files
        .into_par_iter()
        .map(|file| take_file(folder, strategy, checkpoint, &file))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Layer::of_returns(checkpoint, files, findings))
}

fn take_file(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    file: &str,
) -> Result<(FileRecord, Intake), GatherError> {
    let at = |source| GatherError { file: file.to_owned(), source };
    let limits = Limits::default();
    if let Some(finding) = too_large(file, folder.size(file).map_err(at)?, &limits) {
        let record = FileRecord { file: file.to_owned(), sha256: String::new(), size: 0 };
        return Ok((record, Intake { findings: vec![finding], ..Intake::default() }));
    }
    let bytes = folder
        .read(file)
        .map_err(at)?
        .ok_or_else(|| at(std::io::Error::from(std::io::ErrorKind::NotFound)))?;
    let mut workbook = match read(file, &bytes, &limits) {
        Ok(workbook) => workbook,
        Err(findings) => {
            return Ok((FileRecord::of(file, &bytes), Intake { findings, ..Intake::default() }));
        }
    };
    drop(bytes); // the sheets hold what is needed of them
    let mut findings = std::mem::take(&mut workbook.findings);
    findings.extend(mask_secrets(&mut workbook));
    let mut intake = take_in(&workbook, strategy, checkpoint);
    findings.append(&mut intake.findings);
    let SourceFile { path, sha256, size } = workbook.source;
    Ok((FileRecord { file: path, sha256, size }, Intake { findings, ..intake }))
}

fn assemble(strategy: &Strategy, checkpoint: &Checkpoint, layers: Vec<Layer>) -> Round {
    let mut sources = Vec::new();
    let mut findings = Vec::new();
    let mut notes: Vec<SheetNote> = Vec::new();
    let mut accounts: Vec<Account> = Vec::new();
    let mut earlier_accounts: Vec<Account> = Vec::new();
    let mut registers: Vec<(Id, Vec<Indicator>)> = Vec::new();
    let mut figures: Vec<(Checkpoint, Vec<Observation>)> = Vec::new();
    for layer in layers {
        sources.extend(layer.sources);
        if layer.checkpoint.id == checkpoint.id {
            findings.extend(layer.findings);
            accounts.extend(layer.accounts);
            notes.extend(layer.notes);
        } else {
            earlier_accounts.extend(layer.accounts);
        }
        registers.extend(layer.register.map(|register| (layer.checkpoint.id.clone(), register)));
        figures.push((layer.checkpoint, layer.observations));
    }
    registers.push((checkpoint.id.clone(), strategy.indicators.clone()));
    let Overlay { observations, revisions, findings: overlaid } = overlay(figures, checkpoint);
    findings.extend(overlaid);
    sources.sort();
    sources.dedup();
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
        register_changes: changes_of(&registers),
        sources,
        receipts: Vec::new(),
        overrides: Vec::new(),
        waivers: Vec::new(),
        narrative: BTreeMap::new(),
        findings,
        notes,
    }
}

/// What each register has otherwise than the one before it.
fn changes_of(registers: &[(Id, Vec<Indicator>)]) -> Vec<RegisterChange> {
    let pairs = registers.windows(2);
    pairs
        .flat_map(|pair| match pair {
            [(since, then), (until, now)] => register_changes((since, then), (until, now)),
            _ => Vec::new(),
        })
        .collect()
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

fn read_narrative(
    folder: &Folder,
    round: &mut Round,
    inputs: &mut Vec<FileRecord>,
) -> Result<(), GatherError> {
    let checkpoint = round.checkpoint.id.as_str();
    round.narrative = folder
        .narrative(checkpoint)
        .map_err(|source| GatherError { file: format!("narrative/{checkpoint}"), source })?;
    inputs.extend(round.narrative.iter().map(|((language, name), text)| {
        let file = format!("narrative/{checkpoint}/{language}/{name}.md");
        FileRecord::of(file, text.as_bytes())
    }));
    Ok(())
}
