//! Each command on one screen.

mod coverage;
mod desk;
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
mod source;
mod standing;
mod typeset;
mod watch;

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::CommandFactory;
use seuranta::finding::{Code, Finding, code_by_id};
use seuranta::read::Limits;
use seuranta::show;
use seuranta::strategy::{Period, load_folder};
use seuranta::validate;
use seuranta::words::Words;

use self::desk::{Desk, find_folder};
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
            typeset::typeset(&file, output.as_deref(), findings, common, terminal)
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
