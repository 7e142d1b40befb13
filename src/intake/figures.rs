//! Rows of long and wide blocks → observations.

use rayon::prelude::*;

use super::block::{Across, Block, Heading, Layout, Meaning};
use super::called;
use super::comments;
use super::desk::{Desk, Ground, is_blank};
use super::figure::{self, Around};
use super::headings::Column;
use super::months::{self, Looked, Says};
use super::parents;
use super::passing::{self, StarLegend};
use super::shared::{self, Line, RowIndicator, Shared};
use super::told::{tell_charge, tell_merged, tell_remarks, tell_star, tell_use};
use super::totals;
use super::{Key, Kind, Mark, Marks, Observed, Outcome, Qualifier, forms, gaps, heading_cell};
use crate::finding::{
    AMBIGUOUS_PERIOD, Area, BAD_PERIOD, COLUMN_WITHOUT_PERIOD, CellRef, Code, DAY_NUMBER,
    MISSING_INDICATOR, MISSING_PERIOD, NO_SUCH_DAY, SCALE_SLIP, SHORT_YEAR, SPAN_OF_YEARS,
};
use crate::notation::{DecimalMark, MarkProof};
use crate::read::{Cell, CellValue, Row, Sheet};
use crate::strategy::{Period, PeriodFault, PeriodReading, period_reading};

/// A column of figures.
pub(super) struct Slot {
    column: u32,
    kind: Option<Kind>,
    /// Periods that the heading names; `None` where the row has its own.
    across: Option<Across>,
    unit: Option<String>,
    marks: MarkProof,
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

/// Takes the figures of a block.
pub(super) fn take(desk: &mut Desk<'_>, ground: &mut Ground<'_>, block: &Block) {
    let slots = slots(desk, ground, block);
    let parts = ground.sheet.parts(block.rows.0, block.rows.1);
    if parts.len() < 2 {
        for rows in parts {
            take_rows(desk, ground, block, rows, &slots);
        }
        totals::check(desk, ground, block, &slots);
        return;
    }
    let places: Vec<_> =
        parts.into_iter().map(|rows| (desk.beside(), ground.beside(desk), rows)).collect();
    let taken: Vec<_> = places
        .into_par_iter()
        .map(|(mut desk, mut ground, rows)| {
            take_rows(&mut desk, &mut ground, block, rows, &slots);
            desk.keep();
            (desk, ground)
        })
        .collect();
    for (part, read) in taken {
        desk.join(part);
        ground.join(read);
    }
    totals::check(desk, ground, block, &slots);
}

/// Takes the figures of some rows of a block.
fn take_rows<'r>(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    block: &Block,
    rows: impl Iterator<Item = Row<'r>>,
    slots: &[Slot],
) {
    for row in rows.map(|row| block.own(row)).filter(|row| !is_blank(*row)) {
        take_row(desk, ground, Line { block, row: row.index, cells: row }, row, slots);
    }
}

/// The columns of figures, with the decimal mark that each proves.
fn slots(desk: &mut Desk<'_>, ground: &Ground<'_>, block: &Block) -> Vec<Slot> {
    let mut slots = Vec::new();
    for heading in &block.headings {
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
            unit: heading.unit.clone().filter(|unit| {
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

fn take_row(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    row: Row<'_>,
    slots: &[Slot],
) {
    let (indicator, unit, group) = match shared::indicator(desk, ground, line) {
        RowIndicator::One(indicator, unit) => (indicator, unit, None),
        RowIndicator::Faulty => return,
        RowIndicator::None(at, text) => match parents::find(desk, ground, line, &text, slots) {
            Some(inherited) => {
                parents::tell(desk, ground, line, at, &inherited);
                (inherited.indicator, None, inherited.group.one())
            }
            None => return without_indicator(desk, ground, line, (at, &text), slots),
        },
    };
    let filled = || slots.iter().filter(|slot| is_filled(line, slot));
    if filled().next().is_none() {
        take_empty(desk, ground, line, (indicator, unit), slots);
        ground.pass_over(row_area(row), "empty");
        return;
    }
    let mut shared = shared::read(desk, ground, line, indicator, unit);
    shared.breakdown = shared.breakdown.or(group);
    shared.is_alone = filled().nth(1).is_none();
    if let Some(slot) = filled().next() {
        tell_charge(desk, ground, line, line.at(slot.column), &shared);
    }
    let own_period = filled().any(|slot| slot.across.is_none());
    let period = own_period.then(|| row_period(desk, ground, line)).flatten();
    for slot in slots {
        if is_filled(line, slot) {
            take_figure(desk, ground, line, &shared, slot, period);
        } else {
            keep_gaps(desk, ground, line, &shared, slot);
        }
    }
}

/// A row that is of no indicator: passed over, or told.
fn without_indicator(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, &str),
    slots: &[Slot],
) {
    let row = line.cells;
    let why = passing::reason(row, text).or_else(|| {
        // What is left of an indicator's name, or near to one, is no total of several.
        let named = passing::without_total(text)?;
        let slip = desk.names.near_indicator(&named).is_some();
        (!slip && totals::shares_unit(ground, line)).then_some("subtotal")
    });
    // What has no figure and is near to no name loses nothing by being passed over.
    let has_figures = slots.iter().any(|slot| is_filled(line, slot));
    let why = why.or_else(|| {
        let is_empty = !has_figures && desk.names.near_indicator(text).is_none();
        is_empty.then_some("empty")
    });
    match why {
        Some(why) => {
            if why == "subtotal" {
                ground.totals.push(row.index);
            }
            ground.pass_over(row_area(row), why);
        }
        None if text.is_empty() => {
            let finding = line.finding(desk, ground, &MISSING_INDICATOR, at);
            desk.out.findings.push(finding);
        }
        None => shared::tell_unknown(desk, ground, line, at, text),
    }
}

/// A row that names an indicator and holds no figure: in a form it may have been emptied.
fn take_empty<'a>(
    desk: &mut Desk<'a>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (indicator, unit): (&'a crate::strategy::Indicator, Option<String>),
    slots: &[Slot],
) {
    if desk.form.is_none() && gaps::is_full(desk) {
        return;
    }
    // What else is wrong with a row without a figure is no fault, and nobody need know whose it is.
    let (told, needed) = (desk.out.findings.len(), desk.owner_needed);
    let shared = shared::read(desk, ground, line, indicator, unit);
    let has_own = slots.iter().any(|slot| slot.across.is_none());
    let period = has_own.then(|| row_period(desk, ground, line)).flatten();
    desk.out.findings.truncate(told);
    desk.owner_needed = needed;
    for slot in slots {
        keep_gaps(desk, ground, line, &shared, slot);
        if let Some(reading) = period.filter(|_| slot.across.is_none()) {
            let of_period = reading.kind.map(heading_cell::kind_of);
            let key = forms::key_of(&shared, reading.period, of_period, slot.kind);
            forms::tell_emptied(desk, ground, line, slot.column, &key);
            gaps::keep_figure(desk, ground, line, &shared, (slot.column, key));
        }
    }
}

/// Keeps an empty cell below a heading of periods.
pub(super) fn keep_gaps(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    slot: &Slot,
) {
    let across = slot.across.iter();
    for (period, kind) in across.flat_map(|a| a.periods.iter().map(|period| (*period, a.kind))) {
        let key = forms::key_of(shared, period, kind, slot.kind);
        gaps::keep_figure(desk, ground, line, shared, (slot.column, key));
    }
}

fn row_area(row: Row<'_>) -> Area {
    let mut columns = row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column);
    let first = columns.next().unwrap_or(0);
    let last = columns.next_back().unwrap_or(first);
    Area { first: CellRef::new(row.index, first), last: CellRef::new(row.index, last) }
}

/// Whether a slot of the row holds something; cells merged into another are that other's.
pub(super) fn is_filled(line: Line<'_>, slot: &Slot) -> bool {
    line.cells.cell(slot.column).is_some_and(|cell| !cell.is_blank())
}

/// The period of a row that has its own; a fault is told once, however many figures there are.
fn row_period(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>) -> Option<PeriodReading> {
    let at = line.at(line.block.column(Column::Period)?);
    let read = match line.seen(ground, at.column).map(|cell| (cell, &cell.value)) {
        Some((cell, CellValue::Date(day))) => {
            let format = cell.number_format().map(|format| format.code.as_str());
            Ok(period_reading::read_date(day.date(), format))
        }
        Some((_, CellValue::Number(number))) => i64::try_from(number.normalize())
            .ok()
            .filter(|_| number.fract().is_zero())
            .map_or(Err(PeriodFault::NotAPeriod), period_reading::read_number),
        _ => period_of_text(desk, &line.shown(ground, at.column)),
    };
    match read {
        Ok(reading) => Some(reading),
        Err(fault) => {
            let shown = ground.sheet.shown(at).trim().to_owned();
            let finding = line.finding(desk, ground, code_of(fault), at).found(shown);
            desk.out.findings.push(finding);
            None
        }
    }
}

/// A text as a period; what was read once is kept, for a sheet repeats its periods.
fn period_of_text(desk: &mut Desk<'_>, text: &str) -> Result<PeriodReading, PeriodFault> {
    desk.periods.get(text, period_reading::read)
}

fn code_of(fault: PeriodFault) -> &'static Code {
    match fault {
        PeriodFault::Empty => &MISSING_PERIOD,
        PeriodFault::NotAPeriod => &BAD_PERIOD,
        PeriodFault::YearRange { .. } => &SPAN_OF_YEARS,
        PeriodFault::ShortYear => &SHORT_YEAR,
        PeriodFault::Ambiguous => &AMBIGUOUS_PERIOD,
        PeriodFault::NoSuchDay => &NO_SUCH_DAY,
        PeriodFault::Serial => &DAY_NUMBER,
    }
}

/// One cell of figures → observations, one for each period that its heading names.
pub(super) fn take_figure(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    slot: &Slot,
    of_row: Option<PeriodReading>,
) {
    let at = line.at(slot.column);
    let Some(cell) = line.cells.cell(slot.column) else { return };
    let around = Around {
        strategy: desk.strategy,
        units: &desk.units,
        indicator: shared.indicator,
        unit: shared.unit.as_deref().or(slot.unit.as_deref()),
        mark: slot.marks.mark(),
        usual_mark: slot.marks.usual(),
        styles_known: ground.sheet.styles_known,
    };
    let raw = cell.shown_text();
    let mut figure = figure::read(cell, &raw, around);
    let (periods, of_period, marks) = match (&slot.across, of_row) {
        (Some(across), _) => {
            (across.periods.clone(), across.kind, marks_of(across.preliminary, across.estimate))
        }
        (None, Some(reading)) => (
            vec![reading.period],
            reading.kind.map(heading_cell::kind_of),
            marks_of(reading.preliminary, reading.estimate),
        ),
        (None, None) => (Vec::new(), None, Marks::default()),
    };
    let period = periods.first().copied();
    if is_part(shared, period) {
        figure.remarks.retain(|told| told.code != &SCALE_SLIP);
    }
    tell_remarks(desk, ground, line, at, shared, period, &figure.remarks);
    tell_star(desk, ground, line, at, shared, &figure);
    tell_merged(desk, ground, line, at, shared);
    let of_heading = slot.kind.filter(|_| slot.across.is_none());
    let kind = shared::kind_of_figure(desk, ground, line, at, (shared.kind, of_period, of_heading));
    let (Some(kind), Some(outcome), false) = (kind, figure.outcome.clone(), shared.faulty) else {
        return;
    };
    let Some(organisation) = shared.organisation else { return };
    let comment = ground.sheet.comment(at);
    let mut all_marks = Marks::default();
    if let Some(period) = period {
        // That there is no figure of a period before or after the use is as it should be.
        if outcome.value().is_some() {
            tell_use(desk, ground, line, at, shared, period);
        }
        let starred = figure.starred || marks.contains(Mark::Preliminary);
        let looked = Looked { at, slot, period, comment, starred };
        if kind == Kind::Actual && outcome.value().is_some() {
            months::tell(desk, ground, line, shared, looked);
            called::tell(desk, ground, line, shared, (at, period), comment);
        }
        if let Some(comment) = comment {
            comments::tell(desk, ground, line, shared, (at, period), comment);
            all_marks.extend(comments::marks(comment).iter());
        }
    }
    let outcome = qualified(outcome, shared.said.bound);
    all_marks.extend(marks.iter());
    all_marks.extend(shared.said.marks.iter());
    all_marks.extend(figure.marks.iter());
    all_marks.extend(called::mark_of(shared));
    if figure.starred && ground.star() != StarLegend::Other {
        all_marks.insert(Mark::Preliminary);
    }
    if ground.is_hidden(at) {
        all_marks.insert(Mark::Hidden);
    }
    for period in periods {
        let place = ground.carried.place(ground.sheet, line.cells, slot.column);
        let mut provenance = desk.provenance_of(place, raw.clone());
        provenance.conversion.clone_from(&figure.conversion);
        let observed = Observed {
            key: Key {
                indicator: shared.indicator.id.clone(),
                breakdown: shared.breakdown.clone(),
                period,
                kind,
                scope: shared.scope.clone(),
                as_of: shared.as_of,
            },
            outcome: outcome.clone(),
            marks: all_marks,
            organisation: ground.carried.organisation(&organisation.id),
            source: shared.source.clone(),
            note: comments::joined(shared.note.as_ref(), comment),
            checkpoint: ground.carried.checkpoint().clone(),
            provenance,
        };
        desk.fresh.push(observed);
    }
}

/// Whether a figure is of a shorter period than the baseline, or of another scope than the register's: its size
/// says nothing of its unit.
fn is_part(shared: &Shared<'_>, period: Option<Period>) -> bool {
    let baseline = shared.indicator.plan.baseline_period.map_or(12, Period::length_in_months);
    let is_shorter =
        period.map(Period::length_in_months).is_some_and(|months| (1..baseline).contains(&months));
    is_shorter || shared.scope != shared.indicator.scope
}

/// A value with what its row says of it; what its own cell says is nearer.
fn qualified(outcome: Outcome, bound: Option<Qualifier>) -> Outcome {
    match (outcome, bound) {
        (Outcome::Value(value, Qualifier::Exact), Some(bound)) => Outcome::Value(value, bound),
        (outcome, _) => outcome,
    }
}

fn marks_of(preliminary: bool, estimate: bool) -> Marks {
    let preliminary = preliminary.then_some(Mark::Preliminary);
    preliminary.into_iter().chain(estimate.then_some(Mark::Estimate)).collect()
}
