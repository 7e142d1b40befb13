//! What was typed wrongly, told in the language of the terminal: clap knows what it is, words say it.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use seuranta::words::{Arguments, Words};

use crate::help;

/// The error with its advice, the usage and where to read more; `None` for what is no error but help or
/// the version, which clap has in the words that it was given.
pub(crate) fn told(error: &clap::Error, words: &Words) -> Option<String> {
    let first = what(error, words)?;
    let mut lines = vec![first];
    lines.extend(advice(error, words).into_iter().map(|line| format!("  {line}")));
    if let Some(usage) = plain(error, ContextKind::Usage) {
        let usage = help::usage_in_words(&usage, words);
        let word = word(words, "problem-usage", &[]);
        let command: Vec<&str> = usage
            .split(' ')
            .take_while(|part| part.starts_with(|c: char| c.is_ascii_lowercase()))
            .collect();
        lines.push(format!("\n{word} {usage}"));
        let command = command.join(" ");
        lines.push(word_with(words, "problem-see-help", "command", &command));
    }
    Some(lines.join("\n") + "\n")
}

fn what(error: &clap::Error, words: &Words) -> Option<String> {
    let name = named(error, ContextKind::InvalidArg);
    let value = named(error, ContextKind::InvalidValue);
    let of_value = |id: &str| word(words, id, &[("name", &name), ("value", &value)]);
    let of_name = |id: &str| word_with(words, id, "name", &name);
    Some(match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => {
            let name = named(error, ContextKind::InvalidSubcommand);
            word_with(words, "problem-command", "name", &name)
        }
        ErrorKind::MissingSubcommand => word(words, "problem-command-missing", &[]),
        ErrorKind::UnknownArgument => of_name("problem-argument-unknown"),
        ErrorKind::MissingRequiredArgument => {
            word_with(words, "problem-argument-missing", "names", &name)
        }
        ErrorKind::ArgumentConflict => {
            let others = named(error, ContextKind::PriorArg);
            if others == name {
                of_name("problem-argument-twice")
            } else {
                word(words, "problem-argument-conflict", &[("name", &name), ("others", &others)])
            }
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => {
            of_name("problem-value-missing")
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            of_name("problem-value-missing")
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::ValueValidation => {
            of_value("problem-value-wrong")
        }
        ErrorKind::TooManyValues => of_value("problem-value-too-many"),
        ErrorKind::InvalidUtf8 => word(words, "problem-not-text", &[]),
        _ => word(words, "problem-command-line", &[]),
    })
}

/// What could be meant, and what there is to choose from.
fn advice(error: &clap::Error, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    let near =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    for names in near.map(|kind| listed(error, kind)).iter().filter(|names| !names.is_empty()) {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        lines.push(word_with(words, "problem-did-you-mean", "names", &names.join(", ")));
    }
    let choices = [
        ("problem-values", ContextKind::ValidValue),
        ("problem-commands", ContextKind::ValidSubcommand),
    ];
    for (id, kind) in choices {
        let values = listed(error, kind);
        if !values.is_empty() {
            lines.push(word_with(words, id, "values", &values.join(", ")));
        }
    }
    if error.kind() == ErrorKind::ValueValidation {
        lines.extend(hint(&named(error, ContextKind::InvalidArg)).map(|id| word(words, id, &[])));
    }
    lines
}

/// How the values of an argument are written, whose words a parser of values does not have.
fn hint(argument: &str) -> Option<&'static str> {
    let flag = argument.split(' ').next().unwrap_or_default();
    match flag {
        "--as-of" => Some("problem-hint-date"),
        "--jobs" => Some("problem-hint-number"),
        "--lang" | "--ui-lang" => Some("problem-hint-language"),
        _ => None,
    }
}

fn named(error: &clap::Error, kind: ContextKind) -> String {
    listed(error, kind).join(", ")
}

fn listed(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn plain(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    }
}

fn word(words: &Words, id: &str, values: &[(&str, &str)]) -> String {
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
    words.format(id, &values.collect::<Arguments>()).unwrap_or_else(|_| id.to_owned())
}

fn word_with(words: &Words, id: &str, name: &str, value: &str) -> String {
    word(words, id, &[(name, value)])
}
