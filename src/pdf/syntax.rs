//! The syntax of PDF: numbers, names, strings, arrays and dictionaries as bytes.
//!
//! Page contents and structure elements are written with these directly, for there are millions
//! of operands in a long report; the few hundred other objects are lopdf's.

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

use crate::typeset::Pt;

/// Writes a whole number.
pub(super) fn integer(out: &mut Vec<u8>, value: i64) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        start -= 1;
        digits[start] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[start..]);
}

/// Writes `value / 10^places`, without zeros at the end.
pub(super) fn fixed(out: &mut Vec<u8>, value: i64, places: u32) {
    let one = 10_i64.pow(places);
    let (whole, part) = (value.unsigned_abs() / one.unsigned_abs(), value % one);
    if value < 0 {
        out.push(b'-');
    }
    if whole > 0 || part == 0 {
        integer(out, i64::try_from(whole).unwrap_or(i64::MAX));
    }
    if part != 0 {
        out.push(b'.');
        let mut rest = part.unsigned_abs();
        let mut unit = one.unsigned_abs() / 10;
        while rest > 0 {
            out.push(b'0' + u8::try_from(rest / unit).unwrap_or(0));
            rest %= unit;
            unit /= 10;
        }
    }
}

/// Writes a length in points.
pub(super) fn length(out: &mut Vec<u8>, value: Pt) {
    fixed(out, value.0, 3);
}

/// Writes a number with at most `places` decimals; what is not finite is written as zero.
pub(super) fn real(out: &mut Vec<u8>, value: f64, places: u32) {
    let scaled = (value * 10_f64.powi(i32::try_from(places).unwrap_or(0))).round();
    // the format's readers hold numbers in 32 bits at least, so this bound loses nothing drawable
    let bounded = if scaled.is_finite() { scaled.clamp(-1e15, 1e15) } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
    fixed(out, bounded as i64, places);
}

/// Writes numbers that are parted by spaces, and a space after the last.
pub(super) fn reals(out: &mut Vec<u8>, values: &[f64], places: u32) {
    for &value in values {
        real(out, value, places);
        out.push(b' ');
    }
}

/// Writes a reference to an object of generation zero.
pub(super) fn reference(out: &mut Vec<u8>, id: u32) {
    integer(out, i64::from(id));
    out.extend_from_slice(b" 0 R");
}

/// Writes the bytes of a literal string that stand between its parentheses.
pub(super) fn escaped(out: &mut Vec<u8>, bytes: &[u8]) {
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
}

/// Writes a string of text: ASCII as it is, other text as UTF-16 with its mark.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    out.push(b'(');
    if text.is_ascii() {
        escaped(out, text.as_bytes());
    } else {
        out.extend_from_slice(&[0xFE, 0xFF]);
        for unit in text.encode_utf16() {
            escaped(out, &unit.to_be_bytes());
        }
    }
    out.push(b')');
}

/// A string of text as an object.
pub(super) fn text_object(value: &str) -> Object {
    let bytes = if value.is_ascii() {
        value.as_bytes().to_vec()
    } else {
        let units = value.encode_utf16().flat_map(u16::to_be_bytes);
        [0xFE, 0xFF].into_iter().chain(units).collect()
    };
    Object::String(bytes, StringFormat::Literal)
}

/// A reference as an object.
pub(super) fn link(id: ObjectId) -> Object {
    Object::Reference(id)
}

/// Writes an object as it stands within a file.
pub(super) fn object(out: &mut Vec<u8>, value: &Object) {
    match value {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Integer(value) => integer(out, *value),
        Object::Real(value) => real(out, f64::from(*value), 4),
        Object::Name(value) => name(out, value),
        Object::String(bytes, StringFormat::Literal) => {
            out.push(b'(');
            escaped(out, bytes);
            out.push(b')');
        }
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::Array(values) => {
            out.push(b'[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                object(out, value);
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => dictionary(out, entries),
        // a stream is an object of its own and is written by its file
        Object::Stream(stream) => dictionary(out, &stream.dict),
        Object::Reference((id, _)) => reference(out, *id),
    }
}

/// Writes a dictionary.
pub(super) fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in entries {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn name(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'/');
    for &byte in value {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            hex_digits(out, byte);
        }
    }
}

/// Writes a string of bytes in hexadecimal digits.
pub(super) fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    for &byte in bytes {
        hex_digits(out, byte);
    }
    out.push(b'>');
}

fn hex_digits(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        out.iter().map(|&byte| char::from(byte)).collect()
    }

    #[test]
    fn numbers_are_written_without_needless_zeros() {
        let cases = [(0, "0"), (1000, "1"), (-1500, "-1.5"), (5, ".005"), (-20, "-.02")];
        for (thousandths, expected) in cases {
            assert_eq!(written(|out| length(out, Pt(thousandths))), expected);
        }
        assert_eq!(written(|out| integer(out, i64::MIN)), i64::MIN.to_string());
    }

    #[test]
    fn what_is_not_a_number_is_written_as_zero() {
        assert_eq!(written(|out| reals(out, &[f64::NAN, f64::INFINITY, 0.25], 3)), "0 0 .25 ");
    }

    #[test]
    fn text_beyond_ascii_is_written_as_utf_16() {
        assert_eq!(written(|out| text(out, "a(b)\\")), "(a\\(b\\)\\\\)");
        assert_eq!(written(|out| text(out, "ä")), "(\u{FE}\u{FF}\u{0}\u{E4})");
    }

    #[test]
    fn names_hide_what_would_end_them() {
        let name = Object::Name("A B/ä".as_bytes().to_vec());
        assert_eq!(written(|out| object(out, &name)), "/A#20B#2F#C3#A4");
    }
}
