//! A large XML part, piece by piece.
//!
//! Each piece ends where an element of one name ends (`</row>`, `</si>`), so that its tags are whole
//! and can be read where they lie: half the time of a stream, at a fixed cost of memory. What can be
//! read without what stands before it is read while the next piece is inflated.

use std::io::Read;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::fault::Fault;
use super::package::Part;

/// Bytes that are inflated at a time.
const STEP: usize = 256 << 10;
/// Bytes that may wait to be read while more are inflated.
const AHEAD: usize = 1 << 20;
/// The longest piece, in bytes: a row of 16 384 long cells, or all that comes after the last row.
const LONGEST: usize = 32 << 20;

/// A part that is being read.
pub(super) struct Chunks<'a, 'b> {
    part: Part<'a, 'b>,
    name: &'a str,
    /// The name of the elements after which a piece may end.
    element: &'static str,
    /// What is inflated and belongs to no piece yet.
    buffer: Vec<u8>,
    ended: bool,
}

/// Calls `take` with every event of a piece of the part called `name`, in order.
pub(super) fn events(
    piece: &str,
    name: &str,
    mut take: impl FnMut(&Event<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut reader = Reader::from_str(piece);
    let settings = reader.config_mut();
    settings.check_end_names = false;
    settings.allow_unmatched_ends = true;
    settings.allow_dangling_amp = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::DocType(_)) => return Err(Fault::Unsafe(name.to_owned())),
            Ok(event) => take(&event)?,
            Err(_) => return Err(Fault::Damaged(name.to_owned())),
        }
    }
}

impl<'a, 'b> Chunks<'a, 'b> {
    pub(super) fn new(part: Part<'a, 'b>, name: &'a str, element: &'static str) -> Self {
        Self { part, name, element, buffer: Vec::new(), ended: false }
    }

    /// Calls `take` with every event of the part, in order, to its end.
    pub(super) fn each(
        mut self,
        mut take: impl FnMut(&Event<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let name = self.name;
        while let Some(piece) = self.next()? {
            events(&piece, name, &mut take)?;
        }
        Ok(())
    }

    /// What `read` makes of each piece, in their order; several are read at the same time.
    ///
    /// The first fault of the part is the one that is given, however the pieces were read: none before it is left out.
    pub(super) fn side_by_side<T: Send>(
        mut self,
        read: impl Fn(&str) -> Result<T, Fault> + Sync,
    ) -> Result<Vec<T>, Fault> {
        let (waiting, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
        let done = Mutex::new(Vec::new());
        let finish = |number: usize, piece: &str| {
            let result = read(piece);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((number, result));
        };
        let (waits, finish) = (&waiting, &finish);
        let inflated: Result<(), Fault> = rayon::in_place_scope(|scope| {
            let mut number = 0;
            while !failed.load(Ordering::Relaxed)
                && let Some(piece) = self.next()?
            {
                // Where the other core cannot keep up, this one lends a hand, so that little waits.
                if waits.load(Ordering::Relaxed) + piece.len() > AHEAD {
                    finish(number, &piece);
                } else {
                    waits.fetch_add(piece.len(), Ordering::Relaxed);
                    scope.spawn(move |_| {
                        finish(number, &piece);
                        waits.fetch_sub(piece.len(), Ordering::Relaxed);
                    });
                }
                number += 1;
            }
            Ok(())
        });
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(number, _)| *number);
        let pieces = done.into_iter().map(|(_, result)| result).collect::<Result<_, _>>()?;
        inflated.map(|()| pieces)
    }

    /// The next piece; `None` at the end.
    fn next(&mut self) -> Result<Option<String>, Fault> {
        let damaged = || Fault::Damaged(self.name.to_owned());
        let mut searched = 0;
        let end = loop {
            if self.ended {
                break self.buffer.len();
            }
            let end = last_end(self.buffer.get(searched..).unwrap_or_default(), self.element);
            if let Some(end) = end {
                break searched + end;
            }
            // An end may lie across what was searched and what comes next.
            searched = self.buffer.len().saturating_sub(64);
            let filled = self.buffer.len();
            if filled > LONGEST {
                return Err(damaged());
            }
            self.buffer.resize(filled + STEP, 0);
            let space = self.buffer.get_mut(filled..).unwrap_or_default();
            let read = self.part.read(space).map_err(|_| damaged())?;
            self.buffer.truncate(filled + read);
            self.ended = read == 0;
        };
        if end == 0 {
            return Ok(None);
        }
        let rest = self.buffer.split_off(end);
        let mut piece = std::mem::replace(&mut self.buffer, rest);
        if piece.starts_with(b"\xEF\xBB\xBF") {
            piece.drain(..3);
        }
        String::from_utf8(piece).map(Some).map_err(|_| damaged())
    }
}

/// The byte after the last end of an element, with or without a prefix: `</row>`, `</x:row>`.
fn last_end(bytes: &[u8], element: &str) -> Option<usize> {
    let ends = bytes.iter().enumerate().rev().filter(|(_, byte)| **byte == b'>');
    let mut ends = ends.filter(|(at, _)| {
        let before = bytes.get(..*at).and_then(|tag| tag.strip_suffix(element.as_bytes()));
        before.is_some_and(|before| before.ends_with(b"</") || is_prefix(before))
    });
    ends.next().map(|(at, _)| at + 1)
}

fn is_prefix(before: &[u8]) -> bool {
    let Some(before) = before.strip_suffix(b":") else {
        return false;
    };
    let name = before.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    before.get(..before.len() - name).is_some_and(|before| before.ends_with(b"</"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_ends_after_the_last_whole_element() {
        assert_eq!(last_end(b"<row><c/></row><row><c/>", "row"), Some(15));
        assert_eq!(last_end(b"<x:row></x:row><x:row>", "row"), Some(15));
        assert_eq!(last_end(b"<row></arrow>", "row"), None);
        assert_eq!(last_end(b"<row>row>:row>", "row"), None);
    }
}
