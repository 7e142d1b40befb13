//! Figures that a text file cuts in two: `6;2` for 6,2. All that follows on the line stands a field too far.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::row_period::row_period;
use super::shared::{self, Line};
use super::slot::Slot;
use crate::finding::{CellRef, FIGURE_CUT};
use crate::strategy::Indicator;

/// The most decimals of a figure that is taken for one cut in two.
const DECIMALS: usize = 3;

/// What a column beside figures may be of for a few digits in it to be none of its own: a group, a note or another
/// figure may well be a number.
const WORDS: [Column; 5] =
    [Column::Unit, Column::Kind, Column::Scope, Column::AsOf, Column::Source];

/// Tells of a row whose figure is cut in two, of which nothing is read; false where none is.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    slots: &[Slot],
    indicator: &Indicator,
) -> bool {
    let Some((at, whole, rest)) = slots.iter().find_map(|slot| cut_at(ground, line, slot)) else {
        return false;
    };
    ground.cut.insert(line.row);
    let organisation = shared::organisation(desk, ground, line);
    let period = row_period(desk, ground, line).map(|reading| reading.period.to_string());
    let mut finding = line
        .finding(desk, ground, &FIGURE_CUT, at)
        .found(rest)
        .text("whole", whole)
        .expected(format!("{whole},{rest}"))
        .indicator(indicator.id.as_str());
    finding.organisation = organisation.map(|organisation| organisation.id.as_str().to_owned());
    finding.period = period;
    desk.out.findings.push(finding);
    true
}

/// Where the rest of a slot's figure stands, and its two halves: whole digits, and a few in the field after it, where
/// words are due or nothing at all.
fn cut_at<'b>(
    ground: &Ground<'_>,
    line: Line<'b>,
    slot: &Slot,
) -> Option<(CellRef, &'b str, &'b str)> {
    ground.sheet.text.as_ref()?;
    if slot.across.is_some() {
        return None;
    }
    let next = slot.column.checked_add(1)?;
    let text = |column| Some(line.cells.cell(column)?.text()?.trim());
    let (whole, rest) = (text(slot.column)?, text(next)?);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(rest) || rest.len() > DECIMALS {
        return None;
    }
    let digits = whole.strip_prefix(['-', '−', '–']).unwrap_or(whole);
    let is_whole = is_digits(&digits.replace([' ', '\u{a0}', '\u{202f}'], ""));
    let headings = &line.block.headings;
    let is_of_words = WORDS.iter().any(|column| line.block.column(*column) == Some(next));
    let is_beyond = headings.iter().all(|heading| heading.column < next);
    (is_whole && (is_of_words || is_beyond)).then_some((line.at(next), whole, rest))
}
