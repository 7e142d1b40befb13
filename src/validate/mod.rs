//! Checks over a whole round, one file a family; each gives findings and none stops anything.
//!
//! Faults of a single file, sheet or cell are found where they are met, in [`crate::read`],
//! [`crate::intake`] and [`crate::strategy`]; here stands what needs more than one of them.

mod completeness;
mod coverage;
mod key;
mod message;
mod qualitative;
mod register;
mod time;
mod waiver;

use crate::assess::{Assessment, assess};
use crate::checkpoint::{GatherError, Round, gather};
use crate::finding::{Finding, WAIVER_EXPIRED, WAIVER_UNUSED, sort};
use crate::output::FileRecord;
use crate::strategy::{Checkpoint, Folder, Strategy};

pub use coverage::{Coverage, Item, OrganisationCoverage, Part, State, Tally, coverage};
pub use message::{Message, message};
pub use register::lint;

/// Reads, judges and checks everything at `checkpoint`; `only` names files of its returns to be read
/// instead of all. Gives the round with all its findings, the statuses, and every file that was read.
///
/// # Errors
///
/// [`GatherError`] where the file system refuses a file that is there.
pub fn check(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    only: &[String],
) -> Result<(Round, Assessment, Vec<FileRecord>), GatherError> {
    let (mut round, inputs) = gather(folder, strategy, checkpoint, only)?;
    let assessment = assess(&round);
    if only.is_empty() {
        complete(&mut round, &assessment);
    }
    Ok((round, assessment, inputs))
}

/// Adds to the findings of `round` those that need all returns and the assessment, applies the
/// waivers, and sorts.
fn complete(round: &mut Round, assessment: &Assessment) {
    let mut found: Vec<Finding> = Vec::new();
    found.extend(completeness::owed(round));
    found.extend(completeness::late(round));
    found.extend(completeness::explanations(round, assessment));
    found.extend(register::returned(round, assessment));
    found.extend(key::conflicts(round));
    found.extend(key::idle_overrides(round, assessment));
    found.extend(time::jumps(round));
    found.extend(qualitative::texts(round));
    round.findings.extend(found);
    let on_waivers = waiver::waive(&mut round.findings, &round.waivers, round.checkpoint.as_of);
    round.findings.extend(on_waivers);
    sort(&mut round.findings);
}

/// Adds findings of a later stage to those of `round`, applies the waivers anew, and sorts.
pub fn join(round: &mut Round, more: Vec<Finding>) {
    let on_waivers = [&WAIVER_UNUSED, &WAIVER_EXPIRED].map(|code| code.id);
    round.findings.retain(|finding| !on_waivers.contains(&finding.code.id));
    round.findings.extend(more);
    let on_waivers = waiver::waive(&mut round.findings, &round.waivers, round.checkpoint.as_of);
    round.findings.extend(on_waivers);
    sort(&mut round.findings);
}
