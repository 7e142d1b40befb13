//! Coverage for programs: JSON, and one CSV row a thing owed.

use serde::Serialize;

use super::name;
use crate::checkpoint::{Receipt, Round};
use crate::finding::Finding;
use crate::show::table;
use crate::validate::{Coverage, Item, OrganisationCoverage, Part, Tally, message};
use crate::words::Words;

#[derive(Serialize)]
struct Root<'a> {
    version: u32,
    checkpoint: &'a str,
    as_of: String,
    due: Option<String>,
    summary: Summary,
    organisations: Vec<Organisation<'a>>,
}

#[derive(Serialize)]
struct Summary {
    organisations: usize,
    answered: usize,
    late: usize,
    rejected: usize,
    owed: usize,
    came: usize,
    accepted: usize,
    missing: usize,
}

#[derive(Serialize)]
struct Organisation<'a> {
    id: &'a str,
    name: String,
    language: &'static str,
    answered: bool,
    files: &'a [&'a str],
    received: Option<String>,
    late: bool,
    approvals: Vec<Approval<'a>>,
    counts: Vec<Counts>,
    items: Vec<Entry<'a>>,
    rejected: Vec<Rejected<'a>>,
}

#[derive(Serialize)]
struct Approval<'a> {
    file: Option<&'a str>,
    approved_by: Option<&'a str>,
    body: Option<&'a str>,
    date: Option<String>,
    section: Option<&'a str>,
}

#[derive(Serialize)]
struct Counts {
    part: &'static str,
    owed: usize,
    came: usize,
    accepted: usize,
    missing: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    part: &'static str,
    subject: &'a str,
    breakdown: Option<&'a str>,
    period: Option<String>,
    state: &'static str,
}

#[derive(Serialize)]
struct Rejected<'a> {
    code: &'static str,
    place: String,
    indicator: Option<&'a str>,
    period: Option<&'a str>,
    message: String,
    help: String,
}

pub(super) fn json(round: &Round, coverage: &Coverage<'_>, words: &Words) -> String {
    let Tally { owed, came, accepted } = coverage.tally();
    let root = Root {
        version: 1,
        checkpoint: round.checkpoint.id.as_str(),
        as_of: round.checkpoint.as_of.to_string(),
        due: round.checkpoint.due.map(|due| due.to_string()),
        summary: Summary {
            organisations: coverage.organisations.len(),
            answered: coverage.organisations.iter().filter(|one| one.answered()).count(),
            late: coverage.organisations.iter().filter(|one| one.late).count(),
            rejected: coverage.organisations.iter().map(|one| one.rejected.len()).sum(),
            owed,
            came,
            accepted,
            missing: coverage.tally().open(),
        },
        organisations: coverage.organisations.iter().map(|one| organisation(one, words)).collect(),
    };
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}

fn organisation<'a>(one: &'a OrganisationCoverage<'_>, words: &Words) -> Organisation<'a> {
    Organisation {
        id: one.organisation.id.as_str(),
        name: name(one, words),
        language: one.organisation.language.tag(),
        answered: one.answered(),
        files: &one.files,
        received: one.received.map(|day| day.to_string()),
        late: one.late,
        approvals: one.receipts.iter().map(|receipt| approval(receipt)).collect(),
        counts: Part::ALL.into_iter().map(|part| counts(one, part)).collect(),
        items: one.items.iter().map(entry).collect(),
        rejected: one.rejected.iter().map(|finding| rejected(finding, words)).collect(),
    }
}

fn approval(receipt: &Receipt) -> Approval<'_> {
    Approval {
        file: receipt.file.as_deref(),
        approved_by: receipt.approved_by.as_deref(),
        body: receipt.body.as_deref(),
        date: receipt.date.map(|date| date.to_string()),
        section: receipt.section.as_deref(),
    }
}

fn counts(one: &OrganisationCoverage<'_>, part: Part) -> Counts {
    let tally = one.tally(&[part]);
    let Tally { owed, came, accepted } = tally;
    Counts { part: part.id(), owed, came, accepted, missing: tally.open() }
}

fn entry(item: &Item) -> Entry<'_> {
    Entry {
        part: item.part.id(),
        subject: item.subject.as_str(),
        breakdown: item.breakdown.as_deref(),
        period: item.period.map(|period| period.to_string()),
        state: item.state.id(),
    }
}

fn rejected<'a>(finding: &'a Finding, words: &Words) -> Rejected<'a> {
    let said = message(finding, words);
    Rejected {
        code: finding.code.id,
        place: finding.place.to_string(),
        indicator: finding.indicator.as_deref(),
        period: finding.period.as_deref(),
        message: said.message,
        help: said.help,
    }
}

const COLUMNS: [&str; 12] = [
    "organisation",
    "part",
    "subject",
    "breakdown",
    "period",
    "state",
    "received",
    "late",
    "approved_by",
    "code",
    "place",
    "message",
];

/// One row a thing owed, then one row (`part` is `error`) an error in what was sent.
pub(super) fn csv(coverage: &Coverage<'_>, words: &Words) -> String {
    let rows = coverage.organisations.iter().flat_map(|one| {
        let items = one.items.iter().map(move |item| row(one, item));
        items.chain(one.rejected.iter().map(move |finding| fault(one, finding, words)))
    });
    table::csv(&COLUMNS, rows)
}

/// The cells that tell when an organisation's data came and who approved it.
fn receipt(one: &OrganisationCoverage<'_>) -> [String; 3] {
    let approved: Vec<&str> =
        one.receipts.iter().filter_map(|receipt| receipt.approved_by.as_deref()).collect();
    [
        one.received.map(|day| day.to_string()).unwrap_or_default(),
        one.late.to_string(),
        approved.join("; "),
    ]
}

fn row(one: &OrganisationCoverage<'_>, item: &Item) -> Vec<String> {
    let entry = entry(item);
    let mut cells = vec![
        one.organisation.id.to_string(),
        entry.part.to_owned(),
        entry.subject.to_owned(),
        entry.breakdown.unwrap_or_default().to_owned(),
        entry.period.unwrap_or_default(),
        entry.state.to_owned(),
    ];
    cells.extend(receipt(one));
    cells.extend(std::iter::repeat_n(String::new(), 3));
    cells
}

fn fault(one: &OrganisationCoverage<'_>, finding: &Finding, words: &Words) -> Vec<String> {
    let rejected = rejected(finding, words);
    let mut cells = vec![
        one.organisation.id.to_string(),
        "error".to_owned(),
        rejected.indicator.unwrap_or_default().to_owned(),
        String::new(),
        rejected.period.unwrap_or_default().to_owned(),
        "rejected".to_owned(),
    ];
    cells.extend(receipt(one));
    cells.extend([rejected.code.to_owned(), rejected.place, rejected.message]);
    cells
}
