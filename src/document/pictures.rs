//! Pictures: fetched once each, by their address, or written out in place of one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use data_url::DataUrl;

use super::Load;

/// What begins an address that is a picture itself.
const WRITTEN_OUT: &str = "data:";

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
        let result = if begins_with(source, WRITTEN_OUT) {
            written_out(source)
        } else if is_elsewhere(source) {
            Err("web".to_owned())
        } else {
            (self.load)(&percent_decoded(source))
        };
        let result = result.map(Arc::from);
        self.known.insert(source.to_owned(), result.clone());
        result
    }
}

/// An address as findings name it: of a picture that is written out no more than what it says it is.
pub(super) fn named(source: &str) -> Cow<'_, str> {
    match source.split_once(',') {
        Some((kind, _)) if begins_with(source, WRITTEN_OUT) => Cow::Owned(format!("{kind},…")),
        _ => Cow::Borrowed(source),
    }
}

fn written_out(source: &str) -> Result<Vec<u8>, String> {
    let broken = || "written-out".to_owned();
    let url = DataUrl::process(source).map_err(|_| broken())?;
    let (bytes, _) = url.decode_to_vec().map_err(|_| broken())?;
    Ok(bytes)
}

/// Whether an address leads to another machine, from which nothing is fetched.
fn is_elsewhere(source: &str) -> bool {
    let schemes = ["http:", "https:", "ftp:", "//"];
    schemes.iter().any(|scheme| begins_with(source, scheme))
}

fn begins_with(source: &str, start: &str) -> bool {
    source.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
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

    #[test]
    fn a_picture_is_written_out_or_elsewhere() {
        let load = |source: &str| panic!("{source} is no file");
        let mut pictures = Pictures::new(&load);
        let mut get = |source: &str| pictures.get(source).map(|bytes| bytes.to_vec());
        assert_eq!(get("data:image/png;base64,iVBORw=="), Ok(b"\x89PNG".to_vec()));
        assert_eq!(get("DATA:image/svg+xml,%3Csvg/%3E"), Ok(b"<svg/>".to_vec()));
        for (source, problem) in [
            ("data:image/png;base64,iVB=RW", "written-out"),
            ("data:image/png", "written-out"),
            ("https://example.org/a.png", "web"),
            ("//example.org/a.png", "web"),
            ("HTTP://example.org/a.png", "web"),
        ] {
            assert_eq!(get(source), Err(problem.to_owned()), "{source}");
        }
        assert_eq!(named("data:image/png;base64,iVBORw=="), "data:image/png;base64,…");
        assert_eq!(named("kuvat/a,b.svg"), "kuvat/a,b.svg");
    }
}
