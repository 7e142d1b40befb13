//! Findings as workflow commands of GitHub, which shows them beside the files.

use std::fmt::Write as _;

use super::Report;
use super::entry::{counts_characters, within_file};
use crate::finding::{Finding, Severity, Spot};
use crate::validate::message;
use crate::words::Words;

/// One command a finding; waived ones are left out.
#[must_use]
pub fn github(report: &Report<'_>, words: &Words) -> String {
    let mut out = String::new();
    for finding in report.findings.iter().filter(|finding| finding.waiver.is_none()) {
        let said = message(finding, words);
        let mut text = said.message;
        if !said.help.is_empty() {
            let _ = write!(text, "\n{}", said.help);
        }
        let _ =
            writeln!(out, "::{} {}::{}", command(finding), properties(finding), in_message(&text));
    }
    out
}

fn command(finding: &Finding) -> &'static str {
    match finding.code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

fn properties(finding: &Finding) -> String {
    let place = &finding.place;
    let mut properties = vec![("file", place.file.to_string())];
    if let Spot::Line { line, column } = place.spot {
        properties.push(("line", line.to_string()));
        // A field of a delimited file is no column that an editor could show.
        let column = column.filter(|_| counts_characters(&place.file));
        properties.extend(column.map(|column| ("col", column.to_string())));
    }
    let within = within_file(place);
    let title = format!("{} {}, {within}", finding.code.id, finding.code.name);
    properties.push(("title", title.trim_end_matches([',', ' ']).to_owned()));
    let written: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", in_property(&value)))
        .collect();
    written.join(",")
}

/// Escaped as the message of a command.
fn in_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escaped as a property of a command.
fn in_property(text: &str) -> String {
    in_message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_its_command_or_begin_another() {
        assert_eq!(in_message("50 %\r\n::stop::"), "50 %25%0D%0A::stop::");
        assert_eq!(in_property("a, b: 50 %"), "a%2C b%3A 50 %25");
    }
}
