//! Counts that are too small to be published, and figures that would give one away.
//!
//! A count of people below the register's `min_count` may point at a person; nothing does at zero. Where a whole and
//! all of its groups but one are known, the one is known too: then the smallest other group is withheld with it, or,
//! where there is none, the whole. What is withheld is confidential to every later stage: no status rests on it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::finding::{
    Argument, DERIVABLE_COUNT, Family, Finding, LETTER_IN_NUMBER, Place, SMALL_COUNT,
};
use crate::intake::{Intake, Kind, Observation, Outcome};
use crate::notation::missing::WITHHELD;
use crate::read::Workbook;
use crate::strategy::{Aggregate, Breakdown, Id, Indicator, MissingReason, Period, Strategy};

/// The cells whose figures must not be published, each with what is told of it.
#[derive(Debug, Clone, Default)]
pub struct Withheld(BTreeMap<Place, Finding>);

impl Withheld {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether some of them are in `file`, named as findings name it.
    #[must_use]
    pub fn concerns(&self, file: &str) -> bool {
        self.0.keys().any(|place| *place.file == *file)
    }

    /// Puts a mark for a confidential figure in place of those that are in `workbook`, and tells of them.
    pub fn mask(&self, workbook: &mut Workbook) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.is_empty() {
            return findings;
        }
        for sheet in &mut workbook.sheets {
            let cells = sheet.rows().flat_map(|row| {
                let index = row.index;
                row.cells().iter().map(move |c| crate::finding::CellRef::new(index, c.column()))
            });
            let told: Vec<_> =
                cells.filter_map(|at| Some((at, self.0.get(&sheet.place(at))?.clone()))).collect();
            for (at, finding) in told {
                sheet.mask(at, WITHHELD);
                findings.push(finding);
            }
        }
        findings
    }

    fn holds(&self, observation: &Observation) -> bool {
        self.0.contains_key(&observation.provenance.place)
    }

    fn add(&mut self, observation: &Observation, finding: Finding) {
        self.0.entry(observation.provenance.place.clone()).or_insert(finding);
    }
}

/// What tells the figures of a whole and its groups from others: indicator, period, scope, organisation.
type Line<'a> = (&'a Id, Period, Option<&'a str>, &'a Id);

/// All vintages of one figure, which may stand in several files.
type Figures<'a> = Vec<&'a Observation>;

/// A whole and its groups, by breakdown.
type Table<'a> = BTreeMap<Option<&'a str>, Figures<'a>>;

/// The cells of `intakes` that hold counts too small for the register, and those that would give one away.
#[must_use]
pub fn small_counts<'a>(
    strategy: &Strategy,
    intakes: impl Iterator<Item = &'a Intake> + Clone,
) -> Withheld {
    let mut withheld = Withheld::default();
    if strategy.indicators.iter().all(|indicator| indicator.min_count.is_none()) {
        return withheld;
    }
    let leasts: BTreeMap<&Id, Decimal> =
        strategy.indicators.iter().filter_map(|one| Some((&one.id, one.min_count?))).collect();
    let mut tables: BTreeMap<Line<'_>, Table<'_>> = BTreeMap::new();
    for observation in intakes.clone().flat_map(|intake| &intake.observations) {
        let key = &observation.key;
        let least = leasts.get(&key.indicator).filter(|_| key.kind == Kind::Actual);
        let Some(&least) = least else { continue };
        if observation.outcome.value().is_some_and(|value| is_small(value, least)) {
            withheld.add(observation, told(observation, least));
        }
        let line = (&key.indicator, key.period, key.scope.as_deref(), &observation.organisation);
        let table = tables.entry(line).or_default();
        table.entry(key.breakdown.as_deref()).or_default().push(observation);
    }
    for finding in intakes.flat_map(|intake| &intake.findings) {
        unread(strategy, finding, &mut withheld);
    }
    for ((indicator, ..), table) in &tables {
        let Some(indicator) = strategy.indicator(indicator.as_str()) else { continue };
        let adds_up = matches!(indicator.aggregate, Aggregate::Single | Aggregate::Sum);
        for dimension in indicator.breakdowns.iter().filter(|_| adds_up) {
            withhold_beside(indicator, dimension, table, &mut withheld);
        }
    }
    withheld
}

/// Whether a count points at few people; one below zero may be a small one that was typed with a dash before it.
fn is_small(value: Decimal, least: Decimal) -> bool {
    !value.is_zero() && value.abs() < least
}

fn told(observation: &Observation, least: Decimal) -> Finding {
    let key = &observation.key;
    Finding::new(&SMALL_COUNT, observation.provenance.place.clone())
        .organisation(observation.organisation.as_str())
        .indicator(key.indicator.as_str())
        .period(key.period.to_string())
        .expected(least.normalize().to_string())
        .text("group", key.breakdown.clone().unwrap_or_default())
}

/// A cell that could not be read as a figure may show a small count all the same: `3 (arvio)`; what is not a whole
/// number, as `1.012` is where its point groups thousands, counts nobody.
fn unread(strategy: &Strategy, finding: &Finding, withheld: &mut Withheld) {
    let indicator = finding.indicator.as_deref().and_then(|id| strategy.indicator(id));
    let least = indicator.and_then(|indicator| indicator.min_count);
    let (Some(least), Some(found), Family::Value) = (least, &finding.found, finding.code.family)
    else {
        return;
    };
    let is_count = |number: &Decimal| number.fract().is_zero() && is_small(*number, least);
    // Where letters were typed for digits, what the digits would be is known.
    let meant = match finding.arguments.get("near") {
        Some(Argument::Text(near)) if finding.code == &LETTER_IN_NUMBER => near,
        _ => found,
    };
    if numbers(meant).iter().any(is_count) {
        let mut told = Finding::new(&SMALL_COUNT, finding.place.clone())
            .expected(least.normalize().to_string())
            .text("group", "");
        told.organisation.clone_from(&finding.organisation);
        told.indicator.clone_from(&finding.indicator);
        told.period.clone_from(&finding.period);
        withheld.0.entry(finding.place.clone()).or_insert(told);
    }
}

/// The numbers within a text; digits with a space, point or comma between them are one.
fn numbers(text: &str) -> Vec<Decimal> {
    let mut numbers = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let goes_on = characters.peek().is_some_and(char::is_ascii_digit);
        match (c, numbers.last_mut()) {
            ('0'..='9', Some(number)) => number.push(c),
            (',' | '.', Some(number)) if goes_on && !number.is_empty() => number.push('.'),
            (c, Some(number)) if c.is_whitespace() && goes_on && !number.is_empty() => {}
            _ => numbers.push(String::new()),
        }
    }
    numbers.iter().filter_map(|number| number.parse().ok()).collect()
}

/// Withholds more of a whole and its groups until what is withheld cannot be worked out from the rest.
fn withhold_beside(
    indicator: &Indicator,
    dimension: &Breakdown,
    table: &Table<'_>,
    withheld: &mut Withheld,
) {
    let least = indicator.min_count.unwrap_or_default();
    let names: Vec<String> =
        dimension.groups.iter().map(|group| format!("{}={group}", dimension.dimension)).collect();
    while let Some(hidden) = given_away(&names, table, least, withheld) {
        let shown =
            names.iter().filter_map(|name| Some((seen(table, Some(name), withheld)?, name)));
        // A group of nobody hides nobody; where no other is left, the whole is withheld.
        let smallest = shown.filter(|(value, _)| !value.is_zero()).min();
        for figure in figures(table, smallest.map(|(_, name)| name.as_str())) {
            withheld.add(figure, beside(figure, hidden.clone()));
        }
    }
}

/// The groups whose count, alone or together, can be worked out from the whole and the other groups, though it
/// may not be published; `None` where there are none.
fn given_away(
    names: &[String],
    table: &Table<'_>,
    least: Decimal,
    withheld: &Withheld,
) -> Option<Vec<String>> {
    let whole = seen(table, None, withheld)?;
    let (mut rest, mut hidden) = (whole, Vec::new());
    for name in names {
        match seen(table, Some(name), withheld) {
            Some(value) => rest = rest.checked_sub(value)?,
            None => hidden.push(name.clone()),
        }
    }
    let of = |name: &String| figures(table, Some(name));
    let all_secret = hidden.iter().all(|name| {
        !of(name).is_empty() && of(name).iter().all(|figure| is_hidden(figure, withheld))
    });
    let ours = hidden.iter().any(|name| of(name).iter().any(|figure| withheld.holds(figure)));
    let alone = hidden.len() == 1 && ours;
    (!hidden.is_empty() && all_secret && (alone || is_small(rest, least))).then_some(hidden)
}

fn figures<'t, 'a>(table: &'t Table<'a>, name: Option<&str>) -> &'t [&'a Observation] {
    table.iter().find(|(key, _)| **key == name).map_or(&[], |(_, figures)| figures.as_slice())
}

/// A figure of a group, or of the whole, as far as it is not withheld.
fn seen(table: &Table<'_>, name: Option<&str>, withheld: &Withheld) -> Option<Decimal> {
    let mut open = figures(table, name).iter().filter(|figure| !withheld.holds(figure));
    open.find_map(|figure| figure.outcome.value())
}

fn beside(figure: &Observation, hidden: Vec<String>) -> Finding {
    let key = &figure.key;
    Finding::new(&DERIVABLE_COUNT, figure.provenance.place.clone())
        .organisation(figure.organisation.as_str())
        .indicator(key.indicator.as_str())
        .period(key.period.to_string())
        .groups("groups", hidden)
        .text("group", key.breakdown.clone().unwrap_or_default())
}

/// Withheld here, or by the organisation itself.
fn is_hidden(observation: &Observation, withheld: &Withheld) -> bool {
    withheld.holds(observation)
        || observation.outcome == Outcome::Missing(MissingReason::Confidential)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_within_a_text_are_read_whole() {
        let read = |text| numbers(text).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(read("3 (arvio)"), ["3"]);
        assert_eq!(read("1 234 €"), ["1234"]);
        assert_eq!(read("n. 3–4 henkilöä"), ["3", "4"]);
        assert_eq!(read("12,5 ja 7."), ["12.5", "7"]);
    }
}
