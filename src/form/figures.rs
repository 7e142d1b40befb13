//! The sheet of indicators: a row a figure, those known from before in grey, those asked for open.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, FormatAlign, Note, Table,
    TableColumn, TableStyle, Workbook, Worksheet,
};

use super::ask::{Ask, Line};
use super::look::{self, Role};
use super::sheets::Named;
use super::{FormError, choices};
use crate::intake::{Observation, Outcome};
use crate::strategy::{Indicator, IndicatorKind, Period};
use crate::words::{Arguments, Words};

/// The row of the headings, below the title and a line of advice.
const HEADINGS: u32 = 3;
/// The longest message of a drop-down or a check, in characters.
const LONGEST_MESSAGE: usize = 250;

/// The columns, with their widths in characters.
const COLUMNS: [(&str, f64); 10] = [
    ("id", 18.0),
    ("indicator", 30.0),
    ("breakdown", 13.0),
    ("period", 11.0),
    ("value", 12.0),
    ("unit", 9.0),
    ("kind", 13.0),
    ("qualifier", 14.0),
    ("note", 24.0),
    ("definition", 40.0),
];

const ID: u16 = 0;
const NAME: u16 = 1;
const BREAKDOWN: u16 = 2;
const PERIOD: u16 = 3;
const VALUE: u16 = 4;
const UNIT: u16 = 5;
const KIND: u16 = 6;
const QUALIFIER: u16 = 7;
const NOTE: u16 = 8;
const DEFINITION: u16 = 9;

fn width_of(column: u16) -> f64 {
    COLUMNS.get(usize::from(column)).map_or(10.0, |(_, width)| *width)
}

/// Writes the sheet.
pub(super) fn write(
    workbook: &mut Workbook,
    ask: &Ask<'_>,
    named: &Named,
    words: &Words,
) -> Result<(), FormError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("form-sheet-figures")?)?;
    let title = named.say("form-title-figures", ask, words)?;
    sheet.write_string_with_format(0, 0, &title, &Role::Title.format())?;
    sheet.write_string_with_format(1, 0, words.text("form-hint-figures")?, &look::running())?;
    let last = HEADINGS + u32::try_from(ask.lines.len()).unwrap_or(u32::MAX);
    headings(sheet, last, words)?;
    for (row, line) in (HEADINGS + 1..).zip(&ask.lines) {
        write_line(sheet, row, line, words)?;
    }
    for (indicator, first, count) in ask.indicators() {
        let first = HEADINGS + 1 + u32::try_from(first).unwrap_or(u32::MAX);
        let rows = (first, first + u32::try_from(count).unwrap_or(1) - 1);
        explain(sheet, rows, indicator, words)?;
        sheet.add_data_validation(rows.0, VALUE, rows.1, VALUE, &check(indicator, words)?)?;
    }
    let lists = [(KIND, choices::kinds(words)?), (QUALIFIER, choices::qualifiers(words)?)];
    for (column, list) in lists {
        sheet.add_data_validation(HEADINGS + 1, column, last, column, &list_of(&list, words)?)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 2)?;
    look::print_across(sheet, HEADINGS, &title)?;
    Ok(())
}

fn headings(sheet: &mut Worksheet, last: u32, words: &Words) -> Result<(), FormError> {
    let mut columns = Vec::new();
    for (column, (name, width)) in (0..).zip(COLUMNS) {
        let heading = words.text(&format!("form-column-{name}"))?;
        let format = Role::TableHeading.format();
        columns.push(TableColumn::new().set_header(heading).set_header_format(format));
        sheet.set_column_width(column, width)?;
    }
    let table = Table::new()
        .set_name("Seuranta_figures")
        .set_style(TableStyle::None)
        .set_columns(&columns)
        .set_alt_text(words.text("form-alternative-figures")?);
    sheet.add_table(HEADINGS, ID, last, DEFINITION, &table)?;
    Ok(())
}

fn write_line(
    sheet: &mut Worksheet,
    row: u32,
    line: &Line<'_>,
    words: &Words,
) -> Result<(), FormError> {
    let fixed = Role::Fixed.format();
    let Line { indicator, breakdown, .. } = line;
    let name = indicator.name.get_or_any(words.language()).map_or("", |(text, _)| text);
    let kind = choices::kind(line.kind, words)?;
    sheet.write_string_with_format(row, ID, indicator.id.as_str(), &fixed)?;
    sheet.write_string_with_format(row, NAME, name, &fixed)?;
    let group = choices::breakdown(indicator, breakdown.as_deref(), words)?;
    sheet.write_string_with_format(row, BREAKDOWN, group, &fixed)?;
    write_period(sheet, row, line.period, words)?;
    sheet.write_string_with_format(row, UNIT, choices::unit(indicator, words), &fixed)?;
    sheet.write_blank(row, DEFINITION, &fixed)?;
    sheet.set_row_height(row, look::height(&[(name, width_of(NAME))]))?;
    if let Some(known) = line.known {
        write_known(sheet, row, indicator, known, words)?;
        sheet.write_string_with_format(row, KIND, kind, &Role::Known.format())?;
        sheet.write_blank(row, NOTE, &Role::OpenText.format())?;
    } else {
        let open = Role::Open.format();
        sheet.write_blank(row, VALUE, &open)?;
        sheet.write_string_with_format(row, KIND, kind, &open)?;
        sheet.write_blank(row, QUALIFIER, &open)?;
        sheet.write_blank(row, NOTE, &Role::OpenText.format())?;
    }
    Ok(())
}

/// A year is a number, as a person would type it; other periods are texts, for a program would take
/// some of them for days.
fn write_period(
    sheet: &mut Worksheet,
    row: u32,
    period: Period,
    words: &Words,
) -> Result<(), FormError> {
    let fixed = Role::Fixed.format().set_align(FormatAlign::Left);
    if let Period::Year(year) = period {
        sheet.write_number_with_format(row, PERIOD, year, &fixed)?;
    } else {
        let text = choices::period(period, words)?;
        sheet.write_string_with_format(row, PERIOD, text, &fixed)?;
    }
    Ok(())
}

fn write_known(
    sheet: &mut Worksheet,
    row: u32,
    indicator: &Indicator,
    known: &Observation,
    words: &Words,
) -> Result<(), FormError> {
    let grey = Role::Known.format();
    if let Outcome::Value(value, _) = known.outcome {
        match indicator.kind {
            IndicatorKind::Stage => {
                let stage = choices::stage(value, words)?.unwrap_or_else(|| value.to_string());
                sheet.write_string_with_format(row, VALUE, stage, &grey)?;
            }
            IndicatorKind::Numeric => write_value(sheet, row, indicator, value)?,
        }
    }
    let said = choices::said(known, words)?;
    sheet.write_string_with_format(row, QUALIFIER, said, &grey)?;
    Ok(())
}

/// A figure as a number where a workbook's numbers, which have fifteen digits, can hold it; else as text.
fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    indicator: &Indicator,
    value: Decimal,
) -> Result<(), FormError> {
    let value = value.normalize();
    let digits = value.mantissa().unsigned_abs().to_string().len();
    let places = value.scale().max(indicator.decimals.unwrap_or(0));
    let format = look::decimals(Role::Known.format(), places);
    match value.to_f64().filter(|_| digits <= 15) {
        Some(number) => sheet.write_number_with_format(row, VALUE, number, &format)?,
        None => sheet.write_string_with_format(row, VALUE, value.to_string(), &format)?,
    };
    Ok(())
}

/// The definition, once beside the indicator's first row and as a comment on every name.
fn explain(
    sheet: &mut Worksheet,
    (first, last): (u32, u32),
    indicator: &Indicator,
    words: &Words,
) -> Result<(), FormError> {
    let text = about(indicator, words)?;
    if text.is_empty() {
        return Ok(());
    }
    sheet.write_string_with_format(first, DEFINITION, &text, &Role::Fixed.format())?;
    let name = indicator.name.get_or_any(words.language()).map_or("", |(text, _)| text);
    let cells = [(name, width_of(NAME)), (text.as_str(), width_of(DEFINITION))];
    sheet.set_row_height(first, look::height(&cells))?;
    for row in first..=last {
        let note = Note::new(text.as_str()).add_author_prefix(false).set_width(320).set_height(150);
        sheet.insert_note(row, NAME, &note)?;
    }
    Ok(())
}

/// What an indicator is: its definition, baseline and target.
fn about(indicator: &Indicator, words: &Words) -> Result<String, FormError> {
    let mut lines = Vec::new();
    if let Some((definition, _)) = indicator.definition.get_or_any(words.language()) {
        lines.push(definition.to_owned());
    }
    let quantity = |value: Decimal| words.quantity(value, None, &indicator.unit);
    let plan = &indicator.plan;
    let points = [
        ("form-about-baseline", plan.baseline_value, plan.baseline_period),
        ("form-about-target", plan.target_value, plan.target_period),
    ];
    for (id, value, period) in points {
        if let (Some(value), Some(period)) = (value, period) {
            let arguments = Arguments::from([
                ("value".to_owned(), quantity(value).into()),
                ("period".to_owned(), period.label(words)?.into()),
            ]);
            lines.push(words.format(id, &arguments)?);
        }
    }
    Ok(lines.join("\n"))
}

/// The check of an indicator's values: it warns and lets through, for a mark for what is missing is as
/// good an answer.
fn check(indicator: &Indicator, words: &Words) -> Result<DataValidation, FormError> {
    let number = |value: Decimal| value.to_f64().unwrap_or_default();
    let check = match (indicator.kind, indicator.min, indicator.max) {
        (IndicatorKind::Stage, _, _) => {
            return list_of(&choices::stages(words)?, words);
        }
        (_, Some(min), Some(max)) => DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(number(min), number(max))),
        (_, Some(min), None) => DataValidation::new()
            .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(number(min))),
        (_, None, Some(max)) => DataValidation::new()
            .allow_decimal_number(DataValidationRule::LessThanOrEqualTo(number(max))),
        (_, None, None) => DataValidation::new().allow_any_value(),
    };
    let limits = limits(indicator, words)?;
    let advice = words
        .format("form-value-advice", &[("limits".to_owned(), limits.clone().into())].into())?;
    let warning =
        words.format("form-value-warning", &[("limits".to_owned(), limits.into())].into())?;
    Ok(check
        .set_input_title(words.text("form-column-value")?)?
        .set_input_message(look::shortened(&advice, LONGEST_MESSAGE))?
        .set_error_title(words.text("form-value-unusual")?)?
        .set_error_message(look::shortened(&warning, LONGEST_MESSAGE))?
        .set_error_style(DataValidationErrorStyle::Warning))
}

/// Unit and range of an indicator's values, in words.
fn limits(indicator: &Indicator, words: &Words) -> Result<String, FormError> {
    let write =
        |value: Option<Decimal>| value.map(|value| words.number(value, None)).unwrap_or_default();
    let range = match (indicator.min, indicator.max) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "min",
        (None, Some(_)) => "max",
        (None, None) => "none",
    };
    let unit = words.unit(&indicator.unit);
    let arguments = Arguments::from([
        ("has-unit".to_owned(), if unit.is_empty() { "no" } else { "yes" }.into()),
        ("unit".to_owned(), unit.into()),
        ("range".to_owned(), range.into()),
        ("min".to_owned(), write(indicator.min).into()),
        ("max".to_owned(), write(indicator.max).into()),
    ]);
    Ok(words.format("form-value-limits", &arguments)?)
}

/// A drop-down list, which lets other words through with a warning.
pub(super) fn list_of(list: &[String], words: &Words) -> Result<DataValidation, FormError> {
    Ok(DataValidation::new()
        .allow_list_strings(list)?
        .set_error_title(words.text("form-list-other-title")?)?
        .set_error_message(words.text("form-list-other")?)?
        .set_error_style(DataValidationErrorStyle::Warning))
}
