//! Compound files that were made to harm.

use super::files::{File, fixture};

/// Where the first sector of a file begins.
const FIRST: usize = 512;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;

/// Old workbooks.
pub(crate) fn old() -> Vec<File> {
    vec![
        ("far-cell.xls", fixture("far.xls")),
        ("many-strings.xls", many_strings()),
        ("password.xls", locked()),
        ("table-of-one-sector.xls", table_of_one_sector()),
        ("circle.xls", circle(512, 0xFFFF_FFFF)),
        ("circle-of-large-sectors.xls", circle(4096, 0xFF_0000_1000)),
        ("declared.xls", declared(1)),
        ("sparse.xls", book(&[numbers(80_000, |n| (n % 65_521, n % 241))])),
        ("far-cells-on-many-sheets.xls", { book(&vec![numbers(2, |n| (n * 999, n * 249)); 255]) }),
        ("long-string.xls", repeated_string()),
        ("formulas-of-names.xls", formulas_of_names()),
        ("merged.xls", book(&[merged()])),
        ("sheets-in-one-place.xls", sheets_in_one_place()),
        ("sheets-of-one-name.xls", {
            let sheets = [numbers(1, |_| (0, 0)), numbers(1, |_| (1, 1))];
            workbook(&["S", "S"], &[], &sheets)
        }),
    ]
}

/// An old workbook whose sheets say that they are as large as a sheet can be, and hold one number.
pub(crate) fn declared(sheets: usize) -> Vec<u8> {
    let whole =
        record(0x0200, &[[0, 0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 1, 0, 0, 0, 0]].concat()[..14]);
    book(&vec![[whole, numbers(1, |_| (0, 0))].concat(); sheets])
}

/// A record of an old workbook.
fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), body].concat()
}

/// What begins the records of the workbook (5) and of a sheet (16), and what ends them.
fn begin(of: u8) -> Vec<u8> {
    record(0x0809, &[0, 6, of, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
}

fn end() -> Vec<u8> {
    record(0x000A, &[])
}

/// The same number in so many cells.
fn numbers(count: u32, place: impl Fn(u32) -> (u32, u32)) -> Vec<u8> {
    let cell = |number: u32| {
        let (row, column) = place(number);
        let [row, column] = [row, column].map(|place| u16::try_from(place).unwrap().to_le_bytes());
        record(0x0203, &[&row[..], &column, &[0, 0], &1.5_f64.to_le_bytes()].concat())
    };
    (0..count).flat_map(cell).collect()
}

/// Workbooks of sheets with these records, of an own name each.
fn book(sheets: &[Vec<u8>]) -> Vec<u8> {
    let names: Vec<String> = (0..sheets.len()).map(|number| format!("S{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    workbook(&names, &[], sheets)
}

/// A workbook of sheets with these names and records, and records that the sheets share.
fn workbook(names: &[&str], shared: &[u8], sheets: &[Vec<u8>]) -> Vec<u8> {
    let listed: usize = names.iter().map(|name| 12 + name.len()).sum();
    let mut start = begin(5).len() + shared.len() + listed + end().len();
    let mut stream = [begin(5), shared.to_vec()].concat();
    let sheets: Vec<Vec<u8>> =
        sheets.iter().map(|records| [begin(16), records.clone(), end()].concat()).collect();
    for (name, sheet) in names.iter().zip(&sheets) {
        stream.extend(bound_sheet(start, name));
        start += sheet.len();
    }
    stream.extend(end());
    stream.extend(sheets.concat());
    compound(&stream)
}

fn bound_sheet(start: usize, name: &str) -> Vec<u8> {
    let start = u32::try_from(start).unwrap().to_le_bytes();
    let length = u8::try_from(name.len()).unwrap();
    record(0x0085, &[&start[..], &[0, 0, length, 0], name.as_bytes()].concat())
}

/// A compound file of this stream alone, of at most four million bytes.
fn compound(stream: &[u8]) -> Vec<u8> {
    let sector = 4096;
    let mut file = header(sector);
    let size = stream.len().max(sector);
    let own = u32::try_from(size.div_ceil(sector)).unwrap();
    let mut table = vec![0xFF; sector];
    put(&mut table, 0, END_OF_CHAIN);
    for number in 2..2 + own {
        let next = if number < 1 + own { number + 1 } else { END_OF_CHAIN };
        put(&mut table, 4 * usize::try_from(number).unwrap(), next);
    }
    file.extend(directory(sector, u64::try_from(size).unwrap()));
    file.extend(table);
    file.extend(stream);
    file.resize(sector * (3 + usize::try_from(own).unwrap()), 0);
    file
}

/// One long string in every cell of a long table.
fn repeated_string() -> Vec<u8> {
    let text = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[0x40, 0x1F, 0], &[b'a'; 8_000]].concat();
    let cell = |row: u16| record(0x00FD, &[&row.to_le_bytes()[..], &[0; 8]].concat());
    workbook(&["S"], &record(0x00FC, &text), &[(0..60_000).flat_map(cell).collect()])
}

/// Formulas of nothing but a long name, and signs in front of it.
fn formulas_of_names() -> Vec<u8> {
    let name = [&[0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &[b'a'; 200]].concat();
    let tokens =
        [&[0x23, 1, 0, 0, 0][..], &[0x23, 1, 0, 0, 0, 0x03].repeat(600), &[0x13; 3_000]].concat();
    let length = u16::try_from(tokens.len()).unwrap().to_le_bytes();
    let formula = |row: u16| {
        let cell = [&row.to_le_bytes()[..], &[0; 4], &1.5_f64.to_le_bytes(), &[0; 6]].concat();
        record(0x0006, &[&cell[..], &length, &tokens].concat())
    };
    workbook(&["S"], &record(0x0018, &name), &[(0..500).flat_map(formula).collect()])
}

/// Merged areas, of which more are claimed than there are.
fn merged() -> Vec<u8> {
    let areas = [&[0xFF, 0xFF][..], &[0, 0, 1, 0, 0, 0, 1, 0].repeat(8_191)].concat();
    [record(0x00E5, &areas).repeat(50), numbers(1, |_| (0, 0))].concat()
}

/// Many sheets whose records are the same ones.
fn sheets_in_one_place() -> Vec<u8> {
    let names: Vec<String> = (10..100).map(|number| format!("{number}")).collect();
    let start = begin(5).len() + names.len() * 14 + end().len();
    let listed = names.iter().flat_map(|name| bound_sheet(start, name));
    let sheet = [begin(16), numbers(100_000, |n| (n % 60_000, n / 60_000)), end()].concat();
    compound(&[begin(5), listed.collect(), end(), sheet].concat())
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
    let mut table = vec![0xFF; sector];
    put(&mut table, 0, END_OF_CHAIN);
    put(&mut table, 8, 3);
    put(&mut table, 12, 2);
    let mut workbook = vec![0; 2 * sector];
    let stream = &fixture("return.xls")[FIRST..];
    workbook[..sector.min(stream.len())].copy_from_slice(&stream[..sector.min(stream.len())]);
    [header(sector), directory(sector, size), table, workbook].concat()
}

/// A sector of the directory: the root, and the workbook of `size` bytes from sector 2 on.
fn directory(sector: usize, size: u64) -> Vec<u8> {
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
    directory
}
