//! What is said on the terminal and to other programs: findings, statuses, explanations.
//!
//! Everything here makes text; printing it is the program's own affair. Text for people may hold
//! ANSI colours, which the program strips where they are not wanted; colour never carries meaning alone.

mod assessment;
mod assessment_json;
mod colour;
mod concise;
mod coverage;
mod difference;
mod entry;
mod explain;
mod export;
mod findings_csv;
mod github;
mod grid;
mod json;
mod junit;
mod package;
mod recognised;
mod sarif;
mod status_lines;
mod table;
mod text;
mod wrap;

pub use assessment::{AssessmentFormat, assessment};
pub use concise::concise;
pub use coverage::{CoverageFormat, coverage};
pub use difference::{Difference, DifferenceFormat, Side, difference, difference_lines};
pub use explain::{code_page, indicator_json, indicator_life};
pub use export::{export_csv, export_json};
pub use findings_csv::findings_csv;
pub use github::github;
pub use json::{json, json_lines};
pub use junit::junit;
pub use package::data_package;
pub use recognised::recognised;
pub use sarif::sarif;
pub use text::{text, text_within};

use crate::finding::{Finding, Severity};
use crate::intake::SheetNote;
use crate::output::FindingCounts;

/// What a run of `check` or `lint` found.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The checkpoint's id, `None` for `lint`.
    pub checkpoint: Option<&'a str>,
    /// The findings, sorted.
    pub findings: &'a [Finding],
    /// How many files were read.
    pub files: usize,
    /// How many observations they gave.
    pub observations: usize,
    /// What was recognised in each sheet.
    pub notes: &'a [SheetNote],
}

/// Counts findings by severity; waived ones apart.
#[must_use]
pub fn count(findings: &[Finding]) -> FindingCounts {
    let of = |severity: Severity| {
        findings.iter().filter(|f| f.waiver.is_none() && f.code.severity == severity).count()
    };
    FindingCounts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        notes: of(Severity::Note),
        waived: findings.iter().filter(|f| f.waiver.is_some()).count(),
    }
}
