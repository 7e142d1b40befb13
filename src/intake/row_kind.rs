//! The kind of a row's figures, by its own column, and of one figure beside what its heading says.

use super::desk::Desk;
use super::ground::Ground;
use super::heading_cell::kind_of;
use super::headings::Column;
use super::note_marks::mark_of;
use super::shared::Line;
use super::{Kind, Marks};
use crate::finding::{CellRef, KIND_CONTRADICTION, UNKNOWN_KIND};
use crate::notation::finality::{self, Finality, Whereabouts};
use crate::notation::nearest;
use crate::strategy::KindWord;

/// Names of kinds, of which a misspelt one is probably one.
const KINDS: [&str; 14] = [
    "toteuma",
    "ennuste",
    "talousarvio",
    "taloussuunnitelma",
    "tavoite",
    "utfall",
    "prognos",
    "budget",
    "ekonomiplan",
    "mål",
    "actual",
    "forecast",
    "plan",
    "target",
];

/// What a cell of a column of kinds says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RowKind {
    /// `None` where the cell is empty.
    pub(super) kind: Option<Kind>,
    /// Of figures that are no final ones of that kind: `ennakollinen toteuma`.
    pub(super) marks: Marks,
}

/// The kind that the row's own column names.
pub(super) fn read(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
) -> Result<RowKind, ()> {
    let Some((at, text)) = line.text(ground, Column::Kind) else { return Ok(RowKind::default()) };
    if let Some(known) = desk.kinds.get(&text, RowKind::of) {
        return Ok(known);
    }
    let finding = line
        .finding(desk, ground, &UNKNOWN_KIND, at)
        .did_you_mean(nearest(&text, KINDS))
        .found(text);
    desk.out.findings.push(finding);
    Err(())
}

impl RowKind {
    /// A kind, words for how final its figures are, or both. An estimate alone is what is expected, and what is
    /// preliminary alone is an actual.
    fn of(text: &str) -> Option<Self> {
        Self::with_finality(text).or_else(|| {
            let kind = KindWord::read(text)?;
            Some(Self { kind: Some(kind_of(kind)), marks: Marks::default() })
        })
    }

    fn with_finality(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let (mut kind, mut called) = (None, None);
        for word in words {
            match (KindWord::read(word), finality::word(word, Whereabouts::Column)) {
                (Some(named), _) if kind.is_none() => kind = Some(named),
                (_, Some(says)) if called.is_none() => called = Some(says),
                _ => return None,
            }
        }
        let (kind, marks) = match (kind, called?) {
            (None, Finality::Estimate) => (KindWord::Forecast, None),
            (kind, called) => (kind.unwrap_or(KindWord::Actual), mark_of(called)),
        };
        Some(Self { kind: Some(kind_of(kind)), marks: marks.into_iter().collect() })
    }
}

/// The kind of one figure: that of its row, its period, its heading; two that differ are told.
pub(super) fn kind_of_figure(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    kinds: (Option<Kind>, Option<Kind>, Option<Kind>),
) -> Option<Kind> {
    let (of_row, of_period, of_heading) = kinds;
    if of_heading == Some(Kind::Target) {
        return Some(Kind::Target);
    }
    match (of_row, of_period) {
        (Some(row), Some(period)) if row != period => {
            let finding = line
                .finding(desk, ground, &KIND_CONTRADICTION, at)
                .found(period.id())
                .expected(row.id());
            desk.out.findings.push(finding);
            None
        }
        (Some(kind), _) | (None, Some(kind)) => Some(kind),
        (None, None) => Some(of_heading.unwrap_or(Kind::Actual)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Mark;

    #[test]
    fn a_kind_may_stand_with_a_word_for_how_final_its_figures_are() {
        for (text, kind, mark) in [
            ("Toteuma", Kind::Actual, None),
            ("ennakollinen toteuma", Kind::Actual, Some(Mark::Preliminary)),
            ("TP (ennakko)", Kind::Actual, Some(Mark::Preliminary)),
            ("utfall, preliminärt", Kind::Actual, Some(Mark::Preliminary)),
            ("estimated outcome", Kind::Actual, Some(Mark::Estimate)),
            ("Ennakkotieto", Kind::Actual, Some(Mark::Preliminary)),
            ("lopullinen", Kind::Actual, None),
            ("arvio", Kind::Forecast, None),
        ] {
            let read = RowKind::of(text).unwrap();
            assert_eq!((read.kind, read.marks), (Some(kind), mark.into_iter().collect()), "{text}");
        }
        for text in ["toteuma ennuste", "ennakkosuunnittelu", "muu", ""] {
            assert_eq!(RowKind::of(text), None, "{text}");
        }
    }
}
