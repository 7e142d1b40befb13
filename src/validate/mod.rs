//! Checks over a whole round, one file a family; each gives findings and none stops anything.
//!
//! Faults of a single file, sheet or cell are found where they are met, in [`crate::read`],
//! [`crate::intake`] and [`crate::strategy`]; here stands what needs more than one of them.

mod completeness;
mod key;
mod qualitative;
mod register;
mod time;
mod waiver;

use crate::assess::Assessment;
use crate::checkpoint::Round;
use crate::finding::{Finding, sort};

pub use register::lint;
pub use waiver::waive;

/// Completes the findings of `round` with those that need all returns and the assessment, applies the
/// waivers, and sorts.
pub fn complete(round: &mut Round, assessment: &Assessment) {
    let mut found: Vec<Finding> = Vec::new();
    found.extend(completeness::owed(round));
    found.extend(completeness::late(round));
    found.extend(completeness::explanations(round, assessment));
    found.extend(key::conflicts(round));
    found.extend(key::idle_overrides(round, assessment));
    found.extend(time::jumps(round));
    found.extend(qualitative::texts(round));
    round.findings.extend(found);
    let used = waive(&mut round.findings, &round.waivers, round.checkpoint.as_of);
    round.findings.extend(used);
    sort(&mut round.findings);
}
