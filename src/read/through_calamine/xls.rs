//! The scan of an .xls file: its records, without their values (MS-XLS).

use super::compound::{Compound, u16_at, u32_at};
use super::extra::{Extent, Extra};
use super::records::Styles;
use super::xls_comments::Comments;
use crate::finding::CellRef;
use crate::read::Limits;
use crate::read::builder::Beyond;
use crate::read::fault::Fault;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMN_INFO: u16 = 0x007D;
const MULTIPLE_RK: u16 = 0x00BD;
/// Records of one cell: row, column and style in their first six bytes.
const CELLS: [u16; 7] = [0x0203, 0x027E, 0x00FD, 0x0204, 0x0006, 0x0205, 0x00D6];
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

/// Scans the stream of a workbook.
pub(super) fn scan(stream: &[u8], limits: &Limits) -> Result<Vec<Extra>, Fault> {
    Scan::default().run(stream, limits)
}

#[derive(Default)]
struct Scan {
    styles: Styles,
    /// Where each sheet's records begin in the stream.
    starts: Vec<usize>,
    biff8: bool,
    cells: u64,
}

impl Scan {
    fn run(mut self, stream: &[u8], limits: &Limits) -> Result<Vec<Extra>, Fault> {
        self.globals(stream)?;
        let mut extras = Vec::new();
        for start in std::mem::take(&mut self.starts) {
            extras.push(self.sheet(stream, start)?);
            if self.cells > u64::try_from(limits.cells).unwrap_or(u64::MAX) {
                return Err(Beyond::new("cells", limits.cells).into());
            }
        }
        Ok(extras)
    }

    fn globals(&mut self, stream: &[u8]) -> Result<(), Fault> {
        for (id, _, body) in Records::new(stream, 0) {
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
                XF => self.styles.add_style(u16_at(body, 2).unwrap_or(0)),
                EOF => break,
                _ => {}
            }
        }
        Ok(())
    }

    fn sheet(&mut self, stream: &[u8], start: usize) -> Result<Extra, Fault> {
        let mut extra = Extra { known: self.biff8, ..Extra::default() };
        let mut extent = Extent::default();
        let mut comments = Comments::default();
        let mut depth = 0;
        for (id, _, body) in Records::new(stream, start) {
            if self.biff8 && depth == 1 {
                comments.take(id, body);
            }
            match id {
                BOF => depth += 1,
                EOF => depth -= 1,
                // Charts within a sheet have records of their own.
                _ if depth > 1 => continue,
                DIMENSIONS if !are_possible(body) => return Err(damaged()),
                ROW => hidden_row(body, &mut extra),
                COLUMN_INFO => hidden_columns(body, &mut extra),
                MULTIPLE_RK => self.several(body, &mut extra, &mut extent),
                id if CELLS.contains(&id) => self.one(body, &mut extra, &mut extent),
                _ => {}
            }
            if depth <= 0 {
                // Whatever begins without its mark is read otherwise by calamine.
                if id != EOF {
                    return Err(damaged());
                }
                break;
            }
        }
        extent.check()?;
        self.cells += extent.cells();
        extra.comments = comments.finish();
        extra.sort();
        Ok(extra)
    }

    fn one(&self, body: &[u8], extra: &mut Extra, extent: &mut Extent) {
        if let (Some(row), Some(column)) = (u16_at(body, 0), u16_at(body, 2)) {
            let style = u16_at(body, 4).unwrap_or(0);
            self.cell(CellRef::new(row.into(), column.into()), style, extra, extent);
        }
    }

    /// Neighbours in a row: row, first column, then six bytes a cell, then the last column.
    fn several(&self, body: &[u8], extra: &mut Extra, extent: &mut Extent) {
        let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2)) else {
            return;
        };
        let cells = body.get(4..).unwrap_or_default().chunks_exact(6);
        for (column, cell) in (u32::from(first)..).zip(cells) {
            let style = u16_at(cell, 0).unwrap_or(0);
            self.cell(CellRef::new(row.into(), column), style, extra, extent);
        }
    }

    fn cell(&self, at: CellRef, style: u16, extra: &mut Extra, extent: &mut Extent) {
        extent.add(at);
        if let Some(format) = self.styles.format(style.into()).filter(|_| self.biff8) {
            extra.formats.push((at, format.clone()));
        }
    }
}

fn damaged() -> Fault {
    Fault::Damaged("Workbook".to_owned())
}

/// Whether declared dimensions fit a sheet of 65 536 rows and 256 columns: calamine makes room for
/// as many cells as they say.
fn are_possible(body: &[u8]) -> bool {
    let (first, last, columns) = if body.len() == 10 {
        let narrow = |at| u16_at(body, at).map(u32::from);
        (narrow(0), narrow(2), u16_at(body, 6))
    } else {
        (u32_at(body, 0), u32_at(body, 4), u16_at(body, 10))
    };
    last.is_some_and(|last| last <= 65_536 && first.is_some_and(|first| first <= last))
        && columns.is_some_and(|columns| columns <= 256)
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

/// The records of a stream from one on: kind, place, body.
struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    fn new(stream: &'a [u8], at: usize) -> Self {
        Self { stream, at }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, usize, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at;
        let id = u16_at(self.stream, at)?;
        let length = usize::from(u16_at(self.stream, at + 2)?);
        let body = self.stream.get(at + 4..at + 4 + length)?;
        self.at = at + 4 + length;
        Some((id, at, body))
    }
}
