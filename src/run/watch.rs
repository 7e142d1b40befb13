//! `report --watch`: the reports are made again whenever something they are made of changes.
//!
//! The folder is looked at twice a second: that needs no service of the system, works on shares of every
//! kind, and is nothing beside making a report.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use seuranta::words::{Arguments, Words};

use super::report::{Attempt, Order, attempt};
use super::{Desk, Verdict, find_folder};
use crate::cli::Common;
use crate::terminal::Terminal;

/// How long to wait between looks at the folder.
const PAUSE: Duration = Duration::from_millis(500);
/// How long a folder must have been left alone before a report is made of it: spreadsheet programs
/// write a file in several steps.
const CALM: Duration = Duration::from_millis(200);

/// What tells whether a file is the one that it was.
type Print = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Makes the reports of `checkpoint` now and at each change, until the run is interrupted.
pub(super) fn watch(
    common: &Common,
    checkpoint: &str,
    order: &Order,
    terminal: &Terminal,
) -> anyhow::Result<Verdict> {
    let root = find_folder(common)?.root().to_owned();
    let words = Words::built_in(terminal.language)?;
    let is_over = Arc::new(AtomicBool::new(false));
    let ending = Arc::clone(&is_over);
    ctrlc::set_handler(move || ending.store(true, Ordering::SeqCst))
        .context("cannot wait for the interrupt key")?;
    let out = order.out.as_deref();
    terminal.say(&words.text("watch-begins")?);
    let mut last: Option<Print> = None;
    while !is_over.load(Ordering::SeqCst) {
        let now = print(&root, out);
        if last.as_ref() == Some(&now) {
            sleep(PAUSE);
            continue;
        }
        sleep(CALM);
        if print(&root, out) == now {
            Terminal::result(&format!("{}\n", once(common, checkpoint, order, terminal, &words)?))?;
            last = Some(now);
        }
    }
    Ok(Verdict::Yes)
}

/// Makes the reports once, and tells in one line how it went; a failure is told and is no end.
fn once(
    common: &Common,
    checkpoint: &str,
    order: &Order,
    terminal: &Terminal,
    words: &Words,
) -> anyhow::Result<String> {
    let silent = terminal.silenced();
    let made = Desk::quietly(common, &silent).and_then(|desk| attempt(&desk, checkpoint, order));
    let of = |name: &str, value: usize| {
        (name.to_owned(), i64::try_from(value).unwrap_or(i64::MAX).into())
    };
    let mut arguments = Arguments::from([("checkpoint".to_owned(), checkpoint.to_owned().into())]);
    let id = match &made {
        Ok(Attempt::Done { files, folder }) => {
            arguments.extend([of("files", *files)]);
            arguments.insert("folder".to_owned(), folder.display().to_string().into());
            "watch-done"
        }
        Ok(Attempt::Refused { errors, .. }) => {
            arguments.extend([of("errors", *errors)]);
            "watch-refused"
        }
        Err(error) => {
            let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
            let causes = causes.join(": ").replace('\n', "; ");
            arguments.insert("problem".to_owned(), causes.into());
            "watch-failed"
        }
    };
    Ok(words.format(id, &arguments)?)
}

/// What the folder's files look like, but for reports, hidden files and the folder that is written to.
fn print(root: &Path, out: Option<&Path>) -> Print {
    let out = out.and_then(|out| out.canonicalize().ok());
    let mut files = Vec::new();
    collect(root, root, out.as_deref(), &mut files);
    files.sort();
    files
}

fn collect(root: &Path, folder: &Path, out: Option<&Path>, files: &mut Print) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_hidden = entry.file_name().to_string_lossy().starts_with(['.', '~']);
        let is_written = path == root.join("reports")
            || out.is_some_and(|out| path.canonicalize().is_ok_and(|path| path == out));
        if is_hidden || is_written {
            continue;
        }
        match entry.metadata() {
            Ok(known) if known.is_dir() => collect(root, &path, out, files),
            Ok(known) => files.push((path, known.len(), known.modified().ok())),
            Err(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_hidden_files_and_the_folder_written_to_are_not_watched() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for file in
            ["strategy.toml", "returns/a.csv", "reports/a.md", ".hidden", "~$a.xlsx", "out/b.md"]
        {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), "x").unwrap();
        }
        let seen: Vec<PathBuf> =
            print(root, Some(&root.join("out"))).into_iter().map(|(path, ..)| path).collect();
        assert_eq!(seen, [root.join("returns/a.csv"), root.join("strategy.toml")]);
    }
}
