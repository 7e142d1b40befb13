//! What an SVG is before it is drawn: text in some encoding, and XML that becomes no larger than is sound.

use std::borrow::Cow;
use std::collections::BTreeSet;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use usvg::roxmltree::{Document, ParsingOptions};

use super::style::Sheet;
use super::{PictureError, error, unfold};

/// How much of a file is searched for the name of its encoding.
const HEAD: usize = 200;

/// Reads the XML of a file.
///
/// # Errors
///
/// [`PictureError`] where it is broken, or becomes larger than is sound.
pub(super) fn document(text: &str) -> Result<Document<'_>, PictureError> {
    let document = parsed(text)?;
    if !is_sound(&document) {
        return Err(PictureError::Unsupported { format: "SVG", what: error::UNFOLDS });
    }
    Ok(document)
}

/// Whether a file that is part of another stays within what is sound.
pub(super) fn is_sound_within(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).ok();
    text.and_then(|text| parsed(text).ok().map(|document| is_sound(&document))).unwrap_or(true)
}

fn is_sound(document: &Document<'_>) -> bool {
    unfold::is_sound(document, &Sheet::of(document))
}

fn parsed(text: &str) -> Result<Document<'_>, PictureError> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| broken(error.to_string()))
}

pub(super) fn broken(problem: String) -> PictureError {
    PictureError::Broken { format: "SVG", problem }
}

/// The text of a file in the encoding that its first bytes or its XML declaration names, else UTF-8.
///
/// # Errors
///
/// [`PictureError`] where it is no such text.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, PictureError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.starts_with(b"<\0") => UTF_16LE,
        None if bytes.starts_with(b"\0<") => UTF_16BE,
        None => declared(bytes).unwrap_or(UTF_8),
    };
    match encoding.decode(bytes) {
        (text, _, false) => Ok(text),
        (_, used, true) => Err(broken(format!("its letters are not {}", used.name()))),
    }
}

/// A source with the sign of replacement for each of the `lost` characters, whether they are written as they are or
/// by their numbers.
pub(super) fn replaced(source: &str, lost: &BTreeSet<char>) -> String {
    let sign = char::REPLACEMENT_CHARACTER;
    let mut result = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(|c: char| c == '&' || lost.contains(&c)) {
        let (before, from) = rest.split_at(at);
        result.push_str(before);
        let length = match from.strip_prefix('&') {
            Some(entity) => {
                numbered(entity).filter(|(c, _)| lost.contains(c)).map(|(_, end)| end + 1)
            }
            None => from.chars().next().map(char::len_utf8),
        };
        result.push(if length.is_some() { sign } else { '&' });
        rest = &from[length.unwrap_or(1)..];
    }
    result + rest
}

/// The character that is written by its number, and how many bytes that takes.
fn numbered(entity: &str) -> Option<(char, usize)> {
    let (number, _) = entity.strip_prefix('#')?.split_once(';')?;
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    Some((char::from_u32(code.ok()?)?, number.len() + 2))
}

/// Whether bytes begin as XML in UTF-16.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    let bytes = match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            &bytes[length..]
        }
        _ => bytes,
    };
    bytes.starts_with(b"<\0") || bytes.starts_with(b"\0<")
}

/// The encoding that an XML declaration names, of those in which it can be read as it stands.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.trim_ascii_start().strip_prefix(b"<?xml")?;
    let head = &head[..head.len().min(HEAD)];
    let end = head.windows(2).position(|two| two == b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let value = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let name = value[1..].split(quote).next()?;
    Encoding::for_label(name.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}
