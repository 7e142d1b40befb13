//! `C`: figures that were owed and did not come.

use std::collections::{BTreeMap, BTreeSet};

use super::completeness::{at, home};
use super::consequences;
use crate::checkpoint::{Owed, Round};
use crate::finding::{FORM_NOT_FILLED_IN, Finding, MISSING_FIGURE, NO_RETURN, STALE_SERIES};
use crate::intake::{Gap, Wanted};
use crate::strategy::{Id, Period};

/// The empty cells for a series, with the periods of the figures that they wait for.
type Cells<'r> = Vec<(Period, &'r Gap)>;

/// Organisation, indicator and breakdown.
type Series<'r> = (&'r Id, &'r Id, &'r Option<String>);

/// What is missing of one series.
struct Lack<'r> {
    series: Series<'r>,
    /// Whether an older figure of the series came.
    is_stale: bool,
    /// The periods without a figure, the newest last.
    periods: Vec<Period>,
    /// The empty cells that wait for them, as far as the organisation's file has such.
    cells: Vec<Option<&'r Gap>>,
}

fn has_answered(round: &Round, organisation: &Id) -> bool {
    let now = &round.checkpoint.id;
    round
        .sources
        .iter()
        .any(|source| source.checkpoint == *now && source.organisations.contains(organisation))
}

/// Whether every file of an organisation is a form that came back as it was sent, which has been told.
fn has_only_empty_forms(round: &Round, organisation: &Id) -> bool {
    let now = &round.checkpoint.id;
    let is_empty = |file: &str| {
        let of_file = |finding: &&Finding| &*finding.place.file == file;
        round.findings.iter().filter(of_file).any(|finding| finding.code == &FORM_NOT_FILLED_IN)
    };
    let sources = round.sources.iter().filter(|source| source.checkpoint == *now);
    let mut own = sources.filter(|source| source.organisations.contains(organisation));
    own.all(|source| is_empty(&source.file))
}

/// Figures that are owed and did not come: one finding an organisation that sent nothing, or a form with
/// nothing filled in, else one an indicator and the periods that lack.
pub(super) fn owed(round: &Round) -> Vec<Finding> {
    let mut series: BTreeMap<Series<'_>, Vec<&Owed>> = BTreeMap::new();
    // What is owed of a series mostly stands together.
    for run in round.owed.chunk_by(|one, next| series_of(one) == series_of(next)) {
        series.entry(series_of(&run[0])).or_default().extend(run);
    }
    let refused = consequences::refused(round);
    let gaps = gaps(round);
    let mut silent = BTreeSet::new();
    let mut lacks: BTreeMap<(&Id, &Id), Vec<Option<Lack<'_>>>> = BTreeMap::new();
    for (key @ (organisation, indicator, _), owed) in series {
        if !has_answered(round, organisation) {
            silent.insert(organisation);
            continue;
        }
        if has_only_empty_forms(round, organisation) {
            continue;
        }
        let cells = gaps.get(&key).map(Vec::as_slice).unwrap_or_default();
        let lack = lack(key, &owed, cells, &refused);
        lacks.entry((organisation, indicator)).or_default().push(lack);
    }
    let mut findings: Vec<Finding> =
        lacks.into_values().flat_map(|lacks| missing(round, lacks)).collect();
    findings.extend(silent.into_iter().map(|organisation| no_return(round, organisation)));
    findings
}

fn series_of(owed: &Owed) -> Series<'_> {
    (&owed.organisation, &owed.indicator, &owed.breakdown)
}

/// The empty cells of all series.
fn gaps(round: &Round) -> BTreeMap<Series<'_>, Cells<'_>> {
    let mut gaps: BTreeMap<Series<'_>, Cells<'_>> = BTreeMap::new();
    for gap in &round.gaps {
        if let Wanted::Figure { indicator, breakdown, period } = &gap.wanted {
            let cells = gaps.entry((&gap.organisation, indicator, breakdown)).or_default();
            cells.push((*period, gap));
        }
    }
    gaps
}

fn no_return(round: &Round, organisation: &Id) -> Finding {
    let indicators: BTreeSet<&Id> = round
        .owed
        .iter()
        .filter(|owed| owed.organisation == *organisation && !owed.came)
        .map(|owed| &owed.indicator)
        .collect();
    Finding::new(&NO_RETURN, home(round, organisation))
        .organisation(organisation.as_str())
        .count("count", i64::try_from(indicators.len()).unwrap_or(i64::MAX))
}

/// What is missing of one series, if anything.
fn lack<'r>(
    series: Series<'r>,
    owed: &[&'r Owed],
    cells: &[(Period, &'r Gap)],
    refused: &BTreeSet<(&str, &str, &str)>,
) -> Option<Lack<'r>> {
    let is_refused = |owed: &Owed| {
        if refused.is_empty() {
            return false;
        }
        let period = owed.period.to_string();
        refused.contains(&(owed.organisation.as_str(), owed.indicator.as_str(), period.as_str()))
    };
    let absent = |owed: &Owed| !owed.came && !is_refused(owed);
    let newest = owed.iter().max_by_key(|owed| owed.period)?;
    let is_stale = absent(newest) && owed.iter().any(|owed| owed.came);
    let periods: Vec<Period> =
        owed.iter().filter(|owed| absent(owed)).map(|owed| owed.period).collect();
    let cell = |period: &Period| {
        cells.iter().find(|(given, _)| answers(*given, *period)).map(|(_, gap)| *gap)
    };
    let cells = periods.iter().map(cell).collect();
    (!periods.is_empty()).then_some(Lack { series, is_stale, periods, cells })
}

/// What is missing of one indicator: series that lack the same periods in one finding, for a row that was
/// forgotten is one fault however many groups it has.
fn missing(round: &Round, lacks: Vec<Option<Lack<'_>>>) -> Vec<Finding> {
    let all = lacks.len();
    let mut alike: BTreeMap<(bool, Vec<Period>), Vec<Lack<'_>>> = BTreeMap::new();
    for lack in lacks.into_iter().flatten() {
        alike.entry((lack.is_stale, lack.periods.clone())).or_default().push(lack);
    }
    alike.into_values().filter_map(|alike| told(round, &alike, all)).collect()
}

/// What series that are alike lack: at the empty cell that waits for the newest figure of the first, where the
/// organisation's file has one, with the other cells beside it. `all` is how many series are owed.
fn told(round: &Round, alike: &[Lack<'_>], all: usize) -> Option<Finding> {
    let first = alike.first()?;
    let (organisation, indicator, breakdown) = first.series;
    let newest = first.periods.last()?;
    let mut cells: Vec<&Gap> = alike
        .iter()
        .flat_map(|lack| {
            lack.cells.iter().rev().take(1).chain(lack.cells.iter().rev().skip(1).rev())
        })
        .copied()
        .flatten()
        .collect();
    let own = (!cells.is_empty()).then(|| cells.remove(0));
    let code = if first.is_stale { &STALE_SERIES } else { &MISSING_FIGURE };
    let which = match alike {
        [_] if breakdown.is_none() => "none",
        [_] => "one",
        several if several.len() == all => "every",
        _ => "several",
    };
    let groups = alike.iter().map(|lack| lack.series.2.clone().unwrap_or_default());
    let mut finding = at(round, own, organisation, code)
        .organisation(organisation.as_str())
        .indicator(indicator.as_str())
        .period(newest.to_string())
        .text("breakdown", which)
        .groups("groups", groups.collect())
        .count("count", i64::try_from(first.periods.len()).unwrap_or(i64::MAX))
        .periods("periods", first.periods.iter().map(ToString::to_string).collect());
    finding.related = cells.iter().map(|gap| gap.place.clone()).collect();
    Some(finding)
}

/// Whether a figure of `given` would be the one of `owed`, however its period is named.
fn answers(given: Period, owed: Period) -> bool {
    given == owed
        || (given.time() == owed.time() && given.length_in_months() == owed.length_in_months())
}
