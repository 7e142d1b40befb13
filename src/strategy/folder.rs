//! The strategy folder: which of its files are there, and their bytes.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::steady;
use crate::words::Language;

/// File name endings of returns, without the point.
const RETURN_ENDINGS: [&str; 8] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt"];

/// A strategy folder on disk; names of files within it have `/` between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes of a file as they stood at one moment, `None` where there is none.
    ///
    /// # Errors
    ///
    /// Any other fault of the file system, or [`super::ChangedWhileRead`].
    pub fn read(&self, file: &str) -> io::Result<Option<Vec<u8>>> {
        match steady::read(&self.root.join(file)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The size of a file in bytes.
    ///
    /// # Errors
    ///
    /// A fault of the file system, among them that there is no such file.
    pub fn size(&self, file: &str) -> io::Result<u64> {
        Ok(fs::metadata(self.root.join(file))?.len())
    }

    /// The files below a folder of it, by their path from the strategy folder, sorted.
    ///
    /// # Errors
    ///
    /// A fault of the file system other than that there is no such folder.
    pub fn files_below(&self, folder: &str) -> io::Result<Vec<String>> {
        let mut files = Vec::new();
        collect_files(&self.root, folder, &mut files)?;
        files.sort();
        Ok(files)
    }

    /// Files that lie among a checkpoint's returns: those that can be one, and those that cannot, each sorted.
    ///
    /// Hidden files and the lock files of office programs (`~$…`, `.~lock…`) are neither.
    ///
    /// # Errors
    ///
    /// A fault of the file system other than that there is no such folder.
    pub fn returns(&self, checkpoint: &str) -> io::Result<(Vec<String>, Vec<String>)> {
        let mut files = Vec::new();
        collect_files(&self.root, &format!("returns/{checkpoint}"), &mut files)?;
        files.sort();
        Ok(files
            .into_iter()
            .partition(|file| RETURN_ENDINGS.contains(&ending(file).to_ascii_lowercase().as_str())))
    }

    /// The analyst's Markdown of a checkpoint, by language and name without ending.
    ///
    /// # Errors
    ///
    /// A fault of the file system, or a file that is not UTF-8.
    pub fn narrative(&self, checkpoint: &str) -> io::Result<BTreeMap<(Language, String), String>> {
        let mut texts = BTreeMap::new();
        for language in Language::ALL {
            let mut files = Vec::new();
            let folder = format!("narrative/{checkpoint}/{language}");
            collect_files(&self.root, &folder, &mut files)?;
            for file in files {
                if let Some(name) = file.rsplit('/').next().and_then(|n| n.strip_suffix(".md")) {
                    let text = steady::read_text(&self.root.join(&file))?;
                    texts.insert((language, name.to_owned()), text);
                }
            }
        }
        Ok(texts)
    }

    /// Templates and words that replace built-in ones, by their path below `report-templates/`.
    ///
    /// # Errors
    ///
    /// A fault of the file system, or a file that is not UTF-8.
    pub fn templates(&self) -> io::Result<BTreeMap<String, String>> {
        let mut files = Vec::new();
        collect_files(&self.root, "report-templates", &mut files)?;
        let mut texts = BTreeMap::new();
        for file in files {
            if matches!(ending(&file), "j2" | "ftl") {
                let text = steady::read_text(&self.root.join(&file))?;
                texts.insert(file["report-templates/".len()..].to_owned(), text);
            }
        }
        Ok(texts)
    }
}

/// What follows a name's last point.
fn ending(file: &str) -> &str {
    file.rsplit('.').next().unwrap_or_default()
}

/// Adds the files below `folder` of `root`, in folders too; nothing where there is no such folder.
fn collect_files(root: &Path, folder: &str, files: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        let path = format!("{folder}/{name}");
        if entry.file_type()?.is_dir() {
            collect_files(root, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
