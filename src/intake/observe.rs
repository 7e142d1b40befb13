//! One cell of figures → observations.

use super::desk::Desk;
use super::figure::{self, Around};
use super::ground::Ground;
use super::months::{self, Looked};
use super::shared::{Line, Shared};
use super::slot::Slot;
use super::told::{tell_merged, tell_remarks, tell_star, tell_use};
use super::{
    Key, Kind, Mark, Marks, Observed, Outcome, Qualifier, called, comments, heading_cell, row_kind,
};
use crate::finding::SCALE_SLIP;
use crate::strategy::{MarkedBy, Period, PeriodReading};

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
    let unit = shared.unit.as_deref().or(slot.unit.as_deref());
    let around = Around {
        strategy: desk.strategy,
        units: &desk.units,
        indicator: shared.indicator,
        unit: unit.map(|unit| desk.units.meant(unit, shared.indicator)),
        mark: slot.marks.mark(),
        usual_mark: slot.marks.usual(),
        styles_known: ground.sheet.styles_known,
    };
    let raw = cell.shown_text();
    let mut figure = figure::read(cell, &raw, around);
    let (periods, of_period, marks) = match (&slot.across, &of_row) {
        (Some(across), _) => (
            across.periods.as_slice(),
            across.kind,
            marks_of(ground, across.preliminary, across.estimate),
        ),
        (None, Some(reading)) => (
            std::slice::from_ref(&reading.period),
            reading.kind.map(heading_cell::kind_of),
            marks_of(ground, reading.preliminary, reading.estimate),
        ),
        (None, None) => (&[][..], None, Marks::default()),
    };
    let period = periods.first().copied();
    if is_part(shared, period) {
        figure.remarks.retain(|told| told.code != &SCALE_SLIP);
    }
    tell_remarks(desk, ground, line, at, shared, period, &figure.remarks);
    tell_star(desk, ground, line, at, shared, &figure);
    tell_merged(desk, ground, line, at, shared);
    let of_heading = slot.kind.filter(|_| slot.across.is_none());
    let kind =
        row_kind::kind_of_figure(desk, ground, line, at, (shared.kind, of_period, of_heading));
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
        let preliminary = slot.across.as_ref().and_then(|across| across.preliminary);
        let by_star = preliminary == Some(MarkedBy::Star);
        let starred = figure.starred || by_star || marks.contains(Mark::Preliminary);
        let looked = Looked { at, slot, period, comment, starred };
        if kind == Kind::Actual && outcome.value().is_some() {
            months::tell(desk, ground, line, shared, looked);
            called::tell(desk, ground, line, shared, (at, period), (figure.called, comment));
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
    if let (Some(period), Some(_)) = (period, outcome.value()) {
        called::tell_mark(desk, ground, line, shared, (at, period), all_marks);
    }
    all_marks.extend(called::mark_of(shared));
    all_marks.extend(figure.starred.then(|| ground.star().mark()).flatten());
    if ground.is_hidden(at) {
        all_marks.insert(Mark::Hidden);
    }
    for &period in periods {
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

/// The marks of a period as it is written; what a star beside it means, the sheet's legend says.
fn marks_of(ground: &Ground<'_>, preliminary: Option<MarkedBy>, estimate: bool) -> Marks {
    let preliminary = match preliminary {
        Some(MarkedBy::Star) => ground.star().mark(),
        Some(MarkedBy::Word) => Some(Mark::Preliminary),
        None => None,
    };
    preliminary.into_iter().chain(estimate.then_some(Mark::Estimate)).collect()
}
