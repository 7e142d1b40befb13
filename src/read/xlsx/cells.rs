//! One sheet's part: rows, cells, merged areas, what is hidden.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::Shared;
use super::references::{area_of, cell_ref, is_external};
use super::strings::decode_escapes;
use crate::finding::CellRef;
use crate::read::builder::{Allowance, Beyond, SheetBuilder};
use crate::read::chunks;
use crate::read::fault::Fault;
use crate::read::notes::Notes;
use crate::read::xml::{attribute, attributes, collect, is_true, local_name, unescaped};
use crate::read::{Cell, CellValue, FormatKind, FormulaState, Sheet, Text, date, number};

/// The longest shared string that is copied to the cells that have it, in bytes: a few bytes more take less time
/// than two cores that count together how often a string is used.
const COPIED: usize = 24;

/// How a cell's value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Written,
    Inline,
    Bool,
    Error,
    Date,
}

/// The cell that is being read.
struct Open {
    column: u16,
    style: usize,
    kind: Kind,
    has_value: bool,
    formula: Option<FormulaState>,
}

/// What the text that comes next belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Value,
    Formula,
    Phonetic,
}

/// Reads one sheet.
pub(super) struct CellReader<'s, 'l, 'a> {
    builder: SheetBuilder,
    shared: &'s Shared,
    allowance: &'l mut Allowance<'a>,
    notes: Notes,
    /// The row that is being read, and the place after the cell read last.
    row: u32,
    next_row: u32,
    next_column: u32,
    open: Option<Open>,
    within: Within,
    value: String,
    formula: String,
    /// Shared formulas that take values from another workbook, by their numbers.
    external: BTreeSet<String>,
    shared_formula: Option<String>,
    /// The part's name, and whether its last tag was seen.
    part: &'s str,
    ended: bool,
    /// Whether something was read that needs what stands before it, such as a row without its number.
    needs_before: bool,
}

/// What some rows of a sheet's part gave.
pub(super) struct Piece {
    pub(super) sheet: Sheet,
    pub(super) notes: Notes,
    /// Whether the part's last tag was seen.
    pub(super) ended: bool,
}

impl<'s, 'l, 'a> CellReader<'s, 'l, 'a> {
    pub(super) fn new(
        sheet: Sheet,
        part: &'s str,
        shared: &'s Shared,
        allowance: &'l mut Allowance<'a>,
    ) -> Self {
        Self {
            builder: SheetBuilder::new(sheet),
            shared,
            allowance,
            notes: Notes::default(),
            row: 0,
            next_row: 0,
            next_column: 0,
            open: None,
            within: Within::Nothing,
            value: String::new(),
            formula: String::new(),
            external: BTreeSet::new(),
            shared_formula: None,
            part,
            ended: false,
            needs_before: false,
        }
    }

    /// Reads a piece of the part, which ends where a row does.
    pub(super) fn read(&mut self, piece: &str) -> Result<(), Fault> {
        chunks::events(piece, self.part, |event| self.take(event))
    }

    /// Whether what was read needs what stands before it in the part, or what comes next needs it.
    pub(super) fn is_bound(&self) -> bool {
        self.needs_before || self.open.is_some() || self.within != Within::Nothing
    }

    /// What was read.
    pub(super) fn finish(self) -> Piece {
        Piece { sheet: self.builder.finish(), notes: self.notes, ended: self.ended }
    }

    fn damaged(&self) -> Fault {
        Fault::Damaged(self.part.to_owned())
    }

    pub(super) fn take(&mut self, event: &Event<'_>) -> Result<(), Fault> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::Empty(tag) => {
                self.start(tag)?;
                self.end(local_name(tag.name()))?;
            }
            Event::End(tag) => self.end(local_name(tag.name()))?,
            text => match self.within {
                Within::Value => collect(text, &mut self.value),
                Within::Formula => collect(text, &mut self.formula),
                Within::Nothing | Within::Phonetic => {}
            },
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        match local_name(tag.name()) {
            [b'c'] => self.begin_cell(tag)?,
            [b'v'] if self.has_text() => {}
            [b'v' | b't'] if self.open.is_some() && self.within == Within::Nothing => {
                self.within = Within::Value;
                self.mark_value();
            }
            b"is" => {
                self.value.clear();
                self.mark_value();
            }
            b"rPh" => self.within = Within::Phonetic,
            [b'f'] if self.open.is_some() => self.begin_formula(tag),
            b"row" => self.begin_row(tag)?,
            b"col" => self.column(tag),
            b"mergeCell" => self.merged(tag)?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Fault> {
        match name {
            [b'c'] => self.end_cell()?,
            b"worksheet" => self.ended = true,
            [b'v' | b't'] if self.within == Within::Value => self.within = Within::Nothing,
            b"rPh" => self.within = Within::Nothing,
            [b'f'] if self.open.is_some() => self.end_formula(),
            _ => {}
        }
        Ok(())
    }

    /// Whether the cell has a text of its own: a value that some programs write beside it is no part of it.
    fn has_text(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.kind == Kind::Inline && open.has_value)
    }

    fn mark_value(&mut self) {
        if let Some(open) = &mut self.open {
            open.has_value = true;
        }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let mut numbered = None;
        let mut hidden = false;
        for (name, value) in attributes(tag) {
            match name {
                "r" => {
                    let number: Option<u32> = value.parse().ok();
                    let row = number.and_then(|number| number.checked_sub(1));
                    numbered = Some(row.ok_or_else(|| self.damaged())?);
                }
                "hidden" => hidden = is_true(value),
                _ => {}
            }
        }
        self.needs_before |= numbered.is_none();
        let row = numbered.unwrap_or(self.next_row);
        if row >= self.allowance.limits.rows {
            let limit = u64::from(self.allowance.limits.rows);
            return Err(Beyond { what: "rows", limit }.into());
        }
        if hidden {
            self.builder.sheet().hidden_rows.add(row, row);
        }
        (self.row, self.next_row, self.next_column) = (row, row + 1, 0);
        self.builder.begin_row(row, 0);
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let mut open =
            Open { column: 0, style: 0, kind: Kind::Number, has_value: false, formula: None };
        let mut column = self.next_column;
        self.needs_before |= self.next_row == 0;
        for (name, value) in attributes(tag) {
            match name.as_bytes() {
                [b'r'] => column = cell_ref(value).ok_or_else(|| self.damaged())?.column,
                [b's'] => open.style = value.parse().unwrap_or(0),
                [b't'] => open.kind = kind(value),
                _ => {}
            }
        }
        if column >= self.allowance.limits.columns {
            let limit = u64::from(self.allowance.limits.columns);
            return Err(Beyond { what: "columns", limit }.into());
        }
        self.next_column = column + 1;
        open.column = u16::try_from(column).map_err(|_| self.damaged())?;
        self.value.clear();
        self.within = Within::Nothing;
        self.open = Some(open);
        Ok(())
    }

    fn begin_formula(&mut self, tag: &BytesStart<'_>) {
        self.formula.clear();
        self.within = Within::Formula;
        let is_shared = attribute(tag, "t").as_deref() == Some("shared");
        self.shared_formula =
            attribute(tag, "si").filter(|_| is_shared).map(std::borrow::Cow::into_owned);
    }

    fn end_formula(&mut self) {
        self.within = Within::Nothing;
        let mut external = is_external(&self.formula);
        if let Some(number) = self.shared_formula.take() {
            if external {
                self.external.insert(number);
                self.needs_before = true;
            } else {
                external = self.formula.is_empty() && self.external.contains(&number);
            }
        }
        if let Some(open) = &mut self.open {
            let state = if external { FormulaState::External } else { FormulaState::Computed };
            open.formula = Some(state);
        }
    }

    fn end_cell(&mut self) -> Result<(), Fault> {
        self.within = Within::Nothing;
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        let at = CellRef::new(self.row, u32::from(open.column));
        let look = self.shared.styles.look(open.style);
        self.allowance.keep_look(at, look, &mut self.builder.sheet().looks);
        let needs_digits = matches!(open.kind, Kind::Number | Kind::Shared);
        let no_value = !open.has_value || (needs_digits && self.value.trim().is_empty());
        if no_value && open.formula.is_none() {
            return Ok(());
        }
        self.allowance.take_cell()?;
        let mut cell = Cell::new(open.column, CellValue::Empty);
        cell.formula = open.formula;
        cell.format = self.shared.styles.format(open.style).cloned();
        if no_value {
            cell.formula = Some(FormulaState::WithoutValue);
            cell.value = CellValue::FormulaWithoutValue;
            self.notes.not_calculated(at);
        } else if matches!(open.kind, Kind::Written | Kind::Inline) {
            decode_escapes(&mut self.value, 0);
            self.allowance.take_text(self.value.len())?;
            if !self.value.is_empty() {
                self.note_external(&cell, at);
                self.builder.push_text(cell, &self.value);
                return Ok(());
            }
        } else if let Some(text) = self.copied(open.kind) {
            self.note_external(&cell, at);
            self.builder.push_text(cell, text);
            return Ok(());
        } else {
            cell.value = self.value(open.kind, &cell, at);
        }
        self.note_external(&cell, at);
        if cell.value != CellValue::Empty || cell.formula.is_some() {
            self.builder.push(cell);
        }
        Ok(())
    }

    fn note_external(&mut self, cell: &Cell, at: CellRef) {
        if cell.formula == Some(FormulaState::External) {
            self.notes.other_workbook(at);
        }
    }

    /// The shared string of a cell where it is short, but not empty.
    fn copied(&self, kind: Kind) -> Option<&'s str> {
        let index = Some(self.value.trim()).filter(|_| kind == Kind::Shared)?.parse().ok()?;
        self.shared.strings.text(index).filter(|text| (1..=COPIED).contains(&text.len()))
    }

    /// The value of a cell that is no text of its own.
    fn value(&mut self, kind: Kind, cell: &Cell, at: CellRef) -> CellValue {
        let text = self.value.as_str();
        let value = match kind {
            Kind::Number => self.figure(cell),
            Kind::Shared => {
                let index = text.trim().parse().ok();
                index.and_then(|index| self.shared.strings.get(index)).map(|text| {
                    if text.is_empty() { CellValue::Empty } else { CellValue::Text(text) }
                })
            }
            Kind::Bool => match text.trim() {
                "1" | "true" => Some(CellValue::Bool(true)),
                "0" | "false" => Some(CellValue::Bool(false)),
                _ => None,
            },
            Kind::Error => Some(CellValue::Error(Text::from(text))),
            Kind::Date => date::written(text).map(CellValue::Date),
            Kind::Written | Kind::Inline => Some(CellValue::Text(Text::from(text))),
        };
        value.unwrap_or_else(|| {
            self.notes.damaged(at, text);
            CellValue::Text(Text::from(text))
        })
    }

    /// A number, as its format has it.
    fn figure(&self, cell: &Cell) -> Option<CellValue> {
        let digits = self.value.as_str();
        let format = cell.format.as_ref().map(|format| format.kind);
        let shift = if format == Some(FormatKind::Percent) { 2 } else { 0 };
        let figure = number::decimal(digits, shift)?;
        let moment = match format {
            Some(FormatKind::Date) => date::moment(figure, self.shared.epoch),
            Some(
                FormatKind::Number | FormatKind::Percent | FormatKind::Time | FormatKind::Text,
            )
            | None => None,
        };
        Some(moment.map_or(CellValue::Number(figure), CellValue::Date))
    }

    fn column(&mut self, tag: &BytesStart<'_>) {
        let (mut first, mut last, mut hidden) = (0, 0, false);
        for (name, value) in attributes(tag) {
            match name {
                "min" => first = value.parse().unwrap_or(0),
                "max" => last = value.parse().unwrap_or(0),
                "hidden" => hidden = is_true(value),
                _ => {}
            }
        }
        if hidden && first > 0 && last >= first && first <= self.allowance.limits.columns {
            self.builder.sheet().hidden_columns.add(first - 1, last - 1);
        }
    }

    fn merged(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let area = attributes(tag).find(|(name, _)| *name == "ref");
        if let Some(area) = area.and_then(|(_, value)| area_of(&unescaped(value))) {
            self.allowance.take_cell()?;
            self.builder.sheet().merged.push(area);
        }
        Ok(())
    }
}

fn kind(written: &str) -> Kind {
    match written {
        "s" => Kind::Shared,
        "str" => Kind::Written,
        "inlineStr" => Kind::Inline,
        "b" => Kind::Bool,
        "e" => Kind::Error,
        "d" => Kind::Date,
        _ => Kind::Number,
    }
}
