//! Figures of another size than the register leads to expect.

use rust_decimal::{Decimal, dec};

use super::figure::{Around, Figure};
use super::remark::Remark;
use super::slip;
use crate::finding::{SCALE_SLIP, SHARE_OR_PERCENT};
use crate::notation::unit;
use crate::strategy::{Aggregate, Indicator};

/// A figure in tens, hundreds, thousands or millions of the register's unit, or the other way: its digits fit
/// near to what lies between the least and the greatest that the register names, were the point elsewhere, and it does
/// not.
pub(super) fn scale_slip(value: Decimal, shown: &str, indicator: &Indicator) -> Option<Remark> {
    /// How far beyond them a figure still fits.
    const NEAR: Decimal = dec!(1.5);
    /// How many times the greatest, or what part of the least, a figure is looked at.
    const FAR: Decimal = dec!(4);
    // A part of a whole may well be a tenth of it.
    let is_part = || {
        indicator.aggregate == Aggregate::Sum
            || !indicator.breakdowns.is_empty() && !unit::same(&indicator.unit, "%")
    };
    let (least, most) = planned(indicator)?;
    let is_above_zero = |value: Decimal| value.is_sign_positive() && !value.is_zero();
    // Nearly every figure lies between the two, which takes no reckoning to tell.
    if !is_above_zero(least) || !is_above_zero(value) || (least..=most).contains(&value) {
        return None;
    }
    let is_far = value > most.checked_mul(FAR)? || value < least.checked_div(FAR)?;
    if !is_far || is_part() {
        return None;
    }
    let (times, fits) = slip::fitting(value, least.checked_div(NEAR)?, most.checked_mul(NEAR)?)?;
    let remark = Remark::new(&SCALE_SLIP, shown).expected(fits.to_string()).number("fits", fits);
    Some(remark.number("times", times).text("than", "register"))
}

/// The least and the greatest of what the register names of an indicator; `None` where that is one figure only.
fn planned(indicator: &Indicator) -> Option<(Decimal, Decimal)> {
    let plan = &indicator.plan;
    let ends = [plan.baseline_value, plan.target_value, plan.target_low, plan.target_high];
    let known = || ends.iter().flatten();
    known().nth(1)?;
    Some((*known().min()?, *known().max()?))
}

/// 0.45 for a percentage may be 45 % whose format was lost on the way.
pub(super) fn with_share_suspected(
    mut figure: Figure,
    number: Decimal,
    shown: &str,
    around: Around<'_, '_>,
) -> Figure {
    let Indicator { unit: register, plan, max, .. } = around.indicator;
    let is_share = number.scale() > 0 && !number.is_zero() && number.abs() < Decimal::ONE;
    let small = |value: Option<Decimal>| value.is_some_and(|value| value.abs() <= Decimal::ONE);
    let is_small = || small(plan.baseline_value) || small(plan.target_value) || small(*max);
    if is_share && unit::same(register, "%") && !is_small() && figure.outcome.is_some() {
        let percent = (number * Decimal::ONE_HUNDRED).normalize();
        let known = if around.styles_known { "yes" } else { "no" };
        figure.remarks.push(
            Remark::new(&SHARE_OR_PERCENT, shown)
                .expected(format!("{percent} %"))
                .number("percent", percent)
                .text("styles", known),
        );
    }
    figure
}
