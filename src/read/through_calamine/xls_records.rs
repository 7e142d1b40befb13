//! The records of an .xls file in their stream: kind, length, body.

use super::compound::u16_at;

const CONTINUE: u16 = 0x003C;
/// The kind of no record.
const OF_NO_KIND: u16 = 0;

/// The record at a place of the stream: its kind and body.
pub(super) fn record(stream: &[u8], at: usize) -> Option<(u16, &[u8])> {
    let length = usize::from(u16_at(stream, at + 2)?);
    Some((u16_at(stream, at)?, stream.get(at + 4..at + 4 + length)?))
}

/// The body of a record, to be changed.
pub(super) fn body_mut(stream: &mut [u8], at: usize) -> &mut [u8] {
    let length = u16_at(stream, at + 2).map_or(0, usize::from);
    stream.get_mut(at + 4..at + 4 + length).unwrap_or_default()
}

/// The bodies of a record and of those that continue it.
pub(super) fn continued(stream: &[u8], mut at: usize) -> impl Iterator<Item = &[u8]> {
    let mut is_first = true;
    std::iter::from_fn(move || {
        let (id, body) = record(stream, at)?;
        at += 4 + body.len();
        (std::mem::take(&mut is_first) || id == CONTINUE).then_some(body)
    })
}

/// Makes a record one that nobody reads.
pub(super) fn take_out(stream: &mut [u8], at: usize) {
    put(stream, at, OF_NO_KIND);
}

/// Writes two bytes, little end first.
pub(super) fn put(bytes: &mut [u8], at: usize, number: u16) {
    if let Some(place) = bytes.get_mut(at..at + 2) {
        place.copy_from_slice(&number.to_le_bytes());
    }
}
