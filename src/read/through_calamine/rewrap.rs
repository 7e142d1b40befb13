//! A stream in a compound file of its own (MS-CFB).
//!
//! calamine takes a compound file and looks for its streams itself: under names, by chains and up to
//! sizes that a damaged file may tell in two ways. What it is given here holds nothing but the stream
//! that was scanned.

const SECTOR: usize = 4096;
/// Numbers in a sector of the table that says which sector follows each.
const NUMBERS: usize = SECTOR / 4;
/// The table's sectors that the header has room for; 109 of them serve more than 400 megabytes.
const IN_HEADER: usize = 109;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const NO_SECTOR: u32 = 0xFFFF_FFFF;
/// The mark of a sector that belongs to the table.
const OF_TABLE: u32 = 0xFFFF_FFFD;

/// A compound file that holds `stream` alone; `None` where it is too long.
///
/// The first sector is the directory's; then come the table's, then the stream's.
pub(super) fn wrapped(stream: &[u8]) -> Option<Vec<u8>> {
    // A shorter stream would have to be kept in small sectors.
    let size = stream.len().max(SECTOR);
    let own = size.div_ceil(SECTOR);
    let tables = (own + 1).div_ceil(NUMBERS - 1);
    if tables > IN_HEADER {
        return None;
    }
    let mut file = header(number(tables)?);
    file.resize(SECTOR, 0);
    file.extend(entry("Root Entry", 5, 0, 0));
    file.extend(entry("Workbook", 2, number(1 + tables)?, number(size)?));
    file.resize(2 * SECTOR, 0);
    let first = number(1 + tables)?;
    let table = [END_OF_CHAIN].into_iter();
    let table = table.chain(std::iter::repeat_n(OF_TABLE, tables));
    let table = table.chain(first + 1..first + number(own)?).chain([END_OF_CHAIN]);
    file.extend(table.flat_map(u32::to_le_bytes));
    file.resize((2 + tables) * SECTOR, 0xFF);
    file.reserve_exact(own * SECTOR);
    file.extend_from_slice(stream);
    file.resize((2 + tables + own) * SECTOR, 0);
    Some(file)
}

fn number(number: usize) -> Option<u32> {
    u32::try_from(number).ok()
}

/// The header of version 4, whose sectors are the larger ones.
fn header(tables: u32) -> Vec<u8> {
    let mut header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    header.resize(24, 0);
    for half in [0x3E, 4, 0xFFFE, 12, 6_u16] {
        header.extend(half.to_le_bytes());
    }
    header.resize(40, 0);
    let (directories, directory) = (1, 0);
    let (smallest, none) = (4096, [END_OF_CHAIN, 0]);
    for whole in [directories, tables, directory, 0, smallest] {
        header.extend(u32::to_le_bytes(whole));
    }
    // There are no small sectors, and no sectors of the table that the header does not name.
    header.extend([none, none].concat().into_iter().flat_map(u32::to_le_bytes));
    header.extend((1..=tables).flat_map(u32::to_le_bytes));
    while header.len() < 76 + 4 * IN_HEADER {
        header.extend(NO_SECTOR.to_le_bytes());
    }
    header
}

/// An entry of the directory: the root (5) or a stream (2), its first sector and its size.
fn entry(name: &str, kind: u8, first: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap_or_default();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    let child = if kind == 5 { 1 } else { NO_SECTOR };
    for link in [NO_SECTOR, NO_SECTOR, child] {
        entry.extend(link.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(first.to_le_bytes());
    entry.extend(u64::from(size).to_le_bytes());
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::through_calamine::compound::Compound;

    #[test]
    fn a_stream_of_any_length_comes_out_as_it_went_in() {
        for length in [1, 4095, 4096, 4097, 5 << 20] {
            let stream: Vec<u8> = (0..length).map(|at: u32| at.to_le_bytes()[0] ^ 0x5A).collect();
            let file = wrapped(&stream).unwrap();
            let found = Compound::open(&file).unwrap().stream("Workbook").unwrap().unwrap();
            assert_eq!(found[..stream.len()], stream, "{length}");
            assert!(found[stream.len()..].iter().all(|byte| *byte == 0), "{length}");
        }
    }
}
