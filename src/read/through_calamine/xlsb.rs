//! The scan of an .xlsb file: its records, without their values (MS-XLSB).

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::Event;

use super::compound::{u16_at, u32_at};
use super::extra::Extra;
use super::records::Styles;
use crate::finding::{Area, CellRef};
use crate::read::Limits;
use crate::read::builder::Beyond;
use crate::read::fault::Fault;
use crate::read::package::{Package, Part};
use crate::read::xml::{Xml, attribute};

const ROW: u32 = 0;
/// Records of one cell: column and style in their first eight bytes.
const CELLS: std::ops::RangeInclusive<u32> = 2..=11;
const FORMAT: u32 = 44;
const STYLE: u32 = 47;
const COLUMN_INFO: u32 = 60;
const BUNDLE_SHEET: u32 = 156;
const MERGED: u32 = 176;
const BEGIN_STYLES: u32 = 617;
const END_STYLES: u32 = 618;
/// The longest record, in bytes.
const LONGEST: usize = 1 << 20;

/// Scans a package: one [`Extra`] for each sheet of the workbook part, in its order.
pub(super) fn scan(package: &mut Package<'_>, limits: &Limits) -> Result<Vec<Extra>, Fault> {
    let styles = styles(package)?;
    check_strings(package)?;
    let parts = sheet_parts(package)?;
    if parts.len() > limits.sheets {
        return Err(Beyond::new("sheets", limits.sheets).into());
    }
    let mut left = limits.cells;
    parts.iter().map(|part| sheet(package, part, &styles, &mut left, limits)).collect()
}

fn styles(package: &mut Package<'_>) -> Result<Styles, Fault> {
    let mut styles = Styles::default();
    let name = "xl/styles.bin";
    let Some(part) = package.part(name)? else {
        return Ok(styles);
    };
    let mut records = Records::new(part, name);
    let mut within = false;
    while let Some(id) = records.next()? {
        let body = &records.body;
        match id {
            FORMAT => {
                if let (Some(number), Some(code)) = (u16_at(body, 0), wide(body, 2)) {
                    styles.add_code(number, &code);
                }
            }
            BEGIN_STYLES => within = true,
            END_STYLES => within = false,
            STYLE if within => styles.add_style(u16_at(body, 2).unwrap_or(0)),
            _ => {}
        }
    }
    Ok(styles)
}

/// Reads the table of strings for its records' lengths alone: calamine makes room for what a record
/// declares.
fn check_strings(package: &mut Package<'_>) -> Result<(), Fault> {
    let name = "xl/sharedStrings.bin";
    if let Some(part) = package.part(name)? {
        let mut records = Records::new(part, name);
        while records.next()?.is_some() {}
    }
    Ok(())
}

/// The part of each sheet; empty where it cannot be told.
fn sheet_parts(package: &mut Package<'_>) -> Result<Vec<String>, Fault> {
    let mut links = BTreeMap::new();
    let name = "xl/_rels/workbook.bin.rels";
    if let Some(part) = package.part(name)? {
        let mut xml = Xml::new(part, name);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => {
                    if let (Some(id), Some(to)) = (attribute(&tag, "Id"), attribute(&tag, "Target"))
                    {
                        links.insert(id.into_owned(), format!("xl/{to}"));
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    let name = "xl/workbook.bin";
    let part = package.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
    let mut records = Records::new(part, name);
    let mut parts = Vec::new();
    while let Some(id) = records.next()? {
        // A sheet whose relationship is null has no part and is not listed by calamine either.
        if id == BUNDLE_SHEET && u32_at(&records.body, 8) != Some(u32::MAX) {
            let link = wide(&records.body, 8).and_then(|link| links.get(&link).cloned());
            // calamine indexes its table with this link, and would panic without it.
            parts.push(link.ok_or_else(|| Fault::Damaged(name.to_owned()))?);
        }
    }
    Ok(parts)
}

fn sheet(
    package: &mut Package<'_>,
    name: &str,
    styles: &Styles,
    left: &mut usize,
    limits: &Limits,
) -> Result<Extra, Fault> {
    let mut extra = Extra { known: true, ..Extra::default() };
    let Some(part) = package.part(name)? else {
        return Ok(extra);
    };
    let mut records = Records::new(part, name);
    let mut row = 0;
    while let Some(id) = records.next()? {
        let body = &records.body;
        match id {
            ROW => {
                row = u32_at(body, 0).unwrap_or(row);
                if body.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    extra.hidden_rows.add(row, row);
                }
            }
            id if CELLS.contains(&id) => {
                *left = left.checked_sub(1).ok_or(Beyond::new("cells", limits.cells))?;
                let style = u32_at(body, 4).unwrap_or(0) & 0x00FF_FFFF;
                let format = usize::try_from(style).ok().and_then(|style| styles.format(style));
                if let (Some(column), Some(format)) = (u32_at(body, 0), format) {
                    extra.formats.push((CellRef::new(row, column), format.clone()));
                }
            }
            COLUMN_INFO => hidden_columns(body, &mut extra),
            MERGED => extra.merged.extend(merged(body)),
            _ => {}
        }
    }
    extra.sort();
    Ok(extra)
}

fn hidden_columns(body: &[u8], extra: &mut Extra) {
    let hidden = u16_at(body, 16).is_some_and(|flags| flags & 1 != 0);
    if let (true, Some(first), Some(last)) = (hidden, u32_at(body, 0), u32_at(body, 4)) {
        extra.hidden_columns.add(first, last);
    }
}

fn merged(body: &[u8]) -> Option<Area> {
    let first = CellRef::new(u32_at(body, 0)?, u32_at(body, 8)?);
    let last = CellRef::new(u32_at(body, 4)?, u32_at(body, 12)?);
    (first < last && first.column <= last.column).then_some(Area { first, last })
}

/// Text in sixteen-bit units, with its length before it.
fn wide(body: &[u8], at: usize) -> Option<String> {
    let length = usize::try_from(u32_at(body, at)?).ok()?.checked_mul(2)?;
    let text = body.get(at + 4..(at + 4).checked_add(length)?)?;
    let units: Vec<u16> = text.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The records of a part: kind, length, body; the numbers in seven bits a byte.
struct Records<'n, 'a, 'b> {
    part: Part<'a, 'b>,
    name: &'n str,
    body: Vec<u8>,
}

impl<'n, 'a, 'b> Records<'n, 'a, 'b> {
    fn new(part: Part<'a, 'b>, name: &'n str) -> Self {
        Self { part, name, body: Vec::new() }
    }

    /// The next record's kind; its body is then in `body`.
    fn next(&mut self) -> Result<Option<u32>, Fault> {
        let damaged = || Fault::Damaged(self.name.to_owned());
        let Some(id) = record_number(&mut self.part, 2).map_err(|_| damaged())? else {
            return Ok(None);
        };
        let length =
            record_number(&mut self.part, 4).map_err(|_| damaged())?.ok_or_else(damaged)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST);
        self.body.resize(length.ok_or_else(damaged)?, 0);
        std::io::Read::read_exact(&mut self.part, &mut self.body).map_err(|_| damaged())?;
        Ok(Some(id))
    }
}

/// A kind, which keeps the marks of its bytes, is told apart from a length by its two bytes; both
/// are numbers of seven bits a byte, the highest bit set where another byte follows.
fn record_number(part: &mut Part<'_, '_>, most: u32) -> std::io::Result<Option<u32>> {
    part.begin_token();
    let mut number = 0;
    for place in 0..most {
        let Some(byte) = part.fill_buf()?.first().copied() else {
            return Ok(None);
        };
        part.consume(1);
        number |= u32::from(byte & 0x7F) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Ok(Some(number))
}
