//! Digits with their separators → a decimal, and what that writing proves.

use rust_decimal::Decimal;

use super::{NumberFault, NumberNote};
use crate::notation::{DecimalMark, is_space};

/// Significant digits that a spreadsheet program keeps; beyond them stands noise.
const KEPT_DIGITS: u32 = 15;
/// Decimals that are read.
const MOST_DECIMALS: usize = 24;

/// What the digits say.
pub(super) struct Figure {
    pub(super) value: Decimal,
    pub(super) proves: Option<DecimalMark>,
    pub(super) note: Option<NumberNote>,
    pub(super) noise_dropped: bool,
}

/// How many bytes of `text` belong to the number: digits, and separators that have a digit after them.
pub(super) fn length(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c.is_ascii_digit() {
            end = at + 1;
        } else if is_separator(c) {
            let digit_follows = characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !digit_follows || is_footnote(text.get(at..).unwrap_or_default()) {
                break;
            }
        } else {
            break;
        }
    }
    end
}

/// Whether a space is followed by a footnote's `1)`.
fn is_footnote(text: &str) -> bool {
    let text = text.trim_start_matches(is_space);
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.len() - after.len() <= 2 && after.starts_with(')')
}

fn is_separator(c: char) -> bool {
    c == ',' || c == '.' || is_space(c)
}

/// The number that `text`, of digits and separators only, stands for.
pub(super) fn value(text: &str, column: Option<DecimalMark>) -> Result<Figure, NumberFault> {
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    if points == 2 && commas == 0 && is_date(text) {
        return Err(NumberFault::Date);
    }
    match (commas, points) {
        (0, 0) => whole(text).map(|value| figure(value, None)),
        (1, 0) => one_mark(text, DecimalMark::Comma, column),
        (0, 1) => one_mark(text, DecimalMark::Point, column),
        (_, 0) => grouped_by(text, DecimalMark::Comma),
        (0, _) => grouped_by(text, DecimalMark::Point),
        (1, _) => both_marks(text, DecimalMark::Comma),
        (_, 1) => both_marks(text, DecimalMark::Point),
        (_, _) => Err(NumberFault::ManyMarks),
    }
    .and_then(|mut figure| {
        figure.noise_dropped = commas + points > 0 && is_cut(text);
        with_column(figure, column)
    })
}

/// Whether more decimals are written than are read, and they are not all zeros.
fn is_cut(text: &str) -> bool {
    let decimals = text.rsplit([',', '.']).next().unwrap_or_default();
    decimals.bytes().skip(MOST_DECIMALS).any(|digit| digit != b'0')
}

/// Remarks on a decimal mark that differs from the column's.
fn with_column(mut figure: Figure, column: Option<DecimalMark>) -> Result<Figure, NumberFault> {
    if let (Some(proved), Some(column), None) = (figure.proves, column, figure.note)
        && proved != column
    {
        figure.note = Some(NumberNote::OtherMark(proved));
    }
    if figure.value.scale() > 0 {
        let digits = figure.value.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        if digits > KEPT_DIGITS {
            let rounded = figure.value.round_sf(KEPT_DIGITS).ok_or(NumberFault::TooLong)?;
            figure.noise_dropped |= rounded != figure.value;
            figure.value = rounded.normalize();
        }
    }
    Ok(figure)
}

fn figure(value: Decimal, proves: Option<DecimalMark>) -> Figure {
    Figure { value, proves, note: None, noise_dropped: false }
}

/// A whole number, its thousands grouped by spaces or not at all.
fn whole(text: &str) -> Result<Decimal, NumberFault> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return decimal(text, "");
    }
    decimal(&ungrouped(text, is_space)?, "")
}

/// One mark: decimals, or one group of thousands, or either.
fn one_mark(
    text: &str,
    mark: DecimalMark,
    column: Option<DecimalMark>,
) -> Result<Figure, NumberFault> {
    let (before, after) = text.split_once(mark.character()).ok_or(NumberFault::NotANumber)?;
    if after.contains(is_space) {
        return Err(NumberFault::Grouping);
    }
    let spaced = before.contains(is_space);
    let could_group =
        after.len() == 3 && !spaced && (1..=3).contains(&before.len()) && !before.starts_with('0');
    let as_decimal = decimal(&ungrouped(before, is_space)?, after)?;
    if !could_group {
        return Ok(figure(as_decimal, Some(mark)));
    }
    let grouped = decimal(&format!("{before}{after}"), "")?;
    match column {
        None => Err(NumberFault::Ambiguous { decimal: as_decimal, grouped }),
        Some(column) => Ok(Figure {
            value: if column == mark { as_decimal } else { grouped },
            proves: None,
            note: Some(NumberNote::DecidedByColumn(column)),
            noise_dropped: false,
        }),
    }
}

/// The same mark more than once groups thousands, or nothing.
fn grouped_by(text: &str, mark: DecimalMark) -> Result<Figure, NumberFault> {
    if text.contains(is_space) {
        return Err(NumberFault::ManyMarks);
    }
    let whole = ungrouped(text, |c| c == mark.character()).map_err(|_| NumberFault::ManyMarks)?;
    Ok(figure(decimal(&whole, "")?, Some(mark.other())))
}

/// Both marks: the one that stands once, last, is the decimal mark.
fn both_marks(text: &str, last: DecimalMark) -> Result<Figure, NumberFault> {
    let mark = match text.rfind([',', '.']).and_then(|at| text.get(at..=at)) {
        Some(",") => DecimalMark::Comma,
        _ => DecimalMark::Point,
    };
    let once = text.matches(mark.character()).count() == 1;
    let (before, after) = text.rsplit_once(mark.character()).ok_or(NumberFault::NotANumber)?;
    if !once || (mark != last && text.matches(last.character()).count() > 1) {
        return Err(NumberFault::ManyMarks);
    }
    if text.contains(is_space) {
        return Err(NumberFault::Grouping);
    }
    let whole = ungrouped(before, |c| c == mark.other().character())?;
    Ok(figure(decimal(&whole, after)?, Some(mark)))
}

/// The digits without their separators, which must stand before exact threes.
fn ungrouped(text: &str, separates: impl Fn(char) -> bool) -> Result<String, NumberFault> {
    if text.is_empty() {
        return Ok("0".to_owned());
    }
    let mut groups = text.split(separates);
    let first = groups.next().unwrap_or_default();
    let mut digits = String::with_capacity(text.len());
    digits.push_str(first);
    let mut grouped = false;
    for group in groups {
        if group.len() != 3 {
            return Err(NumberFault::Grouping);
        }
        grouped = true;
        digits.push_str(group);
    }
    let starts_well = !grouped || ((1..=3).contains(&first.len()) && !first.starts_with('0'));
    if starts_well && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(digits)
    } else {
        Err(NumberFault::Grouping)
    }
}

fn decimal(whole: &str, fraction: &str) -> Result<Decimal, NumberFault> {
    if fraction.is_empty() {
        return Decimal::from_str_exact(whole).map_err(|_| NumberFault::TooLong);
    }
    // A fraction longer than a decimal holds is noise as a whole beyond its first digits.
    let fraction = fraction.get(..MOST_DECIMALS).unwrap_or(fraction);
    Decimal::from_str_exact(&format!("{whole}.{fraction}")).map_err(|_| NumberFault::TooLong)
}

/// Whether it is a day as Finns and Swedes write it, with two or four digits of the year.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    match parts.as_slice() {
        [day, month, year] => {
            let number = |part: &str| part.parse::<u32>().ok();
            number(day).is_some_and(|day| (1..=31).contains(&day))
                && number(month).is_some_and(|month| (1..=12).contains(&month))
                && month.len() <= 2
                && (year.len() == 4 || year.len() == 2)
        }
        _ => false,
    }
}
