//! The period of a row that has its own.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::shared::Line;
use super::slip;
use crate::finding::{
    AMBIGUOUS_PERIOD, BAD_PERIOD, Code, DAY_NUMBER, LETTER_IN_NUMBER, MISSING_PERIOD, NO_SUCH_DAY,
    SHORT_YEAR, SPAN_OF_YEARS,
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
            let meant = slip::period_with_digits(&shown);
            let code = if meant.is_some() { &LETTER_IN_NUMBER } else { code_of(fault) };
            let finding = line.finding(desk, ground, code, at).found(shown);
            desk.out.findings.push(finding.did_you_mean(meant.as_deref()));
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
