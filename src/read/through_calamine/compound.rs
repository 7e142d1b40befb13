//! A compound file: the list of its streams, and the bytes of one (MS-CFB).

use std::collections::BTreeSet;

use crate::read::fault::Fault;

const HEADER: usize = 512;
/// Sector numbers from here on mean no sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const SMALL_SECTOR: usize = 64;
/// Streams shorter than this are kept in small sectors.
const SMALL_STREAM: usize = 4096;

/// An open compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// Two bytes, little end first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

/// Four bytes, little end first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

impl<'a> Compound<'a> {
    /// Opens a compound file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let damaged = || Fault::Damaged("compound".to_owned());
        if bytes.len() < HEADER {
            return Err(Fault::CutOff);
        }
        let sector = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged()),
        };
        let mut file = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        file.table = file.sector_table().ok_or(Fault::CutOff)?;
        let directory = u32_at(bytes, 48).ok_or_else(damaged)?;
        let directory = file.chain(directory, usize::MAX).ok_or(Fault::CutOff)?;
        file.entries = directory.chunks_exact(128).filter_map(|bytes| file.entry(bytes)).collect();
        let small_table = u32_at(bytes, 60).ok_or_else(damaged)?;
        let small_table = file.chain(small_table, usize::MAX).ok_or(Fault::CutOff)?;
        file.small_table = small_table.chunks_exact(4).filter_map(|four| u32_at(four, 0)).collect();
        let root = file.entries.first().ok_or_else(damaged)?;
        file.small = file.chain(root.start, root.size).ok_or(Fault::CutOff)?;
        Ok(file)
    }

    /// Whether there is a stream or storage.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream's bytes; `None` where there is no such stream.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let named = |entry: &&Entry| entry.name.eq_ignore_ascii_case(name);
        let Some(entry) = self.entries.iter().find(named) else {
            return Ok(None);
        };
        let bytes = if entry.size < SMALL_STREAM {
            self.small_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        };
        bytes.filter(|bytes| bytes.len() == entry.size).map(Some).ok_or(Fault::CutOff)
    }

    /// The table that says which sector follows each.
    fn sector_table(&self) -> Option<Vec<u32>> {
        let mut sectors: Vec<u32> =
            (0..109).filter_map(|n| u32_at(self.bytes, 76 + n * 4)).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let mut seen = BTreeSet::new();
        while next < NO_SECTOR && seen.insert(next) {
            let more = self.sector(next)?;
            let numbers = more.chunks_exact(4).filter_map(|four| u32_at(four, 0));
            sectors.extend(numbers);
            next = sectors.pop()?;
        }
        sectors.retain(|number| *number < NO_SECTOR);
        if sectors.len() > self.sectors() {
            return None;
        }
        let mut table = Vec::new();
        for number in sectors {
            let sector = self.sector(number)?;
            table.extend(sector.chunks_exact(4).filter_map(|four| u32_at(four, 0)));
        }
        Some(table)
    }

    /// How many sectors the file has.
    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    /// A sector; the last one of a file may be short, as some programs write it.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain of sectors, at most `size`; `None` where it leads out of the file or in
    /// a circle.
    fn chain(&self, first: u32, size: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = first;
        for _ in 0..=self.sectors() {
            if next >= NO_SECTOR || bytes.len() >= size {
                bytes.truncate(size);
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(next)?);
            next = *self.table.get(usize::try_from(next).ok()?)?;
        }
        None
    }

    fn small_chain(&self, first: u32, size: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = first;
        while next < NO_SECTOR && bytes.len() < size {
            let number = usize::try_from(next).ok()?;
            let start = number.checked_mul(SMALL_SECTOR)?;
            let end = start.checked_add(SMALL_SECTOR)?.min(self.small.len());
            bytes.extend_from_slice(self.small.get(start..end).filter(|part| !part.is_empty())?);
            next = *self.small_table.get(number)?;
        }
        bytes.truncate(size);
        Some(bytes)
    }

    /// An entry of the directory. Files of small sectors may have anything in the upper half of a size.
    fn entry(&self, bytes: &[u8]) -> Option<Entry> {
        let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
        let units: Vec<u16> =
            bytes.get(..length)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
        let upper = if self.sector == HEADER { 0 } else { u32_at(bytes, 124)? };
        let size = u64::from(upper) << 32 | u64::from(u32_at(bytes, 120)?);
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116)?,
            size: usize::try_from(size).ok()?,
        })
    }
}
