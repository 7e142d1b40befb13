//! A file's bytes as they stood at one moment: a file that is written to while it is read gives neither
//! its old nor its new contents, and what comes of such a mix could not be followed back.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a file that changes is read anew.
const ATTEMPTS: u32 = 4;
/// How long a program that is saving is left to finish.
const PAUSE: Duration = Duration::from_millis(25);
/// How much is compared at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// A file that was never the same from the beginning of reading it to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file changed while it was read")]
pub struct ChangedWhileRead;

impl From<ChangedWhileRead> for io::Error {
    fn from(changed: ChangedWhileRead) -> Self {
        Self::new(io::ErrorKind::ResourceBusy, changed)
    }
}

impl ChangedWhileRead {
    /// Whether that is what `error` tells.
    #[must_use]
    pub fn is(error: &io::Error) -> bool {
        error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Self>)
    }
}

/// Reads a file whole, anew where it changes meanwhile.
///
/// # Errors
///
/// A fault of the file system, or [`ChangedWhileRead`] where it goes on changing.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    for attempt in 1..=ATTEMPTS {
        if let Some(bytes) = at_once(path)? {
            return Ok(bytes);
        }
        if attempt < ATTEMPTS {
            thread::sleep(PAUSE);
        }
    }
    Err(ChangedWhileRead.into())
}

/// As [`read`], where the file holds UTF-8.
///
/// # Errors
///
/// As [`read`], or a fault of its encoding.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// The bytes, where a second look finds them as the first did. The time of the last change alone does not
/// tell: file systems keep it too coarsely.
fn at_once(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut file = File::open(path)?;
    let before = file.metadata()?;
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or_default());
    file.read_to_end(&mut bytes)?;
    let after = file.metadata()?;
    let is_same = before.len() == after.len()
        && u64::try_from(bytes.len()).is_ok_and(|length| length == after.len())
        && before.modified().ok() == after.modified().ok();
    file.rewind()?;
    Ok((is_same && holds(&mut file, &bytes)?).then_some(bytes))
}

/// Whether what is left of `file` is `bytes`.
fn holds(file: &mut File, mut bytes: &[u8]) -> io::Result<bool> {
    let mut chunk = vec![0; CHUNK];
    loop {
        let length = match file.read(&mut chunk) {
            Ok(0) => return Ok(bytes.is_empty()),
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        match (bytes.split_at_checked(length), chunk.get(..length)) {
            (Some((first, rest)), Some(read)) if first == read => bytes = rest,
            _ => return Ok(false),
        }
    }
}
