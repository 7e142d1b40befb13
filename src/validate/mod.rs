//! Checks over a whole round, one file a family; each gives findings and none stops anything.
//!
//! Faults of a single file, sheet or cell are found where they are met, in [`crate::read`],
//! [`crate::intake`] and [`crate::strategy`]; here stands what needs more than one of them.

mod absent;
mod completeness;
mod consequences;
mod coverage;
mod frozen;
mod key;
mod message;
mod qualitative;
mod record;
mod register;
mod scale;
mod source;
mod time;
mod total;
mod waiver;

use rayon::prelude::*;

use crate::assess::{Assessment, assess};
use crate::checkpoint::{GatherError, Round, Waiver, gather, waivers};
use crate::finding::{
    CONTRADICTED_BASELINE, Finding, IMPLAUSIBLE_PACE, MOVED_TARGET, WAIVER_EXPIRED, WAIVER_UNBOUND,
    WAIVER_UNUSED, WEIGHTS_WITHOUT_SUM, sort,
};
use crate::intake::by_indicator;
use crate::output::FileRecord;
use crate::strategy::{Checkpoint, Folder, Strategy};

pub use coverage::{Coverage, Item, OrganisationCoverage, Part, State, Tally, coverage};
pub use frozen::{Frozen, FrozenError, frozen};
pub use message::{Message, message, message_to_sender, place_to_sender, spot_to_sender};
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
        let changed = record::changed(folder, &round)?;
        round.findings.extend(changed);
        complete(&mut round, &assessment);
    } else {
        // What is silenced stays so; whether a waiver is used takes all returns to tell.
        waiver::waive(&mut round.findings, &round.waivers, round.checkpoint.as_of);
    }
    Ok((round, assessment, inputs))
}

/// Marks what waivers.csv of `folder` silences among the findings of [`lint`], and adds findings on its waivers for
/// them. A waiver for them holds until the newest checkpoint's cut-off, for they are about all checkpoints.
///
/// # Errors
///
/// [`GatherError`] where the file system refuses a file that is there.
pub fn waive_lint(
    folder: &Folder,
    strategy: &Strategy,
    findings: &mut Vec<Finding>,
) -> Result<(), GatherError> {
    let mut waivers = waivers(folder)?;
    waivers.retain(|waiver| waiver::is_for_lint(waiver) && !is_of_round(&waiver.code));
    let Some(as_of) = strategy.checkpoints.iter().map(|checkpoint| checkpoint.as_of).max() else {
        return Ok(());
    };
    let on_waivers = waiver::waive(findings, &waivers, as_of);
    findings.extend(on_waivers);
    sort(findings);
    Ok(())
}

/// Codes of the register that take returns to be found.
fn is_of_round(code: &str) -> bool {
    [&MOVED_TARGET, &CONTRADICTED_BASELINE, &IMPLAUSIBLE_PACE, &WEIGHTS_WITHOUT_SUM]
        .iter()
        .any(|known| known.id == code)
}

/// Adds to the findings of `round` those that need all returns and the assessment, applies the
/// waivers, and sorts.
fn complete(round: &mut Round, assessment: &Assessment) {
    let found = across(round, assessment);
    let mut findings = std::mem::take(&mut round.findings);
    findings.extend(found);
    consequences::prune(round, &mut findings);
    round.findings = findings;
    apply_waivers(round);
}

/// Findings that take all returns, each kind by itself.
fn across(round: &Round, assessment: &Assessment) -> Vec<Finding> {
    let figures = by_indicator(&round.observations);
    let doubted = consequences::in_doubt(&round.findings);
    let checks: [&(dyn Fn() -> Vec<Finding> + Sync); 14] = [
        &|| absent::owed(round),
        &|| completeness::late(round),
        &|| {
            let unexplained = completeness::explanations(round, assessment);
            let judgements = completeness::judgements(round, &unexplained);
            [judgements, unexplained].concat()
        },
        &|| completeness::unjudged(round),
        &|| register::returned(round, (&figures, &doubted), assessment),
        &|| key::conflicts(round),
        &|| key::idle_overrides(round, assessment),
        &|| time::series(round, &figures),
        &|| source::others(round, &figures),
        &|| scale::slips(round, &figures, &round.findings),
        &|| total::totals(round, &figures, &doubted),
        &|| record::register(round),
        &|| qualitative::texts(round),
        &|| qualitative::sent_again(round),
    ];
    checks.par_iter().flat_map_iter(|check| check()).collect()
}

/// Adds findings of a later stage to those of `round`, applies the waivers anew, and sorts.
pub fn join(round: &mut Round, more: Vec<Finding>) {
    let on_waivers = [&WAIVER_EXPIRED, &WAIVER_UNBOUND, &WAIVER_UNUSED].map(|code| code.id);
    round.findings.retain(|finding| !on_waivers.contains(&finding.code.id));
    round.findings.extend(more);
    apply_waivers(round);
}

/// Silences what the waivers for a round's findings say, adds findings on them, and sorts.
fn apply_waivers(round: &mut Round) {
    let waivers: Vec<Waiver> = round
        .waivers
        .iter()
        .filter(|waiver| !waiver::is_for_lint(waiver) || is_of_round(&waiver.code))
        .cloned()
        .collect();
    let on_waivers = waiver::waive(&mut round.findings, &waivers, round.checkpoint.as_of);
    round.findings.extend(on_waivers);
    sort(&mut round.findings);
    round.name_halves_in_findings();
}
