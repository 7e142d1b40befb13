//! .ods: the content part of the package → sheets.
//!
//! The part is read here and not through calamine, which lays every sheet out as a rectangle and writes
//! out what the file only says to repeat: a kilobyte could ask for any memory. Here empty cells cost
//! nothing, and what is repeated is counted before it is written. A test holds the values against
//! calamine's.
//!
//! - `table`: one sheet's rows and cells
//! - `cell`: one cell's attributes and text; `comment`: the comment on it
//! - `styles`: how cells look

mod cell;
mod comment;
mod styles;
mod table;

use std::collections::BTreeSet;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use self::styles::Styles;
use self::table::Table;
use super::builder::{Allowance, Beyond, Listed};
use super::chunks::Chunks;
use super::fault::Fault;
use super::package::Package;
use super::xml::{Xml, attribute, local_name};
use super::{Limits, Sheet, Visibility};
use crate::finding::Finding;

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads the sheets of a package.
pub(super) fn read(
    package: &mut Package<'_>,
    file: &Arc<str>,
    limits: &Limits,
) -> Result<(Vec<Sheet>, Vec<Finding>), Fault> {
    if is_encrypted(package)? {
        return Err(Fault::Encrypted);
    }
    let styles = Styles::named(package)?;
    let part = package.part(CONTENT)?.ok_or_else(damaged)?;
    let mut content = Content::new(file, limits, styles);
    Chunks::new(part, CONTENT, "table-row").each(|event| content.take(event))?;
    if !content.begun {
        return Err(Fault::Unreadable("ods"));
    }
    if !content.ended {
        return Err(damaged());
    }
    if content.sheets.is_empty() {
        return Err(Fault::NoSheets);
    }
    Ok((content.sheets, content.findings))
}

fn damaged() -> Fault {
    Fault::Damaged(CONTENT.to_owned())
}

fn is_encrypted(package: &mut Package<'_>) -> Result<bool, Fault> {
    let Some(part) = package.part(MANIFEST)? else {
        return Ok(false);
    };
    let mut xml = Xml::new(part, MANIFEST);
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if local_name(tag.name()) == b"encryption-data" =>
            {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The content part that is being read.
struct Content<'a> {
    file: &'a Arc<str>,
    allowance: Allowance<'a>,
    /// The style that is being read, and those that hide their sheets.
    style: Option<String>,
    hiding: BTreeSet<String>,
    /// Those of cells.
    styles: Styles,
    listed: Listed,
    table: Option<Table>,
    /// Open elements that hold nothing of a sheet, counted from the outermost.
    passing: u32,
    sheets: Vec<Sheet>,
    findings: Vec<Finding>,
    /// Whether the document's first and last tags were seen.
    begun: bool,
    ended: bool,
}

impl<'a> Content<'a> {
    fn new(file: &'a Arc<str>, limits: &'a Limits, styles: Styles) -> Self {
        Self {
            file,
            allowance: Allowance::new(limits),
            style: None,
            hiding: BTreeSet::new(),
            styles,
            listed: Listed::default(),
            table: None,
            passing: 0,
            sheets: Vec::new(),
            findings: Vec::new(),
            begun: false,
            ended: false,
        }
    }

    fn take(&mut self, event: &Event<'_>) -> Result<(), Fault> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::Empty(tag) => {
                self.start(tag)?;
                self.end(local_name(tag.name()))
            }
            Event::End(tag) => self.end(local_name(tag.name())),
            text => {
                if let (Some(table), 0) = (&mut self.table, self.passing) {
                    table.text(text);
                }
                Ok(())
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        if self.passing > 0 {
            self.passing += 1;
            return Ok(());
        }
        if let Some(table) = &mut self.table {
            if !table.start(tag, &self.styles, &mut self.allowance)? {
                self.passing = 1;
            }
            return Ok(());
        }
        self.styles.take(tag)?;
        match local_name(tag.name()) {
            b"style" => self.style = attribute(tag, "name").map(std::borrow::Cow::into_owned),
            b"table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                if let Some(style) = self.style.take() {
                    self.listed.add(CONTENT, style.len())?;
                    self.hiding.insert(style);
                }
            }
            b"document-content" => self.begun = true,
            b"table" => return self.begin_table(tag),
            _ => {}
        }
        Ok(())
    }

    /// Begins a sheet. A table without a name is none: links to other programs keep their data so.
    fn begin_table(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let Some(name) = attribute(tag, "name") else {
            self.passing = 1;
            return Ok(());
        };
        let limit = self.allowance.limits.sheets;
        if self.sheets.len() >= limit {
            return Err(Beyond::new("sheets", limit).into());
        }
        let mut sheet = Sheet::new(self.file, name);
        let style = attribute(tag, "style-name");
        if style.is_some_and(|style| self.hiding.contains(&*style)) {
            sheet.visibility = Visibility::Hidden;
        }
        self.table = Some(Table::new(sheet));
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Fault> {
        if self.passing > 0 {
            self.passing -= 1;
            return Ok(());
        }
        match (name, &mut self.table) {
            (b"table", table) => {
                if let Some(table) = table.take() {
                    let (sheet, findings) = table.finish();
                    self.sheets.push(sheet);
                    self.findings.extend(findings);
                }
            }
            (_, Some(table)) => table.end(name, &mut self.allowance)?,
            (b"document-content", None) => self.ended = true,
            (_, None) => {}
        }
        Ok(())
    }
}
