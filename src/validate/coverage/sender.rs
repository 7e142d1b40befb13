//! Which organisation has to mend a finding.

use crate::checkpoint::Round;
use crate::finding::Finding;
use crate::strategy::Organisation;

/// Whether `organisation` sent what the finding is about: the finding names it, or its file is the
/// organisation's alone, by what was read from it, by received.csv, or by the file's name.
pub(super) fn is_of(round: &Round, finding: &Finding, organisation: &Organisation) -> bool {
    if let Some(named) = &finding.organisation {
        return organisation.id == **named;
    }
    let file: &str = &finding.place.file;
    let folder = format!("returns/{}/", round.checkpoint.id);
    let Some(name) = file.strip_prefix(&folder) else { return false };
    let source = round.sources.iter().find(|source| source.file == file);
    match source.map(|source| source.organisations.as_slice()) {
        Some([only]) => *only == organisation.id,
        Some([_, _, ..]) => false,
        Some([]) | None => is_sent(round, organisation, name),
    }
}

/// Whether a file from which nothing could be read is the organisation's.
fn is_sent(round: &Round, organisation: &Organisation, name: &str) -> bool {
    let declared = round.receipts.iter().filter(|receipt| {
        receipt.checkpoint == round.checkpoint.id && receipt.file.as_deref() == Some(name)
    });
    let mut declared = declared.map(|receipt| &receipt.organisation).peekable();
    if declared.peek().is_some() {
        return declared.any(|id| *id == organisation.id);
    }
    let lower = name.to_lowercase();
    let rest = lower.strip_prefix(organisation.id.as_str());
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}
