//! Comments in an .xls file: a note names its cell and an object, the object's text stands in records of its own
//! (MS-XLS, 2.4.179, 2.4.181, 2.4.329).

use std::collections::BTreeMap;

use super::compound::u16_at;
use crate::finding::CellRef;
use crate::read::{OWN_AUTHOR, Text};

const NOTE: u16 = 0x001C;
const CONTINUE: u16 = 0x003C;
const OBJECT: u16 = 0x005D;
const TEXT_OBJECT: u16 = 0x01B6;

/// The comments of a sheet, as its records come.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// The object read last, and how many characters of its text are still to come.
    object: u16,
    characters: usize,
    texts: BTreeMap<u16, String>,
    notes: Vec<(CellRef, u16)>,
}

impl Comments {
    /// Takes a record, of whatever kind.
    pub(super) fn take(&mut self, id: u16, body: &[u8]) {
        match id {
            OBJECT => (self.object, self.characters) = (u16_at(body, 6).unwrap_or(0), 0),
            TEXT_OBJECT => self.characters = u16_at(body, 10).unwrap_or(0).into(),
            CONTINUE if self.characters > 0 => {
                let text = string(body, self.characters);
                self.characters -= text.chars().count().clamp(1, self.characters);
                self.texts.entry(self.object).or_default().push_str(&text);
            }
            NOTE => {
                let place = u16_at(body, 0).zip(u16_at(body, 2)).zip(u16_at(body, 6));
                let author = body.get(10..).unwrap_or_default();
                let author = string(author, u16_at(body, 8).unwrap_or(0).into());
                if let Some(((row, column), object)) = place.filter(|_| author.trim() != OWN_AUTHOR)
                {
                    self.notes.push((CellRef::new(row.into(), column.into()), object));
                }
            }
            _ => {}
        }
    }

    /// Each cell with its comment.
    pub(super) fn finish(self) -> Vec<(CellRef, Text)> {
        let text = |object: &u16| self.texts.get(object).map(|text| text.trim());
        let texts = self.notes.iter().filter_map(|(at, object)| Some((*at, text(object)?)));
        texts
            .filter(|(_, text)| !text.is_empty())
            .map(|(at, text)| (at, Text::from(text)))
            .collect()
    }
}

/// At most `length` characters, of one byte each or of two, as the first byte says.
fn string(body: &[u8], length: usize) -> String {
    let text = body.get(1..).unwrap_or_default();
    if body.first().is_none_or(|flags| flags & 1 == 0) {
        return text.iter().take(length).map(|byte| char::from(*byte)).collect();
    }
    let units = text.chunks_exact(2).take(length).filter_map(|pair| u16_at(pair, 0));
    String::from_utf16_lossy(&units.collect::<Vec<u16>>())
}
