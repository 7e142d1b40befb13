//! What each organisation owes at a checkpoint.
//!
//! For each of its indicators in use then: every period of the register's frequency that ends within
//! the term, and the baseline's if the register has none, whose end plus lag is not after the as-of, in
//! every breakdown.

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use super::Owed;
use crate::intake::{Kind, Observation};
use crate::strategy::{
    Checkpoint, Frequency, Id, Indicator, IndicatorKind, Method, Period, Strategy, Time,
};

/// What is owed at `checkpoint`, and which of it `observations` hold, by organisation and indicator.
#[must_use]
pub fn owed(
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    observations: &[Observation],
) -> Vec<Owed> {
    let indicators = strategy.indicators.par_iter().filter(|indicator| {
        indicator.method != Method::Judged && indicator.is_valid_on(checkpoint.as_of)
    });
    let mut owed: Vec<Owed> = indicators
        .flat_map_iter(|indicator| owed_of(strategy, checkpoint, observations, indicator))
        .collect();
    owed.par_sort();
    owed
}

/// What is owed of one indicator.
fn owed_of(
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    observations: &[Observation],
    indicator: &Indicator,
) -> Vec<Owed> {
    let given = figures_of(observations, &indicator.id);
    let breakdowns = wanted_breakdowns(indicator);
    let mut owed = Vec::new();
    for organisation in &indicator.organisations {
        for period in periods_due(strategy, checkpoint, indicator, organisation) {
            owed.extend(breakdowns.iter().map(|breakdown| Owed {
                organisation: organisation.clone(),
                indicator: indicator.id.clone(),
                came: came(given, organisation, breakdown.as_deref(), period),
                breakdown: breakdown.clone(),
                period,
            }));
        }
    }
    owed
}

/// Whether a figure of `indicator`, other than its baseline, is owed at any checkpoint.
#[must_use]
pub fn is_ever_due(strategy: &Strategy, indicator: &Indicator) -> bool {
    let baseline = indicator.plan.baseline_period;
    strategy.checkpoints.iter().any(|checkpoint| {
        indicator.is_valid_on(checkpoint.as_of)
            && indicator.organisations.iter().any(|organisation| {
                let due = periods_due(strategy, checkpoint, indicator, organisation);
                due.into_iter().any(|period| Some(period) != baseline)
            })
    })
}

/// The figures of one indicator out of `observations`, which are sorted by key.
fn figures_of<'a>(observations: &'a [Observation], indicator: &Id) -> &'a [Observation] {
    let start = observations.partition_point(|observation| observation.key.indicator < *indicator);
    let rest = &observations[start..];
    &rest[..rest.partition_point(|observation| observation.key.indicator == *indicator)]
}

/// The whole and every group of every dimension.
fn wanted_breakdowns(indicator: &Indicator) -> Vec<Option<String>> {
    let groups = indicator.breakdowns.iter().flat_map(|breakdown| {
        breakdown.groups.iter().map(|group| Some(format!("{}={group}", breakdown.dimension)))
    });
    std::iter::once(None).chain(groups).collect()
}

/// What an indicator's figures are sorted by first.
fn slot(figure: &Observation) -> (Option<&str>, Time) {
    (figure.key.breakdown.as_deref(), figure.key.period.time())
}

/// Whether an actual of `organisation` for `wanted` is among an indicator's figures, which are sorted by key: by
/// breakdown, then by the ends of their periods.
fn came(
    figures: &[Observation],
    organisation: &Id,
    breakdown: Option<&str>,
    wanted: Period,
) -> bool {
    let sought = (breakdown, wanted.time());
    let start = figures.partition_point(|figure| slot(figure) < sought);
    let rest = figures.get(start..).unwrap_or_default();
    rest.iter().take_while(|figure| slot(figure) == sought).any(|figure| {
        figure.key.kind == Kind::Actual
            && figure.organisation == *organisation
            && covers(figure.key.period, wanted)
    })
}

/// Whether a figure of `given`, which ends when `wanted` does, answers for it: of the same length,
/// however it is named, or of a day.
fn covers(given: Period, wanted: Period) -> bool {
    given == wanted
        || given.length_in_months() == wanted.length_in_months()
        || given.length_in_months() == 0
}

fn periods_due(
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    indicator: &Indicator,
    organisation: &Id,
) -> Vec<Period> {
    let (from, to) = strategy.term;
    let known = strategy.organisation(organisation.as_str());
    let exists = |day: Date| {
        known.is_none_or(|known| {
            known.valid.contains(day)
                || known
                    .valid
                    .from
                    .is_some_and(|start| start > day && !known.predecessors.is_empty())
        })
    };
    let mut periods: Vec<Period> = periods_of(indicator, from, to)
        .into_iter()
        .filter(|period| (from..=to).contains(&period.last_day()))
        .filter(|period| indicator.valid.from.is_none_or(|start| start <= period.last_day()))
        .filter(|period| exists(period.last_day()))
        .collect();
    if indicator.kind == IndicatorKind::Numeric && indicator.plan.baseline_value.is_none() {
        periods.extend(indicator.plan.baseline_period);
    }
    periods.retain(|period| is_out(*period, indicator.lag, checkpoint.as_of));
    periods.sort();
    periods.dedup();
    periods
}

/// Whether the figure of a period exists by `as_of`, `lag` months after its end.
fn is_out(period: Period, lag: u32, as_of: Date) -> bool {
    let end = period.last_day();
    let out = end.first_of_month().checked_add(i64::from(lag).months());
    out.is_ok_and(|month| {
        let day = if lag == 0 { end } else { month.last_of_month() };
        day <= as_of
    })
}

fn periods_of(indicator: &Indicator, from: Date, to: Date) -> Vec<Period> {
    let years = from.year()..=to.year();
    match indicator.frequency {
        Frequency::Year => years.map(Period::Year).collect(),
        Frequency::Half => {
            years.flat_map(|year| (1..=2).map(move |half| Period::Half(year, half))).collect()
        }
        Frequency::Quarter => {
            years.flat_map(|year| (1..=4).map(move |part| Period::Quarter(year, part))).collect()
        }
        Frequency::Month => {
            years.flat_map(|year| (1..=12).map(move |month| Period::Month(year, month))).collect()
        }
        Frequency::Survey(every) => surveys(indicator, every, to),
    }
}

/// Survey rounds: every `every` years from the baseline's, in the baseline's own kind of period.
fn surveys(indicator: &Indicator, every: u8, to: Date) -> Vec<Period> {
    let Some(first) = indicator.plan.baseline_period else { return Vec::new() };
    let step = i16::from(every.max(1));
    let mut rounds = Vec::new();
    let mut year = first.year();
    while year <= to.year() {
        rounds.push(in_year(first, year));
        year += step;
    }
    rounds
}

fn in_year(period: Period, year: i16) -> Period {
    match period {
        Period::Year(_) => Period::Year(year),
        Period::Half(_, half) => Period::Half(year, half),
        Period::Season(_, season) => Period::Season(year, season),
        Period::Quarter(_, quarter) => Period::Quarter(year, quarter),
        Period::Month(_, month) => Period::Month(year, month),
        Period::Months(_, first, last) => Period::Months(year, first, last),
        Period::Day(date) => {
            Date::new(year, date.month(), date.day()).map_or(Period::Year(year), Period::Day)
        }
    }
}
