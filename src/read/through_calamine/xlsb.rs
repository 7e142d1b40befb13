//! An .xlsb file: its records, first without their values and then with them (MS-XLSB).
//!
//! calamine lends its values and not its reading: that goes through some parts byte by byte, and takes
//! what it meets for the length of a record.

use std::collections::BTreeMap;
use std::io::BufRead;

use calamine::{CellErrorType, DataRef, ExcelDateTime, ExcelDateTimeType};

use super::compound::{u16_at, u32_at};
use super::convert::Converter;
use super::extra::{self, Extra};
use super::records::Styles;
use super::{xlsb_comments, xlsb_styles};
use crate::finding::{Area, CellRef};
use crate::read::builder::{Allowance, Beyond, Listed};
use crate::read::date::Epoch;
use crate::read::fault::Fault;
use crate::read::package::{Package, Part};
use crate::read::xlsx::{self, Relationship};
use crate::read::{FormatKind, Limits, Visibility};

const ROW: u32 = 0;
const BLANK: u32 = 1;
/// Records of one cell: column and style in their first eight bytes.
const CELLS: std::ops::RangeInclusive<u32> = 2..=11;
const STRING: u32 = 19;
const COLUMN_INFO: u32 = 60;
const END_OF_CELLS: u32 = 146;
const BOOK_SETTINGS: u32 = 153;
const BUNDLE_SHEET: u32 = 156;
const MERGED: u32 = 176;
/// The longest record, in bytes.
const LONGEST: usize = 1 << 20;

/// What the sheets of a workbook share.
pub(super) struct Book {
    pub(super) sheets: Vec<Entry>,
    pub(super) epoch: Epoch,
    styles: Styles,
    strings: Strings,
}

/// A sheet of cells, as the workbook part lists it.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) visibility: Visibility,
    part: String,
}

/// The table of strings, one after another, and where each ends.
#[derive(Default)]
struct Strings {
    whole: String,
    ends: Vec<u32>,
}

impl Book {
    /// Reads what the sheets share.
    pub(super) fn read(
        package: &mut Package<'_>,
        allowance: &mut Allowance<'_>,
    ) -> Result<Self, Fault> {
        let (sheets, epoch) = listed(package)?;
        if sheets.len() > allowance.limits.sheets {
            return Err(Beyond::new("sheets", allowance.limits.sheets).into());
        }
        let strings = Strings::read(package, allowance)?;
        Ok(Self { sheets, epoch, styles: xlsb_styles::read(package)?, strings })
    }

    /// Scans each sheet, without its values.
    pub(super) fn scan(
        &self,
        package: &mut Package<'_>,
        limits: &Limits,
    ) -> Result<Vec<Extra>, Fault> {
        let mut allowance = Allowance::new(limits);
        let sheets = self.sheets.iter();
        let scanned = sheets.map(|entry| {
            let mut extra = sheet(package, &entry.part, &self.styles, &mut allowance)?;
            extra.comments = xlsb_comments::read(package, &entry.part, &mut allowance)?;
            extra.sort();
            Ok(extra)
        });
        scanned.collect()
    }

    /// Gives a sheet's values to `converter`.
    pub(super) fn fill(
        &self,
        package: &mut Package<'_>,
        entry: &Entry,
        converter: &mut Converter<'_, '_>,
    ) -> Result<(), Fault> {
        let damaged = || Fault::Damaged(entry.part.clone());
        let part = package.part(&entry.part)?.ok_or_else(damaged)?;
        let mut records = Records::new(part, &entry.part);
        let mut row = 0;
        while let Some(id) = records.next()? {
            let body = &records.body;
            if id == END_OF_CELLS {
                return Ok(());
            }
            if id == ROW {
                row = u32_at(body, 0).ok_or_else(damaged)?;
            } else if CELLS.contains(&id) {
                let column = u32_at(body, 0).ok_or_else(damaged)?;
                let value = self.value(id, body).ok_or_else(damaged)?;
                converter.add_streamed((row, column), &value)?;
            }
        }
        Err(damaged())
    }

    /// The value of a cell's record; `None` where the record is none that is ever written.
    fn value<'s>(&'s self, id: u32, body: &[u8]) -> Option<DataRef<'s>> {
        let number = |value: f64| self.number(value, u32_at(body, 4).unwrap_or(0) & 0x00FF_FFFF);
        Some(match id {
            2 => number(packed(u32_at(body, 8)?)),
            3 | 11 => DataRef::Error(error(*body.get(8)?)?),
            4 | 10 => DataRef::Bool(*body.get(8)? != 0),
            5 | 9 => number(f64::from_le_bytes(body.get(8..16)?.try_into().ok()?)),
            6 | 8 => DataRef::String(wide(body, 8)?),
            7 => DataRef::SharedString(self.strings.get(u32_at(body, 8)?)?),
            _ => DataRef::Empty,
        })
    }

    /// A number, or a day where its style shows one.
    fn number<'s>(&self, value: f64, style: u32) -> DataRef<'s> {
        let style = usize::try_from(style).unwrap_or(usize::MAX);
        let is_day = self.styles.format(style).is_some_and(|it| it.kind == FormatKind::Date);
        if !is_day {
            return DataRef::Float(value);
        }
        let is_1904 = self.epoch == Epoch::Y1904;
        DataRef::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, is_1904))
    }
}

impl Strings {
    fn read(package: &mut Package<'_>, allowance: &mut Allowance<'_>) -> Result<Self, Fault> {
        let mut strings = Self::default();
        let name = "xl/sharedStrings.bin";
        let Some(part) = package.part(name)? else {
            return Ok(strings);
        };
        let mut records = Records::new(part, name);
        while let Some(id) = records.next()? {
            if id == STRING {
                // A byte of flags stands before the text.
                let text = wide(&records.body, 1);
                let text = text.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
                allowance.take_text(text.len())?;
                strings.whole.push_str(&text);
                strings.ends.push(u32::try_from(strings.whole.len()).unwrap_or(u32::MAX));
            }
        }
        Ok(strings)
    }

    /// A string by its number.
    fn get(&self, index: u32) -> Option<&str> {
        let index = usize::try_from(index).ok()?;
        let end = *self.ends.get(index)?;
        let before = index.checked_sub(1).and_then(|before| self.ends.get(before));
        self.whole.get(before.map_or(0, |start| *start as usize)..end as usize)
    }
}

/// A number in four bytes: a whole one of thirty bits or the upper half of a long one, perhaps in hundredths.
fn packed(bits: u32) -> f64 {
    let value = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(bits.cast_signed() >> 2)
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

fn error(code: u8) -> Option<CellErrorType> {
    Some(match code {
        0x00 => CellErrorType::Null,
        0x07 => CellErrorType::Div0,
        0x0F => CellErrorType::Value,
        0x17 => CellErrorType::Ref,
        0x1D => CellErrorType::Name,
        0x24 => CellErrorType::Num,
        0x2A => CellErrorType::NA,
        0x2B => CellErrorType::GettingData,
        _ => return None,
    })
}

/// The sheets of cells in their order, and what day numbers count from.
fn listed(package: &mut Package<'_>) -> Result<(Vec<Entry>, Epoch), Fault> {
    let name = "xl/workbook.bin";
    let links = xlsx::relationships(package, name)?;
    let part = package.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
    let (mut records, mut counted) = (Records::new(part, name), Listed::default());
    let mut sheets = Vec::new();
    let mut epoch = Epoch::Y1900;
    while let Some(id) = records.next()? {
        let body = &records.body;
        match id {
            BOOK_SETTINGS if body.first().is_some_and(|flags| flags & 1 != 0) => {
                epoch = Epoch::Y1904;
            }
            // A sheet whose relationship is null has no part.
            BUNDLE_SHEET if u32_at(body, 8) != Some(u32::MAX) => {
                let entry = entry(body, &links);
                let (kind, entry) = entry.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
                counted.add(name, entry.name.len() + entry.part.len())?;
                sheets.extend((kind == "worksheet").then_some(entry));
            }
            _ => {}
        }
    }
    Ok((sheets, epoch))
}

/// A sheet of the list and its kind.
fn entry<'l>(body: &[u8], links: &'l BTreeMap<String, Relationship>) -> Option<(&'l str, Entry)> {
    let link = links.get(&wide(body, 8)?)?;
    let after = 12 + 2 * usize::try_from(u32_at(body, 8)?).ok()?;
    let visibility = match u32_at(body, 0)? {
        0 => Visibility::Visible,
        1 => Visibility::Hidden,
        _ => Visibility::VeryHidden,
    };
    Some((&link.kind, Entry { name: wide(body, after)?, visibility, part: link.part.clone() }))
}

fn sheet(
    package: &mut Package<'_>,
    name: &str,
    styles: &Styles,
    allowance: &mut Allowance<'_>,
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
            id if id == BLANK || CELLS.contains(&id) => {
                let at = CellRef::new(row, u32_at(body, 0).unwrap_or(0));
                let style = u32_at(body, 4).unwrap_or(0) & 0x00FF_FFFF;
                let style = usize::try_from(style).unwrap_or(usize::MAX);
                allowance.keep_look(at, styles.look(style), &mut extra.looks);
                if id != BLANK {
                    allowance.take_cell()?;
                    let format = styles.format(style).map(|format| (at, format.clone()));
                    extra.formats.extend(format);
                }
            }
            COLUMN_INFO => hidden_columns(body, &mut extra),
            MERGED => extra.merged.extend(merged(body)),
            _ => {}
        }
    }
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
    extra::merged(first, CellRef::new(u32_at(body, 4)?, u32_at(body, 12)?))
}

/// Text in sixteen-bit units, with its length before it.
pub(super) fn wide(body: &[u8], at: usize) -> Option<String> {
    let length = usize::try_from(u32_at(body, at)?).ok()?.checked_mul(2)?;
    let text = body.get(at + 4..(at + 4).checked_add(length)?)?;
    let units: Vec<u16> = text.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The records of a part: kind, length, body; the numbers in seven bits a byte.
pub(super) struct Records<'n, 'a, 'b> {
    part: Part<'a, 'b>,
    name: &'n str,
    pub(super) body: Vec<u8>,
}

impl<'n, 'a, 'b> Records<'n, 'a, 'b> {
    pub(super) fn new(part: Part<'a, 'b>, name: &'n str) -> Self {
        Self { part, name, body: Vec::new() }
    }

    /// The next record's kind; its body is then in `body`.
    pub(super) fn next(&mut self) -> Result<Option<u32>, Fault> {
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
