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
    comma: bool,
    point: bool,
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
            Some(DecimalMark::Comma) => self.comma = true,
            Some(DecimalMark::Point) => self.point = true,
            None => {}
        }
    }

    /// The mark, where the figures that prove one agree.
    #[must_use]
    pub fn mark(self) -> Option<DecimalMark> {
        match (self.comma, self.point) {
            (true, false) => Some(DecimalMark::Comma),
            (false, true) => Some(DecimalMark::Point),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether the figures contradict each other.
    #[must_use]
    pub fn is_mixed(self) -> bool {
        self.comma && self.point
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
