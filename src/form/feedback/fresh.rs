//! A read workbook → a new one with its values, the marks and the list.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::DateTime;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatUnderline, Note, Workbook, Worksheet, XlsxError,
};

use super::list::{List, Target, location};
use super::patch::WIDTHS;
use super::without_codes;
use crate::finding::{CellRef, Spot};
use crate::form::FormError;
use crate::form::look::{self, Role};
use crate::intake::masked;
use crate::read::{Cell, CellValue, Sheet, Visibility};

/// The row of the list's headings.
const HEADINGS: u32 = 3;
/// Characters that the names of sheets may not have, and how long they may be.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LONGEST_NAME: usize = 31;

/// A workbook that holds nothing but the list: that of a file that could not be read.
pub(super) fn list_alone(list: &List) -> Result<Vec<u8>, FormError> {
    let mut workbook = Workbook::new();
    write_list(&mut workbook, list, &BTreeMap::new())?;
    finished(workbook)
}

/// The values of a workbook with what was found in them.
pub(super) fn workbook(read: &crate::read::Workbook, list: &List) -> Result<Vec<u8>, FormError> {
    let mut workbook = Workbook::new();
    let names = names(read, list);
    let fields = fields(read);
    let place = |target: &'_ Target| match target {
        Target::Cell(sheet, at) => Some((sheet.clone(), *at)),
        Target::Field(line, field) => {
            let row = fields.get(line)?;
            Some((String::new(), CellRef::new(*row, field.saturating_sub(1))))
        }
    };
    let mut links: BTreeMap<&Target, String> = BTreeMap::new();
    for target in list.rows.iter().filter_map(|row| row.target.as_ref()) {
        if let Some((sheet, at)) = place(target)
            && let Some(name) = names.get(sheet.as_str())
        {
            links.insert(target, location(name, at));
        }
    }
    let marks: BTreeMap<(String, CellRef), &str> = list
        .marks
        .iter()
        .filter_map(|mark| Some((place(&mark.target)?, mark.text.as_str())))
        .collect();
    write_list(&mut workbook, list, &links)?;
    for sheet in &read.sheets {
        let name = names.get(&shown(sheet)).cloned().unwrap_or_default();
        let written = workbook.add_worksheet();
        written.set_name(name)?;
        let hidden = sheet.visibility != Visibility::Visible;
        written.set_hidden(hidden);
        let of_sheet: BTreeMap<CellRef, &str> = marks
            .iter()
            .filter(|((name, _), _)| *name == shown(sheet))
            .map(|((_, at), text)| (*at, *text))
            .collect();
        write_cells(written, sheet, &of_sheet)?;
    }
    finished(workbook)
}

fn finished(mut workbook: Workbook) -> Result<Vec<u8>, FormError> {
    // The day of making is not asked; the format's own first day stands for it.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = rust_xlsxwriter::DocProperties::new().set_creation_datetime(&day);
    workbook.set_properties(&properties);
    Ok(workbook.save_to_buffer()?)
}

/// A sheet's name as findings have it: what must not be repeated is masked.
fn shown(sheet: &Sheet) -> String {
    masked(&sheet.name).unwrap_or_else(|| sheet.name.to_string())
}

/// Names that a workbook can hold, by those that findings have; each once, none that of the list.
fn names(read: &crate::read::Workbook, list: &List) -> BTreeMap<String, String> {
    let mut taken = vec![list.sheet.to_lowercase()];
    let mut names = BTreeMap::new();
    for sheet in &read.sheets {
        let plain: String = shown(sheet).chars().filter(|c| !FORBIDDEN.contains(c)).collect();
        let plain = plain.trim_matches('\'').trim();
        let plain = if plain.is_empty() { "CSV" } else { plain };
        let candidates = (1..=u32::MAX).map(|number| {
            let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
            let kept = LONGEST_NAME.saturating_sub(suffix.len());
            plain.chars().take(kept).collect::<String>() + &suffix
        });
        let free = candidates.into_iter().find(|name| !taken.contains(&name.to_lowercase()));
        let name = free.unwrap_or_default();
        taken.push(name.to_lowercase());
        names.insert(shown(sheet), name);
    }
    names
}

/// The rows of a text file by the lines at which they begin.
fn fields(read: &crate::read::Workbook) -> BTreeMap<u32, u32> {
    let text = read.sheets.iter().filter(|sheet| sheet.text.is_some());
    text.flat_map(|sheet| {
        sheet.rows().filter_map(|row| match sheet.place(CellRef::new(row.index, 0)).spot {
            Spot::Line { line, .. } => Some((line, row.index)),
            Spot::File | Spot::Sheet(_) | Spot::Cells { .. } => None,
        })
    })
    .collect()
}

fn write_list(
    workbook: &mut Workbook,
    list: &List,
    links: &BTreeMap<&Target, String>,
) -> Result<(), FormError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(&list.sheet)?;
    sheet.write_string_with_format(0, 0, &list.title, &Role::Title.format())?;
    sheet.write_string_with_format(1, 0, &list.advice, &look::running())?;
    for (column, (heading, width)) in (0..).zip(list.headings.iter().zip(WIDTHS)) {
        sheet.write_string_with_format(HEADINGS, column, heading, &Role::TableHeading.format())?;
        sheet.set_column_width(column, width)?;
    }
    let text = Role::Text.format();
    let link = text.clone().set_underline(FormatUnderline::Single);
    let mut next = HEADINGS + 1;
    for row in &list.rows {
        for (column, cell) in (0..).zip(&row.cells) {
            sheet.write_string_with_format(next, column, shortened(cell), &text)?;
        }
        let target = row.target.as_ref().and_then(|target| links.get(target));
        if let (Some(location), [place, ..]) = (target, &row.cells) {
            let address = format!("internal:{location}");
            // A link that the format cannot hold is left out: its place is told in words.
            if address.chars().count() < 2_000 {
                sheet.write_url_with_options(
                    next,
                    0,
                    address.as_str(),
                    place.as_str(),
                    "",
                    Some(&link),
                )?;
            }
        }
        let sizes: Vec<(&str, f64)> =
            row.cells.iter().map(String::as_str).zip(WIDTHS.map(f64::from)).collect();
        sheet.set_row_height(next, look::height(&sizes))?;
        next += 1;
    }
    if let Some(more) = &list.more {
        sheet.write_string_with_format(next, 0, more, &text)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    look::print_across(sheet, HEADINGS, &list.title)?;
    Ok(())
}

fn write_cells(
    sheet: &mut Worksheet,
    read: &Sheet,
    marks: &BTreeMap<CellRef, &str>,
) -> Result<(), XlsxError> {
    for row in read.rows() {
        for cell in row.cells() {
            let at = CellRef::new(row.index, cell.column());
            let faulty = marks.contains_key(&at);
            let format = if faulty { Role::Faulty.format() } else { Format::new() };
            write_cell(sheet, at, cell, format)?;
        }
    }
    for (at, text) in marks {
        let Ok(column) = u16::try_from(at.column) else { continue };
        if read.cell(*at).is_none() {
            sheet.write_blank(at.row, column, &Role::Faulty.format())?;
        }
        let note = Note::new(shortened(text)).set_author("Seuranta").add_author_prefix(false);
        sheet.insert_note(at.row, column, &note.set_width(320).set_height(120))?;
    }
    Ok(())
}

/// Writes a value as it was read. A text stays a text, whatever it begins with.
fn write_cell(
    sheet: &mut Worksheet,
    at: CellRef,
    cell: &Cell,
    format: Format,
) -> Result<(), XlsxError> {
    let Ok(column) = u16::try_from(at.column) else { return Ok(()) };
    let shown = cell.shown();
    match &cell.value {
        CellValue::Empty | CellValue::FormulaWithoutValue => {
            sheet.write_blank(at.row, column, &format)?;
        }
        CellValue::Bool(value) => {
            sheet.write_boolean_with_format(at.row, column, *value, &format)?;
        }
        CellValue::Number(value) => {
            let (value, format) = if cell.percent() {
                (value / Decimal::ONE_HUNDRED, format.set_num_format("0.##%"))
            } else {
                (*value, format)
            };
            match value.to_f64() {
                Some(number) => {
                    sheet.write_number_with_format(at.row, column, number, &format)?;
                }
                None => {
                    sheet.write_string_with_format(at.row, column, shown, &format)?;
                }
            }
        }
        CellValue::Date(day) => match moment(*day) {
            Some(moment) => {
                let format = format.set_num_format("d.m.yyyy");
                sheet.write_datetime_with_format(at.row, column, &moment, &format)?;
            }
            None => {
                sheet.write_string_with_format(at.row, column, shown, &format)?;
            }
        },
        CellValue::Text(_) | CellValue::Error(_) => {
            let text = without_codes(&shown).map_or(shown, Cow::Owned);
            sheet.write_string_with_format(at.row, column, shortened(&text), &format)?;
        }
    }
    Ok(())
}

/// A day of the years that workbooks have.
fn moment(day: DateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    let moment = ExcelDateTime::from_ymd(year, month, date).ok()?;
    let hour = u16::try_from(day.hour()).ok()?;
    let (minute, second) = (u8::try_from(day.minute()).ok()?, u8::try_from(day.second()).ok()?);
    moment.and_hms(hour, minute, f64::from(second)).ok()
}

/// A text that a cell can hold.
fn shortened(text: &str) -> &str {
    text.char_indices().nth(32_000).map_or(text, |(end, _)| text.get(..end).unwrap_or_default())
}
