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
