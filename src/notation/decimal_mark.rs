//! Which decimal mark a column's own figures prove.

use super::number;

/// What separates whole units from decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecimalMark {
    /// `12,4`: Finnish and Swedish.
    Comma,
    /// `12.4`: English.
    Point,
}

impl DecimalMark {
    /// The mark itself.
    #[must_use]
    pub fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    /// The mark that groups thousands where this one is the decimal mark.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// What the figures of a column prove together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MarkProof {
    comma: u32,
    point: u32,
}

impl MarkProof {
    /// What `texts` prove; texts that are no numbers prove nothing.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut proof = Self::default();
        for text in texts {
            proof.add(text);
        }
        proof
    }

    /// Takes one more text of the column into account.
    pub fn add(&mut self, text: &str) {
        if !text.contains([',', '.']) {
            return;
        }
        match number::read(text, None).ok().and_then(|reading| reading.proves) {
            Some(DecimalMark::Comma) => self.comma = self.comma.saturating_add(1),
            Some(DecimalMark::Point) => self.point = self.point.saturating_add(1),
            None => {}
        }
    }

    /// What the texts of two parts of a column prove together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            comma: self.comma.saturating_add(other.comma),
            point: self.point.saturating_add(other.point),
        }
    }

    /// The mark, where the figures that prove one agree.
    #[must_use]
    pub fn mark(self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (1.., 0) => Some(DecimalMark::Comma),
            (0, 1..) => Some(DecimalMark::Point),
            _ => None,
        }
    }

    /// The mark that most of the figures have.
    #[must_use]
    pub fn usual(self) -> Option<DecimalMark> {
        match self.comma.cmp(&self.point) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Comma),
            std::cmp::Ordering::Less => Some(DecimalMark::Point),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Whether the figures contradict each other.
    #[must_use]
    pub fn is_mixed(self) -> bool {
        self.comma > 0 && self.point > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_proves_its_mark_only_where_its_figures_agree() {
        assert_eq!(MarkProof::of(["12,4", "1.234", "7"]).mark(), Some(DecimalMark::Comma));
        assert_eq!(MarkProof::of(["0.5", "1 000"]).mark(), Some(DecimalMark::Point));
        assert_eq!(MarkProof::of(["1.234.567"]).mark(), Some(DecimalMark::Comma));
        assert_eq!(MarkProof::of(["1.234", "7,105", "x"]).mark(), None);
        let mixed = MarkProof::of(["12,4", "12,7", "10.8"]);
        assert_eq!((mixed.mark(), mixed.is_mixed()), (None, true));
    }
}
