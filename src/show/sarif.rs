//! Findings as SARIF 2.1.0, which code hosts and editors read.
//!
//! Files are named relative to the strategy folder (`STRATEGY`). A cell of a workbook is a logical location,
//! for a workbook has no lines; a place of a text file is a region too.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Report;
use super::entry::{counts_characters, within_file};
use super::explain::code_page;
use crate::finding::{Code, Finding, Place, Severity, Spot};
use crate::validate::message;
use crate::words::Words;

/// What files are named relative to.
const BASE: &str = "STRATEGY";

/// All findings of `report` as one run of SARIF 2.1.0, with the messages in the language of `words` and the rules'
/// pages in English. Waived findings are results that are suppressed, with the waiver's reason.
///
/// # Errors
///
/// None that can occur: every part is plain text and numbers.
pub fn sarif(report: &Report<'_>, words: &Words) -> Result<String, serde_json::Error> {
    let rules: BTreeMap<&str, &Code> =
        report.findings.iter().map(|finding| (finding.code.id, finding.code)).collect();
    let index: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
    let results: Vec<Value> =
        report.findings.iter().map(|finding| result(finding, &index, words)).collect();
    let driver = json!({
        "name": "seuranta",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.values().map(|code| rule(code)).collect::<Vec<_>>(),
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "language": words.language().tag(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { BASE: { "description": { "text": "the strategy folder" } } },
            "results": results,
        }],
    });
    Ok(serde_json::to_string_pretty(&log)? + "\n")
}

fn rule(code: &Code) -> Value {
    let page = code_page(code).unwrap_or(code.name);
    // The heading repeats the name; outputs and examples are for `explain`.
    let meaning = page.split_once('\n').map_or(page, |(_, rest)| rest);
    let meaning = meaning.split("\n## ").next().unwrap_or_default().trim();
    let paragraphs: Vec<String> = meaning.split("\n\n").map(|p| p.replace('\n', " ")).collect();
    let first = paragraphs.first().map_or(code.name, String::as_str);
    let help = paragraphs.join("\n\n");
    json!({
        "id": code.id,
        "name": in_pascal_case(code.name),
        "shortDescription": { "text": first_sentence(first) },
        "fullDescription": { "text": first },
        "help": { "text": help, "markdown": help },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

fn in_pascal_case(name: &str) -> String {
    let capitalised = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    name.split('-').filter_map(capitalised).collect()
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

fn level(severity: Severity) -> &'static str {
    severity.id() // SARIF has the same three words
}

fn result(finding: &Finding, index: &BTreeMap<&str, usize>, words: &Words) -> Value {
    let said = message(finding, words);
    let text = if said.help.is_empty() {
        said.message
    } else {
        format!("{}\n{}", said.message, said.help)
    };
    let mut result = json!({
        "ruleId": finding.code.id,
        "ruleIndex": index.get(finding.code.id),
        "level": level(finding.code.severity),
        "message": { "text": text },
        "locations": [location(&finding.place)],
        "properties": {
            "organisation": finding.organisation,
            "indicator": finding.indicator,
            "period": finding.period,
            "found": finding.found,
            "expected": finding.expected,
        },
    });
    if !finding.related.is_empty() {
        result["relatedLocations"] = finding.related.iter().map(location).collect();
    }
    if let Some(reason) = &finding.waiver {
        result["suppressions"] = json!([{ "kind": "external", "justification": reason }]);
    }
    result
}

fn location(place: &Place) -> Value {
    let mut physical = json!({
        "artifactLocation": { "uri": in_uri(&place.file), "uriBaseId": BASE },
    });
    if let Spot::Line { line, column } = place.spot {
        physical["region"] = match column.filter(|_| counts_characters(&place.file)) {
            Some(column) => json!({ "startLine": line, "startColumn": column }),
            None => json!({ "startLine": line }),
        };
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(logical) = logical(place) {
        location["logicalLocations"] = json!([logical]);
    }
    location
}

/// The sheet or cell of a place; in a delimited file the field of its line.
fn logical(place: &Place) -> Option<Value> {
    let (name, kind) = match &place.spot {
        Spot::Sheet(sheet) => (sheet.to_string(), "sheet"),
        Spot::Cells { area, .. } => (area.to_string(), "cell"),
        Spot::Line { .. } if counts_characters(&place.file) => return None,
        Spot::File | Spot::Line { column: None, .. } => return None,
        Spot::Line { column: Some(column), .. } => (column.to_string(), "field"),
    };
    let whole = format!("{}!{}", place.file, within_file(place));
    Some(json!({ "name": name, "fullyQualifiedName": whole, "kind": kind }))
}

/// A relative path as a URI reference: everything but letters, digits and a few marks in percent.
fn in_uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri_and_a_name_a_word() {
        assert_eq!(
            in_uri("returns/mid-term/kymp päätös (2).xlsx"),
            "returns/mid-term/kymp%20p%C3%A4%C3%A4t%C3%B6s%20%282%29.xlsx"
        );
        assert_eq!(in_uri("33 % \"ÿ\u{33}"), "33%20%25%20%22%C3%BF3");
        assert_eq!(in_pascal_case("unit-mismatch"), "UnitMismatch");
    }
}
