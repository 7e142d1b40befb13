//! What commands that look at a strategy have before them.

use std::path::Path;

use anyhow::Context;
use jiff::civil::Date;
use seuranta::assess::Assessment;
use seuranta::checkpoint::{GatherError, Round, record_file};
use seuranta::compose::narrative_findings;
use seuranta::finding::{Finding, Severity};
use seuranta::output::FileRecord;
use seuranta::read::Limits;
use seuranta::show;
use seuranta::strategy::{Checkpoint, Folder, Strategy, Theme, load_folder};
use seuranta::validate;
use seuranta::words::Words;

use super::{Problem, edition};
use crate::cli::Common;
use crate::terminal::Terminal;

/// What every command that looks at the strategy begins with.
pub(super) struct Desk<'a> {
    pub(super) folder: Folder,
    pub(super) strategy: Strategy,
    /// Findings on strategy.toml and the register.
    pub(super) findings: Vec<Finding>,
    pub(super) inputs: Vec<FileRecord>,
    /// How reports look.
    pub(super) theme: Theme,
    pub(super) words: Words,
    pub(super) terminal: &'a Terminal,
}

impl<'a> Desk<'a> {
    /// Opens the strategy folder. What is wrong in it is told by `check` and `lint`; here it only
    /// stops where nothing can go on.
    pub(super) fn open(common: &Common, terminal: &'a Terminal) -> anyhow::Result<Self> {
        Self::with_findings(common, terminal, &|findings, words| {
            let report =
                show::Report { checkpoint: None, findings, files: 0, observations: 0, notes: &[] };
            Terminal::insist(&show::text(&report, words));
        })
    }

    /// As [`Desk::open`], and says nothing of the findings that stop it.
    pub(super) fn quietly(common: &Common, terminal: &'a Terminal) -> anyhow::Result<Self> {
        Self::with_findings(common, terminal, &|_, _| {})
    }

    fn with_findings(
        common: &Common,
        terminal: &'a Terminal,
        tell: &dyn Fn(&[Finding], &Words),
    ) -> anyhow::Result<Self> {
        let folder = find_folder(common)?;
        let words = Words::built_in(terminal.language)?;
        let (loaded, inputs) = load_folder(&folder, &Limits::default())?;
        let broken = loaded.findings.iter().any(|f| f.code.severity == Severity::Error);
        match loaded.strategy {
            Some(strategy) if !broken => {
                let (findings, theme) = (loaded.findings, loaded.theme);
                Ok(Self { folder, strategy, findings, inputs, theme, words, terminal })
            }
            _ => {
                tell(&loaded.findings, &words);
                Err(Problem::new("problem-strategy-broken", []).into())
            }
        }
    }

    /// The checkpoint with this id, with another cut-off where one is given.
    pub(super) fn checkpoint(&self, id: &str, as_of: Option<Date>) -> anyhow::Result<Checkpoint> {
        let ids = self.strategy.checkpoints.iter().map(|checkpoint| checkpoint.id.as_str());
        let mut checkpoint = self
            .strategy
            .checkpoint(id)
            .ok_or_else(|| Problem::unknown("checkpoint", id, ids))?
            .clone();
        checkpoint.as_of = as_of.unwrap_or(checkpoint.as_of);
        Ok(checkpoint)
    }

    /// Reads, judges and checks a checkpoint, and the analyst's texts on it unless `only` names files.
    pub(super) fn looked_over(
        &self,
        checkpoint: &Checkpoint,
        only: &[String],
    ) -> anyhow::Result<(Round, Assessment, Vec<FileRecord>)> {
        let (mut round, assessment, inputs) =
            validate::check(&self.folder, &self.strategy, checkpoint, only)?;
        if only.is_empty() {
            let on_texts = narrative_findings(&round, &assessment);
            validate::join(&mut round, on_texts);
        }
        Ok((round, assessment, inputs))
    }

    pub(super) fn all_findings(&self, round: &Round) -> Vec<Finding> {
        let mut findings: Vec<Finding> =
            self.findings.iter().chain(&round.findings).cloned().collect();
        seuranta::finding::sort(&mut findings);
        findings
    }

    /// Templates and words of the strategy folder that replace built-in ones.
    pub(super) fn templates(&self) -> anyhow::Result<edition::Texts> {
        self.folder.templates().map_err(|source| {
            let file = "report-templates".to_owned();
            GatherError { file, source }.into()
        })
    }

    pub(super) fn newest_with_returns(&self) -> anyhow::Result<String> {
        for checkpoint in self.strategy.checkpoints.iter().rev() {
            let id = checkpoint.id.as_str();
            let is_frozen = self.folder.read(&record_file(id))?.is_some();
            if is_frozen || !self.folder.returns(id)?.0.is_empty() {
                return Ok(id.to_owned());
            }
        }
        Err(Problem::new("problem-no-returns", []).into())
    }

    /// A file's name within the strategy folder, as findings name it.
    pub(super) fn relative(&self, file: &Path) -> anyhow::Result<String> {
        let there = file
            .canonicalize()
            .map_err(|source| GatherError { file: file.display().to_string(), source })?;
        let root = self.folder.root().canonicalize()?;
        let inner = there.strip_prefix(&root).map_err(|_| {
            Problem::new(
                "problem-outside",
                [("path", file.display().to_string()), ("folder", root.display().to_string())],
            )
        })?;
        Ok(inner.to_string_lossy().replace('\\', "/"))
    }
}

/// The folder asked for, else the nearest one upward that has a strategy.toml.
pub(super) fn find_folder(common: &Common) -> anyhow::Result<Folder> {
    if let Some(dir) = &common.strategy {
        if !dir.join("strategy.toml").is_file() {
            let path = dir.display().to_string();
            return Err(Problem::new("problem-no-strategy", [("path", path)]).into());
        }
        return Ok(Folder::new(dir));
    }
    let here = Path::new(".").canonicalize().context("cannot tell the current folder")?;
    here.ancestors()
        .find(|folder| folder.join("strategy.toml").is_file())
        .map(Folder::new)
        .ok_or_else(|| {
            let path = here.display().to_string();
            Problem::new("problem-no-strategy-above", [("path", path)]).into()
        })
}
