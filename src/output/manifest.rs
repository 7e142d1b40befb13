//! What a run read and wrote, as the manifest beside its outputs has it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The manifest's file name.
pub const MANIFEST: &str = "manifest.json";

/// A file with what tells whether it is the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileRecord {
    /// Its name, with `/` between.
    pub file: String,
    /// The SHA-256 of its bytes in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl FileRecord {
    /// The record of `bytes` under the name `file`.
    #[must_use]
    pub fn of(file: impl Into<String>, bytes: &[u8]) -> Self {
        Self { file: file.into(), sha256: sha256(bytes), size: bytes.len() as u64 }
    }
}

/// How many findings a run had, by severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingCounts {
    /// Errors that are not waived.
    pub errors: usize,
    /// Warnings that are not waived.
    pub warnings: usize,
    /// Notes that are not waived.
    pub notes: usize,
    /// Findings of any severity that are waived.
    pub waived: usize,
}

/// What a run read and wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format.
    pub version: u32,
    /// The program's version.
    pub program: String,
    /// The strategy's id.
    pub strategy: String,
    /// The checkpoint's id.
    pub checkpoint: String,
    /// The data's cut-off.
    pub as_of: String,
    /// Whether the reports are drafts.
    pub draft: bool,
    /// How many findings there were.
    pub findings: FindingCounts,
    /// Every file read from the strategy folder.
    pub inputs: Vec<FileRecord>,
    /// Every template and file of words used, built in or from the strategy folder.
    pub templates: Vec<FileRecord>,
    /// Every file written but the manifest.
    pub outputs: Vec<FileRecord>,
    /// The figures of each report's Markdown, so that those of an edited one can be told apart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, Vec<String>>,
}

/// Reads the manifest of `folder`, `None` where there is none that can be read.
#[must_use]
pub fn manifest_of(folder: &Path) -> Option<Manifest> {
    serde_json::from_slice(&fs::read(folder.join(MANIFEST)).ok()?).ok()
}

/// The SHA-256 of `bytes` in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
