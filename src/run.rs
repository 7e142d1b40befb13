//! Each command on one screen.

mod coverage;
mod diff;
mod edition;
mod export;
mod extract;
mod feedback;
mod forms;
mod freeze;
mod look;
mod outputs;
mod problem;
mod report;
mod standing;
mod typeset;
mod watch;

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::CommandFactory;
use jiff::civil::Date;
use seuranta::assess::Assessment;
use seuranta::checkpoint::{GatherError, Round, record_file};
use seuranta::compose::narrative_findings;
use seuranta::finding::{Code, Finding, Severity, code_by_id};
use seuranta::output::FileRecord;
use seuranta::read::Limits;
use seuranta::show;
use seuranta::strategy::{Checkpoint, Folder, Period, Strategy, Theme, load_folder};
use seuranta::validate;
use seuranta::words::Words;

use self::standing::Standing;
use crate::cli::{
    Cli, Command, Common, Cut, ExplainFormat, FailOn, FindingFormat, Findings, StatusFormat,
};
use crate::setup;
use crate::terminal::Terminal;

pub(crate) use problem::{Problem, tells_why, told};

/// The answer of a command, as the exit code tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Yes,
    No,
}

/// What every command that looks at the strategy begins with.
struct Desk<'a> {
    folder: Folder,
    strategy: Strategy,
    /// Findings on strategy.toml and the register.
    findings: Vec<Finding>,
    inputs: Vec<FileRecord>,
    /// How reports look.
    theme: Theme,
    words: Words,
    terminal: &'a Terminal,
}

pub(crate) fn run(cli: Cli, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let common = &cli.common;
    if let Some(jobs) = common.jobs {
        rayon::ThreadPoolBuilder::new()
            .num_threads(jobs)
            .build_global()
            .context("cannot start the threads asked for with --jobs")?;
    }
    match cli.command {
        Command::Init { dir, sample } => init(&dir, sample, terminal),
        Command::Lint { findings } => lint(common, findings, terminal),
        Command::Check { checkpoint, files, verbose, feedback, findings, cut } => {
            let desk = Desk::open(common, terminal)?;
            check(&desk, &checkpoint, &files, (verbose, feedback.as_deref()), findings, cut)
        }
        Command::Forms { checkpoint, org, lang, out } => {
            let order = forms::Order { organisations: org, languages: lang, out };
            forms::forms(&Desk::open(common, terminal)?, &checkpoint, &order)
        }
        Command::Coverage { checkpoint, format, reminders, cut } => {
            let desk = Desk::open(common, terminal)?;
            coverage::coverage(&desk, &checkpoint, format, reminders.as_deref(), cut)
        }
        Command::Assess { checkpoint, format, cut } => {
            assess(&Desk::open(common, terminal)?, &checkpoint, format, cut)
        }
        Command::Explain { subject, checkpoint, period, format } => {
            if let Some(code) = code_by_id(&subject) {
                return explain_code(code);
            }
            let desk = Desk::open(common, terminal)?;
            explain(&desk, &subject, checkpoint.as_deref(), period.as_deref(), format)
        }
        Command::Report { checkpoint, draft, org, watch, lang, out, cut } => {
            let order = report::Order { draft, organisations: org, languages: lang, out, cut };
            if watch {
                return watch::watch(common, &checkpoint, &order, terminal);
            }
            let desk = Desk::open(common, terminal)?;
            report::report(&desk, &checkpoint, &order)
        }
        Command::Typeset { file, output, findings } => {
            typeset::typeset(&file, output.as_deref(), findings, terminal)
        }
        Command::Export { checkpoint, format, out, cut } => {
            let desk = Desk::open(common, terminal)?;
            export::export(&desk, &checkpoint, format, out.as_deref(), cut)
        }
        Command::Freeze { checkpoint, verify, supersede, name } => {
            let desk = Desk::open(common, terminal)?;
            freeze::freeze(&desk, &checkpoint, &freeze::Order { verify, supersede, name })
        }
        Command::Diff { old, new, format } => {
            diff::diff(&Desk::open(common, terminal)?, &old, &new, format)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "seuranta", &mut script);
            Terminal::bytes(&script)?;
            Ok(Verdict::Yes)
        }
        Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut page)?;
            Terminal::bytes(&page)?;
            Ok(Verdict::Yes)
        }
    }
}

fn init(dir: &Path, sample: bool, terminal: &Terminal) -> anyhow::Result<Verdict> {
    setup::make(dir, sample)?;
    terminal.say(&format!("{}", dir.join("strategy.toml").display()));
    Ok(Verdict::Yes)
}

fn lint(common: &Common, wanted: Findings, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let folder = find_folder(common)?;
    let (loaded, inputs) = load_folder(&folder, &Limits::default())?;
    let mut findings = loaded.findings;
    if let Some(strategy) = &loaded.strategy {
        findings.extend(validate::lint(strategy, &loaded.places));
        validate::waive_lint(&folder, strategy, &mut findings)?;
    }
    seuranta::finding::sort(&mut findings);
    let words = Words::built_in(terminal.language)?;
    let report = show::Report {
        checkpoint: None,
        findings: &findings,
        files: inputs.len(),
        observations: 0,
        notes: &[],
    };
    print_findings(&report, wanted, &words)?;
    Ok(verdict(&findings, wanted.fail_on))
}

fn check(
    desk: &Desk<'_>,
    checkpoint: &str,
    files: &[PathBuf],
    (verbose, feedback): (bool, Option<&Path>),
    wanted: Findings,
    cut: Cut,
) -> anyhow::Result<Verdict> {
    let checkpoint = desk.checkpoint(checkpoint, cut.as_of)?;
    let only = files.iter().map(|file| desk.relative(file)).collect::<anyhow::Result<Vec<_>>>()?;
    let (round, assessment, inputs) = desk.looked_over(&checkpoint, &only)?;
    let findings = desk.all_findings(&round);
    let report = show::Report {
        checkpoint: Some(checkpoint.id.as_str()),
        findings: &findings,
        files: inputs.iter().filter(|input| input.file.starts_with("returns/")).count(),
        observations: round.observations.len(),
        notes: &round.notes,
    };
    print_findings(&report, wanted, &desk.words)?;
    if verbose && wanted.format == FindingFormat::Text {
        Terminal::result(&show::recognised(&round.notes, &desk.words))?;
    }
    if let Some(folder) = feedback {
        feedback::give_back(desk, &round, &findings, folder)?;
    }
    let verdict = verdict(&findings, wanted.fail_on);
    // The program ends here, and the system takes its memory back faster than it can be given piece by piece.
    std::mem::forget((round, assessment, findings));
    Ok(verdict)
}

fn assess(
    desk: &Desk<'_>,
    checkpoint: &str,
    format: StatusFormat,
    cut: Cut,
) -> anyhow::Result<Verdict> {
    let Standing { round, assessment, .. } = desk.stand_whole(checkpoint, cut.as_of)?;
    let format = match format {
        StatusFormat::Text => show::AssessmentFormat::Text,
        StatusFormat::Json => show::AssessmentFormat::Json,
        StatusFormat::Csv => show::AssessmentFormat::Csv,
        StatusFormat::Markdown => show::AssessmentFormat::Markdown,
    };
    Terminal::result(&show::assessment(&round, &assessment, format, &desk.words)?)?;
    Ok(Verdict::Yes)
}

fn explain_code(code: &'static Code) -> anyhow::Result<Verdict> {
    Terminal::result(show::code_page(code).context("the code has no page")?)?;
    Ok(Verdict::Yes)
}

fn explain(
    desk: &Desk<'_>,
    subject: &str,
    checkpoint: Option<&str>,
    period: Option<&str>,
    format: ExplainFormat,
) -> anyhow::Result<Verdict> {
    let period = period
        .map(|text| {
            Period::from_canonical(text)
                .ok_or_else(|| Problem::new("problem-period", [("name", text.to_owned())]))
        })
        .transpose()?;
    let newest = || desk.newest_with_returns();
    let id = checkpoint.map_or_else(newest, |id| Ok(id.to_owned()))?;
    let Standing { round, assessment, .. } = desk.stand_whole(&id, None)?;
    let indicator = round.strategy.indicator(subject).ok_or_else(|| {
        let ids = round.strategy.indicators.iter().map(|indicator| indicator.id.as_str());
        Problem::unknown("subject", subject, ids)
    })?;
    let explained = match format {
        ExplainFormat::Text => {
            show::indicator_life(&round, &assessment, indicator, period, &desk.words)?
        }
        ExplainFormat::Json => {
            show::indicator_json(&round, &assessment, indicator, period, &desk.words)?
        }
    };
    Terminal::result(&explained)?;
    Ok(Verdict::Yes)
}

impl<'a> Desk<'a> {
    /// Opens the strategy folder. What is wrong in it is told by `check` and `lint`; here it only
    /// stops where nothing can go on.
    fn open(common: &Common, terminal: &'a Terminal) -> anyhow::Result<Self> {
        Self::with_findings(common, terminal, &|findings, words| {
            let report =
                show::Report { checkpoint: None, findings, files: 0, observations: 0, notes: &[] };
            Terminal::insist(&show::text(&report, words));
        })
    }

    /// As [`Desk::open`], and says nothing of the findings that stop it.
    fn quietly(common: &Common, terminal: &'a Terminal) -> anyhow::Result<Self> {
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
    fn checkpoint(&self, id: &str, as_of: Option<Date>) -> anyhow::Result<Checkpoint> {
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
    fn looked_over(
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

    fn all_findings(&self, round: &Round) -> Vec<Finding> {
        let mut findings: Vec<Finding> =
            self.findings.iter().chain(&round.findings).cloned().collect();
        seuranta::finding::sort(&mut findings);
        findings
    }

    /// Templates and words of the strategy folder that replace built-in ones.
    fn templates(&self) -> anyhow::Result<edition::Texts> {
        self.folder.templates().map_err(|source| {
            let file = "report-templates".to_owned();
            GatherError { file, source }.into()
        })
    }

    fn newest_with_returns(&self) -> anyhow::Result<String> {
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
    fn relative(&self, file: &Path) -> anyhow::Result<String> {
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
fn find_folder(common: &Common) -> anyhow::Result<Folder> {
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

fn print_findings(
    report: &show::Report<'_>,
    wanted: Findings,
    words: &Words,
) -> anyhow::Result<()> {
    let text = match wanted.format {
        FindingFormat::Text => match Terminal::width() {
            Some(width) => show::text_within(report, words, width),
            None => show::text(report, words),
        },
        FindingFormat::Concise => show::concise(report, words),
        FindingFormat::Json => show::json(report, words)?,
        FindingFormat::Jsonl => show::json_lines(report, words)?,
        FindingFormat::Csv => show::findings_csv(report, words),
        FindingFormat::Sarif => show::sarif(report, words)?,
        FindingFormat::Junit => show::junit(report, wanted.fail_on.severity(), words),
        FindingFormat::Github => show::github(report, words),
    };
    Ok(Terminal::result(&text)?)
}

/// No where a finding that is not waived weighs as much as `fail_on` or more.
fn verdict(findings: &[Finding], fail_on: FailOn) -> Verdict {
    let heavy = |f: &Finding| f.waiver.is_none() && f.code.severity >= fail_on.severity();
    if findings.iter().any(heavy) { Verdict::No } else { Verdict::Yes }
}
