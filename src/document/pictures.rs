//! Pictures: fetched once each, by their address.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Load;

/// Fetches pictures and remembers them.
pub(super) struct Pictures<'a> {
    load: &'a Load<'a>,
    known: BTreeMap<String, Result<Arc<[u8]>, String>>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(load: &'a Load<'a>) -> Self {
        Self { load, known: BTreeMap::new() }
    }

    /// The bytes of the picture at `source`.
    pub(super) fn get(&mut self, source: &str) -> Result<Arc<[u8]>, String> {
        if let Some(known) = self.known.get(source) {
            return known.clone();
        }
        let result = (self.load)(&percent_decoded(source)).map(Arc::from);
        self.known.insert(source.to_owned(), result.clone());
        result
    }
}

/// An address with `%20` and its like resolved; left as it is where that gives no text.
pub(super) fn percent_decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, tail @ ..] = rest {
        let decoded = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(decoded.unwrap_or(*first));
        rest = if decoded.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_picture_is_fetched_once_by_its_decoded_address() {
        let count = Cell::new(0);
        let load = |source: &str| {
            count.set(count.get() + 1);
            assert_eq!(source, "kuva 1.svg");
            Ok(vec![1])
        };
        let mut pictures = Pictures::new(&load);
        assert!(pictures.get("kuva%201.svg").is_ok());
        assert!(pictures.get("kuva%201.svg").is_ok());
        assert_eq!(count.get(), 1);
    }
}
