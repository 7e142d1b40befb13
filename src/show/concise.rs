//! Findings one a line, for editors and `grep`.

use rayon::prelude::*;

use super::Report;
use super::text::severity_word;
use crate::validate::message;
use crate::words::Words;

/// `place: severity[code] message`, one finding a line; waived ones are left out.
#[must_use]
pub fn concise(report: &Report<'_>, words: &Words) -> String {
    let open = report.findings.par_iter().filter(|finding| finding.waiver.is_none());
    let lines = open.map(|finding| {
        let severity = severity_word(finding.code.severity, words);
        let message = message(finding, words).message;
        format!("{}: {severity}[{}] {message}\n", finding.place, finding.code.id)
    });
    lines.collect()
}
