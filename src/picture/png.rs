//! The chunks of a PNG file.

/// The name and body of each chunk, in order, as far as the file can be followed.
pub(super) fn chunks(file: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = file.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = usize::try_from(number(rest)?).ok()?;
        let name = rest.get(4..8)?.try_into().ok()?;
        let body = rest.get(8..length.checked_add(8)?)?;
        // a checksum follows the body
        rest = rest.get(length.checked_add(12)?..).unwrap_or_default();
        Some((name, body))
    })
}

/// The number that the first four bytes are.
pub(super) fn number(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}
