//! The list of findings as the part of a sheet.

use std::fmt::Write as _;

use super::book::Book;
use super::styles::{Own, Styles};
use crate::finding::CellRef;
use crate::form::feedback::list::{List, Target, location};
use crate::form::finish::escape;
use crate::intake::masked;

/// The row of the headings, counted from one; above stand the title and a line of advice.
const HEADINGS: usize = 4;
/// Widths of the columns, in characters.
pub(in crate::form::feedback) const WIDTHS: [u32; 6] = [24, 12, 9, 56, 56, 28];

/// The sheet's part. All its cells are text.
pub(super) fn list(list: &List, book: &Book, styles: &mut Styles) -> String {
    let mut rows = String::new();
    let title = styles.own(Own::Title);
    let text = styles.own(Own::Text);
    let heading = styles.own(Own::Heading);
    let link = styles.own(Own::Link);
    row(&mut rows, 1, [(list.title.as_str(), title)]);
    row(&mut rows, 2, [(list.advice.as_str(), 0)]);
    row(&mut rows, HEADINGS, list.headings.iter().map(|name| (name.as_str(), heading)));
    let mut links = String::new();
    for (number, line) in (HEADINGS + 1..).zip(&list.rows) {
        let target = line.target.as_ref().and_then(|target| match target {
            Target::Cell(sheet, at) => {
                let shown = |name: &str| masked(name).unwrap_or_else(|| name.to_owned());
                let found = book.sheets.iter().find(|entry| shown(&entry.name) == *sheet);
                found.map(|entry| location(&entry.name, *at))
            }
            Target::Field(..) => None,
        });
        let first = if target.is_some() { link } else { text };
        let styles = std::iter::once(first).chain(std::iter::repeat(text));
        row(&mut rows, number, line.cells.iter().map(String::as_str).zip(styles));
        if let Some(location) = target {
            let location = escape(&location);
            let _ = write!(links, "<hyperlink ref=\"A{number}\" location=\"{location}\"/>");
        }
    }
    if let Some(more) = &list.more {
        row(&mut rows, HEADINGS + 1 + list.rows.len(), [(more.as_str(), text)]);
    }
    let mut columns = String::new();
    for (number, width) in (1..).zip(WIDTHS) {
        let _ = write!(
            columns,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"{HEADINGS}\" topLeftCell=\"A{next}\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A{next}\" sqref=\"A{next}\"/>\
         </sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>\
         <cols>{columns}</cols><sheetData>{rows}</sheetData>{links}\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>\
         </worksheet>",
        next = HEADINGS + 1,
    )
}

/// A row of texts, each with the number of its style; high enough for the longest.
fn row<'t>(rows: &mut String, number: usize, cells: impl IntoIterator<Item = (&'t str, usize)>) {
    let mut text = String::new();
    let mut sizes = Vec::new();
    for (column, (cell, style)) in (0..).zip(cells) {
        let at = CellRef::new(u32::try_from(number - 1).unwrap_or(0), column);
        let width = WIDTHS.get(usize::try_from(column).unwrap_or(0)).copied().unwrap_or(10);
        sizes.push((cell, f64::from(width)));
        let cell = escape(cell);
        let _ = write!(
            text,
            "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell}</t></is></c>"
        );
    }
    if number > HEADINGS {
        let height = crate::form::look::height(&sizes);
        let _ = write!(rows, "<row r=\"{number}\" ht=\"{height}\" customHeight=\"1\">{text}</row>");
    } else {
        let _ = write!(rows, "<row r=\"{number}\">{text}</row>");
    }
}
