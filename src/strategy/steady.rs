//! A file's bytes as they stood at one moment: a file that is written to while it is read gives neither
//! its old nor its new contents, and what comes of such a mix could not be followed back.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

/// How often a file that changes is read anew.
const ATTEMPTS: u32 = 4;
/// How long a program that is saving is left to finish.
const PAUSE: Duration = Duration::from_millis(25);
/// How much one core reads, in bytes, while another reads the next: of a long file the system's part takes longest.
const PART: usize = 1024 * 1024;
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
    let before = File::open(path)?.metadata()?;
    let mut bytes = vec![0; usize::try_from(before.len()).unwrap_or_default()];
    let is_whole = side_by_side(path, &mut bytes, |file, part| match file.read_exact(part) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        read => read.map(|()| true),
    })?;
    let holds = is_whole && side_by_side(path, &mut bytes, |file, part| holds(file, part))?;
    let after = fs::metadata(path)?;
    let is_same = before.len() == after.len()
        && u64::try_from(bytes.len()).is_ok_and(|length| length == after.len())
        && before.modified().ok() == after.modified().ok();
    Ok((is_same && holds).then_some(bytes))
}

/// Whether `look` holds for each part of `bytes` and the file where that part stands in it.
fn side_by_side(
    path: &Path,
    bytes: &mut [u8],
    look: impl Fn(&mut File, &mut [u8]) -> io::Result<bool> + Sync,
) -> io::Result<bool> {
    let parts = bytes.par_chunks_mut(PART).enumerate().map(|(place, part)| {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(u64::try_from(place * PART).unwrap_or(u64::MAX)))?;
        look(&mut file, part)
    });
    parts.try_reduce(|| true, |one, other| Ok(one && other))
}

/// Whether `file` goes on with `bytes`.
fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut chunk = vec![0; CHUNK.min(bytes.len())];
    for part in bytes.chunks(CHUNK) {
        let chunk = chunk.get_mut(..part.len()).unwrap_or_default();
        match file.read_exact(chunk) {
            Ok(()) if part == chunk => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}
