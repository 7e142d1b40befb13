//! Text of a cell: a slice of a buffer that many cells share.
//!
//! A return of 200 000 rows has more than a million cells. A slice of the one decoded text file, or
//! of the workbook's one table of strings, costs sixteen bytes and no allocation of its own.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Immutable text, cheap to clone.
#[derive(Clone)]
pub struct Text {
    whole: Arc<String>,
    start: u32,
    end: u32,
}

impl Text {
    /// The part of `whole` from byte `start` to byte `end`; empty where that is not a part of it.
    #[must_use]
    pub fn slice(whole: &Arc<String>, start: usize, end: usize) -> Self {
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(first), Ok(last)) if whole.get(start..end).is_some() => {
                Self { whole: Arc::clone(whole), start: first, end: last }
            }
            _ => Self::from(whole.get(start..end).unwrap_or_default()),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // The bounds are checked when the slice is made; a text beyond 4 GiB is cut to nothing.
        self.whole.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(0);
        Self { whole: Arc::new(text), start: 0, end }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
