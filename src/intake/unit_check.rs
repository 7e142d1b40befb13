//! A unit as written, held against the register's: the same, convertible as declared, or another.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::memo::Memo;
use crate::notation::unit;
use crate::strategy::{Conversion, Frequency, Indicator, Strategy};
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

/// What written units are to the register's, kept: comparing spellings is slow, and a column repeats one.
#[derive(Debug)]
pub(super) struct Units<'a> {
    strategy: &'a Strategy,
    /// By the register's unit and the one written.
    known: RefCell<BTreeMap<String, Memo<UnitVerdict<'a>>>>,
}

impl<'a> Units<'a> {
    pub(super) fn of(strategy: &'a Strategy) -> Self {
        Self { strategy, known: RefCell::default() }
    }

    /// Of the units that a heading names for rows of several, that of `indicator`: `kpl` of `kpl tai %`.
    pub(super) fn meant<'w>(&self, written: &'w str, indicator: &Indicator) -> &'w str {
        const BETWEEN: [&str; 7] = [" tai ", " eller ", " or ", " / ", ", ", "; ", " resp. "];
        let Some(between) = BETWEEN.iter().find(|between| written.contains(*between)) else {
            return written;
        };
        let mut units = written.split(between).map(str::trim);
        let fits = |unit: &&str| self.check(unit, indicator) != UnitVerdict::Mismatch;
        units.find(fits).unwrap_or(written)
    }

    /// Holds `written` against the unit of `indicator`.
    pub(super) fn check(&self, written: &str, indicator: &Indicator) -> UnitVerdict<'a> {
        if written == indicator.unit {
            return UnitVerdict::Same;
        }
        let mut known = self.known.borrow_mut();
        if !known.contains_key(&indicator.unit) {
            known.insert(indicator.unit.clone(), Memo::default());
        }
        let verdict = |written: &str| check(written, indicator, self.strategy);
        let found = match known.get_mut(&indicator.unit) {
            Some(memo) => memo.get(written, verdict),
            None => verdict(written),
        };
        if found != UnitVerdict::Mismatch {
            return found;
        }
        // What follows depends on more of the indicator than its unit, and is seldom reached.
        if counts_what_it_names(written, indicator) {
            return UnitVerdict::Same;
        }
        let a_year = (indicator.frequency == Frequency::Year).then(|| unit::without_year(written));
        a_year.flatten().map_or(found, verdict)
    }
}

/// Whether a unit of a count says what is counted: `käyntiä` of *Kirjastokäynnit*.
fn counts_what_it_names(written: &str, indicator: &Indicator) -> bool {
    const STEM: usize = 4;
    let word = written.trim().to_lowercase();
    let stem: String = word.chars().take(STEM).collect();
    let is_word = word.chars().count() >= STEM && word.chars().all(char::is_alphabetic);
    let is_count = || unit::same(&indicator.unit, "kpl") && !unit::is_known(&word);
    let names = Language::ALL.into_iter().filter_map(|language| indicator.name.get(language));
    is_word && is_count() && names.map(str::to_lowercase).any(|name| name.contains(&stem))
}

/// Holds `written` against the unit of `indicator`.
fn check<'a>(written: &str, indicator: &Indicator, strategy: &'a Strategy) -> UnitVerdict<'a> {
    // People are counted as well as things: what a piece is, the register says.
    let is_count = unit::same(&indicator.unit, "kpl") && unit::same(written, "hlö");
    if is_count || is_unit(written, &indicator.unit, strategy) {
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
