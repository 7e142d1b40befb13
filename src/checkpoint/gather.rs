//! The strategy folder → a checkpoint's round: reads, takes in, overlays.

use std::collections::{BTreeMap, BTreeSet};

use super::layer::Layer;
use super::load::{Held, load_record};
use super::overlay::{Overlay, overlay};
use super::owed::owed;
use super::returns::{Returns, take_returns, withhold};
use super::{RegisterChange, Round, Waiver, register_changes, tables};
use crate::finding::{Place, sort};
use crate::intake::{Account, Gap, Observation, SheetNote, mask_own_text};
use crate::output::FileRecord;
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

/// A checkpoint's part of the series, before it is known which small counts have to be withheld.
enum Given {
    Record(Layer),
    Returns(Returns),
}

impl Given {
    fn returns(&mut self) -> Option<&mut Returns> {
        match self {
            Self::Record(_) => None,
            Self::Returns(returns) => Some(returns),
        }
    }

    fn into_layer(self) -> Layer {
        match self {
            Self::Record(layer) => layer,
            Self::Returns(returns) => returns.into_layer(),
        }
    }
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
    let mut given = Vec::new();
    let mut frozen = BTreeSet::new();
    let mut faults = Vec::new();
    for earlier in strategy.checkpoints.iter().filter(|c| c.as_of < checkpoint.as_of) {
        match load_record(folder, earlier.id.as_str())? {
            Held::Record(record, file) => {
                given.push(Given::Record(Layer::of_record(*record, file, &frozen)));
                frozen.insert(earlier.id.clone());
                continue;
            }
            Held::Fault(finding) => faults.push(*finding),
            Held::Nothing => {}
        }
        given.push(Given::Returns(take_returns(folder, strategy, earlier, &[])?));
    }
    given.push(Given::Returns(take_returns(folder, strategy, checkpoint, only)?));
    let mut returns: Vec<&mut Returns> = given.iter_mut().filter_map(Given::returns).collect();
    withhold(folder, strategy, &mut returns)?;
    let layers: Vec<Layer> = given.into_iter().map(Given::into_layer).collect();
    let mut inputs: Vec<FileRecord> =
        layers.iter().flat_map(|layer| &layer.inputs).cloned().collect();
    let mut round = assemble(strategy, checkpoint, layers);
    round.findings.extend(faults);
    read_tables(folder, &mut round, &mut inputs)?;
    read_narrative(folder, &mut round, &mut inputs)?;
    sort(&mut round.findings);
    round.name_halves();
    inputs.sort();
    Ok((round, inputs))
}

fn assemble(strategy: &Strategy, checkpoint: &Checkpoint, layers: Vec<Layer>) -> Round {
    let mut sources = Vec::new();
    let mut findings = Vec::new();
    let mut notes: Vec<SheetNote> = Vec::new();
    let mut gaps: Vec<Gap> = Vec::new();
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
            gaps.extend(layer.gaps);
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
        gaps,
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
