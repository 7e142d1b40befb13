//! What a row says of all its figures: indicator, organisation, unit, kind, breakdown, scope, day, source, note.

use std::borrow::Cow;

use jiff::civil::Date;

use super::block::Block;
use super::called::{self, Called};
use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::names::Named;
use super::qualifier_words::{self, Said};
use super::{Kind, passing, row_kind, scope, who};
use crate::finding::{
    CellRef, Code, Finding, ID_AND_NAME_DISAGREE, INDICATOR_OF_SEVERAL, NOT_A_DAY,
    OTHER_ORGANISATION, ROW_WITHOUT_ORGANISATION, SPREADSHEET_ERROR, UNKNOWN_BREAKDOWN,
    UNKNOWN_INDICATOR, UNKNOWN_ORGANISATION, UNKNOWN_QUALIFIER,
};
use crate::notation::finality::Whereabouts;
use crate::notation::{label, nearest, number, unit};
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

/// What the cells for indicators of a row name.
pub(super) enum RowIndicator<'a> {
    One(&'a Indicator, Option<String>),
    /// No cell names anything: the label and where it stands.
    None(CellRef, String),
    /// What is told already.
    Faulty,
}

/// The indicator of a row. `None` in it is not told yet: the row may be a note or a subtotal.
pub(super) fn indicator<'a>(
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
    let breakdown = breakdown(desk, ground, line, indicator);
    let as_of = as_of(desk, ground, line);
    let said = said(desk, ground, line);
    let text = |column| line.text(ground, column).map(|(_, text)| text);
    let of_label = unit_of_label.as_deref().and_then(|text| breakdown_named(text, indicator));
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

/// The breakdown of a row, as the register writes it.
fn breakdown(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    indicator: &Indicator,
) -> Result<Option<String>, ()> {
    let Some(cell) = line.text(ground, Column::Breakdown) else { return Ok(None) };
    breakdown_in(desk, ground, line, cell, indicator)
}

/// The breakdown that a cell names, as the register writes it; one that the indicator does not have is told.
pub(super) fn breakdown_in(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, Text),
    indicator: &Indicator,
) -> Result<Option<String>, ()> {
    if let Some(breakdown) = breakdown_named(&text, indicator) {
        return Ok(breakdown);
    }
    let known = breakdowns_of(indicator);
    let near = nearest(&text, known.iter().flat_map(|(whole, group)| [whole.as_str(), *group]));
    let listed: Vec<String> = known.iter().map(|(whole, _)| whole.clone()).collect();
    let finding = line
        .finding(desk, ground, &UNKNOWN_BREAKDOWN, at)
        .indicator(indicator.id.as_str())
        .expected(listed.join(", "))
        .groups("groups", listed)
        .did_you_mean(near)
        .found(text);
    desk.out.findings.push(finding);
    Err(())
}

/// The breakdown of `indicator` that a cell names, as the register writes it: `Some(None)` where it
/// names the whole, `None` where it names nothing that the indicator has.
#[must_use]
pub fn breakdown_named(text: &str, indicator: &Indicator) -> Option<Option<String>> {
    if is_whole(text) {
        return Some(None);
    }
    let key = label::normalised(&text.replace(['=', ':'], " "));
    let known = breakdowns_of(indicator);
    let only = |fits: &dyn Fn(&str, &str) -> bool| {
        let mut fitting = known.iter().filter(|(whole, group)| fits(whole, group));
        match (fitting.next(), fitting.next()) {
            (Some((whole, _)), None) => Some(Some(whole.clone())),
            _ => None,
        }
    };
    let is_own = |whole: &str, group: &str| {
        let whole = label::normalised(&whole.replace('=', " "));
        key == whole || key == label::normalised(group) || is_word_for(&key, group)
    };
    // Of pupils, women are girls, where the register does not tell the two apart.
    only(&is_own).or_else(|| only(&|_, group| is_word_for(&key, of_other_age(group))))
}

/// The group that people of another age are called by.
fn of_other_age(group: &str) -> &str {
    match group {
        "women" => "girls",
        "men" => "boys",
        "girls" => "women",
        "boys" => "men",
        _ => "",
    }
}

/// Every group of every dimension of an indicator: as the register writes it, and by its own name.
fn breakdowns_of(indicator: &Indicator) -> Vec<(String, &str)> {
    let groups = indicator.breakdowns.iter().flat_map(|breakdown| {
        breakdown
            .groups
            .iter()
            .map(|group| (format!("{}={group}", breakdown.dimension), group.as_str()))
    });
    groups.collect()
}

/// Words for all groups together.
pub(super) fn is_whole(text: &str) -> bool {
    let key = label::normalised(text);
    ["kaikki", "yhteensä", "koko", "alla", "totalt", "sammanlagt", "samtliga", "all", "total", "-"]
        .contains(&key.as_str())
        || key.is_empty()
}

/// Finnish and Swedish words for groups that registers name in English.
fn is_word_for(key: &str, group: &str) -> bool {
    let words: &[&str] = match group {
        "women" => &["naiset", "nainen", "kvinnor", "kvinna", "women", "female", "females"],
        "men" => &["miehet", "mies", "män", "man", "men", "male", "males"],
        "girls" => &["tytöt", "tyttö", "flickor", "flicka", "girls"],
        "boys" => &["pojat", "poika", "pojkar", "pojke", "boys"],
        "finnish" => &["suomenkieliset", "finskspråkiga", "finnish speakers"],
        "swedish" => &["ruotsinkieliset", "svenskspråkiga", "swedish speakers"],
        "primary" => &["alakoulu", "lågstadiet"],
        "lower-secondary" => &["yläkoulu", "högstadiet"],
        "upper-secondary" => &["toinen aste", "andra stadiet"],
        "other" => &["muut", "övriga"],
        _ => &[],
    };
    words.contains(&key)
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
