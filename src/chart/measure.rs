//! How wide charts are: in their own units, of which the size of a label has twelve, so that a page with larger text or less room has
//! charts with fewer of them, and the same labels.

/// The width of charts that have much to say, in their own units, on a page with room for so many.
const WIDTH: f64 = 640.0;
/// The width of the others, beside which a table of their numbers has room; no chart is narrower.
pub(super) const SMALL: f64 = 318.0;

/// How much room the pages of a report have for charts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The width of a chart that fills the measure of a page, in its units.
    wide: f64,
    has_small: bool,
}

impl Default for Measure {
    fn default() -> Self {
        Self { wide: WIDTH, has_small: true }
    }
}

impl Measure {
    /// Of pages whose lines are `line` long, with running text of the size `text`: where there is room, labels are at least as large
    /// as the text of tables.
    ///
    /// # Units
    ///
    /// Both in points.
    #[must_use]
    pub fn of(line: f64, text: f64) -> Self {
        // of running text and of a line, as the typesetter has them
        const TABLE: f64 = 0.85;
        const BESIDE: f64 = 0.55;
        const LABEL: f64 = 12.0;
        let units = line / (text * TABLE / LABEL);
        if !units.is_finite() {
            return Self::default();
        }
        Self { wide: units.round().clamp(SMALL, WIDTH), has_small: SMALL <= units * BESIDE }
    }

    /// The width of a chart that fills the measure.
    pub(super) fn wide(self) -> f64 {
        self.wide
    }

    /// Whether a table has room beside a small chart.
    pub(super) fn has_small(self) -> bool {
        self.has_small
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_text_leaves_charts_fewer_units_and_the_same_labels() {
        let of = |line, text| (Measure::of(line, text).wide(), Measure::of(line, text).has_small());
        assert_eq!(of(453.5, 10.0), (640.0, true));
        assert_eq!(of(453.5, 11.0), (582.0, true));
        assert_eq!(of(453.5, 14.0), (457.0, false));
        assert_eq!(of(200.0, 14.0), (SMALL, false));
        assert_eq!(of(900.0, 8.0), (WIDTH, true));
        assert_eq!(Measure::of(453.5, 0.0), Measure::default());
    }
}
