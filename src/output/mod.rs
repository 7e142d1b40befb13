//! Outputs that appear whole or not at all, and the manifest that commits them.
//!
//! A run writes all its files into a staging folder beside the destination, renames that folder to say
//! that it is complete, moves the files into place, the manifest last, and removes the folder. A run
//! that was killed before the rename leaves a staging folder, which the next run removes; one that was
//! killed after it leaves a complete folder, which the next run finishes. A lock keeps two runs apart.
//! Files that the program did not write are never touched; one that it wrote and a person has edited
//! since is kept beside under another name.

mod manifest;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use manifest::{FileRecord, FindingCounts, MANIFEST, Manifest, manifest_of, sha256};

/// Why outputs could not be put in place.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The file system refused.
    #[error("cannot write `{}`: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Another run is writing to the same folder.
    #[error("another run is writing to `{}`; try again when it has ended", path.display())]
    Locked {
        /// The folder.
        path: PathBuf,
    },
}

/// Writes `files` (names with `/` between → bytes) and `manifest` into `folder`, whole or not at all.
///
/// `supersedes` tells of a file that the last run wrote and this one does not whether it goes; else it stays.
/// Gives the files that a person had edited since the last run and that were kept under another name.
///
/// # Errors
///
/// [`OutputError`] where the file system refuses or another run holds the folder; what was there before
/// then still stands, whole.
pub fn publish(
    folder: &Path,
    files: &BTreeMap<String, Vec<u8>>,
    manifest: &Manifest,
    supersedes: &dyn Fn(&str) -> bool,
) -> Result<Vec<PathBuf>, OutputError> {
    let places = Places::of(folder);
    create_folder(&places.parent)?;
    let _lock = lock(&places)?;
    finish_or_clean(&places)?;
    stage(&places.staging, files, manifest)?;
    rename(&places.staging, &places.complete)?;
    let kept = move_into_place(&places, supersedes)?;
    let _ = fs::remove_file(&places.lock);
    Ok(kept)
}

/// Writes one file beside its destination and renames it into place.
///
/// # Errors
///
/// [`OutputError::Io`] where the file system refuses; what was there before then still stands.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    create_folder(folder)?;
    let at = |source| OutputError::Io { path: path.to_owned(), source };
    let mut staged = staged_in(folder).map_err(at)?;
    staged.write_all(bytes).and_then(|()| staged.as_file().sync_all()).map_err(at)?;
    staged.persist(path).map_err(|error| at(error.error))?;
    Ok(())
}

/// A file to be renamed into place, which others may read as they may any new file.
#[cfg(unix)]
fn staged_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let as_usual = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(".seuranta-").permissions(as_usual).tempfile_in(folder)
}

/// A file to be renamed into place.
#[cfg(not(unix))]
fn staged_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(".seuranta-").tempfile_in(folder)
}

/// The destination and the working folders beside it.
struct Places {
    folder: PathBuf,
    parent: PathBuf,
    staging: PathBuf,
    complete: PathBuf,
    lock: PathBuf,
}

impl Places {
    fn of(folder: &Path) -> Self {
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = |suffix: &str| parent.join(format!(".{name}.seuranta-{suffix}"));
        Self {
            folder: folder.to_owned(),
            staging: beside("staging"),
            complete: beside("complete"),
            lock: beside("lock"),
            parent,
        }
    }
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> OutputError + '_ {
    |source| OutputError::Io { path: path.to_owned(), source }
}

fn create_folder(path: &Path) -> Result<(), OutputError> {
    fs::create_dir_all(path).map_err(io_at(path))
}

fn rename(from: &Path, to: &Path) -> Result<(), OutputError> {
    fs::rename(from, to).map_err(io_at(to))
}

/// Holds the destination; the system lets go of it when the process ends, however it ends.
///
/// A run removes its lock when it is done. One that had opened it just before then holds a file that no
/// other run can see, so what was locked must still be what the path names.
fn lock(places: &Places) -> Result<File, OutputError> {
    loop {
        let file = File::create(&places.lock).map_err(io_at(&places.lock))?;
        match file.try_lock() {
            Ok(()) if is_at(&file, &places.lock) => return Ok(file),
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                return Err(OutputError::Locked { path: places.folder.clone() });
            }
            Err(fs::TryLockError::Error(error)) => return Err(io_at(&places.lock)(error)),
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// Where an open file cannot be removed, the path cannot name another.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

/// Finishes what a killed run had completed, and removes what it had not.
fn finish_or_clean(places: &Places) -> Result<(), OutputError> {
    if places.complete.is_dir() {
        move_into_place(places, &|_| false)?;
    }
    if places.staging.is_dir() {
        fs::remove_dir_all(&places.staging).map_err(io_at(&places.staging))?;
    }
    Ok(())
}

fn stage(
    staging: &Path,
    files: &BTreeMap<String, Vec<u8>>,
    manifest: &Manifest,
) -> Result<(), OutputError> {
    let result = (|| {
        for (name, bytes) in files {
            write_new(&staging.join(name), bytes)?;
        }
        let mut json = serde_json::to_vec_pretty(manifest)
            .map_err(|error| io_at(&staging.join(MANIFEST))(error.into()))?;
        json.push(b'\n');
        write_new(&staging.join(MANIFEST), &json)
    })();
    if result.is_err() {
        let _ = fs::remove_dir_all(staging);
    }
    result
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    let mut file = File::create(path).map_err(io_at(path))?;
    file.write_all(bytes).map_err(io_at(path))
}

/// Moves a complete folder's files to the destination, the manifest last.
fn move_into_place(
    places: &Places,
    supersedes: &dyn Fn(&str) -> bool,
) -> Result<Vec<PathBuf>, OutputError> {
    create_folder(&places.folder)?;
    let before = manifest_of(&places.folder);
    let after = manifest_of(&places.complete);
    let mut kept = Vec::new();
    for record in after.iter().flat_map(|manifest| &manifest.outputs) {
        let staged = places.complete.join(&record.file);
        if !staged.is_file() {
            continue; // moved by the run that was killed
        }
        let target = places.folder.join(&record.file);
        kept.extend(keep_edited(&target, &record.sha256, before.as_ref(), &record.file)?);
        if let Some(folder) = target.parent() {
            create_folder(folder)?;
        }
        rename(&staged, &target)?;
    }
    remove_stale(places, before.as_ref(), after.as_ref(), supersedes)?;
    let manifest = places.complete.join(MANIFEST);
    if manifest.is_file() {
        rename(&manifest, &places.folder.join(MANIFEST))?;
    }
    fs::remove_dir_all(&places.complete).map_err(io_at(&places.complete))?;
    Ok(kept)
}

/// Sets aside a file that differs from what the program last wrote there.
fn keep_edited(
    target: &Path,
    new_hash: &str,
    before: Option<&Manifest>,
    name: &str,
) -> Result<Option<PathBuf>, OutputError> {
    let Ok(bytes) = fs::read(target) else { return Ok(None) };
    let hash = sha256(&bytes);
    let written =
        before.and_then(|manifest| manifest.outputs.iter().find(|record| record.file == name));
    if hash == new_hash || written.is_some_and(|record| record.sha256 == hash) {
        return Ok(None);
    }
    let stem = target.file_stem().unwrap_or_default().to_string_lossy();
    let ending = target.extension().unwrap_or_default().to_string_lossy();
    let aside = (1..=u32::MAX)
        .map(|number| target.with_file_name(format!("{stem}.edited-{number}.{ending}")))
        .find(|path| !path.exists());
    if let Some(aside) = &aside {
        rename(target, aside)?;
    }
    Ok(aside)
}

/// Removes files of the last run that this one does not make and that nobody edited.
fn remove_stale(
    places: &Places,
    before: Option<&Manifest>,
    after: Option<&Manifest>,
    supersedes: &dyn Fn(&str) -> bool,
) -> Result<(), OutputError> {
    let made = |file: &str| {
        after.is_some_and(|manifest| manifest.outputs.iter().any(|record| record.file == file))
    };
    for record in before.iter().flat_map(|manifest| &manifest.outputs) {
        let path = places.folder.join(&record.file);
        let untouched = || fs::read(&path).is_ok_and(|bytes| sha256(&bytes) == record.sha256);
        if !made(&record.file) && supersedes(&record.file) && untouched() {
            fs::remove_file(&path).map_err(io_at(&path))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: &BTreeMap<String, Vec<u8>>) -> Manifest {
        Manifest {
            version: 1,
            program: "0".into(),
            strategy: "s".into(),
            checkpoint: "mid-term".into(),
            as_of: "2023-06-30".into(),
            draft: false,
            findings: FindingCounts::default(),
            inputs: Vec::new(),
            templates: Vec::new(),
            outputs: files.iter().map(|(name, bytes)| FileRecord::of(name, bytes)).collect(),
            figures: BTreeMap::new(),
        }
    }

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn put(folder: &Path, pairs: &[(&str, &str)]) -> Vec<PathBuf> {
        let files = files(pairs);
        publish(folder, &files, &manifest(&files), &|_| true).unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn files_appear_with_their_manifest_and_nothing_is_left_beside_them() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("mid-term");
        put(&folder, &[("a.md", "a"), ("charts/fi/x.svg", "x")]);
        assert_eq!(names(root.path()), ["mid-term"]);
        assert_eq!(names(&folder), ["a.md", "charts", MANIFEST]);
        assert_eq!(manifest_of(&folder).unwrap().outputs.len(), 2);
    }

    #[test]
    fn strangers_files_stay_edited_ones_are_kept_and_stale_ones_go() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("mid-term");
        put(&folder, &[("a.md", "a"), ("b.md", "b")]);
        fs::write(folder.join("a.md"), "edited").unwrap();
        fs::write(folder.join("notes.txt"), "mine").unwrap();
        let kept = put(&folder, &[("a.md", "new")]);
        assert_eq!(kept, [folder.join("a.edited-1.md")]);
        assert_eq!(fs::read_to_string(folder.join("a.edited-1.md")).unwrap(), "edited");
        assert_eq!(names(&folder), ["a.edited-1.md", "a.md", MANIFEST, "notes.txt"]);
    }

    #[test]
    fn a_run_killed_before_or_after_completing_is_cleaned_or_finished_by_the_next() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("mid-term");
        put(&folder, &[("a.md", "old")]);
        let places = Places::of(&folder);
        let half = files(&[("a.md", "half")]);
        stage(&places.staging, &half, &manifest(&half)).unwrap();
        finish_or_clean(&places).unwrap();
        assert_eq!(fs::read_to_string(folder.join("a.md")).unwrap(), "old");
        let whole = files(&[("a.md", "whole"), ("b.md", "b")]);
        stage(&places.complete, &whole, &manifest(&whole)).unwrap();
        fs::remove_file(places.complete.join("b.md")).unwrap(); // had been moved
        fs::write(folder.join("b.md"), "b").unwrap();
        finish_or_clean(&places).unwrap();
        assert_eq!(fs::read_to_string(folder.join("a.md")).unwrap(), "whole");
        assert_eq!(manifest_of(&folder).unwrap().outputs.len(), 2);
        assert!(!places.complete.exists() && !places.staging.exists());
    }

    #[test]
    fn two_runs_at_once_are_kept_apart() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("mid-term");
        let places = Places::of(&folder);
        let _held = lock(&places).unwrap();
        let files = files(&[("a.md", "a")]);
        let refused = publish(&folder, &files, &manifest(&files), &|_| true);
        assert!(matches!(refused, Err(OutputError::Locked { .. })));
        assert!(!folder.exists());
    }
}
