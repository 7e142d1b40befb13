//! The help in the language of the terminal: clap's own texts are English, and words replace them.

use clap::{Arg, ArgAction, Command};
use seuranta::words::{Arguments, Words};

/// The layout of help with the word for usage in it.
const TEMPLATE: &str =
    "{before-help}{about-with-newline}\n%usage% {usage}\n\n{all-args}{after-help}";

/// The command line with the words of a language; what has no words there keeps clap's.
pub(crate) fn localized(command: Command, words: &Words) -> Command {
    let command = in_words(command, "", words);
    let names: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |inner| in_words(inner, &name, words))
    });
    with_usage(command, words)
}

/// The usage lines, in which clap has words of its own.
fn with_usage(mut command: Command, words: &Words) -> Command {
    command.build();
    let names: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    let command = names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |inner| {
            let about = (name == "help").then(|| word(words, "help-help")).flatten();
            let inner = if let Some(about) = about { inner.about(about) } else { inner };
            usage_put(inner, words)
        })
    });
    usage_put(command, words)
}

fn usage_put(mut command: Command, words: &Words) -> Command {
    let usage = command.render_usage().to_string();
    command.override_usage(usage_in_words(&usage, words))
}

/// A usage line of clap without its first word, and with the other words in those of the language.
pub(crate) fn usage_in_words(usage: &str, words: &Words) -> String {
    let usage = usage.strip_prefix("Usage: ").unwrap_or(usage);
    let options = word(words, "help-value-options").unwrap_or_else(|| "OPTIONS".to_owned());
    usage.replace("[OPTIONS]", &format!("[{options}]"))
}

fn word(words: &Words, id: &str) -> Option<String> {
    words.text(id).ok()
}

fn in_words(mut command: Command, name: &str, words: &Words) -> Command {
    let about = if name.is_empty() { "help-about".to_owned() } else { format!("help-{name}") };
    if let Some(about) = word(words, &about) {
        command = command.about(about);
    }
    if let Some(usage) = word(words, "help-usage") {
        command = command.help_template(TEMPLATE.replace("%usage%", &usage));
    }
    if let Some(commands) = word(words, "help-commands") {
        command = command.subcommand_help_heading(commands);
    }
    if let Some(name) = word(words, "help-value-command") {
        command = command.subcommand_value_name(name);
    }
    if let Some(after) = after(&command, words) {
        command = command.after_help(after);
    }
    let ids: Vec<String> =
        command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let command = ids.into_iter().fold(command, |command, id| {
        command.mut_arg(&id, |argument| argument_in(argument, name, words))
    });
    if name.is_empty() {
        version_flag(help_flag(command, words), words)
    } else {
        help_flag(command, words)
    }
}

/// What stands below the help: the exit codes, or an example.
fn after(command: &Command, words: &Words) -> Option<String> {
    let text = command.get_after_help()?.to_string();
    let example = |text: &str| Some(format!("{} {text}", word(words, "help-example")?));
    match text.split_once(": ") {
        Some(("Example" | "Examples", rest)) => example(rest),
        _ => word(words, "help-exit-codes"),
    }
}

fn argument_in(argument: Arg, command: &str, words: &Words) -> Arg {
    let id = argument.get_id().to_string().replace('_', "-");
    let own = word(words, &format!("help-{command}-{id}"));
    let Some(text) = own.or_else(|| word(words, &format!("help-arg-{id}"))) else {
        return argument;
    };
    let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
    let text = format!("{text}{}", facts(&argument, words));
    let argument = headed(argument, heading, words).help(text).hide_env(true);
    let argument = match value_name(&argument, words) {
        Some(name) => argument.value_name(name),
        None => argument,
    };
    if argument.get_action().takes_values() {
        argument.hide_possible_values(true).hide_default_value(true)
    } else {
        argument
    }
}

/// What a value is called in the usage, where it has one.
fn value_name(argument: &Arg, words: &Words) -> Option<String> {
    if !argument.get_action().takes_values() {
        return None;
    }
    let own = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let name = own.unwrap_or_else(|| argument.get_id().to_string());
    word(words, &format!("help-value-{}", name.to_lowercase()))
}

fn headed(argument: Arg, heading: &str, words: &Words) -> Arg {
    match word(words, heading) {
        Some(heading) => argument.help_heading(heading),
        None => argument,
    }
}

/// The flag that shows the help, which clap would word itself.
fn help_flag(command: Command, words: &Words) -> Command {
    let Some(text) = word(words, "help-arg-help") else { return command };
    let flag = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(text);
    command.disable_help_flag(true).arg(headed(flag, "help-options", words))
}

/// The flag that shows the version, likewise.
fn version_flag(command: Command, words: &Words) -> Command {
    let Some(text) = word(words, "help-arg-version") else { return command };
    let flag = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(text);
    command.disable_version_flag(true).arg(headed(flag, "help-options", words))
}

/// The values that it may have, the one that it has by itself, and the variable that sets it.
fn facts(argument: &Arg, words: &Words) -> String {
    let takes_values = argument.get_action().takes_values();
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|_| takes_values)
        .map(|value| value.get_name().to_owned())
        .collect();
    let default: Vec<String> = argument
        .get_default_values()
        .iter()
        .filter(|_| takes_values)
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    let variable = argument.get_env().map(|name| name.to_string_lossy().into_owned());
    let parts = [
        ("help-values", values.join(", ")),
        ("help-default", default.join(", ")),
        ("help-env", variable.unwrap_or_default()),
    ];
    let told =
        parts.into_iter().filter(|(_, value)| !value.is_empty()).filter_map(|(id, value)| {
            words.format(id, &Arguments::from([("value".to_owned(), value.into())])).ok()
        });
    told.fold(String::new(), |all, fact| all + " [" + &fact + "]")
}
