//! What is told of a figure beside its value: remarks of its reading, stars, merged cells, who may give it and when.

use super::desk::{Desk, count};
use super::figure::Figure;
use super::ground::Ground;
use super::headings::Column;
use super::remark::Remark;
use super::shared::{Line, Shared};
use super::star_legend::StarLegend;
use super::who;
use crate::finding::{
    Argument, CellRef, Code, Finding, INDICATOR_NOT_IN_USE, MERGED_FIGURE, NOT_IN_CHARGE,
    STAR_WITHOUT_LEGEND, UNIT_MISMATCH, VINTAGE_NOT_USED,
};
use crate::read::Sheet;
use crate::strategy::{Indicator, Period};

/// A finding about a figure of this row.
pub(super) fn about(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (code, at): (&'static Code, CellRef),
    shared: &Shared<'_>,
) -> Finding {
    let finding = line.finding(desk, ground, code, at).indicator(shared.indicator.id.as_str());
    match shared.organisation {
        Some(organisation) => finding.organisation(organisation.id.as_str()),
        None => finding,
    }
}

pub(super) fn tell_remarks(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    shared: &Shared<'_>,
    period: Option<Period>,
    remarks: &[Remark],
) {
    for remark in remarks {
        let mut finding = about(desk, ground, line, (remark.code, at), shared)
            .found(remark.found.clone())
            .did_you_mean(remark.near.as_deref());
        finding.expected.clone_from(&remark.expected);
        for (name, value) in &remark.texts {
            finding = finding.text(name, value.clone());
        }
        for (name, number) in &remark.numbers {
            finding = finding.number(name, *number);
        }
        finding.period = period.map(|period| period.to_string());
        desk.out.findings.push(finding);
    }
}

/// A unit beside several figures that is not the register's is one fault: what was told since `told` of the figures of
/// an indicator is told once, at the unit's cell.
pub(super) fn gather_units(
    desk: &mut Desk<'_>,
    sheet: &Sheet,
    (told, indicator): (usize, &Indicator),
    (at, unit): (CellRef, &str),
) {
    let since = desk.out.findings.split_off(told);
    let is_one = |finding: &Finding| {
        finding.code == &UNIT_MISMATCH
            && finding.arguments.get("of") == Some(&Argument::Text("beside".to_owned()))
            && finding.indicator.as_deref() == Some(indicator.id.as_str())
            && finding.arguments.get("unit") == Some(&Argument::Text(unit.to_owned()))
    };
    let (units, others): (Vec<Finding>, Vec<Finding>) = since.into_iter().partition(is_one);
    desk.out.findings.extend(others);
    let Some(first) = units.first() else { return };
    let periods = units.iter().filter_map(|finding| finding.period.clone()).collect();
    let mut finding = Finding { place: sheet.place(at), ..first.clone() }
        .found(unit)
        .excerpt(Some(sheet.excerpt(at, None)))
        .text("of", "row")
        .count("count", count(units.len()))
        .periods("periods", periods);
    finding.related = units.iter().map(|finding| finding.place.clone()).collect();
    desk.out.findings.push(finding);
}

/// A star without a line that explains it is told once a sheet.
pub(super) fn tell_star(
    desk: &Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    shared: &Shared<'_>,
    figure: &Figure,
) {
    if !figure.starred || ground.star() != StarLegend::None {
        return;
    }
    if let Some((_, count)) = &mut ground.stars {
        *count += 1;
        return;
    }
    let shown = ground.sheet.shown(at).trim().to_owned();
    let finding = about(desk, ground, line, (&STAR_WITHOUT_LEGEND, at), shared).found(shown);
    ground.stars = Some((finding, 1));
}

/// A figure in cells merged over several rows or columns.
pub(super) fn tell_merged(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    shared: &Shared<'_>,
) {
    if let Some(area) = ground.sheet.merged_at(at)
        && area.first != area.last
    {
        let shown = ground.sheet.shown(at).trim().to_owned();
        let finding = about(desk, ground, line, (&MERGED_FIGURE, at), shared)
            .found(shown)
            .text("cells", area.to_string());
        desk.out.findings.push(finding);
    }
}

/// Whether the organisation reports the indicator of a row: told once, at its first figure.
pub(super) fn tell_charge(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    shared: &Shared<'_>,
) {
    let indicator = shared.indicator;
    let Some(organisation) = shared.organisation else { return };
    if !who::may_report(&organisation.id, &indicator.organisations, desk.strategy) {
        let owners: Vec<&str> =
            indicator.organisations.iter().map(crate::strategy::Id::as_str).collect();
        let finding = about(desk, ground, line, (&NOT_IN_CHARGE, at), shared)
            .found(organisation.id.as_str())
            .expected(owners.join(", "));
        desk.out.findings.push(finding);
    }
}

/// A day of the data that is after the cut-off, at its own cell: the figures of its row are not used.
pub(super) fn tell_vintage(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    period: Option<Period>,
) {
    let day = shared.as_of.filter(|day| *day > desk.checkpoint.as_of);
    let Some((at, text)) = line.text(ground, Column::AsOf).filter(|_| day.is_some()) else {
        return;
    };
    let mut finding = about(desk, ground, line, (&VINTAGE_NOT_USED, at), shared)
        .found(text.to_string())
        .day("as_of", desk.checkpoint.as_of);
    finding.period = period.map(|period| period.to_string());
    desk.out.findings.push(finding);
}

/// Whether the indicator was in use in the period of a figure.
pub(super) fn tell_use(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    shared: &Shared<'_>,
    period: Period,
) {
    if let Some(day) = shared.indicator.bound_of_use(period) {
        let before = period.last_day() < day;
        let mut finding = about(desk, ground, line, (&INDICATOR_NOT_IN_USE, at), shared)
            .found(period.to_string())
            .day("day", day)
            .text("when", if before { "before" } else { "after" });
        finding.period = Some(period.to_string());
        desk.out.findings.push(finding);
    }
}
