//! What a row says of all its figures beside their indicator: organisation, unit, kind, breakdown, scope, day, source, note.

use std::borrow::Cow;

use jiff::civil::Date;

use super::block::Block;
use super::called::{self, Called};
use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::names::Named;
use super::qualifier_words::{self, Said};
use super::{Kind, groups, row_kind, scope, who};
use crate::finding::{
    CellRef, Code, Finding, NOT_A_DAY, OTHER_ORGANISATION, ROW_WITHOUT_ORGANISATION,
    SPREADSHEET_ERROR, UNKNOWN_ORGANISATION, UNKNOWN_QUALIFIER,
};
use crate::notation::finality::Whereabouts;
use crate::notation::{number, unit};
use crate::read::{Cell, CellValue, Row, Text};
use crate::strategy::{Indicator, Organisation, PartOfYear, Period, period_reading};

/// A row of a block, with where its texts are looked up.
#[derive(Clone, Copy)]
pub(super) struct Line<'b> {
    pub(super) block: &'b Block,
    pub(super) row: u32,
    pub(super) cells: Row<'b>,
}

impl Line<'_> {
    pub(super) fn at(&self, column: u32) -> CellRef {
        CellRef::new(self.row, column)
    }

    /// The cell that is seen in a column, merged cells spread.
    pub(super) fn seen<'s>(&'s self, ground: &Ground<'s>, column: u32) -> Option<&'s Cell> {
        // Searching the sheet for each cell of a long return takes longer than reading them.
        if ground.sheet.merged.is_empty() {
            return self.cells.cell(column);
        }
        ground.sheet.seen(self.at(column))
    }

    /// What a reader is shown in a column, merged cells spread.
    pub(super) fn shown<'s>(&'s self, ground: &Ground<'s>, column: u32) -> Cow<'s, str> {
        self.seen(ground, column).map_or(Cow::Borrowed(""), Cell::shown)
    }

    /// The text of a column, merged cells spread; `None` where it is blank or there is no such column.
    pub(super) fn text(&self, ground: &Ground<'_>, column: Column) -> Option<(CellRef, Text)> {
        self.block.columns(column).find_map(|heading| {
            let text = self.seen(ground, heading.column)?.shown_text().trimmed();
            (!text.is_empty()).then(|| (self.at(heading.column), text))
        })
    }

    pub(super) fn finding(
        &self,
        desk: &Desk<'_>,
        ground: &Ground<'_>,
        code: &'static Code,
        at: CellRef,
    ) -> Finding {
        desk.finding(ground.sheet, code, at, Some(self.block.heading_rows.1))
    }
}

/// What was found in a row beside its figures.
pub(super) struct Shared<'a> {
    pub(super) indicator: &'a Indicator,
    /// `None` where it cannot be told; then the row is checked and gives nothing.
    pub(super) organisation: Option<&'a Organisation>,
    pub(super) unit: Option<Text>,
    pub(super) kind: Option<Kind>,
    pub(super) breakdown: Option<String>,
    pub(super) scope: Option<String>,
    pub(super) as_of: Option<Date>,
    pub(super) source: Option<Text>,
    pub(super) note: Option<Text>,
    /// What that note calls its figures.
    pub(super) called: Called,
    /// Whether the row has one figure only: then what its note says is of that.
    pub(super) is_alone: bool,
    /// What stood in brackets after the indicator's name and is no unit: `Päästöt (1–8/2023)`.
    pub(super) beside_name: Option<String>,
    /// What a column beside the values says of them.
    pub(super) said: Said,
    /// Whether something is wrong that makes its key unknown.
    pub(super) faulty: bool,
}

/// Everything else that a row says.
pub(super) fn read<'a>(
    desk: &mut Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
    indicator: &'a Indicator,
    unit_of_label: Option<String>,
) -> Shared<'a> {
    let organisation = organisation(desk, ground, line);
    let kind = row_kind::read(desk, ground, line);
    let breakdown = groups::read(desk, ground, line, indicator);
    let as_of = as_of(desk, ground, line);
    let said = said(desk, ground, line);
    let text = |column| line.text(ground, column).map(|(_, text)| text);
    let of_label =
        unit_of_label.as_deref().and_then(|text| groups::breakdown_named(text, indicator));
    let unit_of_label = unit_of_label.filter(|_| of_label.is_none());
    let (beside_name, unit_of_label): (Option<String>, Option<String>) =
        if unit_of_label.as_deref().is_some_and(is_of_time) {
            (unit_of_label, None)
        } else {
            (None, unit_of_label)
        };
    let of_kind = kind.unwrap_or_default();
    let note = joined(desk, ground, line, Column::Note);
    let source = joined(desk, ground, line, Column::Source);
    Shared {
        indicator,
        organisation,
        unit: text(Column::Unit).or_else(|| unit_of_label.map(Text::from)),
        faulty: kind.is_err() || breakdown.is_err() || as_of.is_err() || said.is_err(),
        kind: of_kind.kind,
        breakdown: breakdown.unwrap_or(None).or(of_label.flatten()),
        scope: text(Column::Scope)
            .map(|written| scope::as_registered(&written, indicator.scope.as_deref()))
            .or_else(|| indicator.scope.clone()),
        as_of: as_of.unwrap_or(None),
        source,
        called: called::by_note(desk, note.as_ref()),
        note,
        is_alone: true,
        beside_name,
        said: said.unwrap_or_default().marked(of_kind.marks),
    }
}

/// Whether a cell of words holds an error of the spreadsheet program, which is told.
pub(super) fn tell_error(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, &str),
) -> bool {
    let is_error = number::is_error_text(text);
    if is_error {
        let finding = line.finding(desk, ground, &SPREADSHEET_ERROR, at).found(text);
        desk.out.findings.push(finding);
    }
    is_error
}

/// Whether what stands in brackets after a name is a time and no unit: `(syksy)`, `(1–8/2023)`.
fn is_of_time(text: &str) -> bool {
    let with_year = || period_reading::read(&format!("{text} 2000")).is_ok();
    PartOfYear::read(text).is_some() || (!unit::is_known(text) && with_year())
}

/// The texts of all columns of one meaning, for a sheet may have two for notes.
pub(super) fn joined(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    column: Column,
) -> Option<Text> {
    let mut joined: Option<Text> = None;
    for heading in line.block.columns(column) {
        let text = line.seen(ground, heading.column).map(|cell| cell.shown_text().trimmed());
        if let Some(text) = text.filter(|text| !text.is_empty())
            && !tell_error(desk, ground, line, (line.at(heading.column), &text))
        {
            joined = Some(match joined {
                Some(before) => Text::from(format!("{before}; {text}")),
                None => text,
            });
        }
    }
    joined
}

/// The organisation of a row: the file's, else the one of its column.
pub(super) fn organisation<'a>(
    desk: &mut Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
) -> Option<&'a Organisation> {
    let owner = desk.owner();
    let Some((at, text)) = line.text(ground, Column::Organisation) else {
        if owner.is_some() {
            return owner;
        }
        // Where rows have a column for it, the one that is left empty is the fault; else the file is.
        match line.block.column(Column::Organisation) {
            Some(column) => {
                let at = line.at(column);
                let finding = line.finding(desk, ground, &ROW_WITHOUT_ORGANISATION, at);
                desk.out.findings.push(finding);
            }
            None => desk.owner_needed = true,
        }
        return None;
    };
    let finding = match (desk.names.organisation(&text), owner) {
        (Named::One(named, _), None) => return Some(named),
        (Named::One(named, _), Some(owner)) => {
            let related = named.id == owner.id
                || who::may_report(&owner.id, std::slice::from_ref(&named.id), desk.strategy);
            if related {
                return Some(owner);
            }
            line.finding(desk, ground, &OTHER_ORGANISATION, at).expected(owner.id.as_str())
        }
        (Named::Unknown, _) => {
            let near = desk.names.near_organisation(&text);
            line.finding(desk, ground, &UNKNOWN_ORGANISATION, at).did_you_mean(near)
        }
        (Named::Several(ids), _) => {
            line.finding(desk, ground, &UNKNOWN_ORGANISATION, at).expected(ids.join(", "))
        }
    };
    desk.out.findings.push(finding.found(text));
    None
}

/// What the row's own column says of its values.
fn said(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>) -> Result<Said, ()> {
    let Some((at, text)) = line.text(ground, Column::Qualifier) else { return Ok(Said::default()) };
    qualifier_words::read(&text, Whereabouts::Column).map_err(|word| {
        let finding = line
            .finding(desk, ground, &UNKNOWN_QUALIFIER, at)
            .did_you_mean(qualifier_words::near(word))
            .found(word);
        desk.out.findings.push(finding);
    })
}

/// The day of the data.
fn as_of(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>) -> Result<Option<Date>, ()> {
    let Some((at, text)) = line.text(ground, Column::AsOf) else { return Ok(None) };
    if let Some(CellValue::Date(day)) = line.seen(ground, at.column).map(|cell| &cell.value) {
        return Ok(Some(day.date()));
    }
    if let Ok(reading) = period_reading::read(&text)
        && let Period::Day(day) = reading.period
    {
        return Ok(Some(day));
    }
    let finding = line.finding(desk, ground, &NOT_A_DAY, at).found(text);
    desk.out.findings.push(finding);
    Err(())
}
