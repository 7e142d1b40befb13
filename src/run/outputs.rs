//! What a run wrote, and from what: its manifest, and what is said of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use seuranta::output::{FileRecord, FindingCounts, Manifest};
use seuranta::strategy::{Checkpoint, Strategy};

use super::Desk;

/// Files by name, with `/` between.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// What outputs were made from.
#[derive(Default)]
pub(super) struct Origin {
    pub(super) inputs: Vec<FileRecord>,
    pub(super) templates: Vec<FileRecord>,
    pub(super) findings: FindingCounts,
    pub(super) draft: bool,
    /// The figures of each report's Markdown, by the file's name.
    pub(super) figures: BTreeMap<String, Vec<String>>,
}

/// The manifest of `files`.
pub(super) fn manifest(
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    files: &Files,
    origin: Origin,
) -> Manifest {
    let Origin { mut inputs, templates, findings, draft, figures } = origin;
    inputs.sort();
    inputs.dedup();
    Manifest {
        version: 1,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        strategy: strategy.id.to_string(),
        checkpoint: checkpoint.id.to_string(),
        as_of: checkpoint.as_of.to_string(),
        draft,
        findings,
        inputs,
        templates,
        outputs: files.iter().map(|(name, bytes)| FileRecord::of(name.as_str(), bytes)).collect(),
        figures,
    }
}

/// Says what a person had edited and was therefore kept under another name.
pub(super) fn say_kept(desk: &Desk<'_>, kept: &[PathBuf]) -> anyhow::Result<()> {
    kept.iter().try_for_each(|path| desk.say("report-kept", [("file", shown(path).into())]))
}

/// Says what was written, charts and tables of data left out where there are many.
pub(super) fn say_written<'n>(
    desk: &Desk<'_>,
    folder: &Path,
    names: impl Iterator<Item = &'n String>,
) {
    for name in names {
        desk.terminal.say(&shown(&folder.join(name)));
    }
}

/// A path as a person reads it: from the folder where the program was started, where it lies below that.
pub(super) fn shown(path: &Path) -> String {
    let here = Path::new(".").canonicalize();
    let inner = here.as_deref().ok().and_then(|here| path.strip_prefix(here).ok());
    inner.filter(|inner| !inner.as_os_str().is_empty()).unwrap_or(path).display().to_string()
}
