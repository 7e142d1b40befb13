//! A large XML part, piece by piece.
//!
//! Each piece ends where an element of one name ends (`</row>`, `</si>`), so that its tags are whole
//! and can be read where they lie: half the time of a stream, at a fixed cost of memory.

use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::fault::Fault;
use super::package::Part;

/// Bytes that are inflated at a time.
const STEP: usize = 256 << 10;
/// The longest piece, in bytes: a row of 16 384 long cells, or all that comes after the last row.
const LONGEST: usize = 32 << 20;

/// A part that is being read.
pub(super) struct Chunks<'a, 'b> {
    part: Part<'a, 'b>,
    name: &'a str,
    /// The name of the elements after which a piece may end.
    element: &'static str,
    buffer: Vec<u8>,
    /// Bytes of the buffer that were handed out.
    used: usize,
    ended: bool,
}

impl<'a, 'b> Chunks<'a, 'b> {
    pub(super) fn new(part: Part<'a, 'b>, name: &'a str, element: &'static str) -> Self {
        Self { part, name, element, buffer: Vec::new(), used: 0, ended: false }
    }

    /// Calls `take` with every event of the part, in order, to its end.
    pub(super) fn each(
        mut self,
        mut take: impl FnMut(&Event<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let name = self.name;
        while let Some(chunk) = self.next()? {
            let mut reader = Reader::from_str(chunk);
            let settings = reader.config_mut();
            settings.check_end_names = false;
            settings.allow_unmatched_ends = true;
            settings.allow_dangling_amp = true;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(Event::DocType(_)) => return Err(Fault::Unsafe(name.to_owned())),
                    Ok(event) => take(&event)?,
                    Err(_) => return Err(Fault::Damaged(name.to_owned())),
                }
            }
        }
        Ok(())
    }

    /// The next piece; `None` at the end.
    fn next(&mut self) -> Result<Option<&str>, Fault> {
        let damaged = || Fault::Damaged(self.name.to_owned());
        self.buffer.drain(..self.used);
        self.used = 0;
        let mut searched = 0;
        loop {
            if self.ended {
                self.used = self.buffer.len();
                break;
            }
            let end = last_end(self.buffer.get(searched..).unwrap_or_default(), self.element);
            if let Some(end) = end {
                self.used = searched + end;
                break;
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
        }
        if self.used == 0 {
            return Ok(None);
        }
        let chunk = self.buffer.get(..self.used).unwrap_or_default();
        let chunk = chunk.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(chunk);
        std::str::from_utf8(chunk).map(Some).map_err(|_| damaged())
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
