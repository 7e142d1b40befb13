//! Rows that take their indicator from a row above: groups set in below it, and rows that repeat it by saying nothing.

use super::block::Layout;
use super::desk::{Desk, is_blank};
use super::ground::Ground;
use super::groups;
use super::headings::Column;
use super::names::Named;
use super::passing::OF_WHICH;
use super::shared::Line;
use super::slot::{Slot, is_filled};
use super::unit_check::UnitVerdict;
use crate::finding::{CellRef, Finding, GROUPS_BELOW, LABEL_ABOVE};
use crate::notation::is_dash;
use crate::strategy::Indicator;

/// Rows above among which the indicator is looked for.
const NEAR: u32 = 64;

/// What a row's own label names of its indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Group {
    /// Nothing: the row is as the one above it.
    Unnamed,
    /// All groups together.
    Whole,
    /// A group, as the register writes it.
    One(String),
}

impl Group {
    /// The group, where it is one.
    pub(super) fn one(self) -> Option<String> {
        match self {
            Self::One(group) => Some(group),
            Self::Unnamed | Self::Whole => None,
        }
    }
}

/// The indicator of a row, where it was found.
pub(super) struct Inherited<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) group: Group,
    /// The row above; `None` where the label itself names indicator and group.
    above: Option<u32>,
}

/// The indicator of a row whose label, which may be empty, names none.
pub(super) fn find<'a>(
    desk: &Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
    label: &str,
    slots: &[Slot],
) -> Option<Inherited<'a>> {
    if !slots.iter().any(|slot| is_filled(line, slot)) {
        return None;
    }
    if let Some((indicator, group)) = of_label(desk, label) {
        return Some(Inherited { indicator, group: Group::One(group), above: None });
    }
    let (above, indicator) = above(desk, ground, line)?;
    let above_line = at_row(ground, line, above)?;
    let found = |group| Inherited { indicator, group, above: Some(above) };
    if label.trim().is_empty() {
        return is_new(desk, ground, line, above_line, indicator).then(|| found(Group::Unnamed));
    }
    if let Some(group) = groups::breakdown_named(bare(label), indicator)? {
        return Some(found(Group::One(group)));
    }
    // The whole of groups whose indicator's own row is a heading.
    let has_figures = slots.iter().any(|slot| is_filled(above_line, slot));
    (!has_figures && above + 1 < line.row).then(|| found(Group::Whole))
}

/// A label that names an indicator and one of its groups: `Oppilaat, tytöt`, `Oppilaat – tytöt`.
fn of_label<'a>(desk: &Desk<'a>, label: &str) -> Option<(&'a Indicator, String)> {
    let parts = label.match_indices([',', ':', '/', '–', '-', '|']).collect::<Vec<_>>();
    parts.into_iter().rev().find_map(|(at, mark)| {
        let (name, group) = (label.get(..at)?, label.get(at + mark.len()..)?);
        let Named::One(indicator, _) = desk.names.indicator(name) else { return None };
        let group = groups::breakdown_named(group, indicator)??;
        (!bare(group.as_str()).is_empty()).then_some((indicator, group))
    })
}

/// A label without the dashes and words that lead to the name of a group.
fn bare(label: &str) -> &str {
    let mut rest =
        label.trim_matches(|c: char| c.is_whitespace() || is_dash(c) || "•·:".contains(c));
    for word in OF_WHICH {
        let length = word.len();
        if rest.get(..length).is_some_and(|begin| begin.to_lowercase() == *word) {
            rest = rest.get(length..).unwrap_or_default().trim_matches([' ', ':', '\u{a0}']);
        }
    }
    rest
}

fn at_row<'b>(ground: &Ground<'b>, line: Line<'b>, row: u32) -> Option<Line<'b>> {
    let cells = line.block.own(ground.sheet.row(row)?);
    (!is_blank(cells)).then_some(Line { block: line.block, row, cells })
}

/// The nearest row above that names an indicator; only groups and unnamed rows may stand between.
fn above<'a>(desk: &Desk<'a>, ground: &Ground<'_>, line: Line<'_>) -> Option<(u32, &'a Indicator)> {
    let column = line.block.column(Column::Indicator)?;
    let mut between: Vec<String> = Vec::new();
    let first = line.block.rows.0.max(line.row.saturating_sub(NEAR));
    for row in (first..line.row).rev() {
        let other = at_row(ground, line, row)?;
        let named = other.block.columns(Column::Indicator).find_map(|heading| {
            match desk.names.indicator(&other.shown(ground, heading.column)) {
                Named::One(indicator, _) => Some(indicator),
                Named::Several(_) | Named::Unknown => None,
            }
        });
        if let Some(indicator) = named {
            let are_groups = between
                .iter()
                .all(|label| groups::breakdown_named(bare(label), indicator).is_some());
            return are_groups.then_some((row, indicator));
        }
        let label = other.shown(ground, column).trim().to_owned();
        if !label.is_empty() {
            between.push(label);
        }
    }
    None
}

/// Whether an unnamed row can be of the indicator above: another period or group than all rows between,
/// in a unit that may be the indicator's.
fn is_new(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    above: Line<'_>,
    indicator: &Indicator,
) -> bool {
    let text = |line: Line<'_>, column| {
        line.text(ground, column).map(|(_, text)| text.trim().to_lowercase()).unwrap_or_default()
    };
    let key = |line: Line<'_>| {
        let period = if line.block.layout == Layout::Long {
            text(line, Column::Period)
        } else {
            String::new()
        };
        (period, text(line, Column::Breakdown), text(line, Column::Scope), text(line, Column::Kind))
    };
    let own = key(line);
    let says = !own.1.is_empty() || (line.block.layout == Layout::Long && !own.0.is_empty());
    let is_other = (above.row..line.row)
        .filter_map(|row| at_row(ground, line, row))
        .all(|other| key(other) != own);
    let unit = line.text(ground, Column::Unit);
    let fits =
        unit.is_none_or(|(_, unit)| desk.units.check(&unit, indicator) != UnitVerdict::Mismatch);
    says && is_other && fits
}

/// Keeps that a row was taken for another's indicator: it is told once a sheet.
pub(super) fn tell(
    desk: &Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    inherited: &Inherited<'_>,
) {
    let Some(above) = inherited.above else { return };
    let is_unnamed = inherited.group == Group::Unnamed;
    let code = if is_unnamed { &LABEL_ABOVE } else { &GROUPS_BELOW };
    if let Some((_, count)) = ground.inherited.iter_mut().find(|(told, _)| told.code == code) {
        *count += 1;
        return;
    }
    let finding: Finding = line
        .finding(desk, ground, code, at)
        .indicator(inherited.indicator.id.as_str())
        .found(line.shown(ground, at.column).trim())
        .related(ground.sheet.place(CellRef::new(above, at.column)));
    let group = inherited.group.clone().one().unwrap_or_default();
    ground.inherited.push((finding.expected(group), 1));
}
