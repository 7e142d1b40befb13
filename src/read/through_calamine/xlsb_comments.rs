//! Comments in an .xlsb file: the part that a sheet leads to names each comment's cell and author, then its text
//! (MS-XLSB, 2.4.28, 2.4.38 and 2.4.339).

use super::compound::u32_at;
use super::xlsb::{Records, wide};
use crate::finding::CellRef;
use crate::read::builder::{Allowance, Listed};
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::{OWN_AUTHOR, Text, xlsx};

const AUTHOR: u32 = 632;
const BEGIN_COMMENT: u32 = 635;
const COMMENT_TEXT: u32 = 637;

/// The comments on the cells of the sheet in the part called `sheet`, but for those that this program wrote.
pub(super) fn read(
    package: &mut Package<'_>,
    sheet: &str,
    allowance: &mut Allowance<'_>,
) -> Result<Vec<(CellRef, Text)>, Fault> {
    let mut comments = Vec::new();
    let links = xlsx::relationships(package, sheet)?;
    for link in links.values().filter(|link| link.kind == "comments") {
        of_part(package, &link.part, allowance, &mut comments)?;
    }
    Ok(comments)
}

fn of_part(
    package: &mut Package<'_>,
    name: &str,
    allowance: &mut Allowance<'_>,
    comments: &mut Vec<(CellRef, Text)>,
) -> Result<(), Fault> {
    let Some(part) = package.part(name)? else { return Ok(()) };
    let mut records = Records::new(part, name);
    let (mut own, mut at, mut listed) = (Vec::new(), None, Listed::default());
    while let Some(id) = records.next()? {
        let body = &records.body;
        match id {
            AUTHOR => {
                listed.add(name, 0)?;
                own.push(wide(body, 0).is_some_and(|author| author.trim() == OWN_AUTHOR));
            }
            BEGIN_COMMENT => {
                let author = u32_at(body, 0).and_then(|author| usize::try_from(author).ok());
                let is_own = author.and_then(|author| own.get(author)).is_some_and(|own| *own);
                let cell = u32_at(body, 4).zip(u32_at(body, 12)).filter(|_| !is_own);
                at = cell.map(|(row, column)| CellRef::new(row, column));
            }
            // A byte of flags stands before the text.
            COMMENT_TEXT => {
                let text = wide(body, 1).unwrap_or_default();
                let text = text.trim();
                if let Some(at) = at.take().filter(|_| !text.is_empty()) {
                    allowance.take_cell()?;
                    allowance.take_text(text.len())?;
                    comments.push((at, Text::from(text)));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::read::Limits;

    fn record(id: u16, body: &[u8]) -> Vec<u8> {
        let id = [u8::try_from(id & 0x7F).unwrap() | 0x80, u8::try_from(id >> 7).unwrap()];
        [&id[..], &[u8::try_from(body.len()).unwrap()], body].concat()
    }

    fn text(text: &str) -> Vec<u8> {
        let length = u32::try_from(text.encode_utf16().count()).unwrap();
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        length.to_le_bytes().into_iter().chain(units).collect()
    }

    fn comment(author: u32, row: u32, column: u32, said: &str) -> Vec<u8> {
        let cell = [author, row, row, column, column].map(u32::to_le_bytes).concat();
        let said = [&[0][..], &text(said)].concat();
        [record(635, &[&cell[..], &[0; 16]].concat()), record(637, &said), record(636, &[])]
            .concat()
    }

    #[test]
    fn a_comment_stands_at_its_cell_and_those_of_the_program_are_left_out() {
        let links = "<Relationships><Relationship Id='r1' Target='../comments1.bin' \
                     Type='http://x/relationships/comments'/></Relationships>";
        let authors = [record(632, &text("Liisa")), record(632, &text(OWN_AUTHOR))].concat();
        let notes =
            [comment(0, 4, 2, " ennakkotieto "), comment(1, 5, 2, "V101"), comment(0, 6, 1, "")];
        let part = [authors, notes.concat()].concat();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let parts = [
            ("xl/worksheets/_rels/sheet1.bin.rels", links.as_bytes()),
            ("xl/comments1.bin", &part),
        ];
        for (name, content) in parts {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        let file = writer.finish().unwrap().into_inner();
        let limits = Limits::default();
        let mut package = Package::open(&file, &limits).unwrap();
        let mut allowance = Allowance::new(&limits);
        let found = read(&mut package, "xl/worksheets/sheet1.bin", &mut allowance).unwrap();
        assert_eq!(found, [(CellRef::new(4, 2), Text::from("ennakkotieto"))]);
    }
}
