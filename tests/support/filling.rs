//! Writes into a form's cells as a person would, by changing the sheet's own part.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use seuranta::finding::CellRef;
use seuranta::read::{Limits, Workbook, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is written into a cell.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    Number(String),
    Text(String),
    Nothing,
}

/// A form being filled in.
pub(crate) struct Filler {
    parts: BTreeMap<String, String>,
    form: Workbook,
    sheet: usize,
}

impl Filler {
    /// Opens a form at its sheet of figures.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
        let form = read("form.xlsx", bytes, &Limits::default()).unwrap();
        Self { parts, form, sheet: 1 }
    }

    /// Turns to another sheet.
    pub(crate) fn sheet(&mut self, name: &str) {
        self.sheet = self.form.sheets.iter().position(|sheet| &*sheet.name == name).unwrap();
    }

    fn part(&mut self) -> &mut String {
        self.parts.get_mut(&format!("xl/worksheets/sheet{}.xml", self.sheet + 1)).unwrap()
    }

    /// Rows below the headings, counted from one, whose value is open.
    pub(crate) fn open_rows(&self) -> Vec<u32> {
        self.rows(true)
    }

    /// Rows whose value is filled in.
    pub(crate) fn known_rows(&self) -> Vec<u32> {
        self.rows(false)
    }

    fn rows(&self, open: bool) -> Vec<u32> {
        let sheet = &self.form.sheets[self.sheet];
        let value =
            |row: u32| sheet.cell(CellRef::new(row, 4)).is_none_or(seuranta::read::Cell::is_blank);
        sheet
            .rows()
            .map(|row| row.index)
            .filter(|row| *row >= 4 && value(*row) == open)
            .map(|row| row + 1)
            .collect()
    }

    /// Writes into a cell of a row counted from one.
    pub(crate) fn put(&mut self, row: u32, column: &str, entry: &Entry) -> &mut Self {
        let part = self.part();
        let start = part.find(&format!("<c r=\"{column}{row}\"")).unwrap();
        let tag = &part[start..=start + part[start..].find('>').unwrap()];
        let end = start
            + if tag.ends_with("/>") { tag.len() } else { part[start..].find("</c>").unwrap() + 4 };
        let style =
            tag.split(" s=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("0");
        let content = match entry {
            Entry::Nothing => format!("<c r=\"{column}{row}\" s=\"{style}\"/>"),
            Entry::Number(number) => {
                format!("<c r=\"{column}{row}\" s=\"{style}\"><v>{number}</v></c>")
            }
            Entry::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!(
                    "<c r=\"{column}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
                )
            }
        };
        part.replace_range(start..end, &content);
        self
    }

    /// Gives a sheet another name.
    pub(crate) fn rename(&mut self, from: &str, to: &str) -> &mut Self {
        let book = self.parts.get_mut("xl/workbook.xml").unwrap();
        *book = book.replace(&format!("name=\"{from}\""), &format!("name=\"{to}\""));
        *book = book.replace(&format!(">{from}!"), &format!(">'{to}'!"));
        self
    }

    /// The form as it is sent back.
    pub(crate) fn finish(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in &self.parts {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }
}

/// The texts of a column of the sheet, with their rows counted from one.
pub(crate) fn cells_of(filler: &Filler, column: &str) -> Vec<(u32, String)> {
    let column = u32::from(column.as_bytes()[0] - b'A');
    let sheet = &filler.form.sheets[filler.sheet];
    let texts = sheet.rows().map(|row| (row.index, sheet.shown(CellRef::new(row.index, column))));
    texts
        .filter(|(row, text)| (*row == 0 || *row >= 3) && !text.is_empty())
        .map(|(row, text)| (row + 1, text.into_owned()))
        .collect()
}
