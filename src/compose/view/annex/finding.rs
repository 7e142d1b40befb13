//! The findings of a draft, in the report's language.

use serde::Serialize;

use super::super::desk::Desk;
use crate::compose::ComposeError;
use crate::validate::message;

/// A finding that is not waived.
#[derive(Debug, Serialize)]
pub(super) struct FindingRow {
    severity: String,
    code: &'static str,
    place: String,
    message: String,
}

pub(super) fn findings(desk: &Desk<'_>) -> Result<Vec<FindingRow>, ComposeError> {
    let open = desk.round().findings.iter().filter(|finding| finding.waiver.is_none());
    open.map(|finding| {
        Ok(FindingRow {
            severity: desk.text(&format!("severity-{}", finding.code.severity.id()))?,
            code: finding.code.id,
            place: finding.place.to_string(),
            message: message(finding, desk.words).message,
        })
    })
    .collect()
}
