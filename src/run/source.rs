//! The Markdown that is typeset: from a file or the standard input, as text.

use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::Context;
use seuranta::checkpoint::GatherError;

use super::Problem;

/// The file's name that stands for the standard input or output.
pub(super) const STREAM: &str = "-";

/// The text of `file`.
pub(super) fn markdown(file: &Path) -> anyhow::Result<String> {
    let bytes = if file == Path::new(STREAM) {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("cannot read the standard input")?;
        bytes
    } else {
        fs::read(file).map_err(|source| GatherError { file: file.display().to_string(), source })?
    };
    decoded(bytes).map(with_line_feeds).map_err(|line| {
        let values = [("path", file.display().to_string()), ("line", line.to_string())];
        Problem::new("problem-encoding", values).into()
    })
}

/// Text whose lines end as they do on most machines, where they end as on the oldest ones from Apple.
fn with_line_feeds(text: String) -> String {
    if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text }
}

/// Bytes as text: in UTF-8, or in UTF-16 where they begin with its mark. The error is the line, counted from one,
/// of the first bytes that are no character.
fn decoded(bytes: Vec<u8>) -> Result<String, usize> {
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => utf16(&bytes, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => utf16(&bytes, u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|error| {
            let end = error.utf8_error().valid_up_to();
            error.as_bytes()[..end].split(|byte| *byte == b'\n').count()
        }),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let pairs = bytes.chunks_exact(2);
    let is_cut = !pairs.remainder().is_empty();
    let mut text = String::new();
    for character in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
        text.push(character.map_err(|_| text.matches('\n').count() + 1)?);
    }
    if is_cut { Err(text.matches('\n').count() + 1) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_end_in_a_carriage_return_alone_are_lines() {
        assert_eq!(with_line_feeds("---\ra\r".to_owned()), "---\na\n");
        assert_eq!(with_line_feeds("a\r\nb\r".to_owned()), "a\r\nb\r");
    }

    #[test]
    fn utf_16_is_read_by_its_mark_and_what_is_no_text_is_told_with_its_line() {
        let text = "# Äänet 🦕\n";
        assert_eq!(decoded(text.as_bytes().to_vec()).as_deref(), Ok(text));
        let wide = |bytes: fn(u16) -> [u8; 2]| {
            let units = "\u{FEFF}".encode_utf16().chain(text.encode_utf16());
            decoded(units.flat_map(bytes).collect())
        };
        let wanted = Ok(format!("\u{FEFF}{text}"));
        assert_eq!(wide(u16::to_le_bytes), wanted);
        assert_eq!(wide(u16::to_be_bytes), wanted);
        assert_eq!(decoded(b"a\nb\n\xE4\n".to_vec()), Err(3));
        assert_eq!(decoded(b"\xFF\xFEa\0\n\0\0\xD8b\0".to_vec()), Err(2));
        assert_eq!(decoded(b"\xFE\xFF\0a\0\n\0".to_vec()), Err(2));
    }
}
