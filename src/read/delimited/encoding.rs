//! Bytes of a text file → text.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::read::fault::Fault;

/// Bytes that are looked at to tell UTF-16.
const SAMPLE: usize = 4096;
/// Å ä ö and their capitals in Windows-1252 and ISO-8859-1, which agree on them.
const NORDIC: &[u8] = &[0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xF6];
/// The same letters as old Macintosh programs write them.
const NORDIC_MACINTOSH: &[u8] = &[0x80, 0x81, 0x85, 0x8A, 0x8C, 0x9A];

/// A decoded file.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    /// The encoding's usual name.
    pub(super) encoding: &'static str,
    /// Whether it was guessed.
    pub(super) unsure: bool,
    /// Bytes that are no characters: the line of the first, counted from one, and how many.
    pub(super) undecodable: Option<(u32, i64)>,
}

/// Decodes a file.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Fault> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(with(bytes.get(mark..).unwrap_or_default(), encoding, false));
    }
    if let Some(encoding) = utf16(bytes) {
        return Ok(with(bytes, encoding, true));
    }
    if memchr::memchr(0, bytes).is_some() {
        return Err(Fault::Unsupported("unknown"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8.name(),
            unsure: false,
            undecodable: None,
        });
    }
    let (encoding, unsure) = guess(bytes);
    Ok(with(bytes, encoding, unsure))
}

fn with<'a>(bytes: &'a [u8], encoding: &'static Encoding, unsure: bool) -> Decoded<'a> {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let undecodable = malformed.then(|| replaced(&text));
    Decoded { text, encoding: encoding.name(), unsure, undecodable }
}

/// Where the first replacement character stands, and how many there are.
fn replaced(text: &str) -> (u32, i64) {
    let before = text.split('\u{FFFD}').next().unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let count = text.matches('\u{FFFD}').count();
    (u32::try_from(line).unwrap_or(u32::MAX), i64::try_from(count).unwrap_or(i64::MAX))
}

/// UTF-16 without a mark: every second byte of what is mostly Latin text is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let many = sample.len() / 4;
    if sample.len() < 4 || high_first.max(low_first) < many.max(1) {
        return None;
    }
    match (high_first, low_first) {
        (0, _) => Some(UTF_16LE),
        (_, 0) => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of bytes that are not UTF-8, and whether it is unsure.
fn guess(bytes: &[u8]) -> (&'static Encoding, bool) {
    let (mut sequences, mut stray) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        stray += usize::from(!chunk.invalid().is_empty());
    }
    if sequences > 4 * stray {
        // A UTF-8 file with a few broken characters, not another encoding.
        return (UTF_8, false);
    }
    let count = |letters: &[u8]| bytes.iter().filter(|byte| letters.contains(byte)).count();
    if count(NORDIC_MACINTOSH) > 0 && count(NORDIC) == 0 && within_words(bytes) {
        return (MACINTOSH, true);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let likely = detector.guess(Some(b"fi"), Utf8Detection::Deny);
    // Whatever else it may be, the letters of Finnish and Swedish stand at the same bytes.
    let only_nordic = bytes.iter().all(|byte| byte.is_ascii() || NORDIC.contains(byte));
    (WINDOWS_1252, likely != WINDOWS_1252 && !only_nordic)
}

/// Whether Macintosh's letters stand where letters do: after a small letter, which is where
/// Windows-1252 has no `Š` or `š`.
fn within_words(bytes: &[u8]) -> bool {
    let pairs = bytes.windows(2).filter(|pair| {
        pair.first().is_some_and(u8::is_ascii_lowercase)
            && pair.last().is_some_and(|byte| NORDIC_MACINTOSH.contains(byte))
    });
    pairs.count() * 2 >= bytes.iter().filter(|byte| NORDIC_MACINTOSH.contains(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, &'static str, bool, Option<(u32, i64)>) {
        let Ok(decoded) = decode(bytes) else {
            return (String::new(), "refused", false, None);
        };
        (decoded.text.into_owned(), decoded.encoding, decoded.unsure, decoded.undecodable)
    }

    #[test]
    fn the_letters_of_finnish_and_swedish_tell_their_encoding() {
        let text = "Työllisyys på Åland, märkt";
        let expected = |encoding, unsure| (text.to_owned(), encoding, unsure, None);
        assert_eq!(decoded(text.as_bytes()), expected("UTF-8", false));
        let (latin, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(decoded(&latin), expected("windows-1252", false));
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        assert_eq!(decoded(&little), expected("UTF-16LE", true));
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(decoded(&big), expected("UTF-16BE", true));
    }

    #[test]
    fn the_euro_sign_and_dashes_of_windows_stay_what_they_are() {
        let (bytes, _, _) = WINDOWS_1252.encode("hinta € – päivä …");
        assert_eq!(decoded(&bytes).0, "hinta € – päivä …");
    }

    #[test]
    fn letters_of_old_macintosh_programs_are_guessed_with_a_note() {
        let macintosh = b"ty\x9allisyys;k\x8ayt\x9a;m\x8a\x8ar\x8a";
        let expected = ("työllisyys;käytö;määrä".to_owned(), "macintosh", true, None);
        assert_eq!(decoded(macintosh), expected);
    }

    #[test]
    fn a_few_broken_characters_do_not_change_the_encoding() {
        let mut bytes = "määrä\ntyöllisyys päivä ääni öljy\n".as_bytes().to_vec();
        bytes.push(0xE4);
        let (text, encoding, unsure, undecodable) = decoded(&bytes);
        assert!(text.starts_with("määrä"));
        assert_eq!((encoding, unsure, undecodable), ("UTF-8", false, Some((3, 1))));
    }
}
