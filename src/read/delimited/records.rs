//! Text → cells, record by record.
//!
//! A blank line is an empty row, as it is where a spreadsheet program opens the file, so that rows
//! count the same in both.

use csv::{Reader, ReaderBuilder, StringRecord};
use rayon::prelude::*;

use crate::read::builder::{Allowance, Beyond, SheetBuilder, joined};
use crate::read::fault::Fault;
use crate::read::{Cell, CellValue, Limits, Sheet};

/// Bytes of a part that is read at the same time as others.
const PART: usize = 1 << 20;

/// A text file's cells.
pub(super) struct Records {
    pub(super) sheet: Sheet,
    /// Line and field of a quotation mark that is never closed, counted from one.
    pub(super) unclosed: Option<(u32, u32)>,
}

/// Where the reading is.
struct Cursor<'t> {
    text: &'t [u8],
    /// The byte from which lines are not yet counted.
    at: usize,
    line: u32,
    row: u32,
}

impl Cursor<'_> {
    /// Steps over blank lines; returns the row and the line of the record that begins after them.
    fn begin(&mut self) -> (u32, u32) {
        while let Some(byte @ (b'\n' | b'\r')) = self.text.get(self.at) {
            self.at += 1;
            let pair = *byte == b'\r' && self.text.get(self.at) == Some(&b'\n');
            self.at += usize::from(pair);
            self.line += 1;
            self.row += 1;
        }
        (self.row, self.line)
    }

    /// Steps over the record that ends before byte `end`, and its line break.
    fn end(&mut self, end: usize) {
        let record = self.text.get(self.at..end).unwrap_or_default();
        self.line += line_breaks(record);
        self.at = end;
        self.row += 1;
    }
}

/// Line breaks of any kind: `\n`, `\r\n` and a lone `\r`.
fn line_breaks(bytes: &[u8]) -> u32 {
    let mut feeds: usize = bytes.iter().map(|byte| usize::from(*byte == b'\n')).sum();
    if bytes.contains(&b'\r') {
        let follows = bytes.iter().skip(1).chain([&0]);
        let pairs = bytes.iter().zip(follows);
        feeds += pairs.filter(|(byte, next)| **byte == b'\r' && **next != b'\n').count();
    }
    u32::try_from(feeds).unwrap_or(u32::MAX)
}

/// Reads the records of `text`.
pub(super) fn read(
    sheet: Sheet,
    text: &str,
    delimiter: u8,
    limits: &Limits,
) -> Result<Records, Fault> {
    if let Some(sheet) = read_side_by_side(&sheet, text, delimiter, limits) {
        return Ok(Records { sheet, unclosed: None });
    }
    read_part(sheet, text, delimiter, limits, 0)
}

/// Reads the parts of a long text at the same time. `None` where it has to be read as a whole: it is short, a quotation
/// mark may hide its line breaks, or it goes beyond a limit, which only the whole tells as it should.
fn read_side_by_side(sheet: &Sheet, text: &str, delimiter: u8, limits: &Limits) -> Option<Sheet> {
    if text.len() < 2 * PART || text.contains('"') {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let bytes = rest.as_bytes();
        let after = bytes.iter().skip(PART).position(|byte| *byte == b'\n');
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
    let read = parts.into_par_iter().map(|(part, row)| {
        read_part(sheet.clone(), part, delimiter, limits, row).ok().map(|part| part.sheet)
    });
    let parts: Vec<Sheet> = read.collect::<Option<_>>()?;
    let cells: usize = parts.iter().map(Sheet::cell_count).sum();
    let is_within = cells <= limits.cells && text.len() <= limits.text;
    is_within.then(|| joined(sheet.clone(), parts))
}

/// Reads the records of a part of a text, before which there are `row` records of one line each.
fn read_part(
    sheet: Sheet,
    text: &str,
    delimiter: u8,
    limits: &Limits,
    row: u32,
) -> Result<Records, Fault> {
    let mut builder = SheetBuilder::new(sheet);
    let mut allowance = Allowance::new(limits);
    allowance.take_text(text.len())?;
    let mut reader: Reader<&[u8]> = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut cursor = Cursor { text: text.as_bytes(), at: 0, line: row + 1, row };
    let mut record = StringRecord::new();
    let mut unclosed = None;
    loop {
        let (row, line) = cursor.begin();
        let start = cursor.at;
        let more = reader.read_record(&mut record);
        if !more.map_err(|_| Fault::Unreadable("csv"))? {
            break;
        }
        if row >= limits.rows {
            return Err(Beyond { what: "rows", limit: u64::from(limits.rows) }.into());
        }
        builder.begin_row(row, line);
        push_fields(&mut builder, &record, &mut allowance)?;
        let end = record_end(text.as_bytes(), reader.position().byte());
        if end == text.len() {
            let last = text.as_bytes().get(start..end).unwrap_or_default();
            unclosed = open_quote(last, delimiter).map(|(below, field)| (line + below, field));
        }
        cursor.end(end);
    }
    Ok(Records { sheet: builder.finish(), unclosed })
}

/// The byte after a record and its line break; the reader stops within `\r\n`.
fn record_end(text: &[u8], position: u64) -> usize {
    let end = usize::try_from(position).unwrap_or(usize::MAX).min(text.len());
    let before = end.checked_sub(1).and_then(|before| text.get(before));
    if before == Some(&b'\r') && text.get(end) == Some(&b'\n') { end + 1 } else { end }
}

fn push_fields(
    builder: &mut SheetBuilder,
    record: &StringRecord,
    allowance: &mut Allowance<'_>,
) -> Result<(), Fault> {
    for (column, field) in record.iter().enumerate() {
        if field.is_empty() {
            continue;
        }
        let columns = allowance.limits.columns;
        let within = u16::try_from(column).ok().filter(|column| u32::from(*column) < columns);
        let beyond = Beyond { what: "columns", limit: u64::from(columns) };
        let column = within.ok_or(beyond)?;
        allowance.take_cell()?;
        builder.push_text(Cell::new(column, CellValue::Empty), field);
    }
    Ok(())
}

/// The quotation mark that is still open at a record's end: line breaks before it, and its field
/// counted from one.
fn open_quote(record: &[u8], delimiter: u8) -> Option<(u32, u32)> {
    let (mut quoted, mut field_start, mut opened) = (false, true, (0, 1));
    let mut field = 1;
    for (at, byte) in record.iter().copied().enumerate() {
        let was_start = std::mem::replace(&mut field_start, false);
        if byte == b'"' {
            let doubled = at.checked_sub(1).and_then(|at| record.get(at)) == Some(&b'"');
            if quoted {
                quoted = false;
            } else if was_start {
                quoted = true;
                opened = (line_breaks(record.get(..at).unwrap_or_default()), field);
            } else if doubled {
                quoted = true;
            }
        } else if byte == delimiter && !quoted {
            field += 1;
            field_start = true;
        }
    }
    quoted.then_some(opened)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;
    use std::sync::Arc;

    #[test]
    fn a_long_text_is_read_the_same_in_parts_as_in_one() {
        let mut text = String::from("Mittari;Vuosi;Arvo\r\n\r\n");
        let mut row = 0_u32;
        while text.len() < 3 * PART {
            let end = ["\n", "\r\n", "\r", "\n\n"][row as usize % 4];
            let _ = write!(text, "määrä {row};{};;{row}{end}", 2000 + row % 30);
            row += 1;
        }
        let limits = Limits::default();
        let sheet = || Sheet::new(&Arc::from("a.csv"), "");
        let parts = read_side_by_side(&sheet(), &text, b';', &limits).unwrap();
        let Ok(whole) = read_part(sheet(), &text, b';', &limits, 0) else {
            panic!("the text is readable")
        };
        assert_eq!(parts.extent(), whole.sheet.extent());
        let places = |sheet: &Sheet| -> Vec<_> {
            let starts = sheet.rows.iter().map(|start| (start.row, start.line));
            starts.collect()
        };
        assert_eq!(places(&parts), places(&whole.sheet));
        let cells = |sheet: &Sheet| sheet.pages.concat();
        assert_eq!(cells(&parts), cells(&whole.sheet));
        assert!(parts.rows().map(|row| row.cells()).eq(whole.sheet.rows().map(|row| row.cells())));
        assert!(
            read_side_by_side(&sheet(), &text.replace("30;", "\"30\";"), b';', &limits).is_none()
        );
        let few = Limits { cells: 1000, ..limits };
        assert!(read_side_by_side(&sheet(), &text, b';', &few).is_none());
    }
}
