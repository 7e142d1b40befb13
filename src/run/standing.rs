//! How a checkpoint stands: as its record has it where it was frozen, else as today's files give it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use seuranta::assess::Assessment;
use seuranta::checkpoint::{Round, Supersession};
use seuranta::finding::{Finding, RECORD_CUT_OFF, RECORD_EDITED, RECORD_NEWER, RECORD_UNREADABLE};
use seuranta::output::FileRecord;
use seuranta::show::{self, Difference, Side, difference_lines};
use seuranta::validate::{self, Frozen, FrozenError};
use seuranta::words::{Arguments, Value};

use super::edition::Texts;
use super::{Desk, Problem};
use crate::terminal::Terminal;

/// How many of the things that today's files would change are named.
const MOST_NAMED: usize = 20;

/// A checkpoint with everything that is known at it.
pub(super) struct Standing {
    /// What is known, with all findings, those on the strategy too.
    pub(super) round: Round,
    pub(super) assessment: Assessment,
    /// The files that it was made of; of a frozen one its record too.
    pub(super) inputs: Vec<FileRecord>,
    /// The strategy's own templates and words that its report is set with, by their path below
    /// `report-templates/`; of a frozen one those that it was decided on with.
    pub(super) templates: Texts,
    /// The records that a frozen one superseded.
    pub(super) supersedes: Vec<Supersession>,
}

impl From<Frozen> for Standing {
    fn from(frozen: Frozen) -> Self {
        let mut inputs = frozen.inputs;
        inputs.push(frozen.file);
        inputs.sort();
        Self {
            round: frozen.round,
            assessment: frozen.assessment,
            inputs,
            templates: frozen.templates,
            supersedes: frozen.supersedes,
        }
    }
}

impl Standing {
    pub(super) fn side<'a>(&'a self, name: &'a str) -> Side<'a> {
        Side { name, round: &self.round, assessment: &self.assessment }
    }
}

impl Desk<'_> {
    /// The record `name`, `None` where there is none. One that cannot be relied on stops the program,
    /// with its finding told.
    pub(super) fn frozen(&self, name: &str) -> anyhow::Result<Option<Frozen>> {
        match validate::frozen(&self.folder, name) {
            Ok(frozen) => Ok(frozen),
            Err(FrozenError::Fault(finding)) => {
                self.insist_on(std::slice::from_ref(&finding));
                Err(FrozenError::Fault(finding).into())
            }
            Err(error) => Err(error.into()),
        }
    }

    fn insist_on(&self, findings: &[Finding]) {
        let report =
            show::Report { checkpoint: None, findings, files: 0, observations: 0, notes: &[] };
        Terminal::insist(&show::text(&report, &self.words));
    }

    /// Today's files, whether the checkpoint was frozen or not.
    pub(super) fn today(&self, id: &str, as_of: Option<Date>) -> anyhow::Result<Standing> {
        let checkpoint = self.checkpoint(id, as_of)?;
        let (mut round, assessment, returns) = self.looked_over(&checkpoint, &[])?;
        assessment.look_ahead();
        round.findings = self.all_findings(&round);
        let templates = self.templates()?;
        let own = templates.iter().map(|(name, text)| {
            FileRecord::of(format!("report-templates/{name}"), text.as_bytes())
        });
        let mut inputs: Vec<FileRecord> =
            self.inputs.iter().chain(&returns).cloned().chain(own).collect();
        inputs.sort();
        inputs.dedup();
        Ok(Standing { round, assessment, inputs, templates, supersedes: Vec::new() })
    }

    /// The checkpoint from its record, where it was frozen, with what today's files would change told
    /// to a person; else, and with another cut-off than the record's, from today's files.
    pub(super) fn stand(&self, id: &str, as_of: Option<Date>) -> anyhow::Result<Standing> {
        let today = self.today(id, as_of)?;
        let Some(frozen) = self.frozen(id)? else { return Ok(today) };
        let frozen: Standing = frozen.into();
        let recorded = frozen.round.checkpoint.as_of;
        if as_of.is_some_and(|day| day != recorded) {
            let as_of = self.words.date(recorded);
            self.say("record-other-day", [("checkpoint", id.into()), ("as_of", as_of.into())])?;
            return Ok(today);
        }
        self.tell_changes(id, &frozen, &today)?;
        Ok(frozen)
    }

    /// As [`Desk::stand`], where nothing can be told without the records of the checkpoints before.
    pub(super) fn stand_whole(&self, id: &str, as_of: Option<Date>) -> anyhow::Result<Standing> {
        let standing = self.stand(id, as_of)?;
        let codes = [&RECORD_CUT_OFF, &RECORD_NEWER, &RECORD_EDITED, &RECORD_UNREADABLE];
        let faults: Vec<Finding> = standing
            .round
            .findings
            .iter()
            .filter(|finding| codes.iter().any(|code| code.id == finding.code.id))
            .cloned()
            .collect();
        if let Some(fault) = faults.first() {
            self.insist_on(&faults);
            let path = fault.place.file.to_string();
            return Err(Problem::new("problem-record", [("path", path)]).into());
        }
        Ok(standing)
    }

    fn tell_changes(&self, id: &str, frozen: &Standing, today: &Standing) -> anyhow::Result<()> {
        let others = other_templates(&frozen.templates, &today.templates);
        if !others.is_empty() {
            let files = others.join(", ");
            self.say("record-templates", [("checkpoint", id.into()), ("files", files.into())])?;
        }
        let difference = Difference::between(frozen.side(id), today.side("today"));
        if difference.is_empty() {
            return Ok(());
        }
        let count = i64::try_from(difference.count()).unwrap_or(i64::MAX);
        self.say("record-differs", [("checkpoint", id.into()), ("count", count.into())])?;
        for line in difference_lines(&difference, MOST_NAMED, &self.words)? {
            self.terminal.say(&format!("  {line}"));
        }
        self.say("record-see", [("checkpoint", id.into())])
    }

    /// Says a word with values put in.
    pub(super) fn say<const N: usize>(
        &self,
        id: &str,
        values: [(&str, Value); N],
    ) -> anyhow::Result<()> {
        self.terminal.say(&self.words.format(id, &arguments(values))?);
        Ok(())
    }

    /// As [`Desk::say`], even where the run is to be quiet: why something was refused.
    pub(super) fn insist<const N: usize>(
        &self,
        id: &str,
        values: [(&str, Value); N],
    ) -> anyhow::Result<()> {
        Terminal::insist(&format!("{}\n", self.words.format(id, &arguments(values))?));
        Ok(())
    }
}

/// The names of the templates that two states do not have alike.
fn other_templates(then: &Texts, now: &Texts) -> Vec<String> {
    let names: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    names.into_iter().filter(|name| then.get(*name) != now.get(*name)).cloned().collect()
}

fn arguments<const N: usize>(values: [(&str, Value); N]) -> Arguments {
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
