//! Quotients of whole numbers, so that no comparison at the edge of a status rests on a rounded figure.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use crate::strategy::Time;

/// An exact quotient, or *unknown* where it has no value or its terms would not fit in 128 bits.
///
/// Unknown spreads: what is reckoned from it is unknown, and no comparison with it holds. Figures of 15
/// digits and times of whole months stay far from that limit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratio(Option<Terms>);

/// Numerator and denominator without a common divisor, the denominator positive.
#[derive(Debug, Clone, Copy)]
struct Terms {
    above: i128,
    below: i128,
}

impl Ratio {
    /// Zero.
    pub(super) const ZERO: Self = Self(Some(Terms { above: 0, below: 1 }));
    /// One.
    pub(super) const ONE: Self = Self(Some(Terms { above: 1, below: 1 }));

    fn of(above: i128, below: i128) -> Self {
        if below == 1 {
            return Self(Some(Terms { above, below }));
        }
        if let (Ok(above), Ok(below)) = (i64::try_from(above), i64::try_from(below)) {
            return Self::of_short(above, below);
        }
        let divisor = greatest_common_divisor(above.unsigned_abs(), below.unsigned_abs());
        let Ok(divisor) = i128::try_from(divisor) else { return Self(None) };
        if below == 0 || divisor == 0 {
            return Self(None);
        }
        if divisor == 1 && below > 0 {
            return Self(Some(Terms { above, below }));
        }
        let (above, below) = (above / divisor, below / divisor);
        if below > 0 {
            return Self(Some(Terms { above, below }));
        }
        match (above.checked_neg(), below.checked_neg()) {
            (Some(above), Some(below)) => Self(Some(Terms { above, below })),
            _ => Self(None),
        }
    }

    /// As [`Ratio::of`], of terms as short as those of most figures: dividing in 64 bits takes a fraction of the time.
    fn of_short(above: i64, below: i64) -> Self {
        let divisor = common_divisor(above.unsigned_abs(), below.unsigned_abs());
        if below == 0 {
            return Self(None);
        }
        let size = |term: i64| i128::from(term.unsigned_abs() / divisor);
        let sign = i128::from(above.signum() * below.signum());
        Self(Some(Terms { above: sign * size(above), below: size(below) }))
    }

    /// The time from `start` to `end`, in ticks.
    pub(super) fn span(start: Time, end: Time) -> Self {
        Self::from(end.0 - start.0)
    }

    /// Whether it has a value.
    pub(super) fn is_known(self) -> bool {
        self.0.is_some()
    }

    /// Whether it is above zero.
    pub(super) fn is_positive(self) -> bool {
        self.0.is_some_and(|terms| terms.above > 0)
    }

    /// Whether it is below zero.
    pub(super) fn is_negative(self) -> bool {
        self.0.is_some_and(|terms| terms.above < 0)
    }

    /// Whether it is zero.
    pub(super) fn is_zero(self) -> bool {
        self.0.is_some_and(|terms| terms.above == 0)
    }

    /// Its distance from zero.
    pub(super) fn abs(self) -> Self {
        if self.is_negative() { -self } else { self }
    }

    /// −1, 0 or 1.
    pub(super) fn sign(self) -> Self {
        match self.0 {
            Some(terms) => Self::of(terms.above.signum(), 1),
            None => self,
        }
    }

    /// As a decimal: exact where it ends within 20 places. One that does not is cut so that rounding it
    /// again, to fewer places, gives what rounding the exact quotient would.
    pub(super) fn decimal(self) -> Option<Decimal> {
        const PLACES: u32 = 20;
        let Terms { above, below } = self.0?;
        if below == 1 {
            return Decimal::try_from_i128_with_scale(above, 0).ok();
        }
        if let Some(exact) = short_decimal(above, below) {
            return Some(exact);
        }
        let mut digits = above.checked_abs()? / below;
        let mut rest = above.checked_abs()? % below;
        let mut places = 0;
        while rest != 0 && places < PLACES {
            if let Some(more) = several_places(digits, rest, below).filter(|_| places + 9 <= PLACES)
            {
                (digits, rest) = more;
                places += 9;
                while rest == 0 && digits % 10 == 0 {
                    (digits, places) = (digits / 10, places - 1);
                }
                continue;
            }
            let (Some(more), Some(tenfold)) = (digits.checked_mul(10), rest.checked_mul(10)) else {
                break;
            };
            let next = more + tenfold / below;
            if Decimal::try_from_i128_with_scale(next, places + 1).is_err() {
                break;
            }
            (digits, rest, places) = (next, tenfold % below, places + 1);
        }
        if rest != 0 && digits % 5 == 0 {
            digits += 1;
        }
        Decimal::try_from_i128_with_scale(digits * above.signum(), places).ok()
    }

    /// Rounded to `places` for print, half to even.
    pub(super) fn rounded(self, places: u32) -> Self {
        self.decimal().map_or(Self(None), |exact| Self::from(exact.round_dp(places)))
    }

    /// As a floating number, for what is reckoned in them.
    pub(super) fn float(self) -> Option<f64> {
        use rust_decimal::prelude::ToPrimitive;
        self.decimal()?.to_f64()
    }
}

/// A quotient that ends within nine places, as those of figures as they are written do.
fn short_decimal(above: i128, below: i128) -> Option<Decimal> {
    let (above, below) = (i64::try_from(above).ok()?, i64::try_from(below).ok()?);
    let mut powers = (1..=9).map(|places| (places, 10_i64.pow(places)));
    let (places, power) = powers.find(|(_, power)| power % below == 0)?;
    Some(Decimal::new(above.checked_mul(power / below)?, places))
}

/// `digits` with nine more places of `rest / below`, and what is left then; `None` where that takes more than 64
/// bits, and places have to be found one by one.
fn several_places(digits: i128, rest: i128, below: i128) -> Option<(i128, i128)> {
    const NINE_PLACES: u64 = 1_000_000_000;
    let (digits, rest) = (u64::try_from(digits).ok()?, u64::try_from(rest).ok()?);
    let (below, rest) = (u64::try_from(below).ok()?, rest.checked_mul(NINE_PLACES)?);
    let digits = digits.checked_mul(NINE_PLACES)?.checked_add(rest / below)?;
    Some((digits.into(), (rest % below).into()))
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return common_divisor(a, b).into();
        }
        (a, b) = (b, a % b);
    }
    a
}

fn common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Compares by whole parts, then by what is left turned over: nothing is multiplied, so nothing overflows.
fn compare(mut a: Terms, mut b: Terms) -> Ordering {
    if a.below == b.below {
        return a.above.cmp(&b.above);
    }
    loop {
        let by_whole = a.above.div_euclid(a.below).cmp(&b.above.div_euclid(b.below));
        let (rest_a, rest_b) = (a.above.rem_euclid(a.below), b.above.rem_euclid(b.below));
        match (by_whole, rest_a, rest_b) {
            (Ordering::Equal, 0, 0) => return Ordering::Equal,
            (Ordering::Equal, 0, _) => return Ordering::Less,
            (Ordering::Equal, _, 0) => return Ordering::Greater,
            (Ordering::Equal, _, _) => {
                (a, b) = (
                    Terms { above: b.below, below: rest_b },
                    Terms { above: a.below, below: rest_a },
                );
            }
            (unequal, _, _) => return unequal,
        }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(compare(self.0?, other.0?))
    }
}

impl From<i64> for Ratio {
    fn from(whole: i64) -> Self {
        Self::of(i128::from(whole), 1)
    }
}

impl From<Decimal> for Ratio {
    fn from(decimal: Decimal) -> Self {
        Self::of(decimal.mantissa(), 10_i128.pow(decimal.scale()))
    }
}

impl Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Self::ZERO - self
    }
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let sum = || {
            let (a, b) = (self.0?, other.0?);
            let common = greatest_common_divisor(a.below.unsigned_abs(), b.below.unsigned_abs());
            let common = i128::try_from(common).ok()?;
            let left = a.above.checked_mul(b.below / common)?;
            let right = b.above.checked_mul(a.below / common)?;
            Some((left.checked_add(right)?, a.below.checked_mul(b.below / common)?))
        };
        sum().map_or(Self(None), |(above, below)| Self::of(above, below))
    }
}

#[expect(clippy::suspicious_arithmetic_impl, reason = "a difference is a sum with the sign turned")]
impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        let turned = other.0.and_then(|b| Some(Terms { above: b.above.checked_neg()?, ..b }));
        self + Self(turned)
    }
}

impl Mul for Ratio {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let product = || {
            let (a, b) = (self.0?, other.0?);
            let (Self(left), Self(right)) =
                (Self::of(a.above, b.below), Self::of(b.above, a.below));
            let (left, right) = (left?, right?);
            Some((left.above.checked_mul(right.above)?, left.below.checked_mul(right.below)?))
        };
        product().map_or(Self(None), |(above, below)| Self::of(above, below))
    }
}

#[expect(
    clippy::suspicious_arithmetic_impl,
    reason = "a quotient is a product with the terms turned"
)]
impl Div for Ratio {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        match other.0 {
            Some(terms) => self * Self::of(terms.below, terms.above),
            None => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::dec;

    fn quotient(above: i64, below: i64) -> Ratio {
        Ratio::from(above) / Ratio::from(below)
    }

    #[test]
    fn a_third_three_times_is_one() {
        assert_eq!(quotient(1, 3) * Ratio::from(3), Ratio::ONE);
        assert!(quotient(1, 3) > Ratio::from(dec!(0.3333333333333333333333333333)));
    }

    #[test]
    fn what_has_no_value_compares_with_nothing() {
        let none = quotient(1, 0);
        assert!(!none.is_known() && !(none + Ratio::ONE).is_known());
        assert_eq!(none.partial_cmp(&Ratio::ONE), None);
        let huge = Ratio::from(Decimal::MAX);
        assert!(!(huge * huge).is_known());
    }

    #[test]
    fn a_cut_decimal_rounds_as_the_quotient_does() {
        assert_eq!(quotient(2, 3).decimal().unwrap().round_dp(3), dec!(0.667));
        assert_eq!(quotient(1, 8).decimal(), Some(dec!(0.125)));
        let just_above_half = Ratio::from(dec!(0.0005))
            + quotient(1, 3) / Ratio::from(10_i64.pow(18)) / Ratio::from(1_000_000);
        assert_eq!(just_above_half.decimal().unwrap().round_dp(3), dec!(0.001));
    }

    proptest! {
        #[test]
        fn quotients_reckon_as_whole_numbers_do(a in -9999_i64..9999, b in 1_i64..999, c in -9999_i64..9999, d in 1_i64..999) {
            let (left, right) = (quotient(a, b), quotient(c, d));
            prop_assert_eq!(left.partial_cmp(&right), Some((a * d).cmp(&(c * b))));
            prop_assert_eq!(left + right, quotient(a * d + c * b, b * d));
            prop_assert_eq!(left - right, quotient(a * d - c * b, b * d));
            prop_assert_eq!(left * right, quotient(a * c, b * d));
        }
    }
}
