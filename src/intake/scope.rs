//! Scopes of figures: the usual names of the register's, and those that are another.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::shared::{Line, Shared};
use super::told::about;
use crate::finding::{Argument, Finding, SCOPE_CHANGE};
use crate::notation::label::normalised;
use crate::strategy::Period;

/// Names of scopes that registers usually have in English, as keys.
const NAMES: &[(&str, &[&str])] = &[
    (
        "city",
        &[
            "kaupunki",
            "koko kaupunki",
            "helsinki",
            "koko helsinki",
            "helsinki yhteensä",
            "kaupunki yhteensä",
            "staden",
            "hela staden",
            "helsingfors",
            "hela helsingfors",
            "helsingfors totalt",
            "hela staden totalt",
            "the city",
            "whole city",
            "the whole city",
        ],
    ),
    (
        "municipality",
        &[
            "kunta",
            "kuntahelsinki",
            "kunta helsinki",
            "kommunen",
            "kommunhelsingfors",
            "kommun helsingfors",
        ],
    ),
    (
        "sotepe",
        &[
            "sote",
            "sosiaali, terveys ja pelastustoimiala",
            "sosiaali, terveys ja pelastustoimi",
            "social, hälsovårds och räddningssektorn",
        ],
    ),
];

/// The scope of a row as the register writes it, where the row's name for it is a usual one.
pub(super) fn as_registered(written: &str, register: Option<&str>) -> String {
    let key = normalised(written);
    let bare = |key: &str| key.replace('-', "");
    let is_same = register.is_some_and(|register| {
        let names = NAMES.iter().find(|(scope, _)| *scope == register).map(|(_, names)| *names);
        key == normalised(register)
            || names.is_some_and(|names| names.iter().any(|name| bare(name) == bare(&key)))
    });
    if is_same { register.unwrap_or_default().to_owned() } else { written.to_owned() }
}

/// Tells of a row whose scope is another than the register's, at the scope's cell.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    period: Option<Period>,
) {
    let Some(register) = &shared.indicator.scope else { return };
    let Some(scope) = shared.scope.as_ref().filter(|scope| *scope != register) else { return };
    let Some((at, _)) = line.text(ground, Column::Scope) else { return };
    let mut finding = about(desk, ground, line, (&SCOPE_CHANGE, at), shared)
        .found(scope.clone())
        .expected(register.clone())
        .text("change", "register")
        .periods("before", Vec::new());
    finding.period = period.map(|period| period.to_string());
    desk.out.findings.push(finding);
}

/// Keeps the first of each scope of an indicator that the register does not have, and none where the period is given
/// in the register's scope as well.
pub(super) fn settle(desk: &mut Desk<'_>) {
    let of_register = Argument::Text("register".to_owned());
    let is_other =
        |f: &Finding| f.code == &SCOPE_CHANGE && f.arguments.get("change") == Some(&of_register);
    if !desk.out.findings.iter().any(is_other) {
        return;
    }
    let observations = &desk.out.observations;
    let has_both = |finding: &Finding| {
        observations.iter().any(|figure| {
            finding.indicator.as_deref() == Some(figure.key.indicator.as_str())
                && finding.expected == figure.key.scope
                && finding.period.as_ref() == Some(&figure.key.period.to_string())
        })
    };
    let mut told: Vec<(Option<String>, Option<String>)> = Vec::new();
    desk.out.findings.retain(|finding| {
        if !is_other(finding) {
            return true;
        }
        let key = (finding.indicator.clone(), finding.found.clone());
        let is_new = !told.contains(&key) && !has_both(finding);
        if is_new {
            told.push(key);
        }
        is_new
    });
}
