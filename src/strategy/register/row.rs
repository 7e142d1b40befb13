//! A row of the register → an [`Indicator`], with what its columns leave unsaid filled in.

use std::collections::BTreeMap;

use super::cells::{RowReader, entries, plain_period};
use super::{Column, Table, vocabulary};
use crate::finding::{CellRef, WORD_NOT_ALLOWED};
use crate::strategy::period_reading;
use crate::strategy::{
    Aggregate, Breakdown, Direction, Frequency, Halves, Id, Indicator, IndicatorKind, Method,
    Milestone, MilestoneValue, Plan, Stage, Validity,
};
use crate::words::{Language, LocalText};

/// More decimals than anyone prints.
const MOST_DECIMALS: u32 = 10;
/// Figures that come later than ten years after their period are believed to be a slip.
const LONGEST_LAG: u32 = 120;

/// What a row says, before it is held against the strategy.
pub(super) struct Row {
    /// The row, with an id and a goal that are put in place when they were checked.
    pub(super) indicator: Indicator,
    /// The organisations as they are written.
    pub(super) organisations: Vec<String>,
    /// The weighting indicator as it is written.
    pub(super) weight: Option<String>,
}

/// Reads the row of the indicator `id` of `goal`.
pub(super) fn read(
    table: &Table,
    row: u32,
    (id, goal): (Id, Id),
    primary: Language,
    cells: &mut RowReader<'_>,
) -> Row {
    let name = local(cells, Column::Name);
    if name.get(primary).is_none() && table.column(Column::Name(primary)).is_some() {
        cells.required_text(Column::Name(primary));
    }
    let kind = cells.word(Column::Kind, vocabulary::KINDS).unwrap_or(IndicatorKind::Numeric);
    let named_method = cells.word(Column::Method, vocabulary::METHODS);
    let unit = unit(table, kind, named_method, cells);
    let direction = cells.word(Column::Direction, vocabulary::DIRECTIONS);
    let plan = plan(kind, &unit, cells);
    let method = named_method.unwrap_or_else(|| usual_method(kind, direction, &plan));
    let aggregate = cells.word(Column::Aggregate, vocabulary::AGGREGATES);
    let indicator = Indicator {
        id,
        goal,
        name,
        aliases: cells.list(Column::Aliases),
        definition: local(cells, Column::Definition),
        kind,
        decimals: cells.count(Column::Decimals, MOST_DECIMALS),
        direction,
        min: cells.number(Column::Min, &unit),
        max: cells.number(Column::Max, &unit),
        max_change: cells.fraction(Column::MaxChange),
        plan,
        method,
        tolerance: cells.size(Column::Tolerance, &unit),
        decided: cells.text(Column::Decided),
        organisations: Vec::new(),
        aggregate: aggregate.unwrap_or(Aggregate::Single),
        weight: None,
        breakdowns: breakdowns(cells),
        frequency: frequency(cells),
        lag: cells.count(Column::Lag, LONGEST_LAG).unwrap_or(0),
        source: cells.text(Column::Source),
        error: cells.size(Column::Error, &unit),
        scope: cells.text(Column::Scope),
        valid: Validity {
            from: cells.day(Column::ValidFrom, false),
            to: cells.day(Column::ValidTo, true),
        },
        min_count: cells.size(Column::MinCount, &unit),
        other: other(table, row),
        place: table.row_place(row),
        halves: Halves::default(),
        unit,
    };
    Row { indicator, organisations: organisations(cells), weight: cells.text(Column::Weight) }
}

fn local(cells: &RowReader<'_>, column: impl Fn(Language) -> Column) -> LocalText {
    let mut text = LocalText::default();
    for language in Language::ALL {
        if let Some(words) = cells.text(column(language)) {
            text.set(language, words);
        }
    }
    text
}

/// The unit; stages have none, and a judged indicator without figures needs none.
fn unit(
    table: &Table,
    kind: IndicatorKind,
    method: Option<Method>,
    cells: &mut RowReader<'_>,
) -> String {
    let needs_none = kind == IndicatorKind::Stage || method == Some(Method::Judged);
    let unit = if needs_none || table.column(Column::Unit).is_none() {
        cells.text(Column::Unit)
    } else {
        cells.required_text(Column::Unit)
    };
    match kind {
        IndicatorKind::Numeric => unit.unwrap_or_default(),
        IndicatorKind::Stage => String::new(),
    }
}

/// The method of a row that names none (`assessment`, "Where a register row names no method").
fn usual_method(kind: IndicatorKind, direction: Option<Direction>, plan: &Plan) -> Method {
    match (kind, direction) {
        (IndicatorKind::Stage, _) => Method::Milestone,
        (IndicatorKind::Numeric, Some(Direction::Keep)) => Method::Band,
        _ if plan.target_value.is_some() || !plan.milestones.is_empty() => Method::Linear,
        _ => Method::Trend,
    }
}

fn plan(kind: IndicatorKind, unit: &str, cells: &mut RowReader<'_>) -> Plan {
    Plan {
        baseline_period: cells.period(Column::BaselinePeriod),
        baseline_value: value(Column::BaselineValue, kind, unit, cells),
        target_period: cells.period(Column::TargetPeriod),
        target_value: value(Column::TargetValue, kind, unit, cells),
        target_low: cells.number(Column::TargetLow, unit),
        target_high: cells.number(Column::TargetHigh, unit),
        milestones: milestones(kind, unit, cells),
    }
}

/// A baseline or target: a number, or for stages a stage, whose rank it is.
fn value(
    column: Column,
    kind: IndicatorKind,
    unit: &str,
    cells: &mut RowReader<'_>,
) -> Option<rust_decimal::Decimal> {
    match kind {
        IndicatorKind::Numeric => cells.number(column, unit),
        IndicatorKind::Stage => {
            cells.word(column, vocabulary::STAGES).map(|stage| stage.rank().into())
        }
    }
}

/// `2023=2100;2025=1800`, or `2023=started;2025=done` for stages, in order of time.
fn milestones(kind: IndicatorKind, unit: &str, cells: &mut RowReader<'_>) -> Vec<Milestone> {
    let column = Column::Milestones;
    let example = match kind {
        IndicatorKind::Numeric => "2023=2100;2025=1800",
        IndicatorKind::Stage => "2023=started;2025=done",
    };
    let mut milestones: Vec<Milestone> = Vec::new();
    for entry in cells.list(column) {
        let Some((when, what)) = entry.split_once('=') else {
            cells.bad_entry(column, &entry, example);
            continue;
        };
        let period = period_reading::read(when.trim()).ok().and_then(plain_period);
        let known = |period| milestones.iter().any(|milestone| milestone.period == period);
        let Some(period) = period.filter(|period| !known(*period)) else {
            cells.bad_entry(column, &entry, example);
            continue;
        };
        let value = match kind {
            IndicatorKind::Numeric => {
                cells.entry_value(column, what.trim(), unit).map(MilestoneValue::Value)
            }
            IndicatorKind::Stage => stage(what.trim(), cells).map(MilestoneValue::Stage),
        };
        milestones.extend(value.map(|value| Milestone { period, value }));
    }
    milestones.sort_by_key(|milestone| milestone.period);
    milestones
}

fn stage(text: &str, cells: &mut RowReader<'_>) -> Option<Stage> {
    let stage = vocabulary::meaning(text, vocabulary::STAGES);
    if stage.is_none() {
        cells.report(&WORD_NOT_ALLOWED, Column::Milestones, |finding| {
            finding
                .found(text)
                .expected(vocabulary::own_names(vocabulary::STAGES))
                .did_you_mean(vocabulary::near(text, vocabulary::STAGES))
        });
    }
    stage
}

fn frequency(cells: &mut RowReader<'_>) -> Frequency {
    let Some(text) = cells.text(Column::Frequency) else { return Frequency::Year };
    vocabulary::frequency(&text).unwrap_or_else(|| {
        cells.report(&WORD_NOT_ALLOWED, Column::Frequency, |finding| {
            finding
                .found(&text)
                .expected(vocabulary::frequencies())
                .did_you_mean(vocabulary::near_frequency(&text))
        });
        Frequency::Year
    })
}

/// `sex=women,men`, one dimension an entry.
fn breakdowns(cells: &mut RowReader<'_>) -> Vec<Breakdown> {
    const EXAMPLE: &str = "sex=women,men";
    let mut breakdowns: Vec<Breakdown> = Vec::new();
    for entry in cells.list(Column::Breakdowns) {
        let (dimension, groups) = entry.split_once('=').unwrap_or((&entry, ""));
        let dimension = dimension.trim().to_owned();
        let groups: Vec<String> =
            groups.split(',').map(str::trim).filter(|g| !g.is_empty()).map(str::to_owned).collect();
        let repeated = breakdowns.iter().any(|known| known.dimension == dimension)
            || (1..groups.len()).any(|n| groups[..n].contains(&groups[n]));
        if dimension.is_empty() || groups.is_empty() || repeated {
            cells.bad_entry(Column::Breakdowns, &entry, EXAMPLE);
        } else {
            breakdowns.push(Breakdown { dimension, groups });
        }
    }
    breakdowns
}

/// Ids hold no commas, so that a comma may stand between them too.
fn organisations(cells: &RowReader<'_>) -> Vec<String> {
    let text = cells.text(Column::Organisations).unwrap_or_default();
    entries(&text.replace(',', ";"))
}

/// Facts in columns that the program does not know, by their headings.
fn other(table: &Table, row: u32) -> BTreeMap<String, String> {
    let shown = |column: u32| table.sheet().shown(CellRef::new(row, column)).trim().to_owned();
    let cells = table.others().iter().map(|(column, heading)| (heading.clone(), shown(*column)));
    cells.filter(|(_, text)| !text.is_empty()).collect()
}
