//! `judged`: what has no figure is as its organisations judge it.
//!
//! The status is the organisation's own; of several, the worst. The analyst's override is put over it
//! as over any other.
//!
//! # Source
//!
//! The program's own definition.

use super::goal::worst;
use super::judgement::Verdict;
use super::{Arithmetic, Figure, Reason};
use crate::strategy::{Id, Status};

/// The worst of the organisations' own statuses.
///
/// # Errors
///
/// `not-judged` where there is none.
pub(super) fn judge(own: &[(Id, Status)]) -> Result<Verdict, Reason> {
    let status = worst(own.iter().map(|(_, status)| *status)).ok_or(Reason::NotJudged)?;
    let mut verdict = Verdict::new(status);
    verdict.steps = vec![Arithmetic::new("judged").with("status", Figure::Status(status))];
    Ok(verdict)
}
