//! Text without quotation marks → cells: every line break ends a record, every delimiter a field.
//!
//! Nearly every long return is written so. Nothing in it needs undoing, so that its fields are read where they lie,
//! in parts at the same time; all else is for [`super::records`]. A test holds the two against each other.

use std::sync::Arc;

use rayon::prelude::*;

use super::records::{column_within, line_breaks};
use crate::read::builder::{Allowance, Beyond, SheetBuilder, joined};
use crate::read::fault::Fault;
use crate::read::{Cell, CellValue, Limits, Sheet, Text};

/// Bytes of a part that is read at the same time as others.
pub(super) const PART: usize = 1 << 20;

/// Reads the records of `text`, which has no quotation marks.
pub(super) fn read(
    sheet: &Sheet,
    text: &str,
    delimiter: u8,
    limits: &Limits,
) -> Result<Sheet, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() >= 2 * PART
        && let Some(sheet) = read_side_by_side(sheet, text, delimiter, limits)
    {
        return Ok(sheet);
    }
    read_part(sheet, text, delimiter, limits, 0)
}

/// Reads the parts of a long text at the same time. `None` where it goes beyond a limit, which only the whole tells
/// as it should.
fn read_side_by_side(sheet: &Sheet, text: &str, delimiter: u8, limits: &Limits) -> Option<Sheet> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let after = rest.bytes().skip(PART).position(|byte| byte == b'\n');
        let (part, later) = rest.split_at(after.map_or(rest.len(), |after| PART + after + 1));
        parts.push(part);
        rest = later;
    }
    let lines: Vec<u32> = parts.par_iter().map(|part| line_breaks(part.as_bytes())).collect();
    let rows = lines.iter().scan(0, |next, lines| {
        *next += lines;
        Some(*next - lines)
    });
    let parts: Vec<(&str, u32)> = parts.into_iter().zip(rows).collect();
    let read =
        parts.into_par_iter().map(|(part, row)| read_part(sheet, part, delimiter, limits, row));
    let parts: Vec<Sheet> = read.collect::<Result<_, _>>().ok()?;
    let cells: usize = parts.iter().map(Sheet::cell_count).sum();
    let is_within = cells <= limits.cells && text.len() <= limits.text;
    joined(sheet.clone(), parts).filter(|_| is_within)
}

/// Reads the records of a part of a text, before which there are `row` lines.
fn read_part(
    sheet: &Sheet,
    part: &str,
    delimiter: u8,
    limits: &Limits,
    mut row: u32,
) -> Result<Sheet, Fault> {
    let mut builder = SheetBuilder::new(sheet.clone());
    let mut allowance = Allowance::new(limits);
    allowance.take_text(part.len())?;
    let whole = Arc::new(part.to_owned());
    let mut start = 0;
    for ended in whole.split_inclusive('\n') {
        let line = ended.strip_suffix('\n').map_or(ended, |l| l.strip_suffix('\r').unwrap_or(l));
        let mut at = start;
        // A lone `\r` ends a record as well.
        for record in line.split('\r') {
            if !record.is_empty() {
                if row >= limits.rows {
                    return Err(Beyond { what: "rows", limit: u64::from(limits.rows) }.into());
                }
                builder.begin_row(row, row + 1);
                let fields =
                    push_fields(&mut builder, (&whole, at), record, delimiter, &mut allowance)?;
                if let Some(layout) = &mut builder.sheet().text {
                    layout.notice(row, fields, record.as_bytes().ends_with(&[delimiter]));
                }
            }
            at += record.len() + 1;
            row += 1;
        }
        start += ended.len();
    }
    Ok(builder.finish())
}

/// Adds the fields of a record, which begins at byte `start` of `whole`; how many they are.
fn push_fields(
    builder: &mut SheetBuilder,
    (whole, start): (&Arc<String>, usize),
    record: &str,
    delimiter: u8,
    allowance: &mut Allowance<'_>,
) -> Result<usize, Fault> {
    let (mut at, mut fields) = (start, 0);
    // A delimiter is one byte, and fields are too short for a search that reads many bytes at once.
    for (column, field) in record.as_bytes().split(|byte| *byte == delimiter).enumerate() {
        let end = at + field.len();
        if !field.is_empty() {
            let column = column_within(column, allowance.limits)?;
            allowance.take_cell()?;
            let text = Text::slice(whole, at, end);
            builder.push(Cell::new(column, CellValue::Text(text)));
        }
        at = end + 1;
        fields = column + 1;
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::super::records;
    use super::*;
    use crate::read::TextLayout;
    use std::fmt::Write as _;

    /// A text with every kind of line break, blank lines and empty fields, of at least `length` bytes.
    fn text(length: usize) -> String {
        let mut text = String::from("Mittari;Vuosi;Arvo\r\n\r\n");
        let mut row = 0_u32;
        while text.len() < length {
            let end = ["\n", "\r\n", "\r", "\n\n", "\r\r\n", ";\n"][row as usize % 6];
            let _ = write!(text, "määrä {row};{};;{row}{end}", 2000 + row % 30);
            row += 1;
        }
        text
    }

    /// An empty sheet of a text file, most of whose records have four fields.
    fn sheet() -> Sheet {
        let mut sheet = Sheet::new(&Arc::from("a.csv"), "");
        sheet.text = Some(TextLayout {
            delimiter: ';',
            encoding: "UTF-8",
            first_line: 1,
            fields: 4,
            surplus: Vec::new(),
        });
        sheet
    }

    fn same(one: &Sheet, other: &Sheet) {
        assert_eq!(one.extent(), other.extent());
        let places = |sheet: &Sheet| -> Vec<_> {
            let starts = sheet.rows.iter().map(|start| (start.row, start.line));
            starts.collect()
        };
        assert_eq!(places(one), places(other));
        assert_eq!(one.text, other.text);
        assert!(one.rows().map(|row| row.cells()).eq(other.rows().map(|row| row.cells())));
    }

    #[test]
    fn a_text_without_quotation_marks_is_read_as_if_it_could_have_them() {
        let limits = Limits::default();
        let long = text(3 * PART);
        let endings = ["", "\r", "\n\n", "x", ";", "x;y\r"];
        let texts = endings.map(|end| format!("{}{end}", text(500)));
        for text in texts.iter().chain([&long, &String::new(), &"\u{feff}a;b".to_owned()]) {
            let Ok(plain) = read(&sheet(), text, b';', &limits) else { panic!("it is readable") };
            let Ok(whole) = records::read_whole(sheet(), text, b';', &limits) else {
                panic!("it is readable")
            };
            same(&plain, &whole.sheet);
        }
    }

    #[test]
    fn a_long_text_is_read_the_same_in_parts_as_in_one() {
        let long = text(3 * PART);
        let limits = Limits::default();
        let sheet = sheet();
        let parts = read_side_by_side(&sheet, &long, b';', &limits).unwrap();
        let Ok(whole) = read_part(&sheet, &long, b';', &limits, 0) else {
            panic!("the text is readable")
        };
        same(&parts, &whole);
        assert!(parts.text.is_some_and(|layout| layout.surplus.len() > 1000), "one line of six");
        let few = Limits { cells: 1000, ..limits };
        assert!(read_side_by_side(&sheet, &long, b';', &few).is_none());
    }
}
