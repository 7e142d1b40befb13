//! Columns of figures, with what their headings say of them.

use rayon::prelude::*;

use super::Kind;
use super::block::{Across, Block, Heading, Layout, Meaning};
use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::months::Says;
use super::shared::Line;
use crate::finding::COLUMN_WITHOUT_PERIOD;
use crate::notation::{DecimalMark, MarkProof};
use crate::read::{Cell, Sheet};

/// A column of figures.
pub(super) struct Slot {
    pub(super) column: u32,
    pub(super) kind: Option<Kind>,
    /// Periods that the heading names; `None` where the row has its own.
    pub(super) across: Option<Across>,
    pub(super) unit: Option<String>,
    pub(super) marks: MarkProof,
    /// What the heading says of the months of its figures, beside a period that it may name.
    pub(super) says: Option<Says>,
}

impl Slot {
    /// A column whose rows are of periods.
    pub(super) fn of_column(sheet: &Sheet, block: &Block, heading: &Heading) -> Self {
        let marks = proof_of(sheet, block, heading.column);
        let says = Says::of(&heading.text, None);
        Self { column: heading.column, kind: None, across: None, unit: None, marks, says }
    }

    /// The column, counted from zero.
    pub(super) fn column(&self) -> u32 {
        self.column
    }

    /// The decimal mark that its figures prove.
    pub(super) fn mark(&self) -> Option<DecimalMark> {
        self.marks.mark()
    }

    /// The same column in the row of a period.
    pub(super) fn at_period(&self, across: &Across) -> Self {
        let Self { column, kind, unit, marks, says, .. } = self;
        let (kind, unit, says) = (across.kind.or(*kind), unit.clone(), says.clone());
        Self { column: *column, kind, across: Some(across.clone()), unit, marks: *marks, says }
    }
}

/// The columns of figures, with the decimal mark that each proves.
pub(super) fn slots(desk: &mut Desk<'_>, ground: &Ground<'_>, block: &Block) -> Vec<Slot> {
    let mut slots = Vec::new();
    for heading in block.headings.iter() {
        let (kind, across) = match (&heading.meaning, block.layout) {
            (Meaning::Across(across), Layout::Wide) => (across.kind, Some(across.clone())),
            (Meaning::Column(Column::Value(kind)) | Meaning::Near(Column::Value(kind), _), _) => {
                if *kind == Some(Kind::Target)
                    && names_goals(desk, ground.sheet, block, heading.column)
                {
                    continue;
                }
                if block.column(Column::Period).is_none() {
                    let finding = desk
                        .finding(ground.sheet, &COLUMN_WITHOUT_PERIOD, heading.at, None)
                        .found(heading.text.trim());
                    desk.out.findings.push(finding);
                    continue;
                }
                (*kind, None)
            }
            _ => continue,
        };
        slots.push(Slot {
            column: heading.column,
            kind,
            across,
            unit: heading.unit.as_deref().and_then(crate::notation::unit::within).filter(|unit| {
                !unit.contains(char::is_numeric) || crate::notation::unit::is_known(unit)
            }),
            marks: proof_of(ground.sheet, block, heading.column),
            says: Says::of(&heading.text, None),
        });
    }
    slots
}

/// What the texts of a column prove of its decimal mark.
fn proof_of(sheet: &Sheet, block: &Block, column: u32) -> MarkProof {
    let parts = sheet.parts(block.rows.0, block.rows.1).into_par_iter();
    let proofs = parts
        .map(|rows| MarkProof::of(rows.filter_map(|row| row.cell(column).and_then(Cell::text))));
    proofs.reduce(MarkProof::default, MarkProof::with)
}

/// Whether a column called *Tavoite* holds names of goals rather than targets.
fn names_goals(desk: &Desk<'_>, sheet: &Sheet, block: &Block, column: u32) -> bool {
    let rows = sheet.rows().skip_while(|row| row.index < block.rows.0);
    let texts = rows
        .take_while(|row| row.index <= block.rows.1)
        .filter_map(|row| row.cell(column))
        .filter(|cell| !cell.is_blank())
        .take(20);
    let (mut goals, mut all) = (0, 0);
    for cell in texts {
        all += 1;
        let named = cell.text().is_some_and(|text| {
            matches!(desk.names.goal(text), super::names::Named::One(..))
                || matches!(desk.names.priority(text), super::names::Named::One(..))
        });
        goals += usize::from(named);
    }
    goals * 2 > all
}

/// Whether a slot of the row holds something; cells merged into another are that other's.
pub(super) fn is_filled(line: Line<'_>, slot: &Slot) -> bool {
    line.cells.cell(slot.column).is_some_and(|cell| !cell.is_blank())
}
