//! The table of strings that cells share.

use std::sync::Arc;

use quick_xml::events::Event;

use crate::read::Text;
use crate::read::builder::Allowance;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::{Xml, collect};

/// All strings, one after another, and where each ends.
#[derive(Default)]
pub(super) struct Strings {
    whole: Arc<String>,
    ends: Vec<usize>,
}

impl Strings {
    /// Reads the table; its declared length is not believed.
    pub(super) fn read(
        package: &mut Package<'_>,
        name: &str,
        allowance: &mut Allowance<'_>,
    ) -> Result<Self, Fault> {
        let part = package.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
        let mut xml = Xml::new(part, name);
        let (mut whole, mut ends) = (String::new(), Vec::new());
        let (mut within, mut phonetic, mut start) = (false, false, 0);
        let mut ended = false;
        loop {
            let event = xml.next()?;
            match &event {
                Event::Start(tag) => match tag.local_name().into_inner() {
                    "si" => start = whole.len(),
                    "t" => within = !phonetic,
                    "rPh" => phonetic = true,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().into_inner() {
                    "si" => {
                        decode_escapes(&mut whole, start);
                        allowance.take_text(whole.len() - start)?;
                        ends.push(whole.len());
                    }
                    "t" => within = false,
                    "rPh" => phonetic = false,
                    "sst" => ended = true,
                    _ => {}
                },
                Event::Empty(tag) => match tag.local_name().into_inner() {
                    "si" => ends.push(whole.len()),
                    "sst" => ended = true,
                    _ => {}
                },
                Event::Eof if !ended => return Err(xml.damaged()),
                Event::Eof => {
                    whole.shrink_to_fit();
                    return Ok(Self { whole: Arc::new(whole), ends });
                }
                other if within => collect(other, &mut whole),
                _ => {}
            }
        }
    }

    /// A string by its number.
    pub(super) fn get(&self, index: usize) -> Option<Text> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        Some(Text::slice(&self.whole, start, end))
    }
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
