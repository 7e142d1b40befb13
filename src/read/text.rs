//! Text of a cell: a slice of a buffer that many cells share, or a few bytes held in place.
//!
//! A return of 200 000 rows has more than a million cells. A slice of the one decoded text file, or
//! of the workbook's one table of strings, costs sixteen bytes and no allocation of its own; so does
//! the writing of a short figure.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Bytes that are held in place.
const SHORT: usize = 7;

/// Immutable text, cheap to clone.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text(Store);

#[derive(Clone)]
enum Store {
    /// A part of a buffer, from byte `start` to byte `end`.
    Part { whole: Arc<String>, start: u32, end: u32 },
    /// A text of at most [`SHORT`] bytes.
    Short { length: u8, bytes: [u8; SHORT] },
}

impl Text {
    /// The part of `whole` from byte `start` to byte `end`; empty where that is not a part of it.
    #[must_use]
    pub fn slice(whole: &Arc<String>, start: usize, end: usize) -> Self {
        let part = whole.get(start..end).unwrap_or_default();
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) if part.len() > SHORT => {
                Self(Store::Part { whole: Arc::clone(whole), start, end })
            }
            _ => Self::from(part),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            // The bounds are checked when the slice is made.
            Store::Part { whole, start, end } => {
                whole.get(*start as usize..*end as usize).unwrap_or_default()
            }
            Store::Short { length, bytes } => {
                let text = bytes.get(..usize::from(*length)).unwrap_or_default();
                std::str::from_utf8(text).unwrap_or_default()
            }
        }
    }

    /// Its bytes in UTF-8. Millions of texts are compared and looked at: bytes need not be checked to be characters
    /// again each time.
    fn bytes(&self) -> &[u8] {
        match &self.0 {
            Store::Part { whole, start, end } => {
                whole.as_bytes().get(*start as usize..*end as usize).unwrap_or_default()
            }
            Store::Short { length, bytes } => bytes.get(..usize::from(*length)).unwrap_or_default(),
        }
    }

    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes().len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it holds nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let shows = self.bytes().first().is_some_and(u8::is_ascii_graphic);
        !shows && self.as_str().trim().is_empty()
    }

    /// The text without the spaces around it; nothing is copied.
    #[must_use]
    pub fn trimmed(self) -> Self {
        if let [first, .., last] | [first @ last] = self.bytes()
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return self;
        }
        let text = self.as_str();
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            return self;
        }
        match &self.0 {
            Store::Part { whole, start, .. } => {
                let before = text.len() - text.trim_start().len();
                let start = *start as usize + before;
                Self::slice(whole, start, start + trimmed.len())
            }
            Store::Short { .. } => Self::from(trimmed),
        }
    }

    /// A text that is held in place, where it is short enough.
    pub(super) fn short(text: &str) -> Option<Self> {
        let mut bytes = [0; SHORT];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self(Store::Short { length: u8::try_from(text.len()).ok()?, bytes }))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::short(&text).unwrap_or_else(|| {
            // A text beyond 4 GiB is cut to nothing.
            let end = u32::try_from(text.len()).unwrap_or(0);
            Self(Store::Part { whole: Arc::new(text), start: 0, end })
        })
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::short(text).unwrap_or_else(|| Self::from(text.to_owned()))
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.as_str().to_owned()
    }
}

impl From<&Text> for String {
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
    }
}

impl Default for Text {
    fn default() -> Self {
        Self(Store::Short { length: 0, bytes: [0; SHORT] })
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
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
        self.bytes() == other.bytes()
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        // Bytes of UTF-8 sort as their characters do.
        self.bytes().cmp(other.bytes())
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.bytes() == other.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_long_as_two_words_of_the_machine() {
        assert_eq!(size_of::<Text>(), 2 * size_of::<usize>());
    }

    #[test]
    fn a_part_is_the_text_between_its_bounds_whatever_its_length() {
        let whole = Arc::new("määrä ja toteuma".to_owned());
        for (start, end) in [(0, 0), (0, 7), (0, 8), (2, 12), (9, whole.len())] {
            let expected = whole.get(start..end).unwrap_or_default();
            assert_eq!(Text::slice(&whole, start, end), *expected, "{start}..{end}");
        }
        assert_eq!(Text::slice(&whole, 5, 1000), "");
    }

    #[test]
    fn spaces_around_are_left_out() {
        let whole = Arc::new("x  2 637 kt CO2 \n".to_owned());
        let text = Text::slice(&whole, 1, whole.len());
        assert_eq!(text.trimmed(), "2 637 kt CO2");
        assert_eq!(Text::from(" 5 ").trimmed(), "5");
    }
}
