//! received.csv, overrides.csv and waivers.csv.

use super::table::{Row, Table};
use super::{Override, Receipt, Waiver};
use crate::finding::{Finding, REASON_MISSING, code_by_id};
use crate::intake::masked_name;
use crate::strategy::{Id, Status, Strategy};

/// How many ids are named where one of them should stand; of more, the help tells where they are found.
const MOST_NAMED: usize = 20;

/// Reads received.csv.
pub(super) fn receipts(
    file: &str,
    bytes: &[u8],
    strategy: &Strategy,
) -> (Vec<Receipt>, Vec<Finding>) {
    let known = [
        "checkpoint",
        "organisation",
        "file",
        "received",
        "approved_by",
        "body",
        "date",
        "section",
    ];
    rows(file, bytes, &known, &["checkpoint", "organisation"], |row, findings| {
        Some(Receipt {
            checkpoint: checkpoint(row, strategy, findings)?,
            organisation: organisation(row, strategy, findings)?,
            file: row.text("file").as_deref().map(masked_name),
            received: row.date("received", findings),
            approved_by: row.text("approved_by"),
            body: row.text("body"),
            date: row.date("date", findings),
            section: row.text("section"),
        })
    })
}

/// Reads overrides.csv.
pub(super) fn overrides(
    file: &str,
    bytes: &[u8],
    strategy: &Strategy,
) -> (Vec<Override>, Vec<Finding>) {
    let known = ["checkpoint", "id", "status", "reason", "name", "date"];
    let required = ["checkpoint", "id", "status", "reason", "name"];
    rows(file, bytes, &known, &required, |row, findings| {
        let checkpoint = checkpoint(row, strategy, findings)?;
        let id = subject(row, strategy, findings)?;
        let written = row.text("status").unwrap_or_default();
        let Some(status) = Status::from_id(&written) else {
            let ids: Vec<&str> = Status::ALL.iter().map(|status| status.id()).collect();
            findings.push(row.fault("status", &ids.join(", ")));
            return None;
        };
        let (reason, name) = reason_and_name(row, findings)?;
        let (date, place) = (row.date("date", findings), Some(row.place("status")));
        Some(Override { checkpoint, id, status, reason, name, date, place })
    })
}

/// Reads waivers.csv.
pub(super) fn waivers(file: &str, bytes: &[u8]) -> (Vec<Waiver>, Vec<Finding>) {
    let known = ["code", "indicator", "period", "file", "found", "reason", "name", "expires"];
    rows(file, bytes, &known, &["code", "reason", "name"], |row, findings| {
        let code = row.text("code").unwrap_or_default();
        let Some(code) = code_by_id(&code) else {
            findings.push(row.fault("code", "V203"));
            return None;
        };
        let (reason, name) = reason_and_name(row, findings)?;
        Some(Waiver {
            place: row.place("code"),
            code: code.id.to_owned(),
            indicator: row.text("indicator"),
            period: row.text("period"),
            file: row.text("file").as_deref().map(masked_name),
            found: row.text("found"),
            reason,
            name,
            expires: row.date("expires", findings),
        })
    })
}

fn rows<T>(
    file: &str,
    bytes: &[u8],
    known: &[&str],
    required: &[&str],
    mut read: impl FnMut(&Row<'_>, &mut Vec<Finding>) -> Option<T>,
) -> (Vec<T>, Vec<Finding>) {
    let mut table = match Table::read(file, bytes, known, required) {
        Ok(table) => table,
        Err(findings) => return (Vec::new(), findings),
    };
    let mut findings = std::mem::take(&mut table.findings);
    let entries = table.rows().filter_map(|row| read(&row, &mut findings)).collect();
    (entries, findings)
}

fn checkpoint(row: &Row<'_>, strategy: &Strategy, findings: &mut Vec<Finding>) -> Option<Id> {
    let ids = strategy.checkpoints.iter().map(|checkpoint| &checkpoint.id);
    one_of(row, "checkpoint", ids, findings)
}

fn organisation(row: &Row<'_>, strategy: &Strategy, findings: &mut Vec<Finding>) -> Option<Id> {
    let ids = strategy.organisations.iter().map(|organisation| &organisation.id);
    one_of(row, "organisation", ids, findings)
}

fn subject(row: &Row<'_>, strategy: &Strategy, findings: &mut Vec<Finding>) -> Option<Id> {
    let indicators = strategy.indicators.iter().map(|indicator| &indicator.id);
    let ids: Vec<&Id> = indicators.chain(strategy.goals().map(|(_, goal)| &goal.id)).collect();
    one_of(row, "id", ids.iter().copied(), findings)
}

/// The one of `ids` that the column names; a finding with the nearest where it names none.
fn one_of<'a>(
    row: &Row<'_>,
    column: &str,
    ids: impl Iterator<Item = &'a Id> + Clone,
    findings: &mut Vec<Finding>,
) -> Option<Id> {
    let written = row.text(column).unwrap_or_default();
    let found = ids.clone().find(|id| **id == *written);
    if found.is_none() {
        let near = crate::notation::label::nearest(&written, ids.clone().map(Id::as_str));
        let known: Vec<&str> = ids.map(Id::as_str).collect();
        let mut finding = row.fault(column, &known.join(", ")).did_you_mean(near);
        if known.len() > MOST_NAMED {
            finding = finding.text("many", "yes");
            finding.expected = None;
        }
        findings.push(finding);
    }
    found.cloned()
}

fn reason_and_name(row: &Row<'_>, findings: &mut Vec<Finding>) -> Option<(String, String)> {
    match (row.text("reason"), row.text("name")) {
        (Some(reason), Some(name)) => Some((reason, name)),
        (reason, _) => {
            let column = if reason.is_none() { "reason" } else { "name" };
            findings.push(row.finding(&REASON_MISSING, column).expected(column));
            None
        }
    }
}
