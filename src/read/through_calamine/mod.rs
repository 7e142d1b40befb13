//! .xls through calamine, and beside its values what calamine does not expose; .xlsb in calamine's values.
//!
//! calamine lays a sheet out as the rectangle around its cells, believes what a file says of itself, and
//! may panic on what no program writes. So a file is scanned first, and calamine is given a copy without
//! what could make it ask for more memory than the cells need; a panic is caught here. The scan also finds
//! number formats, merged areas and what is hidden.
//!
//! - `compound`: the streams of a compound file; `rewrap`: one of them in a file of its own
//! - `xls`: the scan of an old workbook, `xls_records` its records, `xls_comments` its comments, `xls_strings` the
//!   lengths of its strings, and `seats` where the copy has its cells
//! - `xlsb`: a binary workbook, `xlsb_styles` its styles, `xlsb_comments` its comments
//! - `extra`: what a scan finds
//! - `convert`: calamine's values → cells

mod compound;
mod convert;
mod extra;
mod records;
mod rewrap;
mod seats;
mod xls;
mod xls_comments;
mod xls_records;
mod xls_strings;
mod xlsb;
mod xlsb_comments;
mod xlsb_styles;

use std::collections::BTreeSet;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{Reader, SheetType, SheetVisible, Xls};

use self::convert::Converter;
use self::extra::Extra;
use super::builder::Allowance;
use super::date::Epoch;
use super::fault::Fault;
use super::package::Package;
use super::{FileFormat, Limits, Sheet, Visibility};
use crate::finding::Finding;

type Sheets = (Vec<Sheet>, Vec<Finding>);

/// Reads an .xls file, or says what other compound file it is.
pub(super) fn read_compound(
    bytes: &[u8],
    file: &Arc<str>,
    limits: &Limits,
) -> Result<Sheets, Fault> {
    let mut stream = xls::stream(bytes)?;
    let extras = xls::scan(&mut stream, limits)?;
    let alone = rewrap::wrapped(&stream).ok_or_else(|| unreadable("xls"))?;
    drop(stream);
    guarded(FileFormat::Xls, || {
        let mut book: Xls<_> = Xls::new(Cursor::new(alone)).map_err(|_| unreadable("xls"))?;
        let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
        let mut reading = Reading::new(limits, extras, epoch);
        for (sheet, position) in sheets(book.sheets_metadata(), file)? {
            let name = sheet.name.clone();
            let values = book.worksheet_range(&name).map_err(|_| unreadable("xls"))?;
            let formulas = book.worksheet_formula(&name).unwrap_or_default();
            reading.add_range(sheet, position, &values, &formulas)?;
        }
        Ok((reading.done, reading.findings))
    })
}

/// Reads an .xlsb file.
pub(super) fn read_xlsb(
    package: &mut Package<'_>,
    file: &Arc<str>,
    limits: &Limits,
) -> Result<Sheets, Fault> {
    let mut allowance = Allowance::new(limits);
    let book = xlsb::Book::read(package, &mut allowance)?;
    let extras = book.scan(package, limits)?;
    let mut reading = Reading::new(limits, extras, book.epoch);
    for (position, entry) in book.sheets.iter().enumerate() {
        let mut sheet = Sheet::new(file, entry.name.as_str());
        sheet.visibility = entry.visibility;
        let mut converter = reading.converter(sheet, position);
        book.fill(package, entry, &mut converter)?;
        let finished = converter.finish();
        reading.keep(finished);
    }
    if reading.done.is_empty() {
        return Err(Fault::NoSheets);
    }
    Ok((reading.done, reading.findings))
}

/// Calls calamine so that a panic in it becomes a finding.
fn guarded(
    format: FileFormat,
    read: impl FnOnce() -> Result<Sheets, Fault>,
) -> Result<Sheets, Fault> {
    let result = catch_unwind(AssertUnwindSafe(read));
    let (sheets, findings) = result.unwrap_or(Err(unreadable(format.extension())))?;
    if sheets.is_empty() { Err(Fault::NoSheets) } else { Ok((sheets, findings)) }
}

/// The sheets of cells that calamine lists, empty still, with their positions among all sheets.
fn sheets(listed: &[calamine::Sheet], file: &Arc<str>) -> Result<Vec<(Sheet, usize)>, Fault> {
    // calamine finds a sheet's cells by its name, and of two of one name always the same.
    let names: BTreeSet<&str> = listed.iter().map(|listed| listed.name.as_str()).collect();
    if names.len() < listed.len() {
        return Err(Fault::Damaged("Workbook".to_owned()));
    }
    let cells = listed.iter().enumerate();
    let cells = cells.filter(|(_, listed)| listed.typ == SheetType::WorkSheet);
    let sheets = cells.map(|(position, listed)| {
        let mut sheet = Sheet::new(file, listed.name.as_str());
        sheet.visibility = match listed.visible {
            SheetVisible::Visible => Visibility::Visible,
            SheetVisible::Hidden => Visibility::Hidden,
            SheetVisible::VeryHidden => Visibility::VeryHidden,
        };
        (sheet, position)
    });
    Ok(sheets.collect())
}

fn unreadable(format: &'static str) -> Fault {
    Fault::Unreadable(format)
}

/// What the reading of one file shares between its sheets.
struct Reading<'a> {
    allowance: Allowance<'a>,
    extras: Vec<Extra>,
    epoch: Epoch,
    done: Vec<Sheet>,
    findings: Vec<Finding>,
}

impl<'a> Reading<'a> {
    fn new(limits: &'a Limits, extras: Vec<Extra>, epoch: Epoch) -> Self {
        let allowance = Allowance::new(limits);
        Self { allowance, extras, epoch, done: Vec::new(), findings: Vec::new() }
    }

    fn converter(&mut self, sheet: Sheet, position: usize) -> Converter<'_, 'a> {
        let extra = self.extras.get_mut(position).map(std::mem::take).unwrap_or_default();
        Converter::new(sheet, extra, self.epoch, &mut self.allowance)
    }

    fn add_range(
        &mut self,
        sheet: Sheet,
        position: usize,
        values: &calamine::Range<calamine::Data>,
        formulas: &calamine::Range<String>,
    ) -> Result<(), Fault> {
        let mut converter = self.converter(sheet, position);
        converter.add_range(values, formulas)?;
        let finished = converter.finish();
        self.keep(finished);
        Ok(())
    }

    fn keep(&mut self, (sheet, findings): (Sheet, Vec<Finding>)) {
        self.done.push(sheet);
        self.findings.extend(findings);
    }
}
