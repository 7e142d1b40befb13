//! Why the program cannot go on, in words of the terminal's language.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::Path;

use seuranta::checkpoint::{FreezeError, GatherError};
use seuranta::output::OutputError;
use seuranta::strategy::{ChangedWhileRead, LoadError};
use seuranta::validate::FrozenError;
use seuranta::words::{Arguments, Language, Value, Words};

/// A reason that has words in every language; as text it is English.
#[derive(Debug)]
pub(crate) struct Problem {
    id: &'static str,
    arguments: Arguments,
}

impl Problem {
    pub(crate) fn new<const N: usize>(id: &'static str, values: [(&str, String); N]) -> Self {
        let arguments =
            values.into_iter().map(|(name, value)| (name.to_owned(), Value::Text(value))).collect();
        Self { id, arguments }
    }

    /// A name that is not known, with the known ones and the nearest; `what` is `checkpoint`,
    /// `organisation` or `subject`.
    pub(crate) fn unknown<'a>(
        what: &str,
        name: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Self {
        let near = seuranta::notation::label::nearest(name, known.clone());
        Self::new(
            "problem-unknown",
            [
                ("what", what.to_owned()),
                ("name", name.to_owned()),
                ("is-near", if near.is_some() { "yes" } else { "no" }.to_owned()),
                ("near", near.unwrap_or_default().to_owned()),
                ("known", known.collect::<Vec<_>>().join(", ")),
            ],
        )
    }

    /// What it says in the language of `words`.
    pub(crate) fn told(&self, words: &Words) -> String {
        words.format(self.id, &self.arguments).unwrap_or_else(|_| self.id.to_owned())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Words::built_in(Language::En) {
            Ok(words) => f.write_str(&self.told(&words)),
            Err(_) => f.write_str(self.id),
        }
    }
}

impl Error for Problem {}

/// A cause in words where it is of a kind that has them, else as it tells itself.
pub(crate) fn told(cause: &(dyn Error + 'static), words: &Words) -> String {
    let cause = peeled(cause);
    let at = |id: &'static str, path: &Path, source: Option<&io::Error>| {
        if source.is_some_and(ChangedWhileRead::is) {
            let path = path.display().to_string();
            return Problem::new("problem-changed-while-read", [("path", path)]).told(words);
        }
        let source = source.map(|source| reason(source, words)).unwrap_or_default();
        Problem::new(id, [("path", path.display().to_string()), ("source", source)]).told(words)
    };
    if let Some(problem) = cause.downcast_ref::<Problem>() {
        return problem.told(words);
    }
    if let Some(GatherError { file, source }) = cause.downcast_ref::<GatherError>() {
        return at("problem-unreadable", Path::new(file), Some(source));
    }
    if let Some(LoadError { file, source }) = cause.downcast_ref::<LoadError>() {
        return at("problem-unreadable", Path::new(file), Some(source));
    }
    match cause.downcast_ref::<OutputError>() {
        Some(OutputError::Io { path, source }) => at("problem-unwritable", path, Some(source)),
        Some(OutputError::Locked { path }) => at("problem-locked", path, None),
        None => cause.to_string(),
    }
}

/// Why the file system refused, in words where the reason is a usual one, else as the system says it.
fn reason(error: &io::Error, words: &Words) -> String {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "problem-io-not-found",
        io::ErrorKind::PermissionDenied => "problem-io-denied",
        io::ErrorKind::ReadOnlyFilesystem => "problem-io-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "problem-io-full",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "problem-io-in-the-way",
        io::ErrorKind::IsADirectory => "problem-io-folder",
        _ => return error.to_string(),
    };
    words.text(id).unwrap_or_else(|_| error.to_string())
}

/// The error within one that only passes it on.
fn peeled<'e>(cause: &'e (dyn Error + 'static)) -> &'e (dyn Error + 'static) {
    if let Some(FreezeError::Write(inner)) = cause.downcast_ref::<FreezeError>() {
        return inner;
    }
    if let Some(FreezeError::Read(inner)) = cause.downcast_ref::<FreezeError>() {
        return inner;
    }
    match cause.downcast_ref::<FrozenError>() {
        Some(FrozenError::Gather(inner)) => inner,
        Some(FrozenError::Fault(_)) | None => cause,
    }
}

/// Whether what is told of a cause has its own cause in it.
pub(crate) fn tells_why(cause: &(dyn Error + 'static)) -> bool {
    let cause = peeled(cause);
    cause.is::<GatherError>() || cause.is::<OutputError>() || cause.is::<LoadError>()
}
