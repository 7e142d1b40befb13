//! Returned forms of the program: what they say of themselves is held against the file and the
//! checkpoint, and what they were filled in with is not taken for news.

use super::desk::Desk;
use super::form_record::{FoundRecord, Standing};
use super::ground::Ground;
use super::shared::Line;
use super::who::{self, FileOwner};
use super::{Key, Kind};
use crate::finding::{
    Area, CellRef, FORM_AND_NAME_DISAGREE, FORM_NOT_FILLED_IN, FORM_OF_OTHER_CHECKPOINT,
    FORM_OF_OTHER_STRATEGY, FORM_OF_UNKNOWN_ORGANISATION, FORM_RECORD_ALTERED,
    FORM_VERSION_UNKNOWN, Finding, PREFILLED_CHANGED, Place, Severity, Spot,
};
use crate::read::Sheet;
use crate::strategy::{Organisation, Period, Strategy};

/// The organisation that a form was made for, where it is one of the strategy's.
pub(super) fn owner<'a>(found: &FoundRecord, strategy: &'a Strategy) -> Option<&'a Organisation> {
    let is_ours = found.record.strategy == strategy.id.as_str();
    strategy.organisation(&found.record.organisation).filter(|_| is_ours)
}

/// What is to be told of the form as a whole; `named` is what the file's name tells.
pub(super) fn tell(desk: &mut Desk<'_>, named: &FileOwner<'_>) {
    let Some(found) = desk.form.clone() else { return };
    let record = &found.record;
    let file = &desk.workbook.source.path;
    let whole = || Place::file(file);
    let mut findings = Vec::new();
    if !found.version_known {
        findings.push(Finding::new(&FORM_VERSION_UNKNOWN, whole()).found(found.version.clone()));
    } else if !found.intact {
        let place = Place::sheet(file, &found.sheet);
        findings.push(Finding::new(&FORM_RECORD_ALTERED, place).found(found.sheet.clone()));
    }
    if record.strategy != desk.strategy.id.as_str() {
        let finding = Finding::new(&FORM_OF_OTHER_STRATEGY, whole()).found(&*record.strategy);
        findings.push(finding.expected(desk.strategy.id.as_str()));
    } else if desk.strategy.organisation(&record.organisation).is_none() {
        let finding =
            Finding::new(&FORM_OF_UNKNOWN_ORGANISATION, whole()).found(&*record.organisation);
        findings.push(finding);
    } else if record.checkpoint != desk.checkpoint.id.as_str() {
        let finding = Finding::new(&FORM_OF_OTHER_CHECKPOINT, whole()).found(&*record.checkpoint);
        findings.push(finding.expected(desk.checkpoint.id.as_str()));
    }
    if let (Some(owner), FileOwner::Known(named)) = (owner(&found, desk.strategy), named)
        && !who::may_report(&owner.id, std::slice::from_ref(&named.id), desk.strategy)
    {
        let finding = Finding::new(&FORM_AND_NAME_DISAGREE, whole()).found(named.id.as_str());
        findings.push(finding.expected(owner.id.as_str()));
    }
    let organisation = desk.owner().map(|owner| owner.id.to_string());
    desk.out.findings.extend(findings.into_iter().map(|mut finding| {
        finding.organisation.clone_from(&organisation);
        finding
    }));
}

/// Keeps whose form it is, and tells where it came back with no open cell filled in: what it was filled
/// in with before is no answer. Where something was written that could not be read, that is told instead.
pub(super) fn tell_unfilled(desk: &mut Desk<'_>) {
    let Some(owner) = desk.form.as_ref().and_then(|found| owner(found, desk.strategy)) else {
        return;
    };
    desk.out.form_of = Some(owner.id.clone());
    let is_read = !desk.out.observations.is_empty() || !desk.out.accounts.is_empty();
    let is_refused = |finding: &Finding| finding.code.severity == Severity::Error;
    if is_read || desk.out.findings.iter().any(is_refused) {
        return;
    }
    let finding = Finding::new(&FORM_NOT_FILLED_IN, Place::file(&desk.workbook.source.path));
    desk.out.findings.push(finding.organisation(owner.id.as_str()));
}

/// Leaves out the figures from `from` on that are as the form was filled in, and tells those that are not.
pub(super) fn settle(desk: &mut Desk<'_>, ground: &mut Ground<'_>, from: usize) {
    let Some(found) = desk.form.as_ref().filter(|found| found.intact && found.version_known) else {
        return;
    };
    let record = found.record.clone();
    let fresh = desk.out.observations.split_off(from);
    for observation in fresh {
        match record.standing(&observation) {
            Standing::Same => {
                if let Spot::Cells { area, .. } = observation.provenance.place.spot {
                    ground.pass_over(area, "pre-filled");
                }
                continue;
            }
            Standing::Changed(old) => {
                let raw = observation.provenance.raw.trim().to_owned();
                let at = cell_of(&observation.provenance.place);
                let finding = changed(desk, ground.sheet, at, &observation.key, (raw, old));
                desk.out.findings.push(finding.organisation(observation.organisation.as_str()));
            }
            Standing::New | Standing::Qualified => {}
        }
        desk.out.observations.push(observation);
    }
}

fn cell_of(place: &Place) -> CellRef {
    match &place.spot {
        Spot::Cells { area: Area { first, .. }, .. } => *first,
        Spot::File | Spot::Sheet(_) | Spot::Line { .. } => CellRef::new(0, 0),
    }
}

/// Tells a cell that the form was filled in with and that is empty now; the earlier figure holds.
pub(super) fn tell_emptied(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    column: u32,
    key: &Key,
) {
    let found = desk.form.as_ref().filter(|found| found.intact && found.version_known);
    let Some(old) = found.and_then(|found| found.record.known(key)).map(str::to_owned) else {
        return;
    };
    let finding = changed(desk, ground.sheet, line.at(column), key, (String::new(), old));
    desk.out.findings.push(finding);
}

fn changed(
    desk: &Desk<'_>,
    sheet: &Sheet,
    at: CellRef,
    key: &Key,
    (now, before): (String, String),
) -> Finding {
    desk.finding(sheet, &PREFILLED_CHANGED, at, None)
        .indicator(key.indicator.as_str())
        .period(key.period.to_string())
        .text("emptied", if now.is_empty() { "yes" } else { "no" })
        .found(now)
        .expected(before)
}

/// The key of a row of a form whose figure is empty.
pub(super) fn key_of(
    shared: &super::shared::Shared<'_>,
    period: Period,
    of_period: Option<Kind>,
    of_heading: Option<Kind>,
) -> Key {
    Key {
        indicator: shared.indicator.id.clone(),
        breakdown: shared.breakdown.clone(),
        period,
        kind: shared.kind.or(of_period).or(of_heading).unwrap_or(Kind::Actual),
        scope: shared.scope.clone(),
        as_of: shared.as_of,
    }
}
