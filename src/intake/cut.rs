//! Rows whose fields stand too far to the right, of which nothing can be trusted: a text file cuts a figure in two,
//! `6;2` for 6,2, or a figure stands beside its own field, where words are due.

use std::borrow::Cow;

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::row_period::row_period;
use super::shared::{self, Line};
use super::slot::Slot;
use crate::finding::{CellRef, FIGURE_CUT, FIGURE_SHIFTED};
use crate::notation::number;
use crate::read::Cell;
use crate::strategy::Indicator;

/// The most decimals of a figure that is taken for one cut in two.
const DECIMALS: usize = 3;

/// What a column beside figures may be of for a few digits in it to be none of its own: a group, a note or another
/// figure may well be a number.
const WORDS: [Column; 5] =
    [Column::Unit, Column::Kind, Column::Scope, Column::AsOf, Column::Source];

/// Tells of a row whose fields are shifted, of which nothing is read; false where they are not.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    slots: &[Slot],
    indicator: &Indicator,
) -> bool {
    let cut = || slots.iter().find_map(|slot| cut_at(ground, line, slot));
    let shifted = || slots.iter().find_map(|slot| shifted_at(line, slot));
    let finding = if let Some((at, whole, rest)) = cut() {
        let finding = line.finding(desk, ground, &FIGURE_CUT, at).found(rest);
        finding.text("whole", whole).expected(format!("{whole},{rest}"))
    } else if let Some((at, figure)) = shifted() {
        let heading = |column| {
            let mut headings = line.block.headings.iter();
            headings.find(|heading| heading.column == column).map(|heading| heading.text.as_str())
        };
        let own = heading(at.column - 1).unwrap_or_default();
        let finding = line.finding(desk, ground, &FIGURE_SHIFTED, at).found(figure.trim());
        finding.expected(own).text("heading", heading(at.column).unwrap_or_default())
    } else {
        return false;
    };
    ground.cut.insert(line.row);
    let organisation = shared::organisation(desk, ground, line);
    let period = row_period(desk, ground, line).map(|reading| reading.period.to_string());
    let mut finding = finding.indicator(indicator.id.as_str());
    finding.organisation = organisation.map(|organisation| organisation.id.as_str().to_owned());
    finding.period = period;
    desk.out.findings.push(finding);
    true
}

/// Where a slot's figure stands under the heading next to its own, which is one of words, and the figure.
fn shifted_at<'b>(line: Line<'b>, slot: &Slot) -> Option<(CellRef, Cow<'b, str>)> {
    const OF_NO_FIGURE: [Column; 2] = [Column::Unit, Column::Kind];
    let is_empty = line.cells.cell(slot.column).is_none_or(Cell::is_blank);
    if slot.across.is_some() || !is_empty {
        return None;
    }
    let next = slot.column.checked_add(1)?;
    let is_of_words = OF_NO_FIGURE.iter().any(|column| line.block.column(*column) == Some(next));
    let cell = line.cells.cell(next).filter(|_| is_of_words)?;
    let shown = cell.shown();
    let is_figure = number::read(shown.trim(), None).is_ok_and(|reading| reading.unit.is_none());
    is_figure.then(|| (line.at(next), shown))
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
