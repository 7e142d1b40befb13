//! Slips of the decimal point and of the unit: a figure whose digits are right and whose size is not.

use rust_decimal::{Decimal, dec};

/// The usual slips are of a thousand; of several that fit, the first. Millions are euros for millions of euros.
const FACTORS: [Decimal; 8] = [
    dec!(0.001),
    dec!(1000),
    dec!(0.01),
    dec!(100),
    dec!(0.1),
    dec!(10),
    dec!(0.000001),
    dec!(1000000),
];

/// How many times what would fit a figure is, as `× 1000`, and what would fit: between `least` and `most`, were the
/// point elsewhere.
pub(crate) fn fitting(value: Decimal, least: Decimal, most: Decimal) -> Option<(String, Decimal)> {
    let (factor, fits) = FACTORS.into_iter().find_map(|factor| {
        let fits = value.checked_mul(factor).filter(|fits| (least..=most).contains(fits));
        fits.map(|fits| (factor, fits))
    })?;
    let size = Decimal::ONE.checked_div(factor)?.normalize();
    Some((format!("× {size}"), fits.normalize()))
}
