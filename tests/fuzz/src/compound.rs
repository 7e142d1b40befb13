//! An .xls workbook changed within its records: the places of its sheets are set right again.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use crate::dice::{Dice, put};
use crate::records::{Record, change_some};

const BOUND_SHEET: u32 = 0x0085;
/// The longest body that a record's two bytes of length can tell.
const LONGEST: usize = 0xFFFF;
/// The stream's two names: of Excel 97 and later, and of Excel 5 and 95.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// Changes the workbook of `size` bytes in `data`; gives its new size.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice::new(seed);
    let changed = if dice.once_in(8) { None } else { changed(&data[..size], &mut dice) };
    put(changed, data, size, most)
}

fn changed(file: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut compound = cfb::CompoundFile::open(Cursor::new(file)).ok()?;
    let name = STREAMS.into_iter().find(|name| compound.is_stream(name))?;
    let mut stream = Vec::new();
    compound.open_stream(name).ok()?.read_to_end(&mut stream).ok()?;
    let mut records = records(&stream);
    change_some(&mut records, LONGEST, dice);
    let mut fresh = cfb::CompoundFile::create(Cursor::new(Vec::new())).ok()?;
    fresh.create_stream(name).ok()?.write_all(&written(records)).ok()?;
    Some(fresh.into_inner().into_inner())
}

fn records(stream: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut start = 0;
    let two = |at: usize| Some(u16::from_le_bytes(stream.get(at..at + 2)?.try_into().ok()?));
    while let (Some(kind), Some(length)) = (two(start), two(start + 2)) {
        let end = start + 4 + usize::from(length);
        let Some(body) = stream.get(start + 4..end) else { break };
        records.push(Record { start, kind: kind.into(), body: body.to_vec() });
        start = end;
    }
    records
}

/// The stream anew. A sheet is found by where its records begin, which may have moved.
fn written(mut records: Vec<Record>) -> Vec<u8> {
    let mut moved = BTreeMap::new();
    let mut at: usize = 0;
    for record in &records {
        moved.entry(record.start).or_insert(at);
        at += 4 + record.body.len();
    }
    let mut stream = Vec::with_capacity(at);
    for record in &mut records {
        if let (BOUND_SHEET, Some(place)) = (record.kind, record.body.first_chunk_mut::<4>()) {
            let old = usize::try_from(u32::from_le_bytes(*place)).unwrap();
            if let Some(new) = moved.get(&old) {
                *place = u32::try_from(*new).unwrap().to_le_bytes();
            }
        }
        stream.extend(u16::try_from(record.kind).unwrap().to_le_bytes());
        stream.extend(u16::try_from(record.body.len()).unwrap().to_le_bytes());
        stream.extend(&record.body);
    }
    stream
}
