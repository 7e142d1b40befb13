//! Figures of what the register does not have, or of what a row does not tell: nothing is taken from them, and what
//! is wrong with the cells themselves is told all the same, for one fault must not hide another.

use super::desk::Desk;
use super::ground::Ground;
use super::remark::{Remark, remark_of, slip_of_typing, time_for_number};
use super::shared::Line;
use crate::finding::{FORMULA_WITHOUT_VALUE, SPREADSHEET_ERROR};
use crate::notation::{DecimalMark, NumberFault, missing, number};
use crate::read::{Cell, CellValue};

/// Tells of the faults of a row's cells in some columns, with the decimal mark that each proves.
pub(super) fn tell_faults(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    columns: impl Iterator<Item = (u32, Option<DecimalMark>)>,
) {
    for (column, mark) in columns {
        let Some(remark) = line.cells.cell(column).and_then(|cell| fault(cell, mark)) else {
            continue;
        };
        let mut finding = line
            .finding(desk, ground, remark.code, line.at(column))
            .found(remark.found)
            .did_you_mean(remark.near.as_deref());
        finding.expected = remark.expected;
        for (name, number) in remark.numbers {
            finding = finding.number(name, number);
        }
        desk.out.findings.push(finding);
    }
}

/// What is wrong with a cell whatever it is of. Words may be anything.
fn fault(cell: &Cell, mark: Option<DecimalMark>) -> Option<Remark> {
    match &cell.value {
        CellValue::Error(text) => Some(Remark::new(&SPREADSHEET_ERROR, text.as_str())),
        CellValue::FormulaWithoutValue => Some(Remark::new(&FORMULA_WITHOUT_VALUE, "")),
        CellValue::Text(text) if missing::read(text).is_none() => slip_of_typing(text, mark)
            .or_else(|| match number::read(text, mark) {
                Ok(_) => None,
                Err(NumberFault::Empty | NumberFault::NotANumber | NumberFault::Sentence) => {
                    time_for_number(text)
                }
                Err(fault) => Some(remark_of(&fault, text, "")),
            }),
        CellValue::Number(_) if cell.clock().is_some() => time_for_number(&cell.shown()),
        CellValue::Text(_)
        | CellValue::Empty
        | CellValue::Bool(_)
        | CellValue::Date(_)
        | CellValue::Number(_) => None,
    }
}
