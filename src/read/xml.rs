//! One XML part of a package, event by event.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;

use super::fault::Fault;
use super::package::Part;

/// A part that is being read.
pub(super) struct Xml<'a, 'b> {
    reader: Reader<Part<'a, 'b>>,
    buffer: Vec<u8>,
    name: &'a str,
}

impl<'a, 'b> Xml<'a, 'b> {
    pub(super) fn new(part: Part<'a, 'b>, name: &'a str) -> Self {
        let mut reader = Reader::from_reader(part);
        let settings = reader.config_mut();
        settings.check_end_names = false;
        settings.allow_unmatched_ends = true;
        settings.allow_dangling_amp = true;
        Self { reader, buffer: Vec::with_capacity(1024), name }
    }

    /// The next event.
    ///
    /// A document type is refused: none is ever written in a workbook, and entities that stand for
    /// other entities are a known way to harm.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Fault> {
        self.buffer.clear();
        self.reader.get_mut().begin_token();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::DocType(_)) => Err(Fault::Unsafe(self.name.to_owned())),
            Ok(event) => Ok(event),
            Err(_) => Err(Fault::Damaged(self.name.to_owned())),
        }
    }
}

/// The attributes of a tag, as they are written.
pub(super) fn attributes<'t>(tag: &'t BytesStart<'_>) -> impl Iterator<Item = (&'t str, &'t str)> {
    Attributes(tag.attributes_raw())
}

struct Attributes<'t>(&'t str);

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        // Byte by byte, for names and values are a few bytes long and there are millions.
        let equals = self.0.bytes().position(|byte| byte == b'=')?;
        let name = self.0.get(..equals)?.trim_ascii();
        let rest = self.0.get(equals + 1..)?.trim_ascii_start();
        let quote = *rest.as_bytes().first().filter(|quote| matches!(quote, b'"' | b'\''))?;
        let rest = rest.get(1..)?;
        let end = rest.bytes().position(|byte| byte == quote)?;
        self.0 = rest.get(end + 1..)?;
        let local = name.bytes().rposition(|byte| byte == b':').map_or(0, |colon| colon + 1);
        Some((name.get(local..)?, rest.get(..end)?))
    }
}

/// A tag's name without its prefix, in bytes, which compare without a call.
#[inline]
pub(super) fn local_name(name: QName<'_>) -> &[u8] {
    let name = name.into_inner().as_bytes();
    let local = name.iter().position(|byte| *byte == b':').map_or(0, |colon| colon + 1);
    name.get(local..).unwrap_or_default()
}

/// An attribute by its name without prefix, its entities resolved.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, name: &str) -> Option<Cow<'t, str>> {
    let (_, value) = attributes(tag).find(|(found, _)| *found == name)?;
    Some(unescaped(value))
}

/// An attribute's value with its entities resolved; as it is where they are unknown.
pub(super) fn unescaped(value: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}

/// Whether an attribute's value means yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// Adds what an event says to `text`, where it is text.
pub(super) fn collect(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => text.extend(resolved(reference)),
        Event::Start(_)
        | Event::End(_)
        | Event::Empty(_)
        | Event::Comment(_)
        | Event::Decl(_)
        | Event::PI(_)
        | Event::DocType(_)
        | Event::Eof => {}
    }
}

fn resolved(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character);
    }
    match &*reference.xml10_content() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
