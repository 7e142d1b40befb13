//! What the program says: results to the standard output, everything else to the standard error.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use anstream::ColorChoice;
use indicatif::{ProgressBar, ProgressStyle};
use seuranta::words::{Language, Words};

use crate::cli::{Colour, Common};
use crate::run::{tells_why, told};

/// The two streams, and in which language and colours they speak.
pub(crate) struct Terminal {
    quiet: bool,
    /// The language of messages.
    pub(crate) language: Language,
}

impl Terminal {
    pub(crate) fn new(common: &Common) -> Self {
        let choice = match common.color {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::AlwaysAnsi,
            Colour::Never => ColorChoice::Never,
        };
        choice.write_global();
        Self { quiet: common.quiet, language: common.ui_lang.unwrap_or_else(locale) }
    }

    /// The same terminal with nothing said on it but results.
    pub(crate) fn silenced(&self) -> Self {
        Self { quiet: true, language: self.language }
    }

    /// Prints a result.
    pub(crate) fn result(text: &str) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// How many columns the window of the results has; `None` where they do not go to a window.
    pub(crate) fn width() -> Option<usize> {
        let (width, _) = terminal_size::terminal_size_of(io::stdout())?;
        // Lines of more than a hundred columns are hard to read.
        Some(usize::from(width.0).min(100))
    }

    /// Writes bytes as they are.
    pub(crate) fn bytes(bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Says something to a person, unless told to be quiet.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr().lock(), "{text}");
        }
    }

    /// Says something that even a quiet run must say, such as why a report was refused.
    pub(crate) fn insist(text: &str) {
        let _ = write!(anstream::stderr().lock(), "{text}");
    }

    /// Says why the program could not run, with the causes one a line.
    pub(crate) fn fatal(&self, error: &anyhow::Error) {
        let word = error_word(self.language);
        let words = Words::built_in(self.language).ok();
        let mut err = anstream::stderr().lock();
        for (place, cause) in error.chain().enumerate() {
            let text = words.as_ref().map_or_else(|| cause.to_string(), |words| told(cause, words));
            let _ = match place {
                0 => writeln!(err, "\u{1b}[1;31m{word}:\u{1b}[0m {text}"),
                _ => writeln!(err, "  {text}"),
            };
            if tells_why(cause) {
                break;
            }
        }
    }

    /// A bar of `steps`, seen on a terminal only.
    pub(crate) fn progress(&self, steps: usize) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX));
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        bar
    }
}

fn error_word(language: Language) -> &'static str {
    match language {
        Language::Fi => "virhe",
        Language::Sv => "fel",
        Language::En => "error",
    }
}

/// Says what is wrong with what was typed.
pub(crate) fn wrongly_typed(text: &str, language: Language) {
    let word = error_word(language);
    let _ = write!(anstream::stderr().lock(), "\u{1b}[1;31m{word}:\u{1b}[0m {text}");
}

/// Lets panics of the workbook reader pass without a word: the library catches them, and makes a finding
/// of each. Any other panic is told as always.
pub(crate) fn quieten_readers() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let in_reader = panic.location().is_some_and(|place| place.file().contains("calamine"));
        if !in_reader {
            tell(panic);
        }
    }));
}

/// The language that help is written in, before anything is parsed: as typed, else as set, else the
/// locale's.
#[expect(clippy::disallowed_methods, reason = "the program, not the library, asks the environment")]
pub(crate) fn language_of_help() -> Language {
    let typed: Vec<String> =
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let joined = typed.iter().find_map(|word| word.strip_prefix("--ui-lang=").map(str::to_owned));
    let apart = || typed.windows(2).find(|pair| pair[0] == "--ui-lang").map(|pair| pair[1].clone());
    let set = || std::env::var("SEURANTA_LANG").ok();
    let named = joined.or_else(apart).or_else(set).and_then(|tag| Language::from_tag(&tag));
    named.unwrap_or_else(locale)
}

/// The language of the locale, else English.
#[expect(clippy::disallowed_methods, reason = "the program, not the library, asks the environment")]
fn locale() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|value| Language::from_tag(&value))
        .unwrap_or(Language::En)
}

/// Whether the reader of the output went away, as `head` does; that is no failure.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
