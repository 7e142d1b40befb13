//! Whether a total agrees with what it is the total of.

use rust_decimal::Decimal;

use crate::finding::{Code, Finding, TOTAL_NOT_SUM, TOTAL_OUTSIDE_GROUPS};
use crate::notation::unit;
use crate::strategy::{Aggregate, Indicator};

/// Units of amounts that add up, in the spelling that others are reduced to.
const AMOUNTS: &[&str] =
    &["kpl", "hlö", "€", "1000€", "m€", "t", "kt", "mt", "km", "m2", "kem2", "gwh", "mwh", "ha"];
/// Units of counts, which are never rounded unless they show it.
const COUNTS: &[&str] = &["kpl", "hlö"];
/// Units of shares and means, whose total lies among them.
const MEANS: &[&str] = &["%", "‰", "indeksi", "€/as", "tco2/as", "kwh/as", "pv", "min", "v"];

/// What is wrong with a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is not the sum, which is given.
    NotTheSum(Decimal),
    /// It lies outside the least and the greatest, which are given.
    Outside(Decimal, Decimal),
}

impl Verdict {
    /// It told of a total of `of` (`rows`, `groups`); `at` makes the finding of a code at the total's place.
    pub fn told(self, of: &str, at: impl FnOnce(&'static Code) -> Finding) -> Finding {
        match self {
            Self::NotTheSum(sum) => {
                let sum = sum.normalize();
                at(&TOTAL_NOT_SUM).expected(sum.to_string()).number("sum", sum).text("of", of)
            }
            Self::Outside(least, most) => {
                let (least, most) = (least.normalize(), most.normalize());
                let finding = at(&TOTAL_OUTSIDE_GROUPS).expected(format!("{least}–{most}"));
                finding.number("least", least).number("most", most)
            }
        }
    }
}

/// Whether figures of an indicator's parts can be added.
pub(super) fn adds_up(indicator: &Indicator) -> bool {
    AMOUNTS.contains(&unit::canonical(&indicator.unit).as_str())
        && matches!(indicator.aggregate, Aggregate::Single | Aggregate::Sum)
}

/// Holds a total of `indicator` against all its parts; `None` where nothing is wrong, or nothing can be told.
#[must_use]
pub fn verdict(indicator: &Indicator, whole: Decimal, parts: &[Decimal]) -> Option<Verdict> {
    let (least, most) = (*parts.iter().min()?, *parts.iter().max()?);
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))?;
    let unit = unit::canonical(&indicator.unit);
    let is_count = COUNTS.contains(&unit.as_str());
    let slack = slack(whole, parts, is_count);
    if parts.len() < 2 || (whole - sum).abs() <= slack {
        return None;
    }
    if adds_up(indicator) {
        // A count with decimals is a ratio, and a total among its parts their mean.
        let whole_numbers = parts.iter().chain([&whole]).all(|value| value.fract().is_zero());
        let is_mean = (least..=most).contains(&whole) && least > Decimal::ZERO && sum > most;
        let is_sum = (!is_count || whole_numbers) && !is_mean;
        return is_sum.then_some(Verdict::NotTheSum(sum));
    }
    let is_mean = MEANS.contains(&unit.as_str()) || indicator.unit.contains('/');
    let is_among = (least - slack..=most + slack).contains(&whole);
    (is_mean && !is_among).then_some(Verdict::Outside(least, most))
}

/// How far rounding alone can bring a total from its parts: half of each one's last digit.
fn slack(whole: Decimal, parts: &[Decimal], is_count: bool) -> Decimal {
    let steps = parts.iter().chain([&whole]).map(|value| step(*value, is_count));
    let steps = steps.fold(Decimal::ZERO, Decimal::saturating_add);
    steps.checked_div(Decimal::TWO).unwrap_or(Decimal::ZERO)
}

/// The worth of a value's last digit that counts: two zeros and more at a whole number's end are of its rounding.
fn step(value: Decimal, is_count: bool) -> Decimal {
    let value = value.normalize();
    if value.scale() > 0 {
        return Decimal::new(1, value.scale());
    }
    let (mut step, mut rest) = (Decimal::ONE, value);
    while !rest.is_zero() && (rest % Decimal::TEN).is_zero() && step < Decimal::from(1_000_000) {
        rest /= Decimal::TEN;
        step *= Decimal::TEN;
    }
    let is_rounded = step >= Decimal::ONE_HUNDRED;
    match (is_rounded, is_count) {
        (true, _) => step,
        (false, true) => Decimal::ZERO,
        (false, false) => Decimal::ONE,
    }
}
