//! One sheet's part → a sheet: its pieces are read at the same time.
//!
//! Nearly every writer numbers its rows, so that a piece can be read without those before it. Where something needs
//! them (rows without numbers, a formula that is told in an earlier row, a limit on all cells), the part is read again
//! from its beginning, so that a sheet and a fault are the same however they were read.

use super::Shared;
use super::cells::{CellReader, Piece};
use crate::finding::Finding;
use crate::read::Sheet;
use crate::read::builder::{Allowance, Together, joined};
use crate::read::chunks::Chunks;
use crate::read::fault::Fault;
use crate::read::notes::Notes;
use crate::read::package::Package;

/// Reads the part called `name` into `sheet`.
pub(super) fn read(
    package: &mut Package<'_>,
    name: &str,
    sheet: &Sheet,
    shared: &Shared,
    allowance: &mut Allowance<'_>,
) -> Result<(Sheet, Vec<Finding>), Fault> {
    let Piece { sheet, notes, ended } = match read_pieces(package, name, sheet, shared, allowance) {
        Some(read) => read?,
        None => read_whole(package, name, sheet, shared, allowance)?,
    };
    if !ended {
        return Err(Fault::Damaged(name.to_owned()));
    }
    let findings = notes.findings(&sheet);
    Ok((sheet, findings))
}

fn read_whole(
    package: &mut Package<'_>,
    name: &str,
    sheet: &Sheet,
    shared: &Shared,
    allowance: &mut Allowance<'_>,
) -> Result<Piece, Fault> {
    let mut reader = CellReader::new(sheet.clone(), name, shared, allowance);
    let pieces = Chunks::new(package.needed(name)?, name, "row");
    pieces.each(|event| reader.take(event))?;
    Ok(reader.finish())
}

/// Reads the pieces at the same time; `None` where they do not tell what the whole is.
fn read_pieces(
    package: &mut Package<'_>,
    name: &str,
    sheet: &Sheet,
    shared: &Shared,
    allowance: &mut Allowance<'_>,
) -> Option<Result<Piece, Fault>> {
    let together = Together::new(allowance);
    let read = |piece: &str| {
        let mut own = together.piece();
        let mut reader = CellReader::new(sheet.clone(), name, shared, &mut own);
        let read = reader.read(piece);
        if reader.is_bound() {
            together.doubt();
        }
        let piece = reader.finish();
        together.add(&own);
        // Then all of it is read anew, and no piece more is to be kept until that.
        if together.is_in_doubt() {
            return Err(Fault::Damaged(name.to_owned()));
        }
        read.map(|()| piece)
    };
    let part = package.needed(name);
    let pieces = part.and_then(|part| Chunks::new(part, name, "row").side_by_side(read));
    if together.is_in_doubt() {
        return None;
    }
    let rest = together.rest();
    let joined = match pieces {
        Ok(pieces) => Ok(join(sheet, pieces)?),
        Err(fault) => Err(fault),
    };
    *allowance = rest;
    Some(joined)
}

/// The pieces as one; `None` where their rows are not in order.
fn join(sheet: &Sheet, pieces: Vec<Piece>) -> Option<Piece> {
    let mut notes = Notes::default();
    let mut ended = false;
    let mut parts = Vec::with_capacity(pieces.len());
    for piece in pieces {
        parts.push(piece.sheet);
        notes.join(piece.notes);
        ended |= piece.ended;
    }
    Some(Piece { sheet: joined(sheet.clone(), parts)?, notes, ended })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::io::{Cursor, Write as _};
    use std::sync::Arc;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::read::date::Epoch;
    use crate::read::xlsx::{Strings, Styles};
    use crate::read::{Limits, Row};

    const PART: &str = "xl/worksheets/sheet1.xml";

    /// What a part gave: each cell with its place, what is beside the cells, and the findings, or the fault.
    type Seen = Result<(Vec<String>, String), String>;

    fn seen(read: Result<(Sheet, Vec<Finding>), Fault>) -> Seen {
        let (sheet, findings) = read.map_err(|fault| format!("{fault:?}"))?;
        let of_row = |row: Row<'_>| format!("{} {:?}", row.index, row.cells());
        let beside = (
            &sheet.merged,
            sheet.tallest_merge,
            &sheet.hidden_rows,
            &sheet.hidden_columns,
            sheet.extent,
            findings,
        );
        Ok((sheet.rows().map(of_row).collect(), format!("{beside:?}")))
    }

    /// The part with these rows, read in pieces where that can be and as a whole, and whether it was in pieces.
    fn read_both_ways(xml: &str, limits: &Limits) -> (Seen, Seen, bool) {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(PART, SimpleFileOptions::default()).unwrap();
        writer.write_all(xml.as_bytes()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        let Ok(mut package) = Package::open(&bytes, limits) else { panic!("a package opens") };
        let sheet = Sheet::new(&Arc::from("a.xlsx"), "Taul1");
        let shared =
            Shared { strings: Strings::default(), styles: Styles::default(), epoch: Epoch::Y1900 };
        let fresh = || Allowance::new(limits);
        let pieces = read_pieces(&mut package, PART, &sheet, &shared, &mut fresh()).is_some();
        let any = read(&mut package, PART, &sheet, &shared, &mut fresh());
        let whole = read_whole(&mut package, PART, &sheet, &shared, &mut fresh());
        let whole = whole.and_then(|Piece { sheet, notes, ended }| {
            let findings = notes.findings(&sheet);
            ended.then_some((sheet, findings)).ok_or_else(|| Fault::Damaged(PART.to_owned()))
        });
        (seen(any), seen(whole), pieces)
    }

    /// A part of 12 000 rows, which is several pieces, each row as `row` writes it.
    fn part(row: impl Fn(u32) -> String) -> String {
        let mut xml = String::from(
            "<worksheet><cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols><sheetData>",
        );
        for number in 1..=12_000 {
            xml.push_str(&row(number));
        }
        xml.push_str("</sheetData><mergeCells><mergeCell ref=\"A5:B9\"/></mergeCells></worksheet>");
        xml
    }

    /// A usual row, its number written.
    fn usual(number: u32) -> String {
        let hidden = if number % 1000 == 7 { " hidden=\"1\"" } else { "" };
        let mut row = format!("<row r=\"{number}\"{hidden}>");
        let _ = write!(row, "<c r=\"A{number}\"><v>{number}.5</v></c>");
        let _ = write!(row, "<c r=\"B{number}\" t=\"str\"><v>määrä {number}</v></c>");
        row + "<c t=\"n\"><f>A1*2</f></c><c t=\"b\"><v>7</v></c></row>"
    }

    #[test]
    fn a_long_part_is_the_same_in_pieces_as_in_one() {
        let (any, whole, in_pieces) = read_both_ways(&part(usual), &Limits::default());
        assert!(in_pieces && any.is_ok());
        assert_eq!(any, whole);
    }

    #[test]
    fn what_needs_earlier_rows_is_read_with_them() {
        let unnumbered = |number: u32| format!("<row><c><v>{number}</v></c></row>");
        let shared_formula = |number: u32| {
            let formula = if number == 2 { "[1]Taul1!A1" } else { "" };
            format!(
                "<row r=\"{number}\"><c><f t=\"shared\" si=\"0\">{formula}</f><v>1</v></c></row>"
            )
        };
        let backwards = |number: u32| usual(12_001 - number);
        let unclosed = |number: u32| format!("<row r=\"{number}\"><c><v>{number}</v></row>");
        let parts = [part(unnumbered), part(shared_formula), part(backwards), part(unclosed)];
        for xml in parts {
            let (any, whole, in_pieces) = read_both_ways(&xml, &Limits::default());
            assert!(!in_pieces, "{}", &xml[..200]);
            assert_eq!(any, whole);
        }
    }

    #[test]
    fn the_first_fault_is_told_however_a_part_is_read() {
        let usual_part = part(usual);
        let (half, _) = usual_part.split_at(usual_part.len() / 2);
        let bad_row = |number: u32| usual(number).replace("r=\"9000\"", "r=\"0\"");
        let bad_tag = |number: u32| {
            usual(number).replace("<v>9000.5", "<<v>9000.5").replace("r=\"B11000\"", "r=\"ÖÖÖÖ1\"")
        };
        let few = |cells| Limits { cells, ..Limits::default() };
        let cases = [
            (half.to_owned(), Limits::default()),
            (part(bad_row), Limits::default()),
            (part(bad_tag), Limits::default()),
            (usual_part.clone(), few(30_000)),
            (usual_part.clone(), Limits { text: 100_000, ..Limits::default() }),
            (usual_part.clone(), Limits { rows: 8_000, ..Limits::default() }),
            (part(bad_row), few(30_000)),
            (part(bad_row), few(40_000)),
        ];
        for (xml, limits) in cases {
            let (any, whole, _) = read_both_ways(&xml, &limits);
            assert!(any.is_err());
            assert_eq!(any, whole);
        }
    }
}
