//! The scan of an .ods file: its cells' kinds and repetitions, without their values.

use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::extra::{Extent, Extra};
use crate::finding::{Area, CellRef};
use crate::read::builder::Beyond;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::{Xml, attributes, collect};
use crate::read::{FormatKind, Limits, NumberFormat, OWN_AUTHOR, Text};

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";
/// Figures that a file may ask to repeat: people copy one down a column, not a million times.
const REPEATED: u64 = 250_000;

/// Scans a package.
pub(super) fn scan(package: &mut Package<'_>, limits: &Limits) -> Result<Vec<Extra>, Fault> {
    if let Some(part) = package.part(MANIFEST)? {
        let mut xml = Xml::new(part, MANIFEST);
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.local_name().into_inner() == "encryption-data" => {
                    return Err(Fault::Encrypted);
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    let part = package.part(CONTENT)?.ok_or_else(|| Fault::Damaged(CONTENT.to_owned()))?;
    let mut xml = Xml::new(part, CONTENT);
    let mut scan = Scan::new(limits);
    loop {
        match xml.next()? {
            Event::Start(tag) => scan.start(&tag)?,
            Event::Empty(tag) => {
                scan.start(&tag)?;
                scan.end(tag.local_name().into_inner())?;
            }
            Event::End(tag) => scan.end(tag.local_name().into_inner())?,
            Event::Eof => return Ok(scan.done),
            text => scan.comment.take(&text),
        }
    }
}

/// The comment that is read.
#[derive(Default)]
struct Comment {
    /// The cell that it is on.
    at: Option<CellRef>,
    within: bool,
    /// Its paragraphs, and its writer's name, while they are read.
    paragraph: bool,
    creator: bool,
    text: String,
    author: String,
}

impl Comment {
    fn start(&mut self, name: &str) {
        match name {
            "annotation" => *self = Self { at: self.at, within: true, ..Self::default() },
            "p" if self.within => {
                self.paragraph = true;
                self.text.push_str(if self.text.is_empty() { "" } else { "\n" });
            }
            "creator" => self.creator = self.within,
            _ => {}
        }
    }

    fn take(&mut self, event: &Event<'_>) {
        if self.paragraph {
            collect(event, &mut self.text);
        } else if self.creator {
            collect(event, &mut self.author);
        }
    }

    /// The comment with its cell, at its end; not one that this program wrote.
    fn end(&mut self, name: &str) -> Option<(CellRef, Text)> {
        match name {
            "p" => self.paragraph = false,
            "creator" => self.creator = false,
            "annotation" if self.within => {
                self.within = false;
                let is_own = self.author.trim() == OWN_AUTHOR;
                let text = self.text.trim();
                let at = self.at.filter(|_| !is_own && !text.is_empty());
                return at.map(|at| (at, Text::from(text)));
            }
            _ => {}
        }
        None
    }
}

struct Scan<'a> {
    limits: &'a Limits,
    percent: Arc<NumberFormat>,
    done: Vec<Extra>,
    extra: Extra,
    extent: Extent,
    /// Tables within the table that is read: a cell may hold one.
    depth: u32,
    row: u32,
    row_repeats: u32,
    column: u32,
    /// Columns of the definition that comes before the rows.
    defined: u32,
    /// Cells of the row that hold something: first column, how many, whether percent or error.
    held: Vec<(u32, u32, Held)>,
    cells: u64,
    repeated: u64,
    hidden_row: bool,
    comment: Comment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Value,
    Percent,
    Error,
}

impl<'a> Scan<'a> {
    fn new(limits: &'a Limits) -> Self {
        let percent = NumberFormat { code: "0 %".to_owned(), kind: FormatKind::Percent };
        Self {
            limits,
            percent: Arc::new(percent),
            done: Vec::new(),
            extra: Extra::default(),
            extent: Extent::default(),
            depth: 0,
            row: 0,
            row_repeats: 1,
            column: 0,
            defined: 0,
            held: Vec::new(),
            cells: 0,
            repeated: 0,
            hidden_row: false,
            comment: Comment::default(),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        self.comment.start(tag.local_name().into_inner());
        match tag.local_name().into_inner() {
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.extra = Extra { known: true, ..Extra::default() };
                    self.extent = Extent::default();
                    (self.row, self.defined) = (0, 0);
                }
            }
            _ if self.depth != 1 => {}
            "table-column" => self.define_columns(tag),
            "table-row" => {
                self.row_repeats = repeats(tag, "number-rows-repeated");
                self.hidden_row = is_hidden(tag);
                self.column = 0;
                self.held.clear();
            }
            "table-cell" | "covered-table-cell" => self.cell(tag)?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Fault> {
        if let Some(comment) = self.comment.end(name) {
            self.take(1)?;
            self.extra.comments.push(comment);
        }
        match name {
            "table-row" if self.depth == 1 => self.end_row()?,
            "table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.extent.check()?;
                    self.extra.sort();
                    self.done.push(std::mem::take(&mut self.extra));
                    if self.done.len() > self.limits.sheets {
                        return Err(Beyond::new("sheets", self.limits.sheets).into());
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn define_columns(&mut self, tag: &BytesStart<'_>) {
        let count = repeats(tag, "number-columns-repeated");
        let next = self.defined.saturating_add(count);
        if is_hidden(tag) {
            self.extra.hidden_columns.add(self.defined, next.saturating_sub(1));
        }
        self.defined = next;
    }

    fn cell(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let (mut count, mut columns, mut rows) = (1, 1, 1);
        let mut held = None;
        for (name, value) in attributes(tag) {
            let number = || value.parse::<u32>().unwrap_or(1).max(1);
            match (name, value) {
                ("number-columns-repeated", _) => count = number(),
                ("number-columns-spanned", _) => columns = number(),
                ("number-rows-spanned", _) => rows = number(),
                ("value-type", "error") => held = Some(Held::Error),
                ("value-type", "percentage") => held = Some(Held::Percent),
                ("value-type" | "formula", _) => held = held.or(Some(Held::Value)),
                _ => {}
            }
        }
        let at = CellRef::new(self.row, self.column);
        self.comment.at = Some(at);
        if columns > 1 || rows > 1 {
            let last = CellRef::new(
                at.row.saturating_add(rows - 1),
                at.column.saturating_add(columns - 1),
            );
            self.extra.merged.push(Area { first: at, last });
        }
        if let Some(held) = held {
            self.take(1)?;
            self.repeat(u64::from(count) - 1)?;
            self.held.push((self.column, count, held));
        }
        self.column = self.column.saturating_add(count);
        Ok(())
    }

    fn take(&mut self, cells: u64) -> Result<(), Fault> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > u64::try_from(self.limits.cells).unwrap_or(u64::MAX) {
            return Err(Beyond::new("cells", self.limits.cells).into());
        }
        Ok(())
    }

    /// Counts cells that the file does not hold and only says to repeat.
    fn repeat(&mut self, cells: u64) -> Result<(), Fault> {
        self.repeated = self.repeated.saturating_add(cells);
        if self.repeated > REPEATED {
            return Err(Beyond { what: "cells", limit: REPEATED }.into());
        }
        self.take(cells)
    }

    fn end_row(&mut self) -> Result<(), Fault> {
        let next = self.row.saturating_add(self.row_repeats);
        if self.hidden_row {
            self.extra.hidden_rows.add(self.row, next.saturating_sub(1));
        }
        let in_row: u64 = self.held.iter().map(|(_, count, _)| u64::from(*count)).sum();
        self.repeat(in_row.saturating_mul(u64::from(self.row_repeats) - 1))?;
        let rows = if self.held.is_empty() { self.row..self.row } else { self.row..next };
        for row in rows {
            for (first, count, held) in &self.held {
                for column in *first..first.saturating_add(*count) {
                    let at = CellRef::new(row, column);
                    self.extent.add(at);
                    match held {
                        Held::Percent => self.extra.formats.push((at, Arc::clone(&self.percent))),
                        Held::Error => self.extra.errors.push(at),
                        Held::Value => {}
                    }
                }
            }
        }
        self.row = next;
        Ok(())
    }
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> u32 {
    let found = attributes(tag).find(|(found, _)| *found == name);
    found.and_then(|(_, value)| value.parse().ok()).unwrap_or(1).max(1)
}

/// Whether rows or columns are hidden, by hand or by a filter.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attributes(tag).any(|(name, value)| name == "visibility" && value != "visible")
}
