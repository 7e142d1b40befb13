//! Text of a cell: a few bytes held in place, or a slice of a buffer that many cells share.
//!
//! A return of 200 000 rows has more than a million cells. Most of their texts are short (an id, a month, a figure, a
//! unit), and lie in the cell itself: cores that read at the same time would wait for each other to count who shares a
//! buffer. A slice of the one decoded text file, or of the workbook's one table of strings, costs as many bytes and no
//! allocation of its own.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Bytes that are held in place.
const SHORT: usize = 14;

/// Immutable text, cheap to clone.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text(Store);

#[derive(Clone)]
enum Store {
    /// A text of at most [`SHORT`] bytes.
    Short(heapless::String<SHORT, u8>),
    /// A part of a buffer, `length` bytes from byte `start` on.
    Part { length: u16, start: u32, whole: Arc<String> },
    /// A buffer of its own.
    Whole(Arc<String>),
}

impl Text {
    /// The part of `whole` from byte `start` to byte `end`; empty where that is not a part of it.
    #[must_use]
    pub fn slice(whole: &Arc<String>, start: usize, end: usize) -> Self {
        let part = whole.get(start..end).unwrap_or_default();
        let place = u32::try_from(start).ok().zip(u16::try_from(part.len()).ok());
        Self::short(part).unwrap_or_else(|| match place {
            Some((start, length)) => Self(Store::Part { length, start, whole: Arc::clone(whole) }),
            None => Self(Store::Whole(Arc::new(part.to_owned()))),
        })
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Store::Short(text) => text,
            // The bounds are checked when the slice is made.
            Store::Part { length, start, whole } => {
                whole.get(range(*start, *length)).unwrap_or_default()
            }
            Store::Whole(whole) => whole,
        }
    }

    /// Whether it holds nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let shows = self.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        !shows && self.as_str().trim().is_empty()
    }

    /// The text without the spaces around it; nothing is copied.
    #[must_use]
    pub fn trimmed(self) -> Self {
        if let [first, .., last] | [first @ last] = self.as_bytes()
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
        let before = text.len() - text.trim_start().len();
        let of = |whole: &Arc<String>, start: usize| {
            Self::slice(whole, start + before, start + before + trimmed.len())
        };
        match &self.0 {
            Store::Short(_) => Self::from(trimmed),
            Store::Part { start, whole, .. } => of(whole, *start as usize),
            Store::Whole(whole) => of(whole, 0),
        }
    }

    /// A text that is held in place, where it is short enough.
    pub(super) fn short(text: &str) -> Option<Self> {
        heapless::String::try_from(text).ok().map(|text| Self(Store::Short(text)))
    }
}

/// The bytes of a part.
fn range(start: u32, length: u16) -> Range<usize> {
    let start = start as usize;
    start..start + usize::from(length)
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::short(&text).unwrap_or_else(|| Self(Store::Whole(Arc::new(text))))
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
        Self(Store::Short(heapless::String::new()))
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
        self.as_str() == other.as_str()
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
        self.as_str().cmp(other.as_str())
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_long_as_two_words_of_the_machine_whether_it_is_there_or_not() {
        assert_eq!(size_of::<Text>(), 2 * size_of::<usize>());
        assert_eq!(size_of::<Option<Text>>(), 2 * size_of::<usize>());
    }

    #[test]
    fn a_part_is_the_text_between_its_bounds_whatever_its_length() {
        let long = "x".repeat(70_000);
        let whole = Arc::new(format!("määrä ja toteuma {long}"));
        let all = whole.len();
        for (start, end) in [(0, 0), (0, 14), (0, 15), (2, 12), (9, 70_000), (2, all), (0, all)] {
            let expected = whole.get(start..end).unwrap_or_default();
            let text = Text::slice(&whole, start, end);
            assert_eq!(text, *expected, "{start}..{end}");
            assert_eq!((text.as_str(), text.len()), (expected, expected.len()), "{start}..{end}");
        }
        assert_eq!(Text::slice(&whole, 5, 100_000), "");
    }

    #[test]
    fn spaces_around_are_left_out() {
        let whole = Arc::new("x  2 637 kt CO2 \n".to_owned());
        let text = Text::slice(&whole, 1, whole.len());
        assert_eq!(text.trimmed(), "2 637 kt CO2");
        assert_eq!(Text::from(" 5 ").trimmed(), "5");
        assert_eq!(
            Text::from("  a text in a buffer of its own ").trimmed(),
            "a text in a buffer of its own"
        );
    }
}
