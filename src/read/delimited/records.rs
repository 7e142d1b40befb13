//! Text → cells, record by record.
//!
//! A blank line is an empty row, as it is where a spreadsheet program opens the file, so that rows
//! count the same in both.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::plain;
use crate::read::builder::{Allowance, Beyond, SheetBuilder};
use crate::read::fault::Fault;
use crate::read::{Cell, CellValue, Limits, Sheet};

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
pub(super) fn line_breaks(bytes: &[u8]) -> u32 {
    let mut feeds = memchr::memchr_iter(b'\n', bytes).count();
    if memchr::memchr(b'\r', bytes).is_some() {
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
    if memchr::memchr(b'"', text.as_bytes()).is_none() {
        let sheet = plain::read(&sheet, text, delimiter, limits)?;
        return Ok(Records { sheet, unclosed: None });
    }
    read_whole(sheet, text, delimiter, limits)
}

/// Reads the records of a text in which quotation marks may hide delimiters and line breaks.
pub(super) fn read_whole(
    sheet: Sheet,
    text: &str,
    delimiter: u8,
    limits: &Limits,
) -> Result<Records, Fault> {
    let mut builder = SheetBuilder::new(sheet);
    let mut allowance = Allowance::new(limits);
    allowance.take_text(text.len())?;
    let mut reader: Reader<&[u8]> = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut cursor = Cursor { text: text.as_bytes(), at: 0, line: 1, row: 0 };
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
        if let Some(layout) = &mut builder.sheet().text {
            layout.notice(row, record.len(), record.iter().next_back().is_some_and(str::is_empty));
        }
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
        let column = column_within(column, allowance.limits)?;
        allowance.take_cell()?;
        builder.push_text(Cell::new(column, CellValue::Empty), field);
    }
    Ok(())
}

/// A column counted from zero, where it is within the limit.
pub(super) fn column_within(column: usize, limits: &Limits) -> Result<u16, Beyond> {
    let within = u16::try_from(column).ok().filter(|column| u32::from(*column) < limits.columns);
    within.ok_or(Beyond { what: "columns", limit: u64::from(limits.columns) })
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
