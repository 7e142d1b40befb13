//! One cell → a figure in the register's unit, or the reason why there is none, or what is wrong.

use rust_decimal::{Decimal, dec};

use super::remark::{Remark, remark_of, slip_of_typing, time_for_number};
use super::size::{scale_slip, with_share_suspected};
use super::unit_check::{UnitVerdict, Units};
use super::{Mark, Marks, Outcome, Qualifier, note_marks, stage_words};
use crate::finding::{
    ABOVE_MAXIMUM, BELOW_MINIMUM, DATE_FOR_NUMBER, DECIDED_BY_COLUMN, FORMULA_WITHOUT_VALUE,
    NOISE_DROPPED, NUMBER_FOR_STAGE, OTHER_DECIMAL_MARK, PLUS_SIGN, SPREADSHEET_ERROR,
    TOO_MANY_DIGITS, TRUTH_VALUE, UNIT_CONTRADICTION, UNIT_MISMATCH, UNKNOWN_STAGE,
    UNMAPPED_MISSING_MARK,
};
use crate::notation::missing::{self, MissingMark};
use crate::notation::number::{self, Bound, NumberMark};
use crate::notation::{DecimalMark, NumberNote, NumberReading, unit};
use crate::read::{Cell, CellValue};
use crate::strategy::{Indicator, IndicatorKind, KindWord, MissingReason, Strategy};

/// What a cell gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figure {
    /// `None` where the cell is empty or faulty.
    pub(super) outcome: Option<Outcome>,
    pub(super) marks: Marks,
    pub(super) conversion: Option<String>,
    /// A word for a kind stands after the number: `84,1 (enn.)`.
    pub(super) called: Option<KindWord>,
    /// A star stands after the number; what it means depends on the sheet.
    pub(super) starred: bool,
    pub(super) remarks: Vec<Remark>,
}

/// What is known of a cell from around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a, 's> {
    pub(super) strategy: &'a Strategy,
    pub(super) units: &'a Units<'s>,
    pub(super) indicator: &'a Indicator,
    /// The unit of the row, the column or the label.
    pub(super) unit: Option<&'a str>,
    /// The decimal mark that the column proves.
    pub(super) mark: Option<DecimalMark>,
    /// The decimal mark that most of its figures have.
    pub(super) usual_mark: Option<DecimalMark>,
    /// Whether a percent format would have been seen.
    pub(super) styles_known: bool,
}

impl Figure {
    fn faulty(remark: Remark) -> Self {
        Self { remarks: vec![remark], ..Self::default() }
    }

    fn of(outcome: Outcome) -> Self {
        Self { outcome: Some(outcome), ..Self::default() }
    }
}

/// Reads a cell where a figure is expected; `shown` is what a reader is shown of it.
pub(super) fn read(cell: &Cell, shown: &str, around: Around<'_, '_>) -> Figure {
    match &cell.value {
        CellValue::Empty => Figure::default(),
        CellValue::FormulaWithoutValue => Figure::faulty(Remark::new(&FORMULA_WITHOUT_VALUE, "")),
        CellValue::Error(text) => Figure::faulty(Remark::new(&SPREADSHEET_ERROR, text.as_str())),
        CellValue::Bool(_) => Figure::faulty(Remark::new(&TRUTH_VALUE, shown)),
        CellValue::Date(day) => {
            let typed = format!("{}.{}", day.day(), day.month());
            Figure::faulty(Remark::new(&DATE_FOR_NUMBER, shown).expected(typed))
        }
        CellValue::Text(text) if text.trim().is_empty() => Figure::default(),
        CellValue::Text(text) => of_text(text, around),
        CellValue::Number(_) if cell.clock().is_some() => {
            Figure { remarks: time_for_number(shown).into_iter().collect(), ..Figure::default() }
        }
        CellValue::Number(_) if around.indicator.kind == IndicatorKind::Stage => {
            Figure::faulty(Remark::new(&NUMBER_FOR_STAGE, shown))
        }
        CellValue::Number(number) => {
            if cell.percent() {
                return of_number(*number, Bound::Exact, Some("%"), shown, around);
            }
            let figure = match unit_of_format(cell, *number, around) {
                Some(unit) => {
                    let shown = format!("{shown} {unit}");
                    of_number(*number, Bound::Exact, Some(unit), &shown, around)
                }
                None => of_number(*number, Bound::Exact, None, shown, around),
            };
            with_share_suspected(figure, *number, shown, around)
        }
    }
}

/// A text: a mark for what is missing, a stage, or a number.
fn of_text(text: &str, around: Around<'_, '_>) -> Figure {
    if let Some(figure) = missing_mark(text, around.strategy) {
        return figure;
    }
    if around.indicator.kind == IndicatorKind::Stage {
        return stage(text);
    }
    if let Some(remark) = slip_of_typing(text, around.mark) {
        return Figure::faulty(remark);
    }
    match number::read(text, around.mark) {
        Ok(mut reading) => {
            let called = reading.unit.as_deref().and_then(KindWord::read);
            if called.is_some() {
                reading.unit = None;
            }
            Figure { called, ..of_reading(&reading, text, around) }
        }
        Err(fault) => Figure::faulty(remark_of(&fault, text, &around.indicator.unit)),
    }
}

/// What a mark for a missing figure means in this strategy.
fn missing_mark(text: &str, strategy: &Strategy) -> Option<Figure> {
    let digit = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if digit(text) && !strategy.missing.keys().any(|known| digit(known)) {
        return None;
    }
    let mark = missing::canonical(text);
    let mapped = strategy.missing.iter().find(|(known, _)| missing::canonical(known) == mark);
    if let Some((_, reason)) = mapped {
        return Some(of_reason(*reason, text));
    }
    Some(match missing::read(text)? {
        MissingMark::NotApplicable => of_reason(MissingReason::NotApplicable, text),
        MissingMark::NotAvailable => of_reason(MissingReason::NotAvailable, text),
        MissingMark::Confidential => of_reason(MissingReason::Confidential, text),
        MissingMark::NotReported => of_reason(MissingReason::NotReported, text),
        MissingMark::NeedsMapping => {
            Figure::faulty(Remark::new(&UNMAPPED_MISSING_MARK, text.trim()))
        }
    })
}

/// A mark that stands for exactly nothing is a figure of zero.
fn of_reason(reason: MissingReason, text: &str) -> Figure {
    match reason {
        MissingReason::Zero => Figure {
            conversion: Some(format!("{} → 0", text.trim())),
            ..Figure::of(Outcome::Value(Decimal::ZERO, Qualifier::Exact))
        },
        reason => Figure::of(Outcome::Missing(reason)),
    }
}

fn stage(text: &str) -> Figure {
    match stage_words::read(text) {
        None if number::is_error_text(text) => {
            Figure::faulty(Remark::new(&SPREADSHEET_ERROR, text.trim()))
        }
        Some(stage) => Figure::of(Outcome::Value(Decimal::from(stage.rank()), Qualifier::Exact)),
        None if number::read(text, None).is_ok() => {
            Figure::faulty(Remark::new(&NUMBER_FOR_STAGE, text.trim()))
        }
        None => {
            Figure::faulty(Remark::new(&UNKNOWN_STAGE, text.trim()).near(stage_words::near(text)))
        }
    }
}

/// A number that was written as text, with what was written beside it.
fn of_reading(reading: &NumberReading, text: &str, around: Around<'_, '_>) -> Figure {
    let mut figure =
        of_number(reading.value, reading.bound, reading.unit.as_deref(), text.trim(), around);
    for mark in &reading.marks {
        match mark {
            NumberMark::Star => figure.starred = true,
            NumberMark::Called(called) => figure.marks.extend(note_marks::mark_of(*called)),
            NumberMark::Footnote => {}
        }
    }
    for note in &reading.notes {
        let remark = match note {
            NumberNote::DecidedByColumn(mark) => {
                Remark::new(&DECIDED_BY_COLUMN, text.trim()).text("mark", mark.character())
            }
            // The column's usual mark is compared below: one that differs unsettles the proof itself.
            NumberNote::OtherMark(_) => continue,
            NumberNote::PlusSign => Remark::new(&PLUS_SIGN, text.trim()),
            NumberNote::NoiseDropped => {
                let remark = Remark::new(&NOISE_DROPPED, text.trim());
                remark.expected(reading.value.to_string()).number("read", reading.value)
            }
        };
        figure.remarks.push(remark);
    }
    if let (Some(proved), Some(usual)) = (reading.proves, around.usual_mark)
        && proved != usual
    {
        let remark = Remark::new(&OTHER_DECIMAL_MARK, text.trim());
        figure.remarks.push(remark.text("mark", proved.character()));
    }
    if reading.unit.is_none() {
        return with_share_suspected(figure, reading.value, text.trim(), around);
    }
    figure
}

/// A number in the unit written in its cell, else beside it, else the register's.
fn of_number(
    number: Decimal,
    bound: Bound,
    in_cell: Option<&str>,
    shown: &str,
    around: Around<'_, '_>,
) -> Figure {
    let Around { indicator, units, unit: beside, .. } = around;
    if let (Some(cell), Some(beside)) = (in_cell, beside)
        && !unit::same(cell, beside)
        && are_at_odds(
            number,
            units.check(cell, indicator),
            units.check(beside, indicator),
            indicator,
        )
    {
        let remark = Remark::new(&UNIT_CONTRADICTION, shown).expected(beside);
        return Figure::faulty(remark.text("unit", cell));
    }
    let Some(written) = in_cell.or(beside) else {
        return in_range(number, bound, None, shown, indicator);
    };
    match units.check(written, indicator) {
        UnitVerdict::Same => in_range(number, bound, None, shown, indicator),
        UnitVerdict::Convert(conversion) => {
            let Some(converted) = number.checked_mul(conversion.factor) else {
                return Figure::faulty(Remark::new(&TOO_MANY_DIGITS, shown));
            };
            let told = format!("{} → {} × {}", conversion.from, conversion.to, conversion.factor);
            in_range(converted.normalize(), bound, Some(told), shown, indicator)
        }
        UnitVerdict::Mismatch => {
            let found =
                if in_cell.is_some() { shown.to_owned() } else { format!("{shown} {written}") };
            let of = if in_cell.is_some() { "cell" } else { "beside" };
            let remark = Remark::new(&UNIT_MISMATCH, found).expected(&*indicator.unit);
            Figure::faulty(remark.text("unit", written).text("of", of))
        }
    }
}

/// The unit that a cell's number format writes beside its number. People put the format of a currency on whatever is
/// money, such as millions or euros for each inhabitant: it counts there only where the figure is of the indicator's
/// size in no other way.
fn unit_of_format<'c>(cell: &'c Cell, number: Decimal, around: Around<'_, '_>) -> Option<&'c str> {
    let unit = cell.number_format()?.unit.as_deref()?;
    let indicator = around.indicator;
    let is_money = |unit: &str| unit.contains('€') || unit.to_lowercase().contains("eur");
    if !(is_money(unit) && is_money(&indicator.unit)) {
        return Some(unit);
    }
    let UnitVerdict::Convert(conversion) = around.units.check(unit, indicator) else { return None };
    let converted = number.checked_mul(conversion.factor)?;
    (is_of_size(converted, indicator) && !is_of_size(number, indicator)).then_some(unit)
}

/// Whether two units for a figure leave in doubt which is meant. Where both can be read, the cell's own is nearer,
/// unless only the other gives a figure of the indicator's size: `13 800 000 €` beside `M€` is clear, `2 637 t` beside
/// `kt` is not.
fn are_at_odds(
    number: Decimal,
    of_cell: UnitVerdict<'_>,
    beside: UnitVerdict<'_>,
    indicator: &Indicator,
) -> bool {
    let read_in = |unit: UnitVerdict<'_>| match unit {
        UnitVerdict::Same => Some(number),
        UnitVerdict::Convert(conversion) => number.checked_mul(conversion.factor),
        UnitVerdict::Mismatch => None,
    };
    match (read_in(of_cell), read_in(beside)) {
        (Some(cell), Some(beside)) => !is_of_size(cell, indicator) && is_of_size(beside, indicator),
        (None, None) => false,
        (Some(_), None) | (None, Some(_)) => true,
    }
}

/// Whether a value is within ten times what the register knows of the indicator's, or it knows nothing.
fn is_of_size(value: Decimal, indicator: &Indicator) -> bool {
    const FAR: Decimal = dec!(10);
    let known = indicator.plan.baseline_value.or(indicator.plan.target_value);
    known.is_none_or(|known| {
        let bounds = known.abs().checked_div(FAR).zip(known.abs().checked_mul(FAR));
        bounds.is_some_and(|(least, most)| (least..=most).contains(&value.abs()))
    })
}

/// Holds a value against the register's least and greatest.
fn in_range(
    value: Decimal,
    bound: Bound,
    conversion: Option<String>,
    shown: &str,
    indicator: &Indicator,
) -> Figure {
    let mut figure = Figure::of(Outcome::Value(value, qualifier(bound)));
    if conversion.is_some() {
        figure.marks.insert(Mark::Converted);
    }
    figure.conversion = conversion;
    if let Some(min) = indicator.min.filter(|min| value < *min) {
        figure.remarks.push(
            Remark::new(&BELOW_MINIMUM, shown).expected(min.to_string()).number("limit", min),
        );
    }
    if let Some(max) = indicator.max.filter(|max| value > *max) {
        figure.remarks.push(
            Remark::new(&ABOVE_MAXIMUM, shown).expected(max.to_string()).number("limit", max),
        );
    }
    // What is beyond the limits is told already, and a share of a percentage is told as that.
    if figure.remarks.is_empty() {
        let slip = scale_slip(value, shown, indicator);
        figure.remarks.extend(slip.filter(|_| !unit::same(&indicator.unit, "%")));
    }
    figure
}

fn qualifier(bound: Bound) -> Qualifier {
    match bound {
        Bound::Exact => Qualifier::Exact,
        Bound::About => Qualifier::About,
        Bound::Below => Qualifier::Below,
        Bound::Above => Qualifier::Above,
        Bound::AtMost => Qualifier::AtMost,
        Bound::AtLeast => Qualifier::AtLeast,
    }
}
