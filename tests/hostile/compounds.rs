//! Compound files that were made to harm.

use super::{File, fixture};

/// Where the first sector of a file begins.
const FIRST: usize = 512;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;

/// Old workbooks.
pub(super) fn old() -> Vec<File> {
    vec![
        ("far-cell.xls", fixture("far.xls")),
        ("many-strings.xls", many_strings()),
        ("password.xls", locked()),
        ("table-of-one-sector.xls", table_of_one_sector()),
        ("circle.xls", circle(512, 0xFFFF_FFFF)),
        ("circle-of-large-sectors.xls", circle(4096, 0xFF_0000_1000)),
    ]
}

fn put(bytes: &mut [u8], at: usize, number: u32) {
    bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
}

/// The table of strings claims four thousand million of them.
fn many_strings() -> Vec<u8> {
    let mut bytes = fixture("return.xls");
    let at = (0..bytes.len() - 12).find(|at| {
        let count = |from: usize| u32::from_le_bytes(bytes[from..from + 4].try_into().unwrap());
        bytes[*at..at + 2] == [0xFC, 0x00] && (1..200).contains(&count(at + 8))
    });
    let at = at.unwrap();
    bytes[at + 4..at + 12].fill(0xFF);
    bytes
}

/// The record after the first one says that the rest is encrypted.
fn locked() -> Vec<u8> {
    let mut bytes = fixture("return.xls");
    let length = usize::from(u16::from_le_bytes(bytes[FIRST + 2..FIRST + 4].try_into().unwrap()));
    bytes[FIRST + 4 + length..FIRST + 6 + length].copy_from_slice(&[0x2F, 0x00]);
    bytes
}

/// A header for sectors of `sector` bytes, its directory in sector 0 and its table in sector 1.
fn header(sector: usize) -> Vec<u8> {
    let mut header = vec![0; sector.max(FIRST)];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let small = sector == 512;
    header[24..34].copy_from_slice(&[
        0x3E,
        0,
        if small { 3 } else { 4 },
        0,
        0xFE,
        0xFF,
        if small { 9 } else { 12 },
        0,
        6,
        0,
    ]);
    put(&mut header, 44, 1);
    put(&mut header, 56, 4096);
    put(&mut header, 60, END_OF_CHAIN);
    put(&mut header, 68, END_OF_CHAIN);
    header[76..FIRST].fill(0xFF);
    put(&mut header, 76, 1);
    header
}

/// The table of sectors is one sector, named as often as there is room for names.
fn table_of_one_sector() -> Vec<u8> {
    let mut file = header(512);
    let lists = 2000;
    file[76..FIRST].fill(0);
    file.resize(FIRST + 512, 0xFF);
    for list in 1..=lists {
        let mut sector = vec![0; 512];
        put(&mut sector, 508, if list < lists { list + 1 } else { END_OF_CHAIN });
        file.extend(sector);
    }
    put(&mut file, 68, 1);
    file
}

/// The workbook's sectors lead back to the first, and its size is more than any memory's.
fn circle(sector: usize, size: u64) -> Vec<u8> {
    let mut file = header(sector);
    let mut directory = vec![0; sector];
    for (at, name, kind, start, size) in [(0, "Root Entry", 5, 0, 0), (128, "Workbook", 2, 2, size)]
    {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        directory[at..at + name.len()].copy_from_slice(&name);
        directory[at + 64] = u8::try_from(name.len()).unwrap() + 2;
        directory[at + 66] = kind;
        put(&mut directory, at + 116, start);
        directory[at + 120..at + 128].copy_from_slice(&u64::to_le_bytes(size));
    }
    let mut table = vec![0xFF; sector];
    put(&mut table, 0, END_OF_CHAIN);
    put(&mut table, 8, 3);
    put(&mut table, 12, 2);
    let mut workbook = vec![0; 2 * sector];
    let stream = &fixture("return.xls")[FIRST..];
    workbook[..sector.min(stream.len())].copy_from_slice(&stream[..sector.min(stream.len())]);
    [file.split_off(0), directory, table, workbook].concat()
}
