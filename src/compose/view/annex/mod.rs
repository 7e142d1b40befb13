//! The annexes: the register, what changed and is missing, what people decided, where figures come from.

pub(super) mod changes;
mod decisions;
mod finding;
mod judgements;
mod method;
mod provenance;
mod record;
mod register;

pub(super) use provenance::{Origins, origins, place_in_register, place_in_sources};

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Desk;
use super::quoted;
use crate::compose::ComposeError;
use crate::intake::Observation;
use crate::strategy::{CheckpointKind, Indicator};

/// All annexes; templates choose which to print.
#[derive(Debug, Serialize)]
pub(super) struct Annexes {
    /// The number of each annex by the name of its template.
    numbers: BTreeMap<&'static str, usize>,
    indicators: Vec<register::Line>,
    definitions: Vec<register::Definition>,
    definitions_notice: Option<String>,
    /// Indicators that were not in use for the whole term.
    changes: Vec<changes::Exchange>,
    /// Targets, baselines and methods that are others than at a frozen checkpoint.
    moved: Vec<changes::Moved>,
    revisions: Vec<record::RevisionRow>,
    missing: Vec<record::MissingRow>,
    reasons: Vec<record::ReasonRow>,
    overrides: Vec<decisions::OverrideRow>,
    waivers: Vec<decisions::WaiverRow>,
    disagreements: Vec<decisions::Disagreement>,
    sources: Vec<provenance::SourceRow>,
    /// The numbers that the files of the register have among the sources.
    register_numbers: Option<String>,
    judgements: Vec<judgements::JudgementRow>,
    figures: Vec<provenance::FigureRow>,
    quotes: Vec<quoted::Quote>,
    methods: Vec<method::MethodView>,
    arithmetic: Vec<method::Steps>,
    rules: method::Rules,
    abbreviations: Vec<register::AbbreviationRow>,
    findings: Vec<finding::FindingRow>,
}

pub(super) fn annexes(desk: &Desk<'_>, is_full: bool) -> Result<Annexes, ComposeError> {
    let definitions = register::definitions(desk);
    let abbreviations = register::abbreviations(desk);
    Ok(Annexes {
        numbers: numbers(desk, is_full, !abbreviations.is_empty()),
        indicators: register::lines(desk)?,
        definitions_notice: register::notice(desk, &definitions)?,
        definitions,
        changes: changes::exchanges(desk)?,
        moved: changes::moved(desk)?,
        revisions: record::revisions(desk)?,
        missing: record::missing(desk)?,
        reasons: record::reasons(desk)?,
        overrides: decisions::overrides(desk)?,
        waivers: decisions::waivers(desk)?,
        disagreements: decisions::disagreements(desk)?,
        sources: provenance::sources(desk)?,
        register_numbers: provenance::register_numbers(desk),
        judgements: judgements::judgements(desk)?,
        figures: provenance::figures(desk)?,
        quotes: quoted::quotes(desk)?,
        methods: method::methods(desk)?,
        arithmetic: method::arithmetic(desk)?,
        rules: method::rules(desk)?,
        abbreviations,
        findings: if desk.input.draft { finding::findings(desk)? } else { Vec::new() },
    })
}

/// The name of a figure: its indicator's, with the group where it is of one.
pub(super) fn figure_name(
    desk: &Desk<'_>,
    indicator: &Indicator,
    observation: &Observation,
) -> Result<String, ComposeError> {
    record::name(desk, indicator, observation.key.breakdown.as_deref())
}

/// Annexes are numbered in the order in which the report has them.
fn numbers(
    desk: &Desk<'_>,
    is_full: bool,
    has_abbreviations: bool,
) -> BTreeMap<&'static str, usize> {
    let is_review = desk.kind() == CheckpointKind::Interim;
    let all: &[&'static str] = if is_review {
        &[]
    } else if is_full {
        &[
            "indicators",
            "definitions",
            "changes",
            "revisions",
            "missing",
            "exceptions",
            "provenance",
            "method",
        ]
    } else {
        &["indicators", "method"]
    };
    let mut names = all.to_vec();
    if has_abbreviations && is_full && !is_review {
        names.push("abbreviations");
    }
    if desk.input.draft {
        names.push("findings");
    }
    names.into_iter().enumerate().map(|(index, name)| (name, index + 1)).collect()
}
