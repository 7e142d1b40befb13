//! Findings as `JUnit` XML: a test suite a file, a case a finding.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::Report;
use super::entry::within_file;
use super::text::{severity_word, word};
use crate::finding::{Finding, Severity};
use crate::validate::message;
use crate::words::Words;

/// The cases of one file.
type Suite<'a> = Vec<&'a Finding>;

/// All findings of `report` by file. One at or above `fail_on` is a failure, so that the suites fail where
/// the program does; one below it is a case that passes and says what it found, and one that is waived a case that
/// is skipped. A file without findings has one case that passes.
#[must_use]
pub fn junit(report: &Report<'_>, fail_on: Severity, words: &Words) -> String {
    let mut suites: BTreeMap<&str, Suite<'_>> = BTreeMap::new();
    for note in report.notes {
        suites.entry(&note.file).or_default();
    }
    for finding in report.findings {
        suites.entry(&finding.place.file).or_default().push(finding);
    }
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let counts = counts(report.findings.iter(), fail_on);
    let tests: usize = suites.values().map(|cases| cases.len().max(1)).sum();
    let _ = writeln!(
        out,
        "<testsuites name=\"seuranta\" tests=\"{tests}\" failures=\"{}\" errors=\"0\" time=\"0\">",
        counts.failed
    );
    for (file, cases) in suites {
        suite(&mut out, file, &cases, fail_on, words);
    }
    out.push_str("</testsuites>\n");
    out
}

/// How many cases fail and are skipped.
struct Counts {
    failed: usize,
    skipped: usize,
}

fn counts<'a>(findings: impl Iterator<Item = &'a Finding>, fail_on: Severity) -> Counts {
    findings.fold(Counts { failed: 0, skipped: 0 }, |mut counts, finding| {
        counts.skipped += usize::from(finding.waiver.is_some());
        counts.failed += usize::from(fails(finding, fail_on));
        counts
    })
}

fn fails(finding: &Finding, fail_on: Severity) -> bool {
    finding.waiver.is_none() && finding.code.severity >= fail_on
}

fn suite(out: &mut String, file: &str, cases: &Suite<'_>, fail_on: Severity, words: &Words) {
    let counts = counts(cases.iter().copied(), fail_on);
    let _ = writeln!(
        out,
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">",
        attribute(file),
        cases.len().max(1),
        counts.failed,
        counts.skipped
    );
    if cases.is_empty() {
        let name = word("no-findings", words);
        let _ = writeln!(
            out,
            "    <testcase classname=\"{}\" name=\"{}\" time=\"0\"/>",
            attribute(file),
            attribute(&name)
        );
    }
    for finding in cases {
        case(out, finding, fail_on, words);
    }
    out.push_str("  </testsuite>\n");
}

fn case(out: &mut String, finding: &Finding, fail_on: Severity, words: &Words) {
    let said = message(finding, words);
    let within = within_file(&finding.place);
    let name = format!("{} {} {within}", finding.code.id, finding.code.name);
    let _ = writeln!(
        out,
        "    <testcase classname=\"{}\" name=\"{}\" time=\"0\">",
        attribute(&finding.place.file),
        attribute(name.trim_end())
    );
    let help = format!("{} {}", word("help-label", words), said.help);
    let whole = content(&format!("{}\n{}\n{help}", finding.place, said.message));
    let severity = severity_word(finding.code.severity, words);
    let message = attribute(&said.message);
    let _ = match &finding.waiver {
        Some(reason) => writeln!(out, "      <skipped message=\"{}\"/>", attribute(reason)),
        None if fails(finding, fail_on) => writeln!(
            out,
            "      <failure type=\"{}\" message=\"{message}\">{whole}</failure>",
            attribute(&severity)
        ),
        None => writeln!(out, "      <system-out>{}: {whole}</system-out>", content(&severity)),
    };
    out.push_str("    </testcase>\n");
}

fn attribute(text: &str) -> String {
    escape(legal(text).replace(['\n', '\r', '\t'], " ").as_str()).into_owned()
}

fn content(text: &str) -> String {
    escape(legal(text).as_str()).into_owned()
}

/// The text without the characters that XML cannot hold, whichever way they are written.
fn legal(text: &str) -> String {
    let is_legal = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(is_legal).collect()
}
