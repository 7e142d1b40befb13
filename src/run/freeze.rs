//! `freeze`: a checkpoint becomes the record, or today's files are held against it.

use seuranta::assess::recorded;
use seuranta::checkpoint::{self, Held, Record, load_record};
use seuranta::finding::CHANGED_AFTER_FREEZE;
use seuranta::output::FileRecord;
use seuranta::show::{self, Difference, DifferenceFormat, difference};

use super::standing::Standing;
use super::{Desk, Problem, Verdict};
use crate::terminal::Terminal;

/// What was asked for.
pub(super) struct Order {
    pub(super) verify: bool,
    pub(super) supersede: Option<String>,
    pub(super) name: Option<String>,
}

pub(super) fn freeze(desk: &Desk<'_>, id: &str, order: &Order) -> anyhow::Result<Verdict> {
    desk.checkpoint(id, None)?;
    if order.verify {
        return verify(desk, id);
    }
    let decision = match (&order.supersede, &order.name) {
        (Some(reason), Some(name)) if blank(reason) || blank(name) => {
            return Err(Problem::new("problem-say-something", []).into());
        }
        (Some(reason), Some(name)) => Some((reason.trim(), name.trim())),
        _ => None,
    };
    let refusal = match (desk.frozen(id)?.is_some(), decision) {
        (true, None) => Some("record-there"),
        (false, Some(_)) => Some("record-nothing-to-supersede"),
        (true, Some(_)) | (false, None) => None,
    };
    if let Some(refusal) = refusal {
        desk.insist(refusal, [("checkpoint", id.into())])?;
        return Ok(Verdict::No);
    }
    let today = desk.today(id, None)?;
    if show::count(&today.round.findings).errors > 0 {
        return refuse(desk, id, &today);
    }
    put_down(desk, id, record_of(today)?, decision)?;
    Ok(Verdict::Yes)
}

/// Writes the record, in the place of an older one where `decision` gives the reason and the name.
fn put_down(
    desk: &Desk<'_>,
    id: &str,
    record: Record,
    decision: Option<(&str, &str)>,
) -> anyhow::Result<()> {
    let counts = (record.round.observations.len(), record.statuses.indicators.len());
    let file = match decision {
        None => checkpoint::freeze(&desk.folder, &record)?,
        Some((reason, name)) => {
            let Held::Record(older, _) = load_record(&desk.folder, id)? else {
                return Err(Problem::new("problem-record-moved", [("name", id.to_owned())]).into());
            };
            let (file, kept) = checkpoint::supersede(&desk.folder, record, &older, reason, name)?;
            desk.say("record-superseded", [("file", file.as_str().into()), ("kept", kept.into())])?;
            file
        }
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).into();
    let values = [
        ("file", file.into()),
        ("checkpoint", id.into()),
        ("figures", number(counts.0)),
        ("statuses", number(counts.1)),
    ];
    desk.say("record-frozen", values)
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The record of a checkpoint as today's files give it. What differs from an older record is no longer
/// so once this one holds.
fn record_of(today: Standing) -> anyhow::Result<Record> {
    let Standing { mut round, assessment, inputs, templates, .. } = today;
    let statuses = recorded(&assessment, &round)?;
    round.findings.retain(|finding| finding.code != &CHANGED_AFTER_FREEZE);
    round.notes.clear();
    round.gaps.clear();
    let program = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Record { program, inputs, round, statuses, templates, supersedes: Vec::new() })
}

fn refuse(desk: &Desk<'_>, id: &str, today: &Standing) -> anyhow::Result<Verdict> {
    let round = &today.round;
    let report = show::Report {
        checkpoint: Some(id),
        findings: &round.findings,
        files: round.sources.len(),
        observations: round.observations.len(),
        notes: &[],
    };
    Terminal::insist(&show::text(&report, &desk.words));
    desk.insist("record-refused", [("checkpoint", id.into())])?;
    Ok(Verdict::No)
}

/// Holds today's files against the record: no where they would give anything else.
fn verify(desk: &Desk<'_>, id: &str) -> anyhow::Result<Verdict> {
    let Some(frozen) = desk.frozen(id)? else {
        return Err(Problem::new("record-nothing", [("checkpoint", id.to_owned())]).into());
    };
    let files = frozen.inputs.clone();
    let frozen: Standing = frozen.into();
    let today = desk.today(id, None)?;
    let name = format!("today:{id}");
    let compared = Difference::between(frozen.side(id), today.side(&name));
    if !compared.is_empty() {
        Terminal::result(&difference(&compared, DifferenceFormat::Text, &desk.words)?)?;
        return Ok(Verdict::No);
    }
    desk.say("record-holds", [("checkpoint", id.into())])?;
    let others = other_files(&files, &today.inputs);
    if !others.is_empty() {
        let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
        desk.say("record-files", [("count", count.into()), ("files", others.join(", ").into())])?;
    }
    Ok(Verdict::Yes)
}

/// The files that are not byte for byte those that were frozen.
fn other_files(recorded: &[FileRecord], today: &[FileRecord]) -> Vec<String> {
    let changed = today.iter().filter(|file| !recorded.contains(file));
    let gone = recorded.iter().filter(|old| today.iter().all(|new| new.file != old.file));
    let mut names: Vec<String> = changed.chain(gone).map(|file| file.file.clone()).collect();
    names.sort();
    names.dedup();
    names
}
