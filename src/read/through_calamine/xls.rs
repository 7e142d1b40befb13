//! The scan of an .xls file: its records, without their values (MS-XLS).

use super::compound::{Compound, u16_at, u32_at};
use super::extra::{self, Extra};
use super::records::{self, Styles};
use super::xls_comments::Comments;
use super::xls_records::{body_mut, continued, put, record, take_out};
use super::xls_strings::Strings;
use crate::finding::{Area, CellRef};
use crate::read::Limits;
use crate::read::builder::{Allowance, Beyond};
use crate::read::fault::Fault;
use crate::read::look::Look;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const STRINGS: u16 = 0x00FC;
const NAME: u16 = 0x0018;
const OTHER_SHEETS: u16 = 0x0017;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMN_INFO: u16 = 0x007D;
const MERGED: u16 = 0x00E5;
const MULTIPLE_RK: u16 = 0x00BD;
const BLANK: u16 = 0x0201;
const MULTIPLE_BLANKS: u16 = 0x00BE;
const SHARED_STRING: u16 = 0x00FD;
const FORMULA: u16 = 0x0006;
/// Records of one cell: row, column and style in their first six bytes.
const CELLS: [u16; 7] = [0x0203, 0x027E, SHARED_STRING, 0x0204, FORMULA, 0x0205, 0x00D6];
/// How the formula `=0` is written: three bytes, a whole number, nought.
const ZERO: [u8; 5] = [3, 0, 0x1E, 0, 0];
/// What a workbook of Excel 97 and later calls itself.
const BIFF8: u16 = 0x0600;

/// The stream of a compound file that holds the workbook, or what else the file is.
pub(super) fn stream(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let file = Compound::open(bytes)?;
    if file.has("EncryptedPackage") || file.has("EncryptionInfo") {
        return Err(Fault::Encrypted);
    }
    let stream = match file.stream("Workbook")? {
        Some(stream) => Some(stream),
        None => file.stream("Book")?,
    };
    let others = [
        ("WordDocument", "word"),
        ("PowerPoint Document", "powerpoint"),
        ("__properties_version1.0", "mail"),
    ];
    stream.ok_or_else(|| {
        let other = others.iter().find(|(name, _)| file.has(name));
        Fault::Unsupported(other.map_or("unknown", |(_, kind)| kind))
    })
}

/// Scans the stream of a workbook, and takes out of it or changes what calamine would make more of than it is: how
/// large a sheet is said to be, where its cells lie, names, and how formulas are written.
pub(super) fn scan(stream: &mut [u8], limits: &Limits) -> Result<Vec<Extra>, Fault> {
    Scan::new(limits).run(stream)
}

struct Scan<'a> {
    allowance: Allowance<'a>,
    styles: Styles,
    strings: Strings,
    /// Where each sheet's records begin in the stream.
    starts: Vec<usize>,
    biff8: bool,
}

impl<'a> Scan<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            allowance: Allowance::new(limits),
            styles: Styles::default(),
            strings: Strings::default(),
            starts: Vec::new(),
            biff8: false,
        }
    }

    fn run(mut self, stream: &mut [u8]) -> Result<Vec<Extra>, Fault> {
        let end = self.globals(stream)?;
        let starts = std::mem::take(&mut self.starts);
        let limit = self.allowance.limits.sheets;
        if starts.len() > limit {
            return Err(Beyond::new("sheets", limit).into());
        }
        let mut borders = starts.clone();
        borders.sort_unstable();
        // Records that belong to two sheets would be read, and changed, twice.
        if borders.first().is_some_and(|first| *first < end) || !borders.is_sorted_by(|a, b| a < b)
        {
            return Err(damaged());
        }
        let next = |start| borders.iter().copied().find(|border| *border > start);
        let sheets = starts.iter().map(|start| {
            let length = stream.len();
            let own = stream.get_mut(..next(*start).unwrap_or(length)).ok_or_else(damaged)?;
            let (extra, has_end) = self.sheet(own, *start)?;
            if has_end || own.len() == length { Ok(extra) } else { Err(damaged()) }
        });
        sheets.collect()
    }

    /// Reads what the sheets share; gives where it ends.
    fn globals(&mut self, stream: &mut [u8]) -> Result<usize, Fault> {
        let mut at = 0;
        while let Some((id, body)) = record(stream, at) {
            let next = at + 4 + body.len();
            match id {
                BOF => self.biff8 = u16_at(body, 0) == Some(BIFF8),
                FILE_PASS => return Err(Fault::Encrypted),
                BOUND_SHEET => {
                    let start = u32_at(body, 0).and_then(|start| usize::try_from(start).ok());
                    self.starts.extend(start);
                }
                FORMAT if self.biff8 => {
                    if let Some((number, code)) = format(body) {
                        self.styles.add_code(number, &code);
                    }
                }
                XF => {
                    let look = if self.biff8 { records::look(body) } else { Look::default() };
                    self.styles.add_style(u16_at(body, 2).unwrap_or(0), look);
                }
                STRINGS => self.strings = Strings::measured(continued(stream, at)),
                NAME | OTHER_SHEETS => take_out(stream, at),
                EOF => return Ok(next),
                _ => {}
            }
            at = next;
        }
        Ok(at)
    }

    /// Reads a sheet; says too whether its end was found.
    fn sheet(&mut self, stream: &mut [u8], start: usize) -> Result<(Extra, bool), Fault> {
        let mut extra = Extra { known: self.biff8, ..Extra::default() };
        let mut comments = Comments::default();
        let (mut depth, mut at, mut has_end) = (0, start, false);
        while let Some((id, body)) = record(stream, at).filter(|_| !has_end) {
            let next = at + 4 + body.len();
            if self.biff8 && depth == 1 {
                comments.take(id, body);
            }
            match id {
                BOF => depth += 1,
                // Whatever begins without its mark is read otherwise by calamine.
                _ if depth == 0 => return Err(damaged()),
                EOF if depth == 1 => has_end = true,
                EOF => depth -= 1,
                // Charts within a sheet have records of their own.
                _ if depth > 1 => {}
                _ => self.take(id, stream, at, &mut extra)?,
            }
            at = next;
        }
        extra.comments = comments.finish();
        extra.sort();
        Ok((extra, has_end))
    }

    fn take(
        &mut self,
        id: u16,
        stream: &mut [u8],
        at: usize,
        extra: &mut Extra,
    ) -> Result<(), Fault> {
        let body = body_mut(stream, at);
        match id {
            ROW => hidden_row(body, extra),
            COLUMN_INFO => hidden_columns(body, extra),
            BLANK => self.blanks(body, 6, extra),
            // The last column stands after the styles.
            MULTIPLE_BLANKS => self.blanks(body, body.len().saturating_sub(2), extra),
            MULTIPLE_RK => self.several(body, extra)?,
            id if CELLS.contains(&id) => self.one(id, body, extra)?,
            DIMENSIONS => take_out(stream, at),
            MERGED => {
                extra.merged.extend(merged(body));
                take_out(stream, at);
            }
            _ => {}
        }
        Ok(())
    }

    fn one(&mut self, id: u16, body: &mut [u8], extra: &mut Extra) -> Result<(), Fault> {
        let (Some(row), Some(column)) = (u16_at(body, 0), u16_at(body, 2)) else {
            return Err(damaged());
        };
        let place = CellRef::new(row.into(), column.into());
        self.cell(place, u16_at(body, 4).unwrap_or(0), extra)?;
        if let Some(index) = u32_at(body, 6).filter(|_| id == SHARED_STRING) {
            let bytes = u64::try_from(self.strings.repeat(index)).unwrap_or(u64::MAX);
            self.allowance.repeat_text(bytes)?;
        }
        // What is shorter than that is no longer when it is written out.
        if let Some(written) = body.get_mut(20..20 + ZERO.len()).filter(|_| id == FORMULA) {
            written.copy_from_slice(&ZERO);
        }
        let (row, column) = extra.seats.add(place, 1).ok_or_else(damaged)?;
        put(body, 0, row);
        put(body, 2, column);
        Ok(())
    }

    /// Empty neighbours in a row: row, first column, then the style of each.
    fn blanks(&mut self, body: &[u8], end: usize, extra: &mut Extra) {
        if let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2)) {
            let styles = body.get(4..end).unwrap_or_default().chunks_exact(2);
            for (column, style) in (u32::from(first)..).zip(styles) {
                let style = u16_at(style, 0).unwrap_or(0);
                let at = CellRef::new(row.into(), column);
                self.allowance.keep_look(at, self.styles.look(style.into()), &mut extra.looks);
            }
        }
    }

    /// Neighbours in a row: row, first column, then six bytes a cell, then the last column.
    fn several(&mut self, body: &mut [u8], extra: &mut Extra) -> Result<(), Fault> {
        let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2)) else {
            return Err(damaged());
        };
        let end = body.len().saturating_sub(2);
        let cells = body.get(4..end).unwrap_or_default().chunks(6);
        let count = cells.len();
        let last = usize::from(first) + count;
        if count == 0
            || body.len() != 6 + 6 * count
            || u16_at(body, end).map(usize::from) != Some(last - 1)
        {
            return Err(damaged());
        }
        for (column, cell) in (u32::from(first)..).zip(cells) {
            let style = u16_at(cell, 0).unwrap_or(0);
            self.cell(CellRef::new(row.into(), column), style, extra)?;
        }
        let place = CellRef::new(row.into(), first.into());
        let (row, column) = extra.seats.add(place, count).ok_or_else(damaged)?;
        put(body, 0, row);
        put(body, 2, column);
        put(body, end, column + (u16_at(body, end).unwrap_or(0) - first));
        Ok(())
    }

    fn cell(&mut self, at: CellRef, style: u16, extra: &mut Extra) -> Result<(), Fault> {
        self.allowance.take_cell()?;
        self.allowance.keep_look(at, self.styles.look(style.into()), &mut extra.looks);
        if let Some(format) = self.styles.format(style.into()).filter(|_| self.biff8) {
            extra.formats.push((at, format.clone()));
        }
        Ok(())
    }
}

fn damaged() -> Fault {
    Fault::Damaged("Workbook".to_owned())
}

fn hidden_row(body: &[u8], extra: &mut Extra) {
    let hidden = u16_at(body, 12).is_some_and(|flags| flags & 0x20 != 0);
    if let Some(row) = u16_at(body, 0).filter(|_| hidden) {
        extra.hidden_rows.add(row.into(), row.into());
    }
}

fn hidden_columns(body: &[u8], extra: &mut Extra) {
    let hidden = u16_at(body, 8).is_some_and(|flags| flags & 1 != 0);
    if let (true, Some(first), Some(last)) = (hidden, u16_at(body, 0), u16_at(body, 2)) {
        extra.hidden_columns.add(first.into(), last.into());
    }
}

/// Merged areas: their count, then first and last row, first and last column of each.
fn merged(body: &[u8]) -> impl Iterator<Item = Area> + '_ {
    let count = u16_at(body, 0).unwrap_or(0).into();
    let areas = body.get(2..).unwrap_or_default().chunks_exact(8).take(count);
    areas.filter_map(|area| {
        let [top, bottom, left, right] = [0, 2, 4, 6].map(|at| u16_at(area, at).map(u32::from));
        extra::merged(CellRef::new(top?, left?), CellRef::new(bottom?, right?))
    })
}

/// A format's number and code.
fn format(body: &[u8]) -> Option<(u16, String)> {
    let number = u16_at(body, 0)?;
    let length = usize::from(u16_at(body, 2)?);
    let text = body.get(5..)?;
    let code = if body.get(4)? & 1 == 0 {
        text.get(..length)?.iter().map(|byte| char::from(*byte)).collect()
    } else {
        let units = text.get(..length.checked_mul(2)?)?.chunks_exact(2);
        let units: Vec<u16> = units.filter_map(|pair| u16_at(pair, 0)).collect();
        String::from_utf16_lossy(&units)
    };
    Some((number, code))
}
