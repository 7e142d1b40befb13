//! The first sheet: how the form is filled in.

use rust_xlsxwriter::{Workbook, Worksheet};

use super::FormError;
use super::ask::Ask;
use super::look::{self, Role};
use super::sheets::Named;
use crate::words::Words;

/// Paragraphs of the sheet, by the ids of their words.
const PARAGRAPHS: [&str; 6] = [
    "form-how-figures",
    "form-how-missing",
    "form-how-kind",
    "form-how-known",
    "form-how-assessment",
    "form-how-free",
];

/// What stands between paragraphs, in points.
const PARAGRAPH_GAP: f64 = 5.0;
/// The width of the text, in characters: one column is not made narrower to fit a page, and programs without
/// Excel's typefaces take wider ones.
const WIDTH: f64 = 72.0;

/// Writes the sheet.
pub(super) fn write(
    workbook: &mut Workbook,
    ask: &Ask<'_>,
    named: &Named,
    words: &Words,
) -> Result<(), FormError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("form-sheet-instructions")?)?;
    sheet.set_column_width(0, WIDTH)?;
    let title = named.say("form-title", ask, words)?;
    sheet.write_string_with_format(0, 0, &title, &Role::Title.format().set_text_wrap())?;
    sheet.set_row_height(0, look::height(&[(&title, WIDTH * 0.6)]) * 1.6)?;
    let mut row = 1;
    put(sheet, &mut row, &named.say("form-intro", ask, words)?, Role::Text)?;
    if ask.checkpoint.due.is_some() {
        put(sheet, &mut row, &named.say("form-due", ask, words)?, Role::Text)?;
    }
    row += 1;
    put(sheet, &mut row, &words.text("form-how")?, Role::Heading)?;
    for id in PARAGRAPHS {
        put(sheet, &mut row, &words.text(id)?, Role::Text)?;
    }
    row += 1;
    put(sheet, &mut row, &words.text("form-legend")?, Role::Heading)?;
    put(sheet, &mut row, &words.text("form-legend-open")?, Role::Open)?;
    put(sheet, &mut row, &words.text("form-legend-known")?, Role::Known)?;
    look::print(sheet, &title);
    sheet.set_screen_gridlines(false);
    Ok(())
}

fn put(sheet: &mut Worksheet, row: &mut u32, text: &str, role: Role) -> Result<(), FormError> {
    sheet.write_string_with_format(*row, 0, text, &role.format())?;
    if role == Role::Text {
        sheet.set_row_height(*row, look::height(&[(text, WIDTH)]) + PARAGRAPH_GAP)?;
    }
    *row += 1;
    Ok(())
}
