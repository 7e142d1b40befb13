//! Pipe tables as workbooks.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Color, ExcelDateTime, Format, Formula, Note, Workbook, Worksheet};

/// A pipe table as a sheet: `'text` is text, `=F()` a formula, `=F() → 12` one with its stored result,
/// `=F()!` one whose result was not saved, `TRUE` a truth value, `0.5{0 %}` and `2023-05-01{d.m.yyyy}`
/// have a number format.
///
/// A sheet is its name, its table, and what is done to it: `hidden`, `hide-row 3`, `hide-column B`,
/// `merge B2:C2 2354`, `comment C2 TEXT`, `fill B2 FF0000`.
pub(crate) fn workbook(sheets: &[(&str, &str, &[String])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, table, _) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, line) in (0..).zip(table.lines().filter(|line| line.starts_with('|'))) {
            let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
            for (column, cell) in (0..).zip(inner.split('|')) {
                let cell = cell.trim();
                let (content, format) = match cell.strip_suffix('}').and_then(|c| c.split_once('{'))
                {
                    Some((content, format)) => {
                        (content.trim(), Format::new().set_num_format(format))
                    }
                    None => (cell, Format::new()),
                };
                if content.is_empty() {
                    continue;
                }
                if let Some(text) = content.strip_prefix('\'') {
                    sheet.write_string(row, column, text).unwrap();
                } else if let Some(formula) =
                    content.strip_prefix('=').and_then(|formula| formula.strip_suffix('!'))
                {
                    sheet
                        .write_formula(row, column, Formula::new(formula).set_result("unsaved"))
                        .unwrap();
                } else if content == "TRUE" {
                    sheet.write_boolean(row, column, true).unwrap();
                } else if let (true, Ok(day)) =
                    (cell.ends_with('}'), ExcelDateTime::parse_from_str(content))
                    && content.matches('-').count() == 2
                {
                    sheet.write_datetime_with_format(row, column, &day, &format).unwrap();
                } else if let Some(formula) = content.strip_prefix('=') {
                    let (formula, result) = formula.split_once(" → ").unwrap_or((formula, "0"));
                    let formula = Formula::new(formula).set_result(result);
                    sheet.write_formula(row, column, formula).unwrap();
                } else if let Ok(number) = content.parse::<f64>() {
                    sheet.write_number_with_format(row, column, number, &format).unwrap();
                } else {
                    sheet.write_string(row, column, content.replace("<br>", "\n")).unwrap();
                }
            }
        }
    }
    for (name, _, options) in sheets {
        let sheet = workbook.worksheet_from_name(name).unwrap();
        for option in *options {
            change(sheet, option);
        }
    }
    without_unsaved_results(&workbook.save_to_buffer().unwrap())
}

/// The workbook with formulas whose result is marked as unsaved left without one, as other programs write them.
fn without_unsaved_results(bytes: &[u8]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let content = content.replace(" t=\"str\"><f>", "><f>").replace("<v>unsaved</v>", "");
        new.write_all(content.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// Hides or merges parts of a sheet; see [`workbook`].
fn change(sheet: &mut Worksheet, option: &str) {
    let column = |letter: &str| u16::from(letter.as_bytes()[0] - b'A');
    let cell = |name: &str| (name[1..].parse::<u32>().unwrap() - 1, column(name));
    match option.split_once(' ') {
        None => {
            assert_eq!(option, "hidden");
            sheet.set_hidden(true);
        }
        Some(("hide-row", row)) => {
            sheet.set_row_hidden(row.parse::<u32>().unwrap() - 1).unwrap();
        }
        Some(("hide-column", letter)) => {
            sheet.set_column_hidden(column(letter)).unwrap();
        }
        Some(("merge", area)) => {
            let (area, figure) = area.split_once(' ').unwrap();
            let (first, last) = area.split_once(':').unwrap();
            let ((top, left), (bottom, right)) = (cell(first), cell(last));
            sheet.merge_range(top, left, bottom, right, "", &Format::new()).unwrap();
            // Merging writes over the upper left cell, whose figure is therefore given with it.
            sheet.write_number(top, left, figure.parse::<f64>().unwrap()).unwrap();
        }
        Some(("comment", said)) => {
            let (at, said) = said.split_once(' ').unwrap();
            let (row, column) = cell(at);
            let note = Note::new(said).set_author("Meikäläinen").add_author_prefix(false);
            sheet.insert_note(row, column, &note).unwrap();
        }
        Some(("fill", fill)) => {
            let (at, colour) = fill.split_once(' ').unwrap();
            let (row, column) = cell(at);
            let colour = Color::RGB(u32::from_str_radix(colour, 16).unwrap());
            let format = Format::new().set_background_color(colour);
            sheet.set_cell_format(row, column, &format).unwrap();
        }
        Some((other, _)) => panic!("no option `{other}`"),
    }
}
