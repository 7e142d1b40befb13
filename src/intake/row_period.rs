//! The period of a row that has its own.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::shared::Line;
use super::slip;
use crate::finding::{
    AMBIGUOUS_PERIOD, BAD_PERIOD, CellRef, Code, DAY_NUMBER, Finding, LETTER_IN_NUMBER,
    MISSING_PERIOD, NO_SUCH_DAY, SHORT_YEAR, SPAN_OF_YEARS, YEAR_AS_DAY,
};
use crate::read::CellValue;
use crate::strategy::{PeriodFault, PeriodReading, period_reading};

/// The period of a row that has its own; a fault is told once, however many figures there are.
pub(super) fn row_period(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
) -> Option<PeriodReading> {
    let at = line.at(line.block.column(Column::Period)?);
    let read = match line.seen(ground, at.column).map(|cell| (cell, &cell.value)) {
        Some((cell, CellValue::Date(day))) => {
            let format = cell.number_format().map(|format| format.code.as_str());
            match period_reading::year_of_day(day.date(), format) {
                Some(year) => Err(PeriodFault::YearAsDay(year)),
                None => Ok(period_reading::read_date(day.date(), format)),
            }
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
            let finding = fault_at(desk, ground, line, at, fault);
            desk.out.findings.push(finding);
            None
        }
    }
}

/// What is wrong with the period of a row, at its cell.
pub(super) fn fault_at(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    at: CellRef,
    fault: PeriodFault,
) -> Finding {
    let shown = ground.sheet.shown(at).trim().to_owned();
    let meant = slip::period_with_digits(&shown);
    let code = if meant.is_some() { &LETTER_IN_NUMBER } else { code_of(fault) };
    let finding = line.finding(desk, ground, code, at).found(shown);
    match fault {
        PeriodFault::YearAsDay(year) => finding.expected(year.to_string()),
        _ => finding.did_you_mean(meant.as_deref()),
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
        PeriodFault::YearAsDay(_) => &YEAR_AS_DAY,
    }
}
