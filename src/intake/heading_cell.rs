//! One cell as a heading: a name of the table, or a period with its kind.

use super::Kind;
use super::block::{Across, Meaning};
use super::garbled;
use super::headings::{Column, SheetKind};
use super::passing;
use super::slip;
use crate::notation::Label;
use crate::read::{Cell, CellValue};
use crate::strategy::{KindWord, Period, PeriodFault, PeriodReading, period_reading};

/// A heading is no longer than this, in characters.
pub(super) const LONGEST_HEADING: usize = 80;

/// What one cell means as a heading.
pub(super) fn meaning(cell: &Cell, kind: SheetKind) -> Meaning {
    if let Some(text) = cell.text() {
        if text.chars().count() > LONGEST_HEADING {
            return Meaning::Unknown;
        }
        let before = garbled::before(text);
        let text = before.as_deref().unwrap_or(text);
        let key = Label::read(text).key;
        if let Some(column) = kind.column(&key).or_else(|| kind.column(key.trim_end_matches('.'))) {
            return Meaning::Column(column);
        }
        // `Muutos 2021–2022`: a change that stands beside the figures.
        if kind == SheetKind::Figures && passing::is_change(&key) {
            return Meaning::Column(Column::Unused);
        }
        if let Some(column) = in_two_languages(text, kind) {
            return Meaning::Column(column);
        }
    }
    if kind == SheetKind::Figures {
        match across(cell, None) {
            Ok(across) => return Meaning::Across(across),
            Err(Some(fault)) => return Meaning::BadPeriod(fault),
            Err(None) if is_kind_with_digits(cell) || has_letter_for_digit(cell) => {
                return Meaning::BadPeriod(PeriodFault::NotAPeriod);
            }
            Err(None) => {}
        }
    }
    Meaning::Unknown
}

/// The meaning of a heading that is written in several languages: `Mittari / Mätare`. All must mean the same.
fn in_two_languages(text: &str, kind: SheetKind) -> Option<Column> {
    let mut parts = text.split(['/', '|', '\n', '–']).filter(|part| !part.trim().is_empty());
    let meant = |part: &str| kind.column(&Label::read(part).key);
    let first = meant(parts.next()?)?;
    let mut others = parts.peekable();
    others.peek()?;
    others.all(|part| meant(part) == Some(first)).then_some(first)
}

/// A kind and a slip of the pen for its year: `TA 20233`.
fn is_kind_with_digits(cell: &Cell) -> bool {
    let words = cell.text().and_then(|text| text.trim().rsplit_once(char::is_whitespace));
    words.is_some_and(|(kind, year)| {
        KindWord::read(kind).is_some() && year.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// A period but for a letter that was typed for a digit: `2O22`.
fn has_letter_for_digit(cell: &Cell) -> bool {
    cell.text().is_some_and(|text| slip::period_with_digits(text).is_some())
}

/// A cell as a heading of figures of a period; a fault only where it is nearly one.
pub(super) fn across(cell: &Cell, kind: Option<Kind>) -> Result<Across, Option<PeriodFault>> {
    match read_period(cell).ok_or(None)? {
        Ok(reading) => Ok(Across {
            periods: vec![reading.period],
            kind: reading.kind.map(kind_of).or(kind),
            preliminary: reading.preliminary,
            estimate: reading.estimate,
        }),
        Err(PeriodFault::YearRange { first, last, kind: Some(KindWord::Target) })
            if last - first < 10 =>
        {
            Ok(Across {
                periods: (first..=last).map(Period::Year).collect(),
                kind: Some(Kind::Target),
                preliminary: None,
                estimate: false,
            })
        }
        Err(PeriodFault::NotAPeriod | PeriodFault::Empty) => Err(None),
        Err(fault) => Err(Some(fault)),
    }
}

/// A heading's cell as a period; `None` where it holds no text, number or day.
pub(super) fn read_period(cell: &Cell) -> Option<Result<PeriodReading, PeriodFault>> {
    match &cell.value {
        CellValue::Text(text) if text.chars().count() <= LONGEST_HEADING => {
            let label = Label::read(text);
            // `2022 (kt)`: what stands in brackets may be a unit rather than a kind; and a heading may
            // be divided over lines, as `Talous-` above `arvio`.
            let is_dressed = label.unit.is_some() || text.contains(['\n', '\r', '\u{ad}']);
            Some(match period_reading::read(text) {
                Err(PeriodFault::NotAPeriod) if is_dressed => period_reading::read(&label.key),
                reading => reading,
            })
        }
        CellValue::Number(number) => {
            let whole =
                i64::try_from(number.normalize()).ok().filter(|_| number.fract().is_zero())?;
            match period_reading::read_number(whole) {
                Ok(reading) => Some(Ok(reading)),
                Err(_) => None,
            }
        }
        CellValue::Date(day) => {
            let format = cell.number_format().map(|format| format.code.as_str());
            Some(match period_reading::year_of_day(day.date(), format) {
                Some(year) => Err(PeriodFault::YearAsDay(year)),
                None => Ok(period_reading::read_date(day.date(), format)),
            })
        }
        CellValue::Text(_)
        | CellValue::Empty
        | CellValue::Bool(_)
        | CellValue::Error(_)
        | CellValue::FormulaWithoutValue => None,
    }
}

/// The kind of figure that a word names.
pub(super) fn kind_of(word: KindWord) -> Kind {
    match word {
        KindWord::Actual => Kind::Actual,
        KindWord::Forecast => Kind::Forecast,
        KindWord::Budget => Kind::Budget,
        KindWord::Plan => Kind::Plan,
        KindWord::Target => Kind::Target,
    }
}
