//! The tables: observations, statuses, indicators, goals, organisations.

use rust_decimal::Decimal;

use super::schema::{Column, Table, Type};
use crate::assess::{Assessment, IndicatorAssessment};
use crate::checkpoint::Round;
use crate::intake::{Kind, Observation};
use crate::show::{assessment, export};
use crate::strategy::{
    Direction, Frequency, Id, Indicator, IndicatorKind, MissingReason, Organisation, Status,
};
use crate::words::{Language, LocalText};

pub(super) fn all(round: &Round, assessed: &Assessment) -> Vec<Table> {
    vec![
        observations(round),
        statuses(round, assessed),
        indicators(round),
        goals(round),
        organisations(round),
    ]
}

fn observations(round: &Round) -> Table {
    let text = Column::text;
    Table {
        name: "observations",
        title: "Figures as organisations gave them, or why there is none",
        columns: vec![
            text("indicator", "The indicator's id").required(),
            text("breakdown", "dimension=group; absent for the whole"),
            text("period", "2023, 2023-H1, 2023-Q1, 2023-03, 2023-01/2023-08 or 2023-03-31")
                .required(),
            text("kind", "What kind of figure it is").required().one_of(Kind::ALL.map(Kind::id)),
            text("scope", "What it covers, where that is told"),
            Column::new("as_of", Type::Day, "The day of the data, where that is told"),
            Column::new(
                "value",
                Type::Number,
                "The figure in the unit; absent where there is none",
            ),
            text("missing", "Why there is no figure")
                .one_of(MissingReason::ALL.map(MissingReason::id)),
            text("qualifier", "What is said of the figure")
                .one_of(["about", "below", "above", "at-most", "at-least"]),
            text("flags", "preliminary, estimate, hidden, converted; spaces between"),
            text("unit", "The register's unit"),
            text("organisation", "Who gave it").required(),
            text("source", "Whose statistic it is, as the return says"),
            text("note", "What the sender noted"),
            text("file", "Provenance: the file within the strategy folder").required(),
            text("sha256", "Provenance: the file's SHA-256 in hexadecimal").required(),
            text("sheet", "Provenance: the sheet; absent for text files"),
            text("cell", "Provenance: the cell, or line:column of a text file"),
            text("raw", "Provenance: the cell's text as it was"),
        ],
        key: None,
        references: vec![
            ("indicator", "indicators", "id"),
            ("organisation", "organisations", "id"),
        ],
        rows: export::rows(round).collect(),
    }
}

fn statuses(round: &Round, assessed: &Assessment) -> Table {
    let text = Column::text;
    let ids = || Status::ALL.map(Status::id);
    let rows = assessment::rows(round, assessed).zip(&assessed.indicators);
    Table {
        name: "statuses",
        title: "How each indicator stands",
        columns: vec![
            text("indicator", "The indicator's id").key(),
            text("goal", "Its goal").required(),
            text("method", "How it is judged").required(),
            text("computed", "What the method gives").required().one_of(ids()),
            text("effective", "What holds: a status set by judgement, else the computed one")
                .required()
                .one_of(ids()),
            text("reason", "Why it cannot be judged"),
            text("flags", "What goes with the status; spaces between"),
            Column::new("value", Type::Number, "The latest actual in the unit"),
            text("unit", "The register's unit"),
            text("period", "The latest actual's period"),
            Column::new("share", Type::Number, "The share that the method gives"),
            Column::new("projection", Type::Number, "Where the development would lead"),
            text("projection_period", "When"),
            text("override_reason", "Why a status was set by judgement"),
            text("override_name", "Who set it"),
            text(
                "provenance",
                "The cells of the latest actual: file [sheet] cell; semicolons between",
            ),
        ],
        key: Some("indicator"),
        references: vec![("indicator", "indicators", "id"), ("goal", "goals", "id")],
        rows: rows
            .map(|(mut row, assessed)| {
                row.extend(judgement(assessed));
                row
            })
            .collect(),
    }
}

/// Why and by whom a status was set, and where the latest actual comes from.
fn judgement(assessed: &IndicatorAssessment) -> [String; 3] {
    let set = assessed.overridden.as_ref();
    let parts = assessed.latest.iter().flat_map(|latest| &latest.parts);
    let places: Vec<String> =
        parts.map(|part: &Observation| part.provenance.place.to_string()).collect();
    [
        set.map(|set| set.reason.clone()).unwrap_or_default(),
        set.map(|set| set.name.clone()).unwrap_or_default(),
        places.join("; "),
    ]
}

fn indicators(round: &Round) -> Table {
    let text = Column::text;
    let number = |name, about| Column::new(name, Type::Number, about);
    Table {
        name: "indicators",
        title: "The indicator register",
        columns: vec![
            text("id", "Stable, never used again").key(),
            text("goal", "The goal that it belongs to").required(),
            text("name_fi", "Its name in Finnish"),
            text("name_sv", "Its name in Swedish"),
            text("name_en", "Its name in English"),
            text("definition", "What is counted"),
            text("kind", "Numbers, or stages with the ranks 0 to 3")
                .required()
                .one_of(["numeric", "stage"]),
            text("unit", "Its unit; absent for stages"),
            text("direction", "Which way is better").one_of(["increase", "decrease", "keep"]),
            text("method", "How it is judged").required(),
            text("baseline_period", "The baseline's period"),
            number("baseline_value", "The baseline"),
            text("target_period", "The target's period"),
            number("target_value", "The target"),
            number("target_low", "The lower end of a range to keep"),
            number("target_high", "The upper end of a range to keep"),
            text("organisations", "Who reports it; spaces between"),
            text("frequency", "year, half, quarter, month or survey:years").required(),
            text("source", "Whose statistic it is"),
            text("decided", "Who decided baseline and target, and when"),
            text("provenance", "Where its row stands in the register").required(),
        ],
        key: Some("id"),
        references: vec![("goal", "goals", "id")],
        rows: round.strategy.indicators.iter().map(indicator).collect(),
    }
}

fn indicator(one: &Indicator) -> Vec<String> {
    let plan = &one.plan;
    let number = |value: Option<Decimal>| {
        value.map(|value| value.normalize().to_string()).unwrap_or_default()
    };
    let [fi, sv, en] = names(&one.name);
    let definition = one.definition.get_or_any(Language::En).map(|(text, _)| text.to_owned());
    let organisations: Vec<&str> = one.organisations.iter().map(Id::as_str).collect();
    vec![
        one.id.to_string(),
        one.goal.to_string(),
        fi,
        sv,
        en,
        definition.unwrap_or_default(),
        kind(one.kind).to_owned(),
        one.unit.clone(),
        one.direction.map(direction).unwrap_or_default().to_owned(),
        one.method.id().to_owned(),
        plan.baseline_period.map(|period| period.to_string()).unwrap_or_default(),
        number(plan.baseline_value),
        plan.target_period.map(|period| period.to_string()).unwrap_or_default(),
        number(plan.target_value),
        number(plan.target_low),
        number(plan.target_high),
        organisations.join(" "),
        frequency(one.frequency),
        one.source.clone().unwrap_or_default(),
        one.decided.clone().unwrap_or_default(),
        one.place.to_string(),
    ]
}

fn kind(kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::Numeric => "numeric",
        IndicatorKind::Stage => "stage",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Keep => "keep",
    }
}

fn frequency(frequency: Frequency) -> String {
    match frequency {
        Frequency::Year => "year".to_owned(),
        Frequency::Half => "half".to_owned(),
        Frequency::Quarter => "quarter".to_owned(),
        Frequency::Month => "month".to_owned(),
        Frequency::Survey(years) => format!("survey:{years}"),
    }
}

fn goals(round: &Round) -> Table {
    let text = Column::text;
    let rows = round.strategy.goals().map(|(priority, goal)| {
        let mut row = vec![goal.id.to_string()];
        row.extend(names(&goal.name));
        row.push(goal.binding.to_string());
        row.push(priority.id.to_string());
        row.extend(names(&priority.name));
        row
    });
    Table {
        name: "goals",
        title: "Goals and their priority areas",
        columns: vec![
            text("id", "The goal's id").key(),
            text("name_fi", "Its name in Finnish"),
            text("name_sv", "Its name in Swedish"),
            text("name_en", "Its name in English"),
            Column::new("binding", Type::Yes, "Met only when every one of its indicators is")
                .required(),
            text("priority", "The id of its priority area").required(),
            text("priority_fi", "The priority area's name in Finnish"),
            text("priority_sv", "The priority area's name in Swedish"),
            text("priority_en", "The priority area's name in English"),
        ],
        key: Some("id"),
        references: Vec::new(),
        rows: rows.collect(),
    }
}

fn organisations(round: &Round) -> Table {
    let text = Column::text;
    let primary = round.strategy.primary();
    Table {
        name: "organisations",
        title: "The organisations that report",
        columns: vec![
            text("id", "The organisation's id").key(),
            text("kind", "What kind it is").required().one_of([
                "division",
                "chancellery",
                "enterprise",
            ]),
            text("short", "Its short name"),
            text("name_fi", "Its name in Finnish"),
            text("name_sv", "Its name in Swedish"),
            text("name_en", "Its name in English"),
            text("language", "The language in which it writes")
                .required()
                .one_of(["fi", "sv", "en"]),
            Column::new("valid_from", Type::Day, "Its first day, where it began within memory"),
            Column::new("valid_to", Type::Day, "Its last day, where it has ended"),
        ],
        key: Some("id"),
        references: Vec::new(),
        rows: round.strategy.organisations.iter().map(|one| organisation(one, primary)).collect(),
    }
}

fn organisation(one: &Organisation, primary: Language) -> Vec<String> {
    let [fi, sv, en] = names(&one.name);
    vec![
        one.id.to_string(),
        one.kind.id().to_owned(),
        one.short_in(primary).unwrap_or_default().to_owned(),
        fi,
        sv,
        en,
        one.language.tag().to_owned(),
        one.valid.from.map(|day| day.to_string()).unwrap_or_default(),
        one.valid.to.map(|day| day.to_string()).unwrap_or_default(),
    ]
}

/// A name in Finnish, Swedish and English.
fn names(name: &LocalText) -> [String; 3] {
    Language::ALL.map(|language| name.get(language).unwrap_or_default().to_owned())
}
