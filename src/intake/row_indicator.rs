//! The indicator of a row: by id, name or alias, in one column or in two that agree.

use std::borrow::Cow;

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::names::Named;
use super::passing;
use super::shared::Line;
use crate::finding::{CellRef, ID_AND_NAME_DISAGREE, INDICATOR_OF_SEVERAL, UNKNOWN_INDICATOR};
use crate::notation::label;
use crate::strategy::Indicator;

/// What the cells for indicators of a row name.
pub(super) enum RowIndicator<'a> {
    One(&'a Indicator, Option<String>),
    /// No cell names anything: the label and where it stands.
    None(CellRef, String),
    /// What is told already.
    Faulty,
}

/// The indicator of a row. `None` in it is not told yet: the row may be a note or a subtotal.
pub(super) fn read<'a>(
    desk: &mut Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
) -> RowIndicator<'a> {
    let mut found: Option<(&'a Indicator, Option<String>, Cow<'_, str>)> = None;
    let mut unknown: Option<(CellRef, String)> = None;
    for heading in line.block.columns(Column::Indicator) {
        let at = line.at(heading.column);
        let shown = line.shown(ground, heading.column);
        if shown.trim().is_empty() {
            unknown.get_or_insert((at, String::new()));
            continue;
        }
        let names = desk.names;
        match desk.indicators.get(&shown, |text| names.indicator(text)) {
            Named::One(indicator, unit) => match &found {
                None => found = Some((indicator, unit, shown)),
                Some((first, _, text)) if first.id != indicator.id => {
                    let finding = line
                        .finding(desk, ground, &ID_AND_NAME_DISAGREE, at)
                        .found(shown.trim())
                        .expected(text.trim());
                    desk.out.findings.push(finding);
                    return RowIndicator::Faulty;
                }
                Some(_) => {}
            },
            Named::Several(ids) => {
                let finding = line
                    .finding(desk, ground, &INDICATOR_OF_SEVERAL, at)
                    .found(shown.trim())
                    .list("ids", ids);
                desk.out.findings.push(finding);
                return RowIndicator::Faulty;
            }
            Named::Unknown => {
                if unknown.as_ref().is_none_or(|(_, text)| text.is_empty()) {
                    unknown = Some((at, shown.trim().to_owned()));
                }
            }
        }
    }
    match (found, unknown) {
        // An id that is not in the register is a slip of the pen, or another indicator: not for us to say.
        (Some((indicator, ..)), Some((at, text))) if is_id(line, at, &text) => {
            let finding = line.finding(desk, ground, &UNKNOWN_INDICATOR, at).found(text);
            desk.out.findings.push(finding.did_you_mean(Some(indicator.id.as_str())));
            RowIndicator::Faulty
        }
        (Some((indicator, unit, _)), _) => RowIndicator::One(indicator, unit),
        (None, Some((at, text))) => RowIndicator::None(at, text),
        (None, None) => RowIndicator::Faulty,
    }
}

/// Whether a text that names no indicator stands in a column of ids, and could be one.
fn is_id(line: Line<'_>, at: CellRef, text: &str) -> bool {
    let mut headings = line.block.columns(Column::Indicator);
    let heading = headings.find(|heading| heading.column == at.column);
    let key = heading.map(|heading| label::normalised(&heading.text)).unwrap_or_default();
    let of_ids = ["tunnus", "kod", "code", "id"].iter().any(|word| key.ends_with(word));
    of_ids && !text.is_empty() && !text.contains(' ')
}

/// Tells that a row's indicator is not in the register.
pub(super) fn tell_unknown(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    text: &str,
) {
    let near = desk.names.near_indicator(text);
    let near = near.or_else(|| desk.names.near_indicator(&passing::without_total(text)?));
    let finding = line.finding(desk, ground, &UNKNOWN_INDICATOR, at).found(text).did_you_mean(near);
    desk.out.findings.push(finding);
}
