//! Ids of indicators, goals, organisations and the rest.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A legal id: `[a-z0-9][a-z0-9-]*`, indicators with capitals too; neither `today` nor like a finding's code.
///
/// Cloning one copies no text: every figure carries three of them. Nearly always ids that are equal are clones of one,
/// which tells sooner than their letters do.
#[derive(Debug, Clone, Eq)]
pub struct Id(Arc<str>);

impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
    }
}

impl Hash for Id {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// An id in a record was legal when the record was written; capitals tell nothing there.
impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text, true)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no legal id")))
    }
}

impl Id {
    /// The id that `text` is, if it is a legal one; capitals where `capitals` allows them.
    #[must_use]
    pub fn new(text: &str, capitals: bool) -> Option<Self> {
        let letter = |c: char| {
            c.is_ascii_digit() || c.is_ascii_lowercase() || (capitals && c.is_ascii_uppercase())
        };
        let mut characters = text.chars();
        let legal = characters.next().is_some_and(letter)
            && characters.all(|c| c == '-' || letter(c))
            && text != "today"
            && !is_like_a_code(text);
        legal.then(|| Self(Arc::from(text)))
    }

    /// The same id in a buffer of its own.
    #[must_use]
    pub(crate) fn apart(&self) -> Self {
        Self(Arc::from(self.as_str()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A family's letter and three digits, whatever the case.
fn is_like_a_code(text: &str) -> bool {
    match text.as_bytes() {
        [family, digits @ ..] => {
            b"fsvktcqir".contains(&family.to_ascii_lowercase())
                && digits.len() == 3
                && digits.iter().all(u8::is_ascii_digit)
        }
        [] => false,
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_by_their_letters_whether_they_share_them_or_not() {
        let (one, other) = (Id::new("m-1", false).unwrap(), Id::new("m-2", false).unwrap());
        for same in [one.clone(), one.apart()] {
            assert!(same == one && same.cmp(&one).is_eq() && same < other && same != other);
        }
    }

    #[test]
    fn ids_that_another_command_would_take_for_something_else_are_refused() {
        assert!(Id::new("co2-total", false).is_some());
        assert!(Id::new("M-01", true).is_some());
        for bad in ["", "today", "v203", "V203", "-a", "a b", "Ä", "M-01"] {
            assert!(Id::new(bad, false).is_none(), "{bad}");
        }
    }
}
