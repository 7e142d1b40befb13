//! A unit as written, held against the register's: the same, convertible as declared, or another.

use crate::notation::unit;
use crate::strategy::{Conversion, Indicator, Strategy};
use crate::words::Language;

/// What a written unit is to the register's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitVerdict<'a> {
    /// The same, in this or another spelling.
    Same,
    /// Another, with a declared conversion.
    Convert(&'a Conversion),
    /// Another.
    Mismatch,
}

/// Holds `written` against the unit of `indicator`.
pub(super) fn check<'a>(
    written: &str,
    indicator: &Indicator,
    strategy: &'a Strategy,
) -> UnitVerdict<'a> {
    if is_unit(written, &indicator.unit, strategy) {
        return UnitVerdict::Same;
    }
    let conversion = strategy.conversions.iter().find(|conversion| {
        is_unit(written, &conversion.from, strategy)
            && is_unit(&indicator.unit, &conversion.to, strategy)
    });
    conversion.map_or(UnitVerdict::Mismatch, UnitVerdict::Convert)
}

/// Whether `written` is `unit`: by its spelling, or by a word that the strategy has for it.
fn is_unit(written: &str, unit: &str, strategy: &Strategy) -> bool {
    if unit::same(written, unit) {
        return true;
    }
    let words = strategy.units.iter().filter(|(known, _)| unit::same(known, unit));
    words
        .flat_map(|(_, names)| Language::ALL.into_iter().filter_map(|l| names.get(l)))
        .any(|name| unit::same(written, name))
}
