//! What a row's cells have to be to each other and to the rest of the strategy.

use rust_decimal::Decimal;

use super::Column;
use super::cells::RowReader;
use super::row::Row;
use crate::finding::{
    AGGREGATE_MISMATCH, DATES_OUT_OF_ORDER, LIMITS_OUT_OF_ORDER, METHOD_MISMATCH, UNKNOWN_REFERENCE,
};
use crate::notation::nearest;
use crate::strategy::places::{Noun, Places};
use crate::strategy::{Aggregate, Direction, Id, IndicatorKind, Method, Strategy};

/// Holds a row against the strategy and itself; what cannot stand is taken out of it.
pub(super) fn check(
    mut row: Row,
    strategy: &Strategy,
    places: &Places,
    cells: &mut RowReader<'_>,
) -> Row {
    row.indicator.organisations = organisations(&row.organisations, strategy, places, cells);
    limits(&mut row, cells);
    periods(&mut row, cells);
    aggregate(&row, cells);
    method(&row, cells);
    row
}

/// The organisations that a row names, by id or short name.
fn organisations(
    names: &[String],
    strategy: &Strategy,
    places: &Places,
    cells: &mut RowReader<'_>,
) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    for name in names {
        let known = strategy.organisations.iter().find(|organisation| {
            let mut names = std::iter::once(organisation.id.as_str()).chain(organisation.shorts());
            names.any(|known| known.eq_ignore_ascii_case(name))
        });
        match known {
            Some(organisation) if ids.contains(&organisation.id) => {
                cells.bad_entry(Column::Organisations, name, "kymp;kasko");
            }
            Some(organisation) => ids.push(organisation.id.clone()),
            None if places.of(Noun::Organisation, name).is_some() => {}
            None => {
                let near = nearest(name, places.ids(Noun::Organisation));
                cells.report(&UNKNOWN_REFERENCE, Column::Organisations, |finding| {
                    finding.found(name).text("noun", Noun::Organisation.word()).did_you_mean(near)
                });
            }
        }
    }
    ids
}

/// Lower limits do not lie above upper ones.
fn limits(row: &mut Row, cells: &mut RowReader<'_>) {
    let indicator = &mut row.indicator;
    if crossed((indicator.min, Column::Min), (indicator.max, Column::Max), cells) {
        (indicator.min, indicator.max) = (None, None);
    }
    let plan = &mut indicator.plan;
    let low = (plan.target_low, Column::TargetLow);
    if crossed(low, (plan.target_high, Column::TargetHigh), cells) {
        (plan.target_low, plan.target_high) = (None, None);
    }
}

fn crossed(
    (low, lower): (Option<Decimal>, Column),
    (high, upper): (Option<Decimal>, Column),
    cells: &mut RowReader<'_>,
) -> bool {
    let (Some(low), Some(high)) = (low, high) else { return false };
    if low > high {
        let (column, lower, upper) = (upper, lower.id(), upper.id());
        let found = format!("{lower} = {low}, {upper} = {high}");
        cells.report(&LIMITS_OUT_OF_ORDER, column, |finding| {
            finding.found(found).expected(format!("{lower} ≤ {upper}"))
        });
    }
    low > high
}

/// The target does not lie before the baseline, nor at it where there is a way between them; the
/// last day of use not before the first.
fn periods(row: &mut Row, cells: &mut RowReader<'_>) {
    let has_a_way = matches!(row.indicator.method, Method::Linear | Method::Cagr);
    let plan = &mut row.indicator.plan;
    if let (Some(baseline), Some(target)) = (plan.baseline_period, plan.target_period)
        && (target.time() < baseline.time() || has_a_way && target.time() == baseline.time())
    {
        out_of_order(Column::TargetPeriod, target.to_string(), &baseline.to_string(), cells);
        plan.target_period = None;
    }
    let valid = &mut row.indicator.valid;
    if let (Some(from), Some(to)) = (valid.from, valid.to)
        && to < from
    {
        out_of_order(Column::ValidTo, to.to_string(), &from.to_string(), cells);
        valid.to = None;
    }
}

fn out_of_order(column: Column, found: String, other: &str, cells: &mut RowReader<'_>) {
    let earlier = match column {
        Column::TargetPeriod => Column::BaselinePeriod,
        _ => Column::ValidFrom,
    };
    let first = cells.place(earlier);
    cells.report(&DATES_OUT_OF_ORDER, column, |finding| {
        finding
            .found(found)
            .expected(format!("> {other}"))
            .text("key", earlier.id())
            .text("other", other)
            .related(first)
    });
}

/// Several organisations need a way to become one figure, and a weighted mean its weights.
fn aggregate(row: &Row, cells: &mut RowReader<'_>) {
    let indicator = &row.indicator;
    let several = indicator.organisations.len() > 1;
    let has_figures = indicator.method != Method::Judged;
    match indicator.aggregate {
        Aggregate::Single if several && has_figures => {
            let count = i64::try_from(indicator.organisations.len()).unwrap_or(i64::MAX);
            cells.report(&AGGREGATE_MISMATCH, Column::Aggregate, |finding| {
                finding
                    .found("single")
                    .expected("sum, mean, weighted-mean, min, max")
                    .text("problem", "several")
                    .count("organisations", count)
            });
        }
        Aggregate::WeightedMean if row.weight.is_none() => {
            cells.report(&AGGREGATE_MISMATCH, Column::Weight, |finding| {
                finding
                    .found("weighted-mean")
                    .expected("weight")
                    .text("problem", "no-weight")
                    .count("organisations", 0)
            });
        }
        Aggregate::Single
        | Aggregate::Sum
        | Aggregate::Mean
        | Aggregate::WeightedMean
        | Aggregate::Min
        | Aggregate::Max => {}
    }
}

/// Stages are judged by milestones, bands by `keep`, the rest by `increase` or `decrease`.
fn method(row: &Row, cells: &mut RowReader<'_>) {
    let indicator = &row.indicator;
    let keeps = indicator.direction == Some(Direction::Keep);
    let moves = indicator.direction.is_some() && !keeps;
    let expected = match (indicator.kind, indicator.method) {
        (_, Method::Judged) | (IndicatorKind::Stage, Method::Milestone) => return,
        (IndicatorKind::Stage, _) => "milestone, judged",
        (IndicatorKind::Numeric, Method::Milestone) => "linear, level",
        (IndicatorKind::Numeric, Method::Band) if moves => "level",
        (IndicatorKind::Numeric, Method::Linear | Method::Level | Method::Cagr | Method::Trend)
            if keeps =>
        {
            "band"
        }
        (IndicatorKind::Numeric, _) => return,
    };
    cells.report(&METHOD_MISMATCH, Column::Method, |finding| {
        finding.found(indicator.method.id()).expected(expected)
    });
}
