//! A workbook's zip package, scanned before anything in it is believed.
//!
//! Sizes are counted while parts are inflated, not taken from what the package declares, and nothing
//! is written to disk.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Cursor, Read};

use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::Limits;
use super::builder::Beyond;
use super::fault::Fault;

/// A part that inflates to more than this many bytes …
const LARGE: u64 = 32 << 20;
/// … and to more than this many times its packed size was made to harm: sheets of equal cells reach
/// about sixty times.
const STEEPEST: u64 = 250;
/// The longest tag, text or comment of a part, in bytes; the text of one cell has at most 32 767
/// characters.
const LONGEST_TOKEN: usize = 1 << 20;
const BUFFER: usize = 64 << 10;
/// What the end of a package begins with.
const END: &[u8] = b"PK\x05\x06";

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Parts by their names in lower case, as the rules of packages compare them.
    parts: BTreeMap<String, usize>,
    inflated: u64,
}

/// One part, inflated as it is read.
pub(super) type Part<'a, 'b> = PartReader<ZipFile<'a, Cursor<&'b [u8]>>>;

impl<'a> Package<'a> {
    /// Opens a package and looks at its table of contents.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error, bytes))?;
        if archive.len() > limits.parts {
            return Err(Beyond::new("parts", limits.parts).into());
        }
        // Of two parts of one name programs read one or the other.
        if listed(bytes).is_some_and(|listed| listed != archive.len()) {
            return Err(Fault::Unsafe("zip".to_owned()));
        }
        let mut package = Self { archive, parts: BTreeMap::new(), inflated: limits.inflated };
        let mut total: u64 = 0;
        for index in 0..package.archive.len() {
            let (name, size) = package.entry(index)?;
            total = total.saturating_add(size);
            if total > limits.inflated {
                return Err(Fault::TooLarge(Beyond { what: "inflated", limit: limits.inflated }));
            }
            if package.parts.insert(name.clone(), index).is_some() {
                return Err(Fault::Unsafe(name));
            }
        }
        Ok(package)
    }

    /// The name of an entry and the size it declares, in bytes.
    fn entry(&mut self, index: usize) -> Result<(String, u64), Fault> {
        let entry =
            self.archive.by_index_raw(index).map_err(|_| Fault::Damaged(format!("#{index}")))?;
        let name = entry.name().map_err(|_| Fault::Unsafe(format!("#{index}")))?;
        let name = name.replace('\\', "/").trim_start_matches('/').to_lowercase();
        if name.split('/').any(|step| step == "..") || name.contains('\0') {
            return Err(Fault::Unsafe(name));
        }
        if entry.encrypted() {
            return Err(Fault::Encrypted);
        }
        let known = [CompressionMethod::Stored, CompressionMethod::Deflated];
        if !known.contains(&entry.compression()) {
            return Err(Fault::Unsafe(name));
        }
        let (size, packed) = (entry.size(), entry.compressed_size());
        if size > LARGE && size / packed.max(1) > STEEPEST {
            return Err(Fault::TooLarge(Beyond { what: "inflated", limit: LARGE }));
        }
        Ok((name, size))
    }

    /// Whether there is a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_lowercase())
    }

    /// Whether any part's name begins so.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        self.parts.keys().any(|name| name.starts_with(folder))
    }

    /// A part, to be read once; `None` where there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'a>>, Fault> {
        let Some(index) = self.parts.get(&name.to_lowercase()) else {
            return Ok(None);
        };
        let file = self.archive.by_index(*index).map_err(|_| Fault::Damaged(name.to_owned()))?;
        Ok(Some(PartReader::new(file, self.inflated)))
    }

    /// As [`Package::part`], of a part without which its package is damaged.
    pub(super) fn needed(&mut self, name: &str) -> Result<Part<'_, 'a>, Fault> {
        self.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))
    }

    /// The first bytes of a part; empty where there is none.
    pub(super) fn beginning(&mut self, name: &str, length: u64) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        if let Some(part) = self.part(name)? {
            let read = part.take(length).read_to_end(&mut bytes);
            read.map_err(|_| Fault::Damaged(name.to_owned()))?;
        }
        Ok(bytes)
    }
}

/// How many entries the end of a package says there are; `None` where it says so elsewhere.
fn listed(bytes: &[u8]) -> Option<usize> {
    let end = bytes.windows(END.len()).rposition(|window| window == END)?;
    let count = bytes.get(end + 10..end + 12)?;
    let count = u16::from_le_bytes(count.try_into().ok()?);
    (count < u16::MAX).then_some(usize::from(count))
}

fn broken(error: &ZipError, bytes: &[u8]) -> Fault {
    let has_end = bytes.windows(END.len()).any(|window| window == END);
    match error {
        _ if !has_end => Fault::CutOff,
        ZipError::InvalidPassword => Fault::Encrypted,
        _ => Fault::Damaged("zip".to_owned()),
    }
}

/// A reader that stops at a part's largest size, and at a token longer than any that is written.
pub(super) struct PartReader<R> {
    inner: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    left: u64,
    token: usize,
}

impl<R: Read> PartReader<R> {
    fn new(inner: R, largest: u64) -> Self {
        Self { inner, buffer: vec![0; BUFFER], start: 0, end: 0, left: largest, token: 0 }
    }

    /// A new token begins here.
    #[inline]
    pub(super) fn begin_token(&mut self) {
        self.token = 0;
    }

    /// Counts inflated bytes against what a part may have.
    fn count(&mut self, amount: usize) -> io::Result<()> {
        let left = u64::try_from(amount).ok().and_then(|amount| self.left.checked_sub(amount));
        self.left = left.ok_or_else(|| io::Error::other("part too large"))?;
        Ok(())
    }
}

impl<R: Read> BufRead for PartReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.token > LONGEST_TOKEN {
            return Err(io::Error::other("token too long"));
        }
        if self.start >= self.end {
            self.start = 0;
            self.end = self.inner.read(&mut self.buffer)?;
            self.count(self.end)?;
        }
        Ok(self.buffer.get(self.start..self.end).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.start += amount;
        self.token = self.token.saturating_add(amount);
    }
}

impl<R: Read> Read for PartReader<R> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        if self.start >= self.end && target.len() >= BUFFER {
            let amount = self.inner.read(target)?;
            self.count(amount)?;
            return Ok(amount);
        }
        let ready = self.fill_buf()?;
        let amount = ready.len().min(target.len());
        if let (Some(target), Some(ready)) = (target.get_mut(..amount), ready.get(..amount)) {
            target.copy_from_slice(ready);
        }
        self.consume(amount);
        self.token = 0;
        Ok(amount)
    }
}
