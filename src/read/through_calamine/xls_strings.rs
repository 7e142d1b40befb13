//! How long the strings of an old workbook's table are (MS-XLS, 2.4.265 and 2.5.293): calamine copies one to every
//! cell that has it, so that few long ones could ask for any memory.

use super::compound::{u16_at, u32_at};

const WIDE: u8 = 1;
const HAS_PHONETICS: u8 = 4;
const HAS_RUNS: u8 = 8;

/// The strings of the table.
#[derive(Debug, Default)]
pub(super) struct Strings(Vec<Length>);

#[derive(Debug)]
struct Length {
    bytes: usize,
    is_used: bool,
}

impl Strings {
    /// Measures the strings of the table's record and of those that continue it, as far as they can be understood.
    pub(super) fn measured<'a>(mut bodies: impl Iterator<Item = &'a [u8]>) -> Self {
        let first = bodies.next().and_then(|body| body.get(8..)).unwrap_or_default();
        let mut table = Table { data: first, bodies };
        let mut strings = Self::default();
        while !table.data.is_empty() || table.go_on().is_some() {
            let Some(bytes) = table.string() else { break };
            strings.0.push(Length { bytes, is_used: false });
        }
        strings
    }

    /// Uses a string; gives the bytes that this takes beside those of the table, which are none the first time.
    pub(super) fn repeat(&mut self, index: u32) -> usize {
        let string = usize::try_from(index).ok().and_then(|index| self.0.get_mut(index));
        string.map_or(0, |string| {
            if std::mem::replace(&mut string.is_used, true) { string.bytes } else { 0 }
        })
    }
}

/// What is left of the table: of the record that is being read, and the next ones.
struct Table<'a, I> {
    data: &'a [u8],
    bodies: I,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Table<'a, I> {
    fn go_on(&mut self) -> Option<()> {
        self.data = self.bodies.next()?;
        Some(())
    }

    /// The length of the next string; `None` where the table ends within it.
    fn string(&mut self) -> Option<usize> {
        if self.data.is_empty() {
            return Some(0);
        }
        let characters = usize::from(u16_at(self.data, 0)?);
        let flags = *self.data.get(2)?;
        self.data = self.data.get(3..)?;
        let mut after = 0;
        if flags & HAS_RUNS != 0 {
            after += 4 * usize::from(u16_at(self.data, 0)?);
            self.data = self.data.get(2..)?;
        }
        if flags & HAS_PHONETICS != 0 {
            after += usize::try_from(u32_at(self.data, 0)?).ok()?;
            self.data = self.data.get(4..)?;
        }
        let bytes = self.characters(characters, flags)?;
        self.pass(after)?;
        Some(bytes)
    }

    /// Passes so many characters, of one byte or of two: each record that continues a string says so anew.
    fn characters(&mut self, mut left: usize, mut flags: u8) -> Option<usize> {
        let mut bytes = 0;
        loop {
            let width = if flags & WIDE == 0 { 1 } else { 2 };
            let here = left.min(self.data.len() / width);
            self.data = self.data.get(here * width..)?;
            bytes += here * width;
            left -= here;
            if left == 0 {
                return Some(bytes);
            }
            self.go_on()?;
            flags = *self.data.first()?;
            self.data = self.data.get(1..)?;
        }
    }

    fn pass(&mut self, mut left: usize) -> Option<()> {
        while left > 0 {
            if self.data.is_empty() {
                self.go_on()?;
            }
            let here = left.min(self.data.len());
            self.data = self.data.get(here..)?;
            left -= here;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_is_measured_over_the_records_that_continue_it() {
        let counts = [0; 8];
        let plain = [2, 0, 0, b'a', b'b'];
        // Three characters, one run and six bytes of phonetics; the text goes on wide, the rest in a third record.
        let begun = [3, 0, HAS_RUNS | HAS_PHONETICS, 1, 0, 6, 0, 0, 0, b'x'];
        let first = [&counts[..], &plain, &begun].concat();
        let second = [WIDE, b'y', 0, b'z', 0, 0xFF, 0xFF, 0xFF];
        let third = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, b'c', 9, 0];
        let bodies = [&first[..], &second, &third];
        let mut strings = Strings::measured(bodies.into_iter());
        let used = |strings: &mut Strings| [0, 1, 2, 3].map(|index| strings.repeat(index));
        assert_eq!(used(&mut strings), [0, 0, 0, 0]);
        assert_eq!(used(&mut strings), [2, 5, 1, 0]);
    }
}
