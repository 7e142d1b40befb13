//! What was typed → a checked job.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use seuranta::finding::Severity;
use seuranta::words::Language;

/// Makes a city's strategy follow-up reports from its organisations' spreadsheets.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    after_help = "Exit codes: 0 done; 1 the answer is no (findings, refused); 2 could not run."
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The strategy folder [default: the nearest one upward that has a strategy.toml]
    #[arg(long, global = true, value_name = "DIR", env = "SEURANTA_STRATEGY")]
    pub(crate) strategy: Option<PathBuf>,
    /// Language of what is said on the terminal: fi, sv or en [default: the locale's, else English]
    #[arg(long, global = true, value_name = "LANGUAGE", env = "SEURANTA_LANG", value_parser = language_tag)]
    pub(crate) ui_lang: Option<Language>,
    /// Colours: only where the terminal takes them, always, or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Colour,
    /// Say nothing but results and errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// How many files and pages are worked on at a time [default: the processor's cores]
    #[arg(long, global = true, value_name = "N")]
    pub(crate) jobs: Option<usize>,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// From which severity on findings make the exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Note,
}

impl FailOn {
    pub(crate) fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
        }
    }
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FindingFormat {
    /// What, where, the cells around it, what to do
    Text,
    /// One line a finding
    Concise,
    /// One document with a summary, the findings, and what was read
    Json,
    /// The findings alone, each a line of JSON
    Jsonl,
    /// The findings as a table with a row of headings
    Csv,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// `JUnit` XML, a suite a file and a case a finding
    Junit,
    /// Workflow commands of GitHub
    Github,
}

/// How statuses are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    Text,
    Json,
    Csv,
    Markdown,
}

/// How an explanation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    Text,
    Json,
}

/// How tidy data is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DataFormat {
    Csv,
    Json,
    /// CSV tables with a Frictionless description, into the folder of --out
    DataPackage,
}

/// How a difference is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    Text,
    Markdown,
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new strategy folder
    #[command(after_help = "Example: seuranta init my-city")]
    Init {
        /// The folder to make; it must be new or empty
        dir: PathBuf,
        /// Copy the complete sample instead of a commented skeleton
        #[arg(long)]
        sample: bool,
    },
    /// Check strategy.toml and the indicator register
    #[command(after_help = "Example: seuranta lint --strategy my-city")]
    Lint {
        #[command(flatten)]
        findings: Findings,
    },
    /// Validate what the organisations sent
    #[command(after_help = "Example: seuranta check mid-term --format json")]
    Check {
        /// The checkpoint's id
        checkpoint: String,
        /// Files to check instead of all of the checkpoint's returns
        files: Vec<PathBuf>,
        /// Show what was recognised in each sheet, and what was passed over
        #[arg(long)]
        verbose: bool,
        /// Write every organisation's workbook back into this folder, with its faults marked
        #[arg(long, value_name = "DIR")]
        feedback: Option<PathBuf>,
        #[command(flatten)]
        findings: Findings,
        #[command(flatten)]
        cut: Cut,
    },
    /// Make a pre-filled form for every organisation, to ask it for its figures
    #[command(after_help = "Example: seuranta forms end-of-term --org kymp")]
    Forms {
        /// The checkpoint's id
        checkpoint: String,
        /// Organisations' ids, instead of all that have something to report
        #[arg(long, value_name = "ID", value_delimiter = ',')]
        org: Vec<String>,
        /// Languages of the forms, with commas between [default: each organisation's own]
        #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', value_parser = language_tag)]
        lang: Vec<Language>,
        /// The folder to write to [default: forms/<checkpoint>/ of the strategy folder]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Tell who has returned what, and what is missing
    #[command(after_help = "Example: seuranta coverage mid-term --reminders letters")]
    Coverage {
        /// The checkpoint's id
        checkpoint: String,
        /// How the coverage is written
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: StatusFormat,
        /// Write a letter to each organisation that lacks something, to this folder
        #[arg(long, value_name = "DIR")]
        reminders: Option<PathBuf>,
        #[command(flatten)]
        cut: Cut,
    },
    /// Judge every indicator
    #[command(after_help = "Example: seuranta assess mid-term --format csv")]
    Assess {
        /// The checkpoint's id
        checkpoint: String,
        /// How statuses are written
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: StatusFormat,
        #[command(flatten)]
        cut: Cut,
    },
    /// Say what a finding's code means, or where an indicator's figures and status come from
    #[command(
        after_help = "Examples: seuranta explain V203; seuranta explain co2-total --period 2022"
    )]
    Explain {
        /// A finding's code or an indicator's id
        subject: String,
        /// The checkpoint [default: the newest one with returns]
        #[arg(long, value_name = "ID")]
        checkpoint: Option<String>,
        /// One period's figures alone
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        /// How the explanation is written
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: ExplainFormat,
    },
    /// Write the reports as PDF and Markdown
    #[command(
        after_help = "Examples: seuranta report mid-term --lang fi,sv; seuranta report mid-term --org kymp"
    )]
    Report {
        /// The checkpoint's id
        checkpoint: String,
        /// Write even over errors, marked as a draft on every page
        #[arg(long)]
        draft: bool,
        /// Write an organisation's own extract instead, in its language; may be given several times
        #[arg(long, value_name = "ID")]
        org: Vec<String>,
        /// Write them again at each change of the folder, until interrupted (Ctrl-C)
        #[arg(long)]
        watch: bool,
        /// Languages of the reports, with commas between [default: all of the strategy's]
        #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', value_parser = language_tag)]
        lang: Vec<Language>,
        /// The folder to write to [default: reports/ of the strategy folder]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        #[command(flatten)]
        cut: Cut,
    },
    /// Typeset a Markdown file as an accessible, archivable PDF
    #[command(after_help = "Example: seuranta typeset report.md -o report.pdf")]
    Typeset {
        /// The Markdown file; - reads the standard input
        file: PathBuf,
        /// The PDF; - writes to the standard output [default: beside the Markdown]
        #[arg(short = 'o', long = "output", value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        findings: Findings,
    },
    /// Make a checkpoint the record, or hold today's files against it
    #[command(after_help = "Examples: seuranta freeze mid-term; seuranta freeze mid-term --verify")]
    Freeze {
        /// The checkpoint's id
        checkpoint: String,
        /// Tell whether today's files still give what was frozen, and change nothing
        #[arg(long, conflicts_with_all = ["supersede", "name"])]
        verify: bool,
        /// Why the record is replaced; the older one is kept beside it
        #[arg(long, value_name = "REASON", requires = "name")]
        supersede: Option<String>,
        /// Who decided that it is replaced
        #[arg(long, value_name = "NAME", requires = "supersede")]
        name: Option<String>,
    },
    /// Compare two states: mid-term (frozen), mid-term@1 (superseded), today, today:mid-term
    #[command(after_help = "Example: seuranta diff mid-term today")]
    Diff {
        /// The older state
        old: String,
        /// The newer state
        new: String,
        /// How the difference is written
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: DiffFormat,
    },
    /// Write the data behind a report, one row an observation
    #[command(after_help = "Example: seuranta export mid-term --format csv > mid-term.csv")]
    Export {
        /// The checkpoint's id
        checkpoint: String,
        /// How the data is written
        #[arg(long, value_name = "FORMAT", default_value = "csv")]
        format: DataFormat,
        /// The file to write instead of the standard output; for a data package, the folder
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        cut: Cut,
    },
    /// Print completions for a shell
    #[command(after_help = "Example: seuranta completions bash > seuranta.bash")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example: seuranta man > seuranta.1")]
    Man,
}

/// How findings are written and what they mean for the exit code.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Findings {
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: FindingFormat,
    /// The least severity that makes the exit code 1
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub(crate) fail_on: FailOn,
}

/// The data's cut-off.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Cut {
    /// The data's cut-off, instead of the checkpoint's own
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<jiff::civil::Date>,
}

fn language_tag(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| format!("`{tag}` is none of fi, sv, en"))
}
