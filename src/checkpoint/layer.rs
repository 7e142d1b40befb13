//! What one checkpoint gives to the series: its returns, or where it was frozen, its record.

use std::collections::BTreeSet;

use super::{Record, Source};
use crate::finding::Finding;
use crate::intake::{Account, Gap, Intake, Observation, SheetNote};
use crate::output::FileRecord;
use crate::strategy::{Checkpoint, Id, Indicator};

/// One checkpoint's part of the series.
pub(super) struct Layer {
    pub(super) checkpoint: Checkpoint,
    /// The files read for it.
    pub(super) inputs: Vec<FileRecord>,
    /// The returns that its figures come from.
    pub(super) sources: Vec<Source>,
    pub(super) observations: Vec<Observation>,
    pub(super) accounts: Vec<Account>,
    pub(super) findings: Vec<Finding>,
    pub(super) notes: Vec<SheetNote>,
    pub(super) gaps: Vec<Gap>,
    /// The register as it was, where the checkpoint was frozen.
    pub(super) register: Option<Vec<Indicator>>,
}

impl Layer {
    pub(super) fn of_returns(
        checkpoint: &Checkpoint,
        files: Vec<(FileRecord, Intake)>,
        findings: Vec<Finding>,
    ) -> Self {
        let mut layer = Self {
            checkpoint: checkpoint.clone(),
            inputs: Vec::new(),
            sources: Vec::new(),
            observations: Vec::new(),
            accounts: Vec::new(),
            findings,
            notes: Vec::new(),
            gaps: Vec::new(),
            register: None,
        };
        for (file, intake) in files {
            layer.sources.push(source(&checkpoint.id, &file, &intake));
            layer.inputs.push(file);
            layer.observations.extend(intake.observations);
            layer.accounts.extend(intake.accounts);
            layer.findings.extend(intake.findings);
            layer.notes.extend(intake.notes);
            layer.gaps.extend(intake.gaps);
        }
        layer
    }

    /// The record's own figures, and those that it holds of checkpoints before it; of the latter not
    /// those in `frozen`, which give theirs by their own records.
    pub(super) fn of_record(record: Record, file: FileRecord, frozen: &BTreeSet<Id>) -> Self {
        let round = record.round;
        let is_ours = |checkpoint: &Id| !frozen.contains(checkpoint);
        let mut observations = round.observations;
        observations.retain(|observation| is_ours(&observation.checkpoint));
        let mut sources = round.sources;
        sources.retain(|source| is_ours(&source.checkpoint));
        Self {
            checkpoint: round.checkpoint,
            inputs: vec![file],
            sources,
            observations,
            accounts: round.accounts,
            findings: Vec::new(),
            notes: Vec::new(),
            gaps: Vec::new(),
            register: Some(round.strategy.indicators),
        }
    }
}

fn source(checkpoint: &Id, record: &FileRecord, intake: &Intake) -> Source {
    let mut organisations: Vec<Id> = intake
        .observations
        .iter()
        .map(|observation| &observation.organisation)
        .chain(intake.accounts.iter().map(|account| &account.organisation))
        .chain(&intake.form_of)
        .cloned()
        .collect();
    organisations.sort();
    organisations.dedup();
    Source {
        file: record.file.clone(),
        sha256: record.sha256.clone(),
        size: record.size,
        checkpoint: checkpoint.clone(),
        organisations,
    }
}
