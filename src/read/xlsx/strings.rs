//! The table of strings that cells share.

use std::sync::Arc;

use quick_xml::events::Event;

use crate::read::Text;
use crate::read::builder::{Allowance, Together};
use crate::read::chunks::{self, Chunks};
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::collect;

/// All strings, one after another, and where each ends: limits keep them far below what four bytes count.
#[derive(Default)]
pub(super) struct Strings {
    whole: Arc<String>,
    ends: Vec<u32>,
}

/// A table in the making.
#[derive(Default)]
struct Table {
    whole: String,
    ends: Vec<u32>,
    /// Where the string that is read begins.
    start: usize,
    within: bool,
    phonetic: bool,
    ended: bool,
}

impl Table {
    /// Whether what comes next can be read without what was read.
    fn is_whole(&self) -> bool {
        !self.within && !self.phonetic
    }

    /// Adds the table of the next piece.
    fn join(&mut self, next: &Self) {
        let before = u32::try_from(self.whole.len()).unwrap_or(u32::MAX);
        self.whole.push_str(&next.whole);
        self.ends.extend(next.ends.iter().map(|end| before.saturating_add(*end)));
        self.ended |= next.ended;
    }

    fn take(&mut self, event: &Event<'_>, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        match event {
            Event::Start(tag) => match tag.local_name().into_inner() {
                "si" => self.start = self.whole.len(),
                "t" => self.within = !self.phonetic,
                "rPh" => self.phonetic = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().into_inner() {
                "si" => {
                    decode_escapes(&mut self.whole, self.start);
                    allowance.take_text(self.whole.len() - self.start)?;
                    self.end_string();
                }
                "t" => self.within = false,
                "rPh" => self.phonetic = false,
                "sst" => self.ended = true,
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().into_inner() {
                "si" => self.end_string(),
                "sst" => self.ended = true,
                _ => {}
            },
            other if self.within => collect(other, &mut self.whole),
            _ => {}
        }
        Ok(())
    }

    fn end_string(&mut self) {
        self.ends.push(u32::try_from(self.whole.len()).unwrap_or(u32::MAX));
    }
}

impl Strings {
    /// Reads the table; its declared length is not believed.
    pub(super) fn read(
        package: &mut Package<'_>,
        name: &str,
        allowance: &mut Allowance<'_>,
    ) -> Result<Self, Fault> {
        let mut table = match read_pieces(package, name, allowance) {
            Some(table) => table?,
            None => read_whole(package, name, allowance)?,
        };
        if !table.ended {
            return Err(Fault::Damaged(name.to_owned()));
        }
        table.whole.shrink_to_fit();
        Ok(Self { whole: Arc::new(table.whole), ends: table.ends })
    }

    /// A string by its number, sharing the table's own bytes.
    pub(super) fn get(&self, index: usize) -> Option<Text> {
        self.range(index).map(|(start, end)| Text::slice(&self.whole, start, end))
    }

    /// A string by its number.
    pub(super) fn text(&self, index: usize) -> Option<&str> {
        self.range(index).and_then(|(start, end)| self.whole.get(start..end))
    }

    fn range(&self, index: usize) -> Option<(usize, usize)> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        Some((start as usize, end as usize))
    }
}

fn read_whole(
    package: &mut Package<'_>,
    name: &str,
    allowance: &mut Allowance<'_>,
) -> Result<Table, Fault> {
    let mut table = Table::default();
    let pieces = Chunks::new(package.needed(name)?, name, "si");
    pieces.each(|event| table.take(event, allowance))?;
    Ok(table)
}

/// Reads the pieces of the table at the same time; `None` where they do not tell what the whole is.
fn read_pieces(
    package: &mut Package<'_>,
    name: &str,
    allowance: &mut Allowance<'_>,
) -> Option<Result<Table, Fault>> {
    let together = Together::new(allowance);
    let read = |piece: &str| {
        let (mut table, mut own) = (Table::default(), together.piece());
        let read = chunks::events(piece, name, |event| table.take(event, &mut own));
        together.add(&own);
        if !table.is_whole() {
            together.doubt();
        }
        // Then all of it is read anew, and no piece more is to be kept until that.
        if together.is_in_doubt() {
            return Err(Fault::Damaged(name.to_owned()));
        }
        read.map(|()| table)
    };
    let part = package.needed(name);
    let tables = part.and_then(|part| Chunks::new(part, name, "si").side_by_side(read));
    if together.is_in_doubt() {
        return None;
    }
    let rest = together.rest();
    *allowance = rest;
    Some(tables.map(|tables| {
        let mut tables = tables.into_iter();
        let mut first = tables.next().unwrap_or_default();
        tables.for_each(|next| first.join(&next));
        first
    }))
}

/// Puts characters in place of `_x000D_`, in which control characters are written, from byte `start` on.
pub(super) fn decode_escapes(text: &mut String, start: usize) {
    let Some(tail) = text.get(start..).filter(|tail| tail.contains("_x")) else {
        return;
    };
    let mut decoded = String::with_capacity(tail.len());
    let mut rest = tail;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        decoded.push_str(before);
        let digits = escape.get(2..6).filter(|_| escape.as_bytes().get(6) == Some(&b'_'));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let character = code.and_then(char::from_u32);
        decoded.push_str(if character.is_some() { "" } else { "_x" });
        decoded.extend(character);
        rest = escape.get(if character.is_some() { 7 } else { 2 }..).unwrap_or_default();
    }
    decoded.push_str(rest);
    text.truncate(start);
    text.push_str(&decoded.replace("\r\n", "\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_written_in_hexadecimal() {
        let cases = [
            ("a_x000D_\nb", "a\nb"),
            ("_x0041_", "A"),
            ("co2_xyz", "co2_xyz"),
            ("_x00", "_x00"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x00ä1_", "_x00ä1_"),
        ];
        for (written, meant) in cases {
            let mut text = written.to_owned();
            decode_escapes(&mut text, 0);
            assert_eq!(text, meant);
        }
    }
}
