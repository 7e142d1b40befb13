//! The formats of findings: each is read again with another program's eyes, and holds what was found.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::fs;
use std::process::Output;

use assert_cmd::Command;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

fn seuranta(arguments: &[&str]) -> Output {
    Command::cargo_bin("seuranta")
        .unwrap()
        .args(arguments)
        .env_remove("SEURANTA_STRATEGY")
        .env("SEURANTA_LANG", "en")
        .output()
        .unwrap()
}

/// The sample with faults of every severity, one of them waived, and with texts that try to break out.
fn spoiled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let city = folder.path().join("city");
    assert!(seuranta(&["init", city.to_str().unwrap(), "--sample"]).status.success());
    let returns = city.join("returns/mid-term");
    let hostile = "Mittari;Vuosi;Arvo;Lähde\n\
        co2-total;2022;=2+2;x\n\
        co2-total;2021;</failure>]]>,::error::\u{1};x\n\
        employment-rate;2022;\"@a, 50 %\r\n2\";x\n";
    fs::write(returns.join("stara väärä % (2).csv"), hostile).unwrap();
    let waivers = "code,indicator,period,file,found,reason,name,expires\n\
        C101,dental-callback,,,,\"Odotetaan \"\"<syksyllä>\"\"\",A. Analyytikko,\n";
    fs::write(city.join("waivers.csv"), waivers).unwrap();
    folder
}

/// What `check --format` says of the spoiled sample.
fn said(folder: &tempfile::TempDir, format: &str) -> String {
    let city = folder.path().join("city");
    let arguments = ["check", "mid-term", "--strategy", city.to_str().unwrap(), "--format", format];
    let output = seuranta(&arguments);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn findings(folder: &tempfile::TempDir) -> Vec<Value> {
    let whole: Value = serde_json::from_str(&said(folder, "json")).unwrap();
    let findings = whole["findings"].as_array().unwrap().clone();
    assert!(findings.iter().any(|finding| !finding["waiver"].is_null()));
    for severity in ["error", "warning", "note"] {
        assert!(findings.iter().any(|finding| finding["severity"] == severity), "no {severity}");
    }
    findings
}

#[test]
fn json_lines_are_the_findings_of_the_json_one_a_line() {
    let folder = spoiled();
    let lines: Vec<Value> =
        said(&folder, "jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, findings(&folder));
}

#[test]
fn csv_has_a_row_a_finding_and_nothing_that_a_spreadsheet_would_run() {
    let folder = spoiled();
    let text = said(&folder, "csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let all = findings(&folder);
    assert_eq!(rows.len(), all.len());
    for (row, finding) in rows.iter().zip(&all) {
        let cell = |name: &str| row.get(headings.iter().position(|h| h == name).unwrap()).unwrap();
        assert_eq!(cell("code"), finding["code"]);
        assert_eq!(cell("file"), finding["place"]["file"]);
        for field in row {
            assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{field}");
        }
    }
}

#[test]
fn sarif_names_every_rule_once_and_every_place_in_its_own_way() {
    let folder = spoiled();
    let log: Value = serde_json::from_str(&said(&folder, "sarif")).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    let all = findings(&folder);
    assert_eq!(results.len(), all.len());
    for (result, finding) in results.iter().zip(&all) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], finding["code"]);
        assert_eq!(result["ruleId"], finding["code"]);
        assert_eq!(result["level"], finding["severity"]);
        assert_eq!(result["suppressions"].is_array(), !finding["waiver"].is_null());
        let location = &result["locations"][0];
        let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
        let line = &location["physicalLocation"]["region"]["startLine"];
        assert_eq!(line, &finding["place"]["line"]);
        let cell = &finding["place"]["cell"];
        if !cell.is_null() {
            assert_eq!(&location["logicalLocations"][0]["name"], cell);
        }
    }
    for rule in rules {
        let help = rule["help"]["text"].as_str().unwrap();
        assert!(help.len() > 60 && !help.contains("##"), "{help}");
    }
}

#[test]
fn junit_is_well_formed_and_fails_where_the_program_does() {
    let folder = spoiled();
    let text = said(&folder, "junit");
    let mut reader = Reader::from_str(&text);
    let (mut cases, mut failures, mut skipped, mut depth) = (0, 0, 0, 0);
    loop {
        let event = reader.read_event().unwrap();
        let begun = match &event {
            Event::Start(element) => {
                depth += 1;
                Some(element)
            }
            Event::Empty(element) => Some(element),
            Event::End(_) => {
                depth -= 1;
                None
            }
            Event::Eof => break,
            _ => None,
        };
        if let Some(element) = begun {
            assert!(element.attributes().all(|attribute| attribute.is_ok()));
            match element.name().as_ref() {
                "testcase" => cases += 1,
                "failure" => failures += 1,
                "skipped" => skipped += 1,
                _ => {}
            }
        }
    }
    assert_eq!(depth, 0);
    let all = findings(&folder);
    let errors = all.iter().filter(|f| f["severity"] == "error" && f["waiver"].is_null()).count();
    let waived = all.iter().filter(|f| !f["waiver"].is_null()).count();
    assert_eq!((failures, skipped), (errors, waived));
    assert!(cases >= all.len());
    assert!(!text.contains('\u{1}'));
}

#[test]
fn github_gets_one_command_a_finding_and_no_other() {
    let folder = spoiled();
    let text = said(&folder, "github");
    let open = findings(&folder).into_iter().filter(|finding| finding["waiver"].is_null());
    for (line, finding) in text.lines().zip(open.clone()) {
        let command = match finding["severity"].as_str().unwrap() {
            "error" => "::error file=",
            "warning" => "::warning file=",
            _ => "::notice file=",
        };
        assert!(line.starts_with(command), "{line}");
        assert!(line.contains(finding["code"].as_str().unwrap()), "{line}");
    }
    assert_eq!(text.lines().count(), open.count());
}

#[test]
fn the_text_counts_what_each_organisation_has_to_mend() {
    let folder = spoiled();
    let text = said(&folder, "text");
    let of = |organisation: &str, severity: &str| {
        findings(&folder)
            .iter()
            .filter(|f| f["organisation"] == organisation && f["severity"] == severity)
            .filter(|f| f["waiver"].is_null())
            .count()
    };
    let line = text.lines().find(|line| line.starts_with("stara ")).unwrap();
    assert!(line.contains(&format!("{} errors", of("stara", "error"))), "{line}");
    assert!(text.lines().last().unwrap().contains("1 waived"), "{text}");
}

#[test]
fn lint_speaks_the_same_formats() {
    let sample = format!("{}/sample-data", env!("CARGO_MANIFEST_DIR"));
    for format in ["jsonl", "csv", "sarif", "junit", "github"] {
        let output = seuranta(&["lint", "--strategy", &sample, "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{format}");
    }
}
