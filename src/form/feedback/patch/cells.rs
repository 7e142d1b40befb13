//! A sheet's part with its faulty cells in their styles.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Marks;
use super::styles::Styles;
use crate::finding::CellRef;
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, Kind, Tag, scan, tags_where};

/// The part with every marked cell in the style of faulty ones; cells that are not there are put in.
pub(super) fn marked(
    part: &str,
    xml: &str,
    marks: &Marks<'_>,
    styles: &mut Styles,
) -> Result<String, FormError> {
    let mut changes = Changes::default();
    let mut rows: BTreeMap<u32, Vec<CellRef>> = BTreeMap::new();
    for at in marks.keys() {
        rows.entry(at.row).or_default().push(*at);
    }
    let mut row = 0;
    let mut column = 0;
    let mut waiting: Vec<CellRef> = Vec::new();
    scan(part, xml, |tag| {
        match (tag.name, tag.kind) {
            ("row", Kind::Open | Kind::Empty) => {
                row = tag.attribute("r").and_then(|n| n.parse::<u32>().ok()).map_or(row + 1, |n| n);
                column = 0;
                let later = rows.split_off(&row.saturating_sub(1));
                let missing = new_rows(&rows, tag.prefix(), styles)?;
                insert(&mut changes, tag.start, missing);
                rows = later;
                waiting = rows.remove(&row.saturating_sub(1)).unwrap_or_default();
                if tag.kind == Kind::Empty && !waiting.is_empty() {
                    changes.replace(tag.start, tag.end, filled(&tag, &waiting, styles)?);
                    waiting.clear();
                }
            }
            ("c", Kind::Open | Kind::Empty) => {
                column = tag.attribute("r").and_then(column_of).unwrap_or(column);
                let before: Vec<CellRef> = take(&mut waiting, |at| at.column < column);
                let new = new_cells(&before, tag.prefix(), styles)?;
                insert(&mut changes, tag.start, new);
                if !take(&mut waiting, |at| at.column == column).is_empty() {
                    let style = tag.attribute("s").and_then(|s| s.parse().ok()).unwrap_or(0);
                    let style = styles.faulty(style)?.to_string();
                    changes.replace(tag.start, tag.end, tag.with("s", &style));
                }
                column += 1;
            }
            ("row", Kind::Close) => {
                let rest = std::mem::take(&mut waiting);
                let new = new_cells(&rest, tag.prefix(), styles)?;
                insert(&mut changes, tag.start, new);
            }
            ("sheetData", Kind::Close) => {
                let rest = std::mem::take(&mut rows);
                changes.insert(tag.start, new_rows(&rest, tag.prefix(), styles)?);
            }
            ("sheetData", Kind::Empty) => {
                let x = tag.prefix();
                let rest = new_rows(&std::mem::take(&mut rows), x, styles)?;
                let whole = format!("<{x}sheetData>{rest}</{x}sheetData>");
                changes.replace(tag.start, tag.end, whole);
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(changes.apply(xml))
}

/// Puts a text in where there is one: most rows and cells have nothing before them.
fn insert(changes: &mut Changes, at: usize, text: String) {
    if !text.is_empty() {
        changes.insert(at, text);
    }
}

/// Takes those that fit out of a list.
fn take(from: &mut Vec<CellRef>, fits: impl Fn(&CellRef) -> bool) -> Vec<CellRef> {
    let (taken, left) = from.iter().partition(|at| fits(at));
    *from = left;
    taken
}

/// An empty row as one with cells.
fn filled(tag: &Tag<'_>, cells: &[CellRef], styles: &mut Styles) -> Result<String, FormError> {
    let x = tag.prefix();
    let open = tag.text.trim_end_matches("/>").trim_end();
    Ok(format!("{open}>{}</{x}row>", new_cells(cells, x, styles)?))
}

fn new_cells(cells: &[CellRef], x: &str, styles: &mut Styles) -> Result<String, FormError> {
    let mut text = String::new();
    for at in cells {
        let _ = write!(text, "<{x}c r=\"{at}\" s=\"{}\"/>", styles.faulty(0)?);
    }
    Ok(text)
}

fn new_rows(
    rows: &BTreeMap<u32, Vec<CellRef>>,
    x: &str,
    styles: &mut Styles,
) -> Result<String, FormError> {
    let mut text = String::new();
    for (row, cells) in rows {
        let cells = new_cells(cells, x, styles)?;
        let _ = write!(text, "<{x}row r=\"{}\">{cells}</{x}row>", row + 1);
    }
    Ok(text)
}

/// The column of a cell's name, counted from zero: `AB12` is in column 27.
fn column_of(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).try_fold(0_u32, |number, letter| {
        Some(number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    number.checked_sub(1)
}

/// The part of a sheet that is not the one shown: with two selected, what is typed would go into both.
pub(super) fn unselected(part: &str, xml: &str) -> Result<String, FormError> {
    if !xml.contains("tabSelected") {
        return Ok(xml.to_owned());
    }
    let mut changes = Changes::default();
    for tag in tags_where(part, xml, |tag| tag.begins("sheetView"))? {
        if tag.attribute("tabSelected").is_some() {
            changes.replace(tag.start, tag.end, tag.with("tabSelected", "0"));
        }
    }
    Ok(changes.apply(xml))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(cells: &[(u32, u32)]) -> Marks<'static> {
        cells.iter().map(|(row, column)| (CellRef::new(*row, *column), "faulty")).collect()
    }

    fn after(xml: &str, cells: &[(u32, u32)]) -> String {
        let mut styles = Styles::of(2);
        marked("sheet1.xml", xml, &marks(cells), &mut styles).unwrap()
    }

    #[test]
    fn cells_and_rows_that_are_not_there_are_put_in_where_they_belong() {
        let xml = "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><v>1</v></c></row>\
                   <row r=\"5\"/></sheetData></worksheet>";
        assert_eq!(
            after(xml, &[(0, 1), (1, 0), (1, 1), (1, 3), (4, 2), (6, 0)]),
            "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" s=\"2\"/></row>\
             <row r=\"2\"><c r=\"A2\" s=\"2\"/><c r=\"B2\" s=\"3\"><v>1</v></c>\
             <c r=\"D2\" s=\"2\"/></row><row r=\"5\"><c r=\"C5\" s=\"2\"/></row>\
             <row r=\"7\"><c r=\"A7\" s=\"2\"/></row></sheetData></worksheet>"
        );
    }

    #[test]
    fn rows_and_cells_without_names_are_counted_and_prefixes_are_kept() {
        let xml = "<x:worksheet><x:sheetData><x:row><x:c/><x:c><x:v>5</x:v></x:c></x:row>\
                   <x:row><x:c/></x:row></x:sheetData></x:worksheet>";
        assert_eq!(
            after(xml, &[(0, 1), (1, 1)]),
            "<x:worksheet><x:sheetData><x:row><x:c/><x:c s=\"2\"><x:v>5</x:v></x:c></x:row>\
             <x:row><x:c/><x:c r=\"B2\" s=\"2\"/></x:row></x:sheetData></x:worksheet>"
        );
        assert_eq!(
            after("<x:worksheet><x:sheetData/></x:worksheet>", &[(0, 0)]),
            "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"2\"/></x:row>\
             </x:sheetData></x:worksheet>"
        );
    }
}
