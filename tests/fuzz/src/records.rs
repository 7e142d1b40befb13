//! The records of a binary part, changed one at a time, their lengths set right again.

use crate::dice::{Dice, change};

/// A record: where it began, its kind, its body.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) start: usize,
    pub(crate) kind: u32,
    pub(crate) body: Vec<u8>,
}

/// Changes a few of `records`.
pub(crate) fn change_some(records: &mut Vec<Record>, longest: usize, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        if records.is_empty() {
            return;
        }
        let one = dice.below(records.len());
        let other = dice.below(records.len());
        match dice.below(16) {
            0 => drop(records.remove(one)),
            1 => records.insert(one, records[other].clone()),
            2 => records.swap(one, other),
            3 => records[one].kind = records[other].kind,
            4 => records[one].body = records[other].body.clone(),
            _ => change(&mut records[one].body),
        }
        records.iter_mut().for_each(|record| record.body.truncate(longest));
    }
}

/// Changes records of an .xlsb part: kinds and lengths are numbers of seven bits a byte.
pub(crate) fn change_numbered_by_sevens(part: &mut Vec<u8>, dice: &mut Dice) {
    let mut records = Vec::new();
    let mut rest = part.as_slice();
    while let Some(record) = of_sevens(&mut rest) {
        records.push(record);
    }
    change_some(&mut records, 1 << 16, dice);
    part.clear();
    for record in records {
        // A kind has at most two bytes, a length at most four.
        push_sevens(record.kind, part);
        push_sevens(u32::try_from(record.body.len()).unwrap(), part);
        part.extend(record.body);
    }
}

fn of_sevens(rest: &mut &[u8]) -> Option<Record> {
    let kind = take_sevens(rest, 2)?;
    let length = usize::try_from(take_sevens(rest, 4)?).ok()?;
    let body = rest.get(..length)?.to_vec();
    *rest = rest.get(length..)?;
    Some(Record { start: 0, kind, body })
}

fn take_sevens(rest: &mut &[u8], most: u32) -> Option<u32> {
    let mut number = 0;
    for place in 0..most {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u32::from(byte & 0x7F) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn push_sevens(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7F {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
