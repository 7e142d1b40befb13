//! Findings one a line, for editors and `grep`.

use std::fmt::Write as _;

use super::Report;
use super::text::severity_word;
use crate::validate::message;
use crate::words::Words;

/// `place: severity[code] message`, one finding a line; waived ones are left out.
#[must_use]
pub fn concise(report: &Report<'_>, words: &Words) -> String {
    let mut out = String::new();
    for finding in report.findings.iter().filter(|finding| finding.waiver.is_none()) {
        let _ = writeln!(
            out,
            "{}: {}[{}] {}",
            finding.place,
            severity_word(finding.code.severity, words),
            finding.code.id,
            message(finding, words).message
        );
    }
    out
}
