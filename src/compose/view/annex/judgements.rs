//! Where judgements of people come from: the organisations' own, and the statuses that the analyst set.

use serde::Serialize;

use super::super::desk::Desk;
use super::super::statuses::StatusView;
use super::provenance;
use crate::checkpoint::{Override, Receipt};
use crate::compose::ComposeError;
use crate::compose::prose::Passage;
use crate::finding::Place;
use crate::intake::{Account, Provenance};
use crate::strategy::Status;

/// A judgement and where it stands.
#[derive(Debug, Serialize)]
pub(in crate::compose::view) struct JudgementRow {
    subject: String,
    kind: String,
    status: StatusView,
    who: Passage,
    date: String,
    pub(super) source: String,
    sheet: String,
    cell: String,
}

/// The own judgements of this checkpoint in the strategy's order, then the statuses that were set.
pub(super) fn judgements(desk: &Desk<'_>) -> Result<Vec<JudgementRow>, ComposeError> {
    judgements_where(desk, |_| true, |_| true)
}

/// Those that the accounts and overrides hold which are picked.
pub(super) fn judgements_where(
    desk: &Desk<'_>,
    is_own: impl Fn(&Account) -> bool,
    is_set: impl Fn(&Override) -> bool,
) -> Result<Vec<JudgementRow>, ComposeError> {
    let accounts = desk.round().accounts.iter().filter(|account| is_own(account));
    let own = accounts.filter_map(|account| Some((account, account.status.as_ref()?)));
    let own =
        own.map(|(account, (status, provenance))| own_row(desk, account, *status, provenance));
    let set = desk.round().overrides.iter().filter(|one| is_set(one)).map(|one| set_row(desk, one));
    own.chain(set).collect()
}

fn own_row(
    desk: &Desk<'_>,
    account: &Account,
    status: Status,
    provenance: &Provenance,
) -> Result<JudgementRow, ComposeError> {
    let place = &provenance.place;
    let file = desk.source_number_of(place, &provenance.sha256);
    let (sheet, cell) = provenance::spot(desk, &place.spot)?;
    let received = receipt_of(desk, account, place).and_then(|receipt| receipt.received);
    Ok(JudgementRow {
        subject: desk.subject(account.subject.id()),
        kind: desk.text("own-status")?,
        status: desk.status(status)?,
        who: Passage::said(desk.organisation_short(&account.organisation)),
        date: received.map(|day| desk.date(day)).unwrap_or_default(),
        source: file.map_or_else(|| place.file.to_string(), |number| number.to_string()),
        sheet,
        cell,
    })
}

/// When the file came in that a judgement stands in: its own line, else the one that names no file.
fn receipt_of<'a>(desk: &Desk<'a>, account: &Account, place: &Place) -> Option<&'a Receipt> {
    let is_own = |receipt: &&Receipt| {
        receipt.checkpoint == account.checkpoint && receipt.organisation == account.organisation
    };
    let name = place.file.rsplit('/').next();
    let receipts = || desk.round().receipts.iter().filter(is_own);
    let names_it = |receipt: &&Receipt| {
        receipt.file.as_deref().and_then(|file| file.rsplit('/').next()) == name
    };
    receipts().find(names_it).or_else(|| receipts().find(|receipt| receipt.file.is_none()))
}

fn set_row(desk: &Desk<'_>, one: &Override) -> Result<JudgementRow, ComposeError> {
    let (sheet, cell) = match &one.place {
        Some(place) => provenance::spot(desk, &place.spot)?,
        None => (String::new(), String::new()),
    };
    let source = one.place.as_ref().map(|place| provenance::own_source(desk, &place.file));
    Ok(JudgementRow {
        subject: desk.subject(&one.id),
        kind: desk.text("set-status")?,
        status: desk.status(one.status)?,
        who: desk.written(&one.name),
        date: one.date.map(|date| desk.date(date)).unwrap_or_default(),
        source: source.unwrap_or_default(),
        sheet,
        cell,
    })
}
