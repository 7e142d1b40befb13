//! The program `seuranta`: types are checked in `cli`, work is done in `run`, and here the exit code is given.

mod cli;
mod help;
mod run;
mod setup;
mod terminal;
mod usage;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use seuranta::words::Words;

/// Exit codes, as scripts read them.
const YES: u8 = 0;
/// The answer is no: findings, or a report refused over errors.
const NO: u8 = 1;
/// The program could not run.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    terminal::quieten_readers();
    let cli = match parsed() {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let terminal = terminal::Terminal::new(&cli.common);
    match run::run(cli, &terminal) {
        Ok(run::Verdict::Yes) => ExitCode::from(YES),
        Ok(run::Verdict::No) => ExitCode::from(NO),
        Err(error) if terminal::is_closed_pipe(&error) => ExitCode::from(YES),
        Err(error) => {
            terminal.fatal(&error);
            ExitCode::from(FAILED)
        }
    }
}

/// What was typed; asked for help or typed wrongly, it is told, in the language of the terminal, and the
/// exit code is given instead.
fn parsed() -> Result<cli::Cli, ExitCode> {
    let mut command = cli::Cli::command();
    let language = terminal::language_of_help();
    let words = Words::built_in(language).ok();
    if let Some(words) = &words {
        command = help::localized(command, words);
    }
    let parsed = command.try_get_matches().and_then(|matches| cli::Cli::from_arg_matches(&matches));
    parsed.map_err(|error| {
        match words.and_then(|words| usage::told(&error, &words)) {
            Some(text) => terminal::wrongly_typed(&text, language),
            None => drop(error.print()),
        }
        ExitCode::from(if error.use_stderr() { FAILED } else { YES })
    })
}
