//! What else is known of a figure than its value.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What else is known of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Not final (`*`, ennakkotieto).
    Preliminary,
    /// An estimate.
    Estimate,
    /// Read from a hidden row, column or sheet.
    Hidden,
    /// Converted by a declared conversion.
    Converted,
}

impl Mark {
    /// All marks, in order.
    pub const ALL: [Self; 4] = [Self::Preliminary, Self::Estimate, Self::Hidden, Self::Converted];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The marks of a figure, each once and in order: one byte, for a long return has 200 000 of them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Mark>", into = "Vec<Mark>")]
pub struct Marks(u8);

impl Marks {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `mark` is one of them.
    #[must_use]
    pub fn contains(self, mark: Mark) -> bool {
        self.0 & mark.bit() != 0
    }

    /// Adds a mark.
    pub fn insert(&mut self, mark: Mark) {
        self.0 |= mark.bit();
    }

    /// The marks, in order.
    pub fn iter(self) -> impl Iterator<Item = Mark> {
        Mark::ALL.into_iter().filter(move |mark| self.contains(*mark))
    }
}

impl Extend<Mark> for Marks {
    fn extend<I: IntoIterator<Item = Mark>>(&mut self, marks: I) {
        marks.into_iter().for_each(|mark| self.insert(mark));
    }
}

impl FromIterator<Mark> for Marks {
    fn from_iter<I: IntoIterator<Item = Mark>>(marks: I) -> Self {
        let mut all = Self::default();
        all.extend(marks);
        all
    }
}

impl From<Vec<Mark>> for Marks {
    fn from(marks: Vec<Mark>) -> Self {
        marks.into_iter().collect()
    }
}

impl From<Marks> for Vec<Mark> {
    fn from(marks: Marks) -> Self {
        marks.iter().collect()
    }
}

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_kept_once_and_in_order() {
        let marks: Marks = [Mark::Hidden, Mark::Preliminary, Mark::Hidden].into_iter().collect();
        assert_eq!(Vec::from(marks), [Mark::Preliminary, Mark::Hidden]);
        assert!(marks.contains(Mark::Hidden) && !marks.contains(Mark::Estimate));
        assert!(Marks::default().is_empty() && !marks.is_empty());
    }

    #[test]
    fn marks_are_written_as_the_list_of_their_names() {
        let marks: Marks = Mark::ALL.into_iter().collect();
        let written = serde_json::to_string(&marks).unwrap();
        assert_eq!(written, r#"["preliminary","estimate","hidden","converted"]"#);
        assert_eq!(serde_json::from_str::<Marks>(&written).unwrap(), marks);
    }
}
